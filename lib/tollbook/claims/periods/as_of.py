"""Totals up to a stated day: "as of Friday", "had died by Friday"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from tollbook.claims.dates import Stretch, units_on
from tollbook.resources import Hit

from .model import Opened, Timeline
from .of_war import running_total

# How far behind "as of" its date may stand, in characters.
_REACH = 100
# What sums up in the clause of a day, and how far from the day such words are looked for, in characters.
_CLAUSE = 90  # characters
_TO_COME = re.compile(
    r"\b(?:will|would|could|may|might|expect\w*|likely|set to|on course|forecast\w*|predict\w*|project\w*|plan\w*)\b"
)
_SUMS_UP = re.compile(
    r"\b(?:had|have|has)(?: been| already| also){0,2} (?:killed|died|wounded|injured|lost|perished|claimed|cost|left)\b"
)
# Words between "as of" and its date.
_AS_OF_LINK = re.compile(
    r" (?:(?:the|about|around|at|least|morning|evening|midnight|noon|night|end|start|of|early|late|on|local|time|"
    r"gmt|am|pm|a\.m\.|p\.m\.|\d{1,2}(?:[:.]\d\d)?(?:am|pm)?),? ){0,5}",
    re.IGNORECASE,
)


def as_of(timeline: Timeline, hit: Hit) -> Opened | None:
    """A total up to a stated day. "By Friday" alone tells when someone spoke; "had died by Friday" is a total."""
    follows = next(iter(timeline.dates_in(hit.end, hit.end + _REACH)), None)
    if follows is None or follows.last is None:
        return None
    if not _AS_OF_LINK.fullmatch(timeline.text, hit.end, follows.start):
        return None
    words = timeline.text[hit.start : follows.end]
    told = words[:3].lower() == "by " and follows.unit == "day" and not re.search(r"\d|end|start|turn", words)
    if told and not _is_perfect(timeline.text, hit.start, follows.end):
        return None
    running = running_total(timeline, hit, follows.end)
    return replace(running, period_end=_ahead(timeline, hit, follows).isoformat()), (follows,)


def _is_perfect(text: str, start: int, end: int) -> bool:
    """Whether the clause around text[start:end] sums up: "had died by Friday", "by Friday 200 have been killed"."""
    before = re.split(r"[.;:\n]", text[max(0, start - _CLAUSE) : start])[-1]
    after = re.split(r"[.;:\n]", text[end : end + _CLAUSE])[0]
    return _SUMS_UP.search(before) is not None or _SUMS_UP.search(after) is not None


def _ahead(timeline: Timeline, hit: Hit, stretch: Stretch) -> date:
    """The last day of a stretch, "as of this week" that of telling; "will have lost 900 by the spring" means the next one."""
    last = stretch.last or date.max
    opened_by = timeline.text[hit.start : hit.end].lower()
    if opened_by in ("as of", "as at") and timeline.on is not None:
        return min(last, timeline.on)
    if stretch.unit != "season" or opened_by != "by" or timeline.on is None or last >= timeline.on:
        return last
    near = timeline.text[max(0, hit.start - _CLAUSE) : stretch.end + _CLAUSE]
    if _TO_COME.search(near) is None:
        return last
    return units_on(last, 1, "year") or last
