"""Rows of tables as articles: one row, one article, by the mapping of the columns."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from typing import Any

from tollbook.text import squeezed

from .article import Article, Reading, Trouble, UnreadableError
from .decode import is_text
from .mapping import map_columns, shown, without_text
from .source import Source

# Characters that no writer of text can hold: halves of a pair, NUL. One for one, so offsets hold.
_HAS_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")
_UNWRITABLE = {0: "\ufffd"} | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")

Row = tuple[str, Mapping[str, Any] | str]  # its place, and its cells or what is wrong with it


def read_rows(source: Source, columns: list[str], rows: Iterable[Row]) -> Reading:
    """The articles of a table's rows, by the mapping stated for the source or guessed from the columns."""
    mapping = map_columns(columns, source.mapping, source.name)
    if "text" not in mapping:
        raise without_text(columns, source.name)
    articles, troubles = [], []
    for place, row in rows:
        if isinstance(row, str):
            troubles.append(Trouble(place, row))
            continue
        try:
            articles.append(_article(place, row, mapping))
        except UnreadableError as wrong:
            troubles.append(Trouble(place, str(wrong)))
    return Reading(tuple(articles), tuple(troubles), notes={"columns": shown(mapping)})


def _article(place: str, row: Mapping[str, Any], mapping: Mapping[str, str]) -> Article:
    cells: dict[str, Any] = {field: _cell(row.get(column)) for field, column in mapping.items()}
    text: str = cells.pop("text", None) or ""
    if not text.strip():
        raise UnreadableError("its text is empty")
    if not is_text(text):
        raise UnreadableError("its text is not text: it holds control characters")
    used = set(mapping.values())
    # A column that is only called "id" may count rows: its values need not differ between files.
    guessed = mapping.get("doc_id", "doc_id")
    inferred = (
        {} if squeezed(guessed) == "docid" or not cells.get("doc_id") else {"doc_id": f"column {guessed!r}"}
    )
    # Nested values (a row's own lists and objects) are for their owner; carrying them would swell the corpus.
    extra = {k: v for k in row if k not in used and (v := _cell(row[k], scalar_only=True)) is not None}
    return Article(text=text, place=place, extra=extra, inferred=inferred, **cells)


def _cell(value: Any, *, scalar_only: bool = False) -> str | None:
    """A cell as text: None where it is empty; a list of names (authors) joined with commas."""
    if value is None or value == "" or (isinstance(value, float) and math.isnan(value)):
        return None
    if isinstance(value, list) and not scalar_only and all(isinstance(v, str) for v in value):
        return ", ".join(value) or None
    if isinstance(value, (list, dict)):
        return None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = str(value)
    return text.translate(_UNWRITABLE) if _HAS_UNWRITABLE.search(text) else text
