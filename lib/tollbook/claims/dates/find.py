"""Days and stretches of the calendar named in English text, resolved against the day of the document.

Only the calendar: what a stretch means for a figure (a window, a running total) is read in `periods`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from tollbook.openings import either_case, trie

from .names import MONTH_NAMES, MONTHS, WEEKDAYS, Days, Match, Unit, length_of
from .wordings import WORDINGS, Reader


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days named in a text: half-open span of offsets, first and last day, None where they stay open.

    `length` is the count and unit of a span that the text does not place in the calendar ("ten years"), or that
    it may have placed before ("over the month").
    """

    start: int
    end: int
    first: date | None
    last: date | None
    unit: Unit
    length: tuple[int, str] | None = None


def find_dates(text: str, on: date | None, start: int = 0, end: int | None = None) -> Iterator[Stretch]:
    """Calendar expressions in text[start:end] of folded text, in order, none overlapping.

    Names of months and weekdays without a year mean the last such time on or before `on`; without `on` they
    stay open, and so do relative words.
    """
    end = len(text) if end is None else end
    busy = start
    for word in _OPENING.finditer(text, start, end):
        if word.start() < busy:
            continue
        for pattern, reader in _READERS.get(_key(word.group()), ()):
            found = pattern.match(text, word.start(), end)
            days = reader(found, on) if found else None
            if found and days is not None:
                busy = found.end()
                if days[2] != "span" or days[0] or days[1] or not _is_ago(text, found):
                    yield Stretch(found.start(), found.end(), *days, length=_length(found, days))
                break


def _length(found: Match, days: Days) -> tuple[int, str] | None:
    if found.re.groupindex.keys() != {"n", "unit"} or (days[0] is not None and found["n"]):
        return None
    count, unit = length_of(found.group(), found["n"], found["unit"])
    return count or 1, unit


# "Two years before" is a day; "in the two years before the war" is a stretch.
_AGO = re.compile(r"[ -](?:ago|earlier|later|before|old|prior|hence)\b")


def _is_ago(text: str, found: Match) -> bool:
    ago = _AGO.match(text, found.end())
    stretch = text[max(0, found.start() - 4) : found.start()].lower() == "the "
    return ago is not None and not (stretch and ago.group() == " before")


@lru_cache(maxsize=16_384)
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


def _filed() -> dict[str, tuple[tuple[re.Pattern[str], Reader], ...]]:
    """The rows by first word. Month and weekday names keep their case: "may" and "sat" are words."""
    filed: dict[str, list[tuple[re.Pattern[str], Reader]]] = {}
    for words, pattern, reader in WORDINGS:
        is_name = words in {"month", "weekday"}
        compiled = re.compile(rf"(?:{pattern})(?![^\W_])", 0 if is_name else re.IGNORECASE)
        for word in words.split("|"):
            filed.setdefault(word, []).append((compiled, reader))
    return {word: tuple(rows) for word, rows in filed.items()}


_READERS = _filed()
# A word that a date may begin with, found by its first letters; names begin with a capital, and articles, common
# in any text, are looked at only before a unit, a season or what may stand before those.
_NAMES = [name.capitalize() for name in (*MONTHS, *WEEKDAYS)]
_ARTICLES = ("the", "a", "an")
_AFTER_ARTICLE = (
    "hour day night week fortnight month quarter year decade winter spring summer autumn fall this last past the three of entire "
    "whole full single couple"
).split()
_WHOLE = r"(?![^\W_])"
_WORDS = dict.fromkeys(sorted(set(_READERS) - {"#"}), _WHOLE) | dict.fromkeys(
    _ARTICLES, rf"(?=[ -]{trie(dict.fromkeys(_AFTER_ARTICLE, ''))})"
)
_FIRST = "".join(sorted({either_case(word[0]) for word in (*_WORDS, *_NAMES)}))
_OPENING = re.compile(
    rf"(?<![^\W_])(?=[\d{_FIRST}])(?:\d|{trie(dict.fromkeys(_NAMES, ''))}|{trie(_WORDS)})[^\W_]*"
)
