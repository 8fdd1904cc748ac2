"""Who answers an attack, or beats it back, and so was struck by it: "answered the raid with fire", "downed two northern jets"."""

from __future__ import annotations

import re
from typing import Literal

from tollbook.claims.attack_nouns import ANSWER, ATTACKS
from tollbook.claims.parties import PartyMention
from tollbook.claims.sides.scene.model import Scene

# Verbs of whoever answers a deed, and of whoever turns on the one who did it.
_TO_DEED = r"(?:answer|counter)(?:ed|s|ing)?|aveng(?:ed?|es|ing)|(?:respon[ds]\w*|react\w*|repl(?:y|ies|ied|ying)) to|retaliat\w+ (?:for|after)"
_TO_FOE = r"met|retaliat\w+ (?:against|at)|(?:hit|hits|struck|strikes) back (?:for|against|at|after)"
_ANSWERING = re.compile(rf"\b(?:{_TO_DEED}|{_TO_FOE}) (?:[a-z-]+ ){{0,4}}\Z")
_ANSWERING_REACH = 40  # how far before an attack such words may begin, in characters
_REACH = 60  # how far before a name its answer, or what beats it back, may begin, in characters
# Somebody's answer, up to what it answers: "the south's response to the".
_ANSWER_OF = re.compile(
    rf"(?:s'|'s|\b[A-Z][a-z]+) (?:[a-z]+ )?{ANSWER} (?:to|for|against) (?:[a-z]+ ){{0,3}}\Z"
)
# What was brought down or beaten back, up to whose it was: "and downed a sixth".
BEATEN = re.compile(
    r"\b(?:downed|shot down|brought down|destroyed|intercepted|repell?(?:ed|s|ing)|repuls(?:ed|es|ing)|thwart(?:ed|s|ing)|foil(?:ed|s|ing)|"
    r"beat(?:en|s|ing)? (?:back|off)|(?:fought|fighting|fend(?:ed|s|ing)|ward(?:ed|s|ing)) off|pushed back|resisted|sank|downing|intercepting) (?:(?!and an? )[\w-]+ ){0,5}\Z"
)
# An attack that another one is to answer, up to the clause on it; who "answered it, killing 12" is told of by what follows.
_ANSWERED = re.compile(
    rf"\b(?:(?:{ANSWER}|retaliat(?:e|ing)) (?:to|for)|aveng(?:e|ing)) [^.;:]{{1,60}}\Z"
    rf"|\bafter (?:an? |the )?(?:[a-z-]+ ){{0,2}}{ATTACKS},? ?\Z"
)
# What a party does about an attack that a clause goes on to tell of, and what whoever was struck does.
_REACTION = re.compile(
    rf"(?:'s? [\w ]{{1,40}})? [^,;:.]{{0,40}}?\b(?:(?P<struck>{_TO_DEED}|{_TO_FOE}|mourn\w*|surviv\w+|suffer\w*)"
    r"|condemn\w*|denounc\w+|investigat\w+|prob(?:es?|ed|ing)|report\w*|describ\w+)"
    r" (?:an?|the|that|this|its|last|[A-Z][a-z]+'s|[\w-]+day's)(?:(?! with )[^,;:.]){0,60}[\w'],? (?:(?:which|that) (?:(?:has|have|had|also|reportedly) ){0,2})?\Z"
)


def is_answered(scene: Scene, mention: PartyMention, gap: str) -> bool:
    """Whether somebody hit back at the party's attack: "answered the northern raid with an offensive that killed 900"."""
    before = scene.text[max(0, mention.start - _ANSWERING_REACH) : mention.start]
    return " with " in gap and _ANSWERING.search(before) is not None


def is_beaten(scene: Scene, mention: PartyMention) -> bool:
    """Whether somebody brought down, beat back or answered what is the party's: "downed two northern jets and killed 40"."""
    before = scene.text[max(scene.start, mention.start - _REACH) : mention.start]
    return BEATEN.search(before) is not None or _ANSWER_OF.search(before) is not None


def answers(scene: Scene, doer: PartyMention, end: int) -> bool:
    """Whether the doer's deed answers the one told of behind it: "its strikes, an answer to the May raid in which 26 died"."""
    return _ANSWERED.search(scene.text, doer.end, end) is not None


def reaction(scene: Scene, mention: PartyMention, end: int) -> Literal["struck", "told"] | None:
    """ "The north will respond to the attack, which killed 12": the attack is none of its own, and mostly on it."""
    found = _REACTION.fullmatch(scene.text, mention.end, end)
    if found is None:
        return None
    return "struck" if found["struck"] else "told"
