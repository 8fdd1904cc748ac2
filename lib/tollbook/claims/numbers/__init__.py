"""Numbers as they stand in news text: their values, bounds, hedges, and which of them count nothing.

`find_numbers` gives the figures that can be a count, by the codebook's table of values; `read_numbers` gives
besides them what looks like a number and is none, each with its reason. One pass finds the atoms, the rest
works at its hits only; time is linear in the length of the text.
"""

from __future__ import annotations

import re

from tollbook.text import fold, lower_case

from .atoms import find_atoms
from .bounds import set_bounds
from .cardinals import find_figures
from .not_counts import judge
from .number import Figure, Form, Number
from .ranges import join_ranges

_GLOSS = re.compile(r"\[([A-Za-z][a-z]{1,9}(?: [a-z]{1,6}){0,2})\](?= )")

__all__ = ["Form", "Number", "find_numbers", "read_numbers"]


def find_numbers(text: str, offset: int = 0) -> list[Number]:
    """The figures of the text that can be a count, in order, none overlapping; any text is taken.

    `offset` is where the text begins in its document: the numbers' offsets are then those of the document.
    """
    return [figure.finished(offset) for figure in _read(text) if figure.reason is None]


def read_numbers(text: str) -> list[Number]:
    """All numbers of the text in order; one that counts no people or things carries its `reason`."""
    return [figure.finished() for figure in _read(text)]


def _read(text: str) -> list[Figure]:
    folded = _unbracketed(fold(text))
    lowered = lower_case(folded)
    figures = list(find_figures(lowered, find_atoms(lowered)))
    set_bounds(folded, lowered, figures)
    figures = join_ranges(lowered, figures)
    judge(folded, lowered, figures)
    return figures


def _unbracketed(text: str) -> str:
    """The text with an editor's brackets as spaces, "[almost] 900" as " almost  900"; same length."""
    return _GLOSS.sub(lambda gloss: f" {gloss[1]} ", text) if "[" in text else text
