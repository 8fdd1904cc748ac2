"""Whether the harm is borne by armed people: a force, its losses, or those who fell at its base."""

from __future__ import annotations

from tollbook.claims.closed_classes import CLAUSE_OPENERS
from tollbook.claims.population import noun_population
from tollbook.claims.readings import Link
from tollbook.claims.sides.events.bases import is_of_base
from tollbook.claims.sides.scene.model import Harmed
from tollbook.claims.sides.scene.reference import fighters_apart
from tollbook.claims.sides.sentence.losing_verbs import BEARING
from tollbook.claims.syntax.tokens import Kind
from tollbook.profiles import Profile

from .found import SentenceReading
from .state import Discourse

_BORNE = frozenset("loss losses casualties casualty".split())
_TO_BORNE = 6  # how far "suffering" may stand from its figure, and its subject from it, in tokens
_TURNS = CLAUSE_OPENERS  # "nine dead as northern forces retake camp"
_ARMED = frozenset({"force", "pejorative"})


def is_borne(read: SentenceReading) -> bool:
    """Whether the sentence tells of losses or casualties by that name."""
    return any(token.harm is not None and token.harm.text.lower() in _BORNE for token in read.row)


def are_losses(read: SentenceReading, link: Link, profile: Profile) -> bool:
    """Whether a party's losses or casualties are told, which are its army's where no fighters are a party beside it."""
    told = link.category in ("losses", "casualties") or is_borne(read)
    return told and not _fighters_beside(profile)


def are_of_force(read: SentenceReading, link: Link, harmed: Harmed) -> bool:
    """Whether an armed force is named in the phrase, or "its" goes back to one: "20,000 men of the army", "six of its members"."""
    behind = read.row[link.phrase.end : link.phrase.end + 5]
    end = next((t.start for t in behind if t.text in _TURNS), (behind or read.row)[-1].start)
    start = read.row[link.number].start
    owned = [m for m in read.mentions if m.end <= start and m.party == harmed.side]
    if harmed.rule == "of_owner" and owned and owned[-1].kind == "force":
        return True
    return any(
        m.kind == "enemy" or (m.party == harmed.side and m.population == "military" and m.kind in _ARMED)
        for m in read.mentions
        if start < m.start < end and not any(s.start <= m.start < s.end for s in read.sources)
    )


def are_forces(read: SentenceReading, link: Link, side: str | None) -> bool:
    """Whether the party is named by its armed people before the figure: "its troops have had 300 killed"."""
    at = read.row[link.number].start
    return any(m.party == side and m.population == "military" and m.start < at for m in read.mentions)


def fell_at_base(discourse: Discourse, read: SentenceReading, link: Link, harmed: Harmed) -> bool:
    """Whether a figure without a noun is of those who were at a base, or among prisoners of war, just told of."""
    bare = link.phrase.head is None or link.phrase.harm_is_head
    if bare and harmed.rule == "of_captives":
        return True
    return bare and is_of_base(discourse.text, read.row[0].start, read.row[link.number].start)


def forces_bear(read: SentenceReading, link: Link) -> bool:
    """Whether armed people bear the harm told: "his country's forces have been suffering 50 casualties a day"."""
    harm = link.harm_word(read.row)
    verb = next((i for i in range(link.number - 1, 0, -1) if read.row[i].text in BEARING), None)
    if verb is None or link.number - verb > _TO_BORNE or (harm is not None and harm.syntax == "transitive"):
        return False
    before = [t for t in read.row[max(0, verb - _TO_BORNE) : verb] if t.kind in (Kind.WORD, Kind.NAME)]
    return bool(before) and noun_population(before[-1].text) == "military"


def _fighters_beside(profile: Profile) -> bool:
    """Whether a people's fighters are a party of their own in this war, so that a people's casualties may be anyone."""
    return any(fighters_apart(profile, party) for party in profile.belligerents)
