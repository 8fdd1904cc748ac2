"""Which war a document is about, by how often and where it names the parties."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from tollbook.records import Document
from tollbook.text import fold

from .index import NameIndex
from .load import EVERY, GENERAL, SIGNAL, load_profile, names_together, profile_ids
from .names import Name
from .record import Profile
from .told_foes import tells_of_fallen_out

# An article's war stands in its headline and opening; the rest costs time and brings other wars in.
_READ = 2500
# So much of the text is read with the title, for a name that goes on from one into the other, in characters.
_JOINED = 200
# A name in the first line or so weighs this much more than one below.
_HEAD, _HEAD_WEIGHT = 200, 3
# What a party counts for a war that is not chiefly about it.
_SIDE_WEIGHT = 0.5
# Kinds of names that do not tell one war from another.
_UNTELLING = {"none", "enemy", "pejorative"}


def choose_profile(document: Document | str, folded: str | None = None) -> Profile:
    """The profile of the war a document is about; the general profile where it is about another or none.

    `folded` is the folded text of the document, where the caller has it.

    Each name of a party, its places, people and bodies counts for every war it fights in. The war with the
    highest count wins, of two the one named first, unless a state that it is not chiefly about, and that supports
    neither side, is named more often still, or two fight who are friends in that war.
    """
    if isinstance(document, str):
        title, text = "", fold(document)
    else:
        title = "" if document.headline.end else fold(document.title or "") + "\n"
        text = fold(document.text) if folded is None else folded
    counts = _party_counts(title, text)
    day = None if isinstance(document, str) else document.date
    wars = [load_profile(war) for war in profile_ids() if war != GENERAL]
    # Counts are filed in the order in which the parties are named.
    places = {party: -place for place, party in enumerate(counts)}
    scored = [
        (_score(war, counts), _first(war, places), war.start or "", war.id)
        for war in wars
        if not (day and war.earliest and day < war.earliest)
    ]
    best, _, _, war = max(scored, default=(0.0, 0, "", GENERAL))
    profile = load_profile(war)
    chief = (sum(_named_in(profile, counts)), _first(profile, places))
    if best <= 0 or chief <= _rival(profile, counts, places):
        return load_profile(GENERAL)
    return load_profile(GENERAL) if tells_of_fallen_out(profile, text) else profile


def _first(profile: Profile, places: Mapping[str, int]) -> int:
    """How early the first of the parties is named that the war is chiefly about; the earlier the higher."""
    return max((places[party] for party in profile.chief if party in places), default=-len(places))


def _party_counts(title: str, text: str) -> Counter[str]:
    """Weighted mentions in the title and the opening by party, and of each war's own words by the war."""
    counts: Counter[str] = Counter()
    for start, name in _named(title, text):
        if name.rule == SIGNAL:
            counts[_signals(name.canonical)] += _HEAD_WEIGHT
        elif name.party is not None and name.kind not in _UNTELLING and not name.form.islower():
            counts[name.party] += _HEAD_WEIGHT if start < _HEAD else 1
    return counts


def _signals(war: str) -> str:
    """Under which key a war's own words are counted: some wars have the id of a party."""
    return f"{SIGNAL} {war}"


def _named(title: str, text: str) -> Iterator[tuple[int, Name]]:
    """The names in the title and the opening of the text, and how far from the beginning of the title each stands."""
    every, reached = NameIndex((), names_together(), EVERY), 0
    for found in every.find(title + text[:_JOINED]) if title else ():
        if found.start < len(title):
            yield found.start, found.name
            reached = max(0, found.end - len(title))
    for found in every.find(text, reached, _READ):
        yield len(title) + found.start, found.name


def _score(profile: Profile, counts: Counter[str]) -> float:
    """What is said of the chief parties, and of the others no more than of those."""
    main, beside = _named_in(profile, counts)
    return main + min(main, beside)


def _named_in(profile: Profile, counts: Counter[str]) -> tuple[float, float]:
    """What is said of the parties that the war is chiefly about, and of the others."""
    named = {True: 0, False: 0}
    for party in profile.belligerents:
        named[party in profile.chief] += counts[party]
    return counts[_signals(profile.id)] + named[True], _SIDE_WEIGHT * named[False]


def _rival(profile: Profile, counts: Counter[str], places: Mapping[str, int]) -> tuple[float, int]:
    """The highest count of a party that the war is not chiefly about and that supports neither side, and how early it is named."""
    involved = profile.chief | profile.supporters
    return max(
        (
            (count, places[party])
            for party, count in counts.items()
            if party in profile.parties and party not in involved
        ),
        default=(0.0, 0),
    )
