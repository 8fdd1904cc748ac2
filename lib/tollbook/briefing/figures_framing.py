"""Figures of the comparison: intervals per measure, narratives by outlet, the words that make a gap.

Each is made from the table it stands beside and says the same in words in its `alt`.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from tollbook.briefing.outlets import whole_articles
from tollbook.briefing.style import ACCENT, INK, MUTED, SEQUENTIAL, WARNING, Drawing, drawn, new_figure, plain
from tollbook.framing import Comparison, word_shift
from tollbook.framing.frame import REST
from tollbook.framing.layers import ALL
from tollbook.narratives import load_codebook

# Measures that are rates of words, so that words make up a gap exactly.
_WORD_RATES = ("stance:", "loaded:")
# Words shown of a gap; the rest goes into the note.
_WORDS = 15
# Outlets whose names stand aslant under a picture; more of them stand upright.
_SLANTED = 16


@drawn
def interval_plot(table: pd.DataFrame, measure: str, side: str = "") -> Drawing:
    """The value of a measure per outlet with its 95 % interval; hollow where nothing was tested."""
    rows = whole_articles(table, side)
    rows = rows[rows["measure"] == measure].sort_values(["value", "outlet"], ignore_index=True)
    figure = new_figure(height=1.2 + 0.3 * max(len(rows), 1))
    axes = figure.add_subplot()
    for place, row in enumerate(rows.itertuples()):
        _interval(axes, place, row)
    axes.set_yticks(
        range(len(rows)), [f"{plain(str(r.outlet), 28)} ({r.n_units})" for r in rows.itertuples()]
    )
    axes.set_xlim(left=0)
    axes.set_xlabel(measure_unit(measure))
    axes.grid(axis="y", visible=False)
    title = f"{measure_label(measure)}{f', {side}' if side else ''}: whole, {ALL}"
    note = "Number of articles in brackets. Line: 95 % interval between articles. Hollow: too few articles for one."
    return Drawing(figure, title, _interval_text(rows, title), note)


def _interval(axes: Axes, place: int, row: Any) -> None:
    tested = not pd.isna(row.ci_low)
    if tested:
        axes.plot([row.ci_low, row.ci_high], [place, place], color=ACCENT, linewidth=2)
    axes.plot(row.value, place, "o", color=ACCENT, markerfacecolor=ACCENT if tested else "white")


def _interval_text(rows: pd.DataFrame, title: str) -> str:
    columns = (rows[name].to_numpy(dtype=float) for name in ("value", "ci_low", "ci_high"))
    said = [
        f"{plain(str(outlet))} {value:.3g}" + ("" if np.isnan(low) else f" ({low:.3g} to {high:.3g})")
        for outlet, value, low, high in zip(rows["outlet"], *columns, strict=True)
        if not np.isnan(value)
    ]
    return f"{title}. " + ("; ".join(said) + "." if said else "No values.")


@drawn
def narrative_heatmap(narratives: pd.DataFrame) -> Drawing:
    """Narratives by outlets: the colour is the share of sentences, the number the sentences counted."""
    rows = whole_articles(narratives)
    counted = rows.groupby("measure")["count"].sum()
    names = [n for n in load_codebook() if counted.get(n.id, 0) > 0]
    outlets = sorted(set(rows["outlet"]))
    share, count = (_grid(rows, outlets, [n.id for n in names], column).T for column in ("value", "count"))
    is_crowded = len(outlets) > _SLANTED
    figure = new_figure(height=(2.2 if is_crowded else 1.6) + 0.27 * max(len(names), 1))
    axes = figure.add_subplot()
    top = (float(np.nanmax(share)) if share.size else 0.0) or 1.0
    if names:
        axes.imshow(share, aspect="auto", cmap=SEQUENTIAL, vmin=0, vmax=top)
    for (i, j), n in np.ndenumerate(count):
        colour = "white" if share[i, j] > 0.55 * top else INK if n else MUTED
        axes.text(j, i, f"{n:.0f}", ha="center", va="center", fontsize=8, color=colour)
    axes.set_xticks(range(len(outlets)), [plain(o, 22) for o in outlets], fontsize=7 if is_crowded else 8)
    slant = {"rotation": 90, "ha": "center"} if is_crowded else {"rotation": 30, "ha": "right"}
    for label in axes.get_xticklabels():
        label.set(**slant)
    axes.set_yticks(range(len(names)), [plain(n.title, 40) for n in names], fontsize=8.5)
    axes.grid(visible=False)
    title = _heatmap_title(names, counted)
    note = "Number: sentences. Darker: a larger share of the outlet's sentences. Narratives nobody carries are left out."
    return Drawing(figure, title, _heatmap_text(title, outlets, names, count.T), note)


def _heatmap_title(names: list[Any], counted: Any) -> str:
    """What the figure shows: the narratives that most sentences carry."""
    first = sorted(names, key=lambda n: (-counted[n.id], n.title))[:2]
    if not first:
        return "No article carries a narrative of the codebook"
    said = " and ".join(f"“{n.title}” ({counted[n.id]:.0f} sentences)" for n in first)
    return f"Told most often: {said}"


def _grid(rows: pd.DataFrame, outlets: list[str], names: list[str], column: str) -> Any:
    table = rows.pivot_table(index="outlet", columns="measure", values=column, aggfunc="first")
    return table.reindex(index=outlets, columns=names).to_numpy(dtype=float, na_value=0.0)


def _heatmap_text(title: str, outlets: list[str], names: list[Any], count: Any) -> str:
    said = []
    for i, outlet in enumerate(outlets):
        found = [(int(count[i, j]), n.title) for j, n in enumerate(names) if count[i, j] > 0]
        parts = ", ".join(f"{what} {n}" for n, what in sorted(found, key=lambda x: (-x[0], x[1])))
        said.append(f"{plain(outlet)}: {parts or 'none'}")
    return f"{title}. " + "; ".join(said) + "."


@drawn
def word_shift_bars(
    comparison: Comparison,
    measure: str,
    outlet: str,
    reference: str = REST,
    is_tested: bool = True,
) -> Drawing:
    """The words that make the gap between an outlet and its reference, longest bar first.

    The note says where the gap was not tested.
    """
    shift = word_shift(comparison, measure, outlet, reference)
    shown = shift.head(_WORDS).iloc[::-1]
    figure = new_figure(height=1.2 + 0.26 * max(len(shown), 1))
    axes = figure.add_subplot()
    colours = [ACCENT if part > 0 else WARNING for part in shown["part"]]
    axes.barh(range(len(shown)), shown["part"], color=colours)
    labels = [
        f"{plain(str(r.term), 28)} ({r.count})" for r in shown[["term", "count"]].itertuples(index=False)
    ]
    axes.set_yticks(range(len(shown)), labels)
    axes.axvline(0, color=MUTED, linewidth=0.8)
    axes.set_xlabel(f"{measure_unit(measure)}, more than {plain(reference)} to the right")
    title = f"Words that make the gap: {measure_label(measure)}, {plain(outlet)} and {plain(reference)}"
    hidden = shift.iloc[_WORDS:]["part"]
    gap = float(shift["part"].sum())
    note = f"The parts add up to {gap:+.3g}; {len(hidden)} words not shown add {float(hidden.sum()):+.3g}."
    note += "" if is_tested else f" {plain(outlet)} has too few articles for a test: the gap may be chance."
    said = ", ".join(f"{plain(str(r.term))} {r.part:+.3g}" for r in shift.head(_WORDS).itertuples())
    return Drawing(figure, title, f"{title}. {said or 'No words'}. {note}", note)


def widest_gap(comparison: Comparison) -> Drawing | None:
    """Word-shift bars of the rate of words that sets an outlet furthest from the rest: by the test where there is
    one, else by the difference. None where nothing can be compared."""
    rows = whole_articles(comparison.framing)
    rows = rows[rows["measure"].str.startswith(_WORD_RATES) & rows["difference"].notna() & (rows["base"] > 0)]
    rows = rows[rows["difference"] != 0]
    if not len(rows):
        return None
    rows = rows.assign(_size=-rows["difference"].abs())
    first = rows.sort_values(["p_value", "_size", "measure", "outlet"], na_position="last").iloc[0]
    measure, outlet, reference = (str(first[name]) for name in ("measure", "outlet", "reference"))
    is_tested = bool(pd.notna(first["p_value"]))
    return word_shift_bars(comparison, measure, outlet, reference, is_tested=is_tested)


def measure_label(measure: str) -> str:
    """A measure's name as readers see it."""
    return measure.replace(":", ": ").replace("_", " ")


def measure_unit(measure: str) -> str:
    """What a measure's value is a share or rate of."""
    units = {
        "stance": "per 1,000 words",
        "loaded": "per 1,000 words",
        "figures": "share of figures",
        "verbs": "share of figures with a reporting verb",
        "reporting": "share of reporting verbs",
        "agency": "share of words of harm",
        "naming": "share of namings of the party",
        "drift": "share of tellings",
        "headline": "share of figures in headlines",
    }
    return units.get(measure.split(":", maxsplit=1)[0], "share of sentences")
