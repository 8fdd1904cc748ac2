"""What kind of file it is, by its first bytes and then by its name; and which reader reads that kind."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from dataclasses import dataclass

from .article import Reading, UnreadableError
from .source import Source


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: its reader as "module:function", and whether the file is one article or many.

    A kind that is not `own` is read by a library that was not written for hostile input.
    """

    name: str
    reader: str
    one_article: bool = True
    own: bool = False


# To add a format, add its reader here and its signature below (docs/how-to/add-format.md).
KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("text", "plain:read_text", own=True),
        Kind("markdown", "plain:read_markdown", own=True),
        Kind("csv", "tables:read_csv", one_article=False, own=True),
        Kind("jsonl", "tables:read_jsonl", one_article=False, own=True),
        Kind("html", "page:read_page"),
    )
}
_SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".csv": "csv",
    ".tsv": "csv",
    ".tab": "csv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "jsonl",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
_IS_HTML = re.compile(rb"\s*(?:<!--[^>]{0,2000}-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)


def kind_of(source: Source) -> Kind:
    """The kind of the file. Raises UnreadableError where it is none that is read, saying what it looks like."""
    head = source.head()
    if not head.strip():
        raise UnreadableError("it is empty")
    name = _by_content(head) or _SUFFIXES.get(source.suffix) or _as_text(head)
    return KINDS[name]


def read(source: Source) -> tuple[Kind, Reading]:
    """Read the file with the reader of its kind. Raises UnreadableError; CorpusError where settings do not fit it."""
    kind = kind_of(source)
    module, _, function = kind.reader.partition(":")
    reader: Callable[[Source], Reading] = getattr(
        importlib.import_module(f"tollbook.ingest.{module}"), function
    )
    return kind, reader(source)


def _by_content(head: bytes) -> str | None:
    return "html" if _IS_HTML.match(head.removeprefix(b"\xef\xbb\xbf")) else None


def _as_text(head: bytes) -> str:
    if head.count(0) > len(head) // 10 and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableError("it is not text, nor a format that is read")
    return "text"
