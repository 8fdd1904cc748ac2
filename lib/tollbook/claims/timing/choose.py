"""The timing of one figure: of the periods of its sentence the one it is said of, else what stands in for one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tollbook.claims.attack_nouns import ATTACK
from tollbook.claims.hedge_words import HEDGE
from tollbook.claims.periods import Period
from tollbook.claims.readings import Link
from tollbook.claims.syntax.tokens import Token

from .apart import days_apart
from .bodies import of_finding, of_slaying
from .company import of_company, of_opening, of_whole
from .days_before import not_after_telling, on_its_day
from .earlier import moved_back
from .model import EVENT_AT_MOST, OPEN, Calendar, Company, Timing, figures_of
from .rates import rate_of
from .reach import in_clause, in_clause_of, nearest, within_reach
from .settle import EVENT_DAYS, SUM, days_in, timed
from .sums import are_captives, are_many_raids, remain_held
from .tense import has_many_attacks, is_perfect
from .totals import is_increment, is_of_attack, leads_to, raised_total, stands_for_attack, sum_behind
from .unrelated import is_shift, usable_periods
from .unstated import by_grammar
from .when_told import up_to_telling

_DEED = re.compile(
    rf"\b(?:a|an|the|this|that|one|\w+'s) (?:[\w'-]+ ){{0,3}}(?:{ATTACK}|battle)\b",
    re.IGNORECASE,
)
# How far from a large figure the attack that did the harm may stand, in characters.
_ATTACK_NEAR = 60
# One attack as the time and place of the harm: "in a raid", "during an ambush".
_IN_ONE = re.compile(r"(?:in|during) (?:an?|one|the) ", re.IGNORECASE)
_BESIDE = re.compile(rf"\b(?:(?:up|down) from|compared (?:with|to)|against|versus)(?: {HEDGE})* $")
# How far before its figure "the war has killed" may end, in characters.
_SAID_OF = 30
# The lexicon's entries for stretches without days.
_EARLY = "periods.early"
_HELD = Timing("unstated", None, None, None, "timing.held", stated=False)
_ONE_SUBJECT = re.compile(
    r"[^,;:.()–—]{0,80} and (?:[a-z]+ly )?[a-z]+(?:ed|ing|rt|ft) (?:[^,;:()–—]|,(?=\d)){1,80}"
)
_SINCE_NEAR, _CLAUSE_MARK = 60, re.compile(r"[,;:.]|\d")


def timing_of(calendar: Calendar, link: Link, company: Company) -> Timing:
    """The timing of the figure of `link`, which stands in `company`."""
    if are_captives(calendar, link) or remain_held(calendar, link):
        return _HELD
    whole = company.parent
    if link.category == "captured" and link.harm is None and whole is not None and whole.rule == _HELD.rule:
        return whole  # "59 are still held, 24 of whom are thought to be alive"
    slain = of_slaying(calendar, link)
    if slain is not None:
        return slain
    usable = usable_periods(calendar, link)
    inside = within_reach(calendar, link, usable)
    total = sum_behind(calendar, link)
    if total is not None:  # the stretch of the total is not that of the figure added to it
        inside = [period for period in inside if period.start < total]
    timing = (
        rate_of(calendar, link, company, inside, usable)
        or _shifted(calendar, inside, company)
        or days_apart(calendar, link, company)
        or of_whole(calendar, link, company, inside)
        or stands_for_attack(calendar, link, company)
        or raised_total(calendar, link, inside, company)
        or _of_many_raids(calendar, link, inside, company)
        or of_opening(calendar, link, company, inside)
        or _of_nearest(calendar, link, inside, usable)
        or of_company(calendar, link, company)
        or (
            None
            if is_increment(calendar, link)
            else _of_nearest(calendar, link, in_clause_of(calendar, link, usable), usable)
        )
        or _of_clause_before(calendar, link, usable)
        or _of_list(calendar, link)
        or by_grammar(calendar, link, company)
    )
    timing = _up_to_then(calendar, link, company, timing)
    timing = of_finding(calendar, link, up_to_telling(calendar, link, timing))
    return not_after_telling(calendar, on_its_day(calendar, timing, company))


def _up_to_then(calendar: Calendar, link: Link, company: Company, timing: Timing) -> Timing:
    """ "2,000 have died, up from 600 in April": the same total, up to the time that it is set beside."""
    whole = company.parent
    if whole is None or whole.kind != "cumulative" or timing.kind not in ("window", "event"):
        return timing
    lead = calendar.text[calendar.start : calendar.row[link.number].start]
    if (
        timing.end is None
        or timing.end < (whole.start or "")
        or link.rule != "goes_on"
        or _BESIDE.search(lead) is None
    ):
        return timing
    return replace(timing, kind="cumulative", start=whole.start)


def _shifted(calendar: Calendar, inside: Sequence[Period], company: Company) -> Timing | None:
    """ "Against 900 a year earlier"."""
    shift = next((period for period in inside if is_shift(period)), None)
    days = None if shift is None else moved_back(shift, company)
    return None if shift is None or days is None else Timing("window", *days, None, shift.rule)


def _of_nearest(
    calendar: Calendar, link: Link, periods: Sequence[Period], usable: Sequence[Period]
) -> Timing | None:
    """The timing by the period that is nearest, else by what tells the days where that one leaves them open."""
    at = calendar.row[link.number]
    able = _able(calendar, link, periods, usable)
    period = next((p for p in able if _sums_up(p, at)), None) or _is_war_that(able, at)
    period = period or nearest(able, at)
    dated = nearest([p for p in able if _is_dated(p)], at)
    stretch = dated if period is not None and _is_open(period) else period
    period = _attack_in(calendar, link, stretch, able) or period
    if period is None or not _is_open(period):
        return None if period is None else timed(calendar, link, _up_to(period, able))
    summed = _sum_over(calendar, link, period, usable)
    if summed is not None:
        return timed(calendar, link, _up_to(summed, able))
    # The words that tell the days go before those that do not: "killed in May under relentless attacks".
    if _is_month_of(calendar, dated, period):
        # On which day of the month the attack was, nothing says.
        days = (dated.period_start, dated.period_end) if dated is not None else (None, None)
        days = days if days_in(*days) <= EVENT_DAYS else (None, None)
        return Timing("event", *days, None, period.rule)
    if dated is None and not _is_one_attack(calendar, period):
        early = [p for p in able if p.rule.startswith(_EARLY)]  # "in the weeks before the truce"
        dated = nearest(early or _closing(calendar, link, usable), at)
    return timed(calendar, link, dated or period)


def _able(
    calendar: Calendar, link: Link, periods: Sequence[Period], usable: Sequence[Period]
) -> list[Period]:
    """The periods that the figure can be said of: no rate, no shift, no attack beside a total of the war."""
    at = calendar.row[link.number]
    able = [p for p in periods if p.kind != "rate" and not is_shift(p) and not _is_far_attack(p, at)]
    # "The war, sparked by a raid that killed 1,200, has killed 54,000": the words around a figure are of another.
    able = [p for p in able if not p.start < at.start < p.end or not p.rule.startswith("periods.campaign")]
    large = at.size > EVENT_AT_MOST and any(p.of_war for p in able)
    if is_perfect(calendar, link) and (large or any(_is_since_behind(calendar, p, at) for p in able)):
        able = [
            p for p in able if p.kind != "event"
        ]  # "has already killed 9,000, and the fighting on Monday …"
    told = [p for p in able if not SUM.fullmatch(calendar.text, p.start, p.end)]
    if len(told) < len(able) and (_names_days(at, able, usable) or _is_of_one_deed(calendar, link)):
        able = told  # "In all 111 bodies were found from Monday to Thursday": in those days
    return list(_of_the_attack(calendar, link, able))


def _of_many_raids(
    calendar: Calendar, link: Link, inside: Sequence[Period], company: Company
) -> Timing | None:
    """ "Said the army had killed hundreds in air raids", "9,000 deaths, including 400 in strikes": a sum over raids without a day."""
    if not inside or any(p.kind != "event" or p.period_start or _is_one_attack(calendar, p) for p in inside):
        return None
    beside = company.beside
    if (
        calendar.row[link.number - 1].text == "including"
        and beside is not None
        and beside.kind == "cumulative"
    ):
        return beside
    summed = are_many_raids(calendar, link) and not is_of_attack(calendar, link)
    return Timing("unstated", None, None, None, OPEN, stated=False) if summed else None


def _of_list(calendar: Calendar, link: Link) -> Timing | None:
    """ "Since 7 May:" over a list of figures: the stretch that its head names for all of them."""
    over = calendar.over()
    return None if over is None else timed(calendar, link, over)


def _of_clause_before(calendar: Calendar, link: Link, usable: Sequence[Period]) -> Timing | None:
    """ "On the 4th, houses were shelled; six people died": the day of the clause before, for a small figure without one."""
    at = calendar.row[link.number]
    if at.size > EVENT_AT_MOST or is_perfect(calendar, link) or is_increment(calendar, link):
        return None
    days = [p for p in usable if p.kind == "event" and p.period_start and p.end <= at.start and not p.is_told]
    if not days or ";" not in calendar.text[days[-1].end : at.start]:
        return None
    return Timing("event", days[-1].period_start, days[-1].period_end, None, days[-1].rule)


def _names_days(at: Token, periods: Sequence[Period], usable: Sequence[Period]) -> bool:
    """Whether the sentence names days that the figure may be of, so that "in all" sums up those."""
    if any(p.period_start and not p.of_war for p in periods):
        return True
    small = at.size <= EVENT_AT_MOST
    return small and any(p.kind == "event" and p.period_start and p.end <= at.start for p in usable)


def _is_of_one_deed(calendar: Calendar, link: Link) -> bool:
    """ "The clash left two dead and 14 men wounded altogether": a small sum over one deed, told in the past."""
    if calendar.row[link.number].size > EVENT_AT_MOST or is_perfect(calendar, link):
        return False
    total = calendar.before is not None and calendar.before.timing.kind == "cumulative"
    return not total and _DEED.search(calendar.text, calendar.start, calendar.end) is not None


def _of_the_attack(calendar: Calendar, link: Link, periods: Sequence[Period]) -> Sequence[Period]:
    """ "The toll of Tuesday's raid rose to 23 on Wednesday": without the day on which the toll rose."""
    days = [p for p in periods if p.kind == "event" and p.period_start is not None]
    if len({p.period_start for p in days}) < 2 or not leads_to(calendar, link, "reaching"):
        return periods
    first = min(day.period_start or "" for day in days)
    return [p for p in periods if p not in days or p.period_start == first]


def _is_since_behind(calendar: Calendar, period: Period, at: Token) -> bool:
    """ "With Monday's strike, 180 have been killed since May": the total right behind the figure goes before the day."""
    if not period.rule.startswith("periods.since") or period.kind != "cumulative" or period.start < at.end:
        return False
    gap = calendar.text[at.end : period.start]
    return len(gap) <= _SINCE_NEAR and not _CLAUSE_MARK.search(gap)


def _closing(calendar: Calendar, link: Link, usable: Sequence[Period]) -> list[Period]:
    """ "Shelling killed 40 and wounded 90 in March": the stretch behind the second of two that one subject harmed."""
    at = calendar.row[link.number]
    figures = [calendar.row[i].start for i in figures_of(calendar)]
    return [
        p
        for p in usable
        if p.kind in ("window", "cumulative")
        and sum(at.end < figure < p.start for figure in figures) == 1
        and _ONE_SUBJECT.fullmatch(calendar.text, at.end, p.start) is not None
    ]


def _sums_up(period: Period, at: Token) -> bool:
    """ "War broke out in May, killing 900": what it did since, however near the words of an attack stand."""
    return period.rule.startswith("periods.outbreak") and period.start < at.start


def _is_war_that(periods: Sequence[Period], at: Token) -> Period | None:
    """ "In recent weeks it lost ground in a war that has killed 900": what the war has done, it has done since it began."""
    said = [p for p in periods if p.rule.startswith("periods.campaign") and 0 <= at.start - p.end <= _SAID_OF]
    behind = any(p.start >= at.end and not p.of_war for p in periods)
    return said[-1] if said and not behind else None


def _is_dated(period: Period) -> bool:
    """Whether the words give the days themselves, or how many they were, and do not only name the war."""
    return (
        _is_recent(period)
        or (period.kind == "window" and period.length is not None)
        or (period.period_start is not None and (not period.of_war or period.rule == "dates.span"))
    )


def _is_open(period: Period) -> bool:
    """Whether the words tell of an attack without its day."""
    return period.kind == "event" and period.period_start is None


def _is_recent(period: Period) -> bool:
    """ "In recent weeks": a stretch of which only the end is known."""
    return period.kind == "window" and period.period_start is None and period.period_end is not None


def _is_month_of(calendar: Calendar, dated: Period | None, attack: Period) -> bool:
    """Whether a stretch with days is the time of one attack: "a strike in May"."""
    stretch = dated is not None and dated.kind == "window" and not _is_recent(dated)
    return stretch and _is_one_attack(calendar, attack)


def _attack_in(
    calendar: Calendar, link: Link, stretch: Period | None, periods: Sequence[Period]
) -> Period | None:
    """ "Killed 11 last month in a raid": the one attack that its clause names, of which the stretch tells no more than the time."""
    at = calendar.row[link.number]
    if stretch is None or stretch.kind != "window" or stretch.of_war or at.size > EVENT_AT_MOST:
        return None
    attack = nearest([p for p in periods if _is_open(p) and _IN_ONE.match(calendar.text, p.start)], at)
    if attack is None or not _is_month_of(calendar, stretch, attack):
        return None
    first, last = min(attack.end, at.end), max(attack.start, at.start)
    between = (calendar.row[i] for i in figures_of(calendar))
    return None if any(first <= t.start < last for t in between if t is not at) else attack


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
    if period.kind != "event" or period.period_start is not None or at.size <= EVENT_AT_MOST:
        return False
    return max(period.start - at.end, at.start - period.end) > _ATTACK_NEAR


def _is_one_attack(calendar: Calendar, period: Period) -> bool:
    """ "In a strike on the market" is one attack, "under shelling", "in the strikes" may be many."""
    return not has_many_attacks(calendar.text, period.start, period.end)
