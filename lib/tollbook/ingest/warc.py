"""WARC: the pages of a crawl, each read as a saved page."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from .article import Article, Reading, Trouble, UnreadableError
from .page import page_article
from .source import Source

_MOST_RECORDS = 100_000


def read_warc(source: Source) -> Reading:
    """The HTML responses of a WARC file, compressed or not. Raises UnreadableError where it is damaged."""
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

    articles: list[Article] = []
    troubles: list[Trouble] = []
    try:
        with source.path.open("rb") as stream:
            for number, record in enumerate(ArchiveIterator(stream), start=1):
                if number > _MOST_RECORDS:
                    troubles.append(
                        Trouble(f"record {number}", "the file holds more records than are read: split it")
                    )
                    break
                _read_record(record, f"record {number}", source, articles, troubles)
    except (ArchiveLoadFailed, EOFError, OSError, ValueError) as wrong:
        if not articles and not troubles:
            raise UnreadableError("it is a damaged WARC file") from wrong
        troubles.append(Trouble("the rest", "the WARC file is damaged from here on"))
    if not articles and not troubles:
        raise UnreadableError("it holds no pages")
    return Reading(tuple(articles), tuple(troubles))


def _read_record(
    record: Any, place: str, source: Source, articles: list[Article], troubles: list[Trouble]
) -> None:
    """One record: only responses are pages; requests and metadata of the crawl are no input."""
    if record.rec_type not in ("response", "resource"):
        return
    url = record.rec_headers.get_header("WARC-Target-URI")
    headers = record.http_headers
    kind = (headers.get_header("Content-Type") or "") if headers else (record.content_type or "")
    status = headers.get_statuscode() if headers else "200"
    if "html" not in kind.lower() or not str(status).startswith("2"):
        troubles.append(Trouble(place, f"it is no page: status {status}, {kind[:60] or 'of no stated kind'}"))
        return
    body = record.content_stream().read(source.limits.article + 1)
    try:
        if len(body) > source.limits.article:
            raise UnreadableError("it is larger than any article")
        article = page_article(body, url)
    except UnreadableError as wrong:
        troubles.append(Trouble(place, str(wrong)))
        return
    articles.append(replace(article, place=place, url=article.url or url))
