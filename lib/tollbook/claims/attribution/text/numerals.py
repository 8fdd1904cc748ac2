"""Numbers among the words of an utterance, in digits or spelt."""

from __future__ import annotations

from .word_classes import NUMBER_WORDS, words_of
from .words import Words

_SOME = words_of("a an several some few")


def has_number(words: Words, start: int, end: int) -> bool:
    """Whether a number, in digits or words, stands in the range."""
    return any(words.low[i][0].isdigit() or words.low[i] in NUMBER_WORDS for i in range(start, end))


def is_number(words: Words, index: int) -> bool:
    """Whether the word begins with a digit or is a number word."""
    low = words.low[index] if index < len(words) else ""
    return low[:1].isdigit() or low.partition("-")[0] in NUMBER_WORDS


def counts_time(words: Words, index: int) -> bool:
    """Whether a word counts days or weeks: "two", "a", "several"."""
    return is_number(words, index) or words.low[index] in _SOME
