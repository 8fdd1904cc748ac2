"""Records as DataFrames with the same columns and dtypes always, and back."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from typing import Any, cast

import pandas as pd

from .columns import columns_of
from .rows import R, as_json, in_order, plain, record_of, row_of

_DTYPES = {
    "text": "string",
    "count": "Int64",
    "figure": "Float64",
    "truth": "boolean",
    "texts": object,
    "json": "string",
}


def to_frame(records: Iterable[R], kind: type[R]) -> pd.DataFrame:
    """The records as a table, one row each, sorted by key; columns and dtypes are the same for no records.

    Texts are `string`, counts `Int64`, figures `Float64`, truths `boolean`; lists of texts stay tuples, and
    whatever is nested deeper (spans, mappings, operands) is JSON text.
    """
    rows = [row_of(r) for r in in_order(records, kind)]
    columns = columns_of(kind)
    series = {
        name: pd.Series([_cell(row[name], shape) for row in rows], dtype=cast(Any, _DTYPES[shape]))
        for name, shape in columns.items()
    }
    return pd.DataFrame(series, columns=list(columns))


def from_frame(frame: pd.DataFrame, kind: type[R]) -> tuple[R, ...]:
    """The records of a table made by `to_frame`. Columns that the record has not are ignored."""
    columns = [(name, shape) for name, shape in columns_of(kind).items() if name in frame.columns]
    cells = [[_value(v, shape) for v in frame[name]] for name, shape in columns]
    names = [name for name, _ in columns]
    return tuple(record_of(dict(zip(names, row, strict=True)), kind) for row in zip(*cells, strict=True))


def bare(value: Any) -> Any:
    """A cell as plain Python: no NaN, no numpy number, no whole figure with a fraction."""
    if isinstance(value, (tuple, list)):
        return [bare(v) for v in value]
    if is_missing(value):
        return None
    return plain(value.item() if hasattr(value, "item") else value)


def _cell(value: Any, shape: str) -> Any:
    if shape == "texts":
        return tuple(value)
    if shape == "json":
        return as_json(value)
    return value


def _value(cell: Any, shape: str) -> Any:
    if shape == "texts":
        return [] if cell is None else [str(v) for v in cell]
    if is_missing(cell):
        return None
    if shape == "json":
        return json.loads(cell)
    return {"count": int, "figure": float, "truth": bool, "text": str}[shape](cell)


def is_missing(cell: Any) -> bool:
    """Whether a cell of a table is empty, in whichever way pandas has it."""
    is_nan = isinstance(cell, float) and math.isnan(cell)
    return cell is None or cell is pd.NA or cell is pd.NaT or is_nan
