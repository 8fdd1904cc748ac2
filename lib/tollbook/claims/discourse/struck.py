"""An attack told since the last figure, before any toll of it: "Rockets fell on the port. Nine died", whoever was counted last."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.claims.parties import PartyMention, find_parties
from tollbook.claims.sides.scene.locations import is_border, is_located
from tollbook.claims.sides.scene.roles import is_origin, owns_attack
from tollbook.claims.sides.scene.tellers import counts_at_home
from tollbook.claims.sources import Voice
from tollbook.records import Span
from tollbook.resources import matcher

from .found import SentenceReading
from .state import Discourse

_BACK = 700  # how far before a figure's sentence the attack may be told, in characters
# What an attack does, as told of one that was made.
_MADE = re.compile(
    r"\b(?:hit|hits|hitting|struck|strikes|striking|landed|fell|fired|launched|slammed|crashed|tore|ripped|explod(?:ed|es)|detonated|shelled|shelling|bombed|bombarded|"
    r"pounded|attacked|raided|stormed|ambushed|set fire|set off|opened fire|burst|blew|rocked|targeted|rained|flattened|destroyed|dropped|under (?:attack|fire))\b"
)
_WHO = re.compile(r"\bwho(?:se|m)?\b")


def struck_since(discourse: Discourse, read: SentenceReading, voice: Voice) -> str | None:
    """The party of the place that the last attack told since the last figure struck, if the sentence may go on about it."""
    party = _last_struck(discourse, read.span)
    foe = voice.party in discourse.profile.opponents_of(party)
    named = any(m.party == party for m in read.mentions)
    if foe and (named or counts_at_home(voice.source)):
        return None  # "Rockets hit a northern port. Southern hospitals took in 40 wounded", "40 died when the north hit back"
    # "said a driver who was born in the north" tells of no other place
    of_somebody = _WHO.search(discourse.text, read.span.start, read.span.end)
    told = of_somebody.start() if of_somebody is not None else read.span.end
    elsewhere = any(
        m.party != party and m.end <= told and _is_where(discourse.text, m) for m in read.mentions
    )
    return None if elsewhere else party


def _last_struck(discourse: Discourse, sentence: Span) -> str | None:
    last = discourse.found[-1].claim.end if discourse.found else discourse.headline_end
    for told in reversed(discourse.sentences_in(max(last, sentence.start - _BACK), sentence.start)):
        named = find_parties(discourse.text, discourse.profile, told.start, told.end)
        party = _struck(discourse.text, told, named)
        if party is not None:
            return party
        if named and matcher("harm").first(discourse.text, told.start, told.end) is not None:
            return None
    return None


def _struck(text: str, told: Span, named: Sequence[PartyMention]) -> str | None:
    """The party whose place a sentence tells to have been attacked, and no other's; who holds an occupied one, the text must tell."""
    places = [m for m in named if _is_where(text, m)]
    place = places[0] if len({m.party for m in places}) == 1 else None
    made = place is not None and _MADE.search(text, told.start, told.end) is not None
    if place is None or place.occupied or not made or any(_strikes_at_home(text, m, place) for m in named):
        return None
    return place.party if matcher("attacks").first(text, told.start, told.end) is not None else None


def _strikes_at_home(text: str, mention: PartyMention, place: PartyMention) -> bool:
    """ "Northern drones hit them in a northern town": whoever strikes in a land of its own strikes who came there."""
    return mention.kind != "place" and mention.party == place.party and owns_attack(text, mention)


def _is_where(text: str, mention: PartyMention) -> bool:
    """Whether the name is where something happened, and not whence it came."""
    located = mention.kind == "place" or is_located(text, mention)
    return located and not (
        is_border(text, mention) or owns_attack(text, mention) or is_origin(text, mention)
    )
