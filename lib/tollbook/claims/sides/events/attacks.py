"""Attacks that the text tells of, with the clause on each: "the northern raid that killed nine"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.claims.attack_nouns import ATTACKS
from tollbook.claims.closed_classes import CLAUSE_OPENERS
from tollbook.claims.parties import PartyMention
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.counted import is_military
from tollbook.claims.sides.scene.locations import is_located
from tollbook.claims.sides.scene.mentions import doers_in, mentions_in, names_attack
from tollbook.claims.sides.scene.model import ACTING, NAMING, Scene
from tollbook.claims.sides.scene.reference import party_of
from tollbook.claims.sides.scene.tellers import is_of_source
from tollbook.claims.syntax.tokens import Token
from tollbook.resources import matcher

from .foes import harmed_by
from .reaction import is_answered

ATTACK_WORDS = 9  # between a party and the clause on its attack: "terrorist attack on the town on 7 May, in"
_ANSWER_WORDS = (
    14  # the same, for one who "answered the killing of twelve of its soldiers with air strikes that"
)
_TO_TARGET = 40  # how far before its target an attack may be named, in characters
OPENERS = frozenset({"that", "which", "when", "where"})
_OPENER_REACH = 9  # how many tokens before a figure, or its harm word, such a clause may begin
_ON, _TO_VERB = re.compile(rf"\b{ATTACKS} (?:on|against) (?:the |an? |its )?\Z", re.IGNORECASE), 80
_BY = frozenset({"by", "of", "from"})
_TO_OWNER = 3  # how many words after an attack its owner may stand: "raid launched by the northern"
# A war told of by who began it: what is said of it is said of the war, not of his attack.
_WAR_BY = re.compile(
    r"\b(?:war|conflict) (?:that was )?(?:sparked|started|triggered|unleashed|launched|begun|ignited|set off|provoked|waged|caused) by [^,;:.]{1,50},? ?\Z"
)
# What one does who strikes: "answered with raids that", "launched missiles that".
_STRIKES = re.compile(
    r" (?:has |have |had |then |also |later |again )*(?:answer|respond|repli|retaliat|hit back|struck back|hits back|fir|launch|carried out|carries out|"
    r"conduct|mount|stag|unleash|sent|sends|dropp|drops|rain)(?:ed|es|s|d)?\b[^,;:]*$"
)
# Who says that a deed was its own: "claimed responsibility for the bombing at a market that".
_OWNS_UP = re.compile(
    r"(?: fighters| group)?,?(?: which| who)? (?:has |have |had |later |also )*claim(?:s|ed) (?:responsibility for )?"
    rf"(?!(?:that|to|it|they)\b)(?:[\w'-]+ ){{0,5}}?{ATTACKS}\b[^,;:]*,?(?: in)? ?\Z"
)


def of_attack(scene: Scene, link: Link) -> str | None:
    """ "the northern attack that killed 1,300", "their raids of May, in which 30 died": the clause tells of this attack."""
    row = scene.row
    opener, troops = _clause_opener(row, link), _on_troops(scene, link)
    if opener is None or troops is not None:
        return troops
    start = row[opener].start
    if _WAR_BY.search(scene.text[row[0].start : start]) is not None or _has_subject(scene, link, opener):
        return None
    kinds = NAMING if is_military(scene, link) else NAMING | {"place"}  # an army may fall anywhere
    for mention in reversed(mentions_in(scene, row[0].start, start, kinds)):
        gap = scene.text[mention.end : start]
        owns_up = mention.kind != "place" and _OWNS_UP.match(gap) is not None
        struck = owns_up or (mention.kind != "place" and _struck(gap))
        if len(gap.split()) > (_ANSWER_WORDS if struck else ATTACK_WORDS) or any(
            mark in gap for mark in ';:"'
        ):
            return None
        if is_answered(scene, mention, gap):
            continue
        located = mention.kind == "place" or is_located(scene.text, mention)
        if located and not struck:  # "the attack on the south that killed 1,200"
            return party_of(scene, mention) if not gap.strip(" ,") and _is_target(scene, mention) else None
        if (
            (owns_up or not is_of_source(scene, mention))
            and (struck or _attacked(scene, mention))
            and (agent := party_of(scene, mention))
        ):
            return harmed_by(scene, link, agent)
    return None


def _on_troops(scene: Scene, link: Link) -> str | None:
    """ "An attack on northern troops in the south wounded three": a bare figure is of the troops it was made on."""
    if link.rule not in ("object", "relative_object") or link.phrase.head is not None or link.harm is None:
        return None
    verb = scene.row[link.harm].start
    acting = mentions_in(scene, scene.start, verb, ACTING)
    named = [m for m in acting if m.population == "military" or not is_located(scene.text, m)]
    struck = [m for m in named if m.population == "military" and _ON.search(scene.text, scene.start, m.start)]
    if not struck or named[-1] is not struck[-1]:
        return None
    gap = scene.text[struck[-1].end : verb]
    apart = matcher("attacks").first(gap) is not None or any(mark in gap for mark in ';:"')
    return None if apart or len(gap) > _TO_VERB else party_of(scene, struck[-1])


def _is_target(scene: Scene, mention: PartyMention) -> bool:
    """Whether an attack was made on the place named: "a strike on the village of"; not from it."""
    before = scene.text[max(0, mention.start - _TO_TARGET) : mention.start]
    told = matcher("attacks").first(before)
    return told is not None and "from" not in before[told.end :].lower().split()


def is_of_clause_before(scene: Scene, link: Link, place: PartyMention) -> bool:
    """Whether a place of the attackers' own stands before the clause on their deed: "the war in the north began when its gunmen"."""
    anchor = scene.row[link.first].start
    for doer in doers_in(scene, place.end, anchor):
        if CLAUSE_OPENERS & set(scene.text[place.end : doer.start].lower().split()):
            return place.party in (doer.party, *scene.profile.kin_of(doer.party))
    return False


