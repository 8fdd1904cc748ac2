"""Whose harm an item of a briefing tells of: the people of the land that heads it, unless its sentence is set elsewhere."""

from __future__ import annotations

from tollbook.claims.readings import Link
from tollbook.claims.sides.events.place_names import is_place
from tollbook.claims.sides.forces.arms import armed_side
from tollbook.claims.sides.scene.model import Scene


def of_heading(scene: Scene, link: Link) -> str | None:
    """ "• NORLAND. Four soldiers have been killed": not where the land did it, nor where the sentence names another place."""
    land = scene.heading
    if land is None or land not in scene.profile.parties:
        return None
    own = (land, *scene.profile.kin_of(land))
    elsewhere = any(is_place(scene, m) and m.party not in own for m in scene.mentions)
    return None if elsewhere else armed_side(scene, link, land)
