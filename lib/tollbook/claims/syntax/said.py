"""What a harm word, or the verb before it, has to do with the noun phrase that stands somewhere before them."""

from __future__ import annotations

from collections.abc import Sequence

from .counted_nouns import Counted, counted
from .phrases import NounPhrase
from .times import DAYS, is_time
from .tokens import Kind, Token

RECEIVING = frozenset(
    "suffered suffering suffer sustained sustaining received receiving became become with".split()
)
_HAVING = frozenset("have has had got get".split())
_NEAR = 5  # how far "suffered" may stand before the harm suffered
_OF_ONE = frozenset("was is has wasn't isn't".split())


def is_of_another(row: Sequence[Token], phrase: NounPhrase, verb: Token) -> bool:
    """ "[the mayor, survived by] two sons, was killed": one is said to be so, and these are several."""
    at = phrase.start - 1
    number = row[at].number if at >= 0 else None
    if number is None or phrase.head is None or verb.text not in _OF_ONE:
        return False
    several = number.low is None or number.low > 1
    named = phrase.counts in (Counted.PEOPLE, Counted.UNKNOWN)
    return several and named and not (at > 0 and row[at - 1].text == "of")


def are_no_people(row: Sequence[Token], phrase: NounPhrase) -> bool:
    """ "[A sniper who fought on] six fronts [was killed]": several of what may be no people."""
    return (
        phrase.counts is Counted.UNKNOWN and phrase.head is not None and row[phrase.head].text.endswith("s")
    )


def receives(row: Sequence[Token], phrase: NounPhrase, at: int) -> bool:
    """ "suffered injuries", "two of them have light wounds", "got severe injuries"."""
    if row[at - 1].text == "no":
        return False  # "had suffered no losses"
    harm = row[at].harm
    before = [token.text for token in row[max(phrase.end, at - _NEAR) : at]]
    if any(word in RECEIVING for word in before):
        return True
    has = before[-1:] + before[-2:-1] if row[at - 1].kind is Kind.WORD else before[-1:]
    return harm is not None and harm.category == "wounded" and any(word in _HAVING for word in has)


def describes_received(row: Sequence[Token], at: int) -> bool:
    """ "have sustained serious injuries": an adjective between the receiving and the harm received."""
    after = row[at + 1].harm if at + 1 < len(row) else None
    return row[at - 1].text in RECEIVING and after is not None and after.syntax == "noun"


def is_with(row: Sequence[Token], phrase: NounPhrase, at: int) -> bool:
    """Whether the harm is what they are with: "seven people with wounds", "with serious injuries"."""
    described = row[at - 1].kind is Kind.WORD and at - 2 >= phrase.end
    return row[at - 1 - described].text == "with"


def is_active_form(token: Token) -> bool:
    """ "30,000 men are hired, and the army loses as many": a form that no passive has."""
    return token.text.split()[0].endswith(("s", "ing", "lose", "kill", "wound", "injure"))


# What those killed were doing.
_AS_THEY = frozenset(
    "fighting defending storming crossing serving fleeing trying waiting working reporting".split()
)


def takes_object(row: Sequence[Token], at: int) -> bool:
    """Whether the harm verb at `at` is active, with its victims after it."""
    probe = at + 1
    while probe < len(row) and (row[probe].kind is Kind.ADVERB or row[probe].text in ("myself", "ourselves")):
        probe += 1
    if probe >= len(row):
        return False
    token = row[probe]
    doing = token.text in _AS_THEY and (
        probe + 1 == len(row) or counted(row[probe + 1].text) is not Counted.PEOPLE
    )
    if token.text == "there" or doing:
        return False  # "Nine Soldiers Killed Fighting for the North", in a headline's capitals
    if token.kind is Kind.CONJUNCTION and probe + 1 < len(row) and row[probe + 1].kind is Kind.HARM:
        return takes_object(row, probe + 1)
    if token.text in DAYS or is_time(row, probe):
        return False
    if token.text == "as" and probe + 1 < len(row) and row[probe + 1].text == "many":
        return True  # "wounded as many"
    return token.kind in (Kind.NUMBER, Kind.DETERMINER, Kind.NAME, Kind.PRONOUN) or (
        token.kind is Kind.WORD and counted(token.text) in (Counted.PEOPLE, Counted.THINGS)
    )
