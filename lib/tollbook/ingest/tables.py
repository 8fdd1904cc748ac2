"""CSV, TSV and JSON Lines as rows, read line by line, so that a large table costs no more memory."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TextIO

from tollbook.formulas import neutralise, restore

from .article import Reading, UnreadableError
from .decode import decode
from .rows import Row, read_rows
from .source import Source

# Bytes by which the encoding and the separator of a table are told.
_SAMPLE = 1 << 20


def read_csv(source: Source) -> Reading:
    """The rows of a CSV or TSV file. Raises UnreadableError; CorpusError where it has no text column."""
    with _text_of(source) as lines:
        header, rows = _csv_table(source, lines)
        return read_rows(source, header, rows)


def read_table(source: Source) -> tuple[list[str], list[tuple[str, Mapping[str, str | None]]]]:
    """The columns of a CSV or JSON Lines file and its rows, each with its place.

    Raises UnreadableError, for any bad row too.
    """
    with _text_of(source) as lines:
        header, rows = _table_of(source, lines)
        sound = []
        for place, row in rows:
            if isinstance(row, str):
                raise UnreadableError(f"{place}: {row}")
            sound.append((place, row))
        return header, sound


def _table_of(source: Source, lines: TextIO) -> tuple[list[str], Iterable[Row]]:
    if source.suffix != ".jsonl":
        return _csv_table(source, lines)
    rows = list(_json_rows(lines, source.limits.article))
    return _columns(rows), rows


def _csv_table(source: Source, lines: TextIO) -> tuple[list[str], Iterator[Row]]:
    separator = _separator(lines.read(_SAMPLE // 4), source.suffix)
    lines.seek(0)
    csv.field_size_limit(source.limits.article)
    reader = csv.reader(_short_lines(lines, source.limits.article), delimiter=separator)
    try:
        header = [name.strip() for name in next(reader)]
    except (StopIteration, csv.Error) as wrong:
        raise UnreadableError("it has no header line") from wrong
    return header, _csv_rows(reader, header)


def read_jsonl(source: Source) -> Reading:
    """The lines of a JSON Lines file, or the members of a JSON array of objects."""
    if source.head(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"["):
        return _read_array(source)
    with _text_of(source) as lines:
        rows = list(_json_rows(lines, source.limits.article))
    columns = _columns(rows)
    if not columns and rows:
        raise UnreadableError("none of its lines is a JSON object")
    return read_rows(source, columns, rows)


def _text_of(source: Source) -> TextIO:
    """The file as text. UTF-8 is read as it goes; anything else is decoded whole, within the limit."""
    sample = source.head(_SAMPLE)
    if not sample.strip():
        raise UnreadableError("it is empty")
    size = source.path.stat().st_size
    if size > source.limits.table:
        raise UnreadableError(f"it is larger than {source.limits.table // 1_000_000} MB: split it")
    if _is_utf8(sample):
        return source.path.open(encoding="utf-8-sig", errors="replace", newline="")
    text, _ = decode(source.data(min(source.limits.table, 10 * source.limits.article)))
    return io.StringIO(text, newline="")


def _is_utf8(sample: bytes) -> bool:
    if b"\x00" in sample:
        return False
    try:
        # The sample may end inside a character.
        sample[: max(0, len(sample) - 3)].decode("utf-8")
    except UnicodeDecodeError as wrong:
        return len(sample) - wrong.start <= 6 and len(sample) > 6
    return True


def _separator(sample: str, suffix: str) -> str:
    if suffix in (".tsv", ".tab"):
        return "\t"
    first = sample.split("\n", 1)[0]
    return max(",;\t|", key=lambda mark: (first.count(mark), -",;\t|".index(mark)))


def _short_lines(lines: TextIO, most: int) -> Iterator[str]:
    """The lines of a file; of one longer than `most` only that much and one character, to be refused."""
    while line := lines.readline(most + 1):
        yield line
        if len(line) > most:
            while (rest := lines.readline(most)) and not rest.endswith("\n"):
                pass


def _csv_rows(reader: Any, header: list[str]) -> Iterator[Row]:
    number = 0
    while True:
        number += 1
        place = f"row {number}"
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as wrong:
            yield place, f"the row cannot be read: {wrong}"
            continue
        if any(cells):
            yield place, {name: _unguarded(cell) for name, cell in zip(header, cells, strict=False)}


def _unguarded(cell: str) -> str | None:
    """The cell without the apostrophe that keeps spreadsheets from running it; one of its own stays."""
    if not cell.startswith("'"):
        return cell or None
    rest = restore(cell)
    return rest if rest is None or neutralise(rest) == cell else cell


def _json_rows(lines: TextIO, most: int) -> Iterator[Row]:
    for number, line in enumerate(_short_lines(lines, most), start=1):
        if len(line) > most:
            yield f"line {number}", f"the line is longer than {most} characters, which no article is"
        elif line.strip():
            yield f"line {number}", _json_row(line)


def _json_row(line: str) -> Mapping[str, Any] | str:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as wrong:
        return f"the line is not JSON: {str(wrong)[:80]}"
    return row if isinstance(row, dict) else "the line is JSON, but no object"


def _read_array(source: Source) -> Reading:
    text, _ = decode(source.data(10 * source.limits.article))
    try:
        members = json.loads(text)
    except (ValueError, RecursionError) as wrong:
        raise UnreadableError(f"it is not JSON: {str(wrong)[:80]}") from wrong
    rows: list[Row] = [
        (f"item {n}", m if isinstance(m, dict) else "the item is no object")
        for n, m in enumerate(members, start=1)
    ]
    return read_rows(source, _columns(rows), rows)


def _columns(rows: list[Row]) -> list[str]:
    """The keys of the rows' objects, in the order in which they first come."""
    return list(dict.fromkeys(key for _, row in rows if isinstance(row, Mapping) for key in row))
