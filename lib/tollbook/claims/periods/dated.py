"""What a date means without an opening word: a day is an event, a longer stretch a window."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from tollbook.claims.attack_nouns import ATTACK, FIGHTING, WAR
from tollbook.claims.dates import Stretch, units_back, units_on
from tollbook.openings import Sought
from tollbook.records import PeriodKind
from tollbook.resources import matcher

from .acts import act_on, is_stamp
from .model import Period, Timeline, iso
from .of_war import is_start_of_war

# Words for an hour that may stand before a day: "from early on", "to the night of", "until 6 p.m. on".
_HOURS = (
    r"(?: (?:early|late|about|around|on|the|of|noon|midday|midnight|dawn|dusk|"
    r"(?:morning|afternoon|evening|night)s?|\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?))*"
)
_JOINED = re.compile(rf",? ?(?:-|–|—|to|and|through|until|till|up to){_HOURS} ?")
# "In the six months to June", "in the week ending 5 May".
_UP_TO = re.compile(r" (?:to|until|ending(?: in| on)?|ended(?: in| on)?|up to|through)(?: the end of)? ")
_OPENER_REACH = 32
# "From 24 February, when the war began, to 1 May".
_INSERTED = re.compile(r"^, (?:when|as|after|the) [^,.;:\d]{1,70},")
# "Between 2014 and the invasion of February 2022".
_AND_THE = re.compile(r" (?:and|to|until) (?:[\w'-]+ ){1,6}(?:in|of|on) ")
_FROM = re.compile(rf"\b(?:from|between|of){_HOURS} $", re.IGNORECASE)
_BEFORE = Sought(
    r"\b(?:before|prior to|ahead of) (?:the )?$"
    r"|\b(?:before|prior to|ahead of|until|till|up to) (?:[\w'-]+ ){0,4}(?:invasion|war|truce|ceasefire|coup|offensive|withdrawal)"
    r" (?:began |started |ended )?(?:of (?:\w+ )?)?(?:on|in|of) (?:early |late )?$",
    re.IGNORECASE,
)
_BEFORE_REACH = 70
_SOME_DAY, _THAT = (
    re.compile(r" (?:day|night|evening|morning)\b"),
    re.compile(r"\b(?:that|same) $", re.IGNORECASE),
)
_ATTACK_IN, _OF_ATTACK = (
    re.compile(rf"'s (?:[\w-]+ ){{0,3}}{ATTACK}\b"),
    "dates.attack",
)
_SO_FAR = re.compile(r"\bso far(?: in| during)? $", re.IGNORECASE)
# "Ten of them were born in 2000 or 2001".
_BORN = re.compile(r"\bborn (?:in|on|between|before|after)(?: \d{4} (?:or|and))? $")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FIRST = re.compile(r"\bfirst $", re.IGNORECASE)
_AFTER = re.compile(
    r"\bafter (?:(?:the|just|only|its|nearly|almost|about|some|more|less|than|over|first) )*$", re.IGNORECASE
)
_OF_WAR = re.compile(
    rf" (?:of|into|since) (?:[\w-]+ ){{0,2}}(?:{WAR}|{FIGHTING}|invasion|bombardment|bombing|shelling|(?:air ?)?strikes)\b"
)
# "After 40 days of the war": all of it, where its first day is not known.
_ALL_OF_WAR = re.compile(r" (?:of|into) (?:[\w-]+ ){0,2}(?:war|conflict)\b(?! crimes)")
_CAMPAIGN = re.compile(r"(?:'s)? (?:offensive|campaign|assault|push|fighting|counteroffensive)\b")
# "That October day": one day, whichever.
_ONE_DAY = re.compile(r" (?:day|night|morning|afternoon|evening|dawn)\b")
# Of the war's age, the lengths of time that mean all of it: said of the war, and said of nothing.
_OLDER, _AS_OLD = (0.5, 4.0), (0.75, 1.3)
# By how many days a round length of time may fall short of the war's age.
_ROUNDED = 15
_PAST = re.compile(r"(?:the )?(?:past|last) ", re.IGNORECASE)
# How far after a superlative the time it is measured by may stand.
_SUPERLATIVE = 80


def joined(text: str, stretches: list[Stretch]) -> list[Stretch]:
    """Two dates joined by "to", or by "and" after "between", become one stretch."""
    joined: list[Stretch] = []
    for stretch in stretches:
        leading = _leading_up(text, joined[-1], stretch) if joined else None
        if leading is not None:
            joined[-1] = leading
            continue
        last = _in_year_behind(text, joined[-1], stretch) if joined else None
        if last is not None and last.first and stretch.last and last.first <= stretch.last:
            link = text[last.end : stretch.start].lower()
            opener = _FROM.search(text, max(0, last.start - _OPENER_REACH), last.start)
            link = _INSERTED.sub("", link) if opener else link
            adjacent = last.unit == stretch.unit == "day" and _is_next(last, stretch)
            if opener and _AND_THE.fullmatch(link):
                joined[-1] = Stretch(last.start, stretch.end, last.first, stretch.last, "span")
                continue
            if _JOINED.fullmatch(link) and (opener or adjacent or not ("and" in link or "," in link)):
                joined[-1] = Stretch(
                    last.start, stretch.end, last.first, stretch.last, "day" if adjacent else "span"
                )
                continue
        joined.append(stretch)
    return joined


def _in_year_behind(text: str, day: Stretch, last: Stretch) -> Stretch:
    """ "From 4 August to 31 December 2023": the year is said once, of both days."""
    first, end = day.first, last.last
    said = _YEAR.search(text, last.start, last.end) and not _YEAR.search(text, day.start, day.end)
    if not said or first is None or end is None or first <= end or day.unit != "day":
        return day
    back = end.year - ((first.month, first.day) > (end.month, end.day))
    return replace(day, first=first.replace(year=back)) if (first.month, first.day) != (2, 29) else day


def _leading_up(text: str, length: Stretch, last: Stretch) -> Stretch | None:
    """ "In the six months to June": a length of time that ends with the date behind it."""
    if length.length is None or length.first is not None or last.last is None or last.length is not None:
        return None
    if _UP_TO.fullmatch(text, length.end, last.start) is None:
        return None
    first = units_back(last.last + timedelta(days=1), *length.length)
    return None if first is None else Stretch(length.start, last.end, first, last.last, "span")


def _is_next(last: Stretch, stretch: Stretch) -> bool:
    """Whether the second stretch begins on the day after the first."""
    return last.last is not None and last.last + timedelta(days=1) == stretch.first


def is_beside_the_figure(text: str, stretch: Stretch) -> bool:
    """ "Before September", "the worst toll in three years", "that October day": no days of a figure."""
    if stretch.unit == "month" and _SOME_DAY.match(text, stretch.end):
        return _THAT.search(text, max(0, stretch.start - 6), stretch.start) is not None
    if _BEFORE.search(text, max(0, stretch.start - _BEFORE_REACH), stretch.start):
        return True
    if _BORN.search(text, max(0, stretch.start - 20), stretch.start):
        return True
    return stretch.first is None and stretch.unit == "span" and is_measure(text, stretch.start)


def is_measure(text: str, start: int) -> bool:
    """Whether a superlative leads up to the place: "the deadliest attack since May" totals nothing."""
    return matcher("periods", "superlative").first(text, max(0, start - _SUPERLATIVE), start) is not None


def dated(timeline: Timeline, stretch: Stretch) -> Period | None:
    """What a date without an opening word says: a day is an event, a longer stretch a window."""
    if stretch.length and stretch.first is None:
        return _unplaced(timeline, stretch)
    if stretch.unit in {"month", "season"} and _ONE_DAY.match(timeline.text, stretch.end):
        return _named(timeline, stretch, "event", (None, None))
    kind: PeriodKind = "event" if stretch.unit == "day" else "window"
    first, last, on = stretch.first, stretch.last, timeline.on
    runs_on = stretch.unit in {"year", "half", "week", "span"} or _is_of_now(timeline.text, stretch)
    if first and last and on and last >= on >= first and runs_on:
        # "This year" runs on; "in 2025" names a stretch even while it runs.
        by_name = stretch.unit == "year" and timeline.text[stretch.start].isdigit()
        last = last if by_name else on
        past = timeline.text.startswith(("earlier", "Earlier"), stretch.start)
        kind = "cumulative" if stretch.unit == "year" and not (by_name or past) else kind
    if first and on and first <= on and _is_so_far(timeline.text, stretch):
        kind, last = "cumulative", min(last or on, on)
    if stretch.unit in ("month", "season", "year") and _ATTACK_IN.match(timeline.text, stretch.end):
        # "January's bombing" is one attack, on which day nothing says.
        return Period(stretch.start, stretch.end, "event", None, None, None, _OF_ATTACK)
    named = _named(timeline, stretch, kind, (first, last))
    if stretch.unit == "span" and last != first and _spans_the_war(timeline, stretch):
        return replace(named, kind="cumulative", period_start=timeline.war_start, of_war=True)
    return replace(named, length=stretch.length, refers=stretch.length is not None)


def _is_so_far(text: str, stretch: Stretch) -> bool:
    """ "So far in 2020", "in 2020 so far", "so far this month": a total up to now."""
    if stretch.unit not in ("year", "month", "quarter", "half", "season", "week"):
        return False
    return (
        text.startswith(" so far", stretch.end)
        or _SO_FAR.search(text, max(0, stretch.start - 12), stretch.start) is not None
    )


def _is_of_now(text: str, stretch: Stretch) -> bool:
    """ "This month", "this summer", "in the summer offensive": up to now; "over the winter months" are all of them."""
    if text.startswith(("this ", "This "), stretch.start):
        return stretch.unit in ("month", "quarter", "season")
    return stretch.unit == "season" and _CAMPAIGN.match(text, stretch.end) is not None


def _spans_the_war(timeline: Timeline, stretch: Stretch) -> bool:
    """Whether the stretch begins when the war did, give or take: "the past 15 months of the war"; "the past four weeks" are those."""
    if _PAST.match(timeline.text, stretch.start) and not timeline.text.startswith(" of ", stretch.end):
        return False
    if is_start_of_war(timeline.profile, stretch):
        return True
    if timeline.war_start is None or stretch.first is None or stretch.last != timeline.on:
        return False
    return 0 <= (stretch.first - date.fromisoformat(timeline.war_start)).days <= _ROUNDED


def _named(
    timeline: Timeline, stretch: Stretch, kind: PeriodKind, days: tuple[date | None, date | None]
) -> Period:
    rule, act = f"dates.{stretch.unit}", act_on(timeline.text, stretch)
    if act == "done" and stretch.first == timeline.on and is_stamp(timeline.text, stretch):
        act = ""  # the hour at which the article came out
    return Period(stretch.start, stretch.end, kind, iso(days[0]), iso(days[1]), None, rule, act=act)


def _unplaced(timeline: Timeline, stretch: Stretch) -> Period | None:
    """What a length of time says: "the first 14 months" counts from the war's start, "after two years of war" to now."""
    text = timeline.text
    if stretch.unit == "day":
        return _named(timeline, stretch, "event", (None, None))  # "in the space of 24 hours"
    if _FIRST.search(text, max(0, stretch.start - 8), stretch.start):
        if text.startswith(" of ", stretch.end) and _OF_WAR.match(text, stretch.end) is None:
            return _named(timeline, stretch, "window", (None, None))  # "the first five days of the fast"
        return _named(timeline, stretch, "window", _first_of_war(timeline, stretch))
    of_war = _OF_WAR.match(text, stretch.end) is not None
    after = _AFTER.search(text, max(0, stretch.start - 40), stretch.start) is not None
    if (of_war or after) and _is_as_old_as_the_war(timeline, stretch, _OLDER if of_war else _AS_OLD):
        named = _named(timeline, stretch, "cumulative", (None, timeline.on))
        return replace(named, period_start=timeline.war_start, of_war=True, act="")
    if after and not of_war:
        return None
    same = text[max(0, stretch.start - 5) : stretch.start].lower() == "same "
    return replace(_named(timeline, stretch, "window", (None, None)), length=stretch.length, refers=same)


def _is_as_old_as_the_war(timeline: Timeline, stretch: Stretch, between: tuple[float, float]) -> bool:
    """Whether the length of time is so many times the age of the war; for a war without a known start, anything is."""
    if timeline.war_start is None or timeline.on is None or stretch.length is None:
        long = stretch.length is not None and stretch.length[1] in ("month", "year")
        return between is _OLDER and (long or _ALL_OF_WAR.match(timeline.text, stretch.end) is not None)
    start = date.fromisoformat(timeline.war_start)
    end = units_on(start, *stretch.length)
    age = (timeline.on - start).days
    return end is not None and between[0] * age <= (end - start).days <= between[1] * age


def _first_of_war(timeline: Timeline, stretch: Stretch) -> tuple[date | None, date | None]:
    """The days of "in the first 14 months": counted from the start of the war."""
    start = timeline.war_start
    if start is None or stretch.length is None:
        return None, None
    first = date.fromisoformat(start)
    last = units_on(first, *stretch.length)
    return (first, last - timedelta(days=1)) if last else (None, None)
