"""The columns of a record's table, by the types of its fields, and the key that its rows are sorted by."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from functools import cache
from typing import Any

from tollbook.records import Claim, Correction, Document, Exclusion, Finding, Series, Statement, Telling

KEYS: Mapping[type, tuple[str, ...]] = {
    Document: ("doc_id",),
    Exclusion: ("stage", "item", "reason"),
    Claim: ("doc_id", "start", "end", "claim_id"),
    Statement: ("statement_id",),
    Telling: ("statement_id", "date", "claim_id"),
    Series: ("series_id",),
    Finding: ("finding_id",),
    Correction: ("correction_id",),
}


def columns_of(kind: Any) -> Mapping[str, str]:
    """The record's fields in order, each with the shape of its column.

    A shape is text, count, figure or truth; texts for several texts; json for whatever is nested deeper.
    """
    return _columns(kind)


@cache
def _columns(kind: Any) -> Mapping[str, str]:
    hints = typing.get_type_hints(kind)
    return {f.name: _shape(hints[f.name]) for f in dataclasses.fields(kind)}


def _shape(hint: Any) -> str:
    arms = [a for a in typing.get_args(hint) if a is not type(None)]
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        return _shape(arms[0])
    if typing.get_origin(hint) is typing.Literal:
        return "text"
    if typing.get_origin(hint) is tuple and _shape(arms[0]) == "text":
        return "texts"
    return {str: "text", int: "count", float: "figure", bool: "truth"}.get(hint, "json")
