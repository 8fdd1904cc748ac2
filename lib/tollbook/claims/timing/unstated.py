"""The timing of a figure that no period is said of: what did the harm, its size, and what was told before."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from tollbook.claims.periods import Period
from tollbook.claims.readings import Link

from .attacks_told import follows_attack, names_attack, were_struck_before
from .captives import is_held
from .carried_on import FRESH, carried_on, is_of_known_dead
from .model import EVENT_AT_MOST, LARGEST_EVENT, OPEN, Calendar, Company, Timing, figures_of
from .named_again import tells_new_attack
from .reach import is_of_part
from .sums import is_of_many_days, is_open, is_state, is_summed_up, may_be_event
from .tense import is_perfect
from .totals import is_increment, is_of_attack
from .when_told import ATTACKS, WHEN, is_of_telling

_OF_THESE = re.compile(r"(?:Of|Among) (?:these|those|them)\b")
# What is done with the wounded, then or later: "to evacuate 50 wounded soldiers", "53 wounded were flown out".
_MOVED = re.compile(
    r"\b(?:transport|evacuat|transfer|airlift|extract|ferr(?:y|ied))\w*|\b(?:fl(?:y|ew|own|ying)|mov(?:e|ed|ing)|t(?:ake|ook|aken|aking)|br(?:ing|ought|inging)|"
    r"carr(?:y|ied|ying)|rescu(?:e|ed|ing))\b"
)
_MOVED_NEAR = 90
_OF_WANT = re.compile(
    r"\b(?:of|from|to|by|because of|due to|caused by) (?:[a-z-]+ (?:and |or )?){0,2}(?:malnutrition|starvation|hunger|dehydration|famine|thirst|hypothermia|cold|disease)\b"
)
_OPEN = Timing("unstated", None, None, None, OPEN, stated=False)


def by_grammar(calendar: Calendar, link: Link, company: Company) -> Timing:
    """Without a period expression: what was said before, what did the harm, and the size tell event from total."""
    if company.same is not None:
        return replace(company.same, rule="timing.same_figure")
    vague = calendar.row[link.number].bound == "vague"
    if vague and is_perfect(calendar, link) and not is_of_many_days(calendar):
        return _total(calendar, link)
    whole = _of_whole_before(calendar)
    if whole is not None:
        return whole
    summed_up = is_summed_up(calendar, link)
    counts_deed = is_of_known_dead(calendar, link) or _counts_attack(calendar, link)
    bare = summed_up or is_held(link) or (is_state(calendar, link) and not counts_deed)
    before = carried_on(calendar, link, bare, summed_up)
    if before is not None:
        return replace(before, rule="timing.goes_on")
    return _by_size(calendar, link, bare)


def of_supposed(calendar: Calendar, link: Link, timing: Timing) -> Timing:
    """ "If the assault cost thousands of lives": of a harm that is only supposed the war, or the attack, tells no time.

    "By then it will have lost a million", "thousands may be dead" sum up all the same, and a toll that may rise is one of what was.
    """
    harm = link.harm_word(calendar.row)
    if is_perfect(calendar, link) or (harm is not None and harm.text == "dead"):
        return timing
    if (
        harm is not None
        and harm.text.endswith("toll")
        and timing.kind == "event"
        and not tells_new_attack(calendar)
    ):
        return timing
    bare = timing.rule in ("timing.event", "timing.total", "timing.goes_on") or timing.rule.endswith(".phase")
    attack = timing.rule.startswith("periods.event") and timing.start is None
    return _OPEN if bare or attack else timing


def _of_whole_before(calendar: Calendar) -> Timing | None:
    """ "Attacks hit 1,500 civilians from May to July. Of these, 739 were killed": the stretch of the whole, which is no claim."""
    if calendar.before is not None or _OF_THESE.match(calendar.text, calendar.start) is None:
        return None
    stretch = next((p for p in calendar.back() if p.kind == "window" and p.period_start), None)
    if stretch is None or stretch.is_told:
        return None
    return Timing("window", stretch.period_start, stretch.period_end, None, "timing.goes_on")


def _by_size(calendar: Calendar, link: Link, bare: bool) -> Timing:
    """Nothing goes before: the event of a small figure, a total of a large one; open where the words sum up no deed."""
    event = Timing("event", None, None, None, "timing.event", stated=False)
    added = is_increment(calendar, link) and calendar.row[link.number].size <= LARGEST_EVENT
    if added or is_of_attack(calendar, link):
        return event
    if _are_as_found(calendar, link) or _leaves_open(calendar, link, bare):
        return _OPEN
    return event if not bare and may_be_event(calendar, link) else _total(calendar, link)


def _leaves_open(calendar: Calendar, link: Link, bare: bool) -> bool:
    """Whether nothing tells on which day, or on how many, a small figure came about."""
    if calendar.row[link.number].size > EVENT_AT_MOST:
        return False
    many_days = (
        _is_apart_from_part(calendar, link) or is_of_many_days(calendar) or _is_of_want(calendar, link)
    )
    return many_days or (not bare and is_open(calendar, link))


def _is_of_want(calendar: Calendar, link: Link) -> bool:
    """ "Ten children had died of hunger": want is no deed that has a day."""
    return (
        link.category == "killed"
        and _OF_WANT.search(calendar.text, calendar.row[link.number].end, calendar.end) is not None
    )


def of_moved(calendar: Calendar, link: Link) -> Timing | None:
    """ "A deal on Monday to evacuate 50 wounded soldiers": that they are moved tells nothing of when they were hurt.

    "Has evacuated 900 since May", "took out 40 a day" counts those of the stretch.
    """
    if any(p.kind != "event" and not p.is_told for p in calendar.periods):
        return None
    at = calendar.row[link.number].start
    near = calendar.text[max(calendar.start, at - _MOVED_NEAR) : min(calendar.end, at + _MOVED_NEAR)]
    moved = _are_as_found(calendar, link) and _MOVED.search(near) is not None
    return _OPEN if moved and not (calendar.before or names_attack(calendar)) else None


def _are_as_found(calendar: Calendar, link: Link) -> bool:
    """ "500 wounded fighters need help": the wounded as they are, where no attack has just been told of; no army's total."""
    if link.category != "wounded" or link.harm is None or link.rule not in ("own_noun", "modifier"):
        return False
    if calendar.row[link.number].size > LARGEST_EVENT:
        return False
    described = link.number < link.harm < link.phrase.end
    return described and not follows_attack(calendar)


