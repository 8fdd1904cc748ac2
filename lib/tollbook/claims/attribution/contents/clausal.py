"""Verbs that report with a clause or a quotation, and not with whatever noun stands behind them."""

from __future__ import annotations

from ..cues.cue import Cue
from ..text.lexicon import vocabulary
from ..text.numerals import has_number
from ..text.word_classes import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS
from ..text.words import QUOTE, Words
from .perceiving import has_clause

# "Sought shelter", "felt the cuts", "remembered the dead": what somebody does or undergoes.
_WITH_CLAUSE = ("seek", "sought", "accept", "feel", "felt", "threaten", "counter", "remember")
# "Established corridors", but "established the cause" and "established ten deaths".
_WITH_FINDING = ("establish", "determin")
# "Protested against the war", "responded to the call": at whom or at what.
_WITH_AIM = ("protest", "object", "respond", "repl", "answer", "react", "boast", "jok", "appeal", "grumbl")
_ABOUT = ("of", "about", "over", "by", "for")
_PUTTING_UP = ("post", "tweet", "writ", "wrote", "retweet", "text", "blog")
# How far behind "posted a" the thing put up may stand, in words.
LONGEST_THING = 4


def can_hold(words: Words, cue: Cue, right: int) -> bool:
    """Whether what begins behind a verb can be the content of that verb."""
    head, low = words.low[cue.head], words.low[right]
    if low in (QUOTE, "that") or not words.is_word(right):
        return True
    if head.startswith(("feel", "felt")) and low in ("like", "as"):
        return False  # "the land feels as if it had lost ten"
    if head.startswith(_WITH_CLAUSE):
        return _is_clause(words, right) or low == "to"
    if head.startswith(_WITH_FINDING):
        near = min(right + LONGEST_THING, len(words))
        return _is_clause(words, right) or low in ("the", "no") or has_number(words, right, near)
    if head.startswith(_WITH_AIM):
        return low not in PREPOSITIONS or low in _ABOUT or has_clause(words, right)
    return not head.startswith(_PUTTING_UP) or _is_written(words, right)


def _is_written(words: Words, right: int) -> bool:
    """Whether what follows "wrote" or "posted" are its words: no "posted a photo", no "writing for the majority"."""
    low = words.low[right]
    if low in DETERMINERS:
        thing = words.low[right : right + LONGEST_THING]
        return not any(each in vocabulary().media for each in thing) or has_clause(words, right)
    # "We have written before about why"
    near = words.low[right : right + LONGEST_THING]
    return (
        low not in PREPOSITIONS or not {"of", "about", "over"}.isdisjoint(near) or "that" in words.low[right:]
    )


def _is_clause(words: Words, index: int) -> bool:
    low = words.low[index]
    subject = low in PRONOUNS and words.low[index + 1 : index + 2] != []
    return subject or low in CONJUNCTIONS or has_clause(words, index)
