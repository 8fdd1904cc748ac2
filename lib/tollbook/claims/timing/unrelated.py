"""Periods that a sentence names and its figure does not cover: the day of the telling, what is compared with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from tollbook.claims.attribution import Attribution
from tollbook.claims.periods import Period
from tollbook.claims.readings import Link
from tollbook.claims.syntax.tokens import Kind
from tollbook.resources import matcher

from .model import Calendar, Timing
from .tense import is_perfect

# How far behind its verb, or before its teller, the day of telling may stand, in characters.
_AFTER_CUE, _BEFORE_SOURCE = 60, 40
_SUPERLATIVE, _NOUN_WORDS = 60, 3
_STALE = timedelta(days=3)
_NEWS, _LONG_AGO = timedelta(days=7), timedelta(days=100)
# The lexicon's entries for attacks: no time of telling.
ATTACKS = frozenset({"periods.event.2", "periods.event.3", "periods.event.4", "periods.event.6"})
_WHEN = re.compile(
    r",? (?:when|by when|by which (?:time|date|day|point)|in which|during which|the day|a day when)\b"
)
# "Since the attack that killed nine".
_RELATIVE = re.compile(r"(?: [^,;.]{0,60})? (?:that|which|in which)\b(?! (?:has|have))[^,;.]*$")
# "The December total", "for December": the time of a figure, whoever gives it.
_IS_OF_HARM = re.compile(r" (?:total|toll|tally|figure|losses|casualties|count|deaths|dead|death toll)\b")
_MAIN = re.compile(
    r", (?!(?:killing|wounding|injuring|leaving|causing|claiming|and|but|with|including|which|who|where|as|after)\b)"
)
_VERB = re.compile(
    r"\b(?:\w{2,}ed|was|were|went|began|broke|took|came|fell|left|rose|sent|struck|hit|drove|ran|won)\b"
)
_PERFECT = re.compile(r"\b(?:has|have)\b")
_OPENERS = re.compile(r" (?:in|during|over|throughout|for)(?: the)? $")
_INSERTED = re.compile(r", (which|who|whose|where)\b[^,;:]*$")
_OF_THOSE = re.compile(r"(?:Of|Among|Out of) [^,;]*\b(who|that|which)\b[^,;]*$")
_FOR = re.compile(r"\b(?:[Ff]or|[Ff]rom|[Bb]etween)(?: the)? $")
_RECORDED = re.compile(r"\b(?:record|document|register|verif|logg|tall|count|track)(?:ed|ied)$")
_THE, _NAMED = (
    re.compile(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir) $"),
    re.compile(
        r"(?! (?:as|and|or|but|when|which|that|was|is|were|the|in|to|of|with|by|for|after|before|until|through|have|has|had)\b)(?: [a-z][\w-]+){1,2}"
    ),
)
_EXTREMES = frozenset(
    "first worst most record highest biggest largest greatest longest lowest fewest fiercest strongest harshest gravest hardest "
    "toughest sharpest smallest closest fastest steepest darkest cruellest cruelest grimmest latest earliest".split()
)
# "The second such raid in a week", "for the third time since May": a place in a row.
_NTH = re.compile(r"\b(?:second|third|fourth|fifth|sixth|seventh|latest) (?:such|time)\b[^,;:]{0,40}$")
# "Deadliest", "bloodiest", "heaviest"; no priest.
_EXTREME = re.compile(r"(?!priest)\w+iest")


def usable_periods(calendar: Calendar, link: Link) -> Sequence[Period]:
    """The periods of the sentence that the figure of `link` may be said of."""
    figure = calendar.row[link.number]
    return [
        period
        for period in calendar.periods
        if not (
            (
                period.start < figure.end and figure.start < period.end and period.rule.startswith("dates.")
            )  # "over 2000 men"
            or is_of_telling(calendar, period)
            or (_is_of_superlative(calendar, period) and not _leads_on(calendar, link, period))
            or _is_of_relative(calendar, link, period)
            or _is_of_whole(calendar, link, period)
            or _is_compared(calendar, link, period)
            or _is_left_by_when(calendar, link, period)
            or _is_over(calendar, link, period)
            or _is_of_insertion(calendar, link, period)
            or (is_shift(period) and not _is_right_behind(calendar, link, period))
        )
    ]


def _is_of_relative(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "killed prisoners who were taken in May": the time of a relative clause behind the harm."""
    row = calendar.row
    since = max(link.number, link.harm if link.harm is not None else 0)
    between = calendar.text[row[since].end : period.start].lower()
    if "who" not in between and "which" not in between:
        return False
    if period.kind == "cumulative" and _PERFECT.search(between):  # "those who fled have been dying since May"
        return False
    return any(
        token.text in ("who", "which") and token.end <= period.start and row[at - 1].text != "of"
        for at, token in enumerate(row)
        if at > since
    )


