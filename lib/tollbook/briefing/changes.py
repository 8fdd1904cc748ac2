"""A briefing against an earlier one: what is new, what is gone, what moved, and what moved too far to pass unseen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import clean
from .block_json import to_json
from .blocks import Cell, Table, bits

TOLERANCE = 0.1
# The numbers whose move is news: what was read, what was found. The rest follow from them.
_WATCHED = ("scope.", "headline.", "finding.", "corpus.", "limits.")


def moved(earlier: Mapping[str, Any], later: Mapping[str, Any]) -> list[tuple[str, Any, Any, float]]:
    """Watched numbers that differ: key, text before, text now ("–" where there is none), relative move.

    A number that is new or gone moved by everything (1.0).
    """
    before, now = (_watched(facts) for facts in (earlier, later))
    found = []
    for key in sorted(before.keys() | now.keys()):
        one, other = before.get(key), now.get(key)
        if one is None or other is None:
            found.append((key, one["text"] if one else "–", other["text"] if other else "–", 1.0))
        elif one["value"] != other["value"]:
            largest = max(abs(one["value"]), abs(other["value"]))
            found.append((key, one["text"], other["text"], abs(one["value"] - other["value"]) / largest))
    return found


def too_far(earlier: Mapping[str, Any], later: Mapping[str, Any], tolerance: float = TOLERANCE) -> list[str]:
    """One line for each watched number in both that moved by more than `tolerance` of the larger."""
    return [
        f"{clean.title(key, 80)}: {one} → {other}"
        for key, one, other, by in moved(earlier, later)
        if by > tolerance and "–" not in (one, other)
    ]


def changes_block(earlier: Mapping[str, Any], later: Mapping[str, Any]) -> dict[str, Any]:
    """The table of what changed, as the JSON of a block."""
    rows = tuple(
        (
            Cell(bits(clean.title(key.replace(".", " · "), 120))),
            Cell(bits(one)),
            Cell(bits(other)),
            Cell(bits(_what(one, other))),
        )
        for key, one, other, _ in moved(earlier, later)
    )
    title = clean.title(earlier["about"].get("title", ""), 80)
    caption = (
        f"What changed since the earlier briefing “{title}”"
        if rows
        else "Nothing changed since the earlier briefing"
    )
    return to_json(
        Table(
            caption, ("Number", "Before", "Now", "Change"), rows, ("left", "right", "right", "left"), "", 40
        )
    )


def _what(one: str, other: str) -> str:
    return "new" if one == "–" else "gone" if other == "–" else "moved"


def _watched(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {key: number for key, number in facts["numbers"].items() if key.startswith(_WATCHED)}
