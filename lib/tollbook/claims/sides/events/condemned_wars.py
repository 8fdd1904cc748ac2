"""Civilians of whom an outsider tells behind an attack that it speaks of: "spoke of the northern invasion. He pointed to …"."""

from __future__ import annotations

import re

from tollbook.claims.parties import PartyMention, find_parties
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.counted import is_civilian
from tollbook.claims.sides.scene.locations import is_located
from tollbook.claims.sides.scene.mentions import names_attack
from tollbook.claims.sides.scene.model import ACTING, Scene
from tollbook.claims.sides.scene.sentence_before import sentence_before

from .foes import harmed_by, tells_of_own

# Whom somebody bids to stop is the one who attacks.
_BIDS = re.compile(
    r"\b(?:call(?:ed|s|ing)? (?:up)?on|urg(?:ed|es|ing)|press(?:ed|es|ing)|implored) (?:the )?\Z"
)
_STOP = re.compile(r" to (?:immediately )?(?:end|stop|halt|cease|withdraw|leave|pull)\b")
_TO_BID = 24  # how far before its name such words may begin, in characters


def of_condemned_war(scene: Scene, link: Link) -> str | None:
    """The foe of the one whose attack the sentence before tells of, where neither side speaks and nobody else is named."""
    if not is_civilian(scene, link) or tells_of_own(scene) or any(m.kind in ACTING for m in scene.mentions):
        return None
    told = find_parties(scene.text, scene.profile, sentence_before(scene.text, scene.start), scene.start)
    agents = {m.party for m in told if names_attack(scene, m) or _is_bidden_to_stop(scene.text, m)}
    agent = agents.pop() if len(agents) == 1 else None
    if agent is None:
        return None
    struck = {m.party for m in told if is_located(scene.text, m)} - {agent}
    return struck.pop() if len(struck) == 1 else harmed_by(scene, link, agent)


def _is_bidden_to_stop(text: str, mention: PartyMention) -> bool:
    bids = _BIDS.search(text, max(0, mention.start - _TO_BID), mention.start)
    return bids is not None and _STOP.match(text, mention.end) is not None
