"""How a figure is put forward: asserted, disputed, hypothetical, or only compared with (codebook, Stance)."""

from __future__ import annotations

from tollbook.records import Stance
from tollbook.resources import matcher

# How far before its figure a modal or a comparison still governs it, in characters.
_REACH = 90


def stance_of(text: str, start: int, end: int, clause: tuple[int, int], denied: bool) -> tuple[Stance, str]:
    """The stance of the figure at `start`..`end` of folded text inside `clause`, and the rule's id.

    `denied` says that the attribution layer found a denial of this very content.
    """
    if denied:
        return "disputed", "stance.denied"
    low = max(clause[0], start - _REACH)
    for category in ("comparison", "hypothetical", "disputed"):
        hit = matcher("claim_stance", category).first(text, low, min(clause[1], end + _REACH))
        if hit is not None:
            return category, hit.entry.id
    return "asserted", "stance.none"
