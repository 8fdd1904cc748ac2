"""Running totals: what "since" and "as of" open, and what means the start of the war."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from tollbook.claims.dates import Stretch, units_back, units_on
from tollbook.profiles import Found, Phase, Profile
from tollbook.resources import Hit

from .model import Period, Timeline, iso

# How far after "since" its date, or the words that mean the war's start, may stand, and what ends the clause.
REACH = 100
_CLAUSE_END = re.compile(r"[;:.!?\"\n(]|, ")
# What sums up in the clause of a day, and how far from the day such words are looked for, in characters.
_CLAUSE = 90  # characters
_TO_COME = re.compile(
    r"\b(?:will|would|could|may|might|expect\w*|likely|set to|on course|forecast\w*|predict\w*|project\w*|plan\w*)\b"
)
_SUMS_UP = re.compile(
    r"\b(?:had|have|has)(?: been| already| also){0,2} (?:killed|died|wounded|injured|lost|perished|claimed|cost|left)\b"
)
# A war's start that lies so far into a stated month or year is what "since February" means.
_MONTH = timedelta(days=31)
_DAY = timedelta(days=1)
_WHEN = re.compile(r",? (?:when|in which|during which|the day|a day when)\b")
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
_DAWN = re.compile(
    r" (?:about |around )?(?:dawn|midnight|daybreak|sunrise|the early hours|early morning|the early morning)\b(?! (?:of|on)\b)"
)
_ONWARD = re.compile(r" (?:[\w.]+ ){1,4}onwards?\b")
_SINCE_LONG = timedelta(days=4)
_NOW, _SINCE_RULE = (
    re.compile(r"\b(?:and|to|until|till) (?:now|today|the present|this day)\b"),
    "periods.since.1",
)
_HOUR = re.compile(
    r" (?:(?:about|around|early|late|mid|last|the|this|hours|morning|evening|night|afternoon|dawn|midnight|noon|of|on),? )*"
)
_SINCE = re.compile(r"(?:ever )?since|from the [a-z ]+ of", re.IGNORECASE)
_NOUN = re.compile(r" (?:the|this|that|its|their|his|her|our|an?) ")
# Words between "as of" and its date.
_AS_OF_LINK = re.compile(
    r" (?:(?:the|about|around|at|least|morning|evening|midnight|noon|night|end|start|of|early|late|on|local|time|"
    r"gmt|am|pm|a\.m\.|p\.m\.|\d{1,2}(?:[:.]\d\d)?(?:am|pm)?),? ){0,5}",
    re.IGNORECASE,
)

Opened = tuple[Period, tuple[Stretch, ...]]


def opened(timeline: Timeline, hit: Hit) -> Opened | None:
    """What "since" or "as of" opens, with the dates it used up; None where nothing datable follows."""
    if hit.entry.category == "as_of":
        return _as_of(timeline, hit)
    limit = min(timeline.end, hit.end + REACH)
    stop = _CLAUSE_END.search(timeline.text, hit.end, limit)
    limit = stop.start() if stop else limit
    follows = timeline.dates_in(hit.end, limit)
    opens = timeline.text[hit.start : hit.end].lower()
    if opens == "between" or (opens == "from" and _ONWARD.match(timeline.text, hit.end) is None):
        return _up_to_now(timeline, hit)
    total = _today(timeline, hit, follows) or _since(timeline, hit, limit, follows)
    return None if total is None else _with_its_day(timeline, *total)


def _up_to_now(timeline: Timeline, hit: Hit) -> Opened | None:
    """ "Between 3 May, when it began, and now": a total from the day that is named first."""
    now = _NOW.search(timeline.text, hit.end, min(timeline.end, hit.end + REACH))
    if now is None:
        return None
    named = timeline.dates_in(hit.end, now.end())
    dates = tuple(s for s in named if s.first is not None and s.first != timeline.on)
    if not dates or dates[0].first is None or (timeline.on and timeline.on - dates[0].first < _SINCE_LONG):
        return None  # "between yesterday and today"
    of_war = is_day_of_war(timeline.profile, dates[0])
    first = None if of_war else dates[0].first.isoformat()
    return replace(running_total(timeline, hit, now.end(), first=first), rule=_SINCE_RULE), named


def _with_its_day(timeline: Timeline, total: Period, dates: tuple[Stretch, ...]) -> Opened:
    """ "From the first day of the war, 3 May": the words with the war's day right behind them."""
    behind = next(iter(timeline.dates_in(total.end, total.end + 6)), None)
    if not total.of_war or behind is None or behind.unit != "day" or behind in dates:
        return total, dates
    if (
        not is_day_of_war(timeline.profile, behind)
        or timeline.text[total.end : behind.start].strip(", (") != ""
    ):
        return total, dates
    return replace(total, end=behind.end), (*dates, behind)


