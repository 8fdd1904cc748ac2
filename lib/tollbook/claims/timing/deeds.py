"""Stretches that only tell when one deed was: "the attack last month that killed nine", "in one day in May"."""

from __future__ import annotations

import re

from tollbook.claims.hedge_words import HEDGE
from tollbook.claims.periods import Period
from tollbook.claims.readings import Link
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.resources import matcher

from .attacks_told import follows_attack, were_struck_before
from .model import EVENT_AT_MOST, LARGEST_EVENT, Calendar
from .one_deed import tells_one_deed
from .tense import is_perfect

# The stretches of which a deed is told: a month, a week, a season, "early in May".
_YEAR = "dates.year"
_SAME = "periods.same"  # "earlier in the month"
_STRETCHES = frozenset(
    {_YEAR, "dates.half", "dates.quarter", "dates.month", "dates.week", "dates.season", "dates.span"}
)
_DEEDS = frozenset("execution massacre slaughter lynching beheading".split())
# Of one deed where a stretch owns them: "last month's killing of 11 officers".
_ONE_BY_ONE = frozenset("killing murder assassination abduction kidnapping seizure capture shooting".split())
# How far before the stretch its deed may stand, in characters, and what joins the two.
_NEAR = 130
_MARK = re.compile(
    r"(?!, (?:in|of|early|late|last|back in)\b|\([A-Z]{2,6}\))[,;:!?(\"]|\.(?!\d)|(?<![A-Z])\)"
)
# "The attack last month that killed nine", "the bombing in March, in which nine died".
# "Killed 50 inmates and left 73 wounded": the figures of one deed.
_PAIR, _AND = 3, re.compile(r"^[\w' -]{0,40}\band\b(?: \w+)? $")
_LEADS_ON = re.compile(
    r"(?:,? (?:in|on|at|near|outside) [\w' -]{2,40}?)?(?:,? (?:that|which|who|where|when|in which|during which|killing|leaving|injuring|wounding)\b|"
    r",? (?:has |had )?(?:killed|left|wounded|injured|claimed)\b)"
)
# "Last week's [drone strike]", "died when [fighters stormed it last month]", "last month when [their bus hit a mine]".
_OWNED, _OWNED_REACH = re.compile(r"'s? (?!of )"), 40  # no "two weeks of bombardment"
_WHEN_DONE = r"when (?!(?:the )?(?:war|fighting|clashes|conflict|truce|ceasefire)\b)"
_WHEN = re.compile(rf"\b{_WHEN_DONE}")
_WHEN_BEHIND = re.compile(rf"(?: (?:in|on|at|near|outside) [\w' -]{{2,40}}?)?,? {_WHEN_DONE}")
_FRONTED = re.compile(rf",? (?:{HEDGE} )?")
_THEN = re.compile(rf"[^,;:.\d]{{0,60}}\b{_WHEN_DONE}")
_IN_CLASH = re.compile(
    r"[^,;:.\d]{0,50} in (?:an?|one) (?:[\w-]+ ){0,2}(?:gun ?fight|gun ?battle|shoot-?out|firefight|encounter|clash|skirmish)\b"
)
_IN_ONE = re.compile(r"^[^,;:.\d]* (?:in|by) an? (?:[\w-]+ ){0,3}[\w-]+$")
# "The massacre at Holm, where at least 160 people died".
_ON_DEED = re.compile(r",? (?:that|which|where|when|in which|during which)\b[^,;:.]{0,40}$")
_FIGURE_OR_MARK = re.compile(r"[;:.!?\"\d]")
_ONE_DAY = re.compile(
    r"\b(?:in|on) (?:just )?(?:a|one)(?: single)? (?:day|night|hour|go|afternoon|morning)(?: (?:in|of|early|late))* $",
    re.IGNORECASE,
)

# "The town was attacked in [November], when 40 were killed".
_WAS_ATTACKED = re.compile(
    r"\b(?:was|were|been) (?:\w+ )?(?:attacked|raided|stormed|bombed|ambushed|overrun|struck|hit) (?:(?:in|early|late|back|mid|last) ?)*\Z"
)

SUM = re.compile(r"in total|in all|altogether|all told|overall|total number of|the total", re.IGNORECASE)
_SO_FAR = re.compile(r"so far|thus far|until now|up to now|by now", re.IGNORECASE)
_WORST_SINCE = re.compile(
    r"\b(?:first|\w+est|worst)(?: [^,;:.]{0,80}?)? since (?:[a-z]+ ){0,2}(?:(?:(?:\w+ )?[A-Z]\w+(?: \d{4})?|\d{4}), when (?:[a-z]+ ){0,3})?$"
)
_DEADLIEST = re.compile(r"(?:deadliest|bloodiest|worst)(?: \w+)? since")
_BLOW = re.compile(r"\b(?:blow|loss|losses|toll|day)\b")
# "So far 14 bodies have been found in the ruins", "34 are confirmed dead so far".
_SEARCH = re.compile(
    r"\b(?:bodies|corpses|buried|confirmed (?:dead|killed)|found|recovered|pulled|retrieved|rescuers?|rescue|rubble|ruins|debris|wreckage|search)\b",
    re.IGNORECASE,
)


def is_of_search(calendar: Calendar, link: Link, period: Period) -> bool:
    """Whether "so far" counts what a search has brought, or "in total" what befell, after the attack told of right before."""
    if not period.rule.startswith("periods.cumulative") or calendar.row[link.number].size > EVENT_AT_MOST:
        return False
    if _SO_FAR.fullmatch(calendar.text, period.start, period.end) and were_struck_before(
        calendar, calendar.row[link.number]
    ):
        return True
    total = SUM.fullmatch(calendar.text, period.start, period.end) is not None
    if total and calendar.before is None and not is_perfect(calendar, link):
        return were_struck_before(calendar)
    searched = _SEARCH.search(calendar.text, calendar.start, calendar.end)
    return searched is not None and follows_attack(calendar)


