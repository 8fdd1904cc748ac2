"""Mentions of one statement, with what they say together."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from .mention import Mention
from .speakers import Speaker

LATEST = 6  # voices whose names a group is known by


@dataclass(slots=True)
class Group:
    """Mentions of one statement, with what they say together: the first that says a thing settles it, `first` says most.

    `side` is one that a text states: an inferred one settles nothing. `dated` is the first mention that states its day or days.
    `near` are the names in the sentences of all voices and `told_with` the figures, `voices` the names around each.
    """

    first: Mention
    mentions: list[Mention]
    speaker: Speaker
    side: str | None
    population: str
    days: list[int] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)
    dated: Mention | None = None
    voices: dict[str, frozenset[str]] = field(default_factory=dict)
    near: set[str] = field(default_factory=set)
    told_with: set[str] = field(default_factory=set)
    why: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, first: Mention) -> Group:
        """A group of one."""
        c = first.claim
        group = cls(first, [], first.speaker, first.side, c.population)
        group.add(first, ("the first of its statement that was read",))
        return group

    @property
    def is_told(self) -> bool:
        """Whether an article tells it: a group of reference rows alone is none of the corpus."""
        return any(not m.reference for m in self.mentions[-1:])

    def add(self, mention: Mention, why: tuple[str, ...]) -> None:
        """Take a mention in."""
        c = mention.claim
        self.mentions.append(mention)
        self.why[c.claim_id] = why
        self.side = self.side or mention.side
        self.population = c.population if self.population == "any" else self.population
        if not self.speaker.is_named and mention.speaker.is_named:
            self.speaker = mention.speaker
        if self.dated is None and mention.says.period and mention.start is not None:
            self.dated = mention
        self.documents.add(c.doc_id)
        # A copy of a voice adds no names: it would push out those of others.
        if mention.voice not in self.voices:
            self.voices[mention.voice] = mention.names
            self.near |= mention.near
            self.told_with |= mention.told_with
        at = bisect_left(self.days, mention.day or 0)
        if mention.day and self.days[at : at + 1] != [mention.day]:
            self.days.insert(at, mention.day)

    def take(self, other: Group, why: tuple[str, ...]) -> None:
        """Take a whole group in, keeping its own reasons."""
        for mention in other.mentions:
            self.add(mention, (*other.why[mention.claim.claim_id], *why))

    def gap(self, day: int | None) -> int | None:
        """Days between a day and the nearest telling; None where either is unknown."""
        if not day or not self.days:
            return None
        at = bisect_left(self.days, day)
        return min(abs(day - d) for d in self.days[max(0, at - 1) : at + 1])

    def names(self) -> frozenset[str]:
        """The names around its latest voices."""
        return frozenset().union(*list(self.voices.values())[-LATEST:])
