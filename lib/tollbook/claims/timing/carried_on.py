"""Whether a figure without a period goes on with the timing of the one before: of the same event, stretch or count."""

from __future__ import annotations

import re
from datetime import timedelta

from tollbook.claims.dates.news import age, is_news
from tollbook.claims.readings import Link
from tollbook.claims.syntax.tokens import Token

from .attacks_told import names_attack
from .days_before import is_of_another_time, newer_day, tells_of_new_day
from .model import EVENT_AT_MOST, LARGEST_EVENT, SAME_EVENT, Before, Calendar, Timing, largest_beside
from .rivals import of_rival
from .stamps import is_stamped
from .tense import is_perfect
from .totals import is_increment

# Two counts of the same thing differ by this factor at most, and are no small numbers.
_RIVALS, _RIVALS_FROM = 1.5, 1000
_ADDS, _ADDS_REACH = re.compile(r"\b(?:another|(?:a )?further|an additional) (?:\w+ )?$", re.IGNORECASE), 30
_IN_ADDITION = re.compile(r"(?:In addition|Additionally|Furthermore|Moreover)\b(?! to)")
_OF_OTHERS = re.compile(r" (?:others|more)\b")
_OTHERS = re.compile(
    r"\b(?:in|at|near|on|across) (?:the |two |three |four |five |several |some )?other (?:\w+ ){0,3}(?:villages?|towns?|places?|areas?|"
    r"settlements?|districts?|sectors?|directions?|parts|cities|regions?|provinces?|fronts?|locations?|positions?|attacks?|strikes?)\b"
)
# A total told so lately is taken for the total now.
_SINCE, _SAME = "periods.since", "periods.same.1"
FRESH = timedelta(days=45)
_WHEN = re.compile(r",? when\b")
# Verbs of keeping count, and how far behind one its number may begin, in characters.
_RECORDED, _TO_COUNT = re.compile(r"\b(?:record|document|register|verif|tall|track)(?:ed|ied)$"), 30
# What opens a sentence that turns to another deed.
_TURNS = re.compile(r"(?:Elsewhere|Separately|In (?:a separate|another)|In a related development)\b")
# Whose dead are set beside a total, and told of the same stretch.
_ON_SIDE = re.compile(r"(?:On|From) (?:the )?(?:[\w'’-]+ ){1,3}side\b")
_LONG_OVER = timedelta(days=366)
# What is told of the harmed of one day: "184 wounded were brought to its hospital".
_BROUGHT = re.compile(
    r"\b(?:brought|taken|rushed|carried|admitted|arriv(?:ed|ing|al)|received)\b[^.;:]{0,40}\b(?:hospitals?|clinics?|morgues?)\b"
    r"|\b(?:hospitals?|clinics?|morgues?)\b[^.;:]{0,20}\b(?:received|admitted|took in)\b|\bon arrival\b"
)


def carried_on(calendar: Calendar, link: Link, bare: bool, summed_up: bool) -> Timing | None:
    """The timing of the figure before, where this one goes on with it."""
    before = None if is_stamped(calendar) else calendar.before
    if before is not None and before.timing.kind != "event" and tells_of_new_day(calendar, before, link):
        return None
    if before is None or is_of_another_time(calendar) or _is_of_older(calendar, before.timing):
        return None
    if before.timing.kind == "event" and _is_kept_count(calendar, before, link):
        return None
    if before.timing.kind == "cumulative" and _BROUGHT.search(calendar.text, calendar.start, calendar.end):
        return None
    rival = of_rival(calendar, link)
    if rival is not None:
        return rival
    goes_on = _goes_on(calendar, link, before, bare or names_attack(calendar, calendar.row[link.number]))
    known = not bare or _is_known(calendar, before, calendar.row[link.number], summed_up)
    return newer_day(calendar, before) if goes_on and known else None


