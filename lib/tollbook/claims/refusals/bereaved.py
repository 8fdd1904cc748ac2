"""People counted who were told of another's harm, or whose kin was harmed: "told 12 families that their sons had died"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.closed_classes import POSSESSIVES
from tollbook.claims.readings import Link
from tollbook.claims.syntax.tokens import Token

_KIN = frozenset(
    "sons son daughters daughter children child husbands husband wives wife fathers father mothers mother parents brothers "
    "brother sisters sister relatives families family grandchildren friends colleagues comrades cousins loved".split()
)
_TELLING = frozenset("told telling informed informing notified notifying assured warned reassured".split())
# What opens a clause in which the kin of those counted is the subject.
_OPENING = frozenset("that how when where after because said say says believe fear feared".split())
_TO_TELLING = 4  # how far before the number the verb may stand, in tokens


def bereaved(row: Sequence[Token], link: Link) -> str | None:
    """Why the harm told behind a number of people befell others than those counted; None where it may be theirs."""
    if [token.text for token in row[link.number + 1 : link.number + 3]] == ["or", "both"]:
        return "counts whom each of several lost"  # "17,000 children have lost one or both parents"
    if link.harm is None or link.harm <= link.phrase.end or link.rule not in ("predicate", "far_predicate"):
        return None
    between = [token.text for token in row[link.phrase.end : link.harm]]
    whose = between[:1] == ["whose"] and between[1:2] != [] and between[1] in _KIN
    before = {token.text for token in row[max(0, link.number - _TO_TELLING) : link.number]}
    informed = between[:1] == ["that"] and not _TELLING.isdisjoint(before)
    if whose or informed or _has_kin_as_subject(between):
        return "counts people who were told of another's harm, or whose kin was harmed"
    return None


def _has_kin_as_subject(between: Sequence[str]) -> bool:
    return any(
        opener in _OPENING and own in POSSESSIVES and kin in _KIN
        for opener, own, kin in zip(between, between[1:], between[2:], strict=False)
    )
