"""What stands around a figure and may tell who its people are: the party's kind, the figures and people told of before."""

from __future__ import annotations

from tollbook.claims.population import Neighbours, noun_population
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.model import Harmed
from tollbook.claims.sides.scene.reference import fighters_apart
from tollbook.claims.sources import Voice
from tollbook.profiles import Profile
from tollbook.records import Population

from .bearers import are_forces, are_losses, are_of_force, fell_at_base, forces_bear, is_borne
from .found import Found, SentenceReading
from .state import Discourse
from .told_before import contradicts_foe, turns_to_spared
from .told_of_people import figure_before, goes_back

# Rules that find a party as such, and so its armed forces, not the people of a place.
_BEARERS = frozenset(
    {"of_loser", "of_harm_word", "of_topic", "of_sides", "of_frame", "of_gap", "of_respective"}
)
# Rules that find an armed force: its base, its unit.
_OF_FORCES = frozenset({"of_base", "of_own_fire", "of_unit", "of_antecedent"})
_CIVIL_GENERALS = frozenset("secretary attorney prosecutor governor".split())  # no soldiers
_ARMIES = frozenset("army military guard guards legion navy regiment brigade battalion corps".split())


def neighbours(
    discourse: Discourse,
    read: SentenceReading,
    link: Link,
    of: tuple[Harmed, Voice],
    near: tuple[Found | None, Found | None],
) -> Neighbours:
    """What may tell who the people of a figure are, where its own words do not."""
    (harmed, voice), (parent, whole) = of, near
    told_by = (voice.source or "").lower().replace("'s", "").split()
    own = voice.party in (None, harmed.side) and not _CIVIL_GENERALS & set(told_by)
    as_party = harmed.rule in _BEARERS or (harmed.rule == "of_owner" and is_borne(read))
    of_kind = (
        harmed.rule == "of_phrase" and link.phrase.head is None
    )  # "12 northern soldiers and two from the south"
    above = parent.claim.population if parent and (of_kind or parent.claim.side == harmed.side) else None
    heading = discourse.people if link.rule == "carried" else None
    told = whole or discourse.last
    apart = told is not None and contradicts_foe(discourse.profile, told, voice)
    apart = apart and link.category not in ("losses", "casualties")
    apart = apart or turns_to_spared(read.row, link, discourse.last)
    beside = whole.claim.population if whole and whole.claim.side == harmed.side and not apart else None
    return Neighbours(
        as_party=as_party,
        named=harmed.rule == "of_phrase",
        losses=forces_bear(read, link)
        or (as_party and (are_losses(read, link, discourse.profile) or are_forces(read, link, harmed.side))),
        armed=discourse.profile.is_irregular(harmed.side),
        foreign=harmed.rule in ("of_foreigners", "of_arms"),
        force=harmed.rule in _OF_FORCES
        or (beside in (None, "military") and fell_at_base(discourse, read, link, harmed))
        or are_of_force(read, link, harmed),
        speaker_armed=own
        and "police" not in told_by
        and any(noun_population(word) == "military" for word in told_by),
        speaker_force=own and bool(_ARMIES & set(told_by)),
        prisoners=_are_prisoners(discourse.profile, harmed.side),
        goes_back=goes_back(discourse, read, link, harmed.side) if whole is None else None,
        framed=_framed(read, link, harmed),
        above=above or heading,
        beside=beside,
        before=figure_before(discourse, read, link, harmed.side) if not apart else None,
    )


def _framed(read: SentenceReading, link: Link, harmed: Harmed) -> Population | None:
    """Whom the frame of the clause names: "the worst year for northern civilians: 3,804 killed"."""
    at = read.row[link.number].start
    told = [m.population for m in read.mentions if m.party == harmed.side and m.noun and m.start < at]
    return told[-1] if told and harmed.rule == "of_frame" and told[-1] != "any" else None


def _are_prisoners(profile: Profile, side: str | None) -> bool:
    """Whether the captives of a party are its soldiers, held by an army: those that fighters hold may be anyone."""
    foes = profile.opponents_of(side)
    if not foes or profile.is_irregular(side) or fighters_apart(profile, side):
        return False
    return not profile.is_irregular(foes[0])
