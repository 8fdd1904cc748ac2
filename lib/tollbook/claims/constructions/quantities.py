"""What a harm noun amounts to: "casualties have reached 6,000", "put the dead at 70,000", "losses: 900"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.constructions.making import linked
from tollbook.claims.counted import Counted
from tollbook.claims.phrases import NounPhrase
from tollbook.claims.readings import LEFT_REACH, Link, Reading
from tollbook.claims.refusals import goes_home, lives_lost, pronoun_one
from tollbook.claims.tokens import Kind, Token
from tollbook.claims.words import BE, MEASURES, OTHERS, QUANTITY_VERBS

_LISTED_REACH = 40  # after a colon, a list may stand far from its heading
_STAYING = frozenset("remain remains remained".split())


def quantity_of(reading: Reading, at: int, phrase: NounPhrase) -> Link | None:  # noqa: PLR0911
    """ "casualties have reached 6,000", "put the dead at 70,000", "losses: 900", "the toll stood at 40"."""
    if phrase.counts in (Counted.THINGS, Counted.UNKNOWN, Counted.TIME) and phrase.head is not None:
        return None
    row = reading.row
    if (
        at > 1
        and row[at - 1].text == "of"
        and row[at - 2].kind is Kind.WORD
        and row[at - 2].text not in MEASURES
    ):
        return None
    if pronoun_one(row, at, phrase) or goes_home(row, phrase):
        return None
    listed = row[at - 1].text in (":", "—", "–") if at else False
    measured = listed or _bound_verb(row[at]) or _figure_for(row, at)
    for left in range(at - 1, max(-1, at - (_LISTED_REACH if listed else LEFT_REACH)), -1):
        token = row[left]
        if token.kind is Kind.HARM:
            lives = token.harm is not None and token.harm.victim == "lives" and not lives_lost(row, at)
            bare = (
                token.harm is not None
                and token.harm.syntax == "transitive"
                and not _measured_verb(row, left)
                and not (listed and left == at - 2)  # "Killed: 40"
            )
            if not measured or lives or bare or left in reading.predicates():
                return None
            return linked(reading, at, left, "quantity", phrase)
        if (
            token.kind is Kind.QUANTITY
            or token.text in BE
            or token.text in _STAYING
            or token.text in ("at", "to", "of", ":", "=", "as")
        ):
            measured = True
        elif (
            (token.kind is Kind.NUMBER and not _rises_from(row, left))
            or token.text in (";", ".")
            or token.text in OTHERS
        ):
            return None
    return None


def _measured_verb(row: Sequence[Token], harm: int) -> bool:
    """ "the number of soldiers killed", "put the killed at": a harm verb that a quantity is stated of."""
    before = row[max(0, harm - 9) : harm]
    return any(token.text in MEASURES or (token.text == "the" and token is before[-1]) for token in before)


def _bound_verb(token: Token) -> bool:
    """Whether the number's own bound is a verb ("exceed 6,000", "topped 1m"), which says what it measures."""
    number = token.number
    return number is not None and any(
        hedge.lower().split()[0] in QUANTITY_VERBS | _STAYING for hedge in number.hedges if hedge
    )


def _figure_for(row: Sequence[Token], at: int) -> bool:
    """ "its figure for the wounded, 41,000"."""
    if at < 2 or row[at - 1].text != "," or row[at - 2].kind is not Kind.HARM:
        return False
    return any(token.text in MEASURES for token in row[max(0, at - 7) : at - 2])


def _rises_from(row: Sequence[Token], at: int) -> bool:
    return at > 0 and row[at - 1].text in ("from", "of")
