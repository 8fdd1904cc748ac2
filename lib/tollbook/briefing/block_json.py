"""Blocks as JSON and back: so they travel through an executed notebook, and stand in `facts.json`.

In a notebook's output they are of the MIME type `MIME`, beside plain HTML for JupyterLab and nbconvert.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from .blocks import (
    Bit,
    Bits,
    Block,
    Cell,
    Code,
    Entry,
    Evidence,
    FindingItem,
    Findings,
    Heading,
    Listing,
    Paragraph,
    Picture,
    Source,
    Table,
)

MIME = "application/vnd.tollbook.block+json"

_KINDS: dict[str, type[Any]] = {
    kind.__name__: kind for kind in (Heading, Paragraph, Listing, Code, Table, Picture, Findings, Evidence)
}


def to_json(block: Block) -> dict[str, Any]:
    """The block as JSON data, with its kind under `block`."""
    return {"block": type(block).__name__, **asdict(block)}


def from_json(data: Mapping[str, Any]) -> Block:
    """The block that `to_json` wrote. Raises ValueError where the data is not a block."""
    kind = _KINDS.get(str(data.get("block")))
    if kind is None:
        raise ValueError(f"not a block: {str(data.get('block'))[:40]!r}")
    try:
        block: Block = kind(**{key: _field(key, value) for key, value in data.items() if key != "block"})
    except (TypeError, KeyError, AttributeError) as wrong:
        raise ValueError(f"malformed {kind.__name__}: {wrong}") from wrong
    return block


def _field(key: str, value: Any) -> Any:
    """One field, its nested records rebuilt."""
    match key:
        case "bits" | "sentence" | "detail":
            return _bits(value)
        case "items":
            return tuple(_finding(v) if isinstance(v, Mapping) else _bits(v) for v in value)
        case "rows":
            return tuple(tuple(Cell(_bits(c["bits"]), c.get("sort")) for c in row) for row in value)
        case "sources":
            return tuple(_source(v) for v in value)
        case "columns" | "align":
            return tuple(str(v) for v in value)
        case _:
            return value


def _bits(value: Sequence[Mapping[str, Any]]) -> Bits:
    return tuple(Bit(**v) for v in value)


def _finding(value: Mapping[str, Any]) -> FindingItem:
    return FindingItem(
        _bits(value["sentence"]), _bits(value["detail"]), str(value["verdict"]), tuple(value["anchors"])
    )


def _source(value: Mapping[str, Any]) -> Source:
    return Source(**{**value, "entries": tuple(Entry(**entry) for entry in value["entries"])})
