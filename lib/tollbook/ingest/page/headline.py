"""A page's headline, told from the title the page gives itself, and without the outlet's name."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from tollbook.ingest.dates import read_day
from tollbook.text import fold, squeezed

from .stated import Page, text_of

# What separates a headline from the outlet's name in a page's title.
_SUFFIX = re.compile(r"\s+(?:[|–—·•»:]|-{1,2})\s+|\s*\|\s*")
_MARKS = " |–—·•»:-"
# A headline agrees with the page's title where they share this part of the shorter one's words.
_AGREE = 0.6


def headline_of(page: Page, outlet: str | None) -> str | None:
    """The heading on the page that agrees with the title the page gives itself, else that title."""
    page_title = " ".join(unescape(page.tree.xpath("string(//head/title | //title)")).split())
    linked = text_of(page.linked.get("headline"))
    given = [page.stated("og:title"), linked, page.stated("twitter:title"), page_title]
    names = {squeezed(outlet or ""), ""}
    titles = [cleaned for title in given if squeezed(cleaned := without_outlet(title, outlet)) not in names]
    headings = headings_of(page)
    for heading in headings:
        if 0 < len(heading) <= 300 and any(_agree(heading, title) for title in titles):
            return without_outlet(heading, outlet)
    if titles:
        return titles[0]
    return next((h for h in headings if 3 <= len(h.split()) <= 40), None)


def headings_of(page: Page) -> list[str]:
    """The texts of the page's first headings, without buttons inside them."""
    return [_heading(node) for node in page.tree.xpath("//h1")[:20]]


def without_outlet(title: str, outlet: str | None) -> str:
    """A page's title without what is put behind (or before) the headline: the outlet's name, a date."""
    title = " ".join(title.split())
    parts = _SUFFIX.split(title)
    if len(parts) < 2:
        return title
    names = {squeezed(outlet or "")} - {""}
    # Behind the headline stands a name of few words; the headline is the longest part.
    while len(parts) > 1 and _is_name(parts[-1], names, parts[0]):
        title = title[: title.rindex(parts[-1])].rstrip(_MARKS)
        parts = parts[:-1]
    if len(parts) > 1 and squeezed(parts[0]) in names:
        title = title[title.index(parts[0]) + len(parts[0]) :].lstrip(_MARKS)
    return title


def words(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, by which two texts of a page are told to be the same."""
    return tuple(re.findall(r"\w+", fold(text).lower()))


def _heading(node: Any) -> str:
    # The elements themselves are kept: an element let go comes back as another object.
    buttons = set(node.xpath(".//button | .//form | .//*[contains(@class, 'share')]"))
    parts = [t for t in node.xpath(".//text()") if not buttons.intersection(_around(t))]
    return " ".join(unescape("".join(parts)).split())


def _around(text: Any) -> list[Any]:
    """The elements that a piece of text stands in; the text behind an element is not in it."""
    parent = text.getparent()
    return [*([] if text.is_tail else [parent]), *parent.iterancestors()]


def _is_name(part: str, names: set[str], headline: str) -> bool:
    plain = squeezed(part)
    known = any(plain == name or (len(plain) > 3 and (plain in name or name in plain)) for name in names)
    is_short = part.istitle() and len(part.split()) <= 3 < len(headline.split()) - 2
    return known or is_short or read_day(part) is not None


def _agree(heading: str, title: str) -> bool:
    a, b = set(words(heading)), set(words(title))
    return bool(a and b) and len(a & b) >= _AGREE * min(len(a), len(b)) and len(a) >= min(3, len(b))
