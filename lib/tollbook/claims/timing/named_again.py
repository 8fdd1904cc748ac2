"""Attacks that a sentence goes back to: "the strike", "the attack on the port", and the days on which harm is only spoken of."""

from __future__ import annotations

import re

from tollbook.claims.attack_nouns import ATTACK, ATTACKS, NEW_ATTACK
from tollbook.claims.dates.names import MONTH, WEEKDAY
from tollbook.claims.periods import Period
from tollbook.claims.readings import Link
from tollbook.resources import Hit, matcher

from .attacks_told import is_of_harm
from .model import Calendar, figures_of

_OTHERS = re.compile(r"\b(?:others|also|more) (?:were|was)\b|\bwere also\b")
_THE_BLAST = re.compile(
    r"\b(?:the|that|this) (?:explosions?|blasts?|massacre|shooting|ambush|crash|clash|stampede|incidents?)\b"
)
_AGAIN, _AGAIN_REACH = (
    re.compile(r"\b(?:the|that|this|these|those|same) (?:[\w'-]+ ){0,2}$", re.IGNORECASE),
    30,
)
# How far back the attack on a place may have been told, in characters.
_FAR = 3000
_NAME = rf"(?:the )?(?!(?:{MONTH}|{WEEKDAY})\b)(?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{0,2}})"
_AT_PLACE = re.compile(
    rf"\b(?:[Tt]he|[Tt]hat|[Tt]his|\w+day's) (?:(?:[\w'-]+ ){{0,3}}{ATTACKS}|(?:\w+ ){{1,2}}who (?:died|were \w+)) "
    rf"(?:on|in|at|near|outside) {_NAME}"
)
_IN_PLACE = re.compile(rf"(?:In|At|Near|Outside) {_NAME}")
# "Two of those wounded in the attack": a part of one attack's dead, and of no total told before.
_IN_ATTACK = re.compile(
    rf"\b(?:in|of|from|by) (?:the|that|this|\w+day's) (?:[\w'-]+ ){{0,2}}(?!shelling|shooting)(?:{ATTACK})\b"
)
# "Five of the soldiers were killed when a bomb went off", "by the blast": one deed, of whichever total they are a part.
_BY_ONE = re.compile(
    r"\b(?:killed|died|hit|wounded|injured|hurt) (?:when|as) (?!(?:the )?(?:war|fighting|conflict)\b)"
    r"|\bby (?:(?:the|an?) )?(?:[\w'-]+ ){0,2}(?:fire|explosion|blast|bomb|missile|rocket|shell|drone|mine)\b"
)
_NEW = re.compile(NEW_ATTACK)
_OF_HARMED, _PART_REACH = re.compile(r"\b(?:[Aa]mong|[Oo]f) (?:those|the|all)\b"), 80
_KNOWN = re.compile(r"\b(?:the|this|that|these|those|its|their) (?:[a-z'-]+ ){0,2}$")
_ATTRIBUTIVE = re.compile(r"(?:wounded|injured|dead) [a-z]+s\b")


def names_again(calendar: Calendar) -> bool:
    """Whether the sentence goes back to an attack told of before: "the strike", "that attack"."""
    start, end = calendar.start, calendar.end
    if _OTHERS.search(calendar.text, start, end) or _THE_BLAST.search(calendar.text, start, end):
        return True
    return any(
        _AGAIN.search(calendar.text, max(start, hit.start - _AGAIN_REACH), hit.start)
        for hit in matcher("attacks").find(calendar.text, start, end)
    )


def is_part_of_attack(calendar: Calendar, link: Link) -> bool:
    """ "Among those killed in the strike were two nurses", "two of those hurt in the attack": of the dead of that attack."""
    at = calendar.row[link.number]
    others = [calendar.row[i].start for i in figures_of(calendar) if i > link.number]
    start, end = (
        max(calendar.start, at.start - _PART_REACH),
        min([at.end + _PART_REACH, calendar.end, *others]),
    )
    part = _OF_HARMED.search(calendar.text, start, end)
    return part is not None and any(
        told.search(calendar.text, part.end(), end) is not None for told in (_IN_ATTACK, _BY_ONE)
    )


def day_at_place(calendar: Calendar) -> Period | None:
    """The day of the attack on the place that the sentence goes back to, however many were told of since."""
    place = _AT_PLACE.search(calendar.text, calendar.start, calendar.end)
    if place is None and names_again(calendar):
        place = _IN_PLACE.match(calendar.text, calendar.start)
    if place is None:
        return None
    days = (p for p in calendar.back(_FAR) if p.is_day and is_of_harm(p) and not speaks_of_harm(calendar, p))
    return next((day for day in days if place["place"] in _sentence(calendar, day)), None)


def tells_new_attack(calendar: Calendar) -> bool:
    """Whether the sentence tells of an attack as not known: "a strike on the port"."""
    return _NEW.search(calendar.text, calendar.start, calendar.end) is not None


def speaks_of_harm(calendar: Calendar, day: Period) -> bool:
    """ "Leaders condemned the attack on Tuesday", "met on Tuesday to discuss the strikes": harm known before, and another deed's day."""
    sentence = _sentence(calendar, day)
    hits = list(matcher("periods", "not_told").find(sentence))
    return bool(hits) and all(_is_known(sentence, hit) for hit in hits)


def _is_known(sentence: str, hit: Hit) -> bool:
    """Whether the harm is named as known, and not by the subject of the sentence."""
    lead = _KNOWN.search(sentence, 0, hit.start)
    if lead is None:
        return _ATTRIBUTIVE.match(sentence, hit.start) is not None
    return sentence.count(" ", 0, lead.start()) > 1


def _sentence(calendar: Calendar, period: Period) -> str:
    text = calendar.text
    start = max(text.rfind(mark, 0, period.start) for mark in (". ", "\n")) + 1
    ends = [at for mark in (". ", "\n") if (at := text.find(mark, period.end)) >= 0]
    return text[start : min(ends, default=len(text))].strip()
