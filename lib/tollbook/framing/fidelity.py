"""What a figure loses on its way: from its source to the article (drift), from the body to the headline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tollbook.ledger.drifts import STRICTNESS
from tollbook.records import Claim, Span, Telling

from .layers import ALL, Layout
from .tally import Cell, Tally, cells

# Differences between a telling and its origin that change what a reader believes (records.Drift).
DRIFTS = (
    "category_upgraded",
    "category_downgraded",
    "hedge_lost",
    "hedge_added",
    "source_dropped",
    "bound_hardened",
)


def tally_drift(layout: Layout, tellings: Sequence[Telling], tally: Tally) -> None:
    """Counts each kind of drift among the document's tellings of a statement that another voice made first.

    The layer is that of the figure as it is told: in the outlet's voice, in paraphrase or quoted.
    """
    for telling in tellings:
        passage = layout.passage_at(telling.start)
        if passage is None or telling.is_origin or telling.compared_with is None:
            continue
        layer = layout.layer_at(telling.start)
        for drift in DRIFTS:
            told = cells(f"drift:{drift}", "", ["whole"], layer)
            for cell in told:
                tally.add_case(cell, drift in telling.drifts)
            if drift in telling.drifts:
                change = telling.changes[telling.drifts.index(drift)]
                tally.note(told[0], _span(telling), change, telling.claim_id, passage)


def _span(telling: Telling) -> Span:
    return Span(telling.start, telling.end)


def tally_headline(layout: Layout, claims: Sequence[Claim], tally: Tally) -> None:
    """Counts what the headline does to the figures it takes from the body, one count for each such figure."""
    body = [claim for claim in claims if claim.section == "body"]
    for claim in claims:
        passage = layout.passage_at(claim.start)
        twin = _twin(claim, body) if claim.section == "headline" else None
        if twin is None or passage is None:
            continue
        for measure, holds in _losses(claim, twin):
            for side in sorted({"", claim.side or ""}):
                tally.add_case(Cell(f"headline:{measure}", side, "headline", ALL), holds)
            if holds:
                cell = Cell(f"headline:{measure}", claim.side or "", "headline", ALL)
                tally.note(cell, claim.span, claim.term.lower(), claim.claim_id, passage)


def _twin(headline: Claim, body: Sequence[Claim]) -> Claim | None:
    """The first figure of the body that the headline's figure can be: the same number, no other side."""
    value = headline.low if headline.low is not None else headline.high
    for claim in body:
        same = value is not None and value in (claim.low, claim.high)
        if same and (claim.side == headline.side or None in (claim.side, headline.side)):
            return claim
    return None


def _losses(headline: Claim, body: Claim) -> Iterator[tuple[str, bool]]:
    if headline.category in STRICTNESS and body.category in STRICTNESS:
        yield "stricter_word", STRICTNESS[headline.category] > STRICTNESS[body.category]
    if body.hedges:
        yield "hedge_dropped", not headline.hedges
    if body.source:
        yield "source_dropped", not headline.source
    if body.bound != "exact":
        yield "bound_dropped", headline.bound == "exact"
