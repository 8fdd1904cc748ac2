"""Captives and missing who are counted as they are held now, and not as they were taken."""

from __future__ import annotations

import re

from tollbook.claims.readings import Link

from .model import Calendar, Company, Timing

_HELD = Timing("unstated", None, None, None, "timing.held", stated=False)

_TAKEN = re.compile(
    r"\b(?:captur|kidnap|abduct|seiz|surrender|dragg|haul|carri|spirit)\w*|\b(?:taken|took|taking|takes|(?:led|marched) (?:away|off)|laid down|laying down|g[ai]v(?:e|en|ing) themselves up)\b",
    re.IGNORECASE,
)
_CAPTURE_NEAR = 200  # how far before a sentence a capture may be told, in characters
_CAPTIVES = re.compile(r"\b(?:hostages?|captives?|abducted|kidnapped)\b", re.IGNORECASE)
_ABDUCTED = re.compile(
    r"\b(?:kidnap|abduct|seiz|captiv|hostage)\w*|\b(?:taken|carried|led|marched) (?:away\b|off\b|from\b(?![^.;]{0,60} to ))"
)
_HOLDING = re.compile(
    r"\b(?:still|remain(?:s|ed|ing)?|being held|(?:has|have) (?:\w+ ){0,2}held|unaccounted for|(?:are|is) missing)\b"
)
_HAS = re.compile(r"\b(?:still|hold|holds|holding|has|have) (?:\w+ ){0,4}$")
_BODY = re.compile(r"\b(?:bod(?:y|ies)|corpses?|remains)\b", re.IGNORECASE)
_SLAIN = re.compile(r"\b(?:killed|murdered|shot|executed|died)\b")
# A stop behind a month cut short ends no clause: "taken on Oct. 7".
_TAKEN_NEAR, _HELD_NEAR, _CLAUSE = 40, 70, re.compile(r"[,;:]|\.(?! ?\d)| and ")


def of_captives(calendar: Calendar, link: Link, company: Company) -> Timing | None:
    """Who is held is so now: "59 are still held, 24 of whom are thought to be alive"."""
    if _are_captives(calendar, link) or _remain_held(calendar, link):
        return _HELD
    whole = company.parent
    part = link.category == "captured" and link.harm is None
    return whole if part and whole is not None and whole.rule == _HELD.rule else None


def is_held(link: Link) -> bool:
    """ "Hundreds of captured fighters": who is held or missing is so now."""
    return link.category in ("captured", "missing") and link.rule in ("modifier", "own_noun")


def _are_captives(calendar: Calendar, link: Link) -> bool:
    """Whether the words count captives as they are held, and tell of no capture: "holds 900", "50 hostages remain"."""
    if link.category == "missing":
        return _are_missing_captives(calendar, link)
    if link.category == "killed":
        return _are_dead_captives(calendar, link)
    if link.category != "captured" or link.harm is None:
        return False
    harm, at = calendar.row[link.harm], calendar.row[link.number]
    start, end = min(at.start, harm.start), max(at.end, harm.end)
    before = _CLAUSE.split(calendar.text[max(calendar.start, start - _TAKEN_NEAR) : start])[-1]
    held = calendar.text[start : min(calendar.end, end + _HELD_NEAR)]
    behind = held[: end + _TAKEN_NEAR - start]
    return _HOLDING.search(_CLAUSE.split(held)[0]) is not None or _TAKEN.search(before + behind) is None


def _remain_held(calendar: Calendar, link: Link) -> bool:
    """ "251 were seized. Fifty of them are still there": a part of the captives as it is now."""
    if link.category != "captured" or link.rule != "part_told":
        return False
    end = calendar.row[link.number].end
    behind = calendar.text[end : min(calendar.end, end + _HELD_NEAR)]
    return _HOLDING.search(_CLAUSE.split(behind)[0]) is not None


def _are_dead_captives(calendar: Calendar, link: Link) -> bool:
    """ "Three dead hostages remain", "still holds the bodies of 13 hostages": on what day they died nothing says."""
    if link.harm is None or link.rule == "object":
        return False
    row, text, end = calendar.row, calendar.text, link.phrase.end
    end = min(end + 2, len(row)) if end < len(row) and row[end].harm is not None else end
    called = _CAPTIVES.search(text, row[link.number].start, row[end - 1].end)
    if called is None:
        return False
    described = row[link.number].start < row[link.harm].start < called.start()
    # "The bodies of six hostages seized on 7 May were found last week".
    bodies = _BODY.fullmatch(row[link.harm].text) and not _SLAIN.search(text, called.end(), calendar.end)
    if described or bodies:
        return True
    told = row[link.first].start
    before = _CLAUSE.split(text[max(calendar.start, told - _HELD_NEAR) : told])[-1]
    clause = _CLAUSE.split(text[told : min(calendar.end, called.end() + _HELD_NEAR)])[0]
    return _HOLDING.search(clause) is not None or _HAS.search(before) is not None


def _are_missing_captives(calendar: Calendar, link: Link) -> bool:
    """ "240 were taken hostage; 130 remain missing": who is held is so now, and not on the day of the raid."""
    start = calendar.start
    text = calendar.text[start : calendar.end]
    if " since " in text or _HOLDING.search(text) is None:
        return False
    if _CAPTIVES.search(text) is not None:
        return True
    # "Gunmen seized 39 workers. Eleven of them are still missing".
    before = calendar.text[max(0, start - _CAPTURE_NEAR) : start]
    taken = _TAKEN if link.phrase.partitive else _ABDUCTED
    return taken.search(before + text) is not None
