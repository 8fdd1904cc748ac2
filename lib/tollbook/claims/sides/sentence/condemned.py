"""Those whom a state puts to death at home as spies or traitors: its own people, whomever they are said to have served."""

from __future__ import annotations

import re

from tollbook.claims.readings import Link
from tollbook.claims.sides.events.attackers import agent_of
from tollbook.claims.sides.events.places import place_of
from tollbook.claims.sides.scene.mentions import mentions_in
from tollbook.claims.sides.scene.model import ACTING, Scene
from tollbook.claims.sides.scene.reference import people_of

_PUT_TO_DEATH = frozenset("executed executes executing hanged hangs hanging beheaded beheading".split())
# What they were accused of or tried for.
_CHARGED = re.compile(
    r"\b(?:accused|convicted|found guilty|suspected|condemned|charged|sentenced|on (?:charges|suspicion))\b"
    r"|\bfor (?:alleged(?:ly)? )?(?:spying|espionage|treason|collaborat\w+|aiding|helping|passing)\b"
)
_TO_CHARGE = 60  # how far behind the figure the charge may be told, in characters


def of_condemned(scene: Scene, link: Link) -> str | None:
    """ "The north has executed 11 people accused of spying for the south": northerners, and no soldiers shot by an army."""
    row = scene.row
    harm = row[link.harm].text if link.harm is not None else ""
    end = row[link.number].end
    if harm not in _PUT_TO_DEATH or _CHARGED.search(scene.text, end, end + _TO_CHARGE) is None:
        return None
    who = agent_of(scene, link) or place_of(scene, link)
    by_army = any(
        m.party == who and m.population == "military"
        for m in mentions_in(scene, scene.start, scene.end, ACTING)
    )
    return None if who is None or by_army else people_of(scene.profile, who)
