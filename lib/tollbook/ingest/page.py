"""A saved web page: the article's text and what the page says of itself."""

from __future__ import annotations

from typing import Any

from .article import Article, Reading, UnreadableError
from .decode import decode
from .source import Source


def read_page(source: Source) -> Reading:
    """The article of an HTML page. Raises UnreadableError where the page holds none."""
    import trafilatura  # noqa: PLC0415  (slow to import, and only pages need it)

    html, encoding = decode(source.data())
    found: Any = trafilatura.bare_extraction(
        html, include_comments=False, include_tables=True, with_metadata=True
    )
    if found is None or not (found.text or "").strip():
        raise UnreadableError("no article was found on the page")
    article = Article(
        text=found.text,
        title=found.title or None,
        outlet=found.sitename or found.hostname or None,
        date=found.date or None,
        url=found.url or None,
        author=found.author or None,
        inferred={"date": "page"} if found.date else {},
    )
    return Reading((article,), notes={"encoding": encoding})
