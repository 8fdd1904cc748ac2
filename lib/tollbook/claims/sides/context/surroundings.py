"""Sides that the text leaves to the scene: the place, the speaker, the opponent, what was spoken of before."""

from __future__ import annotations

import re
from collections.abc import Callable

from tollbook.claims.readings import Link
from tollbook.claims.sides.events.attackers import agent_of, of_deed, of_exchange, of_opponent
from tollbook.claims.sides.events.bases import of_base
from tollbook.claims.sides.events.captors import of_captor
from tollbook.claims.sides.events.deeds import foes_of, harmed_by, names_foe, of_day
from tollbook.claims.sides.events.other_wars import is_other_war, of_war_before
from tollbook.claims.sides.events.places import place_of
from tollbook.claims.sides.events.wars import is_at_war, of_clash, of_fight, of_whole_war
from tollbook.claims.sides.forces.armies import ARMIES
from tollbook.claims.sides.forces.arms import armed_side
from tollbook.claims.sides.forces.units import of_antecedent, of_loser_before, of_unit
from tollbook.claims.sides.scene.fighters import armed_of, arms_of, hired_by, told_as_outlaws, unnamed_party
from tollbook.claims.sides.scene.model import (
    ACTING,
    BOTH,
    Scene,
    acting_in,
    is_civilian,
    is_military,
    is_of_source,
    mentions_in,
    names_attack,
    party_of,
    people_of,
)
from tollbook.claims.sides.scene.roles import is_border, is_located
from tollbook.resources import matcher

_TOLD_OF = 300  # how far before a sentence the attack it tells of may be named, in characters
_STRIKE = re.compile(
    r"\b(?:hit|struck|striking|hitting|strikes? (?:on|at)|attack on|explosion (?:at|in)) (?:a|an|the|its|their|one)\b",
    re.IGNORECASE,
)
_CLASH = re.compile(
    r"\b(?:clash\w*|fighting|battles?|skirmish\w*|exchang\w*|offensive|counter\w+|border|frontier|ceasefire|truce|both sides|front)\b",
    re.IGNORECASE,
)
_BESIDE = frozenset({"alongside", "with", "beside"})


def _of_place(scene: Scene, link: Link) -> str | None:
    """The party of the place: the nearest named after the number, else the last before it."""
    if is_military(scene, link):
        return None
    return place_of(scene, link)


def _of_local(scene: Scene, link: Link) -> str | None:
    """The speaker's own people, where an authority of a party at war tells of harm that is not the army's."""
    if is_other_war(scene, link):
        return None
    agent = agent_of(scene, link)
    other = agent is not None and scene.earlier not in (BOTH, *scene.profile.opponents_of(agent))
    goes_on = _goes_on_about(scene, arms_of(scene, link)) and not is_civilian(scene, link)
    if (goes_on and not other) or scene.denied:
        return armed_side(scene, link, scene.earlier)
    at_war = scene.speaker in scene.profile.belligerents or not scene.profile.belligerents
    if is_military(scene, link) or scene.speaker is None or not at_war or _is_onlooker(scene):
        return None
    return None if scene.speaker == agent else people_of(scene.profile, scene.speaker)


def _is_onlooker(scene: Scene) -> bool:
    """Whether the speaker's land fights nobody whom the article names, and the article is about another's war."""
    if scene.profile.belligerents or scene.speaker is None or is_at_war(scene, scene.speaker):
        return False
    place = scene.place() if scene.place is not None else None
    known = scene.profile.parties.get(place or "")
    return known is not None and place != scene.speaker and is_at_war(scene, known.id)


def _of_arms(scene: Scene, link: Link) -> str | None:
    """ "Its army said three soldiers were killed", "its troops killed 30 militants": whose such armed people can be."""
    arms = _arms_here(scene, link)
    agent = agent_of(scene, link)
    hired = hired_by(scene, link, agent)
    if hired is not None or arms is None:
        return hired
    profile = scene.profile
    if agent is not None:
        foe = _armed_foe(scene, link, agent, arms)
        return foe if foe != harmed_by(scene, link, agent) else None
    abroad = _of_army_abroad(scene, arms)
    if abroad is not None or _goes_on_about(scene, arms) or link.category == "losses":
        return abroad
    if scene.speaker is None or not is_at_war(scene, scene.speaker):
        return unnamed_party(profile, arms) if scene.place is None or scene.place() else None
    if scene.denied or (arms == "regular" and profile.parties[scene.speaker].irregular):
        return _armed_foe(
            scene, link, scene.speaker, arms
        )  # what is denied, or told by a movement of fighters, is of the foe's soldiers
    # "500 wounded fighters need help": nobody tells so of the foe's.
    in_need = link.rule == "own_noun" and link.category == "wounded"
    own = scene.speaker if in_need else armed_of(profile, (scene.speaker,), arms)
    return own if own is not None and own in (scene.speaker, *profile.parties[scene.speaker].kin) else None


