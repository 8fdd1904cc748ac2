"""What was read: a claim with all that it was read from, and what the layers found in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from tollbook.claims.attribution import Attribution
from tollbook.claims.numbers import Number
from tollbook.claims.parties import PartyMention
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.model import Harmed
from tollbook.claims.sources import Voice
from tollbook.claims.syntax.tokens import Token
from tollbook.claims.timing import Calendar, Timing
from tollbook.records import Claim, Span


@dataclass(slots=True)
class Found:
    """A claim with what it was read from, for those who go on from it and for `explain`.

    A yardstick is of another war, which the text does not go on about.
    """

    claim: Claim
    link: Link
    number: Number
    harmed: Harmed
    timing: Timing
    voice: Voice
    is_yardstick: bool = False


@dataclass(frozen=True)
class SentenceReading:
    """What the layers found in one sentence."""

    span: Span
    row: Sequence[Token]
    mentions: Sequence[PartyMention]
    calendar: Calendar
    told: Sequence[Attribution]

    @cached_property
    def sources(self) -> Sequence[Span]:
        """Where the sources of the sentence's figures stand: a party named there tells, and is not told of."""
        figures = [token.start for token in self.row if token.number is not None]
        harmed = [token.start for token in self.row if token.harm is not None]
        return [
            each.source
            for each in self.told
            if each.source is not None
            and not any(each.source.start <= at < each.source.end for at in harmed)
            and any(piece.start <= at < piece.end for piece in each.content for at in figures)
        ]
