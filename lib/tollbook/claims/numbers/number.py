"""The records of the numbers layer: what a reader of numbers hands on, and what it works with."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import isnan
from typing import Literal

from tollbook.records import Bound, Span

Form = Literal["digits", "words", "mixed", "vague"]


@dataclass(frozen=True, slots=True)
class Number:
    """A figure as it stands in a text.

    `start`/`end` are the figure without its hedge (codebook, Document offsets); `extent_start`/`extent_end`
    take in the words that hedge or bound it. `low` and `high` are the bounds that the text states, null
    where it states none (codebook, Values). `hedges` are the hedging words as written, in text order.
    `reason` says why the figure is no count of people or things ("year", "money", …); null for a count.
    """

    start: int
    end: int
    low: float | None
    high: float | None
    bound: Bound
    hedges: tuple[str, ...]
    extent_start: int
    extent_end: int
    form: Form
    reason: str | None = None

    @property
    def span(self) -> Span:
        """Where the figure stands, without its hedge."""
        return Span(self.start, self.end)

    @property
    def size(self) -> float:
        """The largest bound, 0 where the text states none."""
        return max(self.low or 0, self.high or 0)

    @property
    def extent(self) -> Span:
        """Where the figure stands, with the words that hedge or bound it."""
        return Span(self.extent_start, self.extent_end)


@dataclass(slots=True)
class Figure:
    """A number on its way through the layer: read from atoms, then bounded, joined to ranges, judged.

    `scale` is the last factor it was written with (1000 in "35 thousand" and "35k", else 1); `grouped` says
    whether digits carried thousands separators, and `whole` whether it was written as four bare digits.
    `left` and `right` are the words beside it, in lower case, nearest last and first; `outer` is how many of
    `left` stand before its hedges.
    """

    start: int
    end: int
    low: float
    high: float | None
    form: Form
    scale: float = 1.0
    grouped: bool = False
    whole: bool = False
    reason: str | None = None
    bound: Bound = "exact"
    hedges: tuple[str, ...] = ()
    extent_start: int = -1
    extent_end: int = -1
    left: list[str] = field(default_factory=list)
    right: list[str] = field(default_factory=list)
    outer: int = 0

    def finished(self, offset: int = 0) -> Number:
        """The figure as the record that is handed on, its bounds placed as the codebook places them."""
        low: float | None = self.low
        high = self.high
        if isnan(self.low):  # a time or a date has no one value
            low = high = None
        if self.bound == "at_most":
            low, high = None, low
        if self.bound in ("at_least", "vague"):
            high = None
        return Number(
            self.start + offset,
            self.end + offset,
            low,
            high,
            self.bound,
            self.hedges,
            self.extent_start + offset,
            self.extent_end + offset,
            self.form,
            self.reason,
        )
