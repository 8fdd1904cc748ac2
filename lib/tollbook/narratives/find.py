"""Find the narratives of a document: sentence by sentence, each hit with its cue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tollbook.records import Document, Span
from tollbook.resources import matcher
from tollbook.text import fold, sentences

from .codebook import narrative_ids


@dataclass(frozen=True, slots=True, order=True)
class NarrativeHit:
    """A narrative in a sentence of a document.

    `start`/`end` is the sentence, `cue_start`/`cue_end` the words that gave it away, `rule` the lexicon
    entry that knows them. One hit for each narrative and sentence: its first cue.
    """

    doc_id: str
    start: int
    end: int
    narrative: str
    cue_start: int
    cue_end: int
    rule: str

    @property
    def sentence(self) -> Span:
        """Where the sentence stands."""
        return Span(self.start, self.end)

    @property
    def cue(self) -> Span:
        """Where the cue stands."""
        return Span(self.cue_start, self.cue_end)


def find_narratives(document: Document) -> list[NarrativeHit]:
    """The narratives of a document in the order of its text, outside the page's furniture."""
    text = fold(document.text)
    furniture = [span for span, _ in document.furniture]
    body = (s for s in sentences(text) if not any(s.overlaps(f) for f in furniture))
    return list(find_narratives_in(text, body, document.doc_id))


def find_narratives_in(text: str, spans: Iterable[Span], doc_id: str = "") -> Iterator[NarrativeHit]:
    """The narratives of the given sentences of a folded text, each sentence on its own."""
    cues = [(name, matcher("narratives", name)) for name in narrative_ids()]
    for span in spans:
        for name, find in cues:
            hit = find.first(text, span.start, span.end)
            if hit:
                yield NarrativeHit(doc_id, span.start, span.end, name, hit.start, hit.end, hit.entry.id)
