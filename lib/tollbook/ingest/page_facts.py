"""What a web page says of itself: headline, outlet, day, author, address; stated facts before inferred ones."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from tollbook.text import fold

from .blocks import html_blocks
from .dates import read_day

_ARTICLE_TYPES = re.compile(
    r"(?:News|Report|Opinion|Analysis|Review|Background|Blog|Live)?\w{0,20}(?:Article|BlogPosting|Posting)"
)
_DATES = (
    "article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publish-date", "publishdate",
    "publish_date", "dc.date.issued", "dc.date", "dcterms.created", "dcterms.date", "dcsext.articlefirstpublished",
    "parsely-pub-date", "sailthru.date", "ptime", "published_time", "publication_date", "cxenseparse:recs:publishtime",
    "originalpublicationdate", "article.published", "displaydate", "bt:pubdate", "revision_date",
)  # fmt: skip
_SITES = (
    "og:site_name",
    "application-name",
    "dc.publisher",
    "publisher",
    "cre",
    "source",
    "copyright-holder",
)
# What separates a headline from the outlet's name in a page's title.
_SUFFIX = re.compile(r"\s+(?:[|–—·•»:]|-{1,2})\s+|\s*\|\s*")
# A headline agrees with the page's title where they share this part of the shorter one's words.
_AGREE = 0.6
_MOST_SCRIPT = 2_000_000
# A page shown under the day of its last change, so many days after the first, is an article of that day.
_REWRITTEN = 60
# A day stands within so many short lines below the headline.
_BELOW, _SHORT = 10, 16
_SHORTEST_STANDFIRST = 6


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The facts of a page, None where it states none; `inferred` says what those not stated were read from.

    `standfirst` is the summary that stands below the headline on the page, for readers of the page a part of
    the article.
    """

    title: str | None = None
    outlet: str | None = None
    day: str | None = None
    url: str | None = None
    author: str | None = None
    standfirst: str | None = None
    inferred: dict[str, str] = field(default_factory=dict)


def page_facts(tree: Any, url: str | None = None) -> PageFacts:
    """The facts of an HTML tree (lxml)."""
    meta = _meta(tree)
    linked = _linked_data(tree)
    address = _address(tree, meta, linked) or url
    outlet, outlet_from = _outlet(meta, linked, address)
    # Some pages give their headline where the site's name belongs.
    headlines = {_words(_heading(h)) for h in tree.xpath("//h1")[:20]} | {
        _words(tree.xpath("string(//title)"))
    }
    if outlet and len(_words(outlet)) > 3 and _words(outlet) in headlines:
        outlet, outlet_from = _domain(address), "address"
    title = _headline(tree, meta, linked, outlet)
    day, day_from = _day(tree, meta, linked, title)
    stated = {"outlet": outlet_from, "date": day_from}
    blocks = [text for _, text in html_blocks(tree)]
    return PageFacts(
        standfirst=_standfirst(blocks, title, meta),
        title=title,
        outlet=outlet,
        day=day,
        url=address,
        author=_author(tree, meta, linked),
        inferred={name: source for name, source in stated.items() if source},
    )


def _meta(tree: Any) -> dict[str, str]:
    """The first content of each named meta element, by name in lower case."""
    found: dict[str, str] = {}
    for node in tree.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop")
        content = " ".join(unescape(node.get("content") or node.get("value") or "").split())
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _linked_data(tree: Any) -> dict[str, Any]:
    """The JSON-LD node of the page's article, or an empty one."""
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        text = (script.text or "").strip()
        if not 0 < len(text) <= _MOST_SCRIPT:
            continue
        try:
            data = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            kinds = node.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(k, str) and _ARTICLE_TYPES.fullmatch(k) for k in kinds):
                return node
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


def _headline(tree: Any, meta: dict[str, str], linked: dict[str, Any], outlet: str | None) -> str | None:
    """The heading on the page that agrees with the title the page gives itself, else that title."""
    page_title = " ".join(unescape(tree.xpath("string(//head/title | //title)")).split())
    given = [
        meta.get("og:title", ""),
        _text(linked.get("headline")),
        meta.get("twitter:title", ""),
        page_title,
    ]
    names = {_squeezed(outlet or ""), ""}
    titles = [cleaned for title in given if _squeezed(cleaned := without_outlet(title, outlet)) not in names]
    headings = [_heading(node) for node in tree.xpath("//h1")[:20]]
    for heading in headings:
        if 0 < len(heading) <= 300 and any(_agree(heading, title) for title in titles):
            return without_outlet(heading, outlet)
    if titles:
        return titles[0]
    return next((h for h in headings if 3 <= len(h.split()) <= 40), None)


def _standfirst(blocks: list[str], title: str | None, meta: dict[str, str]) -> str | None:
    """The block soon after the headline that is the page's own description, as the page shows it."""
    wanted = _words(title or "")
    places = [n for n, text in enumerate(blocks) if wanted and _words(text) == wanted][:3]
    for description in (meta.get("og:description", ""), meta.get("description", "")):
        words = _words(description)
        for n in places if len(words) >= _SHORTEST_STANDFIRST else ():
            for text in blocks[n + 1 : n + 1 + _BELOW]:
                # Descriptions are often cut short: what there is of it must agree.
                if len(_words(text)) <= 80 and _words(text)[: len(words) - 1] == words[:-1]:
                    return text
    return None


def _heading(node: Any) -> str:
    """A heading's text without buttons inside it."""
    # The elements themselves are kept: an element let go comes back as another object.
    buttons = set(node.xpath(".//button | .//form | .//*[contains(@class, 'share')]"))
    parts = [t for t in node.xpath(".//text()") if not buttons.intersection(_around(t))]
    return " ".join(unescape("".join(parts)).split())


