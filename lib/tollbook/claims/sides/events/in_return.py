"""Losses of those who did harm: "its troops killed 40 rebels and lost two men", "killed 15 before losing eight"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.closed_classes import CLAUSE_OPENERS, OF_ITSELF
from tollbook.claims.sides.scene.fighters import is_armed
from tollbook.claims.sides.scene.mentions import doers_in
from tollbook.claims.sides.scene.model import BOTH, Scene
from tollbook.claims.sides.scene.reference import party_of
from tollbook.claims.syntax.said import takes_object
from tollbook.claims.syntax.tokens import Kind, Token

from .foes import foes_of

# How far behind those counted the "who" of what they lost may stand, in tokens.
_TO_RELATIVE = 5
_WHILE = CLAUSE_OPENERS | {","}


def of_shared_subject(scene: Scene, verb: int) -> str | None:
    """ "Its troops killed 40 rebels and lost two men": the subject that did harm bore some; "40 rebels, who had lost" did not."""
    row, sibling = scene.row, scene.sibling
    if sibling is None or sibling[0] > verb or sibling[1].side in (None, BOTH):
        return None
    joint = verb - 1
    while joint > sibling[0] and row[joint].kind in (Kind.AUX, Kind.ADVERB):
        joint -= 1
    if row[joint].kind is Kind.RELATIVE:
        return sibling[1].side if joint - sibling[0] < _TO_RELATIVE else None
    foes = scene.profile.opponents_of(sibling[1].side)
    if row[joint].text in OF_ITSELF:
        return scene.speaker if scene.speaker in foes else None
    deed = next((i for i in range(sibling[0] - 1, -1, -1) if row[i].harm is not None), None)
    joined = row[joint].kind is Kind.CONJUNCTION or (
        row[verb].text.endswith("ing") and row[joint].text in _WHILE
    )
    if not joined or deed is None or not _is_deed(row, deed):
        return None
    named = doers_in(scene, row[0].start, row[deed].start, telling=True)
    doers = [m for m in named if m.party != sibling[1].side]
    told = (*((scene.speaker,) if scene.speaker in foes else ()), *foes_of(scene, sibling[1].side))
    armed = (foe for foe in told if foe in foes and is_armed(scene.profile, foe))
    doer = party_of(scene, doers[-1]) if doers else next(armed, None)
    return doer if doer in foes else None


def _is_deed(row: Sequence[Token], at: int) -> bool:
    """Whether the harm word is a verb that one does to others."""
    harm = row[at].harm
    return harm is not None and not harm.loser and (harm.syntax == "state" or takes_object(row, at))
