"""The timing of a figure that no period is said of: what did the harm, its size, and what was told before."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from tollbook.claims.readings import Link
from tollbook.claims.syntax.tokens import Token

from .days_before import is_of_another_time, newer_day, tells_of_new_day
from .model import EVENT_AT_MOST, LARGEST_EVENT, OPEN, SAME_EVENT, Before, Calendar, Company, Timing
from .reach import is_of_part
from .rivals import of_rival
from .stamps import is_stamped
from .sums import (
    is_held,
    is_of_many_days,
    is_open,
    is_state,
    is_summed_up,
    may_be_event,
    names_attack,
    were_struck_before,
)
from .tense import is_perfect
from .totals import is_increment, is_of_attack
from .when_told import ATTACKS, is_of_telling

# Two counts of the same thing differ by this factor at most, and are no small numbers.
_RIVALS, _RIVALS_FROM = 1.5, 1000
_OF_THESE = re.compile(r"(?:Of|Among) (?:these|those|them)\b")
_ADDS, _ADDS_REACH = re.compile(r"\b(?:another|(?:a )?further|an additional) (?:\w+ )?$", re.IGNORECASE), 30
_IN_ADDITION = re.compile(r"(?:In addition|Additionally|Furthermore|Moreover)\b(?! to)")
_OF_OTHERS = re.compile(r" (?:others|more)\b")
_OTHERS = re.compile(
    r"\b(?:in|at|near|on|across) (?:the |two |three |four |five |several |some )?other (?:\w+ ){0,3}(?:villages?|towns?|places?|areas?|"
    r"settlements?|districts?|sectors?|directions?|parts|cities|regions?|provinces?|fronts?|locations?|positions?|attacks?|strikes?)\b"
)
# A total told so lately is taken for the total now.
_SINCE = "periods.since"
_FRESH = timedelta(days=45)
_WHEN = re.compile(r",? when\b")
# Verbs of keeping count, and how far behind one its number may begin, in characters.
_RECORDED, _TO_COUNT = re.compile(r"\b(?:record|document|register|verif|tall|track)(?:ed|ied)$"), 30
# What opens a sentence that turns to another deed.
_TURNS = re.compile(r"(?:Elsewhere|Separately|In (?:a separate|another)|In a related development)\b")
_MOVED = re.compile(
    r" (?:(?:who|that) )?(?:are|were|have been|had been|has been|will be|would be)(?: being| also| now)? (?:transport|evacuat|transferr|flown|moved|taken|brought|airlift)"
)
_LONG_OVER = timedelta(days=366)
_OPEN = Timing("unstated", None, None, None, OPEN, stated=False)


def by_grammar(calendar: Calendar, link: Link, company: Company) -> Timing:
    """Without a period expression: what was said before, what did the harm, and the size tell event from total."""
    at = calendar.row[link.number]
    if company.same is not None:
        return replace(company.same, rule="timing.same_figure")
    vague = at.bound == "vague"
    if vague and is_perfect(calendar, link) and not is_of_many_days(calendar):
        return _total(calendar, link)
    whole = _of_whole_before(calendar)
    if whole is not None:
        return whole
    summed_up = is_summed_up(calendar, link)
    state = is_state(calendar, link) and not (
        _is_of_known_dead(calendar, link) or _counts_attack(calendar, link)
    )
    bare = summed_up or is_held(link) or state
    before = _carried(calendar, link, bare, summed_up)
    if before is not None:
        return replace(before, rule="timing.goes_on")
    return _by_size(calendar, link, bare)


def _of_whole_before(calendar: Calendar) -> Timing | None:
    """ "Attacks hit 1,500 civilians from May to July. Of these, 739 were killed": the stretch of the whole, which is no claim."""
    if calendar.before is not None or _OF_THESE.match(calendar.text, calendar.start) is None:
        return None
    stretch = next((p for p in calendar.back() if p.kind == "window" and p.period_start), None)
    if stretch is None or stretch.is_told:
        return None
    return Timing("window", stretch.period_start, stretch.period_end, None, "timing.goes_on")


def _by_size(calendar: Calendar, link: Link, bare: bool) -> Timing:
    """Nothing goes before: the event of a small figure, a total of a large one; open where the words sum up no deed."""
    event = Timing("event", None, None, None, "timing.event", stated=False)
    if is_increment(calendar, link) and calendar.row[link.number].size <= LARGEST_EVENT:
        return event
    if is_of_attack(calendar, link):
        return event
    small = calendar.row[link.number].size <= EVENT_AT_MOST
    if _are_moved(calendar, link):
        return _OPEN
    if small and _is_apart_from_part(calendar, link):
        return _OPEN
    if small and (is_of_many_days(calendar) or (not bare and is_open(calendar, link))):
        return _OPEN
    return event if not bare and may_be_event(calendar, link) else _total(calendar, link)


def _are_moved(calendar: Calendar, link: Link) -> bool:
    """ "53 wounded soldiers are being taken to the north": what is done with the wounded tells nothing of when they were hurt."""
    if link.category != "wounded" or link.rule not in ("own_noun", "modifier"):
        return False
    return _MOVED.match(calendar.text, calendar.row[link.phrase.end - 1].end) is not None


def _counts_attack(calendar: Calendar, link: Link) -> bool:
    """ "Rockets hit a market on Monday. By noon doctors had counted nine dead": of what was told right before."""
    small = calendar.row[link.number].size <= EVENT_AT_MOST and link.category in ("killed", "wounded")
    return small and calendar.before is None and were_struck_before(calendar)


def _is_of_known_dead(calendar: Calendar, link: Link) -> bool:
    """ "It counted 211 civilians among the dead": of the dead told of before."""
    row, harm = calendar.row, link.harm
    if harm is None or harm < 2 or harm < link.number:
        return False
    return row[harm - 1].text in ("the", "those") and row[harm - 2].text in ("among", "amongst")


def _is_apart_from_part(calendar: Calendar, link: Link) -> bool:
    """ "65 had been killed, including five who died when rockets hit the town": the attack is the part's alone."""
    row = calendar.row
    told = [p for p in calendar.periods if p.kind == "event" and is_of_part(calendar, link, p)]
    return any(
        p.rule in ATTACKS or any(t.text == "when" and row[link.number].end < t.start < p.start for t in row)
        for p in told
    )


