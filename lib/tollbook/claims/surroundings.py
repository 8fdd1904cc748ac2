"""Sides that the text leaves to the scene: the place, the speaker, the opponent, what was spoken of before."""

from __future__ import annotations

import re
from collections.abc import Callable

from tollbook.claims.deeds import (
    harmed_by,
    is_of_clause_before,
    is_of_deed_after,
    of_attack,
    of_day,
    of_event,
)
from tollbook.claims.fighters import armed_of, arms_of, hired_by
from tollbook.claims.framed import of_fight
from tollbook.claims.parties import PartyMention
from tollbook.claims.readings import Link
from tollbook.claims.scene import (
    ACTING,
    BOTH,
    NAMING,
    Scene,
    fighters_apart,
    is_attributive,
    is_civilian,
    is_governed,
    is_located,
    is_military,
    is_of_source,
    is_where_said,
    mentions_in,
    names_attack,
    one_clause,
    party_of,
    people_of,
)

# Names that can stand for where their people live: "attacks on the northern towns".
_TERRITORIAL = frozenset({"state", "government", "people"})
_TAKING = frozenset(
    "took takes take taking taken seized seizing seize captured kidnapped abducted hold holds held holding".split()
)
_WHOLE_WAR = 5_000  # a smaller figure without a party is that of one place or day
# The war itself as what killed: "the war has claimed", "killed in the war", "the conflict's death toll".
_HARM_OF_WAR = re.compile(
    r"\bthe (?:war|conflict)(?: in [a-z]+)?(?: itself)? (?:has |had |have )?(?:already |so far |now )?"
    r"(?:killed|cost|claimed|taken|left|wounded|maimed)\b"
)
_EVERY = re.compile(r"\b(?:every|per|each|a) (?:day|week|month)\b")


def _of_place(scene: Scene, link: Link) -> str | None:
    """The party of the place: the nearest named after the number, else the last before it."""
    if is_military(scene, link):
        return None
    return _place(scene, link)


def _of_whole_war(scene: Scene, link: Link) -> str | None:
    """A figure of the whole war with no party: "The war has cost 500,000 lives", "killed and wounded every week in the country"."""
    low = scene.text[scene.row[0].start : scene.row[-1].end].lower()
    if is_military(scene, link) or is_civilian(scene, link) or _tells_of_own(scene):
        return None
    place = _place(scene, link)
    if place is not None and fighters_apart(scene.profile, place):
        return None
    number = scene.row[link.number].number
    size = max(number.low or 0, number.high or 0) if number is not None else 0
    if _HARM_OF_WAR.search(low) is not None:
        return BOTH
    words = low.replace(",", " ").split()
    goes_on_daily = place is not None and not _at_a_spot(scene) and _EVERY.search(low) is not None
    told = "across" in words or "war" in words or goes_on_daily
    return BOTH if told and size >= _WHOLE_WAR and link.category in ("casualties", "losses") else None


def _tells_of_own(scene: Scene) -> bool:
    """Whether the figure is told by one side: it counts its own people, or the enemy's."""
    return scene.speaker is not None and _is_at_war(scene, scene.speaker)


def _is_at_war(scene: Scene, party: str) -> bool:
    """Whether the party fights in the profile's war; without a profile of the war, whether it fights anyone."""
    profile = scene.profile
    return party in profile.belligerents if profile.belligerents else bool(profile.opponents_of(party))


def _at_a_spot(scene: Scene) -> bool:
    return any(m.kind == "place" for m in scene.mentions)


def _of_local(scene: Scene, link: Link) -> str | None:
    """The speaker's own people, where an authority of a party at war tells of harm that is not the army's."""
    agent = _agent(scene, link)
    other = agent is not None and scene.earlier not in (BOTH, *scene.profile.opponents_of(agent))
    if (
        scene.goes_on and scene.earlier is not None and not is_civilian(scene, link) and not other
    ) or scene.denied:
        return scene.earlier
    at_war = scene.speaker in scene.profile.belligerents or not scene.profile.belligerents
    if is_military(scene, link) or scene.speaker is None or not at_war:
        return None
    return None if scene.speaker == agent else people_of(scene.profile, scene.speaker)


def _of_arms(scene: Scene, link: Link) -> str | None:
    """ "Its army said three soldiers were killed", "its troops killed 30 militants": whose such armed people can be."""
    arms = arms_of(scene, link)
    agent = _agent(scene, link)
    hired = hired_by(scene, link, agent)
    if hired is not None or arms is None:
        return hired
    profile = scene.profile
    if agent is not None:
        foe = _armed_foe(scene, link, agent, arms)
        return foe if foe != harmed_by(scene, link, agent) else None
    if scene.speaker is None or (scene.goes_on and scene.earlier is not None) or link.category == "losses":
        return None
    if not _is_at_war(scene, scene.speaker):
        return None
    own = armed_of(profile, (scene.speaker,), arms)
    return own if own is not None and own in (scene.speaker, *profile.parties[scene.speaker].kin) else None


