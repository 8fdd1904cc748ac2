"""How a finding is made: operands with their spans, figures in words, an id from what was compared.

Sentences are put together from the data by the same rules for every party. They say what does not fit
together, never that somebody is wrong.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tollbook.records import Category, Drift, Finding, FindingKind, Operand, Statement, Verdict

from ..build import Ledger
from ..figure import Figure, Interval
from ..mention import Mention

NOUNS: Mapping[Category, str] = {
    "killed": "dead",
    "wounded": "wounded",
    "casualties": "casualties",
    "losses": "losses",
    "missing": "missing",
    "captured": "captured",
}
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


def count(value: float) -> str:
    """A count as readers write it."""
    return f"{value:,.0f}"


def said(figure: Figure) -> str:
    """A figure with its bound in words."""
    if figure.is_range:
        return f"{count(figure.low or 0)} to {count(figure.high or 0)}"
    lead = {"approx": "about ", "at_least": "over ", "at_most": "up to ", "vague": "some "}.get(
        figure.bound, ""
    )
    return lead + count(figure.value)


def between(interval: Interval) -> str:
    """An interval in words."""
    if interval.high == math.inf:
        return f"{count(interval.low)} or more"
    if interval.high == interval.low:
        return count(interval.low)
    return f"{count(interval.low)} to {count(interval.high)}"


def who(mention: Mention) -> str:
    """Who vouches for a figure: the speaker, else the outlet in its own voice."""
    label = mention.speaker.label
    return label or (
        f"{mention.outlet} (no source named)" if mention.outlet else "an article without a source"
    )


def by(mention: Mention) -> str:
    """Who vouches for a figure, to put behind it in brackets."""
    label = mention.speaker.label
    where = ", ".join(part for part in (mention.outlet, "no source named") if part)
    return f"({label or where})"


def on_side(side: str | None, ledger: Ledger) -> str:
    """Where the harm fell, to put behind a figure: " on X's side", empty where no side is named."""
    if side is None or side == "both":
        return " on both sides" if side else ""
    name = party(side, ledger)
    return f" on {name}' side" if name.endswith("s") else f" on {name}'s side"


def counted(mention: Mention) -> str:
    """A figure with what it counts, and in what time where it is a rate: "about 500 wounded a day"."""
    return noun_of(mention.figure, mention.claim.category, mention.claim.rate_unit)


def noun_of(figure: Figure, category: Category, unit: str | None) -> str:
    """The words of `counted` for a figure that is no mention's own."""
    return f"{said(figure)} {NOUNS[category]}{f' a {unit}' if unit else ''}"


def harmed(mention: Mention, ledger: Ledger) -> str:
    """A figure with what it counts and of whom: "over 700,000 casualties on X's side".

    A side that the text does not name is not named here either.
    """
    return f"{counted(mention)}{on_side(mention.side, ledger)}"


def sentence_case(text: str) -> str:
    """The text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def party(side: str, ledger: Ledger) -> str:
    """The name of a party: the profile's, else its id in words."""
    known = ledger.profile.parties.get(side) if ledger.profile else None
    return known.name if known else side.replace("_", " ")


def listed(items: Sequence[str]) -> str:
    """Items in a sentence: a, b and c."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def of_first(mentions: Iterable[Mention]) -> list[Mention]:
    """One mention of each figure, category, side and period: the first in the order of the text."""
    seen: dict[tuple[object, ...], Mention] = {}
    for m in sorted(mentions, key=lambda m: (m.claim.section == "headline", m.claim.start, m.claim.claim_id)):
        c = m.claim
        seen.setdefault(
            (c.low, c.high, c.category, c.side, m.period, c.period_start, c.period_end, m.speaker.key), m
        )
    return list(seen.values())
