"""What has been read of a sentence: numbers linked to harm words, and numbers passed over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tollbook.claims.harm import HarmWord
from tollbook.claims.syntax.phrases import NounPhrase
from tollbook.claims.syntax.predicates import predicate
from tollbook.claims.syntax.tokens import Token
from tollbook.records import Category

TOPIC = -2  # the number of a link that only holds what a heading or a question asked


LEFT_REACH = 24  # how far before a number its harm word or its parent may stand, in tokens
BEFORE = -1  # the parent of a link that goes on from the sentence before


@dataclass(slots=True)
class Link:
    """A number's harm: indices of both in the row, the category meant, the rule's name, the phrase counted.

    `parent` is the index of the number this one is a part of or goes on from (`BEFORE` for one in the
    sentence before), None for a figure that stands by itself. `harm` is None where the harm word is the
    parent's.
    """

    number: int
    harm: int | None
    category: Category
    rule: str
    phrase: NounPhrase
    parent: int | None = None

    def harm_word(self, row: Sequence[Token]) -> HarmWord | None:
        """The harm word, None where it is the parent's."""
        return row[self.harm].harm if self.harm is not None else None

    @property
    def told_at(self) -> int:
        """Where the harm is told: the index of its word, of the number where the word is the parent's."""
        return self.harm if self.harm is not None else self.number

    @property
    def first(self) -> int:
        """The index of the number or the harm word, whichever comes first."""
        return min(self.number, self.told_at)

    @property
    def last(self) -> int:
        """The index of the number or the harm word, whichever comes last."""
        return max(self.number, self.told_at)

    @property
    def end(self) -> int:
        """The index past the phrase counted and the harm word."""
        return max(self.phrase.end, (self.harm or 0) + 1)


@dataclass(slots=True)
class PassedOver:
    """A number that is no claim, with the reason in words."""

    number: int
    reason: str


@dataclass(slots=True)
class Reading:
    """What has been read of a sentence so far."""

    row: Sequence[Token]
    links: dict[int, Link] = field(default_factory=dict)
    passed: list[PassedOver] = field(default_factory=list)
    before: Link | None = None  # the figure of the sentence before, for carrying on
    total: Link | None = None  # the total of the list of which the sentence begins an item
    bases: set[int] = field(default_factory=set)
    _said: dict[int, tuple[int, int] | None] = field(default_factory=dict)

    def predicate(self, phrase: NounPhrase) -> tuple[int, int] | None:
        """The harm word said of a number's phrase, and how far behind it stands; read once for all who ask."""
        if phrase.start not in self._said:
            self._said[phrase.start] = predicate(self.row, phrase)
        return self._said[phrase.start]

    @property
    def last(self) -> Link | None:
        """The link made last in this sentence."""
        return next(reversed(self.links.values()), None)

    def predicates(self) -> set[int]:
        """Indices of harm words that already are an earlier number's predicate or head."""
        rules = ("predicate", "far_predicate", "own_noun", "modifier")
        return {link.harm for link in self.links.values() if link.harm is not None and link.rule in rules}
