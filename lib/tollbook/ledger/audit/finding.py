"""How a finding is made: operands with their spans, an id from what was compared, a weight that ranks it."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tollbook.records import Drift, Finding, FindingKind, Operand, Statement, Verdict

from ..build import Ledger
from ..mention import Mention

_VERDICT_WEIGHT: Mapping[Verdict, float] = {"fails": 3, "tension": 2, "holds": 1, "not_comparable": 0.5}
# Findings that change what a reader believes of the dead come first.
_KIND_WEIGHT: Mapping[FindingKind, float] = {
    "drift": 1.0,
    "headline_body": 1.0,
    "sum": 1.0,
    "conflict": 0.9,
    "dominance": 0.9,
    "rate_total": 0.8,
    "monotone": 0.8,
    "date": 0.7,
    "reference": 0.7,
    "ratio": 0.5,
}
_DRIFT_WEIGHT: Mapping[Drift, float] = {
    "category_upgraded": 1.5,
    "side_changed": 1.5,
    "digit_slip": 1.2,
    "value_changed": 1.2,
    "source_swapped": 1.1,
    "bound_softened": 0.4,
    "hedge_added": 0.3,
    "bound_hardened": 0.5,
}


# What a finding weighs where a slot of one of its figures was inferred.
_INFERRED_WEIGHT = 0.6


@dataclass(frozen=True, slots=True)
class Result:
    """What a check found, before it has an id and a weight."""

    kind: FindingKind
    verdict: Verdict
    sentence: str
    arithmetic: str
    operands: tuple[Operand, ...]
    tolerance: float | None = None
    tolerance_from: str = ""
    drift: Drift | None = None
    side: str | None = None
    date: str | None = None
    statement_ids: tuple[str, ...] = field(default=())


def finding(result: Result, ledger: Ledger, home: Mapping[str, str]) -> Finding:
    """The finding of a result; `home` gives each claim's statement."""
    parts = [result.kind, result.drift or "", *(f"{o.role}={o.id}×{o.factor:g}" for o in result.operands)]
    digest = hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:10]
    statements = {home[o.id] for o in result.operands if o.id in home} | set(result.statement_ids)
    voices = {ledger.mentions[o.id].voice for o in result.operands if not ledger.mentions[o.id].reference}
    largest = max((max(o.low or 0, o.high or 0) for o in result.operands), default=0)
    weight = _VERDICT_WEIGHT[result.verdict] * _KIND_WEIGHT[result.kind]
    weight *= _DRIFT_WEIGHT.get(result.drift, 1.0) if result.drift else 1.0
    # What rests on the words alone comes first.
    weight *= 1.0 if _is_stated(result, ledger) else _INFERRED_WEIGHT
    weight *= 1 + math.log10(1 + largest) / 7 + math.log2(1 + len(voices)) / 4
    return Finding(
        finding_id=f"{result.kind}-{digest}",
        kind=result.kind,
        verdict=result.verdict,
        drift=result.drift,
        side=result.side,
        date=result.date,
        sentence=result.sentence,
        arithmetic=result.arithmetic,
        tolerance=result.tolerance,
        tolerance_from=result.tolerance_from,
        operands=result.operands,
        statement_ids=tuple(sorted(statements)),
        weight=round(weight, 3),
    )


def _is_stated(result: Result, ledger: Ledger) -> bool:
    return all(
        ledger.mentions[o.id].is_stated and ledger.mentions[o.id].says.category for o in result.operands
    )


def settled(verdict: Verdict, mentions: Iterable[Mention]) -> Verdict:
    """The verdict where the text states of whom and for which time every figure is; else nothing is held against any."""
    if verdict == "holds" or all(m.is_stated for m in mentions):
        return verdict
    return "not_comparable"


def stated_side(statement: Statement, ledger: Ledger) -> str | None:
    """The side of a statement where its origin or a telling names it."""
    told = (statement.origin_id, *statement.claim_ids)
    return statement.side if any(ledger.mentions[i].side == statement.side for i in told) else None


def operand(role: str, mention: Mention, factor: float = 1.0) -> Operand:
    """A mention as an operand; a reference row has no span."""
    claim = mention.claim
    here = not mention.reference
    return Operand(
        role=role,
        id=claim.claim_id,
        doc_id=claim.doc_id if here else None,
        start=claim.start if here else None,
        end=claim.end if here else None,
        low=claim.low,
        high=claim.high,
        factor=factor,
    )


def of_first(mentions: Iterable[Mention]) -> list[Mention]:
    """One mention of each figure, category, side and period: the first in the order of the text."""
    seen: dict[tuple[object, ...], Mention] = {}
    for m in sorted(mentions, key=lambda m: (m.claim.section == "headline", m.claim.start, m.claim.claim_id)):
        c = m.claim
        seen.setdefault(
            (c.low, c.high, c.category, c.side, m.period, c.period_start, c.period_end, m.speaker.key), m
        )
    return list(seen.values())
