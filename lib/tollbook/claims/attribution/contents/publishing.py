"""Verbs of publishing: what is put out may state a number ("published a list of 50 killed"), or names who is meant later."""

from __future__ import annotations

from ..frames.draft import Draft
from ..text.lexicon import vocabulary
from ..text.numerals import is_number
from ..text.word_classes import TIME_WORDS
from ..text.words import Words
from .borders import right_limit, trimmed

# How far behind a verb of publishing what is published may stand.
LONGEST_PUBLISHED = 6
# What is published of people, each of them named, and what states a number.
NAMES = frozenset(("names", "identities", "portraits", "photographs", "obituaries"))
FIGURES = frozenset(
    ("list", "lists", "figure", "figures", "data", "toll", "count", "tally", "statistics", "numbers")
)


def _numbered(words: Words, told: int) -> bool:
    """Whether a number follows what was published, and no date: "a list of 50", but "no toll since May 2022"."""
    for at in range(told + 1, min(told + LONGEST_PUBLISHED, len(words))):
        if is_number(words, at):
            return True
        if words.low[at] in TIME_WORDS or words.low[at] in ("since", "until", ",", "that"):
            return False
    return False


def publishing(words: Words, made: Draft) -> Draft | None:
    """ "X released a statement": nothing is told yet, but X is who may be meant by "it" or "the group" later."""
    behind = range(made.cue.end, min(made.cue.end + LONGEST_PUBLISHED, len(words)))
    if words.low[behind.start : behind.start + 1] == ["by"] or not any(
        words.low[i] in vocabulary().documents or words.low[i] in NAMES for i in behind
    ):
        return None
    told = next((i for i in behind if words.low[i] in NAMES or words.low[i] in FIGURES), None)
    if told is not None and _numbered(words, told):
        # "Published a list of 50 killed".
        made.content = trimmed(words, behind.start, right_limit(words, behind.start))
        return made
    made.place = "none"
    return made
