"""Figures in the note that an outlet prints under an article to put it right: what it had printed, told by nobody.

Such a note says a wrong figure beside the right one, so neither is a telling that could drift or stand against another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tollbook.records import Claim, Document, Span
from tollbook.resources import matcher
from tollbook.text import fold, paragraphs, sentences


def in_errata(claims: Iterable[Claim], documents: Mapping[str, Document]) -> frozenset[str]:
    """The ids of the claims that stand in a correction printed with their own article."""
    notes: dict[str, tuple[Span, ...]] = {}
    found = set()
    for claim in claims:
        if claim.doc_id not in notes and claim.doc_id in documents:
            notes[claim.doc_id] = tuple(errata(documents[claim.doc_id].text))
        if any(note.start <= claim.start < note.end for note in notes.get(claim.doc_id, ())):
            found.add(claim.claim_id)
    return frozenset(found)


def errata(text: str) -> Iterator[Span]:
    """The notes in which an outlet corrects its article, each from its first sentence to the end of the paragraph."""
    folded = fold(text)
    heads, signs = matcher("tellings", "erratum"), matcher("tellings", "amended")
    for line in paragraphs(folded):
        if heads.first(folded, line.start, line.end) or signs.first(folded, line.start, line.end):
            for sentence in sentences(folded, line.start, line.end):
                if heads.at(folded, sentence.start) or signs.first(folded, sentence.start, sentence.end):
                    yield Span(sentence.start, line.end)
                    break
