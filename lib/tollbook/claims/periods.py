"""When: the days a figure covers, by the words around it (codebook, Period)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tollbook.profiles import Found, Phase, Profile
from tollbook.records import PeriodKind, RateUnit
from tollbook.resources import Hit, matcher

from .dates import Stretch, find_dates
from .days import units_on

_READ = ("rate", "since", "as_of", "cumulative", "event", "increment")
_OPENERS = frozenset({"since", "as_of"})
# How far after "since" its date, or the words that mean the war's start, may stand, and what ends the clause.
_REACH = 70
_CLAUSE_END = re.compile(r"[;:.!?\"\n(]|, ")
_JOINED = re.compile(r" ?(?:-|–|—|to|and|through|until|till|up to) ?")
_FROM = re.compile(r"\b(?:from|between|of)(?: the)? $", re.IGNORECASE)
# How far from a verb of telling its day, or its month, may stand, and what ends that clause.
_TOLD, _TOLD_NEAR = 90, 30
_TOLD_END = re.compile(r"[.;:\"\n]|\bthat\b|, (?:and|but|as|when|after|killing|wounding)\b")
_TOLD_AFTER = 60
# Between a day and the verb that says the day is the teller's: one or two words, or a longer subject before "said that".
_TELLER = re.compile(r",? [\w' -]+")
_TOLD_NEXT = re.compile(r"(?:'s)?,?(?: \w+){0,2} ?$")
# A war's start that lies so far into a stated month or year is what "since February" means.
_MONTH = timedelta(days=31)
# Words between "as of" and its date.
_AS_OF_LINK = re.compile(r" (?:(?:the|about|around|at|least|morning|evening|end|start|of|early|on) ){0,4}")
# How far after a superlative the time it is measured by may stand.
_SUPERLATIVE = 45
_BEFORE = re.compile(r"\b(?:before|prior to|ahead of) (?:the )?$", re.IGNORECASE)
_FIRST = re.compile(r"\bfirst $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Period:
    """A period named in a text: half-open span of offsets and the slots of the codebook.

    Days are ISO strings, inclusive, None where open. `rate_unit` is set for a rate only. `of_war` says that
    the total runs from the war's start, which may differ by side (`Profile.start_of`). `is_told` marks a
    day on which something was said, not done: "told reporters on Monday". `rule` is what it was read by.
    """

    start: int
    end: int
    kind: PeriodKind
    period_start: str | None
    period_end: str | None
    rate_unit: RateUnit | None
    rule: str
    of_war: bool = False
    is_told: bool = False


_Opened = tuple[Period, tuple[Stretch, ...]]


@dataclass(frozen=True, slots=True)
class _Reading:
    """What every step of one search needs: the dates lie in order and do not overlap."""

    text: str
    on: date | None
    profile: Profile
    end: int
    stretches: tuple[Stretch, ...]
    starts: tuple[int, ...]

    def dates_in(self, start: int, end: int) -> tuple[Stretch, ...]:
        """The dates that begin in text[start:end]."""
        return self.stretches[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def has_date_on(self, hit: Hit) -> bool:
        """Whether a date has the words already: "in a month" is a stretch, only "30 a month" is a rate."""
        before = bisect_left(self.starts, hit.end) - 1
        return before >= 0 and self.stretches[before].end > hit.start


def find_periods(
    text: str, on: date | None, profile: Profile, start: int = 0, end: int | None = None
) -> list[Period]:
    """All periods named in text[start:end] of folded text, in order of place; several may share words.

    `on` is the document's day; without it relative dates stay open.
    """
    end = len(text) if end is None else end
    stretches = _joined(text, list(find_dates(text, on, start, end)))
    starts = tuple(stretch.start for stretch in stretches)
    reading = _Reading(text, on, profile, end, tuple(stretches), starts)
    found, used = _from_words(reading, start)
    found += [
        _dated(reading, stretch)
        for stretch in stretches
        if stretch not in used and not _is_beside_the_figure(text, stretch)
    ]
    found += _phases(reading, start)
    return _days_filled(sorted(found, key=lambda period: (period.start, period.end, period.rule)))


def _is_beside_the_figure(text: str, stretch: Stretch) -> bool:
    """ "Before September", "the worst toll in three years": days that no figure is said of."""
    if _BEFORE.search(text, max(0, stretch.start - 14), stretch.start):
        return True
    return stretch.first is None and stretch.unit == "span" and _is_measure(text, stretch.start)


def _is_measure(text: str, start: int) -> bool:
    """Whether a superlative leads up to the place: "the deadliest attack since May" totals nothing."""
    return matcher("periods", "superlative").first(text, max(0, start - _SUPERLATIVE), start) is not None


def _from_words(reading: _Reading, start: int) -> tuple[list[Period], set[Stretch]]:
    """The periods that the lexicon's words name or open, and the dates they used up."""
    found: list[Period] = []
    used: set[Stretch] = set()
    for hit in matcher("periods", *_READ).find(reading.text, start, reading.end):
        if hit.entry.category == "since" and _is_measure(reading.text, hit.start):
            used |= set(reading.dates_in(hit.end, hit.end + _REACH)[:1])
        elif hit.entry.category in _OPENERS:
            opened = _opened(reading, hit)
            if opened is not None:
                found.append(opened[0])
                used |= set(opened[1])
        elif hit.entry.category != "rate" or not reading.has_date_on(hit):
            found.append(_worded(reading, hit))
    return found, used


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


