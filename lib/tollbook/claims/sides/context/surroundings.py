"""Sides that the text leaves to the scene: the place, the speaker, the opponent, what was spoken of before."""

from __future__ import annotations

import re
from collections.abc import Callable

from tollbook.claims.parties import find_parties
from tollbook.claims.readings import Link
from tollbook.claims.sides.events.attackers import agent_of, of_opponent
from tollbook.claims.sides.events.bases import of_base
from tollbook.claims.sides.events.captors import of_captor
from tollbook.claims.sides.events.clashes import of_clash
from tollbook.claims.sides.events.condemned_wars import of_condemned_war
from tollbook.claims.sides.events.consequences import of_deed, of_exchange
from tollbook.claims.sides.events.denied_deeds import of_denied_deed
from tollbook.claims.sides.events.fights import of_fight
from tollbook.claims.sides.events.foes import harmed_by
from tollbook.claims.sides.events.known_attacks import of_day
from tollbook.claims.sides.events.other_wars import is_other_war
from tollbook.claims.sides.events.own_fire import of_own_fire
from tollbook.claims.sides.events.places import place_of
from tollbook.claims.sides.events.sums import of_both_lands
from tollbook.claims.sides.events.wars import of_whole_war
from tollbook.claims.sides.forces.arms import armed_side
from tollbook.claims.sides.forces.units import of_antecedent, of_loser_before, of_unit
from tollbook.claims.sides.scene.counted import is_civilian, is_military
from tollbook.claims.sides.scene.locations import is_located
from tollbook.claims.sides.scene.mentions import mentions_in
from tollbook.claims.sides.scene.model import ACTING, Scene
from tollbook.claims.sides.scene.sentence_before import sentence_before
from tollbook.claims.sides.scene.tellers import is_counted_at_home, is_of_source, is_told_locally

from .own_people import of_admission, of_denier, of_local, of_own_admission
from .soldiers import of_arms, soldiers_before
from .spoken_of import of_another, of_paragraph, of_same_figure

_COUNTRY = re.compile(r"\b(?:the|that) country\b(?!'s)")
_PART = re.compile(r", [\w,.-]+ of (?:them|whom) (?:(?:were|are) )?(?:[a-z]+ )?\Z")
_SINCE = ("since ", "since the ", "after ", "when ")
_BEGAN = re.compile(
    r" (?:first |has |had )?(?:began|begun|started|launched|unleashed|opened|ordered|sent|poured|marched|rolled|invaded|attacked)\b(?! (?:its|their) (?:retreat|withdrawal|pull))"
)


def _of_place(scene: Scene, link: Link) -> str | None:
    """The party of the place: the nearest named after the number, else the last before it.

    Soldiers may be anybody's there, but those whose death the place's own mayor tells are its land's.
    """
    if _are_put_out_of_action(scene, link):
        return None
    place = place_of(scene, link)
    if not is_military(scene, link):
        return place
    own = is_told_locally(scene) and place != agent_of(scene, link)
    return armed_side(scene, link, place) if own else None


def _are_put_out_of_action(scene: Scene, link: Link) -> bool:
    """ "In the northern hills its troops eliminated 900 men": an army's word for its foes, wherever they fell."""
    return link.category == "losses" and link.rule == "object" and agent_of(scene, link) is not None


def _of_country(scene: Scene, link: Link) -> str | None:
    """ "War came to the north. Thousands died as the country broke up", "died there": the land that the sentence before told of."""
    there = any(token.text == "there" for token in scene.row[link.last + 1 : link.last + 3])
    if there and scene.speaker is not None and is_counted_at_home(scene):
        return None  # "The southern health ministry said 224 had died there"
    named = there or _COUNTRY.search(scene.text, scene.start, scene.end) is not None
    if is_military(scene, link) or not named:
        return None
    if any(m.party is not None and not is_of_source(scene, m) for m in scene.mentions):
        return None
    told = find_parties(scene.text, scene.profile, sentence_before(scene.text, scene.start), scene.start)
    lands = (m.party for m in reversed(told) if (there and m.kind == "place") or is_located(scene.text, m))
    return next(lands, None)


def _is_elsewhere(scene: Scene) -> bool:
    """Whether the sentence names fighters, and none of this war."""
    parties = {m.party for m in scene.mentions if m.party is not None}
    fighting = any(map(scene.profile.is_irregular, parties))
    return bool(scene.profile.belligerents) and fighting and not parties & set(scene.profile.belligerents)


def _of_scene(scene: Scene, link: Link) -> str | None:
    """What nothing near the figure tells: soldiers are those last spoken of, others of where the article is."""
    if is_other_war(scene, link) or _is_elsewhere(scene):
        return None
    agent = agent_of(scene, link) if is_military(scene, link) else None
    if is_military(scene, link):
        named = soldiers_before(scene, link)
        if named is not None and named != agent:
            return armed_side(scene, link, named)
    place = place_of(scene, link) or _told_at(scene)
    place = place or (scene.homes() if is_civilian(scene, link) else scene.place())
    if _is_of_part(scene, link, place):
        return None
    if place is not None and place == (beginner := _beginner(scene)):
        return harmed_by(scene, link, beginner)
    return armed_side(scene, link, place) if agent is None or place != agent else None


def _is_of_part(scene: Scene, link: Link, party: str | None) -> bool:
    """ "44 were killed, 12 of them northerners": where a part comes from does not tell whose the others were."""
    if link.rule == "part" or link.phrase.partitive:
        return False
    named = [m for m in scene.mentions if m.party == party and not is_of_source(scene, m)]
    return bool(named) and all(
        _PART.search(scene.text, scene.row[link.number].end, m.start) is not None for m in named
    )


def _beginner(scene: Scene) -> str | None:
    """ "Since the north launched what it calls a sweep, hundreds have died": who opened the war, which befell the other."""
    text = scene.text
    return next(
        (
            m.party
            for m in mentions_in(scene, scene.start, scene.end, ACTING)
            if text[: m.start].lower().endswith(_SINCE) and _BEGAN.match(text, m.end) is not None
        ),
        None,
    )


def _told_at(scene: Scene) -> str | None:
    """Where those who tell are: "a rights group in the north counted 370 dead"; only where the war has no profile."""
    if scene.profile.belligerents:
        return None
    told = (m for m in scene.mentions if is_of_source(scene, m) and m.kind != "refuge")
    return next((m.party for m in told if m.kind == "place" or is_located(scene.text, m)), None)


AROUND: tuple[Callable[[Scene, Link], str | None], ...] = (
    of_own_fire,
    of_both_lands,
    of_whole_war,
    of_exchange,
    of_clash,
    of_deed,
    of_captor,
    of_fight,
    of_another,
    of_antecedent,
    of_loser_before,
    of_unit,
    of_base,
    of_own_admission,
    _of_place,
    of_denied_deed,
    of_condemned_war,
    of_same_figure,
    of_admission,
    of_arms,
    _of_country,
    of_local,
    of_opponent,
    of_day,
    of_denier,
    of_paragraph,
    _of_scene,
)
