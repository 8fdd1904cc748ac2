"""Whose unit: "in his unit of 50, ten were killed" tells of the army that the one who tells serves in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tollbook.claims.closed_classes import POSSESSIVES
from tollbook.claims.numbers import find_numbers
from tollbook.claims.parties import PartyMention, find_parties
from tollbook.claims.population import spoken_of
from tollbook.claims.population_nouns import PopulationNoun, population_nouns
from tollbook.claims.readings import Link
from tollbook.claims.sides.events.foes import harmed_by
from tollbook.claims.sides.scene.counted import is_civilian
from tollbook.claims.sides.scene.locations import is_located
from tollbook.claims.sides.scene.mentions import mentions_in
from tollbook.claims.sides.scene.model import NAMING, Scene
from tollbook.claims.sides.scene.reference import party_of
from tollbook.claims.sides.scene.roles import is_doer, is_governed, owns_attack
from tollbook.claims.sides.scene.sentence_before import sentence_before
from tollbook.claims.syntax.tokens import Token

# Whoever speaks or is spoken of by name has a unit; "its" is an army's or a town's.
_ONES = POSSESSIVES - {"its"}
UNITS = frozenset(
    "unit platoon company battalion squad squadron brigade regiment detachment crew garrison".split()
)
_OF_UNIT = UNITS.union("comrades comrade commander commanders".split())
_LOSING = re.compile(
    r"\b(?:lost|has lost|have lost|losing|suffered|suffering|was routed|were routed|was mauled|were mauled|was wiped out|were wiped out|"
    r"was ambushed|were ambushed|retreated|fled|was driven back|were driven back)\b(?! (?:control|the (?:town|city|village|war|battle)))"
)
# What befalls a unit in battle, so that soldiers counted behind it are its own.
_BEATEN = re.compile(
    r"\b(?:(?:was|were|had been|has been|have been|being|got) (?:\w+ly |all |almost |nearly )?(?:hit|struck|destroyed|encircled|surrounded|attacked|shelled|"
    r"bombed|overrun|defeated|crushed|beaten|routed|mauled|annihilated|wiped out|ambushed|trapped|cut off|driven back|pushed back|thrown back|repelled)|"
    r"surrendered|(?:laid|lay|laying) down (?:\w+ )?(?:arms|weapons)|gave (?:itself|themselves) up|collapsed|came under fire|"
    r"walked into (?:an? |the )?(?:ambush|trap|minefield)|hit a mine)\b"
)
# "A northern [assault group near the river] was encircled".
_ITS_UNIT = re.compile(
    r"(?:'s)? (?:(?!(?:had|has|have|was|were|is|are|who|which|that|where|in|into) )[a-z][\w-]* ){0,6}(?<!attack )(?<!assault )(?<!offensive )(?<!advance )(?<!raid )"
)
_TO_LOSING = 40  # how far behind a party's name its verb of loss may stand, in characters
_ALL_OF = frozenset("the all most many more some of few young new".split())
_TO_UNIT_NOUN = 24  # how far behind a party's name its unit may stand, in characters
_TO_UNIT = 3  # how far after "his" the unit may stand, in tokens
_AFTER = 10  # how far after a figure "of his unit" may stand, in tokens
_BACK = 2_500  # how far before a sentence the soldier may be told of, in characters
_TO_COUNTED = 40  # how far behind its figure the noun counted may stand, in characters
_BACK_TO = re.compile(r"\b[Oo]f (?:them|those|these|whom)\b")
_FROM_ABROAD = re.compile(
    r"\b(?:foreign(?:ers?)?|mercenar(?:y|ies)|volunteers?|legionnaires?|from abroad|from \d+ (?:countries|states))\b",
    re.IGNORECASE,
)
_TO_FIGHT = re.compile(r"\b(?:mercenar|fight|fought|combat|legion|enlist|army|armed forces)", re.IGNORECASE)
_FOR = re.compile(
    r"\b(?:for|joined|join|joining|alongside|pro-|on the side of|side with|fight(?:s|ing)? (?:with|in)|serv(?:e|es|ing) (?:with|in)|"
    r"help)(?: \w+)? ?(?:the )?\Z",
    re.IGNORECASE,
)


def of_unit(scene: Scene, link: Link) -> str | None:
    """ "In his unit of 50, ten were killed", "her company lost 40": those of the army that its members serve in."""
    unit = _unit(scene, link)
    if unit is None or is_civilian(scene, link):
        return None
    army = scene.speaker if scene.speaker in scene.profile.belligerents else None
    army = army or _army_told_of(scene)
    harm = link.harm_word(scene.row)
    did = link.rule == "object" and harm is not None and not harm.loser and unit < (link.harm or 0)
    return harmed_by(scene, link, army) if did and army is not None else army


def unit_named(scene: Scene, unit: str) -> str | None:
    """Whose "the brigade" is: of the party whose brigade the sentence before named, else of whom it began with."""
    start = sentence_before(scene.text, scene.start)
    for mention in reversed(find_parties(scene.text, scene.profile, start, scene.start)):
        if unit in scene.text[mention.start : min(mention.end + _TO_UNIT_NOUN, scene.start)].lower():
            return party_of(scene, mention)
    return scene.subject()


def _unit(scene: Scene, link: Link) -> int | None:
    """Where somebody's own unit is named near the figure."""
    row = scene.row[: link.phrase.end + _AFTER]
    for at, (one, _) in enumerate(pairwise(row)):
        if one.text in _ONES and any(t.text in _OF_UNIT for t in row[at + 1 : at + 1 + _TO_UNIT]):
            return at
    return None


