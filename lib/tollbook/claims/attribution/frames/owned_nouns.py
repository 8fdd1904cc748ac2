"""Cues that are nouns: "X's claim that", "a report by X", "according to X's count"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tollbook.claims.closed_classes import ARTICLES, COUNTS, HAVE, OWNERS

from ..contents.borders import trimmed
from ..cues.cue import Cue
from ..cues.noun_cues import apposed_to, named_as
from ..sources.behind_cue import phrase_after
from ..sources.noun_phrases import is_agent
from ..sources.sentence_subjects import sentence_subject
from ..text.lexicon import agents, vocabulary
from ..text.numerals import is_number
from ..text.word_classes import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    IRREGULAR_PAST,
    MODAL,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    is_adverb,
)
from ..text.words import Range, Words
from .draft import Draft
from .light_verbs import carried
from .noun_clauses import noun_limit, past_behind

# Nouns that count or weigh need their owner named; a claim or a rumour stands without one.
_OWNERLESS = frozenset(
    (
        "claim claims allegation allegations accusation accusations report reports rumour rumours rumor "
        "rumors assertion assertions"
    ).split()
)
# Of the nouns that count and weigh those that take a clause without an owner.
_CONCLUDING = frozenset(
    "evidence finding findings conclusion conclusions forecast forecasts projection projections prediction predictions verdict".split()
)
_UNOWNED_FIGURES = COUNTS | {"data", "evidence"}


def by_noun(words: Words, cue: Cue, drafts: Sequence[Draft]) -> Draft | None:
    """ "X's claim that …", "claims by X that …", "X's estimate of …"."""
    at = cue.head + 1
    light = carried(words, cue.head, drafts) if _has_clause(words, at) else None
    source = _origin(words, cue.head) or _owner(words, cue.head)
    if light is not None or words.low[at] == ",":
        return _by_light_verb(words, cue, light) if light is not None else _apart(words, cue, source)
    at += at + 1 < len(words) and words.low[at] in BE and words.low[at + 1] == "that"
    if at < len(words) and words.low[at] in ("by", "from"):
        found = phrase_after(words, at + 1)
        if found is None or not is_agent(words, found):
            return None
        of = next((i for i in range(*found) if words.low[i] == "of" and is_number(words, i + 1)), found[1])
        source, at = (found[0], of), of
        at += at + 1 < len(words) and words.low[at] in BE and words.low[at + 1] == "that"
        if at >= len(words) or words.low[at] not in ("that", "of"):
            return None
    if source is None and words.low[cue.head] not in _OWNERLESS and not _tells(words, cue, at):
        return None
    if source is None and any(made.content and made.content[0][0] == at for made in drafts):
        # "Said in a statement that": the verb has the clause.
        return None
    if source is not None and words.low[source[0]] in OWNERS:
        source = sentence_subject(words, source[0], drafts) or source
    short = words.low[at] in ("of", "for")
    wanted = words.low[at] == "to"
    limit = past_behind(words, at) if wanted else noun_limit(words, at + short, short)
    content = trimmed(words, at + short, limit)
    named = named_as(words, cue.head) if source is not None and short else None
    if named is not None:
        content = trimmed(words, 0, named) + content
    return Draft(cue, source, content, shared=source is not None and source[1] < cue.first - 3)


def _by_light_verb(words: Words, cue: Cue, light: tuple[int, bool, Range | None]) -> Draft | None:
    """ "Officials expressed concern that …": the verb belongs to the cue, and its subject is the source."""
    first, negated, source = light
    if source is None:
        return None
    longer = replace(cue, first=first, negated=negated)
    content = trimmed(words, cue.end, noun_limit(words, cue.end, False))
    return Draft(longer, source, content, shared=words.low[first - 1 : first] in (["and"], ["but"], ["or"]))


def _apart(words: Words, cue: Cue, owner: Range | None) -> Draft | None:
    """ "X's figure, 900 dead, …", "the finding, in a study by X, that …": the content behind a comma."""
    between = apposed_to(words, cue.head)
    if between is None:
        return None
    end, start = between
    if end == start:
        return (
            None
            if owner is None
            else Draft(cue, owner, trimmed(words, start, noun_limit(words, start, True)))
        )
    by = next((i for i in range(cue.head + 2, end) if words.low[i] in ("by", "from")), None)
    found = phrase_after(words, by + 1) if by is not None else None
    found = None if found is None or not is_agent(words, found) else found
    return (
        None if found is None else Draft(cue, found, trimmed(words, start, noun_limit(words, start, False)))
    )


def _tells(words: Words, cue: Cue, at: int) -> bool:
    """Whether a clause follows a noun of saying or holding: "fears that ten had died", but not "an idea that spread"."""
    counts = cue.entry.id.endswith((".3", ".5")) and words.low[cue.head] not in _CONCLUDING
    if counts or at >= len(words):
        return False
    return _has_clause(words, at)


def _has_clause(words: Words, at: int) -> bool:
    """Whether "that" opens a clause with a subject of its own there, and is no relative pronoun ("remarks that went on")."""
    if at + 1 >= len(words) or words.low[at] != "that":
        return False
    low = words.low[at + 1]
    return not (
        low in BE | HAVE | MODAL | IRREGULAR_PAST
        or is_adverb(low)
        or (low.endswith("ed") and not words.capital(at + 1))
        or low in vocabulary().finite
    )


def _owner(words: Words, head: int) -> Range | None:
    """Whose claim it is: "the mayor's claim", "Northern claims", "an army intelligence assessment"."""
    first = head
    while first > 0 and head - first < 8 and words.is_word(first - 1):
        low = words.low[first - 1]
        if low in OWNERS and not any(words.low[i].endswith(("'s", "s'")) for i in range(first, head)):
            return first - 1, first
        if low in PREPOSITIONS or low in CONJUNCTIONS or low in BE or low in ("the", "a", "an", "any", "no"):
            break
        if low in vocabulary().finite or _governs(words, first - 1):
            break
        first -= 1
    owned = [i for i in range(first, head) if words.low[i].endswith(("'s", "s'"))]
    if owned:
        return _owner_start(words, first, owned[-1]), owned[-1] + 1
    if words.low[head] in _UNOWNED_FIGURES:
        return None
    capitals = [
        i
        for i in range(first, head)
        if words.capital(i) and words.low[i] not in DETERMINERS | PRONOUNS | OPENERS
    ]
    return (capitals[0], head) if capitals else None


def _governs(words: Words, index: int) -> bool:
    """Whether a form in -ed is the verb before the noun: "dismissed suggestions", but not "a disputed claim"."""
    low, before = words.low[index], words.low[index - 1] if index else ""
    of_noun = before in DETERMINERS or before.endswith(("'s", "s'")) or is_adverb(before)
    return low.endswith("ed") and low in vocabulary().verbs and not of_noun


def _origin(words: Words, head: int) -> Range | None:
    """ "From the rebels comes word of": who stands between "from" and the verb."""
    if head < 3 or words.low[head - 1] not in ("comes", "came", "come"):
        return None
    at = next((i for i in range(head - 2, max(-1, head - 10), -1) if words.low[i] == "from"), None)
    found = (at + 1, head - 1) if at is not None and at + 1 < head - 1 else None
    return found if found is not None and is_agent(words, found) else None


def _owner_start(words: Words, first: int, owned: int) -> int:
    """Where the owner's phrase begins: at its determiner, else at the capitals and roles before the possessive."""
    if first > 0 and words.low[first - 1] in ARTICLES:
        return first - 1
    start = owned
    while start > first and (
        words.capital(start - 1) or words.low[start - 1] in agents() or words.low[start - 1] in OWNERS
    ):
        start -= 1
    return start
