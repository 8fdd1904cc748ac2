"""Harm words in a sentence, and the category a run of them means (codebook, Categories)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple, cast

from tollbook.records import Category
from tollbook.resources import Entry, matcher

Syntax = Literal["transitive", "intransitive", "state", "noun"]
Victim = Literal["any", "person", "force", "body", "lives"]


class HarmWord(NamedTuple):
    """A harm word as it stands: how it takes its victims, and what they must be for a number to be theirs.

    `loser` says that the subject of the verb is the harmed party itself ("the army lost 40 men").
    """

    text: str
    start: int
    end: int
    category: Category
    syntax: Syntax
    victim: Victim
    loser: bool
    rule: str


def find_harms(text: str, start: int = 0, end: int | None = None) -> list[HarmWord]:
    """The harm words of folded `text[start:end]`, in order, none overlapping."""
    return [
        HarmWord(text[hit.start : hit.end], hit.start, hit.end, *_traits(hit.entry), hit.entry.id)
        for hit in matcher("harm").find(text, start, end)
    ]


def joint_category(categories: Iterable[Category]) -> Category:
    """The category of one figure that covers several kinds of harm: their sum is `casualties`."""
    kinds = set(categories)
    return kinds.pop() if len(kinds) == 1 else "casualties"


@cache
def _traits(entry: Entry) -> tuple[Category, Syntax, Victim, bool]:
    syntax, victim, *loser = str(entry.value).split()
    return cast(Category, entry.category), cast(Syntax, syntax), cast(Victim, victim), loser == ["loser"]
