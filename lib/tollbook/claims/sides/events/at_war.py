"""Who is at war: the parties that the article sets against each other."""

from __future__ import annotations

from collections.abc import Set

from tollbook.claims.sides.scene.model import Scene


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
    """Whether any two of the parties fight each other."""
    return any(not parties.isdisjoint(scene.profile.opponents_of(party)) for party in parties)
