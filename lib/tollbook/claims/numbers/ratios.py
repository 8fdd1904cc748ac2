"""Ratios, with the wholes that they are taken of: "one in five", "nine out of ten", "per 100"."""

from __future__ import annotations

from .atoms import TEENS, TENS, UNITS
from .beside import Text, stands_before, unit_after
from .number import Figure

_SMALL = frozenset((*UNITS, *TEENS, *TENS, "every", "a", *map(str, range(2, 11))))
_FIFTHS = frozenset("three four five six seven eight nine 3 4 5 6 7 8 9".split())  # "two in five"
# What a ratio goes on with, and a place or a time does not: "two in five of the dead", "two in five were".
_GOES_ON = frozenset("of were are was is have had".split())
_PARTS = frozenset("two three four 2 3 4".split())
_TENTHS = frozenset({"ten", "10", "hundred", "100", "every"})
# Stretches too short for a rate of its own: "every nine minutes one of them dies".
_SHORT = frozenset("second seconds minute minutes hour hours".split())
_TO_SHORT = 3  # how far behind "every" the stretch may stand, in words: "every half an hour"


def ratio_of(text: Text, figure: Figure) -> str | None:
    """The rate's base ("per 100"), and the one of "one in five", the nine of "nine out of ten"."""
    if figure.bound == "exact" and stands_before("before_ratio", figure.left):
        return "ratio"
    if figure.bound not in ("exact", "approx", "at_least"):
        return None
    return "ratio" if _is_whole(figure) or _has_whole(figure) or _is_paced(figure) else None


def _is_whole(figure: Figure) -> bool:
    """The whole of a ratio: the ten of "nine out of ten" and "nine in ten", the five of "1 in 5"."""
    left = figure.left
    if left[-2:] == ["1", "in"]:
        return figure.low <= 100
    if figure.low in (10, 100) and left[-1:] == ["in"]:
        return left[-2:-1] != [] and left[-2] in _SMALL
    if left[-1:] == ["in"] and figure.low <= 9 and _GOES_ON.intersection(figure.right[:1]):
        return bool(_PARTS.intersection(left[-2:-1]))
    return figure.low <= 10 and left[-2:] == ["out", "of"] and len(left) > 2 and left[-3] in _SMALL


def _is_paced(figure: Figure) -> bool:
    """How many befall a stretch of minutes or hours: the one of "every nine minutes one dies", "one dies every hour"."""
    for side in (figure.left, figure.right):
        if "every" in side and _SHORT.intersection(side[side.index("every") :][1 : _TO_SHORT + 1]):
            between = side[side.index("every") :] if side is figure.left else side[: side.index("every")]
            return figure.low <= 9 and not {".", ";"}.intersection(between)
    return False


def _has_whole(figure: Figure) -> bool:
    """The part of a ratio: the one of "one in five" and "one every six minutes", the nine of "nine in ten"."""
    right = figure.right
    if figure.low > 9 or not right or unit_after(right[2:]):
        return False
    whole = right[1] if len(right) > 1 else ""
    if right[0] == "in":
        return (
            whole in _TENTHS
            or (figure.low in (2, 3, 4) and whole in _FIFTHS and bool(_GOES_ON.intersection(right[2:3])))
            or (figure.low == 1 and (whole in _SMALL or (whole.isdigit() and len(whole) < 4)))
        )
    if right[0] == "every":
        return figure.low == 1
    if figure.low == 1 and len(right) > 2 and right[1] == "in" and right[2] in _SMALL and right[2] != "a":
        return True  # "one family in seven"
    return right[:2] == ["of", "every"] or (
        right[:2] == ["out", "of"] and len(right) > 2 and right[2] in _SMALL
    )
