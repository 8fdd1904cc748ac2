"""Records of the harmed that are counted in their stead: "1,200 names of the dead", "51 names to the list of its fallen"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.constructions.making import harm_at
from tollbook.claims.syntax.phrases import NounPhrase
from tollbook.claims.syntax.tokens import Token

# "[51 names] to the list of the dead".
_ONTO, _TO_LIST = frozenset("to on onto in".split()), 7
_LISTS = frozenset("list lists roll rolls register registers roster tally count".split())


def of_record(row: Sequence[Token], phrase: NounPhrase) -> int | None:
    """The harm word whose records are counted: "1,200 names of the dead"; 0 where they are of another thing, None of nothing."""
    if phrase.end + 1 < len(row) and row[phrase.end].text == "of":
        named = phrase.end + 1 + (row[phrase.end + 1].text == "the")
        return named if harm_at(row, named) is not None else 0
    return _on_list(row, phrase)


def _on_list(row: Sequence[Token], phrase: NounPhrase) -> int | None:
    """ "[51 names] to the list of its fallen", "[40 names] on the roll of the dead": the harm word, each name being one of them."""
    if phrase.end >= len(row) or row[phrase.end].text not in _ONTO:
        return None
    near = range(phrase.end + 1, min(len(row) - 2, phrase.end + _TO_LIST))
    of = next((i + 1 for i in near if row[i].text in _LISTS and row[i + 1].text == "of"), None)
    if of is None:
        return None
    return next((i for i in range(of + 1, min(len(row), of + 4)) if row[i].harm is not None), None)
