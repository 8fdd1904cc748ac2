"""Days and stretches of the calendar named in English text, resolved against the day of the document.

Only the calendar: what a stretch means for a figure (a window, a running total) is read in `periods`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from . import date_readers as read
from .date_readers import MONTH_NAMES, MONTHS, NUMBERS, WEEKDAYS, Days, Match, Unit, count_of


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


_M = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?)"
)
_Y = r"(?:19|20)\d\d(?![\d,.]\d)"
_D = r"[0-3]?\d(?:st|nd|rd|th)?"
_TO = r"(?: ?[-–—] ?| to | and | through | until | till )"
_PARTS = "early|late|mid|middle|end|start|beginning|close|turn"
_COUNTS = rf"(?:{'|'.join(sorted(NUMBERS, key=lambda word: (-len(word), word)))}|\d{{1,3}})"
_UNITS = "hour|day|night|week|month|quarter|year|decade"
_THIS = "this|last|next|previous|past|current|coming"
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
        for pattern, reader in _READERS.get(_key(word.group()), ()):
            found = pattern.match(text, word.start(), end)
            days = reader(found, on) if found else None
            if found and days is not None:
                busy = found.end()
                if days[2] != "span" or days[0] or days[1] or not _AGO.match(text, busy):
                    yield Stretch(found.start(), found.end(), *days, length=_length(found, days))
                break


def _length(found: Match, days: Days) -> tuple[int, str] | None:
    if days[0] is not None or found.re.groupindex.keys() != {"n", "unit"}:
        return None
    return count_of(found["n"]) or 1, found["unit"].lower()


_AGO = re.compile(r"[ -](?:ago|earlier|later|before|old|prior|hence)\b")


def _key(word: str) -> str:
    """What the readers are filed under: "#" for digits, a month or a weekday by its first letters, else the word."""
    if word[0].isdigit():
        return "#"
    lowered = word.lower()
    if word[0].isupper():
        if lowered[:3] in MONTHS and (len(word) < 5 or lowered in MONTH_NAMES):
            return "month"
        if lowered[:3] in WEEKDAYS and (len(word) < 6 or lowered.endswith("day")):
            return "weekday"
    return lowered


_PART_OF = rf"(?P<part>{_PARTS})(?: of)?[ -](?:the )?"
_OF_YEAR = rf" (?:of|in) (?:(?P<y>{_Y})|(?:the |(?P<which>this |last |previous ))?year)"
Reader = Callable[[Match, "date | None"], "Days | None"]
# First words, expression, reader; of several under one word the first that reads wins.
_ROWS: tuple[tuple[str, str, Reader], ...] = (
    ("new", r"New Year'?s (?P<eve>Eve)?(?:Day|night)?", read.new_year),
    ("christmas", r"Christmas (?P<eve>Eve)?(?:Day|night)?", read.christmas),
    ("#", r"(?:19|20)\d\d-[01]\d-[0-3]\d", read.iso),
    ("#", r"(?P<y>(?:19|20)\d0)'?s", read.decade),
    ("#", rf"(?P<d>{_D})(?:{_TO}(?P<d2>{_D}))? (?:of )?(?P<m>{_M})(?:,? (?P<y>{_Y}))?", read.days_of_month),
    (
        "month",
        rf"(?P<m>{_M}) (?:the )?(?P<d>{_D})(?:{_TO}(?P<d2>{_D}))?(?!,?\d|:\d)(?:,? (?P<y>{_Y}))?",
        read.days_of_month,
    ),
    ("month", rf"(?P<m>{_M})(?: (?P<y>{_Y}))?{_TO}(?:in )?(?P<m2>{_M})(?: (?P<y2>{_Y}))?", read.months),
    ("month", rf"(?P<part>)(?P<m>{_M})(?:,? (?:of )?(?P<y>{_Y}))?", read.month_alone),
    (_PARTS, rf"{_PART_OF}(?P<m>{_M})(?:,? (?:of )?(?P<y>{_Y}))?", read.month_alone),
    (_PARTS, rf"{_PART_OF}(?P<y>{_Y})(?P<y2>)(?P<alone>)", read.year_alone),
    (
        "start|beginning",
        r"(?:start|beginning) of (?:the|this) (?P<unit>week|month|quarter)(?P<which>)",
        read.start_of_unit,
    ),
    (_PARTS + "|earlier", rf"(?:{_PART_OF}|earlier )(?P<which>{_THIS})? ?(?P<unit>year)", read.year_part),
    (
        "#",
        rf"(?P<part>)(?P<y>{_Y})(?:(?:[-–/]| to | and | through )(?P<y2>(?:20)?\d\d)(?![\d,]))?(?P<alone> alone)?",
        read.year_alone,
    ),
    (
        "first|second|third|fourth|last|final",
        rf"(?P<nth>first|second|third|fourth|last|final)(?: (?P<n>{_COUNTS}))? (?P<kind>half|quarter|months){_OF_YEAR}",
        read.numbered_part,
    ),
    (
        "last|past|previous|preceding|recent",
        rf"(?:last|past|previous|preceding|recent) (?P<n>{_COUNTS})(?: of)?[ -](?P<unit>{_UNITS})s?",
        read.last_units,
    ),
    ("last|previous", r"(?:last|previous) (?:night|evening)", read.near),
    (
        _THIS,
        rf"(?P<which>{_THIS}) (?:calendar )?(?P<unit>year|quarter|month|weekend|week|day|hour|decade)",
        read.relative,
    ),
    (
        _THIS + "|the",
        rf"(?:the |this |last |past ){{1,3}}(?:three )?(?P<season>winter|spring|summer|autumn|fall(?! of [^\d]))(?: months)?(?: (?:of )?(?P<y>{_Y}))?",
        read.season,
    ),
    (
        "winter|spring|summer|autumn",
        rf"(?P<season>winter|spring|summer|autumn)(?: months)?(?: (?:of )?(?P<y>{_Y}))?",
        read.season,
    ),
    (_THIS, rf"(?P<part>)(?:this|last) (?P<m>{_M})(?P<y>)", read.month_alone),
    (_THIS, r"(?:this|last|past) (?P<w>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)", read.weekday),
    (
        "weekday",
        r"(?P<w>(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?=[.,] ))s?)(?: (?:morning|evening|night|afternoon))?",
        read.weekday,
    ),
    ("yesterday|today|tonight|overnight", "yesterday|today|tonight|overnight", read.near),
    ("this", "this (?:morning|afternoon|evening)", read.near),
    ("the", "the weekend", read.weekend),
    (
        "#|" + "|".join(NUMBERS),
        rf"(?:an? (?=single|couple))?(?P<n>{_COUNTS})(?: of| entire| whole| full)?[ -](?P<unit>{_UNITS})s?",
        read.span,
    ),
    (
        "the",
        rf"the (?P<n>)(?P<unit>{_UNITS})(?! (?:of|that|when|before|after|since|it|he|they|the))",
        read.over_the,
    ),
)


def _filed() -> dict[str, tuple[tuple[re.Pattern[str], Reader], ...]]:
    """The rows by first word. Month and weekday names keep their case: "may" and "sat" are words."""
    filed: dict[str, list[tuple[re.Pattern[str], Reader]]] = {}
    for words, pattern, reader in _ROWS:
        is_name = words in {"month", "weekday"}
        compiled = re.compile(rf"(?:{pattern})(?![^\W_])", 0 if is_name else re.IGNORECASE)
        for word in words.split("|"):
            filed.setdefault(word, []).append((compiled, reader))
    return {word: tuple(rows) for word, rows in filed.items()}


_READERS = _filed()
