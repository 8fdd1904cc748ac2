"""Whose words a participle reports: "…, adding that", "a study putting", "with X estimating"."""

from __future__ import annotations

from collections.abc import Sequence

from ..cues.cue import Cue
from ..sources.heads import may_speak
from ..sources.noun_phrases import FINITE, is_agent, past_leads, phrase_before
from ..sources.sentence_subjects import sentence_subject
from ..sources.subjects import subject_before
from ..sources.times import before_time
from ..text.lexicon import agents, sources, vocabulary
from ..text.word_classes import IRREGULAR_PAST
from ..text.words import QUOTE, Range, Words
from .draft import Draft

# How long the subject behind a fronted participle may be, in words.
LONGEST_SUBJECT = 9


def of_participle(words: Words, cue: Cue, drafts: Sequence[Draft]) -> Draft | None:
    """ "…, adding that" by the subject of the sentence; "a study putting", "members saying" by the phrase before."""
    before = words.low[cue.first - 1] if cue.first else ""
    if cue.first == 0 or (words.low[cue.head] in vocabulary().documents and before != ","):
        # "A war briefing".
        return _before_clause(words, cue) if cue.first == 0 else None
    if drafts and before in sources() and _tells_of(drafts[-1]):
        first = phrase_before(words, cue.first)
        return Draft(cue, None if first is None else (max(first, drafts[-1].cue.end), cue.first))
    if cue.frame == "want" and before != ",":
        # "Families seeking shelter", "continue seeking": what they do, and nothing they say.
        return None
    absolute = _with_phrase(words, cue.first) or _second_subject(words, cue.first)
    if absolute is not None:
        return Draft(cue, absolute)
    if before in agents() and (not drafts or drafts[-1].cue.frame != "tell"):
        return Draft(cue, _bare_phrase(words, cue.first))
    return Draft(cue, sentence_subject(words, cue.first, drafts), shared=True)


def _before_clause(words: Words, cue: Cue) -> Draft | None:
    """Whose participle opens the sentence: "Warning that time was short, the envoy urged both sides"."""
    for at in range(cue.end, len(words) - 1):
        if words.low[at] == "," or (words.low[at] == QUOTE and words.text[words.ends[at] - 2] == ","):
            end = next((i for i in range(at + 1, len(words)) if _is_finite(words, i)), at + 1)
            speaks = at + 1 < end <= at + LONGEST_SUBJECT and (
                is_agent(words, (at + 1, end)) or may_speak(words, (at + 1, end))
            )
            return Draft(cue, (at + 1, end), shared=True) if speaks else None
    return None


def _is_finite(words: Words, index: int) -> bool:
    """Whether a verb of the main clause stands there, or a mark."""
    low = words.low[index]
    verb = low in FINITE or low in IRREGULAR_PAST or low.endswith("ed")
    return (verb and not words.capital(index)) or not words.is_word(index)


def _with_phrase(words: Words, cue: int) -> Range | None:
    """The phrase between "with" and a participle: "with the Holm Institute estimating over ten dead"."""
    end = before_time(words, cue)
    # "With the mayor, Ada Holm, saying": the subject before its apposition.
    subject = subject_before(words, end) if words.low[end - 1] == "," else None
    first = phrase_before(words, end) if subject is None else subject[0]
    if first is None:
        return None
    start = next((i for i in range(end - 1, max(-1, first - 2), -1) if words.low[i] == "with"), None)
    if start is None or start + 1 >= end or not is_agent(words, (start + 1, end)):
        return None
    return start + 1, end


def _second_subject(words: Words, end: int) -> Range | None:
    """A subject of its own behind "and": "X accusing him and officials in the town reporting dozens of deaths"."""
    first = phrase_before(words, end) if words.low[end - 1] != "," else None
    if first is None or not first or words.low[first - 1] != "and" or words.low[first] not in agents():
        return None
    return first, end


def _bare_phrase(words: Words, end: int) -> Range | None:
    """The phrase before a participle ("beyond council members saying"), without what leads up to it."""
    first = phrase_before(words, end)
    if first is None:
        return None
    return past_leads(words, first, end), end


def _tells_of(made: Draft) -> bool:
    """Whether an attribution names somebody else's words: "dismissed a study putting", "citing a report saying"."""
    return made.cue.entry.category == "denying" or made.cue.shape == "citing"