def _army_told_of(scene: Scene) -> str | None:
    """The army of the soldier last told of, in this sentence or before."""
    own = [m for m in mentions_in(scene, scene.start, scene.end, NAMING) if m.population == "military"]
    start = max(0, scene.start - _BACK)
    before = [
        m for m in find_parties(scene.text, scene.profile, start, scene.start) if m.population == "military"
    ]
    for mention in reversed([*before, *own]):
        text = scene.text
        attacks = is_doer(text, mention) or owns_attack(text, mention)
        if mention.party is not None and not (
            attacks or is_governed(text, mention) or is_located(text, mention)
        ):
            return mention.party
    return None


def of_antecedent(scene: Scene, link: Link) -> str | None:
    """ "7,000 foreigners came to fight for the north. Some 2,100 of them have died": whoever the sentence before counted."""
    if link.parent is not None or not _goes_back(scene.row, scene.text, link):
        return None
    start = sentence_before(scene.text, scene.start)
    told = find_parties(scene.text, scene.profile, start, scene.start)
    if _FROM_ABROAD.search(scene.text, start, scene.start) is not None:
        hosts = [
            m for m in told if m.belligerent and _FOR.search(scene.text, max(start, m.start - 40), m.start)
        ]
        armed = _TO_FIGHT.search(scene.text, start, scene.start) is not None
        foes = scene.profile.opponents_of(scene.speaker) if armed else ()
        return party_of(scene, hosts[0]) if hosts and armed else next(iter(foes), None)
    noun = _counted(scene.text, start, scene.start)
    if noun is None:
        return _of_attackers_met(scene, link, told, start) or _of_subject(scene, told, start)
    if noun.population != "military":
        return None
    told = [m for m in told if m.belligerent or not scene.profile.belligerents]
    acting = [
        m
        for m in told
        if m.start < noun.end
        and not (is_doer(scene.text, m) or owns_attack(scene.text, m) or is_located(scene.text, m))
    ]
    return party_of(scene, acting[-1]) if acting else scene.earlier


def of_loser_before(scene: Scene, link: Link) -> str | None:
    """ "The north lost nearly a battalion at the river. Hundreds were killed": a bare figure behind what a party lost."""
    beaten = _those_beaten(scene, link)
    if beaten is not None:
        return beaten
    if link.phrase.head is not None or link.number > 1 or link.rule not in ("predicate", "far_predicate"):
        return None
    start = sentence_before(scene.text, scene.start)
    told = find_parties(scene.text, scene.profile, start, scene.start)
    losing = _LOSING.search(scene.text, start, scene.start)
    lost = [m for m in told if losing is not None and m.end <= losing.start() < m.end + _TO_LOSING]
    return party_of(scene, lost[-1]) if lost and not is_doer(scene.text, lost[-1]) else None


def _those_beaten(scene: Scene, link: Link) -> str | None:
    """ "The army said a northern regiment was routed and 60 troops were killed": those of the unit, whoever tells of it."""
    first = link.first
    start, at = scene.start, scene.row[first].start
    if is_civilian(scene, link) or link.rule == "object":
        return None
    beaten = _BEATEN.search(scene.text, start, at)
    if beaten is None:
        return None
    told = mentions_in(scene, start, at, NAMING)
    lost = [m for m in told if _ITS_UNIT.fullmatch(scene.text, m.end, max(m.end, beaten.start()))]
    apart = any(m.start > beaten.end() and not is_located(scene.text, m) for m in told)
    return party_of(scene, lost[-1]) if lost and not apart and not is_doer(scene.text, lost[-1]) else None


def _of_attackers_met(scene: Scene, link: Link, told: Sequence[PartyMention], start: int) -> str | None:
    """ "Northern fighters stormed a base. The army said it had killed 12 of them": those whom the sentence before begins with."""
    harm, first = link.harm_word(scene.row), told[0] if told else None
    deed = link.rule == "object" and harm is not None and not harm.loser
    if first is None or not deed or first.population != "military" or not _is_told_by_foe(scene, first):
        return None
    opens = set(scene.text[start : first.start].lower().split()) <= _ALL_OF
    return party_of(scene, first) if opens else None


def _is_told_by_foe(scene: Scene, mention: PartyMention) -> bool:
    """Whether one that fights the party tells of it: a monitor may tell of those attacked."""
    return scene.speaker is not None and scene.speaker in scene.profile.opponents_of(mention.party)


def _of_subject(scene: Scene, told: Sequence[PartyMention], start: int) -> str | None:
    """ "Northern troops have had a hard month. About 300 of them have died": those the sentence before begins with."""
    first = told[0] if told else None
    if first is None or not first.noun or is_doer(scene.text, first):
        return None
    before = scene.text[start : first.start].lower().split()
    return party_of(scene, first) if set(before) <= _ALL_OF else None


def _counted(text: str, start: int, end: int) -> PopulationNoun | None:
    """The people whom a stretch of the text counts first."""
    figures = [number.end for number in find_numbers(text[start:end], start)]
    nouns = list(population_nouns(text, start, end))
    counted = (
        n
        for at in figures
        for n in nouns
        if 0 <= n.start - at < _TO_COUNTED and "," not in text[at : n.start]
    )
    return next(counted, None)


def _goes_back(row: Sequence[Token], text: str, link: Link) -> bool:
    """Whether the figure is a part of people whom the sentence before told of, and its own did not."""
    if spoken_of(row, link.number) is not None:
        return False
    start = row[0].start
    end = row[min(len(row) - 1, link.phrase.end)].end
    return _BACK_TO.search(text, start, end) is not None