def _around(text: Any) -> list[Any]:
    """The elements that a piece of text stands in; the text behind an element is not in it."""
    parent = text.getparent()
    return [*([] if text.is_tail else [parent]), *parent.iterancestors()]


def without_outlet(title: str, outlet: str | None) -> str:
    """A page's title without what is put behind (or before) the headline: the outlet's name, a date."""
    title = " ".join(title.split())
    parts = _SUFFIX.split(title)
    if len(parts) < 2:
        return title
    names = {_squeezed(outlet or "")} - {""}
    # Behind the headline stands a name of few words; the headline is the longest part.
    while len(parts) > 1 and _is_name(parts[-1], names, parts[0]):
        title = title[: title.rindex(parts[-1])].rstrip(" |–—·•»:-")
        parts = parts[:-1]
    if len(parts) > 1 and _squeezed(parts[0]) in names:
        title = title[title.index(parts[0]) + len(parts[0]) :].lstrip(" |–—·•»:-")
    return title


def _is_name(part: str, names: set[str], headline: str) -> bool:
    squeezed = _squeezed(part)
    known = any(
        squeezed == name or (len(squeezed) > 3 and (squeezed in name or name in squeezed)) for name in names
    )
    return (
        known
        or read_day(part) is not None
        or (part.istitle() and len(part.split()) <= 3 < len(headline.split()) - 2)
    )


def _outlet(meta: dict[str, str], linked: dict[str, Any], url: str | None) -> tuple[str | None, str]:
    """The site's name and what it was read from, empty where the page states it."""
    names = [meta.get(name, "") for name in _SITES[:1]]
    publisher = linked.get("publisher")
    publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
    names.append(_text(publisher.get("name")) if isinstance(publisher, dict) else _text(publisher))
    names.extend(meta.get(name, "") for name in _SITES[1:])
    for name in names:
        if 1 < len(name) <= 80 and not name.startswith(("http", "@")):
            return name, ""
    return _domain(url), "address"


def _domain(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    return host.removeprefix("www.") or None


def _day(
    tree: Any, meta: dict[str, str], linked: dict[str, Any], title: str | None
) -> tuple[str | None, str]:
    """The day of publication and what it was read from, empty where the page states it outright."""
    stated = [_text(linked.get("datePublished")), *(meta.get(name, "") for name in _DATES)]
    stated += [
        node.get("datetime") or node.get("content") or ""
        for node in tree.xpath("//*[@itemprop='datePublished']")
    ]
    day = next((day for text in stated if text and (day := read_day(text))), None)
    shown = {read_day(text) for text in tree.xpath("//time/@datetime")[:40]} - {None}
    changed = read_day(_text(linked.get("dateModified")) or meta.get("article:modified_time", ""))
    if day and changed and shown == {changed} and _days_between(day, changed) > _REWRITTEN:
        return changed, f"day the page shows, on which it was last changed; first published {day}"
    if day:
        return day, ""
    every = tree.xpath("//time/@datetime")
    times = tree.xpath("//article//time/@datetime | //header//time/@datetime | //time[@pubdate]/@datetime")
    times = times or (every if len(every) == 1 else [])
    first = next((found for text in times[:40] if (found := read_day(text))), None)
    if first:
        return first, "first time element on the page"
    return _day_below(tree, title)


def _day_below(tree: Any, title: str | None) -> tuple[str | None, str]:
    """A day in one of the short lines around the headline."""
    blocks = [text for _, text in html_blocks(tree)]
    wanted = _words(title or "")
    at = next((n for n, text in enumerate(blocks) if wanted and _words(text) == wanted), None)
    if at is None:
        return None, ""
    for text in (*blocks[at + 1 : at + 1 + _BELOW], *blocks[max(0, at - 3) : at]):
        if len(text.split()) <= _SHORT and (day := read_day(text)):
            return day, "line beside the headline"
    return None, ""


def _days_between(first: str, second: str) -> int:
    return (date.fromisoformat(second) - date.fromisoformat(first)).days


def _address(tree: Any, meta: dict[str, str], linked: dict[str, Any]) -> str | None:
    found = [*tree.xpath("//link[@rel='canonical']/@href"), meta.get("og:url", ""), _text(linked.get("url"))]
    return next((url.strip() for url in found if url.strip().startswith(("http://", "https://"))), None)


def _author(tree: Any, meta: dict[str, str], linked: dict[str, Any]) -> str | None:
    """The authors the page states, joined with commas."""
    authors = linked.get("author")
    given = authors if isinstance(authors, list) else [authors]
    names = [_text(a.get("name")) if isinstance(a, dict) else _text(a) for a in given]
    names = [n for n in dict.fromkeys(names) if n and not n.startswith("http")]
    stated = ", ".join(names) or meta.get("author") or meta.get("byl") or meta.get("dc.creator") or ""
    if not stated:
        marked = tree.xpath(
            "(//*[@rel='author' or @itemprop='author' or contains(@class, 'byline')])[position() < 6]"
        )
        lines = [" ".join(node.text_content().split()) for node in marked]
        stated = next((line for line in lines if 2 <= len(line.split()) <= 10 and not read_day(line)), "")
    stated = re.sub(r"^(?:By|Von|Par|Por)\s+", "", stated)
    return stated if stated and not stated.startswith("http") and len(stated) <= 300 else None


def _text(value: Any) -> str:
    value = value[0] if isinstance(value, list) and value else value
    return " ".join(value.split()) if isinstance(value, str) else ""


def _agree(heading: str, title: str) -> bool:
    a, b = set(_words(heading)), set(_words(title))
    return bool(a and b) and len(a & b) >= _AGREE * min(len(a), len(b)) and len(a) >= min(3, len(b))


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", fold(text).lower()))


def _squeezed(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())
