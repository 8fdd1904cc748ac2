"""A corpus read for one war: the one that is named, else the one that most articles with a figure are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tollbook.profiles import GENERAL, Profile, choose_profile, load_profile
from tollbook.records import Claim, Document, Exclusion

from .corpus import claims_of_corpus

OTHER_WAR = "war"  # the stage at which articles about another war are left out


@dataclass(frozen=True, slots=True)
class WarClaims:
    """The war's profile, the claims, the documents they were read from, and what was left out with the reason."""

    profile: Profile
    claims: tuple[Claim, ...]
    documents: tuple[Document, ...]
    left_out: tuple[Exclusion, ...]


def claims_of_one_war(
    documents: Sequence[Document], profile: Profile | None = None, progress: bool = False
) -> WarClaims:
    """Read every document by `profile`; without it each by its own war, and leave out those about another that has a profile.

    Left out too are the texts the reader fails on. Raises CorpusError where there is no document.
    """
    wars = {} if profile else {document.doc_id: choose_profile(document).id for document in documents}
    read = claims_of_corpus(documents, profile, progress)
    chosen = profile or load_profile(_commonest(wars, read.claims))
    strangers = {doc_id: war for doc_id, war in wars.items() if chosen.id != GENERAL != war != chosen.id}
    return WarClaims(
        chosen,
        tuple(claim for claim in read.claims if claim.doc_id not in strangers),
        tuple(document for document in read.documents if document.doc_id not in strangers),
        (*read.unread, *_of_other_wars(strangers)),
    )


def _commonest(wars: Mapping[str, str], claims: Iterable[Claim]) -> str:
    """The war that most articles with a claim are about, of equals the first by name.

    What else lies in the folder has no say; where no article has a claim, all have.
    """
    told = {claim.doc_id for claim in claims}
    counts = Counter(war for doc_id, war in wars.items() if doc_id in told) or Counter(wars.values())
    return min(counts, key=lambda name: (-counts[name], name))


def _of_other_wars(strangers: Mapping[str, str]) -> Iterable[Exclusion]:
    """The articles left out because they are about another war, by the war's name."""
    for doc_id, war in strangers.items():
        yield Exclusion(doc_id, OTHER_WAR, f"is about another war: {load_profile(war).name}")
