"""Ratios and differences: "one every six minutes", "300 more than in June", "rose by 900"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tollbook.claims.syntax.phrases import NounPhrase
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import DIFFERENCES, QUANTITY_VERBS

_SHARED_OUT = frozenset("square sq km mile miles kilometre kilometer head capita".split())
_TO_RATIO = 10  # how far before a figure "the ratio of" may stand, in tokens


def is_ratio(row: Sequence[Token], at: int, phrase: NounPhrase, after: Sequence[str]) -> str | None:
    """ "one every six minutes", "a plane or two", "300 more than in June"."""
    before = [token.text for token in row[max(0, at - 3) : at]]
    if before[-1:] == ["or"] and len(before) > 2 and before[-3] in ("a", "an"):
        return "is no exact count"
    if any(a == "for" and b in ("every", "each") for a, b in pairwise(after)) or _per_one(row, at):
        return "is a ratio"
    lead = [token.text for token in row[max(0, at - _TO_RATIO) : at]]
    if "ratio" in lead or "ratios" in lead:
        return "is a ratio"  # "the ratio of losses was one to three"
    return _compared(row, at, phrase)


def is_difference(row: Sequence[Token], at: int, before: Sequence[str]) -> bool:
    """ "a gap of 900", "rose by 900"."""
    if before[-1:] == ["of"] and len(before) > 1 and before[-2] in DIFFERENCES:
        return True
    if [token.kind for token in row[at + 2 : at + 3]] == [Kind.NUMBER] and row[at + 1].text == "to":
        return False  # "the toll rose by 16 to 89": what a running total grew by
    return before[-1:] == ["by"] and any(t.text in QUANTITY_VERBS for t in row[max(0, at - 3) : at])


def _compared(row: Sequence[Token], at: int, phrase: NounPhrase) -> str | None:
    """What is said of the number by comparison: "300 more a day than in June", "63 casualties per square kilometre"."""
    inside = [token.text for token in row[at + 1 : max(phrase.end, at + 2)]]
    after = [token.text for token in row[phrase.end : phrase.end + 6]]
    if any(word in ("more", "fewer", "less") for word in inside) and "than" in after:
        return "is a difference between figures"
    if not {"higher", "lower"}.isdisjoint([*inside, *after[:1]]):
        return "is a difference between figures"  # "the true toll is thousands higher"
    if after[:1] == ["per"] and after[1:2] and after[1] in _SHARED_OUT:
        return "is a ratio"
    return None


def _per_one(row: Sequence[Token], at: int) -> bool:
    texts = [token.text for token in row[max(0, at - 9) : at]]
    return any(a in ("for", "to") and b in ("every", "each") for a, b in pairwise(texts))
