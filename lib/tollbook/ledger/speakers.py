"""Who vouches for a figure: the many spellings of a source brought to one speaker, and how two speakers stand.

Names of the conflict profile come first. What the profile does not know is told apart by its own words:
spellings that sound alike are one name, and "Halych" is "governor Taras Halych" where no other Halych speaks.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from tollbook.profiles import Found, Profile
from tollbook.resources import matcher
from tollbook.text import fold

Level = Literal["person", "body", "party", "unnamed", "none"]
Relation = Literal["same", "part", "kin", "unknown", "other"]

_WORD = re.compile(r"\w+")
_POSSESSIVE = re.compile(r"'s\b|(?<=s)'(?!\w)")
# Transliterations of one name differ in these letters: Serhiy, Sergii.
_SOUNDS = (
    (re.compile(r"[iyj]+"), "i"),
    (re.compile(r"[gh]+"), "h"),
    (re.compile(r"w"), "v"),
    (re.compile(r"(.)\1"), r"\1"),
)
# The name that says most about who speaks, of several in one source.
_RANK = {"person": 0, "organisation": 1}
_PARTY_KINDS = ("state", "people", "government", "force", "pejorative")
_MOST_SHARED = 20
# How far, in characters, a word such as "aide to" may stand from the name it belongs to.
_STAFF_REACH = 16


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source. `key` is one speaker's, `root` is shared by all who speak for one party (empty if unknown).

    `is_known` says that the conflict profile has the name.
    """

    key: str
    root: str
    level: Level
    label: str | None
    is_known: bool = False

    @property
    def is_named(self) -> bool:
        """Whether a reader could look the source up."""
        return self.level in {"person", "body", "party"}


NOBODY = Speaker("", "", "none", None)


class Speakers:
    """Resolves the sources of a corpus; the same for any order of the sources."""

    def __init__(self, sources: Iterable[tuple[str | None, bool]], profile: Profile | None) -> None:
        """`sources` are names as written, each with whether it is anonymous."""
        self._profile = profile
        wanted = sorted({(name, unnamed) for name, unnamed in sources if name})
        self._found = {item: self._resolve(*item) for item in wanted}
        longest = _fullest({s.key for s in self._found.values() if s.level in {"person", "body"}})
        self._found = {item: replace(s, key=longest.get(s.key, s.key)) for item, s in self._found.items()}

    def __getitem__(self, source: tuple[str | None, bool]) -> Speaker:
        name, unnamed = source
        return self._found[(name, unnamed)] if name else NOBODY

    def _resolve(self, name: str, unnamed: bool) -> Speaker:
        text = fold(name)
        found = list(self._profile.index.find(text)) if self._profile else []
        actors = sorted(
            (f for f in found if f.name.kind in _RANK and not _is_of_staff(text, f)),
            key=lambda f: (_RANK[f.name.kind], f.start),
        )
        party = next((f.name.party for f in found if f.name.party and f.name.kind != "place"), None)
        if actors and not unnamed:
            name_found = actors[0].name
            root = name_found.party or name_found.canonical.casefold()
            level: Level = "person" if name_found.kind == "person" else "body"
            known = level == "person" or not _is_of_study(text, actors[0])
            return Speaker(spelling(name_found.canonical), root, level, name_found.canonical, known)
        rest = _own_words(text, found)
        if unnamed or not rest:
            whole_party = next((f.name for f in found if f.name.kind in _PARTY_KINDS), None)
            if unnamed or whole_party is None:
                return Speaker(spelling(text), party or "", "unnamed", name)
            known = all(not _is_of_study(text, f) for f in found)
            return Speaker(f"party {party}", party or "", "party", whole_party.canonical, known)
        return Speaker(rest, party or "", "person" if len(rest.split()) < 4 else "body", name)


def relation(one: Speaker, other: Speaker) -> Relation:
    """How two speakers stand: one and the same, a body and its part, of one party, not known, or different."""
    if "none" in {one.level, other.level}:
        return "unknown"
    if one.key == other.key:
        return "same"
    if one.root and one.root == other.root:
        loose = {"party", "unnamed"}
        return "part" if one.level in loose or other.level in loose else "kin"
    if "unnamed" in {one.level, other.level}:
        settled = one.root and other.root
        return "other" if settled else "unknown"
    return "other"


def spelling(name: str) -> str:
    """A name in one spelling: lower case, no accents, no articles or possessives, letters by sound."""
    plain = unicodedata.normalize("NFKD", fold(name)).encode("ascii", "ignore").decode().casefold()
    words = (w for w in _WORD.findall(_POSSESSIVE.sub("", plain)) if w not in {"the", "a", "an"})
    return " ".join(_sound(w) for w in words) or name.casefold()


def _sound(word: str) -> str:
    for pattern, letter in _SOUNDS:
        word = pattern.sub(letter, word)
    return word


def _is_of_staff(text: str, found: Found) -> bool:
    """Whether the name only says whose aide speaks: "an aide to X", "X's adviser"."""
    if found.name.kind != "person":
        return False
    staff = matcher("tellings", "staff")
    before = (
        hit
        for hit in staff.find(text, 0, found.start)
        if text[hit.end - 3 : hit.end].strip() in ("to", "for", "of")
    )
    after = staff.find(text, found.end, min(len(text), found.end + _STAFF_REACH))
    return any(found.start - hit.end <= _STAFF_REACH for hit in before) or any(True for _ in after)


def _is_of_study(text: str, found: Found) -> bool:
    """Whether a study or an institute speaks, and the name only says where it stands or who answers it."""
    hits = matcher("sources", "research").find(text)
    return any(hit.end <= found.start or hit.start >= found.end for hit in hits)


def _own_words(text: str, found: list[Found]) -> str:
    """The capitalised words of a source that are no name of the profile and no title, in one spelling."""
    plain = _POSSESSIVE.sub(lambda m: " " * len(m.group()), text)
    titles = (
        hit
        for words in (("attribution_roles", "title"), ("sources", "office"))
        for hit in matcher(*words).find(plain)
    )
    covered = [range(f.start, f.end) for f in found] + [range(t.start, t.end) for t in titles]
    words = (w for w in _WORD.finditer(plain) if w.group()[0].isupper())
    own = " ".join(w.group() for w in words if not any(w.start() in span for span in covered))
    return spelling(own) if own else ""


def _fullest(keys: Iterable[str]) -> Mapping[str, str]:
    """Each short name under the one longer name that ends in it, where there is exactly one."""
    keys = set(keys)
    ending: dict[str, set[str]] = defaultdict(set)
    for key in sorted(keys):
        words = key.split()
        for start in range(1, len(words)):
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
