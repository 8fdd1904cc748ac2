"""Sides that the text leaves to the scene: the place, the speaker, the opponent, what was spoken of before."""

from __future__ import annotations

from collections.abc import Callable

from tollbook.claims.readings import Link
from tollbook.claims.scene import (
    ACTING,
    BOTH,
    NAMING,
    Scene,
    is_civilian,
    is_located,
    is_military,
    is_of_source,
    mentions_in,
    names_attack,
    one_clause,
    party_of,
    people_of,
)

# Names that can stand for where their people live: "attacks on the northern towns".
_TERRITORIAL = frozenset({"state", "government", "people"})
_ATTACK_WORDS = 3  # between a party and "that": "terrorist attack", "air and missile strikes"
_WHOLE_WAR = 5_000  # a smaller figure without a party is that of one place or day


def _of_place(scene: Scene, link: Link) -> str | None:
    """The party of the place: the nearest named after the number, else the last before it."""
    if is_military(scene, link):
        return None
    return _place(scene, link)


def _of_whole_war(scene: Scene, link: Link) -> str | None:
    """A figure of the whole war with no party: "killed and wounded across the country", "the combined toll"."""
    low = scene.text[scene.row[0].start : scene.row[-1].end].lower()
    number = scene.row[link.number].number
    size = max(number.low or 0, number.high or 0) if number is not None else 0
    if (
        size < _WHOLE_WAR
        or link.category not in ("casualties", "losses")
        or is_military(scene, link)
        or is_civilian(scene, link)
    ):
        return None
    words = low.replace(",", " ").split()
    return BOTH if "across" in words or "war" in words else None


def _of_local(scene: Scene, link: Link) -> str | None:
    """The speaker's own people, where an authority of a party at war tells of harm that is not the army's."""
    if (scene.goes_on and scene.earlier is not None and not is_civilian(scene, link)) or scene.denied:
        return scene.earlier
    at_war = scene.speaker in scene.profile.belligerents or not scene.profile.belligerents
    if is_military(scene, link) or scene.speaker is None or not at_war:
        return None
    return None if scene.speaker == _agent(scene, link) else people_of(scene.profile, scene.speaker)


def _of_admission(scene: Scene, link: Link) -> str | None:
    """ "The ministry confirmed the deaths of four generals": soldiers that a party owns up to are its own."""
    return scene.speaker if is_military(scene, link) and scene.admits else None


def _of_opponent(scene: Scene, link: Link) -> str | None:
    """The chief opponent of whoever did the harm: "northern fire killed 104", "Drones eliminated 33 of them"."""
    agent = _agent(scene, link)
    if agent is None:
        return None
    return _harmed_by(scene, link, agent)


def _of_attack(scene: Scene, link: Link) -> str | None:
    """ "the northern attack that killed 1,300": the relative clause tells of this attack, whatever places are near."""
    row = scene.row
    if link.harm is None or row[link.harm - 1].text not in ("that", "which"):
        return None
    opener = row[link.harm - 1].start
    for mention in reversed(mentions_in(scene, row[0].start, opener, NAMING)):
        if is_located(scene.text, mention):
            return None  # "the attack on the south that killed 1,200"
        gap = scene.text[mention.end : opener].split()
        if len(gap) <= _ATTACK_WORDS and names_attack(scene, mention) and (agent := party_of(scene, mention)):
            return _harmed_by(scene, link, agent)
    return None


def _of_captor(scene: Scene, link: Link) -> str | None:
    """Captives held somewhere belong to the other side: "130 hostages held in the north"."""
    harm = scene.row[link.harm].harm if link.harm is not None else None
    held = harm is not None and any(
        stem in harm.text.lower() for stem in ("hostage", "held", "captiv", "holding")
    )
    place = _place(scene, link) if held else None
    return _harmed_by(scene, link, place) if place is not None else None


def _harmed_by(scene: Scene, link: Link, agent: str) -> str | None:
    """The chief opponent of the one who did the harm; for people other than fighters, one with a territory."""
    foes = scene.profile.opponents_of(agent)
    settled = [foe for foe in foes if foe in scene.profile.territories]
    return next(iter(foes if is_military(scene, link) else settled or foes), None)


def _of_paragraph(scene: Scene, link: Link) -> str | None:
    """The side spoken of before; civilians are looked for where the article is, not among the last army's dead."""
    if is_civilian(scene, link) and not scene.goes_on and scene.place is not None:
        return scene.place() or scene.earlier
    return scene.earlier


def _of_scene(scene: Scene, link: Link) -> str | None:
    if is_military(scene, link) and scene.before is not None and (named := scene.before()) is not None:
        return named
    return _place(scene, link) or (scene.place() if scene.place is not None else None)


AROUND: tuple[Callable[[Scene, Link], str | None], ...] = (
    _of_whole_war,
    _of_attack,
    _of_captor,
    _of_place,
    _of_admission,
    _of_local,
    _of_opponent,
    _of_paragraph,
    _of_scene,
)


def _place(scene: Scene, link: Link) -> str | None:
    located = [
        m
        for m in scene.mentions
        if m.party is not None
        and not names_attack(scene, m)
        and (m.kind == "place" or (m.kind in _TERRITORIAL and is_located(scene.text, m)))
        and not is_of_source(scene, m)
        and not scene.text[max(0, m.start - 9) : m.start].lower().rstrip().endswith(("from", "from the"))
    ]
    at = scene.row[link.number].start
    after = [m for m in located if m.start > at and not _in_another_clause(scene.text[at : m.start])]
    chosen = after[0] if after else (located[-1] if located else None)
    return chosen.party if chosen is not None else None


def _in_another_clause(gap: str) -> bool:
    """Whether a place belongs to a clause that tells of another time: "since the army launched its attack on"."""
    words = gap.lower().split()
    return any(
        word in ("since", "after", "following", "when", "before", "while", "because") for word in words
    )


def _agent(scene: Scene, link: Link) -> str | None:
    """Whose attack it was: "northern shelling", "killed by southern fire", "northern gunmen killed"."""
    row = scene.row
    attackers = [
        m
        for m in scene.mentions
        if m.kind in NAMING and names_attack(scene, m) and not is_of_source(scene, m)
    ]
    if attackers:
        return party_of(scene, attackers[-1])
    harm = row[link.harm] if link.harm is not None else None
    if harm is None or harm.harm is None or harm.harm.loser:
        return None
    by = [
        m
        for m in mentions_in(scene, harm.end, row[-1].end, ACTING)
        if "by" in scene.text[harm.end : m.start].split()[-3:]
    ]
    if by:
        return party_of(scene, by[0])
    if link.rule != "object" and not (
        link.parent is None and harm.start < row[link.number].start and harm.harm.syntax == "transitive"
    ):
        return None
    subjects = [
        m
        for m in mentions_in(scene, row[0].start, harm.start, ACTING)
        if one_clause(scene, m, harm.start) and not (is_of_source(scene, m) and is_located(scene.text, m))
    ]
    if subjects:
        return party_of(scene, subjects[-1])
    # A unit that tells what it did, with no name the profile knows: its enemy is the speaker's enemy.
    return scene.speaker if harm.harm.category in ("losses", "captured") else None
