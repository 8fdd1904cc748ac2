"""All entries of a lexicon looked for at once in folded text, in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, cached_property
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from tollbook.openings import beginnings, scanner
from tollbook.text import lowered

from .lexicons import Entry, literal_patterns, load_lexicon


class Hit(NamedTuple):
    """A match of a lexicon's entry: a half-open span of offsets and the entry."""

    start: int
    end: int
    entry: Entry


class Matcher:
    """All entries of a lexicon as one expression: whole words, leftmost, then the earliest entry.

    Entries are tried in the order given, so the more particular ones come first. Patterns may not name
    their groups. Use on folded text; offsets are those of the text.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self._entry_of = {f"_{number}": entry for number, entry in enumerate(self.entries)}
        self._filed = _Filed(self._entry_of)
        self._starts = scanner(self._filed.openings)

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        return _alternatives((name, _body(entry)) for name, entry in self._entry_of.items())

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Hit]:
        """Matches in text[start:end], left to right, none overlapping."""
        end = len(text) if end is None else end
        if self._starts is None:
            for found in self._regex.finditer(text, start, end):
                yield Hit(found.start(), found.end(), self._entry_of[found.lastgroup or ""])
            return
        reached = start
        for opening in self._starts.finditer(lowered(text), start, end + 1):
            at = opening.start()
            if at >= reached and (match := self._filed[opening[1]].match(text, at, end)):
                reached = match.end()
                yield Hit(at, reached, self._entry_of[match.lastgroup or ""])

    def first(self, text: str, start: int = 0, end: int | None = None) -> Hit | None:
        """The leftmost match in text[start:end], or None."""
        if self._starts is None:
            return next(self.find(text, start, end), None)
        end = len(text) if end is None else end
        for opening in self._starts.finditer(lowered(text), start, end + 1):
            if match := self._filed[opening[1]].match(text, opening.start(), end):
                return Hit(match.start(), match.end(), self._entry_of[match.lastgroup or ""])
        return None

    def at(self, text: str, start: int) -> Hit | None:
        """The match that begins exactly at `start`, or None."""
        if self._starts is None:
            match = self._regex.match(text, start)
        else:
            opening = self._starts.match(lowered(text), start)
            match = self._filed[opening[1]].match(text, start) if opening else None
        return Hit(start, match.end(), self._entry_of[match.lastgroup or ""]) if match else None


class _Filed(dict[str, re.Pattern[str]]):
    """For each beginning all that can begin so as one expression, made when it is first looked up."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        super().__init__()
        pieces = [(name, piece) for name, entry in entries.items() for piece in _pieces(entry)]
        self._pieces = [(name, piece, tuple(beginnings(piece))) for name, piece in pieces]
        self.openings = frozenset(each for _, _, found in self._pieces for each in found)

    def __missing__(self, opening: str) -> re.Pattern[str]:
        able = ((name, piece) for name, piece, found in self._pieces if opening.startswith(found))
        self[opening] = _alternatives(able)
        return self[opening]


def _pieces(entry: Entry) -> list[str]:
    """The expressions an entry is made of: its literal forms, the longest first, or its pattern."""
    patterns = literal_patterns(entry.forms) or [entry.pattern]
    return [_body(replace(entry, pattern=pattern)) for pattern in patterns]


def _body(entry: Entry) -> str:
    return f"(?:{entry.pattern})" if entry.case_sensitive else f"(?i:{entry.pattern})"


def _alternatives(pieces: Iterable[tuple[str, str]]) -> re.Pattern[str]:
    """One expression for whole words, in which each piece is a group under its name; without any nothing matches.

    The group that closes last is the outermost one, so a piece may have groups of its own.
    """
    by_name = groupby(pieces, itemgetter(0))
    groups = (f"(?P<{name}>{'|'.join(piece for _, piece in same)})" for name, same in by_name)
    return _compiled(rf"(?<!\w)(?:{'|'.join(groups) or '(?!)'})(?!\w)")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """An expression, kept: many beginnings lead to the same."""
    return re.compile(pattern)


@cache
def matcher(name: str, *categories: str) -> Matcher:
    """The matcher of a lexicon, or of some of its categories."""
    entries = load_lexicon(name)
    return Matcher(entry for entry in entries if not categories or entry.category in categories)