def _names_deed(calendar: Calendar, link: Link) -> bool:
    """ "The execution of eight men early in May": the harm word itself is of one deed."""
    if link.harm is None or calendar.row[link.number].size > EVENT_AT_MOST:
        return False
    return link.rule == "harm_of" and calendar.row[link.harm].text in _DEEDS


def _is_clause_on_deed(calendar: Calendar, at: Token, period: Period) -> bool:
    """ "The slaughter at Holm, where 160 people died in June": the clause on one deed tells when it was."""
    if at.size > LARGEST_EVENT or _MARK.search(calendar.text, at.end, period.start):
        return False
    lead = calendar.text[calendar.start : at.start]
    told = _ON_DEED.search(lead)
    hits = list(matcher("periods", "deed").find(lead[: told.start()])) if told is not None else []
    return bool(hits) and told is not None and not _FIGURE_OR_MARK.search(lead[hits[-1].end : told.start()])


def _owns_deed(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "The toll of last week's strike rose to 18": the stretch tells which deed it was, and not how long it went on."""
    deed = _OWNED.match(calendar.text, period.end)
    if deed is None or calendar.row[link.number].size > EVENT_AT_MOST:
        return False
    harm = calendar.row[link.harm] if link.harm is not None else None
    if harm is not None and link.rule == "harm_of" and harm.text in _ONE_BY_ONE:
        return 0 <= harm.start - deed.end() <= _OWNED_REACH // 2
    hit = matcher("periods", "deed").first(calendar.text, deed.end(), deed.end() + _OWNED_REACH)
    return hit is not None and not any(mark in calendar.text[deed.end() : hit.start] for mark in ".,;:")


def _is_compared(calendar: Calendar, at: Token) -> bool:
    """ "The worst attack since 35 people died there last May", "since May, when 35 died": the older one is a deed as well."""
    worst = _WORST_SINCE.search(calendar.text[calendar.start : at.start])
    if worst is None:
        return False
    if matcher("periods", "deed").first(worst[0]) is not None or _BLOW.search(worst[0]) is not None:
        return True
    # "A strike killed nine, the deadliest since May, when 19 died"
    bare = _DEADLIEST.match(worst[0]) is not None
    return bare and matcher("periods", "deed").first(calendar.text, calendar.start, at.start) is not None


def _died_in_deed(text: str, start: int) -> bool:
    """Whether the harm is told to have been done in one deed: "were killed in a car bombing"."""
    if _IN_CLASH.match(text, start) is not None:
        return True
    hit = matcher("periods", "deed").first(text, start, start + _OWNED_REACH)
    return hit is not None and _IN_ONE.search(text[start : hit.end]) is not None


def _is_when(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "Ten died when fighters overran their base last month", "were killed last month when their bus hit a mine": one deed."""
    at, text = calendar.row[link.number], calendar.text
    if at.size > LARGEST_EVENT or is_perfect(calendar, link):
        return False
    if at.start > period.start:  # "In May, ten died when fighters overran their base", "ten died in a raid"
        fronted = _FRONTED.fullmatch(text, period.end, at.start) is not None
        return fronted and (_THEN.match(text, at.end) is not None or _died_in_deed(text, at.end))
    between = text[at.end : period.start]
    before = _WHEN.search(between) is not None and not any(mark in between for mark in ".;:")
    behind = _WHEN_BEHIND.match(text, period.end) is not None
    later = [
        token for token in calendar.row if token.kind is Kind.NUMBER and at.end <= token.start < period.start
    ]
    return (before or behind) and not later


def is_of_deed(calendar: Calendar, link: Link, period: Period) -> bool:
    """Whether the stretch is the time of one deed that did the harm, and not of a count."""
    named = period.rule in _STRETCHES or period.rule.startswith(_SAME)
    if not named or (period.kind != "window" and period.rule != _YEAR):
        return False
    if tells_one_deed(calendar, link):
        return True
    start = max(calendar.start, period.start - _NEAR)
    at = calendar.row[link.number]
    named = _names_deed(calendar, link) or _owns_deed(calendar, link, period) or _is_compared(calendar, at)
    if named or _ONE_DAY.search(calendar.text, start, period.start) or _is_when(calendar, link, period):
        return True
    if period.start > at.start:
        return _is_clause_on_deed(calendar, at, period)
    return _leads_on_from_deed(calendar, at, period, start)


def _leads_on_from_deed(calendar: Calendar, at: Token, period: Period, start: int) -> bool:
    """ "The attack last month that killed nine": nothing but the clause on the deed stands behind the stretch."""
    if period.end > at.start or _LEADS_ON.match(calendar.text, period.end) is None:
        return False
    if _WAS_ATTACKED.search(calendar.text, start, period.start):
        return at.size <= EVENT_AT_MOST
    hits = list(matcher("periods", "deed").find(calendar.text, start, period.start))
    if not hits or _MARK.search(calendar.text, hits[-1].end, period.start):
        return False
    between = (t for t in calendar.row if hits[-1].end <= t.start < at.start)
    harms = [
        t for t in between if t.kind in (Kind.NUMBER, Kind.HARM) and not period.start <= t.start < period.end
    ]
    joined = calendar.text[harms[1].end : at.start] if len(harms) > 1 else ""
    return len(harms) <= 1 or (len(harms) <= _PAIR and _AND.search(joined) is not None)
