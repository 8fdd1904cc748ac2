"""The line that opens a report with its place and day."""

from __future__ import annotations

import re

_DATELINE = re.compile(r"(?:^|\n)[A-Z][A-Z][\w .,/'()-]{0,60}$")
_DATELINE_END = re.compile(r"(?:(?<=\d)\))?,? ?(?:\([^()\n]{1,40}\)\.? ?)?[-–—:]")
_BYLINE = re.compile(r"(?:^|\n)[A-Z][\w .,/'()-]{0,60}$")
_PLACE_LINE = re.compile(r"(?:^|\n)\(?[A-Z][\w.'/-]*(?: \(?[A-Z][\w.'/-]*\)?){0,4}, $")
_BYLINE_END = re.compile(r",? ?\([^()\n]{1,40}\)\.? ?[-–—]")
# "January 3, 2025 (REEDHAM) –": the day may stand first.
_PLACE_BEHIND = re.compile(r" ?\([A-Z][\w .,/'-]{1,40}\) ?[-–—]")
# What each of these ends with, and how far behind the day it may stand, in characters.
_MARK, _TO_MARK = re.compile(r"[-–—:]"), 50


def may_have_dateline(text: str, start: int, end: int) -> bool:
    """Whether a mark that closes a dateline stands behind any day of text[start:end]."""
    return _MARK.search(text, start, end + _TO_MARK) is not None


def is_dateline(text: str, start: int, end: int) -> bool:
    """ "PORT AMBER, Jan 3 (Agency) -": the day on which the report was sent."""
    lead = text[max(0, start - 70) : start]
    if _BYLINE_END.match(text, end) is not None and _BYLINE.search(lead) is not None:
        return True  # "Port Amber, Jan 3 (Agency).-"
    if start == 0 or text[start - 1] == "\n":
        return _PLACE_BEHIND.match(text, end) is not None
    if _DATELINE_END.match(text, end) is None:
        return False
    # "Port Amber (NORLAND), July 25:", "PORT AMBER, Jan 3 -", "(Port Amber, July 25, 2024) –"
    return _PLACE_LINE.search(lead) is not None or _DATELINE.search(lead) is not None
