"""The findings of the first page: chosen by rules, said in whole sentences, ranked by what matters most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from tollbook.records import Finding

from .blocks import FindingItem
from .evidence import Book
from .outlet_findings import PROOFS, compared, unsourced
from .saying import Sayer
from .words import CHECKS, VERDICTS
from .work import Work

MOST = 8
_PER_KIND = 2  # of one kind of check, so that one habit of one outlet does not fill the page
# A changed side, scope or time is a misreading of ours as often as a retelling: it is listed, and seldom first.
_OFTEN_MISREAD = ("side_changed", "scope_changed", "period_changed", "date_moved", "population_changed")
# So is a pair of totals that lie this far apart: one of them is seldom of the whole war.
_OF_ONE_QUANTITY = ("conflict", "dominance", "monotone", "reference")
_FAR = 8
_DOUBTED = 0.4


@dataclass(frozen=True, slots=True)
class Candidate:
    """A finding of the audit that could be printed; `weight` ranks it."""

    weight: float
    kind: str
    item: FindingItem


def choose(work: Work, book: Book, sayer: Sayer) -> tuple[FindingItem, ...]:
    """At most eight findings, the weightiest first, no more than two of a kind."""
    others = [*unsourced(work, book, sayer), compared(work, sayer)]
    ranked = sorted(_of_audit(work, book, sayer), key=lambda candidate: -candidate.weight)
    taken: list[FindingItem] = []
    kinds: Counter[str] = Counter()
    for candidate in ranked:
        is_new = kinds[candidate.kind] < _PER_KIND and not _is_told(candidate.item, taken)
        if is_new and len(taken) < MOST - len(others):
            taken.append(candidate.item)
            kinds[candidate.kind] += 1
    return (*taken, *others)


def _is_told(item: FindingItem, taken: Iterable[FindingItem]) -> bool:
    """Whether an earlier finding already points at all of this one's evidence."""
    return bool(item.anchors) and any(set(item.anchors) <= set(other.anchors) for other in taken)


def _of_audit(work: Work, book: Book, sayer: Sayer) -> Iterable[Candidate]:
    seen: set[tuple[str, ...]] = set()
    for finding in work.findings:
        key = (finding.kind, *finding.statement_ids)
        if finding.verdict in ("fails", "tension") and key not in seen:
            seen.add(key)
            yield Candidate(_doubt(finding) * finding.weight, finding.kind, item_of(finding, book, sayer))


def _doubt(finding: Finding) -> float:
    """What a finding's weight is multiplied by where it may well be a misreading of ours."""
    if finding.drift in _OFTEN_MISREAD:
        return _DOUBTED
    values = [v for o in finding.operands for v in (o.low, o.high) if v and o.factor == 1]
    is_far = finding.kind in _OF_ONE_QUANTITY and values and max(values) > _FAR * min(values)
    return _DOUBTED if is_far else 1.0


def item_of(finding: Finding, book: Book, sayer: Sayer) -> FindingItem:
    """A finding of the audit as the page prints it; each figure in its sentence opens the claim it stands in."""
    places = book.places_of(finding)
    said_already = finding.arithmetic in finding.sentence
    detail = (
        finding.tolerance_from
        if said_already
        else f"{finding.arithmetic}; tolerance: {finding.tolerance_from}"
    )
    return FindingItem(
        sayer.linked(f"finding.{finding.finding_id}.sentence", finding.sentence, places),
        sayer.linked(f"finding.{finding.finding_id}.detail", detail[:1].upper() + detail[1:] + ".", places),
        f"{CHECKS[finding.kind]}: {VERDICTS[finding.verdict].lower()}.",
        book.anchors_of(finding)[:PROOFS],
    )
