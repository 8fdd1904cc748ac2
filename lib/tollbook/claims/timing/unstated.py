"""The timing of a figure that no period is said of: what did the harm, its size, and what was told before."""

from __future__ import annotations

from dataclasses import replace

from tollbook.claims.readings import Link
from tollbook.resources import matcher

from .model import Before, Calendar, Timing, size_of

# A figure this small is the toll of something that happened; larger ones without a period are totals.
EVENT_AT_MOST = 400
# Of one event, the wounded may be so many times the dead.
_SAME_EVENT, _LARGEST_EVENT = 10, 5000


def by_grammar(calendar: Calendar, link: Link) -> Timing:
    """Without a period expression: what was said before, what did the harm, and the size tell event from total."""
    row = calendar.row
    small = size_of(row[link.number]) <= EVENT_AT_MOST
    vague = getattr(row[link.number].number, "bound", "") == "vague"
    if vague and is_perfect(calendar, link):
        return _total(calendar)
    if calendar.before is not None and _goes_on(calendar.before, size_of(row[link.number])):
        return replace(calendar.before.timing, rule="timing.goes_on", stated=False)
    attack = matcher("attacks").first(calendar.text, row[0].start, row[-1].end)
    if small and (attack is not None or not is_perfect(calendar, link)):
        return Timing("event", None, None, None, "timing.event", stated=False)
    return _total(calendar)


def _goes_on(before: Before, size: float) -> bool:
    """Whether a figure may be of the same event as the one before: small, or not much larger than that."""
    if before.timing.kind != "event":
        return False
    if size <= EVENT_AT_MOST:
        return True
    return before.timing.start is not None and size <= min(_LARGEST_EVENT, _SAME_EVENT * before.size)


def _total(calendar: Calendar) -> Timing:
    return Timing("cumulative", calendar.war_start, calendar.published, None, "timing.total", stated=False)


def is_perfect(calendar: Calendar, link: Link) -> bool:
    """Whether "has" or "have" stands shortly before the harm, or the figure."""
    anchor = link.harm if link.harm is not None else link.number
    return any(calendar.row[i].text in ("has", "have", "'ve") for i in range(max(0, anchor - 5), anchor))
