"""Exports of news databases: one file, many articles, each with its metadata. One module per database's habit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tollbook.ingest.article import Reading

from . import clippings, digest, europresse, factiva, lexis, mediargus

# Asked in this order; the first that knows the layout reads it.
_OF_LINES: tuple[Callable[[list[str]], Reading | None], ...] = (
    lexis.read_lines,
    mediargus.read_lines,
    clippings.read_lines,
    digest.read_lines,
)
_OF_PAGES: tuple[Callable[[Any], Reading | None], ...] = (
    factiva.read_tree,
    europresse.read_tree,
    lexis.read_tree,
    clippings.read_tree,
    digest.read_tree,
)


def export_of_lines(lines: list[str]) -> Reading | None:
    """The articles of an export given as lines of text, or None where the layout is none that is known."""
    return next((found for read in _OF_LINES if (found := read(lines)) is not None), None)


def export_of_tree(tree: Any) -> Reading | None:
    """The articles of an export given as an HTML tree (lxml), or None where the layout is none that is known."""
    return next((found for read in _OF_PAGES if (found := read(tree)) is not None), None)
