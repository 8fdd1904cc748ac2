"""Whose fighters foreigners are ("two volunteers from abroad"): they count with the side they fight for (codebook, Side)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from tollbook.claims.closed_classes import OF_ITSELF, POSSESSIVES
from tollbook.claims.population import noun_arms, noun_population
from tollbook.claims.readings import Link
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import ADDING

from .locations import is_located
from .mentions import mentions_in
from .model import NAMING, Scene
from .reference import party_of
from .roles import is_doer

_SERVING = frozenset(
    "fighting fought fight fights serving served serve enlisted enlist recruited recruit hired signed joined join deployed sent service ranks uniform".split()
)
_RANKS = frozenset({"ranks", "service", "uniform"})
_BATTLE = frozenset("fighting fight fights".split())
_LEAD = 3  # how far before a battle "in" may stand, in tokens: "in heavy fighting"
_FOR = frozenset("for with alongside by to beside in of".split())
_WITH = re.compile(r"\b(?:for|with|alongside|beside) (?:the )?\Z")
_REVILED = frozenset("mercenary mercenaries".split())
_CAME = _REVILED.union("volunteer volunteers legionnaire legionnaires".split())
_CAME_TO_FIGHT = _CAME.union("fighter fighters veteran veterans".split())
_HIRED = _CAME.union("instructors foreign foreigners recruits".split())
_FOREIGN = _HIRED | {"citizens", "nationals"}
_HOLDS = re.compile(r"'?s? (?:custody|captivity|hands|detention|prisons?|jails?)\b")
_ALIEN = frozenset({"foreign", "foreigner", "foreigners"})
_ARMED = re.compile(r"\b(?:fight|fighting|combat|combatants|fighters|mercenaries|legion|war)\b")
_FOUGHT = re.compile(
    r"\b(?:(?<!the )(?<!of )(?<!by )(?<!heavy )(?<!fierce )(?<!in )fighting|fought|fights?|serv(?:ed|ing)|to (?:help )?defend|defending|help(?:ed|ing)? (?:to )?defend"
    r"|(?:join(?:ed|ing)?|aid(?:ed|ing)?) (?:in )?(?:the |its )?(?:[\w']+ )?(?:defen[cs]e|war|fight|army|forces|ranks))\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(
    r"[.;:]|, (?!who\b|which\b)|\b(?:and|but) (?=the\b|an?\b|\d|[A-Z])|\bas (?=[\w ]{2,30}\b(?:were|was|are|is)\b)"
)
_TO_FOREIGN = 200  # how far before a sentence the foreigners of whom it tells may be named, in characters
_TO_ARMY = 24  # how far behind "served" the army may be named, in characters
_SAID_REACH = 14  # within how many tokens behind the noun or the harm they are said to fight
_TO_LAND = 4  # how far behind its noun the land that people come from may be named, in tokens
_REACH = 9  # how many tokens after the noun "fighting for" may stand, and after it the party


def of_foreigners(scene: Scene, link: Link) -> str | None:
    """ "Two foreign volunteers fighting for the north", "20 Orran mercenaries": the side that foreigners fight for."""
    row = scene.row
    stretch = row[link.number : link.phrase.end]
    beside = scene.sibling[1] if scene.sibling is not None else None
    beside = beside if beside is not None and beside.rule == of_foreigners.__name__ else None
    if beside is not None and link.phrase.head is None and link.rule == "predicate":
        return beside.side  # "26 Orrans in its army are dead and seven are missing"
    end = link.phrase.end
    last = min(len(row), end + _TO_LAND) if row[end : end + 1] and row[end].text == "from" else end
    own = mentions_in(scene, row[link.number].start, row[max(link.number, last - 1)].end, NAMING)
    if any(m.belligerent or m.kind in ("enemy", "force") for m in own) or not (
        own or any(t.text in _FOREIGN for t in stretch)
    ):
        return None
    if beside is not None and any(t.text in ADDING for t in stretch):
        return beside.side  # "the deaths of two Orrans who joined the army and the capture of two others"
    return _whom_they_serve(scene, link) or _whom_foreigners_joined(scene, link, bool(own))


def _whom_they_serve(scene: Scene, link: Link) -> str | None:
    """ "fighting for the north", "who joined the northern army"."""
    row = scene.row
    ends = (
        link.phrase.end,
        max(link.phrase.end, link.told_at + 1),
    )  # "Two Orrans, both young, died fighting for"
    for at in chain(*(range(end - 1, min(len(row) - 2, end + _REACH)) for end in sorted({*ends}))):
        serves = row[at].text in _SERVING and row[at + 1].text in _FOR
        serves = serves and (row[at].text in _RANKS or not _is_a_battle(row, at))
        of_army = at == link.phrase.end and row[at].text in ("of", "in", "from", "with")
        if not (serves or of_army):
            continue
        stop = row[min(len(row) - 1, at + _REACH)].end
        told = mentions_in(scene, row[at].end, stop, NAMING)
        told = [m for m in told if m.belligerent or (serves and not scene.profile.belligerents)]
        beside = [m for m in told if _WITH.search(scene.text, row[at].end, m.start)]
        if not told:
            continue
        served = (beside or told)[0]
        if served.population == "military" or (serves and row[at + 1].text != "in"):
            return party_of(scene, served)
        if serves and is_located(scene.text, served):
            return _whose_ally(scene, link)
    return None


def _is_a_battle(row: Sequence[Token], at: int) -> bool:
    """ "In fighting with the north", "the fight for the town": a noun, of nobody's service."""
    if row[at - 1].text == "the":
        return True
    lead = next((t for t in reversed(row[max(0, at - _LEAD) : at]) if t.kind is not Kind.WORD), None)
    return row[at].text in _BATTLE and lead is not None and lead.kind is Kind.PREPOSITION


