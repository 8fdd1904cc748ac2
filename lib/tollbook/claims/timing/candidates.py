"""The periods that a figure can be said of: no rate, no attack beside a total of the war, no "in all" where days are named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.claims.attack_nouns import ATTACK
from tollbook.claims.hedge_words import HEDGE
from tollbook.claims.periods import Period
from tollbook.claims.readings import Link
from tollbook.claims.syntax.tokens import Token

from .deeds import SUM
from .model import EVENT_AT_MOST, Calendar, figures_of
from .tense import is_perfect
from .totals import leads_to
from .unrelated import is_shift

_DEED = re.compile(
    rf"\b(?:a|an|the|this|that|one|\w+'s) (?:[\w'-]+ ){{0,3}}(?:{ATTACK}|battle)\b",
    re.IGNORECASE,
)
# How far from a large figure the attack that did the harm may stand, in characters.
_ATTACK_NEAR = 60
_ONE_SUBJECT = re.compile(
    rf"[^,;:.()–—]{{0,80}} and (?:(?:[a-z]+ly )?[a-z]+(?:ed|ing|rt|ft) (?:[^,;:()–—]|,(?=\d)){{1,80}}"
    rf"|(?:{HEDGE} )?[\d,]+ (?:[a-z]+ )?(?:killed|wounded|injured|hurt|missing|captured)\b[^,;:.()–—]{{0,60}})"
)
_SINCE_NEAR, _CLAUSE_MARK = 60, re.compile(r"[,;:.]|\d")


def candidates(
    calendar: Calendar, link: Link, periods: Sequence[Period], usable: Sequence[Period]
) -> Sequence[Period]:
    """The periods that the figure can be said of: no rate, no shift, no attack beside a total of the war."""
    at = calendar.row[link.number]
    able = [p for p in periods if p.kind != "rate" and not is_shift(p) and not _is_far_attack(p, at)]
    # "The war, sparked by a raid that killed 1,200, has killed 54,000": the words around a figure are of another.
    able = [p for p in able if not p.start < at.start < p.end or not p.rule.startswith("periods.campaign")]
    large = at.size > EVENT_AT_MOST and any(p.of_war for p in able)
    if is_perfect(calendar, link) and (large or any(_is_since_behind(calendar, p, at) for p in able)):
        # "has already killed 9,000, and the fighting on Monday …"
        able = [p for p in able if p.kind != "event"]
    told = [p for p in able if not SUM.fullmatch(calendar.text, p.start, p.end)]
    shared = closing(calendar, link, usable) if len(told) < len(able) else []
    shared = [p for p in shared if not SUM.fullmatch(calendar.text, p.start, p.end)]
    if shared:
        able = [*told, *shared]
    elif len(told) < len(able) and (_names_days(at, able, usable) or _is_of_one_deed(calendar, link)):
        able = told  # "In all 111 bodies were found from Monday to Thursday": in those days
    return _of_the_attack(calendar, link, able)


def closing(calendar: Calendar, link: Link, usable: Sequence[Period]) -> list[Period]:
    """ "Shelling killed 40 and wounded 90 in March": the stretch behind the second of two that one subject harmed."""
    at = calendar.row[link.number]
    figures = [calendar.row[i].start for i in figures_of(calendar)]
    return [
        p
        for p in usable
        if p.kind in ("window", "cumulative")
        and sum(at.end < figure < p.start for figure in figures) == 1
        and _ONE_SUBJECT.fullmatch(calendar.text, at.end, p.start) is not None
    ]


def _names_days(at: Token, periods: Sequence[Period], usable: Sequence[Period]) -> bool:
    """Whether the sentence names days that the figure may be of, so that "in all" sums up those."""
    small = at.size <= EVENT_AT_MOST
    return any(p.period_start and not p.of_war for p in periods) or (
        small and any(p.is_day and p.end <= at.start for p in usable)
    )


def _is_of_one_deed(calendar: Calendar, link: Link) -> bool:
    """ "The clash left two dead and 14 men wounded altogether": a small sum over one deed, told in the past."""
    if calendar.row[link.number].size > EVENT_AT_MOST or is_perfect(calendar, link):
        return False
    total = calendar.before is not None and calendar.before.timing.kind == "cumulative"
    return not total and _DEED.search(calendar.text, calendar.start, calendar.end) is not None


def _of_the_attack(calendar: Calendar, link: Link, periods: Sequence[Period]) -> Sequence[Period]:
    """ "The toll of Tuesday's raid rose to 23 on Wednesday": without the day on which the toll rose."""
    days = {p.period_start or "" for p in periods if p.is_day}
    if len(days) < 2 or not leads_to(calendar, link, "reaching"):
        return periods
    return [p for p in periods if not p.is_day or p.period_start == min(days)]


def _is_since_behind(calendar: Calendar, period: Period, at: Token) -> bool:
    """ "With Monday's strike, 180 have been killed since May": the total right behind the figure goes before the day."""
    if not period.rule.startswith("periods.since") or period.kind != "cumulative" or period.start < at.end:
        return False
    gap = calendar.text[at.end : period.start]
    return len(gap) <= _SINCE_NEAR and not _CLAUSE_MARK.search(gap)


def _is_far_attack(period: Period, at: Token) -> bool:
    """Whether the words of an attack stand too far from a large figure to be what did that much harm."""
    if not period.is_open or at.size <= EVENT_AT_MOST:
        return False
    return max(period.start - at.end, at.start - period.end) > _ATTACK_NEAR
