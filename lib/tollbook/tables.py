"""Records as tables: DataFrames with fixed columns, and files that appear whole or not at all.

Rows are sorted by the record's key and values written in one spelling, so the same records give the same
bytes. A text cell of a CSV that a spreadsheet could run as a formula gets an apostrophe in front
(`neutralise`); reading takes it off again (`restore`).
"""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import math
import os
import tempfile
import types
import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar, cast

import pandas as pd

from .errors import ParameterError
from .records import (
    Claim,
    Correction,
    Document,
    Exclusion,
    Finding,
    Operand,
    Series,
    Span,
    Statement,
    Telling,
)

R = TypeVar("R")

# The key that rows are sorted by, per record.
_KEYS: Mapping[type, tuple[str, ...]] = {
    Document: ("doc_id",),
    Exclusion: ("stage", "item", "reason"),
    Claim: ("doc_id", "start", "end", "claim_id"),
    Statement: ("statement_id",),
    Telling: ("statement_id", "date", "claim_id"),
    Series: ("series_id",),
    Finding: ("finding_id",),
    Correction: ("correction_id",),
}
FORMATS = (".jsonl", ".csv", ".parquet")
# What opens a formula in a spreadsheet, and the apostrophe itself so that the rule can be undone.
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")

# An article is one cell; the csv module's own limit is 128 KiB.
_LONGEST_CELL = 1 << 30


def neutralise(cell: str) -> str:
    """The text as a CSV cell: an apostrophe goes before an empty text and before = + - @ tab CR LF or '."""
    return "'" + cell if not cell or cell.startswith(_RISKY) else cell


def restore(cell: str) -> str | None:
    """The text of a CSV cell that `neutralise` wrote; an empty cell is None."""
    return None if not cell else cell.removeprefix("'")


def to_frame(records: Iterable[R], kind: type[R]) -> pd.DataFrame:
    """The records as a table, one row each, sorted by key; columns and dtypes are the same for no records.

    Texts are `string`, counts `Int64`, figures `Float64`, truths `boolean`; lists of texts stay tuples, and
    whatever is nested deeper (spans, mappings, operands) is JSON text.
    """
    rows = [_plain(r) for r in _in_order(records, kind)]
    columns = _columns(kind)
    series = {
        name: pd.Series([_cell(row[name], shape) for row in rows], dtype=cast(Any, _DTYPES[shape]))
        for name, shape in columns.items()
    }
    return pd.DataFrame(series, columns=list(columns))


def from_frame(frame: pd.DataFrame, kind: type[R]) -> tuple[R, ...]:
    """The records of a table made by `to_frame`. Columns that the record has not are ignored."""
    columns = [(name, shape) for name, shape in _columns(kind).items() if name in frame.columns]
    cells = [[_value(v, shape) for v in frame[name]] for name, shape in columns]
    names = [name for name, _ in columns]
    return tuple(_record(dict(zip(names, row, strict=True)), kind) for row in zip(*cells, strict=True))


def write_records(records: Iterable[R], path: str | Path, kind: type[R]) -> None:
    """Write the records to `path` as .jsonl, .csv or .parquet, whole or not at all.

    Raises `ParameterError` for another ending.
    """
    path = Path(path)
    if path.suffix == ".jsonl":
        lines = (_json(_plain(r)) + "\n" for r in _in_order(records, kind))
        write_atomically(path, "".join(lines).encode("utf-8", "backslashreplace"))
    else:
        write_frame(to_frame(records, kind), path)


def read_records(path: str | Path, kind: type[R]) -> tuple[R, ...]:
    """The records of a file that `write_records` wrote. Raises `ParameterError` if it is not such a file."""
    path = Path(path)
    try:
        if path.suffix == ".jsonl":
            with path.open(encoding="utf-8", newline="\n") as lines:
                return tuple(_record(json.loads(line), kind) for line in lines if line.strip())
        if path.suffix == ".csv":
            return from_frame(_read_csv(path, _columns(kind)), kind)
        if path.suffix == ".parquet":
            return from_frame(pd.read_parquet(path), kind)
    except (ValueError, TypeError, KeyError, AttributeError) as wrong:
        raise ParameterError(f"{path.name} does not hold {kind.__name__} records: {wrong}") from wrong
    raise _unknown_format(path)


def write_frame(frame: pd.DataFrame, path: str | Path) -> None:
    """Write any table to `path` as .jsonl, .csv or .parquet, whole or not at all, rows as they stand.

    Raises `ParameterError` for another ending.
    """
    path = Path(path)
    writers: dict[str, Callable[[pd.DataFrame], bytes]] = {
        ".jsonl": _jsonl_bytes,
        ".csv": _csv_bytes,
        ".parquet": _parquet_bytes,
    }
    if path.suffix not in writers:
        raise _unknown_format(path)
    write_atomically(path, writers[path.suffix](frame))


def write_atomically(path: str | Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all, with the folder it stands in."""
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
        temporary.chmod(0o644)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


# Shapes of a column: the five that a table has.
_DTYPES = {
    "text": "string",
    "count": "Int64",
    "figure": "Float64",
    "truth": "boolean",
    "texts": object,
    "json": "string",
}


_known_columns: dict[Any, dict[str, str]] = {}


def _columns(kind: Any) -> dict[str, str]:
    """The record's fields in order, each with the shape of its column."""
    if kind not in _known_columns:
        hints = typing.get_type_hints(kind)
        _known_columns[kind] = {f.name: _shape(hints[f.name]) for f in dataclasses.fields(kind)}
    return _known_columns[kind]


def _shape(hint: Any) -> str:
    arms = [a for a in typing.get_args(hint) if a is not type(None)]
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        return _shape(arms[0])
    if typing.get_origin(hint) is typing.Literal:
        return "text"
    if typing.get_origin(hint) is tuple and _shape(arms[0]) == "text":
        return "texts"
    return {str: "text", int: "count", float: "figure", bool: "truth"}.get(hint, "json")


def _plain(record: Any) -> dict[str, Any]:
    """The record as JSON can hold it: tuples as lists, spans as pairs, whole figures without a fraction."""
    return {f.name: _plain_value(getattr(record, f.name)) for f in dataclasses.fields(record)}


def _plain_value(value: Any) -> Any:
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, Span):
        return [value.start, value.end]
    if dataclasses.is_dataclass(value):
        return _plain(value)
    if isinstance(value, Mapping):
        return {k: _plain_value(value[k]) for k in sorted(value)}
    if isinstance(value, tuple):
        return [_plain_value(v) for v in value]
    return value


