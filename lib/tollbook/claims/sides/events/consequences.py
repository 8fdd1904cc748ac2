"""What an attack did, in a clause behind it: "the raid, in which 12 died", "gunmen burst in, killing 12"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tollbook.claims.closed_classes import THIRD_PERSON
from tollbook.claims.parties import PartyMention
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.counted import is_civilian, is_military
from tollbook.claims.sides.scene.joined_names import are_joined
from tollbook.claims.sides.scene.locations import is_located
from tollbook.claims.sides.scene.mentions import follows_preposition, is_counted, mentions_in, names_attack
from tollbook.claims.sides.scene.model import BOTH, NAMING, Scene
from tollbook.claims.sides.scene.reference import party_of, people_of
from tollbook.claims.sides.scene.roles import is_attributive
from tollbook.claims.sides.scene.tellers import is_of_source
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.records import Span
from tollbook.resources import matcher

from .bases import of_base
from .doers import holds_place, is_ownerless
from .foes import harmed_by
from .place_names import is_place
from .places import place_of
from .reaction import answers, is_answered, is_beaten, reaction

_RELATIVE = frozenset("that which".split())
_CLAUSES = ("which ", "that ", "in which ")
_STRUCK = re.compile(
    r",? in (?:an?|the|one|two) (?:[\w-]+ ){0,2}(?:attacks?|strikes?|raids?|assaults?|ambush) (?:on|against) (?:the )?"
)
_AT_TROOPS = re.compile(
    r"\b(?:at|on|against|hit|struck|ambushed|attacked|shelled) (?:(?!by |in |near )[\w'-]+ ){0,3}(?:troops|soldiers|servicemen|paratroopers|reservists)\b"
)
# What may stand between "in which" and its harm or figure, in tokens.
_OPENER_REACH = 7
_TO_OPENER = 45  # how far before a relative clause the attack it tells of may stand, in characters
_OPENING = frozenset(", - – — and".split())
_LEAVING = frozenset("leaving claiming causing inflicting".split())
_TRADED = re.compile(r"\b(?:trad(?:e|ed|ing)|exchang(?:e|ed|ing)|swapp(?:ed|ing))\b")
_FIGHTING = frozenset(
    "fight fights fought fighting oppose opposes opposed opposing battle battles battled battling resist resists resisting backs backed".split()
)


def of_deed(scene: Scene, link: Link) -> str | None:
    """ "the northern attack, in which 1,200 died", "gunmen burst through the fence, killing 40": whatever places are near."""
    opener = _opener(scene, link)
    if opener is None or _is_struck_behind(scene, link):
        return None
    text = scene.text
    beaten = _of_beaten(scene, link, opener)
    deeds = _doers(scene, opener)
    if beaten is not None or not deeds:
        return beaten or _of_pronoun(scene, link, opener)
    doer = deeds[-1]
    told = reaction(scene, doer, opener) if text.startswith(_CLAUSES, opener) else None
    if told == "told" or is_ownerless(scene, doer, opener):
        return None  # "the north condemned the raid, in which 12 died"
    agent = party_of(scene, doer)
    if agent is None:
        return None
    if told or answers(scene, doer, opener):
        return people_of(scene.profile, agent)
    return _befallen(scene, link, agent, Span(doer.end, opener))


def _of_beaten(scene: Scene, link: Link, opener: int) -> str | None:
    """ "The army beat off an attack by the north on its base, killing 40": of those whose attack was beaten."""
    if scene.text[opener] not in ",-–— " or is_civilian(scene, link):
        return None
    beaten = [m for m in mentions_in(scene, scene.start, opener, NAMING) if is_beaten(scene, m)]
    return party_of(scene, beaten[-1]) if beaten else None


def _befallen(scene: Scene, link: Link, agent: str, deed: Span) -> str | None:
    """Whom the deed of `agent` befell: the people, the place or the troops that it was aimed at, else its foe."""
    after = [m for m in scene.mentions if deed.start < m.start and m.end <= deed.end]
    targets = [m for m in after if is_place(scene, m)]
    struck = _struck_troops(scene, link, deed.start, deed.end)
    if targets and not struck:
        return _of_target(scene, link, agent, targets)
    return harmed_by(scene, link, agent)


def _struck_troops(scene: Scene, link: Link, start: int, end: int) -> bool:
    """ "Gunmen fired a missile at troops near the town, killing two of them": soldiers were struck, wherever they stood."""
    bare = link.phrase.head is None or link.phrase.partitive
    return bare and _AT_TROOPS.search(scene.text, start, end) is not None


def _is_struck_behind(scene: Scene, link: Link) -> bool:
    """ "Its gliders, which killed seven in a raid against Reedham": what was struck is named behind the figure."""
    end = scene.row[max(link.phrase.end - 1, link.number)].end
    struck = _STRUCK.match(scene.text, end)
    return struck is not None and any(m.start == struck.end() for m in scene.mentions if is_place(scene, m))


def _of_target(scene: Scene, link: Link, agent: str, targets: Sequence[PartyMention]) -> str | None:
    """ "ambushed a northern convoy, killing 26 troops": those of what was attacked; soldiers may fall in any land."""
    target = targets[-1]
    if is_military(scene, link):
        named = next((m for m in reversed(targets) if m.kind == "people"), None)
        own = named.party if named is not None else of_base(scene, link)
        return own if own is not None and own != agent else harmed_by(scene, link, agent)
    return target.party if target.party != agent else None


def of_exchange(scene: Scene, link: Link) -> str | None:
    """ "The north and the south traded strikes, killing 12": those of the place, else of both."""
    opener = _opener(scene, link)
    traded = opener is not None and _TRADED.search(scene.text, scene.start, opener) is not None
    deeds = _doers(scene, opener) if opener is not None and traded else []
    if any(are_joined(scene.text, one, two) and one.party != two.party for one, two in pairwise(deeds)):
        return place_of(scene, link) or BOTH
    return None


def _doers(scene: Scene, before: int) -> list[PartyMention]:
    """The parties that did what is told before a place in the text."""
    return [
        m
        for m in mentions_in(scene, scene.start, before, NAMING)
        if not is_of_source(scene, m)
        and not is_counted(scene, m)
        and not is_beaten(scene, m)
        and not is_answered(scene, m, scene.text[m.end : before])
        and (names_attack(scene, m) or _does(scene, m))
    ]


def _of_pronoun(scene: Scene, link: Link, opener: int) -> str | None:
    """ "It is also shelling the towns, killing 40": the attacker is the subject of the sentence before."""
    first = next((t for t in scene.row if t.kind in (Kind.PRONOUN, Kind.WORD, Kind.NAME)), None)
    told = matcher("attacks").first(scene.text, scene.start, opener)
    if first is None or first.text not in THIRD_PERSON or told is None:
        return None
    agent = scene.subject()
    return harmed_by(scene, link, agent) if agent is not None else None


def _opener(scene: Scene, link: Link) -> int | None:
    """Where a clause opens that tells what an attack did: "that killed", "in which 12 died", ", killing 12"."""
    row = scene.row
    first = link.first
    harm = row[link.harm].text if link.harm is not None else ""
    if link.harm == first and harm.endswith("ing") and first and row[first - 1].text in _OPENING:
        return row[first - 1].start
    left = _before_hedges(row, first)
    if left > 0 and row[left].text in _LEAVING and row[left - 1].text in _OPENING:
        return row[left - 1].start
    for at in range(first - 1, max(0, first - _OPENER_REACH), -1):
        token = row[at]
        if token.text in _RELATIVE:
            near = scene.text[max(row[0].start, token.start - _TO_OPENER) : token.start]
            told = matcher("attacks").first(near) is not None
            return (
                row[at - 1].start
                if told and row[at - 1].kind is Kind.PREPOSITION
                else token.start
                if told
                else None
            )
        if token.kind is Kind.PUNCTUATION or token.kind is Kind.CONJUNCTION:
            return None
    return None


def _before_hedges(row: Sequence[Token], at: int) -> int:
    """The index before a figure and the adverbs that stand before it."""
    left = at - 1
    while left > 0 and row[left].kind in (Kind.ADVERB, Kind.DETERMINER):
        left -= 1
    return left


def _does(scene: Scene, mention: PartyMention) -> bool:
    """Whether the mention can be the subject of what was done: no place, no target, nothing behind a preposition but "of"."""
    words = scene.text[max(0, mention.start - 24) : mention.start].lower().split()
    if next((word for word in reversed(words) if word != "the"), "") in _FIGHTING:
        return False  # "the rebels, which fight the north, hit a base"
    behind = follows_preposition(scene, mention, but=("by", "as"))
    # "a strike on a Reedham hospital", "did damage to a crowded Reedham street"
    a_thing = any(words[-at] in ("a", "an") for at in (1, 2) if at <= len(words))
    described = (mention.kind == "people" or a_thing) and is_attributive(scene.text, mention)
    return (
        not is_located(scene.text, mention)
        and not behind
        and not described
        and not holds_place(scene, mention)
    )
