"""A sentence as a row of tokens, each with the part it can play in a casualty statement.

No tagger: the closed word classes are listed, numbers and harm words come from their own layers, and
every other word is just a word. The classes are those a shallow parser needs (Abney 1991, "Parsing by
chunks"): what can stand inside a noun phrase, what ends one, what a predicate may be reached through.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from tollbook.claims.harm import HarmWord
from tollbook.claims.numbers import Number
from tollbook.records import Bound

from .words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    NOT_ADVERBS,
    PREPOSITIONS,
    PRONOUNS,
    QUANTITY_VERBS,
    RAISING,
    RELATIVES,
)


class Kind(Enum):
    """The part a token plays."""

    NUMBER = auto()
    HARM = auto()
    AUX = auto()
    PREPOSITION = auto()
    DETERMINER = auto()
    CONJUNCTION = auto()
    RELATIVE = auto()
    PRONOUN = auto()
    QUANTITY = auto()
    RAISING = auto()
    ADVERB = auto()
    PUNCTUATION = auto()
    NAME = auto()
    WORD = auto()


class Token(NamedTuple):
    """One token: its kind, its text in lower case, its offsets in the document, and what a layer found there."""

    kind: Kind
    text: str
    start: int
    end: int
    number: Number | None = None
    harm: HarmWord | None = None

    @property
    def size(self) -> float:
        """The size of its number, 0 for none."""
        return self.number.size if self.number is not None else 0

    @property
    def bound(self) -> Bound | None:
        """How its number is bounded, None for none."""
        return self.number.bound if self.number is not None else None


_QUOTES = ("'", '"')
# What opens no gloss of an editor's: "[12]", "[...]".
_GLOSS = frozenset(Kind) - {Kind.NUMBER, Kind.PUNCTUATION}
_CLASSES: tuple[tuple[Kind, frozenset[str]], ...] = (
    (Kind.AUX, AUXILIARIES),
    (Kind.DETERMINER, DETERMINERS),
    (Kind.PREPOSITION, PREPOSITIONS),
    (Kind.CONJUNCTION, CONJUNCTIONS),
    (Kind.RELATIVE, RELATIVES),
    (Kind.PRONOUN, PRONOUNS),
    (Kind.QUANTITY, QUANTITY_VERBS),
    (Kind.RAISING, RAISING),
    (Kind.ADVERB, ADVERBS),
)
_CLASS_OF: dict[str, Kind] = {word: kind for kind, words in reversed(_CLASSES) for word in words}
# A short form put in brackets behind a name is passed over: "five border guard (BG) rebels" are five rebels.
_SHORT_FORM = r"\((?<=[\w.'\"] \()[A-Z][A-Za-z]?[A-Z][A-Z-]{0,6}\)"
# An initialism with stops is one word ("U.S.", and "U. S." as some outlets set it), and so is a title, a month or a name
# cut short ("Gen. Halden", "since Oct. 7", "12 S. Norlanders"): its stop ends no clause. "White Cross staff": a name, and no verb before a noun.
# What most words are is tried first.
_TOKEN = re.compile(
    r"[a-z]+(?![\w'-])|"
    + _SHORT_FORM
    + r"|\b[A-Z][a-z]+ Cross(?= [a-z])|\b[A-Z]\.(?:(?: ?[A-Z]\.)+|(?= [A-Z][a-z]))|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mrs?|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Gov|"
    r"Sen|Rep|Adm|Brig|Prof|St)\.(?= )|'s\b|n't\b|\w+(?:[-']\w+)*(?<!'s)|\w+|[^\w\s]"
)


def tokens_of(
    text: str, start: int, end: int, numbers: Iterable[Number], harms: Iterable[HarmWord]
) -> list[Token]:
    """The tokens of `text[start:end]`, numbers and harm words each as one token, in order.

    A number's token covers its hedges and bound words too ("more than 20,000").
    """
    found = list(harms)
    pieces: list[Token] = [
        Token(Kind.NUMBER, text[n.start : n.end].lower(), n.extent_start, n.extent_end, number=n)
        for n in numbers
        if not any(h.start < n.start and n.end < h.end for h in found)  # the one of "lost one leg"
    ]
    taken = [(p.start, p.end) for p in pieces]
    pieces += [
        Token(Kind.HARM, h.text.lower(), h.start, h.end, harm=h)
        for h in found
        if not any(h.start < e and s < h.end for s, e in taken)
    ]
    pieces.sort(key=lambda token: token.start)
    row: list[Token] = []
    at = start
    for piece in pieces:
        row += _plain(text, at, piece.start)
        row.append(piece)
        at = max(at, piece.end)
    row += _plain(text, at, end)
    if any(
        text[p.end : p.end + 1] in _QUOTES and text[p.start - 1 : p.start] in _QUOTES
        for p in pieces
        if p.number
    ):
        row = _without_scare_quotes(row)
    if any(text.find(word, start, end) >= 0 for word in _NO_VERBS):
        row = [_as_noun(token, before) for before, token in zip([None, *row], row, strict=False)]
    return _without_brackets(row) if text.find("[", start, end) >= 0 else row


# Right behind a number they are no verbs.
_NO_VERBS = ("places", "top")


def _as_noun(token: Token, before: Token | None) -> Token:
    """ "It struck nine places", "two top generals", and not "the monitor places the toll at nine"."""
    counted = token.text in _NO_VERBS and before is not None and before.number is not None
    return token._replace(kind=Kind.WORD) if counted else token


def _without_scare_quotes(row: list[Token]) -> list[Token]:
    """ "Captured 'hundreds' of soldiers": marks around a figure alone part it from nothing."""
    dropped: set[int] = set()
    for at in range(1, len(row) - 2):
        quoted = row[at].number is not None and row[at - 1].text == row[at + 1].text == '"'
        if quoted and row[at + 2].kind is not Kind.PUNCTUATION:
            dropped |= {at - 1, at + 1}
    return [token for at, token in enumerate(row) if at not in dropped]


def _without_brackets(row: list[Token]) -> list[Token]:
    """ "They killed 12 [civilians]": what an editor put into a quotation is read as its words; a note's mark is left."""
    opens = [
        at
        for at, token in enumerate(row)
        if token.text == "[" and any(t.kind in _GLOSS or _is_hedged(t) for t in row[at + 1 : at + 2])
    ]
    closes = {next((i for i in range(at, len(row)) if row[i].text == "]"), at) for at in opens}
    dropped = closes.union(opens)
    return [token for at, token in enumerate(row) if at not in dropped]


