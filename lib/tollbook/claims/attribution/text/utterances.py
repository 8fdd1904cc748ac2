"""Utterances: sentences that quotations do not break."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from tollbook.records import Span
from tollbook.text import sentences

from .quotations import is_late

LONGEST_UTTERANCE = 1200


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
