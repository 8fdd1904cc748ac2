"""What a side is read from: a sentence, its parties, and what stood before."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from tollbook.claims.parties import PartyMention
from tollbook.claims.syntax.tokens import Token
from tollbook.profiles import Profile
from tollbook.profiles.names import PARTY_KINDS
from tollbook.records import Span

BOTH = "both"
NAMING = frozenset({*PARTY_KINDS, "enemy"})
ACTING = NAMING | {"person"}


@dataclass(slots=True)
class Harmed:
    """The party harmed and the rule that found it."""

    side: str | None
    rule: str


@dataclass(slots=True)
class Scene:
    """What a side is read from: the sentence's tokens and mentions, and what stood before.

    `speaker` is the party the figure's source speaks for, `sources` are the spans of the sentence's sources,
    `earlier` the side last spoken of, `struck` whether an attack told since is what spoke of it, `place` tells the party
    whose places the article names most (none to a headline), `homes` the one whose people live there. `sibling` is the figure made last in this sentence, with whom it harmed. `goes_on` says that the source that spoke of `earlier`
    speaks on, `denied` that the text reports a denial of the figure;
    `admits` that the source owns up to it; `turned` says that a new paragraph leaves the soldiers told of before;
    `before` tells the party named last before the sentence, `troops` the one whose soldiers were, `armed_before` and `civil_before` whether
    the figure before counted civilians, `last_speaker` the party its source spoke for;
    `named` tells the parties that the article names, `enlisted` which of them the people of other lands serve;
    `subject` tells the party that the sentence before began with, `same` is the side of the figure when first told, `largest` whether
    it is far larger than any told before; `cues` are the sentence's attributing words,
    `heading` the land that heads the item of a briefing; `victims` keeps which mentions, by their start, may name the harmed.
    """

    text: str
    row: Sequence[Token]
    mentions: Sequence[PartyMention]
    profile: Profile
    sources: Sequence[Span]
    speaker: str | None
    earlier: str | None
    struck: bool
    place: Callable[[], str | None]
    homes: Callable[[], str | None]
    in_headline: bool
    sibling: tuple[int, Harmed] | None
    goes_on: bool
    turned: bool
    denied: bool
    admits: bool
    before: Callable[[], str | None]
    troops: Callable[[], str | None]
    civil_before: bool
    armed_before: bool
    last_speaker: str | None
    subject: Callable[[], str | None]
    same: str | None
    largest: bool
    named: Callable[[], frozenset[str]]
    enlisted: Callable[[], Mapping[str, str]]
    cues: Sequence[Span]
    heading: str | None
    victims: dict[int, bool] = field(default_factory=dict)

    @property
    def start(self) -> int:
        """Where the sentence begins."""
        return self.row[0].start

    @property
    def end(self) -> int:
        """Where the sentence ends."""
        return self.row[-1].end
