"""Numbers tied to what is beside them by a dash, a slash or a bracket: "Su-25", "five-storey", "[12]"."""

from __future__ import annotations

from .beside import Text, stands_after, unit_after
from .number import Figure

_DASHES = frozenset({"-", "–"})
# Marks that hold a figure in an address, a path, a handle or a tag.
_TAGS = frozenset("_=@#&%\\")
_ADDRESS_SIGNS = ("//", "www.", ".com", ".org", "@", "?")
_ADDRESS_REACH = 100
_PREFIXES = {"mid": "year", "pre": "year", "post": "year", "under": "age", "over": "age"}


def glued(text: Text, figure: Figure) -> str | None:
    """Why a figure that a mark ties to its neighbour counts nobody, or None."""
    lowered = text.lowered
    left = lowered[figure.start - 1] if figure.start else ""
    right = lowered[figure.end : figure.end + 1]
    if left in _TAGS or (right in _TAGS and right not in "%#&" and figure.form == "digits"):
        return "identifier"
    if "/" in (left, right) and _is_in_address(lowered, figure):
        return "identifier"
    if left == "+" and figure.start > 1 and lowered[figure.start - 2].isalnum():  # UTC+3, P5+1
        return "unit or designation"
    if left == "," and lowered[figure.start - 2 : figure.start - 1].isdecimal():  # N211,500
        return "identifier"
    if left == "[" and right == "]":
        return "reference"
    reason = _behind(text, figure, left) if left in _DASHES and figure.start > 1 else None
    return reason or (_before(text, figure, right) if right in _DASHES else None)


def _is_in_address(lowered: str, figure: Figure) -> bool:
    """Whether the run of letters and marks around the figure is an address: "300 KIA/400 WIA" is none."""
    start = max(0, figure.start - _ADDRESS_REACH)
    word = lowered[max(start, lowered.rfind(" ", start, figure.start) + 1) : figure.start]
    return word.count("/") > 1 or any(sign in word for sign in _ADDRESS_SIGNS)


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
