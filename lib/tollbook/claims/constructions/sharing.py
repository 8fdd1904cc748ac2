"""Figures that share the harm noun after the last of them: "1,090 and 1,385 enemy losses"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.constructions.direct import closest_predicate, own_noun
from tollbook.claims.readings import Link, Reading
from tollbook.claims.syntax.phrases import NounPhrase, noun_phrase
from tollbook.claims.syntax.tokens import Kind, Token

_DESCRIBING = frozenset("civilian military confirmed northern southern eastern western".split())


def shared_noun(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "1,090 and 1,385 enemy losses respectively": the noun stands after the last of them."""
    row = reading.row
    described = _only_describes(row, at, phrase)
    end = phrase.end if described else at + 1
    after = end + 1
    while after < len(row) and row[after].kind is Kind.ADVERB:  # "150,000 or even 300,000 dead"
        after += 1
    bare = phrase.head is None or described
    if not bare or after >= len(row) or row[after].kind is not Kind.NUMBER:
        return None
    if (
        row[end].kind is not Kind.CONJUNCTION
    ):  # a comma alone only parts them: "In house No. 450, three people"
        return None
    shared = noun_phrase(row, after)
    for rule in (own_noun, closest_predicate):
        made = rule(reading, at, shared)
        if made is not None:
            return Link(at, made.harm, made.category, "shared_noun", phrase if described else shared)
    return None


def _only_describes(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """ "1,200 northern and 40,000 southern deaths": what follows the figure names whose, and leaves the noun to the next."""
    words = row[at + 1 : phrase.end]
    return (
        bool(words)
        and all(token.kind is Kind.NAME or token.text in _DESCRIBING for token in words)
        and not words[-1].text.endswith("s")
    )
