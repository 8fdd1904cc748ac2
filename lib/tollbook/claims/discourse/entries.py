"""Entries of a running report, stamped with the hour: each is a story of its own, told on the document's day."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

# "11:02 Rockets hit the town", "4.15pm – The army says".
_STAMP = re.compile(r"\n[ \t]*(?:[01]?\d|2[0-3])[:.][0-5]\d(?![\d,.]*\d)")
# One hour may open any line; a report that runs has several.
_SEVERAL = 2


def entries_of(text: str) -> Sequence[int]:
    """Where the entries of a running report begin; none of any other text."""
    # Behind a line end each line begins one place on, and the line end where it did.
    starts = [stamp.start() for stamp in _STAMP.finditer(f"\n{text}")]
    return starts if len(starts) >= _SEVERAL else []


def entry_at(entries: Sequence[int], offset: int) -> int:
    """Where the entry begins in which a place lies; 0 before the first."""
    at = bisect_right(entries, offset)
    return entries[at - 1] if at else 0
