"""Markdown becomes blocks; HTML inside it stays visible text."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

import mistune

from tollbook.text import slug

from .blocks import Bit, Bits, Block, Cell, Code, Heading, Listing, Paragraph, Style, Table, plain

_STYLES: dict[str, Style] = {"strong": "strong", "emphasis": "em", "codespan": "code"}


def blocks_of(markdown: str) -> list[Block]:
    """The blocks of a Markdown text, in order."""
    tokens, _state = _parser().parse(markdown)
    return [block for token in tokens for block in _block(token)]


def anchor_of(text: str) -> str:
    """An anchor from a heading's text: ASCII letters, digits and hyphens."""
    return "s-" + (slug(text)[:60] or "section")


@cache
def _parser() -> Any:
    return mistune.create_markdown(renderer=None, plugins=["table"])


def _block(token: dict[str, Any]) -> Iterable[Block]:
    children = token.get("children") or []
    match token["type"]:
        case "heading":
            line = _bits(children)
            yield Heading(min(token["attrs"]["level"], 4), line, anchor_of(plain(line)))
        case "paragraph" | "block_text":
            yield Paragraph(_bits(children))
        case "block_html":
            yield Paragraph((Bit(token["raw"].strip()),))
        case "block_code":
            yield Code(token["raw"].rstrip("\n"))
        case "block_quote":
            yield from (_quoted(block) for child in children for block in _block(child))
        case "list":
            items = tuple(_item(child) for child in children)
            yield Listing(items, bool(token["attrs"].get("ordered")))
        case "table":
            yield _table(children)


def _quoted(block: Block) -> Block:
    return Paragraph(block.bits, "quote") if isinstance(block, Paragraph) else block


def _item(token: dict[str, Any]) -> Bits:
    lines = [
        _bits(child.get("children") or [])
        for child in token.get("children") or []
        if child["type"] in ("paragraph", "block_text")
    ]
    return tuple(bit for line in lines for bit in line)


def _table(parts: list[dict[str, Any]]) -> Table:
    head = next(part for part in parts if part["type"] == "table_head")
    bodies = [part for part in parts if part["type"] == "table_body"]
    rows = [row for body in bodies for row in body["children"]]
    columns = tuple(plain(_bits(cell["children"])) for cell in head["children"])
    return Table(
        caption=" · ".join(columns),
        columns=columns,
        rows=tuple(tuple(Cell(_bits(cell["children"])) for cell in row["children"]) for row in rows),
    )


def _bits(tokens: Iterable[dict[str, Any]], style: Style = "text", href: str | None = None) -> Bits:
    found: list[Bit] = []
    for token in tokens:
        kind = token["type"]
        if kind in ("softbreak", "linebreak"):
            found.append(Bit(" ", style, href=href))
        elif kind == "codespan":
            found.append(Bit(token["raw"], "code", href=href))
        elif kind == "link":
            found += _bits(token["children"], style, token["attrs"]["url"])
        elif "children" in token:
            found += _bits(token["children"], _STYLES.get(kind, style), href)
        else:
            found.append(Bit(token.get("raw", ""), style, href=href))
    return tuple(bit for bit in found if bit.text)
