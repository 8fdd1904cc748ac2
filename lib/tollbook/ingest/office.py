"""Word and RTF files: paragraphs and tables in reading order; an export of a database where it is one."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from typing import Any

from .article import Reading, UnreadableError
from .dates import read_day
from .decode import decode
from .exports import export_of_lines
from .plain import plain_article
from .source import Source

_CODE_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")
# What a Word file may unpack to, in all, and how often its parts may be compressed over.
_MOST_UNPACKED, _MOST_RATIO = 200_000_000, 200


def read_docx(source: Source) -> Reading:
    """A Word file. Raises UnreadableError where it is damaged, encrypted or holds no text."""
    import docx  # noqa: PLC0415  (slow to import, and only Word files need it)
    from docx.opc.exceptions import PackageNotFoundError  # noqa: PLC0415

    data = source.data()
    check_package(data)
    try:
        document = docx.Document(io.BytesIO(data))
    except (PackageNotFoundError, KeyError, ValueError, zipfile.BadZipFile) as wrong:
        raise UnreadableError("it is a damaged Word file") from wrong
    lines: list[str] = []
    for part in document.iter_inner_content():
        lines.extend(_lines_of(part))
    properties = document.core_properties
    return _reading(lines, source, properties.title or None, properties.author or None)


def read_rtf(source: Source) -> Reading:
    """An RTF file. Raises UnreadableError where it holds no text."""
    from striprtf.striprtf import rtf_to_text  # noqa: PLC0415

    data = source.data()
    page = _CODE_PAGE.search(data[:2000])
    try:
        text, _ = decode(data)
        to_text: Any = rtf_to_text
        plain: str = to_text(text, encoding=f"cp{page[1].decode()}" if page else "cp1252", errors="replace")
    except (ValueError, LookupError, IndexError) as wrong:
        raise UnreadableError("it is a damaged RTF file") from wrong
    return _reading(plain.replace("\r", "\n").split("\n"), source, None, None)


def _lines_of(part: Any) -> list[str]:
    if hasattr(part, "rows"):
        return ["\t".join(cell.text for cell in row.cells) for row in part.rows]
    return str(part.text).split("\n")


def _reading(lines: list[str], source: Source, title: str | None, author: str | None) -> Reading:
    export = export_of_lines(lines)
    if export is not None:
        return export
    text = "\n".join(line.rstrip() for line in lines).strip("\n")
    text = re.sub(r"\n{3,}", "\n\n", text)
    if not text.strip():
        raise UnreadableError("it holds no text")
    article = plain_article(text, source)
    if title and not article.title and read_day(title) is None:
        article = replace(article, title=title, inferred={**article.inferred, "title": "file properties"})
    if author:
        article = replace(article, author=author, inferred={**article.inferred, "author": "file properties"})
    return Reading((article,))


def check_package(data: bytes) -> None:
    """Refuse what is no zip, and one that unpacks to far more than a document."""
    try:
        members = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as wrong:
        raise UnreadableError("it is a damaged Word or Excel file") from wrong
    unpacked = sum(m.file_size for m in members)
    if unpacked > _MOST_UNPACKED or unpacked > _MOST_RATIO * max(len(data), 100_000):
        raise UnreadableError("it unpacks to far more than a document: a zip bomb")
