"""Running reports, whose entries are stamped with the hour: each tells of the document's day."""

from __future__ import annotations

import re

from .model import Calendar

_STAMP, _STAMP_NEAR = re.compile(r"(?:^|\n)[ \t]*(?:[01]?\d|2[0-3])[:.][0-5]\d\b"), 120


def is_stamped(calendar: Calendar) -> bool:
    """Whether the sentence opens an entry of a running report, by the hour: it tells of the document's day."""
    start = calendar.start
    lead = calendar.text[max(0, start - _STAMP_NEAR) : calendar.row[0].end + 3]
    stamps = list(_STAMP.finditer(lead))
    since = max(0, start - _STAMP_NEAR) + stamps[-1].start() if stamps else 0
    return bool(stamps) and (calendar.before is None or calendar.before.end < since)
