"""What days, months, years, seasons and parts of them mean that the calendar names.

The groups of a match are `d`, `d2` days, `m`, `m2` months, `y`, `y2` years, `which` this or last, `part`
early or late.
"""

from __future__ import annotations

import re
from datetime import date

from .arithmetic import (
    dated,
    day_or_none,
    days_of_part,
    month_end,
    months_back,
    part_of_month,
    part_of_year,
    season_days,
    year_of_month,
)
from .names import ORDINALS, Days, Match, Unit, count_of, month_of, one_day, year_of

# A year after one of these is a year; a bare 2,000 or 2024 elsewhere may count anything.
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|of|since|by|until|till|from|during|throughout|over|to|and|between|through|for|before|after|all|late|"
    r"early|mid|year|spring|summer|autumn|fall|winter)|[-–/(])[ -]?$",
    re.IGNORECASE,
)
# "The 2014 war", "its 2006 invasion of the south".
_OF_WAR = re.compile(
    r"(?:'s)? (?:[\w'-]+ ){0,2}(?:wars?|conflict|invasion|genocide|massacre|offensive|campaign|intifada|uprising|coup|siege|assault|incursion)\b"
)
_YEAR_DID = re.compile(r" (?:cost|saw|brought|was)\b|, (?:when|in which)\b")
_ON_THE = re.compile(r"\bon the $", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|its|their|his|that|this|'s) $", re.IGNORECASE)


def iso(found: Match, on: date | None) -> Days | None:
    """2025-03-04."""
    return one_day(day_or_none(*(int(part) for part in found.group().split("-"))))


def days_of_month(found: Match, on: date | None) -> Days | None:
    """5 March 2024; 5 March last year; March 5-9; 1 and 15 March; not "15 may still lie there"."""
    if found["m"] in ("may", "march", "mar") and not found["y"]:
        return None
    month, year = month_of(found["m"]), _year_said(found, on)
    first = dated(month, _digits(found["d"]), year, on)
    if not found["d2"]:
        return one_day(first) if first or on is None else None
    last = dated(month, _digits(found["d2"]), year, on)
    return (first, last, "span") if not (first and last) or first <= last else None


def day_alone(found: Match, on: date | None) -> Days | None:
    """ "On the 4th": the last such day."""
    text, at = found.string, found.start()
    if _ON_THE.search(text, max(0, at - 8), at) is None:
        return None
    if on is None:
        return one_day(None)
    day = _digits(found["d"])
    back = months_back(on, 0 if day <= on.day else 1)
    there = day_or_none(*back, day)
    return one_day(there) if there else None


_LAST = re.compile(r"last (?!year)", re.IGNORECASE)


def month_alone(found: Match, on: date | None) -> Days | None:
    """December; mid-May 2024; the end of June."""
    month = month_of(found["m"])
    year = year_of_month(month, _year_said(found, on), on)
    if year is None:
        return None, None, "month"
    if on is not None and (year, month) == (on.year, on.month) and _LAST.match(found.group()):
        year -= 1  # "last October", said in October
    part = (found["part"] or "").lower()
    first, last = part_of_month(year, month, part)
    return first, last, "day" if first == last else "span" if part else "month"


def _year_said(found: Match, on: date | None) -> int | None:
    """The year as stated, or as "last year" and "this year" mean it."""
    if found["which"] and on is not None:
        return on.year - (found["which"].lower() == "last")
    return year_of(found["y"])


def months(found: Match, on: date | None) -> Days | None:
    """October to December; February 2022 and December 2025."""
    month, month_2 = month_of(found["m"]), month_of(found["m2"])
    year_2 = year_of_month(month_2, year_of(found["y2"]), on)
    if year_2 is None:
        return None, None, "span"
    year = year_of(found["y"]) or year_2 - (month > month_2)
    return date(year, month, 1), month_end(year_2, month_2), "span"


def year_alone(found: Match, on: date | None) -> Days | None:
    """2024, late 2023, 2022-23; None where the number may count something else."""
    text, at, year = found.string, found.start(), int(found["y"])
    named = found["alone"] or found["part"] or _BEFORE_YEAR.search(text, max(0, at - 12), at)
    named = (
        named
        or _YEAR_DID.match(text, found.end())
        or (_OF_WAR.match(text, found.end()) and _THE.search(text, max(0, at - 7), at))
    )
    if not named:
        return None
    if found["y2"]:
        last = int(found["y2"]) % 100 + year // 100 * 100
        return (date(year, 1, 1), date(last, 12, 31), "span") if last > year else None
    return part_of_named_year(year, found["part"])


def year_part(found: Match, on: date | None) -> Days | None:
    """The start of the year, late last year."""
    if on is None:
        return None, None, "span"
    which = (found["which"] or "").lower()
    return part_of_named_year(on.year + {"last": -1, "previous": -1, "next": 1}.get(which, 0), found["part"])


def part_of_named_year(year: int, named: str | None) -> Days:
    """A year, or "early", "the end" and other parts of it."""
    part = (named or "").lower()
    first, last_day = part_of_year(year, part)
    return first, last_day, "day" if first == last_day else "span" if part else "year"


def end_of_year(found: Match, on: date | None) -> Days | None:
    """The first weeks of 2025, the last months of the year: of weeks its outermost month, of months three."""
    which = (found["which"] or "").strip().lower()
    year = year_of(found["y"]) or (on.year - (which in {"last", "previous"}) if on is not None else None)
    if year is None:
        return None, None, "span"
    opens, few = ORDINALS[found["nth"].lower()] > 0, 2 if found["unit"].lower() == "month" else 0
    month = 1 if opens else 12 - few
    return date(year, month, 1), month_end(year, month + few), "span"


def decade(found: Match, on: date | None) -> Days | None:
    """The 1980s."""
    first = int(found["y"])
    return date(first, 1, 1), date(first + 9, 12, 31), "decade"


def numbered_part(found: Match, on: date | None) -> Days | None:
    """First half, third quarter, first six months of a year."""
    year = year_of(found["y"])
    if year is None:
        if on is None:
            return None, None, "half"
        year = on.year - ((found["which"] or "").strip().lower() in {"last", "previous"})
    ordinal, kind = ORDINALS[found["nth"].lower()], found["kind"].lower()
    size = {"half": 6, "quarter": 3}.get(kind) or count_of(found["n"])
    if size is None or not 1 <= size <= 12 or ordinal * size > 12 or (kind == "months" and abs(ordinal) != 1):
        return None
    last = 12 if ordinal == -1 else ordinal * size
    unit: Unit = "half" if kind == "half" else "quarter" if kind == "quarter" else "span"
    return date(year, last - size + 1, 1), month_end(year, last), unit


def quarter(found: Match, on: date | None) -> Days | None:
    """Q2 2024; the third quarter, the last such that has begun."""
    nth = int(found["nth"]) if found["nth"].isdigit() else ORDINALS[found["nth"].lower()]
    year = year_of(found["y"])
    if year is None:
        if on is None:
            return None, None, "quarter"
        year = on.year - (date(on.year, 3 * nth - 2, 1) > on)
    return date(year, 3 * nth - 2, 1), month_end(year, 3 * nth), "quarter"


def numbered_part_of_month(found: Match, on: date | None) -> Days | None:
    """The first fortnight, the second week, the last ten days of a month."""
    month, count = month_of(found["m"]), count_of(found["n"])
    year = year_of_month(month, year_of(found["y"]), on)
    if year is None or count is None:
        return None if count is None else (None, None, "span")
    nth, kind = ORDINALS[found["nth"].lower()], found["kind"].lower()
    if found["many"] and not found["n"]:  # "the first days"
        first, last = part_of_month(year, month, "early" if nth > 0 else "late")
        return first, last, "span"
    days = days_of_part(year, month, nth, (kind, count))
    ahead = days is not None and not found["y"] and on is not None and days[0] > on
    return days_of_part(year - 1, month, nth, (kind, count)) if ahead else days


def season(found: Match, on: date | None) -> Days | None:
    """Winter; the winter months; summer 2023."""
    days = season_days(found["season"].lower(), year_of(found["y"]), on)
    return (*days, "season") if days else (None, None, "season")


def new_year(found: Match, on: date | None) -> Days | None:
    """New Year's Day or Eve."""
    return one_day(dated(12, 31, None, on) if found["eve"] else dated(1, 1, None, on))


def christmas(found: Match, on: date | None) -> Days | None:
    """Christmas Day or Eve."""
    return one_day(dated(12, 24 if found["eve"] else 25, None, on))


def _digits(day: str) -> int:
    return int(day.rstrip("stndrh"))
