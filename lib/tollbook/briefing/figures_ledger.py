"""Figures of the ledger: series over time, the spread of sources for one quantity, the chain of tellings.

Each is made from the ledger's own records and says the same in words in its `alt`. Bars are what the words
allow: an open bound is drawn as an arrow, never as an end.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.dates import ConciseDateFormatter

from tollbook.briefing.style import (
    ACCENT,
    CATEGORY_COLOURS,
    CATEGORY_INKS,
    INK,
    MUTED,
    SOURCE_LABELS,
    SOURCE_MARKERS,
    WARNING,
    Drawing,
    drawn,
    label_directly,
    new_figure,
    plain,
    thousands,
)
from tollbook.ledger import Ledger
from tollbook.ledger.audit.finding import count, party, said
from tollbook.ledger.figure import Figure
from tollbook.ledger.series import as_of
from tollbook.records import Statement, Telling

MOST_LABELS = 6
MOST_SOURCES = 24
MOST_TELLINGS = 24
_REFERENCE_ALPHA = 0.35
_DAYS_AROUND = 15
_LABEL_ROWS = 18


@drawn
def claim_timeline(ledger: Ledger, side: str, population: str | None = None) -> Drawing:
    """Running totals given for a side over time; bounds as bars, the reference table as a pale line behind."""
    totals = (s for s in ledger.statements if _is_total(s) and s.side == side)
    points = of_one_size([s for s in totals if population in {None, s.population}])
    figure = new_figure(height=4.2)
    axes = figure.add_subplot()
    reference_lines(axes, ledger, side)
    for s in points:
        _point(axes, s)
    axes.yaxis.set_major_formatter(thousands)
    _frame(axes, points)
    _label_last(axes, points)
    axes.set_ylabel("people, as stated")
    who = party(side, ledger)
    highest = max(points, key=lambda s: _figure(s).value, default=None)
    title = f"Totals given for {plain(who)}: {len(points)} statements"
    if highest is not None:
        title = f"Totals given for {plain(who)} reach {count(_figure(highest).value)} ({plain(highest.source or 'no source', 24)})"
    sources = sorted({s.source_type for s in points})
    note = "What was stated, not what was. Shapes: " + "; ".join(
        f"{SOURCE_MARKERS[t]} {SOURCE_LABELS[t]}" for t in sources
    )
    return Drawing(figure, title, _timeline_text(title, points), f"{note}. Pale lines: the reference table.")


def _frame(axes: Axes, points: Sequence[Statement]) -> None:
    """The stretch and height of what the corpus states, with room for labels; the reference may run on."""
    axes.set_ylim(bottom=0)
    if points:
        days = sorted(_day(as_of(s)) for s in points)
        room = datetime.timedelta(days=max(7, (days[-1] - days[0]).days // 6))
        axes.set_xlim(days[0] - room / 3, days[-1] + room)
        axes.set_ylim(0, 1.08 * max(_figure(s).suggests().high for s in points))
    days_in_short: Any = ConciseDateFormatter(axes.xaxis.get_major_locator())  # type: ignore[no-untyped-call]
    axes.xaxis.set_major_formatter(days_in_short)


def _is_total(s: Statement) -> bool:
    return (
        s.period_kind == "cumulative"
        and s.stance == "asserted"
        and s.bound != "vague"
        and as_of(s) is not None
    )


def _figure(s: Statement) -> Figure:
    return Figure(s.low, s.high, s.bound)


def _day(day: str | None) -> Any:
    return datetime.date.fromisoformat(day or "")


def _point(axes: Axes, s: Statement) -> None:
    day, shown, allowed = _day(as_of(s)), _figure(s), _figure(s).allows()
    colour = CATEGORY_COLOURS[s.category]
    low, high = shown.suggests().low, shown.suggests().high
    axes.plot([day, day], [low, high], color=colour, linewidth=2, alpha=0.75)
    if allowed.high == float("inf"):
        axes.plot(day, high, marker="^", color=colour, markersize=4)
    marker = SOURCE_MARKERS[s.source_type]
    axes.plot(day, shown.value, marker, color=colour, markeredgecolor=INK, markeredgewidth=0.5, markersize=6)


def reference_lines(axes: Axes, ledger: Ledger, side: str) -> None:
    """One pale line for each speaker and category of the table with enough running totals for the side."""
    lines: dict[tuple[str, str], list[tuple[str, float]]] = {}
    for row in ledger.references:
        c = row.claim
        if c.side == side and c.period_kind == "cumulative" and row.is_current and row.document.date:
            value = Figure(c.low, c.high, c.bound).value
            lines.setdefault((c.source or "", c.category), []).append(
                (c.period_end or row.document.date, value)
            )
    for (_, category), points in sorted(lines.items()):
        if len(points) >= MOST_LABELS:
            ordered = sorted(points)
            days, values = [_day(d) for d, _ in ordered], [v for _, v in ordered]
            axes.plot(days, values, color=CATEGORY_COLOURS[category], alpha=_REFERENCE_ALPHA, linewidth=1)


def _label_last(axes: Axes, points: Sequence[Statement]) -> None:
    """A label beside the latest point of each category."""
    latest: dict[str, Statement] = {}
    for s in sorted(points, key=lambda s: (as_of(s) or "", _figure(s).value)):
        latest[s.category] = s
    height = 0.0
    step = axes.get_ylim()[1] / _LABEL_ROWS
    for category, s in sorted(latest.items(), key=lambda item: _figure(item[1]).value):
        # Labels of figures that lie close are set one above the other.
        height = max(height + step, _figure(s).value)
        label_directly(
            axes, _day(max(as_of(p) or "" for p in points)), height, category, CATEGORY_INKS[category]
        )


def _timeline_text(title: str, points: Sequence[Statement]) -> str:
    rows = [
        f"{as_of(s)}: {said(_figure(s))} {s.category}, {plain(s.source or 'no source named')}"
        for s in sorted(points, key=lambda s: (as_of(s) or "", s.statement_id))
    ]
    return f"{title}. " + ("; ".join(rows) + "." if rows else "No running totals.")


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
    middle = datetime.date.fromisoformat(day)
    latest: dict[str, Statement] = {}
    for s in sorted(ledger.statements, key=lambda s: (as_of(s) or "", s.statement_id)):
        is_meant = _is_total(s) and s.side == side and s.category == category
        if is_meant and abs((_day(as_of(s)) - middle).days) <= _DAYS_AROUND:
            latest[s.source or ""] = s
    return of_one_size(list(latest.values()))


def of_one_size(statements: Sequence[Statement]) -> list[Statement]:
    """Without the figures of single events among totals: those below a hundredth of the largest."""
    largest = max((_figure(s).value for s in statements), default=0)
    return [s for s in statements if _figure(s).value * 100 >= largest]


def _spread_title(rows: Sequence[Statement], ledger: Ledger, side: str, category: str, day: str) -> str:
    if not rows:
        return f"No source gave a total of {category} for {plain(party(side, ledger))} around {day}"
    low, high = count(_figure(rows[0]).value), count(_figure(rows[-1]).value)
    return (
        f"{len(rows)} sources put {plain(party(side, ledger))}'s {category} around {day} at {low} to {high}"
    )


@drawn
def telling_chain(ledger: Ledger, statement_id: str) -> Drawing:
    """How one statement was told, article by article: the origin on top, what each telling changed beside it."""
    (statement,) = (s for s in ledger.statements if s.statement_id == statement_id)
    tellings = ledger.tellings_of(statement_id)[:MOST_TELLINGS]
    lines = [_line(t, ledger) for t in tellings]
    if statement.origin == "reference":
        lines.insert(
            0,
            (
                f"{statement.said_on}  reference table",
                f"{said(_figure(statement))} {statement.category}",
                "origin",
            ),
        )
    figure = new_figure(height=1.6 + 0.34 * len(lines))
    axes = figure.add_subplot()
    rows = list(reversed(range(len(lines))))
    axes.plot([0] * len(rows), rows, color=MUTED, linewidth=1, zorder=1)
    for place, (_, words, kind) in zip(rows, lines, strict=True):
        colour = WARNING if kind == "changed" else ACCENT
        face = "white" if kind == "alike" else colour
        axes.plot(
            0,
            place,
            "s" if kind == "origin" else "o",
            color=colour,
            markerfacecolor=face,
            markersize=8,
            zorder=2,
        )
        label_directly(axes, 0, place, words, MUTED if kind == "alike" else INK)
    axes.set_yticks(rows, [label for label, _, _ in lines])
    axes.set_xticks([])
    axes.set_xlim(-0.05, 1)
    axes.set_ylim(-0.7, max(len(rows) - 0.3, 0.7))
    axes.grid(visible=False)
    title = _chain_title(statement, ledger.tellings_of(statement_id))
    note = "Square: what the others are measured against. Filled: told otherwise. Hollow: told alike."
    return Drawing(figure, title, _chain_text(title, tellings, ledger), note)


def _line(telling: Telling, ledger: Ledger) -> tuple[str, str, str]:
    """A telling's label, its words, and whether it is the origin, changed or told alike."""
    kind = "origin" if telling.is_origin else "changed" if telling.drifts else "alike"
    return f"{telling.date or 'undated'}  {plain(telling.outlet, 26)}", _told_words(telling, ledger), kind


def _told_words(telling: Telling, ledger: Ledger) -> str:
    claim = ledger.claim(telling.claim_id)
    words = f"{said(Figure(claim.low, claim.high, claim.bound))} {claim.category}"
    return f"{words}: {'; '.join(telling.changes)}" if telling.changes else words


def _chain_title(statement: Statement, tellings: Sequence[Telling]) -> str:
    changed = sum(bool(t.drifts) for t in tellings)
    what = f"{said(_figure(statement))} {statement.category} ({plain(statement.source or 'no source', 26)})"
    return f"{what}: {len(tellings)} tellings, {changed} otherwise"


def _chain_text(title: str, tellings: Sequence[Telling], ledger: Ledger) -> str:
    rows = [f"{t.date or 'undated'}, {plain(t.outlet)}: {_told_words(t, ledger)}" for t in tellings]
    return f"{title}. " + "; ".join(rows) + "."
