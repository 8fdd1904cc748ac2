"""How one statement changed from outlet to outlet: its tellings in order, each with its figure, its word and its change."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from matplotlib.axes import Axes

from tollbook.ledger import Ledger
from tollbook.profiles import Profile
from tollbook.records import Claim, Statement, Telling

from . import formats
from .evidence import side_name
from .style import CATEGORY_COLOURS, CATEGORY_INKS, INK, MUTED, WARNING, Drawing, drawn, new_figure, plain
from .words import label

# What makes a story worth a picture. A changed side or period is as often a misreading as a retelling.
_GRAVE = {
    "category_upgraded": 3.0,
    "source_dropped": 2.0,
    "bound_flipped": 2.0,
    "side_changed": 0.2,
    "date_moved": 0.2,
}
_MOST = 12  # tellings drawn
_ORIGINS = {
    "source_words": "in the source's own words",
    "reference": "as the reference figures have it",
    "earliest": "as first told here",
}


def most_changed(ledger: Ledger) -> Statement | None:
    """The statement whose tellings differ most from it, told by two outlets or more; of equals the first by id."""
    best: tuple[float, Statement] | None = None
    for statement in sorted(ledger.statements, key=lambda s: s.statement_id):
        told = ledger.tellings_of(statement.statement_id)
        weight = sum(_GRAVE.get(drift, 1.0) for t in told for drift in set(t.drifts))
        score = weight * (2 if statement.n_outlets > 1 else 1)
        if weight and len(told) > 1 and (best is None or score > best[0]):
            best = (score, statement)
    return best[1] if best else None


@drawn
def retold(ledger: Ledger, profile: Profile, language: str = "en") -> Drawing | None:
    """The tellings of the statement most changed, the earliest on top, under what the source said; None where none changed."""
    statement = most_changed(ledger)
    if statement is None:
        return None
    told = sorted(
        ledger.tellings_of(statement.statement_id), key=lambda t: (t.date or "9999", t.outlet, t.claim_id)
    )
    shown = told[:_MOST]
    figure = new_figure(height=1.1 + 0.42 * (len(shown) + 1))
    axes = figure.subplots()
    who = plain(statement.source or "no source", 26)
    _row(axes, 0, statement, (who, _ORIGINS[statement.origin]), INK, language)
    for place, telling in enumerate(shown, 1):
        claim = ledger.claim(telling.claim_id)
        change = "; ".join(label(d) for d in telling.drifts) or "unchanged"
        place_in = ", headline" if claim.section == "headline" else ""
        head = f"{plain(telling.outlet, 26)}, {formats.write_date(telling.date, language)}{place_in}"
        _row(axes, place, claim, (head, change), WARNING if telling.drifts else MUTED, language)
    _finish(axes, len(shown) + 1, [statement, *(ledger.claim(t.claim_id) for t in shown)], language)
    title = _title(statement, told, language)
    return Drawing(figure, title, _in_words(title, statement, told, ledger, profile, language), _note(told))


def _row(
    axes: Axes, place: int, said: Statement | Claim, words: tuple[str, str], colour: str, language: str
) -> None:
    """A figure at its place: `words` are who tells it and what changed."""
    head, change = words
    low = said.low if said.low is not None else said.high or 0
    high = said.high if said.high is not None else low
    mark: dict[str, Any] = {"color": CATEGORY_COLOURS[said.category]}
    axes.plot([low, high], [place, place], linewidth=2.5, **mark)
    edge: dict[str, Any] = {"markeredgecolor": INK, "markeredgewidth": 0.6}
    axes.plot(low, place, marker="o" if place else "D", markersize=7, **edge, **mark)
    write = partial(axes.annotate, textcoords="offset points")
    figure, ink = f"{formats.write_figure(said, language)} {said.category}", CATEGORY_INKS[said.category]
    bold: dict[str, Any] = {"fontsize": 8.5, "fontweight": "bold"}
    write(figure, (high, place), xytext=(9, 1), va="bottom", color=ink, **bold)
    write(plain(change, 60), (high, place), xytext=(9, -1), va="top", fontsize=7.5, color=colour)
    beside: dict[str, Any] = {
        "xycoords": ("axes fraction", "data"),
        "xytext": (-6, 0),
        "ha": "right",
        "va": "center",
    }
    write(head, (0, place), **beside, **(bold if not place else {"fontsize": 8.5}))


def _finish(axes: Axes, rows: int, drawn_figures: Sequence[Any], language: str) -> None:
    values = [float(v) for said in drawn_figures for v in (said.low, said.high) if v is not None]
    spread = max(values) - min(values) or max(values) * 0.1
    axes.set_xlim(min(values) - 0.25 * spread, max(values) + 2.2 * spread)
    axes.set_ylim(rows - 0.4, -0.6)
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
    axes.axhline(0.5, color=MUTED, linewidth=0.6)
    axes.xaxis.set_major_formatter(lambda value, _position: formats.write_number(value, language))
    axes.locator_params(axis="x", nbins=4)
    axes.grid(axis="y", visible=False)


def _title(statement: Statement, told: Sequence[Telling], language: str) -> str:
    changed = sum(bool(t.drifts) for t in told)
    figure = formats.write_figure(statement, language)
    who = plain(statement.source or "an unnamed source", 60)
    return f"{changed} of {len(told)} tellings change what {who} said: {figure} {statement.category}"


def _note(told: Sequence[Telling]) -> str:
    more = f" The first {_MOST} of {len(told)} tellings are drawn." if len(told) > _MOST else ""
    return f"Diamond: the statement. Circles: where it is told, with what changed. Colour: what is counted.{more}"


def _in_words(
    title: str, statement: Statement, told: Sequence[Telling], ledger: Ledger, profile: Profile, language: str
) -> str:
    lines = []
    for telling in told[:_MOST]:
        claim = ledger.claim(telling.claim_id)
        figure = formats.write_figure(claim, language)
        change = "; ".join(label(d) for d in telling.drifts) or "unchanged"
        day = formats.write_date(telling.date, language)
        lines.append(f"{plain(telling.outlet)}, {day}: {figure} {claim.category} ({change})")
    return f"{title}, about {side_name(statement.side, profile)}. " + ". ".join(lines) + "."
