"""Whose the dead of a clash are: two who fight each other, told of together, or end a war together."""

from __future__ import annotations

import re
from itertools import pairwise

from tollbook.claims.attack_nouns import FIGHTING, WAR
from tollbook.claims.parties import PartyMention
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.counted import is_civilian, is_military
from tollbook.claims.sides.scene.locations import is_located
from tollbook.claims.sides.scene.model import ACTING, BOTH, Scene
from tollbook.claims.sides.scene.reference import fighters_apart

from .foes import are_foes, tells_of_own
from .places import place_of

# Two who fight each other, and a clause on those who died in a war.
_FIGHTING = r"(?:clash(?:ed|es)?|(?:trad(?:e|ed)|exchang(?:e|ed)) (?:\w+ )?(?:fire|blows|strikes|shelling|salvos|gunfire)|fight|fought|battle[d]?|skirmish(?:ed)?)\b"
_CLASHES = re.compile(rf"(?: [a-z]+){{0,2}}? {_FIGHTING}(?! (?:for|alongside|beside) (?:the )?[A-Z])")
_FOES = "(?:neighbou?rs|rivals|foes|sides|armies|countries|nations|states|enemies)"
_AS_FOES = re.compile(
    rf"\b(?:as|while|when) (?:the )?(?:two |both |warring )?{_FOES} (?:[a-z]+ )?{_FIGHTING}",
    re.IGNORECASE,
)
_THE_TWO = rf"(?:(?:the )?(?:two|both|warring) {_FOES}|the (?:neighbou?rs|rivals|foes))"
# "The two neighbours last fought in 2011", "clashes between the two countries".
_TWO_FIGHT = re.compile(
    rf"\b{_THE_TWO} (?:[a-z]+ ){{0,2}}{_FIGHTING}|\b(?:{WAR}|{FIGHTING}) (?:[a-z]+ )?between {_THE_TWO}\b",
    re.IGNORECASE,
)
_THEIR_FIGHT = re.compile(rf"(?: border| frontier)? (?:{FIGHTING}|{WAR})\b(?! ?:)", re.IGNORECASE)
_FIGHT_ON = re.compile(
    rf"\b{FIGHTING} (?:(?:erupted|broke out|resumed) )?(?:on|along|at|over|across) (?:the )?\Z", re.IGNORECASE
)
_FIGHT_REACH = 60  # how far before "the north-south border" the fight may be named, in characters
_NAMED = ACTING | {"place"}
_JOINED = frozenset({"and", ",", "-", "–", "&"})
_TRUCE = re.compile(
    r"[^.;:]{0,60}?\b(?:truce|ceasefire|cease-fire|armistice|peace (?:deal|accord|agreement|treaty)|(?:stop|halt|end) (?:shooting|fighting|firing|hostilities|the (?:fighting|war)))\b"
)
_WAR_IN_WHICH = re.compile(
    r"\b(?:the|a|that|their|its|\w+'s)(?: [\w-]+){0,3} (?:war|conflict)(?: (?:of|between|in|with|against|on) [^,;.:]{1,50}?)?,? (?:in which|during which|where) (?=[^,;:]*\Z)"
)
# "Five days of combat in July left 48 dead"; "three weeks of clashes along the border in which 60 died"; "the last clashes, in
# 2016, cost 200 lives".
_BOUT = re.compile(
    r"\b(?:[\w-]+ (?:days|weeks|months|years) of|(?:[\w-]+-(?:day|week|month|year))) (?:[\w-]+ ){0,2}"
    rf"(?:{WAR}|{FIGHTING})\b[^.;,]{{0,60}}?(?:,? (?:in which|that|which)\b|\b(?:killed|left|claimed|cost)\b)"
    rf"|\b{FIGHTING}\b(?:, [^.;,]{{1,24}},)?[^.;,]{{0,60}}?\b(?:killed|left|claimed|cost)\b",
    re.IGNORECASE,
)


def of_clash(scene: Scene, link: Link) -> str | None:
    """ "North and south clash, 14 dead", "a war in which a million perished": those of the place, else of both.

    What two states did to each other is told of both, wherever the report was written.
    """
    truce = _have_truce(scene)
    if tells_of_own(scene) or (is_civilian(scene, link) and not truce):
        return None
    row = scene.row
    in_war = _WAR_IN_WHICH.search(scene.text, scene.start, row[link.first].start) is not None
    bout = _BOUT.search(scene.text, scene.start, row[link.number].start) is not None
    foes = _tells_of_foes(scene)
    if not (foes or in_war or truce or _clash(scene) or (bout and _are_states_at_war(scene))):
        return None
    place = None if is_military(scene, link) else place_of(scene, link)
    return BOTH if place is None or (foes and not fighters_apart(scene.profile, place)) else place


def _are_states_at_war(scene: Scene) -> bool:
    """Whether the article names two states that fight each other, in a war without a profile."""
    if scene.profile.belligerents:
        return False
    return are_foes(scene, scene.named() & scene.profile.territories)


def _tells_of_foes(scene: Scene) -> bool:
    """Whether the sentence tells of two who fight each other as one: "as the rivals clash", "on the north-south border"."""
    start, end = scene.start, scene.end
    parties = {m.party for m in scene.mentions if m.kind in _NAMED} - {None}
    if len(parties) > 1 and _AS_FOES.search(scene.text, start, end) is not None:
        return True
    if any(_are_foes_in_one_name(scene.text, one, other) for one, other in _pairs(scene)):
        return True
    return _TWO_FIGHT.search(scene.text, start, end) is not None and _are_states_at_war(scene)


def _clash(scene: Scene) -> bool:
    """Whether two of those named are said to fight each other: "north and south clash"."""
    return any(_CLASHES.match(scene.text, other.end) is not None for _, other in _pairs(scene))


def _are_foes_in_one_name(text: str, one: PartyMention, other: PartyMention) -> bool:
    """ "Fighting on the north-south border", "north-south clashes"; "the north-south war: shells kill one" heads any news of it."""
    if text[one.end : other.start] not in ("-", "–"):
        return False
    return (
        _THEIR_FIGHT.match(text, other.end) is not None
        or _FIGHT_ON.search(text, max(0, one.start - _FIGHT_REACH), one.start) is not None
    )


def _have_truce(scene: Scene) -> bool:
    """Whether two who fight each other are said to end it together: "north and south agreed to a truce"."""
    return any(
        other.party in scene.profile.opponents_of(one.party) and _TRUCE.match(scene.text, other.end)
        for one, other in _pairs(scene)
    )


def _pairs(scene: Scene) -> list[tuple[PartyMention, PartyMention]]:
    """Those named together: "north and south", "the north, south" in a headline, and not "in the north, rebels"."""
    named = [m for m in scene.mentions if m.kind in ACTING and m.party and not is_located(scene.text, m)]
    return [
        (one, other)
        for one, other in pairwise(named)
        if one.party != other.party and scene.text[one.end : other.start].strip() in _JOINED
    ]
