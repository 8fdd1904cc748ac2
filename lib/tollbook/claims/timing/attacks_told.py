"""Whether an attack is told of: in the sentence of a figure, or right before it."""

from __future__ import annotations

import re

from tollbook.claims.periods import Period
from tollbook.claims.syntax.tokens import Token
from tollbook.resources import matcher

from .model import Calendar
from .reach import between_semicolons

# What does harm too, and is no one attack.
_NO_ATTACKS = frozenset(
    "invasion occupation campaign aggression offensive assault onslaught operation operations control custody hands captivity".split()
)
# What went on before a sentence, and may go on.
_GOING_ON = _NO_ATTACKS | frozenset("shelling shellings bombardment bombardments".split())
_ATTACK_NEAR = 200
# An attack told by its verb: "a bus was hit", "their column came under fire".
_WAS_STRUCK = re.compile(
    r"\b(?:was|were|got|been) (?:\w+ly |again )?(?:hit|struck|shelled|bombed|bombarded|attacked|ambushed|rocketed|raided|stormed|strafed|blown up|shot at)\b"
    r"|\b(?:came|come) under (?:\w+ )?(?:fire|attack|shelling)\b|\bblew (?:him|her|it|them)sel(?:f|ves) up\b|\bopened fire\b"
    r"|\b(?:attack|assault|raid|shooting|clash|clashes|battle|gun ?battle|firefight|fighting)(?: (?:on|in|at|near) [\w' -]{2,40}?)? (?:\w+ly )?(?:(?P<begun>began|started|erupted|broke out)|took place|happened|occurred)\b"
    r"|\b(?:clashed|exchanged fire|traded fire) with\b"
    r"|\b(?:in|by) an? (?:[\w'-]+ ){0,3}(?:strike|airstrike|attack|raid|blast|explosion|bombing|ambush|shooting) (?:on|at|near|outside|inside) an? "
    r"|\b(?:missiles?|rockets?|shells?|bombs?|drones?|projectiles?|mortars?|warplanes?|jets?|strikes?|attackers?|gunmen|militants|rebels|raiders|assailants|bombers?|blast|explosion|"
    r"tanks?|helicopters?|aircraft|planes?|artillery|gunboats?|warships?|troops|soldiers)"
    r" (?:(?:has|have|had) )?(?:\w+ly )?(?:hit|struck|slammed|smashed|crashed|ripped|tore|landed|fell|exploded|detonated|levelled|leveled|flattened|pounded|stormed|attacked|ambushed|raided|shelled|bombed|opened fire)\b",
    re.IGNORECASE,
)
_LONG_AGO = re.compile(r"\b(?:weeks?|months?|years?) ago\b")


def names_attack(calendar: Calendar, at: Token | None = None) -> bool:
    """Whether the sentence names an attack that does the harm; of a figure, its part of the sentence between semicolons."""
    start, end = calendar.start, calendar.end
    if at is not None:
        start, end = between_semicolons(calendar, at, start, end)
    return _has_attack(calendar.text, start, end)


def _has_attack(text: str, start: int, end: int, but: frozenset[str] = _NO_ATTACKS) -> bool:
    return any(
        text[hit.start : hit.end].lower() not in but for hit in matcher("attacks").find(text, start, end)
    )


def follows_attack(calendar: Calendar) -> bool:
    """Whether an attack was told of right before the sentence: "Rockets hit a shop. Seven people have died"."""
    start = calendar.start
    if _has_attack(calendar.text, max(0, start - _ATTACK_NEAR), start, _GOING_ON):
        return True
    told = any(is_of_harm(p) and start - p.end <= _ATTACK_NEAR for p in calendar.back(_ATTACK_NEAR))
    return told or were_struck_before(calendar)


def is_of_harm(day: Period) -> bool:
    """Whether harm was done on the day: no day of a visit, or of a speech."""
    return day.kind == "event" and (
        day.act == "done" or (not day.rule.startswith("dates.") and not day.is_told)
    )


def were_struck_before(calendar: Calendar, at: Token | None = None) -> bool:
    """Whether a verb tells right before the sentence that something was attacked: "Our column was shelled. Nine have died".

    Of a figure: before its part of the sentence between semicolons.
    """
    start = calendar.start
    if at is not None:
        start, _ = between_semicolons(calendar, at, start, calendar.end)
    struck = _WAS_STRUCK.search(calendar.text, max(0, start - _ATTACK_NEAR), start)
    return struck is not None and not _went_on(calendar, struck)


def _went_on(calendar: Calendar, struck: re.Match[str]) -> bool:
    """ "The town was shelled for two years", "fighting began in March": what went on, or may go on, is no one attack."""
    text = calendar.text
    opened = max(text.rfind(mark, 0, struck.start()) for mark in (". ", "\n"))
    closed = text.find(". ", struck.end(), calendar.start)
    closed = closed if closed >= 0 else calendar.start
    if struck["begun"] is not None and _LONG_AGO.search(text, struck.end(), closed) is not None:
        return True
    told = [p for p in calendar.back(_ATTACK_NEAR) if opened < p.start < closed and p.kind != "event"]
    return any(p.kind != "window" or p.length is not None or struck["begun"] is not None for p in told)
