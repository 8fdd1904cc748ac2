"""What each source gave for one side and category about one day: bars of what the words allow.

An open bound is drawn as an arrow, never as an end.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from tollbook.ledger import Ledger
from tollbook.ledger.audit.wording import count, said
from tollbook.ledger.figure import Figure
from tollbook.ledger.series import as_of
from tollbook.profiles import party_name
from tollbook.records import Statement

from .style import (
    CATEGORY_COLOURS,
    INK,
    MUTED,
    SOURCE_MARKERS,
    Drawing,
    drawn,
    label_directly,
    new_figure,
    plain,
    thousands,
)

MOST_SOURCES = 24
_DAYS_AROUND = 15  # what is said within so many days is about one day


def widest_spread(ledger: Ledger) -> Drawing | None:
    """What sources gave for one side and category about one day: where most of them speak; None without two."""
    totals = [s for s in ledger.statements if s.period_kind == "cumulative" and s.side not in (None, "both")]
    speakers: dict[tuple[str, str, str], set[str]] = {}
    for s in totals:
        if s.said_on:
            near = {
                t.source or ""
                for t in totals
                if (t.side, t.category) == (s.side, s.category)
                and t.said_on
                and _apart(t.said_on, s.said_on) <= _DAYS_AROUND
            }
            speakers[(str(s.side), s.category, s.said_on)] = near
    best = max(sorted(speakers), key=lambda key: len(speakers[key]), default=None)
    return source_spread(ledger, *best) if best and len(speakers[best]) > 1 else None


@drawn
def source_spread(ledger: Ledger, side: str, category: str, day: str) -> Drawing:
    """What each source gave for one quantity about one day, as bars of what the words allow."""
    rows = sorted(_about(ledger, side, category, day), key=lambda s: (_figure(s).value, s.statement_id))[
        -MOST_SOURCES:
    ]
    figure = new_figure(height=1.3 + 0.32 * max(len(rows), 1))
    axes = figure.add_subplot()
    for place, s in enumerate(rows):
        shown = _figure(s)
        low, high = shown.suggests().low, shown.suggests().high
        axes.plot(
            [low, high],
            [place, place],
            color=CATEGORY_COLOURS[category],
            linewidth=5,
            alpha=0.6,
            solid_capstyle="butt",
        )
        if shown.high is None:
            axes.plot(high, place, marker=">", color=CATEGORY_COLOURS[category], markersize=6)
        axes.plot(shown.value, place, SOURCE_MARKERS[s.source_type], color=INK, markersize=6)
        label_directly(axes, high, place, said(shown), MUTED)
    axes.set_yticks(range(len(rows)), [plain(s.source or "no source named", 30) for s in rows])
    axes.xaxis.set_major_formatter(thousands)
    axes.margins(x=0.2, y=0.15)
    axes.grid(axis="y", visible=False)
    title = _spread_title(rows, ledger, side, category, day)
    said_rows = "; ".join(f"{plain(s.source or 'no source named')} {said(_figure(s))}" for s in rows)
    alt = f"{title}. {said_rows}." if rows else f"{title}. No statement."
    return Drawing(
        figure, title, alt, f"Statements of {_DAYS_AROUND} days before and after. An arrow is an open bound."
    )


def _about(ledger: Ledger, side: str, category: str, day: str) -> list[Statement]:
    """The latest statement of each source for the quantity within the days around."""
    latest: dict[str, Statement] = {}
    for s in sorted(ledger.statements, key=lambda s: (as_of(s) or "", s.statement_id)):
        is_meant = _is_total(s) and s.side == side and s.category == category
        if is_meant and _apart(as_of(s), day) <= _DAYS_AROUND:
            latest[s.source or ""] = s
    return of_one_size(list(latest.values()))


def of_one_size(statements: Sequence[Statement]) -> list[Statement]:
    """Without the figures of single events among totals: those below a hundredth of the largest."""
    largest = max((_figure(s).value for s in statements), default=0)
    return [s for s in statements if _figure(s).value * 100 >= largest]


def _spread_title(rows: Sequence[Statement], ledger: Ledger, side: str, category: str, day: str) -> str:
    if not rows:
        return (
            f"No source gave a total of {category} for {plain(party_name(side, ledger.profile))} around {day}"
        )
    low, high = count(_figure(rows[0]).value), count(_figure(rows[-1]).value)
    return f"{len(rows)} sources put {plain(party_name(side, ledger.profile))}'s {category} around {day} at {low} to {high}"


def _is_total(s: Statement) -> bool:
    return (
        s.period_kind == "cumulative"
        and s.stance == "asserted"
        and s.bound != "vague"
        and as_of(s) is not None
    )


def _figure(s: Statement) -> Figure:
    return Figure(s.low, s.high, s.bound)


def _apart(one: str | None, other: str | None) -> int:
    """Days between two ISO days."""
    return abs((datetime.date.fromisoformat(one or "") - datetime.date.fromisoformat(other or "")).days)
