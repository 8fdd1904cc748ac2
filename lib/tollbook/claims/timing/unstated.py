"""The timing of a figure that no period is said of: what did the harm, its size, and what was told before."""

from __future__ import annotations

from dataclasses import replace

from tollbook.claims.readings import Link
from tollbook.resources import matcher

from .model import Calendar, Timing, size_of

# A figure this small is the toll of something that happened; larger ones without a period are totals.
EVENT_AT_MOST = 400


def by_grammar(calendar: Calendar, link: Link) -> Timing:
    """Without a period expression: what was said before, what did the harm, and the size tell event from total."""
    row = calendar.row
    small = size_of(row[link.number]) <= EVENT_AT_MOST
    vague = getattr(row[link.number].number, "bound", "") == "vague"
    if vague and is_perfect(calendar, link):
        return _total(calendar)
    if small and calendar.before is not None and calendar.before.timing.kind == "event":
        return replace(calendar.before.timing, rule="timing.goes_on", stated=False)
    attack = matcher("attacks").first(calendar.text, row[0].start, row[-1].end)
    if small and (attack is not None or not is_perfect(calendar, link)):
        return Timing("event", None, None, None, "timing.event", stated=False)
    return _total(calendar)


def _total(calendar: Calendar) -> Timing:
    return Timing("cumulative", calendar.war_start, calendar.published, None, "timing.total", stated=False)


def is_perfect(calendar: Calendar, link: Link) -> bool:
    """Whether "has" or "have" stands shortly before the harm, or the figure."""
    anchor = link.harm if link.harm is not None else link.number
    return any(calendar.row[i].text in ("has", "have", "'ve") for i in range(max(0, anchor - 5), anchor))
