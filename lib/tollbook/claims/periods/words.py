"""The periods that words of the lexicon name or open, and the dates that those words use up."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import cast

from tollbook.claims.dates import Stretch
from tollbook.records import RateUnit
from tollbook.resources import Hit, matcher

from .acts import act_on
from .again import named_again, the_one_before
from .begun import begun, broken_out, campaign, nth_of_war
from .dated import is_measure
from .model import Period, Timeline, iso
from .of_war import named_phases, running_total
from .running import REACH, is_told_when, opened
from .years import FIGURE

# "Daily losses", "lost 40 men daily in May"; a weekly market is held once a week, whoever dies there.
_ADJECTIVE = re.compile(r"(?:dai|week|month|year)ly|annual", re.IGNORECASE)
_OF_COUNT = re.compile(
    r"(?=[^\w ]|$)|['’ ](?:(?:by|in|on|at|from|to|and|or|but|as|since|while|with|over|during|under|for|across|of|through|throughout|"
    r"amid|because|due|when|near|along|inside|outside|between|against|before|after|until|last|this|these|is|are|was|were|has|have|\d[\d,.]*|about|around|some|nearly|almost|more|hundreds|dozens|thousands|scores)\b|"
    r"(?:[\w'’/-]+ ){0,3}(?:tolls?|loss(?:es)?|casualt\w+|deaths?|dead|killings?|averages?|rates?|figures?|numbers?|counts?|totals?|tally|"
    r"fatalit\w+|wounded|injured|victims?|basis|bod(?:y|ies)|burials?|funerals?|attrition|toll)\b)"
)
# "After a lull of nearly a month".
_LASTS = re.compile(
    r"\bof(?: (?:just|only|nearly|almost|about|some|under|over|more than|less than|at least))? $"
)
_HARMED = re.compile(rf"\b{FIGURE}\b")
Read = tuple[tuple[Period, ...], tuple[Stretch, ...]]


def periods_of_words(timeline: Timeline, start: int) -> tuple[list[Period], set[Stretch]]:
    """The periods of the lexicon's words from `start` on, and the dates they used up."""
    found: list[Period] = []
    used: set[Stretch] = set()
    for hit in matcher("periods", *_READERS).find(timeline.text, start, timeline.end):
        periods, dates = _READERS[hit.entry.category](timeline, hit)
        found += periods
        used |= set(dates)
    return found, used


def _opened(timeline: Timeline, hit: Hit) -> Read:
    """ "Since May", "as of 3 May"; "the deadliest attack since May", "since nine were shot in May" total nothing."""
    if hit.entry.category == "since" and is_measure(timeline.text, hit.start):
        measure = timeline.dates_in(hit.end, hit.end + REACH)[:1]
        return (), tuple(stretch for stretch in measure if not _is_of_harm(timeline, hit.end, stretch))
    total = opened(timeline, hit)
    if total is None:
        return (), ()
    period, dates = total
    told_when = is_told_when(timeline, period.end) and timeline.text[hit.start] not in "bBfF"
    return (period,), (dates[1:] if told_when else dates)


def _is_of_harm(timeline: Timeline, start: int, stretch: Stretch) -> bool:
    """ "Since May, when nine died", "since nine died in May": the time of a harm that has a figure of its own."""
    return (
        is_told_when(timeline, stretch.end) or _HARMED.search(timeline.text, start, stretch.start) is not None
    )


def _total(timeline: Timeline, hit: Hit) -> Read:
    return (running_total(timeline, hit, hit.end),), ()


def _since_then(timeline: Timeline, hit: Hit) -> Read:
    """A total since the day told of before, else since the war's start."""
    return (replace(running_total(timeline, hit, hit.end), refers=True),), ()


def _rate(timeline: Timeline, hit: Hit) -> Read:
    words = timeline.text[hit.start : hit.end]
    other = _ADJECTIVE.fullmatch(words) and not _OF_COUNT.match(timeline.text, hit.end)
    lasts = words[:2] == "a " and _LASTS.search(timeline.text, max(0, hit.start - 20), hit.start)
    if other or lasts or timeline.has_date_on(hit):
        return (), ()
    unit = cast(RateUnit, hit.entry.value)
    return (Period(hit.start, hit.end, "rate", None, None, unit, hit.entry.id),), ()


def _days_apart(timeline: Timeline, hit: Hit) -> Read:
    """An event so many days before or after the one told of: its day stays open."""
    apart = (int(str(hit.entry.value)), "day")
    act = act_on(timeline.text, Stretch(hit.start, hit.end, None, None, "day"))
    return (
        Period(
            hit.start, hit.end, "event", None, None, None, hit.entry.id, act=act, length=apart, refers=True
        ),
    ), ()


def _event(timeline: Timeline, hit: Hit) -> Read:
    """An attack or a day without a date; the first day of the war has one."""
    day = timeline.war_start if hit.entry.value == "start" else None
    return (Period(hit.start, hit.end, "event", day, day, None, hit.entry.id),), ()


def _early(timeline: Timeline, hit: Hit) -> Read:
    """A stretch whose days nothing tells: "early in the war", "the two-month siege"."""
    used = timeline.dates_in(hit.start, hit.end)
    if next(named_phases(timeline, hit.start, hit.end), None) is not None:
        return (), used  # the profile dates it
    return (Period(hit.start, hit.end, "window", None, None, None, hit.entry.id),), used


def _year(timeline: Timeline, hit: Hit) -> Read:
    """ "The year's dead": a total since its first day."""
    on = timeline.on
    if timeline.has_date_on(hit):
        return (), ()
    first = on.replace(month=1, day=1).isoformat() if on else None
    return (Period(hit.start, hit.end, "cumulative", first, iso(on), None, hit.entry.id),), ()


def _increment(timeline: Timeline, hit: Hit) -> Read:
    """A bulletin's increment is what the day before brought."""
    day = iso(timeline.on - timedelta(days=1)) if timeline.on else None
    return (Period(hit.start, hit.end, "event", day, day, None, hit.entry.id),), ()


_READERS: dict[str, Callable[[Timeline, Hit], Read]] = {
    "since": _opened,
    "as_of": _opened,
    "begun": begun,
    "outbreak": broken_out,
    "campaign": campaign,
    "nth": nth_of_war,
    "same": named_again,
    "shift": the_one_before,
    "cumulative": _total,
    "then": _since_then,
    "rate": _rate,
    "event": _event,
    "year": _year,
    "early": _early,
    "increment": _increment,
    "apart": _days_apart,
}