def _armed_foe(scene: Scene, link: Link, agent: str, arms: str) -> str | None:
    """The foe of the agent whose armed people the noun means, the one of the place named before any other."""
    profile = scene.profile
    foes = profile.opponents_of(agent)
    place = _place(scene, link)
    if place in foes and not profile.parties[place].main:
        return place
    around = (place, *foes) if place in foes else foes
    return armed_of(profile, around, arms)


def _of_admission(scene: Scene, link: Link) -> str | None:
    """ "The ministry confirmed the deaths of four generals": soldiers that a party owns up to are its own."""
    return scene.speaker if is_military(scene, link) and scene.admits else None


def _of_opponent(scene: Scene, link: Link) -> str | None:
    """The chief opponent of whoever did the harm: "northern fire killed 104", "Drones eliminated 33 of them"."""
    agent = _agent(scene, link)
    if agent is None:
        return None
    return harmed_by(scene, link, agent)


def _of_captor(scene: Scene, link: Link) -> str | None:
    """Captives belong to the other side: "130 hostages held in the north", "surrendered to the army", "the south took 14"."""
    row = scene.row
    harm = row[link.harm] if link.harm is not None else None
    if harm is None or link.category != "captured":
        return None
    after = mentions_in(scene, harm.end, row[-1].end, NAMING)
    near = [m for m in after if set(scene.text[harm.end : m.start].lower().split()[-3:]) & {"to", "by"}]
    takers = [
        m for m in mentions_in(scene, row[0].start, row[link.number].start, NAMING) if _takes(scene, link, m)
    ]
    holder = party_of(scene, near[0]) if near else party_of(scene, takers[-1]) if takers else None
    if holder is None and any(stem in harm.text for stem in ("hostage", "held", "captiv", "holding")):
        holder = _place(scene, link)
    return harmed_by(scene, link, holder) if holder is not None else None


def _takes(scene: Scene, link: Link, mention: PartyMention) -> bool:
    """Whether the party is the subject of a verb that takes captives: "Norland's guards took 14 prisoner"."""
    verbs = scene.row[max(0, link.number - 3) : link.number]
    verb = next((t for t in verbs if t.text in _TAKING and t.start >= mention.end), None)
    return verb is not None and one_clause(scene, mention, verb.start)


def _of_paragraph(scene: Scene, link: Link) -> str | None:
    """The side spoken of before; civilians are looked for where the article is, not among the last army's dead."""
    if scene.earlier is None:
        return None
    stranger = bool(scene.profile.belligerents) and scene.earlier not in (BOTH, *scene.profile.belligerents)
    if (is_civilian(scene, link) or stranger) and not scene.goes_on and scene.place is not None:
        return scene.place() or scene.earlier
    return scene.earlier


def _of_scene(scene: Scene, link: Link) -> str | None:
    if is_military(scene, link) and scene.troops is not None and (named := scene.troops()) is not None:
        return named
    return _place(scene, link) or (scene.place() if scene.place is not None else None)


AROUND: tuple[Callable[[Scene, Link], str | None], ...] = (
    _of_whole_war,
    of_attack,
    of_event,
    _of_captor,
    of_fight,
    _of_place,
    _of_admission,
    _of_arms,
    _of_local,
    _of_opponent,
    of_day,
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
        and not is_where_said(scene, m)
        and not (m.kind == "state" and not m.belligerent and is_attributive(scene.text, m))
        and not scene.text[max(0, m.start - 9) : m.start].lower().rstrip().endswith(("from", "from the"))
    ]
    at = scene.row[link.number].start
    located = [
        m for m in located if not is_of_clause_before(scene, link, m) and not is_of_deed_after(scene, link, m)
    ]
    after = [m for m in located if m.start > at and not _in_another_clause(scene.text[at : m.start])]
    chosen = after[0] if after else (located[-1] if located else None)
    return chosen.party if chosen is not None else None


def _in_another_clause(gap: str) -> bool:
    """Whether a place belongs to a clause that tells of another time: "since the army launched its attack on"."""
    words = gap.lower().split()
    return any(
        word in ("since", "after", "following", "when", "before", "while", "because") for word in words
    )


def _agent(scene: Scene, link: Link) -> str | None:  # noqa: PLR0911
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
    if link.harm is None or harm is None or harm.harm is None or harm.harm.loser:
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
    if (
        harm.end < row[-1].start and row[link.harm + 1].text == "of"
    ):  # "the killing of": a noun without a subject
        return None
    subjects = [
        m
        for m in mentions_in(scene, row[0].start, harm.start, ACTING)
        if one_clause(scene, m, harm.start) and not is_located(scene.text, m)
    ]
    free = [m for m in subjects if not is_governed(scene.text, m)]
    if subjects:
        return party_of(scene, (free or subjects)[-1])
    # A unit that tells what it did, with no name the profile knows: its enemy is the speaker's enemy.
    return scene.speaker if harm.harm.category in ("losses", "captured") else None
