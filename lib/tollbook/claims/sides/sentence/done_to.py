"""Whom a sentence told that something was done to, before so many "of them" were harmed."""

from __future__ import annotations

import re

from tollbook.claims.parties import PartyMention
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.mentions import mentions_in
from tollbook.claims.sides.scene.model import ACTING, Scene
from tollbook.claims.sides.scene.reference import party_of

# A verb and what may stand between it and its object: "pursued a group of"; not a description: "the armed".
_DONE_TO = re.compile(
    r"(?<!\b[Tt]he )(?<!\b[Aa]n )(?<!\b[Aa] )\b(?!said\b|told\b|[Ss]uspected\b|[Aa]lleged\b)(?:\w+ed|fought|hit|struck|met|shot|caught) (?:(?:on|at|back|out|down|off|with) )?(?:against )?"
    r"(?:the |some |several |more |(?:an? |the )(?:group|convoy|column|patrol|unit|team|camp|base|hideout|refuge|gathering|position) of )?(?:[a-z-]+ )?\Z"
)
_TO_VERB = 60  # how far before a name such words may begin, in characters


def of_done_to(scene: Scene, link: Link) -> str | None:
    """ "The army pursued northern gunmen and killed six of them": those pursued."""
    row = scene.row
    them = [token.text for token in row[link.number + 1 : link.number + 3]] == ["of", "them"]
    if not them or link.rule != "object" or link.harm is None:
        return None
    objects = [
        m
        for m in mentions_in(scene, row[0].start, row[link.harm].start, ACTING)
        if _are_people(scene, m) and is_done_to(scene.text, scene.start, m.start)
    ]
    return party_of(scene, objects[-1]) if objects else None


def is_done_to(text: str, start: int, name: int) -> bool:
    """Whether something was done to those whose name begins at `name`, in the sentence that begins at `start`."""
    return _DONE_TO.search(text[max(start, name - _TO_VERB) : name]) is not None


def _are_people(scene: Scene, mention: PartyMention) -> bool:
    """Whether "them" may be those named: a people, a force or a movement, no land."""
    return mention.kind in ("people", "force") or scene.profile.is_irregular(mention.party)
