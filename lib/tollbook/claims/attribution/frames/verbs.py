"""Verbs that report: their subject before or behind them, their content behind, before or around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..contents.adjuncts import past_addressee
from ..contents.borders import right_limit
from ..contents.clausal import can_hold
from ..contents.complements import complement, is_question, states_clause, trails
from ..contents.limits import is_in_bracket, left_content
from ..contents.objects import OBJECTS
from ..contents.perceiving import is_told
from ..contents.publishing import publishing
from ..cues.cue import PLAIN, Cue
from ..sources.behind_cue import phrase_after
from ..sources.heads import PEOPLE, may_speak
from ..sources.noun_phrases import is_agent
from ..text.lexicon import vocabulary
from ..text.word_classes import ANOTHER, DETERMINERS, MODAL, PREPOSITIONS
from ..text.words import QUOTE, Range, Words
from .draft import Draft
from .inversion import behind, inverted_source, with_relative
from .placing import is_clause_before, place
from .verb_subjects import with_subject

_HARMED = frozenset("killed dead wounded injured missing captured slain".split())
_QUOTING = frozenset(("quoted", "quotes", "quoting", "cited", "cites", "citing"))


def by_verb(words: Words, cue: Cue, drafts: Sequence[Draft]) -> Draft | None:
    """The attribution by a verb; None where it has no source or no content, and so reports nothing."""
    inverted = inverted_source(words, cue)
    if inverted is not None:
        inverted = with_relative(words, inverted)
        return behind(words, Draft(cue, inverted, place="left"), drafts)
    made = _as_saying(words, cue) or with_subject(words, cue, drafts)
    if made is None or made.source is None:
        return None
    if _describes_harmed(words, cue):
        return None
    goes_to = words.low[cue.end : cue.end + 1] == ["to"] and words.low[cue.head].startswith("continu")
    if goes_to or (cue.frame not in PLAIN and not _can_say(words, cue, made.source)):
        return None
    if words.low[made.source[0]] in ("nobody", "none", "no") or words.low[made.source[1] - 1] == "nobody":
        # "No one claims that ten died": it is left open.
        made.cue = replace(cue, negated=True)
    return _with_content(words, made, drafts)


def _can_say(words: Words, cue: Cue, source: Range) -> bool:
    if words.low[source[0]] in ("bodies", "corpses", "remains"):
        return False
    if words.low[slice(*source)] in ANOTHER:
        return (
            words.low[source[0]] != "one" or words.low[cue.first] not in MODAL
        )  # "one would think" is nobody's
    known = vocabulary().tellers
    told = is_agent(words, source) or words.low[source[0]] in ("that", "which")
    if (states_clause(words, cue.end) or trails(words, source, cue.end)) and may_speak(words, source):
        return True  # "the brokerage disclosed that", "his client believes she"
    return told or any(words.low[i] in known or words.low[i].endswith(PEOPLE) for i in range(*source))


def _describes_harmed(words: Words, cue: Cue) -> bool:
    """ "The list stands at 200 men confirmed killed": what is known of those before it, and nobody's verb."""
    alone = cue.first == cue.head and words.low[cue.head].endswith(("ed", "known", "found"))
    harmed = words.low[cue.end : cue.end + 1]
    behind = words.low[cue.end + 1 : cue.end + 2]
    ends = not behind or not behind[0][0].isalnum() or behind[0] in PREPOSITIONS
    return alone and ends and harmed != [] and harmed[0] in _HARMED


def _as_saying(words: Words, cue: Cue) -> Draft | None:
    """ "The paper quoted an official as saying": the source is the one quoted, the cue ends with "saying"."""
    if words.low[cue.head] not in _QUOTING:
        return None
    found = phrase_after(words, cue.end)
    # "Quoted Ada Holm, who runs the port, as saying".
    found = None if found is None else with_relative(words, found, "as")
    at = next((i for i in range(found[1], len(words)) if words.low[i] == "as"), 0) if found else 0
    between = words.low[found[1] : at] if found else []
    described = not between or between == [","] or (between[0] == "who" and "," not in between)
    if found is None or not described or words.low[at : at + 2] != ["as", "saying"]:
        return None
    longer = Cue(cue.first, at + 2, cue.head, cue.entry, cue.shape, cue.negated)
    return Draft(longer, found)


