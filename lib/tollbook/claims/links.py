"""Which harm word each number of a sentence belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.constructions import RULES
from tollbook.claims.constructions.direct import is_set_free
from tollbook.claims.harm import HarmWord, joint_category
from tollbook.claims.readings import TOPIC, Link, PassedOver, Reading
from tollbook.claims.refusals.no_count import no_count, why_not
from tollbook.claims.refusals.not_people import not_people
from tollbook.claims.syntax.counted_nouns import Counted
from tollbook.claims.syntax.phrases import NounPhrase, noun_phrase
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.records import Category, Span


def link_numbers(row: Sequence[Token], before: Link | None = None) -> Reading:
    """Link every number of the row to a harm word, or pass it over with a reason."""
    reading = Reading(row, before=before)
    for at, token in enumerate(row):
        if token.kind is not Kind.NUMBER:
            continue
        phrase = noun_phrase(row, at)
        reason = no_count(reading, at, phrase)
        link = None if reason else next((made for rule in RULES if (made := rule(reading, at, phrase))), None)
        if link is not None and _lets_go(row, link):
            link = None
        reason = reason or (not_people(reading, link) if link else why_not(row, phrase))
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
    """Whether the sentence is a heading ("losses by month:") or a question ("How many died?")."""
    said = text[sentence.start : sentence.end]
    return said.endswith((":", "?")) or "how many" in said.lower()


def topic_of(text: str, sentence: Span, harms: Sequence[HarmWord]) -> Link | None:
    """What a heading or a question asks, for the figures that answer it."""
    if not harms or not asks(text, sentence):
        return None
    nothing = NounPhrase(0, 0, None, Counted.NOTHING)
    return Link(TOPIC, None, joint_category(_topic_categories(harms)), "topic", nothing)


def _topic_categories(harms: Sequence[HarmWord]) -> list[Category]:
    glossed = [harm.category for harm in harms if harm.category not in ("losses", "casualties")]
    return glossed or [harm.category for harm in harms]
