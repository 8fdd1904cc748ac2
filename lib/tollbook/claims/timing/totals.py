"""Figures that are a total's state: "stood at", "passed the mark of", "bringing the number of dead to"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tollbook.claims.attack_nouns import ATTACK, FIGHTING, LASTING, WAR
from tollbook.claims.hedge_words import HEDGE
from tollbook.claims.periods import Period
from tollbook.claims.readings import Link
from tollbook.claims.syntax.tokens import Kind
from tollbook.resources import Hit, matcher

from .attacks_told import follows_attack, were_struck_before
from .model import EVENT_AT_MOST, LARGEST_EVENT, Calendar, Company, Timing, figures_of, kept
from .named_again import speaks_of_harm
from .when_told import ADDS_ANOTHER

_OF_NOUN = re.compile(r" (?:in|for|during|over|throughout)(?: the)?(?: month of)? ")
_OF_ATTACK = re.compile(
    r"\b(?:toll|number|count|tally|dead|deaths)\b[^,;:.]{0,60}?\b(?:from|in|of|by) (?:(?:the|an?|that|this|\w+day's|last \w+'s) )?(?:[\w'-]+ ){0,4}?"
    rf"(?:{ATTACK}|bomb|slaughter|crash|stampede)\b(?! (?:campaign|war|victims))"
)
# Whose dead are counted on: an army's, a trade's.
_RAISE = r"\b(?:br[io]\w+|tak\w+|took|rais\w+|push\w+|lift\w+|dr[io]v\w+)"
_COUNT_KEPT = re.compile(
    rf"{_RAISE} (?:to [\w,]+ )?(?:the |its |their |to )?(?:(?:total|overall) )?(?:number|count|tally|total) of (?:[\w'-]+ ){{0,3}}"
    r"(?:soldiers|troops|servicemen|personnel|fighters|officers|policemen|reservists|journalists|reporters|medics|peacekeepers|workers|staff|hostages)\b"
    rf"|{_RAISE} (?:its|their|(?:the )?(?:army|military|force|navy|police|group|movement|country|side|[A-Z]\w+)'s) "
    r"(?:\w+ )?(?:dead|losses|casualties|fatalities|fallen|deaths)\b"
    # the civilians of a land, told apart from its soldiers
    rf"|{_RAISE} (?:the |its |their )?(?:[\w'-]+ ){{0,2}}(?:war|offensive|campaign|ground op(?:eration)?) (?:death )?toll\b"
    rf"|{_RAISE} (?:to [\w,]+ )?(?:the |its |their )?(?:[A-Z]\w+(?:'s)? )?(?:civilian|military|army|police) (?:death )?(?:toll|deaths|dead|losses|fatalities)\b"
)
# The same, told of the count itself: "its losses rose to 32 after three soldiers fell".
_OWN_COUNT = re.compile(
    r"(?:\b(?:its|their)(?: own)? |\b(?:the )?(?:army|military|force|navy|police|country|side|[A-Z]\w+)'s )(?:(?:own|military|army|combat|troop|civilian) )?"
    r"(?:losses|dead|fallen|fatalities|(?<=own )(?:death )?toll|(?<=army |\w\w's )death toll|(?<=military |civilian )death toll)(?: (?:had|has|have))? \Z"
    r"|\b(?:death )?toll (?:in|of|from) (?:the |its )?(?:[\w'-]+ ){0,2}(?:war|offensive|campaign|ground op(?:eration)?)(?: (?:had|has))? \Z"
)
_FORECAST = re.compile(
    r"\b(?:will|would|could|may|might|expect(?:s|ed)? to|likely to|set to|bound to|on course to|on track to)"
    r"(?: (?:likely|probably|soon|even|well|eventually|have|yet))* (?:hit|reach|reached|top|topped|exceed|exceeded|climb to|rise to|risen to|grow to)\b"
)
_OF_WAR = re.compile(
    r"[^.;:,]{0,60}?\b(?:in|of|during|throughout|over)(?: the(?: [\w-]+)? (?:war|conflict|invasion|offensive|campaign)|"
    rf" [\w -]{{2,30}} (?:years?|months?|weeks?) of (?:[\w-]+ )?(?:{WAR}|{FIGHTING}))\b"
)
# A toll that nobody is said to own, and what runs for longer than an attack.
_THE_TOLL = re.compile(
    r"\bthe (?:\w+ ){0,2}(?:toll|number of (?:people |persons )?(?:confirmed )?(?:dead|deaths|killed|fatalities|victims|wounded|injured|missing))\b(?!'s)",
    re.IGNORECASE,
)
_PUT_AT = re.compile(
    rf"\b(?:put|puts|gave|revised|raised|updated) (?:it|the (?:[\w-]+ ){{0,3}}(?:toll|dead)) (?:at|to|as) (?:{HEDGE} )?$|\b[Ii]t (?:(?:has|had|later|then|since|soon) )*\w+(?: to| at| past)? (?:{HEDGE} )?$"
)
_LONG = re.compile(rf"\b{LASTING}\b")
_OF_LONG = re.compile(
    r"\b(?:toll|number|count|tally|dead|deaths|fatalities|killed)\b[^,;:.]{0,40}?\b(?:from|in|of|amid)\b[^,;:.]{0,60}?"
    rf"\b{LASTING}\b[^,;:.]{{0,60}}",
    re.IGNORECASE,
)
# How far before its sentence the day of the attack may stand, in characters.
_SHORTLY = 300
_ONE_DAY = re.compile(r"\w+day's\b|\bovernight\b|\b(?:gun|knife) |\bon \w+day\b")
_TO_COUNTED = 50  # how far behind its figure the count kept may be told, in characters
# What was added to a count kept, whatever it is of: "two more have died of hunger, raising the deaths from it to 420".
_ADDED = re.compile(
    r"\b(?:more|another|further|additional)\b[^.;]{0,80}\b(?:died|dead|deaths?|killed|succumbed|perished|starved|fell)\b"
)
# So many figures may stand between one that is added and the words that go on to the total.
_BETWEEN_ADDED = 1
# How far before its figure the words may begin, and how many words may stand in between.
_BEFORE, _BETWEEN = 110, {"standing": 3, "reaching": 3, "raising": 9}


def stands_at(calendar: Calendar, link: Link, period: Period) -> bool:
    """Whether a total stood at the figure in the period, or came to it on the day."""
    if not period.rule.startswith("dates.") or period.kind not in ("event", "window"):
        return False
    if _is_of_noun(calendar, link, period) or ADDS_ANOTHER.match(calendar.text, period.end):
        return False
    if leads_to(calendar, link, "standing"):
        return True
    large = calendar.row[link.number].size > EVENT_AT_MOST or _is_of_long(calendar, link)
    return large and period.kind == "event" and leads_to(calendar, link, "reaching")


def _is_of_long(calendar: Calendar, link: Link) -> bool:
    """ "The toll from the fighting rose to 50 on Friday": of what runs for longer than an attack, and is no one day's."""
    told = _OF_LONG.search(calendar.text, calendar.start, calendar.row[link.number].start)
    return told is not None and _ONE_DAY.search(told.group()) is None


