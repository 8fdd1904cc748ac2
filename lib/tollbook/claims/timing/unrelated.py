"""Periods that a sentence names and its figure does not cover: the day of the telling, what is compared with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from tollbook.claims.attack_nouns import LASTING, MANY_ATTACKS
from tollbook.claims.dates.news import NEWS, age
from tollbook.claims.hedge_words import HEDGE
from tollbook.claims.periods import Period
from tollbook.claims.periods.find import is_over
from tollbook.claims.readings import Link
from tollbook.claims.syntax.tokens import Kind
from tollbook.resources import matcher

from .many_attacks import is_of_several, tells_of_several
from .model import Calendar
from .tense import is_guess, is_perfect
from .when_told import ATTACKS, WHEN, is_of_telling

_SUPERLATIVE, _NOUN_WORDS = 60, 3
_LONG_AGO = timedelta(days=100)
# "Since the attack that killed nine".
_RELATIVE = re.compile(
    # Behind a mere date ", in which" goes back to what was counted since: "40 raids since July, in which 212 died".
    r"(?:(?: [^,;.]{0,60})? (?:that|which|in which)| [^,;.]{1,60}, (?:that|which|in which)|(?: [^,;.]{0,60})?,? when)\b(?! (?:has|have))[^,;.]*$"
)
_MAIN = re.compile(
    r", (?!(?:killing|wounding|injuring|leaving|causing|claiming|and|but|with|including|which|who|where|as|after)\b)"
)
_VERB = re.compile(
    r"\b(?:\w{2,}ed|was|were|went|began|broke|took|came|fell|left|rose|sent|struck|hit|drove|ran|won)\b"
)
# "It is 25 years", "a decade on": up to "since those were killed".
_LAPSE = re.compile(
    rf"\b(?:years?|months?|decades?|weeks?|century)(?: (?:on|now|today))? since (?:(?:{HEDGE}|the) ){{0,2}}$"
)
_LONGEST_LAPSE = 50
_MEANWHILE = re.compile(r", (?:(?:even|just) )?(?:as|while) (?!of\b|many\b|well\b|for\b)")
_PERFECT = re.compile(r"\b(?:has|have)\b")
_WAR_WHICH = re.compile(rf"\b(?:{LASTING}|{MANY_ATTACKS}), (?:which|who) ")
# "A town that rebels have held since May": what has been so since, unless it is the war itself.
_SINCE_THEN = re.compile(
    r"(?:\b(?:that|which|who|where|whose)\b|, (?:an?|the) )[^,;:]*\b(?:has|have|had)\b[^,;:]*$"
)
_STILL = re.compile(rf"\b(?:{LASTING}|{MANY_ATTACKS}|protests),? (?:that|which)\b")
_OPENERS = re.compile(r" (?:in|during|over|throughout|for)(?: the)? $")
_PUT_IN = re.compile(r", (?:where|who|whose|which)\b[^,;:.]*$")
_GOES_ON = re.compile(
    r"[^,;:.]{1,90}, (?!(?:\w+ )?(?:hit|struck|attacked|shelled|bombed|bombarded|raided|stormed|targeted)\b)"
    r"(?:was|were|is|are|has|have|had|will|saw|became|broke|began|fell|led|remain(?:s|ed)|used|[a-z]+ed)\b(?! (?:\w+ )?(?:hit|struck|attacked|shelled|bombed|raided|targeted))"
)
_INSERTED = re.compile(
    r", (?:[^,;:]{1,80} (?=(?:that|which|who) (?:has|have|had)\b))?(which|who|whose|where|that)\b[^,;:]*$"
)
_OF_THOSE = re.compile(r"(?:Of|Among|Out of) [^,;]*\b(who|that|which)\b[^,;]*$")
_MOST = re.compile(
    r"[,(–—-] ?(?:the (?:vast |great |overwhelming )?(?:majority|bulk)|most|many|more than half|nearly all|almost all|(?:about |nearly )?half|"
    r"mostly|mainly|chiefly|largely|primarily|some)\b[^,;.)\d]*$"
)
_EXTREMES = frozenset(
    "first worst most record highest biggest largest greatest longest lowest fewest fiercest strongest harshest gravest hardest "
    "toughest sharpest smallest closest fastest steepest darkest cruellest cruelest grimmest latest earliest".split()
)
# "Of the injured (in hospital) are", with a verb: what is so of them now.
_OF_INJURED = re.compile(
    r" (?:of|among) (?:the|those|these) (?:injured|wounded|hurt|casualties|victims|survivors|patients)\b(?! (?:in|on|from|during|by)\b)"
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
            (period.start < figure.end and figure.start < period.end and period.rule.startswith("dates."))
            or is_of_telling(calendar, period)
            or (_is_of_superlative(calendar, period) and not _leads_on(calendar, link, period))
            or _is_of_relative(calendar, link, period)
            or _is_of_whole(calendar, link, period)
            or _is_compared(calendar, link, period)
            or _is_of_state(calendar, link, period)
            or _is_left_by_when(calendar, link, period)
            or _is_of_lapse(calendar, link, period)
            or _is_over(calendar, link, period)
            or _is_of_most(calendar, link, period)
            or _is_of_insertion(calendar, link, period)
            or _is_of_main_clause(calendar, link, period)
            or _is_of_capture(calendar, link, period)
            or _is_of_release(calendar, link, period)
            or _is_of_place(calendar, link, period)
            or is_of_several(calendar, link, period)
            or (period.act == "subject" and period.start > figure.end)
            or _is_of_meanwhile(calendar, link, period)
            or (is_shift(period) and not _is_right_behind(calendar, link, period))
        )
    ]


def _is_of_relative(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "killed prisoners who were taken in May": the time of a relative clause behind the harm."""
    row = calendar.row
    since = link.last
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
    whole = _OF_THOSE.match(calendar.text[calendar.start : period.start])
    return whole is not None and not _has_harm(calendar, calendar.start + whole.start(1), period.start)


