"""The timing of one figure: of the periods of its sentence the one it is said of, else what stands in for one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tollbook.claims.periods import Period
from tollbook.claims.readings import BEFORE, Link
from tollbook.claims.tokens import Kind, Token
from tollbook.records import RateUnit

from .earlier import on_its_day, same_stretch, until_now
from .model import Calendar, Company, Timing, figures_of, size_of
from .totals import raised_total, stands_at
from .unrelated import usable_periods
from .unstated import EVENT_AT_MOST, by_grammar, is_perfect

# The lexicon's entry for "in a day": no sum of many attacks, however large.
_ONE_DAY = "periods.event.5"
# A named stretch of a few days is one event told at its length.
_EVENT_DAYS = 3
# How far a rate may stand from its figure: "soldiers killed or wounded a day", in characters.
_RATE_AFTER, _RATE_BEFORE = 40, 60
# A figure that goes on from a rate is one too, if it is of the same order of size.
_SAME_ORDER = 6
# How far from a large figure the attack that did the harm may stand, in characters.
_ATTACK_NEAR = 60
_MANY_ATTACKS = re.compile(
    r"\b(?:attacks|strikes|air ?strikes|missiles|drones|rockets|raids|clashes|explosions|blasts|shelling|shells|bombing|"
    r"bombardment|mines|bombs|fire|gunmen|crossfire)\b",
    re.IGNORECASE,
)
# What joins a clause that opens with a period of its own: "and in June".
_CLAUSE_OPENS = re.compile(
    r"(?:[,;–—] ?(?:and|while|but|then)?|\b(?:and|while|but)) (?:(?:in|on|over|during|for|by|since|another|the|just) )*$"
)
_OPENING = 30
_OUTGROWN = 2
# A period before the figure counts as so much farther than one behind it, in characters.
_BEHIND_FIRST = 12


def timing_of(calendar: Calendar, link: Link, company: Company) -> Timing:
    """The timing of the figure of `link`, which stands in `company`."""
    usable = usable_periods(calendar, link)
    low, high = _stretch(calendar, link)
    inside = [
        p
        for p in usable
        if low <= p.start and p.end <= high and not _opens_next(calendar, link.number, p, high)
    ]
    timing = (
        _rate_of(calendar, link, company, (inside, usable))
        or raised_total(calendar, link, inside)
        or _of_nearest(calendar, link, inside)
        or _of_company(calendar, link, company)
        or _of_nearest(calendar, link, [p for p in usable if _in_clause(calendar, link, p)])
        or by_grammar(calendar, link)
    )
    return on_its_day(calendar, timing, company)


def _rate_of(
    calendar: Calendar, link: Link, company: Company, periods: tuple[Sequence[Period], Sequence[Period]]
) -> Timing | None:
    """A rate said of the figure, or of the one it goes on from."""
    inside, usable = periods
    at = calendar.row[link.number]
    rate = _nearest([p for p in inside if p.kind == "rate" and _near_rate(calendar, link, p)], at)
    if rate is not None:
        over = _nearest([p for p in usable if _is_said_over(calendar, link, p)], at)
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


def _in_clause(calendar: Calendar, link: Link, period: Period) -> bool:
    """Whether no semicolon stands between the figure and the period."""
    at = calendar.row[link.number]
    return ";" not in calendar.text[min(period.end, at.end) : max(period.start, at.start)]


def _is_said_over(calendar: Calendar, link: Link, period: Period) -> bool:
    """Whether a rate may be said of the period: named in the same clause, and more than "in the war"."""
    if period.kind not in ("window", "cumulative") or period.rule.startswith("periods.cumulative"):
        return False
    return _in_clause(calendar, link, period)


def _of_nearest(calendar: Calendar, link: Link, periods: Sequence[Period]) -> Timing | None:
    at = calendar.row[link.number]
    able = [p for p in periods if p.kind != "rate" and not _is_far_attack(p, at)]
    nearest = _nearest(able, at)
    if nearest is None or nearest.kind != "event" or nearest.period_start is not None:
        return None if nearest is None else _timed(calendar, link, _up_to(nearest, able))
    # The words that tell the days go before those that do not: "killed in May under relentless attacks".
    dated = _nearest([p for p in able if p.period_start and not p.of_war], at)
    if dated is not None and dated.kind == "window" and _is_one_attack(calendar, nearest):
        return Timing("event", dated.period_start, dated.period_end, None, nearest.rule)
    return _timed(calendar, link, dated or nearest)


def _up_to(period: Period, others: Sequence[Period]) -> Period:
    """A total of the war, up to the day that other words of the sentence give it."""
    ends = [p for p in others if p.rule.startswith("periods.as_of")]
    if period.kind != "cumulative" or period in ends or not ends:
        return period
    return replace(period, period_end=ends[0].period_end)


def _is_far_attack(period: Period, at: Token) -> bool:
    """Whether the words of an attack stand too far from a large figure to be what did that much harm."""
    if period.kind != "event" or period.period_start is not None or size_of(at) <= EVENT_AT_MOST:
        return False
    return max(period.start - at.end, at.start - period.end) > _ATTACK_NEAR


def _is_one_attack(calendar: Calendar, period: Period) -> bool:
    """ "In a strike on the market" is one attack, "under shelling", "in the strikes" may be many."""
    return _MANY_ATTACKS.search(calendar.text, period.start, period.end) is None


def _of_company(calendar: Calendar, link: Link, company: Company) -> Timing | None:
    """The timing of the figure that this one is a part of, goes on from or is joined to."""
    parent, beside = company.parent, company.beside
    if parent is not None and parent.kind != "unstated" and not _outgrows(calendar, link, company):
        return parent
    if (
        beside is not None
        and beside.kind != "unstated"
        and beside.stated
        and _coordinated(calendar.row, link.number)
    ):
        return beside
    return None


def _outgrows(calendar: Calendar, link: Link, company: Company) -> bool:
    """Whether the figure is carried on from a sentence before and far too large to be of the stretch told of there."""
    window = company.parent is not None and company.parent.kind == "window"
    return (
        window
        and link.parent == BEFORE
        and size_of(calendar.row[link.number]) > _OUTGROWN * company.parent_size
    )


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
    start, end = period.period_start, period.period_end
    if stands_at(calendar, link, period):
        return Timing("cumulative", calendar.war_start, end or calendar.published, None, period.rule)
    if period.kind == "event" and start is None and _is_too_large_for(calendar, link, period):
        return Timing("cumulative", calendar.war_start, calendar.published, None, period.rule)
    if period.kind == "window" and (period.refers or start is None):
        start, end = _days_before(calendar, link, period) or (start, end)
    if period.kind == "window" and _days(start, end) <= _EVENT_DAYS:
        return Timing("event", start, end, None, period.rule)
    if period.kind == "cumulative":
        start, end = start or (calendar.war_start if period.of_war else None), end or calendar.published
    return Timing(period.kind, start, end, None, period.rule)


def _is_too_large_for(calendar: Calendar, link: Link, period: Period) -> bool:
    """Whether the figure is the sum of many attacks: "its strikes have killed 18,000"."""
    if size_of(calendar.row[link.number]) <= EVENT_AT_MOST or period.rule == _ONE_DAY:
        return False
    return link.category in ("losses", "casualties") or is_perfect(calendar, link)


def _days_before(calendar: Calendar, link: Link, period: Period) -> tuple[str, str] | None:
    """The days of a stretch that the text named before; "has lost 900 in two weeks" are the last two."""
    found = same_stretch(calendar, period)
    if found is None and period.period_start is None and is_perfect(calendar, link):
        found = until_now(calendar, period)
    return found


def _days(start: str | None, end: str | None) -> int:
    if start is None or end is None:
        return _EVENT_DAYS + 1
    return (date.fromisoformat(end) - date.fromisoformat(start)).days + 1


def _stretch(calendar: Calendar, link: Link) -> tuple[int, int]:
    """The offsets a period must stand between to be this number's and not a neighbour's."""
    at, row = link.number, calendar.row
    borders = [*figures_of(calendar), *(i for i, token in enumerate(row) if token.text == ";")]
    before = [i for i in borders if i < at]
    after = [i for i in borders if i > at]
    return (row[max(before)].end if before else row[0].start), (
        row[min(after)].start if after else row[-1].end
    )


def _opens_next(calendar: Calendar, at: int, period: Period, high: int) -> bool:
    """ "1,310 in a day, and over the week 8,930": the period opens the clause of the next figure."""
    if high >= calendar.row[-1].end or period.start < calendar.row[at].end:
        return False
    lead = calendar.text[max(0, period.start - _OPENING) : period.start]
    return _CLAUSE_OPENS.search(lead) is not None and not _CLAUSE_OPENS.search(
        calendar.text[period.end : high]
    )


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