def _since(timeline: Timeline, hit: Hit, limit: int, follows: tuple[Stretch, ...]) -> Opened | None:
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


def _today(timeline: Timeline, hit: Hit, follows: tuple[Stretch, ...]) -> Opened | None:
    """What has been done in a day is one event: "since dawn", "since the early hours of Wednesday", "since yesterday"."""
    dawn, on = _DAWN.match(timeline.text, hit.end), timeline.on
    if not follows and dawn is not None:
        return Period(hit.start, dawn.end(), "event", iso(on), iso(on), None, hit.entry.id), ()
    if on is None or not follows or follows[0].unit != "day" or follows[0].first is None:
        return None
    first, of_war = follows[0].first, follows[0].first.isoformat() == timeline.profile.start
    lately = timedelta(0) <= on - first <= _DAY and not of_war
    if (
        not lately
        or "week" in timeline.text[hit.end : follows[0].end]
        or _HOUR.fullmatch(timeline.text, hit.end, follows[0].start) is None
    ):
        return None
    return Period(hit.start, follows[0].end, "event", iso(first), iso(on), None, hit.entry.id), follows[:1]


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


def is_told_when(timeline: Timeline, end: int) -> bool:
    """Whether the words go on with ", when": then the figures behind them are of that time, not since."""
    return _WHEN.match(timeline.text, end) is not None


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


def is_day_of_war(profile: Profile, stretch: Stretch) -> bool:
    """Whether the war began on that day of a year, which the text may leave out, or in that month or year."""
    if profile.start is None or stretch.first is None:
        return False
    start = date.fromisoformat(profile.start)
    same_day = stretch.unit == "day" and (stretch.first.month, stretch.first.day) == (start.month, start.day)
    return same_day or is_start_of_war(profile, stretch)


def _as_of(timeline: Timeline, hit: Hit) -> Opened | None:
    """A total up to a stated day. "By Friday" alone tells when someone spoke; "had died by Friday" is a total."""
    follows = next(iter(timeline.dates_in(hit.end, hit.end + REACH)), None)
    if follows is None or follows.last is None:
        return None
    if not _AS_OF_LINK.fullmatch(timeline.text, hit.end, follows.start):
        return None
    words = timeline.text[hit.start : follows.end]
    told = words[:3].lower() == "by " and follows.unit == "day" and not re.search(r"\d|end|start|turn", words)
    if told and not _is_perfect(timeline.text, hit.start, follows.end):
        return None
    running = running_total(timeline, hit, follows.end)
    return replace(running, period_end=_ahead(timeline, hit, follows).isoformat()), (follows,)


def _is_perfect(text: str, start: int, end: int) -> bool:
    """Whether the clause around text[start:end] sums up: "had died by Friday", "by Friday 200 have been killed"."""
    before = re.split(r"[.;:\n]", text[max(0, start - _CLAUSE) : start])[-1]
    after = re.split(r"[.;:\n]", text[end : end + _CLAUSE])[0]
    return _SUMS_UP.search(before) is not None or _SUMS_UP.search(after) is not None


def _ahead(timeline: Timeline, hit: Hit, stretch: Stretch) -> date:
    """The last day of a stretch; "will have lost 900 by the spring" means the next one."""
    last = stretch.last or date.max
    opened_by = timeline.text[hit.start : hit.end].lower()
    if stretch.unit != "season" or opened_by != "by" or timeline.on is None or last >= timeline.on:
        return last
    near = timeline.text[max(0, hit.start - _CLAUSE) : stretch.end + _CLAUSE]
    if _TO_COME.search(near) is None:
        return last
    return units_on(last, 1, "year") or last


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


def is_start_of_war(profile: Profile, stretch: Stretch) -> bool:
    """Whether a stretch begins in the month or year in which the war did: "since 2022" means its start."""
    if profile.start is None or stretch.first is None or stretch.last is None:
        return False
    start = date.fromisoformat(profile.start)
    if stretch.unit in {"month", "year"}:
        return stretch.first <= start <= stretch.last
    return stretch.first <= start < stretch.first + _MONTH
