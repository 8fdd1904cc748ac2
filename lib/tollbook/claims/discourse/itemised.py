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
# What goes back to a total that is told before the sentence over the list: "They included:", "By region:", and no "The jury includes:".
_GOES_BACK = re.compile(
    r"\W*(?:by|broken down|(?:the|a) break-?down(?! of)|(?:as )?follow(?:s|ing))\b"
    r"|.*\b(?:they|them|these|those|dead|victims|killed|died|wounded|injured|hurt|casualties|deaths|fatalities|toll|missing|captured|losses)\b",
    re.IGNORECASE,
)


def total_over(discourse: Discourse, sentence: Span) -> Found | None:
    """The total that the line over a list tells, or that stands right before it, for the item that the sentence begins."""
    head = head_of(discourse.text, sentence)
    if head is None or _PARTS.search(discourse.text, head.start, head.end) is None:
        return None
    told = [f for f in discourse.found if head.start - FADES <= f.claim.start < head.end]
    inside = [f for f in told if f.claim.start >= head.start]
    last = discourse.sentence_at(head.end - 1)
    tells = any(f.claim.start >= last.start for f in inside)
    if not (tells or _GOES_BACK.match(discourse.text, last.start, head.end)):
        return None
    right_before = [f for f in told if f.claim.start >= discourse.sentence_at(told[-1].claim.start).start]
    return max(inside or right_before, key=lambda f: f.number.size, default=None)


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
