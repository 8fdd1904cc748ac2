"""What kind of file it is, by its first bytes and then by its name; and which reader reads that kind."""

from __future__ import annotations

import importlib
import re
import zipfile
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
        Kind("xml", "markup:read_xml"),
        Kind("docx", "office:read_docx"),
        Kind("rtf", "office:read_rtf"),
        Kind("pdf", "pdf:read_pdf"),
        Kind("xlsx", "sheets:read_xlsx", one_article=False),
        Kind("parquet", "sheets:read_parquet", one_article=False),
        Kind("warc", "warc:read_warc", one_article=False),
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
    ".xml": "xml",
    ".rss": "xml",
    ".atom": "xml",
    ".rtf": "rtf",
}
# What a file begins with decides before its name does. XHTML opens as XML and goes on as HTML.
_SIGNATURES: tuple[tuple[re.Pattern[bytes], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), name)
    for pattern, name in (
        (rb"%PDF-", "pdf"),
        (rb"\s*\{\\rtf", "rtf"),
        (rb"PAR1", "parquet"),
        (rb"WARC/\d", "warc"),
        (
            rb"\s*(?:<\?xml[^>]{0,300}\?>\s*)?(?:<!--[^>]{0,2000}-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
            "html",
        ),
        (rb"\s*(?:<\?xml\b|<(?:rss|feed|rdf:rdf)\b)", "xml"),
    )
)
# Formats that are told and not read, each with what to do.
_NOT_READ: tuple[tuple[bytes, str], ...] = (
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "it is an old or encrypted Office file: save it as .docx or .xlsx without a password",
    ),
    (b"\x89PNG", "it is a picture"),
    (b"\xff\xd8\xff", "it is a picture"),
    (b"GIF8", "it is a picture"),
    (b"\x1f\x8b", "it is gzip-compressed: unpack it"),
    (b"7z\xbc\xaf", "it is a 7z archive: unpack it or make it a zip"),
    (b"Rar!", "it is a RAR archive: unpack it or make it a zip"),
    (b"\x7fELF", "it is a program"),
    (b"MZ", "it is a program"),
    (b"SQLite format 3", "it is a database file: export its table as CSV"),
)


def kind_of(source: Source) -> Kind:
    """The kind of the file. Raises UnreadableError where it is none that is read, saying what it looks like."""
    head = source.head()
    if not head.strip():
        raise UnreadableError("it is empty")
    name = _by_content(source, head) or _SUFFIXES.get(source.suffix) or _as_text(head)
    return KINDS[name]


def read(source: Source) -> tuple[Kind, Reading]:
    """Read the file with the reader of its kind. Raises UnreadableError; CorpusError where settings do not fit it."""
    kind = kind_of(source)
    module, _, function = kind.reader.partition(":")
    reader: Callable[[Source], Reading] = getattr(
        importlib.import_module(f"tollbook.ingest.{module}"), function
    )
    return kind, reader(source)


def _by_content(source: Source, head: bytes) -> str | None:
    head = head.removeprefix(b"\xef\xbb\xbf")
    if head.startswith(b"PK\x03\x04"):
        return _of_package(source)
    if head.startswith(b"\x1f\x8b") and source.name.lower().endswith(".warc.gz"):
        return "warc"
    wrong = next((reason for mark, reason in _NOT_READ if head.startswith(mark)), None)
    if wrong:
        raise UnreadableError(wrong)
    return next((name for pattern, name in _SIGNATURES if pattern.match(head)), None)


def _of_package(source: Source) -> str:
    """Which kind of zip it is: Word, Excel, or an archive, which is unpacked before it comes here."""
    try:
        with zipfile.ZipFile(source.path) as package:
            names = set(package.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as wrong:
        raise UnreadableError("it is a damaged zip, Word or Excel file") from wrong
    if any(name.startswith("word/") for name in names):
        return "docx"
    if any(name.startswith("xl/") for name in names):
        return "xlsx"
    if "mimetype" in names or "META-INF/container.xml" in names:
        raise UnreadableError("it is an OpenDocument or EPUB file: save it as .docx, .txt or .html")
    raise UnreadableError("it is an archive inside an archive, deeper than is unpacked")


def _as_text(head: bytes) -> str:
    if head.count(0) > len(head) // 10 and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableError("it is not text, nor a format that is read")
    return "text"
