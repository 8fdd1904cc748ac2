"""Figures that share the harm noun after the last of them: "1,090 and 1,385 enemy losses"."""

from __future__ import annotations

from tollbook.claims.constructions.direct import closest_predicate, own_noun
from tollbook.claims.phrases import NounPhrase, noun_phrase
from tollbook.claims.readings import Link, Reading
from tollbook.claims.tokens import Kind


def shared_noun(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "1,090 and 1,385 enemy losses respectively": the noun stands after the last of them."""
    row = reading.row
    after = at + 2
    while after < len(row) and row[after].kind is Kind.ADVERB:  # "150,000 or even 300,000 dead"
        after += 1
    if phrase.head is not None or after >= len(row) or row[after].kind is not Kind.NUMBER:
        return None
    if row[at + 1].kind is not Kind.CONJUNCTION and row[at + 1].text != ",":
        return None
    shared = noun_phrase(row, after)
    for rule in (own_noun, closest_predicate):
        made = rule(reading, at, shared)
        if made is not None:
            return Link(at, made.harm, made.category, "shared_noun", shared)
    return None
