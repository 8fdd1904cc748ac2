"""Whom a text speaks of: parties, forces, people and places of the war, and whether they bear arms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from tollbook.claims.namesakes import LANDS, names_another
from tollbook.claims.population_nouns import population_nouns
from tollbook.profiles import Found, Profile
from tollbook.profiles.names import PARTY_KINDS, NameKind
from tollbook.records import Population

# A word that follows a party's name in the same noun phrase: blanks or a hyphen between, no comma, no stop.
_NEXT_WORD = re.compile(r"(?:'s?)?[ -]([^\W\d_]+)")
# So many words after a party's name may belong to its noun phrase: "special forces soldiers".
_NEXT_WORDS = re.compile(rf"(?:{_NEXT_WORD.pattern}){{1,3}}")
# The kinds of names that go on with a noun.
_WITH_NOUN = frozenset({*PARTY_KINDS, "place", "enemy"})
# Words that end the noun phrase a party's name began: verbs, prepositions, conjunctions.
_ENDS_PHRASE = re.compile(
    r"\w+ed|lost|loses?|sa(?:id|ys?)|ha[sd]|have|is|are|was|were|will|would|could|can|may|of|in|on|at|by|to|and|or|but|"
    r"with|for|from|after|before|when|while|since|until|during|near|over|amid|against|inside|outside|around|where|the|an?|its|their|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds|thousands|scores|several|some|that|who|which|as|took|takes?|hits?|struck|strikes|shot|put|puts|told|tells?|kills?|wounds"
)
_MILITARY = re.compile(r"\b(?:military|army|navy|armed)\b", re.IGNORECASE)
# "Norvia-backed fighters" are not Norvia's.
BACKED = re.compile(
    r"-(?:backed|allied|aligned|affiliated|linked|sponsored|supported|trained|funded|armed|friendly)\b"
)
# What a dateline goes on with behind its place: the land, the agency, the day, and the mark that ends it.
_DATELINE = re.compile(
    r"(?:/[A-Z][\w.' -]{1,24})?(?:, [A-Z][\w.' -]{1,24})??(?P<agency> \([^()\n]{1,40}\))?(?P<day>,? (?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+))?(?:,? \d{4})?"
    r"(?: \([^()\n]{1,40}\))?,?(?: ?(?:[–—]|--) ?| - |: )"
)
_LINE_START, _TO_START = re.compile(r"(?:^|\n)(?P<place>(?:[A-Z][\w.' -]{1,24}(?:, |/))?)\Z"), 28
# Where somebody found safety, others came to harm elsewhere: "said a nurse who fled to the north".
_REFUGE = re.compile(
    r"\b(?:(?:fled|flee|fleeing|escaped|escaping) (?:(?:over|across) the border )?(?:in)?to|(?:refuge|asylum|sanctuary|shelter) in"
    r"|who (?:\w+ )?(?:crossed(?: the border)? into|made it to|reached|arrived in)) (?:neighbou?ring |nearby )?$"
)
_TO_REFUGE = 48


class PartyMention(NamedTuple):
    """A party named in a text, half-open span of offsets.

    `party` is a party's id, None for words that mean the speaker's enemy. `kind` says how it is named.
    `population` is what the name and the noun after it say: troops are military. `noun` is that
    noun, in lower case, empty where none was recognised. `name` is the name as the ledger prints it,
    `belligerent` whether the party fights in this war, `occupied` whether a place is held by another
    than its state.
    """

    start: int
    end: int
    party: str | None
    kind: NameKind
    population: Population | None
    occupied: bool
    name: str
    belligerent: bool
    rule: str
    noun: str = ""


def find_parties(text: str, profile: Profile, start: int = 0, end: int | None = None) -> list[PartyMention]:
    """Mentions in text[start:end] of folded text, in order, the longest name at each place, none overlapping.

    Bodies and persons that belong to no party (an international office, a think tank) are left out; `sources` reads them.
    """
    return [mention(text, hit) for hit in spoken_of(text, profile.index.find(text, start, end))]


def spoken_of(text: str, names: Iterable[Found]) -> Iterator[Found]:
    """Those of the names that speak of a party, and not only of who backs another, or of what somebody is against."""
    found = [hit for hit in names if hit.name.party is not None or hit.name.kind == "enemy"]
    for hit, after in zip_longest(found, found[1:]):
        if not _is_backer(text, hit, after) and not _is_opposed(text, hit) and not names_another(text, hit):
            yield hit


def _is_opposed(text: str, hit: Found) -> bool:
    """Whether the name only tells what somebody is against: "anti-northern slogans"."""
    return text[max(0, hit.start - len("anti-")) : hit.start].lower() in ("anti-", "anti –")


def _is_backer(text: str, hit: Found, after: Found | None) -> bool:
    """Whether the name only tells who backs others: "the north-backed southern rebels", and "north-backed rebels" of a land at peace."""
    backs = BACKED.match(text, hit.end)
    return backs is not None and (
        not hit.name.belligerent or (after is not None and after.start - backs.end() <= 1)
    )


def is_sent_from(text: str, start: int, end: int, kind: NameKind) -> bool:
    """Whether the name is in a dateline: "ALTENA (Agency) -", "Altena, 3 May -", "ALTENA: Shells hit", "ALTENA, Norland -"."""
    opened = _LINE_START.search(text, max(0, start - _TO_START), start)
    line = _DATELINE.match(text, end) if opened is not None else None
    if opened is None or line is None:
        return False
    if line["agency"] is not None or line["day"] is not None or opened["place"].isupper():
        return True
    return kind != "state" and text[start:end].isupper()


def _part_in_harm(text: str, found: Found) -> NameKind:
    """What the name is to the harm: its kind; in a dateline, and as where somebody fled to, it plays no part."""
    if found.name.kind not in LANDS:
        return found.name.kind
    if _REFUGE.search(text, max(0, found.start - _TO_REFUGE), found.start) is not None:
        return "refuge"
    return "none" if is_sent_from(text, found.start, found.end, found.name.kind) else found.name.kind


def mention(text: str, found: Found) -> PartyMention:
    """The party named, with the noun that goes on with its name."""
    name = found.name
    words = _NEXT_WORDS.match(text, found.end) if name.kind in _WITH_NOUN else None
    # Few phrases stand behind most names.
    noun, population = _noun_in(words.group()) if words is not None else ("", None)
    return PartyMention(
        start=found.start,
        end=found.end,
        party=name.party,
        kind=_part_in_harm(text, found),
        population=population or name.population,
        occupied=name.occupied,
        name=name.canonical,
        belligerent=name.belligerent,
        rule=name.rule,
        noun=noun,
    )


@lru_cache(maxsize=16_384)
def _noun_in(phrase: str) -> tuple[str, Population | None]:
    """The first population noun of the words behind a name that stand in its phrase, and its population."""
    end = 0
    for word in _NEXT_WORD.finditer(phrase):
        if _ENDS_PHRASE.fullmatch(word.group(1).lower()):
            break
        end = word.end()
    for noun in population_nouns(phrase, 0, end):
        is_military = _MILITARY.search(phrase, 0, noun.start) and noun.population == "any"
        return phrase[noun.start : noun.end].lower(), "military" if is_military else noun.population
    return "", None


def resolve_enemy(mention: PartyMention, speaker: str | None, profile: Profile) -> str | None:
    """The party a mention means when `speaker` (a party's id) says it: "the enemy" is whom the speaker fights."""
    if mention.kind != "enemy":
        return mention.party
    opponents = profile.opponents_of(speaker)
    return opponents[0] if opponents else None
