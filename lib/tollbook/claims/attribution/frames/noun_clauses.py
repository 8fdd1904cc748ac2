"""Where the clause or the infinitive of a noun ends: "the claim that he lied | was denied", "his decision to leave | has cost"."""

from __future__ import annotations

from tollbook.claims.closed_classes import HAVE

from ..text.word_classes import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    IRREGULAR_PAST,
    MODAL,
    PREPOSITIONS,
    TIME_WORDS,
    is_adverb,
)
from ..text.words import Words

# What no object begins with, and what a plain past does not stand behind.
_NO_OBJECT = PREPOSITIONS - {"over"} | TIME_WORDS | CONJUNCTIONS
_BEFORE_PARTICIPLE = HAVE | BE | MODAL | DETERMINERS | PREPOSITIONS | {"to"}
_AUXILIARIES = BE | HAVE | MODAL


def noun_limit(words: Words, start: int, short: bool) -> int:
    """Where what a noun holds must end: at a mark, before the main verb, or, where a phrase is `short`, at any verb."""
    for index in range(start, len(words)):
        low = words.low[index]
        clause = index + 1 < len(words) and words.low[index + 1] in CONJUNCTIONS
        if low in (";", "—", "–") or (low == "," and (short or not clause)):
            return index
        if short and index > start and (low in BE or low in ("has", "have", "had", "would", "will", "as")):
            return index
    return len(words) if short else _before_main_verb(words, start)


def _before_main_verb(words: Words, start: int) -> int:
    """Where the clause of a noun that is the subject ends: "the report that ten had died | was denied"."""
    if any(_opens_verb(words, i) for i in range(start - 1)):
        return len(words)
    groups = [i for i in range(start + 1, len(words)) if _opens_verb(words, i)]
    if len(groups) == 1:
        return past_behind(words, groups[0])
    if len(groups) != 2 or any(words.low[i] in CONJUNCTIONS for i in range(groups[0], groups[1])):
        return len(words)
    return groups[1]


def past_behind(words: Words, auxiliary: int) -> int:
    """The plain past with an object that follows the clause: "the news that it would close | stunned the town".

    Behind an infinitive any finite verb is the main one: "his decision to leave | has cost".
    """
    for at in range(auxiliary + 2, len(words) - 1):
        low, after = words.low[at], words.low[at + 1]
        if not words.is_word(at) or low in CONJUNCTIONS:
            return at if low == "," else len(words)
        if _opens_verb(words, at) and words.low[auxiliary] == "to":
            return at
        if _is_past(words, at) and words.is_word(at + 1) and after not in _NO_OBJECT and not is_adverb(after):
            return at
    return len(words)


def _is_past(words: Words, index: int) -> bool:
    """Whether a plain past stands behind a noun: no participle of a verb group or before a noun."""
    low, before = words.low[index], words.low[index - 1]
    past = (low.endswith("ed") or low in IRREGULAR_PAST) and not words.capital(index)
    return past and before not in _BEFORE_PARTICIPLE and not is_adverb(before)


def _opens_verb(words: Words, index: int) -> bool:
    """Whether an auxiliary begins a verb group here."""
    before = words.low[index - 1] if index else ""
    return words.low[index] in _AUXILIARIES and before not in _AUXILIARIES and before not in ("not", "to")
