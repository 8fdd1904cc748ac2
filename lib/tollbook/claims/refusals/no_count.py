"""What makes a number no figure of the harmed, whatever harm words are near (codebook, Unit)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from tollbook.claims.readings import Reading
from tollbook.claims.syntax.counted_nouns import Counted, counted
from tollbook.claims.syntax.phrases import NounPhrase
from tollbook.claims.syntax.tokens import Kind, Token

from .ages import is_age
from .comparisons import is_difference, is_ratio
from .given import given_back
from .pronouns import is_pronoun
from .wholes import harmed_itself, is_of_nobody, is_whole

_CHANNELS = 100
_TO_PREDICATE = 6  # how far behind those counted their verb may begin, in tokens
# What is done to people that is no harm of the codebook.
_UNHARMED = frozenset(
    "detained arrested jailed imprisoned displaced uprooted deported expelled evacuated trapped stranded fled threatened affected".split()
)
_ABLE, _HOLDING = (["can"], ["could"]), frozenset("hold treat take store fit accommodate handle".split())


def no_count(reading: Reading, at: int, phrase: NounPhrase) -> str | None:
    """What makes the number no figure of the harmed, whatever harm words are near; None where nothing does."""
    row = reading.row
    before = [token.text for token in row[max(0, at - 3) : at]]
    after = [token.text for token in row[phrase.end : phrase.end + 5]]
    if is_whole(reading, at, before) and not harmed_itself(row, phrase):
        return "is the whole that a part is taken of"
    if is_of_nobody(row, at):
        return "is of people of whom nobody came to harm"
    if is_difference(row, at, before):
        return "is a difference between figures"
    if is_age(row, at, phrase, before):
        return "is an age"
    if is_pronoun(row, at, phrase, after):
        return "is a pronoun"
    return (
        _is_none(row[at])
        or _is_capacity(before)
        or _is_either(row, phrase)
        or _of_things(row, at, phrase)
        or _is_of_name(row, at, phrase)
        or is_ratio(row, at, phrase, after)
        or given_back(reading, at, phrase)
        or _labelled(row, at, phrase)
    )


def _of_things(row: Sequence[Token], at: int, phrase: NounPhrase) -> str | None:
    """ "[missiles], dozens of which were fired": a part of what is named right before, and that is no people."""
    which = phrase.partitive and row[phrase.start + 1].text == "which"
    things = which and at > 1 and counted(row[at - 2].text) is Counted.THINGS
    return f"counts {row[at - 2].text}, which are no people" if things else None


def _is_capacity(before: Sequence[str]) -> str | None:
    """ "The morgue can hold [12] bodies", "the hospital could treat [40] wounded a day": room, and nobody in it."""
    able = [word for word in before if word != "only"][-2:]
    return (
        "is what there is room for" if len(able) > 1 and able[:1] in _ABLE and able[1] in _HOLDING else None
    )


def _is_either(row: Sequence[Token], phrase: NounPhrase) -> str | None:
    """ "[401] people were detained or disappeared": so many in all, of whom not all came to harm."""
    described = sum(1 for _ in takewhile(_describes, row[phrase.end : phrase.end + _TO_PREDICATE]))
    joined = tuple(takewhile(_is_of_predicate, row[phrase.end + described :]))
    said = [token.text for token in joined]
    either = "or" in said and any(token.harm is not None for token in joined)
    return "counts some who came to no harm" if either and not _UNHARMED.isdisjoint(said) else None


def _describes(token: Token) -> bool:
    """Whether the word goes on with those counted: "401 people in the occupied south were detained"."""
    words = (Kind.PREPOSITION, Kind.DETERMINER, Kind.NAME, Kind.WORD)
    return token.harm is None and token.kind in words and token.text not in _UNHARMED


def _is_of_predicate(token: Token) -> bool:
    told = token.harm is not None and token.harm.syntax != "noun"
    return (
        told or token.kind in (Kind.AUX, Kind.ADVERB) or token.text in _UNHARMED or token.text in (",", "or")
    )


def _is_none(token: Token) -> str | None:
    number = token.number
    return "is none" if number is not None and number.low == 0 == number.high else None


def _is_of_name(row: Sequence[Token], at: int, phrase: NounPhrase) -> str | None:
    """ "Sudria 1 earlier said", "Kanal 2's crew": small digits that a name owns, with a verb of saying or an owner's s."""
    number = row[at].number
    bare = number is not None and number.form == "digits" and number.bound == "exact"
    if not bare or (number.low or 0) >= _CHANNELS or phrase.end + 1 >= len(row):  # type: ignore[union-attr]
        return None
    token, follower = row[phrase.end], row[phrase.end + 1]
    adverb = token.kind is Kind.ADVERB and follower.kind is Kind.RAISING
    says = follower.harm is None and (adverb or token.kind is Kind.RAISING or token.text in ("'s", "that"))
    named = at > 0 and row[at - 1].kind is Kind.NAME and phrase.head is None
    return "is part of a name" if says and named else None


def _labelled(row: Sequence[Token], at: int, phrase: NounPhrase) -> str | None:
    """Things named before their figure, as in a bulletin: "personnel – 900, tanks – 12"."""
    if phrase.head is not None or at < 2 or row[at - 1].text not in ("-", "–", "—", ":"):
        return None
    if phrase.end < len(row) and row[phrase.end].harm is not None:
        return None  # "city hospitals: 104 killed"
    label = row[at - 2].text
    if at > 2 and row[at - 3].kind in (Kind.DETERMINER, Kind.AUX, Kind.PREPOSITION):
        return None  # "a house was hit in the village: nine people died"
    return f"counts {label}, which are no people" if counted(label) is Counted.THINGS else None


def why_not(row: Sequence[Token], phrase: NounPhrase) -> str:
    """Why no rule reached the number, in words."""
    if phrase.counts in (Counted.THINGS, Counted.TIME) and phrase.head is not None:
        return f"counts {row[phrase.head].text}, which are no people"
    if not any(token.kind is Kind.HARM for token in row):
        return "no harm word in the sentence"
    return "no harm word reaches it"
