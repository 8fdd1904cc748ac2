"""Where the name of a source ends and a figure begins: "according to the ministry over 600 people died"."""

from __future__ import annotations

from .vocabulary import words_of
from .words import Words

_HEDGES = words_of(
    "over more than at least about around some nearly almost up to as many roughly approximately fewer less under an estimated"
)


def before_number(words: Words, first: int, end: int) -> int:
    """The end of a phrase that began at word `first`, before the first figure in it and its hedges."""
    for index in range(first + 1, end):
        if not words.low[index].replace(",", "").isdigit() or words.low[index - 1] in (",", "("):
            continue
        at = index
        while at - 1 > first and words.low[at - 1] in _HEDGES:
            at -= 1
        if at == index and (words.capital(index - 1) or words.low[index - 1] == "the"):
            continue  # "Unit 82", "the 82 Brigade"
        # "Holm, northern troops lost 600": what stands behind the comma is a clause.
        return next((i for i in range(at - 1, first, -1) if words.low[i] == ","), at)
    return end
