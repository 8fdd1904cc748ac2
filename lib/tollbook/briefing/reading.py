"""An executed notebook becomes blocks: Markdown cells, and the outputs of code cells, whoever made them.

HTML of others (a data frame shown as it is) is taken apart into tables, headings, paragraphs and pictures; no
markup of it reaches the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from tollbook.errors import TollbookError

from .block_json import MIME, from_json
from .blocks import Align, Bit, Block, Cell, Code, Heading, Paragraph, Picture, Table
from .markdown import anchor_of, blocks_of

_HIDDEN = {"parameters", "injected-parameters", "remove-cell", "hide-cell"}
_STARTS_BLOCK = frozenset("p div li ul ol blockquote pre section article br figure figcaption".split())
_DROPPED = {"script", "style", "head", "iframe", "object", "embed", "template", "noscript"}


class FigureWithoutWordsError(TollbookError):
    """A notebook shows a figure that says nothing to those who cannot see it."""


def blocks_of_notebook(notebook: Mapping[str, Any]) -> list[Block]:
    """The blocks of an executed notebook (nbformat 4 as JSON data), sources of code cells left out."""
    found: list[Block] = []
    for position, cell in enumerate(notebook["cells"]):
        if _HIDDEN & set(cell.get("metadata", {}).get("tags", [])):
            continue
        if cell["cell_type"] == "markdown":
            found += blocks_of(_text(cell["source"]))
        elif cell["cell_type"] == "code":
            for output in cell.get("outputs", []):
                found += _output(output, position)
    return found


def _text(value: Any) -> str:
    return value if isinstance(value, str) else "".join(value)


def _output(output: Mapping[str, Any], cell: int) -> Iterator[Block]:
    if output["output_type"] == "stream":
        # What goes to stderr (warnings, progress) is for the one who runs it, not for the reader.
        if output.get("name") == "stdout" and _text(output["text"]).strip():
            yield Code(_text(output["text"]).rstrip())
        return
    data = output.get("data", {})
    if MIME in data:
        yield from_json(data[MIME])
    elif "image/svg+xml" in data or "image/png" in data:
        yield _foreign_picture(data, output.get("metadata", {}), cell)
    elif "text/html" in data:
        yield from blocks_of_html(_text(data["text/html"]))
    elif "text/markdown" in data:
        yield from blocks_of(_text(data["text/markdown"]))
    elif "text/plain" in data and _text(data["text/plain"]) not in ("", "None"):
        yield Code(_text(data["text/plain"]))


def _foreign_picture(data: Mapping[str, Any], metadata: Mapping[str, Any], cell: int) -> Picture:
    alts = [str(part["alt"]) for part in metadata.values() if isinstance(part, Mapping) and part.get("alt")]
    if not alts:
        raise FigureWithoutWordsError(
            f"cell {cell} of the notebook shows a figure without a text alternative; "
            "show it with show_figure(fig, alt=..., caption=...)"
        )
    return Picture(
        alts[0], alts[0], svg=_text(data.get("image/svg+xml", "")), png=_text(data.get("image/png", ""))
    )


def blocks_of_html(markup: str) -> list[Block]:
    """Tables, headings and paragraphs of an HTML fragment, in order; the rest is dropped."""
    try:
        parser = lxml_html.HTMLParser(huge_tree=False, remove_comments=True, remove_pis=True)
        root = lxml_html.document_fromstring(f"<div>{markup}</div>", parser=parser)
    except (etree.LxmlError, ValueError):
        return [Code(markup)]
    return list(_walk(root))


def _walk(root: Any) -> Iterator[Block]:
    words: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str) or _inside(element, root):
            continue
        name = element.tag
        if event == "start" and (name in _STARTS_BLOCK or name in ("table", "img") or _level(name)):
            yield from _flushed(words)
            yield from _whole(element)
        if event == "start" and not _taken(element):
            words.append(element.text or "")
        if event == "end":
            if name in _STARTS_BLOCK:
                yield from _flushed(words)
            words.append(element.tail or "")
    yield from _flushed(words)


def _level(name: str) -> int:
    return int(name[1]) if len(name) == 2 and name[0] == "h" and name[1] in "123456" else 0


def _taken(element: Any) -> bool:
    return element.tag in ("table", "img") or element.tag in _DROPPED or bool(_level(element.tag))


def _inside(element: Any, root: Any) -> bool:
    parent = element.getparent()
    while parent is not None and parent is not root:
        if isinstance(parent.tag, str) and _taken(parent):
            return True
        parent = parent.getparent()
    return False


def _flushed(words: list[str]) -> Iterator[Block]:
    text = " ".join("".join(words).split())
    words.clear()
    if text:
        yield Paragraph((Bit(text),))


def _whole(element: Any) -> Iterator[Block]:
    """A table, heading or picture as one block; nothing for other elements."""
    if element.tag == "table":
        yield _table(element)
    elif level := _level(element.tag):
        text = " ".join(element.text_content().split())
        yield Heading(max(2, min(level, 4)), (Bit(text),), anchor_of(text))
    elif element.tag == "img" and element.get("alt") and _encoded(element):
        yield Picture(element.get("alt"), element.get("alt"), png=_encoded(element))


def _encoded(image: Any) -> str:
    head, _, data = (image.get("src") or "").partition(",")
    return data if head == "data:image/png;base64" else ""


def _table(element: Any) -> Table:
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in element.iter("tr")]
    texts = [[" ".join(cell.text_content().split()) for cell in row] for row in rows]
    head = texts[0] if texts else [""]
    width = max((len(row) for row in texts), default=1)
    body = [row + [""] * (width - len(row)) for row in texts[1:]]
    caption = element.find("caption")
    named = (
        " ".join(caption.text_content().split()) if caption is not None else " · ".join(t for t in head if t)
    )
    sides: tuple[Align, ...] = tuple(
        "right" if body and all(_number(row[i]) is not None or not row[i] for row in body) else "left"
        for i in range(width)
    )
    cells = tuple(tuple(Cell((Bit(text),), _number(text)) for text in row) for row in body)
    return Table(named or "Table", tuple(head + [""] * (width - len(head))), cells, sides)


def _number(text: str) -> float | None:
    try:
        return float(text.replace(",", ""))
    except ValueError:
        return None
