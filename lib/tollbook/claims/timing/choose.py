"""The timing of one figure: of the periods of its sentence the one it is said of, else what stands in for one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tollbook.claims.periods import Period
from tollbook.claims.readings import Link
from tollbook.claims.tokens import Token

from .apart import days_apart
from .company import of_company
from .earlier import is_total_named, moved_back, on_its_day, same_stretch, since_then, until_now
from .model import EVENT_AT_MOST, LARGEST_EVENT, Calendar, Company, Timing, size_of
from .rates import rate_of
from .reach import in_clause, in_clause_of, nearest, within_reach
from .sums import are_captives
from .tense import goes_on_now, has_many_attacks, is_guess, is_perfect
from .totals import is_increment, leads_to, raised_total, stands_at
from .unrelated import is_shift, up_to_telling, usable_periods
from .unstated import by_grammar

# The lexicon's entries for "in a day", "storming the town": no sum of many attacks, however large.
_ONE_EVENT = frozenset({"periods.event.5", "periods.event.6"})
# The lexicon's entry for "the campaign has killed": with a large figure it is the whole war's.
_CAMPAIGN = "periods.campaign.1"
# A named stretch of a few days is one event told at its length; "this week" is none, however young.
_EVENT_DAYS, _WEEK = 3, "dates.week"
_SUM = re.compile(r"in total|in all|altogether|all told|overall|total number of|the total", re.IGNORECASE)
# "Strikes on a plant" are one attack.
_TARGET = re.compile(r"\b(?:on|at|against) an? ")
_OWN = re.compile(r" of (?:its|their|his|her|our|my) \w")
# How far from a large figure the attack that did the harm may stand, in characters.
_ATTACK_NEAR = 60


def timing_of(calendar: Calendar, link: Link, company: Company) -> Timing:
    """The timing of the figure of `link`, which stands in `company`."""
    if are_captives(calendar, link):
        return Timing("unstated", None, None, None, "timing.held", stated=False)
    usable = usable_periods(calendar, link)
    inside = within_reach(calendar, link, usable)
    timing = (
        rate_of(calendar, link, company, inside, usable)
        or _shifted(calendar, inside, company)
        or days_apart(calendar, link, company)
        or raised_total(calendar, link, inside)
        or _of_nearest(calendar, link, inside, usable)
        or of_company(calendar, link, company)
        or (
            None
            if is_increment(calendar, link)
            else _of_nearest(calendar, link, in_clause_of(calendar, link, usable), usable)
        )
        or by_grammar(calendar, link, company)
    )
    return on_its_day(calendar, up_to_telling(calendar, link, timing), company)


def _shifted(calendar: Calendar, inside: Sequence[Period], company: Company) -> Timing | None:
    """ "Against 900 a year earlier"."""
    shift = next((period for period in inside if is_shift(period)), None)
    days = None if shift is None else moved_back(calendar, shift, company)
    return None if shift is None or days is None else Timing("window", *days, None, shift.rule)


def _of_nearest(
    calendar: Calendar, link: Link, periods: Sequence[Period], usable: Sequence[Period]
) -> Timing | None:
    at = calendar.row[link.number]
    able = [p for p in periods if p.kind != "rate" and not is_shift(p) and not _is_far_attack(p, at)]
    if size_of(at) > EVENT_AT_MOST and is_perfect(calendar, link) and any(p.of_war for p in able):
        able = [
            p for p in able if p.kind != "event"
        ]  # "has already killed 9,000, and the fighting on Monday …"
    if any(p.period_start and not p.of_war for p in able):
        # "In all 111 bodies were found from Monday to Thursday": in those days.
        able = [p for p in able if not _SUM.fullmatch(calendar.text, p.start, p.end)]
    period = next((p for p in able if _sums_up(p, at)), None) or nearest(able, at)
    if period is None or period.kind != "event" or period.period_start is not None:
        return None if period is None else _timed(calendar, link, _up_to(period, able))
    summed = _sum_over(calendar, link, period, usable)
    if summed is not None:
        return _timed(calendar, link, _up_to(summed, able))
    # The words that tell the days go before those that do not: "killed in May under relentless attacks".
    dated = nearest([p for p in able if p.period_start and not p.of_war], at)
    if dated is not None and dated.kind == "window" and _is_one_attack(calendar, period):
        # On which day of the month the attack was, nothing says.
        days = dated.period_start, dated.period_end
        days = days if _days(*days) <= _EVENT_DAYS else (None, None)
        return Timing("event", *days, None, period.rule)
    return _timed(calendar, link, dated or period)


def _sums_up(period: Period, at: Token) -> bool:
    """ "War broke out in May, killing 900": what it did since, however near the words of an attack stand."""
    return period.rule.startswith("periods.outbreak") and period.start < at.start


def _sum_over(calendar: Calendar, link: Link, attacks: Period, others: Sequence[Period]) -> Period | None:
    """The running total that attacks of any number are summed up in: "killed so far by shelling"."""
    if not (is_perfect(calendar, link) and has_many_attacks(calendar.text, attacks.start, attacks.end)):
        return None
    totals = [p for p in others if p.kind in ("cumulative", "window") and in_clause(calendar, link, p)]
    return nearest(totals, calendar.row[link.number])


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
    return not has_many_attacks(calendar.text, period.start, period.end)


def _timed(calendar: Calendar, link: Link, period: Period) -> Timing:
    start, end = period.period_start, period.period_end
    if _is_sum_of_event(calendar, link, period):
        return replace(calendar.before.timing, rule="timing.goes_on")  # type: ignore[union-attr]
    if stands_at(calendar, link, period):
        return Timing("cumulative", calendar.war_start, end or calendar.published, None, period.rule)
    if period.kind == "event" and start is None and _is_too_large_for(calendar, link, period):
        return Timing("cumulative", calendar.war_start, calendar.published, None, period.rule)
    if period.kind == "window" and (period.refers or start is None):
        start, end = _days_before(calendar, link, period) or (start, end)
    if period.kind == "window" and period.refers and is_total_named(calendar, period, start):
        return Timing("cumulative", start, end, None, period.rule)
    if period.kind == "window" and _days(start, end) <= _EVENT_DAYS and period.rule != _WEEK:
        return Timing("event", start, end, None, period.rule)
    if period.kind == "cumulative":
        start, end = _days_of_total(calendar, link, period)
    return Timing(period.kind, start, end, None, period.rule)


def _days_of_total(calendar: Calendar, link: Link, period: Period) -> tuple[str | None, str | None]:
    start, end = period.period_start, period.period_end
    if period.refers:
        return since_then(calendar, period) or start, end
    if _is_line_of_count(calendar, link, period):
        start, end = calendar.before.timing.start, calendar.before.timing.end  # type: ignore[union-attr]
    of_war = period.of_war or (
        period.rule == _CAMPAIGN and size_of(calendar.row[link.number]) > EVENT_AT_MOST
    )
    return start or (calendar.war_start if of_war else None), end or calendar.published


def _is_line_of_count(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "Of these, 180 were killed so far": of the total before, which was told up to a day gone by."""
    before = calendar.before
    if (
        before is None
        or before.timing.kind != "cumulative"
        or before.timing.end in (None, calendar.published)
    ):
        return False
    open_end = (
        period.rule.startswith("periods.cumulative") and size_of(calendar.row[link.number]) <= before.size
    )
    return open_end and before.timing.stated


