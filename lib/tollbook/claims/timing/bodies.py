"""Bodies found, exhumed or buried: the day of that is not the day of the harm (codebook, Cases decided)."""

from __future__ import annotations

import re
from dataclasses import replace

from tollbook.claims.readings import Link
from tollbook.records import PeriodKind

from .attacks_told import follows_attack, names_attack
from .deeds import SUM
from .model import EVENT_AT_MOST, Calendar, Timing
from .settle import EVENT_DAYS, days_in

_NEAR = 70
_BODY = re.compile(r"\b(?:bod(?:y|ies)|corpses?|skeletons?|remains|graves?)\b", re.IGNORECASE)
_DEAD_MEN = re.compile(
    r"\b(?:dead|slain|deceased|murdered|executed) (?:[\w-]+ ){0,2}?(?:people|persons|civilians?|residents|villagers|men|women|children|soldiers|inhabitants|locals)\b",
    re.IGNORECASE,
)
_HANDLED = re.compile(
    r"\b(?:buried|burying|burials?|bury|laid to rest|funerals?|exhum\w+|unearthed|uncovered|dug (?:up|out)|found|"
    r"discovered|recovered|retrieved|collected|gathered|picked up|pulled|identified|cremated|contain(?:ed|s|ing)?|h[eo]lds?|holding)\b",
    re.IGNORECASE,
)
_BURIAL = re.compile(
    r"\b(?=[bceflm])(?<!at a )(?<!at the )(?<!during a )(?<!outside a )(?<!on a )(?<!hit a )(?<!struck a )(?<!attacked a )(?<!targeting a )"
    r"(?:buried|buries|burying|bury|burials?|laid to rest|funerals?(?!(?: [a-z]+)? (?:was|were|came under|had been|has been) (?:attacked|hit|struck|bombed|shelled|shot|fire))"
    r"|exhum\w+|cremated|mass graves?)\b",
    re.IGNORECASE,
)
# Who is so found or told apart died long before.
_LONG_AFTER = re.compile(r"\b(?:newly[- ]identified|exhumed|unearthed|reburied)\b", re.IGNORECASE)
_TOTAL, _GOES_ON = "timing.total", "timing.goes_on"
_FOUND = Timing("unstated", None, None, None, "timing.found", stated=False)
# No attack that the text tells of has just filled a mass grave.
_GRAVE = re.compile(
    r"\bmass (?:graves?|burials?)\b|\bgraves? (?:\S+ ){0,6}(?:contain(?:ed|s|ing)?|h[eo]lds?|holding)\b",
    re.IGNORECASE,
)
_SEARCHED = r"(?:exhumed|unearthed|uncovered|dug up|reburied|discovered|found)"
_DUG_UP = re.compile(rf"[^,;:.\d]{{0,50}}\b(?:were|was|been) (?:[a-z]+ly )?{_SEARCHED}\b")
_DIGGING = re.compile(rf"(?<!was )(?<!were )(?<!been )\b{_SEARCHED} (?:[a-z]+ ){{0,4}}$")
_LATER = re.compile(
    r"\b(?:identified|exhumed|unearthed|dug up|reburied|cremated|(?<!at a )buried)\b",
    re.IGNORECASE,
)
# What lies under these was killed in the strike that made them; the dead of a hospital are those of the day.
_RUBBLE, _NEAR_STRIKE = re.compile(r"\b(?:rubble|debris|ruins|wreckage)\b", re.IGNORECASE), 300
_OF_STRIKE = re.compile(
    r"\b(?:rubble|debris|ruins|wreckage|wreck|hospitals?|morgue|mortuary|scene|crash)\b", re.IGNORECASE
)
# "Nine bodies of soldiers killed on 3 March", "of men who had died in the raid of Tuesday".
_SLAIN = re.compile(
    r"[^,;:.\d]{0,70}?\b(?:killed|died|shot|executed|murdered|slain|massacred|beheaded|slaughtered|perished|fell)\b"
    r"(?:(?!\b(?:were|was|are|is|have|had|has|found|recovered|discovered|buried)\b)[^;:.\d]){0,50}$"
)


def of_slaying(calendar: Calendar, link: Link) -> Timing | None:
    """The days on which those were killed whose bodies are counted: "21 bodies of men killed between 3 and 5 May"."""
    end = calendar.row[link.number].end
    days = (p for p in calendar.periods if p.start > end and p.period_start and not p.of_war)
    behind = next(days, None)
    if behind is None or behind.kind not in ("event", "window") or not _is_of_bodies(calendar, link):
        return None
    if _SLAIN.match(calendar.text[end : behind.start]) is None:
        return None
    start, last = behind.period_start, behind.period_end
    kind: PeriodKind = "event" if days_in(start, last) <= EVENT_DAYS else "window"
    return Timing(kind, start, last, None, behind.rule)