def is_of_known_dead(calendar: Calendar, link: Link) -> bool:
    """ "It counted 211 civilians among the dead": of the dead told of before."""
    row, harm = calendar.row, link.harm
    if harm is None or harm < 2 or harm < link.number:
        return False
    return row[harm - 1].text in ("the", "those") and row[harm - 2].text in ("among", "amongst")


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
    if timing.kind == "event":
        return _may_be_of_event(calendar, link, before)
    if timing.kind == "cumulative" and _ON_SIDE.match(calendar.text, calendar.start):
        return not names_attack(calendar, at)
    turns = _TURNS.match(calendar.text, calendar.start) is not None
    adds = _ADDS.search(calendar.text, max(calendar.start, at.start - _ADDS_REACH), at.start)
    undated = timing.start is None and timing.kind == "window" and adds is None and timing.rule != _SAME
    if turns or undated or timing.kind == "rate" or not timing.stated:
        return False
    if adds or (is_perfect(calendar, link) and _is_added(calendar, at)):
        return timing.kind != "cumulative" or not is_increment(calendar, link)
    if timing.kind == "cumulative":
        return _is_line_of(calendar, link, before, apart)
    return timing.kind == "window" and _may_be_of_stretch(calendar, link, before, apart)


def _may_be_of_event(calendar: Calendar, link: Link, before: Before) -> bool:
    """Whether a figure is small enough for the event of the one before."""
    size = calendar.row[link.number].size
    told = before.timing.start is not None or before.end > calendar.start
    goes_on = "\n" not in calendar.text[before.end : calendar.start]
    largest = largest_beside(link, before.size) if goes_on else min(LARGEST_EVENT, SAME_EVENT * before.size)
    dated = told and size <= largest
    if size > max(EVENT_AT_MOST, _RIVALS * before.size) and not is_news(
        before.timing.start, calendar.published
    ):
        return link.category == "wounded"  # "1,400 died on 7 May. The ministry now puts its dead at 4,100"
    return size <= EVENT_AT_MOST or (dated and not is_perfect(calendar, link))


def _may_be_of_stretch(calendar: Calendar, link: Link, before: Before, apart: bool) -> bool:
    """Whether a figure is less than the one of the stretch before, or a rival count of the same."""
    size = calendar.row[link.number].size
    if is_perfect(calendar, link):
        return False
    if size < min(before.size, LARGEST_EVENT):
        turned = "\n" in calendar.text[before.end : calendar.start]
        ago = age(before.timing.end, calendar.published)
        return not apart and not (turned and ago is not None and ago > _LONG_OVER)
    return min(size, before.size) >= _RIVALS_FROM and 1 / _RIVALS <= size / before.size <= _RIVALS


def _is_added(calendar: Calendar, at: Token) -> bool:
    """ "In addition, 190 have been hurt", "13 others have been wounded": told on from the figure before."""
    opened = _IN_ADDITION.match(calendar.text, calendar.start)
    return opened is not None or _OF_OTHERS.match(calendar.text, at.end) is not None


def _is_line_of(calendar: Calendar, link: Link, before: Before, apart: bool) -> bool:
    """Whether the figure is a line of the count before: of the last weeks', or of one up to its day."""
    size, timing = calendar.row[link.number].size, before.timing
    if is_of_known_dead(calendar, link) and "\n" not in calendar.text[before.end : calendar.start]:
        return size <= before.size
    if _is_of_short_total(calendar, timing):
        return size <= before.size and not apart and not is_perfect(calendar, link)
    turned = is_perfect(calendar, link) and "\n" in calendar.text[before.end : calendar.start]
    return (
        not turned
        and timing.end not in (None, calendar.published)
        and EVENT_AT_MOST / 4 < size <= before.size
    )


def _is_of_short_total(calendar: Calendar, timing: Timing) -> bool:
    """Whether the figure before is a total of the last few weeks: "since Sunday of last week"."""
    if calendar.published is None or timing.end != calendar.published:
        return False
    if timing.start is None:
        return timing.rule.startswith(_SINCE) and not timing.of_war  # "since the rebels' advance"
    ago = age(timing.start, calendar.published)
    return ago is not None and ago <= FRESH
