"""Items of a list that parts a total: "571 people were killed: • 201 residents • 262 soldiers"."""

from __future__ import annotations

from tollbook.claims.readings import BEFORE, Link, Reading
from tollbook.claims.syntax.counted_nouns import Counted
from tollbook.claims.syntax.phrases import NounPhrase
from tollbook.claims.syntax.tokens import Kind


def listed(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """The people who open an item, with the harm of the total that the list parts."""
    opens = all(token.kind is Kind.PUNCTUATION for token in reading.row[:at])
    if reading.total is None or not opens or phrase.counts is not Counted.PEOPLE:
        return None
    return Link(at, None, reading.total.category, "listed", phrase, BEFORE)
