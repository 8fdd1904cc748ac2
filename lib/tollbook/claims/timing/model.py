"""What the timing of a figure is, and what it is read from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar

from tollbook.claims.attribution import Attribution
from tollbook.claims.periods import Period
from tollbook.claims.readings import Link
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.records import PeriodKind, RateUnit

Answer = TypeVar("Answer")

# A figure this small is the toll of something that happened; larger ones without a period are totals.
EVENT_AT_MOST = 400
# Of one event, the wounded may be so many times the dead.
SAME_EVENT, LARGEST_EVENT = 10, 5000
# The rule of a figure of which nothing tells one deed from many.
OPEN = "timing.open"


@dataclass(slots=True)
class Timing:
    """The period slots of a claim and the rule that filled them.

    `stated` says that the text gives the period, `of_war` that it is the whole war's, whose first day may be unknown.
    """

    kind: PeriodKind
    start: str | None
    end: str | None
    rate_unit: RateUnit | None
    rule: str
    stated: bool = True
    of_war: bool = False


@dataclass(slots=True)
class Before:
    """The figure read last, near this sentence: its timing, its size, where it ends, its harm, and all sizes told with its timing."""

    timing: Timing
    size: float
    end: int
    category: str
    sizes: tuple[float, ...] = ()


@dataclass(slots=True)
class Company:
    """The figures that one stands with: the one it is a part of or goes on from, and the one before it in the sentence.

    `same` is the timing of an earlier mention of the very figure.
    """

    parent: Timing | None = None
    parent_size: float = 0
    beside: Timing | None = None
    beside_size: float = 0
    same: Timing | None = None


def _no_periods(within: int = 0) -> Iterable[Period]:
    return ()


def _no_period() -> Period | None:
    return None


@dataclass(slots=True)
class Calendar:
    """What the timing of a figure is read from: the sentence, its periods, who says what in it.

    `published` and `war_start` are ISO days or None. `before` is the figure read last in this paragraph,
    `back` tells the periods named shortly before the sentence, the last first (those within so many characters, if told
    how many), `over` the one that the head of its list names. `answers` keeps what was asked of its figures (`kept`).
    """

    text: str
    row: Sequence[Token]
    periods: Sequence[Period]
    told: Sequence[Attribution]
    war_start: str | None
    published: str | None
    before: Before | None = None
    back: Callable[..., Iterable[Period]] = _no_periods
    over: Callable[[], Period | None] = _no_period
    answers: dict[tuple[object, int], Any] = field(default_factory=dict)

    @property
    def start(self) -> int:
        """Where the sentence begins."""
        return self.row[0].start

    @property
    def end(self) -> int:
        """Where the sentence ends."""
        return self.row[-1].end

    def earlier(self, *within: int) -> list[Period]:
        """The periods named shortly before the sentence (within so many characters, if told), in the order of the text."""
        return list(self.back(*within))[::-1]


def kept(question: Callable[[Calendar, Link], Answer]) -> Callable[[Calendar, Link], Answer]:
    """A question about a figure that many rules ask: answered once for each figure of a sentence."""

    @wraps(question)
    def answer(calendar: Calendar, link: Link) -> Answer:
        asked = (question, link.number)
        if asked not in calendar.answers:
            calendar.answers[asked] = question(calendar, link)
        known: Answer = calendar.answers[asked]
        return known

    return answer


def largest_beside(link: Link, before: float) -> float:
    """How large a figure may be that is of the same event as one before; one attack may wound any number of people."""
    return LARGEST_EVENT if link.category == "wounded" else min(LARGEST_EVENT, SAME_EVENT * before)


def figures_of(calendar: Calendar) -> list[int]:
    """Indices of the number tokens that no date or length of time is made of."""
    return [
        at
        for at, token in enumerate(calendar.row)
        if token.kind is Kind.NUMBER
        and not any(
            p.start <= token.start and token.end <= p.end and p.rule.startswith("dates.")
            for p in calendar.periods
        )
    ]