def _joined(text: str, stretches: list[Stretch]) -> list[Stretch]:
    """Two dates joined by "to", or by "and" after "between", become one stretch."""
    joined: list[Stretch] = []
    for stretch in stretches:
        last = joined[-1] if joined else None
        if last is not None and last.first and stretch.last and last.first <= stretch.last:
            link = text[last.end : stretch.start].lower()
            opener = _FROM.search(text, max(0, last.start - 14), last.start)
            if _JOINED.fullmatch(link) and (opener or "and" not in link):
                joined[-1] = Stretch(last.start, stretch.end, last.first, stretch.last, "span")
                continue
        joined.append(stretch)
    return joined


def _opened(reading: _Reading, hit: Hit) -> _Opened | None:
    """What "since" or "as of" opens, with the dates it used up; None where nothing datable follows."""
    if hit.entry.category == "as_of":
        return _as_of(reading, hit)
    limit = min(reading.end, hit.end + _REACH)
    stop = _CLAUSE_END.search(reading.text, hit.end, limit)
    limit = stop.start() if stop else limit
    follows = reading.dates_in(hit.end, limit)
    origin = next(reading.profile.start_index.find(reading.text, hit.end, limit), None)
    phase = next(_named_phases(reading, hit.end, limit), None)
    if phase is not None and (origin is None or phase[0].start <= origin.start):
        return _total(reading, hit, phase[0].end, first=phase[1].start), follows
    if origin is not None:
        return _total(reading, hit, max([origin.end, *(stretch.end for stretch in follows)])), follows
    if not follows or follows[0].first is None:
        return None
    first = follows[0].first
    of_war = _is_start_of_war(reading.profile, follows[0])
    return _total(reading, hit, follows[0].end, first=None if of_war else first.isoformat()), follows[:1]


def _as_of(reading: _Reading, hit: Hit) -> _Opened | None:
    """A total up to a stated day. "By Friday" tells when someone spoke, so it opens none."""
    follows = next(iter(reading.dates_in(hit.end, hit.end + _REACH)), None)
    if follows is None or follows.last is None:
        return None
    if not _AS_OF_LINK.fullmatch(reading.text, hit.end, follows.start):
        return None
    words = reading.text[hit.start : follows.end]
    if words[:3].lower() == "by " and follows.unit == "day" and not re.search(r"\d|end|start|turn", words):
        return None
    total = _total(reading, hit, follows.end)
    return replace(total, period_end=follows.last.isoformat()), (follows,)


def _total(reading: _Reading, hit: Hit, end: int, first: str | None = None) -> Period:
    """A running total up to the document's day: from the first day given, else from the war's start."""
    return Period(
        start=hit.start,
        end=end,
        kind="cumulative",
        period_start=first or _war_start(reading),
        period_end=_iso(reading.on),
        rate_unit=None,
        rule=hit.entry.id,
        of_war=first is None,
    )


def _worded(reading: _Reading, hit: Hit) -> Period:
    """What a phrase without a date says."""
    category = hit.entry.category
    if category == "cumulative":
        return _total(reading, hit, hit.end)
    if category == "rate":
        unit = hit.entry.value
        return Period(hit.start, hit.end, "rate", None, None, unit, hit.entry.id)  # type: ignore[arg-type]
    day = None
    if category == "increment" and reading.on:
        # A bulletin's increment is what the day before brought.
        day = _iso(reading.on - timedelta(days=1))
    elif hit.entry.value == "start":
        day = _war_start(reading)
    return Period(hit.start, hit.end, "event", day, day, None, hit.entry.id)


