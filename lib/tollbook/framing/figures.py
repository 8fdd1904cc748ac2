"""How figures are vouched for and worded: shares of a document's claims, by side harmed, layer and scope."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tollbook.records import SOURCE_TYPES, Claim

from .layers import ALL, Layout
from .tally import Cell, Tally

LAYER_OF = {"none": "voice", "indirect": "paraphrase", "direct": "quotation"}


def tally_figures(layout: Layout, claims: Sequence[Claim], tally: Tally) -> None:
    """Counts what holds of each claim, against the claims of the same side, scope and layer."""
    for claim in claims:
        passage = layout.passage_at(claim.start)
        if passage is None:
            continue
        scopes = [scope for scope in passage.scopes if scope != "casualty"]
        traits = dict(_traits(claim))
        for cell in _cells(claim, scopes, traits):
            tally.add_base(cell, 1.0)
            if traits[cell.measure]:
                tally.add_count(cell)
        for measure, holds in sorted(traits.items()):
            if holds:
                cell = Cell(measure, claim.side or "", "whole", LAYER_OF[claim.attribution])
                term = layout.text[claim.start : claim.end]
                tally.note(cell, claim.span, term, claim.claim_id, passage.span)


def _cells(claim: Claim, scopes: Sequence[str], measures: dict[str, bool]) -> Iterator[Cell]:
    for measure in measures:
        for scope in scopes:
            for layer in (LAYER_OF[claim.attribution], ALL):
                yield Cell(measure, "", scope, layer)
                if claim.side:
                    yield Cell(measure, claim.side, scope, layer)


def _traits(claim: Claim) -> Iterator[tuple[str, bool]]:
    """Measures that are shares of claims, each with whether it holds of this one."""
    for source_type in SOURCE_TYPES:
        yield f"figures:source_{source_type}", claim.source_type == source_type
    yield "figures:hedged", bool(claim.hedges)
    yield "figures:disputed", claim.stance == "disputed"
    yield "figures:vague", claim.bound == "vague"
    if claim.bound != "vague":
        yield "figures:round", _is_round(claim)
    for category in ("killed", "losses", "casualties"):
        yield f"figures:told_as_{category}", claim.category == category


def _is_round(claim: Claim) -> bool:
    """Two significant digits or fewer, of at least three: 35,000 is round, 35,050 and 35 are not."""
    figure = claim.low if claim.low is not None else claim.high
    if figure is None or figure < 100 or figure != int(figure):
        return False
    return len(str(int(figure)).rstrip("0")) <= 2
