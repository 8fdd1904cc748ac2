"""Verbs that report: their subject before or behind them, their content behind, before or around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tollbook.claims.closed_classes import HAVE, SUBORDINATORS

from ..contents.adjuncts import past_addressee
from ..contents.antecedents import apposed_before, head_before, object_before, relative_marker
from ..contents.borders import rest_behind, right_limit, trimmed
from ..contents.clausal import can_hold
from ..contents.complements import after_cue, complement, is_question, states_clause, trails
from ..contents.limits import is_title, left_content, relative_limit, resumes
from ..contents.objects import OBJECTS
from ..contents.perceiving import is_told
from ..contents.publishing import publishing
from ..cues.cue import PLAIN, Cue
from ..sources.behind_cue import phrase_after
from ..sources.heads import PEOPLE, may_speak
from ..sources.noun_phrases import is_agent
from ..text.lexicon import vocabulary
from ..text.numerals import is_number
from ..text.word_classes import ADVERBS, ANOTHER, BE, DETERMINERS, MODAL, OPENERS, PREPOSITIONS, TIME_WORDS
from ..text.words import QUOTE, Range, Words
from .draft import Draft
from .inversion import behind, inverted_source, with_relative
from .verb_subjects import with_subject

_STRETCHES = frozenset({"since", "in", "during", "over"})
_FRONTED = SUBORDINATORS | {"asked", "given"}
JOINING = frozenset(
    "and but yet so besides moreover furthermore indeed nevertheless nonetheless still".split()
)
_SHORT = 3  # a clause has more words than this
_HEDGES = frozenset("at over around about between under near".split())
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
    if _is_said_to(words, cue):
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


def _is_said_to(words: Words, cue: Cue) -> bool:
    """ "Norvia said to have lost ten": a headline's passive; the subject is told of, and nobody is named."""
    told = words.low[cue.head] == "said" and cue.first == cue.head
    return (
        told
        and words.low[cue.end : cue.end + 1] == ["to"]
        and words.low[cue.end + 1 : cue.end + 2] in (["have"], ["be"])
    )


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
    right, left = complement(words, cue), left_content(words, made, drafts)
    if left is not None and words.low[cue.end : cue.end + 1] in (["of"], ["about"]) and frame == "say":
        right = None  # "Ten died, police said of the attack"
    quoted_left = left is not None and words.low[left[1] - 1] == QUOTE
    if frame in ("manner", "name") and QUOTE not in words.low[cue.end : right_limit(words, cue.end)]:
        right = None
        if not quoted_left and (left is None or not _is_aside(words, made)):
            return None
    if frame == "perceive" and right is not None and not is_told(words, made, right):
        if not quoted_left:
            return None
        right = None
    behind = cue.end if right is None else right
    if behind < len(words) and not can_hold(words, cue, behind):
        # "Ten died, Holm wrote on Sunday": when and where it was written.
        put_up = left is not None and "post" in cue.entry.forms and words.low[behind] in PREPOSITIONS
        if not (quoted_left or put_up or _is_clause_before(words, left)):
            return None
        right = None
    if frame == "issue" and (right != cue.end or words.low[right] not in ("that", QUOTE)):
        return publishing(words, made)
    doubted = words.low[cue.head].startswith(("question", "quer"))
    question = cue.entry.category != "asking" or doubted or right is None or is_question(words.low[right])
    if not question or (quoted_left and right is not None and not _goes_on(words, cue, right)):
        right = None
    right = right if right is not None or quoted_left else _requested(words, cue)
    _place(words, made, left, right)
    return made


def _goes_on(words: Words, cue: Cue, right: int) -> bool:
    """Whether "that" behind a quotation's cue is what else the verb tells, and not "…, he said, adding that"."""
    between = words.low[cue.end : right]
    return words.low[right] == "that" and not any(low.endswith("ing") for low in between)


def _is_clause_before(words: Words, left: Range | None) -> bool:
    """Whether a clause stands there that can be all that is told, and nothing that leads up to the source."""
    if left is None or left[1] - left[0] <= _SHORT:
        return False
    if words.low[left[0]] in _STRETCHES:
        # "Since the invasion began the land has lost 900 men, X wrote": a time, and the clause behind it.
        return any(words.low[i] in HAVE for i in range(left[0] + 2, left[1]))
    return words.low[left[0]] not in OPENERS and words.low[left[0]] not in _FRONTED


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


