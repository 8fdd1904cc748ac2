"""The day a page was published, and what it was read from: stated facts before what stands on the page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tollbook.ingest.dates import read_day

from .headline import words
from .stated import Page, text_of

_DATES = (
    "article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publish-date", "publishdate",
    "publish_date", "dc.date.issued", "dc.date", "dcterms.created", "dcterms.date", "dcsext.articlefirstpublished",
    "parsely-pub-date", "sailthru.date", "ptime", "published_time", "publication_date", "cxenseparse:recs:publishtime",
    "originalpublicationdate", "article.published", "displaydate", "bt:pubdate", "revision_date",
)  # fmt: skip
# A page shown under the day of its last change, so many days after the first, is an article of that day.
_REWRITTEN = 60
_MOST_TIMES = 40
# A day stands within so many lines of the headline, above it or below, each of few words.
_ABOVE, BELOW, _SHORT = 3, 10, 16


def day_of(page: Page, title: str | None) -> tuple[str | None, str]:
    """The day of publication and what it was read from, empty where the page states it outright."""
    day = _stated(page)
    times = page.tree.xpath("//time/@datetime")
    if day:
        shown = {read_day(text) for text in times[:_MOST_TIMES]} - {None}
        changed = read_day(text_of(page.linked.get("dateModified")) or page.stated("article:modified_time"))
        if changed and shown == {changed} and _days_between(day, changed) > _REWRITTEN:
            return changed, f"day the page shows, on which it was last changed; first published {day}"
        return day, ""
    own = page.tree.xpath("//article//time/@datetime | //header//time/@datetime | //time[@pubdate]/@datetime")
    first = _first((own or (times if len(times) == 1 else []))[:_MOST_TIMES])
    return (first, "first time element on the page") if first else _beside(page, title)


def _stated(page: Page) -> str | None:
    marked = page.tree.xpath("//*[@itemprop='datePublished']")
    return _first(
        [
            text_of(page.linked.get("datePublished")),
            *(page.stated(name) for name in _DATES),
            *(node.get("datetime") or node.get("content") or "" for node in marked),
        ]
    )


def _first(texts: Iterable[str]) -> str | None:
    return next((day for text in texts if (day := read_day(text))), None)


def _beside(page: Page, title: str | None) -> tuple[str | None, str]:
    """A day in one of the short lines around the headline."""
    wanted = words(title or "")
    at = next((n for n, text in enumerate(page.blocks) if wanted and words(text) == wanted), None)
    if at is None:
        return None, ""
    below, above = page.blocks[at + 1 : at + 1 + BELOW], page.blocks[max(0, at - _ABOVE) : at]
    day = _first(text for text in (*below, *above) if len(text.split()) <= _SHORT)
    return (day, "line beside the headline") if day else (None, "")


def _days_between(first: str, second: str) -> int:
    return (date.fromisoformat(second) - date.fromisoformat(first)).days
