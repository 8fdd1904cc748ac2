"""Who did the harm, and so whom it befell: the owner of an attack, who stands behind "by", else the subject of the verb."""

from __future__ import annotations

import re

from tollbook.claims.closed_classes import PLACING
from tollbook.claims.population import noun_population
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.mentions import (
    in_aside,
    mentions_in,
    names_attack,
)
from tollbook.claims.sides.scene.model import ACTING, NAMING, Scene
from tollbook.claims.sides.scene.reference import party_of
from tollbook.claims.sides.scene.tellers import is_of_source
from tollbook.resources import matcher

from .doers import OF_PLACES, is_ownerless, subject
from .foes import harmed_by
from .reaction import is_beaten

# Participles whose "by" tells who says so.
_TELLING = frozenset(
    "reported confirmed claimed verified recorded counted documented registered listed said denied rejected disputed dismissed "
    "contested questioned published released announced cited condemned".split()
)
_TO_DOER = 5  # how many words before a party its "by" may stand: "by drones of the northern"
_PUT_AT = PLACING | {"on", "over"}
# "Killed 12 on Monday, by northern tallies": who counted them.
_RECKONING = re.compile(
    r"(?:'s?)?(?: [a-z]+(?:'s?)?){0,2} (?:tall(?:y|ies)|counts?|figures|estimates?|reckoning|records|accounts?)\b"
)


def of_opponent(scene: Scene, link: Link) -> str | None:
    """The chief opponent of whoever did the harm: "northern fire killed 104", "Drones eliminated 33 of them"."""
    agent = agent_of(scene, link)
    if agent is None:
        return None
    return harmed_by(scene, link, agent)


def agent_of(scene: Scene, link: Link) -> str | None:
    """Whose attack it was: "northern shelling", "killed by southern fire", "northern gunmen killed"."""
    attackers = [
        m
        for m in scene.mentions
        if m.kind in NAMING
        and names_attack(scene, m)
        and not is_of_source(scene, m)
        and not is_beaten(scene, m)
    ]
    harm = scene.row[link.harm] if link.harm is not None else None
    attackers = [m for m in attackers if harm is None or not in_aside(scene, m, harm.start)]
    if attackers and harm is not None:
        # "31 died in northern strikes, and 16 in southern ones": each figure has its own.
        last = next((t.start for t in scene.row[link.last + 1 :] if t.number is not None), scene.end)
        attackers = [m for m in attackers if harm.end <= m.start < last] or attackers
    if attackers:
        ownerless = harm is not None and is_ownerless(scene, attackers[-1], harm.start)
        return None if ownerless else party_of(scene, attackers[-1])
    if link.harm is None or harm is None or harm.harm is None or harm.harm.loser:
        return None
    return _done_by(scene, link.harm) or subject(scene, link)


def _done_by(scene: Scene, at: int) -> str | None:
    """The party after the "by" of the harm verb at `at`: "killed by southern fire", "killed by its forces"."""
    harm = scene.row[at]
    by = [
        m
        for m in mentions_in(scene, harm.end, scene.end, ACTING)
        if _is_by(scene.text[harm.end : m.start]) and _RECKONING.match(scene.text, m.end) is None
    ]
    borne = harm.harm is not None and harm.harm.syntax != "transitive"
    if by and borne and matcher("attacks").first(scene.text, harm.end, by[0].start) is None:
        return None  # "13 died in a raid by the north", not "reported missing by the north"
    if by:
        return party_of(scene, by[0])
    own = not borne and _by_own(scene, at)
    return scene.speaker if own else None


def _by_own(scene: Scene, harm: int) -> bool:
    """Whether the harm was done by "its forces", "our men": those of the one who tells."""
    after = [token.text for token in scene.row[harm + 1 : harm + 4]]
    return (
        after[:1] == ["by"]
        and len(after) > 2
        and after[1] in ("its", "our")
        and noun_population(after[2]) == "military"
    )


def _is_by(gap: str) -> bool:
    """Whether a party stands after the "by" of the harm verb, and of no other: "killed in a town held by"."""
    words = gap.lower().split()
    if "by" not in words[-_TO_DOER:] or any(word.endswith((",", ";", ":")) for word in words[-_TO_DOER:]):
        return False  # "hurt by a mine, the north says"
    at = len(words) - 1 - words[::-1].index("by")
    if not _PUT_AT.isdisjoint(words[at:]):
        return False  # "shot by mistake in the north"
    return at == 0 or words[at - 1] not in OF_PLACES | _TELLING
