"""Losses that whoever tells of them bore: its own put at a number, its own report, gaps that an army fills."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.claims.closed_classes import POSSESSIVES
from tollbook.claims.hedge_words import HEDGE
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.mentions import doers_in, follows_preposition
from tollbook.claims.sides.scene.model import Scene
from tollbook.claims.sides.scene.reference import party_of
from tollbook.claims.syntax.tokens import Kind, Token
from tollbook.claims.syntax.words import BE

from .own_words import TOLLS

# An army makes good its own losses, whoever tells of it: "replacing", "to make up for".
_REPLACES = re.compile(
    r"\b(?:replac(?:e|es|ed|ing)|ma(?:ke|kes|de|king) (?:up|good)(?: for)?|compensat(?:e|es|ed|ing) for|offset(?:s|ting)?|plug(?:s|ged|ging)? the gaps? left by"
    r"|fill(?:s|ed|ing)? the gaps? left by|cover(?:s|ed|ing)? for) "
    rf"(?:(?:the|its|their|an?|{HEDGE}) )*$"
)
_TO_REPLACED = 60  # how far before the figure such words may begin, in characters
# "The northern army has reported": up to the number, no other named.
_REPORTS = re.compile(
    r"[A-Z][\w. -]{1,40}?(?:'s?)? ?\b(?:army|military|navy|air force|armed forces|marines|troops)(?: (?:has|have|had|also|itself))*"
    r" (?:reported|confirmed|acknowledged|announced|recorded|listed|suffered) "
    rf"(?:{HEDGE} )*",
    re.IGNORECASE,
)
_TO_OWN_LOSSES = 12  # how far before its figure "its own losses" may stand, in tokens


def _puts_own_at(row: Sequence[Token], number: int) -> bool:
    """ "Puts its own losses in the north at 260 dead", "its own losses were 98 killed": told of by the one who bore them."""
    back = range(number - 1, max(0, number - _TO_OWN_LOSSES), -1)
    at = next((i for i in back if row[i].text == "own" and row[i - 1].text in POSSESSIVES), None)
    if at is None or row[at + 1].text not in TOLLS:
        return False
    behind = row[at + 2 : number]
    broken = any(token.kind in (Kind.PUNCTUATION, Kind.NUMBER) for token in behind)
    return any(token.text == "at" or token.text in BE for token in behind) and not broken


def reports_own(scene: Scene, link: Link) -> str | None:
    """ "The northern military has reported 97 deaths": an army that names no other tells of its own."""
    if scene.speaker is not None and _puts_own_at(scene.row, link.number):
        return scene.speaker
    harm = link.harm_word(scene.row) if link.phrase.harm_is_head else None
    if harm is None or harm.category != "killed" or link.phrase.head != link.harm:
        return None
    at = scene.row[link.number].start
    teller = next((m for m in reversed(scene.mentions) if m.end <= at), None)
    if teller is None or teller.party is None or _REPORTS.fullmatch(scene.text, teller.start, at) is None:
        return None
    return party_of(scene, teller)


def left_short(scene: Scene, link: Link) -> str | None:
    """ "The north calls up boys to replace the 30,000 men killed so far": an army fills its own gaps."""
    start, at = scene.start, scene.row[link.number].start
    short = _REPLACES.search(scene.text, max(start, at - _TO_REPLACED), at)
    if short is None:
        return None
    named = doers_in(scene, start, short.start(), telling=True)
    free = [m for m in named if not follows_preposition(scene, m, ("by",))]
    return party_of(scene, (free or named)[0]) if named else scene.subject()
