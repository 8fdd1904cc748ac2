"""Stretches of a sentence that may tell of the people of a figure: their bounds, and what the nouns in them say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tollbook.claims.population_nouns import population_nouns
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import MEASURES
from tollbook.records import Population

if TYPE_CHECKING:
    from tollbook.claims.readings import Link

_TO_COUNT = 7  # how far before a harm word "the number of" may stand, in tokens
_TO_AMONG = 4  # how far after a harm word "among" may stand, in tokens
TO_NOUN = 4  # how far "are" may stand from the figure, and a noun from "are" or "of", in tokens
_TELLING = frozenset("said says say told reported announced confirmed put puts that".split())
_OF_WHOM = frozenset("of among amongst for".split())
# Trades of an army before whose noun one of these stands: "army medics", "military engineers".
_SERVICES = frozenset("army military navy naval combat battlefield".split())
_TRADES = frozenset({"populations.civilian.3", "populations.civilian.5", "populations.civilian.7"})
_TELLING_NEWS = frozenset(
    "journalist journalists reporter reporters correspondent correspondents blogger bloggers".split()
)


def among_whom(row: Sequence[Token], link: Link) -> int | None:
    """Where those stand among whom the harm fell, a little behind its word: "60 deaths a day among his troops"."""
    last = link.end
    reach = range(last, min(len(row) - 1, last + _TO_AMONG))
    at = next((i for i in reach if row[i].text in ("among", "amongst")), None)
    marks = (Kind.PUNCTUATION, Kind.NUMBER, Kind.AUX)
    return at + 1 if at is not None and not any(row[i].kind in marks for i in range(last, at)) else None


def read(
    text: str, row: Sequence[Token], stretches: Sequence[tuple[int, int]]
) -> tuple[list[Population], set[str]]:
    """What the nouns in stretches of the row say, and their words."""
    tokens = [row[first : min(len(row), last)] for first, last in stretches]
    nouns = [
        population
        for part in tokens
        if part
        for population in _kinds_between(text, part[0].start, part[-1].end)
    ]
    return nouns, {token.text for part in tokens for token in part}


def _kinds_between(text: str, start: int, end: int) -> list[Population]:
    """What the nouns of people in text[start:end] say; "army medics" are one noun, and military."""
    kinds: list[Population] = []
    for noun in population_nouns(text, start, end):
        if noun.rule in _TRADES and serves(text[start : noun.start], text[noun.start : noun.end]):
            kinds = [*kinds[:-1], "military"] if kinds[-1:] == ["military"] else [*kinds, "military"]
        else:
            kinds.append(noun.population)
    return kinds


def serves(before: str, noun: str) -> bool:
    """Whether the word right before a trade makes it one of an army's: "army medics", not "military bloggers"."""
    *_, last = ("", *before.lower().split())
    return last in _SERVICES and noun.lower() not in _TELLING_NEWS


def around_harm(row: Sequence[Token], link: Link) -> tuple[int, int]:
    """The words that may tell of a bare figure: those before a noun of harm, not the subject of a verb."""
    harm = link.told_at
    if harm > link.number:
        return link.number, harm
    word = row[harm].harm
    verb = word is not None and word.syntax in ("transitive", "intransitive")
    if verb and row[harm + 1].text == ":":  # "Civilians killed: 12"
        return _since_break(row, harm), harm
    if verb and link.rule == "quantity":  # "the number of soldiers killed is 900"
        return _count_of(row, harm), harm
    if verb:
        return harm, link.number
    # "deaths among soldiers", but not "deaths from the militia's shells"
    apart = (
        i
        for i in range(harm + 1, link.number)
        if row[i].kind is Kind.PREPOSITION and row[i].text not in _OF_WHOM
    )
    since = _since_break(row, harm)
    # "The army put the death toll at 40", "the army said the toll had risen": who tells is none of the dead.
    told = (i + 1 for i in range(harm - 1, since - 1, -1) if row[i].text in _TELLING)
    return next(told, since), next(apart, link.number)


def _count_of(row: Sequence[Token], harm: int) -> int:
    """Where the words of a count before its harm begin: "the number of soldiers killed"; at the harm where none is."""
    start = max(0, harm - _TO_COUNT)
    return next(
        (i for i in range(harm - 1, start, -1) if row[i].text == "of" and row[i - 1].text in MEASURES), harm
    )


def to_break(row: Sequence[Token], at: int, reach: int = TO_NOUN, *, numbers: bool = False) -> int:
    """Where the words after a token end, at a mark or a harm word; `numbers` goes on past "one" ("members of one family")."""
    last = min(len(row), at + reach)
    marks = (
        i
        for i in range(at, last)
        if row[i].kind in (Kind.PUNCTUATION, Kind.HARM, Kind.AUX)
        or (row[i].kind is Kind.NUMBER and not (numbers and row[i].text == "one"))
    )
    return next(marks, last)


def _since_break(row: Sequence[Token], at: int) -> int:
    """Where the words right before a token begin, up to a mark or another figure: "two children, and wounded 117"."""
    for first in range(at - 1, max(-1, at - TO_NOUN - 1), -1):
        if row[first].kind in (Kind.PUNCTUATION, Kind.NUMBER) or (row[first].kind is Kind.NAME and first):
            return first + 1
    return max(0, at - TO_NOUN)
