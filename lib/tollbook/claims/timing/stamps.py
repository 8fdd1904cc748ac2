"""Running reports, whose entries are stamped with the hour: each is a story of its own, told on the document's day."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from .model import Calendar

# "11:02 Rockets hit the town", "4.15pm – The army says".
_STAMP = re.compile(r"(?:^|\n)[ \t]*(?:[01]?\d|2[0-3])[:.][0-5]\d(?![\d,.]*\d)")
_STAMP_NEAR = 120
# One hour may open any line; a report that runs has several.
_SEVERAL = 2


def is_stamped(calendar: Calendar) -> bool:
    """Whether the sentence opens an entry of a running report, by the hour: it tells of the document's day."""
    start = calendar.start
    lead = calendar.text[max(0, start - _STAMP_NEAR) : calendar.row[0].end + 3]
    stamps = list(_STAMP.finditer(lead))
    since = max(0, start - _STAMP_NEAR) + stamps[-1].start() if stamps else 0
    return bool(stamps) and (calendar.before is None or calendar.before.end < since)


def entries_of(text: str) -> Sequence[int]:
    """Where the entries of a running report begin; none of any other text."""
    starts = [stamp.start() for stamp in _STAMP.finditer(text)]
    return starts if len(starts) >= _SEVERAL else []


def entry_at(entries: Sequence[int], offset: int) -> int:
    """Where the entry begins in which a place lies; 0 before the first."""
    at = bisect_right(entries, offset)
    return entries[at - 1] if at else 0
