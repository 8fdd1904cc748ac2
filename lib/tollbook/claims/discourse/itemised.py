"""Lists that part a total: the total that their items are parts of, and the source that the items share with it."""

from __future__ import annotations

import re
from dataclasses import replace

from tollbook.claims.sources import Voice
from tollbook.records import Span

from .found import Found
from .lists import head_of
from .state import FADES, Discourse

# What says that the line over a list parts its figure: "as follows:", "by region:", "they were:", or its last words where
# the harm befell: "571 people had been killed in the south:".
_PARTS = re.compile(
    r"\b(?:as follows|following|(?:br(?:eak|oke|oken)|breakdown|break-down)\b[^:.]{0,60}|(?:includ|compris)(?:e|es|ed|ing)"
    r"|among (?:them|these|those|the)\b[^:.]{0,40}|made up of|by (?:\w+ )?\w+|(?:they|victims|dead|wounded|casualties) (?:are|were)):$"
    r"|\b(?:killed|died|dead|wounded|injured|hurt|missing|captured|casualties|deaths)(?: (?:in|across|around|near|since|so far)\b[^,.;:]{0,50})?:$",
    re.IGNORECASE,
)


def total_over(discourse: Discourse, sentence: Span) -> Found | None:
    """The total that the line over a list tells, or that stands right before it, for the item that the sentence begins."""
    head = head_of(discourse.text, sentence)
    if head is None or _PARTS.search(discourse.text, head.start, head.end) is None:
        return None
    told = [f for f in discourse.found if head.start - FADES <= f.claim.start < head.end]
    inside = [f for f in told if f.claim.start >= head.start]
    return max(inside or told[-1:], key=lambda f: f.number.size, default=None)


def voice_over(discourse: Discourse, offset: int) -> Voice | None:
    """Who vouches for the items of a list that name nobody themselves: the source of the figure last told before them."""
    sentence = discourse.sentence_at(offset)
    head = head_of(discourse.text, sentence)
    if head is None or discourse.told(sentence):
        return None
    before = [f for f in discourse.found if f.claim.start < head.end]
    if not before or head.start - before[-1].claim.end > FADES:
        return None
    own = discourse.told(discourse.sentence_at(head.end - 1)) and before[-1].claim.start < head.start
    voice = before[-1].voice
    return None if own or voice.source is None else replace(voice, attribution="indirect")
