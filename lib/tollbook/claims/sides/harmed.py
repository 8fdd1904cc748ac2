"""Who was harmed: the party of a figure, read from its phrase outwards (codebook, Side and population).

The order is that of grammar: the noun counted, the harm word's own modifier, the subject that lost, the
one a pronoun goes back to; then the place, then the opponent of whoever did the harm, then what the text
was speaking of before. Every party meets the same order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from tollbook.claims.parties import find_parties
from tollbook.claims.readings import Link
from tollbook.claims.sides.context.headed import of_heading
from tollbook.claims.sides.context.surroundings import AROUND
from tollbook.claims.sides.events.at_sea import is_at_sea
from tollbook.claims.sides.events.attacks import of_attack
from tollbook.claims.sides.events.captives import of_captives
from tollbook.claims.sides.events.captors import of_captor
from tollbook.claims.sides.events.homelands import where_they_live
from tollbook.claims.sides.events.known_attacks import of_event
from tollbook.claims.sides.events.other_wars import is_of_the_world, names_other_war, of_other_war
from tollbook.claims.sides.events.places import place_of
from tollbook.claims.sides.events.second_places import of_second_place
from tollbook.claims.sides.forces.arms import armed_side, of_attackers
from tollbook.claims.sides.scene.counted import is_civilian, is_in_office
from tollbook.claims.sides.scene.fighters import arms_of, told_as_outlaws
from tollbook.claims.sides.scene.foreigners import of_foreigners
from tollbook.claims.sides.scene.mentions import mentions_in
from tollbook.claims.sides.scene.model import ACTING, NAMING, Harmed, Scene
from tollbook.claims.sides.scene.reference import people_of
from tollbook.claims.sides.scene.sentence_before import sentence_before
from tollbook.claims.sides.sentence.condemned import of_condemned
from tollbook.claims.sides.sentence.done_to import of_done_to
from tollbook.claims.sides.sentence.framed import is_second_loser, of_frame, of_gap, of_respective
from tollbook.claims.sides.sentence.harm_phrases import of_harm_word, of_sides
from tollbook.claims.sides.sentence.inflicted import is_boast, of_inflictor
from tollbook.claims.sides.sentence.losers import of_loser
from tollbook.claims.sides.sentence.nameless import is_of_nameless
from tollbook.claims.sides.sentence.noun_party import of_phrase, several_lands
from tollbook.claims.sides.sentence.owners import of_owner
from tollbook.claims.sides.sentence.said_of import of_spoken_of
from tollbook.claims.sides.sentence.siblings import answers_beside, civilians_of, of_sentence
from tollbook.claims.sides.sentence.topics import of_topic
from tollbook.profiles import Party

Rule = Callable[[Scene, Link], str | None]

# "Among the dead in Amber were": the part is of those there, whosever the last figure was.
_THE_DEAD_IN = re.compile(
    r"(?:Among )?(?:[Tt]he|[Tt]hose) (?:dead|killed|wounded|injured|victims|casualties|fatalities) (?:in|at|near) [A-Z]"
)
_ANYONE = frozenset("people persons lives bodies residents".split())
# Rules that read the party from words said of the figure itself.
_TOLD = frozenset(
    "of_phrase of_harm_word of_loser of_owner of_sides of_respective of_gap of_frame of_foreigners".split()
)


def harmed_party(scene: Scene, link: Link, parent: Harmed | None) -> Harmed:
    """The party that the figure of `link` harmed."""
    harmed = _enlisted(scene, link, _harmed(scene, link, parent))
    if harmed.side is not None and harmed.side in several_lands(scene, link):
        return Harmed(None, "of_nameless")
    told = harmed.rule in _TOLD and not (harmed.rule == "of_phrase" and is_civilian(scene, link))
    return harmed if told else replace(harmed, side=_settled(scene, link, harmed.side))


def _enlisted(scene: Scene, link: Link, harmed: Harmed) -> Harmed:
    """Those of another land's people whom the text says to serve a party of the war are a loss of that party."""
    if harmed.rule == "of_other_war" or not scene.enlisted():
        return harmed
    serves = scene.enlisted().get(harmed.side or "") or _of_enlisted_before(scene, link, harmed)
    return harmed if serves is None or is_civilian(scene, link) else Harmed(serves, of_foreigners.__name__)


def _of_enlisted_before(scene: Scene, link: Link, harmed: Harmed) -> str | None:
    """ "The north hired 1,000 Orrans. Twelve are missing": a bare figure, told of nobody else, behind such foreigners."""
    here = [m for m in scene.mentions if m.kind == "people" and m.end <= scene.row[link.number].start]
    noun_end = scene.row[max(link.number, link.phrase.end - 1)].end
    counted = mentions_in(scene, scene.row[link.number].end, noun_end, NAMING)
    if counted and harmed.rule != of_foreigners.__name__:
        return scene.enlisted().get(counted[0].party or "")  # "26 Orrans in the northern army"
    if link.phrase.partitive and here and scene.row[link.phrase.end - 1].text == "them":
        return scene.enlisted().get(here[-1].party or "")  # "hired 200 Orrans, and 14 of them have died"
    bare = link.phrase.head is None and link.rule in ("predicate", "far_predicate", "inverted")
    if (
        not bare
        or harmed.rule in _TOLD
        or any(m.party is not None and m.kind in ACTING for m in scene.mentions)
    ):
        return None
    before = find_parties(scene.text, scene.profile, sentence_before(scene.text, scene.start), scene.start)
    served = {scene.enlisted().get(m.party or "") for m in before if m.kind == "people"} - {None}
    return served.pop() if len(served) == 1 else None


