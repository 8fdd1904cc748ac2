"""From what an input states to a document: headline in front, day as ISO, furniture marked, ids given."""

from __future__ import annotations

import hashlib

from tollbook.records import UNKNOWN_OUTLET, Document, Exclusion
from tollbook.text import fold, slug

from .article import Article
from .dates import Order, is_ambiguous, read_day
from .furniture import find_furniture

# Eight hex digits hold a million documents of one outlet and day apart.
_DIGEST = 8


def settle(
    article: Article, place: str, order: Order | None = None
) -> tuple[Document, tuple[Exclusion, ...]]:
    """The document of an article that stands at `place` ("a/b.html" or "table.csv, row 3"), and its doubts.

    The doubts are rows with effect "kept_marked": no day, or one that reads two ways.
    """
    title = _one_line(article.title)
    text = with_headline(article.text, title)
    first_line = text.split("\n", 1)[0].strip()
    if title and _plain(first_line) == _plain(title):
        title = first_line  # as the text spells it, so that the headline is found
    outlet = _one_line(article.outlet) or UNKNOWN_OUTLET
    day = read_day(article.date, order) if article.date else None
    inferred = {k: v for k, v in article.inferred.items() if k == "doc_id" or getattr(article, k)}
    if outlet == UNKNOWN_OUTLET:
        inferred["outlet"] = "nothing: the input names none"
    if day is None:
        inferred.pop("date", None)
    document = Document(
        doc_id=article.doc_id.strip() if article.doc_id else stable_id(outlet, day, text),
        outlet=outlet,
        text=text,
        date=day,
        title=title,
        url=_one_line(article.url),
        author=_one_line(article.author),
        language=_one_line(article.language),
        furniture=find_furniture(text, title),
        inferred=inferred,
        provenance=dict(sorted(article.extra.items())) | {"source": place},
    )
    return document, _doubts(document, article)


def with_headline(text: str, title: str | None) -> str:
    """The text, with the title and a blank line before it unless it begins with the title already."""
    if not title or text.startswith(title) or _plain(text[: 2 * len(title) + 40]).startswith(_plain(title)):
        return text
    return f"{title}\n\n{text}"


def stable_id(outlet: str, day: str | None, text: str) -> str:
    """An id made of what the document is, so that it is the same in every run: outlet, day, digest of the text."""
    digest = hashlib.sha256("\x1f".join((outlet, day or "", text)).encode()).hexdigest()[:_DIGEST]
    return "-".join(part for part in (slug(outlet)[:40], day, digest) if part)


def _doubts(document: Document, article: Article) -> tuple[Exclusion, ...]:
    if document.date is not None:
        return ()
    if not article.date:
        reason = "it has no date: periods such as 'last month' stay open"
    elif is_ambiguous(article.date):
        reason = f"its date {article.date[:40]!r} can be read two ways, so it counts as undated"
    else:
        reason = f"its date {article.date[:40]!r} is not understood, so it counts as undated"
    return (Exclusion(document.doc_id, "ingest", reason, "kept_marked"),)


def _one_line(value: str | None) -> str | None:
    """The value on one line without white space around it, None where nothing is left."""
    return (
        " ".join(value.split()) or None
        if value and ("\n" in value or value != value.strip())
        else value or None
    )


def _plain(text: str) -> str:
    return " ".join(fold(text).split())
