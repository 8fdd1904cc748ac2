"""Battles, attacks and ceasefires that the profile knows by name and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from tollbook.claims.dates import Stretch
from tollbook.profiles import Found
from tollbook.records import PeriodKind

from .model import Period, Timeline, iso
from .of_war import named_phases

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# "Drone kills one, truce or no truce": a truce is a time only where the words say that something was while it held.
# "In breach of the truce", "after breaking it" tell what the deed was, "after it collapsed" a time without it.
_WHILE = re.compile(
    r"\b(?:during|under|in|within|throughout|after(?! [\w'-]+ing\b))(?: the)? "
    r"(?:(?:course|duration|life|days|weeks|months) of (?:the )?|(?:(?!(?:of|for|to|with|on|against)\b)[\w'-]+ ){0,3})$",
    re.IGNORECASE,
)
_OVER = re.compile(
    r" (?:had |has )?(?:collapsed|ended|expired|broke down|broken down|fell apart|failed|unravell?ed|lapsed)\b"
)
_WHILE_REACH = _ANEW_REACH = 40
# "A new ground offensive" is none of those that a profile knows by the same common words.
_ANEW = re.compile(
    r"\b(?:new|renewed|fresh|another|resumed|latest|recent|expanded)(?: [\w-]+)? $", re.IGNORECASE
)
_FRESH = timedelta(days=14)  # so long after a day, the day alone means this year's and no event of another


def phases_in(timeline: Timeline, start: int) -> Sequence[Period]:
    """The named phases from `start` on, but those whose words go on with another year."""
    return [phase for phase in _phases(timeline, start) if not _of_other_year(timeline, phase)]


def _phases(timeline: Timeline, start: int) -> Iterator[Period]:
    """Battles, attacks and ceasefires that the profile dates."""
    for found, phase in named_phases(timeline, start, timeline.end):
        if phase.kind == "ceasefire" and not _is_while(timeline, found):
            continue
        if phase.kind == "phase" and _ANEW.search(
            timeline.text, max(0, found.start - _ANEW_REACH), found.start
        ):
            continue
        kind: PeriodKind = (
            "event" if phase.kind in {"event", "battle"} else "window" if phase.end else "cumulative"
        )
        rule = f"{timeline.profile.id}.{phase.id}.phase"
        on = iso(timeline.on)
        end = min(phase.end, on) if phase.end and on else phase.end or on
        yield Period(found.start, found.end, kind, phase.start, end, None, rule)


def _is_while(timeline: Timeline, truce: Found) -> bool:
    lead = _WHILE.search(timeline.text, max(0, truce.start - _WHILE_REACH), truce.start)
    return lead is not None and _OVER.match(timeline.text, truce.end) is None


def of_event(timeline: Timeline, stretch: Stretch, phases: Sequence[Period]) -> Stretch:
    """The stretch, or the day of the event it is part of the name of: "the 7 May raid" stays that of its year."""
    if stretch.unit == "span" or _YEAR.search(timeline.text, stretch.start, stretch.end):
        return stretch
    named = [p for p in phases if p.kind == "event" and p.start < stretch.end and stretch.start < p.end]
    day_only = any(stretch.start <= p.start and p.end <= stretch.end for p in named)
    ago = None if timeline.on is None or stretch.first is None else timeline.on - stretch.first
    fresh = ago is not None and timedelta(0) <= ago <= _FRESH
    if not named or named[0].period_start is None or (day_only and fresh):
        return stretch
    day = date.fromisoformat(named[0].period_start)
    return replace(stretch, first=day, last=day)


def _of_other_year(timeline: Timeline, phase: Period) -> bool:
    """Whether the words of an event go on with a year that is not its own."""
    around = (s for s in timeline.stretches if s.start <= phase.start and phase.end <= s.end)
    years = (_YEAR.search(timeline.text, s.start, s.end) for s in around)
    return any(year is not None and year.group() != (phase.period_start or "")[:4] for year in years)


def is_opening(phase: Period, found: Sequence[Period]) -> bool:
    """Whether a longer stretch has the words of the phase: "since the raid", "between the day of the raid and 3 May"."""
    return any(
        p.start <= phase.start
        and phase.end <= p.end
        and ((p.kind == "cumulative" and p.start < phase.start) or p.rule == "dates.span")
        for p in found
    )
