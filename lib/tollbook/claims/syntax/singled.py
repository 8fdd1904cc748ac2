"""One person told of without a figure, of whose kind "others" are: "a soldier was killed and two others were hurt"."""

from __future__ import annotations

from collections.abc import Sequence

from .tokens import Kind, Token

_OTHERS = frozenset("others more".split())
_ONE = frozenset("a an another".split())
# How far before "two others" the harm of the one may stand, and how long his noun phrase may be, in tokens.
_TO_HARM, _LONGEST = 14, 6
_LEADING = (Kind.DETERMINER, Kind.ADVERB, Kind.AUX)
_ENDS = (
    Kind.PREPOSITION,
    Kind.CONJUNCTION,
    Kind.PUNCTUATION,
    Kind.AUX,
    Kind.RELATIVE,
    Kind.HARM,
    Kind.NUMBER,
)


def singled_out(row: Sequence[Token], number: int, head: int | None) -> tuple[int, int] | None:
    """The tokens of the one before the figure at `number`, a bare one or of "others", half-open; None where nobody is told of so."""
    if head is not None and row[head].text not in _OTHERS:
        return None
    joint = number - 1
    while joint > 0 and (row[joint].kind in _LEADING or row[joint].harm is not None):  # "and wounded two"
        joint -= 1
    if row[joint].kind is not Kind.CONJUNCTION and row[joint].text != ",":
        return None
    for at in range(joint - 1, max(-1, number - _TO_HARM), -1):
        token = row[at]
        if token.kind is Kind.NUMBER or token.text in (";", ":", "."):
            return None
        if token.harm is not None and token.harm.syntax != "noun":
            return _object(row, at, number) or _subject(row, at)
    return None


def _object(row: Sequence[Token], verb: int, number: int) -> tuple[int, int] | None:
    """ "killed a soldier and two others": the phrase that follows the verb."""
    if row[verb + 1].text not in _ONE:
        return None
    end = next((i for i in range(verb + 2, number) if row[i].kind in _ENDS), number)
    return verb + 2, end


def _subject(row: Sequence[Token], verb: int) -> tuple[int, int] | None:
    """ "a soldier was killed", "an officer died": the phrase before the verb."""
    end = verb
    while end > 0 and row[end - 1].kind in (Kind.AUX, Kind.ADVERB, Kind.RAISING):
        end -= 1
    for start in range(end - 1, max(-1, end - 1 - _LONGEST), -1):
        if row[start].text in _ONE:
            return start + 1, end
        if row[start].kind in _ENDS:
            return None
    return None
