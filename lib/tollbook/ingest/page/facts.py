"""What a web page says of itself: headline, outlet, day, author, address; stated facts before inferred ones."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from tollbook.ingest.dates import read_day

from .day import BELOW, day_of
from .headline import headings_of, headline_of, words
from .stated import Page, name_of, text_of

_SITE = "og:site_name"
_SITES = ("application-name", "dc.publisher", "publisher", "cre", "source", "copyright-holder")
_SHORTEST_STANDFIRST, _LONGEST_STANDFIRST = 6, 80


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
    page = Page(tree)
    address = _address(page) or url
    outlet, outlet_from = _outlet(page, address)
    title = headline_of(page, outlet)
    day, day_from = day_of(page, title)
    stated = {"outlet": outlet_from, "date": day_from}
    return PageFacts(
        standfirst=_standfirst(page, title),
        title=title,
        outlet=outlet,
        day=day,
        url=address,
        author=_author(page),
        inferred={name: source for name, source in stated.items() if source},
    )


def _standfirst(page: Page, title: str | None) -> str | None:
    """The block soon after the headline that is the page's own description, as the page shows it."""
    wanted = words(title or "")
    places = [n for n, text in enumerate(page.blocks) if wanted and words(text) == wanted][:3]
    for description in (words(page.stated("og:description")), words(page.stated("description"))):
        for n in places if len(description) >= _SHORTEST_STANDFIRST else ():
            for text in page.blocks[n + 1 : n + 1 + BELOW]:
                # Descriptions are often cut short: what there is of it must agree.
                found = words(text)
                if len(found) <= _LONGEST_STANDFIRST and found[: len(description) - 1] == description[:-1]:
                    return text
    return None


def _outlet(page: Page, url: str | None) -> tuple[str | None, str]:
    """The site's name and what it was read from, empty where the page states it."""
    publisher = page.linked.get("publisher")
    publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
    names = [page.stated(_SITE), name_of(publisher), *(page.stated(name) for name in _SITES)]
    name = next((n for n in names if 1 < len(n) <= 80 and not n.startswith(("http", "@"))), None)
    if name is None or _is_headline(page, name):
        return _domain(url), "address"
    return name, ""


def _is_headline(page: Page, name: str) -> bool:
    """Whether the page gives its headline where the site's name belongs, as some do."""
    if len(words(name)) <= 3:
        return False
    return words(name) in map(words, (*headings_of(page), page.tree.xpath("string(//title)")))


def _domain(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    return host.removeprefix("www.") or None


def _address(page: Page) -> str | None:
    canonical = page.tree.xpath("//link[@rel='canonical']/@href")
    found = [*canonical, page.stated("og:url"), text_of(page.linked.get("url"))]
    return next((url.strip() for url in found if url.strip().startswith(("http://", "https://"))), None)


def _author(page: Page) -> str | None:
    """The authors the page states, joined with commas."""
    authors = page.linked.get("author")
    names = [name_of(a) for a in (authors if isinstance(authors, list) else [authors])]
    names = [n for n in dict.fromkeys(names) if n and not n.startswith("http")]
    stated = ", ".join(names) or page.stated("author") or page.stated("byl") or page.stated("dc.creator")
    stated = re.sub(r"^(?:By|Von|Par|Por)\s+", "", stated or _byline(page))
    return stated if stated and not stated.startswith("http") and len(stated) <= 300 else None


def _byline(page: Page) -> str:
    """The author's name where the page only shows it."""
    marked = page.tree.xpath(
        "(//*[@rel='author' or @itemprop='author' or contains(@class, 'byline')])[position() < 6]"
    )
    lines = [" ".join(node.text_content().split()) for node in marked]
    return next((line for line in lines if 2 <= len(line.split()) <= 10 and not read_day(line)), "")
