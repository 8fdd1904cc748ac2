"""Whether the harmed were military, civilian, or either (codebook, Side and population)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from tollbook.claims.tokens import Token

if TYPE_CHECKING:
    from tollbook.claims.readings import Link
from tollbook.records import Population
from tollbook.resources import load_lexicon


@cache
def _populations() -> dict[str, str]:
    return {form.lower(): entry.category for entry in load_lexicon("populations") for form in entry.forms}


def noun_population(noun: str) -> str | None:
    """`military`, `civilian` or `any` for a noun of persons; None for any other word."""
    return _populations().get(noun)


def population_of(row: Sequence[Token], link: Link, of_party: bool, before: Population | None) -> Population:  # noqa: PLR0911
    """The population of a figure: its noun's, else the harm word's modifier, else what went before or is implied.

    `of_party` says that a party as such was harmed, not the people of a place; `before` is the population of
    the figure that this one goes on from or stands beside.
    """
    phrase = link.phrase
    stretch = list(row[link.number : phrase.end + (4 if phrase.partitive else 0)])
    if link.harm is not None and phrase.head is None:
        stretch += row[max(0, min(link.harm, link.number) - 4) : max(link.harm, link.number)]
    kinds = {kind for token in stretch if (kind := noun_population(token.text)) is not None}
    if "military" in kinds and "civilian" not in kinds:
        return "military"
    if "civilian" in kinds and "military" not in kinds:
        return "civilian"
    words = {token.text for token in stretch}
    if "military" in words or (link.category == "losses" and (of_party or phrase.head is None)):
        return "military"
    if of_party and link.category in ("losses", "casualties", "killed") and "men" in words:
        return "military"
    if "civilian" in words:
        return "civilian"
    if phrase.head is None or link.phrase.harm_is_head:
        if before is not None:
            return before
        return "military" if of_party and link.category in ("losses", "casualties") else "any"
    return "any"
