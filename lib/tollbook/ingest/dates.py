"""Days as articles state them: ISO, stamps of pages and feeds, dates in words, time stamps of live blogs.

A day that can be read two ways (03/04/2024) is not read at all unless the caller says which part comes
first. The day is the one written: nothing is moved to another time zone.
"""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import Literal

from tollbook.resources import forms_of, load_lexicon
from tollbook.text import fold

Order = Literal["day_first", "month_first"]

# Earlier or later than this is a misread number, not a day of an article.
_YEARS = range(1800, 2101)
_ISO = re.compile(r"(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)(\d{4})(\d{2})(\d{2})(?=T\d|\d{6}(?!\d)|(?!\d))")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})(?!\d)")
_EPOCH = re.compile(r"\s*(\d{10}|\d{13})(?:\.0)?\s*")
# What may stand on a stamp line beside the date, its words (furniture.yml, `stamp`) apart.
_CLOCK = re.compile(
    r"(?:\bT|\b)\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\.\d+)?\s?(?:[ap]\.?\s?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?|"
    r"\b(?:UTC|GMT|[A-Z]{1,3}[SD]T|CES?T|EES?T|BST|MSK)\b|[+-]\d{2}:?\d{2}\b",
    re.IGNORECASE,
)
_FILLERS = re.compile(r"[\s|,;:()\[\]–—\-·•/.]+")


def read_day(stated: str, order: Order | None = None) -> str | None:
    """The first day stated in the text, as an ISO day; None where there is none or it is ambiguous."""
    found = _find(fold(stated), order)
    return found[0] if found else None


def is_ambiguous(stated: str) -> bool:
    """Whether the text holds a numeric day that reads both ways, such as 03/04/2024."""
    return read_day(stated) is None and read_day(stated, "day_first") is not None


def stamp_day(line: str) -> str | None:
    """The day of a line that is nothing but a time stamp ("Updated Dec 13, 2024 - 00:00"), else None."""
    text = fold(line).strip()
    # A stamp is short; with two days on it the first is when the page was published.
    if not 6 <= len(text) <= 120:
        return None
    first = _find(text, None)
    if first is None:
        return None
    rest = text
    while (found := _find(rest, None)) is not None:
        rest = rest[: found[1]] + " " + rest[found[2] :]
    rest = _CLOCK.sub(" ", rest)
    rest = _stamp_words().sub(" ", rest)
    return first[0] if not _FILLERS.sub("", rest) else None


def column_order(values: list[str]) -> Order | None:
    """Which part comes first in a column of numeric days, where any of its days decides it."""
    firsts, seconds = [], []
    for value in values:
        match = _NUMERIC.search(value)
        if match:
            firsts.append(int(match[1]))
            seconds.append(int(match[3]))
    if any(n > 12 for n in firsts) and all(n <= 12 for n in seconds):
        return "day_first"
    if any(n > 12 for n in seconds) and all(n <= 12 for n in firsts):
        return "month_first"
    return None


def _find(text: str, order: Order | None) -> tuple[str, int, int] | None:
    """The first day of folded text with its start and end."""
    found = [hit for hit in (_iso(text), _worded(text), _numeric(text, order), _epoch(text)) if hit]
    return min(found, key=lambda hit: hit[1]) if found else None


def _iso(text: str) -> tuple[str, int, int] | None:
    for pattern, parts in ((_ISO, (1, 3, 4)), (_COMPACT, (1, 2, 3))):
        match = pattern.search(text)
        day = match and _day(*(int(match[n]) for n in parts))
        if match and day:
            return day, match.start(), match.end()
    return None


def _worded(text: str) -> tuple[str, int, int] | None:
    for match in _in_words().finditer(text):
        day_number = match["day"] or match["day_after"]
        day = _day(int(match["year"]), _months()[match["month"].lower()], int(day_number))
        if day:
            return day, match.start(), match.end()
    return None


def _numeric(text: str, order: Order | None) -> tuple[str, int, int] | None:
    match = _NUMERIC.search(text)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    # Dots between the parts are a European habit; there the day comes first.
    if second > 12 or (first <= 12 and first != second and match[2] != "." and order == "month_first"):
        first, second = second, first
    elif first <= 12 and first != second and match[2] != "." and order is None:
        return None
    day = _day(year, second, first)
    return (day, match.start(), match.end()) if day else None


def _epoch(text: str) -> tuple[str, int, int] | None:
    """Seconds or milliseconds since 1970, where the whole text is one such number."""
    match = _EPOCH.fullmatch(text)
    if match is None:
        return None
    moment = datetime.datetime.fromtimestamp(int(match[1][:10]), tz=datetime.UTC)
    return moment.date().isoformat(), 0, len(text)


def _day(year: int, month: int, day: int) -> str | None:
    if year not in _YEARS:
        return None
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


@cache
def _months() -> dict[str, int]:
    return {form.lower(): int(entry.value or 0) for entry in load_lexicon("months") for form in entry.forms}


@cache
def _in_words() -> re.Pattern[str]:
    """Day, month in words, year; or month, day, year."""
    names = "|".join(re.escape(name) for name in sorted(_months(), key=lambda n: (-len(n), n)))
    return re.compile(
        rf"(?<!\d)(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|\.|º)?[\s-]{{0,2}}(?:of |de |d')?)?"
        rf"(?<![^\W\d_])(?P<month>{names})\b\.?"
        rf"(?(day)|[\s-]{{1,2}}(?P<day_after>\d{{1,2}})(?:st|nd|rd|th)?)"
        rf"(?:,?\s{{1,2}}|\s?-\s?|\s?/\s?|,|\sde\s)(?P<year>\d{{4}})(?!\d)",
        re.IGNORECASE,
    )


@cache
def _stamp_words() -> re.Pattern[str]:
    names = "|".join(
        re.escape(form) for form in sorted(forms_of("furniture", "stamp"), key=lambda n: (-len(n), n))
    )
    return re.compile(rf"\b(?:{names})\b", re.IGNORECASE)
