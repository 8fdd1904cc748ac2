"""Totals since a phase, a truce, a day, the war's start, or something that nothing dates."""

from __future__ import annotations

import re
from dataclasses import replace

from tollbook.claims.dates import Stretch, units_back
from tollbook.profiles import Found
from tollbook.resources import Hit

from .model import Opened, Period, Timeline, iso
from .of_war import is_day_of_war, is_start_of_war, named_phases, running_total

_OF_DAY = re.compile(r"(?: [\w'-]+){0,4} (?:of|on|from) ?")
# What was done is a first day, what is so a reason: "since rebels took the town", "since the roads are closed".
_VERB = re.compile(
    r"\b(?:(?P<now>is|are|has|have|does|do|can|could|will|would|may|might|must)|\w{2,}ed|was|were|went|began|broke|took|came|fell|"
    r"left|rose|sent|struck|hit|drove|ran|won|set|cut|fought|lost|met|shot|made|became|swept|burst|overran|got|held|gave|brought)\b"
)
_IT_BEGAN = re.compile(
    r" (?:it|(?:the |all )?(?:fighting|hostilities|violence)) (?:first )?(?:began|started|broke out|erupted)\b"
)
_TRUCE = re.compile(r" the (?:ceasefire|cease-fire|truce)\b")
# "Since the start of hostilities in this area".
_LOCAL, _LOCAL_REACH = (
    re.compile(r" (?:in|on) (?:this|that) (?:area|region|sector|direction|front|province)\b"),
    40,
)
_SINCE = re.compile(r"(?:ever )?since|from the [a-z ]+ of", re.IGNORECASE)
_NOUN = re.compile(r" (?:the|this|that|its|their|his|her|our|an?) ")


def since(timeline: Timeline, hit: Hit, limit: int, follows: tuple[Stretch, ...]) -> Opened | None:
    """A total since a phase, a truce, a day or the war's start."""
    origin = next(timeline.profile.start_index.find(timeline.text, hit.end, limit), None)
    phase = next(named_phases(timeline, hit.end, limit), None)
    dated = phase is not None and _is_dated(timeline, phase[0], follows)
    if phase is not None and not dated and (origin is None or phase[0].start <= origin.start):
        return running_total(timeline, hit, phase[0].end, first=phase[1].start), follows
    truce = _truce(timeline, hit) if origin is None and not follows else None
    if truce is not None:
        return running_total(timeline, hit, truce[1], first=truce[0]), ()
    if not follows or follows[0].first is None:
        unknown = _since_the_unknown(timeline, hit, limit, follows)
        return unknown if origin is None else (_since_the_war(timeline, hit, origin), follows)
    if origin is not None and is_day_of_war(timeline.profile, follows[0]):
        return running_total(timeline, hit, max(origin.end, follows[-1].end)), follows
    of_war = is_start_of_war(timeline.profile, follows[0])
    first = None if of_war else _truce_within(timeline, hit, follows[0]) or follows[0].first.isoformat()
    return running_total(timeline, hit, follows[0].end, first=first), follows[:1]


def _is_dated(timeline: Timeline, phase: Found, follows: tuple[Stretch, ...]) -> bool:
    """ "Since the ceasefire of 27 November": the day told behind the name of a phase, which may be another's."""
    gap = timeline.text[phase.end : follows[0].start] if follows else ""
    return bool(follows) and follows[0].unit == "day" and _OF_DAY.fullmatch(gap) is not None


def _since_the_unknown(
    timeline: Timeline, hit: Hit, limit: int, follows: tuple[Stretch, ...]
) -> Opened | None:
    """A total since something that nothing dates: "since the founding of the state", "since rebels took the town a week ago"."""
    if not _SINCE.fullmatch(timeline.text, hit.start, hit.end):
        return None
    verb = _VERB.search(timeline.text, hit.end, limit)
    if not (_NOUN.match(timeline.text, hit.end) or (verb is not None and verb["now"] is None)):
        return None
    ago, first = follows[:1], None
    if ago and ago[0].length is not None and ago[0].length[1] in ("day", "week") and timeline.on is not None:
        first = iso(units_back(timeline.on, *ago[0].length))
    end = ago[0].end if ago else hit.end
    if _IT_BEGAN.match(timeline.text, hit.end) is not None:
        return running_total(timeline, hit, end), ago
    return replace(running_total(timeline, hit, end), period_start=first, of_war=False), ago


def _truce(timeline: Timeline, hit: Hit) -> tuple[str, int] | None:
    """The first day of the truce in force, which "since the ceasefire" means, and where its words end."""
    words, on = _TRUCE.match(timeline.text, hit.end), iso(timeline.on)
    if words is None or on is None:
        return None
    held = [p for p in timeline.profile.phases if p.kind == "ceasefire" and p.start <= on <= (p.end or on)]
    return (max(phase.start for phase in held), words.end()) if held else None


def _truce_within(timeline: Timeline, hit: Hit, stretch: Stretch) -> str | None:
    """The day of the truce that began in a month or year told: "since the ceasefire took effect last November"."""
    if stretch.unit == "day" or _TRUCE.match(timeline.text, hit.end) is None:
        return None
    first, last = iso(stretch.first), iso(stretch.last)
    starts = [p.start for p in timeline.profile.phases if p.kind == "ceasefire"]
    return next((day for day in starts if first and last and first <= day <= last), None)


def _since_the_war(timeline: Timeline, hit: Hit, origin: Found) -> Period:
    """A total since the war began; since it came to one area, the first day stays open."""
    total = running_total(timeline, hit, origin.end)
    there = _LOCAL.search(timeline.text, origin.end, origin.end + _LOCAL_REACH)
    return replace(total, period_start=None, of_war=False) if there else total