def _is_of_whole(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "Of the 31 men who left in the first week, nine are dead": the time of what the whole did, in which nobody was harmed."""
    at = calendar.row[link.number]
    if period.end > at.start or "," not in calendar.text[period.end : at.start]:
        return False
    whole = _OF_THOSE.match(calendar.text[calendar.row[0].start : period.start])
    return whole is not None and not _has_harm(calendar, calendar.row[0].start + whole.start(1), period.start)


def _is_of_insertion(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "The siege, which the army tightened last week, has killed 900": the stretch of a clause put in between commas."""
    at = calendar.row[link.number]
    if period.kind not in ("window", "cumulative") or period.of_war or period.end > at.start:
        return False
    opened = _INSERTED.search(calendar.text[calendar.row[0].start : period.start])
    if opened is None or "," not in calendar.text[period.end : at.start]:
        return False
    if period.kind == "cumulative":
        return opened[1] == "where"  # "the siege, which has gone on since May, has killed"
    return period.rule.startswith("dates.")


def _is_over(calendar: Calendar, link: Link, period: Period) -> bool:
    """Whether "has killed" rules the day out: what it sums up reaches the present, an event of long ago does not."""
    if period.kind not in ("event", "window") or period.period_end is None or calendar.published is None:
        return False
    age = date.fromisoformat(calendar.published) - date.fromisoformat(period.period_end)
    if period.kind == "window" and _is_right_behind(calendar, link, period):
        return False  # "has cost 154 lives during the first half of the year"
    return age > (_NEWS if period.kind == "event" else _LONG_AGO) and is_perfect(calendar, link)


def is_shift(period: Period) -> bool:
    """Whether the words say "a year earlier" than what was told of before."""
    return period.rule.startswith("periods.shift")


def _is_right_behind(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "Against 900 a year earlier": the words follow the figure, with its noun at most."""
    end = calendar.row[link.number].end
    gap = _OPENERS.sub("", calendar.text[end : period.start])
    return period.start >= end and len(gap.split()) <= _NOUN_WORDS and not any(mark in gap for mark in ".,;:")


def _is_left_by_when(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "Since May, when shells killed nine": what follows was in May, and not since."""
    if period.kind != "cumulative" or is_perfect(calendar, link):
        return False
    between = calendar.text[period.end : calendar.row[link.number].start]
    told = period.rule.startswith("periods.since") and _RELATIVE.match(between) is not None
    return told or _leads_on(calendar, link, period)


def _leads_on(calendar: Calendar, link: Link, period: Period) -> bool:
    """Whether ", when" leads from the period on to the figure."""
    at = calendar.row[link.number].start
    when = _WHEN.match(calendar.text, period.end) if period.end <= at else None
    if when is None:
        return False
    # "Since May 3, when war broke out, officials count 53": the clause is over before the figure.
    clause = _MAIN.search(calendar.text, when.end(), at)
    if period.kind != "cumulative" or clause is None or _has_harm(calendar, when.end(), clause.start()):
        return True
    return _VERB.search(calendar.text, when.end(), clause.start()) is None


def _has_harm(calendar: Calendar, start: int, end: int) -> bool:
    return any(token.kind is Kind.HARM and start <= token.start < end for token in calendar.row)


def _is_compared(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "54 per cent more than in the same months of 2023": the time of what the figure is set beside."""
    at = calendar.row[link.number]
    if period.start < at.end or any(
        token.kind is Kind.NUMBER for token in calendar.row if at.end <= token.start < period.start
    ):
        return False
    return matcher("periods", "compared").first(calendar.text, at.end, period.start) is not None


def _is_of_superlative(calendar: Calendar, period: Period) -> bool:
    """ "the first toll in a year", "the deadliest day since March" compares with that time, and covers none of it."""
    before = calendar.text[max(calendar.row[0].start, period.start - _SUPERLATIVE) : period.start].lower()
    words = before.rsplit(",", 1)[-1].split()
    if words[-1:] == ["first"] and period.period_start is not None:  # "in the first 14 months"
        words = words[:-1]
    if period.of_war and words[-1:] == ["of"]:
        return True
    if _NTH.search(before) is not None:
        return True
    return any(word in _EXTREMES or _EXTREME.fullmatch(word) for word in words[-6:])


def is_of_telling(calendar: Calendar, period: Period) -> bool:
    """Whether the day is that of the saying ("said on Monday", "In May its president said"), not of the harm."""
    if period.rule in ATTACKS or not (period.kind in ("event", "window") or period.is_told):
        return False
    if period.act == "subject":
        return False
    if (
        period.kind == "event" and period.act == "done"
    ):  # "the toll of Monday's attack is unknown, but doctors said"
        return False
    if (
        _is_of_noun(calendar, period)
        or _IS_OF_HARM.match(calendar.text, period.end)
        or _FOR.search(calendar.text, max(0, period.start - 13), period.start)
    ):
        return False
    return period.is_told or any(
        _dates_telling(calendar, period, told) or is_when_told(calendar, period, told)
        for told in calendar.told
    )


def _is_of_noun(calendar: Calendar, period: Period) -> bool:
    """ "Those behind the 1994 massacre": the time of what is named, which nobody spoke in; "in the May interview" one did."""
    named = calendar.text[period.start].isdigit() or calendar.text[period.start].isupper()
    if not named or _THE.search(calendar.text, max(0, period.start - 6), period.start) is None:
        return False
    noun = _NAMED.match(calendar.text, period.end)
    return noun is not None and matcher("periods", "aloud").first(noun[0]) is None


def up_to_telling(calendar: Calendar, link: Link, timing: Timing) -> Timing:
    """A total that was told on a day gone by, up to that day: "since 3 May, when it said that 900 had died"."""
    if timing.kind != "cumulative" or timing.end is None or timing.end != calendar.published:
        return timing
    ends = [
        period.period_end
        for period in calendar.periods
        if period.end < calendar.row[link.number].start
        and period.period_end is not None
        and (timing.start or "") <= period.period_end < timing.end
        and (
            any(is_when_told(calendar, period, told) for told in calendar.told)
            or _is_telling_of_long_ago(calendar, period)
        )
    ]
    return replace(timing, end=ends[-1]) if ends else timing


def _is_telling_of_long_ago(calendar: Calendar, period: Period) -> bool:
    """ "On March 1, the army claimed to have killed 900": a day of the month, well before the document's."""
    if period.rule != "dates.day" or calendar.published is None or period.period_end is None:
        return False
    if not any(char.isdigit() for char in calendar.text[period.start : period.end]):
        return False
    if any(p.rule.startswith("periods.since") and p.start < period.start < p.end for p in calendar.periods):
        return False
    age = date.fromisoformat(calendar.published) - date.fromisoformat(period.period_end)
    return age >= _STALE and is_of_telling(calendar, period)


def is_when_told(calendar: Calendar, period: Period, told: Attribution) -> bool:
    """ "Spoke of losses in May, when he said 900 had died": the time of the telling that follows it."""
    if not period.rule.startswith("dates.") or _WHEN.match(calendar.text, period.end) is None:
        return False
    end = told.cue.start
    if not period.end < end <= period.end + _AFTER_CUE or "," in calendar.text[period.end + 1 : end]:
        return False
    sums_up = period.kind == "window" or " had " in calendar.text[end : end + _AFTER_CUE]
    between = (token for token in calendar.row if period.end <= token.start < end)
    return sums_up and not any(token.kind in (Kind.NUMBER, Kind.HARM) for token in between)


def _dates_telling(calendar: Calendar, period: Period, told: Attribution) -> bool:
    cue, source = told.cue, told.source
    if period.end <= cue.start and _RECORDED.search(calendar.text, cue.start, cue.end):
        return False  # "in May the mission recorded 40 deaths": whoever keeps count does so as it happens
    if cue.end <= period.start < cue.end + _AFTER_CUE:
        gap = calendar.text[cue.end : period.start]
        plain = not any(mark in gap for mark in ',;:"') and " that " not in f" {gap} "
        plain = plain and matcher("periods", "not_told").first(gap) is None
        return plain and not any(
            token.kind in (Kind.NUMBER, Kind.HARM)
            for token in calendar.row
            if cue.end <= token.start < period.start
        )
    if calendar.text[period.end : cue.start] == " " and source is not None and source.end <= period.start:
        return True
    if source is None or source.end > cue.start or told.content[0].start < cue.end:
        return False
    if any(
        piece.start <= period.start and period.end <= piece.end
        for each in calendar.told
        for piece in each.content
    ):
        return False
    gap = calendar.text[period.end : source.start]
    return 0 <= source.start - period.end < _BEFORE_SOURCE and not any(mark in gap for mark in ':;."')