def _with_content(words: Words, made: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The draft with its content, by the frame of its verb; None where the frame is not filled."""
    cue = made.cue
    frame = "say" if words.low[cue.end - 1] == "saying" else cue.frame
    if frame in OBJECTS:
        return OBJECTS[frame](words, made)
    left = left_content(words, made, drafts)
    right = None if is_in_bracket(words, made) else complement(words, cue)
    if left is not None and words.low[cue.end : cue.end + 1] in (["of"], ["about"]) and frame == "say":
        right = None  # "Ten died, police said of the attack"
    quoted_left = left is not None and words.low[left[1] - 1] == QUOTE
    named = frame == "manner" and words.low[cue.end : cue.end + 1] != [] and _is_thing(words, cue.end)
    if named or (
        frame in ("manner", "name") and QUOTE not in words.low[cue.end : right_limit(words, cue.end)]
    ):
        right = None
        if not quoted_left and (left is None or not _is_aside(words, made)):
            return None
    if frame == "perceive" and right is not None and not is_told(words, made, right):
        return None
    behind = cue.end if right is None else right
    if behind < len(words) and not can_hold(words, cue, behind):
        # "Ten died, Holm wrote on Sunday": when and where it was written.
        put_up = left is not None and "post" in cue.entry.forms and words.low[behind] in PREPOSITIONS
        if not (quoted_left or put_up or is_clause_before(words, left)):
            return None
        right = None
    if frame == "issue" and (right != cue.end or words.low[right] not in ("that", QUOTE)):
        return publishing(words, made)
    if right is not None and (
        _asks_no_question(words, cue, right) or (quoted_left and not _goes_on(words, cue, right))
    ):
        right = None
    right = right if right is not None or quoted_left else _requested(words, cue)
    place(words, made, left, right)
    return made


def _is_thing(words: Words, at: int) -> bool:
    """Whether a thing follows a verb of manner, which is no speech then: "started what it calls a "cleansing"" and killed ten."""
    return words.low[at] in DETERMINERS or words.low[at] == "what"


def _asks_no_question(words: Words, cue: Cue, right: int) -> bool:
    """Whether behind a verb of asking stands no question; to question a thing is to doubt it."""
    doubted = words.low[cue.head].startswith(("question", "quer"))
    return cue.entry.category == "asking" and not doubted and not is_question(words.low[right])


def _goes_on(words: Words, cue: Cue, right: int) -> bool:
    """Whether "that" behind a quotation's cue is what else the verb tells, and not "…, he said, adding that"."""
    between = words.low[cue.end : right]
    return words.low[right] == "that" and not any(low.endswith("ing") for low in between)


def _requested(words: Words, cue: Cue) -> int | None:
    """Who is asked to do what: "asked the judge to throw it out"; None where nobody is."""
    if cue.entry.category != "asking" or not words.low[cue.head].startswith("ask"):
        return None
    end = past_addressee(words, cue.end)
    to = next((i for i in range(cue.end + 1, min(end + 1, len(words) - 1)) if words.low[i] == "to"), None)
    return cue.end if to is not None and words.low[to + 1] not in DETERMINERS else None


def _is_aside(words: Words, made: Draft) -> bool:
    """Whether "he went on" stands between commas, in the midst of what he said, or a paper "reads" behind its words.

    Not so "the army went on, killing".
    """
    cue = made.cue
    following = words.low[cue.end] if cue.end < len(words) else ""
    if "reads" in cue.entry.forms:
        paper = made.source is not None and words.low[made.source[1] - 1] in vocabulary().documents
        return paper and following in ("", ",", ";")
    if "continue" not in cue.entry.forms or following != ",":
        return False
    return cue.end + 1 < len(words) and not words.low[cue.end + 1].endswith("ing")
