"""Which harm word each number of a sentence belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.claims.constructions import RULES
from tollbook.claims.constructions.freed import is_set_free
from tollbook.claims.harm import HarmWord, joint_category
from tollbook.claims.readings import TOPIC, Link, PassedOver, Reading
from tollbook.claims.refusals.bereaved import bereaved
from tollbook.claims.refusals.no_count import no_count, why_not
from tollbook.claims.refusals.not_people import not_people
from tollbook.claims.syntax.counted_nouns import Counted
from tollbook.claims.syntax.phrases import NounPhrase, noun_phrase
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.openings import Sought
from tollbook.records import Category, Span

# A count that is said to be open, which the next sentence may put at a number.
_UNSETTLED = Sought(
    r"\b(?:estimates?|tolls?|numbers?|figures|counts?|tally|tallies|scale)\b.{1,80}?\b(?:vary|varies|varied|differs?|diverge|diverges|disputed|contested|"
    r"unknown|unclear|uncertain|not (?:clear|known|certain)|(?:hard|difficult|impossible) to|elusive)\b|"
    r"\bno (?:(?:agreed|official|reliable|exact|definitive|precise|confirmed|independent) ){1,2}(?:toll|count|number|tally|figures?|estimates?)\b.{0,60}",
    re.IGNORECASE,
)
_SHORT = 180  # so long such a sentence is at most, in characters


def link_numbers(row: Sequence[Token], before: Link | None = None, total: Link | None = None) -> Reading:
    """Link every number of the row to a harm word, or pass it over with a reason."""
    reading = Reading(row, before=before, total=total)
    for at, token in enumerate(row):
        if token.kind is not Kind.NUMBER:
            continue
        phrase = noun_phrase(row, at)
        reason = no_count(reading, at, phrase)
        link = None if reason else next((made for rule in RULES if (made := rule(reading, at, phrase))), None)
        if link is not None and _lets_go(row, link):
            link = None
        reason = reason or (
            (not_people(reading, link) or bereaved(row, link)) if link else why_not(row, phrase)
        )
        if link is None or reason is not None:
            reading.passed.append(PassedOver(at, reason or "no harm word reaches it"))
        else:
            reading.links[at] = link
        if phrase.base is not None:
            reading.bases.add(phrase.base)
    return reading


def _lets_go(row: Sequence[Token], link: Link) -> bool:
    """ "freed 174 kidnapped hostages": captives in the very words of the figure, who come free."""
    inside = link.harm is not None and link.number < link.harm <= max(link.phrase.end - 1, link.number + 1)
    return (
        inside and link.rule == "predicate" and link.category == "captured" and is_set_free(row, link.number)
    )


def asks(text: str, sentence: Span) -> bool:
    """Whether the sentence is a heading ("losses by month:"), a question ("How many died?"), or leaves a toll open."""
    said = text[sentence.start : sentence.end]
    return said.endswith((":", "?")) or "how many" in said.lower() or _left_open(text, sentence) is not None


def _left_open(text: str, sentence: Span) -> Span | None:
    """The words by which a short sentence leaves a count open: "estimates of the dead vary"."""
    short = sentence.end - sentence.start <= _SHORT
    found = _UNSETTLED.search(text, sentence.start, sentence.end) if short else None
    return Span(*found.span()) if found is not None else None


def topic_of(text: str, sentence: Span, harms: Sequence[HarmWord]) -> Link | None:
    """What a heading or a question asks, for the figures that answer it."""
    opened = _left_open(text, sentence)
    told = harms if opened is None else [h for h in harms if opened.start < h.end and h.start < opened.end]
    if not told or not asks(text, sentence):
        return None
    nothing = NounPhrase(0, 0, None, Counted.NOTHING)
    return Link(TOPIC, None, joint_category(_topic_categories(harms)), "topic", nothing)


def _topic_categories(harms: Sequence[HarmWord]) -> list[Category]:
    glossed = [harm.category for harm in harms if harm.category not in ("losses", "casualties")]
    return glossed or [harm.category for harm in harms]
