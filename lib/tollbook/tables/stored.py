"""Records and tables as files: JSON Lines, CSV or Parquet, told by the ending."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from tollbook.errors import ParameterError
from tollbook.files import write_atomically

from .columns import columns_of
from .frames import bare, from_frame, to_frame
from .rows import R, as_json, in_order, record_of, row_of
from .spreadsheets import csv_bytes, read_csv


def write_records(records: Iterable[R], path: str | Path, kind: type[R]) -> None:
    """Write the records to `path` as .jsonl, .csv or .parquet, whole or not at all.

    Raises `ParameterError` for another ending.
    """
    path = Path(path)
    if path.suffix == ".jsonl":
        write_atomically(path, _lines(row_of(r) for r in in_order(records, kind)))
    else:
        write_frame(to_frame(records, kind), path)


def read_records(path: str | Path, kind: type[R]) -> tuple[R, ...]:
    """The records of a file that `write_records` wrote. Raises `ParameterError` if it is not such a file."""
    path = Path(path)
    try:
        if path.suffix == ".jsonl":
            with path.open(encoding="utf-8", newline="\n") as lines:
                return tuple(record_of(json.loads(line), kind) for line in lines if line.strip())
        if path.suffix == ".csv":
            return from_frame(read_csv(path, columns_of(kind)), kind)
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
    if path.suffix not in _WRITERS:
        raise _unknown_format(path)
    write_atomically(path, _WRITERS[path.suffix](frame))


def _jsonl_bytes(frame: pd.DataFrame) -> bytes:
    names = [str(c) for c in frame.columns]
    rows = zip(*(frame[c] for c in frame.columns), strict=True)
    return _lines({n: bare(v) for n, v in zip(names, row, strict=True)} for row in rows)


def _lines(rows: Iterable[dict[str, Any]]) -> bytes:
    return "".join(as_json(row) + "\n" for row in rows).encode("utf-8", "backslashreplace")


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
        values: Sequence[Any] = [bare(v) for v in column]
        kind = pa.list_(pa.string()) if any(isinstance(v, list) for v in values) or not values else None
        return pa.array(values, type=kind)
    return pa.Array.from_pandas(column)


_WRITERS: dict[str, Callable[[pd.DataFrame], bytes]] = {
    ".jsonl": _jsonl_bytes,
    ".csv": csv_bytes,
    ".parquet": _parquet_bytes,
}
# What a table's name may end in.
ENDINGS = tuple(_WRITERS)


def _unknown_format(path: Path) -> ParameterError:
    return ParameterError(f"{path.name}: cannot tell the format; end the name in {', '.join(ENDINGS)}")