def _is_of_noun(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "Losses in May stood at 900": the stretch is the noun's, and no day on which a total stood there."""
    noun = calendar.row[link.harm] if link.harm is not None else None
    if (
        period.kind != "window"
        or noun is None
        or not noun.end < period.start < calendar.row[link.number].start
    ):
        return False
    return _OF_NOUN.fullmatch(calendar.text, noun.end, period.start) is not None


def stands_for_attack(calendar: Calendar, link: Link, company: Company) -> Timing | None:
    """ "Shells struck a clinic on Sunday. On Tuesday the toll stood at 23": of the attack told right before, whenever counted."""
    size = calendar.row[link.number].size
    told = any(leads_to(calendar, link, words) for words in ("standing", "reaching"))
    if size > EVENT_AT_MOST or not (told or _is_put_at(calendar, link)) or _runs_on(calendar, link):
        return None
    before = calendar.before
    if before is None:
        struck = company.beside is None and (were_struck_before(calendar) or _is_day_told(calendar))
        return Timing("event", None, None, None, "timing.event", stated=False) if struck else None
    same = before.timing.kind == "event" and before.timing.start is not None
    # Fewer are missing as more are found, and fewer dead than wounded.
    other = link.category != before.category or not any(p.is_day for p in calendar.periods)
    fewer = other and "\n" not in calendar.text[before.end : calendar.start]
    same = same and (size >= before.size or fewer or link.category == "missing")
    return replace(before.timing, rule="timing.goes_on") if same else None


def _is_put_at(calendar: Calendar, link: Link) -> bool:
    """ "On Monday rescuers put it (the toll) at 35", "by Monday it had risen to 35"."""
    return _PUT_AT.search(calendar.text[calendar.start : calendar.row[link.number].start]) is not None


def _is_day_told(calendar: Calendar) -> bool:
    """Whether the day of an attack was told shortly before: "searched the ruins after an attack on Monday. The toll stands at"."""
    days = (p for p in calendar.back(_SHORTLY) if p.is_day and p.act == "done")
    return follows_attack(calendar) and any(not speaks_of_harm(calendar, day) for day in days)


def _runs_on(calendar: Calendar, link: Link) -> bool:
    """Whether the sentence gives the toll an owner, a stretch or a war, or names an attack of its own."""
    lead = calendar.text[calendar.start : calendar.row[link.number].start]
    of_war = _OF_WAR.match(calendar.text, calendar.row[link.number].end, calendar.end) is not None
    plain = (_THE_TOLL.search(lead) is not None or _is_put_at(calendar, link)) and _LONG.search(lead) is None
    return (
        not plain
        or of_war
        or is_of_attack(calendar, link)
        or any(p.kind != "event" for p in calendar.periods)
    )


def is_forecast(calendar: Calendar, link: Link) -> bool:
    """ "Would likely hit one million this summer": what a total will come to by then."""
    large = calendar.row[link.number].size > EVENT_AT_MOST
    if not large or not leads_to(calendar, link, "reaching"):
        return False
    lead = calendar.text[calendar.start : calendar.row[link.number].start]
    return _FORECAST.search(lead) is not None


def raised_total(calendar: Calendar, link: Link, inside: Sequence[Period], company: Company) -> Timing | None:
    """The running total that "bringing the number of dead to" leads to, where the words name no attack."""
    dated = any(p.rule.startswith("dates.") or p.kind == "window" for p in inside)
    before = company.beside or (calendar.before.timing if calendar.before is not None else None)
    event = before is not None and before.kind == "event"
    stands = not (dated or event or is_of_attack(calendar, link)) and leads_to(calendar, link, "standing")
    at = calendar.row[link.number]
    of_war = _OF_WAR.match(calendar.text, at.end, calendar.end) is not None or _names_war(calendar, link)
    large = at.size > EVENT_AT_MOST or of_war  # "takes to 115 the number killed in the ground war"
    stands = stands or is_forecast(calendar, link) or _adds_to_count(calendar, link)
    # "Brings to 56 the number of those killed in the raids since May"
    since = any(p.rule.startswith("periods.since") and p.start >= at.end for p in inside)
    if not stands and not ((large or since) and leads_to(calendar, link, "raising")):
        return None
    # "Since 27 September", "so far this month" tell more than "the total".
    stated = sorted((p for p in inside if p.kind == "cumulative"), key=lambda p: p.of_war)
    opened = next((period for period in stated if period.period_start), None)
    end = next((period.period_end for period in stated if period.period_end), None) or calendar.published
    if opened is not None:
        return Timing("cumulative", opened.period_start, end, None, opened.rule)
    return Timing("cumulative", calendar.war_start, end, None, "timing.raised")


def _names_war(calendar: Calendar, link: Link) -> bool:
    """ "Taking the number of dead in the offensive to 358": the war is named before the figure."""
    hits = list(
        matcher("periods", "raising").find(calendar.text, calendar.start, calendar.row[link.number].start)
    )
    return (
        bool(hits) and _OF_WAR.match(calendar.text, hits[-1].end, calendar.row[link.number].start) is not None
    )


def _adds_to_count(calendar: Calendar, link: Link) -> bool:
    """ "Two fell, bringing the army's dead to 23", "two more died, raising deaths to 40": a count kept of one side's own,
    or of whatever goes on, where no attack is named.
    """
    start, end = calendar.start, calendar.row[link.number].start
    if is_of_attack(calendar, link):
        return False
    if leads_to(calendar, link, "reaching"):
        grows = list(matcher("periods", "reaching").find(calendar.text, start, end))
        between = (i for i in figures_of(calendar) if i < link.number)
        if not grows or any(calendar.row[i].start > grows[-1].end for i in between):
            return False  # "rose to 32 after three fell"
        return _OWN_COUNT.search(calendar.text, start, grows[-1].start) is not None
    if not leads_to(calendar, link, "raising"):
        return False
    behind = min(
        calendar.end, calendar.row[link.number].end + _TO_COUNTED
    )  # "brings to six the number of its staff"
    if _COUNT_KEPT.search(calendar.text, start, behind) is not None:
        return True
    hits = list(matcher("periods", "raising").find(calendar.text, start, end))
    added = _ADDED.search(calendar.text, start, hits[-1].start)
    return added is not None and matcher("attacks").first(calendar.text, start, end) is None


@kept
def is_of_attack(calendar: Calendar, link: Link) -> bool:
    """ "The toll from the school bombing now stands at 41": of one attack that the words name."""
    lead = calendar.text[calendar.start : calendar.row[link.number].start]
    size = calendar.row[link.number].size
    named = _OF_ATTACK.search(lead) if size <= LARGEST_EVENT else None
    # "The toll of the attack on the north has reached 900": a war is called an attack as often.
    return named is not None and (size <= EVENT_AT_MOST or not named.group().endswith("attack"))


def is_increment(calendar: Calendar, link: Link) -> bool:
    """Whether the words go on to what the figure brings a total to: it is what the day added."""
    return sum_behind(calendar, link) is not None


@kept
def sum_behind(calendar: Calendar, link: Link) -> int | None:
    """Where the words begin that go on to the total a figure brings about: "killed four, bringing the dead this year to 23"."""
    at = calendar.row[link.number]
    after = matcher("periods", "raising").first(calendar.text, at.end, calendar.end)
    if after is None:
        return None
    counted = sum(at.end <= token.start < after.start for token in calendar.row if token.kind is Kind.NUMBER)
    # "Killed four and wounded nine, bringing …": both are added.
    bare = calendar.text[after.start : after.end].endswith(
        " to"
    )  # "brought to hospitals" brings no total about
    leads = (counted == 0 and not bare) or _leads_to_figure(calendar, after)
    return after.start if counted <= _BETWEEN_ADDED and leads else None


def _leads_to_figure(calendar: Calendar, words: Hit) -> bool:
    """Whether the words go on to a total: "bringing to 24 the number of dead", not "were brought to clinics, 888 to …"."""
    figures = (calendar.row[i] for i in figures_of(calendar))  # no "24 hours"
    total = next((figure for figure in figures if figure.start >= words.end), None)
    return total is not None and not any(mark in calendar.text[words.end : total.start] for mark in ",;:.")


def leads_to(calendar: Calendar, link: Link, category: str) -> bool:
    """Whether words of the lexicon stand right before the figure."""
    at = calendar.row[link.number]
    # A bound is a part of the number's token: "topped 8,000".
    end = at.number.start if at.number is not None else at.start
    start = max(calendar.start, end - _BEFORE)
    hits = list(matcher("periods", category).find(calendar.text, start, end))
    if not hits:
        return False
    gap = calendar.text[hits[-1].end : end]
    return (
        " and " not in gap
        and len(gap.split()) <= _BETWEEN[category]
        and not any(mark in gap for mark in ".,;:()")
    )
