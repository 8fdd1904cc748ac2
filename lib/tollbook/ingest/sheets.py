"""Excel and Parquet tables: rows as articles, by the same mapping as a CSV."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import Any

from .article import Reading, UnreadableError
from .office import check_package
from .rows import Row, read_rows
from .source import Source

_BATCH = 1000


def read_xlsx(source: Source) -> Reading:
    """The first sheet of an Excel file that has a header and a row. Raises UnreadableError; CorpusError without text."""
    import openpyxl  # noqa: PLC0415  (slow to import)

    data = source.data(5 * source.limits.article)
    check_package(data)
    try:
        book: Any = openpyxl.load_workbook(source.path, read_only=True, data_only=True)
    except (ValueError, KeyError, zipfile.BadZipFile, OSError) as wrong:
        raise UnreadableError("it is a damaged or encrypted Excel file") from wrong
    for sheet in book.worksheets:
        rows = (row for row in sheet.iter_rows(values_only=True) if any(c is not None for c in row))
        header = next(rows, None)
        if header is not None:
            columns = [str(c).strip() if c is not None else "" for c in header]
            return read_rows(source, [c for c in columns if c], list(_numbered(rows, columns)))
    raise UnreadableError("none of its sheets has rows")


def read_parquet(source: Source) -> Reading:
    """The rows of a Parquet file. Raises UnreadableError; CorpusError where it has no text column."""
    import pyarrow  # noqa: PLC0415  (slow to import)
    from pyarrow import parquet  # noqa: PLC0415

    try:
        table = parquet.ParquetFile(source.path)
        columns = list(table.schema_arrow.names)
        rows = list(_batched(table))
    except (pyarrow.ArrowException, OSError, ValueError) as wrong:
        raise UnreadableError("it is a damaged Parquet file") from wrong
    return read_rows(source, columns, rows)


def _numbered(rows: Iterator[tuple[Any, ...]], columns: list[str]) -> Iterator[Row]:
    for number, row in enumerate(rows, start=1):
        yield f"row {number}", {c: _plain(v) for c, v in zip(columns, row, strict=False) if c}


def _batched(table: Any) -> Iterator[Row]:
    number = 0
    for batch in table.iter_batches(batch_size=_BATCH):
        for row in batch.to_pylist():
            number += 1
            yield f"row {number}", {key: _plain(value) for key, value in row.items()}


def _plain(value: Any) -> Any:
    """Days and times as ISO text."""
    return value.isoformat() if hasattr(value, "isoformat") else value
