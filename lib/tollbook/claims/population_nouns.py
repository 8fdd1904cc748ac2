"""Nouns for people, by whether they bear arms: "police officers", "fighters", "children"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tollbook.profiles import Name, NameIndex
from tollbook.records import Population
from tollbook.resources import load_lexicon

_JOINED = re.compile(r"\b(?:and|or)\b")


class PopulationNoun(NamedTuple):
    """A noun for people harmed: half-open span, whether it means armed people, and its lexicon entry."""

    start: int
    end: int
    population: Population
    rule: str


def population_of(phrase: str) -> Population | None:
    """Whether a noun phrase means armed people, civilians, or says neither (`any`); None without such a noun.

    Of several nouns the last is the phrase's head, unless they join soldiers with civilians: then `any`.
    """
    found = [noun.population for noun in population_nouns(phrase)]
    if {"military", "civilian"} <= set(found) and _JOINED.search(phrase):
        return "any"
    telling = [population for population in found if population != "any"]
    if telling:
        return telling[-1]
    return "any" if found else None


def population_nouns(text: str, start: int = 0, end: int | None = None) -> Iterator[PopulationNoun]:
    """Population nouns in text[start:end] of folded text, in order, the longest at each place."""
    for found in _nouns().find(text, start, end):
        yield PopulationNoun(found.start, found.end, found.name.population or "any", found.name.rule)


@cache
def _nouns() -> NameIndex:
    """The nouns of the lexicon, looked up like names: "police officers" are not "officers"."""
    return NameIndex(
        Name(form.lower(), "none", None, form, entry.id, population=_population(entry.category))
        for entry in load_lexicon("populations")
        for form in entry.forms
    )


def _population(category: str) -> Population:
    return {"military": "military", "civilian": "civilian"}.get(category, "any")  # type: ignore[return-value]
