"""HTML as blocks of running text, and lines as paragraphs: what the readers of exports share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

_BLOCKS = frozenset(
    (
        "address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form "
        "h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section table tbody td tfoot th thead tr "
        "ul"
    ).split()
)
_SILENT = frozenset(["script", "style", "noscript", "template", "head"])
_SPACES = re.compile(r"[ \t\r\n\f\v\u00a0]+")
# Stands for <br> until white space is settled; no page holds it.
_BREAK = "\x1e"
# A word broken at the end of a line: its two halves are lower case.
_BROKEN = re.compile(r"(\w*[^\W\d_])-$")


def html_blocks(root: Any, *, keep_breaks: bool = False) -> list[tuple[str, str]]:
    """The text of an HTML tree (lxml) in reading order, as (tag of the block, its text on one line) pairs.

    <br> ends a block too, or is a line end inside it with `keep_breaks`. Walks without recursion, so that depth costs no stack.
    """
    blocks: list[tuple[str, str]] = []
    parts: list[str] = []
    tags: list[str] = ["body"]

    def close() -> None:
        text = _SPACES.sub(" ", "".join(parts))
        text = "\n".join(line.strip() for line in text.split(_BREAK)).strip()
        if text:
            blocks.append((tags[-1], text))
        parts.clear()

    for event, node in _events(root):
        tag = node.tag if isinstance(node.tag, str) else ""
        if event == "text":
            parts.append(node.text or "")
        elif event == "tail":
            parts.append(node.tail or "")
        elif tag == "br":
            if event == "start" and keep_breaks:
                parts.append(_BREAK)
            elif event == "start":
                close()
        elif tag in _BLOCKS:
            close()
            if event == "start":
                tags.append(tag)
            elif len(tags) > 1:
                tags.pop()
    close()
    return blocks


def block_text(root: Any) -> str:
    """The blocks of an HTML tree as paragraphs with blank lines between."""
    return "\n\n".join(text for _, text in html_blocks(root))


def _events(root: Any) -> Iterator[tuple[str, Any]]:
    """Depth-first: start, text, children, end, tail; nothing of scripts, comments and hidden parts."""
    stack: list[tuple[str, Any]] = [("open", root)]
    while stack:
        step, node = stack.pop()
        if step != "open":
            yield step, node
            continue
        if node is not root:
            stack.append(("tail", node))
        if not isinstance(node.tag, str) or node.tag in _SILENT:
            continue
        stack.append(("end", node))
        stack.extend(("open", child) for child in reversed(node))
        yield "start", node
        yield "text", node


def groups(lines: Iterable[str]) -> Iterator[list[str]]:
    """Runs of lines that are not blank."""
    group: list[str] = []
    for line in lines:
        if line.strip():
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def unwrapped(lines: Iterable[str], known: frozenset[str] = frozenset()) -> str:
    """Lines that were broken to fit a page, as one line again.

    A word broken with a hyphen is joined where `known` holds the joined word, and keeps its hyphen where not
    (the habit of databases, which break only at hyphens that are there).
    """
    text = ""
    for line in (raw.strip() for raw in lines):
        broken = _BROKEN.search(text)
        if broken and line[:1].islower():
            first = re.match(r"\w+", line)
            whole = (broken[1] + (first[0] if first else "")).lower()
            text = (text[:-1] if whole in known else text) + line
        else:
            text += (" " if text and line else "") + line
    return text
