"""How far a hedge reaches: over the figures of its list that share its harm word by ellipsis (codebook, Values)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.claims.numbers import Number
from tollbook.claims.readings import Link
from tollbook.claims.syntax.tokens import Token
from tollbook.records import Bound

from .found import Found

_SPREADING = ("approx", "at_least", "at_most")
# Marks behind which the parts of a hedged total stand: "some 40 – 30 villagers and 10 guards", "about 40 (30 …".
_DIVIDING = frozenset((";", "–", "—", "(", ":"))
_WHOLES = frozenset("people persons".split())
_JOINTS = (["and"], [",", "and"], ["&"], [","])


@dataclass(frozen=True, slots=True)
class Bounds:
    """The bounds of a figure as stated, and the hedges that state them."""

    low: float | None
    high: float | None
    bound: Bound
    hedges: tuple[str, ...]


def bounds_of(
    row: Sequence[Token], link: Link, number: Number, parent: Found | None, sibling: Found | None
) -> Bounds:
    """The bounds of a figure: its own, else those that the figure before it in a list is hedged by."""
    own = Bounds(number.low, number.high, number.bound, number.hedges)
    if number.bound != "exact":
        return own
    if _goes_on(row, link, parent):
        return Bounds(own.low, own.high, "approx", parent.claim.hedges)  # type: ignore[union-attr]
    if sibling is None or not _shares(row, link, sibling):
        return own
    bound = sibling.claim.bound
    low, high = (None if bound == "at_most" else own.low), (None if bound == "at_least" else own.high)
    return Bounds(low, high, bound, sibling.claim.hedges)


def _goes_on(row: Sequence[Token], link: Link, parent: Found | None) -> bool:
    """ "Approximately 35,000 in December and another 30,000 in January": both are approximate."""
    spreads = parent is not None and link.rule == "goes_on" and parent.claim.bound == "approx"
    return spreads and not any(token.text in _DIVIDING for token in row[(link.parent or 0) : link.number])


def _shares(row: Sequence[Token], link: Link, sibling: Found) -> bool:
    """ "At least one soldier and two guards were killed": the figures of a list share hedge and harm word."""
    before = sibling.link
    joint = [token.text for token in row[before.phrase.end : link.number]]
    one = link.harm == before.harm if link.harm is not None else link.parent == before.number
    same = link.rule != "part" and link.category == sibling.claim.category
    head = before.phrase.head
    if joint == [","] and (link.phrase.partitive or (head is not None and row[head].text in _WHOLES)):
        return False  # "at least 40 people, 12 soldiers and 28 civilians, were killed"
    return sibling.claim.bound in _SPREADING and one and same and joint in _JOINTS
