"""Who says so, for any place of a document: in its own sentence, or carried over from the ones before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tollbook.records import Span

from .attitudes.find import attitudes
from .carrying.carried import Carrying
from .model import Attribution


def find_attributions(text: str, around: Sequence[Span] | None = None) -> list[Attribution]:
    """Reported speech and attitudes in any text, sorted by start; with `around`, only the sentences with those spans.

    The spans index `text` as given. Time is linear in the length of the text.
    """
    document = Attributions(text)
    chosen: Iterable[int] = range(len(document.utterances))
    if around is not None:
        chosen = sorted({i for span in around if (i := document.utterance_at(span.start)) is not None})
    found = [each for index in chosen for each in (*document.of_utterance(index), *document.attitudes(index))]
    return sorted(found, key=lambda each: (each.start, each.cue.start, each.end))


class Attributions(Carrying):
    """Who says so, for any place of one document. Reads only the sentences it is asked about, and those around."""

    def __iter__(self) -> Iterator[Attribution]:
        """All attributions, by utterance."""
        for index in range(len(self.utterances)):
            yield from self.of_utterance(index)

    def attitudes(self, index: int) -> list[Attribution]:
        """Whoever in an utterance backs, opposes, fears or takes up something: none of them vouches for a figure."""
        made = attitudes(*self.drafts(index))
        return [self.with_speaker(self.attribution(index, each)) for each in made]

    def voucher_at(self, span: Span) -> Attribution | None:
        """`at`, else `carried_at`: who stands for what the span says; None in the outlet's own voice."""
        found = self.at(span)
        if found is not None and found.source is not None:
            return found
        return self.carried_at(span) or found

    def cues(self, span: Span) -> list[tuple[int, int]]:
        """Where cues stand in the sentence that holds the span's start, as pairs of offsets, sorted."""
        index = self.utterance_at(span.start)
        found = [] if index is None else self.unnamed(index)
        return sorted((each.cue.start, each.cue.end) for each in found)
