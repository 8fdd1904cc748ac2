"""Results of reading as lines of JSON: between processes, and in the journal of an interrupted run."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

from tollbook.records import Document, Exclusion, Span

from .article import FileReport
from .reading import FileResult


def to_json(result: FileResult) -> str:
    """The result on one line."""
    plain = dataclasses.asdict(dataclasses.replace(result, documents=()))
    plain["documents"] = [_plain(d) for d in result.documents]
    return json.dumps(plain, ensure_ascii=True)


def from_json(line: str) -> FileResult:
    """The result of a line that `to_json` wrote; raises ValueError, KeyError or TypeError for any other."""
    plain: dict[str, Any] = json.loads(line)
    return FileResult(
        documents=tuple(_document(d) for d in plain["documents"]),
        exclusions=tuple(Exclusion(**e) for e in plain["exclusions"]),
        report=FileReport(**plain["report"]),
    )


def _plain(document: Document) -> dict[str, Any]:
    plain = {f.name: getattr(document, f.name) for f in dataclasses.fields(document)}
    plain["furniture"] = [(span.start, span.end, kind) for span, kind in document.furniture]
    plain["inferred"], plain["provenance"] = dict(document.inferred), dict(document.provenance)
    return plain


def _document(plain: dict[str, Any]) -> Document:
    furniture = tuple((Span(start, end), kind) for start, end, kind in plain.pop("furniture"))
    return Document(furniture=furniture, **plain)
