"""Days that a text tells after the figure: a headline's by its article, a lead's by the sentence that follows.

Run over a document's claims once all are read; `timing` looks back only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tollbook.records import Claim

from .found import Found
from .state import Discourse
from .story import DAYLESS, day_of_story, is_of_story, told_on
from .told_after import Days, told_after

# The rule of a small figure without words of time.
_NO_WORDS = "timing.event"
# By how much the headline may round the figure of the article.
_ROUNDED = 0.05


def complete_days(discourse: Discourse) -> None:
    """Fill in the days of events and stretches that the words after them tell."""
    # From the end, so that a headline takes what its article has been given.
    for at in range(len(discourse.found) - 1, -1, -1):
        _complete_kind(discourse, at)
        found = discourse.found[at]
        days = _days_of(discourse, at, found)
        if days is not None:
            give(discourse, at, days)
    day = day_of_story(discourse)
    if day is not None:
        for at, found in enumerate(discourse.found):
            if is_of_story(discourse, found):
                then = told_on(discourse, found, day)
                give(discourse, at, (then, then))


def _complete_kind(discourse: Discourse, at: int) -> None:
    """A headline without words of time ("73 killed in raids") is of the time of its figure in the article."""
    found = discourse.found[at]
    claim = found.claim
    if claim.section != "headline" or found.timing.rule != _NO_WORDS or claim.period_start is not None:
        return
    same = [other for other in discourse.found[at + 1 :] if _is_same(other.claim, claim)]
    if same and same[0].claim.period_kind in ("cumulative", "unstated"):
        told = same[0].claim
        claim = replace(
            claim, period_kind=told.period_kind, period_start=told.period_start, period_end=told.period_end
        )
        discourse.found[at] = replace(found, claim=claim)


def _is_same(told: Claim, headline: Claim) -> bool:
    """Whether a claim of the article is that of the headline."""
    figure, low = (each.low or each.high for each in (told, headline))
    return told.section == "body" and figure == low and told.category == headline.category


def _days_of(discourse: Discourse, at: int, found: Found) -> Days | None:
    claim = found.claim
    if claim.period_kind not in ("event", "window"):
        return None
    if claim.section == "headline":
        same = list(_retold(discourse, at, found))
        if same:
            return next((days for days in same if days[0] is not None), None)
    if claim.period_kind == "event" and claim.period_start is None and found.timing.rule not in DAYLESS:
        return told_after(discourse, at, found)
    return None


def _retold(discourse: Discourse, at: int, headline: Found) -> Iterator[Days]:
    """The days that the article gives to a headline's figure."""
    low = headline.claim.low or headline.claim.high or 0
    for other in discourse.found[at + 1 :]:
        claim = other.claim
        figure = claim.low or claim.high or 0
        rounded = claim.period_kind == "window" and abs(figure - low) <= _ROUNDED * low
        alike = claim.section == "body" and claim.period_kind == headline.claim.period_kind
        if alike and (figure == low or rounded):
            yield claim.period_start, claim.period_end


def give(discourse: Discourse, at: int, days: Days) -> None:
    """Give the figure at a place these days."""
    found = discourse.found[at]
    claim = replace(found.claim, period_start=days[0], period_end=days[1])
    discourse.found[at] = replace(found, claim=claim)
