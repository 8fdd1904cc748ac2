"""An object put behind the time or place of its verb: "lost in a single day 220 men", "killed on Sunday 12 people".

Grammars call it heavy noun phrase shift (Huddleston and Pullum 2002, The Cambridge Grammar, ch. 16 §4): a long object
may stand after the adjuncts of its verb, which then stand right behind the verb.
"""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.closed_classes import CLAUSE_OPENERS
from tollbook.claims.constructions.making import harm_at, linked
from tollbook.claims.readings import Link, Reading
from tollbook.claims.syntax.counted_nouns import Counted
from tollbook.claims.syntax.phrases import NounPhrase, noun_phrase
from tollbook.claims.syntax.times import DAYS
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import BE

_REACH = 12  # how far before the figure its verb may stand, in tokens
_LEADS = frozenset(
    "in on at off near over during since within across around outside inside along throughout amid".split()
)
_PLAIN = frozenset({Kind.WORD, Kind.NAME, Kind.DETERMINER, Kind.ADVERB, Kind.PREPOSITION, Kind.QUANTITY})
_SINGLE = frozenset("overnight today yesterday there here alone".split()) | DAYS


def shifted_object(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:
    """ "The brigade lost in one day more than 220 men": the figure's noun is the object of the verb before its adjuncts."""
    if phrase.counts is not Counted.PEOPLE or phrase.harm_is_head or at < 2:
        return None
    verb = verb_behind(reading.row, at)
    if verb is None or verb in reading.predicates():
        return None
    return linked(reading, at, verb, "shifted_object", phrase)


def verb_behind(row: Sequence[Token], at: int) -> int | None:
    """The active harm verb that takes what stands at `at`, with nothing but adjuncts between; None without one."""
    if row[at - 1].kind is Kind.PREPOSITION or row[at - 1].kind is Kind.QUANTITY:
        return None
    for left in range(at - 1, max(-1, at - _REACH), -1):
        token = row[left]
        if token.harm is not None:
            fits = (
                token.harm.syntax == "transitive" and _opens_adjunct(row, left + 1) and _is_active(row, left)
            )
            return left if fits and (row[left + 1].text == ",") == (row[at - 1].text == ",") else None
        if token.kind is Kind.NUMBER:
            if noun_phrase(row, left).counts is not Counted.TIME:
                return None
        elif not _is_inside(row, left, at):
            return None
    return None


def _is_inside(row: Sequence[Token], left: int, at: int) -> bool:
    """Whether the token can stand inside an adjunct, or is one of the two commas around it."""
    token = row[left]
    if token.text == ",":
        return left == at - 1 or harm_at(row, left - 1) is not None
    return (token.kind in _PLAIN and token.text not in CLAUSE_OPENERS) or token.text in ("one", "there")


def _opens_adjunct(row: Sequence[Token], at: int) -> bool:
    """Whether a time or a place begins: "in one night", "overnight", ", in three weeks of fighting,"."""
    at += row[at].text == ","
    return row[at].text in _LEADS or row[at].text in _SINGLE


def _is_active(row: Sequence[Token], at: int) -> bool:
    """Whether the verb has a subject of its own: "were lost at sea" and "those killed in May" have their victims before."""
    before = row[at - 1] if at else None
    return before is not None and before.text not in BE
