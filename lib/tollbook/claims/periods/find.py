"""All periods named in a stretch of text (codebook, Period)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from tollbook.claims.dates import Stretch, find_dates
from tollbook.profiles import Profile
from tollbook.records import PeriodKind
from tollbook.resources import Hit, matcher

from .dated import dated, is_beside_the_figure, is_measure, joined
from .model import Period, Timeline, iso
from .running import REACH, named_phases, opened, running_total

_READ = ("rate", "since", "as_of", "cumulative", "event", "increment")
_OPENERS = frozenset({"since", "as_of"})


def find_periods(
    text: str, on: date | None, profile: Profile, start: int = 0, end: int | None = None
) -> list[Period]:
    """All periods named in text[start:end] of folded text, in order of place; several may share words.

    `on` is the document's day; without it relative dates stay open.
    """
    end = len(text) if end is None else end
    stretches = joined(text, list(find_dates(text, on, start, end)))
    starts = tuple(stretch.start for stretch in stretches)
    timeline = Timeline(text, on, profile, end, tuple(stretches), starts)
    found, used = _from_words(timeline, start)
    found += [
        dated(timeline, stretch)
        for stretch in stretches
        if stretch not in used and not is_beside_the_figure(text, stretch)
    ]
    found += _phases(timeline, start)
    return _days_filled(sorted(found, key=lambda period: (period.start, period.end, period.rule)))


def _from_words(timeline: Timeline, start: int) -> tuple[list[Period], set[Stretch]]:
    """The periods that the lexicon's words name or open, and the dates they used up."""
    found: list[Period] = []
    used: set[Stretch] = set()
    for hit in matcher("periods", *_READ).find(timeline.text, start, timeline.end):
        if hit.entry.category == "since" and is_measure(timeline.text, hit.start):
            used |= set(timeline.dates_in(hit.end, hit.end + REACH)[:1])
        elif hit.entry.category in _OPENERS:
            total = opened(timeline, hit)
            if total is not None:
                found.append(total[0])
                used |= set(total[1])
        elif hit.entry.category != "rate" or not timeline.has_date_on(hit):
            found.append(_worded(timeline, hit))
    return found, used


def _worded(timeline: Timeline, hit: Hit) -> Period:
    """What a phrase without a date says."""
    category = hit.entry.category
    if category == "cumulative":
        return running_total(timeline, hit, hit.end)
    if category == "rate":
        unit = hit.entry.value
        return Period(hit.start, hit.end, "rate", None, None, unit, hit.entry.id)  # type: ignore[arg-type]
    day = None
    if category == "increment" and timeline.on:
        # A bulletin's increment is what the day before brought.
        day = iso(timeline.on - timedelta(days=1))
    elif hit.entry.value == "start":
        day = timeline.war_start
    return Period(hit.start, hit.end, "event", day, day, None, hit.entry.id)


def _phases(timeline: Timeline, start: int) -> Iterator[Period]:
    """Battles, attacks and ceasefires that the profile dates."""
    for found, phase in named_phases(timeline, start, timeline.end):
        kind: PeriodKind = (
            "event" if phase.kind in {"event", "battle"} else "window" if phase.end else "cumulative"
        )
        rule = f"{timeline.profile.id}.{phase.id}.phase"
        yield Period(found.start, found.end, kind, phase.start, phase.end or iso(timeline.on), None, rule)


def _days_filled(periods: list[Period]) -> list[Period]:
    """An attack without a day takes that of the nearest day beside it on which something was done."""
    days = [p for p in periods if p.kind == "event" and p.period_start and not p.is_told]
    if not days:
        return periods
    starts = [day.start for day in days]
    return [_on_nearest(period, days, starts) if _is_undated_event(period) else period for period in periods]


def _is_undated_event(period: Period) -> bool:
    return period.kind == "event" and period.period_start is None


def _on_nearest(period: Period, days: list[Period], starts: list[int]) -> Period:
    after = bisect_left(starts, period.start)
    nearest = min(
        days[max(0, after - 1) : after + 1], key=lambda day: (abs(day.start - period.start), day.start)
    )
    return replace(period, period_start=nearest.period_start, period_end=nearest.period_end)


def read_period(words: str, on: date | None, profile: Profile) -> Period | None:
    """The first period that a piece of folded text names, or None."""
    return next(iter(find_periods(words, on, profile)), None)


def rate_over(rate: Period, others: Sequence[Period]) -> Period:
    """The rate with the days it is said of: those of the nearest window or running total beside it."""
    dated = [other for other in others if other.kind in {"window", "cumulative"} and other.period_start]
    if not dated:
        return rate
    nearest = min(dated, key=lambda other: (abs(other.start - rate.start), other.start))
    return replace(
        rate, period_start=nearest.period_start, period_end=nearest.period_end, of_war=nearest.of_war
    )
