"""Arithmetic of stated figures: rounding, intervals, slips of the hand.

A figure is what a claim states: `low`, `high` and a bound (codebook, Values). Its rounding unit is the place
of its last digit that is not a trailing zero, but never coarser than its second digit: 35,000 is said to the
thousand, 1,000,000 to the hundred thousand.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA, Indel

from tollbook.records import Bound

INFINITY = math.inf
# A round figure cut by more than this share is another figure: 61,207 is not "almost 100,000".
CUT_BY = 0.25


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """The figures that a statement allows, both ends in. An end may be infinite."""

    low: float
    high: float

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(max(0.0, self.low - other.high), self.high - other.low)

    def times(self, factor: float) -> Interval:
        """Both ends times a positive factor."""
        return Interval(self.low * factor, self.high * factor)

    def meets(self, other: Interval) -> bool:
        """Whether some figure lies in both."""
        return self.low <= other.high and other.low <= self.high

    def gap(self, other: Interval) -> float:
        """How far the two lie apart; 0 where they meet."""
        return max(0.0, self.low - other.high, other.low - self.high)


@dataclass(frozen=True, slots=True)
class Figure:
    """What a claim states: the two ends as written and the kind of bound."""

    low: float | None
    high: float | None
    bound: Bound

    @property
    def value(self) -> float:
        """The figure as it is named: the stated end, the middle of a range; 0 where nothing is stated."""
        if self.low is None or self.high is None:
            return self.high if self.low is None and self.high is not None else self.low or 0.0
        return (self.low + self.high) / 2

    @property
    def unit(self) -> float:
        """The rounding unit of the coarser stated end, in persons."""
        return max((rounding_unit(v) for v in (self.low, self.high) if v), default=1.0)

    @property
    def digits(self) -> int:
        """How many significant digits single the figure out; a range counts those of both ends and one more."""
        return _digits(self.low, self.high)

    @property
    def is_singular(self) -> bool:
        """Whether one figure of this many digits belongs to one day of one series."""
        return not self.is_range and self.digits >= 3 and self.value >= 1000

    @property
    def is_range(self) -> bool:
        """Whether two different ends are stated."""
        return self.low is not None and self.high is not None and self.low != self.high

    @property
    def tolerance(self) -> float:
        """How far the figure may be off by its own rounding: half a unit where exact, a whole one where not."""
        if self.bound == "exact":
            return self.unit / 2 if self.unit > 1 else 0.0
        return self.unit if self.bound in {"approx", "range"} else 0.0

    def allows(self) -> Interval:
        """All figures that the words allow: "over N" is everything from N on."""
        low, high = self.low, self.high
        slack = self.tolerance
        below = 0.0 if low is None else max(0.0, low - slack)
        above = INFINITY if high is None else high + slack
        return Interval(below, above)

    def suggests(self) -> Interval:
        """What a reader takes from the words: "over N" stays within one step of N's leading digit."""
        allowed = self.allows()
        if self.low is None and self.high is not None:
            return Interval(max(0.0, self.high - leading_step(self.high)), allowed.high)
        if self.high is None and self.low is not None:
            step = leading_step(self.low) * (9 if self.bound == "vague" else 1)
            return Interval(allowed.low, self.low + step)
        return allowed


@lru_cache(maxsize=1 << 14)
def _digits(low: float | None, high: float | None) -> int:
    ends = {v for v in (low, high) if v is not None}
    return sum(significant_digits(v) for v in ends) + len(ends) - 1 if ends else 0


def rounding_unit(value: float) -> float:
    """The place of the last digit that is not a trailing zero, not coarser than that of the second digit."""
    whole = round(abs(value))
    if whole < 10:
        return 1.0
    unit = 1
    while whole % (unit * 10) == 0:
        unit *= 10
    return float(min(unit, 10 ** (len(str(whole)) - 2)))


@lru_cache(maxsize=1 << 14)
def significant_digits(value: float) -> int:
    """How many digits of a whole figure are left without its trailing zeros; 0 for nought."""
    return len(str(round(abs(value))).rstrip("0"))


def leading_step(value: float) -> float:
    """One in the place of the first digit: 100,000 for 550,000."""
    return float(10 ** (len(str(round(abs(value)))) - 1)) if value else 1.0


def rounds_to(fine: float, coarse: float) -> bool:
    """Whether `coarse` is `fine` said in fewer significant digits, to the nearest."""
    kept, digits = significant_digits(coarse), significant_digits(fine)
    if not coarse or not fine or kept >= digits:
        return False
    unit = _unit_at(fine, kept)
    return math.floor(fine / unit + 0.5) * unit == coarse


def cut_to(fine: float, coarse: float, bound: Bound) -> bool:
    """Whether "over `coarse`" or "up to `coarse`" is a round way to say `fine`: within one unit of it."""
    kept, digits = significant_digits(coarse), significant_digits(fine)
    if not coarse or not fine or kept >= digits:
        return False
    unit = min(_unit_at(coarse, kept), CUT_BY * coarse)
    return coarse <= fine < coarse + unit if bound == "at_least" else coarse - unit < fine <= coarse


def _unit_at(value: float, digits: int) -> float:
    return float(10 ** max(0, len(str(round(value))) - digits))


def is_slip(one: float, other: float) -> bool:
    """Whether two different figures differ as by one slip: a digit wrong, left out, doubled, or moved.

    Figures of fewer than three significant digits never do: too many others lie one digit away.
    """
    a, b = str(round(one)).rstrip("0"), str(round(other)).rstrip("0")
    if a == b or min(len(a), len(b)) < 3:
        return False
    # Thousands as a unit of writing: 465,000 and 456,000 are compared as 465 and 456.
    if OSA.distance(a, b) == 1:
        return True
    moved = len(a) == len(b) and Indel.distance(a, b) == 2
    return moved and len(a) >= 4
