"""The lines of a count: what a report of a week says of each region is of that week.

Run over a document's claims once all are read; `timing` looks no farther back than a paragraph.
"""

from __future__ import annotations

from dataclasses import replace

from tollbook.records import Claim
from tollbook.resources import matcher

from .found import Found
from .lists import head_of
from .state import FADES, Discourse

# Rules of figures that no period is said of.
_UNDATED = frozenset({"timing.event", "timing.goes_on", "timing.open"})
# So many lines make a breakdown.
_LINES = 2


def share_stretch(discourse: Discourse) -> None:
    """Give the lines of a count the stretch of its total: the first figure of the article, or the one told before a list."""
    _share_with_items(discourse)
    found = discourse.found
    if len(found) <= _LINES or found[0].claim.period_kind != "window" or not found[0].timing.stated:
        return
    whole = found[0].claim
    lines = [at for at, each in enumerate(found) if _is_line(discourse, found[0], each)]
    total = whole.low or whole.high or 0
    if len(lines) < _LINES or sum(found[at].claim.low or 0 for at in lines) > total:
        return
    for at in lines:
        _give(discourse, at, whole)


def _share_with_items(discourse: Discourse) -> None:
    """ "214 have died since May. The dead by region are: - north: 171 …": the items are lines of the total before their head."""
    for at, each in enumerate(discourse.found):
        if each.timing.rule not in _UNDATED or each.claim.period_start is not None:
            continue
        whole = _total_over(discourse, each)
        if whole is not None and (each.claim.low or 0) <= (whole.claim.low or 0):
            _give(discourse, at, whole.claim)


def _total_over(discourse: Discourse, each: Found) -> Found | None:
    """The last total that the text told right before the head of a list, where the head names no time itself."""
    head = head_of(discourse.text, discourse.sentence_at(each.claim.start))
    if head is None:
        return None
    line = discourse.sentence_at(head.end - 1)
    told = [f for f in discourse.found if line.start - FADES <= f.claim.end <= line.start]
    totals = [f for f in told if f.claim.period_kind in ("cumulative", "window") and f.claim.period_end]
    return max(totals, key=lambda f: f.claim.low or 0, default=None) if totals[-1:] == told[-1:] else None


def _give(discourse: Discourse, at: int, whole: Claim) -> None:
    claim = replace(
        discourse.found[at].claim,
        period_kind=whole.period_kind,
        period_start=whole.period_start,
        period_end=whole.period_end,
    )
    discourse.found[at] = replace(discourse.found[at], claim=claim)


def _is_line(discourse: Discourse, whole: Found, each: Found) -> bool:
    """Whether the figure has the harm word of the total and a sentence that names no day and no attack."""
    claim = each.claim
    if each.timing.rule not in _UNDATED or claim.term != whole.claim.term or claim.period_start is not None:
        return False
    sentence = discourse.sentence_at(claim.start)
    if matcher("periods", "deed").first(discourse.text, sentence.start, sentence.end) is not None:
        return False
    return all(period.is_told for period in discourse.periods_in(sentence))