def _record(row: Mapping[str, Any], kind: type[R]) -> R:
    """The record of a plain row; unknown keys are ignored, missing ones take their default."""
    values = {
        name: _typed(name, row[name], shape)
        for name, shape in _columns(kind).items()
        if row.get(name) is not None
    }
    required = [
        f.name
        for f in dataclasses.fields(cast(Any, kind))
        if f.default is f.default_factory is dataclasses.MISSING
    ]
    return kind(**dict.fromkeys(required) | values)


def _typed(name: str, value: Any, shape: str) -> Any:
    if shape == "texts":
        return tuple(str(v) for v in value)
    if shape == "figure":
        return float(value)
    if shape == "json":
        return _nested(name, value)
    return value


def _nested(name: str, value: Any) -> Any:
    """The deeper values, by the field they stand in."""
    if name == "furniture":
        return tuple((Span(start, end), reason) for (start, end), reason in value)
    if name == "operands":
        return tuple(_record(v, Operand) for v in value)
    return dict(value)


def _in_order(records: Iterable[R], kind: type[R]) -> list[R]:
    def key(record: R) -> tuple[Any, ...]:
        values = (getattr(record, name) for name in _KEYS[kind])
        return tuple("" if v is None else v for v in values)

    return sorted(records, key=key)


def _cell(value: Any, shape: str) -> Any:
    if shape == "texts":
        return tuple(value)
    if shape == "json":
        return _json(value)
    return value


def _value(cell: Any, shape: str) -> Any:
    if shape == "texts":
        return [] if cell is None else [str(v) for v in cell]
    if cell is None or cell is pd.NA or (isinstance(cell, float) and math.isnan(cell)):
        return None
    if shape == "json":
        return json.loads(cell)
    return {"count": int, "figure": float, "truth": bool, "text": str}[shape](cell)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _jsonl_bytes(frame: pd.DataFrame) -> bytes:
    names = [str(c) for c in frame.columns]
    rows = zip(*(frame[c] for c in frame.columns), strict=True)
    lines = (_json({n: _bare(v) for n, v in zip(names, row, strict=True)}) + "\n" for row in rows)
    return "".join(lines).encode("utf-8", "backslashreplace")


def _bare(value: Any) -> Any:
    """A cell as plain Python: no NaN, no numpy number, no whole figure with a fraction."""
    if isinstance(value, (tuple, list)):
        return [_bare(v) for v in value]
    if value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and math.isnan(value)):
        return None
    value = value.item() if hasattr(value, "item") else value
    return _plain_value(value)


def _csv_bytes(frame: pd.DataFrame) -> bytes:
    lines: list[Sequence[str]] = [[_quoted(neutralise(str(c))) for c in frame.columns]]
    lines += zip(*(_csv_column(frame[c]) for c in frame.columns), strict=True)
    # A line of one empty cell would read as no line at all.
    return "".join((",".join(line) or '""') + "\n" for line in lines).encode("utf-8", "backslashreplace")


def _csv_column(column: pd.Series[Any]) -> list[str]:
    """The cells of a column; a value that comes again is written once."""
    known: dict[tuple[type, Any], str] = {}
    cells = []
    for value in column.tolist():
        try:
            key = (value.__class__, value)
            cell = known.get(key)
            if cell is None:
                cell = known[key] = _quoted(_csv_cell(_bare(value)))
        except TypeError:  # a list
            cell = _quoted(_csv_cell(_bare(value)))
        cells.append(cell)
    return cells


def _quoted(cell: str) -> str:
    # The csv module leaves a lone CR bare when lines end in LF, and then cannot read it back.
    return '"' + cell.replace('"', '""') + '"' if any(c in cell for c in ',"\r\n') else cell


def _csv_cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, (list, dict)):
        return _json(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return neutralise(value) if isinstance(value, str) else repr(value)


def _read_csv(path: Path, columns: Mapping[str, str]) -> pd.DataFrame:
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


def _parquet_bytes(frame: pd.DataFrame) -> bytes:
    import pyarrow as pa  # noqa: PLC0415  (slow to import, and only Parquet needs it)
    import pyarrow.parquet as pq  # noqa: PLC0415

    arrays = [_arrow_column(frame[c], pa) for c in frame.columns]
    table = pa.Table.from_arrays(arrays, names=[str(c) for c in frame.columns])
    sink = io.BytesIO()
    pq.write_table(table, sink, compression="zstd")
    return sink.getvalue()


def _arrow_column(column: pd.Series[Any], pa: Any) -> Any:
    if column.dtype == object:
        values: Sequence[Any] = [_bare(v) for v in column]
        kind = pa.list_(pa.string()) if any(isinstance(v, list) for v in values) or not values else None
        return pa.array(values, type=kind)
    return pa.Array.from_pandas(column)


def _unknown_format(path: Path) -> ParameterError:
    return ParameterError(f"{path.name}: cannot tell the format; end the name in {', '.join(FORMATS)}")
