"""Whom an attack harmed that a party denies having made: "the north denied any part in the strike, which killed 12"."""

from __future__ import annotations

import re

from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.mentions import doers_in
from tollbook.claims.sides.scene.model import Scene
from tollbook.claims.sides.scene.reference import party_of

from .foes import harmed_by

# What whoever is blamed for an attack denies: a part in it, or the deed.
_DENIES_DEED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|disclaim(?:s|ed|ing)?|disown(?:s|ed|ing)?)(?: (?:any|all|having|direct|its|their|it|that|had|was|were|a))*"
    r" (?:role|part|hand|involvement|responsibility|complicity|involved|responsible|behind|being (?:involved|responsible|behind)|"
    r"carr(?:ying|ied) out|launch(?:ing|ed)|mounting|taking part|taken part|play(?:ing|ed) (?:any |a )?(?:part|role))\b"
)


def of_denied_deed(scene: Scene, link: Link) -> str | None:
    """Those whom the denier fights: nobody denies a part in an attack on itself."""
    denied = _DENIES_DEED.search(scene.text, scene.start, scene.row[link.first].start)
    if denied is None:
        return None
    deniers = doers_in(scene, scene.start, denied.start(), telling=True)
    denier = party_of(scene, deniers[-1]) if deniers else None
    return harmed_by(scene, link, denier) if denier is not None else None
