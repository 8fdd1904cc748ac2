"""Whose armed people, where the sentence does not say: the teller's, the foe's, those spoken of last."""

from __future__ import annotations

import re

from tollbook.claims.parties import PartyMention
from tollbook.claims.population import noun_arms
from tollbook.claims.readings import Link
from tollbook.claims.sides.events.attackers import agent_of
from tollbook.claims.sides.events.foes import foes_of, harmed_by, is_at_war, names_foe
from tollbook.claims.sides.events.places import place_of
from tollbook.claims.sides.scene.fighters import ARMIES, armed_of, arms_of, told_as_outlaws, unnamed_party
from tollbook.claims.sides.scene.foreigners import hired_by
from tollbook.claims.sides.scene.locations import is_border
from tollbook.claims.sides.scene.mentions import acting_in, names_attack
from tollbook.claims.sides.scene.model import Scene
from tollbook.claims.sides.scene.reference import party_of

from .own_people import goes_on_about, is_answered_count

_BESIDE = frozenset({"alongside", "with", "beside"})
# "In neighbouring Norland, …", and how far behind the name the comma may stand, in characters.
_FRONTED, _TO_COMMA = re.compile(r'["“]?In (?:[a-z-]+ ){0,2}'), 40


def of_arms(scene: Scene, link: Link) -> str | None:
    """ "Its army said three soldiers were killed", "its troops killed 30 militants": whose such armed people can be."""
    arms = _arms_here(scene, link)
    agent = agent_of(scene, link)
    hired = hired_by(scene, link, agent)
    if hired is not None or arms is None:
        return hired
    profile = scene.profile
    land = _of_land_ahead(scene, agent) if arms == "regular" else None
    if agent is not None and land is None:
        foe = _armed_foe(scene, link, agent, arms)
        return foe if foe != harmed_by(scene, link, agent) else None
    abroad = land or _of_army_abroad(scene, arms)
    told_before = goes_on_about(scene, link, arms) or is_answered_count(scene)
    if abroad is not None or told_before or link.category == "losses":
        return abroad
    if scene.speaker is None or not is_at_war(scene, scene.speaker):
        known = unnamed_party(profile, arms) if scene.in_headline or scene.place() else None
        return (_of_other_land(scene, link, known) if arms == "regular" else None) or known
    alien = told_as_outlaws(scene.row, link) or (arms == "regular" and profile.is_irregular(scene.speaker))
    if scene.denied or alien:
        return _armed_foe(
            scene, link, scene.speaker, arms
        )  # what is denied, or told by a movement of fighters, is of the foe's soldiers; nobody has militants
    # "500 wounded fighters need help": nobody tells so of the foe's.
    in_need = link.rule == "own_noun" and link.category == "wounded"
    own = scene.speaker if in_need else armed_of(profile, (scene.speaker,), arms)
    return own if own is not None and own in (scene.speaker, *profile.kin_of(scene.speaker)) else None


def _of_land_ahead(scene: Scene, agent: str | None) -> str | None:
    """ "In Norland, gunmen killed 12 soldiers": those of the land that opens the sentence, in a war without a profile."""
    if scene.profile.belligerents or scene.denied:
        return None
    land = next(iter(scene.mentions), None)
    if land is None or land.party not in scene.profile.territories:
        return None
    if not _FRONTED.fullmatch(scene.text, scene.start, land.start) or "," not in _behind(scene, land):
        return None
    fighters = (p in (None, land.party) or scene.profile.is_irregular(p) for p in (agent, scene.speaker))
    return land.party if all(fighters) else None


def _of_other_land(scene: Scene, link: Link, army: str | None) -> str | None:
    """ "A bomb in Orra killed eight officers": those of the land where it was, of one that the war is not chiefly about and no foe's."""
    place = place_of(scene, link)
    land = scene.profile.party(place) if place in scene.profile.territories else None
    foreign = land is None or land.main or army is None or place in scene.profile.opponents_of(army)
    return None if foreign else place


