"""Stretches from a first day that the words tell: "the offensive that began in May", "the first year of the war"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from tollbook.claims.dates import Stretch, units_on
from tollbook.claims.dates.names import count_of
from tollbook.claims.dates.news import NEWS
from tollbook.records import PeriodKind
from tollbook.resources import Hit

from .model import Period, Timeline, iso
from .of_war import is_day_of_war, running_total

# How far behind "that began" its date may stand, with a place between or without, and before it what began.
_DATE_NEAR, _DATE_FAR, _NOUN_NEAR, _WAR_NEAR = 12, 60, 45, 25
# What goes on up to now when it is told by its first day, many attacks or a campaign; one raid or battle is one event.
_RUNS_ON = re.compile(
    r"(?:strikes|attacks|raids|bombings|offensive|campaign|invasion|siege|push|bombardment)"
    r"(?: (?:in|on|against|across|over|around) [^,.;:()\d\n]{2,30}?)?,? $"
)
_NOUN_FAR = 60
_ENDED = re.compile(r",? (?:and|but) (?:has |had )?(?:ended|lasted|was over|stopped|finished|failed)\b")
_PLACE = re.compile(
    r" (?:in|across|over|around|near|between) [^,.;:()\d\n]{2,40}? (?:(?:in|on|since)(?: the)? )?"
)
# What a war that broke out has done since: "leaving thousands dead".
_HAS_DONE = re.compile(
    r"[^.;\n]{0,160}?(?:,? (?:leaving|killing|claiming|costing)|\b(?:and|which|that)(?: \w+)? (?:has|have)|\bhas)(?: (?:since|so far|already))?"
    r"(?: (?:killed|left|claimed|cost|taken))?\b"
)
# What began it is one deed: "the war broke out when gunmen crossed the border, killing 12".
_BY_A_DEED = re.compile(r"\b(?:when|after)\b.*\b(?:leaving|killing|claiming|costing)\b")
_BEGAN = re.compile(r"\b(?:began|begun|started|launched|erupted|broke out|flared(?: up)?|opened|since)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NTH = {"first": 1, "opening": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_UNIT = re.compile(r"(\w+) (?:(\w+) )?(year|month|week|quarter|day)(s?)\b", re.IGNORECASE)


def begun(timeline: Timeline, hit: Hit) -> tuple[tuple[Period, ...], tuple[Stretch, ...]]:
    """The stretch since the day that follows; a total where it is the war that began."""
    follows = timeline.dates_in(hit.end, hit.end + _DATE_FAR)[:1]
    if not follows or follows[0].first is None:
        return (), ()
    gap = timeline.text[hit.end : follows[0].start]
    if len(gap) > _DATE_NEAR and _PLACE.fullmatch(gap) is None:
        return (), ()
    seasons = tuple(
        s for s in timeline.dates_in(max(0, hit.start - _NOUN_NEAR), hit.start) if s.unit == "season"
    )
    first, end = follows[0].first, follows[0].end
    if is_day_of_war(timeline.profile, follows[0]):
        return (running_total(timeline, hit, end),), (*seasons, *follows)
    nouns = timeline.profile.start_index.find(timeline.text, max(0, hit.start - _WAR_NEAR), hit.start)
    if next(nouns, None) is not None:
        # It is the war that began: on the day its profile knows, else on the day told.
        told = None if timeline.profile.start is not None else first.isoformat()
        return (running_total(timeline, hit, end, first=told),), (*seasons, *follows)
    days = iso(first), iso(timeline.on)
    runs_on = not seasons and _RUNS_ON.search(timeline.text, max(0, hit.start - _NOUN_FAR), hit.start)
    kind: PeriodKind = "cumulative" if runs_on and not _ENDED.match(timeline.text, end) else "window"
    return (Period(hit.start, end, kind, *days, None, hit.entry.id),), (*seasons, *follows)


def broken_out(timeline: Timeline, hit: Hit) -> tuple[tuple[Period, ...], tuple[Stretch, ...]]:
    """The total since a war that the words say broke out, where they go on to what it did; fresh news is no total."""
    done = _HAS_DONE.match(timeline.text, hit.end)
    if done is None or _BY_A_DEED.search(done[0]) is not None:
        return (), ()
    near = timeline.dates_in(max(0, hit.start - _NOUN_NEAR), done.end())
    day = next((s for s in near if s.first is not None), None)
    if day is None or day.first is None or is_day_of_war(timeline.profile, day):
        return (running_total(timeline, hit, done.end()),), near[:1]
    if timeline.on is not None and timeline.on - day.first <= NEWS:
        return (), ()
    return (running_total(timeline, hit, done.end(), first=day.first.isoformat()),), (day,)


def campaign(timeline: Timeline, hit: Hit) -> tuple[tuple[Period, ...], tuple[Stretch, ...]]:
    """The total of a campaign that "has killed": since the war began where its words mean the war, else open."""
    day = _day_it_began(timeline, hit)
    if day is not None and day.first is not None and not is_day_of_war(timeline.profile, day):
        return (running_total(timeline, hit, hit.end, first=day.first.isoformat()),), (day,)
    total = running_total(timeline, hit, hit.end)
    noun = timeline.text.find(" ", hit.start)
    names = timeline.profile.start_index.find(timeline.text, hit.start, noun)
    return (total if next(names, None) else replace(total, period_start=None, of_war=False),), ()


def _day_it_began(timeline: Timeline, hit: Hit) -> Stretch | None:
    """ "The conflict that broke out in the north in 2017 has cost": the day that the campaign's own words tell.

    Of a war whose first day is known, only a day with its year tells another.
    """
    days = timeline.dates_in(hit.start, hit.end)[:1]
    told = days and _BEGAN.search(timeline.text, hit.start, days[0].start)
    known = timeline.profile.start is not None
    if not told or (known and _YEAR.search(timeline.text, days[0].start, days[0].end) is None):
        return None
    return days[0]


def nth_of_war(timeline: Timeline, hit: Hit) -> tuple[tuple[Period, ...], tuple[Stretch, ...]]:
    """The year or month of the war that the words count; its days stay open for "the first months"."""
    days = _nth(timeline, timeline.text[hit.start : hit.end])
    return (Period(hit.start, hit.end, "window", iso(days[0]), iso(days[1]), None, hit.entry.id),), ()


def _nth(timeline: Timeline, words: str) -> tuple[date | None, date | None]:
    found = _UNIT.search(words)
    if found is None or (found[4] and not found[2]) or timeline.war_start is None:
        return None, None
    nth, many, unit = _NTH[found[1].lower()], count_of(found[2]) or 1, found[3].lower()
    start = date.fromisoformat(timeline.war_start)
    first, after = units_on(start, many * (nth - 1), unit), units_on(start, many * nth, unit)
    if first is None or after is None or (timeline.on and first > timeline.on):
        return None, None
    last = after - timedelta(days=1)
    return first, min(last, timeline.on) if timeline.on else last
