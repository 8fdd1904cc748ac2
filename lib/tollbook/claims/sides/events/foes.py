"""Who is at war, and whom a party fights and so harmed: its chief foe, or the one that the text speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from tollbook.claims.parties import PartyMention, find_parties
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.counted import is_military
from tollbook.claims.sides.scene.fighters import is_armed
from tollbook.claims.sides.scene.locations import is_border, is_located
from tollbook.claims.sides.scene.model import ACTING, Scene
from tollbook.claims.sides.scene.tellers import is_of_source

_HEADING = re.compile(r"(?:[•*–—-] ?)?([A-Z][A-Za-z ]+)(?:[.:]| [–—-]) ")
_LONGEST_HEADING = 40  # characters


def tells_of_own(scene: Scene) -> bool:
    """Whether the figure is told by one side: it counts its own people, or the enemy's."""
    return scene.speaker is not None and is_at_war(scene, scene.speaker)


def is_at_war(scene: Scene, party: str) -> bool:
    """Whether the party fights in the profile's war; without a profile of the war, whether it fights anyone whom the article names."""
    profile = scene.profile
    if profile.belligerents:
        return party in profile.belligerents
    return not scene.named().isdisjoint(profile.opponents_of(party))


def are_foes(scene: Scene, parties: Set[str]) -> bool:
    """Whether any two of the parties fight each other; one that fights itself, in a war within a land, is one."""
    return any(not (parties - {party}).isdisjoint(scene.profile.opponents_of(party)) for party in parties)


def harmed_by(scene: Scene, link: Link, agent: str) -> str | None:
    """The chief opponent of the one who did the harm; for people other than fighters, one with a territory.

    Where nothing tells which war it is, such people are those of an opponent with a territory or of nobody: an army
    that bombs the villages of its own country harms no movement that has none.
    """
    foes = foes_of(scene, agent)
    if scene.profile.belligerents and not {agent, *foes} & set(scene.profile.belligerents):
        return None  # one who fights elsewhere
    told = scene.earlier if scene.earlier in foes and is_armed(scene.profile, scene.earlier) else None
    if told is not None and is_military(scene, link) and not names_foe(scene, foes):
        return told  # whose soldiers the text told of last
    settled = [foe for foe in foes if foe in scene.profile.territories]
    others = foes if scene.profile.belligerents else ()
    # A people whose army is a party beside it has no soldiers of its own.
    armed = [foe for foe in foes if is_armed(scene.profile, foe)] or foes
    return next(iter(armed if is_military(scene, link) else settled or others), None)


def names_foe(scene: Scene, foes: Sequence[str]) -> bool:
    """Whether the sentence names one of them, otherwise than as a place."""
    return any(m.party in foes and m.kind in ACTING and not is_located(scene.text, m) for m in scene.mentions)


def foes_of(scene: Scene, agent: str | None) -> tuple[str, ...]:
    """Whom a party fights, the chief one first; without a profile of the war, of those that the article names."""
    foes = scene.profile.opponents_of(agent)
    if not scene.profile.belligerents:
        named = scene.named()
        foes = tuple(foe for foe in foes if foe in named)
    if len(foes) < 2:
        return foes
    here = {m.party for m in scene.mentions if not (is_border(scene.text, m) or _is_seat(scene, m))}
    if not here.intersection(foes):
        here = {_heading(scene), scene.place()}
    return (*(foe for foe in foes if foe in here), *(foe for foe in foes if foe not in here))


def chief_foe(scene: Scene, party: str | None) -> str | None:
    """The chief opponent of a party: a nameless unit that tells of the enemy's dead and then of its own."""
    return next(iter(foes_of(scene, party)), None)


def _is_seat(scene: Scene, mention: PartyMention) -> bool:
    """Whether the name is where a teller is: "an analyst in the north said the army had lost 40"."""
    return is_of_source(scene, mention) and is_located(scene.text, mention)


def _heading(scene: Scene) -> str | None:
    """The land that an item of a briefing is headed by: "• NORLAND. Four were killed"."""
    start = scene.text.rfind("\n", 0, scene.start) + 1
    head = _HEADING.match(scene.text, start, start + _LONGEST_HEADING)
    if head is None:
        return None
    named = find_parties(scene.text, scene.profile, head.start(1), head.end(1))
    whole = bool(named) and named[0].start == head.start(1) and named[-1].end == head.end(1)
    return named[0].party if whole else None
