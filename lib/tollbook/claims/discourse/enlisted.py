"""Which party a text says the people of another land serve: "two Orrans recruited by the northern army"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from tollbook.claims.parties import PartyMention, mention
from tollbook.profiles import Found, Profile

_REACH = 140  # how far behind the people the party they serve may be named, in characters
_ENGAGED = r"(?:recruit|hir|enlist|draft|lur|trick|dup|forc|coerc|press|sign|deploy|sen[dt]|join|serv|work|employ|train)\w*"
_BY_OR_FOR = re.compile(
    r"[^.;\n]*\b(?:(?:recruit|hir|enlist|draft|lur|sign)\w* [^.;\n]*\b(?:by|for)|(?:fight|fights|fighting|fought|serv\w+|die|died|dying) "
    r"(?:[^.;\n]* )?(?:for|on behalf of|on the side of))(?: the)? "
)
_IN_FORCES = re.compile(
    rf"[^.;\n]*\b(?:{_ENGAGED}|fight\w*|fought) (?:[^.;\n]* )?(?:in|into|with|by|to|of|alongside|beside)(?: the)? "
    rf"|[^.;\n]*\bjoin(?:ed|ing)?(?: the)? | (?:\w+ )?(?:in|of|from)(?: the)? "
)
# Between two lands of which neither is known to be at war only plain service tells: whoever fights "with" an army may be its foe.
_PLAINLY_IN_FORCES = re.compile(
    r"[^.;\n]*\b(?:recruit|hir|enlist|draft|serv|sign)\w* (?:[^.;\n]* )?(?:in|into|by|with|to|for)(?: the)? "
    r"|[^.;\n]*\bjoin(?:ed|ing)(?: the)? | (?:\w+ )?in(?: the)? "
)
_TOOK = re.compile(
    r"(?:'s? (?:army|military|armed forces|forces))?(?: \w+)? (?:(?:has|have|had|is|are|was|to|been|said|thought|believed|estimated|reported|known|alleged) )*(?:recruit|hir|enlist|lur|draft)(?:ed|ing|s)? [\w, -]{0,30}"
)
_FORCES = re.compile(
    r"(?:'s?)? (?:\w+ )?(?:army|military|forces|ranks|navy|marines|brigades?|battalions?|regiments?|legion)\b"
)
# "Recruited to fight against the north": for its foe.
_AGAINST = re.compile(r"[^.;\n]*\b(?:fight|fights|fighting|fought|war|battle) (?:\w+ ){0,2}against(?: the)? ")
_PLURAL = re.compile(r"\w+(?:s|ese)\b")


def enlisted(text: str, profile: Profile, names: Sequence[Found]) -> Mapping[str, str]:
    """The party of this war that the people of each other land are said to serve (codebook, Cases decided)."""
    found = [hit for hit in names if hit.name.party is not None]
    served: dict[str, str] = {}
    for at, hit in enumerate(found):
        if hit.name.kind != "people" or hit.name.belligerent or not _are_people(text, hit):
            continue
        party = next(
            _parties_served(text, profile, hit, found[max(0, at - 1) : at], found[at + 1 : at + 5]), None
        )
        if party is not None:
            served.setdefault(str(hit.name.party), party)
    return served


def _are_people(text: str, hit: Found) -> bool:
    """Whether the name is that of persons ("Orrans", "Orran nationals"), not of an embassy or a village."""
    return _PLURAL.fullmatch(text, hit.start, hit.end) is not None or bool(mention(text, hit).noun)


def _parties_served(
    text: str, profile: Profile, hit: Found, before: Sequence[Found], after: Sequence[Found]
) -> Iterator[str]:
    for each in (mention(text, near) for near in before):
        if each.belligerent and each.party and _TOOK.fullmatch(text, each.end, hit.start):
            yield each.party
    for each in (mention(text, near) for near in after if near.start - hit.end < _REACH):
        if each.party and _serve(text, hit, each, known=bool(profile.belligerents)):
            yield each.party
        elif each.belligerent and each.party and _AGAINST.fullmatch(text, hit.end, each.start):
            yield from profile.opponents_of(each.party)[:1]


def _serve(text: str, people: Found, party: PartyMention, *, known: bool) -> bool:
    """Whether what stands between says that they fight for a party, or in its forces; `known` where the war's parties are."""
    if party.belligerent != known or party.party == people.name.party:
        return False
    if known and _BY_OR_FOR.fullmatch(text, people.end, party.start):
        return True
    armed = party.kind == "force" or party.population == "military" or _FORCES.match(text, party.end)
    service = _IN_FORCES if known else _PLAINLY_IN_FORCES
    return bool(armed) and service.fullmatch(text, people.end, party.start) is not None
