"""Events that are dated by another: "it came two days after shells killed nine", "nine died a day earlier"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from tollbook.claims.periods import Period
from tollbook.claims.readings import Link
from tollbook.claims.tokens import Token

from .earlier import is_dated_event
from .model import Calendar, Company, Timing

_APART = "periods.apart"
_COMES = re.compile(r"\b(?:comes?|coming|is|are)(?: just| only| barely)? $")


def days_apart(calendar: Calendar, link: Link, company: Company) -> Timing | None:
    """The day so long before the event told of: "it came two days after shells killed nine", "nine died a day earlier"."""
    at = calendar.row[link.number]
    apart = [p for p in calendar.periods if p.rule.startswith(_APART) and p.length is not None]
    if not apart:
        return None
    words = apart[-1]
    after = calendar.text[words.start : words.end].endswith("after")
    dated = [p for p in calendar.periods if p.kind == "event" and p.period_start and not p.is_told]
    if dated:
        day = None if after or not _follow(dated[-1], words, at) else dated[-1].period_start
    elif (after and words.end > at.start) or not _in_clause(calendar.text, words, at):
        return None
    else:
        day = _event_before(calendar, company) or (_day_of_news(calendar, words) if after else None)
    if day is None or words.length is None:
        return None
    there = (date.fromisoformat(day) - timedelta(days=words.length[0])).isoformat()
    return Timing("event", there, there, None, words.rule)


def _follow(dated: Period, words: Period, at: Token) -> bool:
    """ "Shells hit on Monday; the day before, nine died": words and figure stand behind the day."""
    return dated.end <= words.start and dated.end <= at.start


def _in_clause(text: str, words: Period, at: Token) -> bool:
    return not any(mark in text[min(words.end, at.end) : max(words.start, at.start)] for mark in ";:")


def _event_before(calendar: Calendar, company: Company) -> str | None:
    """The day of the event that the figure before is of."""
    before = calendar.before.timing if calendar.before is not None else None
    return next((t.start for t in (company.beside, before) if t is not None and is_dated_event(t)), None)


def _day_of_news(calendar: Calendar, words: Period) -> str | None:
    """ "It comes a day after": the document's day, in the present tense only."""
    lead = calendar.text[max(calendar.row[0].start, words.start - 20) : words.start]
    return calendar.published if _COMES.search(lead) else None
