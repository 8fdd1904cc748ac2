"""The timing of a figure that no period is said of: what did the harm, its size, and what was told before."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from tollbook.claims.readings import Link
from tollbook.claims.tokens import Token
from tollbook.resources import matcher

from .earlier import is_of_another_time
from .model import EVENT_AT_MOST, Before, Calendar, Company, Timing, size_of
from .stamps import is_stamped
from .tense import has_many_attacks, is_perfect
from .totals import is_increment
from .unrelated import is_of_telling

# Of one event, the wounded may be so many times the dead.
_SAME_EVENT, _LARGEST_EVENT = 10, 5000
_EVENT_LOSSES = 100
# "Two soldiers have been killed" is the news of the day, a larger figure has been summed up.
_FRESH_NEWS = 20
# Two counts of the same thing differ by this factor at most, and are no small numbers.
_RIVALS, _RIVALS_FROM = 1.5, 1000
_ADDS, _ADDS_REACH = re.compile(r"\b(?:another|(?:a )?further|an additional) (?:\w+ )?$", re.IGNORECASE), 30
_STATE_NEAR = 60
# A total told so lately is taken for the total now.
_FRESH = timedelta(days=45)


def by_grammar(calendar: Calendar, link: Link, company: Company) -> Timing:
    """Without a period expression: what was said before, what did the harm, and the size tell event from total."""
    row, before = calendar.row, None if is_stamped(calendar) else calendar.before
    if company.same is not None:
        return replace(company.same, rule="timing.same_figure")
    small = size_of(row[link.number]) <= EVENT_AT_MOST
    if getattr(row[link.number].number, "bound", "") == "vague" and is_perfect(calendar, link):
        return _total(calendar)
    attack = matcher("attacks").first(calendar.text, row[0].start, row[-1].end) is not None
    summed = size_of(row[link.number]) > _EVENT_LOSSES and has_many_attacks(
        calendar.text, row[0].start, row[-1].end
    )
    fresh = size_of(row[link.number]) <= _FRESH_NEWS and not (before and before.timing.kind == "cumulative")
    perfect = is_perfect(calendar, link) and not fresh
    bare = (perfect and (summed or not attack)) or is_state(calendar, link) or _is_held(link)
    if (
        before is not None
        and not is_of_another_time(calendar)
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


def _is_held(link: Link) -> bool:
    """ "Hundreds of captured fighters": who is held or missing is so now."""
    return link.category in ("captured", "missing") and link.rule in ("modifier", "own_noun")


def _is_event(link: Link, at: Token) -> bool:
    """Losses and casualties that nothing dates are totals sooner than deaths are."""
    told = link.category not in ("losses", "casualties") or link.rule == "object"
    return told or size_of(at) <= _EVENT_LOSSES


def is_state(calendar: Calendar, link: Link) -> bool:
    """Whether the words around the figure count what is, not what happened: "remain missing", "has counted"."""
    at = calendar.row[link.number]
    start, end = (
        max(calendar.row[0].start, at.start - _STATE_NEAR),
        min(calendar.row[-1].end, at.end + _STATE_NEAR),
    )
    if matcher("periods", "aftermath").first(calendar.text, start, end) is not None:
        return False  # "ten bodies from a mass grave were buried"
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
    return Timing("cumulative", calendar.war_start, _as_told(calendar), None, "timing.total", stated=False)


def _as_told(calendar: Calendar) -> str | None:
    """The day up to which a total was told: the end of the month, if that is long ago, else the document's day."""
    if calendar.published is None:
        return None
    stale = (date.fromisoformat(calendar.published) - _FRESH).isoformat()
    told = [p for p in calendar.periods if p.kind == "window" and is_of_telling(calendar, p)]
    ends = [p.period_end for p in told if p.period_end and (calendar.war_start or "") <= p.period_end < stale]
    return min(ends, default=calendar.published)
