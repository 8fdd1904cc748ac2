"""Records as plain rows that JSON can hold, and back."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar, cast

from tollbook.records import Operand, Span

from .columns import KEYS, columns_of

R = TypeVar("R")


def in_order(records: Iterable[R], kind: type[R]) -> list[R]:
    """The records sorted by their key."""

    def key(record: R) -> tuple[Any, ...]:
        values = (getattr(record, name) for name in KEYS[kind])
        return tuple("" if v is None else v for v in values)

    return sorted(records, key=key)


def row_of(record: Any) -> dict[str, Any]:
    """The record as JSON can hold it: tuples as lists, spans as pairs, whole figures without a fraction."""
    return {f.name: plain(getattr(record, f.name)) for f in dataclasses.fields(record)}


def plain(value: Any) -> Any:
    """A value of a record as JSON can hold it."""
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, Span):
        return [value.start, value.end]
    if dataclasses.is_dataclass(value):
        return row_of(value)
    if isinstance(value, Mapping):
        return {k: plain(value[k]) for k in sorted(value)}
    if isinstance(value, tuple):
        return [plain(v) for v in value]
    return value


def as_json(value: Any) -> str:
    """A plain value as JSON text."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def record_of(row: Mapping[str, Any], kind: type[R]) -> R:
    """The record of a plain row; unknown keys are ignored, missing ones take their default."""
    values = {
        name: _typed(name, row[name], shape)
        for name, shape in columns_of(kind).items()
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
        return tuple(record_of(v, Operand) for v in value)
    return dict(value)
