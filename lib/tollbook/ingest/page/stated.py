"""What a page states of itself for machines: its meta elements, and the article's node in its JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cached_property
from html import unescape
from typing import Any

from tollbook.ingest.blocks import html_blocks

_ARTICLE_TYPES = re.compile(
    r"(?:News|Report|Opinion|Analysis|Review|Background|Blog|Live)?\w{0,20}(?:Article|BlogPosting|Posting)"
)
_MOST_SCRIPT = 2_000_000


class Page:
    """An HTML tree (lxml) with what it states of itself.

    `meta` is the first content of each named meta element, by name in lower case; `linked` the JSON-LD node of
    the article, empty where there is none.
    """

    def __init__(self, tree: Any) -> None:
        self.tree = tree
        self.meta = _meta(tree)
        self.linked = _linked_data(tree)

    def stated(self, name: str) -> str:
        """The content of a meta element, empty where the page has none of the name."""
        return self.meta.get(name, "")

    @cached_property
    def blocks(self) -> list[str]:
        """The running text of the page, block by block."""
        return [text for _, text in html_blocks(self.tree)]


def text_of(value: Any) -> str:
    """A value of JSON-LD as text: the first of a list; empty where it is no text."""
    value = value[0] if isinstance(value, list) and value else value
    return " ".join(value.split()) if isinstance(value, str) else ""


def name_of(value: Any) -> str:
    """The name of a person or an organisation of JSON-LD, which may stand there as a mere text."""
    return text_of(value.get("name") if isinstance(value, dict) else value)


def _meta(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop")
        content = " ".join(unescape(node.get("content") or node.get("value") or "").split())
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _linked_data(tree: Any) -> dict[str, Any]:
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        text = (script.text or "").strip()
        if not 0 < len(text) <= _MOST_SCRIPT:
            continue
        try:
            data = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        article = next((node for node in _nodes(data) if _is_article(node)), None)
        if article is not None:
            return article
    return {}


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD that can be an article: at the top, in lists and in @graph."""
    stack = [data]
    while stack:
        node = stack.pop()
        if isinstance(node, list):
            stack.extend(reversed(node))
        elif isinstance(node, dict):
            yield node
            stack.extend(node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node)


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLE_TYPES.fullmatch(kind) for kind in kinds)
