"""Who did the harm, and so whom it befell: attacks, their owners and targets, captors."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tollbook.claims.parties import PartyMention
from tollbook.claims.population import noun_arms, noun_population
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.fighters import unnamed_party
from tollbook.claims.sides.scene.model import (
    ACTING,
    BOTH,
    NAMING,
    Scene,
    follows_preposition,
    is_counted,
    is_military,
    is_of_source,
    mentions_in,
    names_attack,
    one_clause,
    party_of,
    people_of,
)
from tollbook.claims.sides.scene.roles import are_joined, is_attributive, is_governed, is_located
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.resources import matcher

from .bases import of_base
from .deeds import harmed_by
from .places import is_place, place_of

_RELATIVE = frozenset("that which".split())
_STRUCK = re.compile(
    r",? in (?:an?|the|one|two) (?:[\w-]+ ){0,2}(?:attacks?|strikes?|raids?|assaults?|ambush) (?:on|against) (?:the )?"
)
# What may stand between "in which" and its harm or figure, in tokens.
_OPENER_REACH = 7
_TO_OPENER = 45  # how far before a relative clause the attack it tells of may stand, in characters
_OPENING = frozenset(", - – — and".split())
_LEAVING = frozenset("leaving claiming causing inflicting".split())
# Something attacked, up to whose it was: "shelled two columns of the".
_TARGET_OF = re.compile(
    r"\b(?:destroyed|hit|struck|attacked|ambushed|shelled|bombed|stormed|raided|targeted|destroying|hitting|striking|attacking|"
    r"ambushing|shelling|bombing|storming|raiding|targeting|sank|downed|overran) (?:[a-z]+ ){1,3}of (?:the )?(?:\w+'s? )?\Z"
)
_TO_TARGET = 60  # how far before a name such words may begin, in characters
# An attack that another one answers: who strikes back is who was struck.
_ANSWERED = re.compile(
    r"\b(?:answer|response|reply|retaliation|revenge|reprisals?|vengeance|retaliating|avenging|avenge|retaliate) (?:to|for) [^.;:]{1,60}\Z"
)
_TRADED = re.compile(r"\b(?:trad(?:e|ed|ing)|exchang(?:e|ed|ing)|swapp(?:ed|ing))\b")
_MANY = frozenset(
    "waves wave groups group hundreds dozens thousands scores bands columns number swarms".split()
)
# Participles whose "by" tells whose a place is, not who did the harm.
_OF_PLACES = frozenset(
    "held controlled occupied run seized captured governed claimed annexed administered".split()
)
# "a jail run by the north's rebels": what stands before the name.
_HELD_BY = re.compile(rf"\b(?:{'|'.join(sorted(_OF_PLACES))}) by (?:the )?(?:\w+'s? )?\Z")
_TO_HOLDER = 40  # how far before a name such words may begin, in characters
# Participles whose "by" tells who says so.
_TELLING = frozenset(
    "reported confirmed claimed verified recorded counted documented registered listed said".split()
)
_PRONOUNS = frozenset("it they he she".split())
_OWNING_UP = ("acknowledg", "admit", "conced", "apolog", "boast")
_SUFFERED = frozenset("was were been lost ambushed".split())  # what befell the one who tells
# A war named for its land: "the north's civil war has killed thousands".
_OWN_CONFLICT = re.compile(
    r"(?:'s?)(?: [\w-]+){0,3} (?:war|conflict|fighting|crisis|violence|insurgency|uprising|revolution|famine)\b(?! (?:on|against)\b)"
)
_ITS = frozenset("it they he she we its their his her our".split())


def of_deed(scene: Scene, link: Link) -> str | None:
    """ "the northern attack, in which 1,200 died", "gunmen burst through the fence, killing 40": whatever places are near."""
    opener = _opener(scene, link)
    if opener is None or _is_struck_behind(scene, link):
        return None
    text = scene.text
    deeds = _doers(scene, opener)
    if not deeds:
        return _of_pronoun(scene, link, opener)
    doer = deeds[-1]
    if _ownerless(scene, doer, opener):
        return None
    agent = party_of(scene, doer)
    if agent is None or (";" in text[doer.end : opener]):
        return None
    if _ANSWERED.search(text, doer.end, opener) is not None:
        return people_of(scene.profile, agent)  # "its strikes, an answer to the May raid in which 26 died"
    after = [m for m in scene.mentions if doer.end < m.start and m.end <= opener]
    targets = [m for m in after if is_place(scene, m) or (m.kind == "people" and is_attributive(text, m))]
    return _of_target(scene, link, agent, targets) if targets else harmed_by(scene, link, agent)


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
    traded = opener is not None and _TRADED.search(scene.text, scene.row[0].start, opener) is not None
    deeds = _doers(scene, opener) if opener is not None and traded else []
    if any(are_joined(scene.text, one, two) and one.party != two.party for one, two in pairwise(deeds)):
        return place_of(scene, link) or BOTH
    return None


def _doers(scene: Scene, before: int) -> list[PartyMention]:
    """The parties that did what is told before a place in the text."""
    return [
        m
        for m in mentions_in(scene, scene.row[0].start, before, NAMING)
        if not is_of_source(scene, m)
        and not is_counted(scene, m)
        and (names_attack(scene, m) or _does(scene, m))
    ]


def _of_pronoun(scene: Scene, link: Link, opener: int) -> str | None:
    """ "It is also shelling the towns, killing 40": the attacker is the subject of the sentence before."""
    first = next((t for t in scene.row if t.kind in (Kind.PRONOUN, Kind.WORD, Kind.NAME)), None)
    told = matcher("attacks").first(scene.text, scene.row[0].start, opener)
    if first is None or first.text not in _PRONOUNS or told is None or scene.subject is None:
        return None
    agent = scene.subject()
    return harmed_by(scene, link, agent) if agent is not None else None


def _opener(scene: Scene, link: Link) -> int | None:
    """Where a clause opens that tells what an attack did: "that killed", "in which 12 died", ", killing 12"."""
    row = scene.row
    first = min(link.number, link.harm if link.harm is not None else link.number)
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
    of_many = words[-1:] == ["of"] and words[-2:-1] and words[-2] in _MANY
    behind = follows_preposition(scene, mention, but=("of", "by", "as") if of_many else ("by", "as"))
    a_thing = words[-1:] in (["a"], ["an"])  # "a strike on a Reedham hospital"
    described = (mention.kind == "people" or a_thing) and is_attributive(scene.text, mention)
    return not is_located(scene.text, mention) and not behind and not described and not _holds(scene, mention)


def _holds(scene: Scene, mention: PartyMention) -> bool:
    """Whether the party is named as who holds a place: "a jail run by the north"."""
    return _HELD_BY.search(scene.text, max(0, mention.start - _TO_HOLDER), mention.start) is not None


def _ownerless(scene: Scene, doer: PartyMention, before: int) -> bool:
    """Whether an attack that nobody owns stands between the doer and the clause: "an artillery strike, killing 12"."""
    hits = list(matcher("attacks").find(scene.text, doer.end, before))
    return len(hits) > names_attack(scene, doer) and any(
        _opens_another(scene.text[doer.end : hit.start].lower().split()) for hit in hits
    )


def _opens_another(words: list[str]) -> bool:
    """Whether the words before an attack give it no owner: "…, an artillery", "… after a"."""
    return words[-2:-1] in (["a"], ["an"]) or (
        words[-1:] in (["a"], ["an"]) and words[-2:-1] in (["after"], ["when"], ["as"])
    )


def of_opponent(scene: Scene, link: Link) -> str | None:
    """The chief opponent of whoever did the harm: "northern fire killed 104", "Drones eliminated 33 of them"."""
    agent = agent_of(scene, link)
    if agent is None:
        return None
    return harmed_by(scene, link, agent)


def agent_of(scene: Scene, link: Link) -> str | None:
    """Whose attack it was: "northern shelling", "killed by southern fire", "northern gunmen killed"."""
    attackers = [
        m
        for m in scene.mentions
        if m.kind in NAMING and names_attack(scene, m) and not is_of_source(scene, m)
    ]
    harm = scene.row[link.harm] if link.harm is not None else None
    if attackers:
        ownerless = harm is not None and _ownerless(scene, attackers[-1], harm.start)
        return None if ownerless else party_of(scene, attackers[-1])
    if link.harm is None or harm is None or harm.harm is None or harm.harm.loser:
        return None
    return _done_by(scene, link.harm) or _subject(scene, link)


def _done_by(scene: Scene, at: int) -> str | None:
    """The party after the "by" of the harm verb at `at`: "killed by southern fire", "killed by its forces"."""
    harm = scene.row[at]
    by = [
        m
        for m in mentions_in(scene, harm.end, scene.row[-1].end, ACTING)
        if _is_by(scene.text[harm.end : m.start])
    ]
    borne = harm.harm is not None and harm.harm.syntax != "transitive"
    if by and borne and matcher("attacks").first(scene.text, harm.end, by[0].start) is None:
        return None  # "13 died in a raid by the north", not "reported missing by the north"
    if by:
        return party_of(scene, by[0])
    own = not borne and _by_own(scene, at)
    return scene.speaker if own else None


def _by_own(scene: Scene, harm: int) -> bool:
    """Whether the harm was done by "its forces", "our men": those of the one who tells."""
    after = [token.text for token in scene.row[harm + 1 : harm + 4]]
    return (
        after[:1] == ["by"]
        and len(after) > 2
        and after[1] in ("its", "our")
        and noun_population(after[2]) == "military"
    )


def _is_by(gap: str) -> bool:
    """Whether a party stands after the "by" of the harm verb, and of no other: "killed in a town held by"."""
    words = gap.lower().split()
    if "by" not in words[-3:] or words[-1].endswith((",", ";", ":")):
        return False  # "hurt by a mine, the north says"
    before = words[: len(words) - 1 - words[::-1].index("by")]
    return not before or before[-1] not in _OF_PLACES | _TELLING


def _subject(scene: Scene, link: Link) -> str | None:
    """The subject of an active harm verb; a unit no profile knows fights whom its speaker fights."""
    row = scene.row
    harm = row[link.harm].harm if link.harm is not None else None
    if link.harm is None or harm is None:
        return None
    active = link.rule == "object" or (
        link.parent is None and link.harm < link.number and harm.syntax == "transitive"
    )
    if not active or (link.harm + 1 < len(row) and row[link.harm + 1].text == "of"):  # "the killing of"
        return None
    subjects = [
        m
        for m in mentions_in(scene, row[0].start, harm.start, ACTING)
        if one_clause(scene, m, harm.start)
        and not is_located(scene.text, m)
        and not _holds(scene, m)
        and not _only_tells(scene, link, m, harm.start)
        and not _owns_target(scene, m)
        and not _names_war(scene, m)
    ]
    free = [m for m in subjects if not is_governed(scene.text, m)]
    if subjects:
        doer = (free or subjects)[-1]
        return None if _ownerless(scene, doer, harm.start) else party_of(scene, doer)
    if harm.category not in ("losses", "captured"):
        return scene.speaker if _tells_own_deed(scene, harm.start) else None
    doers = {noun_arms(token.text) for token in row[: link.harm]}
    return unnamed_party(scene.profile, "irregular") if "irregular" in doers else scene.speaker


def _tells_own_deed(scene: Scene, verb: int) -> bool:
    """ "The northern ministry said it had struck a base and killed 200 soldiers", "… said its troops killed 200"."""
    cue = next((c for c in reversed(scene.cues) if c.end <= verb), None)
    words = scene.text[cue.end : verb].lower().replace(",", " ").split() if cue is not None else []
    told = words[1:2] if words[:1] == ["that"] else words[:1]
    return bool(told) and told[0] in _ITS and not _SUFFERED.intersection(words)


def _names_war(scene: Scene, mention: PartyMention) -> bool:
    """Whether a war is named for its land, which did not make it: "the north's war has killed thousands"."""
    profile = scene.profile
    made = profile.belligerents and profile.territories.intersection(profile.opponents_of(mention.party))
    found = _OWN_CONFLICT.match(scene.text, mention.end)
    return found is not None and (not made or "civil" in found.group())


def _owns_target(scene: Scene, mention: PartyMention) -> bool:
    """Whether something of the party's was attacked before it: "destroyed a convoy of the north and killed dozens"."""
    before = scene.text[max(scene.row[0].start, mention.start - _TO_TARGET) : mention.start]
    return _TARGET_OF.search(before) is not None


def _only_tells(scene: Scene, link: Link, mention: PartyMention, verb: int) -> bool:
    """Whether the party tells what someone else did: "northern officials said the strike killed three"; "it killed" is its own."""
    cue = next((c for c in scene.cues if mention.end <= c.start and c.end <= verb), None)
    if cue is None:
        return False
    between = scene.text[cue.end : verb].lower().split()
    if _ITS.intersection(between[:2]) and _SUFFERED.intersection(between):
        return True  # "the north said its column had been hit, killing 40 soldiers"
    if mention.population == "military" or is_military(scene, link):
        return False
    if scene.text[cue.start : cue.end].lower().startswith(_OWNING_UP):
        return False
    return bool(between) and between[0] != "to" and not _ITS & set(between)
