"""Totals that no words date: their days are left open where nothing says that they are the war's (codebook, Period)."""

from __future__ import annotations

from .completing import give
from .found import Found
from .state import Discourse

_IN_THE_WAR = "periods.cumulative.1"
BARE = "timing.total"


def open_bare_totals(discourse: Discourse) -> None:
    """Leave open the days of totals that no words date."""
    start = discourse.war_start if discourse.found else None
    for at, found in enumerate(discourse.found):
        claim = found.claim
        if claim.period_kind != "cumulative" or not found.timing.rule.startswith((BARE, _IN_THE_WAR)):
            continue
        if claim.stance == "comparison":
            give(discourse, at, (None, None))  # of another war
        elif claim.period_start is None and found.timing.rule == BARE:
            give(discourse, at, (None, None))
    if start is None or any(_runs_from(found, start) for found in discourse.found):
        return
    for at, found in enumerate(discourse.found):
        claim = found.claim
        bare = found.timing.rule == BARE and claim.period_start == start
        if bare and claim.period_end == discourse.document.date and not _names_war(discourse, claim.start):
            give(discourse, at, (None, None))


def _runs_from(found: Found, start: str) -> bool:
    """Whether words say that the figure counts from the war's start."""
    return found.timing.kind == "cumulative" and found.timing.rule != BARE and found.timing.start == start


def _names_war(discourse: Discourse, offset: int) -> bool:
    """Whether the sentence, or the one before it, names the war."""
    sentence = discourse.sentence_at(offset)
    start = discourse.sentence_at(max(0, sentence.start - 2)).start
    return next(discourse.profile.start_index.find(discourse.text, start, sentence.end), None) is not None
