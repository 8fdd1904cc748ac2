"""What the commands that need claims have in common: the claims of a corpus, and a word on each text that gave none."""

from __future__ import annotations

from collections.abc import Sequence

import click

from tollbook.claims.corpus import CorpusClaims, claims_of_corpus
from tollbook.profiles import Profile
from tollbook.records import Document


def claims_of(documents: Sequence[Document], profile: Profile | None) -> CorpusClaims:
    """The claims of the documents, with a bar on stderr, and a line for each text the reader failed on."""
    found = claims_of_corpus(documents, profile, progress=True)
    for each in found.unread:
        click.echo(f"left out {each.item}: {each.reason}", err=True)
    return found