def _whose_ally(scene: Scene, link: Link) -> str | None:
    """ "Two Orrans died fighting in the north": volunteers in a land at war fight for the side that their own is allied to."""
    own = _lands_of(scene, link)
    allied = {p for p in scene.profile.belligerents if own.intersection(scene.profile.parties[p].allies)}
    return allied.pop() if len(allied) == 1 else None


def _lands_of(scene: Scene, link: Link) -> set[str | None]:
    """The lands that those counted are said to be of."""
    end = scene.row[max(link.number, link.phrase.end - 1)].end
    return {m.party for m in mentions_in(scene, scene.row[link.number].start, end, NAMING)}


def _whom_foreigners_joined(scene: Scene, link: Link, named: bool) -> str | None:
    """Those who came to fight, where no words say for whom: the foe of whoever killed, holds or reviles them, else the host."""
    words = {token.text for token in scene.row[link.number : link.phrase.end]}
    profile = scene.profile
    if not profile.belligerents or not (
        words & _CAME_TO_FIGHT
        or any(noun_arms(word) == "irregular" for word in words)
        or (named and _are_said_to_fight(scene, link))
    ):
        return None
    if not named and not words & {"foreign"}:
        return None  # "volunteers" are most often of the land
    after = mentions_in(scene, scene.row[link.number].end, scene.end, NAMING)
    held = (m for m in after if _HOLDS.match(scene.text, m.end) or is_doer(scene.text, m))
    holder = next((m for m in held if m.belligerent), None)
    if holder is not None:
        return next(iter(profile.opponents_of(party_of(scene, holder))), None)
    if scene.sibling is not None and link.rule == "part":
        return scene.sibling[1].side
    if scene.speaker in profile.belligerents:
        foe = next(iter(profile.opponents_of(scene.speaker)), None)
        abroad = any(m.party == foe and is_located(scene.text, m) for m in scene.mentions)
        return foe if words & _REVILED or abroad or _did_it_themselves(scene.row, link) else scene.speaker
    place = scene.place()
    return place if place in profile.belligerents and profile.parties[place].main else None


def _did_it_themselves(row: Sequence[Token], link: Link) -> bool:
    """ "The north said it had killed 60 foreign fighters", "that its jets had hit": whoever tells did the harm."""
    at = (link.harm or 0) - 1
    while at > 0 and row[at].kind in (Kind.AUX, Kind.ADVERB):
        at -= 1
    told = {row[at].text, row[max(0, at - 1)].text}
    return link.rule == "object" and at > 0 and not told.isdisjoint(OF_ITSELF | POSSESSIVES)


def _are_said_to_fight(scene: Scene, link: Link) -> bool:
    """ "Two Orrans killed while fighting in the north", "who travelled there to join its defence"."""
    row, own = scene.row, _lands_of(scene, link)
    ends = link.phrase.end, max(link.phrase.end, link.told_at + 1)
    stop = row[min(len(row), ends[1] + _SAID_REACH) - 1].end
    for start in (row[end - 1].end for end in ends):
        clause = _CLAUSE_END.search(scene.text, start, stop)
        for fought in _FOUGHT.finditer(scene.text, start, clause.start() if clause else stop):
            told = mentions_in(scene, fought.end(), fought.end() + _TO_ARMY, NAMING)
            if not any(m.party in own for m in told):  # "who had served in the Orran army"
                return True
    return False


def hired_by(scene: Scene, link: Link, agent: str | None) -> str | None:
    """The side of foreign fighters that the phrase does not tell: the one against the party that killed them."""
    words = {t.text for t in scene.row[link.number : link.phrase.end]}
    hired = any(word in _HIRED - _ALIEN and noun_population(word) != "civilian" for word in words) or (
        not words.isdisjoint(_ALIEN) and any(noun_population(word) == "military" for word in words)
    )  # "two foreign farm workers" are nobody's fighters
    if link.phrase.partitive and not words.isdisjoint({"those", "them", "these"}):
        # "foreigners came to fight. 900 of them died"
        start = scene.start
        before = scene.text[max(0, start - _TO_FOREIGN) : start].lower()
        told = re.findall(r"\w+", before[before.rfind(". ", 0, -2) + 1 :]) if _ARMED.search(before) else []
        hired = not _HIRED.isdisjoint(told)
    if not hired:
        return None
    foes = scene.profile.opponents_of(agent if agent is not None else scene.speaker)
    return next(iter(foes), None)
