"""Figures per day, week, month or year, and the stretch of time they are said of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tollbook.claims.periods import Period
from tollbook.claims.readings import BEFORE, Link
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.records import RateUnit

from .model import Calendar, Company, Timing, figures_of
from .reach import in_clause, nearest
from .tense import is_perfect

# How far a rate may stand from its figure: "soldiers killed or wounded a day", in characters.
_RATE_AFTER, _RATE_BEFORE = 40, 60
# Between two figures that share a rate stand so many words at most: "and another".
_JOINED, _MARK = 4, re.compile(r"[,;:.]")
# A figure that goes on from a rate is one too, if it is of the same order of size.
_SAME_ORDER = 6
# What parts a rate from the figure behind its comma: a relative clause, or a clause of its own.
_APART = re.compile(r", (?:which|who|whose|where)\b[^,]*,|, (?:and|but|while) [^,]*$")
# "That would make more than 45,000": what a rate comes to over its stretch.
_SUMS_UP = re.compile(
    r"\b(?:make|makes|made|mean|means|meant|adds? up to|amounts? to|comes? to|totals?|works out)\b"
)


def rate_of(
    calendar: Calendar, link: Link, company: Company, inside: Sequence[Period], usable: Sequence[Period]
) -> Timing | None:
    """A rate said of the figure, or of the one it goes on from, or its sum; None where there is none."""
    at = calendar.row[link.number]
    rate = nearest([p for p in inside if p.kind == "rate" and _near_rate(calendar, link, p)], at)
    if rate is None and (_is_joined(calendar, link, inside)):
        rate = nearest([p for p in usable if p.kind == "rate" and p.start > at.end], at)
    if rate is not None:
        over = nearest([p for p in usable if _is_said_over(calendar, link, p)], at)
        told = _rate(rate.rate_unit, over, rate.rule)
        before = company.parent if link.parent == BEFORE else None
        if over is None and before is not None and before.kind == "window":
            return replace(told, start=before.start, end=before.end)
        return told
    summed = _sum_of(calendar, link, company)
    parent = company.parent
    if summed is not None or parent is None or parent.kind != "rate" or link.rule == "part":
        return summed
    if not _same_order(at, company.parent_size):
        return None
    over = nearest([p for p in inside if p.kind != "rate"], at)
    return _rate(parent.rate_unit, over, parent.rule) if over else parent


def _sum_of(calendar: Calendar, link: Link, company: Company) -> Timing | None:
    """What the rate told of before comes to, if the words say so and it was said of a stretch."""
    rate = company.parent or (calendar.before.timing if calendar.before is not None else None)
    if rate is None or rate.kind != "rate" or rate.start is None:
        return None
    said = _SUMS_UP.search(calendar.text, calendar.start, calendar.row[link.number].start)
    return Timing("window", rate.start, rate.end, None, "timing.sum") if said else None


def _is_joined(calendar: Calendar, link: Link, inside: Sequence[Period]) -> bool:
    """ "90 are dying and another 400 wounded every day": the figure shares the rate right behind the next one."""
    row, after = calendar.row, [at for at in figures_of(calendar) if at > link.number]
    if not after or is_perfect(calendar, link) or any(p.is_day for p in inside):
        return False
    last = _last_of(link)
    gap = row[last + 1 : after[0]]
    words = [token.text for token in gap]
    if "and" not in words or len(gap) > _JOINED or any(t.kind in (Kind.AUX, Kind.PUNCTUATION) for t in gap):
        return False
    reach = row[after[0]].end + _RATE_AFTER
    return any(
        p.kind == "rate"
        and row[after[0]].end <= p.start <= reach
        and not _MARK.search(calendar.text, row[after[0]].end, p.start)
        for p in calendar.periods
    )


def _last_of(link: Link) -> int:
    """The index of the last token of the figure's phrase, its harm word behind it included."""
    harm = link.harm if link.harm is not None and link.harm > link.number else 0
    return max(link.number, link.phrase.end - 1, harm)


def _is_said_over(calendar: Calendar, link: Link, period: Period) -> bool:
    """Whether a rate may be said of the period: named in the same clause, and more than "in the war"."""
    if period.kind not in ("window", "cumulative") or period.rule.startswith("periods.cumulative"):
        return False
    return in_clause(calendar, link, period) and not _opens_next(calendar, link, period)


def _opens_next(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "In May it was 1,262 a day, in June 1,140": the stretch behind the comma is that of the figure behind it."""
    after = [calendar.row[at].start for at in figures_of(calendar) if at > link.number]
    if not after or not calendar.row[link.number].end <= period.start < after[0]:
        return False
    return "," in calendar.text[calendar.row[link.number].end : period.start]


def _rate(unit: RateUnit | None, over: Period | None, rule: str) -> Timing:
    return Timing("rate", over.period_start if over else None, over.period_end if over else None, unit, rule)


def _same_order(at: Token, size: float) -> bool:
    own = at.size
    return bool(own and size) and 1 / _SAME_ORDER <= own / size <= _SAME_ORDER


def _near_rate(calendar: Calendar, link: Link, period: Period) -> bool:
    """Whether the rate is said of this figure: right after its phrase, or before it in the same clause."""
    row = calendar.row
    last = _last_of(link)
    if period.start >= row[link.number].end:
        gap = calendar.text[min(row[last].end, period.start) : period.start]
        return len(gap) <= _RATE_AFTER and not any(mark in gap for mark in ",;:.")
    gap = calendar.text[period.end : row[link.number].start]
    if "," in gap and link.harm is not None and row[link.harm].text.endswith("ing"):
        return False  # "the town is shelled daily, killing dozens so far"
    if any(token.kind is Kind.NUMBER for token in row[: link.number]) and not _adjective(
        calendar.text, period
    ):
        return False  # it is the rate of the figure before
    if "," in gap and _APART.search(calendar.text[row[0].start : row[link.number].start]):
        return False  # "whose guns fire daily, lost 12", "it struck every day, and by its count 90 have died"
    return len(gap) <= _RATE_BEFORE and not any(mark in gap for mark in ";:.")


def _adjective(text: str, period: Period) -> bool:
    return text[period.start : period.end].lower().endswith("ly")
