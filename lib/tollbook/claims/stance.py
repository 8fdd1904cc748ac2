"""How a figure is put forward: asserted, disputed, hypothetical, or only compared with (codebook, Stance)."""

from __future__ import annotations

from tollbook.records import Span, Stance
from tollbook.resources import matcher

# How far before its figure a modal or a comparison still governs it, in characters.
_REACH = 90
_ORDER: tuple[Stance, ...] = ("comparison", "hypothetical", "disputed")


def stance_of(text: str, figure: Span, sentence: Span, denied: bool) -> tuple[Stance, str]:
    """The stance of a figure of folded text in its sentence, and the rule's id.

    `denied` says that the attribution layer found a denial of this very content.
    """
    if denied:
        return "disputed", "claim_stance.denied"
    low, high = max(sentence.start, figure.start - _REACH), min(sentence.end, figure.end + _REACH)
    if matcher("claim_stance", *_ORDER).first(text, low, high) is None:  # nearly always
        return "asserted", "claim_stance.none"
    for category in _ORDER:
        hit = matcher("claim_stance", category).first(text, low, high)
        if hit is not None:
            return category, hit.entry.id
    return "asserted", "claim_stance.none"
