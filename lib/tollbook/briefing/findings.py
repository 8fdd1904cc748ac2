"""The findings of the first page: chosen by rules, said in whole sentences, ranked by what matters most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from tollbook.framing import Options
from tollbook.records import UNKNOWN_OUTLET, Document, Finding

from .blocks import Bits, FindingItem, bits
from .evidence import Book
from .outlets import MEASURES, compared_rows, tested_rows
from .saying import Sayer, Share
from .words import CHECKS, VERDICTS
from .work import Work

MOST, LEAST = 8, 5
_PER_KIND = 2  # of one kind of check, so that one habit of one outlet does not fill the page
# A changed side, scope or time is a misreading of ours as often as a retelling: it is listed, and seldom first.
_OFTEN_MISREAD = ("side_changed", "scope_changed", "period_changed", "date_moved", "population_changed")
# So is a pair of totals that lie this far apart: one of them is seldom of the whole war.
_OF_ONE_QUANTITY = ("conflict", "dominance", "monotone", "reference")
_FAR = 8
_DOUBTED = 0.4
_FEW_CLAIMS = 20
_LEVEL = 0.05
_PROOFS = 8  # entries named under one finding


@dataclass(frozen=True, slots=True)
class Candidate:
    """A finding that could be printed; `weight` ranks it."""

    weight: float
    kind: str
    item: FindingItem


def choose(work: Work, book: Book, sayer: Sayer) -> tuple[FindingItem, ...]:
    """At most eight findings, the weightiest first, no more than two of a kind."""
    others = [*_unsourced(work, book, sayer), *_of_comparison(work, sayer)]
    ranked = sorted(_of_audit(work, book, sayer), key=lambda candidate: -candidate.weight)
    taken: list[FindingItem] = []
    kinds: Counter[str] = Counter()
    for candidate in ranked:
        is_new = kinds[candidate.kind] < _PER_KIND and not _is_told(candidate.item, taken)
        if is_new and len(taken) < MOST - len(others):
            taken.append(candidate.item)
            kinds[candidate.kind] += 1
    return (*taken, *(candidate.item for candidate in others))


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
    places = places_of(finding, book)
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
        anchors_of(finding, book)[:_PROOFS],
    )


def places_of(finding: Finding, book: Book) -> list[tuple[float, str]]:
    """Each figure of the finding with the entry of the claim it stands in."""
    return [
        (value, book.anchor[operand.id])
        for operand in finding.operands
        for value in (operand.low, operand.high)
        if value is not None and operand.id in book.anchor
    ]


def anchors_of(finding: Finding, book: Book) -> tuple[str, ...]:
    """The entries of the claims a finding used, each once."""
    return tuple(dict.fromkeys(book.anchor[o.id] for o in finding.operands if o.id in book.anchor))


def _unsourced(work: Work, book: Book, sayer: Sayer) -> Iterable[Candidate]:
    """Which outlet tells most of its figures without naming anyone, where there are enough to say so.

    The figures are those of the comparison, so that the page gives one share of one thing.
    """
    rows = compared_rows(work.comparison.framing, "figures:source_none")
    told = {str(row["outlet"]): int(row["base"]) for row in rows}
    bare = {str(row["outlet"]): int(row["count"]) for row in rows}
    large = [outlet for outlet in sorted(told) if told[outlet] >= _FEW_CLAIMS]
    if len(large) < 2 or not sum(bare.values()):
        return
    most = max(large, key=lambda outlet: bare[outlet] / told[outlet])
    outlet_of = {d.doc_id: d.outlet for d in work.documents}
    sentence = sayer.say(
        "finding.unsourced",
        "{outlet} gives no source for {share} of its figures; over all outlets it is {all}.",
        outlet=most,
        share=Share(bare[most] / told[most]),
        all=Share(sum(bare.values()) / sum(told.values())),
    )
    detail = sayer.say(
        "finding.unsourced.detail",
        "{bare} of {told:figure} of this outlet; sentences that it prints in several articles count once, and "
        "outlets with fewer than {few} figures are left out.",
        bare=bare[most],
        told=told[most],
        few=_FEW_CLAIMS,
    )
    proofs = [
        book.anchor[c.claim_id] for c in book.claims if c.source is None and outlet_of[c.doc_id] == most
    ]
    weight = bare[most] / told[most] - sum(bare.values()) / sum(told.values())
    yield Candidate(
        weight, "unsourced", FindingItem(sentence, detail, "Source left out.", tuple(proofs[:_PROOFS]))
    )


def _of_comparison(work: Work, sayer: Sayer) -> Iterable[Candidate]:
    """The widest tested difference between outlets; or that there is none, or that there are too few articles."""
    least = Options().minimum
    sizes = Counter(d.outlet for d in work.documents if d.outlet != UNKNOWN_OUTLET)
    large = sum(n >= least for n in sizes.values())
    if large < 2:
        sentence = sayer.say(
            "finding.small",
            "There are too few articles to say how outlets differ: a comparison needs {least:article} "
            "from each of {two:outlet}; of {all:outlet} here, {large} reach that.",
            least=least,
            two=2,
            all=len(sizes),
            large=large,
        )
        yield _compared(
            sentence, bits("Counts by outlet are shown below without a test."), "Too small to say."
        )
        return
    rows = tested_rows(work.comparison.framing)
    held = rows[rows["q_value"] < _LEVEL]
    note = sayer.say(
        "finding.tests", "{n:difference} tested between {large:outlet}.", n=len(rows), large=large
    )
    if not len(held):
        said = "No difference between outlets in how they put the toll is wider than chance allows."
        if not len(rows):
            said = "Too few articles state figures to test how outlets differ in putting them."
        yield _compared(bits(said), note, "Outlets compared.")
        return
    widest: dict[Any, Any] = max(held.to_dict("records"), key=lambda r: abs(r["difference"]))
    sentence = sayer.say(
        "finding.outlets",
        "{measure}: {value} at {outlet}, {rest} at the rest of the outlets.",
        measure=MEASURES[widest["measure"]],
        value=Share(float(widest["value"])),
        outlet=str(widest["outlet"]),
        rest=Share(float(widest["reference_value"])),
    )
    more = sayer.say(
        "finding.held",
        " {held} hold at a rate of false ones of {level}.",
        held=len(held),
        level=Share(_LEVEL),
    )
    yield _compared(sentence, (*note, *more), "Outlets compared.")


def _compared(sentence: Bits, detail: Bits, verdict: str) -> Candidate:
    return Candidate(0.0, "comparison", FindingItem(sentence, detail, verdict))


def articles_told(documents: Iterable[Document]) -> tuple[str, dict[str, int]]:
    """How many articles by how many outlets: a template and its numbers; a file that names no outlet adds none."""
    outlets = Counter(document.outlet for document in documents)
    unnamed = outlets.pop(UNKNOWN_OUTLET, 0)
    if not outlets:
        return "{articles:article} whose outlet no file names", {"articles": unnamed}
    told = {"articles": outlets.total() + unnamed, "outlets": len(outlets)}
    if not unnamed:
        return "{articles:article} by {outlets:outlet}", told
    return "{articles:article} by {outlets:outlet} ({unnamed} by none that is named)", {
        **told,
        "unnamed": unnamed,
    }


def headline(work: Work, sayer: Sayer) -> Bits:
    """The one sentence that stands first."""
    statements = work.ledger.statements
    if not statements:
        return sayer.say("headline.none", "No figure of people killed, wounded, lost or captured was found.")
    changed = {t.statement_id for t in work.ledger.tellings if t.drifts}
    failed = sum(f.verdict == "fails" for f in work.findings)
    told, numbers = articles_told(work.documents)
    sentence = sayer.say(
        "headline",
        f"In {told} we found {{statements:statement}} of this war’s toll; {{changed}} of them changed on the way",
        **numbers,
        statements=len(statements),
        changed=sum(s.statement_id in changed for s in statements),
    )
    tail = sayer.say(
        "headline.checks", ", and {failed:check} found what does not fit together.", failed=failed
    )
    return (*sentence, *tail)
