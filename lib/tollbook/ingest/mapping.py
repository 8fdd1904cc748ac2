"""Which column of a table is which field: stated by the caller, else guessed by name, and always shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from tollbook.errors import CorpusError
from tollbook.resources import forms_of

FIELDS = ("doc_id", "text", "title", "outlet", "date", "url", "author", "language")


def map_columns(columns: Iterable[str], stated: Mapping[str, str] | None, where: str) -> dict[str, str]:
    """The field -> column mapping of a table; `stated` wins over guesses, field by field.

    A field stated as "" is read from no column. Raises CorpusError where a stated field or column is
    unknown; a missing text column is the caller's matter.
    """
    present = list(columns)
    stated = dict(stated or {})
    for field, named in stated.items():
        if field not in FIELDS:
            raise CorpusError(f"the mapping names the field {field!r}; the fields are {', '.join(FIELDS)}")
        if named and named not in present:
            raise CorpusError(f"{where} has no column {named!r}; its columns are {_listed(present)}")
    taken = set(stated.values())
    guessed = {
        field: column
        for field in FIELDS
        if field not in stated and (column := _guess(field, [c for c in present if c not in taken]))
    }
    return {field: column for field, column in (guessed | stated).items() if column}


def without_text(columns: Iterable[str], where: str) -> CorpusError:
    """The error for a table in which no column holds the articles' text."""
    return CorpusError(
        f"{where} has no column with the articles' text (it has {_listed(list(columns))}): "
        "name it with the mapping text=COLUMN; a list of addresses is fetched by `tollbook ingest --fetch`"
    )


def shown(mapping: Mapping[str, str]) -> str:
    """The mapping in one line: "doc_id=id, text=body"."""
    return ", ".join(f"{field}={mapping[field]}" for field in FIELDS if field in mapping)


def _guess(field: str, columns: list[str]) -> str | None:
    names = {_plain(column): column for column in reversed(columns)}
    return next((names[form] for form in forms_of("columns", field) if form in names), None)


def _plain(name: str) -> str:
    return " ".join(re.split(r"[\s._\-:/]+", name.strip().lower())).strip()


def _listed(columns: list[str]) -> str:
    named = ", ".join(repr(c[:40]) for c in columns[:12])
    return named + (f" and {len(columns) - 12} more" if len(columns) > 12 else "") if columns else "none"
