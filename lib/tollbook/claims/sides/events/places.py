"""Where it happened: the party whose place a sentence names for a figure (codebook, Side: recognised borders)."""

from __future__ import annotations

import re

from tollbook.claims.closed_classes import CLAUSE_OPENERS
from tollbook.claims.parties import PartyMention, is_sent_from
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.model import Scene

from .attacks import is_of_clause_before, is_of_deed_after
from .place_names import is_place

_OF_PLACE = re.compile(
    r"(?:'s?)?(?: [A-Z][\w'-]+){0,4}(?: (?:province|region|district|state|city|town|village|county|oblast))?, "
)
_BESIDE = re.compile(r"\b(?:against|versus|compared (?:with|to)) (?:[a-z]+ ){0,2}\d", re.IGNORECASE)
# "87,000 died, many of them in the south": where a part of them did.
_OF_PART = re.compile(r", (?:many|most|some|several|half|nearly all|\w+) of (?:them|whom) [^,;:]*\Z")
# A place that opens the next clause: "12 were killed here; in the north shells killed nine".
_NEXT_PLACE = re.compile(
    r"(?:;|, (?:and|but)|\band) (?:in|near|around|outside) (?:the )?(?:(?!region|province)[a-z]+ ){0,3}\Z"
)
# "In the northern capital" before the name of a place, which says where the whole sentence happened.
_FRAME = re.compile(r"(?:In|Near|Around|Outside)(?: the)?(?: [\w-]+){0,2} ")


def place_of(scene: Scene, link: Link) -> str | None:
    """The party of the place: the nearest named after the number, else the last before it."""
    located = [
        m
        for m in scene.mentions
        if is_place(scene, m)
        and not is_of_clause_before(scene, link, m)
        and not is_of_deed_after(scene, link, m)
        and not _is_where_written(scene, m)
    ]
    at = scene.row[link.number].start
    after = [m for m in located if m.start > at and not _in_another_clause(scene.text[at : m.start])]
    before = [m for m in located if m.start < at]
    if before and after:
        # "the toll in the north has reached 400, along with 60 dead in the south"
        apart = _has_figure(scene, link, after[0]) or _is_namesake(scene, after[0], before[-1])
        # "Jets struck the north after gunmen killed five people and wounded 22 in the south"
        behind = CLAUSE_OPENERS.isdisjoint(scene.text[before[-1].end : at].lower().split())
        after = [] if apart and behind else after
    told = [m for m in located if m.start < at or not _is_since(scene, at, m)]
    where = _where(scene, link)
    chosen = [where] if where is not None else after[:1] or before[-1:] or told[:1]
    return chosen[0].party if chosen else None


def _is_where_written(scene: Scene, place: PartyMention) -> bool:
    """ "REEDHAM, Norland — The south's raid in the hills killed 12": the town of a dateline, where others are told of."""
    if place.kind != "place" or not is_sent_from(scene.text, place.start, place.end, place.kind):
        return False
    told = {m.party for m in scene.mentions if m.start > place.start and m.kind != "none"} - {None}
    return bool(told - {place.party})


def _is_namesake(scene: Scene, later: PartyMention, place: PartyMention) -> bool:
    """Whether a name behind "In Amber, …" is only shared with a town of a land apart: "a strike on the Luma quarter"."""
    opens = _FRAME.fullmatch(scene.text, scene.start, place.start) is not None
    return opens and later.kind == "place" and not later.belligerent and place.belligerent


def _where(scene: Scene, link: Link) -> PartyMention | None:
    """ "the head of the north's Amber province, where clashes hurt four": the land of the place that "where" goes back to."""
    where = next((t for t in reversed(scene.row[: link.first]) if t.text == "where"), None)
    if where is None:
        return None
    told = [m for m in scene.mentions if m.kind in ("state", "place") and m.end <= where.start]
    return told[-1] if told and _OF_PLACE.fullmatch(scene.text, told[-1].end, where.start) else None


def _is_since(scene: Scene, at: int, place: PartyMention) -> bool:
    """Whether a place only dates a toll that another party tells of its own: "400 have died since the attack in the north"."""
    since = "since" in scene.text[at : place.start].lower().split()
    return since and scene.speaker is not None and scene.speaker != place.party


def _has_figure(scene: Scene, link: Link, place: PartyMention) -> bool:
    """Whether a harmed figure of its own stands between this one and a place."""
    row = [token for token in scene.row if token.start < place.start]
    numbers = [i for i in range(link.number + 1, len(row)) if row[i].number is not None]
    if numbers and any(token.harm is not None for token in row[link.last + 1 :]):
        return True
    # "212 were killed in the north and another nine in the south"
    return (
        bool(numbers) and numbers[-1] > link.last and [t.text for t in row[numbers[-1] + 1 :]][:1] == ["in"]
    )


def _in_another_clause(gap: str) -> bool:
    """Whether a place belongs to a clause of another time or a figure set against: "since the army launched its attack on"."""
    beside = any(apart.search(gap) is not None for apart in (_BESIDE, _NEXT_PLACE, _OF_PART))
    return beside or not CLAUSE_OPENERS.isdisjoint(gap.lower().split())
