"""Days that a text is read by: the one on which the report was sent or a picture was taken, and the first of its war."""

from __future__ import annotations

import re
from datetime import date

from tollbook.claims.periods import find_periods
from tollbook.claims.periods.datelines import is_dateline, may_have_dateline
from tollbook.profiles import Profile
from tollbook.records import Span

# "… at a funeral in Reedham, Sunday, July 17, 2022.": how a picture is dated, and how long its caption runs on, in characters.
_TAKEN = re.compile(r", [A-Z][a-z]{2,5}day, ([A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d)\.(?=\s|$)")
_CAPTION = 320
_OLD = 7  # days from which on "on Thursday" is another Thursday there than in the article
# How far behind the headline a dateline stands, in characters, and how old a report may be when it is printed, in days.
_DATELINE, _SENT_BEFORE = 120, 3
# The lexicon's entries that tell a war's first day where its profile does not: "since fighting erupted on 3 May".
_FIRST_DAY = frozenset({"periods.since.1", "periods.begun.1"})
# "Since late 2020": no day on which a war began.
_VAGUE = re.compile(r"\b(?:late|early|mid|end|middle)\b")


def day_sent(text: str, published: date | None, profile: Profile, headline_end: int) -> date | None:
    """The day of the dateline, where the document was published some days later; None otherwise."""
    end = headline_end + _DATELINE
    if published is None or not may_have_dateline(text, headline_end, end):
        return None
    for period in find_periods(text, published, profile, headline_end, end):
        if period.rule != "dates.day" or not is_dateline(text, period.start, period.end):
            continue
        if period.period_start is None:
            continue
        day = date.fromisoformat(period.period_start)
        if 0 < (published - day).days <= _SENT_BEFORE:
            return day
    return None


def day_taken(text: str, sentence: Span, published: date | None, profile: Profile) -> date | None:
    """The day of the picture in whose caption a sentence stands, at whose end or right before which it is told.

    None where the picture is not much older than the document: what goes on behind it may be the article.
    """
    start = max(sentence.start - _CAPTION, text.rfind("\n", 0, sentence.start) + 1)
    taken = next(iter([*_TAKEN.finditer(text, start, sentence.end)][-1:]), None)
    if taken is None or text.find("(", taken.end(), sentence.start + 1) >= 0:  # a credit ends the caption
        return None
    days = (p.period_start for p in find_periods(text, None, profile, taken.start(1), taken.end(1)))
    day = next(days, None)
    old = day is not None and published is not None and (published - date.fromisoformat(day)).days >= _OLD
    return date.fromisoformat(day) if day is not None and old else None


def first_day(text: str, published: date | None, profile: Profile) -> str | None:
    """The first day of the war that the text tells, as an ISO day; None where it tells none."""
    starts = (
        period.period_start
        for period in find_periods(text, published, profile)
        if period.kind == "cumulative"
        and period.rule in _FIRST_DAY
        and not _VAGUE.search(text, period.start, period.end)
    )
    return next((start for start in starts if start), None)