def is_of_deed_after(scene: Scene, link: Link, place: PartyMention) -> bool:
    """Whether another's deed with a figure of its own lies between: "killing 40, and the south has killed 900 in the north"."""
    at = scene.row[max(link.number, link.phrase.end - 1)].end
    for doer in doers_in(scene, at, place.start):
        if any(token.number is not None and doer.end <= token.start < place.start for token in scene.row):
            return True
    return False


def _clause_opener(row: Sequence[Token], link: Link) -> int | None:
    """The "that", "in which", "when" that opens the clause of the figure's harm."""
    anchors = [link.number, *((link.harm,) if link.harm is not None else ())]
    first = min(anchors)
    for at in range(first - 1, max(-1, first - _OPENER_REACH), -1):
        if row[at].text in OPENERS:
            return at
        if row[at].text in (";", ":", ".") or row[at].number is not None:
            return None
    return None


def _has_subject(scene: Scene, link: Link, opener: int) -> bool:
    """Whether somebody else acts in the clause: "the raid in which the northern army killed 30"."""
    row = scene.row
    if link.harm is None or link.harm < opener:
        return False
    return bool(doers_in(scene, row[opener].end, row[link.harm].start))


def _attacked(scene: Scene, mention: PartyMention) -> bool:
    """Whether the party made the attack: "the northern raid", "a raid by the north"."""
    if names_attack(scene, mention):
        return True
    before = scene.text[max(0, mention.start - 40) : mention.start].lower().split()
    while before and before[-1] in ("the", "a"):
        before.pop()
    if not before or before[-1] not in _BY:
        return False
    start = max(0, mention.start - 40)
    hit = matcher("attacks").first(scene.text, start, mention.start)
    return hit is not None and len(scene.text[hit.end : mention.start].split()) <= _TO_OWNER


def _struck(gap: str) -> bool:
    """Whether the party is the subject of the attack told of: "the south answered with raids that killed nine"."""
    if _STRIKES.match(gap) is None:
        return False
    hits = list(matcher("attacks").find(gap))
    return bool(hits) and len(gap[hits[-1].end :].split()) <= _TO_OWNER
