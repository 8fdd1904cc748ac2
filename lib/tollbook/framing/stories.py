"""Which narratives the passages of a document carry, as a share of its sentences, and with which figures."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.narratives import find_narratives_in, narrative_ids
from tollbook.records import Claim, Span

from .layers import ALL, Layout
from .tally import Cell, Tally, cells


def tally_narratives(layout: Layout, claims: Sequence[Claim], tally: Tally) -> None:
    """Counts the sentences that carry each narrative, against all sentences of the same scope and layer.

    The layer of a sentence is that of its cue; the base of a layer is the sentences that begin in it.
    """
    bases: dict[tuple[str, str], int] = {}
    for passage in layout.passages:
        for scope in passage.scopes:
            for layer in (layout.layer_at(passage.span.start), ALL):
                bases[scope, layer] = bases.get((scope, layer), 0) + 1
    for (scope, layer), n in bases.items():
        for name in narrative_ids():
            tally.add_base(Cell(name, "", scope, layer), n)
    by_start = {passage.span.start: passage for passage in layout.passages}
    for hit in find_narratives_in(layout.text, (p.span for p in layout.passages)):
        passage = by_start[hit.start]
        found = cells(hit.narrative, "", passage.scopes, layout.layer_at(hit.cue_start))
        for cell in found:
            tally.add_count(cell)
        term = layout.text[hit.cue_start : hit.cue_end].lower()
        tally.note(found[0], Span(hit.cue_start, hit.cue_end), term, hit.rule, passage.span)
