"""Who a verb reports for: its subject, over what is inserted between the two, a relative pronoun, or the sentence before "and"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.closed_classes import RELATIVES

from ..contents.antecedents import counted_before
from ..cues.cue import Cue
from ..sources.noun_phrases import FINITE, phrase_before
from ..sources.sentence_subjects import sentence_subject
from ..sources.subjects import before_its_time, subject_before
from ..sources.times import before_time
from ..text.lexicon import sources, vocabulary
from ..text.word_classes import DETERMINERS, IRREGULAR_PAST, PREPOSITIONS, TIME_WORDS
from ..text.words import Range, Words
from .draft import Draft
from .participles import of_participle

_ACTS = frozenset(
    "move step policy scheme practice tactic strategy outcome approach trend scenario deal law bill".split()
)


def with_subject(words: Words, cue: Cue, drafts: Sequence[Draft]) -> Draft | None:
    """The attribution in the making with its source, where the subject stands before the verb or is shared."""
    before = words.low[cue.first - 1] if cue.first else ""
    if words.low[cue.head].endswith("ing") and cue.first == cue.head:
        return of_participle(words, cue, drafts)
    at = before_time(words, cue.first)
    if (
        at > 0
        and words.low[at - 1] in ("that", "which")
        and _is_relative(words, at - 1, words.low[cue.end : cue.end + 1] == ["that"])
    ):
        return Draft(cue, (at - 1, at))
    if before in ("and", "but", "or", "then"):
        return Draft(cue, sentence_subject(words, cue.first, drafts), shared=True)
    subject = _behind_counted(words, subject_before(words, before_time(words, cue.first)))
    if subject is None and before == "," and drafts and drafts[-1].source:
        return Draft(cue, drafts[-1].source, shared=True)
    if (
        subject is not None
        and words.low[subject[0]] in ("a", "an")
        and words.low[subject[0] - 1 : subject[0]] == [","]
    ):
        subject = _past_summed(words, subject)
    if subject is not None and before == "," and drafts:
        subject = _before_insertion(words, subject, drafts[-1])
    return Draft(cue, _of_insertion(words, subject, cue))


def _behind_counted(words: Words, subject: Range | None) -> Range | None:
    """ "The 500 casualties | Norland claims": behind what is counted a name begins anew."""
    if subject is None:
        return None
    named = subject[1]
    while named > subject[0] and words.capital(named - 1):
        named -= 1
    counted = subject[0] < named < subject[1] and counted_before(words, named) is not None
    return (named, subject[1]) if counted else subject


def _of_insertion(words: Words, subject: Range | None, cue: Cue) -> Range | None:
    """ "The north, the council said, had lost ten": between commas the council speaks, and is no name of the north."""
    behind = words.low[cue.end : cue.end + 2]
    goes_on = behind[:1] == [","] and not FINITE.union(IRREGULAR_PAST).isdisjoint(behind[1:])
    if subject is None or not goes_on or words.low[cue.first - 1] == ",":
        return subject
    commas = [i for i in range(*subject) if words.low[i] == ","]
    return (commas[-1] + 1, subject[1]) if commas else subject


def _past_summed(words: Words, subject: Range) -> Range:
    """Without what sums up the clause before: "…, a move coach Bill Tarr called", of whom the coach speaks."""
    at = subject[0] + 2
    act = words.low[at - 1] if at <= len(words) else ""
    acts = act in _ACTS or (act in vocabulary().nouns and act not in vocabulary().documents)
    return (at, subject[1]) if acts and at < subject[1] and words.is_word(at) else subject


def _before_insertion(words: Words, subject: Range, said: Draft) -> Range:
    """Who stands before an aside that speaks: "The palace, she said, wants to", "Holm, writing on Telegram, said"."""
    comma = said.first - 1
    relative = said.source is not None and not said.shared and words.low[said.source[0]] in RELATIVES
    described = words.low[said.cue.head].endswith("ing") and not said.shared
    aside = subject[0] < comma < subject[1] and words.low[comma] == "," and said.cue.shape == "verb"
    return (subject[0], comma) if aside and not relative and not described else subject


def _is_name(words: Words, end: int) -> bool:
    """Whether a name that may be a body's, and no place where something was, ends before word `end`."""
    if end < 1 or not words.capital(end - 1) or words.low[end - 1] in TIME_WORDS:
        return False
    start = end - 1
    while start > 0 and words.capital(start - 1):
        start -= 1
    return start == 0 or words.low[start - 1] not in PREPOSITIONS


def _is_relative(words: Words, at: int, told: bool) -> bool:
    """Whether "that" or "which" stands for a source before it: "a study that estimated", "the body, which counts".

    Where a clause with "that" is `told`, any noun may: "the lease, which says that".
    """
    end = before_its_time(words, at - 1) if words.low[at - 1] == "," else at
    known = words.low[end - 1] in sources() | vocabulary().tellers if end > 0 else False
    if not known and _is_name(words, end) and end < at and words.low[at] == "which":
        return True  # "Dvir, which says it has lost ten"
    if not known:
        return told and words.low[at] == "which" and end > 1 and words.low[end - 1] not in vocabulary().things
    first = phrase_before(words, end)
    return first is not None and (words.low[first] in DETERMINERS or (end - first > 1 and end < at))
