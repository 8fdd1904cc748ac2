"""Where the name of a source ends and a figure begins: "according to the ministry over 600 people died"."""

from __future__ import annotations

from .complements import is_number
from .vocabulary import words_of
from .words import Words

_HEDGES = words_of(
    "over more than at least about around some nearly almost up to as many roughly approximately fewer less under an estimated"
)

_PEOPLE = words_of("people men women children others dead")

_BEFORE_NUMBER = words_of(
    "at to a an the about around some nearly almost over more than least up only just now as many well above roughly"
    " approximately between exactly no fewer less most far already currently still total of names includes"
)


def before_number(words: Words, first: int, end: int) -> int:
    """The end of a phrase that began at word `first`, before the first figure in it and its hedges."""
    for index in range(first + 1, end):
        if not words.low[index].replace(",", "").isdigit() or words.low[index - 1] in (",", "(", "of"):
            continue  # "a survey of 400 managers"
        at = index
        while at - 1 > first and words.low[at - 1] in _HEDGES:
            at -= 1
        following = words.low[index + 1] if index + 1 < len(words) and not words.capital(index + 1) else ""
        counts = following in _PEOPLE or (following.endswith("s") and words.low[index - 1] != "the")
        if at == index and not counts and (words.capital(index - 1) or words.low[index - 1] == "the"):
            continue  # "Unit 82", "the 82 Brigade"; not "according to the UN 900 civilians died"
        # "Holm, northern troops lost 600": what stands behind the comma is a clause.
        return next((i for i in range(at - 1, first, -1) if words.low[i] == ","), at)
    return end


def number_follows(words: Words, start: int, end: int) -> bool:
    """Whether a number stands at the word, after no more than its hedges."""
    index = start
    while index < end and words.low[index] in _BEFORE_NUMBER and index - start < 6:
        index += 1
    return index < end and is_number(words, index)
