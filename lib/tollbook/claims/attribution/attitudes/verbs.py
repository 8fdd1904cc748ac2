"""Verbs that show an attitude: before their object, before an infinitive, in the passive, and those that only carry a noun."""

from __future__ import annotations

from tollbook.claims.closed_classes import OWNERS
from tollbook.resources import Entry

from ..cues.cue import Cue
from ..cues.verb_groups import group
from ..text.word_classes import BE, DETERMINERS, is_adverb, words_of
from ..text.words import QUOTE, Words
from .forms import OBJECT_PRONOUNS, attitude_forms, is_noun, is_object

# How many words may stand between the verb and the noun that it carries.
LONGEST_EPITHET = 3
# What opens a question that is only told of.
_QUESTIONS = tuple([low] for low in ("about", "if", "whether", "for", "why", "what", "how", "by"))
# How far behind a verb what a thing is called may stand, in words.
LONGEST_NAMED = 16
# "The first deputy to denounce it", and how far before "to" the word may stand.
_FIRST = words_of("first second third last latest only next")
LONGEST_FIRST = 6
# How far behind a verb "about" may stand, in words.
LONGEST_ADDRESSED = 7
# How far behind whoever is pressed the infinitive may stand, in words.
LONGEST_PRESSED = 14


def _thing(words: Words, index: int, end: int, entry: Entry) -> Cue | None:
    """ "Backs the plan", "takes issue with it", "opposed by the guilds": a verb before its object, or before "by"."""
    first, passive, negated, blocked = group(words, index)
    if blocked:
        return _of_first(words, index, first, end, entry)
    past = words.low[index].endswith("ed")
    if past and first == index and (index == 0 or words.low[index - 1] == "when"):
        return None  # "when asked about it"
    by = words.low[end : end + 1] == ["by"] and end == index + 1
    if by and past and (passive or first == index):
        return Cue(first, end, index, entry, "reduced", negated)
    if passive or not is_object(words, end) or (first == index and is_noun(words, index)):
        return None
    return Cue(_past_adverbs(words, first), end, index, entry, "verb", negated)


def _of_first(words: Words, index: int, first: int, end: int, entry: Entry) -> Cue | None:
    """ "The first deputy to denounce the plan": an infinitive that tells what somebody did."""
    to = next((i for i in range(first, max(first - 3, 0), -1) if words.low[i] == "to"), None)
    if to is None or not is_object(words, end):
        return None
    titled = to < LONGEST_FIRST and all(words.capital(i) for i in range(to))  # "Holm to back Voort"
    if not titled and _FIRST.isdisjoint(words.low[max(0, to - LONGEST_FIRST) : to]):
        return None
    return Cue(to, end, index, entry, "verb")


def _about(words: Words, index: int, end: int, entry: Entry) -> Cue | None:
    """ "Asked the clerk about the keys": a verb, whoever is spoken to, and "about" before the thing."""
    cue = _thing(words, index, end, entry)
    near = words.low[end + 1 : end + LONGEST_ADDRESSED]
    if cue is None or cue.shape != "verb" or "about" not in near or "," in near[: near.index("about")]:
        return None
    return cue


def _urging(words: Words, index: int, end: int, entry: Entry) -> Cue | None:
    """ "Pressed the army to leave": a verb, whoever is pressed, and what to; no "is pushing deeper into the hills"."""
    cue = _thing(words, index, end, entry)
    near = range(end + 1, min(end + LONGEST_PRESSED, len(words)))
    to = any(words.low[i] == "to" and _is_bare(words, i + 1) for i in near)
    return cue if to or any(words.low[i] in ("for", "on") for i in near[:3]) else None


def _passive(words: Words, index: int, end: int, entry: Entry) -> Cue | None:
    """ "The plan was announced on Monday": told by nobody who is named."""
    first, passive, negated, blocked = group(words, index)
    told = passive and not blocked and words.low[end : end + 1] != ["by"]
    return Cue(first, end, index, entry, "passive", negated) if told else None


def _asked(words: Words, index: int, end: int, entry: Entry) -> Cue | None:
    """ "Asked about the fire, he left", "when asked if he would": a question put to whoever speaks next."""
    opens = index == 0 or words.low[index - 1] == "when"
    return (
        Cue(index, end, index, entry, "asked") if opens and words.low[end : end + 1] in _QUESTIONS else None
    )


def _light(words: Words, index: int, end: int, entry: Entry) -> Cue | None:
    """ "Expressed deep concern about": a verb that only carries a noun of attitude."""
    forms = attitude_forms()
    for at in range(end, min(end + LONGEST_EPITHET, len(words))):
        for rest, noun in forms.get(words.low[at], ()):
            stop = at + 1 + len(rest)
            if noun.value == "owned" and tuple(words.low[at + 1 : stop]) == rest:
                cue = _thing(words, index, stop, entry)
                return cue if cue is not None and cue.shape == "verb" else None
    return None


def _named(words: Words, index: int, end: int, entry: Entry) -> Cue | None:
    """ "Sees the plan as a trap", "calling him a coward": a verb before a thing and what it is called."""
    near = words.low[end + 1 : end + LONGEST_NAMED]
    stop = next((at for at, low in enumerate(near) if low in (",", ";", "that", "who", "which")), len(near))
    called = "as" in near[:stop] or QUOTE in near[:stop]
    calls = words.low[index].startswith("call") and stop > 0
    whom = end < len(words) and words.low[end] in OBJECT_PRONOUNS
    called = called or (calls and (whom or not {"a", "an"}.isdisjoint(near[:stop])))
    return _thing(words, index, end, entry) if called else None


def _act(words: Words, index: int, end: int, entry: Entry) -> Cue | None:
    """ "Declined to comment": a verb before an infinitive."""
    first, passive, negated, blocked = group(words, index)
    if blocked or passive or words.low[end : end + 1] != ["to"] or not _is_bare(words, end + 1):
        return None
    return Cue(_past_adverbs(words, first), end, index, entry, "verb", negated)


def _is_bare(words: Words, index: int) -> bool:
    """Whether the word behind "to" is the bare form of a verb: no "looked to the sea", "looks to be"."""
    low = words.low[index] if index < len(words) else ""
    return low.isalpha() and not (
        low in DETERMINERS or low in BE or low in OWNERS or words.capital(index) or low.endswith("ing")
    )


def _past_adverbs(words: Words, first: int) -> int:
    """The group with the adverb before it: "openly backed"."""
    return first - 1 if first > 1 and is_adverb(words.low[first - 1]) else first


VERB_SHAPES = {
    "thing": _thing,
    "agent": _thing,
    "urging": _urging,
    "named": _named,
    "about": _about,
    "light": _light,
    "act": _act,
    "passive": _passive,
    "asked": _asked,
}
