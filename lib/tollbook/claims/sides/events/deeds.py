"""Sides read from a deed: whoever attacked, in an attack that the text tells of or that the profile knows by name or day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.claims.parties import PartyMention, find_parties
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.fighters import is_armed
from tollbook.claims.sides.scene.model import (
    ACTING,
    NAMING,
    Scene,
    is_military,
    is_of_source,
    mentions_in,
    names_attack,
    party_of,
)
from tollbook.claims.sides.scene.roles import is_border, is_governed, is_located
from tollbook.claims.syntax.tokens import Token
from tollbook.profiles import Found
from tollbook.resources import matcher

_HEADING = re.compile(r"(?:[•*–—-] ?)?([A-Z][A-Za-z ]+)(?:[.:]| [–—-]) ")
_LONGEST_HEADING = 40  # characters
_ATTACK_WORDS = 9  # between a party and the clause on its attack: "terrorist attack on the town on 7 May, in"
_TO_TARGET = 40  # how far before its target an attack may be named, in characters
_OPENERS = frozenset({"that", "which", "when", "where"})
_OPENER_REACH = 9  # how many tokens before a figure, or its harm word, such a clause may begin
_BY = frozenset({"by", "of", "from"})
_TO_OWNER = 3  # how many words after an attack its owner may stand: "raid launched by the northern"
_OPENS_CLAUSE = frozenset("when after as since".split())
_NOT_THEN = frozenset("since after following before until till between".split())
# A war told of by who began it: what is said of it is said of the war, not of his attack.
_WAR_BY = re.compile(
    r"\b(?:war|conflict) (?:that was )?(?:sparked|started|triggered|unleashed|launched|begun|ignited|set off|provoked|waged|caused) by [^,;:.]{1,50},? ?\Z"
)
# What one does who strikes: "answered with raids that", "launched missiles that".
_STRIKES = re.compile(
    r" (?:has |have |had |then |also |later |again )*(?:answer|respond|repli|retaliat|hit back|struck back|hits back|fir|launch|carried out|carries out|"
    r"conduct|mount|stag|unleash|sent|sends|dropp|drops|rain)(?:ed|es|s|d)?\b[^,;:]*$"
)
_WITHIN = frozenset("in on during at by from".split())
_OF_HARM = frozenset(
    "killing leaving wounding injuring taking abducting seizing capturing kidnapping resulting".split()
)


def of_attack(scene: Scene, link: Link) -> str | None:
    """ "the northern attack that killed 1,300", "their raids of May, in which 30 died": the clause tells of this attack."""
    row = scene.row
    opener = _clause_opener(row, link)
    if opener is None:
        return None
    start = row[opener].start
    if _WAR_BY.search(scene.text[row[0].start : start]) is not None or _has_subject(scene, link, opener):
        return None
    kinds = NAMING if is_military(scene, link) else NAMING | {"place"}  # an army may fall anywhere
    for mention in reversed(mentions_in(scene, row[0].start, start, kinds)):
        gap = scene.text[mention.end : start]
        if len(gap.split()) > _ATTACK_WORDS or any(mark in gap for mark in ';:"'):
            return None
        struck = mention.kind != "place" and _struck(gap)
        located = mention.kind == "place" or is_located(scene.text, mention)
        if located and not struck:  # "the attack on the south that killed 1,200"
            return party_of(scene, mention) if not gap.strip(" ,") and _is_target(scene, mention) else None
        if (
            not is_of_source(scene, mention)
            and (struck or _attacked(scene, mention))
            and (agent := party_of(scene, mention))
        ):
            return harmed_by(scene, link, agent)
    return None


def _is_target(scene: Scene, mention: PartyMention) -> bool:
    """Whether an attack was made on the place named: "a strike on the village of"; not from it."""
    before = scene.text[max(0, mention.start - _TO_TARGET) : mention.start]
    told = matcher("attacks").first(before)
    return told is not None and "from" not in before[told.end :].lower().split()


def of_event(scene: Scene, link: Link) -> str | None:
    """ "killed in the harvest raid", "the harvest raid killed 40": an attack whose harmed side the profile knows."""
    for found in _known_events(scene):
        if not _is_day(found) and (_told_after(scene, link, found) or _told_before(scene, link, found)):
            return scene.profile.phase(found.name.canonical).harmed
    return None


def of_day(scene: Scene, link: Link) -> str | None:
    """ "1,200 people were killed on 7 May": with nothing said of place or deed, the attack of that day."""
    for found in _known_events(scene):
        if _is_day(found) and (_told_after(scene, link, found) or _told_before(scene, link, found)):
            return scene.profile.phase(found.name.canonical).harmed
    return None


def is_of_clause_before(scene: Scene, link: Link, place: PartyMention) -> bool:
    """Whether a place of the attackers' own stands before the clause on their deed: "the war in the north began when its gunmen"."""
    anchor = scene.row[min(link.number, link.harm if link.harm is not None else link.number)].start
    for doer in _doers(scene, place.end, anchor):
        if _OPENS_CLAUSE & set(scene.text[place.end : doer.start].lower().split()):
            known = scene.profile.parties.get(doer.party or "")
            return known is not None and place.party in (known.id, *known.kin)
    return False


