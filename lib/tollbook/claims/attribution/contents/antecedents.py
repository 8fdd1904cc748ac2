"""Contents before their source: "the 300 dead that X reported", "what X says are", "the school that X says was bombed"."""

from __future__ import annotations

from tollbook.claims.closed_classes import SUBORDINATORS

from ..frames.draft import Draft
from ..sources.noun_phrases import phrase_before
from ..text.numerals import has_number
from ..text.word_classes import BE, CONJUNCTIONS, PREPOSITIONS, TIME_WORDS
from ..text.words import Range, Words
from .complements import opens_clause

# How long what sums up a clause may be behind its article, in words.
LONGEST_APPOSED = 3


def object_before(words: Words, made: Draft) -> Draft | None:
    """ "the 300 dead that X reported", "the figure X gave": the content is the phrase before the source."""
    if made.source is None or made.shared or made.source[0] < 2:
        return None
    if words.low[made.source[0] - 1] == "what":
        made.content, made.place = head_before(words, made), "left"
        return made if has_number(words, *made.content[0]) else None
    end = made.source[0] - 1 if relative_marker(words, made) else made.source[0]
    if not words.is_word(end - 1) or words.low[end - 1] in CONJUNCTIONS | SUBORDINATORS:
        return None
    start = end
    while (
        start > 0
        and end - start < 15
        and words.is_word(start - 1)
        and words.low[start - 1] not in BE | {"that"}
    ):
        start -= 1
        if words.low[start] in ("the", "its", "of") and has_number(words, start, end):
            break
    if not has_number(words, start, end):
        return None
    made.content, made.place = [(start, end)], "left"
    return made


def relative_marker(words: Words, made: Draft) -> bool:
    """Whether "that" or "which" stands right before the source: "the ten that X counts"."""
    first = made.source[0] if made.source else 0
    return first > 1 and words.low[first - 1] in ("that", "which")


def is_contact(words: Words, made: Draft) -> bool:
    """Whether a figure stands right before the source, with nothing told behind the verb: "the 500 dead Norland admits"."""
    start = counted_before(words, made.source[0]) if made.source is not None else None
    behind = words.low[made.cue.end : made.cue.end + 1]
    return start is not None and (not behind or not behind[0][0].isalnum() or behind[0] in BE | CONJUNCTIONS)


def counted_before(words: Words, end: int) -> int | None:
    """Where "the 500 northern casualties", which ends before the word, begins; None where nothing is counted there."""
    head = words.low[end - 1] if end > 0 else ""
    if not (head.endswith(("s", "dead", "people")) and words.is_word(end - 1)) or words.capital(end - 1):
        return None
    numbers = (
        i for i in range(end - 2, max(-1, end - 2 - LONGEST_APPOSED), -1) if has_number(words, i, i + 1)
    )
    return next(numbers, None)


def head_before(words: Words, made: Draft) -> list[Range]:
    """The head before the source in "what X says are", "the school that X says was bombed"."""
    first = made.source[0] if made.source else 0
    following = words.low[made.cue.end] if made.cue.end < len(words) else ""
    if first == 0:
        return []
    low = words.low[first - 1]
    if low == "what" and first > 2 and words.low[first - 2] in BE:
        # "Ten dead is what X admits".
        return [(0, first - 2)]
    if low == "what":
        return [(first - 1, first)]
    marker = low in ("that", "which", "who")
    if not opens_clause(following) or not (
        marker or (words.is_word(first - 1) and low not in CONJUNCTIONS | TIME_WORDS)
    ):
        return []
    end = first - 1 if marker else first
    end -= marker and end > 1 and words.low[end - 1] == ","  # "the strike, which X says will last"
    start = phrase_before(words, end)
    return [(start, end)] if start is not None else []


def apposed_before(words: Words, first: int) -> Range | None:
    """What sums up the clause before and is the object of the verb: "…, a charge he denies", "a move the club called"."""
    for at in range(first - 2, max(0, first - 2 - LONGEST_APPOSED), -1):
        if words.low[at] in ("a", "an") and words.low[at - 1] == ",":
            inside = range(at + 1, first)
            plain = all(words.is_word(i) and words.low[i] not in PREPOSITIONS | BE for i in inside)
            return (at, first) if plain else None
    return None
