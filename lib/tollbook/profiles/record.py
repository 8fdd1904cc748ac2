"""What a conflict profile holds, and what follows from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from typing import Literal

from .gazetteer import Gazetteer
from .index import KeptIndex, NameIndex
from .names import Name, initials_of

Relation = Literal["own_side", "opponent", "ally", "international"]
PhaseKind = Literal["ceasefire", "battle", "phase", "event"]


@dataclass(frozen=True, slots=True)
class Party:
    """A party to the war, or a state beside it.

    `opponents` it fights, `kin` share its side (a government and its people, a state and its irregulars),
    `allies` support it. `main` is false where the war is not chiefly about it, `irregular` says that its armed people
    are fighters of no state's army: nobody calls them soldiers. `start` is the first day of the war for it where that differs from the profile's.
    """

    id: str
    name: str
    start: str | None = None
    opponents: tuple[str, ...] = ()
    kin: tuple[str, ...] = ()
    allies: tuple[str, ...] = ()
    main: bool = True
    irregular: bool = False


@dataclass(frozen=True, slots=True)
class Phase:
    """A named stretch or day of the war: a battle, a ceasefire, an attack. ISO days, `end` None while open.

    `harmed` is the party that an attack was made on, `tolls` by category the least and the greatest figure by which
    texts know it.
    """

    id: str
    kind: PhaseKind
    names: tuple[str, ...]
    start: str
    end: str | None = None
    harmed: str | None = None
    tolls: tuple[tuple[str, int, int], ...] = ()

    def is_toll(self, category: str, figure: float) -> bool:
        """Whether texts know the attack by such a figure of such harm."""
        return any(category == of and least <= figure <= most for of, least, most in self.tolls)


@dataclass(frozen=True)
class Profile:
    """One war: its start (ISO day, None for the general profile), parties, phases and names.

    `belligerents` are the ids of the parties declared by the profile itself; `parties` has also the states
    of the world. `regional` says that it holds several lands' wars, of which an article tells one or two: who fights
    whom is then read from the text (`as_read`). `start_names` are words that mean the start of the war ("the invasion"),
    `earliest` is the first day on which a text can be about it, `signals` words that tell this war from others though they name no party.
    `together` are the names of all wars of the package, which are looked up at once: there its own names, the first
    `own` of them, stand under its id and the others under `base`, the profile that it extends. A war from a file has none.
    """

    id: str
    name: str
    start: str | None
    belligerents: tuple[str, ...]
    parties: Mapping[str, Party]
    names: tuple[Name, ...] = ()
    phases: tuple[Phase, ...] = ()
    start_names: tuple[str, ...] = ()
    signals: tuple[str, ...] = ()
    earliest: str | None = None
    series: tuple[Mapping[str, str], ...] = field(default=(), hash=False)
    base: str | None = None
    own: int | None = None
    regional: bool = False
    together: Callable[[], Gazetteer] | None = field(default=None, compare=False, repr=False)

    def __getstate__(self) -> dict[str, object]:
        """What another process is sent: the fields, without what was made from them."""
        return {each.name: getattr(self, each.name) for each in fields(self)}

    @cached_property
    def as_read(self) -> Profile:
        """The profile by which a text is read: a regional one has no belligerents but those that the text names."""
        return replace(self, belligerents=()) if self.regional else self

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The names of the war and of its phases, looked up at once."""
        if self.together:
            return self.together()
        return Gazetteer({self.id: self.names, self._phases_key: self._phase_names()}, keeps=True)

    def own_lists(self) -> Iterator[tuple[str, Sequence[Name]]]:
        """Its own names, and those of the phases (`canonical` is the phase's id), each under their key in the gazetteer."""
        yield self.id, self.names[: self.own]
        yield self._phases_key, self._phase_names()

    def _phase_names(self) -> list[Name]:
        return [_word(form, phase.id) for phase in self.phases for form in phase.names]

    @property
    def _phases_key(self) -> str:
        return f"{self.id}.phases"

    @cached_property
    def index(self) -> NameIndex:
        """The names, ready to be looked up."""
        return KeptIndex(self.gazetteer, self.id, self.base if self.together else None)

    @cached_property
    def phase_index(self) -> NameIndex:
        """The names of the phases, ready to be looked up."""
        return KeptIndex(self.gazetteer, self._phases_key)

    @cached_property
    def start_index(self) -> NameIndex:
        """The words that mean the start of the war."""
        return NameIndex(_word(form, self.id) for form in self.start_names)

    def phase(self, phase_id: str) -> Phase:
        """The phase of that id; KeyError where there is none."""
        return {phase.id: phase for phase in self.phases}[phase_id]

    @cached_property
    def initials(self) -> frozenset[str]:
        """What its lands and armed bodies may be shortened to, where that is no name of its own."""
        short = {initials_of(name.form) for name in self.names if name.is_shortened}
        return frozenset(short.difference(name.form for name in self.names))

    @cached_property
    def territories(self) -> frozenset[str]:
        """Parties with places of their own: those whose people an attack on no fighters harms."""
        return frozenset(name.party for name in self.names if name.kind == "place" and name.party is not None)

    @cached_property
    def fought_over(self) -> str | None:
        """The one land at war of which another holds places: where a war between states is fought; else None."""
        held = {name.party for name in self.names if name.occupied and name.party in self.belligerents}
        return held.pop() if len(held) == 1 else None

    @cached_property
    def peoples(self) -> frozenset[str]:
        """Parties with a people's name or a land's places."""
        named = (name.party for name in self.names if name.kind in ("people", "place"))
        return frozenset(party for party in named if party is not None)

    @cached_property
    def shared_lands(self) -> frozenset[str]:
        """Territories where a people lives that is called by its kin's name, as none is by the land's own."""
        return self.territories.difference(name.party for name in self.names if name.kind == "people")

    @cached_property
    def chief(self) -> frozenset[str]:
        """The parties that the war is chiefly about, with those who share their side."""
        main = [self.parties[party] for party in self.belligerents if self.parties[party].main]
        return frozenset(each for party in main for each in (party.id, *party.kin))

    @cached_property
    def supporters(self) -> frozenset[str]:
        """The allies of those who fight in the war."""
        return frozenset(ally for party in self.belligerents for ally in self.parties[party].allies)

    def party(self, party: str | None) -> Party | None:
        """The party of that id; None where the profile knows none, or none is meant."""
        return self.parties.get(party or "")

    def is_irregular(self, party: str | None) -> bool:
        """Whether the profile knows a party as a movement of fighters."""
        known = self.party(party)
        return known is not None and known.irregular

    def kin_of(self, party: str | None) -> tuple[str, ...]:
        """The parties that share a party's side."""
        known = self.party(party)
        return known.kin if known is not None else ()

    def start_of(self, side: str | None) -> str | None:
        """First day of the war for a party: its own start where it has one, else the profile's."""
        party = self.party(side)
        return (party.start if party else None) or self.start

    def opponents_of(self, party: str | None) -> tuple[str, ...]:
        """The parties that a party fights, the chief one first."""
        known = self.party(party)
        return known.opponents if known else ()

    def has_arms(self, party: str, arms: str) -> bool:
        """Whether its armed people can be called soldiers (`regular`) or fighters (`irregular`); a land at war with itself has both."""
        known = self.parties[party]
        return party in known.opponents or known.irregular == (arms == "irregular")

    def relation(self, speaker: str, side: str | None) -> Relation:
        """How one who speaks for `speaker` stands to the harmed `side` (codebook, Source).

        An ally of either side is `ally`, whoever leans on whom; who fights a friend of the harmed side is its
        `opponent`; a state on neither side is `international`. For both sides at once, or none, a belligerent
        counts as its own side: it speaks of its own war.
        """
        if side is None or side == "both" or side not in self.parties:
            return self._to_the_war(speaker)
        harmed = self.parties[side]
        if (
            speaker != side and speaker in harmed.opponents
        ):  # before kin: rebels fight the state whose people are theirs
            return "opponent"
        if speaker == side or speaker in harmed.kin:
            return "own_side"
        if speaker in self.parties and side in self.parties[speaker].allies:
            return "ally"
        foes = map(self.party, self.opponents_of(speaker))
        if side not in self.belligerents and any(foe is not None and side in foe.allies for foe in foes):
            return "opponent"
        camps = (harmed, *(self.parties[other] for other in harmed.opponents if other in self.parties))
        return "ally" if any(speaker in camp.allies for camp in camps) else "international"

    def _to_the_war(self, speaker: str) -> Relation:
        if speaker in self.belligerents:
            return "own_side"
        return "ally" if speaker in self.supporters else "international"


def party_name(side: str, profile: Profile | None) -> str:
    """The name of a party: the profile's, else its id in words."""
    known = profile.party(side) if profile else None
    return known.name if known else side.replace("_", " ")


def _word(form: str, canonical: str) -> Name:
    return Name(form, "none", None, canonical, canonical)
