"""A text as the layer reads it: quotations, utterances (sentences that quotations do not break), words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from tollbook.records import Span
from tollbook.text import sentences

from .vocabulary import vocabulary

QUOTE = '"'
# A quotation that is not closed on its line may go on in the next paragraph; a longer one has a stray mark.
LONGEST_OPEN_QUOTE = 700
LONGEST_SINGLE_QUOTE = 400
LONGEST_UTTERANCE = 1200
# Articles that open a name in small letters.
_ARTICLES = ("al-", "el-")

_DOUBLE = re.compile('["\n]')
_SINGLE_OPEN = re.compile(r"'(?<!\w')(?=\w)")
_SINGLE_CLOSE = re.compile(r"(?<=\S)'(?!\w)|\n")
_STOP = re.compile(r"[.!?](?=\s)|\n")
_WORD = re.compile(
    r"\d\d?[:.]\d\d(?![\d:,])|(?:Maj|Lt|Brig|Col)\.-(?:Gen|Col)\b|(?:[A-Za-z]\.){2,4}|[A-Z]\. [A-Z]\.|\w+(?:[-'./&]\w+|,\d\w*)*(?:(?<=s)'(?=\s))?|[,;:()\[\]—–\"?!…•-]"
)


# Stops with a closing mark in place, and stops before a mark: where the first are missing, closing marks have slipped.
_CLOSED = ('." ', '!" ', '?" ', '."\n', '!"\n', '?"\n')
_BEFORE_MARK = ('. "', '! "', '? "')
_SLIPS_TO_ONE = 11
_CONTRACTED = re.compile(r"(?<=[a-z])'(?:ve|d|ll)$")


def quotations(text: str, original: str) -> list[Span]:
    """Quotations of folded text, marks included, sorted, none overlapping; `original` tells “ from ”.

    A mark that is not closed on its line runs to the line's end, or, where that is far, to the end of its
    sentence. Single marks count where they open before a letter and close after one, within a line.
    """
    spans: list[Span] = []
    slips = _slips(text)
    opened = -1
    for mark in _DOUBLE.finditer(text):
        at = mark.start()
        if text[at] == "\n":
            if opened >= 0:
                _leave_open(text, spans, opened, at)
            opened = -1
        elif _opens(text, original, at, opened >= 0, slips):
            if opened >= 0:
                left = _left_open(text, opened, at)
                spans.append(left if slips else _before_lead(text, left, at))
            opened = at
        elif opened >= 0:
            spans.append(Span(opened, at + 1))
            opened = -1
    if opened >= 0:
        _leave_open(text, spans, opened, len(text))
    return _with_single_marks(text, spans)


def _leave_open(text: str, spans: list[Span], opened: int, end: int) -> None:
    """Add the quotation that nothing closes on its line; where the one before it closed late, this mark closed that one.

    So 'she said: "Act. "Go. "The town …' has one quotation of two paragraphs, and what follows is the outlet's.
    """
    goes_on = end - opened <= LONGEST_OPEN_QUOTE and text[end : end + 4].lstrip()[:1] == '"'
    ends_late = text[opened - 2 : opened] in (". ", "! ", "? ") and text[opened + 1 : opened + 2].isupper()
    if (
        spans
        and ends_late
        and not goes_on
        and is_late(text, spans[-1].end)
        and "\n" not in text[spans[-1].end : opened]
    ):
        spans[-1] = Span(spans[-1].start, opened + 1)
    else:
        spans.append(_left_open(text, opened, end))


def is_late(text: str, end: int) -> bool:
    """Whether the closing mark that ends there stands behind a blank, at the next sentence ('They fled. "The town')."""
    return text[end - 2 : end - 1].isspace() and text[end : end + 2].lstrip()[:1].isupper()


def _slips(text: str) -> bool:
    """Whether closing marks may stand at the next sentence ('They fled. "The town'): hardly one is in place behind a stop.

    Where they are in place, a mark before a sentence inside a quotation opens its next paragraph.
    """
    closed = sum(text.count(form) for form in _CLOSED)
    return closed == 0 or sum(text.count(form) for form in _BEFORE_MARK) > _SLIPS_TO_ONE * closed


def _before_lead(text: str, left_open: Span, at: int) -> Span:
    """A quotation that nothing closes, without the words that lead up to the next one: 'They fled. Holm added: "Go'."""
    if text[at - 2 : at] not in (": ", ", "):
        return left_open
    stops = [stop.end() for stop in _STOP.finditer(text, left_open.start, left_open.end)]
    return Span(left_open.start, stops[-1]) if stops else left_open


def _opens(text: str, original: str, at: int, inside: bool, slips: bool) -> bool:
    if original[at] in "“„«":
        return True
    if original[at] in "”»":
        return False
    if inside and text[at + 1 : at + 2] == '"':
        # '… fled. ""My sister …': one quotation ends and the next begins.
        return False
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if before.isspace() or before in "([—–-":
        if inside:
            return not after.isspace() and not (slips and _closes_late(text, at))
        # 'They fled. " The town': a mark that closes late what an earlier one closed by mistake.
        return not (after.isspace() and text[at - 2 : at - 1] in tuple(".!?"))
    return not inside and after.isalnum()


def _closes_late(text: str, at: int) -> bool:
    """Whether a mark after a blank closes all the same ('they fled. "The town …'): no closing mark follows it."""
    if text[at - 2 : at] in (": ", ", "):
        return False  # 'she said: "Go'
    following = _DOUBLE.search(text, at + 1, min(len(text), at + LONGEST_OPEN_QUOTE))
    if following is None or following.group() == "\n":
        return True
    return text[following.start() - 1].isspace()


def _left_open(text: str, start: int, end: int) -> Span:
    if end - start > LONGEST_OPEN_QUOTE:
        stop = _STOP.search(text, start, end)
        end = stop.end() if stop else end
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _with_single_marks(text: str, double: list[Span]) -> list[Span]:
    starts = [span.start for span in double]
    found: list[Span] = []
    reached = 0
    for mark in _SINGLE_OPEN.finditer(text):
        at = mark.start()
        holder = bisect_right(starts, at) - 1
        if at < reached or (holder >= 0 and double[holder].end > at):
            continue
        close = _SINGLE_CLOSE.search(text, at + 2, min(len(text), at + LONGEST_SINGLE_QUOTE))
        if close is None or close.group() == "\n":
            continue
        found.append(Span(at, close.end()))
        reached = close.end()
    return sorted([*double, *found]) if found else double


def utterances(text: str, quotes: Sequence[Span], split: Iterable[Span] | None = None) -> list[Span]:
    """Sentences of folded text (or those in `split`), joined where a quotation runs over their boundary.

    One with more than LONGEST_UTTERANCE characters outside quotations is cut: no sentence is as long, and the
    work on each grows with the square of its length.
    """
    starts = [quote.start for quote in quotes]
    found: list[Span] = []
    for sentence in _split_late(text, quotes, sentences(text) if split is None else split):
        last = found[-1] if found and quotes else None
        if last is not None and _runs_over(text, last, sentence, quotes, starts):
            found[-1] = Span(last.start, sentence.end)
        else:
            found.append(sentence)
    return [
        piece
        for span in found
        for piece in (
            (span,) if span.end - span.start <= LONGEST_UTTERANCE else _pieces(text, span, quotes, starts)
        )
    ]


def _split_late(text: str, quotes: Sequence[Span], split: Iterable[Span]) -> Iterator[Span]:
    """The sentences, divided where a closing mark stands at the next one's first word."""
    late = [quote.end for quote in quotes if is_late(text, quote.end)]
    if not late:
        yield from split
        return
    for sentence in split:
        inside = late[bisect_right(late, sentence.start) : bisect_right(late, sentence.end - 1)]
        edges = [sentence.start, *inside, sentence.end]
        for start, end in pairwise(edges):
            yield Span(start, end)


