"""Those whom their own side harmed: "a northern guard opened fire on fellow soldiers, killing five"."""

from __future__ import annotations

import re

from tollbook.claims.population import noun_population
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.counted import is_civilian
from tollbook.claims.sides.scene.locations import is_border, is_located
from tollbook.claims.sides.scene.mentions import mentions_in
from tollbook.claims.sides.scene.model import ACTING, Scene
from tollbook.claims.sides.scene.reference import party_of
from tollbook.claims.sides.scene.tellers import is_of_source

_ON_OWN = re.compile(
    r"\b(?:fired?|firing|shot|shooting|shell(?:ed|ing)|bomb(?:ed|ing)|struck|striking|hit|hitting|(?:brought|bringing) down|killed|killing|attacked)"
    r"(?: (?:at|on|dead|down|\d+|two|three|several))* (?:of )?(?:(?:(?:his|her|their|its) )?(?:fellow (?P<fellows>[a-z-]+)|comrades)|(?:his|her|their|its) (?:own (?!people|towns?|city|land|country|side|villages?)|colleagues)|other (?:troops|soldiers))"
)


def of_own_fire(scene: Scene, link: Link) -> str | None:
    """Whose troops fired on their own: those named before it, else those of whoever tells of it."""
    on_own = _ON_OWN.search(scene.text, scene.start, scene.end)
    if (
        on_own is None
        or (on_own["fellows"] is not None and noun_population(on_own["fellows"]) != "military")
        or is_civilian(scene, link)
        or ";" in scene.text[on_own.end() : scene.row[link.number].start]
    ):
        return None
    doers = [
        m
        for m in mentions_in(scene, scene.start, on_own.start(), ACTING)
        if not (is_of_source(scene, m) or is_located(scene.text, m) or is_border(scene.text, m))
    ]
    return party_of(scene, doers[-1]) if doers else scene.speaker
