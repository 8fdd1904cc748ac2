"""Running totals that fall: one source's cumulative figure, lower than it was before.

Missing and captured people are stocks that may fall; they are left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from tollbook.records import Series, Statement, Verdict

from ..build import Ledger
from ..figure import Figure
from ..series import as_of
from .comparable import Comparables
from .finding import Result, operand
from .wording import NOUNS, count, on_side, said, sentence_case, with_verb

COUNT_DIGITS = 4
STOCKS = {"missing", "captured"}


def check(ledger: Ledger) -> Iterator[Result]:
    """Each statement of a series against the highest floor before it."""
    by_id = {s.statement_id: s for s in ledger.statements}
    comparables = Comparables(ledger)
    for series in ledger.series:
        if series.category not in STOCKS:
            points = [by_id[i] for i in series.statement_ids]
            yield from _falls(series, [p for p in points if comparables.mention(p) is not None], ledger)


def _falls(series: Series, points: list[Statement], ledger: Ledger) -> Iterator[Result]:
    highest: dict[bool, Statement] = {}
    for point in points:
        # A count by name and an estimate are two series of one source.
        is_count = point.bound == "exact" and figure(point).digits >= COUNT_DIGITS
        top = highest.get(is_count)
        if top is not None and _has_fallen(figure(top), figure(point)) and as_of(point) != as_of(top):
            yield _result(series, top, point, ledger)
        elif top is None or figure(point).value > figure(top).value:
            highest[is_count] = point


def _has_fallen(before: Figure, after: Figure) -> bool:
    """Whether the later figure lies below the earlier one by more than both are rounded by."""
    ceiling = after.allows().high if after.high is None else (after.high + after.tolerance / 2)
    floor = before.allows().low if before.low is None else (before.low - before.tolerance / 2)
    return ceiling <= floor and after.value < before.value


def figure(statement: Statement) -> Figure:
    """The figure of a statement."""
    return Figure(statement.low, statement.high, statement.bound)


def _result(series: Series, before: Statement, after: Statement, ledger: Ledger) -> Result:
    first, second = (ledger.mentions[s.origin_id] for s in (before, after))
    # Without its day an older figure may only have been retold.
    is_dated = after.origin == "reference" or after.period_end not in {None, after.said_on}
    verdict: Verdict = "fails" if is_dated else "tension"
    noun = NOUNS[series.category]
    doubt = "" if is_dated else " It may be an older figure told again."
    return Result(
        kind="monotone",
        verdict=verdict,
        sentence=(
            f"{sentence_case(with_verb(series.source or 'a source'))} {said(figure(before))} {noun}{on_side(series.side, ledger)} by {as_of(before)} and "
            f"{said(figure(after))} by {as_of(after)}: a running total cannot fall.{doubt}"
        ),
        arithmetic=(
            f"{as_of(before)}: {said(figure(before))}; {as_of(after)}: {said(figure(after))}; "
            f"{count(figure(before).value)} > {count(figure(after).value)}"
        ),
        operands=(operand("earlier", first), operand("later", second)),
        tolerance=(figure(before).tolerance + figure(after).tolerance) / 2,
        tolerance_from="half the rounding of each figure as stated",
        side=series.side,
        date=as_of(after),
        statement_ids=(before.statement_id, after.statement_id),
    )
