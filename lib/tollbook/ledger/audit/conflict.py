"""Sources that contradict each other, and one figure that several sources give another meaning.

In each window the highest floor is held against the lowest ceiling: where the floor lies above, the two
cannot both hold. Sorting finds them; no pairs are tried.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from tollbook.records import Statement

from ..build import Ledger
from ..mention import ordinal
from .finding import Result, operand
from .monotone import figure
from .windows import Window, windows
from .wording import count, counted, harmed, listed, on_side, said, sentence_case, who, with_verb

# Two totals of one time that differ by less than this share are told of days apart.
GROWTH_SHARE = 0.05
# Figures that lie this close are one number to a reader.
SAME_NUMBER = 0.02
SMALLEST = 1000


def check(ledger: Ledger) -> Iterator[Result]:
    """The contradictions and the shared numbers of each window."""
    for window in windows(ledger):
        by_category: dict[str, list[Statement]] = defaultdict(list)
        for s in window.statements:
            by_category[s.category].append(s)
        for category in sorted(by_category):
            yield from _contradiction(window, by_category[category], ledger)
            yield from _two_figures(window, by_category[category], ledger)
        if window.period != "total":
            yield from _one_number(window, ledger)


def _contradiction(window: Window, statements: list[Statement], ledger: Ledger) -> Iterator[Result]:
    most = max(statements, key=lambda s: (figure(s).allows().low, s.statement_id))
    least = min(statements, key=lambda s: (figure(s).allows().high, s.statement_id))
    high, low = (window.mentions[s.statement_id] for s in (most, least))
    floor, ceiling = figure(most).allows().low, figure(least).allows().high
    if floor <= ceiling * (1 + GROWTH_SHARE) or high.speaker.key == low.speaker.key:
        return
    if not window.comparables.are_of_one_size(high, low):
        return
    # All people and the soldiers among them are a whole and its part.
    if (high.claim.population, low.claim.population) == ("any", "military"):
        return
    between = [s for s in statements if s not in (most, least)]
    others = f" {len(between)} more {'stands' if len(between) == 1 else 'stand'} between." if between else ""
    verdict = "fails" if floor > ceiling * 1.5 and window.is_dated else "tension"
    apart = (
        "the two cannot both hold"
        if window.is_dated
        else "the two differ by more than their words allow, unless the rate changed"
    )
    yield Result(
        kind="conflict",
        verdict=verdict,  # type: ignore[arg-type]
        sentence=(
            f"{sentence_case(window.when)}, {with_verb(who(high))} {harmed(high, ledger)} and {who(low)} {said(low.figure)}: "
            f"{apart}.{others}"
        ),
        arithmetic=f"{count(floor)} (lowest that {said(figure(most))} allows) > {count(ceiling)} (highest that {said(figure(least))} allows) × {1 + GROWTH_SHARE:g}",
        operands=(operand("high", high), operand("low", low)),
        tolerance=ceiling * GROWTH_SHARE,
        tolerance_from=f"{GROWTH_SHARE:.0%} for figures of different days, beside the rounding of the figures",
        side=window.side,
        date=least.said_on,
        statement_ids=(most.statement_id, least.statement_id),
    )


def _two_figures(window: Window, statements: list[Statement], ledger: Ledger) -> Iterator[Result]:
    """One speaker's two figures for one thing, told within a day of each other by different articles."""
    by_speaker: dict[str, list[Statement]] = defaultdict(list)
    for s in statements:
        if window.mentions[s.statement_id].speaker.is_named:
            by_speaker[window.mentions[s.statement_id].speaker.key].append(s)
    for speaker in sorted(by_speaker):
        told = sorted(by_speaker[speaker], key=lambda s: (s.said_on or "", figure(s).value, s.statement_id))
        for one, other in pairwise(told):
            if (
                _is_same_day(one, other)
                and _is_one_thing(one, other, ledger)
                and not figure(one).allows().meets(figure(other).allows())
            ):
                yield _two_told(window, one, other, ledger)


def _is_same_day(one: Statement, other: Statement) -> bool:
    days = [ordinal(s.said_on) for s in (one, other)]
    gap = abs(days[0] - days[1]) if days[0] and days[1] else None
    return gap is not None and gap <= 1 and one.period_start == other.period_start


def _is_one_thing(one: Statement, other: Statement, ledger: Ledger) -> bool:
    """Whether both speak of the same people, and no article tells both, as a part and its whole."""
    documents = [{ledger.claim(c).doc_id for c in s.claim_ids} for s in (one, other)]
    return one.population == other.population and documents[0].isdisjoint(documents[1])


def _two_told(window: Window, one: Statement, other: Statement, ledger: Ledger) -> Result:
    first, second = (window.mentions[s.statement_id] for s in (one, other))
    return Result(
        kind="conflict",
        verdict="tension",
        sentence=(
            f"{sentence_case(window.when)}, {with_verb(who(first), 'is')} told to give {harmed(first, ledger)} and {said(second.figure)}: "
            f"one of the two, or of their periods, is told differently."
        ),
        arithmetic=f"{said(first.figure)} ≠ {said(second.figure)}; {count(abs(first.figure.value - second.figure.value))} apart",
        operands=(operand("one", first), operand("other", second)),
        tolerance=first.figure.tolerance + second.figure.tolerance,
        tolerance_from="the rounding of the figures as stated",
        side=window.side,
        date=other.said_on,
        statement_ids=(one.statement_id, other.statement_id),
    )


def _one_number(window: Window, ledger: Ledger) -> Iterator[Result]:
    """Runs of nearly equal figures that different sources give for different kinds of harm."""
    ends = {
        (end, s.statement_id): s
        for s in window.statements
        for end in (s.low, s.high)
        if end and end >= SMALLEST
    }
    run: list[Statement] = []
    lowest = 0.0
    for (end, _), s in sorted(ends.items()):
        if run and end > lowest * (1 + SAME_NUMBER):
            yield from _meanings(window, run, ledger)
            run = []
        lowest = lowest if run else end
        run.append(s)
    yield from _meanings(window, run, ledger)


def _meanings(window: Window, run: list[Statement], ledger: Ledger) -> Iterator[Result]:
    by_category: dict[str, Statement] = {}
    for s in run:
        by_category.setdefault(s.category, s)
    mentions = {c: window.mentions[s.statement_id] for c, s in by_category.items()}
    if len(by_category) < 2 or len({m.speaker.key for m in mentions.values()}) < 2:
        return
    told = listed([f"{who(m)}: {counted(m)}" for _, m in sorted(mentions.items())])
    yield Result(
        kind="conflict",
        verdict="not_comparable",
        sentence=f"One number, several meanings{on_side(window.side, ledger)}, {window.when}: {told}. They do not confirm each other.",
        arithmetic=f"{' ≈ '.join(count(figure(by_category[c]).value) for c in sorted(by_category))} (within {SAME_NUMBER:.0%})",
        operands=tuple(operand(c, mentions[c]) for c in sorted(by_category)),
        tolerance=figure(run[0]).value * SAME_NUMBER,
        tolerance_from=f"{SAME_NUMBER:.0%} of the figure: what a reader takes for the same number",
        side=window.side,
        date=run[0].said_on,
        statement_ids=tuple(sorted(s.statement_id for s in by_category.values())),
    )
