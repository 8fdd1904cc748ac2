"""Harm done to merchant ships at sea, whose crews are of many lands: it is of no party that the text does not name."""

from __future__ import annotations

import re

from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.counted import is_military
from tollbook.claims.sides.scene.model import Scene
from tollbook.openings import Sought

from .place_names import is_place

# A ship that trades, whatever it carries.
_MERCHANT = Sought(
    r"\b(?:cargo|merchant|container|commercial|bulk) (?:ships?|vessels?|carriers?)\b|\b(?:tankers?|freighters?|bulkers?)\b|"
    r"\bseafarers?\b|\bseamen\b|\bmariners?\b"
)
_SHIP = Sought(r"\b(?<!landing )(?<!patrol )(?<!navy )(?<!naval )(?:ships?|vessels?)\b")
_SEAMEN = frozenset("sailor sailors crew crewmen".split())
_CREW = _SEAMEN | {"guards"}
_SEA = re.compile(r"\b(?:Sea|Gulf of [A-Z]\w+|Strait of [A-Z]\w+|Ocean)\b|\bat sea\b")


def is_at_sea(scene: Scene, link: Link) -> bool:
    """ "Three died when the rebels sank a ship in the Narrow Sea": nobody's people, where the sentence names no land."""
    head = scene.row[link.phrase.head].text if link.phrase.head is not None else ""
    if is_military(scene, link) and head not in _CREW:
        return False
    text, start, end = scene.text, scene.start, scene.end
    seamen = head in _SEAMEN or _SEA.search(text, start, end) is not None
    ship = seamen and _SHIP.search(text, start, end) is not None
    if not ship and _MERCHANT.search(text, start, end) is None:
        return False
    return not any(is_place(scene, m) for m in scene.mentions)
