"""What kind of copies two documents are, and which documents tell one story: marked, never deleted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from tollbook.records import Document
from tollbook.resources import matcher
from tollbook.text import fold

from .duplicates import Overlap, body_words, find_overlaps

PairKind = Literal["same text", "updated version", "reprint", "wire copy", "shared passage"]
# From this share on of both, two texts are the same story; below it one takes passages of the other.
_SAME_STORY = 0.8
# Where an agency is credited: the head and the foot of a text.
_HEAD, _FOOT = 400, 300


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents that share text: one row of the table of copies.

    `first` is the earlier one by date, else by id. `shared_words` are words of the first in runs of five
    that the second has too; the shares are of all words of each.
    """

    first: str
    second: str
    kind: PairKind
    shared_words: int
    share_of_first: float
    share_of_second: float


def with_clusters(documents: Sequence[Document]) -> tuple[list[Document], list[Pair]]:
    """The documents with the cluster of copies each belongs to, and the table of copies, sorted.

    A cluster is named for its earliest document. Passages shared with no more than a part of a text are
    in the table and make no cluster.
    """
    overlaps = find_overlaps(documents)
    pairs = sorted((_pair(documents, o) for o in overlaps), key=lambda p: (p.first, p.second))
    place = {d.doc_id: n for n, d in enumerate(documents)}
    parent = list(range(len(documents)))

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    for pair in pairs:
        if pair.kind != "shared passage":
            a, b = sorted(
                (root(place[pair.first]), root(place[pair.second])), key=lambda n: _age(documents[n])
            )
            parent[b] = a
    members: dict[int, int] = {}
    for n in range(len(documents)):
        members[root(n)] = members.get(root(n), 0) + 1
    marked = [
        replace(d, cluster=f"copies:{documents[root(n)].doc_id}") if members[root(n)] > 1 else d
        for n, d in enumerate(documents)
    ]
    return marked, pairs


def _pair(documents: Sequence[Document], overlap: Overlap) -> Pair:
    a, b = documents[overlap.first], documents[overlap.second]
    shares = overlap.share_of_first, overlap.share_of_second
    if _age(b) < _age(a):
        a, b, shares = b, a, (shares[1], shares[0])
    return Pair(a.doc_id, b.doc_id, _kind(a, b, shares), overlap.shared_words, *shares)


def _kind(first: Document, second: Document, shares: tuple[float, float]) -> PairKind:
    """What the later document is to the earlier one."""
    same_outlet = first.outlet.casefold() == second.outlet.casefold()
    if body_words(first) == body_words(second):
        return "same text" if same_outlet else _copy(first, second)
    if same_outlet and (max(shares) >= _SAME_STORY or _same_page(first, second)):
        return "updated version"
    if not same_outlet and max(shares) >= _SAME_STORY:
        return _copy(first, second)
    return "shared passage"


def _copy(first: Document, second: Document) -> PairKind:
    return "wire copy" if _credits_agency(first) or _credits_agency(second) else "reprint"


def _same_page(first: Document, second: Document) -> bool:
    """One address, or one headline: the page was written on."""
    if first.url and second.url:
        return first.url.split("?")[0].rstrip("/") == second.url.split("?")[0].rstrip("/")
    return bool(first.title) and _plain(first.title) == _plain(second.title)


def _credits_agency(document: Document) -> bool:
    text = fold(document.text)
    agency = matcher("agencies")
    ends = ((0, _HEAD), (max(0, len(text) - _FOOT), len(text)))
    byline = agency.first(fold(document.author or "")) or agency.first(fold(document.outlet))
    return byline is not None or any(agency.first(text, start, end) for start, end in ends)


def _age(document: Document) -> tuple[str, str]:
    return (document.date or "9999", document.doc_id)


def _plain(title: str | None) -> str:
    return re.sub(r"\W+", " ", title or "").strip().casefold()
