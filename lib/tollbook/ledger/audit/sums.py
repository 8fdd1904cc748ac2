"""Sums against their totals: what the parts come to, and whether the number and the words hold together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from tollbook.records import Operand, Span, Verdict

from ..build import Ledger
from ..drifts import STRICTNESS
from ..mention import Mention
from .adding import Sum, find_sums
from .bundles import Bundle, bundles
from .comparable import Comparables
from .finding import Result, operand, settled
from .wording import (
    NOUNS,
    between,
    by,
    count,
    counted,
    harmed,
    listed,
    on_side,
    said,
    sentence_case,
    who,
    with_verb,
)

Figure = tuple[float | None, float | None, str, str | None]
Sentences = Mapping[str, Sequence[Collection[Figure]]]


def check(ledger: Ledger) -> Iterator[Result]:
    """The sums of each article and of each speaker's day, with what they come to."""
    scope, sentences = Comparables(ledger).scope, _by_sentence(ledger)
    for bundle in bundles(ledger):
        for one in find_sums(bundle, ledger):
            result = _result(one, ledger, bundle, sentences)
            scopes = {scope(m) for m in (*one.parts, one.total)}
            # The dead of one town are no part that is missing in the toll of a war.
            if result.verdict == "holds" or not ("narrow" in scopes and len(scopes) > 1):
                yield result


def _result(one: Sum, ledger: Ledger, bundle: Bundle, sentences: Sentences) -> Result:
    total = one.total
    added, stated = one.added(), total.figure.suggests()
    verdict: Verdict = (
        "holds"
        if added.meets(stated)
        else "tension"
        if one.allowed().meets(total.figure.allows())
        else "fails"
    )
    if not _in_one_sentence(one, sentences):
        verdict = settled(verdict, (*one.parts, total))
    if verdict != "holds" and not one.has_years:
        verdict = "not_comparable"
    operands: tuple[Operand, ...] = (*(operand("part", p) for p in one.parts), operand("total", total))
    tolerance = sum(p.figure.tolerance for p in one.parts) + total.figure.tolerance
    return Result(
        kind="sum",
        verdict=verdict,
        sentence=_sentence(one, verdict, ledger),
        arithmetic=f"{_added_up(one)} = {count(one.named())} ({between(added)}); stated: {said(total.figure)} ({between(stated)})",
        operands=operands,
        tolerance=tolerance,
        tolerance_from="the rounding of the figures as stated",
        drift="category_upgraded" if _is_upgraded(one) else None,
        side=total.claim.side,
        date=total.date or bundle.date,
    )


def _by_sentence(ledger: Ledger) -> Sentences:
    """For each article what the figures of each of its sentences are."""
    found: dict[tuple[str, Span], set[Figure]] = defaultdict(set)
    for m in ledger.mentions.values():
        found[(m.claim.doc_id, m.sentence)].add(_figure(m))
    by_document: dict[str, list[set[Figure]]] = defaultdict(list)
    for (doc_id, _), figures in found.items():
        by_document[doc_id].append(figures)
    return by_document


def _figure(m: Mention) -> Figure:
    return m.claim.low, m.claim.high, m.claim.category, m.claim.side


def _in_one_sentence(one: Sum, sentences: Sentences) -> bool:
    """Whether the text itself sets the parts beside the total, there or where it says them again."""
    needed = {_figure(m) for m in (*one.parts, one.total)}
    documents = {m.claim.doc_id for m in (*one.parts, one.total)}
    return len(documents) == 1 and any(needed <= set(figures) for figures in sentences[documents.pop()])


def _sentence(one: Sum, verdict: Verdict, ledger: Ledger) -> str:
    total = one.total
    parts = _parts_in_words(one, ledger)
    goal = harmed(total, ledger)
    named = f"{parts} come to {count(one.named())}"
    if verdict == "holds":
        text = f"{named}, which fits {goal} {by(total)}."
    elif verdict == "tension":
        text = f"{named}; {goal} {by(total)} fits only at the far end of what the words allow."
    elif verdict == "not_comparable":
        text = f"{named}, beside {goal} {by(total)}; of whom or for which time one of them is, the text does not say."
    else:
        text = f"{named}, but {with_verb(who(total), 'is')} given for {goal}: {count(abs(one.named() - total.figure.value))} apart."
    other = sorted({NOUNS[p.claim.category] for p in one.parts if _differs(one, p)})
    if other:
        text += f" The number holds together, the words do not: {listed(other)} in the parts, {NOUNS[total.claim.category]} in the total."
    return sentence_case(text)


def _by_side(one: Sum) -> list[tuple[Mention, ...]]:
    """The parts of a total for both sides, each side's together; other parts one by one."""
    if one.how != "sides":
        return [(p,) for p in one.parts]
    sides = dict.fromkeys(p.claim.side for p in one.parts)
    return [tuple(p for p in one.parts if p.claim.side == side) for side in sides]


def _added_up(one: Sum) -> str:
    """The parts with plus signs; what one side's come to stands beside them."""
    sides = (" + ".join(said(p.figure) for p in of_one) for of_one in _by_side(one))
    return " + ".join(
        f"({text} = {_together(of_one)})" if len(of_one) > 1 else text
        for text, of_one in zip(sides, _by_side(one), strict=True)
    )


def _together(parts: Sequence[Mention]) -> str:
    return count(sum(p.figure.value for p in parts))


def _parts_in_words(one: Sum, ledger: Ledger) -> str:
    if one.how != "sides":
        return listed([counted(p) for p in one.parts])
    return listed([_of_one_side(of_one, ledger) for of_one in _by_side(one)])


def _of_one_side(parts: Sequence[Mention], ledger: Ledger) -> str:
    where = on_side(parts[0].side, ledger)
    if len(parts) == 1:
        return f"{counted(parts[0])}{where}"
    each = " plus ".join(counted(p) for p in parts)
    return f"{_together(parts)}{where} ({each})"


def _differs(one: Sum, part: Mention) -> bool:
    return one.how == "stretches" and _strictness(part) != _strictness(one.total)


def _is_upgraded(one: Sum) -> bool:
    """Whether the total is told with a word that says more than those of all its parts."""
    return one.how == "stretches" and _strictness(one.total) > max(_strictness(p) for p in one.parts)


def _strictness(mention: Mention) -> int:
    return STRICTNESS.get(mention.claim.category, 0)
