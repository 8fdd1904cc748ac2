"""Statements against the reference table: the row that records one, the row for its day, and its status."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from tollbook.records import Statement, Verdict

from ..build import Ledger
from ..figure import cut_to, rounds_to
from ..mention import Mention, ordinal
from ..series import as_of
from .comparable import Comparables
from .finding import Result, operand
from .known import Known
from .monotone import figure
from .wording import count, harmed, said, sentence_case, who, with_verb

# A row within so many days of a statement speaks of the same time.
NEAR_DAYS = 3
# What a running total may have moved by in those days.
GROWTH_SHARE = 0.02


def check(ledger: Ledger) -> Iterator[Result]:
    """Each statement that a row records, and each whose speaker has a row for its day."""
    known = Known(ledger)
    comparables = Comparables(ledger)
    by_id = {t.claim_id: t for t in ledger.tellings}
    for statement in ledger.statements:
        told = [ledger.mentions[i] for i in statement.claim_ids if i in by_id]
        if statement.origin == "reference":
            yield _recorded(statement, told[0], known, ledger)
        elif statement.period_kind == "cumulative" and statement.stance == "asserted":
            m = comparables.mention(statement)
            if m is not None:
                yield from _beside(statement, m, known, ledger)


def _same_start(one: Mention, other: Mention) -> bool:
    """Whether both run from one day: a total of this year is no total of the war."""
    return one.start is None or other.start is None or one.start == other.start


def _recorded(statement: Statement, told: Mention, known: Known, ledger: Ledger) -> Result:
    """The row that records a statement; a figure that was taken back lives on only as a report of that."""
    row = known.rows[statement.origin_id]
    recorded = ledger.mentions[statement.origin_id]
    verdict: Verdict = "holds" if row.is_current else "fails"
    status = "" if row.is_current else f" The table marks it as {row.status}."
    return Result(
        kind="reference",
        verdict=verdict,
        sentence=(
            f"{sentence_case(harmed(recorded, ledger))} ({who(recorded)}, {recorded.date}): stands in the reference table.{status}"
        ),
        arithmetic=f"told {said(told.figure)}; recorded {said(recorded.figure)}",
        operands=(operand("told", told), operand("recorded", recorded)),
        tolerance=recorded.figure.tolerance,
        tolerance_from="the rounding of the figures as stated",
        side=statement.side,
        date=told.date,
    )


def _beside(statement: Statement, told: Mention, known: Known, ledger: Ledger) -> Iterator[Result]:
    """The speaker's nearest row of the same days, where it gives another figure."""
    day = ordinal(as_of(statement))
    points = known.totals.get((told.speaker.key, statement.side, statement.category), [])
    if not day or not points:
        return
    at = bisect_left(points, day, key=lambda p: p[0])
    near = [
        p for p in points[max(0, at - 2) : at + 2] if abs(p[0] - day) <= NEAR_DAYS and _same_start(told, p[1])
    ]
    if not near:
        return
    _, recorded = min(near, key=lambda p: (abs(p[0] - day), p[1].claim.claim_id))
    full, given = recorded.figure, figure(statement)
    tolerance = GROWTH_SHARE * full.value + full.tolerance
    gap = given.allows().gap(full.allows())
    if gap <= tolerance or rounds_to(full.value, given.value) or cut_to(full.value, given.value, given.bound):
        return
    yield Result(
        kind="reference",
        verdict="fails" if gap > full.value / 2 else "tension",
        sentence=(
            f"{sentence_case(with_verb(who(told), 'is'))} told to give {harmed(told, ledger)} as of {as_of(statement)}; "
            f"the reference table has {said(full)} for {recorded.claim.period_end or recorded.date}."
        ),
        arithmetic=f"{count(given.value)} − {count(full.value)} = {given.value - full.value:+,.0f}; allowed: {count(tolerance)}",
        operands=(operand("told", told), operand("recorded", recorded)),
        tolerance=tolerance,
        tolerance_from=f"{GROWTH_SHARE:.0%} for {NEAR_DAYS} days of growth and the rounding of the row",
        side=statement.side,
        date=told.date,
    )
