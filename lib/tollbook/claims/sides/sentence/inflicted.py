"""Losses that somebody made others bear: "inflicted 300 casualties", "dealt the north 900 losses", "left 12 dead"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.closed_classes import LEAVING, OF_ITSELF, POSSESSIVES, RELATIVES
from tollbook.claims.parties import PartyMention
from tollbook.claims.population import noun_population
from tollbook.claims.readings import Link
from tollbook.claims.sides.events.doers import subject
from tollbook.claims.sides.events.foes import foes_of, harmed_by
from tollbook.claims.sides.events.places import place_of
from tollbook.claims.sides.scene.fighters import is_armed
from tollbook.claims.sides.scene.mentions import (
    doers_in,
    follows_preposition,
    mentions_in,
    one_clause,
    victims_in,
)
from tollbook.claims.sides.scene.model import ACTING, Scene
from tollbook.claims.sides.scene.reference import party_of
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import BE

# Verbs whose object somebody else bears.
_INFLICTING = frozenset(
    "inflict inflicts inflicted inflicting deal deals dealt dealing cause causes caused causing".split()
)
_REACH = 7  # how far before its object such a verb may stand, in tokens
_MARKS = frozenset(('"', ",", "and"))
_TO_BORNE = 4  # how far behind the figure "on the rebels" may stand, and how long it may be, in tokens
_TO_OWNER = 4  # tokens of "its own armed forces", "their unmanned boats"
# Arms act for whoever owns them.
_ARMS = frozenset(
    "drone drones missile missiles artillery rocket rockets strike strikes airstrikes planes jets aircraft gunners bombers mines".split()
)


def of_inflictor(scene: Scene, link: Link) -> str | None:
    """Whom it befell: the one named beside the verb, else the foe of its subject."""
    if is_boast(scene, link):
        return _foe_told_of(scene, subject(scene, link))
    if link.rule == "relative_object":
        return _foe_of_subject(scene, link)
    verb = _verb(scene.row, link)
    if verb is None:
        return None
    first = link.first
    borne = victims_in(scene, scene.row[verb].end, scene.row[first].start)
    borne = borne or _borne_behind(scene, link, verb)
    if borne:
        return party_of(scene, borne[0])
    doer = _doer(scene, verb)
    return harmed_by(scene, link, doer) if doer is not None else None


def is_boast(scene: Scene, link: Link) -> bool:
    """ "The army said it had killed 12": a state whose foes are movements tells of a bare number, and nobody kills its own."""
    if link.phrase.head is not None or link.rule != "object" or link.category != "killed":
        return False
    agent = subject(scene, link) if scene.sources and not scene.profile.belligerents else None
    told_itself = agent is not None and scene.speaker in (agent, None)
    return told_itself and not scene.profile.is_irregular(agent) and place_of(scene, link) in (None, agent)


def _foe_told_of(scene: Scene, agent: str | None) -> str | None:
    """The armed foe that the text spoke of last; the only one where it spoke of none."""
    armed = [foe for foe in foes_of(scene, agent) if is_armed(scene.profile, foe)]
    here = [m.party for m in scene.mentions if m.kind in ACTING]
    told = (*here, scene.subject(), scene.before(), scene.earlier)
    return next((party for party in told if party in armed), armed[0] if len(armed) == 1 else None)


def _borne_behind(scene: Scene, link: Link, verb: int) -> list[PartyMention]:
    """ "inflicting losses of 105 men on the rebels of the north": whom "on" names behind the figure."""
    row = scene.row
    near = range(link.end, min(len(row) - 1, link.end + _TO_BORNE))
    on = next((i for i in near if row[i].text in ("on", "upon")), None)
    if row[verb].text not in _INFLICTING or on is None or any(t.number for t in row[link.end : on]):
        return []
    return list(victims_in(scene, row[on].end, row[min(len(row) - 1, on + _TO_BORNE)].end))[:1]


def _foe_of_subject(scene: Scene, link: Link) -> str | None:
    """ "Three soldiers whom northerners killed": the foe of the relative clause's subject."""
    row, harm = scene.row, scene.row[link.harm or 0].harm
    if harm is None or harm.loser or harm.category == "losses":
        return None  # "40 men that the north lost"
    doers = mentions_in(scene, row[link.phrase.end].start, harm.start, ACTING)
    doer = party_of(scene, doers[0]) if doers else None
    return harmed_by(scene, link, doer) if doer is not None else None


def _verb(row: Sequence[Token], link: Link) -> int | None:
    """The verb that the harm is the object of, not in the passive; None without one."""
    if link.harm is None:
        return None
    first = min(link.number, link.harm)
    noun = row[link.harm].harm is not None and row[link.harm].harm.syntax == "noun"  # type: ignore[union-attr]
    for at in range(first - 1, max(0, first - _REACH), -1):
        if row[at].kind is Kind.PUNCTUATION or row[at].harm is not None:
            return None
        caused = row[at].text in _INFLICTING and noun
        behind = row[min(link.harm + 1, len(row) - 1)].text == "behind"  # "left 40 wounded behind"
        if caused or (row[at].text in LEAVING and link.number < link.harm and not behind):
            return None if row[at - 1].text in BE else at
    return None


def _doer(scene: Scene, verb: int) -> str | None:
    """The party whose deed it was: the subject named, or the one who tells of "its forces", "our drones"."""
    row = scene.row
    left = verb - 1
    while left > 0 and row[left].kind in (Kind.AUX, Kind.ADVERB):
        left -= 1
    owner = next((i for i in range(left, max(-1, left - _TO_OWNER), -1) if row[i].text in POSSESSIVES), None)
    own = owner is not None and (row[left].text in _ARMS or noun_population(row[left].text) == "military")
    if own or row[left].text in OF_ITSELF:
        return scene.speaker
    subjects = [
        m
        for m in doers_in(scene, row[0].start, row[verb].start)
        if one_clause(scene, m, row[verb].start) and not follows_preposition(scene, m)
    ]
    if not subjects and row[verb].text in ("inflicting", "dealing") and row[left].text in _MARKS:
        return scene.speaker  # 'the north said it had struck, "inflicting losses of 105 men"'
    if row[left].text in RELATIVES or not subjects:
        return None  # "the raid, which left 12 dead": told of the raid
    doer = subjects[-1]
    before = scene.text[row[0].start : doer.start].lower()
    if before.endswith((" and ", " and the ")) and " between " in before:
        return None  # "fighting between the north and the south has caused 300 deaths"
    acts = (
        row[verb].text in _INFLICTING
        or doer.population == "military"
        or _acts(scene.text[doer.end : row[verb].start])
    )
    return party_of(scene, doer) if acts else None


def _acts(between: str) -> bool:
    """Whether a subject and its verb have nothing between them but the subject's arms or men: "northern drones left"."""
    words = between.lower().removeprefix("'s").split()
    return all(
        word in _ARMS or noun_population(word) == "military" or word in ("has", "have", "had")
        for word in words
    )
