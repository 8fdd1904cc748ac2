"""The timing of a figure that no period is said of: what did the harm, its size, and what was told before."""

from __future__ import annotations

import re
from dataclasses import replace

from tollbook.claims.readings import Link
from tollbook.claims.tokens import Token
from tollbook.resources import matcher

from .model import EVENT_AT_MOST, Before, Calendar, Company, Timing, size_of
from .stamps import is_stamped
from .totals import is_increment

# Of one event, the wounded may be so many times the dead.
_SAME_EVENT, _LARGEST_EVENT = 10, 5000
_EVENT_LOSSES = 100
# Two counts of the same thing differ by this factor at most, and are no small numbers.
_RIVALS, _RIVALS_FROM = 1.5, 1000
_ADDS, _ADDS_REACH = re.compile(r"\b(?:another|(?:a )?further|an additional) (?:\w+ )?$", re.IGNORECASE), 30
_STATE_NEAR = 60
# "Has said it killed 260", "have found 46 dead": the perfect of the telling, or of the search.
_SAYING = frozenset(
    "found recovered pulled retrieved said claimed told accused alleged insisted warned boasted stated".split()
)


def by_grammar(calendar: Calendar, link: Link, company: Company) -> Timing:
    """Without a period expression: what was said before, what did the harm, and the size tell event from total."""
    row, before = calendar.row, None if is_stamped(calendar) else calendar.before
    if company.same is not None:
        return replace(company.same, rule="timing.same_figure")
    small = size_of(row[link.number]) <= EVENT_AT_MOST
    if getattr(row[link.number].number, "bound", "") == "vague" and is_perfect(calendar, link):
        return _total(calendar)
    attack = matcher("attacks").first(calendar.text, row[0].start, row[-1].end) is not None
    bare = (is_perfect(calendar, link) and not attack) or _is_state(calendar, link)
    if (
        before is not None
        and _goes_on(calendar, link, before, attack or bare)
        and not (bare and not _is_known(before))
    ):
        return replace(before.timing, rule="timing.goes_on", stated=before.timing.stated)
    if is_increment(calendar, link) and size_of(row[link.number]) <= _LARGEST_EVENT:
        return Timing("event", None, None, None, "timing.event", stated=False)
    if small and not bare and _is_event(link, row[link.number]):
        return Timing("event", None, None, None, "timing.event", stated=False)
    return _total(calendar)


def _is_known(before: Before) -> bool:
    return before.timing.stated or before.timing.start is not None


def _is_event(link: Link, at: Token) -> bool:
    """Losses and casualties that nothing dates are totals sooner than deaths are."""
    told = link.category not in ("losses", "casualties") or link.rule == "object"
    return told or size_of(at) <= _EVENT_LOSSES


def _is_state(calendar: Calendar, link: Link) -> bool:
    """Whether the words around the figure count what is, not what happened: "remain missing", "has counted"."""
    at = calendar.row[link.number]
    start, end = (
        max(calendar.row[0].start, at.start - _STATE_NEAR),
        min(calendar.row[-1].end, at.end + _STATE_NEAR),
    )
    return matcher("periods", "state").first(calendar.text, start, end) is not None


def _goes_on(calendar: Calendar, link: Link, before: Before, apart: bool) -> bool:
    """Whether a figure may be of the same event as the one before, or of the same stretch of time."""
    at, timing = calendar.row[link.number], before.timing
    size = size_of(at)
    if timing.kind == "event":
        dated = timing.start is not None and size <= min(_LARGEST_EVENT, _SAME_EVENT * before.size)
        return size <= EVENT_AT_MOST or (dated and not is_perfect(calendar, link))
    if timing.start is None or timing.kind == "rate" or not timing.stated:
        return False
    if _ADDS.search(calendar.text, max(calendar.row[0].start, at.start - _ADDS_REACH), at.start):
        return True
    if timing.kind == "window" and size < min(before.size, EVENT_AT_MOST):
        return not apart and not is_perfect(calendar, link)
    rival = min(size, before.size) >= _RIVALS_FROM and 1 / _RIVALS <= size / before.size <= _RIVALS
    return timing.kind == "window" and rival and not is_perfect(calendar, link)


def _total(calendar: Calendar) -> Timing:
    return Timing("cumulative", calendar.war_start, calendar.published, None, "timing.total", stated=False)


def is_perfect(calendar: Calendar, link: Link) -> bool:
    """Whether "has" or "have" stands shortly before the harm, or the figure."""
    anchor = link.harm if link.harm is not None else link.number
    near = [token.text for token in calendar.row[max(0, anchor - 5) : anchor]]
    has = [at for at, word in enumerate(near) if word in ("has", "have", "'ve")]
    return bool(has) and not _SAYING.intersection(near[has[-1] :])
