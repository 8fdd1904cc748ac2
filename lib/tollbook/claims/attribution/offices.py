"""Whether a bare office ("the regional governor") can be the one held by somebody named before: its place must agree."""

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
