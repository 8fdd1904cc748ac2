"""The claims of a whole corpus: in several processes where it is large, and past a text that defeats the reader."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

from tqdm import tqdm

from tollbook.claims.find import find_claims
from tollbook.errors import CorpusError
from tollbook.profiles import Profile
from tollbook.records import Claim, Document, Exclusion

# Documents: under this a second process costs more than it saves. And how many one process is given at a time.
_FEW, _PART = 80, 20
_MOST_PROCESSES = 4

_Part = tuple[Sequence[Document], Profile | None]
_Read = tuple[list[Claim], list[Exclusion]]


@dataclass(frozen=True, slots=True)
class CorpusClaims:
    """The claims in the order of the documents, the documents they were read from, and those that could not be read."""

    claims: tuple[Claim, ...]
    documents: tuple[Document, ...]
    unread: tuple[Exclusion, ...]


def claims_of_corpus(
    documents: Sequence[Document], profile: Profile | None = None, progress: bool = False
) -> CorpusClaims:
    """Read every document, each by its own war without a profile; a text the reader fails on is left out, with the error.

    `progress` shows a bar on stderr where that is a terminal. Raises CorpusError where there is no document.
    """
    if not documents:
        raise CorpusError("the corpus holds no article that could be read")
    parts = [(documents[i : i + _PART], profile) for i in range(0, len(documents), _PART)]
    claims: list[Claim] = []
    unread: list[Exclusion] = []
    with tqdm(total=len(documents), desc="claims", unit="article", disable=None if progress else True) as bar:
        for (held, _), (found, failed) in zip(parts, _each(parts), strict=True):
            claims += found
            unread += failed
            bar.update(len(held))
    lost = {each.item for each in unread}
    return CorpusClaims(tuple(claims), tuple(d for d in documents if d.doc_id not in lost), tuple(unread))


def _each(parts: Sequence[_Part]) -> Iterator[_Read]:
    workers = min(_MOST_PROCESSES, os.cpu_count() or 1)
    if len(parts) * _PART <= _FEW or workers < 2 or not hasattr(os, "fork"):
        yield from map(_claims_of_part, parts)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("fork")) as pool:
        yield from pool.map(_claims_of_part, parts)


def _claims_of_part(part: _Part) -> _Read:
    claims: list[Claim] = []
    unread: list[Exclusion] = []
    documents, profile = part
    for document in documents:
        try:
            claims += find_claims(document, profile)
        except Exception as wrong:
            reason = f"the reader failed on this text ({type(wrong).__name__}: {wrong})"
            unread.append(Exclusion(document.doc_id, "claims", reason))
    return claims, unread
