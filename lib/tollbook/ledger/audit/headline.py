"""Headline against body: one figure that the headline tells with another word, bound, side or period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tollbook.records import Drift, Operand

from ..build import Ledger
from ..drifts import STRICTNESS, drifts
from ..mention import Mention
from ..told import Told
from ..wording import Wordings
from .adding import Sum, find_sums
from .bundles import LARGEST, Bundle
from .drift import verdict_of
from .finding import Result, of_first, operand
from .wording import NOUNS, count, counted, listed, said

# Headlines are short: that they round, or leave the source to the text, is no difference.
OWED: frozenset[Drift] = frozenset(
    (
        "category_upgraded",
        "category_downgraded",
        "bound_flipped",
        "bound_hardened",
        "range_collapsed",
        "side_changed",
        "population_changed",
        "period_changed",
        "digit_slip",
        "value_changed",
    )
)


def check(ledger: Ledger) -> Iterator[Result]:
    """Each claim of a headline against those of its body that tell the same statement, or make it up."""
    wordings = Wordings(ledger.documents.values(), ledger.profile)
    home = {t.claim_id: t.statement_id for t in ledger.tellings}
    sections: dict[str, tuple[list[Mention], list[Mention]]] = defaultdict(lambda: ([], []))
    for m in ledger.mentions.values():
        if not m.reference:
            sections[m.claim.doc_id][m.claim.section == "body"].append(m)
    for doc_id in sorted(sections):
        heads, bodies = sections[doc_id]
        for head in of_first(heads):
            told = [b for b in bodies if home[b.claim.claim_id] == home[head.claim.claim_id]]
            yield from _told_otherwise(head, told, wordings, ledger)
            yield from _made_up(head, bodies, ledger)


def _told_otherwise(
    head: Mention, bodies: Sequence[Mention], wordings: Wordings, ledger: Ledger
) -> Iterator[Result]:
    """The differences that the headline has from every telling in the body."""
    shared: Mapping[Drift, str] | None = None
    for body in bodies:
        found = drifts(Told(body, wordings.of(body)), Told(head, wordings.of(head)), ledger.profile)
        made: Mapping[Drift, str] = {d: c for d, c in found if d in OWED}
        shared = made if shared is None else {d: c for d, c in shared.items() if d in made}
    for drift, change in sorted((shared or {}).items()):
        sentence = (
            f"The headline and the text of one article{_of(head)} tell {counted(head)} "
            f"differently, text → headline: {change}."
        )
        operands = (operand("headline", head), *(operand("body", b) for b in bodies))
        yield _result(head, drift, sentence, change, operands)


def _made_up(head: Mention, bodies: Sequence[Mention], ledger: Ledger) -> Iterator[Result]:
    """A headline's total that figures of the body make up, told with a word that says more than all of theirs."""
    distinct = of_first([b for b in bodies if b.figure.value != head.figure.value])[-LARGEST:]
    for one in find_sums(Bundle(head.claim.doc_id, head.date, (head, *distinct)), ledger):
        words = sorted({p.claim.category for p in one.parts}, key=lambda c: STRICTNESS.get(c, 0))
        strictest = max(STRICTNESS.get(w, 0) for w in words)
        if (
            one.total is head
            and one.how == "stretches"
            and STRICTNESS.get(head.claim.category, 0) > strictest
        ):
            yield _result(head, "category_upgraded", _sum_sentence(one), _sum(one), _operands(one))


def _sum(one: Sum) -> str:
    return f"{' + '.join(said(p.figure) for p in one.parts)} = {count(one.named())}; headline: {said(one.total.figure)}"


def _sum_sentence(one: Sum) -> str:
    parts = listed([counted(p) for p in one.parts])
    head = one.total
    return (
        f"The headline of an article{_of(head)} says {counted(head)}; its text gives {parts}, "
        f"which come to {count(one.named())} but are not said to be {NOUNS[head.claim.category]}."
    )


def _operands(one: Sum) -> tuple[Operand, ...]:
    return (operand("headline", one.total), *(operand("body", p) for p in one.parts))


def _of(head: Mention) -> str:
    return f" ({head.outlet})" if head.outlet else ""


def _result(
    head: Mention, drift: Drift, sentence: str, arithmetic: str, operands: tuple[Operand, ...]
) -> Result:
    return Result(
        kind="headline_body",
        verdict=verdict_of(drift, [arithmetic if "→" in arithmetic else "killed"], True),
        drift=drift,
        sentence=sentence,
        arithmetic=arithmetic,
        operands=operands,
        tolerance_from="compared with every telling of it in the body",
        side=head.claim.side,
        date=head.date,
    )
