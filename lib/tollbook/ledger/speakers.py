"""Who vouches for a figure: the many spellings of a source brought to one speaker, and how two speakers stand.

Names of the conflict profile come first. What the profile does not know is told apart by its own words:
spellings that sound alike are one name, and "Halych" is "governor Taras Halych" where no other Halych speaks.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from tollbook.claims.closed_classes import HELD
from tollbook.profiles import Found, Profile
from tollbook.profiles.names import PARTY_KINDS
from tollbook.resources import matcher
from tollbook.text import fold

from .spellings import POSSESSIVE, one_spelling, spelling, umbrellas

Level = Literal["person", "body", "party", "unnamed", "none"]
Relation = Literal["same", "part", "kin", "unknown", "other"]

_WORD = re.compile(r"\w+")
# The name that says most about who speaks, of several in one source.
_RANK = {"person": 0, "organisation": 1}
_ROLES = ("title", "person", "body", "document")
# "Officials in the X-run town" speak for the town, not for X.
_RUN_BY = re.compile(rf"-(?:{'|'.join(sorted(HELD))})\b")
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

    def __init__(
        self,
        sources: Iterable[tuple[str | None, bool]],
        profile: Profile | None,
        plain: Container[str] = frozenset(),
    ) -> None:
        """`sources` are names as written, each with whether it is anonymous; `plain` are words that are also written small."""
        self._profile, self._plain = profile, plain
        self._umbrellas = umbrellas(profile)
        wanted = sorted({(name, unnamed) for name, unnamed in sources if name})
        self._found = {item: self._resolve(*item) for item in wanted}
        longest = one_spelling({s.key for s in self._found.values() if s.level in {"person", "body"}})
        self._found = {item: replace(s, key=longest.get(s.key, s.key)) for item, s in self._found.items()}

    def __getitem__(self, source: tuple[str | None, bool]) -> Speaker:
        name, unnamed = source
        return self._found[(name, unnamed)] if name else NOBODY

    def _resolve(self, name: str, unnamed: bool) -> Speaker:
        text = fold(name)
        named = list(self._profile.index.find(text)) if self._profile else []
        found = [f for f in named if not _RUN_BY.match(text, f.end)]
        actors = sorted(
            (f for f in found if f.name.kind in _RANK and not _is_of_staff(text, f)),
            key=lambda f: (_RANK[f.name.kind], f.start),
        )
        party = next((f.name.party for f in found if f.name.party and f.name.kind != "place"), None)
        if actors and not unnamed:
            name_found = actors[0].name
            body = self._umbrellas.get(name_found.canonical, name_found.canonical)
            root = name_found.party or spelling(body)
            level: Level = "person" if name_found.kind == "person" else "body"
            known = level == "person" or not _is_of_study(text, actors[0])
            return Speaker(spelling(name_found.canonical), root, level, name_found.canonical, known)
        rest = self._own_words(text, named)
        if unnamed or not rest:
            whole_party = next((f.name for f in found if f.name.kind in PARTY_KINDS), None)
            if unnamed or whole_party is None:
                return Speaker(spelling(text), party or "", "unnamed", name)
            known = all(not _is_of_study(text, f) for f in found)
            return Speaker(f"party {party}", party or "", "party", whole_party.canonical, known)
        return Speaker(rest, party or "", "person" if len(rest.split()) < 4 else "body", name)

    def _own_words(self, text: str, found: list[Found]) -> str:
        """The capitalised words of a source that are no name of the profile and no title, in one spelling."""
        plain = POSSESSIVE.sub(lambda m: " " * len(m.group()), text)
        titles = (
            hit
            for words in (("attribution_roles", "title"), ("sources", "office"))
            for hit in matcher(*words).find(plain)
        )
        covered = [range(f.start, f.end) for f in found] + [range(t.start, t.end) for t in titles]
        words = (w for w in _WORD.finditer(plain) if w.group()[0].isupper())
        own = [w for w in words if not any(w.start() in span for span in covered)]
        # "Separatist authorities" only begins with a capital.
        if len(own) == 1 and not plain[: own[0].start()].strip() and self._is_plain(own[0].group()):
            return ""
        return spelling(" ".join(w.group() for w in own)) if own else ""

    def _is_plain(self, word: str) -> bool:
        roles = (matcher("attribution_roles", kind) for kind in _ROLES)
        return spelling(word) in self._plain or any(m.first(word) is not None for m in roles)


def relation(one: Speaker, other: Speaker) -> Relation:
    """How two speakers stand: one and the same, a body and its part, of one party, not known, or different."""
    if "none" in {one.level, other.level}:
        return "unknown"
    if one.key == other.key:
        return "same"
    if one.root and one.root == other.root:
        loose = {"party", "unnamed"}
        is_whole = one.root in {one.key, other.key}
        return "part" if is_whole or one.level in loose or other.level in loose else "kin"
    if "unnamed" in {one.level, other.level}:
        settled = one.root and other.root
        return "other" if settled else "unknown"
    return "other"


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
