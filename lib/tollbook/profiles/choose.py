"""Which war a document is about, by how often and where it names the parties."""

from __future__ import annotations

from collections import Counter
from functools import cache

from tollbook.records import Document
from tollbook.text import fold

from .load import GENERAL, load_profile, profile_ids
from .names import Name, NameIndex
from .record import Profile

# An article's war stands in its headline and opening; the rest costs time and brings other wars in.
_READ = 2500
# A name in the first line or so weighs this much more than one below.
_HEAD, _HEAD_WEIGHT = 200, 3
# What a party counts for a war that is not chiefly about it.
_SIDE_WEIGHT = 0.5
# The rule of words that belong to one war and to no party: a currency, a weapon.
_SIGNAL = "signal"
# Kinds of names that do not tell one war from another.
_UNTELLING = {"none", "enemy", "pejorative"}


def choose_profile(document: Document | str) -> Profile:
    """The profile of the war a document is about; the general profile where it is about another or none.

    Each name of a party, its places, people and bodies counts for every war it fights in. The war with the
    highest count wins, unless a state that it is not chiefly about, and that supports neither side, is
    named more often still.
    """
    counts = _party_counts(_opening(document))
    scored = [(_score(load_profile(war), counts), war) for war in profile_ids() if war != GENERAL]
    best, war = max(scored, default=(0.0, GENERAL))
    profile = load_profile(war)
    if best <= 0 or best <= _rival(profile, counts):
        return load_profile(GENERAL)
    return profile


def _opening(document: Document | str) -> str:
    if isinstance(document, str):
        return fold(document[:_READ])
    title = "" if document.headline.end else f"{document.title or ''}\n"
    return fold(f"{title}{document.text[:_READ]}")


def _party_counts(text: str) -> Counter[str]:
    """Weighted mentions by party, and of each war's own words by the war."""
    counts: Counter[str] = Counter()
    for found in _every_name().find(text):
        name = found.name
        if name.rule == _SIGNAL:
            counts[name.canonical] += _HEAD_WEIGHT
        elif name.party is not None and name.kind not in _UNTELLING and not name.form.islower():
            counts[name.party] += _HEAD_WEIGHT if found.start < _HEAD else 1
    return counts


def _score(profile: Profile, counts: Counter[str]) -> float:
    chief = profile.chief
    main = counts[profile.id] + sum(counts[party] for party in profile.belligerents if party in chief)
    if not main:
        return 0.0
    return main + _SIDE_WEIGHT * sum(counts[party] for party in profile.belligerents if party not in chief)


def _rival(profile: Profile, counts: Counter[str]) -> float:
    """The highest count of a party that the war is not chiefly about and that supports neither side."""
    involved = profile.chief | profile.supporters
    return max(
        (count for party, count in counts.items() if party in profile.parties and party not in involved),
        default=0.0,
    )


@cache
def _every_name() -> NameIndex:
    wars = [load_profile(war) for war in profile_ids()]
    signals = [Name(form, "none", None, war.id, _SIGNAL) for war in wars for form in war.signals]
    return NameIndex(
        [*signals, *(name for war in wars for name in war.names if name.kind not in {"enemy", "pejorative"})]
    )
