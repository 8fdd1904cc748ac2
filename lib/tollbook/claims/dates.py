"""Days and stretches of the calendar named in English text, resolved against the day of the document.

Only the calendar: what a stretch means for a figure (a window, a running total) is read in `periods`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
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
    season,
    units_back,
    week_of,
    year_of_month,
)

Unit = Literal["day", "week", "month", "quarter", "half", "season", "year", "decade", "span"]
Match = re.Match[str]
Days = tuple[date | None, date | None, Unit]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days named in a text: half-open span of offsets, first and last day, None where they stay open.

    `length` is the count and unit of a span that the text does not place in the calendar ("ten years").
    """

    start: int
    end: int
    first: date | None
    last: date | None
    unit: Unit
    length: tuple[int, str] | None = None


_MONTH_NAMES = [
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
_MONTHS = {name[:3]: number for number, name in enumerate(_MONTH_NAMES, 1)}
_WEEKDAYS = {name: number for number, name in enumerate(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1}
_NUMBERS = {
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

_M = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?)"
)
_Y = r"(?:19|20)\d\d(?![\d,.]\d)"
_D = r"[0-3]?\d(?:st|nd|rd|th)?"
_TO = r"(?: ?[-–—] ?| to | and | through | until | till )"
_PARTS = "early|late|mid|middle|end|start|beginning|close|turn"
_COUNTS = rf"(?:{'|'.join(sorted(_NUMBERS, key=lambda word: (-len(word), word)))}|\d{{1,3}})"
_UNITS = "hour|day|night|week|month|quarter|year|decade"
_THIS = "this|last|next|previous|past|current|coming"
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
_WORD = re.compile(r"[^\W_]+")


def find_dates(text: str, on: date | None, start: int = 0, end: int | None = None) -> Iterator[Stretch]:
    """Calendar expressions in text[start:end] of folded text, in order, none overlapping.

    Names of months and weekdays without a year mean the last such time on or before `on`; without `on` they
    stay open, and so do relative words.
    """
    end = len(text) if end is None else end
    busy = start
    for word in _WORD.finditer(text, start, end):
        if word.start() < busy:
            continue
        for pattern, read in _READERS.get(_key(word.group()), ()):
            found = pattern.match(text, word.start(), end)
            days = read(found, on) if found else None
            if found and days is not None:
                busy = found.end()
                if days[2] != "span" or days[0] or days[1] or not _AGO.match(text, busy):
                    yield Stretch(found.start(), found.end(), *days, length=_length(found, days))
                break


def _length(found: Match, days: Days) -> tuple[int, str] | None:
    if days[0] is not None or found.re.groupindex.keys() != {"n", "unit"}:
        return None
    return _count(found["n"]) or 1, found["unit"].lower()


_AGO = re.compile(r"[ -](?:ago|earlier|later|before|old|prior|hence)\b")


def _key(word: str) -> str:
    """What the readers are filed under: "#" for digits, a month or a weekday by its first letters, else the word."""
    if word[0].isdigit():
        return "#"
    lowered = word.lower()
    if word[0].isupper():
        if lowered[:3] in _MONTHS and (len(word) < 5 or lowered in _MONTH_NAMES):
            return "month"
        if lowered[:3] in _WEEKDAYS and (len(word) < 6 or lowered.endswith("day")):
            return "weekday"
    return lowered


def _iso(found: Match, on: date | None) -> Days | None:
    return _one(day_or_none(*(int(part) for part in found.group().split("-"))))


def _days_of_month(found: Match, on: date | None) -> Days | None:
    """5 March 2024; March 5-9; 1 and 15 March."""
    month, year = _month(found["m"]), _year(found["y"])
    first = dated(month, _digits(found["d"]), year, on)
    if not found["d2"]:
        return _one(first) if first or on is None else None
    last = dated(month, _digits(found["d2"]), year, on)
    return (first, last, "span") if not (first and last) or first <= last else None


def _month_alone(found: Match, on: date | None) -> Days | None:
    month = _month(found["m"])
    year = year_of_month(month, _year(found["y"]), on)
    if year is None:
        return None, None, "month"
    part = (found["part"] or "").lower()
    first, last = part_of_month(year, month, part)
    return first, last, "day" if first == last else "span" if part else "month"


def _months(found: Match, on: date | None) -> Days | None:
    """October to December; February 2022 and December 2025."""
    month, month_2 = _month(found["m"]), _month(found["m2"])
    year_2 = year_of_month(month_2, _year(found["y2"]), on)
    if year_2 is None:
        return None, None, "span"
    year = _year(found["y"]) or year_2 - (month > month_2)
    return date(year, month, 1), month_end(year_2, month_2), "span"


def _year_alone(found: Match, on: date | None) -> Days | None:
    text, at, year = found.string, found.start(), int(found["y"])
    named = found["alone"] or found["part"] or _BEFORE_YEAR.search(text, max(0, at - 12), at)
    if not named:
        return None
    if found["y2"]:
        last = int(found["y2"]) % 100 + year // 100 * 100
        return (date(year, 1, 1), date(last, 12, 31), "span") if last > year else None
    return _part_of_year(year, found["part"])


def _year_part(found: Match, on: date | None) -> Days | None:
    """The start of the year, late last year."""
    if on is None:
        return None, None, "span"
    which = (found["which"] or "").lower()
    return _part_of_year(on.year + {"last": -1, "previous": -1, "next": 1}.get(which, 0), found["part"])


def _part_of_year(year: int, named: str | None) -> Days:
    part = (named or "").lower()
    first, last_day = part_of_year(year, part)
    return first, last_day, "day" if first == last_day else "span" if part else "year"


def _decade(found: Match, on: date | None) -> Days | None:
    first = int(found["y"])
    return date(first, 1, 1), date(first + 9, 12, 31), "decade"


def _numbered_part(found: Match, on: date | None) -> Days | None:
    """First half, third quarter, first six months of a year."""
    year = _year(found["y"])
    if year is None:
        if on is None:
            return None, None, "half"
        year = on.year - ((found["which"] or "").strip().lower() in {"last", "previous"})
    ordinal, kind = _ORDINALS[found["nth"].lower()], found["kind"].lower()
    size = {"half": 6, "quarter": 3}.get(kind) or _count(found["n"])
    if size is None or not 1 <= size <= 12 or ordinal * size > 12 or (kind == "months" and abs(ordinal) != 1):
        return None
    last = 12 if ordinal == -1 else ordinal * size
    unit: Unit = "half" if kind == "half" else "quarter" if kind == "quarter" else "span"
    return date(year, last - size + 1, 1), month_end(year, last), unit


def _relative(found: Match, on: date | None) -> Days | None:
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
        return _weekend(found, on)
    size = 3 if unit == "quarter" else 1
    year, month = months_back(on.replace(month=(on.month - 1) // size * size + 1, day=1), size * back)
    return date(year, month, 1), month_end(year, month + size - 1), "quarter" if size == 3 else "month"


def _start_of_unit(found: Match, on: date | None) -> Days | None:
    first = _relative(found, on)
    return _one(first[0] if first else None)


def _last_units(found: Match, on: date | None) -> Days | None:
    return _lately(on, _count(found["n"]), found["unit"].lower())


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


def _season(found: Match, on: date | None) -> Days | None:
    days = season(found["season"].lower(), _year(found["y"]), on)
    return (*days, "season") if days else (None, None, "season")


def _weekday(found: Match, on: date | None) -> Days | None:
    return _one(last_weekday(_WEEKDAYS[found["w"][:3].lower()], on) if on else None)


def _weekend(found: Match, on: date | None) -> Days | None:
    if on is None:
        return None, None, "day"
    saturday = last_weekday(5, on)
    return saturday, saturday + timedelta(days=1), "day"


def _new_year(found: Match, on: date | None) -> Days | None:
    return _one(dated(12, 31, None, on) if found["eve"] else dated(1, 1, None, on))


def _christmas(found: Match, on: date | None) -> Days | None:
    return _one(dated(12, 24 if found["eve"] else 25, None, on))


def _near(found: Match, on: date | None) -> Days | None:
    is_before = found.group().lower().startswith(("yesterday", "last", "previous"))
    return _one(on - timedelta(days=is_before) if on else None)


def _span(found: Match, on: date | None) -> Days | None:
    """In ten years: a length that the text does not place. "In 24 hours" is the past day."""
    at = found.start()
    is_placed = _BEFORE_SPAN.search(found.string, max(0, at - 40), at)
    if not is_placed and not _OF_WAR.match(found.string, found.end()):
        return None
    unit, count = found["unit"].lower(), _count(found["n"])
    if (unit, count) in {("hour", 24), ("day", 1)}:
        return _lately(on, 1, "day")
    return None, None, "span"


def _over_the(found: Match, on: date | None) -> Days | None:
    """Over the week, for the day: the one that ends with the document."""
    at = found.start()
    return _last_units(found, on) if _OVER.search(found.string, max(0, at - 8), at) else None


def _one(day: date | None) -> Days:
    return day, day, "day"


def _month(name: str) -> int:
    return _MONTHS[name[:3].lower()]


def _year(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _digits(day: str) -> int:
    return int(day.rstrip("stndrh"))


def _count(words: str | None) -> int | None:
    if not words:
        return 1
    return int(words) if words.isdigit() else _NUMBERS.get(words.lower())


_PART_OF = rf"(?P<part>{_PARTS})(?: of)?[ -](?:the )?"
_OF_YEAR = rf" (?:of|in) (?:(?P<y>{_Y})|(?:the |(?P<which>this |last |previous ))?year)"
Reader = Callable[[Match, "date | None"], "Days | None"]
# First words, expression, reader; of several under one word the first that reads wins.
_ROWS: tuple[tuple[str, str, Reader], ...] = (
    ("new", r"New Year'?s (?P<eve>Eve)?(?:Day|night)?", _new_year),
    ("christmas", r"Christmas (?P<eve>Eve)?(?:Day|night)?", _christmas),
    ("#", r"(?:19|20)\d\d-[01]\d-[0-3]\d", _iso),
    ("#", r"(?P<y>(?:19|20)\d0)'?s", _decade),
    ("#", rf"(?P<d>{_D})(?:{_TO}(?P<d2>{_D}))? (?:of )?(?P<m>{_M})(?:,? (?P<y>{_Y}))?", _days_of_month),
    (
        "month",
        rf"(?P<m>{_M}) (?:the )?(?P<d>{_D})(?:{_TO}(?P<d2>{_D}))?(?!,?\d|:\d)(?:,? (?P<y>{_Y}))?",
        _days_of_month,
    ),
    ("month", rf"(?P<m>{_M})(?: (?P<y>{_Y}))?{_TO}(?:in )?(?P<m2>{_M})(?: (?P<y2>{_Y}))?", _months),
    ("month", rf"(?P<part>)(?P<m>{_M})(?:,? (?:of )?(?P<y>{_Y}))?", _month_alone),
    (_PARTS, rf"{_PART_OF}(?P<m>{_M})(?:,? (?:of )?(?P<y>{_Y}))?", _month_alone),
    (_PARTS, rf"{_PART_OF}(?P<y>{_Y})(?P<y2>)(?P<alone>)", _year_alone),
    (
        "start|beginning",
        r"(?:start|beginning) of (?:the|this) (?P<unit>week|month|quarter)(?P<which>)",
        _start_of_unit,
    ),
    (_PARTS + "|earlier", rf"(?:{_PART_OF}|earlier )(?P<which>{_THIS})? ?(?P<unit>year)", _year_part),
    (
        "#",
        rf"(?P<part>)(?P<y>{_Y})(?:(?:[-–/]| to | and | through )(?P<y2>(?:20)?\d\d)(?![\d,]))?(?P<alone> alone)?",
        _year_alone,
    ),
    (
        "first|second|third|fourth|last|final",
        rf"(?P<nth>first|second|third|fourth|last|final)(?: (?P<n>{_COUNTS}))? (?P<kind>half|quarter|months){_OF_YEAR}",
        _numbered_part,
    ),
    (
        "last|past|previous|preceding|recent",
        rf"(?:last|past|previous|preceding|recent) (?P<n>{_COUNTS})(?: of)?[ -](?P<unit>{_UNITS})s?",
        _last_units,
    ),
    ("last|previous", r"(?:last|previous) (?:night|evening)", _near),
    (
        _THIS,
        rf"(?P<which>{_THIS}) (?:calendar )?(?P<unit>year|quarter|month|weekend|week|day|hour|decade)",
        _relative,
    ),
    (
        _THIS + "|the",
        rf"(?:the |this |last |past )+(?:three )?(?P<season>winter|spring|summer|autumn|fall)(?: months)?(?: of)?(?: (?P<y>{_Y}))?",
        _season,
    ),
    (
        "winter|spring|summer|autumn",
        rf"(?P<season>winter|spring|summer|autumn)(?: months)?(?: of)?(?: (?P<y>{_Y}))?",
        _season,
    ),
    (_THIS, rf"(?P<part>)(?:this|last) (?P<m>{_M})(?P<y>)", _month_alone),
    (_THIS, r"(?:this|last|past) (?P<w>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)", _weekday),
    (
        "weekday",
        r"(?P<w>(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?=[.,] ))s?)(?: (?:morning|evening|night|afternoon))?",
        _weekday,
    ),
    ("yesterday|today|tonight|overnight", "yesterday|today|tonight|overnight", _near),
    ("this", "this (?:morning|afternoon|evening)", _near),
    ("the", "the weekend", _weekend),
    (
        "#|" + "|".join(_NUMBERS),
        rf"(?:an? (?=single|couple))?(?P<n>{_COUNTS})(?: of| entire| whole| full)?[ -](?P<unit>{_UNITS})s?",
        _span,
    ),
    (
        "the",
        rf"the (?P<n>)(?P<unit>{_UNITS})(?! (?:of|that|when|before|after|since|it|he|they|the))",
        _over_the,
    ),
)


def _filed() -> dict[str, tuple[tuple[re.Pattern[str], Reader], ...]]:
    """The rows by first word. Month and weekday names keep their case: "may" and "sat" are words."""
    filed: dict[str, list[tuple[re.Pattern[str], Reader]]] = {}
    for words, pattern, read in _ROWS:
        is_name = words in {"month", "weekday"}
        compiled = re.compile(rf"(?:{pattern})(?![^\W_])", 0 if is_name else re.IGNORECASE)
        for word in words.split("|"):
            filed.setdefault(word, []).append((compiled, read))
    return {word: tuple(rows) for word, rows in filed.items()}


_READERS = _filed()
