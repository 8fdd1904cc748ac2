"""The words and marks of an utterance, in which each quotation stands as one mark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from tollbook.claims.closed_classes import DASHES
from tollbook.records import Span

from .lexicon import vocabulary

QUOTE = '"'
# How long the place, the day and the agency before a text may be, in words.
LONGEST_DATELINE = 14
# Articles and conjunctions that open a name in small letters.
_ARTICLE = re.compile(r"(?:[ae]l|a[dnrst]|ash|wal|bin|ben|ould)-[A-Z]")
# What most words are is tried first.
_WORD = r"[a-z]+(?![\w'.&/,-])|\d\d?[:.]\d\d(?![\d:,])|(?:Maj|Lt|Brig|Col)\.-(?:Gen|Col)\b|(?:[A-Za-z]\.){2,4}(?:'s\b)?|[A-Z]\. [A-Z]\.|\w+(?:[-'./&]\w+|,\d\w*)*(?:(?<=s)'(?=\s))?|--|[,;:()\[\]—–\"?!…•-]"
_CURRENCIES = "$€£¥"
_CONTRACTED = re.compile(r"(?<=[a-z])'(?:ve|d|ll)$")
Range = tuple[int, int]


@dataclass(slots=True)
class Words:
    """The words and marks of a stretch of folded text; each quotation stands as one mark.

    `raw` as written, `low` in lower case (QUOTE for a quotation), `starts` and `ends` their offsets.
    """

    text: str
    span: Span
    raw: list[str]
    low: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        """How many words and marks there are."""
        return len(self.low)

    def capital(self, index: int) -> bool:
        """Whether the word begins with a capital letter."""
        word = self.raw[index]
        return word[:1].isupper() or ("-" in word and _ARTICLE.match(word) is not None)

    def is_word(self, index: int) -> bool:
        """Whether it is a word, and no mark or quotation."""
        return self.low[index][:1].isalnum()

    def cover(self, first: int, end: int) -> Span:
        """The span from one word to before another, with the sign of a currency before a figure and of a share behind it."""
        start, stop = self.starts[first], self.ends[end - 1]
        start -= start > 0 and self.text[start - 1] in _CURRENCIES
        return Span(start, stop + (self.text[stop : stop + 1] == "%"))


def read_words(text: str, span: Span, quotes: Sequence[Span]) -> Words:
    """The words of a stretch of folded text, with `quotes` (those inside it) as one mark each."""
    words = Words(text, span, [], [], [], [])
    start = span.start
    for quote in quotes:
        if quote.end <= span.start or quote.start >= span.end:
            continue
        _read_into(words, text, start, quote.start)
        words.raw.append(QUOTE)
        words.low.append(QUOTE)
        words.starts.append(max(quote.start, span.start))
        words.ends.append(min(quote.end, span.end))
        start = quote.end
    _read_into(words, text, start, span.end)
    return words


def _read_into(words: Words, text: str, start: int, end: int) -> None:
    found = list(_word().finditer(text, start, end))
    raw = [match.group() for match in found]
    words.raw += raw
    words.low += map(_lowered, raw)
    words.starts += [match.start() for match in found]
    words.ends += [match.end() for match in found]


@cache
def _word() -> re.Pattern[str]:
    """One word or mark; a name that a small word would end ("Save the Children") is one word."""
    joined = "".join(rf"{re.escape(name)}\b|" for name in sorted(vocabulary().joined))
    return re.compile(joined + _WORD)


@lru_cache(maxsize=16_384)
def _lowered(word: str) -> str:
    """The word as it is looked up; kept, since few words make up most of a text."""
    # Initials in capitals are names; in small letters they would be pronouns, which end a phrase.
    if word in ("-", "--"):
        return "–"  # a hyphen by itself is a dash, as two are: "Holm - who was there - said"
    known = vocabulary().initials.get(word)
    low = word.lower().replace(". ", ".")
    # "They've said": the pronoun tells who; "they're told" stays as it is, a passive.
    return known or _CONTRACTED.sub("", low)


def past_dateline(words: Words) -> int:
    """Where the sentence begins behind "DVIR - ", "Dvir, May 4 (Courier) — "; 0 where no place and agency lead it."""
    end = next((i for i in range(1, min(LONGEST_DATELINE, len(words) - 1)) if words.low[i] in DASHES), 0)
    if not end or not (words.low[end - 1] == ")" or all(map(str.isupper, words.raw[:end]))):
        return 0
    plain = (i for i in range(end) if words.is_word(i) and not words.capital(i))
    return 0 if any(not words.low[i].isdigit() for i in plain) else end + 1
