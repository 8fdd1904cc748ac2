"""Words and phrases of the lexicons, counted per layer and scope: rates per 1,000 words, rare ones as counts."""

from __future__ import annotations

from tollbook.records import Span
from tollbook.resources import lexicon_names, load_lexicon, matcher

from .layers import ALL, Layout, Passage
from .tally import Cell, Tally, cells

# Lexicons whose categories are rates of words; and those too rare for rates, shown as counts.
RATES = ("stance", "loaded")
COUNTS = ("metaphors", "comparators", "milestones")
PER_WORDS = 1000.0


def tally_devices(layout: Layout, tally: Tally) -> None:
    """Counts every device of the document and the words it is counted against."""
    words = _words(layout)
    for lexicon in (name for name in (*RATES, *COUNTS) if name in lexicon_names()):
        for category in sorted({entry.category for entry in load_lexicon(lexicon)}):
            measure = f"{lexicon}:{category}"
            if lexicon in RATES:
                for (scope, layer), n in words.items():
                    tally.add_base(Cell(measure, "", scope, layer), n / PER_WORDS)
            for passage in layout.passages:
                _tally_passage(layout, passage, lexicon, category, tally)


def _tally_passage(layout: Layout, passage: Passage, lexicon: str, category: str, tally: Tally) -> None:
    for hit in matcher(lexicon, category).find(layout.text, passage.span.start, passage.span.end):
        layer = layout.layer_at(hit.start)
        found = cells(f"{lexicon}:{category}", "", passage.scopes, layer)
        for cell in found:
            tally.add_count(cell)
        term = layout.text[hit.start : hit.end].lower()
        tally.note(found[0], Span(hit.start, hit.end), term, hit.entry.id, passage.span)


def _words(layout: Layout) -> dict[tuple[str, str], int]:
    counted: dict[tuple[str, str], int] = {}
    for word, passage in layout.words():
        layer = layout.layer_at(word.start())
        for scope in passage.scopes:
            for each in (layer, ALL):
                counted[scope, each] = counted.get((scope, each), 0) + 1
    return counted