def _is_hedged(token: Token) -> bool:
    return token.number is not None and token.start < token.number.start


def _plain(text: str, start: int, end: int) -> list[Token]:
    # Every word of a sentence comes by here, and a record made as the tuple it is takes half the time.
    return [
        tuple.__new__(Token, (*_known(match.group()), *match.span(), None, None))
        for match in _TOKEN.finditer(text, start, end)
        if match.end() - match.start() == 1 or text[match.start()] != "("
    ]


_ALIKE = {"'": '"', "\u2012": "–", "\u2015": "–", "\u2212": "–"}


@lru_cache(maxsize=16_384)
def _known(word: str) -> tuple[Kind, str]:
    """The kind of a word and its lower case, looked up once for the few words that make up most of a text.

    Single quotation marks do as double ones, rarer dashes as the usual one. An initialism that reads as a pronoun in
    lower case keeps its capitals: whoever looks for "us" does not mean the land.
    """
    return _kind(word), _ALIKE.get(word) or (word if _is_initialism(word) else word.lower())


def _is_initialism(word: str) -> bool:
    """Whether a word of capitals would be a pronoun or a short verb in lower case."""
    if len(word) < 2 or not word.isupper():
        return False
    return word.lower() in _VERBS_TOO or _CLASS_OF.get(word.lower()) in (Kind.PRONOUN, Kind.RELATIVE)


# Short verbs that are initialisms in capitals.
_VERBS_TOO = frozenset({"is", "are"})
# The article that a name of Arabic begins with in lower case: "al-Nour", "el-Amin".
_ARTICLED = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az)-[A-Z]")


def _kind(word: str) -> Kind:
    lower = word.lower()
    known = _CLASS_OF.get(lower)
    if word == "May" or _is_initialism(word):
        return Kind.NAME  # the month, and no modal
    if known is not None:
        return known
    if not (word[0].isalnum() or (word[0] in "'_" and len(word) > 1)):
        return Kind.PUNCTUATION
    if len(lower) > 4 and lower.endswith("ly") and lower not in NOT_ADVERBS:
        return Kind.ADVERB if word[0].islower() else Kind.NAME
    return Kind.NAME if word[0].isupper() or _ARTICLED.match(word) else Kind.WORD


def is_dash(row: Sequence[Token], at: int) -> bool:
    """Whether a hyphen does as a dash: with a space before it."""
    return row[at].text == "-" and at > 0 and row[at - 1].end < row[at].start
