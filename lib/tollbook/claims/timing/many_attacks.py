"""Attacks that a sentence counts: "172 attacks since May, in which 40 died" are no one event, nor is a toll that "has risen since"."""

from __future__ import annotations

import re

from tollbook.claims.attack_nouns import MANY_ATTACKS
from tollbook.claims.periods import Period
from tollbook.claims.readings import Link

from .model import Calendar, figures_of

_COUNTED = re.compile(rf"(?: (?:of )?(?:[\w'-]+ ){{0,3}}?){MANY_ATTACKS}\b")
_HAS_RISEN = re.compile(
    r"\b(?:has|have) (?:now |since |already )?(?:risen|climbed|grown|reached|passed|topped|increased|jumped|gone up)\b[^.;:]*$"
)


def is_of_several(calendar: Calendar, link: Link, period: Period) -> bool:
    """Whether words of an attack cannot date the figure: a stretch of the sentence counts several, or a toll has risen since."""
    if not period.rule.startswith("periods.event"):
        return False
    stretches = [p for p in calendar.periods if p.kind in ("cumulative", "window") and not p.is_told]
    if not stretches:
        return False
    if any(period.start < end <= period.end for end in _ends_of_counted(calendar)):
        return True
    since = any(p.rule.startswith("periods.since") for p in stretches)
    at = calendar.row[link.number]
    lead = calendar.text[calendar.start : at.number.start if at.number is not None else at.start]
    return since and _HAS_RISEN.search(lead) is not None


def tells_of_several(calendar: Calendar, at: int) -> bool:
    """Whether attacks are counted before a place: "40 attacks since January, in which 212 died" leads back to them."""
    return any(end <= at for end in _ends_of_counted(calendar))


def _ends_of_counted(calendar: Calendar) -> list[int]:
    """Where the nouns end of attacks that have a number: "40 attacks", "dozens of drone strikes"."""
    found = (_COUNTED.match(calendar.text, calendar.row[at].end, calendar.end) for at in figures_of(calendar))
    return [attacks.end() for attacks in found if attacks is not None]
