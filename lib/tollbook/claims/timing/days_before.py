"""The day told before a figure, where its own sentence tells none, and no day after the telling."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from tollbook.claims.dates.names import LONG_AGO
from tollbook.claims.dates.news import is_news
from tollbook.claims.periods import Period
from tollbook.claims.readings import Link
from tollbook.resources import matcher

from .attacks_told import is_of_harm
from .model import EVENT_AT_MOST, Before, Calendar, Company, Timing
from .named_again import day_at_place, names_again, speaks_of_harm, tells_new_attack
from .stamps import is_stamped
from .tense import is_perfect

# How far before a sentence the day of its event may stand, in characters, and for how long a day is news.
_NEAR = 300
# The lexicon's entry for "that day", which may be one on which something was only told.
_THAT_DAY = "periods.event.5"
# "January's bombing", "two weeks after a raid killed 26": on which day it was, nothing says.
OF_OPEN_DAY = "dates.attack"
_OPEN_DAYS = frozenset({OF_OPEN_DAY, "periods.apart.7"})
_SAME_DAY = re.compile(
    r"\b(?:that|same|during the) (?:(?!a |an |one |every |each )\w+ )?(?:day|night|evening|morning)",
    re.IGNORECASE,
)
_DAY, _CLAUSE_ENDS = "dates.day", re.compile(r"[,.;)]")
_SENTENCE_END = re.compile(r"[.!?;][\"”]?\s")
_TOLD_EARLIER = re.compile(r"[^.;:\d]{0,50}\bhad (?:spoken of|put|given|counted)\b")
_EARLIER = re.compile(r"(?:Earlier|Previously|In the past)\b,? (?!today|on\b|in the day|reports?|that)")
_OF_VICTIMS = re.compile(
    r"'s (?:victims|dead|wounded|injured|attacks?|strikes?|raids?|blasts?|explosions?)\b"
)
_NIGHT = re.compile(r"overnight|the night|last night", re.IGNORECASE)
_PART_OF = re.compile(r"\b(?:middle|mid|start|beginning|end|early|late) ?(?:of|-)? ?[A-Z]?")
_AGO = re.compile(LONG_AGO, re.IGNORECASE)


def on_its_day(calendar: Calendar, timing: Timing, company: Company) -> Timing:
    """An event without a day with that of the figure it belongs to, else of what was told just before."""
    if timing.kind != "event" or timing.start is not None or timing.rule in _OPEN_DAYS:
        return timing
    known = _day_known(calendar, company)
    if known is not None:
        return replace(timing, start=known[0], end=known[1])
    if is_of_another_time(calendar):
        return timing
    if is_stamped(calendar):
        return replace(timing, start=calendar.published, end=calendar.published)
    start, end = _days_told_before(calendar, timing)
    if start is not None and _is_outside_stretch(calendar, start):
        return timing
    return replace(timing, start=start, end=end)


def _day_known(calendar: Calendar, company: Company) -> tuple[str | None, str | None] | None:
    """The day of the attack on the place that is named, or of a figure that this one belongs to."""
    place = day_at_place(calendar) if company.beside is None else None
    if place is not None and not _is_outside_stretch(calendar, place.period_start or ""):
        return place.period_start, place.period_end
    others = (company.parent, company.beside, company.same)
    return next(((o.start, o.end) for o in others if o is not None and is_dated_event(o)), None)


def not_after_telling(calendar: Calendar, timing: Timing) -> Timing:
    """An event with a day from outside its sentence, which was told before that day: on the day of telling at the latest."""
    if not is_dated_event(timing) or timing.start is None:
        return timing
    told = [
        p.period_start for p in calendar.periods if p.is_told and p.rule == "dates.day" and p.period_start
    ]
    own = any(p.period_start == timing.start for p in calendar.periods)
    if own or not told or min(told) >= timing.start:
        return timing
    return replace(timing, start=min(told), end=min(told))


def _is_outside_stretch(calendar: Calendar, day: str) -> bool:
    """ "Most fell on 7 May. The strike earlier this week killed 195": on no day before the stretch that is named.

    "A strike last week killed nine" is another deed than that of the day told before.
    """
    new = tells_new_attack(calendar)
    return any(
        p.kind == "window"
        and p.period_start
        and p.period_end
        and not p.is_told
        and (new or not p.period_start <= day <= p.period_end)
        for p in calendar.periods
    )


def _days_told_before(calendar: Calendar, timing: Timing) -> tuple[str | None, str | None]:
    """The days of the figure before, or named last before; None where they are no news."""
    before, day = calendar.before, _day_before(calendar, timing)
    told_on = (
        day is not None and day.start >= before.end and not speaks_of_harm(calendar, day) if before else False
    )
    if before is not None and is_dated_event(before.timing) and not told_on:
        again = is_news(before.timing.start, calendar.published) or _is_of_last_sentence(calendar, before.end)
        return (before.timing.start, before.timing.end) if again else (None, None)
    return (None, None) if day is None else (day.period_start, day.period_end)


def newer_day(calendar: Calendar, before: Before) -> Timing:
    """The timing of the figure before; of an event, on the day that the text has gone on to since."""
    if not is_dated_event(before.timing):
        return before.timing
    day = day_at_place(calendar)
    if day is not None:
        return replace(before.timing, start=day.period_start, end=day.period_end)
    day = _day_before(calendar, before.timing)
    if (
        day is None
        or day.start < before.end
        or speaks_of_harm(calendar, day)
        or _may_be_same_night(calendar, day, before.timing)
    ):
        return before.timing
    if _SENTENCE_END.search(calendar.text, before.end, day.start) is None:
        return (
            before.timing
        )  # "The toll of Tuesday's raid rose to 26 on Thursday": a day that was not its own
    return replace(before.timing, start=day.period_start, end=day.period_end)


def tells_of_new_day(calendar: Calendar, before: Before, link: Link) -> bool:
    """ "54 died in May. On 9 June a shell hit a camp. Five died": the text has gone on from a stretch to the day of a small figure."""
    if calendar.row[link.number].size > EVENT_AT_MOST or is_perfect(calendar, link):
        return False
    day = next((p for p in calendar.back() if p.period_start and not p.is_told), None)
    if day is None or day.kind != "event" or day.start < before.end or not is_of_harm(day):
        return False
    gap = calendar.text[day.end : calendar.start]
    return "\n" not in gap and len(gap) <= _NEAR


def _may_be_same_night(calendar: Calendar, day: Period, timing: Timing) -> bool:
    """Whether the day is only a night, which two days share."""
    if _NIGHT.match(calendar.text, day.start) is None or day.period_start is None or timing.start is None:
        return False
    return abs(date.fromisoformat(day.period_start) - date.fromisoformat(timing.start)) <= timedelta(days=1)


def is_of_another_time(calendar: Calendar) -> bool:
    """ "Earlier 20 people were killed", "two months before": what no day told before can be of."""
    start, end = calendar.start, calendar.end
    earlier = _EARLIER.match(calendar.text, start)
    if earlier is not None and _TOLD_EARLIER.match(calendar.text, earlier.end(), end) is not None:
        return False  # "Earlier the mayor had spoken of 25 dead": of the same
    return bool(earlier or _AGO.search(calendar.text, start, end))


def _day_before(calendar: Calendar, timing: Timing) -> Period | None:
    """The day named last before the sentence on which something was done: near, or meant by "the attack"."""
    that_day = any(
        _SAME_DAY.search(calendar.text, p.start, p.end) for p in calendar.periods if p.rule == _THAT_DAY
    )
    if timing.rule == _THAT_DAY and not that_day:
        return None  # "in one day", whichever
    if that_day:
        named = next((p for p in calendar.back() if p.period_start and _is_a_day(calendar, p)), None)
        return replace(named, period_end=named.period_start) if named is not None else None
    again = names_again(calendar)
    back = calendar.back() if again else calendar.back(_NEAR)
    days = [p for p in back if p.is_day and is_of_harm(p)]
    days = [p for p in days if not _is_of_known_victims(calendar, p, days)] or days
    day = next((p for p in days if not speaks_of_harm(calendar, p)), next(iter(days), None))
    if day is None or again:
        return day
    told = day.rule == _DAY and _CLAUSE_ENDS.match(calendar.text, day.end) is not None
    news = is_news(day.period_start, calendar.published) or (told and _is_of_last_sentence(calendar, day.end))
    return day if news and calendar.start - day.end <= _NEAR else None


def _is_of_known_victims(calendar: Calendar, day: Period, days: Sequence[Period]) -> bool:
    """ "Blasts shook the town on Wednesday as it buried Tuesday's dead": an older day, beside that of the news."""
    if _OF_VICTIMS.match(calendar.text, day.end) is None:
        return False
    newer = (p for p in days if (p.period_start or "") > (day.period_start or "") and p.end < day.start)
    return any(_SENTENCE_END.search(calendar.text, p.end, day.start) is None for p in newer)


def _is_of_last_sentence(calendar: Calendar, end: int) -> bool:
    """Whether the sentence goes straight on from what was told at `end`, and names no attack of its own: then the day may be old."""
    gap = calendar.text[end : calendar.start]
    if "\n" in gap or len(_SENTENCE_END.findall(gap)) != 1:
        return False
    own = any(p.rule.startswith("periods.event") for p in calendar.periods)
    return not own and matcher("attacks").first(calendar.text, calendar.start, calendar.end) is None


def _is_a_day(calendar: Calendar, period: Period) -> bool:
    """Whether the words name a day: one of an event, or a total's first."""
    words = calendar.text[period.start : period.end]
    digits = any(char.isdigit() for char in words) and not _PART_OF.search(words)
    return period.kind == "event" or (period.kind == "cumulative" and digits)


def is_dated_event(timing: Timing) -> bool:
    """Whether the timing is that of an event whose day is known."""
    return timing.kind == "event" and timing.start is not None
