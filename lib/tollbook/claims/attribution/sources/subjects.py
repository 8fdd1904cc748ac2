"""The subject of a verb that reports, found from the verb leftwards, over what is inserted between the two."""

from __future__ import annotations

from ..text.lexicon import vocabulary
from ..text.word_classes import PRONOUNS, SETS_TIME, TIME_WORDS, words_of
from ..text.words import QUOTE, Range, Words
from .appositions import AGE, LONGEST_APPOSITION, stands_alone, with_apposition
from .noun_phrases import FINITE, is_short, phrase_before
from .publishers import before_clause
from .times import before_time, skip_time_back

# How a document comes out, and the words that tell when.
_PUBLISHED = words_of(
    "released published issued posted leaked unveiled updated compiled circulated shared obtained dated written signed completed"
)
_WHEN = TIME_WORDS | SETS_TIME | words_of("to the a online publicly")
_SOCIAL = words_of("social media")
LONGEST_PUBLISHED = 6


def subject_before(words: Words, verb: int) -> Range | None:
    """The subject of the verb group that begins at word `verb`, or None."""
    end = _skip_published_back(words, skip_time_back(words, verb))
    end = before_clause(words, end)
    if end <= 0:
        return None
    last = end - 1
    if words.low[last] in PRONOUNS:
        return last, end
    if words.low[last] in ("—", "–", "-", ")", ","):
        return _before_insertion(words, last)
    first = phrase_before(words, end)
    if first is None:
        return None
    return with_apposition(words, first), end


def before_its_time(words: Words, end: int) -> int:
    """Back over when something came out, before a clause on it: "the papers of this spring, which put"."""
    end = _skip_published_back(words, end)
    at = before_time(words, end)
    return at - (at < end and words.low[at - 1] == "of")


def _skip_published_back(words: Words, end: int) -> int:
    """Back over when or where a document came out: "The report released Tuesday said", "footage posted on social media shows"."""
    at = end
    media = vocabulary().media | _SOCIAL
    while (
        at > 1
        and end - at < LONGEST_PUBLISHED
        and (words.low[at - 1] in _WHEN | media or words.low[at - 1].isdigit() or _parts_date(words, at - 1))
    ):
        at -= 1
    known = vocabulary().documents
    return at - 1 if at > 1 and words.low[at - 1] in _PUBLISHED and words.low[at - 2] in known else end


def _parts_date(words: Words, comma: int) -> bool:
    """ "February 21, 2023": a comma inside a date."""
    return words.low[comma - 1 : comma + 2][1::2] == [","] and all(
        each.isdigit() for each in words.low[comma - 1 : comma + 2 : 2]
    )


def _before_insertion(words: Words, close: int) -> Range | None:
    """The subject before ", chairman of the staff, said" or " - who was there - said"."""
    mark = "(" if words.low[close] == ")" else words.low[close]
    opening = close - 1
    while opening >= 0 and words.low[opening] != mark and close - opening < LONGEST_APPOSITION:
        low = words.low[opening]
        if low != mark and (low in (";", ":") or (low == QUOTE and not is_short(words, opening))):
            return None
        opening -= 1
    if opening <= 0 or words.low[opening] != mark or words.low[opening + 1] in FINITE:
        return None  # "the man, a clerk, is the head, say investigators"
    inner = subject_before(words, opening) if words.low[opening - 1] in (",", ")") else None
    if mark == "," and inner is None and stands_alone(words, opening, close):
        # A stray comma: "Ten died, the commander of the army, has claimed".
        return opening + 1, close
    end = close + (mark == "(")
    if inner is not None:
        return inner[0], end
    aged = opening > 2 and AGE.fullmatch(words.low[opening - 1]) and words.low[opening - 2] == ","
    first = phrase_before(words, opening - 2 if aged else opening)  # "a farmer, 47, who fled, said"
    if first is None:
        return None
    return with_apposition(words, first), end
