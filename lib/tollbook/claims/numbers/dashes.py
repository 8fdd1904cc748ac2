"""Numbers tied to what is beside them by a dash, a slash or a bracket: "Su-25", "five-storey", "[12]"."""

from __future__ import annotations

from .beside import Text, stands_after, unit_after
from .number import Figure

_DASHES = frozenset({"-", "–"})
# Marks that hold a figure in an address, a path, a handle or a tag.
_ADDRESS_BEFORE = frozenset("/_=@#&%\\")
_ADDRESS_AFTER = frozenset("/_@=")
_PREFIXES = {"mid": "year", "pre": "year", "post": "year", "under": "age", "over": "age"}


def glued(text: Text, figure: Figure) -> str | None:
    """Why a figure that a mark ties to its neighbour counts nobody, or None."""
    lowered = text.lowered
    left = lowered[figure.start - 1] if figure.start else ""
    right = lowered[figure.end : figure.end + 1]
    if left in _ADDRESS_BEFORE or (right in _ADDRESS_AFTER and figure.form == "digits"):
        return "identifier"
    if left == "[" and right == "]":
        return "reference"
    reason = _behind(text, figure, left) if left in _DASHES and figure.start > 1 else None
    return reason or (_before(text, figure, right) if right in _DASHES else None)


def _behind(text: Text, figure: Figure, dash: str) -> str | None:
    """What a dash before the figure makes of it."""
    before = text.lowered[figure.start - 2]
    if before.isdigit() and figure.form == "digits":
        return "digits tied by a dash"
    if not before.isalpha() or dash != "-":
        return None
    prefix = figure.left[-2] if len(figure.left) > 1 else ""
    return _PREFIXES.get(prefix, "unit or designation" if figure.form == "digits" else "compound")


def _before(text: Text, figure: Figure, dash: str) -> str | None:
    """What a dash after the figure makes of it: an age, a length, a compound; "40-odd" stays a count."""
    if not text.lowered[figure.end + 1 : figure.end + 2].isalnum():
        return None
    word = figure.right[1]
    if word.isdigit():
        return "digits tied by a dash"
    if dash != "-" or stands_after("compound_tail", [word]):
        return None
    if figure.right[2:4] in (["-", "old"], ["-", "olds"]):
        return "age"
    unit = unit_after(figure.right) or unit_after([word])
    is_unit = unit and unit.category in ("after_duration", "after_measure", *_TIED)
    return unit.category.removeprefix("after_") if unit and is_unit else "compound"


_TIED = ("after_ordinal", "after_fraction", "after_ratio", "after_name", "after_age")
