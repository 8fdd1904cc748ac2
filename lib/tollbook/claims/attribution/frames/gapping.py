"""A verb left out the second time: "The army puts the toll at 40 and the ministry at 60", "Dvir counts 300 dead, Kelland 100"."""

from __future__ import annotations

from tollbook.claims.hedge_words import HEDGES

from ..contents.borders import trimmed
from ..text.lexicon import agents, vocabulary
from ..text.numerals import has_number, is_number
from ..text.word_classes import DETERMINERS, NUMBER_WORDS, TIME_WORDS, words_of
from ..text.words import Range, Words
from .draft import Draft

LONGEST_NAME = 8
_JOINTS = words_of("and while but")
_FRAMES = ("put", "count", "report")
# What may stand between the second source and its number.
_BEFORE_NUMBER = HEDGES | words_of("a average of total")
_HARMED = words_of(
    "policemen policewomen soldiers servicemen officers troops fighters militants insurgents gunmen rebels civilians children"
    " women men people others wounded injured dead killed missing victims hostages prisoners captives workers journalists"
)
_INSIDE = words_of("of the and for in")


def gapped(words: Words, drafts: list[Draft]) -> list[Draft]:
    """The attributions whose verb is that of the clause before, which gives its end up to them."""
    found = [part for made in drafts for part in [_second(words, made)] if part is not None]
    return sorted([*drafts, *found], key=lambda made: made.first) if found else drafts


def _second(words: Words, made: Draft) -> Draft | None:
    if made.cue.frame not in _FRAMES or made.place != "right" or not made.content or made.source is None:
        return None
    start, end = made.content[-1]
    if words.low[start] == "that":
        return None
    for joint in range(start + 1, end - 1):
        if words.low[joint] in _JOINTS or words.low[joint] in (",", ";"):
            source = _name(words, joint + 1, end)
            if source is not None and has_number(words, start, joint):
                made.content = [*made.content[:-1], *trimmed(words, start, joint)]
                return Draft(made.cue, source, trimmed(words, source[1], end), shared=True)
    return None


def _name(words: Words, first: int, end: int) -> Range | None:
    """A source right before a number: "the Southern ministry an average of 1,130"; None where none stands there."""
    while first < end and words.low[first] in _JOINTS:
        first += 1
    last = first
    while last < min(end, first + LONGEST_NAME) and _in_name(words, last, first):
        last += 1
    at = last
    while at < end and words.low[at] in _BEFORE_NUMBER and at - last < 4:
        at += 1
    if last == first or not is_number(words, at) or at >= end:
        return None
    if words.low[last - 1] in _HARMED or (
        words.low[last - 1].endswith(("'s", "s'")) and words.low[last] == "at"
    ):
        # "Puts the civilians killed at 40 and the policemen at 60", "puts the north's losses at 40 and the south's at 60":
        # others who were counted, not who counts.
        return None
    named = any(_acts(words.low[i]) for i in range(first, last))
    bare = (
        all(words.capital(i) for i in range(first, last)) and words.low[last - 1] not in vocabulary().persons
    )
    return (first, last) if named or bare else None


def _in_name(words: Words, index: int, first: int) -> bool:
    low = words.low[index]
    if low in NUMBER_WORDS or low[0].isdigit() or low in TIME_WORDS:
        return False
    joins = index > first and low in _INSIDE and words.low[index + 1 : index + 2] != ["average"]
    return (
        joins
        or words.capital(index)
        or _acts(low)
        or (low in DETERMINERS and index == first)
        or _leads(words, index)
    )


def _leads(words: Words, index: int) -> bool:
    """Whether a small word stands before a role: "the health ministry"."""
    return words.is_word(index) and words.low[index + 1 : index + 2] != [] and _acts(words.low[index + 1])


def _acts(word: str) -> bool:
    """Whether it is a role: "another" before a number counts, and says nothing ("and wounded another 80")."""
    return word in agents() and word not in DETERMINERS
