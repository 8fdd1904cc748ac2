"""Nouns of reporting behind a verb that only carries them: "expressed concern that", "took the view that"."""

from __future__ import annotations

from collections.abc import Sequence

from ..cues.verb_groups import group
from ..sources.sentence_subjects import sentence_subject
from ..sources.subjects import subject_before
from ..text.word_classes import BE, CONJUNCTIONS, PREPOSITIONS, PRONOUNS, words_of
from ..text.words import Range, Words
from .draft import Draft

# How many words may stand between the verb and its noun: "expressed deep and growing concern".
LONGEST_OBJECT = 5
_LIGHT = words_of(
    "express expresses expressed expressing voice voices voiced voicing raise raises raised raising make makes made "
    "making give gives gave given giving issue issues issued issuing have has had having hold holds held holding share "
    "shares shared sharing repeat repeats repeated repeating reiterate reiterates reiterated reiterating offer offers "
    "offered offering take takes took taken taking harbor harbors harbored harbour harbours harboured reach reaches "
    "reached draw draws drew drawn renew renews renewed renewing air aired airing advance advances advanced mount "
    "mounted float floats floated deliver delivers delivered send sends sent sound sounds sounded level leveled levelled "
    "cast casts come comes came find finds found put puts lodge lodged file filed "
    "break breaks broke broken breaking bring brings brought bringing carry carries carried carrying"
)

# What parts a verb from the nouns before it.
_PARTING = BE | PREPOSITIONS | (CONJUNCTIONS - {"and"}) | PRONOUNS


def carried(words: Words, noun: int, drafts: Sequence[Draft]) -> tuple[int, bool, Range | None] | None:
    """Where the verb group begins that carries the noun, whether it is negated, and its subject; None where none does."""
    for at in range(noun - 1, max(-1, noun - 2 - LONGEST_OBJECT), -1):
        low = words.low[at]
        if low in _LIGHT:
            break
        if low in _PARTING or not words.is_word(at) or low.endswith(("'s", "s'")):
            return None
    else:
        return None
    first, passive, negated, blocked = group(words, at)
    if passive or blocked:
        return None
    # "Gave no indication that"; to have no doubt is to hold.
    negated = negated or ("no" in words.low[at:noun] and not words.low[noun].startswith("doubt"))
    before = words.low[first - 1] if first else ""
    if words.low[at].endswith("ing") or before in ("and", "but", "or", "to"):
        return first, negated, sentence_subject(words, first, drafts)
    return first, negated, subject_before(words, first)
