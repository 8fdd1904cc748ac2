"""Whom a harm cost its people: "the raid cost the north 40 men", "the casualties that the weapons had cost the north"."""

from __future__ import annotations

from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.locations import is_located
from tollbook.claims.sides.scene.mentions import mentions_in, victims_in
from tollbook.claims.sides.scene.model import NAMING, Scene
from tollbook.claims.sides.scene.reference import party_of
from tollbook.claims.sides.scene.tellers import is_of_source
from tollbook.claims.syntax.tokens import Kind

_COST = frozenset({"cost", "costs", "inflicted"})
_TO_COST = 9  # how far behind a harm word "that the war cost the north" may stand, in tokens


def payer(scene: Scene, link: Link, verb: int) -> str | None:
    """ "the raid cost it 40 men": whom "cost" names, or the one that its pronoun goes back to."""
    row = scene.row
    if paid := victims_in(scene, row[verb].end, row[link.number].start):
        return party_of(scene, paid[0])
    if not any(token.kind is Kind.PRONOUN for token in row[verb + 1 : link.number]):
        return None
    named = mentions_in(scene, scene.start, row[verb].start, NAMING)
    named = [m for m in named if not is_of_source(scene, m) and not is_located(scene.text, m)]
    return party_of(scene, named[-1]) if named else scene.before()


def paid_behind(scene: Scene, link: Link) -> str | None:
    """ "900 was the estimate of the casualties that the weapons had cost the north": whom a clause on the harm names."""
    row, last = scene.row, link.last
    behind = range(last + 1, min(len(row) - 1, last + _TO_COST))
    at = next((i for i in behind if row[i].text in _COST), None)
    if at is None or not any(row[i].text in ("that", "which") for i in range(last + 1, at)):
        return None
    paid = victims_in(scene, row[at].end, row[min(len(row) - 1, at + 4)].end)
    beside = paid and len(scene.text[row[at].end : paid[0].start].split()) < 2
    return party_of(scene, paid[0]) if beside else None
