"""Whose harm by the harm word's own phrase: "northern losses", "casualties among northern troops", "on both sides"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from tollbook.claims.closed_classes import CLAUSE_OPENERS
from tollbook.claims.parties import PartyMention
from tollbook.claims.population import noun_arms
from tollbook.claims.readings import Link
from tollbook.claims.sides.events.foes import foes_of, harmed_by
from tollbook.claims.sides.events.places import place_of
from tollbook.claims.sides.forces.armies import GROUPS, RULERS, army_here, movement_here
from tollbook.claims.sides.scene.counted import is_civilian, run_end
from tollbook.claims.sides.scene.joined_names import leads_to, list_around, one_phrase
from tollbook.claims.sides.scene.mentions import follows_preposition, of_other_figure, victims_in
from tollbook.claims.sides.scene.model import BOTH, Scene
from tollbook.claims.sides.scene.reference import joint_party, party_of
from tollbook.claims.sides.scene.roles import is_doer
from tollbook.claims.syntax.said import takes_object
from tollbook.claims.syntax.tokens import Kind, Token

_TWO = frozenset({"both", "two", "either", "each"})
_SIDES = frozenset({"sides", "armies", "countries", "side"})
_OF_FIGHT, _TO_FIGHT = frozenset("front frontline war conflict fighting divide".split()), 6
_SORTS = frozenset("civilians civilian residents people".split())
_IN_BATTLE = (" in action ", " in combat ", " in battle ")
_OTHER_SIDE = re.compile(r"\bon the other(?: side\b(?! of)|(?= ?[,.;]|$))", re.IGNORECASE)
_TO_LOSSES = 9  # how far before a figure the losses that it measures may stand, in tokens
_TO_SIDE = 8  # how far behind its figure "on the other side" may end, in tokens
_IN_RANKS = re.compile(
    r" (?:in|from|with) (?:the )?(?:ranks of (?:the )?)?(?:regular )?| in (?:action|combat|battle) (?:for|on the side of)(?: the)? "
)  # "killed in the regular northern forces"


def of_harm_word(scene: Scene, link: Link) -> str | None:
    """ "northern losses", "the south's military dead", "casualties among northern troops", "northern soldiers killed"."""
    row = scene.row
    if link.harm is None or link.rule == "relative_object":
        return None  # "12 men whom the north killed": its subject is of_inflictor's
    if row[link.harm].harm and link.rule in ("object", "beside_object"):
        return _postmodified(scene, link)
    outlaws = _of_outlaws(scene, _owned_losses(row, link))
    if outlaws is not None:
        return outlaws
    for at in _harm_run(row, link.harm, link.number):
        harm = row[at]
        since = row[link.number].end if at > link.number else max(row[0].start, harm.start - 70)
        before = victims_in(scene, since, harm.start)
        before = [m for m in before if at < link.number or not of_other_figure(scene, link.number, m)]
        before = [m for m in before if not is_doer(scene.text, m)]
        # "Three people — two Orrans and a Venn — died" counts none of these lands' people only.
        apart = before and any(dash in scene.text[before[-1].end : harm.start] for dash in "—–")
        if before and not apart and one_phrase(scene.text[before[-1].end : harm.start]):
            return joint_party(scene, list_around(scene.text, before, before[-1]))
        stop = row[link.number].start if link.number > at else row[-1].end
        last = row[run_end(row, at)].end
        after = [] if link.category == "captured" else victims_in(scene, last, stop)
        gap = scene.text[last : after[0].start] if after else ""
        ranks = _IN_RANKS.fullmatch(gap) if after else None
        enlisted = ranks is not None and (after[0].population == "military" or gap.startswith(_IN_BATTLE))
        if after and (leads_to(gap) or enlisted or (not gap.strip() and _has_noun(scene, after[0]))):
            return joint_party(scene, list_around(scene.text, after, after[0]))
    return None


def _has_noun(scene: Scene, name: PartyMention) -> bool:
    """ "Dead northern soldiers": a name that goes on with whom it means, or ends in it."""
    return bool(name.noun) or noun_arms(scene.text[name.start : name.end].split()[-1].lower()) is not None


def _owned_losses(row: Sequence[Token], link: Link) -> int:
    """The harm word of the figure, or the losses that it is the measure of: "the rebels' losses stood at 60 dead"."""
    harm = link.harm or 0
    if harm < link.number:
        return harm
    for at in range(link.number - 1, max(-1, link.number - _TO_LOSSES), -1):
        word = row[at].harm
        if word is not None:
            return at if word.syntax == "noun" else harm
        if row[at].kind is Kind.NUMBER or row[at].text in (",", ";"):
            return harm
    return harm


def _of_outlaws(scene: Scene, harm: int) -> str | None:
    """ "The militants' losses", "rebel casualties", "the group's losses": of the one movement that whoever tells of it fights, or the article names."""
    row, at = scene.row, harm - 1
    # The mark behind a plural owner is read as one of quotation.
    at -= at > 0 and (row[at].text == "'s" or (row[at].text == '"' and row[at].start == row[at - 1].end))
    word = row[harm].harm
    if at < 0 or word is None or word.syntax != "noun":
        return None
    if row[at].text in GROUPS:
        return movement_here(scene)
    if row[at].text in RULERS and not any(m.start < row[at].start <= m.end + 1 for m in scene.mentions):
        return army_here(scene)
    if noun_arms(row[at].text) != "irregular":
        return None
    named = scene.named()
    foes = foes_of(scene, scene.speaker) if scene.speaker is not None else named
    movements = [p for p in foes if scene.profile.is_irregular(p)]
    movements.sort(key=lambda party: party not in named)
    return movements[0] if movements and (scene.speaker is not None or len(movements) == 1) else None


def _postmodified(scene: Scene, link: Link) -> str | None:
    """ "the figure for southerners killed is 315,000": a participle behind the people it befell."""
    harm = scene.row[link.harm or 0]
    if takes_object(scene.row, link.harm or 0):
        return None  # "fighters of the north killed 12": they did it
    told = [
        m for m in victims_in(scene, scene.start, harm.start) if not scene.text[m.end : harm.start].strip()
    ]
    return party_of(scene, told[-1]) if told and follows_preposition(scene, told[-1], ("by",)) else None


def _harm_run(row: Sequence[Token], harm: int, number: int) -> list[int]:
    """The harm word and, where the number stands after it, those before it in its phrase ("losses (killed, wounded)")."""
    if harm > number:
        return [harm]
    run = takewhile(lambda at: row[at].text != ";", range(harm, max(-1, harm - 9), -1))
    return [at for at in run if row[at].kind is Kind.HARM]


def of_sides(scene: Scene, link: Link) -> str | None:
    """ "on both sides", "the combined total", "against 900 on the other side"."""
    row = scene.row
    if (other := _foe_on_other_side(scene, link)) is not None:
        return other
    if "combined" in [token.text for token in row[max(0, link.number - 8) : link.number]]:
        return BOTH
    first = max(0, link.number - 12)
    words = [token.text for token in row[first : link.number + 15]]
    if _SIDES.isdisjoint(words):
        return None
    pairs = enumerate(pairwise(words), first)
    bear = any(
        one in _TWO
        and other in _SIDES
        and _bear(row, at, link)
        and not _of_another(scene, link, at)
        and not (row[at - 1].text == "by" and is_civilian(scene, link) and place_of(scene, link) is not None)
        for at, (one, other) in pairs
    )
    return BOTH if bear else None


def _of_another(scene: Scene, link: Link, at: int) -> bool:
    """ "Both sides bled: the north lost 40", "900 civilians and 40,000 soldiers on both sides": each is told by itself, or another is."""
    row = scene.row
    if at < link.number:
        opened = next((t.end for t in row[at : link.number] if t.text in (":", ";")), None)
        return opened is not None and bool(victims_in(scene, opened, row[link.number].start))
    later = next((i for i in range(link.phrase.end, at) if row[i].number is not None), None)
    return later is not None and is_civilian(scene, link) and not any(t.text in _SORTS for t in row[later:at])


def _foe_on_other_side(scene: Scene, link: Link) -> str | None:
    """ "The north lost 400 men, against 900 on the other side": the foe of the figure before, else of whoever tells of it."""
    row = scene.row
    told = scene.sibling if scene.sibling is not None and scene.sibling[0] < link.number else None
    start = row[told[0]].end if told is not None else row[0].start
    if _OTHER_SIDE.search(scene.text, start, row[min(len(row), link.number + _TO_SIDE) - 1].end) is None:
        return None
    side = told[1].side if told is not None else scene.speaker
    return harmed_by(scene, link, side) if side is not None and side in scene.profile.parties else None


# "As the two countries swap captives": what opens a clause of which they are the subject.


def _bear(row: Sequence[Token], at: int, link: Link) -> bool:
    """Whether "both sides" bore the harm, and did not only speak of it: "on both sides", "both sides lost"."""
    if at + 2 < len(row) and row[at + 2].text == "of":
        # "on both sides of the border" is where, "on both sides of the war" who
        return not _OF_FIGHT.isdisjoint([token.text for token in row[at + 3 : at + _TO_FIGHT]])
    left = at - 1 - (at > 0 and row[at - 1].text in ("the", "these"))
    if left >= 0 and row[left].kind is Kind.PREPOSITION and row[left].text not in CLAUSE_OPENERS:
        return True
    after = row[at + 2] if at + 2 < len(row) else None
    bears = after is not None and (
        after.kind in (Kind.AUX, Kind.HARM) or (after.text == '"' and after.start == row[at + 1].end)
    )
    return at < link.number and bears
