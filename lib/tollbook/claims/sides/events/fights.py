"""Whose the dead of a fight "between north and south" are."""

from __future__ import annotations

import re
from collections.abc import Set
from itertools import pairwise

from tollbook.claims.parties import PartyMention
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.counted import is_civilian
from tollbook.claims.sides.scene.fighters import arms_of
from tollbook.claims.sides.scene.locations import is_located
from tollbook.claims.sides.scene.model import ACTING, BOTH, Scene
from tollbook.claims.sides.scene.reference import people_of

_TITLE_REACH = 40  # how far after "between" a party may stand, behind a title, in characters
_FIGHT_REACH = 60  # how near "between north and south" the fight is named, in characters
FIGHT = re.compile(
    r"\b(?:war|fighting|clash(?:es)?|fought|(?:gun ?)?battles?|conflict|hostilities|skirmish(?:es)?|firefights?|gunfights?|"
    r"shoot-?outs?|exchanges? of (?:gun)?fire)\b",
    re.IGNORECASE,
)


def _is_place(text: str, mention: PartyMention) -> bool:
    """Whether the mention is where they fell, and not what is fought over."""
    fought_over = text[max(0, mention.start - 40) : mention.start].lower().split()
    located = mention.kind == "place" or (mention.kind == "state" and is_located(text, mention))
    return located and "over" not in fought_over


def of_fight(scene: Scene, link: Link) -> str | None:
    """ "Fighting between north and south left 180 dead": those who fell in a fight fell on both sides."""
    placed = [m for m in scene.mentions if _is_place(scene.text, m)]
    figure = scene.row[link.number].start
    named = [m for m in scene.mentions if m.kind in ACTING and m.party is not None]
    fought = next((pair for pair in pairwise(named) if _fight(scene, *pair)), None)
    if fought is None or any(m.start > figure for m in placed):
        return None
    parties, opened = {m.party for m in fought}, _opened_at(scene, fought[0])
    if _is_of_one(scene, parties) or any(m.end < opened and m.party in parties for m in placed):
        return None
    return _of_arms(scene, link, parties) or _of_one_land(scene, link, parties) or BOTH


def _of_one_land(scene: Scene, link: Link, parties: Set[str | None]) -> str | None:
    """ "The war between the army and the rebels has killed 900 civilians": those of the one land whose people they both are."""
    profile = scene.profile
    lands = {people_of(profile, party) for party in parties if party is not None} & profile.territories
    return lands.pop() if len(lands) == 1 and is_civilian(scene, link) else None


def _fight(scene: Scene, one: PartyMention, other: PartyMention) -> bool:
    """Whether the two fight each other: "fighting between north and south"."""
    text, start = scene.text, scene.start
    opened = text[max(start, one.start - _TITLE_REACH) : one.start].lower().split()
    joined = "and" in text[one.end : other.start].lower().split()[:4]
    near = text[max(start, one.start - _FIGHT_REACH) : other.end + _FIGHT_REACH]
    return one.party != other.party and joined and "between" in opened[-4:] and bool(FIGHT.search(near))


def _of_arms(scene: Scene, link: Link, parties: Set[str | None]) -> str | None:
    """ "31 rebels and two soldiers died in a battle between troops and rebels": the one of the two who has such people."""
    arms = arms_of(scene, link)
    known = [known for party in parties if (known := scene.profile.party(party)) is not None]
    if arms is None or len({each.irregular for each in known}) < len(parties):
        return None
    return next(each.id for each in known if each.irregular == (arms == "irregular"))


def _opened_at(scene: Scene, one: PartyMention) -> int:
    """Where the "between" before a party of the fight stands."""
    start = max(scene.start, one.start - _TITLE_REACH)
    return scene.text.rfind("between", start, one.start)


def _is_of_one(scene: Scene, parties: Set[str | None]) -> bool:
    """Whether the figure is told by an authority of one of them: it counts its own people, whoever else fell."""
    own = {scene.speaker, *scene.profile.kin_of(scene.speaker)} - {None}
    return bool(own & parties) and scene.earlier != BOTH
