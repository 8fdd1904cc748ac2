"""Who fights whom by what a text itself says: "the war between Norland and Sudria" makes foes of two that no list knows as such.

Asked only of a war without a profile, and only of lands that no list gives a foe whom the text names.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from .names import PLAIN_KINDS, Found
from .record import Profile

_FIGHT = (
    r"(?:wars?|fighting|clashes|battles?|conflict|hostilities|skirmish(?:es)?|combat|shelling|artillery duels?|"
    r"exchanges? of (?:fire|blows)|cross-border (?:fire|shelling|strikes|attacks))"
)
# A fight is named by one of these, or by what two do who fight.
_FOUGHT = re.compile(
    r"\b(?:war|fighting|clash|battle|conflict|hostilities|skirmish|combat|shelling|artillery|fire|strikes)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(rf"\b{_FIGHT} (?:[\w' -]{{1,40}} )?between (?:the )?(?:[a-z]+ )?\Z", re.IGNORECASE)
_AND = re.compile(r"(?:'s)?(?: [a-z]+){0,2} (?:and|&) (?:the )?(?:[a-z]+ )?\Z")
_HYPHEN = frozenset("-–/")
_NAMED_FIGHT = re.compile(rf"(?: border| frontier)? {_FIGHT}\b", re.IGNORECASE)
_CLASH = re.compile(
    r" (?:\w+ ){0,2}?(?:clash(?:ed|es)?|fight|fought|(?:trad|exchang)(?:e|ed|ing) (?:\w+ ){0,2}(?:fire|strikes|blows|shelling|salvos)|"
    r"(?:are|were|went to|have been|go to|remain) (?:\w+ )?(?:at )?war)\b"
)
_AGAINST = re.compile(
    r"(?:'s)? (?:border )?war (?:with|on|against) (?:the )?\Z|(?: \w+)? declared war (?:on|against) (?:the )?\Z"
)
_TO_FIGHT = 60  # how far before "between" a fight may be named, in characters
_READ = 2500  # an article's war is named in its opening, in characters


def with_told_foes(profile: Profile, text: str) -> Profile:
    """The profile with those as foes whom folded `text` says to fight each other; the same where the lists know their foes."""
    opening = text[:_READ]
    if profile.belligerents or _FOUGHT.search(opening) is None:
        return profile
    found = _named(profile, text)
    named = {hit.name.party for hit in found}
    foes: dict[str, str] = {}
    for one, other in _fighting(opening, found):
        pair = (one.name.party or "", other.name.party or "")
        if pair[0] != pair[1] and all(
            party in profile.peoples and named.isdisjoint(profile.opponents_of(party)) for party in pair
        ):
            foes.setdefault(*pair)
            foes.setdefault(*reversed(pair))
    if not foes:
        return profile
    fought = {name: (foe, *profile.opponents_of(name)) for name, foe in foes.items()}
    known = _with_opponents(profile, fought)
    known.__dict__["territories"] = profile.territories.union(
        foes
    )  # though no list may hold a town of theirs
    return known


def tells_of_fallen_out(profile: Profile, text: str) -> bool:
    """Whether folded `text` says that two fight whom the profile of a war has as friends: it is about another war, then."""
    friends = [party for party in profile.belligerents if profile.parties[party].allies]
    opening = text[:_READ]
    if not friends or _FOUGHT.search(opening) is None:
        return False
    told = {(one.name.party, other.name.party) for one, other in _fighting(opening, _named(profile, text))}
    return any(
        other in profile.parties[one].allies
        for pair in told
        for one, other in (pair, pair[::-1])
        if one in friends and other in profile.belligerents
    )


def _named(profile: Profile, text: str) -> list[Found]:
    """The parties named by a name of their own in the opening."""
    found = profile.index.find(text, 0, _READ)
    return [hit for hit in found if hit.name.kind in PLAIN_KINDS and hit.name.party]


def with_chief_foes(profile: Profile, order: Sequence[str]) -> Profile:
    """The profile with the parties of `order` before the other foes of each party that they fight."""
    ranks = {party: rank for rank, party in enumerate(order)}
    fought: dict[str, tuple[str, ...]] = {}
    for party in {foe for each in order for foe in profile.opponents_of(each)}:
        foes = profile.opponents_of(party)
        ranked = tuple(sorted(foes, key=lambda foe: ranks.get(foe, len(ranks))))
        if ranked != foes:
            fought[party] = ranked
    return _with_opponents(profile, fought) if fought else profile


def _with_opponents(profile: Profile, fought: Mapping[str, tuple[str, ...]]) -> Profile:
    """The profile with other opponents of some of its parties."""
    changed = {name: replace(profile.parties[name], opponents=foes) for name, foes in fought.items()}
    known = copy.copy(profile)
    known.__dict__["parties"] = {**profile.parties, **changed}
    return known


def _fighting(text: str, found: Sequence[Found]) -> Iterator[tuple[Found, Found]]:
    """Those named beside each other as fighting each other."""
    for one, other in pairwise(found):
        gap = text[one.end : other.start]
        joined = _AND.fullmatch(gap) is not None
        between = joined and _BETWEEN.search(text, max(0, one.start - _TO_FIGHT), one.start) is not None
        hyphened = gap in _HYPHEN and _NAMED_FIGHT.match(text, other.end) is not None
        clash = joined and _CLASH.match(text, other.end) is not None
        if between or hyphened or clash or _AGAINST.fullmatch(gap) is not None:
            yield one, other
