"""Whose "the army" is, or "the group", where no name stands before it: soldiers are of a land, fighters of a movement."""

from __future__ import annotations

from collections.abc import Iterable

from tollbook.claims.sides.events.foes import foes_of, is_at_war
from tollbook.claims.sides.scene.fighters import armed_of, unnamed_party
from tollbook.claims.sides.scene.model import Scene

RULERS = frozenset("junta regime army".split())
GROUPS = frozenset("group movement militia organisation organization".split())


def army_here(scene: Scene) -> str | None:
    """The one party that "the army" can be: of the war, else the teller's, else of the lands spoken of last; a movement's foe has one."""
    profile = scene.profile
    if tells_of_own(scene):
        return scene.speaker
    known = unnamed_party(profile, "regular")
    if known is not None:
        return known
    told: Iterable[str] = _spoken_of(scene)
    if profile.belligerents:
        told = (party for party in told if party in profile.chief and _fights_movements(scene, party))
    else:
        # "A land far off promised medicine. The army said …": of those who fight before any other.
        told = sorted(told, key=lambda party: not is_at_war(scene, party))
    return next((army for party in told if (army := _army_of(scene, party)) is not None), None)


def tells_of_own(scene: Scene) -> bool:
    """Whether a land at war tells of its army, not of its foe's, of which it told before: "The north lost 900. The army …"."""
    profile, foe = scene.profile, scene.last_speaker == scene.speaker and scene.earlier
    at_war = scene.speaker in profile.belligerents and not profile.is_irregular(scene.speaker)
    return at_war and foe not in profile.opponents_of(scene.speaker)


def _fights_movements(scene: Scene, party: str) -> bool:
    """Whether a party is a movement, or a land whose foes are movements all: only one of the two has an army."""
    foes = scene.profile.opponents_of(party)
    return scene.profile.is_irregular(party) or all(scene.profile.is_irregular(foe) for foe in foes)


def movement_here(scene: Scene) -> str | None:
    """The movement that "the group" is: whoever tells, else the one spoken of last."""
    told = (scene.speaker, *_spoken_of(scene))
    return next(filter(scene.profile.is_irregular, told), None)


def _spoken_of(scene: Scene) -> Iterable[str]:
    for ask in (scene.subject, scene.before):
        if (party := ask()) is not None:
            yield party
    if scene.earlier is not None:
        yield scene.earlier


def _army_of(scene: Scene, party: str) -> str | None:
    """The army of a land, or the one that a movement of fighters fights where the article names it."""
    if party not in scene.profile.parties:
        return None
    states = foes_of(scene, party) if scene.profile.is_irregular(party) else (party,)
    return armed_of(scene.profile, states, "regular")
