"""The lexicon of words beside a number that counts nobody, as look-ups."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from tollbook.resources import Entry, load_lexicon

from .number import Figure
from .phrase_tables import Phrase, PhraseTable


class Text(NamedTuple):
    """A text folded, for its capitals, and in lower case, for look-ups; both with the same offsets."""

    folded: str
    lowered: str


# Gives the reason why a figure of a text counts nobody, or None.
Check = Callable[[Text, Figure], str | None]


def _entries(category: str) -> list[Entry]:
    entries = [entry for entry in load_lexicon("not_counts") if entry.category == category]
    return entries + list(load_lexicon("populations")) if category == "counted" else entries


@cache
def _before(category: str) -> PhraseTable:
    return PhraseTable(_entries(category), backward=True)


@cache
def _after(category: str) -> PhraseTable:
    return PhraseTable(_entries(category), backward=False)


@cache
def words_before(*categories: str) -> frozenset[str]:
    """The words that the phrases of these categories end with, next to their figure."""
    return frozenset().union(*(_before(category).keys for category in categories))


@cache
def _units() -> PhraseTable:
    entries = [entry for entry in load_lexicon("not_counts") if entry.category.startswith("after_")]
    return PhraseTable(entries, backward=False)


def stands_before(category: str, tokens: list[str]) -> Phrase | None:
    """The phrase of the category that the tokens on a figure's left end with."""
    return _before(category).ending(tokens, len(tokens))


def stands_after(category: str, tokens: list[str]) -> Phrase | None:
    """The phrase of the category that the tokens on a figure's right begin with."""
    return _after(category).starting(tokens)


def unit_after(tokens: list[str]) -> Phrase | None:
    """The unit (of time, length, money, …) that the tokens on a figure's right begin with."""
    return _units().starting(tokens)


@cache
def telling_before() -> frozenset[str]:
    """The words before a figure that any check looks for; where the nearest is another word, none will find one."""
    tables = [
        _before(name) for name in _categories() if name.startswith(("before_", "pronoun_before", "person"))
    ]
    return frozenset().union(*(table.keys for table in tables), months(), ("between", "from", "of", "past"))


@cache
def telling_after() -> frozenset[str]:
    """The words after a figure that any check looks for."""
    tables = [
        _after(name) for name in _categories() if name.startswith(("after_", "pronoun_after", "metres_after"))
    ]
    return frozenset().union(*(table.keys for table in tables), months(), ("in", "out", "of", "every"))


def _categories() -> list[str]:
    return sorted({entry.category for entry in load_lexicon("not_counts")})


@cache
def months() -> frozenset[str]:
    """The names of months and their short forms, without a stop."""
    return frozenset(form.rstrip(".") for entry in _entries("month") for form in entry.forms)
