"""Whose fighters: nouns for armed people that name no party ("three soldiers", "30 militants", "foreign volunteers").

A state's army has soldiers, a movement has fighters; a party tells of its own soldiers' death and of the
fighters it killed. Foreigners count with the side they fight for (codebook, Side).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from tollbook.claims.closed_classes import POSSESSIVES, THE_HARMED
from tollbook.claims.population import noun_arms, noun_population
from tollbook.claims.readings import Link
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import ADDING, BE
from tollbook.profiles import Profile

from .counted import CIVIL_OFFICES, measured
from .locations import is_located
from .mentions import mentions_in
from .model import NAMING, Scene
from .reference import fighters_apart, party_of
from .roles import is_doer

_SERVING = frozenset(
    "fighting fought fight fights serving served serve enlisted enlist recruited recruit hired signed joined join deployed sent service ranks uniform".split()
)
_RANKS = frozenset({"ranks", "service", "uniform"})
_BATTLE = frozenset("fighting fight fights".split())
_LEAD = 3  # how far before a battle "in" may stand, in tokens: "in heavy fighting"
_FOR = frozenset("for with alongside by to beside in of".split())
_WITH = re.compile(r"\b(?:for|with|alongside|beside) (?:the )?\Z")
_FOREIGN = frozenset(
    "mercenary mercenaries volunteer volunteers legionnaire legionnaires instructors foreign foreigners citizens nationals recruits".split()
)
_CAME_TO_FIGHT = frozenset(
    "mercenary mercenaries volunteer volunteers legionnaire legionnaires fighter fighters veteran veterans".split()
)
_REVILED = frozenset("mercenary mercenaries".split())
_SELVES = frozenset("it they we".split())
_HOLDS = re.compile(r"'?s? (?:custody|captivity|hands|detention|prisons?|jails?)\b")
# Nouns for those whom a state fights; fighters and militiamen may be its own.
OUTLAWS = frozenset(
    "terrorist terrorists militant militants insurgent insurgents separatist separatists secessionist secessionists gunman gunmen jihadist jihadists bandit bandits extremist"
    " extremists infiltrator infiltrators rebel rebels guerrilla guerrillas outlaws saboteur saboteurs attacker attackers assailant assailants"
    " khwarij khawarij hostage-takers".split()
)
_ALIEN = frozenset({"foreign", "foreigner", "foreigners"})
_HIRED = (_FOREIGN | {"foreign"}) - {"citizens", "nationals"}
_ARMED = re.compile(r"\b(?:fight|fighting|combat|combatants|fighters|mercenaries|legion|war)\b")
_FOUGHT = re.compile(
    r"\b(?:(?<!the )(?<!of )(?<!by )(?<!heavy )(?<!fierce )(?<!in )fighting|fought|fights?|serv(?:ed|ing)|to (?:help )?defend|defending|help(?:ed|ing)? (?:to )?defend"
    r"|(?:join(?:ed|ing)?|aid(?:ed|ing)?) (?:in )?(?:the |its )?(?:[\w']+ )?(?:defen[cs]e|war|fight|army|forces|ranks))\b(?! (?:in|for) the (?:u\.?s\.?|british)\b)",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(
    r"[.;:]|, (?!who\b|which\b)|\b(?:and|but) (?=the\b|an?\b|\d|[A-Z])|\bas (?=[\w ]{2,30}\b(?:were|was|are|is)\b)"
)
_TO_FOREIGN = 200  # how far before a sentence the foreigners of whom it tells may be named, in characters
# How long what is said of a part may be, in tokens, and what ends it.
_PREDICATE, _CLAUSE_ENDS = 6, (Kind.PUNCTUATION, Kind.PREPOSITION, Kind.HARM, Kind.CONJUNCTION, Kind.RELATIVE)
_NEAR = 4  # how many tokens before a number "the enemy" may stand
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
    end = scene.row[max(link.number, link.phrase.end - 1)].end
    own = {m.party for m in mentions_in(scene, scene.row[link.number].start, end, NAMING)}
    allied = {p for p in scene.profile.belligerents if own.intersection(scene.profile.parties[p].allies)}
    return allied.pop() if len(allied) == 1 else None


def _whom_foreigners_joined(scene: Scene, link: Link, named: bool) -> str | None:
    """Those who came to fight, where no words say for whom: the foe of whoever killed, holds or reviles them, else the host."""
    words = {token.text for token in scene.row[link.number : link.phrase.end]}
    profile = scene.profile
    if not profile.belligerents or not (
        words & _CAME_TO_FIGHT or (named and _are_said_to_fight(scene, link))
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
    return link.rule == "object" and at > 0 and not told.isdisjoint(_SELVES | POSSESSIVES)


def _are_said_to_fight(scene: Scene, link: Link) -> bool:
    """ "Two Orrans killed while fighting in the north", "who travelled there to join its defence"."""
    row = scene.row
    ends = link.phrase.end, max(link.phrase.end, link.told_at + 1)
    stop = min(len(row), ends[1] + _SAID_REACH)
    said = (scene.text[row[end - 1].end : row[stop - 1].end] for end in ends)
    return any(_FOUGHT.search(_CLAUSE_END.split(each)[0]) for each in said)


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


_ARMY = frozenset("army military troop troops".split())


def arms_of(scene: Scene, link: Link) -> str | None:
    """`regular`, `irregular`, or None where the noun counted says neither."""
    end = link.phrase.end
    if link.phrase.head is None and link.harm is not None:
        end = max(end, link.harm)
    stretch = (*scene.row[link.number : end], *measured(scene.row, link))
    stretch = (*stretch, *said_to_be(scene.row, link))
    words = [t.text for t in scene.row[link.number : link.phrase.end + 2]]
    of_army = {"military", "army"} & set(words) and "personnel" in words
    told = scene.row[link.harm - 1].text if link.harm else ""
    of_army = of_army or (
        told in _ARMY and scene.row[link.harm or 0].text in THE_HARMED
    )  # "put army losses at 100"
    if "prisoners of war" in " ".join(words) or of_army:
        return "regular"
    known = (noun_arms(token.text) for token in reversed(stretch) if not _of_police(words, token.text))
    return next((arms for arms in known if arms is not None), None)


def said_to_be(row: Sequence[Token], link: Link) -> Sequence[Token]:
    """What those counted are said to be: "twelve of the dead were attackers", "the rebels lost 40 men"; else empty."""
    if (loser := _loser(row, link)) is not None:
        return (loser,)
    at = link.phrase.end
    if not link.phrase.partitive or not row[at : at + 1] or row[at].text not in BE:
        return ()
    stop = next(
        (i for i in range(at + 1, min(len(row), at + _PREDICATE)) if row[i].kind in _CLAUSE_ENDS), len(row)
    )
    return row[at + 1 : min(stop, at + _PREDICATE)]


def _loser(row: Sequence[Token], link: Link) -> Token | None:
    """The noun right before a verb of losing."""
    harm = row[link.harm].harm if link.harm is not None and link.harm < link.number else None
    if link.harm is None or harm is None or not harm.loser:
        return None
    at = link.harm - 1
    while at >= 0 and row[at].kind in (Kind.AUX, Kind.ADVERB):
        at -= 1
    return row[at] if at >= 0 and row[at].kind is Kind.WORD else None


def _of_police(words: list[str], noun: str) -> bool:
    """Whether officers are those of the police: no army's."""
    return noun in ("officer", "officers", "personnel") and not CIVIL_OFFICES.isdisjoint(words)