def _carried(calendar: Calendar, link: Link, bare: bool, summed_up: bool) -> Timing | None:
    """The timing of the figure before, where this one goes on with it."""
    before = None if is_stamped(calendar) else calendar.before
    if before is not None and before.timing.kind != "event" and tells_of_new_day(calendar, before, link):
        return None
    if before is None or is_of_another_time(calendar) or _is_of_older(calendar, before.timing):
        return None
    if before.timing.kind == "event" and _is_kept_count(calendar, before, link):
        return None
    rival = of_rival(calendar, link)
    if rival is not None:
        return rival
    goes_on = _goes_on(calendar, link, before, bare or names_attack(calendar, calendar.row[link.number]))
    known = not bare or _is_known(calendar, before, calendar.row[link.number], summed_up)
    return newer_day(calendar, before) if goes_on and known else None


def _is_kept_count(calendar: Calendar, before: Before, link: Link) -> bool:
    """ "The mission verified 12 deaths": whoever keeps count tells a sum of its own, not the toll of the attack told of last."""
    turned = "\n" in calendar.text[before.end : calendar.start]
    if link.rule != "own_noun" or not (turned or is_perfect(calendar, link)):
        return False
    at = calendar.row[link.number].start
    return any(
        told.cue.end <= at <= told.cue.end + _TO_COUNT
        and _RECORDED.search(calendar.text, told.cue.start, told.cue.end) is not None
        for told in calendar.told
    )


def _is_of_older(calendar: Calendar, event: Timing) -> bool:
    """Whether the clause goes back to a time before the event told of: "silent since March, when it gave 1,351"."""
    if event.kind != "event" or event.start is None:
        return False
    return any(
        p.period_start is not None and p.period_start < event.start and _WHEN.match(calendar.text, p.end)
        for p in calendar.periods
    )


def _is_known(calendar: Calendar, before: Before, at: Token, summed_up: bool) -> bool:
    """Whether a figure of what is, or of what has been summed up, still is of the event before: the same one, or its missing.

    "Over the past day 400 were killed there. Over 70 have been killed in three other villages" tells of one day.
    """
    known = before.timing.stated or before.timing.start is not None
    told_on = before.size == at.size or _OTHERS.search(calendar.text, at.end, calendar.end) is not None
    return known and (not summed_up or before.timing.kind != "event" or told_on)


