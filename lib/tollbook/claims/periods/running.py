"""Running totals: what "since", "as of" and "between … and now" open."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from tollbook.claims.dates import Stretch
from tollbook.resources import Hit

from .as_of import as_of
from .model import Opened, Period, Timeline, iso
from .of_war import is_day_of_war, running_total
from .since import since

# How far after "since" its date, or the words that mean the war's start, may stand, and what ends the clause.
REACH = 100
_CLAUSE_END = re.compile(r"[;:.!?\"\n(]|, ")
_DAY = timedelta(days=1)
_WHEN = re.compile(r",? (?:when|in which|during which|the day|a day when)\b")
_DAWN = re.compile(
    r" (?:about |around )?(?:dawn|midnight|daybreak|sunrise|the early hours|early morning|the early morning)\b(?! (?:of|on)\b)"
)
_UP_TO, _NEXT = re.compile(r" (?:up )?(?:to|until|till|through) (?:the (?:end|middle) of )?"), 12
_ONWARD = re.compile(r" (?:[\w.]+ ){1,4}onwards?\b")
_SINCE_LONG = timedelta(days=4)
_NOW, _SINCE_RULE = (
    re.compile(r"\b(?:and|to|until|till) (?:now|today|the present|this day)\b"),
    "periods.since.1",
)
_HOUR = re.compile(
    r" (?:(?:about|around|early|late|mid|last|the|this|hours|morning|evening|night|afternoon|dawn|midnight|noon|of|on),? )*"
)


def opened(timeline: Timeline, hit: Hit) -> Opened | None:
    """What "since" or "as of" opens, with the dates it used up; None where nothing datable follows."""
    if hit.entry.category == "as_of":
        return as_of(timeline, hit)
    limit = min(timeline.end, hit.end + REACH)
    stop = _CLAUSE_END.search(timeline.text, hit.end, limit)
    limit = stop.start() if stop else limit
    opens = timeline.text[hit.start : hit.end].lower()
    up_to = _UP_TO.search(timeline.text, hit.end, limit) if opens.startswith("from the") else None
    if up_to is not None:
        return _from_its_start(timeline, hit, up_to)
    follows = timeline.dates_in(hit.end, limit)
    if opens == "between" or (opens == "from" and _ONWARD.match(timeline.text, hit.end) is None):
        return _up_to_now(timeline, hit)
    total = _today(timeline, hit, follows) or since(timeline, hit, limit, follows)
    return None if total is None else _with_its_day(timeline, *total)


def _from_its_start(timeline: Timeline, hit: Hit, up_to: re.Match[str]) -> Opened | None:
    """ "From the start of the war to 9 March": a total up to that day."""
    last = timeline.dates_in(up_to.end(), up_to.end() + _NEXT)[:1]
    total = since(timeline, hit, up_to.start(), timeline.dates_in(hit.end, up_to.start()))
    if total is None or not last or last[0].last is None:
        return total
    return replace(total[0], end=last[0].end, period_end=iso(last[0].last)), (*total[1], *last)


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


def is_told_when(timeline: Timeline, end: int) -> bool:
    """Whether the words go on with ", when": then the figures behind them are of that time, not since."""
    return _WHEN.match(timeline.text, end) is not None
