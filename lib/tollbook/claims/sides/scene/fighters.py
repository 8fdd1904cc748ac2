"""Whose fighters: nouns for armed people that name no party ("three soldiers", "30 militants").

A state's army has soldiers, a movement has fighters; a party tells of its own soldiers' death and of the fighters it killed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tollbook.claims.closed_classes import THE_HARMED
from tollbook.claims.population import noun_arms, outlaws
from tollbook.claims.readings import Link
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import BE
from tollbook.profiles import Profile

from .counted import CIVIL_OFFICES, measured
from .model import Scene
from .reference import fighters_apart

# How long what is said of a part may be, in tokens, and what ends it.
_PREDICATE, _CLAUSE_ENDS = 6, (Kind.PUNCTUATION, Kind.PREPOSITION, Kind.HARM, Kind.CONJUNCTION, Kind.RELATIVE)
# "Nine men who it said were rebels".
_ASIDE = re.compile(
    r"(?:who |whom |that )?(?:it|they|he|she) (?:said|says|say|claimed|claims|believed|believes|described as) "
)
_TO_BE = 5  # how far behind those counted "were" may stand in such words, in tokens
_NEAR = 4  # how many tokens before a number "the enemy" may stand
_ARMY = frozenset("army military troop troops".split())
ARMIES = frozenset("army military navy marines airforce".split())


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
    aside = _ASIDE.match(" ".join(token.text for token in row[at : at + _TO_BE]))
    at += len(aside[0].split()) if aside is not None else 0
    if not (link.phrase.partitive or aside) or not row[at : at + 1] or row[at].text not in BE:
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
    return "enemy" in words or not outlaws().isdisjoint(called)


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
