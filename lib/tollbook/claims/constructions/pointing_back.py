"""Words by which a figure goes back to what was counted before: "the total", "raised that to", "It had been", "(3,768)"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tollbook.claims.closed_classes import COUNTS, DEMONSTRATIVES
from tollbook.claims.syntax.phrases import NounPhrase
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import BE, ESTIMATING, REVISING

REACH = 10  # how far before a figure the word that points back may stand, in tokens
CARRIERS = COUNTS | frozenset(
    "assessment assessments average ceiling estimate estimates interval model pace peak range ranging rate record sum".split()
)
MUCH = 100  # a smaller bare number may be the number of anything
_NAMING = frozenset({Kind.NAME, Kind.DETERMINER, Kind.WORD, Kind.ADVERB})
_IT = frozenset("it them that this both".split())
_POINTING = DEMONSTRATIVES | {"it", "they"}


def goes_back(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """Whether words before the figure, or its place, go back to what was counted before."""
    before = [token.text for token in row[max(0, at - REACH) : at]]
    named = not CARRIERS.isdisjoint(before) or before[-2:] == ["accounted", "for"]
    return (
        named
        or _is_listed(row, at)
        or _points_back(row, at)
        or _is_of_place(row, at, phrase)
        or _is_revised(before)
        or _is_put_at(row, at)
    )


def _is_revised(before: Sequence[str]) -> bool:
    """ "The palace later raised that to 1,000": a figure put in the place of the one before."""
    verb = next((i for i in range(len(before) - 1, -1, -1) if before[i] in REVISING), None)
    rest = before[verb + 1 :] if verb is not None else []
    return rest[:1] in (["that"], ["it"], ["this"]) and rest[-1] in ("to", "at", "than")


def _points_back(row: Sequence[Token], at: int) -> bool:
    """ "It had been 800,000", "they are 900 now"; not "a force that was 900"."""
    return not _is_lasting(row, at) and any(
        token.text in _POINTING
        and (follower.kind in (Kind.AUX, Kind.QUANTITY) or follower.text == "'s")
        and not (token.text == "that" and follower.text in BE and token is not row[0])
        for token, follower in pairwise(row[max(0, at - REACH) : at])
    )


def _is_put_at(row: Sequence[Token], at: int) -> bool:
    """ "Another source put it at 50", "the lawyers put them above 700"."""
    left = at - 1 - (row[at - 1].text == "at")
    return left > 0 and row[left].text in _IT and row[left - 1].text in ESTIMATING


def _is_of_place(row: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """ "[Four died in Orre.] In Halden, three.": nothing but another place and its figure."""
    place = row[0].kind is Kind.PREPOSITION and row[at - 1].text in (",", "–", "—", ":")
    plain = all(token.kind in _NAMING for token in row[1 : at - 1])
    ends = all(token.kind is Kind.PUNCTUATION for token in row[phrase.end :])
    return at > 2 and place and plain and ends


def _is_lasting(row: Sequence[Token], at: int) -> bool:
    """ "It has been eight": hours or days more likely than the dead."""
    been = at > 1 and row[at - 1].text == "been" and row[at - 2].text in ("has", "'s")
    return been and row[at].size < MUCH


def _is_listed(row: Sequence[Token], at: int) -> bool:
    """ "Orre had most deaths (5,945). Halden (3,768) and Dvir (2,100) follow": a figure in brackets behind a name."""
    if at < 2 or at + 1 >= len(row) or row[at - 1].text != "(" or row[at + 1].text != ")":
        return False
    named = row[at - 2].kind is Kind.NAME or (row[at - 2].kind is Kind.WORD and row[at - 3].kind is Kind.NAME)
    return named and row[at].size >= MUCH
