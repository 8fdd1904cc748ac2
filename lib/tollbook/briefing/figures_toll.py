"""The running totals given for each side over time: bounds as bars, what is counted by colour, who says so by shape."""

from __future__ import annotations

import datetime
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.dates import AutoDateLocator, ConciseDateFormatter, date2num
from matplotlib.lines import Line2D
from matplotlib.text import OffsetFrom

from tollbook.ledger import Ledger
from tollbook.ledger.audit.comparable import Comparables
from tollbook.ledger.figure import Figure
from tollbook.profiles import Profile
from tollbook.records import CATEGORIES, Statement

from . import formats
from .evidence import side_name
from .figures_spread import of_one_size
from .style import (
    CATEGORY_COLOURS,
    CATEGORY_INKS,
    INK,
    MUTED,
    SOURCE_LABELS,
    SOURCE_MARKERS,
    Drawing,
    drawn,
    new_figure,
    plain,
)

_PANELS = 2
_WIDE = 12  # a largest value this many times the smallest is drawn on a logarithmic scale
_SMALL = 100  # a smaller total is of a place, not of the war
_PALE = 0.35  # how faint a line of the reference figures is
_LEAST_REFERENCE = 6  # running totals a line of them needs
_BEYOND = 1.5  # times the largest stated total: as far as one that is partly inferred is believed
_LEAST = 3  # statements a side needs for a panel


@drawn
def running_totals(ledger: Ledger, profile: Profile, language: str = "en") -> Drawing | None:
    """Totals since the start of the war by the day they were said, one panel for each of the two sides told most of.

    The running totals of the reference figures are pale lines behind. None where no side has enough.
    """
    totals = _within_reach([s for s in ledger.statements if _is_total(s, profile)], Comparables(ledger))
    sides = _sides(totals)
    statements = [s for side in sides for s in of_one_size([t for t in totals if t.side == side])]
    if not sides:
        return None
    figure = new_figure(height=1.0 + 2.9 * len(sides))
    panels = figure.subplots(len(sides), 1, squeeze=False, sharex=True)[:, 0]
    for axes, side in zip(panels, sides, strict=True):
        _reference_lines(axes, ledger, side)
        _panel(axes, [s for s in statements if s.side == side], language)
        axes.set_title(f"Losses of {plain(side_name(side, profile))}", fontsize=10)
    days = sorted(_day(s.said_on) for s in statements)
    room = max(10.0, (days[-1] - days[0]) / 9)
    panels[0].set_xlim(days[0] - room / 3, days[-1] + room)
    kinds = [k for k in SOURCE_MARKERS if any(s.source_type == k for s in statements if s.side in sides)]
    handles = [
        Line2D([], [], marker=SOURCE_MARKERS[k], linestyle="", color=MUTED, label=SOURCE_LABELS[k])
        for k in kinds
    ]
    figure.legend(handles=handles, loc="outside lower left", ncols=3, title="Who says so", alignment="left")
    title = _title(statements, sides, profile, language)
    return Drawing(figure, title, _in_words(statements, sides, profile, language), _NOTE)


_NOTE = (
    "Each mark is one statement on the day it was said; a bar shows stated bounds, an arrow an open end. Pale "
    "lines: running totals of the reference figures. Colours tell what is counted; words for losses are not read as killed. "
    "Not drawn: vague words (“thousands”), and totals far above the rest whose side or time the text does not state."
)


def _is_total(statement: Statement, profile: Profile) -> bool:
    """Whether it is a stated total of a whole side's soldiers, or of people, since the war's start."""
    return (
        statement.period_kind == "cumulative"
        and statement.stance == "asserted"
        and statement.bound != "vague"
        and statement.side not in (None, "both")
        and statement.population != "civilian"
        and statement.said_on is not None
        and statement.period_start in (None, profile.start, profile.start_of(statement.side))
        and max(statement.low or 0, statement.high or 0) >= _SMALL
    )


def _within_reach(totals: Sequence[Statement], comparables: Comparables) -> list[Statement]:
    """Without the totals whose side or time is only inferred and that lie far above all that state both.

    Those are mostly of another war, and one of them would press all others into the ground.
    """
    largest: dict[str | None, float] = {}
    for s in totals:
        if comparables.mention(s) is not None:
            largest[s.side] = max(largest.get(s.side, 0), _value(s))
    return [s for s in totals if _value(s) <= _BEYOND * largest.get(s.side, math.inf)]


def _sides(statements: Sequence[Statement]) -> list[str]:
    counts = Counter(str(s.side) for s in statements)
    return sorted((s for s in counts if counts[s] >= _LEAST), key=lambda s: (-counts[s], s))[:_PANELS]