def _behind(scene: Scene, mention: PartyMention) -> str:
    """The words right behind a name."""
    return scene.text[mention.end : mention.end + _TO_COMMA]


def _of_army_abroad(scene: Scene, arms: str | None) -> str | None:
    """ "The Orran army announced the deaths of two soldiers": its own, in whatever land it fights."""
    if arms != "regular" or scene.denied or scene.speaker is None or is_at_war(scene, scene.speaker):
        return None
    told = (scene.text[span.start : span.end].lower().split() for span in scene.sources)
    regular = not scene.profile.is_irregular(scene.speaker)
    return scene.speaker if regular and any(not ARMIES.isdisjoint(words) for words in told) else None


def _arms_here(scene: Scene, link: Link) -> str | None:
    """Whose such people are in this war: where two armies fight, fighters are soldiers unless only a foe calls them so."""
    arms, profile = arms_of(scene, link), scene.profile
    fought = any(map(profile.is_irregular, profile.belligerents))
    if arms != "irregular" or fought or not profile.belligerents or link.rule == "object":
        return arms
    beside = scene.row[max(0, link.number - 1)].text in _BESIDE  # "he died alongside seven fighters"
    return None if beside or told_as_outlaws(scene.row, link) else "regular"


def _armed_foe(scene: Scene, link: Link, agent: str, arms: str) -> str | None:
    """The foe of the agent whose armed people the noun means, the one of the place named before any other."""
    profile = scene.profile
    foes = foes_of(scene, agent)
    place = place_of(scene, link)
    if foes[:1] == (agent,) and place in (None, agent):
        return agent  # within one land, whatever they are called
    told_of = [place] if arms != "irregular" or place is not None else _told_of(scene)
    land = next((each for each in told_of if each in foes), None)
    if land is not None and not profile.parties[land].main:
        return land
    told = armed_of(profile, (scene.earlier,), arms) if scene.earlier in foes else None
    if told is not None and told == scene.earlier and not names_foe(scene, foes):
        return told  # whose such people the text told of last
    # The first is the one that the text is about, be it beside the main ones of the war.
    around = [
        foe
        for foe in ((place, *foes) if place in foes else foes)
        if profile.parties[foe].main or foe == foes[0]
    ]
    armed = armed_of(profile, around, arms)
    # An army whose only foes are irregulars: the soldiers killed in its offensive are its own, as are those whom a
    # land's rebels kill.
    own = arms == "regular" and (around or not profile.belligerents) and _may_be_own(scene, link, agent)
    return armed or (armed_of(profile, (agent,), arms) if own else None)


def _may_be_own(scene: Scene, link: Link, agent: str) -> bool:
    """Whether the attack or the rebels of the agent's land did it; "it had killed 12 soldiers" tells of no army's own."""
    if link.rule != "object" or scene.profile.is_irregular(agent):
        return True
    doers = [m for m in scene.mentions if m.party == agent and m.end <= scene.row[link.first].start]
    return any(names_attack(scene, m) or noun_arms(m.noun or "") == "irregular" for m in doers)


def _told_of(scene: Scene) -> list[str | None]:
    """The lands that the text spoke of before: last, whose people it counted last, whose places it names most."""
    last = scene.before()
    return [last, scene.earlier, scene.place()]


def soldiers_before(scene: Scene, link: Link) -> str | None:
    """Whose soldiers were spoken of last; in a war of the profile, only those who fight in it."""
    subjects = [
        m for m in acting_in(scene, scene.start, scene.row[link.number].start) if not is_border(scene.text, m)
    ]
    told = (
        party_of(scene, subjects[-1]) if subjects else None,
        scene.troops(),
        scene.subject(),
    )
    arms = arms_of(scene, link) if not scene.profile.belligerents else None
    known = (party for party in told if party is not None and is_at_war(scene, party))
    return next(
        (p for p in known if arms is None or scene.profile.is_irregular(p) == (arms == "irregular")),
        None,
    )
