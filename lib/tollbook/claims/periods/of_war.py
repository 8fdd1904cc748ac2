"""What runs since the war's start, and which days, months, years and phases are the war's own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from tollbook.claims.dates import Stretch
from tollbook.profiles import Found, Phase, Profile
from tollbook.resources import Hit

from .model import Period, Timeline, iso

# A war's start that lies so far into a stated month or year is what "since February" means.
_MONTH = timedelta(days=31)


def running_total(timeline: Timeline, hit: Hit, end: int, first: str | None = None) -> Period:
    """A running total up to the document's day: from the first day given, else from the war's start."""
    return Period(
        start=hit.start,
        end=end,
        kind="cumulative",
        period_start=first or timeline.war_start,
        period_end=iso(timeline.on),
        rate_unit=None,
        rule=hit.entry.id,
        of_war=first is None,
    )


def named_phases(timeline: Timeline, start: int, end: int) -> Iterator[tuple[Found, Phase]]:
    """The phases of the war that text[start:end] names, of those begun by the document's day."""
    on = iso(timeline.on)
    for found in timeline.profile.phase_index.find(timeline.text, start, end):
        phase = timeline.profile.phase(found.name.canonical)
        if on is None or phase.start <= on:
            yield found, phase


def is_day_of_war(profile: Profile, stretch: Stretch) -> bool:
    """Whether the war began on that day of a year, which the text may leave out, or in that month or year."""
    if profile.start is None or stretch.first is None:
        return False
    start = date.fromisoformat(profile.start)
    same_day = stretch.unit == "day" and (stretch.first.month, stretch.first.day) == (start.month, start.day)
    return same_day or is_start_of_war(profile, stretch)


def is_start_of_war(profile: Profile, stretch: Stretch) -> bool:
    """Whether a stretch begins in the month or year in which the war did: "since 2022" means its start."""
    if profile.start is None or stretch.first is None or stretch.last is None:
        return False
    start = date.fromisoformat(profile.start)
    if stretch.unit in {"month", "year"}:
        return stretch.first <= start <= stretch.last
    if stretch.first.day > 1 and not stretch.first <= start <= stretch.last:
        return False  # "since mid-February", "since 17 February" of a war that began on the 24th
    return stretch.first <= start < stretch.first + _MONTH
