"""XML: feeds (RSS, Atom), exports of databases, RTF turned into XML. Entities are refused: they can expand without end."""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element, ParseError  # only named here: defusedxml parses

from .article import Article, Reading, Trouble, UnreadableError
from .blocks import block_text
from .decode import decode
from .exports import export_of_lines, factiva
from .plain import plain_article
from .source import Source

_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,300}\?>")


def read_xml(source: Source) -> Reading:
    """The articles of an XML file, by what it is. Raises UnreadableError where it is none that is known."""
    text, _ = decode(source.data(10 * source.limits.article))
    root = parse_xml(text)
    name = root.tag.rpartition("}")[2].lower()
    if name in ("rss", "feed", "rdf"):
        return _read_feed(text)
    export = factiva.read_xml(root)
    if export is not None:
        return export
    lines = [
        _line(node)
        for node in root.iter()
        if node.tag.rpartition("}")[2].lower() in ("para", "p", "paragraph")
    ]
    found = export_of_lines(lines)
    if found is not None:
        return found
    running = "\n\n".join(line for line in lines if line)
    if not running:
        raise UnreadableError(f"it is XML of a kind that is not read (<{root.tag.rpartition('}')[2][:40]}>)")
    return Reading((plain_article(running, source),))


def parse_xml(text: str) -> Element:
    """The root of an XML text. Raises UnreadableError where it is not well formed or declares entities."""
    import defusedxml  # noqa: PLC0415
    from defusedxml import ElementTree  # noqa: PLC0415

    try:
        # The declaration's encoding is of the bytes, which are decoded by now.
        root: Element = ElementTree.fromstring(_DECLARATION.sub("", text.removeprefix("\ufeff"), count=1))
    except defusedxml.DefusedXmlException as wrong:
        raise UnreadableError("it declares XML entities, which can expand without end") from wrong
    except (ParseError, ValueError) as wrong:
        raise UnreadableError(f"it is not well-formed XML ({str(wrong)[:60]})") from wrong
    return root


def _read_feed(text: str) -> Reading:
    import feedparser  # noqa: PLC0415

    # A response header keeps the parser from taking the text for an address to fetch.
    feed: Any = feedparser.parse(
        text.encode(), response_headers={"content-type": "application/xml; charset=utf-8"}
    )
    outlet = feed.feed.get("title")
    articles: list[Article] = []
    troubles: list[Trouble] = []
    for number, entry in enumerate(feed.entries, start=1):
        place = f"entry {number}"
        body = _entry_text(entry)
        if not body:
            troubles.append(Trouble(place, "the feed gives its headline and no text"))
            continue
        articles.append(
            Article(
                text=body,
                place=place,
                title=" ".join(entry.get("title", "").split()) or None,
                outlet=outlet,
                date=entry.get("published") or entry.get("updated"),
                url=entry.get("link"),
                author=entry.get("author"),
                inferred={"outlet": "title of the feed"},
            )
        )
    return Reading(tuple(articles), tuple(troubles), notes={"feed": str(feed.version)})


def _entry_text(entry: Any) -> str:
    """The fullest text an entry gives, without its markup."""
    from lxml import html  # noqa: PLC0415

    given = [part.get("value", "") for part in entry.get("content", [])] + [entry.get("summary", "")]
    fullest = max(given, key=len, default="")
    if not fullest.strip():
        return ""
    return block_text(html.fragment_fromstring(fullest, create_parent="div"))


def _line(node: Element) -> str:
    return " ".join("".join(node.itertext()).split())