def _goes_before(words: Words, made: Draft, left: Range, right: int) -> bool:
    """ "A medic has seen ten bodies, he told a reporter: six soldiers …": a clause before the cue, more behind a colon.

    Or in a quotation: 'Ten have died, the mayor said, "most of them children"'.
    """
    source = made.source[0] if made.source is not None else 0
    between = words.low[made.cue.end : right + 1]
    comma = words.low[after_cue(words, made.cue) : right] == [","]
    # 'No new flag, he said, "washes that out"': a quotation in small letters goes on with the clause.
    opened = words.starts[right] + 1
    goes_on = words.low[right] == QUOTE and words.text[opened : opened + 1].islower()
    clause = left[1] - left[0] > _SHORT and _has_verb(words, left)
    quoted = comma and words.low[right] == QUOTE and (clause or goes_on)
    if source < 2 or words.low[source - 1] != "," or not (":" in between or quoted):
        return False
    low, then = words.low[left[0]], words.low[left[0] + 1 : left[0] + 2]
    if low in _HEDGES and (then == ["least"] or is_number(words, left[0] + 1)):
        return True
    if low in _STRETCHES and ":" in between:
        return _is_clause_before(words, left)
    timed = low in TIME_WORDS or (then and then[0] in TIME_WORDS)  # "Hours before the vote", "a day later"
    doing = low.endswith("ing") and not (
        then and then[0].endswith("ed")
    )  # but "Shelling killed ten, X said: …"
    return not (timed or low in OPENERS or low in PREPOSITIONS or low in _FRONTED or doing)


def _has_verb(words: Words, piece: Range) -> bool:
    """Whether the words can be a clause: with an auxiliary or a verb of the past."""
    return any(low in BE | HAVE | MODAL or low.endswith("ed") for low in words.low[slice(*piece)])


def _summed_up(words: Words, made: Draft) -> Range | None:
    """What sums up the clause before the source, where nothing but a mark or a quotation follows the verb."""
    after = made.cue.end
    alone = after >= len(words) or not words.is_word(after)
    return apposed_before(words, made.source[0]) if alone and made.source is not None else None


def _place(words: Words, made: Draft, left: Range | None, right: int | None) -> None:
    """Give the draft its content and say where it stands: behind the verb, before it, on both sides, or nowhere."""
    cue = made.cue
    if right is not None:
        _place_behind(words, made, left, right)
    elif left is not None:
        _place_before(words, made, left)
    elif (summed := _summed_up(words, made)) is not None:
        made.content, made.place = [summed], "left"
    elif relative_marker(words, made) and cue.frame in ("report", "say"):
        object_before(words, made)
    elif (cue.frame in ("say", "tell") and cue.end < len(words)) or _opens_with_as(words, made):
        made.content = trimmed(words, cue.end, right_limit(words, cue.end))
    if not made.content:
        made.place = "none"


def _opens_with_as(words: Words, made: Draft) -> bool:
    """ "As the ministry reports, ten have died": what is told follows the comma, whatever the verb."""
    start = made.source[0] if made.source is not None else 0
    opens = start == 1 and words.low[0] == "as"
    after = after_cue(words, made.cue)
    return opens and words.low[after : after + 1] == [","]


def _place_behind(words: Words, made: Draft, left: Range | None, right: int) -> None:
    """What is told begins behind the verb at `right`, and may go on from before it."""
    cue = made.cue
    made.content = trimmed(words, right, relative_limit(words, made, right))
    # "It was clear, Holm said, that the money was gone".
    resumed = words.low[cue.end : cue.end + 1] == [","] and words.low[right : right + 1] == ["that"]
    if left is not None and (
        (resumed and QUOTE not in words.low[slice(*left)]) or _goes_before(words, made, left, right)
    ):
        made.content, made.place = trimmed(words, *left) + made.content, "both"
    summed = _summed_up(words, made) if cue.frame == "name" else None
    if summed is not None:
        made.content = [summed, *made.content]
    elif not made.shared:
        made.content = head_before(words, made) + made.content


def _place_before(words: Words, made: Draft, left: Range) -> None:
    """What is told stands before the source, and may go on behind the verb."""
    cue = made.cue
    made.content, made.place = trimmed(words, *left), "left"
    after = after_cue(words, cue)
    if after >= len(words) or words.low[after] not in (",", QUOTE):
        return
    if cue.end < after and is_title(words, after):
        return  # '… said on the program "Night Desk"'
    rest = rest_behind(words, after)
    if words.low[left[1] - 1] == QUOTE and not resumes(words, rest):
        rest = []
    # "And yet, Holm says, the dam holds": what joins the sentence to the one before is not told.
    joins = all(low in ADVERBS | JOINING for low in words.low[slice(*left)])
    made.content = rest if rest and joins else made.content + rest
    made.place = "both" if rest else "left"
