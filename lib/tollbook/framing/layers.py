"""Who is speaking where in a document: the outlet's voice, an attributed paraphrase, or a quotation.

A document is cut into sentences (each in the headline or the body, with or without casualties) and into
stretches of one layer. Furniture belongs to neither.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tollbook.claims.attribution import Attribution, Attributions
from tollbook.records import Claim, Document, Span
from tollbook.resources import load_lexicon, matcher
from tollbook.text import lower_case, sentences

LAYERS = ("voice", "paraphrase", "quotation")
ALL = "all"
SCOPES = ("whole", "casualty", "headline")
HARM = ("harm_verb", "harm_intransitive", "harm_noun")
WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:[-'][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence, whether it is the headline, and whether it speaks of casualties."""

    span: Span
    is_headline: bool
    is_casualty: bool

    @property
    def scopes(self) -> tuple[str, ...]:
        """The scopes the sentence counts in. The headline counts apart and in the whole text."""
        return tuple(
            name
            for name, holds in zip(SCOPES, (True, self.is_casualty, self.is_headline), strict=True)
            if holds
        )


@dataclass(frozen=True, slots=True)
class Layout:
    """A document's folded text, its sentences without furniture, and where each layer begins."""

    document: Document
    text: str
    passages: tuple[Passage, ...]
    starts: tuple[int, ...]
    layers: tuple[str, ...]
    attributions: tuple[Attribution, ...] = ()

    def layer_at(self, offset: int) -> str:
        """The layer of the character at `offset`."""
        return self.layers[bisect_right(self.starts, offset) - 1]

    def layers_in(self, span: Span) -> list[str]:
        """The layers that a stretch of the text runs through, in the order of `LAYERS`."""
        first, last = (bisect_right(self.starts, at) - 1 for at in (span.start, span.end - 1))
        return sorted(set(self.layers[first : last + 1]), key=LAYERS.index)

    def stretches(self, span: Span) -> Iterator[tuple[int, int, str]]:
        """The parts of a stretch of the text, each of one layer: start, end, layer. Words are not cut.

        A word that a boundary runs through goes with the layer it begins in.
        """
        first = bisect_right(self.starts, span.start) - 1
        start = span.start
        for place in range(first, len(self.starts)):
            after = self.starts[place + 1] if place + 1 < len(self.starts) else span.end
            end = span.end if after >= span.end else self._word_end(after, span.end)
            if start < end:
                yield start, end, self.layers[place]
            if after >= span.end:
                return
            start = max(start, end)

    def _word_end(self, offset: int, limit: int) -> int:
        while 0 < offset < limit and self.text[offset - 1].isalpha() and self.text[offset].isalpha():
            offset += 1
        return offset

    def passage_at(self, offset: int) -> Passage | None:
        """The sentence around `offset`, or None where only furniture or white space stands."""
        place = bisect_right(self.passages, offset, key=lambda p: p.span.start) - 1
        if place < 0 or offset >= self.passages[place].span.end:
            return None
        return self.passages[place]


def lay_out(document: Document, claims: Sequence[Claim] = (), *, is_reported: bool = True) -> Layout:
    """The layout of a document, given its claims: a casualty passage is a sentence that holds one, or that
    names harm in a word of `agency.yml`.

    Without `is_reported` nobody looks for attributed paraphrase, which takes most of the time: what is not
    in quotation marks is then the outlet's voice.
    """
    spoken = Attributions(document.text)
    text = spoken.text
    furniture = [span for span, _ in document.furniture]
    headline = document.headline
    figures = sorted(claim.start for claim in claims)
    hints = _harm_hints(lower_case(text))
    passages = tuple(
        Passage(span, span.start < headline.end, _any_within(figures, span) or _names_harm(text, span, hints))
        for span in sentences(text)
        if not any(span.overlaps(f) for f in furniture)
    )
    attributions = tuple(spoken) if is_reported else ()
    paraphrased = (piece for each in attributions if each.vouches for piece in each.content)
    starts, layers = _boundaries(spoken.quotations, paraphrased)
    return Layout(document, text, passages, starts, layers, attributions)


def _names_harm(text: str, span: Span, hints: Sequence[int]) -> bool:
    if not _any_within(hints, span):
        return False
    return matcher("agency", *HARM).first(text, span.start, span.end) is not None


def _harm_hints(lower: str) -> list[int]:
    """Where a word begins as one of the words of harm does: a quick look before the real one."""
    hints = []
    for stem in _harm_stems():
        at = lower.find(stem)
        while at >= 0:
            # "soldiers" holds a "die".
            if at == 0 or not lower[at - 1].isalnum():
                hints.append(at)
            at = lower.find(stem, at + 1)
    return sorted(hints)


@cache
def _harm_stems() -> tuple[str, ...]:
    """The beginnings of words one of which stands in every word of harm; none begins with another."""
    entries = [entry for entry in load_lexicon("agency") if entry.category in HARM]
    forms = [form for entry in entries for form in (entry.forms or (str(entry.value),))]
    stems = sorted({max(form.lower().split(), key=len)[:5] for form in forms})
    return tuple(s for s in stems if not any(s != other and s.startswith(other) for other in stems))


def _any_within(offsets: Sequence[int], span: Span) -> bool:
    place = bisect_right(offsets, span.end - 1)
    return place > 0 and offsets[place - 1] >= span.start


def _boundaries(
    quoted: Iterable[Span], paraphrased: Iterable[Span]
) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Where each layer starts. A quotation inside a paraphrase is a quotation."""
    edges: list[tuple[int, int, int]] = []
    for depth, spans in ((2, quoted), (1, paraphrased)):
        for span in spans:
            edges += [(span.start, 1, depth), (span.end, -1, depth)]
    starts, layers = [0], [LAYERS[0]]
    open_spans = [0, 0, 0]
    for offset, step, depth in sorted(edges):
        open_spans[depth] += step
        layer = LAYERS[2 if open_spans[2] else 1 if open_spans[1] else 0]
        if starts[-1] == offset:
            layers[-1] = layer
        elif layers[-1] != layer:
            starts.append(offset)
            layers.append(layer)
    return tuple(starts), tuple(layers)