def _counts_attack(calendar: Calendar, link: Link) -> bool:
    """ "Rockets hit a market on Monday. By noon doctors had counted nine dead": of what was told right before."""
    small = calendar.row[link.number].size <= EVENT_AT_MOST and link.category in (
        "killed",
        "wounded",
        "missing",
    )
    before = calendar.before.timing if calendar.before is not None else None
    dayless = before is None or (before.kind == "event" and before.start is None and not before.stated)
    return small and dayless and were_struck_before(calendar)


def _is_apart_from_part(calendar: Calendar, link: Link) -> bool:
    """ "65 had been killed, including five who died when rockets hit the town": the attack is the part's alone."""
    row = calendar.row
    told = [p for p in calendar.periods if p.kind == "event" and is_of_part(calendar, link, p)]
    return any(
        p.rule in ATTACKS or any(t.text == "when" and row[link.number].end < t.start < p.start for t in row)
        for p in told
    )


def _total(calendar: Calendar, link: Link) -> Timing:
    """A running total where the figure is large or counts what is; a small one that "has been killed" is open.

    So are captives and missing: they are counted at one time, and some come back, so that nobody adds them up,
    but for many missing beside the dead and wounded ("9,000 are dead, with 2,700 missing").
    """
    at = calendar.row[link.number]
    small = at.size <= EVENT_AT_MOST
    beside = not small and any(calendar.row[i].end < at.start for i in figures_of(calendar))
    held = link.category == "captured" or (link.category == "missing" and not beside)
    if held or (small and not is_state(calendar, link)):
        return _OPEN
    before = None if calendar.before is None else calendar.before.timing
    if calendar.war_start is None and before is not None and before.kind == "cumulative" and before.stated:
        return replace(before, rule="timing.goes_on")  # in a war whose start only the figure before tells
    return Timing(
        "cumulative", calendar.war_start, _as_told(calendar, link), None, "timing.total", stated=False
    )


def _is_told_apart(calendar: Calendar, link: Link, period: Period) -> bool:
    """ "She spoke of 900 dead, the first figure since May, when he gave 400": told of the figure behind it."""
    at = calendar.row[link.number]
    return period.start > at.end and WHEN.match(calendar.text, period.end) is not None


def _as_told(calendar: Calendar, link: Link) -> str | None:
    """The day up to which a total was told: the end of the month, if that is long ago, else the document's day."""
    if calendar.published is None:
        return None
    stale = (date.fromisoformat(calendar.published) - FRESH).isoformat()
    told = [
        p
        for p in calendar.periods
        if p.kind == "window" and is_of_telling(calendar, p) and not _is_told_apart(calendar, link, p)
    ]
    ends = [p.period_end for p in told if p.period_end and (calendar.war_start or "") <= p.period_end < stale]
    return min(ends, default=calendar.published)
