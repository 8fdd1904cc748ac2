"""Events that are dated by another: "it came two days after shells killed nine", "nine died a day earlier"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from tollbook.claims.periods import Period
from tollbook.claims.periods.find import is_over
from tollbook.claims.readings import Link
from tollbook.claims.syntax.tokens import Token
from tollbook.resources import matcher

from .days_before import is_dated_event
from .model import LARGEST_EVENT, Calendar, Company, Timing, figures_of
from .reach import is_behind_part
from .rivals import counted_earlier
from .tense import is_perfect
from .totals import leads_to

# "Two weeks after": which day that was, the words leave open.
LONG_AFTER = "periods.apart.7"
APART, _DAY = "periods.apart", "dates.day"
_CLAUSE = re.compile(r"[,;:]")
_COMES = re.compile(r"\b(?:comes?|coming|is|are)(?: just| only| barely)? $")


def days_apart(calendar: Calendar, link: Link, company: Company) -> Timing | None:
    """The day so long before or after the event told of: "two days after shells killed nine", "a day later ten died"."""
    apart = [
        p
        for p in calendar.periods
        if p.rule.startswith(APART)
        and p.length is not None
        and (not p.is_told or p.rule == LONG_AFTER or _is_right_behind(calendar, link, p))
        and not _is_of_compared(calendar, link, p)
        and not is_behind_part(calendar, link, p)
    ]
    if not apart or leads_to(calendar, link, "raising") or runs_since(calendar, link):
        return None  # "Two died, and a day later a third, bringing the toll to nine"
    words = apart[-1]
    if words.rule == LONG_AFTER:
        return _of_what_went_before(calendar, link, words)
    if company.beside is not None and company.beside.rule == words.rule and len(apart) == 1:
        return company.beside  # "a day after a shell killed four and wounded 60": both on that day
    counted = counted_earlier(calendar, link, words)
    if counted is not None:
        return counted
    day = _day_counted_from(calendar, link, company, words)
    if day is None or words.length is None:
        return None
    there = (date.fromisoformat(day) - timedelta(days=words.length[0])).isoformat()
    return Timing("event", there, there, None, words.rule)


def runs_since(calendar: Calendar, link: Link) -> bool:
    """ "Two days after the blasts, which have killed 39 people since Tuesday": a total, whatever its attack is dated by."""
    end = calendar.row[link.number].end
    since = any(p.rule.startswith("periods.since") and p.start >= end for p in calendar.periods)
    return since and is_perfect(calendar, link)


def _of_what_went_before(calendar: Calendar, link: Link, words: Period) -> Timing | None:
    """ "The army struck on Monday, two weeks after gunmen killed 26": an event of no day named."""
    at = calendar.row[link.number]
    behind = at.start - words.end > 0 and not _CLAUSE.search(calendar.text, words.end, at.start)
    small = at.size <= LARGEST_EVENT and not is_perfect(calendar, link)
    return Timing("event", None, None, None, words.rule) if behind and small else None


def _is_right_behind(calendar: Calendar, link: Link, words: Period) -> bool:
    """ "Police said, against 31 the day before"."""
    end = calendar.row[link.phrase.end - 1].end
    return 0 <= words.start - end <= 1


def _is_of_compared(calendar: Calendar, link: Link, words: Period) -> bool:
    """ "Twenty died, compared with 31 the day before": the words are of the figure that this one is set beside."""
    at = calendar.row[link.number]
    figures = [i for i in figures_of(calendar) if at.end <= calendar.row[i].start < words.start]
    if not figures:
        return False
    return (
        matcher("periods", "compared").first(calendar.text, at.end, calendar.row[figures[-1]].start)
        is not None
    )


def _day_counted_from(calendar: Calendar, link: Link, company: Company, words: Period) -> str | None:
    """The day that the words are counted from: one named before them in the sentence, else that of the event before."""
    at = calendar.row[link.number]
    after = calendar.text[words.start : words.end].endswith("after")
    days = (p for p in calendar.periods if p.is_day)
    # What has its day only from another is no day of its own.
    named = [p for p in days if not (_overlap(p, words) or p.rule.startswith("periods.event"))]
    dated = [p for p in named if not p.is_told]
    if dated:
        counted = _follow(dated[-1], words, at) and not is_over(calendar.text, words, at.start)
        return dated[-1].period_start if counted else None
    if (after and words.end > at.start) or not _in_clause(calendar.text, words, at):
        return None
    told = [p.period_start for p in named if p.rule == _DAY and p.end <= words.start]
    if told and not after:
        return told[-1]  # "said on Tuesday that shells had killed nine the day before"
    before = _event_before(calendar, company)
    if before is None and after:
        return _day_of_news(calendar, words)
    return before or _day_of_harm_before(calendar)


def _day_of_harm_before(calendar: Calendar) -> str | None:
    """ "Shells hit the town on Monday. A day later nine died": the day named last before on which harm was done."""
    days = (p for p in calendar.back() if p.is_day and p.act == "done")
    return next((day.period_start for day in days), None)


def _overlap(period: Period, words: Period) -> bool:
    return period.start < words.end and words.start < period.end


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
    lead = calendar.text[max(calendar.start, words.start - 20) : words.start]
    return calendar.published if _COMES.search(lead) else None