def _dated(reading: _Reading, stretch: Stretch) -> Period:
    """What a date without an opening word says: a day is an event, a longer stretch a window."""
    kind: PeriodKind = "event" if stretch.unit == "day" else "window"
    first, last, on = stretch.first, stretch.last, reading.on
    of_war = False
    if first and last and on and last >= on >= first and stretch.unit in {"year", "half", "week", "span"}:
        last = on
        # "This year" runs on; "in 2025" names a stretch even while it runs.
        runs_on = stretch.unit == "year" and not reading.text[stretch.start].isdigit()
        kind = "cumulative" if runs_on else kind
    if first is None and stretch.length:
        first, last = _first_of_war(reading, stretch)
    elif stretch.unit == "span" and last != first and _is_start_of_war(reading.profile, stretch):
        kind, of_war = "cumulative", True
    return Period(
        start=stretch.start,
        end=stretch.end,
        kind=kind,
        period_start=_war_start(reading) if of_war else _iso(first),
        period_end=_iso(last),
        rate_unit=None,
        rule=f"dates.{stretch.unit}",
        of_war=of_war,
        is_told=_is_told(reading.text, stretch),
    )


def _first_of_war(reading: _Reading, stretch: Stretch) -> tuple[date | None, date | None]:
    """The days of "in the first 14 months": counted from the start of the war."""
    start = _war_start(reading)
    if start is None or stretch.length is None:
        return None, None
    if not _FIRST.search(reading.text, max(0, stretch.start - 8), stretch.start):
        return None, None
    first = date.fromisoformat(start)
    last = units_on(first, *stretch.length)
    return (first, last - timedelta(days=1)) if last else (None, None)


def _is_told(text: str, stretch: Stretch) -> bool:
    """Whether the nearest act before the day, or the word right after it, is one of telling."""
    reach = _TOLD if stretch.unit == "day" else _TOLD_NEAR
    lead = text[max(0, stretch.start - reach) : stretch.start]
    lead = _TOLD_END.split(lead)[-1]
    acts = [hit.entry.category for hit in matcher("periods", "aloud", "not_told").find(lead)]
    if acts:
        return acts[-1] == "aloud"
    if stretch.unit != "day":
        return False
    following = matcher("periods", "aloud").first(text, stretch.end, stretch.end + _TOLD_AFTER)
    if following is None:
        return False
    gap = text[stretch.end : following.start]
    if _TOLD_NEXT.fullmatch(gap):
        return True
    return bool(_TELLER.fullmatch(gap)) and text.startswith(" that ", following.end)


def _phases(reading: _Reading, start: int) -> Iterator[Period]:
    """Battles, attacks and ceasefires that the profile dates."""
    for found, phase in _named_phases(reading, start, reading.end):
        kind: PeriodKind = (
            "event" if phase.kind in {"event", "battle"} else "window" if phase.end else "cumulative"
        )
        rule = f"{reading.profile.id}.{phase.id}.phase"
        yield Period(found.start, found.end, kind, phase.start, phase.end or _iso(reading.on), None, rule)


def _named_phases(reading: _Reading, start: int, end: int) -> Iterator[tuple[Found, Phase]]:
    on = _iso(reading.on)
    for found in reading.profile.phase_index.find(reading.text, start, end):
        phase = reading.profile.phase(found.name.canonical)
        if on is None or phase.start <= on:
            yield found, phase


def _is_start_of_war(profile: Profile, stretch: Stretch) -> bool:
    """Whether a stretch begins in the month or year in which the war did: "since 2022" means its start."""
    if profile.start is None or stretch.first is None or stretch.last is None:
        return False
    start = date.fromisoformat(profile.start)
    if stretch.unit in {"month", "year"}:
        return stretch.first <= start <= stretch.last
    return stretch.first <= start < stretch.first + _MONTH


def _war_start(reading: _Reading) -> str | None:
    """The war's first day, unless the document is older than the war."""
    start, on = reading.profile.start, _iso(reading.on)
    return start if start and (on is None or start <= on) else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
