"""Showing figures, tables and findings from a notebook so that they keep their captions wherever it is read.

Each output holds the block as JSON for the briefing, the same as HTML (caption and text alternative
included) for JupyterLab and plain nbconvert, and plain text for a terminal.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any

import pandas as pd
from matplotlib.figure import Figure

from tollbook.tables.frames import is_missing

from . import html
from .block_json import MIME, to_json
from .blocks import Align, Block, Cell, Paragraph, Picture, Table, bits, links, plain
from .style import Drawing, svg

# JupyterLab sets every cell flush right; words are read from the left.
_CELL, _FLUSH_LEFT = re.compile(r'<(t[dh])\b(?![^>]*class="num")'), r'<\1 style="text-align: left"'
_EVIDENCE = "evidence"  # a column of this name holds anchors, several parted by spaces


def show(*blocks: Block) -> None:
    """Displays blocks as one output each."""
    import IPython.display  # noqa: PLC0415  (only notebooks need IPython)

    display: Any = IPython.display.display
    for block in blocks:
        in_html = _CELL.sub(_FLUSH_LEFT, html.body([block]))
        bundle = {MIME: to_json(block), "text/html": in_html, "text/plain": _in_words(block)}
        display(bundle, raw=True)


def show_figure(figure: Drawing | Figure, alt: str = "", caption: str = "", note: str = "") -> None:
    """Displays a figure with its caption and text alternative; a `Drawing` brings its own.

    Raises ValueError where the alternative or the caption is missing: a figure that says nothing to
    those who cannot see it is not shown.
    """
    if isinstance(figure, Drawing):
        alt, caption, note = alt or figure.alt, caption or figure.title, note or figure.note
        figure = figure.figure
    if not alt.strip() or not caption.strip():
        raise ValueError("a figure needs `alt` (what it shows, in words) and `caption`")
    show(Picture(title=caption, alt=alt, note=note, svg=svg(figure)))


def show_table(
    frame: pd.DataFrame,
    caption: str,
    note: str = "",
    labels: Mapping[str, str] | None = None,
    brief: int | None = None,
) -> None:
    """Displays a data frame with its caption: counts with separators, numbers flush right, gaps as a dash.

    `labels` renames columns for the reader, `brief` is how many rows the PDF prints. A column `evidence`
    of anchors (`e12 e15`) becomes links to the sentences. The index is shown only where it has a name.
    """
    show(as_table(frame, caption, note, labels, brief))


def as_table(
    frame: pd.DataFrame,
    caption: str,
    note: str = "",
    labels: Mapping[str, str] | None = None,
    brief: int | None = None,
) -> Table:
    """The table block that `show_table` displays."""
    if not caption.strip():
        raise ValueError("a table needs a caption")
    if any(name is not None for name in frame.index.names):
        frame = frame.reset_index()
    names = [str(name) for name in frame.columns]
    columns = [frame.iloc[:, i].tolist() for i in range(len(names))]
    sides: tuple[Align, ...] = tuple("right" if _is_numeric(values) else "left" for values in columns)
    cells = [[_cell(name, value) for value in values] for name, values in zip(names, columns, strict=True)]
    shown = tuple((labels or {}).get(name, name.replace("_", " ")) for name in names)
    return Table(caption, shown, tuple(zip(*cells, strict=True)), sides, note, brief)


def _is_numeric(values: list[Any]) -> bool:
    known = [v for v in values if not is_missing(v)]
    return bool(known) and all(isinstance(v, int | float) and not isinstance(v, bool) for v in known)


def _cell(column: str, value: Any) -> Cell:
    if is_missing(value):
        return Cell(bits("–"))
    if column == _EVIDENCE:
        return Cell(links(str(value).split()))
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Cell(bits(number(value)), float(value))
    return Cell(bits(_written(value)))


def _written(value: Any) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case list() | tuple():
            return ", ".join(str(v) for v in value)
        case pd.Timestamp():
            return value.date().isoformat()
        case _:
            return str(value)


def number(value: float) -> str:
    """A number as a table prints it: counts whole with separators, others to three significant digits."""
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    if float(value).is_integer():
        return f"{value:,.0f}".replace("-", "−")
    return (f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}").replace("-", "−")


def _in_words(block: Block) -> str:
    match block:
        case Picture():
            return f"{block.title}\n{block.alt}"
        case Table():
            rows = [[plain(cell.bits) for cell in row] for row in block.rows]
            return f"{block.caption}\n" + pd.DataFrame(rows, columns=list(block.columns)).to_string(
                index=False
            )
        case Paragraph():
            return plain(block.bits)
        case _:
            return type(block).__name__
