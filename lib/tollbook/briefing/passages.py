"""The passages of the comparison that a reader can open: a few of each printed measure and narrative, numbered.

The rest stand in tables/evidence.jsonl. A passage that is a claim opens the claim's own entry.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tollbook.framing import Evidence

from .blocks import Bit, Bits
from .evidence import Book

# Passages opened from one row, of different outlets where there are such.
PER_ROW = 3


@dataclass(frozen=True)
class Opened:
    """The passages that are numbered (`p1`, …, in this order), and what each measure opens."""

    passages: tuple[Evidence, ...]
    anchors: dict[str, tuple[str, ...]]

    def links(self, measure: str) -> Bits:
        """What stands behind a row's name: its passages, each a link."""
        return tuple(
            bit
            for name in self.anchors.get(measure, ())
            for bit in (Bit(" "), Bit(name.upper(), anchor=name))
        )


def opened(found: Sequence[Evidence], measures: Iterable[str], book: Book) -> Opened:
    """The passages of some measures, the first of as many outlets as possible; the same for the same comparison."""
    by_measure: dict[str, list[Evidence]] = {}
    for passage in found:
        by_measure.setdefault(passage.measure, []).append(passage)
    passages: list[Evidence] = []
    anchors = {}
    for measure in measures:
        names = []
        for passage in _of_many_outlets(by_measure.get(measure, ())):
            if passage.rule not in book.anchor:
                passages.append(passage)
            names.append(book.anchor.get(passage.rule, f"p{len(passages)}"))
        anchors[measure] = tuple(names)
    return Opened(tuple(passages), anchors)


def _of_many_outlets(found: Sequence[Evidence]) -> list[Evidence]:
    """The first passage of each outlet, then the second, up to `PER_ROW`; each article once."""
    turns: dict[str, int] = {}
    seen: set[str] = set()
    ranked = []
    for passage in found:
        if passage.doc_id not in seen:
            seen.add(passage.doc_id)
            turns[passage.outlet] = turns.get(passage.outlet, 0) + 1
            ranked.append((turns[passage.outlet], passage))
    return [passage for _, passage in sorted(ranked, key=lambda each: (each[0], each[1].doc_id))[:PER_ROW]]
