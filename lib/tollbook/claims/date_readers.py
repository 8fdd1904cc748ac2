"""What each wording of a date means: from the groups of a match to first and last day and unit.

Each reader takes the match and the document's day, and gives None where the words are no date after all.
The groups are `d`, `d2` days, `m`, `m2` months, `y`, `y2` years, `w` weekday, `n` and `unit` a count of units,
`which` this or last, `part` early or late.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Literal

from .days import (
    dated,
    day_or_none,
    last_weekday,
    month_end,
    months_back,
    part_of_month,
    part_of_year,
    season_days,
    units_back,
    week_of,
    year_of_month,
)

Unit = Literal["day", "week", "month", "quarter", "half", "season", "year", "decade", "span"]
Match = re.Match[str]
Days = tuple[date | None, date | None, Unit]

MONTH_NAMES = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
MONTHS = {name[:3]: number for number, name in enumerate(MONTH_NAMES, 1)}
WEEKDAYS = {name: number for number, name in enumerate(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1}
NUMBERS = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
        ]
    )
} | {"a": 1, "an": 1, "single": 1, "couple": 2, "few": 3, "several": 3, "eighteen": 18, "twenty": 20}

# A year after one of these is a year; a bare 2,000 or 2024 elsewhere may count anything.
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|of|since|by|until|till|from|during|throughout|over|to|and|between|through|for|before|after|all|late|"
    r"early|mid|year|spring|summer|autumn|fall|winter)|[-–/(])[ -]?$",
    re.IGNORECASE,
)
_BEFORE_SPAN = re.compile(
    r"\b(?:in|over|within|during|for|after|of|same)(?: (?:the|just|only|same|its|an?|nearly|almost|about|some|under|"
    r"whole|entire|full|first|single|period|space|course|of|more|less|than|at|least))* ?$",
    re.IGNORECASE,
)
_OF_WAR = re.compile(r" of (?:\w+ )?(?:war|fighting|conflict|bombardment|bombing|clashes|strikes|shelling)\b")
_OVER = re.compile(r"\b(?:over|for|within) $", re.IGNORECASE)


def iso(found: Match, on: date | None) -> Days | None:
    """2025-03-04."""
    return _one(day_or_none(*(int(part) for part in found.group().split("-"))))


def days_of_month(found: Match, on: date | None) -> Days | None:
    """5 March 2024; March 5-9; 1 and 15 March."""
    month, year = _month(found["m"]), _year(found["y"])
    first = dated(month, _digits(found["d"]), year, on)
    if not found["d2"]:
        return _one(first) if first or on is None else None
    last = dated(month, _digits(found["d2"]), year, on)
    return (first, last, "span") if not (first and last) or first <= last else None


def month_alone(found: Match, on: date | None) -> Days | None:
    """December; mid-May 2024; the end of June."""
    month = _month(found["m"])
    year = year_of_month(month, _year(found["y"]), on)
    if year is None:
        return None, None, "month"
    part = (found["part"] or "").lower()
    first, last = part_of_month(year, month, part)
    return first, last, "day" if first == last else "span" if part else "month"


def months(found: Match, on: date | None) -> Days | None:
    """October to December; February 2022 and December 2025."""
    month, month_2 = _month(found["m"]), _month(found["m2"])
    year_2 = year_of_month(month_2, _year(found["y2"]), on)
    if year_2 is None:
        return None, None, "span"
    year = _year(found["y"]) or year_2 - (month > month_2)
    return date(year, month, 1), month_end(year_2, month_2), "span"


def year_alone(found: Match, on: date | None) -> Days | None:
    """2024, late 2023, 2022-23; None where the number may count something else."""
    text, at, year = found.string, found.start(), int(found["y"])
    named = found["alone"] or found["part"] or _BEFORE_YEAR.search(text, max(0, at - 12), at)
    if not named:
        return None
    if found["y2"]:
        last = int(found["y2"]) % 100 + year // 100 * 100
        return (date(year, 1, 1), date(last, 12, 31), "span") if last > year else None
    return _part_of_year(year, found["part"])


def year_part(found: Match, on: date | None) -> Days | None:
    """The start of the year, late last year."""
    if on is None:
        return None, None, "span"
    which = (found["which"] or "").lower()
    return _part_of_year(on.year + {"last": -1, "previous": -1, "next": 1}.get(which, 0), found["part"])


def _part_of_year(year: int, named: str | None) -> Days:
    part = (named or "").lower()
    first, last_day = part_of_year(year, part)
    return first, last_day, "day" if first == last_day else "span" if part else "year"


def decade(found: Match, on: date | None) -> Days | None:
    """The 1980s."""
    first = int(found["y"])
    return date(first, 1, 1), date(first + 9, 12, 31), "decade"


def numbered_part(found: Match, on: date | None) -> Days | None:
    """First half, third quarter, first six months of a year."""
    year = _year(found["y"])
    if year is None:
        if on is None:
            return None, None, "half"
        year = on.year - ((found["which"] or "").strip().lower() in {"last", "previous"})
    ordinal, kind = _ORDINALS[found["nth"].lower()], found["kind"].lower()
    size = {"half": 6, "quarter": 3}.get(kind) or count_of(found["n"])
    if size is None or not 1 <= size <= 12 or ordinal * size > 12 or (kind == "months" and abs(ordinal) != 1):
        return None
    last = 12 if ordinal == -1 else ordinal * size
    unit: Unit = "half" if kind == "half" else "quarter" if kind == "quarter" else "span"
    return date(year, last - size + 1, 1), month_end(year, last), unit


def relative(found: Match, on: date | None) -> Days | None:
    """This year, last month, the past week, the last quarter."""
    which, unit = found["which"].lower(), found["unit"].lower()
    if which == "past" or (unit in {"day", "hour", "decade"} and which in {"last", "previous"}):
        return _lately(on, 24 if unit == "hour" else 1, unit)
    if on is None:
        return None, None, "year" if unit == "year" else "span"
    back = {"last": 1, "previous": 1, "next": -1, "coming": -1}.get(which, 0)
    if unit == "year":
        return _part_of_year(on.year - back, None)
    if unit == "week":
        return (*week_of(on, back), "week")
    if unit == "weekend":
        return weekend(found, on)
    size = 3 if unit == "quarter" else 1
    year, month = months_back(on.replace(month=(on.month - 1) // size * size + 1, day=1), size * back)
    return date(year, month, 1), month_end(year, month + size - 1), "quarter" if size == 3 else "month"


def start_of_unit(found: Match, on: date | None) -> Days | None:
    """The start of the week."""
    first = relative(found, on)
    return _one(first[0] if first else None)


def last_units(found: Match, on: date | None) -> Days | None:
    """The past two months."""
    return _lately(on, count_of(found["n"]), found["unit"].lower())


def _lately(on: date | None, count: int | None, unit: str) -> Days:
    """The past so many units, up to the document's day; of one day, the day before a morning's bulletin."""
    if unit == "hour":
        count, unit = max(1, (count or 24) // 24), "day"
    is_day = unit in {"day", "night"} and count == 1
    if on is None or count is None:
        return None, None, "day" if is_day else "span"
    if is_day:
        return _one(on - timedelta(days=1))
    return units_back(on, count, unit), on, "span"


def season(found: Match, on: date | None) -> Days | None:
    """Winter; the winter months; summer 2023."""
    days = season_days(found["season"].lower(), _year(found["y"]), on)
    return (*days, "season") if days else (None, None, "season")


def weekday(found: Match, on: date | None) -> Days | None:
    """Monday; Thursday night."""
    return _one(last_weekday(WEEKDAYS[found["w"][:3].lower()], on) if on else None)


def weekend(found: Match, on: date | None) -> Days | None:
    """Saturday and Sunday of the last weekend, taken as one day of events."""
    if on is None:
        return None, None, "day"
    saturday = last_weekday(5, on)
    return saturday, saturday + timedelta(days=1), "day"


def new_year(found: Match, on: date | None) -> Days | None:
    """New Year's Day or Eve."""
    return _one(dated(12, 31, None, on) if found["eve"] else dated(1, 1, None, on))