def is_of_deed_after(scene: Scene, link: Link, place: PartyMention) -> bool:
    """Whether another's deed with a figure of its own lies between: "killing 40, and the south has killed 900 in the north"."""
    at = scene.row[link.number].end
    for doer in _doers(scene, at, place.start):
        if any(token.number is not None and doer.end <= token.start < place.start for token in scene.row):
            return True
    return False


def _doers(scene: Scene, start: int, end: int) -> list[PartyMention]:
    """Parties in a stretch that can be the subject of what is done."""
    return [
        m
        for m in mentions_in(scene, start, end, ACTING)
        if m.party is not None
        and not is_of_source(scene, m)
        and not is_located(scene.text, m)
        and not is_governed(scene.text, m)
    ]


def harmed_by(scene: Scene, link: Link, agent: str) -> str | None:
    """The chief opponent of the one who did the harm; for people other than fighters, one with a territory.

    Where nothing tells which war it is, such people are those of an opponent with a territory or of nobody: an army
    that bombs the villages of its own country harms no movement that has none.
    """
    foes = foes_of(scene, agent)
    if scene.profile.belligerents and not {agent, *foes} & set(scene.profile.belligerents):
        return None  # one who fights elsewhere
    told = scene.earlier if scene.earlier in foes and is_armed(scene.profile, scene.earlier) else None
    if told is not None and is_military(scene, link) and not names_foe(scene, foes):
        return told  # whose soldiers the text told of last
    settled = [foe for foe in foes if foe in scene.profile.territories]
    others = foes if scene.profile.belligerents else ()
    # A people whose army is a party beside it has no soldiers of its own.
    armed = [foe for foe in foes if is_armed(scene.profile, foe)] or foes
    return next(iter(armed if is_military(scene, link) else settled or others), None)


def names_foe(scene: Scene, foes: Sequence[str]) -> bool:
    """Whether the sentence names one of them, otherwise than as a place."""
    return any(m.party in foes and m.kind in ACTING and not is_located(scene.text, m) for m in scene.mentions)


def foes_of(scene: Scene, agent: str) -> tuple[str, ...]:
    """Whom a party fights, the chief one first; without a profile of the war, of those that the article names."""
    foes = scene.profile.opponents_of(agent)
    if not scene.profile.belligerents and scene.named is not None:
        named = scene.named()
        foes = tuple(foe for foe in foes if foe in named)
    if len(foes) < 2:
        return foes
    here = {m.party for m in scene.mentions if not is_border(scene.text, m)}
    if not here.intersection(foes):
        here = {_heading(scene), scene.place() if scene.place is not None else None}
    return (*(foe for foe in foes if foe in here), *(foe for foe in foes if foe not in here))


