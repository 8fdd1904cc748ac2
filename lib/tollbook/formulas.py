"""Text cells that a spreadsheet could run as a formula: an apostrophe goes in front, and off again."""

from __future__ import annotations

# What opens a formula in a spreadsheet, and the apostrophe itself so that the rule can be undone.
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")


def neutralise(cell: str) -> str:
    """The text as a CSV cell: an apostrophe goes before an empty text and before = + - @ tab CR LF or '."""
    return "'" + cell if not cell or cell.startswith(_RISKY) else cell


def restore(cell: str) -> str | None:
    """The text of a CSV cell that `neutralise` wrote; an empty cell is None."""
    return None if not cell else cell.removeprefix("'")
