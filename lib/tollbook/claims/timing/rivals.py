"""Counts set beside a running total: another body's ("doctors put it at 90"), and an earlier one of the same ("it had reported 264")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from tollbook.claims.periods import Period
from tollbook.claims.readings import Link

from .model import Calendar, Timing

# By how much two counts of the same harm may differ.
_FACTOR = 2
_PUT = re.compile(
    r"\b(?:speaks? of|spoke of|speaking of|puts?|putting|gives?|gave|given|counts?|counted|lists?|listed|estimates?|estimated|cited?|cites|reports?|"
    r"reported|says? the (?:number|toll|count|figure)|said the (?:number|toll|count|figure)|documented|verified|recorded|registered|"
    r"(?:number|toll|count|figure|tally) (?:was|is|stood|stands|had))\b"
)
_BEFORE = 60


def of_rival(calendar: Calendar, link: Link) -> Timing | None:
    """The total before, where this figure is what somebody else counts: "a doctor there puts the number of dead at 90"."""
    before = calendar.before
    total = before is not None and before.timing.stated and before.timing.kind == "cumulative"
    return before.timing if before is not None and total and _is_count(calendar, link) else None


def counted_earlier(calendar: Calendar, link: Link, words: Period) -> Timing | None:
    """The total before as it stood some days earlier: "it had reported 264 deaths two days before"."""
    total = of_rival(calendar, link)
    if total is None or total.end is None or words.length is None:
        return None
    then = date.fromisoformat(total.end) - timedelta(days=words.length[0])
    return replace(total, end=max(then.isoformat(), total.start or ""), rule=words.rule)


def _is_count(calendar: Calendar, link: Link) -> bool:
    """Whether the figure is of the size of the one before, and the words give it as somebody's count."""
    at, before = calendar.row[link.number], calendar.before
    size = at.size
    if before is None or not any(other / _FACTOR <= size <= other * _FACTOR for other in before.sizes):
        return False
    return _names_count(calendar.text, max(calendar.start, at.start - _BEFORE), at.start, calendar.periods)


def _names_count(text: str, start: int, end: int, periods: Sequence[Period]) -> bool:
    dated = any(
        p.kind != "rate" and p.period_start and start <= p.start < end and not p.is_told for p in periods
    )
    return not dated and _PUT.search(text, start, end) is not None
