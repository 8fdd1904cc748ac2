"""Tables as CSV that a spreadsheet can open without running a cell, and back."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from tollbook.formulas import neutralise, restore

from .frames import bare
from .rows import as_json

# An article is one cell; the csv module's own limit is 128 KiB.
_LONGEST_CELL = 1 << 30


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """The table as a CSV file."""
    lines: list[Sequence[str]] = [[_quoted(neutralise(str(c))) for c in frame.columns]]
    lines += zip(*(_column(frame[c]) for c in frame.columns), strict=True)
    # A line of one empty cell would read as no line at all.
    return "".join((",".join(line) or '""') + "\n" for line in lines).encode("utf-8", "backslashreplace")


def read_csv(path: Path, columns: Mapping[str, str]) -> pd.DataFrame:
    """The named columns of a CSV file that `csv_bytes` made, each with values of its shape."""
    csv.field_size_limit(_LONGEST_CELL)
    with path.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    read: dict[str, Callable[[str], Any]] = {
        "text": restore,
        "json": restore,
        "texts": lambda cell: json.loads(cell) if cell else [],
        "truth": lambda cell: cell == "true" if cell else None,
        "count": lambda cell: int(cell) if cell else None,
        "figure": lambda cell: float(cell) if cell else None,
    }
    return pd.DataFrame(
        {
            name: pd.Series([read[shape](row.get(name) or "") for row in rows], dtype=object)
            for name, shape in columns.items()
        }
    )


def _column(column: pd.Series[Any]) -> list[str]:
    """The cells of a column; a value that comes again is written once."""
    known: dict[tuple[type, Any], str] = {}
    cells = []
    for value in column.tolist():
        try:
            key = (value.__class__, value)
            cell = known.get(key)
            if cell is None:
                cell = known[key] = _quoted(_cell(bare(value)))
        except TypeError:  # a list
            cell = _quoted(_cell(bare(value)))
        cells.append(cell)
    return cells


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, (list, dict)):
        return as_json(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return neutralise(value) if isinstance(value, str) else repr(value)


def _quoted(cell: str) -> str:
    # The csv module leaves a lone CR bare when lines end in LF, and then cannot read it back.
    return '"' + cell.replace('"', '""') + '"' if any(c in cell for c in ',"\r\n') else cell
