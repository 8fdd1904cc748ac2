"""Time phrases beside a figure: "every single day", "last week", "this year"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.dates.names import MONTH_NAMES, WEEKDAY_NAMES

from .counted_nouns import Counted, counted
from .tokens import Kind, Token

DAYS = frozenset((*WEEKDAY_NAMES, *MONTH_NAMES))


def is_time(row: Sequence[Token], at: int) -> bool:
    """Whether a time phrase starts here: "every single day", "last week", "this year"."""
    return (
        any(counted(row[i].text) is Counted.TIME for i in range(at, min(len(row), at + 3)))
        and row[at].kind is not Kind.NUMBER
    )
