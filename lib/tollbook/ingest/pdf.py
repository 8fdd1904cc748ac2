"""PDF: text in reading order, without what every page repeats, words broken at line ends joined."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from .article import Reading, UnreadableError
from .blocks import unwrapped
from .exports import export_of_lines
from .plain import plain_article
from .source import Source

_MOST_PAGES = 2000
# A line within so many lines of a page's top or foot is furniture where most pages have it.
_EDGE, _ON_MOST = 3, 0.6
_STOP = re.compile(r"[.!?…:;\"”’')\]]$")
# A line this much shorter than the page's longest ends its paragraph.
_SHORT = 0.75


def read_pdf(source: Source) -> Reading:
    """A PDF as one article, or as the articles of an export. Raises UnreadableError where it has no text."""
    pages = _pages(source.data())
    if not any(line.strip() for page in pages for line in page):
        raise UnreadableError("it is a PDF without text: scanned pages, which are not read")
    export = export_of_lines([line for page in pages for line in page])
    if export is not None:
        return export
    text = "\n\n".join(_paragraphs(_without_edges(pages)))
    return Reading((plain_article(text, source),), notes={"pages": str(len(pages))})


def _pages(data: bytes) -> list[list[str]]:
    import pypdfium2  # noqa: PLC0415

    try:
        pdf: Any = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as wrong:
        encrypted = "password" in str(wrong).lower()
        reason = "it is encrypted: it asks for a password" if encrypted else "it is a damaged PDF"
        raise UnreadableError(reason) from wrong
    try:
        if len(pdf) > _MOST_PAGES:
            raise UnreadableError(f"it has more than {_MOST_PAGES} pages, which no article has")
        return [_lines(pdf[n]) for n in range(len(pdf))]
    except pypdfium2.PdfiumError as wrong:
        raise UnreadableError("it is a damaged PDF") from wrong
    finally:
        pdf.close()


def _lines(page: Any) -> list[str]:
    text = page.get_textpage().get_text_bounded()
    # Pdfium puts U+FFFE or U+0002 for a hyphen and line end that it takes for soft; which it is, is seen later.
    text = text.replace("\ufffe", "-\n").replace("\x02", "-\n").replace("\x00", "")
    return [line.strip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]


def _without_edges(pages: list[list[str]]) -> list[str]:
    """The lines of all pages, without headers, footers and page numbers."""
    edges = Counter(mark for page in pages for mark in {_mark(line) for line in _edge(page)} if mark)
    repeated = {mark for mark, n in edges.items() if len(pages) > 1 and n >= max(2, _ON_MOST * len(pages))}
    kept = []
    for page in pages:
        filled = [line for line in page if line]
        for place, line in enumerate(filled):
            at_edge = place < _EDGE or place >= len(filled) - _EDGE
            if not (at_edge and (_mark(line) in repeated or line.isdigit())):
                kept.append(line)
    return kept


def _edge(page: list[str]) -> list[str]:
    filled = [line for line in page if line]
    return filled[:_EDGE] + filled[-_EDGE:]


def _mark(line: str) -> str:
    """The line with its figures blotted out, so that page numbers do not tell pages apart."""
    return re.sub(r"\d+", "#", line)


def _paragraphs(lines: list[str]) -> list[str]:
    """Lines as paragraphs: one ends where a line stops short and with a full stop, or is a heading."""
    if not lines:
        return []
    known = frozenset(word.lower() for line in lines for word in re.findall(r"\w+", line))
    widths = sorted(len(line) for line in lines)
    width = widths[int(len(widths) * 0.9)]
    out: list[str] = []
    part: list[str] = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        part.append(line)
        heading = len(part) == 1 and not following[:1].islower() and not line.endswith(("-", ","))
        if len(line) < _SHORT * width and (_STOP.search(line) or heading):
            out.append(unwrapped(part, known))
            part = []
    if part:
        out.append(unwrapped(part, known))
    return out
