"""The article of a saved web page, or the articles of an export saved as one."""

from __future__ import annotations

import re
from typing import Any

from tollbook.ingest.article import Article, Reading, UnreadableError
from tollbook.ingest.decode import decode
from tollbook.ingest.exports import export_of_tree
from tollbook.ingest.furniture import page_day
from tollbook.ingest.source import Source

from .facts import page_facts

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
# As many NUL bytes as a careless program leaves in a page that is text all the same.
_STRAY_NULS = 16


def read_page(source: Source) -> Reading:
    """The article of an HTML page, or the articles of a saved export. Raises UnreadableError where there is none."""
    from lxml import html  # noqa: PLC0415

    text, encoding = decode_page(source.data())
    try:
        tree = html.document_fromstring(
            text.encode(), parser=html.HTMLParser(encoding="utf-8", huge_tree=False)
        )
    except (ValueError, html.etree.LxmlError) as wrong:
        raise UnreadableError("it is no readable HTML") from wrong
    export = export_of_tree(tree)
    if export is not None:
        return export
    return Reading((_article(text, tree, None),), notes={"encoding": encoding})


def page_article(data: bytes, url: str | None = None) -> Article:
    """The article of a page's bytes. Raises UnreadableError where the page holds none."""
    from lxml import html  # noqa: PLC0415

    text, _ = decode_page(data)
    tree = html.document_fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8", huge_tree=False))
    return _article(text, tree, url)


def decode_page(data: bytes) -> tuple[str, str]:
    """The page's characters and their encoding: UTF-8 where it fits, else what the page declares, else a guess."""
    if 0 < data.count(0) <= _STRAY_NULS and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data.replace(b"\x00", b"")
    declared = _CHARSET.search(data[:4096])
    name = declared[1].decode("ascii").lower() if declared else ""
    if name and name not in ("utf-8", "utf8"):
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            try:
                return data.decode(name).replace("\r\n", "\n"), name
            except (UnicodeDecodeError, LookupError):
                pass
    return decode(data)


def _article(html_text: str, tree: Any, url: str | None) -> Article:
    import trafilatura  # noqa: PLC0415  (slow to import, and only pages need it)

    facts = page_facts(tree, url)
    found: Any = trafilatura.bare_extraction(
        html_text, url=url, include_comments=False, include_tables=True, with_metadata=False
    )
    text = (found.text or "").strip() if found is not None else ""
    if not text:
        raise UnreadableError("no article was found on the page")
    if facts.standfirst and _plain(facts.standfirst)[:80] not in _plain(text):
        text = text.removeprefix(facts.title or "").lstrip()
        text = f"{facts.standfirst}\n\n{text}"
    inferred = dict(facts.inferred)
    day = facts.day
    if day is None:
        day, inferred["date"] = _inferred_day(tree, text)
    return Article(
        text=text,
        title=facts.title,
        outlet=facts.outlet,
        date=day,
        url=facts.url,
        author=facts.author,
        inferred=inferred,
    )


def _plain(text: str) -> str:
    return " ".join(text.split()).lower()


def _inferred_day(tree: Any, text: str) -> tuple[str | None, str]:
    """A day the page does not state as such, and what it was read from; a mere year is none."""
    import htmldate  # noqa: PLC0415  (slow to import)

    stamped = page_day(text)
    if stamped:
        return stamped, "time stamp in the text"
    found: str | None = htmldate.find_date(tree, original_date=True, extensive_search=False)
    return found, "page, by htmldate"
