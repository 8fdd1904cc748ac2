"""How far a walk to the right of a noun phrase has come, and what it has passed."""

from __future__ import annotations

from collections.abc import Sequence

from .phrases import NounPhrase
from .tokens import Token


class Walk:
    """One walk to the right of a noun phrase, up to its predicate or to what ends its clause."""

    def __init__(self, row: Sequence[Token], phrase: NounPhrase) -> None:
        self.row, self.phrase, self.at = row, phrase, phrase.end
        self.passive = self.verb = self.in_prepositional = self.over = False
        self.inner = False  # past the auxiliary of that clause: the next one is the main verb's
        self.relative = self.did = False  # inside "who …"; past a word that could be their verb
        self.commas = 0
        self.found: int | None = None
        self.defining = False  # inside "who were", told of the noun itself
        self.captured: int | None = None  # the harm of a relative clause

    def next_text(self) -> str:
        """The word after the one that the walk stands at."""
        return self.row[self.at + 1].text if self.at + 1 < len(self.row) else ""