def christmas(found: Match, on: date | None) -> Days | None:
    """Christmas Day or Eve."""
    return _one(dated(12, 24 if found["eve"] else 25, None, on))


def near(found: Match, on: date | None) -> Days | None:
    """Yesterday, overnight, last night."""
    is_before = found.group().lower().startswith(("yesterday", "last", "previous"))
    return _one(on - timedelta(days=is_before) if on else None)


def span(found: Match, on: date | None) -> Days | None:
    """In ten years: a length that the text does not place. "In 24 hours" is the past day."""
    at = found.start()
    is_placed = _BEFORE_SPAN.search(found.string, max(0, at - 40), at)
    if not is_placed and not _OF_WAR.match(found.string, found.end()):
        return None
    unit, count = found["unit"].lower(), count_of(found["n"])
    if (unit, count) in {("hour", 24), ("day", 1)}:
        return _lately(on, 1, "day")
    return None, None, "span"


def over_the(found: Match, on: date | None) -> Days | None:
    """Over the week, for the day: the one that ends with the document."""
    at = found.start()
    return last_units(found, on) if _OVER.search(found.string, max(0, at - 8), at) else None


def _one(day: date | None) -> Days:
    return day, day, "day"


def _month(name: str) -> int:
    return MONTHS[name[:3].lower()]


def _year(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _digits(day: str) -> int:
    return int(day.rstrip("stndrh"))


def count_of(words: str | None) -> int | None:
    """The number that a word or digits stand for; 1 for none, None for an unknown word."""
    if not words:
        return 1
    return int(words) if words.isdigit() else NUMBERS.get(words.lower())
