"""Periods that go back to one named before: "over the same period", "that month", "the same half of 2024"."""

from __future__ import annotations

from tollbook.claims.dates import Stretch
from tollbook.resources import Hit

from .model import Period, Timeline, iso

# How far behind "the same period" its year may stand.
_YEAR_REACH = 9


def named_again(timeline: Timeline, hit: Hit) -> tuple[tuple[Period, ...], tuple[Stretch, ...]]:
    """The period that the words go back to, its days open unless a year follows, with the dates it used up."""
    inside = [s for s in timeline.dates_in(hit.start, hit.end) if s.first is None or s.length]
    after = next(iter(timeline.dates_in(hit.end, hit.end + _YEAR_REACH)), None)
    if after is not None and after.unit == "year" and after.first is not None:
        days = iso(after.first), iso(after.last)
        again = Period(hit.start, after.end, "window", *days, None, hit.entry.id, refers=True)
        return (again,), (*inside, after)
    unit = hit.entry.value
    length = next((s.length for s in inside), None) or (None if unit == "period" else (1, str(unit)))
    again = Period(hit.start, hit.end, "window", None, None, None, hit.entry.id, length=length, refers=True)
    return (again,), tuple(inside)


def the_one_before(timeline: Timeline, hit: Hit) -> tuple[tuple[Period, ...], tuple[Stretch, ...]]:
    """ "A year earlier": the stretch told of before, moved back by the unit; its days stay open."""
    length = None if hit.entry.value == "period" else (1, str(hit.entry.value))
    used = timeline.dates_in(hit.start, hit.end)
    before = Period(hit.start, hit.end, "window", None, None, None, hit.entry.id, length=length, refers=True)
    return (before,), used
