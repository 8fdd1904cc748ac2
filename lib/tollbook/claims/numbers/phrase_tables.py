"""Words beside a figure, looked up by the word that is nearest to it.

A phrase table answers which phrase of the lexicon ends just before a place, or begins just after it, in
one look-up per word: no expression is tried at every place of the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tollbook.resources import Entry

# A word (with the apostrophe or stop inside it), or one mark; blanks are left out, a line end is a mark.
TOKEN = re.compile(r"\w+(?:'[a-z]+)?|[^\w ]")
# The longest phrase and what may stand between it and its figure fit in this many characters.
WINDOW = 40


class Phrase(NamedTuple):
    """A phrase that was found: its category, the entry it comes from, how many tokens it has."""

    category: str
    entry: str
    length: int


class PhraseTable:
    """The forms of lexicon entries by their last token (`backward`) or their first.

    `keys` are those tokens: where the nearest word is none of them, no phrase stands there.
    """

    def __init__(self, entries: Sequence[Entry], backward: bool) -> None:
        self._backward = backward
        self._table: dict[str, list[tuple[tuple[str, ...], Phrase]]] = {}
        for entry in entries:
            for form in entry.forms:
                tokens = tuple(TOKEN.findall(form.lower()))
                key = tokens[-1] if backward else tokens[0]
                phrase = Phrase(entry.category, entry.id, len(tokens))
                self._table.setdefault(key, []).append((tokens, phrase))
        for phrases in self._table.values():
            phrases.sort(key=lambda pair: (-len(pair[0]), pair[0], pair[1]))
        self.keys = frozenset(self._table)

    def ending(self, tokens: Sequence[str], end: int) -> Phrase | None:
        """The longest phrase whose last token is tokens[end - 1]."""
        if end <= 0 or (phrases := self._table.get(tokens[end - 1])) is None:
            return None
        for words, phrase in phrases:
            if phrase.length <= end and tuple(tokens[end - phrase.length : end]) == words:
                return phrase
        return None

    def starting(self, tokens: Sequence[str], start: int = 0) -> Phrase | None:
        """The longest phrase whose first token is tokens[start]."""
        for words, phrase in self._table.get(tokens[start], ()) if start < len(tokens) else ():
            if tuple(tokens[start : start + phrase.length]) == words:
                return phrase
        return None


def places_before(text: str, at: int) -> list[re.Match[str]]:
    """The tokens of the line in the window before `at`, with their places; a word cut in two is left out."""
    start = _window_start(text, at)
    found = list(TOKEN.finditer(text, start, at))
    if found and _is_cut(text, start, found[0].start()):
        del found[0]
    return found


def tokens_before(text: str, at: int) -> list[str]:
    """The tokens of the line in the window before `at`; a word cut in two is left out."""
    start = _window_start(text, at)
    found: list[str] = TOKEN.findall(text, start, at)
    if found and start > 0 and _is_cut(text, start, start):
        del found[0]
    return found


def tokens_after(text: str, at: int) -> list[str]:
    """The tokens of the line in the window after `at`; a word cut in two stays: no phrase reaches so far."""
    end = text.find("\n", at, at + WINDOW)
    found: list[str] = TOKEN.findall(text, at, end if end >= 0 else at + WINDOW)
    return found


def _window_start(text: str, at: int) -> int:
    start = max(0, at - WINDOW)
    return max(start, text.rfind("\n", start, at) + 1)


def _is_cut(text: str, start: int, first: int) -> bool:
    return first == start > 0 and text[start].isalnum() and text[start - 1].isalnum()
