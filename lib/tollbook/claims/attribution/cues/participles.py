"""Verbs in the passive, and bare participles: "announced by X", "is said to", "the ten claimed in Dvir"."""

from __future__ import annotations

from dataclasses import replace

from ..contents.adjuncts import MEANS, past_adjunct
from ..text.lexicon import vocabulary
from ..text.word_classes import PRONOUNS, words_of
from ..text.words import Words
from .cue import Cue

# "Seen by a reporter" says who saw it, not who said it.
_PERCEIVED = words_of(
    "seen viewed heard read noticed obtained reviewed shown known understood found called described"
)
# "An act described by the mayor as a crime" says who said it, and what.
_CALLED = words_of(
    "described called dubbed labelled labeled termed branded hailed condemned denounced characterised characterized seen viewed portrayed"
)
_PASSIVE_GOES_ON = words_of("to that at as killed dead missing wounded injured captured by")
# Which way a count is revised.
_WAYS = words_of("up upward upwards down downward downwards")
_NEVER_PAST = words_of("given shown known written spoken seen foreseen sworn")
_PARTICIPLES = words_of("put told said cited shown found made held kept")


def passive_cue(words: Words, cue: Cue) -> Cue | None:
    """The cue of a passive: one that names who reports, that quotes, or that says what is said; None for the others."""
    form = words.low[cue.head]
    revised = cue.frame == "revise"
    if revised and cue.end < len(words) and words.low[cue.end] in _WAYS:
        cue = replace(cue, end=cue.end + 1)
    after = words.low[cue.end] if cue.end < len(words) else ""
    if form in ("quoted", "cited", "reported"):
        for at in range(cue.end, min(cue.end + 10, len(words) - 1)):
            if words.low[at] == "as" and _speaks_on(words.low[at + 1]):
                return replace(cue, end=at + 2)
    by = _by(words, cue)
    if by is not None:
        return by
    if form == "known" and after == "as":
        return None  # a name, and no report
    if form == "found" and after not in ("to", "that"):
        # Found dead is no report.
        return None
    entry = vocabulary().passives.get(form)
    impersonal = cue.first > 0 and words.low[cue.first - 1] in ("it", "there", "as", "what")
    goes_on = after in _PASSIVE_GOES_ON or (revised and after == "from")
    if entry is None or not (impersonal or goes_on):
        return None
    return replace(cue, entry=entry, shape="passive")


def _by(words: Words, cue: Cue) -> Cue | None:
    """The passive that names who reports: "announced by X", "announced on Friday by X", "described by X as"."""
    form = words.low[cue.head]
    after = words.low[cue.end] if cue.end < len(words) else ""
    if after == "by" and form in _CALLED:
        return replace(cue, shape="called")
    later = past_adjunct(words, cue.end) if after and after not in _PASSIVE_GOES_ON else cue.end
    if words.low[later : later + 1] != ["by"] or form in _PERCEIVED:
        return None
    return replace(cue, end=later, shape="reduced")


def _speaks_on(low: str) -> bool:
    """Whether a participle of speech stands behind "quoted as": "saying", "calling it"."""
    return low.endswith("ing") and low in vocabulary().verbs


def active_or_reduced(words: Words, cue: Cue) -> Cue | None:
    """The cue of a form that is no passive: as it stands, as a participle that names who reports, or none."""
    form = words.low[cue.head]
    participle = form.endswith(("ed", "en")) or form in _PARTICIPLES | _NEVER_PAST
    if cue.first != cue.head or not participle or _subject_close(words, cue.head):
        return cue
    if form in _NEVER_PAST and words.low[cue.end : cue.end + 1] != ["by"]:
        return None
    by = words.low[cue.end : cue.end + 1] == ["by"] and not MEANS & set(words.low[cue.end + 1 : cue.end + 2])
    if by and form in _CALLED:
        return replace(cue, shape="called")
    if (by and form not in _PERCEIVED) or _claimed_in(words, cue.head, cue.end):
        return replace(cue, shape="reduced")
    return None if by else cue


def _claimed_in(words: Words, index: int, end: int) -> bool:
    """ "The ten dead claimed in Dvir": a capital stands for its government."""
    if words.low[index] not in ("claimed", "alleged") or words.low[end : end + 1] != ["in"]:
        return False
    return end + 1 < len(words) and words.capital(end + 1) and index > 0 and not words.capital(index - 1)


def _subject_close(words: Words, index: int) -> bool:
    return index > 0 and (words.low[index - 1] in PRONOUNS or words.low[index - 1] == "who")
