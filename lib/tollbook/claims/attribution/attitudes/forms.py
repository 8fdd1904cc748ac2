"""The lexicon of attitudes by word, and what tells its forms from nouns and finds their objects."""

from __future__ import annotations

from functools import cache

from tollbook.resources import Entry, load_lexicon

from ..text.lexicon import by_first_word
from ..text.word_classes import (
    BE,
    DETERMINERS,
    MODAL,
    PREPOSITIONS,
    PRONOUNS,
    TIME_WORDS,
    is_adverb,
    words_of,
)
from ..text.words import QUOTE, Words

# What no object begins with.
_NO_OBJECT = words_of("and or but than then so when while because if as down up off away out back")
OBJECT_PRONOUNS = words_of("him her them it us me you himself herself themselves what how whether")
_PASTS = words_of("took spoke came tore made saw stood held withdrew withheld")


@cache
def attitude_forms() -> dict[str, list[tuple[tuple[str, ...], Entry]]]:
    """The forms of the lexicon by their first word."""
    return by_first_word(load_lexicon("attribution_attitudes"))


def is_object(words: Words, index: int) -> bool:
    """Whether a noun phrase can begin at a word."""
    if index >= len(words):
        return False
    low = words.low[index]
    if low == QUOTE or low in DETERMINERS or low in OBJECT_PRONOUNS:
        return True
    return words.is_word(index) and not (
        low in PREPOSITIONS
        or low in _NO_OBJECT
        or low in PRONOUNS
        or low in BE
        or low in MODAL
        or is_adverb(low)
        or low in TIME_WORDS
    )


def is_noun(words: Words, index: int) -> bool:
    """Whether a form without an auxiliary is a noun or an adjective: "the backing of", "army support groups"."""
    if index == 0:
        return True
    low, before = words.low[index], words.low[index - 1]
    if (
        before in PRONOUNS
        or before in ("who", "which", "that", ",", ")", "and", "but", "—", "–")
        or is_adverb(before)
    ):
        return False
    if before in DETERMINERS or before in PREPOSITIONS or before in BE or before.endswith(("'s", "s'")):
        return True
    if low.endswith("ing"):
        return False
    plural = before.endswith("s") or before in ("people", "police", "men", "women")
    return not (low.endswith(("s", "ed")) or plural) and low not in _PASTS