def _settled(scene: Scene, link: Link, side: str | None) -> str | None:
    """Whose people they can be, where no words tell it: fighters without a land have none but their own people's."""
    known = scene.profile.party(side)
    if known is None or known.id in scene.profile.territories:
        return side
    if _is_one_of_several(scene, link, known):
        return None
    head = scene.row[link.phrase.head].text if link.phrase.head is not None else ""
    if head not in _ANYONE and not is_civilian(scene, link) and not is_in_office(scene, link):
        return side
    people = people_of(scene.profile, known.id)
    if people != known.id or not known.irregular:
        return people
    place = place_of(scene, link) or scene.place()
    return place if place != known.id else _land_of_foes(scene, known)


def _is_one_of_several(scene: Scene, link: Link, movement: Party) -> bool:
    """Whether outlaws told of without a name may be of two movements that the article names elsewhere: nobody says of which."""
    told = {scene.before(), scene.earlier, *(m.party for m in scene.mentions)}
    if scene.profile.belligerents or movement.id in told or not told_as_outlaws(scene.row, link):
        return False
    named = (scene.profile.parties[party] for party in scene.named())
    rivals = [p for p in named if p.irregular and not {*p.opponents}.isdisjoint(movement.opponents)]
    return len(rivals) > 1


def _land_of_foes(scene: Scene, movement: Party) -> str | None:
    """The one land that a movement without a land fights in, of those that the text names: its villagers are that land's."""
    of_war = bool(scene.profile.belligerents)
    lands = [
        foe
        for foe in movement.opponents
        if foe in scene.profile.territories and (of_war or foe in scene.named())
    ]
    return lands[0] if len(lands) == 1 else None


def _harmed(scene: Scene, link: Link, parent: Harmed | None) -> Harmed:
    """The party that the rules find, in their order."""
    return (
        _first_of(_COUNTED, scene, link, lives=True)
        or _dead_hostages(scene, link)
        or _first_of(_NAMED, scene, link, lives=True)
        or (Harmed(None, "of_nameless") if _is_nameless(scene, link) else None)
        or _first_of((of_frame, of_captives, of_attackers, of_second_place, of_heading), scene, link)
        or _first_of((of_event, of_attack), scene, link, lives=True)
        or _first_of((of_sentence,), scene, link)
        or _first_of((of_topic,), scene, link, lives=True)
        or _passed_on(scene, link, parent)
        or _elsewhere(scene, link)
        or _first_of(AROUND, scene, link, lives=True)
        or Harmed(None, "none")
    )


def _is_nameless(scene: Scene, link: Link) -> bool:
    """Whether the words tell who bore the harm, and nothing names whose they are."""
    if is_of_nameless(scene, link) or is_second_loser(scene, link) or is_boast(scene, link):
        return True
    # Soldiers of two lands that are allied here; others are counted with the place.
    return arms_of(scene, link) == "regular" and bool(several_lands(scene, link))


def _first_of(rules: Sequence[Rule], scene: Scene, link: Link, *, lives: bool = False) -> Harmed | None:
    """The first of the rules that tells a side; with `lives` a people is the one of the land named."""
    for rule in rules:
        side = rule(scene, link)
        if side is not None:
            return Harmed(where_they_live(scene, link, side) if lives else side, rule.__name__.strip("_"))
    return None


def _passed_on(scene: Scene, link: Link, parent: Harmed | None) -> Harmed | None:
    """The side of the figure that this one is a part of, or goes on from."""
    there = place_of(scene, link) if _THE_DEAD_IN.match(scene.text, scene.start) is not None else None
    if there is not None and link.rule == "part":
        return Harmed(there, "of_place")
    answered = scene.sibling is not None and answers_beside(scene, link)
    if parent is not None and parent.side is not None and not answered:
        beside = is_civilian(scene, link) and link.rule == "goes_on"
        same = armed_side(scene, link, parent.side) if link.rule == "goes_on" else parent.side
        side = civilians_of(scene, parent.side) if beside else same
        if side is not None:
            return Harmed(side, "of_parent")
    if link.rule == "carried" and scene.earlier is not None:
        return Harmed(scene.earlier, "of_paragraph")
    return None


def _elsewhere(scene: Scene, link: Link) -> Harmed | None:
    """A figure of all wars, or of a ship at sea, is of no party; one of another war of the land it was fought in."""
    if is_of_the_world(scene, link):
        return Harmed(None, "of_the_world")
    if names_other_war(scene, link):
        return Harmed(of_other_war(scene, link), "of_other_war")
    if is_at_sea(scene, link):
        return Harmed(None, "at_sea")
    return None


def _dead_hostages(scene: Scene, link: Link) -> Harmed | None:
    """ "The rebels hold the bodies of 12 hostages": who holds them, or lost or killed others, is not whose they are."""
    side = of_captor(scene, link) if link.category != "captured" else None
    return Harmed(side, "of_captor") if side is not None else None


_COUNTED: tuple[Rule, ...] = (of_respective, of_foreigners, of_phrase, of_gap, of_done_to)
_NAMED: tuple[Rule, ...] = (
    of_condemned,
    of_spoken_of,
    of_harm_word,
    of_sides,
    of_inflictor,
    of_loser,
    of_owner,
)