def _is_dug_up(calendar: Calendar, link: Link) -> bool:
    """ "52 bodies were uncovered in 2014", "in May they dug up 40 bodies": the stretch is that of the search."""
    at = calendar.row[link.number]
    dug_up = _DUG_UP.match(calendar.text[at.end : calendar.end]) or _DIGGING.search(
        calendar.text[calendar.start : at.start]
    )
    return dug_up is not None and _is_of_bodies(calendar, link)


def of_finding(calendar: Calendar, link: Link, timing: Timing) -> Timing:
    """An event or a sum up to now is none where its time is that of a burial or a search, and no attack is told of."""
    start, end = calendar.start, calendar.end
    if timing.rule == _GOES_ON and timing.kind == "cumulative" and _counts_bodies(calendar, link):
        return _FOUND  # "224 have been killed since May. The army recovered two bodies"
    # "So far 7,000 bodies have been identified".
    sums_up = timing.rule.startswith("periods.cumulative") and (
        _LATER.search(calendar.text, start, end) or _is_mere_sum(calendar, link)
    )
    total = timing.rule == _TOTAL and link.category == "killed"
    graves = timing.kind == "window" and (
        _GRAVE.search(calendar.text, start, end) or _is_dug_up(calendar, link)
    )
    apart = timing.kind != "event" and not sums_up and not total and not graves
    if apart or timing.rule.startswith(_GOES_ON) or not _is_of_bodies(calendar, link):
        return timing
    if _RUBBLE.search(calendar.text, start, end):
        searched = (
            timing.rule == "dates.span" and timing.start != timing.end
        )  # "dug 12 bodies out in two days"
        return _FOUND if searched else _on_day_it_fell(calendar, timing)
    if _OF_STRIKE.search(calendar.text, start, end):
        return timing
    long_after = timing.rule == "timing.event" and _LONG_AFTER.search(calendar.text, start, end)
    of_attack = not total and not long_after and _GRAVE.search(calendar.text, start, end) is None
    if of_attack and (names_attack(calendar) or follows_attack(calendar)):
        return timing
    return _FOUND


def _on_day_it_fell(calendar: Calendar, timing: Timing) -> Timing:
    """ "Bombs hit a house on Monday. On Tuesday nine bodies were pulled from the rubble": dead since the house fell."""
    before = next((p for p in calendar.back(_NEAR_STRIKE) if p.kind == "event" and p.period_start), None)
    if before is None or before.is_told or timing.rule != "dates.day" or timing.start is None:
        return timing
    if before.period_start is None or before.period_start >= timing.start:
        return timing
    return replace(timing, start=before.period_start, end=before.period_end)


def _is_of_bodies(calendar: Calendar, link: Link) -> bool:
    """Whether the words around the figure tell of bodies that were found, or of people who were buried."""
    if link.category == "wounded":
        return False
    at = calendar.row[link.number]
    told = calendar.row[link.harm].end if link.harm is not None else at.end
    low, high = max(calendar.start, at.start - _NEAR), min(calendar.end, max(told, at.end + _NEAR))
    around = calendar.text[low:high]
    if _BURIAL.search(around):
        return True
    # "Has identified 90,000 dead soldiers": a count that is kept, and no search.
    kept = at.size > EVENT_AT_MOST or _DEAD_MEN.search(around) is None
    if _BODY.search(around) is None and kept:
        return False
    return _counts_bodies(calendar, link) or _HANDLED.search(around) is not None


def _is_mere_sum(calendar: Calendar, link: Link) -> bool:
    """ "In all, 430 bodies were dug out there": how many lay there, and not since when."""
    totals = [p for p in calendar.periods if p.kind == "cumulative"]
    return _counts_bodies(calendar, link) and all(
        SUM.fullmatch(calendar.text, p.start, p.end) for p in totals
    )


def _counts_bodies(calendar: Calendar, link: Link) -> bool:
    """ "Saw 14 corpses", "the bodies of six people": what is counted are bodies, whatever was done with them."""
    harm = link.harm_word(calendar.row)
    return link.category == "killed" and harm is not None and _BODY.fullmatch(harm.text) is not None
