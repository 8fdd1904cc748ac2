"""What is counted in one document: tallies (a count and the base it is counted against) and evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tollbook.records import Span

from .layers import ALL, Passage


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """What a number is of: a measure, the side it concerns ("" for any), a scope and a layer of the text."""

    measure: str
    side: str
    scope: str
    layer: str


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A passage behind a number: the words that were counted, and the sentence around them."""

    doc_id: str
    start: int
    end: int
    measure: str
    side: str
    scopes: tuple[str, ...]
    layer: str
    term: str
    rule: str
    sentence_start: int
    sentence_end: int
    outlet: str = ""


@dataclass(slots=True)
class Tally:
    """The counts and bases of one document, by cell, and the passages behind the counts."""

    doc_id: str
    counts: dict[Cell, float] = field(default_factory=dict)
    bases: dict[Cell, float] = field(default_factory=dict)
    evidence: list[Evidence] = field(default_factory=list)

    def add_base(self, cell: Cell, base: float) -> None:
        """Adds to the base of a cell."""
        self.bases[cell] = self.bases.get(cell, 0.0) + base

    def add_count(self, cell: Cell, count: float = 1.0) -> None:
        """Adds to the count of a cell."""
        self.counts[cell] = self.counts.get(cell, 0.0) + count

    def add_case(self, cell: Cell, holds: bool) -> None:
        """Adds a case to the base of a cell, and to its count where what is counted holds of it."""
        self.add_base(cell, 1.0)
        if holds:
            self.add_count(cell)

    def note(self, cell: Cell, found: Span, term: str, rule: str, passage: Passage) -> None:
        """Keeps the passage behind a count."""
        self.evidence.append(
            Evidence(
                doc_id=self.doc_id,
                start=found.start,
                end=found.end,
                measure=cell.measure,
                side=cell.side,
                scopes=passage.scopes,
                layer=cell.layer,
                term=term,
                rule=rule,
                sentence_start=passage.span.start,
                sentence_end=passage.span.end,
            )
        )


def cells(measure: str, side: str, scopes: Iterable[str], layer: str) -> list[Cell]:
    """The cells one find counts in: each of its scopes, in its own layer and in all layers together."""
    return [Cell(measure, side, scope, each) for scope in scopes for each in (layer, ALL)]
