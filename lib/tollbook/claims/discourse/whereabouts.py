"""Where a text is, and on which front: the parties that it names most."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from tollbook.claims.parties import PartyMention, is_sent_from, mention, spoken_of
from tollbook.claims.sides.scene.locations import is_border, is_located
from tollbook.claims.sides.scene.reference import has_people
from tollbook.claims.sides.scene.roles import is_doer, owns_attack
from tollbook.profiles import Found, Name, Party, Profile

_ACTING = ("state", "people", "force")
_NOWHERE = ("person", "organisation", "refuge")
# Datelines stand in the head of a report, so many characters long with its headline and captions.
_HEAD = 1_200
_NEXT_DOOR = (
    "neighbouring ",
    "neighboring ",
    "cross the border in ",
    "ver the border in ",
)  # a report that tells of a land so is from another
_INVASION = re.compile(
    r"(?:'s?)? (?:[a-z-]+ ){0,2}(?:invasion|invaded|invades|invading|war (?:on|against|in))\b"
)
# "The northern military death toll" tells of an army, and not of where things are.
_OF_ARMY = re.compile(r"(?:'s)? (?:military|army|combat|battlefield|troop)\b")


def place_of(text: str, profile: Profile, hits: Sequence[Found], *, homes: bool = False) -> str | None:
    """The party whose places, else whose people, the text names most; of equals the one named first.

    Where people have their `homes`, if no place is named, is rather the land that is fought over.
    """
    headed = _heading(text, profile, hits)
    if headed is not None:
        return headed
    if not profile.belligerents:
        return _place_without_profile(text, profile, hits)
    named = [mention(text, hit) for hit in spoken_of(text, hits) if hit.name.belligerent and hit.name.party]
    acting = [m for m in named if m.kind in _ACTING]
    told = [m for m in acting if not owns_attack(text, m)]
    at_home = [m for m in told if not _invades(text, m)]
    civil = [m for m in at_home if m.population != "military" and not _OF_ARMY.match(text, m.end)]
    fought = homes and profile.fought_over is not None
    return _most_named(
        [m.party for m in named if m.kind == "place" or is_located(text, m)]
        or ([m.party for m in civil if m.kind == "people"] or [profile.fought_over] if fought else [])
        or [m.party for m in civil]
        or [m.party for m in at_home or told]
        or [foe for m in acting for foe in profile.opponents_of(m.party)[:1]]
    )


def _place_without_profile(text: str, profile: Profile, hits: Sequence[Found]) -> str | None:
    """Without a profile of the war: where its places are or the text puts things, else who is named and does not attack.

    A dateline tells where the report was written: its land counts where the text names it again, or is at war with it.
    """
    spoken = [
        (hit, m)
        for hit in spoken_of(text, hits)
        if (m := mention(text, hit)).party is not None
        and m.kind not in _NOWHERE
        and not _is_alliance(profile, m.party)
    ]
    sent = [m for hit, m in spoken if hit.start < _HEAD and is_sent_from(text, hit.start, hit.end, m.kind)]
    again = {m.party for _, m in spoken if m not in sent}
    named = [m for _, m in spoken if m not in sent or m.party in again]
    told = [m for m in named if not owns_attack(text, m) and not is_doer(text, m)]
    near = [m for m in told if not is_border(text, m) and not text.endswith(_NEXT_DOOR, 0, m.start)]
    placed = [m for m in near if m.kind == "place" or is_located(text, m)]
    home = [m.party for m in sent if again.intersection(profile.opponents_of(m.party))]
    return _most_named(
        [m.party for m in _landed(profile, placed)]
        or home
        or [m.party for m in _landed(profile, told) or named]
        or [m.party for m in sent]
    )


def _heading(text: str, profile: Profile, hits: Sequence[Found]) -> str | None:
    """The land that heads the headline of a report, as bodies that watch many lands have it: "Norland: attacks go on"."""
    first = next(iter(hits), None)
    if first is None or first.start or first.name.kind != "state" or not text.startswith(": ", first.end):
        return None
    known = not profile.belligerents or first.name.belligerent
    return first.name.party if known else None


def _invades(text: str, mention: PartyMention) -> bool:
    """Whether the name is that of who made the war: "since the north invaded", "the north's invasion"."""
    return _INVASION.match(text, mention.end) is not None


def _landed(profile: Profile, told: Sequence[PartyMention]) -> Sequence[PartyMention]:
    """Those of a land, which a movement of fighters has none of; all, where no land is told."""
    return [m for m in told if not profile.is_irregular(m.party)] or told


def _is_alliance(profile: Profile, party: str | None) -> bool:
    """Whether the party is a union of lands, with no people and no fighters of its own: nobody lives there."""
    return party in profile.parties and not has_people(profile, party)


def _most_named(parties: Iterable[str | None]) -> str | None:
    return next((party for party, _ in Counter(parties).most_common(1)), None)


def chief_parties(profile: Profile, names: Sequence[Name]) -> list[str]:
    """Whom the text is about before others: without a profile of the war those named most, else the party of its front and the movements named most."""
    named = Counter(name.party for name in names if name.party is not None)
    if profile.belligerents:
        front = front_of(profile, names)
        movements = (p for p, _ in named.most_common() if p in profile.belligerents)
        fighting = [p for p in movements if profile.parties[p].main and profile.parties[p].irregular]
        return [*([front.id] if front is not None else []), *fighting]
    return [party for party, _ in named.most_common() if party in profile.parties]


def front_of(profile: Profile, names: Iterable[Name]) -> Party | None:
    """The party beside the main ones that the text is about: it names it more often than those on the same side."""
    parties = [profile.parties[party] for party in profile.belligerents]
    beside = [party for party in parties if not party.main]
    if not beside:
        return None
    counts = Counter(name.party for name in names)
    front = max(beside, key=lambda party: counts[party.id])
    rivals = (party.id for party in parties if party.main and party.id not in front.opponents)
    return front if counts[front.id] > sum(counts[rival] for rival in rivals) else None
