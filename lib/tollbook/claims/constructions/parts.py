"""Figures that are parts of another, or what was added to it: "including 38 children", "(+1,140)"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.constructions.ellipsis import from_parent
from tollbook.claims.phrases import NounPhrase
from tollbook.claims.readings import Link, Reading
from tollbook.claims.refusals import after_things, goes_home, pronoun_one
from tollbook.claims.tokens import Kind, Token
from tollbook.claims.words import SUBSET_OPENERS


def increment(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "1,000,340 personnel (+1,140 over the past day)"."""
    row = reading.row
    if at < 2 or row[at - 1].text != "+" or row[at - 2].text != "(" or reading.last is None:
        return None
    parent = reading.last
    return from_parent(reading, at, parent, "increment", phrase) if parent.number >= at - 6 else None


def part_of(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "including 38 children", "of whom 26,000 were violent", "three of them", "94 women among them"."""
    row = reading.row
    opener = opens_subset(row, at)
    among = [token.text for token in row[phrase.end : phrase.end + 3]]
    inserted = (
        phrase.partitive
        and at > 0
        and row[at - 1].kind in (Kind.PUNCTUATION, Kind.CONJUNCTION, Kind.PREPOSITION)
    )
    if after_things(reading, at) or goes_home(row, phrase):
        return None
    follows = reading.last if opener is None or opener > 0 else None
    parent = follows or (reading.before if opener is not None else None)
    if parent is None or not (
        opener is not None or inserted or among[:2] == ["among", "them"] or among[1:] == ["among", "them"]
    ):
        return None
    return None if pronoun_one(row, at, phrase) else from_parent(reading, at, parent, "part", phrase)


def opens_subset(row: Sequence[Token], at: int) -> int | None:
    """The index of "including", "among them", "of whom" that governs the number; None where none does."""
    for left in range(at - 1, max(-1, at - 7), -1):
        if row[left].text in SUBSET_OPENERS:
            return left
        if row[left].text in ("them", "these", "those") and left > 0 and row[left - 1].text == "of":
            return left - 1
        if row[left].text == "which" and left > 0 and row[left - 1].text == "of":
            return left - 1
        if row[left].kind in (Kind.HARM, Kind.AUX, Kind.QUANTITY) or row[left].text in (".", ";", ":"):
            return None
    return None
