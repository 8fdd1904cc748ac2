"""What the text before a figure tells of it: the party last named, the one it began with, the same figure told before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.claims.numbers import Number
from tollbook.claims.parties import PartyMention, find_parties
from tollbook.claims.population import noun_population
from tollbook.claims.readings import Link
from tollbook.claims.sides.scene.locations import is_border, is_located
from tollbook.claims.sides.scene.model import ACTING
from tollbook.claims.sides.scene.sentence_before import sentence_before
from tollbook.claims.sources import Voice
from tollbook.claims.syntax.tokens import Token
from tollbook.profiles import Profile
from tollbook.records import Span

from .found import Found
from .state import Discourse

_REPEATED = 1_000  # a smaller figure may be said of another harm
# What stands before those whom somebody fights, or who harmed him.
_FOUGHT = re.compile(
    r"\b(?:fight(?:s|ing)?|fought|battl(?:e[sd]?|ing)|resist(?:s|ed|ing)?|repel(?:s|led|ling)?|against|(?:battles?|combat|fighting|clash(?:e[sd]|ing)?) with|"
    r"(?:killed|wounded|injured|shot|shelled|bombed|hit|struck|fired|attacked|captured|executed) by) (?:the |invading |advancing )?\Z"
)
_TO_FOUGHT = 40
_SPARED = frozenset("rescued evacuated saved freed brought escaped survived".split())
_BACK = 200  # how far before a sentence its pronouns may go back, in characters


def size(found: Found | None) -> float:
    """The size of a figure found, 0 for none."""
    return found.number.size if found is not None else 0


def contradicts_foe(profile: Profile, before: Found, voice: Voice) -> bool:
    """ "The army said it had killed 19 rebels there. A doctor put the dead at 93": of whoever lay there, and no rebels."""
    foes = profile.opponents_of(before.harmed.side)
    told = before.voice.party in foes and before.claim.population == "military"
    return told and voice.source not in (None, before.voice.source) and voice.party not in foes


def turns_to_spared(row: Sequence[Token], link: Link, before: Found | None) -> bool:
    """ "All four gunmen were shot. He said 84 people were rescued, and ten were wounded": of those rescued, and no gunmen."""
    if before is None or before.claim.population != "military":
        return False
    spared = next((i for i in range(link.number - 1, 0, -1) if row[i].text in _SPARED), 0)
    return any(noun_population(token.text) in ("any", "civilian") for token in row[:spared])


def last_party(discourse: Discourse, sentence: Span, *, armed: bool = False) -> str | None:
    """The party named last before the sentence, as "its soldiers" may go back to it; of `armed` people such before any."""
    start = max(0, sentence.start - _BACK)
    named = find_parties(discourse.text, discourse.profile, start, sentence.start)
    named = [m for m in named if not _is_no_subject(discourse.text, m) and not is_border(discourse.text, m)]
    soldiers = [
        m.party
        for m in named
        if (m.noun or m.kind == "force") and m.population == "military" and m.party is not None
    ]
    if armed and soldiers:
        return soldiers[-1]
    if armed:  # nor is a land in a paragraph before, as in a headline, that of soldiers without a name
        opens = discourse.text.rfind("\n", start, sentence.start)
        named = [m for m in named if m.start > opens]
    parties = [m.party for m in named if m.kind in ("state", "force", "government") and m.party is not None]
    return parties[-1] if parties else None


def _is_no_subject(text: str, mention: PartyMention) -> bool:
    """Whether somebody fights the party named, was harmed by it, or only has a seat there: "killed while fighting northern troops", "based in the north"."""
    if text.endswith(("based in ", "headquartered in "), 0, mention.start):
        return True
    return _FOUGHT.search(text, max(0, mention.start - _TO_FOUGHT), mention.start) is not None


def last_subject(discourse: Discourse, sentence: Span) -> str | None:
    """The party that the sentence before begins with, as "it" goes back to it."""
    begins = sentence_before(discourse.text, sentence.start)
    named = find_parties(discourse.text, discourse.profile, begins, sentence.start)
    acting = [m for m in named if m.kind in ACTING and not is_located(discourse.text, m)]
    acting = [m for m in acting if not _is_no_subject(discourse.text, m)]
    return acting[0].party if acting else None


def side_of_same(discourse: Discourse, number: Number) -> str | None:
    """The side of the same figure told before: a figure of this size said again is of the same harm."""
    if number.size < _REPEATED:
        return None
    sides = (
        found.harmed.side
        for found in discourse.found
        if (found.number.low, found.number.high) == (number.low, number.high)
    )
    return next(sides, None)
