"""Figures said again of those just counted: "killed four people. The four were a teacher and her sons"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.readings import BEFORE, Link
from tollbook.claims.refusals.spared import goes_home
from tollbook.claims.syntax.counted_nouns import Counted
from tollbook.claims.syntax.phrases import NounPhrase
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.records import Category

_POINTING = frozenset("the these those all".split())
_TWO = 2  # so many of whatever kind may be spoken of in any text


def told_again(
    row: Sequence[Token], at: int, phrase: NounPhrase, category: Category, context: str
) -> Link | None:
    """The link of a definite figure to an equal one of a sentence before, whose words around it are `context`."""
    pointed = at > 0 and row[at - 1].text in _POINTING
    of_part = at > 2 and row[at - 2].text == "of" and row[at - 3].kind is Kind.NUMBER
    if not pointed or of_part or phrase.partitive or (category == "captured" and goes_home(row, phrase)):
        return None
    follower = row[phrase.end] if phrase.end < len(row) else None
    if phrase.head is None:
        number = row[at].number
        few = number is not None and number.low == _TWO and row[at - 1].text == "the"
        subject = follower is not None and follower.kind is Kind.AUX and row[at - 2].text != "between"
        alike = subject or (not few and follower is not None and follower.text == ":")
    else:
        said = row[phrase.head].text
        alike = phrase.counts is Counted.PEOPLE and phrase.head == phrase.end - 1 and said in context
    return Link(at, None, category, "again", phrase, BEFORE) if alike else None
