"""Cues in one utterance: verb groups, phrases and nouns that attribute, before their source is known."""

from __future__ import annotations

from collections.abc import Iterator

from tollbook.claims.closed_classes import PUTTING
from tollbook.resources import Entry

from ..contents.adjuncts import past_adjunct
from ..text.lexicon import vocabulary
from ..text.word_classes import words_of
from ..text.words import QUOTE, Words
from .cue import Cue
from .noun_cues import opinion, reckoning, reporting_noun
from .other_senses import means_else
from .participles import active_or_reduced, passive_cue
from .phrase_cues import matching, phrase_cue, state
from .verb_groups import group
from .verbs_or_nouns import is_noun

_HELD = words_of(
    "thought believed suspected said known reported understood presumed considered alleged supposed"
)
_LEVELS = words_of("at above below between over under near around closer higher lower nearer")

_RECORDS = words_of(
    "book books list lists roll rolls record records register registers database files ledger archive"
)
_TO_RECORD = 14  # how far behind "has" the end of such a record may stand, in words


def find_cues(words: Words) -> Iterator[Cue]:
    """The cues of an utterance outside its quotations, left to right."""
    triggers = vocabulary().triggers
    reached = 0
    for index, low in enumerate(words.low):
        if low not in triggers or index < reached:
            continue
        cue = _cue(words, index, low)
        if cue is not None:
            yield cue
            reached = cue.end if cue.shape != "noun" else reached


def _cue(words: Words, index: int, low: str) -> Cue | None:
    """The cue that begins (a verb: whose lexical word stands) at a word; a phrase goes before a verb."""
    known = vocabulary()
    cue = phrase_cue(words, index) if low in known.phrases else None
    if cue is None and low in known.verbs:
        cue = _verb(words, index)
    if cue is None and low in ("by", "on"):
        cue = reckoning(words, index)
    if cue is None and low in known.opinions:
        cue = opinion(words, index)
    if cue is None and low in known.nouns:
        cue = reporting_noun(words, index)
    if cue is None and low in known.states:
        cue = state(words, index)
    return cue


def _verb(words: Words, index: int) -> Cue | None:
    end, entry = matching(words, index, vocabulary().verbs)
    if entry is None:
        end, entry = _past_time(words, index)
    if entry is not None and entry.value == "have":
        end, entry = _on_record(words, index) or (end, entry)
    if (
        entry is not None
        and entry.value == "say"
        and words.low[index] in PUTTING
        and words.low[end : end + 1]
        and words.low[end] in _LEVELS
    ):
        end, entry = index + 1, vocabulary().verbs[words.low[index]][-1][1]
    if entry is not None and entry.value == "want" and end > index + 1 and words.low[end - 1] == "to":
        end -= 1  # "agreed | to pay": the infinitive is what is wanted
    if entry is None or (words.raw[index][:1].isupper() and not is_title_case(words, index)):
        return None
    first, passive, negated, blocked = group(words, index)
    if blocked or means_else(words, index, end) or (first == index and _is_held(words, index, end)):
        return None
    cue = Cue(first, end, index, entry, "verb", negated)
    if passive:
        return passive_cue(words, cue)
    if first == index and is_noun(words, index, words.low[index]) and not _quotes(words, index, end):
        return None
    return active_or_reduced(words, cue)


def _past_time(words: Words, index: int) -> tuple[int, Entry | None]:
    """ "spoke then of 3,000 dead", "talked on Monday about": a verb parted from its preposition by a time."""
    of = [entry for rest, entry in vocabulary().verbs[words.low[index]] if rest == ("of",)]
    if not of or index + 1 >= len(words):
        return index, None
    at = past_adjunct(words, index + 1)
    told = index + 1 < at < len(words) and words.low[at] in ("of", "about")
    return (at + 1, of[0]) if told else (index, None)


def _on_record(words: Words, index: int) -> tuple[int, Entry] | None:
    """ "has 900 deaths on its books", "has the dead in its database": a count that somebody keeps."""
    behind = words.low[index + 1 : index + _TO_RECORD]
    kept = any(
        behind[at : at + 2] in (["on", "its"], ["in", "its"], ["on", "their"], ["in", "their"])
        and not _RECORDS.isdisjoint(behind[at + 2 : at + 4])
        for at in range(len(behind))
    )
    listed = [entry for rest, entry in vocabulary().verbs[words.low[index]] if rest[-2:] == ("names", "of")]
    return (index + 1, listed[0]) if kept and listed else None


def _is_held(words: Words, index: int, end: int) -> bool:
    """ "Gunmen thought to be herders": a participle of what others hold of them."""
    return words.low[index] in _HELD and words.low[end : end + 1] == ["to"]


def _quotes(words: Words, index: int, end: int) -> bool:
    """Whether a form of "read" leads up to a quotation: 'the sign read: "…"'."""
    behind = [low for low in words.low[end : end + 2] if low not in (":", ",")]
    return words.low[index] in ("read", "reads", "reading") and behind[:1] == [QUOTE]


def is_title_case(words: Words, index: int) -> bool:
    """Whether a capital means nothing here: at the start, or in a headline of capitals."""
    if index == 0:
        return True
    plain = [i for i in range(len(words)) if len(words.low[i]) > 3 and words.low[i].isalpha()]
    return len(plain) < 30 and 3 * sum(words.capital(i) for i in plain) > 2 * len(plain)
