"""Items of a list that parts a total: "571 people were killed: • 201 residents • 262 soldiers"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.readings import BEFORE, Link, Reading
from tollbook.claims.syntax.counted_nouns import Counted
from tollbook.claims.syntax.phrases import NounPhrase
from tollbook.claims.syntax.tokens import Kind, Token

_LABEL = 4  # the longest name of an item's part, in tokens: "• North Amber:"


def listed(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """The people who open an item, with the harm of the total that the list parts."""
    if reading.total is None or not _opens_item(reading.row[:at]) or phrase.counts is not Counted.PEOPLE:
        return None
    return Link(at, None, reading.total.category, "listed", phrase, BEFORE)


def _opens_item(before: Sequence[Token]) -> bool:
    """Whether nothing but marks stands there, or the name of the part that the item tells of: "• January: four soldiers"."""
    words = [token for token in before if token.kind is not Kind.PUNCTUATION]
    named = bool(words) and before[-1].text == ":" and len(words) <= _LABEL
    return not words or (named and all(t.kind in (Kind.NAME, Kind.WORD) for t in words))
