"""Adjectives and nouns that show an attitude: "is worried about", "is eager to", "the mayor's support for"."""

from __future__ import annotations

from tollbook.claims.closed_classes import OWNERS
from tollbook.resources import Entry

from ..cues.cue import Cue
from ..cues.verb_groups import group
from ..text.word_classes import BE, DETERMINERS, FEELS, PREPOSITIONS, is_adverb, words_of
from ..text.words import Words
from .forms import is_object

_DEGREES = words_of("so too very quite more most less deeply somewhat particularly especially even much")
# How many words may stand between an owner and the noun: "the mayor's long and loud support for".
LONGEST_EPITHET = 2


def _bent(words: Words, index: int, end: int, entry: Entry) -> Cue | None:
    """ "Is eager to see": an adjective before an infinitive."""
    return _felt(words, index, end, entry) if words.low[end : end + 1] == ["to"] else None


def _feeling(words: Words, index: int, end: int, entry: Entry) -> Cue | None:
    """ "Are deeply worried about the dam": an adjective and its preposition."""
    return _felt(words, index, end, entry) if is_object(words, end) else None


def _felt(words: Words, index: int, end: int, entry: Entry) -> Cue | None:
    """A cue from the form of "be" or "feel" before an adjective; None where neither stands there."""
    at = index
    while at > 0 and (words.low[at - 1] in _DEGREES or is_adverb(words.low[at - 1])):
        at -= 1
    if at > 2 and words.low[at - 1] in ("and", "or"):
        at -= 2  # "were shocked and saddened by"
    linked = at > 0 and (words.low[at - 1] in BE or words.low[at - 1] in FEELS)
    if not linked:
        return None
    first, _, negated, blocked = group(words, at - 1)
    return None if blocked else Cue(first, end, index, entry, "verb", negated)


def _owned(words: Words, index: int, end: int, entry: Entry) -> Cue | None:
    """ "The mayor's late support for": a noun whose owner stands before it."""
    for at in range(index - 1, max(-1, index - 2 - LONGEST_EPITHET), -1):
        low = words.low[at]
        if low in OWNERS or low.endswith(("'s", "s'")):
            return Cue(at + 1, end, index, entry, "owned") if is_object(words, end) else None
        if not low.isalpha() or words.capital(at) or low in DETERMINERS or low in PREPOSITIONS:
            return None
    return None


STATE_SHAPES = {"bent": _bent, "feeling": _feeling, "owned": _owned}
