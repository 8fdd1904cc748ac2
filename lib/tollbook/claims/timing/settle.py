"""What a figure's period makes its timing: the kind of claim and its days, from the words of the period and of the harm."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from tollbook.claims.attack_nouns import FIGHTING, MANY_ATTACKS
from tollbook.claims.closed_classes import POSSESSIVES
from tollbook.claims.dates.news import is_news
from tollbook.claims.periods import Period
from tollbook.claims.readings import Link

from .days_before import OF_OPEN_DAY
from .deeds import SUM, is_of_deed, is_of_search
from .earlier import is_total_named, is_undated_total_named, same_stretch, since_then, until_now, until_told
from .model import EVENT_AT_MOST, LARGEST_EVENT, SAME_EVENT, Calendar, Timing
from .tense import goes_on_now, has_many_attacks, is_guess, is_perfect
from .totals import leads_to, stands_at
from .when_told import WHEN

# The lexicon's entries for "in a day", "storming the town": no sum of many attacks, however large.
_ONE_EVENT = frozenset({"periods.event.5", "periods.event.6"})
# The lexicon's entry for "the campaign has killed": with a large figure it is the whole war's.
_EARLY = "periods.early.3"  # the lexicon's entry for stretches whose days nothing tells
_CAMPAIGN = "periods.campaign.1"
# A named stretch of a few days is one event told at its length; "this week" is none, however young.
EVENT_DAYS, _WEEK, _MONTH = 3, "dates.week", "dates.month"
# "Strikes on a plant" are one attack.
_TARGET = re.compile(r"\b(?:on|at|against) an? ")
# "The three-day battle": as long as that, and no longer.
_SO_LONG = re.compile(r"\b[\w]+-(?:hour|day|night|week)(?:-long)? \w+$")
_FIGHTING = re.compile(
    rf" of (?:[\w'-]+ ){{0,3}}(?:{FIGHTING}|{MANY_ATTACKS}|bombardment|bombing|shelling)\b"
)
_HAVE = re.compile(r"\b(?:has|have)\b")
_IS_DAY = re.compile(
    r"\b(?:[0-3]?\d(?:st|nd|rd|th)?(?![\d,.]*\d)|\w+day)[^\w]*(?:[A-Z]\w+)?\W*(?:(?:19|20)\d\d)?$"
)
_HOUR = re.compile(r"\d ?[ap]\.?m\b|\d[:.]\d\d\b|\b(?:noon|midday|midnight|morning|evening|hours)\b")
_NAMES_WAR = re.compile(r"\b(?:war|conflict|invasion|siege|genocide)\b")
_OWN = re.compile(rf" of (?:{'|'.join(sorted(POSSESSIVES))}) \w")

_TO_OVER = 12  # how far before a stretch its "over" may begin, in characters
_DAYS_LONG = re.compile(
    r"\b(?:(?:over|during|across|for) (?:just |only )?|(?:over|during|in) the (?:past|last) )(?:two|2|three|3) days\b",
    re.IGNORECASE,
)


def timed(calendar: Calendar, link: Link, period: Period) -> Timing:
    """The timing of a figure of `link` that is said of the period."""
    start, end = period.period_start, period.period_end
    if _is_sum_of_event(calendar, link, period) or _is_state_of_event(calendar, link, period):
        return replace(calendar.before.timing, rule="timing.goes_on")  # type: ignore[union-attr]
    if stands_at(calendar, link, period):
        return Timing("cumulative", calendar.war_start, end or calendar.published, None, period.rule)
    if period.is_open and _is_too_large_for(calendar, link, period):
        return Timing("cumulative", calendar.war_start, calendar.published, None, period.rule)
    if is_of_deed(calendar, link, period) or is_of_search(calendar, link, period):
        return deed_in(calendar, link, period, period.rule)
    if period.kind == "window":
        return _of_window(calendar, link, period)
    kind = period.kind
    if kind == "cumulative" and _is_within(calendar, link, period):
        kind, start = "event", start if _IS_DAY.search(calendar.text, period.start, period.end) else None
        end = start
    elif kind == "cumulative":
        start, end = _days_of_total(calendar, link, period)
    return Timing(kind, start, end, None, period.rule, of_war=period.of_war and kind == "cumulative")


def deed_in(calendar: Calendar, link: Link, stretch: Period, rule: str) -> Timing:
    """A deed of a stretch: on which day of the month it was, nothing says, nor is it on that of another deed told beside it."""
    if days_in(stretch.period_start, stretch.period_end) <= EVENT_DAYS:
        return Timing("event", stretch.period_start, stretch.period_end, None, rule)
    led_on = stretch.end < calendar.row[link.number].start and WHEN.match(calendar.text, stretch.end)
    return Timing("event", None, None, None, OF_OPEN_DAY if led_on else rule)


def _is_within(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "Since gunmen killed 26 people on April 22": the figure is of what the total runs from."""
    at = calendar.row[link.number]
    since = period.rule.startswith("periods.since") and period.start < at.start and at.end < period.end
    return since and at.size <= LARGEST_EVENT and not _HAVE.search(calendar.text, period.start, at.start)


