"""Where the name of a source ends and a figure or a clause begins: "according to the ministry over 600 people died"."""

from __future__ import annotations

from tollbook.claims.hedge_words import HEDGES

from ..text.numerals import is_number
from ..text.word_classes import words_of
from ..text.words import Words
from .noun_phrases import FINITE

_HEDGES = HEDGES | words_of("fewer less")
_HARMING = frozenset(
    "lost killed suffered struck hit shelled launched fired attacked captured wounded destroyed bombed".split()
)
_COMPASS = frozenset("north south east west northern southern eastern western".split())
_LONGEST_NOUN = (
    2  # how many words in lower case may lead from a name to its verb: "Norvian ground troops lost"
)
_PEOPLE = words_of("people men women children others dead")
_BEFORE_NUMBER = _HEDGES | words_of(
    "a the now well above exactly no most far already currently still total of names includes"
)


def before_number(words: Words, first: int, end: int) -> int:
    """The end of a phrase that began at word `first`, before the first figure in it and its hedges."""
    for index in range(first + 1, end):
        if not words.low[index].replace(",", "").isdigit() or words.low[index - 1] in (",", "(", "of", "a"):
            continue  # "a survey of 400 managers", "a 2014 study"
        at = index
        while at - 1 > first and words.low[at - 1] in _HEDGES:
            at -= 1
        following = words.low[index + 1] if index + 1 < len(words) and not words.capital(index + 1) else ""
        counts = following in _PEOPLE or (following.endswith("s") and words.low[index - 1] != "the")
        if at == index and not counts and (words.capital(index - 1) or words.low[index - 1] == "the"):
            continue  # "Unit 82", "the 82 Brigade"; not "according to the Holm Council 900 civilians died"
        # "Holm, northern troops lost 600": what stands behind the comma is a clause.
        return next((i for i in range(at - 1, first, -1) if words.low[i] == ","), at)
    return end


def number_follows(words: Words, start: int, end: int) -> bool:
    """Whether a number stands at the word, after no more than its hedges."""
    index = start
    while index < end and words.low[index] in _BEFORE_NUMBER and index - start < 6:
        index += 1
    return index < end and is_number(words, index)


def clause_without_comma(words: Words, first: int, end: int) -> int | None:
    """Where a clause begins in or behind a source with no comma between: "according to the staff Norvian troops lost 90"."""
    if words.low[end : end + 1] == [","]:
        return None
    verbs = FINITE | _HARMING
    verb = next((i for i in range(first + 2, min(end + 1, len(words))) if words.low[i] in verbs), None)
    if verb is None or words.low[verb + 1 : verb + 2] == ["by"]:
        return None
    at = verb
    while (
        at > first + 1 and verb - at < _LONGEST_NOUN and words.is_word(at - 1) and not words.capital(at - 1)
    ):
        at -= 1
    if at - 1 <= first or not words.capital(at - 1):
        return None
    compass = words.capital(at - 2) and words.low[at - 2] in _COMPASS
    return at - 1 - (compass and at - 2 > first)