def _of_army_abroad(scene: Scene, arms: str | None) -> str | None:
    """ "The Orran army announced the deaths of two soldiers": its own, in whatever land it fights."""
    if arms != "regular" or scene.denied or scene.speaker is None or is_at_war(scene, scene.speaker):
        return None
    told = (scene.text[span.start : span.end].lower().split() for span in scene.sources)
    known = scene.profile.parties[scene.speaker]
    return (
        scene.speaker if not known.irregular and any(not ARMIES.isdisjoint(words) for words in told) else None
    )


def _arms_here(scene: Scene, link: Link) -> str | None:
    """Whose such people are in this war: where two armies fight, fighters are soldiers unless only a foe calls them so."""
    arms, profile = arms_of(scene, link), scene.profile
    fought = any(profile.parties[party].irregular for party in profile.belligerents)
    if arms != "irregular" or fought or not profile.belligerents or link.rule == "object":
        return arms
    beside = scene.row[max(0, link.number - 1)].text in _BESIDE  # "he died alongside seven fighters"
    return None if beside or told_as_outlaws(scene.row, link) else "regular"


def _goes_on_about(scene: Scene, arms: str | None) -> bool:
    """Whether the text goes on about a party that can have such armed people: a movement of fighters has no soldiers."""
    known = scene.profile.parties.get(scene.earlier or "")
    if not scene.goes_on or scene.earlier is None or answers(scene):
        return False
    return not (arms == "regular" and known is not None and known.irregular)


def answers(scene: Scene) -> bool:
    """Whether a party tells of a toll after the other told its own: "the north said 105 died. The south reported 71 dead"."""
    before, now = scene.last_speaker, scene.speaker
    answered = before is not None and before == scene.earlier and now in scene.profile.opponents_of(before)
    return answered and not _tells_of_strike(scene)


def _tells_of_strike(scene: Scene) -> bool:
    """Whether the paragraph told of what was struck, where one side falls, and of no fight between the two."""
    start = max(0, scene.row[0].start - _TOLD_OF)
    struck = _STRIKE.search(scene.text, start, scene.row[0].start) is not None
    return struck and _CLASH.search(scene.text, start, scene.row[-1].end) is None


def _of_denier(scene: Scene, link: Link) -> str | None:
    """ "The north dismissed a report that 900 soldiers had died": a party denies what is said of its own."""
    if not scene.denied:
        return None
    deniers = [
        m
        for m in mentions_in(scene, scene.row[0].start, scene.row[link.number].start, ACTING)
        if not is_located(scene.text, m)
    ]
    party = party_of(scene, deniers[0]) if deniers else None
    return party if party is not None and is_at_war(scene, party) else None


def _armed_foe(scene: Scene, link: Link, agent: str, arms: str) -> str | None:
    """The foe of the agent whose armed people the noun means, the one of the place named before any other."""
    profile = scene.profile
    foes = foes_of(scene, agent)
    place = place_of(scene, link)
    before = scene.before() if scene.before is not None and arms == "irregular" and place is None else None
    land = next((each for each in (place, before) if each in foes), None)
    if land is not None and not profile.parties[land].main:
        return land
    told = armed_of(profile, (scene.earlier,), arms) if scene.earlier in foes else None
    if told is not None and told == scene.earlier and not names_foe(scene, foes):
        return told  # whose such people the text told of last
    around = [foe for foe in ((place, *foes) if place in foes else foes) if profile.parties[foe].main]
    armed = armed_of(profile, around, arms)
    # An army whose only foes are irregulars: the soldiers killed in its offensive are its own, as are those whom a
    # land's rebels kill.
    own = arms == "regular" and (around or not profile.belligerents)
    return armed or (armed_of(profile, (agent,), arms) if own else None)


def _of_same_figure(scene: Scene, link: Link) -> str | None:
    """A large figure said again is of those of whom it was said first."""
    return scene.same


def _of_admission(scene: Scene, link: Link) -> str | None:
    """ "The ministry confirmed the deaths of four generals": soldiers that a party owns up to are its own."""
    return scene.speaker if is_military(scene, link) and scene.admits else None