def _runs_over(text: str, last: Span, sentence: Span, quotes: Sequence[Span], starts: list[int]) -> bool:
    holder = bisect_right(starts, last.end - 1) - 1
    inside = holder >= 0 and quotes[holder].end > sentence.start and quotes[holder].start < last.end
    return inside and "\n" not in text[last.end : sentence.start]


def _pieces(text: str, span: Span, quotes: Sequence[Span], starts: list[int]) -> Iterator[Span]:
    start = span.start
    while span.end - start > LONGEST_UTTERANCE:
        cut = _cut(text, start, span.end, quotes, starts)
        yield Span(start, cut)
        start = cut
        while start < span.end and text[start].isspace():
            start += 1
    if start < span.end:
        yield Span(start, span.end)


def _cut(text: str, start: int, end: int, quotes: Sequence[Span], starts: list[int]) -> int:
    """Where to cut: after LONGEST_UTTERANCE characters that no quotation holds, at a blank; else at the end."""
    left = LONGEST_UTTERANCE
    at = start
    for quote in quotes[bisect_right(starts, start - 1) :]:
        if quote.start >= end or quote.start - at >= left:
            break
        left -= max(0, quote.start - at)
        at = max(at, quote.end)
    if end - at <= left:
        return end
    blank = text.rfind(" ", at + 1, at + left)
    return at + left if blank < 0 else blank


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
        return word[:1].isupper() or (word[:3] in _ARTICLES and word[3:4].isupper())

    def is_word(self, index: int) -> bool:
        """Whether it is a word, and no mark or quotation."""
        return self.low[index][:1].isalnum()

    def cover(self, first: int, end: int) -> Span:
        """The span from one word to before another."""
        return Span(self.starts[first], self.ends[end - 1])


def read_words(text: str, span: Span, quotes: Sequence[Span]) -> Words:
    """The words of a stretch of folded text, with `quotes` (those inside it) as one mark each."""
    words = Words(text, span, [], [], [], [])
    start = span.start
    for quote in quotes:
        if quote.end <= span.start or quote.start >= span.end:
            continue
        _read_into(words, text, start, quote.start)
        _append(words, QUOTE, max(quote.start, span.start), min(quote.end, span.end))
        start = quote.end
    _read_into(words, text, start, span.end)
    return words


def _read_into(words: Words, text: str, start: int, end: int) -> None:
    found = list(_WORD.finditer(text, start, end))
    raw = [match.group() for match in found]
    words.raw += raw
    words.low += map(_lowered, raw)
    words.starts += [match.start() for match in found]
    words.ends += [match.end() for match in found]


@lru_cache(maxsize=16_384)
def _lowered(word: str) -> str:
    """The word as it is looked up; kept, since few words make up most of a text."""
    # Initials in capitals are names; in small letters they would be pronouns, which end a phrase.
    if word == "-":
        return "–"  # a hyphen by itself is a dash: "Holm - who was there - said"
    known = vocabulary().initials.get(word)
    low = word.lower().replace(". ", ".")
    # "They've said": the pronoun tells who; "they're told" stays as it is, a passive.
    return known or _CONTRACTED.sub("", low)


def _append(words: Words, raw: str, start: int, end: int) -> None:
    words.raw.append(raw)
    words.low.append(raw)
    words.starts.append(start)
    words.ends.append(end)
