"""Reasons that two numbers share: "9 and 12 years old", "$20 to 25 million", "45 (forty-five)"."""

from __future__ import annotations

from .beside import stands_after, stands_before
from .dates_and_ages import OLDEST
from .number import Figure

_SHARED_BACK = frozenset(
    {"measure", "percentage", "money", "time", "ordinal", "unit or designation", "date", "age"}
)
_JOINTS = frozenset(
    {"and", "or", "to", "-", "–", "—", ",", ", and", ", or", "- and", "- or", "- to", "and/or", "&"}
)
# What is said of those whose ages are told: "aged 8, 12 and 17 died".
_OF_THEM = (["were"], ["died"], ["perished"], ["suffered"])
# Further apart than this, two numbers do not share a unit.
_SHARED_REACH = 8


def _joint(lowered: str, first: Figure, second: Figure) -> str | None:
    if second.extent_start - first.end > _SHARED_REACH:
        return None
    joint = lowered[first.end : second.extent_start].strip(" ")
    return joint if joint in _JOINTS else None


def share_back(lowered: str, first: Figure, second: Figure) -> None:
    """What the second is, the first is: "between 5 and 10 km", "the 5th and 6th", "9 and 12 years old"."""
    if first.reason is None and second.reason in _SHARED_BACK and _joint(lowered, first, second):
        first.reason = second.reason


def is_told_age(figure: Figure) -> bool:
    """Whether "aged", "under the age of" stands before: what follows it goes on as a list of ages."""
    return figure.reason == "age" and bool(stands_before("before_age", figure.left[: figure.outer]))


def share_on(lowered: str, first: Figure, second: Figure, told: bool) -> None:
    """What the first is, the second is: "$20 to 25 million", "two girls, 9 and 12,"; and "three to one".

    `told`: the first is one of a list of ages that a word opens, "aged 8, 12 and 17 were".
    """
    if (
        second.low == 1 < first.low <= 100
        and first.reason in (None, "ratio")
        and _joint(lowered, first, second) == "to"
    ):
        first.reason = second.reason = "ratio"
    if second.reason is not None or first.reason not in ("money", "age"):
        return
    joint = _joint(lowered, first, second)
    is_told = (
        told
        and second.form != "vague"
        and second.low <= OLDEST
        and not (second.right[:1] not in _OF_THEM and stands_after("counted", second.right))
    )
    if joint is None or (joint == "," and not is_told):
        return
    if first.reason == "money" or is_told or second.right[:1] in ([","], ["."], [")"]):
        second.reason = first.reason


def said_again(lowered: str, first: Figure, second: Figure) -> None:
    """ "45 (forty-five)": the figure in brackets is the one before it in another spelling."""
    joint = lowered[first.end : second.extent_start]
    if (
        joint == " ("
        and first.low == second.low
        and first.form != second.form
        and lowered[second.extent_end : second.extent_end + 1] == ")"
    ):
        second.reason = "said again"
