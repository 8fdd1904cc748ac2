"""The audit: checks of whether figures fit together. One module per kind of finding, one function each."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from tollbook.errors import ParameterError
from tollbook.records import FINDING_KINDS, Finding, FindingKind

from ..build import Ledger
from . import conflict, dates, dominance, drift, headline, monotone, rates, ratio, reference, sums
from .finding import Result, finding

CHECKS: Mapping[FindingKind, Callable[[Ledger], Iterable[Result]]] = {
    "sum": sums.check,
    "rate_total": rates.check,
    "monotone": monotone.check,
    "dominance": dominance.check,
    "ratio": ratio.check,
    "conflict": conflict.check,
    "drift": drift.check,
    "headline_body": headline.check,
    "reference": reference.check,
    "date": dates.check,
}


def audit(ledger: Ledger, kinds: Collection[str] | None = None) -> list[Finding]:
    """The findings of all checks, or of those of some kinds; what matters most comes first.

    Raises `ParameterError` for a kind that there is none of.
    """
    unknown = sorted(set(kinds or ()) - set(FINDING_KINDS))
    if unknown:
        raise ParameterError(
            f"there is no finding kind {unknown[0]!r}; there are: {', '.join(FINDING_KINDS)}"
        )
    home = {t.claim_id: t.statement_id for t in ledger.tellings}
    found: dict[tuple[object, ...], Finding] = {}
    for kind, check in CHECKS.items():
        if kinds is None or kind in kinds:
            for result in check(ledger):
                made = finding(result, ledger, home)
                found.setdefault(_essence(made, home), made)
    return sorted(found.values(), key=lambda f: (-f.weight, f.finding_id))


def _essence(made: Finding, home: Mapping[str, str]) -> tuple[object, ...]:
    """What a finding is about: arithmetic of the same statements is done once, however often they are told."""
    if made.kind not in {"sum", "rate_total", "ratio"}:
        return (made.finding_id,)
    return (made.kind, made.verdict, *((o.role, home.get(o.id, o.id)) for o in made.operands))
