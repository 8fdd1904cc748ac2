"""Which narratives the passages of a document carry, and with which figures they travel."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.narratives import find_narratives_in, narrative_ids
from tollbook.records import Claim, Span

from .layers import ALL, Layout, Passage
from .tally import Cell, Tally, cells

# Sentences on either side of a figure that still frame it.
NEAR = 1


def tally_narratives(layout: Layout, claims: Sequence[Claim], tally: Tally) -> None:
    """Counts the sentences that carry each narrative, against all sentences of the same scope and layer.

    The layer of a hit is that of its cue; the base of a layer is the sentences with a word in it.
    Rows named `figures: …` are shares of claims instead: those with the narrative in their sentence or the
    one before or after, by the side harmed.
    """
    _add_bases(layout, tally)
    place = {passage.span.start: number for number, passage in enumerate(layout.passages)}
    carried: dict[int, set[str]] = {}
    for hit in find_narratives_in(layout.text, (p.span for p in layout.passages)):
        number = place[hit.start]
        carried.setdefault(number, set()).add(hit.narrative)
        passage = layout.passages[number]
        found = cells(hit.narrative, "", passage.scopes, layout.layer_at(hit.cue_start))
        for cell in found:
            tally.add_count(cell)
        term = layout.text[hit.cue_start : hit.cue_end].lower()
        tally.note(found[0], Span(hit.cue_start, hit.cue_end), term, hit.rule, passage)
    for claim in claims:
        around = layout.passage_at(claim.start)
        if around is not None:
            _tally_claim(claim, around, place[around.span.start], carried, tally)


def _add_bases(layout: Layout, tally: Tally) -> None:
    bases: dict[tuple[str, str], int] = {}
    for passage in layout.passages:
        for scope in passage.scopes:
            for layer in (*layout.layers_in(passage.span), ALL):
                bases[scope, layer] = bases.get((scope, layer), 0) + 1
    for (scope, layer), n in bases.items():
        for name in narrative_ids():
            tally.add_base(Cell(name, "", scope, layer), n)


def _tally_claim(
    claim: Claim, around: Passage, number: int, carried: dict[int, set[str]], tally: Tally
) -> None:
    near: set[str] = set()
    for other in range(number - NEAR, number + NEAR + 1):
        near |= carried.get(other, set())
    for name in narrative_ids():
        for side in sorted({"", claim.side or ""}):
            tally.add_case(Cell(f"figures: {name}", side, "casualty", ALL), name in near)
        if name in near:
            cell = Cell(f"figures: {name}", claim.side or "", "casualty", ALL)
            tally.note(cell, claim.span, claim.term.lower(), claim.claim_id, around)
