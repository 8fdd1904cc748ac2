"""Numbers among the words of an utterance, in digits or spelt."""

from __future__ import annotations

from .word_classes import NUMBER_WORDS
from .words import Words


def has_number(words: Words, start: int, end: int) -> bool:
    """Whether a number, in digits or words, stands in the range."""
    return any(words.low[i][0].isdigit() or words.low[i] in NUMBER_WORDS for i in range(start, end))


def is_number(words: Words, index: int) -> bool:
    """Whether the word begins with a digit or is a number word."""
    low = words.low[index] if index < len(words) else ""
    return low[:1].isdigit() or low.partition("-")[0] in NUMBER_WORDS