def _of_paragraph(scene: Scene, link: Link) -> str | None:
    """The side spoken of before; civilians are looked for where the article is, not among the last army's dead."""
    told = of_war_before(scene) or _named_alone(scene, link)
    if told is not None:
        return told
    if scene.earlier is None or is_other_war(scene, link):
        return None
    stranger = bool(scene.profile.belligerents) and scene.earlier not in (BOTH, *scene.profile.belligerents)
    landed = not scene.profile.belligerents and scene.earlier in scene.profile.territories
    landed = landed and not _is_guest(scene)
    civilian = is_civilian(scene, link) and not (scene.goes_on and scene.civil_before) and not landed
    another = scene.earlier == BOTH and not scene.profile.belligerents and _names_attack(scene)
    turned = scene.turned and not is_military(scene, link) and not scene.goes_on
    if (civilian or turned or another or (stranger and not scene.goes_on)) and scene.place is not None:
        return scene.place() or scene.earlier
    return armed_side(scene, link, scene.earlier)


def _is_guest(scene: Scene) -> bool:
    """Whether the soldiers told of last serve in another's land, and do not fight it: peacekeepers, allies."""
    place = scene.place() if scene.place is not None else None
    foes = scene.profile.opponents_of(scene.earlier)
    return place is not None and place != scene.earlier and place not in foes and not scene.civil_before


def _names_attack(scene: Scene) -> bool:
    """Whether the sentence tells of another attack, and so goes on with no clash told of before."""
    return matcher("attacks").first(scene.text, scene.row[0].start, scene.row[-1].end) is not None


def _named_alone(scene: Scene, link: Link) -> str | None:
    """Without a profile of the war, the one party that a sentence names before a figure of people: it is about that land."""
    if scene.profile.belligerents or scene.goes_on or is_military(scene, link) or link.rule == "object":
        return None
    named = mentions_in(scene, scene.row[0].start, scene.row[link.number].start, ACTING | {"place"})
    parties = {m.party for m in named if not names_attack(scene, m)}
    told = parties.pop() if len(parties) == 1 else None
    known = scene.profile.parties.get(told or "")
    if known is None or known.irregular or told == agent_of(scene, link):
        return None
    return people_of(scene.profile, known.id) if scene.earlier in (*known.opponents, *known.kin) else None


def _soldiers_before(scene: Scene, link: Link) -> str | None:
    """Whose soldiers were spoken of last; in a war of the profile, only those who fight in it."""
    subjects = [
        m
        for m in acting_in(scene, scene.row[0].start, scene.row[link.number].start)
        if not is_border(scene.text, m)
    ]
    told = (
        party_of(scene, subjects[-1]) if subjects else None,
        scene.troops() if scene.troops is not None else None,
        scene.subject() if scene.subject is not None else None,
    )
    arms = arms_of(scene, link) if not scene.profile.belligerents else None
    known = (party for party in told if party is not None and is_at_war(scene, party))
    return next(
        (p for p in known if arms is None or scene.profile.parties[p].irregular == (arms == "irregular")),
        None,
    )


def _is_elsewhere(scene: Scene) -> bool:
    """Whether the sentence names fighters, and none of this war."""
    parties = {m.party for m in scene.mentions if m.party is not None}
    fighting = any(p in scene.profile.parties and scene.profile.parties[p].irregular for p in parties)
    return bool(scene.profile.belligerents) and fighting and not parties & set(scene.profile.belligerents)


def _of_scene(scene: Scene, link: Link) -> str | None:
    """What nothing near the figure tells: soldiers are those last spoken of, others of where the article is."""
    if is_other_war(scene, link) or _is_elsewhere(scene):
        return None
    agent = agent_of(scene, link) if is_military(scene, link) else None
    if is_military(scene, link):
        named = _soldiers_before(scene, link)
        if named is not None and named != agent:
            return armed_side(scene, link, named)
    place = place_of(scene, link) or _told_at(scene) or (scene.place() if scene.place is not None else None)
    return armed_side(scene, link, place) if agent is None or place != agent else None


def _told_at(scene: Scene) -> str | None:
    """Where those who tell are: "a rights group in the north counted 370 dead"; only where the war has no profile."""
    if scene.profile.belligerents:
        return None
    told = (m for m in scene.mentions if is_of_source(scene, m))
    return next((m.party for m in told if m.kind == "place" or is_located(scene.text, m)), None)


AROUND: tuple[Callable[[Scene, Link], str | None], ...] = (
    of_whole_war,
    of_exchange,
    of_deed,
    of_captor,
    of_clash,
    of_fight,
    of_antecedent,
    of_loser_before,
    of_unit,
    of_base,
    _of_place,
    _of_same_figure,
    _of_admission,
    _of_arms,
    _of_local,
    of_opponent,
    of_day,
    _of_denier,
    _of_paragraph,
    _of_scene,
)
