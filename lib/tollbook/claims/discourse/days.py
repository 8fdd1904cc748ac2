"""Days that a whole text is read by: the one on which the report was sent, and the first of its war."""

from __future__ import annotations

import re
from datetime import date

from tollbook.claims.periods import find_periods
from tollbook.claims.periods.datelines import is_dateline, may_have_dateline
from tollbook.profiles import Profile

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