def _panel(axes: Axes, statements: Sequence[Statement], language: str) -> None:
    values = [_value(s) for s in statements]
    if max(values) > _WIDE * min(values):
        axes.set_yscale("log")
        axes.set_ylim(min(values) / 1.5, max(values) * 1.5)
    else:
        axes.set_ylim(0, max(values) * 1.15)
    last = {}
    for category in CATEGORIES:
        for statement in sorted(
            (s for s in statements if s.category == category), key=lambda s: (s.said_on or "", s.statement_id)
        ):
            _mark(axes, statement)
            last[category] = statement
    axes.xaxis_date()
    locator: Any = AutoDateLocator(maxticks=8)  # type: ignore[no-untyped-call]
    in_short: Any = ConciseDateFormatter(locator)  # type: ignore[no-untyped-call]
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(in_short)
    axes.yaxis.set_major_formatter(lambda value, _position: formats.write_number(value, language))
    axes.tick_params(axis="x", labelbottom=True)
    _label(axes, last)


def _reference_lines(axes: Axes, ledger: Ledger, side: str) -> None:
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
        if len(points) >= _LEAST_REFERENCE:
            ordered = sorted(points)
            days, values = [_day(d) for d, _ in ordered], [v for _, v in ordered]
            axes.plot(days, values, color=CATEGORY_COLOURS[category], alpha=_PALE, linewidth=1)


def _mark(axes: Axes, s: Statement) -> None:
    day, colour = _day(s.said_on), CATEGORY_COLOURS[s.category]
    if s.low is not None and s.high is not None and s.low != s.high:
        axes.plot([day, day], [s.low, s.high], color=colour, linewidth=2.2, zorder=2)
    elif s.low is None or s.high is None:
        _arrow(axes, (day, _value(s)), 13 if s.high is None else -13, colour)
    axes.plot(
        [day],
        [_value(s)],
        marker=SOURCE_MARKERS[s.source_type],
        color=colour,
        markeredgecolor=INK,
        markeredgewidth=0.6,
        markersize=6.5,
        linestyle="",
        zorder=3,
    )


def _arrow(axes: Axes, at: Any, length: float, colour: str) -> None:
    """An open end: an arrow of so many points up or down from a mark."""
    axes.annotate(
        "",
        xy=(0, length),
        xycoords=OffsetFrom(axes.annotate("", at), (0, 0), "points"),
        xytext=at,
        textcoords="data",
        arrowprops={"arrowstyle": "->", "color": colour, "shrinkA": 0, "shrinkB": 0},
    )


def _label(axes: Axes, last: Mapping[str, Statement]) -> None:
    """Names each category beside its last mark; names that would lie on one another are moved up."""
    below = -math.inf
    height = {c: float(axes.transData.transform((_day(s.said_on), _value(s)))[1]) for c, s in last.items()}
    for category in sorted(last, key=lambda c: (height[c], c)):
        points = height[category] * 72 / axes.figure.get_dpi()
        place = max(points, below + 11)
        below = place
        axes.annotate(
            category,
            (_day(last[category].said_on), _value(last[category])),
            xytext=(8, place - points),
            textcoords="offset points",
            va="center",
            fontsize=8.5,
            color=CATEGORY_INKS[category],
            fontweight="bold",
        )


def _title(statements: Sequence[Statement], sides: Sequence[str], profile: Profile, language: str) -> str:
    parts = []
    for side in sides:
        values = [_value(s) for s in statements if s.side == side]
        low, high = (formats.write_number(v, language) for v in (min(values), max(values)))
        parts.append(f"{low} to {high} for {side_name(side, profile)}")
    return f"The running totals told reach from {' and from '.join(parts)}, over all losses, days and sources"


def _in_words(statements: Sequence[Statement], sides: Sequence[str], profile: Profile, language: str) -> str:
    said = []
    for side in sides:
        own = sorted(
            (s for s in statements if s.side == side), key=lambda s: (s.said_on or "", s.statement_id)
        )
        shown = "; ".join(
            f"{formats.write_date(s.said_on, language)}: {formats.write_bounds(s.low, s.high, s.bound, language)} "
            f"{s.category} ({plain(s.source or 'no source named', 40)})"
            for s in own[:25]
        )
        more = f"; and {len(own) - 25} more" if len(own) > 25 else ""
        said.append(f"{side_name(side, profile)}, {len(own)} statements: {shown}{more}.")
    return " ".join(said)


def _value(s: Statement) -> float:
    return float(s.low if s.low is not None else s.high or 0)


def _day(iso: str | None) -> float:
    """An ISO day as matplotlib counts days."""
    number: Any = date2num
    return float(number(datetime.date.fromisoformat(iso or "")))
