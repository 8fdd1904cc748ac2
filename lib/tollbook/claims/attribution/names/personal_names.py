"""The name of a person in the words for a source: behind a title, alone, or told as what somebody goes by."""

from __future__ import annotations

from ..text.lexicon import vocabulary
from ..text.word_classes import DETERMINERS, TIME_WORDS, words_of
from ..text.words import Range, Words

_PARTICLES = frozenset("von van der den de da di del la le al el bin ibn ben abu ter dos du st".split())
# What the name of a body ends with, and no person's does: "Amity International".
_OF_BODIES = frozenset(
    "international watch initiative action relief aid rights crescent cross monitor monitors post times herald tribune gazette"
    " chronicle news press media online radio tv agency resistance liberation nations alert".split()
)
# What leads to the name that somebody goes by, and how many words that has.
_CALLED = frozenset(("named", "nicknamed", "called"))
_NAMED_AS = (
    *((word, "as") for word in ("name", "himself", "herself", "only", "identified")),
    ("be", "called"),
    ("be", "named"),
    ("is", "called"),
)
_LONGEST_NAME = 3
_LONGEST_CLAUSE = 10  # words of "who asked to be called Lin"
_INSIDE = words_of("of for in at from")


def given_name(words: Words, span: Range) -> Range | None:
    """The name that somebody goes by: "a resident who gave his name as Ko", "a nurse named Ada Holm"."""
    end = _clause_end(words, span[1])
    for index in range(span[0] + 1, end - 1):
        if words.low[index] not in _CALLED and (words.low[index - 1], words.low[index]) not in _NAMED_AS:
            continue
        start = stop = index + 1 + (words.low[index + 1] == "the")
        body = words.low[index - 1] in vocabulary().bodies  # "a group called Dvir Lawyers"
        while (
            stop < end
            and stop - start < _LONGEST_NAME
            and (words.capital(stop) if body else _name_word(words, stop))
        ):
            stop += 1
        if stop > start:
            return start, stop
    return None


def _clause_end(words: Words, end: int) -> int:
    """Where the words behind a source end that say what it is called: "[a farmer], who asked to be called Lin"."""
    start = end + (words.low[end : end + 1] == [","])
    if words.low[start : start + 1] not in (["who"], ["identified"], ["named"]):
        return end
    reach = min(len(words), start + _LONGEST_CLAUSE)
    return next((i for i in range(start, reach) if not words.is_word(i)), reach)


def personal_name(words: Words, piece: Range) -> Range | None:
    """The name in a piece: capitals after a title, or a piece that is nothing but a name."""
    first, end = piece
    known = vocabulary()
    start = first
    while start < end and words.low[start] in DETERMINERS:
        start += 1
    after_title = owned = False
    for index in range(start, end):
        low = words.low[index]
        if low in known.titles:
            after_title = True
            start = index + 1
        elif low == "and":
            break
        elif low in _INSIDE:
            if after_title or (index - start > 1 and words.capital(start)):
                break
            owned, start = False, index + 1
        elif low in known.bodies or low in known.documents or low.endswith(("'s", "s'")):
            after_title, start = False, index + 1
            owned = low.endswith(("'s", "s'"))
    stop = start
    while stop < end and (_name_word(words, stop) or (stop > start and words.low[stop] in _PARTICLES)):
        stop += 1
    length = stop - start
    if length == 0 or not words.capital(stop - 1) or words.low[stop - 1].removesuffix("'s") in _OF_BODIES:
        return None
    if after_title and (stop == end or words.low[stop] in _INSIDE):
        return start, stop
    if start == first and length in (2, 3) and stop < end and words.low[stop] in ("of", "from"):
        return None if words.low[stop - 1] in known.persons else (start, stop)
    whole = stop == end and (start == first or (owned and length < 4))
    return (start, stop) if whole and length in (2, 3, 4) else None


def _name_word(words: Words, index: int) -> bool:
    low = words.low[index]
    known = vocabulary()
    plain = (
        low not in known.bodies
        and low not in known.persons
        and low not in TIME_WORDS
        and low not in known.titles
    )
    return plain and words.capital(index) and low not in DETERMINERS
