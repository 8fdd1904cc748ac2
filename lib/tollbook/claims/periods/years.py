"""Months of a list that share the year of one of them: "840 in March 2022, 586 in April"."""

from __future__ import annotations

import calendar
import re
from dataclasses import replace
from datetime import date

from tollbook.claims.dates import Stretch
from tollbook.claims.hedge_words import HEDGES
from tollbook.claims.numbers.atoms import SPELT

_ANY_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_THAT_YEAR, _LOOK_BACK = re.compile(r",? (?:of |in )?(?:that|the same) (?:same )?year\b"), 600
_YEAR = re.compile(r"(?:19|20)\d\d$")
# What stands between two months of one list: the next figure, and a few words of what it counts.
_HEDGES = "|".join(sorted(HEDGES | {"a", "further"}))
FIGURE = rf"(?:\d[\d,.]*|{SPELT}|dozens|hundreds|thousands)"
_NEXT = re.compile(
    rf" ?(?:\([^()]{{0,40}}\))? ?[,;]?(?: and| then| with| but| followed by)?(?: (?:{_HEDGES}))* {FIGURE}(?: [\w'-]+){{0,4}} (?:in|during|for|over) ",
    re.IGNORECASE,
)


def years_shared(text: str, stretches: list[Stretch]) -> list[Stretch]:
    """The stretches, each month that names no year in that of the month beside it in its list."""
    shared = [_in_that_year(text, stretch) if stretch.unit == "month" else stretch for stretch in stretches]
    if sum(stretch.unit == "month" for stretch in stretches) < 2:
        return shared
    yeared = [_names_year(text, stretch) for stretch in shared]
    for at in range(1, len(shared)):
        if yeared[at - 1] and not yeared[at] and _goes_on(text, shared[at - 1], shared[at]):
            shared[at], yeared[at] = _in_year_of(shared[at], shared[at - 1], after=True), True
    for at in range(len(shared) - 1, 0, -1):
        if yeared[at] and not yeared[at - 1] and _goes_on(text, shared[at - 1], shared[at]):
            shared[at - 1], yeared[at - 1] = _in_year_of(shared[at - 1], shared[at], after=False), True
    return shared


def _in_that_year(text: str, stretch: Stretch) -> Stretch:
    """ "January of that year": of the year named last before."""
    if _THAT_YEAR.match(text, stretch.end) is None:
        return stretch
    years = _ANY_YEAR.findall(text, max(0, stretch.start - _LOOK_BACK), stretch.start)
    return _in(stretch, int(years[-1])) if years else stretch


def _names_year(text: str, stretch: Stretch) -> bool:
    return stretch.unit == "month" and _YEAR.search(text, stretch.start, stretch.end) is not None


def _goes_on(text: str, one: Stretch, other: Stretch) -> bool:
    return one.unit == other.unit == "month" and _NEXT.fullmatch(text, one.end, other.start) is not None


def _in_year_of(stretch: Stretch, known: Stretch, *, after: bool) -> Stretch:
    """The month in the year of one known, or where that comes too soon (or late) in the next (or last)."""
    if stretch.first is None or known.first is None:
        return stretch
    one, other = stretch.first.month, known.first.month
    return _in(stretch, known.first.year + ((one < other) if after else -(one > other)))


def _in(stretch: Stretch, year: int) -> Stretch:
    """The month in another year."""
    if stretch.first is None or stretch.last is None:
        return stretch
    month = stretch.first.month
    last = calendar.monthrange(year, month)[1]
    return replace(stretch, first=date(year, month, 1), last=date(year, month, last))