def _is_sum_of_event(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "In total, we have four dead": of the attack told of before, where the words name no war."""
    if (
        calendar.before is None
        or calendar.before.timing.kind != "event"
        or not period.rule.startswith("periods.cumulative")
    ):
        return False
    wars = [p for p in calendar.periods if p.kind == "cumulative" and p is not period]
    if any(_SUM.fullmatch(calendar.text, p.start, p.end) is None for p in wars):
        return False
    small = size_of(calendar.row[link.number]) <= EVENT_AT_MOST
    return small and _SUM.fullmatch(calendar.text, period.start, period.end) is not None


def _is_too_large_for(calendar: Calendar, link: Link, period: Period) -> bool:
    """Whether the figure is the sum of many attacks: "its strikes have killed 18,000", "nine of its men have died in clashes"."""
    at = calendar.row[link.number]
    perfect = is_perfect(calendar, link) and not is_guess(calendar, link)
    if period.rule in _ONE_EVENT:
        return False
    if size_of(at) <= EVENT_AT_MOST:
        own = perfect and _OWN.match(calendar.text, at.end) is not None
        return own and has_many_attacks(calendar.text, period.start, period.end)
    if size_of(at) <= LARGEST_EVENT and _TARGET.search(calendar.text, period.start, period.end):
        return False
    total = link.category in ("losses", "casualties") or perfect or goes_on_now(calendar, link)
    return total or leads_to(calendar, link, "reaching")


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
