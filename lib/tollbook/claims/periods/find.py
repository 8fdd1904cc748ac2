"""All periods named in a stretch of text (codebook, Period)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from tollbook.claims.dates import Stretch, find_dates
from tollbook.profiles import Profile
from tollbook.records import PeriodKind
from tollbook.resources import Hit, matcher

from .again import named_again
from .dated import dated, is_beside_the_figure, is_measure, joined
from .model import Period, Timeline, iso
from .running import REACH, is_told_when, named_phases, opened, running_total

_READ = ("rate", "since", "as_of", "same", "cumulative", "event", "increment")
_OPENERS = frozenset({"since", "as_of"})
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FRESH = timedelta(days=14)  # so long after a day, the day alone means this year's and no event of another


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
    phases = [phase for phase in _phases(timeline, start) if not _of_other_year(timeline, phase)]
    rest = [s for s in stretches if s not in used and not is_beside_the_figure(text, s)]
    rest = [_of_event(timeline, stretch, phases) for stretch in rest]
    found += [period for stretch in rest if (period := dated(timeline, stretch)) is not None]
    found += [phase for phase in phases if not _is_opening(phase, found)]
    return _days_filled(sorted(found, key=lambda period: (period.start, period.end, period.rule)))


def _from_words(timeline: Timeline, start: int) -> tuple[list[Period], set[Stretch]]:
    """The periods that the lexicon's words name or open, and the dates they used up."""
    found: list[Period] = []
    used: set[Stretch] = set()
    for hit in matcher("periods", *_READ).find(timeline.text, start, timeline.end):
        if hit.entry.category == "since" and is_measure(timeline.text, hit.start):
            measure = timeline.dates_in(hit.end, hit.end + REACH)[:1]
            used |= {stretch for stretch in measure if not is_told_when(timeline, stretch.end)}
        elif hit.entry.category in _OPENERS:
            total = opened(timeline, hit)
            if total is not None:
                found.append(total[0])
                used |= set(total[1][1:] if is_told_when(timeline, total[0].end) else total[1])
        elif hit.entry.category == "same":
            again, dates = named_again(timeline, hit)
            found.append(again)
            used |= set(dates)
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


def _of_event(timeline: Timeline, stretch: Stretch, phases: Sequence[Period]) -> Stretch:
    """The stretch, or the day of the event it is part of the name of: "the 7 May raid" stays that of its year."""
    if _YEAR.search(timeline.text, stretch.start, stretch.end):
        return stretch
    named = [p for p in phases if p.kind == "event" and p.start < stretch.end and stretch.start < p.end]
    day_only = any(stretch.start <= p.start and p.end <= stretch.end for p in named)
    fresh = timeline.on is not None and stretch.first is not None and timeline.on - stretch.first <= _FRESH
    if not named or named[0].period_start is None or (day_only and fresh):
        return stretch
    day = date.fromisoformat(named[0].period_start)
    return replace(stretch, first=day, last=day)


def _of_other_year(timeline: Timeline, phase: Period) -> bool:
    """Whether the words of an event go on with a year that is not its own."""
    around = (s for s in timeline.stretches if s.start <= phase.start and phase.end <= s.end)
    years = (_YEAR.search(timeline.text, s.start, s.end) for s in around)
    return any(year is not None and year.group() != (phase.period_start or "")[:4] for year in years)


def _is_opening(phase: Period, found: Sequence[Period]) -> bool:
    """Whether a total runs since the phase, and has its words."""
    return any(p.kind == "cumulative" and p.start < phase.start and phase.end <= p.end for p in found)


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
