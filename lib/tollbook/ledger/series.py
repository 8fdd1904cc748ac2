"""One source's running figure over time: its cumulative statements of one category and side, by day."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Sequence

from tollbook.records import Series, Statement

from .spellings import spelling

_RUNNING = {"cumulative", "unstated"}


def as_of(statement: Statement) -> str | None:
    """The day that a statement's figure speaks of: its period's end, else the day it was said."""
    return statement.period_end or statement.said_on


def find_series(statements: Sequence[Statement]) -> tuple[list[Series], list[Statement]]:
    """The series of at least two statements each, and the statements with the series they stand in."""
    runs: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for s in statements:
        if _is_point(s):
            runs[(s.source or "", s.side or "", s.population, s.category)].append(s)
    series = [_series(points) for _, points in sorted(runs.items()) if len(points) > 1]
    home = {point: s.series_id for s in series for point in s.statement_ids}
    return series, [dataclasses.replace(s, series_id=home.get(s.statement_id)) for s in statements]


def _is_point(s: Statement) -> bool:
    return (
        bool(s.source and s.side and as_of(s))
        and s.period_kind in _RUNNING
        and s.stance in {"asserted", "disputed"}
    )


def _series(points: Iterable[Statement]) -> Series:
    ordered = sorted(points, key=lambda s: (as_of(s) or "", s.statement_id))
    first = ordered[0]
    who = "-".join(spelling(first.source or "").split()[-3:])[:40]
    return Series(
        series_id=f"{who}-{first.side}-{first.population}-{first.category}",
        source=first.source,
        side=first.side,
        population=first.population,
        category=first.category,
        first_day=as_of(first),
        last_day=as_of(ordered[-1]),
        n_statements=len(ordered),
        statement_ids=tuple(s.statement_id for s in ordered),
    )