def _is_of_state(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "Four of the injured were still in hospital on Monday": how they were that day, who had been hurt before."""
    if link.category != "wounded" or period.kind != "event" or period.rule in ATTACKS:
        return False
    known = _OF_INJURED.match(calendar.text, calendar.row[link.number].end)
    return known is not None and known.end() <= period.start


def _is_of_insertion(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "The siege, which the army tightened last week, has killed 900": the stretch of a clause put in between commas."""
    at = calendar.row[link.number]
    since = period.rule.startswith("periods.since") and not is_perfect(calendar, link)
    since = since and _WAR_WHICH.search(calendar.text, calendar.start, period.start) is None
    if period.kind not in ("window", "cumulative") or period.end > at.start or (period.of_war and not since):
        return False
    opened = _INSERTED.search(calendar.text[calendar.start : period.start])
    if opened is None or "," not in calendar.text[period.end : at.start]:
        return False
    if period.kind == "cumulative":
        # "The siege, which has gone on since May, has killed", but "the group, which has fought since May, killed".
        return since and _PERFECT.search(opened.group()) is not None
    return period.rule.startswith("dates.")


def _is_of_main_clause(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "The town, where 90 people were killed, was calm on Monday": the day of what is said of the place.

    "The war, which has killed 900, began in May", but "the raid, which killed nine, was carried out on Monday".
    """
    at = calendar.row[link.number]
    opened = _PUT_IN.search(calendar.text[calendar.start : at.start])
    inside = opened is not None and (not opened[0].startswith(", which") or is_perfect(calendar, link))
    return inside and _GOES_ON.match(calendar.text[at.end : period.start]) is not None


def _is_of_capture(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "Two men seized on 7 May were found dead": on that day they were taken."""
    row, end = calendar.row, link.phrase.end
    if link.harm is None or link.harm <= end or link.category != "killed":
        return False
    taken = row[end].harm
    inside = row[end].end <= period.start and period.end <= row[link.harm].start
    return inside and taken is not None and taken.category in ("captured", "missing")


def _is_of_place(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "Shells killed nine in a town that rebels have held since May": since when the town, and nobody's death, is so."""
    end = calendar.row[link.last].end
    if period.start < end or not period.rule.startswith("periods.since") or is_perfect(calendar, link):
        return False
    between = calendar.text[end : period.start]
    return _SINCE_THEN.search(between) is not None and _STILL.search(between) is None


def _is_of_release(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "Fighting stopped for two months for the release of 40 captives who were taken in May": the time of what was done for them."""
    row, end = calendar.row, link.phrase.end
    taken = link.category == "captured" and link.harm is not None and link.harm > end
    return taken and row[end].kind is Kind.RELATIVE and period.end <= row[link.number].start


def _is_of_most(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "Some 1,500 have been killed, the majority on 3 May": the day of a part that has no figure of its own."""
    end = calendar.row[link.number].end
    return period.start >= end and _MOST.search(calendar.text, end, period.start) is not None


def _is_of_meanwhile(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "Strikes killed nine, as the army said that its offensive had begun": what went on meanwhile is no time of theirs."""
    end = calendar.row[link.number].end
    running = period.kind == "cumulative" and period.start >= end
    return running and _MEANWHILE.search(calendar.text, end, period.start) is not None


def _is_over(calendar: Calendar, link: Link, period: Period) -> bool:
    """Whether "has killed" rules the day out: what it sums up reaches the present, an event of long ago does not."""
    ago = age(period.period_end, calendar.published)
    if period.kind not in ("event", "window") or ago is None:
        return False
    if period.kind == "window" and _is_right_behind(calendar, link, period):
        return False  # "has cost 154 lives during the first half of the year"
    sums_up = is_perfect(calendar, link) and not is_guess(calendar, link)
    return ago > (NEWS if period.kind == "event" else _LONG_AGO) and sums_up


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


def _is_of_lapse(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "On Monday it marked 25 years since 45 men were killed": so long ago it was, neither since nor on Monday."""
    at = calendar.row[link.number].start
    if period.start >= at or is_perfect(calendar, link):
        return False
    if is_over(calendar.text, period, at):
        return True
    return _LAPSE.search(calendar.text, max(calendar.start, at - _LONGEST_LAPSE), at) is not None


def _leads_on(calendar: Calendar, link: Link, period: Period) -> bool:
    """Whether ", when" leads from the period on to the figure."""
    at = calendar.row[link.number].start
    when = WHEN.match(calendar.text, period.end) if period.end <= at else None
    if when is None or (when.group().endswith("in which") and tells_of_several(calendar, period.start)):
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
    if period.start < at.end:
        return False
    numbers = [
        token.start
        for token in calendar.row
        if token.kind is Kind.NUMBER and at.end <= token.start < period.start
    ]
    beside = matcher("periods", "compared").first(calendar.text, at.end, period.start)
    # "2,000 have died, up from 600 in April".
    return beside is not None and beside.start < min(numbers, default=period.start)


def _is_of_superlative(calendar: Calendar, period: Period) -> bool:
    """ "the first toll in a year", "the deadliest day since March" compares with that time, and covers none of it."""
    before = calendar.text[max(calendar.start, period.start - _SUPERLATIVE) : period.start].lower()
    words = before.rsplit(",", 1)[-1].split()
    if words[-1:] == ["first"] and period.period_start is not None:  # "in the first 14 months"
        words = words[:-1]
    if _NTH.search(before) is not None:
        return True
    return any(word in _EXTREMES or _EXTREME.fullmatch(word) for word in words[-6:])
