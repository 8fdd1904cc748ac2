"""Verbs of seeing, finding and showing, which report only at times."""

from __future__ import annotations

from tollbook.claims.closed_classes import HAVE

from ..cues.verbs_or_nouns import is_shown
from ..frames.draft import Draft
from ..text.lexicon import vocabulary
from ..text.numerals import is_number
from ..text.word_classes import BE, CONJUNCTIONS, MODAL, PRONOUNS
from ..text.words import QUOTE, Words

_FINITE = frozenset(("did", "died", "fell", "went", "came", "took", "began", "became"))
_BODIES = frozenset(("bodies", "corpses"))
# How long the subject of a clause without "that" may be, in words.
LONGEST_SUBJECT = 9


def is_told(words: Words, made: Draft, right: int) -> bool:
    """Whether a verb of perceiving reports: a clause follows, or its subject is a document or a witness.

    "The army saw its worst day", "troops found a tunnel" and "the house shows solidarity" report nothing.
    """
    if words.low[right] in CONJUNCTIONS or words.low[right] == QUOTE or words.low[right] in PRONOUNS:
        return True
    known = vocabulary()
    subject = [words.low[i] for i in range(*made.source)] if made.source else []
    if any(low in known.documents or low in known.witnesses for low in subject):
        return True
    if (
        "suggest" in made.cue.entry.forms
        and words.low[right].endswith("ing")
        and words.low[made.cue.head].startswith("sugg")
    ):
        return True
    head = words.low[made.cue.head]
    if head in ("show", "shows") and is_shown(words, made.cue.first, head):
        return True  # "imagery analysed by the Holm Lab shows ten graves"
    # "The agency saw ten bodies": whoever it is, a witness.
    seen = head == "saw" and _BODIES.intersection(words.low[right : right + LONGEST_SUBJECT])
    return (
        bool(seen) and any(is_number(words, i) for i in range(right, min(right + 3, len(words))))
    ) or has_clause(words, right)


def has_clause(words: Words, start: int) -> bool:
    """Whether a subject with a finite verb begins at a word: "ten people had died"."""
    for index in range(start, min(start + LONGEST_SUBJECT, len(words))):
        low = words.low[index]
        if low in BE | HAVE | MODAL or low in _FINITE:
            return index > start
        if not words.is_word(index) or low in CONJUNCTIONS:
            return False
    return False
