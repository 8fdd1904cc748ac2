"""Statements that speak of the same people at the same time, gathered for comparison by sorting, not by pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tollbook.records import Statement

from ..build import Ledger
from ..mention import Mention, iso, ordinal
from ..series import as_of
from .comparable import Comparables

# Running totals within so many days of each other are compared; a war adds little in that time.
TOTAL_DAYS = 10
RATE_DAYS = 14


@dataclass(frozen=True, slots=True)
class Window:
    """Statements of one side and population about one time: `when` is that time in words.

    `mentions` are those that stand for the statements, by statement id.
    """

    side: str
    population: str
    period: str
    when: str
    statements: tuple[Statement, ...]
    mentions: Mapping[str, Mention]
    comparables: Comparables

    @property
    def is_dated(self) -> bool:
        """Whether all figures are of one stretch; a rate said without a stretch may have changed from day to day."""
        return self.period in {"total", "window"} or all(s.period_start for s in self.statements)


def windows(ledger: Ledger) -> Iterator[Window]:
    """All windows with at least two asserted statements that may be compared; totals since one day stand together."""
    comparables = Comparables(ledger)
    found: dict[tuple[str, str, str, str, str], list[Statement]] = defaultdict(list)
    mentions: dict[str, Mention] = {}
    for s in ledger.statements:
        if s.side and s.stance == "asserted" and s.bound != "vague":
            when = _when(s)
            m = comparables.mention(s) if when else None
            if when and m is not None:
                mentions[s.statement_id] = m
                found[
                    (
                        s.side,
                        "civilian" if s.population == "civilian" else "military or any",
                        *when,
                        s.period_start or "",
                    )
                ].append(s)
    for key in sorted(found):
        if len(found[key]) > 1:
            side, population, period, when_said, _ = key
            ordered = tuple(sorted(found[key], key=lambda s: (as_of(s) or "", s.statement_id)))
            yield Window(side, population, period, when_said, ordered, mentions, comparables)


def _when(s: Statement) -> tuple[str, str] | None:
    day = ordinal(as_of(s))
    if s.period_kind == "window" and s.period_start and s.period_end:
        return "window", f"from {s.period_start} to {s.period_end}"
    if s.period_kind == "rate" and s.rate_unit and ordinal(s.said_on):
        return f"a {s.rate_unit}", _stretch(ordinal(s.period_end or s.said_on) or 0, RATE_DAYS)
    if s.period_kind == "cumulative" and day:
        return "total", _stretch(day, TOTAL_DAYS)
    return None


def _stretch(day: int, length: int) -> str:
    start = day - day % length
    return f"between {iso(start)} and {iso(start + length - 1)}"
