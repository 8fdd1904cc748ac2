"""Attacks that texts know by their toll: "the attack that killed 1,200 people" is of the day that the profile knows."""

from __future__ import annotations

import re
from dataclasses import replace

from tollbook.claims.readings import Link
from tollbook.profiles import Phase, Profile

from .model import OPEN, Calendar, Timing

# "In the siege" may last; who storms, attacks or raids does it on a day.
_DEED = re.compile(
    r"\b(?:storm(?:ed|ing)|attack(?:s|ed|ing)?|assault(?:s|ed)?|incursion|raid(?:s|ed)?|massacre[ds]?|rampag\w+|infiltrat\w+|"
    r"kill(?:ed|ing)|kidnapp\w+|abduct\w+|seiz\w+|took)\b",
    re.IGNORECASE,
)
_PERFECT = re.compile(
    r"\b(?:has|have) (?:\w+ )?(?:been )?(?:killed|died|captured|taken|held)\b|\bdeath toll\b|\bare\b"
)


def on_known_day(
    calendar: Calendar, link: Link, timing: Timing, side: str | None, profile: Profile
) -> Timing:
    """The timing, or that of the attack whose toll the figure is, where the words date it by nothing of their own."""
    told = timing.kind == "cumulative" and timing.stated
    if told or (timing.kind not in ("event", "cumulative") and timing.rule != OPEN):
        return timing
    if timing.kind == "event" and timing.start == timing.end is not None and _names_day(calendar, timing):
        return timing
    attack = next((p for p in profile.phases if _is_toll_of(calendar, link, p, side)), None)
    if attack is None or not _tells_of_attack(calendar):
        return timing
    rule = f"{profile.id}.{attack.id}.phase"
    return replace(timing, kind="event", start=attack.start, end=attack.end, rule=rule)


def _names_day(calendar: Calendar, timing: Timing) -> bool:
    """Whether the sentence itself tells of the day, which is else that of what the text told of before."""
    return any(p.period_start == timing.start and p.rule.startswith("dates.") for p in calendar.periods)


def _is_toll_of(calendar: Calendar, link: Link, attack: Phase, side: str | None) -> bool:
    if not attack.tolls or side != attack.harmed:
        return False
    if calendar.published is not None and calendar.published < attack.start:
        return False
    return attack.is_toll(link.category, calendar.row[link.number].size)


def _tells_of_attack(calendar: Calendar) -> bool:
    """Whether the sentence tells of the deed, and not of what it has come to."""
    start, end = calendar.start, calendar.end
    return _DEED.search(calendar.text, start, end) is not None and not _PERFECT.search(
        calendar.text, start, end
    )
