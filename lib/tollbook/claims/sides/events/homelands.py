"""Which of its lands a people is hurt in, where it is a party in each of them."""

from __future__ import annotations

import re

from tollbook.claims.parties import PartyMention, find_parties
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.counted import is_military
from tollbook.claims.sides.scene.fighters import arms_of
from tollbook.claims.sides.scene.model import Scene
from tollbook.claims.sides.scene.roles import owns_attack
from tollbook.claims.sides.scene.tellers import is_of_source

from .places import place_of

# Where a report was written: "AMBER, Norland (Wire) — ".
_DATELINE = re.compile(r"[A-Z][\w ,.']{2,40}(?:\([^)\n]{2,30}\))? ?[—–-]{1,2} ")
_WAR_IN = re.compile(
    r"\b(?:war|conflict|offensive|campaign|truce|ceasefire) (?:in|on|against|over|for) (?:the )?\Z"
)
_LAND_WAR, _TO_WAR = re.compile(r" (?:war|conflict|offensive|truce|ceasefire)\b"), 24
_PARAGRAPH = 300  # how far before a sentence the land of its people may be named, in characters
# The land told of before, in words that name none.
_BACK = re.compile(
    r"\b(?:in|across|inside) (?:the|that) (?:territory|territories|enclave|strip)\b|\bkilled there\b"
)
_LANDS, _FROM = ("state", "place"), (" from ", " from the ", " of ", " of the ")
_WHENCE = 4  # how far behind a noun of people its land may stand, in tokens


def where_they_live(scene: Scene, link: Link, side: str) -> str:
    """A people that is a party in each of its lands is the one of the land named: its kin there, if it has any."""
    soldiers = is_military(scene, link) and arms_of(scene, link) != "irregular"
    profile, fought = scene.profile, scene.profile.belligerents
    if soldiers or (fought and side not in fought):
        return side  # soldiers are of their army wherever they fall
    shared = profile.territories if fought else profile.shared_lands
    lands = [kin for kin in profile.kin_of(side) if kin in shared]
    if not lands or side not in profile.territories or _says_whence(scene, link, side):
        return side
    back = _BACK.search(scene.text, scene.row[link.number].end, scene.end) is not None
    place = (
        (None if back else place_of(scene, link) or _land_raided(scene, [side, *lands]))
        or _land_before(scene, lands)
        or scene.place()
    )
    return place if place in lands else side


def _land_raided(scene: Scene, lands: list[str]) -> str | None:
    """The one of a people's lands that the sentence names by a raid on it: "three killed in a southern raid"."""
    named = {
        m.party
        for m in scene.mentions
        if m.party in lands
        and m.kind in _LANDS
        and owns_attack(scene.text, m)
        and not _names_war(scene.text, m)
        and not is_of_source(scene, m)
    }
    return named.pop() if len(named) == 1 else None


def _land_before(scene: Scene, lands: list[str]) -> str | None:
    """The last of a people's lands that the paragraph named before the sentence."""
    start = scene.start
    line = scene.text.rfind("\n", max(0, start - _PARAGRAPH), start) + 1
    begins = max(line, start - _PARAGRAPH, 0)
    if line or not begins:
        dated = _DATELINE.match(scene.text, begins, start)
        begins = dated.end() if dated is not None else begins
    told = find_parties(scene.text, scene.profile, begins, start)
    lands = [*lands, *_kin(scene, lands)]
    named = [
        m.party
        for m in told
        if m.party in lands
        and (m.kind in _LANDS or _holds_land(scene.text, m))
        and not _names_war(scene.text, m)
    ]
    return named[-1] if named else None


def _holds_land(text: str, mention: PartyMention) -> bool:
    """Whether a people's name says where they live: "southerners in the northern strip"."""
    return mention.kind == "people" and " in " in text[mention.start : mention.end]


def _names_war(text: str, mention: PartyMention) -> bool:
    """Whether the land is only what a war is called by: "since the war in the strip began"."""
    return (
        _WAR_IN.search(text, max(0, mention.start - _TO_WAR), mention.start) is not None
        or _LAND_WAR.match(text, mention.end) is not None
    )


def _kin(scene: Scene, lands: list[str]) -> set[str]:
    """The lands of the same people."""
    return {kin for land in lands for kin in scene.profile.parties[land].kin}


def _says_whence(scene: Scene, link: Link, side: str) -> bool:
    """Whether the figure's own words name the land they are of: "900 workers from the northern strip"."""
    row = scene.row
    start, end = row[link.number].start, row[min(len(row) - 1, link.phrase.end + _WHENCE)].start
    return any(
        _holds_land(scene.text, m) or (m.kind in _LANDS and scene.text.endswith(_FROM, start, m.start))
        for m in scene.mentions
        if m.party == side and start < m.start < end
    )
