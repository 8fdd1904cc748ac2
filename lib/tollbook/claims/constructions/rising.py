"""Figures that the one before has come or may come to: "losses stand at 40,000 and could reach 50,000"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.constructions.ellipsis import from_parent
from tollbook.claims.readings import Link, Reading
from tollbook.claims.syntax.counted_nouns import Counted
from tollbook.claims.syntax.phrases import NounPhrase
from tollbook.claims.syntax.tokens import Kind, Token

_REACH = 16  # how far after the first figure the second may stand, in tokens
_MUCH = 100  # a smaller figure may be the number of anything reached
_RISING = frozenset(
    "reach reaches reached reaching exceed exceeded exceeding surpass surpassed surpassing top topped topping rise rises rose risen raised jumped soared "
    "rising climb climbed climbing grow grown growing hit hitting pass passed passing approach approaching".split()
)


def rises_to(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "casualties are near 1.1 million, potentially reaching 1.4 million", "… and could exceed one million"."""
    row, parent = reading.row, reading.last
    if parent is None or at - parent.number > _REACH:
        return None
    bare = phrase.head is None or phrase.counts is Counted.PEOPLE
    told = phrase.head is None and parent.rule == "quantity" and row[at - 1].text == "to"
    if told and parent.number == at - 2 and row[at - 3].text == "by":
        return from_parent(reading, at, parent, "rises_to", phrase)  # "rose by 16 to 89"
    if not bare or not _is_more(row[at], row[parent.number], 0 if told else _MUCH):
        return None
    left = _before_verb(row, at)
    joined = (
        left is not None
        and left > parent.number
        and (row[left].kind is Kind.CONJUNCTION or row[left].text in (",", "–", "—"))
    )
    return from_parent(reading, at, parent, "rises_to", phrase) if joined else None


def _before_verb(row: Sequence[Token], at: int) -> int | None:
    """The index before the verb of rising and its modals; None where no such verb stands before the figure."""
    left = at - 1
    left -= row[left].text in ("to", "above")
    number = row[at].number
    hedged = number is not None and any(hedge.lower() in _RISING for hedge in number.hedges)
    if not hedged:
        if row[left].text not in _RISING:
            return None
        left -= 1
    while left > 0 and (row[left].kind in (Kind.AUX, Kind.ADVERB, Kind.RAISING) or row[left].text == "since"):
        left -= 1
    return left


def _is_more(token: Token, first: Token, least: float) -> bool:
    """Whether a figure is larger than the first, and large enough to be a toll."""
    if token.number is None or first.number is None:
        return False
    low, high = token.number.low or token.number.high or 0, first.number.high or first.number.low or 0
    return low > high and low >= least
