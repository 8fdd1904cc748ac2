"""The lines of a count: what a report of a week says of each region is of that week.

Run over a document's claims once all are read; `timing` looks no farther back than a paragraph.
"""

from __future__ import annotations

from dataclasses import replace

from tollbook.resources import matcher

from .found import Found
from .state import Discourse

# Rules of figures that no period is said of.
_UNDATED = frozenset({"timing.event", "timing.goes_on", "timing.open"})
# So many lines make a breakdown.
_LINES = 2


def share_stretch(discourse: Discourse) -> None:
    """Give the lines of a count the stretch of its total, which the first figure of the article tells."""
    found = discourse.found
    if len(found) <= _LINES or found[0].claim.period_kind != "window" or not found[0].timing.stated:
        return
    whole = found[0].claim
    lines = [at for at, each in enumerate(found) if _is_line(discourse, found[0], each)]
    total = whole.low or whole.high or 0
    if len(lines) < _LINES or sum(found[at].claim.low or 0 for at in lines) > total:
        return
    for at in lines:
        claim = replace(
            found[at].claim,
            period_kind=whole.period_kind,
            period_start=whole.period_start,
            period_end=whole.period_end,
        )
        found[at] = replace(found[at], claim=claim)


def _is_line(discourse: Discourse, whole: Found, each: Found) -> bool:
    """Whether the figure has the harm word of the total and a sentence that names no day and no attack."""
    claim = each.claim
    if each.timing.rule not in _UNDATED or claim.term != whole.claim.term or claim.period_start is not None:
        return False
    sentence = discourse.sentence_at(claim.start)
    if matcher("periods", "deed").first(discourse.text, sentence.start, sentence.end) is not None:
        return False
    return all(period.is_told for period in discourse.periods_in(sentence))
