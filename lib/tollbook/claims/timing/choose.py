"""The timing of one figure: of the periods of its sentence the one it is said of, else what stands in for one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tollbook.claims.hedge_words import SET_BESIDE
from tollbook.claims.periods import Period
from tollbook.claims.readings import Link

from .apart import APART, days_apart, runs_since
from .bodies import of_finding, of_slaying
from .campaigns import of_campaign
from .captives import of_captives
from .company import of_company, of_opening, of_whole
from .days_before import not_after_telling, on_its_day
from .earlier import moved_back
from .model import EVENT_AT_MOST, OPEN, Calendar, Company, Timing
from .rates import rate_of
from .reach import in_clause_of, within_reach
from .said_of import of_nearest
from .settle import timed
from .sums import are_many_raids, does_again
from .tense import is_one_attack, is_perfect
from .totals import is_increment, is_of_attack, raised_total, stands_for_attack, sum_behind
from .unrelated import is_shift, usable_periods
from .unstated import by_grammar, of_moved
from .when_told import up_to_telling

_HAVE_DONE = re.compile(r"[^.;:]*\b(?:has|have) [^.;:]*, (?:[a-z]+ )?[a-z]+ing\b[^,.;:]*$")


def timing_of(calendar: Calendar, link: Link, company: Company) -> Timing:
    """The timing of the figure of `link`, which stands in `company`."""
    known = of_captives(calendar, link, company) or of_slaying(calendar, link) or of_moved(calendar, link)
    if known is not None:
        return known
    timing = _of_periods(calendar, link, company) or by_grammar(calendar, link, company)
    timing = _up_to_then(calendar, link, company, timing)
    timing = of_finding(calendar, link, up_to_telling(calendar, link, timing))
    return not_after_telling(calendar, on_its_day(calendar, timing, company))


def _of_periods(calendar: Calendar, link: Link, company: Company) -> Timing | None:
    """The timing by the periods of the sentence, or of the figures that this one stands with."""
    usable = usable_periods(calendar, link)
    if runs_since(calendar, link):
        usable = [period for period in usable if not period.rule.startswith(APART)]
    inside = within_reach(calendar, link, usable)
    total = sum_behind(calendar, link)
    if total is not None:  # the stretch of the total is not that of the figure added to it
        inside = [period for period in inside if period.start < total]
    return (
        rate_of(calendar, link, company, inside, usable)
        or _shifted(inside, company)
        or days_apart(calendar, link, company)
        or of_whole(calendar, link, company, inside)
        or stands_for_attack(calendar, link, company)
        or raised_total(calendar, link, inside, company)
        or of_campaign(calendar, link)
        or _of_many_raids(calendar, link, inside)
        or _since_opening(calendar, link)
        or of_opening(calendar, link, company, inside)
        or of_nearest(calendar, link, inside, usable)
        or of_company(calendar, link, company)
        or _of_clause(calendar, link, usable)
        or _of_list(calendar, link)
    )


def _of_clause(calendar: Calendar, link: Link, usable: Sequence[Period]) -> Timing | None:
    """The period of the figure's clause, however far, or of the one before; what is added to a total has neither."""
    if is_increment(calendar, link):
        return None
    far = in_clause_of(calendar, link, usable)
    return of_nearest(calendar, link, far, usable) or _of_clause_before(calendar, link, usable)


def _up_to_then(calendar: Calendar, link: Link, company: Company, timing: Timing) -> Timing:
    """ "2,000 have died, up from 600 in April": the same total, up to the time that it is set beside."""
    whole = company.parent
    if whole is None or whole.kind != "cumulative" or timing.kind not in ("window", "event"):
        return timing
    later = timing.end is not None and whole.start is not None and timing.end >= whole.start
    lead = calendar.text[calendar.start : calendar.row[link.number].start]
    beside = link.rule == "goes_on" and later and SET_BESIDE.search(lead) is not None
    return replace(timing, kind="cumulative", start=whole.start) if beside else timing


def _shifted(inside: Sequence[Period], company: Company) -> Timing | None:
    """ "Against 900 a year earlier"."""
    shift = next((period for period in inside if is_shift(period)), None)
    days = None if shift is None else moved_back(shift, company)
    return None if shift is None or days is None else Timing("window", *days, None, shift.rule)


def _of_many_raids(calendar: Calendar, link: Link, inside: Sequence[Period]) -> Timing | None:
    """ "Said the army had killed hundreds in air raids", "9,000 deaths, including 400 in strikes": a sum over raids without a day."""
    if any(not p.is_open for p in inside):
        return None
    again = does_again(calendar, link)
    if not again and any(is_one_attack(calendar, p) for p in inside):
        return None
    summed = again or (are_many_raids(calendar, link) and not is_of_attack(calendar, link))
    if summed and again and calendar.row[link.number].size > EVENT_AT_MOST:
        return Timing(
            "cumulative", calendar.war_start, calendar.published, None, "timing.total", stated=False
        )
    return Timing("unstated", None, None, None, OPEN, stated=False) if summed else None


def _since_opening(calendar: Calendar, link: Link) -> Timing | None:
    """ "Since May rebels have attacked dozens of ships, killing three": the total that the sentence opens with, whatever else is counted."""
    opened = next(iter(calendar.periods), None)
    harm = link.harm_word(calendar.row)
    if opened is None or opened.start > calendar.start or not opened.rule.startswith("periods.since"):
        return None
    doing = harm is not None and harm.text.endswith("ing") and link.rule == "object"
    lead = calendar.text[opened.end : calendar.row[link.number].start]
    return timed(calendar, link, opened) if doing and _HAVE_DONE.match(lead) else None


def _of_list(calendar: Calendar, link: Link) -> Timing | None:
    """ "Since 7 May:" over a list of figures: the stretch that its head names for all of them."""
    over = calendar.over()
    return None if over is None else timed(calendar, link, over)


def _of_clause_before(calendar: Calendar, link: Link, usable: Sequence[Period]) -> Timing | None:
    """ "On the 4th, houses were shelled; six people died": the day of the clause before, for a small figure without one."""
    at = calendar.row[link.number]
    if at.size > EVENT_AT_MOST or is_perfect(calendar, link):
        return None
    day = next((p for p in reversed(usable) if p.is_day and p.end <= at.start and not p.is_told), None)
    if day is None or ";" not in calendar.text[day.end : at.start]:
        return None
    return Timing("event", day.period_start, day.period_end, None, day.rule)
