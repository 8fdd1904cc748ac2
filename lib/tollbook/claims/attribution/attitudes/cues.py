"""Words that show how somebody stands to a thing: verbs with their object, adjectives, and nouns with an owner."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tollbook.resources import Entry, load_lexicon

from ..cues.cue import Cue
from ..cues.phrase_cues import matching
from ..cues.verb_groups import group
from ..text.lexicon import by_first_word
from ..text.word_classes import BE, DETERMINERS, MODAL, OWNERS, PREPOSITIONS, PRONOUNS, is_adverb, words_of
from ..text.words import QUOTE, Words

_FEELS = words_of(
    "feel feels felt feeling remain remains remained become became becomes grew seem seems seemed sounded"
)
_DEGREES = words_of("so too very quite more most less deeply somewhat particularly especially even much")
# How many words may stand between an owner and the noun: "the mayor's long and loud support for".
LONGEST_EPITHET = 2
# How far behind a verb what a thing is called may stand, in words.
LONGEST_NAMED = 16
# What no object begins with.
_NO_OBJECT = words_of("and or but than then so when while because if as")
_OBJECT_PRONOUNS = words_of("him her them it us me you himself herself themselves what how whether")


@cache
def attitude_forms() -> dict[str, list[tuple[tuple[str, ...], Entry]]]:
    """The forms of the lexicon by their first word."""
    return by_first_word(load_lexicon("attribution_attitudes"))


def attitude_cues(words: Words) -> Iterator[Cue]:
    """The words of attitude of an utterance outside its quotations, left to right."""
    forms = attitude_forms()
    for index, low in enumerate(words.low):
        if low not in forms:
            continue
        end, entry = matching(words, index, forms)
        cue = None if entry is None else _SHAPES[str(entry.value)](words, index, end, entry)
        if cue is not None:
            yield cue


def _thing(words: Words, index: int, end: int, entry: Entry) -> Cue | None:
    """ "Backs the plan", "takes issue with it", "opposed by the guilds": a verb before its object, or before "by"."""
    first, passive, negated, blocked = group(words, index)
    if blocked:
        return None
    by = words.low[end : end + 1] == ["by"] and end == index + 1
    past = words.low[index].endswith("ed")
    if by and past and (passive or first == index):
        return Cue(first, end, index, entry, "reduced", negated)
    if passive or not is_object(words, end) or (first == index and _is_noun(words, index)):
        return None
    return Cue(_past_adverbs(words, first), end, index, entry, "verb", negated)


def _named(words: Words, index: int, end: int, entry: Entry) -> Cue | None:
    """ "Sees the plan as a trap", "calling him a coward": a verb before a thing and what it is called."""
    near = words.low[end + 1 : end + LONGEST_NAMED]
    stop = next((at for at, low in enumerate(near) if low in (",", ";", "that", "who", "which")), len(near))
    called = "as" in near[:stop] or QUOTE in near[:stop]
    called = called or (words.low[index].startswith("call") and not {"a", "an"}.isdisjoint(near[:stop]))
    return _thing(words, index, end, entry) if called else None


def _act(words: Words, index: int, end: int, entry: Entry) -> Cue | None:
    """ "Declined to comment": a verb before an infinitive."""
    first, passive, negated, blocked = group(words, index)
    if blocked or passive or words.low[end : end + 1] != ["to"]:
        return None
    return Cue(_past_adverbs(words, first), end, index, entry, "verb", negated)


def _bent(words: Words, index: int, end: int, entry: Entry) -> Cue | None:
    """ "Is eager to see": an adjective before an infinitive."""
    return _felt(words, index, end, entry) if words.low[end : end + 1] == ["to"] else None


def _feeling(words: Words, index: int, end: int, entry: Entry) -> Cue | None:
    """ "Are deeply worried about the dam": an adjective and its preposition."""
    return _felt(words, index, end, entry) if is_object(words, end) else None


def _felt(words: Words, index: int, end: int, entry: Entry) -> Cue | None:
    """A cue from the form of "be" or "feel" before an adjective; None where neither stands there."""
    at = index
    while at > 0 and (words.low[at - 1] in _DEGREES or is_adverb(words.low[at - 1])):
        at -= 1
    linked = at > 0 and (words.low[at - 1] in BE or words.low[at - 1] in _FEELS)
    if not linked:
        return None
    first, _, negated, blocked = group(words, at - 1)
    return None if blocked else Cue(first, end, index, entry, "verb", negated)


def _owned(words: Words, index: int, end: int, entry: Entry) -> Cue | None:
    """ "The mayor's late support for": a noun whose owner stands before it."""
    for at in range(index - 1, max(-1, index - 2 - LONGEST_EPITHET), -1):
        low = words.low[at]
        if low in OWNERS or low.endswith(("'s", "s'")):
            return Cue(at + 1, end, index, entry, "owned") if is_object(words, end) else None
        if not low.isalpha() or words.capital(at) or low in DETERMINERS or low in PREPOSITIONS:
            return None
    return None


def is_object(words: Words, index: int) -> bool:
    """Whether a noun phrase can begin at a word."""
    if index >= len(words):
        return False
    low = words.low[index]
    if low == QUOTE or low in DETERMINERS or low in _OBJECT_PRONOUNS:
        return True
    return words.is_word(index) and not (
        low in PREPOSITIONS
        or low in _NO_OBJECT
        or low in PRONOUNS
        or low in BE
        or low in MODAL
        or is_adverb(low)
    )


def _is_noun(words: Words, index: int) -> bool:
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
    return not (low.endswith(("s", "ed")) or plural) and not _irregular(low)


def _irregular(low: str) -> bool:
    return low in ("took", "spoke", "came", "tore", "made", "saw", "stood", "held")


def _past_adverbs(words: Words, first: int) -> int:
    """The group with the adverb before it: "openly backed"."""
    return first - 1 if first > 1 and is_adverb(words.low[first - 1]) else first


_SHAPES = {
    "thing": _thing,
    "agent": _thing,
    "named": _named,
    "act": _act,
    "bent": _bent,
    "feeling": _feeling,
    "owned": _owned,
}
