"""How the matches of a regular expression can begin, so that a text is searched for their first letters only.

A lexicon's alternation tries every entry at every word; nearly all words begin like none of them. `scanner`
makes one small expression for the beginnings, a trie, that passes over those words at once.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterable, Mapping
from string import digits
from typing import Any

from tollbook.text import lowered

# Letters of a beginning that are looked at: with more the trie grows and dismisses few words more.
DEPTH = 6
_WIDEST = 600
# So many beginnings, and no more, make a trie.
_MOST = 2_000

# The parse of an expression, as the standard library makes it.
_parser: Any = importlib.import_module("re._parser")
_ops: Any = importlib.import_module("re._constants")
# A beginning in lower case, and whether it is still known how it goes on.
_Beginnings = set[tuple[str, bool]]
_UNKNOWN: _Beginnings = {("", False)}
_DIGIT = (_ops.CATEGORY, _ops.CATEGORY_DIGIT)
_SPACE = [(_ops.CATEGORY, _ops.CATEGORY_SPACE)]
# What white space there is in folded text.
_BLANKS: _Beginnings = {(" ", True), ("\n", True)}


def beginnings(pattern: str) -> frozenset[str]:
    """The beginnings, lower case and up to six letters long, of anything the pattern can match in folded text.

    Holds "" where the pattern can begin with anything, or match nothing.
    """
    return frozenset(beginning for beginning, _ in _sequence(_parser.parse(pattern)))


def scanner(found: Iterable[str]) -> re.Pattern[str] | None:
    """An expression for the starts of words that begin so (`word_starts`); None where anything may begin one."""
    wanted = set(found)
    return None if not wanted or "" in wanted or len(wanted) > _MOST else word_starts(wanted)


def word_starts(openings: Iterable[str]) -> re.Pattern[str]:
    """An expression for the starts of words that begin like one of these, for text as `text.lowered` gives it.

    A match starts where the word does in the text itself; its group is the longest of the beginnings there.
    """
    # It takes the one character before the word, of a set, by which the search passes over all others at once; the
    # word is only looked at, since the next one that may begin a match can be the one after a blank.
    words = trie(dict.fromkeys(sorted(set(openings)), ""), re.escape)
    return re.compile(rf"[^a-z0-9_](?=({words}))(?<!\w)")


class Sought:
    """An expression each match of which begins a word: it is looked for by the letters that it can begin with."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._regex = re.compile(pattern, flags)
        self._starts = scanner(beginnings(pattern))

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The leftmost match in text[start:end] of folded text, as `re.Pattern.search` gives it."""
        end = len(text) if end is None else end
        if self._starts is None:
            return self._regex.search(text, start, end)
        for word in self._starts.finditer(lowered(text), start, end + 1):
            found = self._regex.match(text, word.start(), end)
            if found is not None:
                return found
        return None


def either_case(letter: str) -> str:
    """A small letter in both cases, for a set of an expression; any other character in its own."""
    return "".join(re.escape(each) for each in sorted({letter, letter.upper()}) if len(each) == 1)


def trie(words: Mapping[str, str], spelt: Callable[[str], str] = either_case) -> str:
    """A pattern for any of the words, the longest that stands there, each before the pattern it is mapped to."""
    by_first: dict[str, dict[str, str]] = {}
    for word, following in words.items():
        by_first.setdefault(word[:1], {})[word[1:]] = following
    ends = list(by_first.pop("", {}).values())
    branches = [f"[{spelt(first)}]{trie(rests, spelt)}" for first, rests in by_first.items()]
    alternatives = "|".join(branches + ends)
    return f"(?:{alternatives})" if branches else alternatives


def _sequence(items: Iterable[tuple[Any, Any]]) -> _Beginnings:
    found: _Beginnings = {("", True)}
    for operation, value in items:
        if not any(goes_on for _, goes_on in found):
            break
        if operation in (_ops.ASSERT, _ops.ASSERT_NOT, _ops.AT):  # takes no letter
            continue
        found = _joined(found, _item(operation, value))
    # What ends here short of the depth is a whole match: the text goes on as it likes.
    return found


def _joined(found: _Beginnings, nexts: _Beginnings) -> _Beginnings:
    joined: _Beginnings = set()
    for beginning, goes_on in found:
        if not goes_on:
            joined.add((beginning, False))
            continue
        for following, known in nexts:
            longer = (beginning + following)[:DEPTH]
            joined.add((longer, known and len(longer) < DEPTH))
    return joined if len(joined) <= _WIDEST else _UNKNOWN


def _item(operation: Any, value: Any) -> _Beginnings:
    if operation is _ops.LITERAL:
        return {(chr(value).lower(), True)}
    if operation is _ops.IN:
        return _of_set(value)
    if operation is _ops.SUBPATTERN:
        return _sequence(value[-1])
    if operation is _ops.BRANCH:
        return set().union(*(_sequence(branch) for branch in value[1]))
    if operation in (_ops.MAX_REPEAT, _ops.MIN_REPEAT):
        least, most, body = value
        once = _sequence(body)
        if most > 1:  # behind the first it may go on, or stand again
            again = {(beginning, False) for beginning, _ in _joined(once, once)}
            once = again | once if least <= 1 else again
        return once | {("", True)} if least == 0 else once
    return _UNKNOWN


def _of_set(value: Any) -> _Beginnings:
    if value == _SPACE:
        return _BLANKS
    if any(each[0] is not _ops.LITERAL and each != _DIGIT for each in value):
        return _UNKNOWN
    # Of a figure the first digit is enough.
    return {
        (letter, each != _DIGIT)
        for each in value
        for letter in (digits if each == _DIGIT else [chr(each[1]).lower()])
    }
