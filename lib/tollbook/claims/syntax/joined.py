"""The second of two verbs that share a subject: "300 soldiers gave up the fight and surrendered" (coordination of
verb phrases, Huddleston and Pullum 2002, The Cambridge Grammar of the English Language, chapter 15).
"""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.closed_classes import SUBJECTS

from .counted_nouns import Counted
from .insertions import REACH, is_small
from .phrases import NounPhrase
from .tokens import Kind, Token
from .words import OTHER_VERBS, PARTICIPLES

# Past forms without -ed, besides those that words lists; what a subject did before harm befell it.
_PAST = (OTHER_VERBS | PARTICIPLES) - frozenset(
    "leave leaves leaving flee go come hold say says live".split()
) | frozenset(
    "gave laid ran met drove rode flew swam tried kept set broke threw hid sought found lay led sent became stepped "
    "trod crept rose spent caught lost put held shut woke strayed".split()
)
_BOTH_FORMS = frozenset("left held told fought caught lost put kept found spent hit hid shut".split())
_WENT = frozenset(
    "arrived gathered returned travelled traveled appeared entered joined crossed rushed tried".split()
)
_PASSIVE = frozenset("was were being".split())
_JOINING = frozenset("and before".split())
_ENDING = (Kind.AUX, Kind.RELATIVE, Kind.PRONOUN, Kind.NUMBER, Kind.PUNCTUATION)


def joined_predicate(row: Sequence[Token], phrase: NounPhrase) -> int | None:
    """The harm word that a later verb of the same subject says: "crossed the river and were killed", "before being killed"; else None."""
    if phrase.counts is not Counted.PEOPLE or phrase.harm_is_head:
        return None
    acted = False
    for at in range(phrase.end, min(len(row) - 1, phrase.end + REACH)):
        token = row[at]
        if acted and token.text in _JOINING:
            found = _harm_behind(row, at + 1)
            if found is not None:
                return found
        of_few = row[at - 1].kind is Kind.PREPOSITION and is_small(token)  # "soldiers from two battalions"
        if (token.kind in _ENDING and not of_few) or token.harm is not None:
            return _met_last(row, at + (token.text == ",")) if acted or at == phrase.end else None
        acted = acted or _is_past(token)
    return None


def _met_last(row: Sequence[Token], harming: int) -> int | None:
    """What befell those who harmed others: "fired at the guards, | killing 11 and wounding 15, before being killed"."""
    harm = row[harming].harm if harming + 1 < len(row) else None
    if harm is None or harm.syntax != "transitive" or row[harming + 1].kind is not Kind.NUMBER:
        return None
    for at in range(harming + 1, min(len(row) - 1, harming + REACH)):
        found = _harm_behind(row, at + 1) if row[at].text in _JOINING else None
        if found is not None or row[at].kind in (Kind.AUX, Kind.RELATIVE) or row[at].text in (".", ";"):
            return found
    return None


def acted(row: Sequence[Token], start: int, end: int) -> bool:
    """Whether a verb that can be no participle stands in row[start:end]: its subject came before it."""
    for at in range(start, end):
        token = row[at]
        plain = token.kind in (Kind.WORD, Kind.RAISING) and token.text in _PAST - PARTICIPLES - _BOTH_FORMS
        went = token.text in _WENT
        if plain or went:
            return True
    return False


def _is_past(token: Token) -> bool:
    known = token.kind in (Kind.WORD, Kind.RAISING, Kind.QUANTITY) and token.text in _PAST
    return known or (token.kind in (Kind.WORD, Kind.QUANTITY) and token.text.endswith("ed"))


def _harm_behind(row: Sequence[Token], at: int) -> int | None:
    """The harm word of the verb right behind "and": "were badly wounded", "died", "surrendered"."""
    at += row[at].text == "then" or (row[at - 1].text == "before" and row[at].text in SUBJECTS)
    passive = at < len(row) and row[at].text in _PASSIVE
    at += passive
    while at < len(row) - 1 and row[at].kind is Kind.ADVERB:
        at += 1
    harm = row[at].harm if at < len(row) else None
    if harm is None:
        return None
    said = ("transitive", "state") if passive else ("intransitive",)
    return at if harm.syntax in said else None