def _goes_on(calendar: Calendar, link: Link, before: Before, apart: bool) -> bool:
    """Whether a figure may be of the same event as the one before, or of the same stretch of time."""
    at, timing = calendar.row[link.number], before.timing
    size = at.size
    if timing.kind == "event":
        told = timing.start is not None or before.end > calendar.start
        dated = told and size <= min(LARGEST_EVENT, SAME_EVENT * before.size)
        return size <= EVENT_AT_MOST or (dated and not is_perfect(calendar, link))
    turns = _TURNS.match(calendar.text, calendar.start) is not None
    adds = _ADDS.search(calendar.text, max(calendar.start, at.start - _ADDS_REACH), at.start)
    undated = timing.start is None and timing.kind == "window" and adds is None
    if turns or undated or timing.kind == "rate" or not timing.stated:
        return False
    if adds or (is_perfect(calendar, link) and _is_added(calendar, at)):
        return timing.kind != "cumulative" or not is_increment(calendar, link)
    if timing.kind == "cumulative":
        return _is_line_of(calendar, link, before, apart)
    if timing.kind == "window" and size < min(before.size, LARGEST_EVENT):
        turned = "\n" in calendar.text[before.end : calendar.start]
        apart = apart or (turned and _is_long_over(calendar, timing))
        return not apart and not is_perfect(calendar, link)
    rival = min(size, before.size) >= _RIVALS_FROM and 1 / _RIVALS <= size / before.size <= _RIVALS
    return timing.kind == "window" and rival and not is_perfect(calendar, link)


def _is_added(calendar: Calendar, at: Token) -> bool:
    """ "In addition, 190 have been hurt", "13 others have been wounded": told on from the figure before."""
    opened = _IN_ADDITION.match(calendar.text, calendar.start)
    return opened is not None or _OF_OTHERS.match(calendar.text, at.end) is not None


def _is_long_over(calendar: Calendar, timing: Timing) -> bool:
    """Whether a stretch ended long before the document: background, which the next paragraph leaves."""
    if timing.end is None or calendar.published is None:
        return False
    return date.fromisoformat(calendar.published) - date.fromisoformat(timing.end) > _LONG_OVER


def _is_line_of(calendar: Calendar, link: Link, before: Before, apart: bool) -> bool:
    """Whether the figure is a line of the count before: of the last weeks', or of one up to its day."""
    size, timing = calendar.row[link.number].size, before.timing
    if _is_of_short_total(calendar, timing):
        return size <= before.size and not apart and not is_perfect(calendar, link)
    return timing.end not in (None, calendar.published) and EVENT_AT_MOST / 4 < size <= before.size


def _is_of_short_total(calendar: Calendar, timing: Timing) -> bool:
    """Whether the figure before is a total of the last few weeks: "since Sunday of last week"."""
    if calendar.published is None or timing.end != calendar.published:
        return False
    if timing.start is None:
        return timing.rule.startswith(_SINCE)  # "since the rebels' advance"
    return date.fromisoformat(calendar.published) - date.fromisoformat(timing.start) <= _FRESH


def _total(calendar: Calendar, link: Link) -> Timing:
    """A running total where the figure is large or counts what is; a small one that "has been killed" is open."""
    small = calendar.row[link.number].size <= EVENT_AT_MOST
    if small and not is_state(calendar, link) and not is_held(link):
        return _OPEN
    before = None if calendar.before is None else calendar.before.timing
    if calendar.war_start is None and before is not None and before.kind == "cumulative" and before.stated:
        return replace(before, rule="timing.goes_on")  # in a war whose start only the figure before tells
    return Timing("cumulative", calendar.war_start, _as_told(calendar), None, "timing.total", stated=False)


def _as_told(calendar: Calendar) -> str | None:
    """The day up to which a total was told: the end of the month, if that is long ago, else the document's day."""
    if calendar.published is None:
        return None
    stale = (date.fromisoformat(calendar.published) - _FRESH).isoformat()
    told = [p for p in calendar.periods if p.kind == "window" and is_of_telling(calendar, p)]
    ends = [p.period_end for p in told if p.period_end and (calendar.war_start or "") <= p.period_end < stale]
    return min(ends, default=calendar.published)
