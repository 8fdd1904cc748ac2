"""What the commands that need claims have in common: the corpus and its claims, and a word on all that was left out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from tollbook.claims.corpus import CorpusClaims, claims_of_corpus
from tollbook.claims.one_war import WarClaims, claims_of_one_war
from tollbook.corpus import Corpus, load_corpus
from tollbook.profiles import load_profile
from tollbook.records import Exclusion

# So many reasons are named on the terminal; `tollbook ingest` writes a table of all.
_SHOWN = 8


def claims_of(path: Path, profile: str | None) -> tuple[Corpus, CorpusClaims]:
    """The corpus at `path` and its claims, each article read by the war that is named, else by its own."""
    corpus = load_corpus(path)
    found = claims_of_corpus(corpus.documents, load_profile(profile) if profile else None, progress=True)
    name_left_out((*corpus.exclusions, *found.unread))
    return corpus, found


def claims_of_war(path: Path, profile: str | None) -> WarClaims:
    """The claims of one war in the corpus at `path`: the war that is named, else that of most articles with a figure."""
    war = load_profile(profile) if profile else None
    corpus = load_corpus(path)
    name_left_out(corpus.exclusions)
    found = claims_of_one_war(corpus.documents, war, progress=True)
    name_left_out(found.left_out)
    return found


def name_left_out(exclusions: Sequence[Exclusion]) -> None:
    """A line on stderr for each thing that was left out, the first few by name; what is only marked goes on."""
    left_out = [each for each in exclusions if each.effect == "left_out"]
    for each in left_out[:_SHOWN]:
        click.echo(f"left out {each.item}: {each.reason}", err=True)
    if len(left_out) > _SHOWN:
        click.echo(f"and {len(left_out) - _SHOWN} more left out", err=True)
