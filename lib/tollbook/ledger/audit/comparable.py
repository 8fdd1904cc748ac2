"""Which statements may be held against each other: those whose text says of whom and for which time they are.

What extraction inferred is no ground for a contradiction. A total without a named time is let in where it stands among
totals of its source that have one; a figure that counts a part of a side's people (generals, children, one town) never.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from tollbook.records import Statement

from ..build import Ledger
from ..mention import Mention, ordinal
from ..series import as_of
from ..wording import Scope, Wordings
from .known import key

# A total without a time belongs to its source's series where a dated total of it lies this near, in days and in size.
SERIES_DAYS = 45
SERIES_SHARE = 1.5
# Figures further apart than this need a stated scope on both sides.
MAGNITUDE = 10
SMALLEST_APART = 100

_Key = tuple[str, str | None, str]


class Comparables:
    """Picks the telling of each statement that states most, and says whether it may be compared."""

    def __init__(self, ledger: Ledger) -> None:
        """Reads no text before it is asked."""
        self._ledger = ledger
        self._wordings = Wordings(ledger.documents.values(), ledger.profile)
        self._series: dict[_Key, list[tuple[int, float]]] = defaultdict(list)
        for m in ledger.mentions.values():
            day = m.end or m.day
            if m.is_stated and m.period == "total" and day:
                self._series[key(m)].append((day, m.figure.value))
        for points in self._series.values():
            points.sort()

    def mention(self, statement: Statement) -> Mention | None:
        """The mention that stands for a statement in a comparison; None where none may."""
        origin = self._ledger.mentions[statement.origin_id]
        told = [origin, *(self._ledger.mentions[i] for i in statement.claim_ids)]
        for m in told:
            if m.is_stated and m.claim.side == statement.side and self.scope(m) != "narrow":
                return m
        runs = statement.period_kind == "cumulative" and self._runs(origin, statement)
        return origin if runs and self.scope(origin) != "narrow" else None

    def _runs(self, m: Mention, statement: Statement) -> bool:
        """Whether a total without a time lies among dated totals of its own source."""
        day = ordinal(as_of(statement))
        points = self._series.get(key(m), [])
        if not day or not m.side or not m.speaker.is_named:
            return False
        at = bisect_left(points, (day, 0.0))
        near = [p for p in points[max(0, at - 1) : at + 1] if abs(p[0] - day) <= SERIES_DAYS]
        return any(
            value <= SERIES_SHARE * m.figure.value and m.figure.value <= SERIES_SHARE * value
            for _, value in near
        )

    def scope(self, m: Mention) -> Scope:
        """Whether the words count a side's people, a part of them, or leave it open."""
        return "whole" if m.reference else self._wordings.scope(m)

    def are_of_one_size(self, one: Mention, other: Mention) -> bool:
        """Whether two figures are of one order of magnitude, or state that they count the same people."""
        low, high = sorted((one.figure.value, other.figure.value))
        if high <= MAGNITUDE * low:
            return True
        if low < SMALLEST_APART:
            return False
        both = all(m.says.period and self.scope(m) == "whole" for m in (one, other))
        return both and one.claim.population == other.claim.population and one.start == other.start
