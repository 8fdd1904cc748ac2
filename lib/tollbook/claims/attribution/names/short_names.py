"""From a source as it stands to the short name a reader would give it."""

from __future__ import annotations

import re

from tollbook.claims.closed_classes import RELATIVES

from ..text.lexicon import sources, vocabulary
from ..text.numerals import is_number
from ..text.word_classes import DETERMINERS, TIME_WORDS
from ..text.words import QUOTE, Range, Words
from .authors import author_of
from .personal_names import given_name, personal_name

_BOUNDS = (["at", "least"], ["at", "most"], ["more", "than"])  # "at least two officials" are "officials"
_LONGEST_NOUN = 3  # the words of a description that a single name explains: "the rebel commander"
# Initials that lost their last stop, to an owner's mark or by a slip: "the U.N's count".
_INITIALS = re.compile(r"\b([A-Z](?:\.[A-Z])+)(?![.\w])")


def short_name(words: Words, span: Range) -> str:
    """The person's name without title where there is one; else the organisation or phrase, cut to its core."""
    first, end = span
    given = given_name(words, span)
    if given is not None:
        return words.cover(*given).of(words.text)
    pieces = _pieces(words, first, end)
    for piece in pieces:
        name = personal_name(words, piece)
        if name is not None:
            return words.cover(*name).of(words.text)
    first, end = _core(words, _proper(words, pieces) or pieces[0])
    whole = words.cover(first, end).of(words.text)
    whole = whole[:-1] if whole.endswith("s'") else whole.removesuffix("'s")
    return _INITIALS.sub(r"\1.", whole)


def _proper(words: Words, pieces: list[Range]) -> Range | None:
    """The name in an apposition to a mere description: "the main armed group, the Holm Guard"."""
    end = pieces[0][1]
    if len(pieces) < 2 or words.capital(end - 1):
        return None
    start, stop = pieces[1]
    start += words.low[start] == "the"
    alone = stop - start == 1 and words.capital(start) and words.low[start] not in TIME_WORDS
    initials = alone and words.raw[start].isupper() and words.low[start - 1] == "("
    # "The group, Ansar, said", "the rebel commander, Halden, said": one name between commas.
    plain = words.low[pieces[0][0]] == "the" and end - pieces[0][0] <= _LONGEST_NOUN
    alone = alone and plain and words.low[start - 1] == "," and words.low[stop : stop + 1] == [","]
    named = initials or alone or (stop - start > 1 and all(words.capital(i) for i in range(start, stop)))
    return (start, stop) if named else None


def _pieces(words: Words, first: int, end: int) -> list[Range]:
    """The pieces between commas, up to a relative clause."""
    pieces: list[Range] = []
    start = first
    for index in range(first, end):
        low = words.low[index]
        if low in (",", "(", ")", "—", "–", "-") or low in RELATIVES:
            if index > start:
                pieces.append((start, index))
            start = index + 1
            if low in RELATIVES:
                start = end
                break
    if start < end:
        pieces.append((start, end))
    return pieces or [(first, end)]


def _core(words: Words, piece: Range) -> Range:
    """Without determiners before, and without what a participle or a preposition of time adds behind."""
    first, end = piece
    known = vocabulary()
    bounded = words.low[first : first + 2] in _BOUNDS and is_number(words, first + 2)
    first += 2 if bounded else 0
    while (
        first < end - 1 and words.low[first] in DETERMINERS | {"its", "of"} and not words.low[first].isdigit()
    ):
        first += 1
    head = next((i for i in range(first, end) if words.low[i] in known.documents), None)
    if head is not None:
        author = author_of(words, head, end)
        if author is not None:
            return author
    for index in range(first + 1, end):
        low = words.low[index]
        leads = index + 1 < end and words.low[index + 1] in sources()  # "local elected officials"
        participle = low.endswith(("ed", "ing")) and low not in sources() and not leads
        cut = participle and not words.capital(index) and words.low[index - 1] in sources()
        if low in (QUOTE, "among", "there", "here") or cut or low in TIME_WORDS:
            return first, index
    return first, end
