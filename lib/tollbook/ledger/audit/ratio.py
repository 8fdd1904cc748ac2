"""Wounded to killed: reported beside what others give for the same side, never judged by itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import product

from tollbook.records import Verdict

from ..build import Ledger
from ..mention import Mention
from ..speakers import relation
from ..times import overlap
from .bundles import bundles
from .comparable import Comparables
from .finding import Result, operand
from .wording import count, on_side, said, sentence_case, who, with_verb

FEWEST_OTHERS = 3
SMALLEST = 100

Ratios = Mapping[str, list[tuple[str, float]]]


def check(ledger: Ledger) -> Iterator[Result]:
    """Each pair of wounded and killed that one speaker gives together."""
    spread = _spread(ledger)
    scope = Comparables(ledger).scope
    for bundle in bundles(ledger):
        for killed, wounded in _pairs(list(bundle.mentions)):
            if "narrow" not in {scope(killed), scope(wounded)}:
                yield _result(killed, wounded, spread, ledger)


def _pairs(mentions: list[Mention]) -> Iterator[tuple[Mention, Mention]]:
    killed = [m for m in mentions if m.claim.category == "killed" and m.figure.value >= SMALLEST]
    wounded = [m for m in mentions if m.claim.category == "wounded" and m.figure.value >= SMALLEST]
    for one, other in product(killed, wounded):
        same = (
            one.claim.side == other.claim.side
            and one.period == other.period
            and one.claim.side
            and overlap(one, other)
        )
        unlike = {one.claim.population, other.claim.population} == {"military", "civilian"}
        far = (
            not (one.reference or one.claim.doc_id != other.claim.doc_id)
            and abs(one.claim.start - other.claim.start) > 400
        )
        if same and not unlike and not far and relation(one.speaker, other.speaker) == "same":
            yield one, other


def _spread(ledger: Ledger) -> Ratios:
    """The ratios of the reference table by side, each with its speaker."""
    by_day: dict[tuple[object, ...], list[Mention]] = defaultdict(list)
    for row in ledger.references:
        m = ledger.mentions[row.claim.claim_id]
        by_day[(m.speaker.key, m.date, m.claim.side, m.claim.population)].append(m)
    found: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for mentions in by_day.values():
        for killed, wounded in _pairs(mentions):
            found[str(killed.claim.side)].append(
                (killed.speaker.key, wounded.figure.value / killed.figure.value)
            )
    return found


def _result(killed: Mention, wounded: Mention, spread: Ratios, ledger: Ledger) -> Result:
    ratio = wounded.figure.value / killed.figure.value
    is_plain = not (killed.figure.is_range or wounded.figure.is_range)
    together = count(wounded.figure.value + killed.figure.value) if is_plain else ""
    side = str(killed.claim.side)
    others = sorted(r for speaker, r in spread.get(side, []) if speaker != killed.speaker.key)
    enough = len(others) >= FEWEST_OTHERS
    verdict: Verdict = "not_comparable"
    beside = "too few other sources give both to compare"
    if enough:
        verdict = "holds" if others[0] <= ratio <= others[-1] else "tension"
        where = "among" if verdict == "holds" else "outside"
        beside = f"{where} what other sources of the reference table give for this side: {others[0]:.1f} to {others[-1]:.1f}, {len(others)} pairs"
    return Result(
        kind="ratio",
        verdict=verdict,
        sentence=(
            f"{sentence_case(with_verb(who(killed)))} {said(killed.figure)} killed and {said(wounded.figure)} wounded{on_side(killed.side, ledger)}"
            f"{together and f', {together} together'}: {ratio:.1f} wounded for each killed, {beside}."
        ),
        arithmetic=f"{together and f'{said(killed.figure)} + {said(wounded.figure)} = {together}; '}{count(wounded.figure.value)} ÷ {count(killed.figure.value)} = {ratio:.2f}",
        operands=(operand("killed", killed), operand("wounded", wounded)),
        tolerance_from="the spread of the reference table, the speaker's own rows left out" if enough else "",
        side=side,
        date=killed.date,
    )
