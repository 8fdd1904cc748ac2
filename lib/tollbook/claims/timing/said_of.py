"""The period that a figure is said of: the nearest that it can be, or what tells the days where that one leaves them open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tollbook.claims.periods import Period
from tollbook.claims.readings import Link
from tollbook.claims.syntax.tokens import Token

from .candidates import candidates, closing
from .model import EVENT_AT_MOST, Calendar, Timing, figures_of
from .reach import in_clause, nearest
from .settle import deed_in, timed
from .tense import has_many_attacks, is_one_attack, is_perfect

# One attack as the time and place of the harm: "in a raid", "during an ambush".
_IN_ONE = re.compile(r"(?:in|during) (?:an?|one|the) ", re.IGNORECASE)
# How far before its figure "the war has killed" may end, in characters.
_SAID_OF = 30
# The lexicon's entries for stretches without days.
_EARLY = "periods.early"


def of_nearest(
    calendar: Calendar, link: Link, periods: Sequence[Period], usable: Sequence[Period]
) -> Timing | None:
    """The timing by the period that is nearest, else by what tells the days where that one leaves them open."""
    at = calendar.row[link.number]
    able = candidates(calendar, link, periods, usable)
    period = next((p for p in able if _sums_up(p, at)), None) or _is_war_that(able, at) or nearest(able, at)
    dated = nearest([p for p in able if _is_dated(p)], at)
    stretch = dated if period is not None and period.is_open else period
    period = _attack_in(calendar, link, stretch, able) or period
    if period is None:
        return None
    summed = _sum_over(calendar, link, period, usable) if period.is_open else period
    if summed is not None:
        return timed(calendar, link, _up_to(summed, able))
    if dated is not None:
        return _in_stretch(calendar, link, period, dated)
    if not is_one_attack(calendar, period):
        early = [p for p in able if p.rule.startswith(_EARLY)]  # "in the weeks before the truce"
        dated = nearest(early or closing(calendar, link, usable), at)
    return timed(calendar, link, dated or period)


def _in_stretch(calendar: Calendar, link: Link, attack: Period, dated: Period) -> Timing:
    """The words that tell the days go before those that do not: "killed in May under relentless attacks"."""
    if not _is_month_of(calendar, dated, attack):
        return timed(calendar, link, dated)
    return deed_in(calendar, link, dated, attack.rule)


def _sums_up(period: Period, at: Token) -> bool:
    """ "War broke out in May, killing 900": what it did since, however near the words of an attack stand."""
    return period.rule.startswith("periods.outbreak") and period.start < at.start


def _is_war_that(periods: Sequence[Period], at: Token) -> Period | None:
    """ "In recent weeks it lost ground in a war that has killed 900": what the war has done, it has done since it began."""
    said = [p for p in periods if p.rule.startswith("periods.campaign") and 0 <= at.start - p.end <= _SAID_OF]
    behind = any(p.start >= at.end and not p.of_war for p in periods)
    return said[-1] if said and not behind else None


def _is_dated(period: Period) -> bool:
    """Whether the words give the days themselves, go back to some, or say how many they were, and do not only name the war."""
    return (
        _is_recent(period)
        or period.refers
        or (period.kind == "window" and period.length is not None)
        or (period.period_start is not None and (not period.of_war or period.rule == "dates.span"))
    )


def _is_recent(period: Period) -> bool:
    """ "In recent weeks": a stretch of which only the end is known."""
    return period.kind == "window" and period.period_start is None and period.period_end is not None


def _is_month_of(calendar: Calendar, dated: Period, attack: Period) -> bool:
    """Whether a stretch with days is the time of one attack: "a strike in May"."""
    return dated.kind == "window" and not _is_recent(dated) and is_one_attack(calendar, attack)


def _attack_in(
    calendar: Calendar, link: Link, stretch: Period | None, periods: Sequence[Period]
) -> Period | None:
    """ "Killed 11 last month in a raid": the one attack that its clause names, of which the stretch tells no more than the time."""
    at = calendar.row[link.number]
    if stretch is None or stretch.kind != "window" or stretch.of_war or at.size > EVENT_AT_MOST:
        return None
    attack = nearest([p for p in periods if p.is_open and _IN_ONE.match(calendar.text, p.start)], at)
    if attack is None or not _is_month_of(calendar, stretch, attack):
        return None
    first, last = min(attack.end, at.end), max(attack.start, at.start)
    between = (calendar.row[i] for i in figures_of(calendar))
    return None if any(first <= t.start < last for t in between if t is not at) else attack


def _sum_over(calendar: Calendar, link: Link, attacks: Period, others: Sequence[Period]) -> Period | None:
    """The running total that attacks of any number are summed up in: "killed so far by shelling", "in strikes since May"."""
    if not has_many_attacks(calendar.text, attacks.start, attacks.end):
        return None
    totals = [p for p in others if p.kind in ("cumulative", "window") and in_clause(calendar, link, p)]
    if not is_perfect(calendar, link):  # only what is said of the attacks themselves
        totals = [p for p in totals if p.rule.startswith("periods.since") and p.start >= attacks.end]
    return nearest(totals, calendar.row[link.number])


def _up_to(period: Period, others: Sequence[Period]) -> Period:
    """A total of the war, up to the day that other words of the sentence give it."""
    ends = [p for p in others if p.rule.startswith("periods.as_of")]
    if period.kind != "cumulative" or period in ends or not ends:
        return period
    return replace(period, period_end=ends[0].period_end)
