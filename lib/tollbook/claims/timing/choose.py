"""The timing of one figure: of the periods of its sentence the one it is said of, else what stands in for one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tollbook.claims.periods import Period
from tollbook.claims.readings import Link
from tollbook.claims.tokens import Kind, Token
from tollbook.records import RateUnit

from .model import Calendar, Company, Timing, size_of
from .unrelated import usable_periods
from .unstated import EVENT_AT_MOST, by_grammar, is_perfect

# A named stretch of a few days is one event told at its length.
_EVENT_DAYS = 3
# How far a rate may stand from its figure: "soldiers killed or wounded a day", in characters.
_RATE_AFTER, _RATE_BEFORE = 40, 60
# A figure that goes on from a rate is one too, if it is of the same order of size.
_SAME_ORDER = 6
# A period before the figure counts as so much farther than one behind it, in characters.
_BEHIND_FIRST = 12


def timing_of(calendar: Calendar, link: Link, company: Company) -> Timing:
    """The timing of the figure of `link`, which stands in `company`."""
    usable = usable_periods(calendar, link)
    low, high = _stretch(calendar.row, link)
    inside = [p for p in usable if low <= p.start and p.end <= high]
    return (
        _rate_of(calendar, link, company, (inside, usable))
        or _of_nearest(calendar, link, inside)
        or _of_company(calendar, link, company)
        or _of_nearest(calendar, link, usable)
        or by_grammar(calendar, link)
    )


def _rate_of(
    calendar: Calendar, link: Link, company: Company, periods: tuple[Sequence[Period], Sequence[Period]]
) -> Timing | None:
    """A rate said of the figure, or of the one it goes on from."""
    inside, usable = periods
    at = calendar.row[link.number]
    rate = _nearest([p for p in inside if p.kind == "rate" and _near_rate(calendar, link, p)], at)
    if rate is not None:
        over = _nearest([p for p in usable if p.kind in ("window", "cumulative")], at)
        return _rate(rate.rate_unit, over, rate.rule)
    parent = company.parent
    if (
        parent is None
        or parent.kind != "rate"
        or link.rule == "part"
        or not _same_order(at, company.parent_size)
    ):
        return None
    over = _nearest([p for p in inside if p.kind != "rate"], at)
    return _rate(parent.rate_unit, over, parent.rule) if over else parent


def _of_nearest(calendar: Calendar, link: Link, periods: Sequence[Period]) -> Timing | None:
    nearest = _nearest([p for p in periods if p.kind != "rate"], calendar.row[link.number])
    return None if nearest is None else _timed(calendar, link, nearest)


def _of_company(calendar: Calendar, link: Link, company: Company) -> Timing | None:
    """The timing of the figure that this one is a part of, goes on from or is joined to."""
    parent, beside = company.parent, company.beside
    if parent is not None and parent.kind != "unstated":
        return parent
    if beside is not None and beside.kind == "rate" and _coordinated(calendar.row, link.number):
        return beside
    return None


def _coordinated(row: Sequence[Token], at: int) -> bool:
    """Whether "and", "and another", "while" joins the figure to the one before."""
    for left in range(at - 1, max(-1, at - 5), -1):
        if row[left].kind is Kind.CONJUNCTION or row[left].text == "with":
            return True
        if row[left].kind not in (Kind.DETERMINER, Kind.ADVERB):
            return False
    return False


def _rate(unit: RateUnit | None, over: Period | None, rule: str) -> Timing:
    return Timing("rate", over.period_start if over else None, over.period_end if over else None, unit, rule)


def _same_order(at: Token, size: float) -> bool:
    own = size_of(at)
    return bool(own and size) and 1 / _SAME_ORDER <= own / size <= _SAME_ORDER


def _timed(calendar: Calendar, link: Link, period: Period) -> Timing:
    if (
        period.kind == "event"
        and period.period_start is None
        and size_of(calendar.row[link.number]) > EVENT_AT_MOST
        and (link.category in ("losses", "casualties") or is_perfect(calendar, link))
    ):
        return Timing("cumulative", None, calendar.published, None, period.rule)
    if period.kind == "window" and _days(period) <= _EVENT_DAYS:
        return Timing("event", period.period_start, period.period_end, None, period.rule)
    start, end = period.period_start, period.period_end
    if period.kind == "cumulative":
        start = start or calendar.war_start
        end = end or calendar.published
    return Timing(period.kind, start, end, None, period.rule)


def _days(period: Period) -> int:
    if period.period_start is None or period.period_end is None:
        return _EVENT_DAYS + 1
    return (date.fromisoformat(period.period_end) - date.fromisoformat(period.period_start)).days + 1


def _stretch(row: Sequence[Token], link: Link) -> tuple[int, int]:
    """The offsets a period must stand between to be this number's and not a neighbour's."""
    at = link.number
    before = [i for i in range(at) if row[i].kind is Kind.NUMBER]
    after = [i for i in range(at + 1, len(row)) if row[i].kind is Kind.NUMBER]
    breaks = [i for i, token in enumerate(row) if token.text == ";"]
    before += [i for i in breaks if i < at]
    after += [i for i in breaks if i > at]
    low = row[max(before)].end if before else row[0].start
    high = row[min(after)].start if after else row[-1].end
    return low, high


def _nearest(periods: Sequence[Period], at: Token) -> Period | None:
    """The period closest to the number; what follows is nearer than what precedes, a month nearer than the war."""
    return min(
        periods,
        key=lambda p: (
            p.of_war,
            (p.start - at.end) if p.start >= at.end else (at.start - p.end) + _BEHIND_FIRST,
        ),
        default=None,
    )


def _near_rate(calendar: Calendar, link: Link, period: Period) -> bool:
    """Whether the rate is said of this figure: right after its phrase, or before it in the same clause."""
    row = calendar.row
    last = max(
        link.number,
        link.phrase.end - 1,
        link.harm if link.harm is not None and link.harm > link.number else 0,
    )
    if period.start >= row[link.number].end:
        gap = calendar.text[min(row[last].end, period.start) : period.start]
        return len(gap) <= _RATE_AFTER and not any(mark in gap for mark in ",;:.")
    gap = calendar.text[period.end : row[link.number].start]
    if any(token.kind is Kind.NUMBER for token in row[: link.number]) and not _adjective(
        calendar.text, period
    ):
        return False  # it is the rate of the figure before
    return len(gap) <= _RATE_BEFORE and not any(mark in gap for mark in ";:.")


def _adjective(text: str, period: Period) -> bool:
    return text[period.start : period.end].lower().endswith("ly")
