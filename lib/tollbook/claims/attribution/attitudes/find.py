"""Attitudes in one utterance: whose they are, and what they are held to.

They stand apart from reported speech: no wish and no liking vouches for a figure, and whoever asks for the
voucher of a place never meets them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from tollbook.claims.closed_classes import OWNERS

from ..contents.borders import NEAREST, trimmed
from ..cues.cue import Cue
from ..frames.draft import Draft
from ..frames.passives import by_reduced
from ..frames.verb_subjects import with_subject
from ..sources.behind_cue import phrase_after
from ..sources.heads import may_speak, vouching
from ..sources.noun_phrases import phrase_before
from ..sources.subjects import subject_before
from ..text.words import Words
from .cues import attitude_cues
from .forms import attitude_forms
from .objects import is_verb, object_end, phrase_end

_ABOUT = ("on", "about", "over", "whether")


def attitudes(words: Words, said: Sequence[Draft]) -> list[Draft]:
    """The attitudes of an utterance where it speaks with its own voice: none inside what somebody says.

    `said` are the drafts of its reported speech, whose cues go before.
    """
    if attitude_forms().keys().isdisjoint(words.low):
        return []
    found: list[Draft] = []
    drafts = sorted((made for made in said if made.content), key=_first)
    for cue in attitude_cues(words):
        at = bisect_left(drafts, cue.first, key=_first)
        near = drafts[max(0, at - NEAREST) : at + NEAREST]
        if any(_holds(made, cue) for made in near):
            continue
        made = _BUILDERS[cue.shape](words, cue, drafts[max(0, at - NEAREST) : at])
        if made is not None and made.content and _within(words, made, near).content:
            found.append(made)
            drafts.insert(at, made)
    return found


def _first(made: Draft) -> int:
    return made.cue.first


def _holds(made: Draft, cue: Cue) -> bool:
    """Whether the cue stands in words that attribute, or in what they attribute."""
    inside = any(start <= cue.head < end for start, end in made.content)
    return inside or (made.cue.first < cue.end and cue.first < made.cue.end)


def _by_verb(words: Words, cue: Cue, before: Sequence[Draft]) -> Draft | None:
    """Whoever the verb or the adjective is said of, and its object."""
    infinitive = words.low[cue.first] == "to"
    made = Draft(cue, subject_before(words, cue.first)) if infinitive else with_subject(words, cue, before)
    if made is None or made.source is None:
        return None
    source = vouching(words, made.source, cue.end)
    if source is None and cue.entry.value != "agent" and may_speak(words, made.source):
        source = made.source  # "the mill declined": a noun of no list
    if source is None:
        return None
    made.source = source
    start = words.low.index("about", cue.end) + 1 if cue.entry.value == "about" else cue.end
    made.content = trimmed(words, start, object_end(words, start))
    return made


def _asked(words: Words, cue: Cue, before: Sequence[Draft]) -> Draft:
    """What somebody was asked, and by whom: "pressed by the host on what he knew"."""
    del before
    asker = phrase_after(words, cue.end + 1) if words.low[cue.end] == "by" else None
    if asker is not None:
        asker = asker[0], next((i for i in range(*asker) if words.low[i] in _ABOUT), asker[1])
    start = cue.end if asker is None else asker[1]
    return Draft(cue, asker, trimmed(words, start, object_end(words, start)))


def _told(words: Words, cue: Cue, before: Sequence[Draft]) -> Draft | None:
    """What is told by nobody who is named: "the plan was announced"."""
    del before
    subject = subject_before(words, cue.first)
    return None if subject is None else Draft(cue, None, [subject], place="left")


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
    joint = next((i for i in range(start, end) if words.low[i] == "and" and is_verb(words, i + 1)), end)
    made.source = (start, joint)
    return made


def _owned(words: Words, cue: Cue, before: Sequence[Draft]) -> Draft | None:
    """The owner of a noun, and the phrase behind it."""
    del before
    pronoun = words.low[cue.first - 1] in OWNERS
    start = cue.first - 1 if pronoun else phrase_before(words, cue.first)
    if start is None:
        return None
    source = (start, cue.first) if pronoun else vouching(words, (start, cue.first), cue.end)
    content = trimmed(words, cue.end, phrase_end(words, cue.end))
    return None if source is None else Draft(cue, source, content)


_BUILDERS = {"verb": _by_verb, "reduced": _reduced, "owned": _owned, "asked": _asked, "passive": _told}
