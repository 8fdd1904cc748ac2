"""Outlets side by side: a few measures of how the toll is put, with their intervals."""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from . import formats
from .style import ACCENT, Drawing, drawn, new_figure, plain

# Measure, how its panel is headed, how the title says it.
PANELS = (
    ("figures:source_none", "No source named", "gives no source for {} of its figures"),
    ("figures:hedged", "Hedged", "hedges {} of its figures"),
    ("figures:told_as_killed", "Told as killed", "tells {} of its figures as killed"),
    (
        "figures:source_opponent",
        "From the opponent",
        "takes {} of its figures from the harmed side’s opponent",
    ),
)
_MOST = 14  # outlets drawn: those with the most articles


@drawn
def outlets_side_by_side(framing: pd.DataFrame, language: str = "en") -> Drawing | None:
    """Four shares of figures per outlet; a line is a 95 % interval, a hollow mark has too few articles for one.

    None where the table has fewer than two outlets.
    """
    kept = (framing["scope"] == "whole") & (framing["layer"] == "all") & (framing["side"] == "")
    rows = framing[kept & framing["measure"].isin([p[0] for p in PANELS])].drop_duplicates(
        ["outlet", "measure"]
    )
    rows = rows[rows["base"] > 0]
    sizes = rows.groupby("outlet")["n_units"].max().sort_values(ascending=False, kind="stable")
    outlets = sorted(sizes.index[:_MOST], reverse=True)
    if len(outlets) < 2:
        return None
    figure = new_figure(height=1.3 + 0.21 * len(outlets) * 2)
    grid = figure.subplots(2, 2, sharex=True, sharey=True)
    for axes, (measure, head, _) in zip(grid.flat, PANELS, strict=True):
        own = rows[rows["measure"] == measure].set_index("outlet")
        for place, outlet in enumerate(outlets):
            if outlet in own.index:
                _mark(axes, place, own.loc[outlet].to_dict())
        axes.set_title(head, fontsize=9.5)
        axes.set_yticks(range(len(outlets)), [plain(o, 26) for o in outlets])
        axes.set_ylim(-0.6, len(outlets) - 0.4)
        axes.set_xlim(0, 1)
        axes.tick_params(axis="y", pad=7)  # a mark at nought keeps off its outlet's name
        axes.xaxis.set_major_formatter(lambda value, _position: f"{value:.0%}")
        axes.grid(axis="y", visible=False)
    shown = rows[rows["outlet"].isin(outlets)]
    title = _title(shown, language)
    note = "Share of an outlet's figures. Line: 95 % interval between articles. Hollow: too few articles for one."
    if len(sizes) > _MOST:
        note += f" Drawn are the {_MOST} of {len(sizes)} outlets with the most articles that give figures."
    return Drawing(figure, title, f"{title}. {_in_words(shown, language)}", note)


def _mark(axes: Axes, place: int, row: dict[Any, Any]) -> None:
    tested = not pd.isna(row["ci_low"])
    if tested:
        ends = [max(0.0, float(row["ci_low"])), min(1.0, float(row["ci_high"]))]
        axes.plot(ends, [place, place], color=ACCENT, linewidth=2)
    axes.plot(
        float(row["value"]),
        place,
        "o",
        color=ACCENT,
        markerfacecolor=ACCENT if tested else "white",
        clip_on=False,
    )


def _title(rows: pd.DataFrame, language: str) -> str:
    """The widest gap between two outlets that have articles enough for an interval, said as what is counted."""
    large = rows[rows["ci_low"].notna()]
    widest = max(PANELS, key=lambda p: _gap(large[large["measure"] == p[0]]))
    own = large[large["measure"] == widest[0]].sort_values(["value", "outlet"])
    if len(own) < 2:
        return "How each outlet puts its figures; there are too few articles to compare them"
    low, high = own.iloc[0].to_dict(), own.iloc[-1].to_dict()
    shares = [formats.write_percent(float(r["value"]), language) for r in (high, low)]
    return (
        f"{plain(str(high['outlet']))} {widest[2].format(shares[0])}, {plain(str(low['outlet']))} {shares[1]}"
    )


def _gap(own: pd.DataFrame) -> float:
    return float(own["value"].max() - own["value"].min()) if len(own) > 1 else -1.0


def _in_words(rows: pd.DataFrame, language: str) -> str:
    said = []
    for measure, head, _ in PANELS:
        own = rows[rows["measure"] == measure].sort_values("outlet")
        parts = [
            f"{plain(str(row['outlet']))} {formats.write_percent(float(row['value']), language)}"
            for row in own.to_dict("records")
        ]
        said.append(f"{head}: {', '.join(parts)}.")
    return " ".join(said)
