"""The short forms that a text itself gives to the names of parties: "the Norvia Free Army (NFA) … the NFA said".

Short forms of armed groups are many, and most mean other things elsewhere; a text that writes one has named the
group in full. They are the initials of that name, or stand in brackets behind it.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from .gazetteer import Gazetteer
from .index import KeptIndex
from .names import Found, Name, initials_of
from .record import Profile

# A word of two capitals or more is needed for a short form to be looked for at all.
# It begins with one set of characters, so that the search passes over all others at once.
_CAPITALS = re.compile(r"[A-Z](?<!\w.)(?:[A-Z]{2,6}\b|(?<=\(.)[A-Za-z]?[A-Z]{1,6}(?=\)))")


class _Given(KeptIndex):
    """A list of names with the short forms of one text beside it."""

    def __init__(self, gazetteer: Gazetteer, of: str, given: Mapping[str, Name]) -> None:
        super().__init__(gazetteer, of)
        self._given = given
        self._sought = re.compile(rf"(?<![\w(])(?:{'|'.join(sorted(given))})(?!\w)")

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
        """The names, and the short forms where no name stands."""
        found = list(super().find(text, start, end))
        for hit in self._sought.finditer(text, start, len(text) if end is None else end):
            if all(other.end <= hit.start() or hit.end() <= other.start for other in found):
                found.append(Found(hit.start(), hit.end(), self._given[hit.group()]))
        return iter(sorted(found))


def with_short_forms(profile: Profile, text: str) -> Profile:
    """The profile with the short forms that folded `text` gives to names of its parties; the same where it gives none."""
    capitals = profile.initials.intersection(_CAPITALS.findall(text))
    given = _given(profile, text, capitals) if capitals else {}
    if not given:
        return profile
    known = copy.copy(profile)
    known.__dict__["index"] = _Given(profile.gazetteer, profile.id, given)
    return known


def _given(profile: Profile, text: str, capitals: Collection[str]) -> dict[str, Name]:
    """The names that the capitals are short for."""
    given: dict[str, Name] = {}
    for found in profile.index.find(text):
        if found.name.is_shortened:
            initials = initials_of(text[found.start : found.end])
            if initials in capitals:
                given.setdefault(initials, replace(found.name, form=initials))
    return given
