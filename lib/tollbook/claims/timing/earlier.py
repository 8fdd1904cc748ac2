"""Days that a sentence leaves to the ones before: "over the same period", "in two months", "the attack"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from tollbook.claims.dates import units_back, units_on
from tollbook.claims.dates.news import is_news
from tollbook.claims.periods import Period

from .model import Calendar, Company

Days = tuple[date, date]
_OUTBREAK, _OUTBREAK_NEAR = (
    re.compile(
        r"\b(?:began|begun|started|broke out|erupted|flared|launched|collapsed|resumed|invaded|seized|toppled|escalated|"
        r"took effect|came into (?:force|effect)|ended|broke down|fell apart)\b[^.;:\n]*$"
    ),
    60,
)
# How far before its sentence the stretch may be named that "the same period" goes back to, in characters.
_SAME_REACH = 1_200
# By how many days, and by what part of itself, a stretch may miss the length named: months are uneven.
_SLACK, _SLACK_PART = 2, 0.03


def same_stretch(calendar: Calendar, period: Period) -> tuple[str, str] | None:
    """The days of the stretch named before that the period goes back to, or sums up; None where there is none."""
    reach = (*calendar.earlier(*_reach(period)), *calendar.periods)
    named = [_days(p) for p in reach if _is_antecedent(p, period)]
    found = _of_length(named, period.length) if period.length else next(reversed(named), None)
    if found is None:
        return None
    if period.length is None and period.period_start is not None:
        found = _moved(found, date.fromisoformat(period.period_start).year)
    return found[0].isoformat(), found[1].isoformat()


def is_total_named(calendar: Calendar, period: Period, start: str | None) -> bool:
    """Whether the stretch that "the same period" goes back to, from its first day on, was a running total's."""
    reach = (*calendar.earlier(*_reach(period)), *calendar.periods)
    named = [p for p in reach if _is_antecedent(p, period)]
    same = [p for p in named if p.period_start == start]
    return bool(same) and same[-1].kind == "cumulative" and period.length is None


def _reach(period: Period) -> tuple[int, ...]:
    """How far before its sentence what the period goes back to is looked for, in characters; empty for as far as ever."""
    return (_SAME_REACH,) if period.refers else ()


def is_undated_total_named(calendar: Calendar, period: Period) -> bool:
    """ "Since the raid began 33 have died. In that time …": what it goes back to is a total whose first day nothing tells."""
    reach = (*calendar.earlier(_SAME_REACH), *calendar.periods)
    before = (p for p in reach if p.start < period.start and not p.refers)
    named = [p for p in before if p.kind in ("window", "cumulative") and not p.is_told]
    return bool(named) and named[-1].kind == "cumulative" and named[-1].period_start is None


def since_then(calendar: Calendar, period: Period) -> str | None:
    """The first day of what was told of before the words "since then"."""
    before = [p for p in (*calendar.earlier(), *calendar.periods) if p.start < period.start]
    starts = [
        p.period_start
        for p in before
        if p.period_start and not p.refers and (not p.is_told or _is_of_outbreak(calendar, p))
    ]
    # What was before the war is no start of its toll.
    starts = [start for start in starts if calendar.war_start is None or start >= calendar.war_start]
    return starts[-1] if starts else calendar.war_start


def _is_of_outbreak(calendar: Calendar, period: Period) -> bool:
    """ "Fighting broke out on Monday": the day on which something began, or ended, and no day of telling."""
    lead = calendar.text[max(0, period.start - _OUTBREAK_NEAR) : period.start]
    return _OUTBREAK.search(lead) is not None


def moved_back(period: Period, company: Company) -> tuple[str, str] | None:
    """The days of the stretch told of before, a year or a month earlier."""
    days = _told_of(company)
    if days is None:
        return None
    count, unit = period.length or _own_length(days)
    first, last = (units_on(day, -count, unit) for day in days)
    if first is None or last is None:
        return None
    whole = unit == "month" and (days[1] + timedelta(days=1)).day == 1
    return first.isoformat(), (_month_end(last) if whole else last).isoformat()


def _own_length(days: Days) -> tuple[int, str]:
    """How long a stretch is: in months where it is whole ones, else in days."""
    behind = days[1] + timedelta(days=1)
    if days[0].day == behind.day == 1:
        return 12 * (behind.year - days[0].year) + behind.month - days[0].month, "month"
    return (behind - days[0]).days, "day"


def _told_of(company: Company) -> Days | None:
    """The days of the figure that this one is set beside."""
    for timing in (company.parent, company.beside):
        if timing is not None and timing.kind == "window" and timing.start and timing.end:
            return date.fromisoformat(timing.start), date.fromisoformat(timing.end)
    return None


def _month_end(day: date) -> date:
    return (units_on(day.replace(day=1), 1, "month") or day) - timedelta(days=1)


def until_now(calendar: Calendar, period: Period) -> tuple[str, str] | None:
    """The stretch of the period's length that ends with the document's day."""
    return _ending(calendar.published, period)


def until_told(calendar: Calendar, period: Period) -> tuple[str, str] | None:
    """The stretch of the period's length that ends when it was told: on a day named near, else the document's."""
    told = [p for p in (*calendar.earlier(), *calendar.periods) if p.is_told and p.rule == "dates.day"]
    day = told[-1].period_start if told and is_news(told[-1].period_start, calendar.published) else None
    return _ending(day or calendar.published, period)


def _ending(day: str | None, period: Period) -> tuple[str, str] | None:
    if day is None or period.length is None:
        return None
    count, unit = period.length
    length = (max(1, count // 24), "day") if unit == "hour" else period.length
    start = units_back(date.fromisoformat(day), *length)
    return None if start is None else (start.isoformat(), day)


def _is_antecedent(named: Period, period: Period) -> bool:
    if (
        named.start >= period.start
        or named.is_told
        or named.refers
        or named.kind not in ("window", "cumulative")
    ):
        return False
    if named.of_war and period.length is not None:
        return False
    return named.period_start is not None and named.period_end is not None


def _days(period: Period) -> Days:
    return date.fromisoformat(period.period_start or ""), date.fromisoformat(period.period_end or "")


def _of_length(named: Sequence[Days], length: tuple[int, str]) -> Days | None:
    """The last stretch of that length, else the last ones that make it up together."""
    for days in reversed(named):
        if _is_long(days, length):
            return days
    for at in range(len(named) - 2, -1, -1):
        ordered = sorted(named[at:])
        together = ordered[0][0], max(last for _, last in ordered)
        touch = all(b[0] <= a[1] + timedelta(days=1) for a, b in pairwise(ordered))
        if touch and _is_long(together, length):
            return together
    return None


def _is_long(days: Days, length: tuple[int, str]) -> bool:
    end = units_on(days[0], *length)
    if end is None:
        return False
    wanted = (end - days[0]).days
    return abs((days[1] - days[0]).days + 1 - wanted) <= min(_SLACK + _SLACK_PART * wanted, wanted / 4)


def _moved(days: Days, year: int) -> Days:
    """The same days in another year."""
    by = year - days[1].year
    first, last = units_on(days[0], by, "year"), units_on(days[1], by, "year")
    return (first or days[0], last or days[1])
