"""How figures are vouched for and worded: shares of a document's claims, by side harmed, layer and scope."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from tollbook.records import SOURCE_TYPES, Claim
from tollbook.resources import load_lexicon, matcher

from .layers import Layout, Passage
from .tally import Cell, Tally, cells

LAYER_OF = {"none": "voice", "indirect": "paraphrase", "direct": "quotation"}
# What the writer lets on about the truth of what is reported (lexicons/attribution_verbs.yml).
STANCES = ("neutral", "endorsing", "doubting", "denying")
NO_VERB = "no_verb"


def tally_figures(layout: Layout, claims: Sequence[Claim], tally: Tally) -> None:
    """Counts what holds of each claim, against the claims of the same side, scope and layer."""
    for claim in claims:
        passage = layout.passage_at(claim.start)
        if passage is not None:
            _tally_claim(passage, claim, tally)


def _tally_claim(passage: Passage, claim: Claim, tally: Tally) -> None:
    scopes = [scope for scope in passage.scopes if scope != "casualty"]
    layer = LAYER_OF[claim.attribution]
    for measure, holds in _traits(claim):
        for side in sorted({"", claim.side or ""}):
            for cell in cells(measure, side, scopes, layer):
                tally.add_case(cell, holds)
        if holds:
            cell = Cell(measure, claim.side or "", "whole", layer)
            tally.note(cell, claim.span, _term(claim, measure), claim.claim_id, passage)


def _term(claim: Claim, measure: str) -> str:
    """The words of a claim that a measure turns on."""
    if measure.startswith("verbs:"):
        return (claim.cue or "").lower()
    if measure == "figures:hedged":
        return ", ".join(claim.hedges).lower()
    return claim.term.lower()


def _traits(claim: Claim) -> Iterator[tuple[str, bool]]:
    """Measures that are shares of claims, each with whether it holds of this one."""
    for source_type in SOURCE_TYPES:
        yield f"figures:source_{source_type}", claim.source_type == source_type
    stance = cue_stance(claim.cue)
    if stance:
        for each in (*STANCES, NO_VERB):
            yield f"verbs:{each}", stance == each
            yield f"verbs:{each}:{claim.source_type}", stance == each
    yield "figures:hedged", bool(claim.hedges)
    yield "figures:disputed", claim.stance == "disputed"
    yield "figures:vague", claim.bound == "vague"
    if claim.bound != "vague":
        yield "figures:round", is_round(claim)
    for category in ("killed", "wounded", "losses", "casualties"):
        yield f"figures:told_as_{category}", claim.category == category


def cue_stance(cue: str | None) -> str:
    """The class of a claim's attributing words; `no_verb` for "according to" and its like, "" for none."""
    if not cue:
        return ""
    verbs = _verbs()
    whole, words = cue.lower(), cue.lower().split()
    if matcher("reporting", "clause_only", "inner").first(whole) and not matcher("reporting", "said").first(
        whole
    ):
        # Who sees or finds a toll vouches for it; the verb says nothing of whether the writer does.
        return STANCES[0]
    # "has confirmed": the last verb counts.
    known = [verbs[word] for word in (whole, *reversed(words)) if word in verbs]
    return known[0] if known else NO_VERB


@cache
def _verbs() -> dict[str, str]:
    return {
        form.lower(): entry.category
        for entry in load_lexicon("attribution_verbs")
        if entry.category in STANCES
        for form in entry.forms
    }


def is_round(claim: Claim) -> bool:
    """Two significant digits or fewer, of at least three: 35,000 is round, 35,050 and 35 are not."""
    figure = claim.low if claim.low is not None else claim.high
    if figure is None or figure < 100 or figure != int(figure):
        return False
    return len(str(int(figure)).rstrip("0")) <= 2