def _heading(scene: Scene) -> str | None:
    """The land that an item of a briefing is headed by: "• NORLAND. Four were killed"."""
    start = scene.text.rfind("\n", 0, scene.row[0].start) + 1
    head = _HEADING.match(scene.text, start, start + _LONGEST_HEADING)
    if head is None:
        return None
    named = find_parties(scene.text, scene.profile, head.start(1), head.end(1))
    whole = bool(named) and named[0].start == head.start(1) and named[-1].end == head.end(1)
    return named[0].party if whole else None


def _clause_opener(row: Sequence[Token], link: Link) -> int | None:
    """The "that", "in which", "when" that opens the clause of the figure's harm."""
    anchors = [link.number, *((link.harm,) if link.harm is not None else ())]
    first = min(anchors)
    for at in range(first - 1, max(-1, first - _OPENER_REACH), -1):
        if row[at].text in _OPENERS:
            return at
        if row[at].text in (";", ":", ".") or row[at].number is not None:
            return None
    return None


def _has_subject(scene: Scene, link: Link, opener: int) -> bool:
    """Whether somebody else acts in the clause: "the raid in which the northern army killed 30"."""
    row = scene.row
    if link.harm is None or link.harm < opener:
        return False
    acting = mentions_in(scene, row[opener].end, row[link.harm].start, ACTING)
    return any(not is_of_source(scene, m) and not is_located(scene.text, m) for m in acting)


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


def _known_events(scene: Scene) -> list[Found]:
    """Attacks named in the sentence whose harmed side the profile tells, on which no total is counted from."""
    start, end = scene.row[0].start, scene.row[-1].end
    return [
        found
        for found in scene.profile.phase_index.find(scene.text, start, end)
        if scene.profile.phase(found.name.canonical).harmed is not None and not _other_year(scene, found)
    ]


def _other_year(scene: Scene, found: Found) -> bool:
    """Whether the words go on with a year that is not the event's: the same day of another year."""
    after = scene.text[found.end : found.end + 7].replace(",", " ").split()
    year = after[0].strip(".,;:)") if after else ""
    return year.isdigit() and len(year) == 4 and year != scene.profile.phase(found.name.canonical).start[:4]


def _is_day(found: Found) -> bool:
    """Whether the event is named by its day alone."""
    form = found.name.form
    return any(letter.isdigit() for letter in form) and matcher("attacks").first(form) is None


def _told_after(scene: Scene, link: Link, found: Found) -> bool:
    """ "the harvest raid, in which 40 died", "the harvest raid killed 40": nothing but the clause on it lies between."""
    row = scene.row
    first = min(link.number, link.harm if link.harm is not None else link.number)
    gap = scene.text[found.end : row[first].start]
    if found.end > row[first].start or len(gap.split()) > _ATTACK_WORDS or any(m in gap for m in ';:"'):
        return False
    words = [token.text for token in row if found.end <= token.start < row[link.number].start]
    if _OPENERS & set(words):
        return True
    return (
        not _is_day(found)
        and not _counts_from(scene, found)
        and ("," not in words or bool(_OF_HARM & set(words)))
    )


def _told_before(scene: Scene, link: Link, found: Found) -> bool:
    """ "40 people killed in the harvest raid"."""
    row = scene.row
    last = max(link.number, link.harm if link.harm is not None else link.number)
    gap = scene.text[row[last].end : found.start]
    if found.start < row[last].end or len(gap.split()) > _ATTACK_WORDS or any(m in gap for m in ';:"'):
        return False
    return not _counts_from(scene, found) and bool(_WITHIN & set(gap.lower().split()))


def _counts_from(scene: Scene, found: Found) -> bool:
    """Whether the event is only what a time is counted from: "since the raid", "in response to the raid"."""
    before = scene.text[max(0, found.start - 40) : found.start].lower().split()[-5:]
    return (
        bool(_NOT_THEN & set(before))
        or "response" in before
        or "retaliation" in before
        or "revenge" in before
    )