def _of_window(calendar: Calendar, link: Link, period: Period) -> Timing:
    """A stretch is one event if it is short, and a total if it runs on up to now."""
    start, end, kind = period.period_start, period.period_end, period.kind
    if period.refers or (start is None and period.rule != _EARLY):
        start, end = _days_before(calendar, link, period) or (start, end)
    if (period.refers and is_total_named(calendar, period, start)) or _runs_on(calendar, link, period):
        kind = "cumulative"
    elif period.refers and start is None and is_undated_total_named(calendar, period):
        kind, end = "cumulative", calendar.published
    elif days_in(start, end) <= EVENT_DAYS and period.rule != _WEEK and not _lasted_days(calendar, period):
        kind = "event"
    return Timing(kind, start, end, None, period.rule)


def _lasted_days(calendar: Calendar, period: Period) -> bool:
    """ "Killed over two days": a stretch told by its days, and no one event."""
    return _DAYS_LONG.search(calendar.text, max(0, period.start - _TO_OVER), period.end) is not None


def _runs_on(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "The raids that began in May have killed"."""
    return period.rule.startswith("periods.begun") and is_perfect(calendar, link)


def _days_of_total(calendar: Calendar, link: Link, period: Period) -> tuple[str | None, str | None]:
    start, end = period.period_start, period.period_end
    if period.refers:
        return since_then(calendar, period) or start, end
    if _is_line_of_count(calendar, link, period):
        start, end = calendar.before.timing.start, calendar.before.timing.end  # type: ignore[union-attr]
    elif _is_of_count_begun(calendar, link, period):
        start = calendar.before.timing.start  # type: ignore[union-attr]
    of_war = period.of_war or (period.rule == _CAMPAIGN and calendar.row[link.number].size > EVENT_AT_MOST)
    return start or (calendar.war_start if of_war else None), end or calendar.published


def _is_line_of_count(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "Of these, 180 were killed so far": of the total before, which was told up to a day gone by."""
    before = calendar.before
    if (
        before is None
        or before.timing.kind != "cumulative"
        or before.timing.end in (None, calendar.published)
    ):
        return False
    told_last = before.sizes[-1] if before.sizes else before.size
    open_end = period.rule.startswith("periods.cumulative") and calendar.row[link.number].size <= told_last
    return open_end and before.timing.stated


def _is_of_count_begun(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "The dead since 3 May are 214. So far 1,870 have been hurt": of the count whose first day was just told."""
    before, war = calendar.before, calendar.war_start
    so_far = period.rule.startswith("periods.cumulative") and period.period_start in (None, war)
    if before is None or not so_far or _NAMES_WAR.search(calendar.text, period.start, calendar.end):
        return False
    told = (
        before.timing.kind == "cumulative"
        and before.timing.stated
        and before.timing.end == calendar.published
    )
    likely = calendar.row[link.number].size <= SAME_EVENT * before.size
    return told and likely and (before.timing.start or "") > (war or "")


def _is_sum_of_event(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "In total, we have four dead": of the attack told of before, where the words name no war."""
    if (
        calendar.before is None
        or calendar.before.timing.kind != "event"
        or not period.rule.startswith("periods.cumulative")
    ):
        return False
    if calendar.before.timing.stated and calendar.row[link.number].size == calendar.before.size:
        return True  # "Shells killed 22 people. So far 22 are dead, she said"
    wars = [p for p in calendar.periods if p.kind == "cumulative" and p is not period]
    if any(SUM.fullmatch(calendar.text, p.start, p.end) is None for p in wars):
        return False
    small = calendar.row[link.number].size <= EVENT_AT_MOST
    return small and SUM.fullmatch(calendar.text, period.start, period.end) is not None


def _is_state_of_event(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "As of 9 a.m., 94 were in hospital": how things stood after the attack told of before, and no total of the war."""
    before = calendar.before
    if before is None or before.timing.kind != "event" or not period.rule.startswith("periods.as_of"):
        return False
    now = calendar.published is None or period.period_end is None or period.period_end >= calendar.published
    by_hour = _HOUR.search(calendar.text, period.start, period.end) is not None
    small = calendar.row[link.number].size <= EVENT_AT_MOST
    return small and (by_hour or (now and not is_perfect(calendar, link)))


def _is_too_large_for(calendar: Calendar, link: Link, period: Period) -> bool:
    """Whether the figure is the sum of many attacks: "its strikes have killed 18,000", "nine of its men have died in clashes"."""
    at = calendar.row[link.number]
    perfect = is_perfect(calendar, link) and not is_guess(calendar, link)
    if period.rule in _ONE_EVENT or _SO_LONG.search(calendar.text, period.start, period.end):
        return False
    if at.size <= EVENT_AT_MOST:
        own = perfect and _OWN.match(calendar.text, at.end) is not None
        return own and has_many_attacks(calendar.text, period.start, period.end)
    if at.size <= LARGEST_EVENT and _TARGET.search(calendar.text, period.start, period.end):
        return False
    total = link.category in ("losses", "casualties") or perfect or goes_on_now(calendar, link)
    # "The toll from air strikes is 1,600, while 13,000 were hurt".
    toll = link.rule == "quantity" or at.size > LARGEST_EVENT
    total = total or (toll and has_many_attacks(calendar.text, period.start, period.end))
    return total or leads_to(calendar, link, "reaching")


def _days_before(calendar: Calendar, link: Link, period: Period) -> tuple[str, str] | None:
    """The days of a stretch that the text named before; "has lost 900 in two weeks" are the last two."""
    found = same_stretch(calendar, period)
    if found is not None or period.period_start is not None:
        return found
    if is_perfect(calendar, link):
        return until_now(calendar, period)
    return until_told(calendar, period) if _is_just_past(calendar, period) else None


def _is_just_past(calendar: Calendar, period: Period) -> bool:
    """ "Nine died in 48 hours", "in three days of fighting": what the news tells of without saying when has just been."""
    if period.refers or period.length is None or _is_of_the_past(calendar, period):
        return False
    count, unit = period.length
    short = unit == "hour" or (unit in ("day", "night") and count <= EVENT_DAYS)
    return short or _FIGHTING.match(calendar.text, period.end) is not None


def _is_of_the_past(calendar: Calendar, period: Period) -> bool:
    """ "In July the rebels killed 40 in a day of battles", "in two days last week": the sentence tells of a time that is over."""
    return any(
        other is not period and other.period_end is not None and _is_over(calendar, other, other.period_end)
        for other in calendar.periods
        if other.kind in ("event", "window")
    )


def _is_over(calendar: Calendar, period: Period, end: str) -> bool:
    """Whether a day is no news any more, or a named week or month is over."""
    named = period.rule in (_WEEK, _MONTH) and calendar.published is not None and end < calendar.published
    return named or not is_news(end, calendar.published)


def days_in(start: str | None, end: str | None) -> int:
    """How many days the stretch has; more than an event's where they stay open."""
    if start is None or end is None:
        return EVENT_DAYS + 1
    return (date.fromisoformat(end) - date.fromisoformat(start)).days + 1
