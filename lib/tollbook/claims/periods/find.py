"""All periods named in a stretch of text (codebook, Period)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from tollbook.claims.dates import find_dates
from tollbook.profiles import Profile

from .dated import dated, is_beside_the_figure, joined
from .model import Period, Timeline
from .phases import is_opening, of_event, phases_in
from .words import periods_of_words
from .years import years_shared

_ONE_DAY, _NEXT = "periods.event.5", 8  # "in one day"; how far behind it its month may stand, in characters
_IN_WHICH, _OF_MONTH = "periods.event.8", "dates.attack"
_APART, _DAY, _SPAN, _AFTER = "periods.apart", "dates.day", "dates.span", "after"
_NIGHT = re.compile(r"\bnight (?:(?:of|between|from) )?(?:the )?$")
_BEHIND_FIRST = 12  # a day before the attack counts as so much farther than one behind it, in characters
_NIGHT_REACH = 110  # how far from "overnight" its day may stand, in characters
# "Since the deadly 7 May [rebel] attack".
_SINCE_THE = re.compile(r"[Ss]ince (?:(?:the|its|their|that)\b|(?:[\w-]+ ){0,2}[\w-]+'s? )")
_LEADS_ON = re.compile(r", when\b[^;:.]*$")
_OF_WHOM = re.compile(r" (?:[\w'-]+ ){0,3}")


def find_periods(
    text: str, on: date | None, profile: Profile, start: int = 0, end: int | None = None
) -> list[Period]:
    """All periods named in text[start:end] of folded text, in order of place; several may share words.

    `on` is the document's day; without it relative dates stay open.
    """
    end = len(text) if end is None else end
    stretches = joined(text, years_shared(text, list(find_dates(text, on, start, end))))
    starts = tuple(stretch.start for stretch in stretches)
    timeline = Timeline(text, on, profile, end, tuple(stretches), starts)
    found, used = periods_of_words(timeline, start)
    phases = phases_in(timeline, start)
    if not (stretches or found or phases):  # as in most sentences
        return []
    rest = [s for s in stretches if s not in used and not is_beside_the_figure(text, s)]
    rest = [of_event(timeline, stretch, phases) for stretch in rest]
    found += [period for stretch in rest if (period := dated(timeline, stretch)) is not None]
    found += [phase for phase in phases if not is_opening(phase, found)]
    found = [p for p in found if not _is_of_its_month(p, found)]
    found = [replace(p, kind="event") if _is_one_night(text, p) else p for p in found]
    found = [day for period in found if (day := _night_of(text, period, found)) is not None]
    return _days_filled(text, sorted(found, key=lambda period: (period.start, period.end, period.rule)))


def _is_of_its_month(attack: Period, periods: Sequence[Period]) -> bool:
    """ "January's church bombing, in which 20 died": told by its month, and by no day of the text."""
    return attack.rule == _IN_WHICH and any(
        p.rule == _OF_MONTH and 0 <= attack.start - p.end <= _NEXT * 3 for p in periods
    )


def _days_filled(text: str, periods: list[Period]) -> list[Period]:
    """An attack without a day takes that of the nearest day beside it on which something was done."""
    periods = [
        _since_it(text, period, periods) if _is_undated_event(period) else period for period in periods
    ]
    periods = [_counted_back(period, periods) for period in periods]
    days = [p for p in periods if p.kind == "event" and p.period_start and not p.is_told]
    if not days:
        return periods
    return [
        _on_nearest(text, period, _beside(period, days, periods))
        if _is_undated_event(period)
        and not (_is_of_month(period, periods) or _is_led_on(text, period, periods))
        else period
        for period in periods
    ]


def _is_one_night(text: str, period: Period) -> bool:
    """ "On the night between 7 and 8 October": two days of one night."""
    if period.kind != "window" or period.rule != _SPAN or not period.period_start or not period.period_end:
        return False
    days = date.fromisoformat(period.period_end) - date.fromisoformat(period.period_start)
    return (
        days == timedelta(days=1) and _NIGHT.search(text, max(0, period.start - 24), period.start) is not None
    )


def _night_of(text: str, period: Period, periods: Sequence[Period]) -> Period | None:
    """ "In an overnight clash on Saturday" names one night; "overnight, the army said on Friday" is the one before it."""
    if period.rule != _DAY or text[period.start : period.end].lower() != "overnight":
        return period
    days = [
        p
        for p in periods
        if p.kind == "event"
        and p.rule.startswith("dates.")
        and p.start != period.start
        and abs(p.start - period.end) < _NIGHT_REACH
    ]
    if any(not day.is_told and " and " not in _between(text, day, period) for day in days):
        return None
    before = [day for day in days if day.is_told or day.rule != _DAY]
    told = next((day for day in days if day.start > period.end), before[-1] if before else None)
    if told is None or (told.period_start or "") > (period.period_start or ""):
        return period
    return replace(period, period_start=told.period_start, period_end=told.period_end)


def _between(text: str, one: Period, other: Period) -> str:
    first, second = sorted((one, other), key=lambda period: period.start)
    return text[first.end : second.start]


def _counted_back(words: Period, periods: Sequence[Period]) -> Period:
    """ "On Friday they buried the victims of bombs that tore through a market a day earlier": on Thursday."""
    if not words.rule.startswith(_APART) or words.length is None:
        return words
    day = next(
        (p for p in reversed(periods) if p.end < words.start and p.rule == _DAY and p.period_start), None
    )
    if day is None or day.period_start is None:
        return words
    there = (date.fromisoformat(day.period_start) - timedelta(days=words.length[0])).isoformat()
    return replace(words, period_start=there, period_end=there)


def _is_of_month(day: Period, periods: Sequence[Period]) -> bool:
    """ "In a single day in February": a day of the stretch named right behind it, and no other."""
    return day.rule == _ONE_DAY and any(
        p.kind == "window" and 0 <= p.start - day.end <= _NEXT for p in periods
    )


def _is_led_on(text: str, attack: Period, periods: Sequence[Period]) -> bool:
    """ "The worst raid since May, when shells killed 36": an attack of the stretch that leads on to it, and of no day beside it."""
    return any(
        p.kind in ("window", "cumulative")
        and p.end < attack.start
        and _LEADS_ON.match(text, p.end, attack.start) is not None
        for p in periods
    )


def _since_it(text: str, attack: Period, periods: list[Period]) -> Period:
    """ "Since the attack that killed nine", "since the 7 May attack": it has the day from which the total runs."""
    for total in periods:
        if not total.rule.startswith("periods.since"):
            continue
        named = _SINCE_THE.match(text, total.start) and _OF_WHOM.fullmatch(text, total.end, attack.start)
        if total.start < attack.start < total.end or named:
            return replace(attack, period_start=total.period_start, period_end=total.period_start)
    return attack


def _is_undated_event(period: Period) -> bool:
    return period.kind == "event" and period.period_start is None and not period.refers


def is_over(text: str, words: Period, at: int) -> bool:
    """ "On Friday, two days after the raid, nine died": the clause of "after" ends before the figure, or the attack."""
    behind = text[max(words.start, words.end - len(_AFTER)) : words.end] == _AFTER
    return words.rule.startswith(_APART) and behind and (words.end > at or "," in text[words.end : at])


def _beside(attack: Period, days: list[Period], periods: Sequence[Period]) -> list[Period]:
    """The days but those behind a stretch of its own: "raids that killed 100 between 3 and 20 May, 60 of them on the 12th"."""
    own = next((p for p in periods if p.kind == "window" and p.period_start and p.start >= attack.end), None)
    return [day for day in days if own is None or day.start < own.end]


def _on_nearest(text: str, period: Period, days: list[Period]) -> Period:
    if any(is_over(text, day, period.start) for day in days):
        days = [day for day in days if not is_over(text, day, period.start)]
    if not days:
        return period
    after = bisect_left([day.start for day in days], period.end)
    nearest = min(days[max(0, after - 1) : after + 1], key=lambda day: _distance(period, day))
    return replace(period, period_start=nearest.period_start, period_end=nearest.period_end)


def _distance(attack: Period, day: Period) -> int:
    """How far the day stands from the harm of the attack: a day behind it is nearer than one before, or in its words."""
    if day.start >= attack.end:
        return day.start - attack.end
    return attack.end - day.end if day.start >= attack.start else attack.start - day.end + _BEHIND_FIRST
