"""What a date means without an opening word: a day is an event, a longer stretch a window."""

from __future__ import annotations

import re
from datetime import date, timedelta

from tollbook.claims.dates import Stretch, units_on
from tollbook.records import PeriodKind
from tollbook.resources import matcher

from .model import Period, Timeline, iso
from .running import is_start_of_war
from .telling import is_told

_JOINED = re.compile(r" ?(?:-|–|—|to|and|through|until|till|up to) ?")
_FROM = re.compile(r"\b(?:from|between|of)(?: the)? $", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:before|prior to|ahead of) (?:the )?$", re.IGNORECASE)
_FIRST = re.compile(r"\bfirst $", re.IGNORECASE)
# How far after a superlative the time it is measured by may stand.
_SUPERLATIVE = 45


def joined(text: str, stretches: list[Stretch]) -> list[Stretch]:
    """Two dates joined by "to", or by "and" after "between", become one stretch."""
    joined: list[Stretch] = []
    for stretch in stretches:
        last = joined[-1] if joined else None
        if last is not None and last.first and stretch.last and last.first <= stretch.last:
            link = text[last.end : stretch.start].lower()
            opener = _FROM.search(text, max(0, last.start - 14), last.start)
            if _JOINED.fullmatch(link) and (opener or "and" not in link):
                joined[-1] = Stretch(last.start, stretch.end, last.first, stretch.last, "span")
                continue
        joined.append(stretch)
    return joined


def is_beside_the_figure(text: str, stretch: Stretch) -> bool:
    """ "Before September", "the worst toll in three years": days that no figure is said of."""
    if _BEFORE.search(text, max(0, stretch.start - 14), stretch.start):
        return True
    return stretch.first is None and stretch.unit == "span" and is_measure(text, stretch.start)


def is_measure(text: str, start: int) -> bool:
    """Whether a superlative leads up to the place: "the deadliest attack since May" totals nothing."""
    return matcher("periods", "superlative").first(text, max(0, start - _SUPERLATIVE), start) is not None


def dated(timeline: Timeline, stretch: Stretch) -> Period:
    """What a date without an opening word says: a day is an event, a longer stretch a window."""
    kind: PeriodKind = "event" if stretch.unit == "day" else "window"
    first, last, on = stretch.first, stretch.last, timeline.on
    of_war = False
    if first and last and on and last >= on >= first and stretch.unit in {"year", "half", "week", "span"}:
        last = on
        # "This year" runs on; "in 2025" names a stretch even while it runs.
        runs_on = stretch.unit == "year" and not timeline.text[stretch.start].isdigit()
        kind = "cumulative" if runs_on else kind
    if first is None and stretch.length:
        first, last = _first_of_war(timeline, stretch)
    elif stretch.unit == "span" and last != first and is_start_of_war(timeline.profile, stretch):
        kind, of_war = "cumulative", True
    return Period(
        start=stretch.start,
        end=stretch.end,
        kind=kind,
        period_start=timeline.war_start if of_war else iso(first),
        period_end=iso(last),
        rate_unit=None,
        rule=f"dates.{stretch.unit}",
        of_war=of_war,
        is_told=is_told(timeline.text, stretch),
    )


def _first_of_war(timeline: Timeline, stretch: Stretch) -> tuple[date | None, date | None]:
    """The days of "in the first 14 months": counted from the start of the war."""
    start = timeline.war_start
    if start is None or stretch.length is None:
        return None, None
    if not _FIRST.search(timeline.text, max(0, stretch.start - 8), stretch.start):
        return None, None
    first = date.fromisoformat(start)
    last = units_on(first, *stretch.length)
    return (first, last - timedelta(days=1)) if last else (None, None)
