"""Whether the harmed were military, civilian, or either (codebook, Side and population)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tollbook.claims.parties import population_nouns
from tollbook.claims.tokens import Kind, Token

if TYPE_CHECKING:
    from tollbook.claims.readings import Link
from tollbook.records import Population
from tollbook.resources import load_lexicon

# Men are troops where a party or one of the armed speaks of its own.
_MEN = frozenset("men boys lads guys comrades".split())
_COPULAS = frozenset("are were was is".split())
_TO_NOUN = 4  # how far "are" may stand from the figure, and a noun from "are" or "of", in tokens


@cache
def _populations() -> dict[str, str]:
    return {form.lower(): entry.category for entry in load_lexicon("populations") for form in entry.forms}


def noun_population(noun: str) -> str | None:
    """`military`, `civilian` or `any` for a noun of persons; None for any other word."""
    return _populations().get(noun)


@cache
def _arms() -> dict[str, str]:
    return {form.lower(): str(e.value) for e in load_lexicon("populations") if e.value for form in e.forms}


def noun_arms(noun: str) -> str | None:
    """`regular` for a noun that means those of a state's army, `irregular` for fighters of none; else None."""
    return _arms().get(noun)


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What stands around a figure and may tell who its people are.

    `as_party` says that a party as such was harmed, not the people of a place; `losses` that the text speaks of a
    party's losses or casualties, which are its army's; `armed` that the party is none but fighters, `foreign` that they came to fight; `speaker_armed` that one of the armed may tell of
    their own. `above` is the population of the figure this one is a part of or goes on from, `beside` of the last
    whole figure of the sentence, `before` of the figure before the sentence that counts the same side.
    """

    as_party: bool = False
    losses: bool = False
    armed: bool = False
    foreign: bool = False
    speaker_armed: bool = False
    above: Population | None = None
    beside: Population | None = None
    before: Population | None = None


def population_of(text: str, row: Sequence[Token], link: Link, near: Neighbours) -> Population:
    """The population of a figure: its noun's, else the harm word's modifier, else what went before or is implied."""
    nouns, words = _said_of(text, row, link)
    kinds = set(nouns)
    men = bool(_MEN & words) and (near.as_party or near.speaker_armed or link.category == "losses")
    if men or ("military" in words and "civilian" not in kinds) or (near.armed and "civilian" not in kinds):
        return "military"
    if kinds >= {"military", "civilian"}:
        return "any"
    if kinds - {"any"}:
        return "military" if "military" in kinds else "civilian"
    if "civilian" in words:
        return "civilian"
    return _implied(row, link, near)


def _said_of(text: str, row: Sequence[Token], link: Link) -> tuple[list[Population], set[str]]:
    """What the nouns of the figure say of it, and all words of its phrase."""
    phrase = link.phrase
    ends = phrase.end + (_TO_NOUN if phrase.partitive or _bodies_of(row, phrase.end) else 0)
    stretches = [(link.number, ends)]
    if link.harm is not None and phrase.head is None:
        stretches.append((max(0, min(link.harm, link.number) - _TO_NOUN), max(link.harm, link.number)))
    copulas = range(phrase.end, min(len(row), phrase.end + _TO_NOUN))
    copula = next((i for i in copulas if row[i].text in _COPULAS), None)
    if copula is not None and (phrase.head is None or phrase.partitive):
        stretches.append((copula + 1, copula + 1 + _TO_NOUN))
    tokens = [row[first : min(len(row), last)] for first, last in stretches]
    nouns = [
        n.population for part in tokens if part for n in population_nouns(text, part[0].start, part[-1].end)
    ]
    return nouns, {token.text for part in tokens for token in part}


def _bodies_of(row: Sequence[Token], end: int) -> bool:
    """Whether "bodies of" has its people after it."""
    return end < len(row) and row[end].text == "of" and row[end - 1].text in ("body", "bodies")


def _implied(row: Sequence[Token], link: Link, near: Neighbours) -> Population:
    """Where no noun tells: the whole's population, that of a party's losses, that of the figure before."""
    phrase = link.phrase
    bare = phrase.head is None or phrase.harm_is_head
    named = phrase.head is not None and row[phrase.head].kind is Kind.NAME
    if near.above is not None and link.rule in ("part", "goes_on", "carried"):
        return near.above
    if link.category == "losses" and (near.as_party or phrase.head is None):
        return "military"
    if not (bare or named):
        return "military" if near.foreign else "any"
    if bare and (_surrendered(row, link) or near.losses):
        return "military"
    counted = next((p for p in (near.beside, near.above, near.before) if p is not None), None)
    return counted or ("military" if near.speaker_armed or near.armed else "any")


def _surrendered(row: Sequence[Token], link: Link) -> bool:
    """Whether they laid down arms: only the armed do."""
    return link.harm is not None and row[link.harm].text.startswith("surrender")