def told_as_outlaws(row: Sequence[Token], link: Link) -> bool:
    """Whether the people counted are called what only their foes call them: "30 terrorists", "12 suspected militants"."""
    end = link.phrase.end
    if link.phrase.head is None and link.harm is not None:
        end = max(end, link.harm)
    words = [token.text for token in row[max(0, link.number - _NEAR) : end]]
    loser = _loser(row, link)
    called = words[min(link.number, _NEAR) :] + ([loser.text] if loser is not None else [])
    return "enemy" in words or not OUTLAWS.isdisjoint(called)


def can_be_theirs(scene: Scene, link: Link, side: str | None) -> bool:
    """Whether the noun counted can mean the side's: no state has insurgents, and no movement soldiers."""
    arms = arms_of(scene, link)
    known = scene.profile.party(side)
    if arms is None or known is None:
        return True
    return not told_as_outlaws(scene.row, link) if not known.irregular else arms == "irregular"


def armed_of(profile: Profile, parties: Iterable[str], arms: str) -> str | None:
    """The first of the parties, or of those on its side, whose armed people such a noun means."""
    for party in parties:
        for each in (party, *profile.parties[party].kin):
            known = profile.party(each)
            if known is not None and known.irregular == (arms == "irregular") and is_armed(profile, each):
                return each
    return None


def is_armed(profile: Profile, party: str) -> bool:
    """Whether the party is an armed force, or a state that has no other; a people's fighters may be a party beside it."""
    return not fighters_apart(profile, party) or party not in profile.territories


def unnamed_party(profile: Profile, arms: str) -> str | None:
    """The one party of this war whom "the army" (`regular`) or "the militants" (`irregular`) can mean; None where two can."""
    main = [party for party in profile.belligerents if profile.parties[party].main]
    armed = {each for party in main if (each := armed_of(profile, (party,), arms)) is not None}
    return armed.pop() if len(armed) == 1 else None
