"""Rates against totals: so many a day, week or month over the days of a window, or since the start."""

from __future__ import annotations

from collections.abc import Iterator

from tollbook.records import Drift, Verdict

from ..build import Ledger
from ..drifts import STRICTNESS
from ..figure import Interval
from .bundles import bundles
from .comparable import Comparables
from .finding import Result, operand, settled
from .products import SMALLEST, Product, across, in_bundle, is_inside
from .wording import NOUNS, between, by, count, harmed, said, sentence_case, who

# Rates rise and fall within a window; this share of the product is allowed for it.
DRIFT_SHARE = 0.05


def check(ledger: Ledger) -> Iterator[Result]:
    """Each rate of a bundle against the totals that it can be held against."""
    comparables = Comparables(ledger)
    for bundle in bundles(ledger):
        for rate in bundle.mentions:
            if rate.claim.period_kind == "rate" and rate.claim.rate_unit and rate.figure.value >= SMALLEST:
                found = in_bundle(rate, bundle)
                yield from (_result(p, ledger) for p in found if _is_worth_it(p, comparables))
    yield from (_result(p, ledger) for p in across(ledger))


def _is_worth_it(p: Product, comparables: Comparables) -> bool:
    """Whether both count a side's people, and do so by what the text states; what holds by chance is worth it too.

    A toll of one town or of children is no total that a rate of the whole war could be held against.
    """
    if "narrow" in {comparables.scope(p.rate), comparables.scope(p.total)} or p.total.figure.bound == "vague":
        return False
    sides = p.rate.says.side and p.total.says.side
    return sides or p.makes().gap(p.total.figure.suggests()) <= DRIFT_SHARE * p.rate.figure.value * p.factor


def _result(p: Product, ledger: Ledger) -> Result:
    makes, stated = p.makes(), p.total.figure.suggests()
    tolerance = DRIFT_SHARE * p.rate.figure.value * p.factor
    is_part = p.rate.claim.side == "both" and p.total.claim.side != "both"
    verdict = _part_verdict(p, tolerance) if is_part else _verdict(p, makes, stated, tolerance)
    if verdict == "fails" and is_inside(p.rate, p.total):
        verdict = "tension"
    verdict = settled(verdict, (p.total,)) if p.rate.says.side else settled(verdict, (p.rate, p.total))
    claim = p.total.claim
    product = p.rate.figure.value * p.factor
    return Result(
        kind="rate_total",
        verdict=verdict,
        sentence=_part_sentence(p, product, verdict, ledger)
        if is_part
        else _sentence(p, product, verdict, ledger),
        arithmetic=(
            f"{said(p.rate.figure)} a {p.rate.claim.rate_unit} × {p.factor:,.2f} ({p.days:,.0f} days) = "
            f"{count(product)} ({between(makes)}); stated: {said(p.total.figure)} ({between(stated)})"
        ),
        operands=(operand("rate", p.rate, p.factor), operand("total", p.total)),
        tolerance=tolerance,
        tolerance_from=f"{DRIFT_SHARE:.0%} of the product, because rates move, beside the rounding of the figures",
        drift=_drift(p, verdict),
        side=claim.side,
        date=p.total.date,
    )


def _drift(p: Product, verdict: Verdict) -> Drift | None:
    """Where the number holds together and the words do not: what the total makes of the rate."""
    up = STRICTNESS.get(p.total.claim.category, 0) - STRICTNESS.get(p.rate.claim.category, 0)
    if not up or verdict != "holds" or p.total.period == "total" or p.rate.claim.side != p.total.claim.side:
        return None
    return "category_upgraded" if up > 0 else "category_downgraded"


def _verdict(p: Product, makes: Interval, stated: Interval, tolerance: float) -> Verdict:
    if makes.gap(stated) <= tolerance:
        return "holds"
    # Today's rate need not be that of the years before.
    if p.total.period == "total":
        return "not_comparable"
    if p.rate.figure.allows().times(p.factor).meets(p.total.figure.allows()):
        return "tension"
    return "fails"


def _part_verdict(p: Product, tolerance: float) -> Verdict:
    """One side against a rate for both: more than both together cannot be."""
    part = p.total.figure.allows().low
    if part > p.rate.figure.allows().high * p.factor + tolerance:
        return "fails"
    return "tension" if part > p.rate.figure.value * p.factor else "holds"


def _stretch(p: Product) -> str:
    return f"{p.total.claim.period_start} to {p.total.claim.period_end or p.total.date}"


def _sentence(p: Product, product: float, verdict: Verdict, ledger: Ledger) -> str:
    total = f"{harmed(p.total, ledger)} {by(p.total)}"
    text = (
        f"{sentence_case(said(p.rate.figure))} {NOUNS[p.rate.claim.category]} a {p.rate.claim.rate_unit} {by(p.rate)} would make "
        f"{count(product)} from {_stretch(p)}"
    )
    if verdict == "holds" and p.total.period == "window" and p.rate.speaker.key != p.total.speaker.key:
        return f"{text}, which fits {total}. Two that agree so closely may rest on one count."
    if verdict == "holds":
        return f"{text}, which fits {total}."
    if verdict == "not_comparable" and p.total.period != "total":
        return f"{text}, beside {total}; of whom or for which time one of them is, the text does not say."
    if verdict == "not_comparable":
        return f"{text}, against {total}: the rate need not be that of the whole time."
    return f"{text}, against {total}: the two do not fit together."


def _part_sentence(p: Product, product: float, verdict: Verdict, ledger: Ledger) -> str:
    text = (
        f"{sentence_case(said(p.rate.figure))} a {p.rate.claim.rate_unit} for both sides {by(p.rate)} would make {count(product)} from "
        f"{_stretch(p)}; {harmed(p.total, ledger)} alone are given by {who(p.total)}"
    )
    if verdict == "holds":
        return f"{text}, which leaves {count(product - p.total.figure.value)} for the other."
    if verdict == "not_comparable":
        return f"{text}: of whom or for which time one of them is, the text does not say."
    if verdict == "tension":
        return f"{text}: more than that, so the two fit only if the rate lay well above the figure named."
    return f"{text}: more than the words allow for both."
