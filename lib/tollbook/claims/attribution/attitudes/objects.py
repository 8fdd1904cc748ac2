"""Where the object of an attitude ends."""

from __future__ import annotations

from tollbook.claims.closed_classes import HAVE

from ..text.lexicon import vocabulary
from ..text.word_classes import BE, CONJUNCTIONS, DETERMINERS, IRREGULAR_PAST, MODAL, PRONOUNS
from ..text.words import Words
from .forms import attitude_forms

_ENDS = frozenset((";", ":", "—", "–", "-", "•"))
# How long an object may be, in words.
LONGEST_OBJECT = 80
# How far behind a comma the "and" of a list of names may stand.
LONGEST_LISTED = 5


def phrase_end(words: Words, start: int) -> int:
    """Where a noun phrase ends that is no object: before the verb of its sentence, or a mark."""
    end = min(start + LONGEST_OBJECT, len(words))
    for index in range(start + 1, end):
        low = words.low[index]
        verb = low in BE or low in HAVE or low in MODAL or low in IRREGULAR_PAST
        past = low.endswith("ed") and words.low[index - 1] not in DETERMINERS
        if verb or past or not words.is_word(index) or low in CONJUNCTIONS - {"and", "how", "whether"}:
            return index
    return end


def object_end(words: Words, start: int) -> int:
    """Where the object ends: at the next comma that parts no list, at a dash, or before a second verb."""
    end = min(start + LONGEST_OBJECT, len(words))
    for index in range(start + 1, end):
        low = words.low[index]
        if low in _ENDS or (low == "," and not _lists(words, index)):
            return index
        if low == "but" or (low in ("and", "or") and is_verb(words, index + 1)):
            return index
    return end


def is_verb(words: Words, index: int) -> bool:
    """Whether a clause or a second verb begins there: "backed the plan and | said", "and | he left"."""
    if index >= len(words):
        return False
    low = words.low[index]
    listed = low in attitude_forms() or low in vocabulary().verbs
    return (
        low in PRONOUNS
        or low in BE
        or low in HAVE
        or low in IRREGULAR_PAST
        or (listed and low.endswith(("ed", "said")))
    )


def _lists(words: Words, comma: int) -> bool:
    """Whether a comma stands between names: "backed Holm, Laver and Voort"."""
    if comma + 1 >= len(words) or not (words.capital(comma - 1) and words.capital(comma + 1)):
        return False
    near = words.low[comma + 2 : comma + 2 + LONGEST_LISTED]
    return "and" in near and "," not in near[: near.index("and")]
