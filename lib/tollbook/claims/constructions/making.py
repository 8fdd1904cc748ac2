"""Making a link to a harm word of its own sentence."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.harm import HarmWord
from tollbook.claims.readings import Link, Reading
from tollbook.claims.syntax.phrases import NounPhrase
from tollbook.claims.syntax.tokens import Token

from .meanings import category_of


def linked(reading: Reading, at: int, harm: int, rule: str, phrase: NounPhrase) -> Link:
    """A link of the number at `at` to the harm word at `harm`, with the category that means."""
    row = reading.row
    lives = phrase.head is not None and row[phrase.head].text in ("life", "lives")
    hurt = (
        phrase.harm == harm and category_of(row, at, harm) == "wounded"
    )  # "the lives of four of the wounded"
    lives = lives or (not hurt and at > 1 and row[at - 1].text == "of" and row[at - 2].text == "lives")
    category = (
        "killed" if lives else category_of(row, at, harm)
    )  # "one life was lost", "the lives of 12 were lost"
    return Link(at, harm, category, rule, phrase)


def harm_at(row: Sequence[Token], at: int) -> HarmWord | None:
    """The harm word of the token at `at`; None where it is none, or there is no token."""
    return row[at].harm if 0 <= at < len(row) else None
