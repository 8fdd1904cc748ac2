"""Whom "they" and "the group" are, where the sentence says of whom it was said: "they have lost 200 men, he said of the north"."""

from __future__ import annotations

import re

from tollbook.claims.closed_classes import THIRD_PERSON
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.mentions import mentions_in
from tollbook.claims.sides.scene.model import NAMING, Scene
from tollbook.claims.sides.scene.reference import party_of
from tollbook.claims.syntax.tokens import Kind

from .own_words import BODIES, is_deed

_SAID_OF = re.compile(
    r"\b(?:said|says|say|claimed|claims|wrote|writes|added|adds|boasted|remarked|told [a-z]+) of (?:the )?"
)
_ARTICLES = ("the", "this", "that")


def of_spoken_of(scene: Scene, link: Link) -> str | None:
    """The party that the one who tells speaks of, where only a pronoun or "the group" stands for it."""
    end = scene.row[link.last].end
    told = _SAID_OF.search(scene.text, end, scene.end)
    if told is None or is_deed(scene.row, link) or not _stands_for_another(scene, link):
        return None
    named = mentions_in(scene, told.end(), scene.end, NAMING)[:1]
    return party_of(scene, named[0]) if named and named[0].start == told.end() else None


def _stands_for_another(scene: Scene, link: Link) -> bool:
    """Whether the clause's subject is "they", "the group"."""
    words = [token.text for token in scene.row[: link.first] if token.kind is not Kind.PUNCTUATION]
    subject = words[1:2] if words[:1] and words[0] in _ARTICLES else words[:1]
    return bool(subject) and (subject[0] in THIRD_PERSON or (subject[0] in BODIES and subject != words[:1]))
