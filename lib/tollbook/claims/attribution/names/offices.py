"""Who holds an office: whether a bare one ("the regional governor") can be that of somebody named before, and who a land's is."""

from __future__ import annotations

import re

# Offices of which every region or town has one.
LOCAL = frozenset(("governor", "mayor", "prefect", "council", "administration"))
_PLACE = re.compile(
    r"\b(?:in|of|near|outside|at|on|from|hit|struck|In|Near|At|On) (?:the )?(?:[a-z]+ ){0,3}([A-Z][\w-]+)"
    r"|\b([A-Z][\w-]+) (?:region|province|oblast|district|governorate|state)\b"
)
_PEOPLE = ("ian", "ish", "ese", "day")
# How far around a holder's name the place of the office may stand, in characters.
BEFORE, AFTER = 250, 120
LONGEST_SENTENCE = 400
# How far before an office its holder may be named, in characters.
FARTHEST_HOLDER = 20_000


def is_elsewhere(office: str, holder: str, text: str, start: int) -> bool:
    """Whether the sentence at `start` tells of a place with which the text does not name the holder of the office."""
    if office not in LOCAL:
        return False
    begins = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start), start - LONGEST_SENTENCE, 0)
    places = [
        place
        for found in _PLACE.finditer(text, begins, start)
        if not (place := found[1] or found[2]).endswith(_PEOPLE)
    ]
    at = text.rfind(holder, 0, begins)
    if not places or at < 0:
        return False
    around = text[max(0, at - BEFORE) : min(at + len(holder) + AFTER, begins)]
    return not any(place in around for place in places)


# An office that a land has one holder of, with the land: "Norvia's president", "the Norvian defence minister".
_OF_LAND = re.compile(
    r"(?:[Tt]he )?([A-Z][\w-]{3,}?)(?:'s)? ((?:(?:prime|foreign|defen[cs]e|interior|health|deputy|vice) )*"
    r"(?:president|minister|premier|chancellor|king|ombudsman|commander-in-chief))"
)
_NAMED = r"((?:[A-Z][\w'’-]+ ){1,3}[A-Z][\w'’-]+)"
# Lands and their peoples share so many first letters: "Norvia", "Norvian".
_STEM = 4


def holder_of(name: str, text: str, start: int) -> str | None:
    """Whom the text before `start` names as the holder of a land's office: "Norvian President Ada Holm" for "Norvia's president"."""
    asked = _OF_LAND.fullmatch(name)
    if asked is None:
        return None
    land, office = re.escape(asked[1][:_STEM]) + r"[\w-]*(?:'s)? ", asked[2].replace(" ", r"\s+")
    titled = re.compile(rf"\b{land}(?i:{office}),? (?=[A-Z]){_NAMED.replace('{1,3}', '{1}')}")
    apposed = re.compile(rf"\b{_NAMED}, (?:the )?{land}(?i:{office})\b")
    begins = max(0, start - FARTHEST_HOLDER)
    found = [*titled.finditer(text, begins, start), *apposed.finditer(text, begins, start)]
    return max(found, key=lambda each: each.start())[1] if found else None
