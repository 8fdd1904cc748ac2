"""A text divided into quotations and utterances, and what stands where."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from tollbook.records import Span
from tollbook.text import fold

from ..text.quotations import quotations
from ..text.utterances import utterances


class DividedText:
    """The quotations and utterances of a text, found at the first question about them.

    `text` is the folded text, whose offsets are those of the text given. `sentences` may be handed in where
    somebody else has split the folded text already (`tollbook.text.sentences`).
    """

    def __init__(self, text: str, sentences: Sequence[Span] | None = None) -> None:
        self.text = fold(text)
        self._original = text
        self._sentences = sentences

    @cached_property
    def quotations(self) -> list[Span]:
        """What stands in quotation marks, marks included."""
        return quotations(self.text, self._original)

    @cached_property
    def utterances(self) -> list[Span]:
        """Sentences, joined where a quotation runs over their boundary."""
        return utterances(self.text, self.quotations, self._sentences)

    @cached_property
    def _quote_starts(self) -> list[int]:
        return [quote.start for quote in self.quotations]

    @cached_property
    def _starts(self) -> list[int]:
        return [utterance.start for utterance in self.utterances]

    def utterance_at(self, offset: int) -> int | None:
        """The index of the utterance that holds the offset; None in the white space between."""
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset < self.utterances[index].end else None

    def is_quoted(self, span: Span) -> bool:
        """Whether the span begins inside quotation marks."""
        return self.quotation_at(span) is not None

    def quotation_at(self, span: Span) -> Span | None:
        """The quotation in which the span begins; None where it stands in none."""
        index = bisect_right(self._quote_starts, span.start) - 1
        return self.quotations[index] if index >= 0 and self.quotations[index].end > span.start else None

    def is_quotation(self, index: int) -> bool:
        """Whether the utterance is a quotation and nothing else."""
        span = self.utterances[index]
        at = bisect_right(self._quote_starts, span.start) - 1
        return at >= 0 and self.quotations[at].start == span.start and self.quotations[at].end >= span.end

    def with_marks(self, span: Span) -> Span:
        """The span with the outer marks of pairs ("''so''"), which are blanks in the folded text."""
        return Span(
            span.start - self._is_outer_mark(span.start - 1), span.end + self._is_outer_mark(span.end)
        )

    def _is_outer_mark(self, at: int) -> bool:
        return 0 <= at < len(self.text) and self.text[at] == " " and not self._original[at].isspace()

    def quotes_in(self, span: Span) -> list[Span]:
        """The quotations that share characters with the span."""
        first = max(0, bisect_right(self._quote_starts, span.start) - 1)
        last = bisect_right(self._quote_starts, span.end)
        return [quote for quote in self.quotations[first:last] if quote.end > span.start]
