"""Dates: a running total that is published day by day fixes its own day, by the totals before and after it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from tollbook.records import Verdict

from ..build import Ledger
from ..mention import Mention, iso
from .finding import Result, operand
from .known import Known, key
from .wording import count, harmed, who

FEWEST_POINTS = 6
# A series fixes days only where its points lie this close; articles lag behind it by some days.
WIDEST_DAYS = 45
LAG_DAYS = 5
DIGITS = 3
SMALLEST = 1000

Point = tuple[int, Mention]


def check(ledger: Ledger) -> Iterator[Result]:
    """Each exact running total of a speaker who has a series in the reference table, against its days."""
    series = {k: _rising(points) for k, points in Known(ledger).totals.items()}
    for telling in ledger.tellings:
        m = ledger.mentions[telling.claim_id]
        points = series.get(key(m), [])
        if len(points) >= FEWEST_POINTS and _is_exact(m):
            yield from _held(m, points, ledger)


def _rising(points: list[Point]) -> list[Point]:
    """The points that rise with the days; a point below an earlier one is no guide."""
    kept: list[Point] = []
    for point in points:
        if not kept or (point[1].figure.value > kept[-1][1].figure.value and point[0] > kept[-1][0]):
            kept.append(point)
    return kept


def _is_exact(m: Mention) -> bool:
    claim = m.claim
    return (
        claim.period_kind in {"cumulative", "unstated"}
        and claim.stance == "asserted"
        and claim.bound in {"exact", "approx"}
        and m.figure.digits >= DIGITS
        and m.figure.value >= SMALLEST
    )


def _held(m: Mention, points: list[Point], ledger: Ledger) -> Iterator[Result]:
    """The days between which the figure must have been published, and the day that the article puts it to."""
    values = [p[1].figure.value for p in points]
    below, above = bisect_right(values, m.figure.value) - 1, bisect_left(values, m.figure.value)
    day = m.end or m.day
    if below < 0 or above >= len(points) or day is None:
        return
    (first, low), (last, high) = points[below], points[above]
    if last - first > WIDEST_DAYS:
        return
    # The article's own day follows the figure's; a day that the text states for it does not.
    lag = LAG_DAYS if m.end in {None, m.day} else 1
    verdict: Verdict = "holds" if first - 1 <= day <= last + lag else "tension"
    if not m.says.period and verdict == "tension":
        # Told without a day it may be an older total told again.
        verdict = "not_comparable"
    fixed = f"to {iso(first)}" if first == last else f"between {iso(first)} and {iso(last)}"
    apart = max(first - day, day - last)
    fits = "which fits" if verdict == "holds" else f"{apart} days away"
    yield Result(
        kind="date",
        verdict=verdict,
        sentence=(
            f"{who(m)}: by the reference table the running total of {harmed(m, ledger)} belongs {fixed}; "
            f"{m.outlet or 'the article'} gives it for {iso(day)}, {fits}."
        ),
        arithmetic=f"{count(low.figure.value)} ({iso(first)}) ≤ {count(m.figure.value)} ≤ {count(high.figure.value)} ({iso(last)})",
        operands=(operand("told", m), operand("before", low), operand("after", high)),
        tolerance=None,
        tolerance_from=f"{lag} days between a figure and the article that tells it",
        side=m.claim.side,
        date=m.date,
    )
