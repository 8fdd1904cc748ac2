"""Calendar arithmetic for dates read from text: days, months, seasons and years around a document's day."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Literal

# A day of the month without a year that lies at most so far ahead is taken as ahead: an announced date.
_AHEAD = timedelta(days=7)
# Longer spans than this are no stretch of a war.
_MOST_DAYS, _MOST_MONTHS = 20_000, 600
SEASON_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120}


def day_or_none(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def dated(month: int, day: int, year: int | None, on: date | None) -> date | None:
    """A day of a month; without a year the last such day, seen from `on`."""
    if year is not None:
        return day_or_none(year, month, day)
    if on is None:
        return None
    this_year = day_or_none(on.year, month, day)
    if this_year is not None and this_year <= on + _AHEAD:
        return this_year
    return day_or_none(on.year - 1, month, day)


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def year_of_month(month: int, year: int | None, on: date | None) -> int | None:
    """The year of a month: as stated, else that of the last such month seen from `on`."""
    if year is not None:
        return year
    return None if on is None else on.year - (month > on.month)


def months_back(on: date, count: int) -> tuple[int, int]:
    """Year and month that lie `count` months before a day."""
    months = on.year * 12 + on.month - 1 - count
    return months // 12, months % 12 + 1


def units_back(on: date, count: int, unit: str) -> date | None:
    """The same day `count` weeks, months, years before; None beyond any war."""
    return units_on(on, -count, unit) if count * _MONTHS_IN.get(unit, 0) <= _MOST_MONTHS else None


def units_on(on: date, count: int, unit: str) -> date | None:
    """The same day `count` weeks, months, years later; None beyond any war."""
    if unit in _MONTHS_IN and abs(count) * _MONTHS_IN[unit] <= _MOST_MONTHS:
        year, month = months_back(on, -count * _MONTHS_IN[unit])
        return date(year, month, min(on.day, month_end(year, month).day))
    days = count * (7 if unit == "week" else 1)
    return on + timedelta(days=days) if unit not in _MONTHS_IN and abs(days) <= _MOST_DAYS else None


def last_weekday(weekday: int, on: date) -> date:
    """The last such weekday (Monday is 0) on or before a day."""
    return on - timedelta(days=(on.weekday() - weekday) % 7)


def season_days(name: str, year: int | None, on: date | None) -> tuple[date, date] | None:
    """First and last day of a season: the year's, else the last that has begun. Winter runs into the next year."""
    month = SEASON_STARTS[name]
    if year is None:
        if on is None:
            return None
        year = on.year - (date(on.year, month, 1) > on)
    end_year, end_month = (year + 1, 2) if month == 12 else (year, month + 2)
    return date(year, month, 1), month_end(end_year, end_month)


def week_of(on: date, back: int) -> tuple[date, date]:
    """Monday and Sunday of the week that lies `back` weeks before."""
    monday = on - timedelta(days=on.weekday() + 7 * back)
    return monday, monday + timedelta(days=6)


def _ends(first: date, last: date) -> dict[str, tuple[date, date]]:
    at_end, at_start = dict.fromkeys(("end", "close"), (last, last)), ("start", "beginning", "turn")
    return at_end | dict.fromkeys(at_start, (first, first))


def part_of_year(year: int, part: str) -> tuple[date, date]:
    """The days of "early 2024", "the end of 2024"; the whole year for no part."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    parts = _ends(first, last) | {
        "early": (first, date(year, 3, 31)),
        "middle": (date(year, 6, 1), date(year, 7, 31)),
        "mid": (date(year, 5, 1), date(year, 8, 31)),
        "late": (date(year, 10, 1), last),
    }
    return parts.get(part, (first, last))


def part_of_month(year: int, month: int, part: str) -> tuple[date, date]:
    """The days of "mid-May", "the end of June"; the whole month for no part."""
    first, last = date(year, month, 1), month_end(year, month)
    parts = _ends(first, last) | {
        "early": (first, date(year, month, 10)),
        "middle": (date(year, month, 15), date(year, month, 20)),
        "mid": (date(year, month, 15), date(year, month, 20)),
        "late": (date(year, month, 21), last),
    }
    return parts.get(part, (first, last))


def days_of_part(
    year: int, month: int, nth: int, part: tuple[str, int]
) -> tuple[date, date, Literal["day", "span"]] | None:
    """The days of "the first fortnight", "the second week", "the last ten days" of a month; -1 is the last."""
    kind, count = part
    end = month_end(year, month)
    size = count * {"half": 15, "fortnight": 14, "week": 7}.get(kind, 1)
    start = end.day - size + 1 if nth < 0 else (nth - 1) * size + 1
    if kind == "half" and abs(nth) != 1:
        start, size = 16, end.day - 15
    if not 1 <= start <= end.day:
        return None
    last = min(start + size - 1, end.day)
    return date(year, month, start), date(year, month, last), "day" if size == 1 else "span"
