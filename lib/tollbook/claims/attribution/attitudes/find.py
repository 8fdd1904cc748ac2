"""Attitudes in one utterance: whose they are, and what they are held to.

They stand apart from reported speech: no wish and no liking vouches for a figure, and whoever asks for the
voucher of a place never meets them.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..contents.borders import trimmed
from ..cues.cue import Cue
from ..frames.draft import Draft
from ..frames.passives import by_reduced
from ..frames.verb_subjects import with_subject
from ..sources.heads import may_speak, vouching
from ..sources.noun_phrases import phrase_before
from ..text.lexicon import vocabulary
from ..text.word_classes import BE, CONJUNCTIONS, DETERMINERS, HAVE, IRREGULAR_PAST, MODAL, OWNERS, PRONOUNS
from ..text.words import QUOTE, Words
from .cues import attitude_cues, attitude_forms

_ENDS = frozenset((";", ":", "—", "–", "-", "•"))
# How far behind a comma the "and" of a list of names may stand.
LONGEST_LISTED = 5


def attitudes(words: Words, said: Sequence[Draft]) -> list[Draft]:
    """The attitudes of an utterance where it speaks with its own voice: none inside what somebody says.

    `said` are the drafts of its reported speech, whose cues go before.
    """
    if attitude_forms().keys().isdisjoint(words.low):
        return []
    found: list[Draft] = []
    told = [made for made in said if made.content]
    for cue in attitude_cues(words):
        if any(_holds(made, cue) for made in told) or any(_holds(made, cue) for made in found):
            continue
        before = sorted([d for d in (*told, *found) if d.cue.first < cue.first], key=lambda d: d.cue.first)
        made = _made(words, cue, before)
        if made is not None and made.content:
            found.append(_within(words, made, told))
    return found


def _holds(made: Draft, cue: Cue) -> bool:
    """Whether the cue stands in words that attribute, or in what they attribute."""
    inside = any(start <= cue.head < end for start, end in made.content)
    return inside or (made.cue.first < cue.end and cue.first < made.cue.end)


def _made(words: Words, cue: Cue, before: Sequence[Draft]) -> Draft | None:
    if cue.shape == "reduced":
        return _reduced(words, cue, before)
    if cue.shape == "owned":
        return _owned(words, cue)
    made = with_subject(words, cue, before)
    if made is None or made.source is None:
        return None
    source = vouching(words, made.source, cue.end)
    if source is None and cue.entry.value != "agent" and may_speak(words, made.source):
        source = made.source  # "the mill declined": a noun of no list
    if source is None:
        return None
    made.source = source
    made.content = trimmed(words, cue.end, _object_end(words, cue.end))
    return made


def _within(words: Words, made: Draft, told: Sequence[Draft]) -> Draft:
    """Its object cut where the clause ends that only tells who reports: "those who oppose the bill | said"."""
    around = [d for d in told if d.source and d.source[0] <= made.cue.head < d.source[1] <= d.cue.first]
    if around:
        made.content = trimmed(words, made.cue.end, min(around[0].cue.first, made.content[-1][1]))
    return made


def _reduced(words: Words, cue: Cue, before: Sequence[Draft]) -> Draft | None:
    """ "The plan, backed by the guilds and opposed by the church": each to its own, of the same plan."""
    made = by_reduced(words, cue, before)
    if made is None or made.source is None:
        return made
    start, end = made.source
    joint = next((i for i in range(start, end) if words.low[i] == "and" and _is_verb(words, i + 1)), end)
    made.source = (start, joint)
    if before and before[-1].cue.shape == "reduced" and words.low[cue.first - 1] in ("and", "but", ","):
        made.content = list(before[-1].content)
    return made


def _owned(words: Words, cue: Cue) -> Draft | None:
    """The owner of a noun, and the phrase behind it."""
    pronoun = words.low[cue.first - 1] in OWNERS
    start = cue.first - 1 if pronoun else phrase_before(words, cue.first)
    if start is None:
        return None
    source = (start, cue.first) if pronoun else vouching(words, (start, cue.first), cue.end)
    content = trimmed(words, cue.end, _phrase_end(words, cue.end))
    return None if source is None else Draft(cue, source, content)


def _phrase_end(words: Words, start: int) -> int:
    """Where a noun phrase ends that is no object: before the verb of its sentence, or a mark."""
    for index in range(start + 1, len(words)):
        low = words.low[index]
        verb = low in BE or low in HAVE or low in MODAL or low in IRREGULAR_PAST
        past = low.endswith("ed") and words.low[index - 1] not in DETERMINERS
        if verb or past or not words.is_word(index) or low in CONJUNCTIONS - {"and", "how", "whether"}:
            return index
    return len(words)


def _object_end(words: Words, start: int) -> int:
    """Where the object ends: at the next comma that parts no list, at a dash, or before a second verb."""
    for index in range(start + 1, len(words)):
        low = words.low[index]
        if low in _ENDS or (low == "," and not _lists(words, index)):
            return index
        if low == "but" or (low in ("and", "or") and _is_verb(words, index + 1)):
            return index
        if low == QUOTE and words.text[words.ends[index] - 2] == ",":
            return index + 1
    return len(words)


def _is_verb(words: Words, index: int) -> bool:
    """Whether a clause or a second verb begins there: "backed the plan and | said", "and | he left"."""
    if index >= len(words):
        return False
    low = words.low[index]
    listed = low in attitude_forms() or low in vocabulary().verbs
    return (
        low in PRONOUNS
        or low in BE
        or low in HAVE
        or low in IRREGULAR_PAST
        or (listed and low.endswith(("ed", "said")))
    )


def _lists(words: Words, comma: int) -> bool:
    """Whether a comma stands between names: "backed Holm, Laver and Voort"."""
    if comma + 1 >= len(words) or not (words.capital(comma - 1) and words.capital(comma + 1)):
        return False
    near = words.low[comma + 2 : comma + 2 + LONGEST_LISTED]
    return "and" in near and "," not in near[: near.index("and")]
