"""Words and phrases of the lexicons, counted per layer and scope: rates per 1,000 words, rare ones as counts."""

from __future__ import annotations

from tollbook.records import Span
from tollbook.resources import load_lexicon, matcher

from .layers import ALL, WORD, Layout, Passage
from .tally import Cell, Tally, cells

# Lexicons whose categories are rates of words; and those too rare for rates, shown as counts.
RATES = ("stance", "loaded")
COUNTS = ("metaphors", "comparators", "milestones")
PER_WORDS = 1000.0


def tally_devices(layout: Layout, tally: Tally) -> None:
    """Counts every device of the document and the words it is counted against."""
    words = _words(layout)
    for lexicon in RATES:
        for category in sorted({entry.category for entry in load_lexicon(lexicon)}):
            for (scope, layer), n in words.items():
                tally.add_base(Cell(f"{lexicon}:{category}", "", scope, layer), n / PER_WORDS)
    for passage in layout.passages:
        for lexicon in (*RATES, *COUNTS):
            _tally_passage(layout, passage, lexicon, tally)


def _tally_passage(layout: Layout, passage: Passage, lexicon: str, tally: Tally) -> None:
    for hit in matcher(lexicon).find(layout.text, passage.span.start, passage.span.end):
        layer = layout.layer_at(hit.start)
        found = cells(f"{lexicon}:{hit.entry.category}", "", passage.scopes, layer)
        for cell in found:
            tally.add_count(cell)
        term = layout.text[hit.start : hit.end].lower()
        tally.note(found[0], Span(hit.start, hit.end), term, hit.entry.id, passage)


def _words(layout: Layout) -> dict[tuple[str, str], int]:
    counted: dict[tuple[str, str], int] = {}
    for passage in layout.passages:
        layers = [
            layout.layer_at(w.start())
            for w in WORD.finditer(layout.text, passage.span.start, passage.span.end)
        ]
        for layer in {*layers, ALL}:
            n = len(layers) if layer == ALL else layers.count(layer)
            for scope in passage.scopes:
                counted[scope, layer] = counted.get((scope, layer), 0) + n
    return counted
