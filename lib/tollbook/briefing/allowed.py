"""The allow-list of a page: which elements, attributes and addresses may stand in its HTML."""

from __future__ import annotations

import re

import nh3

from . import clean
from .blocks import is_anchor

_TAGS = {
    *("h1", "h2", "h3", "h4", "p", "div", "section", "blockquote", "pre", "ol", "ul", "li"),
    *("a", "bdi", "code", "em", "mark", "q", "span", "strong", "figure", "figcaption", "img"),
    *("table", "caption", "thead", "tbody", "tr", "th", "td"),
}
_ATTRIBUTES = {
    "*": {"id", "class", "dir", "lang", "role", "tabindex", "aria-label", "aria-hidden"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "td": {"data-sort", "colspan"},
    "th": {"scope", "colspan"},
}
_PICTURE = re.compile(r"data:image/(?:svg\+xml|png);base64,[A-Za-z0-9+/=]+\Z")


def safe(fragment: str) -> str:
    """The fragment through the allow-list: no script, style, form or frame, links to the web or into the page only."""
    return nh3.clean(
        fragment,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_allowed,
        url_schemes={"http", "https", "data"},
        link_rel="noopener noreferrer nofollow",
        clean_content_tags={"script", "style"},
    )


def _allowed(tag: str, attribute: str, value: str) -> str | None:
    if attribute == "src":
        return value if tag == "img" and _PICTURE.match(value) else None
    if attribute == "href":
        return value if may_link(value) else None
    if attribute == "id":
        return value if is_anchor(value) else None
    return value


def may_link(address: str) -> bool:
    """Into the page, to the web, or to another briefing of the same batch."""
    return address.startswith("#") or bool(clean.address(address)) or clean.neighbour(address)
