"""Names of speakers brought to one spelling: letters by sound, short forms under full ones, first names by likeness."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping

from rapidfuzz.distance import Indel

from tollbook.profiles import Profile
from tollbook.text import fold

_WORD = re.compile(r"\w+")
POSSESSIVE = re.compile(r"'s\b|(?<=s)'(?!\w)")
# Transliterations of one name differ in these letters: Serhiy, Sergii.
_SOUNDS = (
    (re.compile(r"[iyj]+"), "i"),
    (re.compile(r"[gh]+"), "h"),
    (re.compile(r"w"), "v"),
    (re.compile(r"(.)\1"), r"\1"),
)
_MOST_SHARED = 20
# A short form that stands behind one of these is what an institution is of, and no name: "ministry of defence".
_JOINING = frozenset({"of", "for", "and"})
# First names before one surname that are spelt so much alike are one: Serhei and Serhi, Oleksandr and Aleksandr.
_ALIKE = 0.75


def spelling(name: str) -> str:
    """A name in one spelling: lower case, no accents, no articles or possessives, letters by sound."""
    plain = unicodedata.normalize("NFKD", fold(name)).encode("ascii", "ignore").decode().casefold()
    words = (w for w in _WORD.findall(POSSESSIVE.sub("", plain)) if w not in {"the", "a", "an"})
    return " ".join(_sound(w) for w in words) or name.casefold()


def _sound(word: str) -> str:
    for pattern, letter in _SOUNDS:
        word = pattern.sub(letter, word)
    return word


def one_spelling(keys: Iterable[str]) -> Mapping[str, str]:
    """Each name that is another one's under that one: a short form of one longer name, or a first name spelt otherwise."""
    keys = set(keys)
    alike = _alike(keys)
    full = _fullest({alike.get(k, k) for k in keys})
    return {k: full.get(alike.get(k, k), alike.get(k, k)) for k in keys}


def _alike(keys: Iterable[str]) -> Mapping[str, str]:
    """Full names of one surname whose first names are spelt alike, under the first of them in the alphabet."""
    by_surname: dict[str, list[str]] = defaultdict(list)
    for key in sorted(keys):
        words = key.split()
        if len(words) == 2:
            by_surname[words[1]].append(key)
    found: dict[str, str] = {}
    for names in by_surname.values():
        if len(names) > _MOST_SHARED:
            continue
        for at, name in enumerate(names):
            first = (n for n in names[:at] if _first_names_alike(n, name))
            found[name] = next((found[n] for n in first), name)
    return found


def _first_names_alike(one: str, other: str) -> bool:
    a, b = one.partition(" ")[0], other.partition(" ")[0]
    return min(len(a), len(b)) > 2 and Indel.normalized_similarity(a, b) >= _ALIKE


def _fullest(keys: Iterable[str]) -> Mapping[str, str]:
    """Each short name under the one longer name that ends in it, where there is exactly one."""
    keys = set(keys)
    ending: dict[str, set[str]] = defaultdict(set)
    for key in sorted(keys):
        words = key.split()
        for start in range(1, len(words)):
            if words[start - 1] not in _JOINING:
                ending[" ".join(words[start:])].add(key)
    full: dict[str, str] = {}
    for key in keys:
        longer = ending[key]
        # A word that ends this many names ("ministry") is no short form of any.
        if 0 < len(longer) <= _MOST_SHARED:
            tops = {k for k in longer if not any(other.endswith(" " + k) for other in longer)}
            if len(tops) == 1:
                full[key] = tops.pop()
    return full


def umbrellas(profile: Profile | None) -> Mapping[str, str]:
    """International bodies under the one they belong to, both by their canonical names.

    Read from the profile's own spellings: a body that is also called by another's name and more words is part of it.
    """
    if profile is None:
        return {}
    bodies = [n for n in profile.names if n.kind == "organisation" and n.actor == "international"]
    whose: dict[str, str] = {}
    for body in bodies:
        whose.setdefault(body.form, body.canonical)
    found: dict[str, str] = {}
    for body in bodies:
        words = body.form.split()
        heads = (" ".join(words[:end]) for end in range(1, len(words)))
        above = next((whose[h] for h in heads if whose.get(h, body.canonical) != body.canonical), None)
        if above is not None:
            found.setdefault(body.canonical, above)
    return found
