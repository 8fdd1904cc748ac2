"""What explains a name or is explained by it between commas: "the mayor, Ada Holm", "Ada Holm, the mayor"."""

from __future__ import annotations

import re

from tollbook.claims.closed_classes import ARTICLES

from ..text.lexicon import agents, vocabulary
from ..text.word_classes import ADVERBS, CONJUNCTIONS, DETERMINERS, OPENERS, words_of
from ..text.words import QUOTE, Words
from .noun_phrases import is_agent, phrase_before
from .places import ends_place

LONGEST_APPOSITION = 25
AGE = re.compile(r"\d\d?")
_ELSEWHERE = words_of(
    "furthermore moreover besides indeed overall altogether second third nearby here there again inside outside next today"
)
_EXPLAINS = words_of("a an the who of")


def stands_alone(words: Words, opening: int, close: int) -> bool:
    """Whether the piece between two commas is a role of its own, and the clause before it no name it explains."""
    first = phrase_before(words, close)
    before = phrase_before(words, opening)
    # "Ada Holm, a doctor, a member of the council, said": the first comma explains the name already.
    named = before is not None and (
        words.capital(opening - 1)
        or with_apposition(words, before) < before
        or _opens(words, before, opening)
    )
    return (
        first == opening + 1
        and words.low[first] in DETERMINERS
        and not named
        and is_agent(words, (first, close))
    )


def _opens(words: Words, first: int, end: int) -> bool:
    """ "The committee of the camp, a group of teachers, said": whether somebody whom the piece explains opens the clause."""
    bounded = first == 0 or words.low[first - 1] in (",", ";", QUOTE) or words.low[first - 1] in CONJUNCTIONS
    # "A local group, the harbour committee, said": what is definite is the name of what is not.
    lesser = words.low[first] not in ("a", "an") or words.low[end + 1] in ("a", "an")
    return bounded and lesser and words.low[first] in DETERMINERS and is_agent(words, (first, end))


def with_apposition(words: Words, first: int) -> int:
    """Leftwards over a comma where the phrase is an apposition: "the mayor, Ada Holm" from "Ada Holm"."""
    for _ in range(3):
        if first < 2 or words.low[first - 1] != ",":
            return first
        left = phrase_before(words, first - 1)
        if left is None or not _needs_left(words, first, left):
            return first
        first = left
    return first


def _needs_left(words: Words, first: int, left: int) -> bool:
    """Whether the piece at `first` explains the one at `left`: a name after a role, a role after a name."""
    head = range(left, first - 1)
    before = words.low[left - 1] if left else ","
    bounded = before in (",", ";", ":", QUOTE, "—", "–", ".") or before in CONJUNCTIONS
    if not bounded or len(head) > 14 or any(words.low[i][0].isdigit() for i in head):
        return False
    low = words.low[first]
    if left == 0 and len(head) == 1 and words.low[left] in OPENERS | _ELSEWHERE | ADVERBS:
        return False
    if before == "," and low in ARTICLES and (ends_place(words, left - 1) or _is_named(words, left)):
        return (
            False  # "in Reedham, Halden, the army said", "loyal to the president, Ada Holm, a monitor said"
        )
    if low.endswith("ed") and first + 1 < len(words) and words.low[first + 1] in ("by", "on", "in"):
        return is_agent(words, (left, first - 1))
    if words.capital(first) and low not in DETERMINERS and low not in agents():
        return any(words.low[i] in vocabulary().titles for i in head) and not words.capital(first - 2)
    explains = low in _EXPLAINS or bool(AGE.fullmatch(low)) or low in vocabulary().titles
    return (
        explains
        and words.capital(first - 2)
        and all(words.capital(i) or words.low[i] in agents() for i in head)
    )


def _is_named(words: Words, left: int) -> bool:
    """Whether the name at `left` explains a role before it already: "the president, Ada Holm"."""
    return left > 1 and words.low[left - 2] in agents()
