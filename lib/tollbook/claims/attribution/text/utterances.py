"""Utterances: sentences that quotations do not break."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from tollbook.records import Span
from tollbook.text import sentences

from .lexicon import vocabulary
from .quotations import is_late
from .word_classes import DETERMINERS, PREPOSITIONS, PRONOUNS, TIME_WORDS, is_adverb, words_of

LONGEST_UTTERANCE = 1200
# How long the name may be that stands between a quotation and its verb, in words.
LONGEST_NAME = 6
_IN_NAMES = words_of("of the de la van von bin al")
_SPEAKING = ("say", "tell", "ask", "manner")
# What opens a clause behind a verb, so that the verb tells no quotation before it.
_CLAUSAL = words_of("that whether if how why what who")


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
    if holder < 0 or quotes[holder].start >= last.end or "\n" in text[last.end : sentence.start]:
        return False
    inside = quotes[holder].end > sentence.start
    return inside or (quotes[holder].end == last.end and _is_said_behind(text, last.end, sentence))


def _is_said_behind(text: str, end: int, sentence: Span) -> bool:
    """Whether a quotation that ends with a question or a cry there is told behind it: '"Why us?" Ada Holm asked.'."""
    if text[end - 2] not in "?!" or not text[sentence.start].isupper():
        return False
    words = sentence.of(text).split()
    verb = next((i for i in range(1, min(LONGEST_NAME, len(words))) if _value(words[i]) in _SPEAKING), None)
    if verb is None or words[0].lower() in DETERMINERS | PRONOUNS:
        return False
    named = all(w[0].isupper() or w in _IN_NAMES or is_adverb(w) for w in words[:verb])
    return named and _looks_back(words[verb], [word.lower() for word in words[verb + 1 :]])


def _looks_back(verb: str, rest: list[str]) -> bool:
    """Whether a verb with the rest of its sentence tells what stands before it: no clause and no quotation follows."""
    if not rest or verb[-1] in ".!?":
        return True
    if verb[-1] in ",:" or rest[0][0] == '"':
        return verb[-1] == "," and rest[0][0] != '"'
    rest = rest[: next((i + 1 for i, word in enumerate(rest) if word[-1] in ",;:"), len(rest))]
    if _value(verb) in ("tell", "ask"):
        return (_CLAUSAL | {"to", "for"}).isdisjoint(rest)
    first = rest[0].rstrip(".,")
    adverbial = first in PREPOSITIONS or first in TIME_WORDS or is_adverb(first)
    return adverbial and _CLAUSAL.isdisjoint(rest)


def _value(word: str) -> str:
    """How a form of a verb reports by itself; empty where it does not."""
    entries = vocabulary().verbs.get(word.rstrip(".,:!?"), ())
    return next((str(entry.value or "") for behind, entry in entries if not behind), "")


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
