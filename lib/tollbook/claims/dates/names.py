"""Names of the calendar as English writes them, and what a reader of a wording is given and gives.

A reader takes the match of a wording and the document's day. It gives first and last day and unit, None
where the words are no date after all.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

Unit = Literal["day", "week", "month", "quarter", "half", "season", "year", "decade", "span"]
Match = re.Match[str]
Days = tuple[date | None, date | None, Unit]

MONTH_NAMES = "january february march april may june july august september october november december".split()
# A month's name, and a weekday's, in an expression.
MONTH = "|".join(name.title() for name in MONTH_NAMES)
MONTH_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
WEEKDAY_NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
# A part of a day, in an expression.
DAYTIMES = ("morning", "afternoon", "evening", "night")
DAYTIME = rf"(?:{'|'.join(DAYTIMES)})"
# A length of time, in an expression.
LENGTHS = "(?:hours?|days?|weeks?|months?|years?)"
LONG_AGO = r"\b(?:weeks|months|years|(?:an?|one) (?:week|month|year)) (?:ago|earlier|before)\b"
MONTHS = {name[:3]: number for number, name in enumerate(MONTH_NAMES, 1)}
WEEKDAYS = {name[:3]: number for number, name in enumerate(WEEKDAY_NAMES)}
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "last": -1,
    "final": -1,
    "opening": 1,
    "latter": -1,
}
NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
    )
} | {"a": 1, "an": 1, "single": 1, "couple": 2, "few": 3, "several": 3, "eighteen": 18, "twenty": 20}


# Of what smaller unit how many make one, for halves.
_FINER = {"decade": (10, "year"), "year": (12, "month"), "month": (30, "day"), "week": (7, "day")}
_AND_A_HALF = re.compile(r"\band a half\b", re.IGNORECASE)


def one_day(day: date | None) -> Days:
    """The days of one day, None where it stays open."""
    return day, day, "day"


def month_of(name: str) -> int:
    """The month's number, by its name or the beginning of it."""
    return MONTHS[name[:3].lower()]


def year_of(digits: str | None) -> int | None:
    """The year as stated, None for none."""
    return int(digits) if digits else None


def count_of(words: str | None) -> int | None:
    """The number that a word or digits stand for; 1 for none, None for an unknown word."""
    if not words:
        return 1
    return int(words) if words.isdigit() else NUMBERS.get(words.lower())


def length_of(words: str, count: str | None, unit: str) -> tuple[int | None, str]:
    """How many of which unit: "two and a half years" are 30 months, "a week and a half" ten days."""
    found, unit = count_of(count), unit.lower()
    if unit == "fortnight":
        return found and 2 * found, "week"
    if found is None or unit not in _FINER or not _AND_A_HALF.search(words):
        return found, unit
    size, finer = _FINER[unit]
    return found * size + size // 2, finer
