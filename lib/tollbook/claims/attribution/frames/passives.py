"""Cues in the passive: "are said to", "reported by X", "described by X as"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.claims.attack_nouns import ATTACKS
from tollbook.claims.closed_classes import HAVE

from ..contents.adjuncts import past_adjunct
from ..contents.borders import left_limit, right_limit, trimmed
from ..cues.cue import Cue
from ..sources.behind_cue import phrase_after
from ..sources.noun_phrases import is_agent, phrase_before
from ..text.lexicon import vocabulary
from ..text.word_classes import BE, CONJUNCTIONS, MODAL, TIME_WORDS
from ..text.words import QUOTE, Range, Words
from .draft import Draft

_CLAUSE_OPENERS = (",", "—", "–", "that", "but", "while", "and", "because", "as")
# What parts a list of those counted ("one soldier and 13 villagers, three of them boys, were listed") from a clause before it.
_APART = ("—", "–", "that", "but", "while", "because", "as")
_ADDRESSED = frozenset(
    "told asked informed warned advised urged ordered assured reminded instructed notified encouraged required begged".split()
)
# How far behind a passive whoever tells it may stand, and states that nobody is in by another's hand.
LONGEST_STATE = 9
# What somebody claims to have done.
_DEED = re.compile(rf"{ATTACKS}|bombs?|operations?|killings?|incursions?|rockets?|missiles?")
_TO_DEED = 5  # how many words before a relative clause its deed may stand
_LYING = frozenset(("dead", "alive"))


def by_passive(words: Words, cue: Cue, drafts: Sequence[Draft]) -> Draft | None:
    """ "Ten are said to have died", "the dead were put at ten": content without a source."""
    end = right_limit(words, cue.end)
    made = Draft(cue, _reporter(words, cue), place="both")
    if cue.first and words.low[cue.first - 1] == "it":
        made.content = _inserted(words, cue, drafts) or trimmed(words, cue.end, end)
        return made
    if words.low[cue.head] in _ADDRESSED and words.low[cue.end : cue.end + 1] in (["to"], ["that"]):
        # "Residents were told to leave": those spoken to are no part of it.
        made.content, made.place = trimmed(words, cue.end, end), "right"
        return made
    start = left_limit(words, cue.first, drafts)
    listed = made.source is not None and not any(
        words.low[i] in BE | HAVE | MODAL for i in range(start, cue.first)
    )
    openers = _APART if listed else _CLAUSE_OPENERS
    for index in range(_before_aside(words, cue.first) - 1, start - 1, -1):
        if words.low[index] in openers:
            start = index + 1
            break
    made.content = trimmed(words, start, cue.first) + trimmed(words, cue.end, end)
    return made


def _before_aside(words: Words, end: int) -> int:
    """Before an age or the like between commas: "the chairman, 66, is expected to"; `end` where none stands there."""
    aged = (
        end > 3 and words.low[end - 1] == "," and words.low[end - 3] == "," and words.low[end - 2].isdigit()
    )
    return end - 3 if aged else end


def _inserted(words: Words, cue: Cue, drafts: Sequence[Draft]) -> list[Range]:
    """What stands around an insertion: "the general, it was announced on Sunday, will retire"; empty where it is none."""
    after = cue.end
    while after < len(words) and past_adjunct(words, after) > after:
        after = past_adjunct(words, after)
    if cue.first < 3 or words.low[cue.first - 2] != "," or words.low[after : after + 1] != [","]:
        return []
    left = trimmed(words, left_limit(words, cue.first - 2, drafts), cue.first - 2)
    return left + trimmed(words, after, right_limit(words, after))


def _reporter(words: Words, cue: Cue) -> Range | None:
    """ "Ten were reported killed by the ministry": a civil body reports, an army would have killed.

    "Were confirmed dead in the town by the army", "were put at ten by the army": nobody is dead by somebody, so that
    whoever follows tells it.
    """
    state = cue.end + (words.low[cue.end : cue.end + 1] == ["as"])
    reach = range(state + 1, min(state + LONGEST_STATE, len(words) - 1))
    stops = BE | HAVE | CONJUNCTIONS | {"by"}
    by = next((i for i in reach if words.low[i] in stops or not words.is_word(i)), None)
    if by is None or words.low[by] != "by":
        return None
    found = phrase_after(words, by + 1)
    if found is None or words.low[found[0]] in TIME_WORDS:
        return None
    if words.low[state] in _LYING | {"at"} and is_agent(words, found):
        return found
    return found if any(words.low[i] in vocabulary().civil for i in range(*found)) else None


def by_reduced(words: Words, cue: Cue, drafts: Sequence[Draft]) -> Draft | None:
    """ "Casualties reported by X", "the ten dead claimed in Y": the content is the phrase before."""
    source = phrase_after(words, cue.end + 1) if cue.end + 1 < len(words) else None
    if source is None or not is_agent(words, source) or _is_of_deed(words, cue):
        return None
    made = Draft(cue, source, place="left")
    start = _from_first_of_two(words, phrase_before(words, cue.first))
    known = vocabulary().documents
    if cue.frame == "issue" and not any(words.low[i] in known for i in range(start or 0, cue.first)):
        # Prisoners are released too.
        return None
    made.content = trimmed(words, left_limit(words, cue.first, drafts) if start is None else start, cue.first)
    if start is not None and start > 1 and words.low[start - 1] == "," and words.low[start] in ("a", "the"):
        made.content = _apposed(words, start, made.content)
    if (
        words.low[cue.head] == "told"
        and start is not None
        and start > 0
        and words.low[start - 1] in (",", QUOTE)
    ):
        # "Ten had died, the agency was told by X": what was told stands before the comma.
        end = start - (words.low[start - 1] == ",")
        made.content = trimmed(words, left_limit(words, end, drafts), end)
    rest = source[1]
    if rest < len(words) and words.low[rest] not in (",", ";", ":", "—", "–", ")"):
        made.content += trimmed(words, rest, right_limit(words, rest))
    return made


def _from_first_of_two(words: Words, start: int | None) -> int | None:
    """Where "a toll of nine dead and 20 wounded given by" begins, from where its second number does."""
    if start is None or start < 2 or words.low[start - 1] != "and":
        return start
    first = phrase_before(words, start - 1)
    told = first is not None and any(words.low[i] in vocabulary().documents for i in range(first, start))
    return first if told else start


def _is_of_deed(words: Words, cue: Cue) -> bool:
    """ "A bombing claimed by the rebels killed nine": who claims a deed vouches for no count (codebook, Cases decided)."""
    if words.low[cue.head] != "claimed":
        return False
    last, clause = cue.first - 1, words.low[cue.first - 1] in ("which", "that")
    last -= clause + (words.low[last - clause] == ",")
    near = words.low[
        max(0, last - _TO_DEED * clause) : last + 1
    ]  # "the raid on the town, which was claimed by"
    return any(map(_DEED.fullmatch, near))


def _apposed(words: Words, start: int, content: list[Range]) -> list[Range]:
    """With the phrase before the comma too: "… ten dead, a number mentioned by X"."""
    if not any(words.low[i] in vocabulary().documents for i in range(*content[0])):
        return content
    first = phrase_before(words, start - 1)
    return [(first, content[0][1])] if first is not None else content


def by_called(words: Words, cue: Cue, drafts: Sequence[Draft]) -> Draft | None:
    """ "An act described by the mayor as a crime": what it is called is the content."""
    del drafts
    source = phrase_after(words, cue.end + 1) if cue.end + 1 < len(words) else None
    if source is None or not is_agent(words, source):
        return None
    as_ = next((i for i in range(source[0] + 1, source[1]) if words.low[i] == "as"), source[1])
    source = (source[0], as_)
    if as_ >= len(words) or words.low[as_] not in ("as", QUOTE):
        return None
    start = as_ + (words.low[as_] == "as")
    # "Described by one lawyer as "cowardly," was …": what is quoted is all.
    quoted = words.low[start : start + 1] == [QUOTE]
    content = trimmed(words, start, start + 1 if quoted else right_limit(words, as_ + 1))
    return Draft(cue, source, content) if content else None
