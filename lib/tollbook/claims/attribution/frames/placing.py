"""Where what a verb tells stands: behind it, before its source, on both sides, or nowhere."""

from __future__ import annotations

from tollbook.claims.closed_classes import HAVE, SUBORDINATORS

from ..contents.antecedents import (
    apposed_before,
    head_before,
    is_contact,
    object_before,
    relative_marker,
)
from ..contents.borders import rest_behind, right_limit, trimmed
from ..contents.complements import after_cue
from ..contents.limits import relative_limit, resumes
from ..contents.perceiving import has_clause
from ..text.numerals import is_number
from ..text.word_classes import ADVERBS, BE, MODAL, OPENERS, PREPOSITIONS, PRONOUNS, TIME_WORDS
from ..text.words import QUOTE, Range, Words
from .draft import Draft

_STRETCHES = frozenset({"since", "in", "during", "over"})
_FRONTED = SUBORDINATORS | {"asked", "given"}
_JOINING = frozenset(
    "and but yet so besides moreover furthermore indeed nevertheless nonetheless still".split()
)
_SHORT = 3  # a clause has more words than this
_TOLLS = frozenset("toll tolls deaths dead casualties".split())  # "as the toll rose", "as deaths mounted"
_BOUNDS = frozenset("many much few well".split())  # "as many as 40"
_HEDGES = frozenset("at over around about between under near".split())


def is_clause_before(words: Words, left: Range | None) -> bool:
    """Whether a clause stands there that can be all that is told, and nothing that leads up to the source."""
    if left is None or left[1] - left[0] <= _SHORT:
        return False
    if words.low[left[0]] in _STRETCHES:
        # "Since the invasion began the land has lost 900 men, X wrote": a time, and the clause behind it.
        return any(words.low[i] in HAVE for i in range(left[0] + 2, left[1]))
    return words.low[left[0]] not in OPENERS and words.low[left[0]] not in _FRONTED


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
        return is_clause_before(words, left)
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


def place(words: Words, made: Draft, left: Range | None, right: int | None) -> None:
    """Give the draft its content and say where it stands: behind the verb, before it, on both sides, or nowhere."""
    cue = made.cue
    if right is not None:
        _place_behind(words, made, left, right)
    elif left is not None:
        _place_before(words, made, left)
    elif (summed := _summed_up(words, made)) is not None:
        made.content, made.place = [summed], "left"
    elif (relative_marker(words, made) or is_contact(words, made)) and cue.frame in ("report", "say"):
        object_before(words, made)
    elif _opens_with_as(words, made) or (
        cue.frame in ("say", "tell") and cue.end < len(words) and not _only_attends(words, made)
    ):
        made.content = trimmed(words, cue.end, right_limit(words, cue.end))
    if not made.content:
        made.place = "none"


def _only_attends(words: Words, made: Draft) -> bool:
    """ "The town mourned as the toll rose to 40", "protested while ten more died": what went on beside it, which nobody told."""
    after = after_cue(words, made.cue)
    rest = words.low[after : right_limit(words, after)] if after < len(words) else []
    return (
        rest[:1] in (["as"], ["while"], ["when"])
        and _BOUNDS.isdisjoint(rest[1:2])
        and {"that", QUOTE, ":"}.isdisjoint(rest)
    )


def _before_toll(words: Words, right: int, end: int) -> int:
    """Where "warned of more raids | as the toll rose to 40" ends: how many died meanwhile was not what was said."""
    thing = words.low[right - 1] in ("of", "about")
    if words.low[right] in ("that", QUOTE, *PRONOUNS) or (not thing and has_clause(words, right)):
        return end
    tolls = (
        at
        for at in range(right + 1, end - 2)
        if words.low[at] in ("as", "while")
        and not _TOLLS.isdisjoint(words.low[at + 1 : at + 5])
        and _BOUNDS.isdisjoint(words.low[at - 1 : at + 2])
    )
    return next(tolls, end)


def _opens_with_as(words: Words, made: Draft) -> bool:
    """ "As the ministry reports, ten have died": what is told follows the comma, whatever the verb."""
    start = made.source[0] if made.source is not None else 0
    opens = start == 1 and words.low[0] == "as"
    after = after_cue(words, made.cue)
    return opens and words.low[after : after + 1] == [","]


def _place_behind(words: Words, made: Draft, left: Range | None, right: int) -> None:
    """What is told begins behind the verb at `right`, and may go on from before it."""
    cue = made.cue
    made.content = trimmed(words, right, _before_toll(words, right, relative_limit(words, made, right)))
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
    rest = rest_behind(words, after)
    if words.low[left[1] - 1] == QUOTE and not resumes(words, rest):
        rest = []
    # "And yet, Holm says, the dam holds": what joins the sentence to the one before is not told.
    joins = all(low in ADVERBS | _JOINING for low in words.low[slice(*left)])
    made.content = rest if rest and joins else made.content + rest
    made.place = "both" if rest else "left"
