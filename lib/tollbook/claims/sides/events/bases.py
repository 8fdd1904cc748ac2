"""Whose base, patrol or ship it was: the soldiers killed in an attack on it are its owner's, wherever it stands."""

from __future__ import annotations

import re

from tollbook.claims.dates.names import LENGTHS
from tollbook.claims.parties import PartyMention
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.counted import is_civilian, is_military
from tollbook.claims.sides.scene.fighters import can_be_theirs
from tollbook.claims.sides.scene.locations import is_located
from tollbook.claims.sides.scene.mentions import mentions_in
from tollbook.claims.sides.scene.model import NAMING, Scene
from tollbook.claims.sides.scene.reference import party_of
from tollbook.claims.sides.scene.roles import is_origin
from tollbook.claims.sides.scene.tellers import is_of_source

_OWNED = (
    r"(?:'s?)? (?:(?:military|army|armed|air|naval|navy|marine|police|government|security|border|special|forces?|infantry|"
    r"front-?line|remote|joint|training|forward|operating|logistics) ){0,2}"
)
# Where none but soldiers are.
_BASE = re.compile(
    _OWNED + r"(?:bases?|air ?(?:bases?|fields?)|barracks|garrisons?|outposts?|checkpoints?|"
    r"(?:training|firing|shooting|rifle|artillery|tank|test) (?:grounds?|camps?|ranges?|areas?|sites?|cent(?:re|er)s?|facilit(?:y|ies))|"
    r"(?<=army )(?:academy|college|school)|(?<=military )(?:academy|college|school|ranges?|camps?)|(?<=naval )academy)\b"
)
# Where an army houses its own, named for whom: "a base for foreign fighters", "the barracks of the guard".
_HOUSES = (
    r"\b(?:bases?|barracks|garrisons?|outposts?|(?:training|military|army) (?:grounds?|camps?|cent(?:re|er)s?|facilit(?:y|ies))|"
    r"(?:temporary )?deployment (?:points?|sites?|areas?)|command (?:posts?|points?|cent(?:re|er)s?)|trench(?:es)?|dugouts?|"
    r"military (?:convoys?|columns?|positions?|headquarters|airfields?|airports?)|camps? (?:of|for) (?:\w+ )?(?:fighters|"
    r"volunteers|mercenaries|soldiers|militants|recruits))\b"
)
_HOUSED = re.compile(_HOUSES)
_THEIR_BASE = re.compile(
    r"\b(?:in|on|at|into|inside|near|against|hit|struck) (?:their|its) (?:own )?(?:base|barracks|camp|post|outpost|position|convoy|patrol|vehicle|lorry|trench)\b"
)
_TO_HOUSED = 90  # how far behind a base its dead may be counted, in characters
_BESIDES = re.compile(
    r"\b(?:and|or|as well as|near|nearby|beside|outside) (?:an?|the|nearby|several|two|residential|in)\b|;"
)
_WARSHIP = re.compile(
    r"(?:'s?)? (?:(?:navy|naval|guided-missile|missile|patrol|landing|nuclear) ){0,2}"
    r"(?:warships?|cruisers?|frigates?|destroyers?|corvettes?|submarines?|gunboats?|flagship)\b"
)
_FIRED = re.compile(r"\b(?:fired|launched|firing|launching)\b")
# What came before, or follows, is another attack: "five were killed, a day after rebels claimed a raid on a base".
_ANOTHER_TIME = re.compile(rf"\b{LENGTHS} (?:after|before)\b[^,.;:]*$")
# What others have too, and what kills as well as carries.
_CARRIER = re.compile(
    _OWNED
    + r"(?:(?:ammunition|arms|weapons|fuel|munitions) )?(?:camps?|depots?|dumps?|posts?|positions?|convoys?|patrols?|columns?|vehicles?|trucks?|tanks?|helicopters?|planes?|jets?|"
    r"warships?|ships?|cruisers?|frigates?|submarines?|boats?)\b"
)


def is_of_base(text: str, since: int, figure: int) -> bool:
    """Whether a base just told of is where those fell whom a bare figure counts: "struck a barracks, killing 90"."""
    bases = list(_HOUSED.finditer(text, max(since, figure - _TO_HOUSED), figure))
    return bool(bases) and _BESIDES.search(text, bases[-1].end(), figure) is None


def of_base(scene: Scene, link: Link) -> str | None:
    """ "A drone hit a northern base in the south, killing three", "five soldiers died in an ambush on a northern patrol"."""
    if is_civilian(scene, link):
        return None
    named = [m for m in mentions_in(scene, scene.start, scene.end, NAMING) if _owns(scene, link, m)]
    at = scene.row[link.number].start
    nearest = min(named, key=lambda m: abs(m.start - at), default=None)
    if nearest is None:
        return _told_of_their_base(scene, link)
    owner = party_of(scene, nearest)
    return owner if can_be_theirs(scene, link, owner) else None


def _told_of_their_base(scene: Scene, link: Link) -> str | None:
    """ "Three died when a shell came down in their base, the army said": its own, of whom the text told last."""
    bare = link.phrase.head is None and _THEIR_BASE.search(scene.text, scene.start, scene.end) is not None
    return scene.earlier if bare and scene.earlier == scene.speaker else None


def _owns(scene: Scene, link: Link, mention: PartyMention) -> bool:
    """Whether the name is that of the owner of what was attacked."""
    if is_of_source(scene, mention) or _is_of_another_attack(scene, link, mention):
        return False
    if is_origin(scene.text, mention):
        return False  # "killed by fire from northern positions"
    if not (_is_where(scene, mention) or is_located(scene.text, mention)):
        return False
    if _BASE.match(scene.text, mention.end):
        return True
    if _WARSHIP.match(scene.text, mention.end):
        return _FIRED.search(scene.text, max(0, mention.start - 40), mention.start) is None
    # In a camp of fighters without a land are none but fighters.
    fighters = scene.profile.is_irregular(mention.party) and link.phrase.head is None
    return (fighters or is_military(scene, link)) and _CARRIER.match(scene.text, mention.end) is not None


def _is_of_another_attack(scene: Scene, link: Link, mention: PartyMention) -> bool:
    """Whether the name stands in a clause that tells what came so long before or after, and the figure does not."""
    clause = _ANOTHER_TIME.search(scene.text, scene.start, mention.start)
    at = scene.row[link.number].start
    return clause is not None and (at < clause.start() or "," in scene.text[mention.end : at])


def _is_where(scene: Scene, mention: PartyMention) -> bool:
    """Whether a word for where stands before the name: "at a northern base", "raided a northern base"."""
    before = scene.text[max(0, mention.start - 24) : mention.start].lower().split()
    while before and before[-1] in ("a", "an", "the", "two", "three", "several"):
        before.pop()
    return bool(before) and (
        before[-1] in ("at", "in", "on", "against", "into", "inside", "near", "aboard", "from")
        or before[-1].endswith(("ed", ","))
    )
