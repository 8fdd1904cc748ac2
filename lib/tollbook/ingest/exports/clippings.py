"""Clipping services that open every article with its outlet in quotation marks: "Outlet" Nr. 65 vom 02.04.2013 Seite 3."""

from __future__ import annotations

import re
from typing import Any

from tollbook.ingest.article import Article, Reading, Trouble
from tollbook.ingest.blocks import html_blocks
from tollbook.ingest.dates import read_day
from tollbook.text import fold

from .labels import labelled

_HEADER = re.compile(
    r'"([^"\n]{2,80})" (?:Nr\. ?\S{1,20} )?(?:vom|gefunden am|of|du|van) (\d{1,2}[./]\d{1,2}[./]\d{4})\b.*'
)
_RULE = re.compile(r"[_=*-]{10,}")
# A headline is one line of no more words than this; a longer first line is the text.
_LONGEST_HEADLINE = 40


def read_lines(lines: list[str]) -> Reading | None:
    """The articles of clippings given as lines, or None where no line opens one."""
    return _read([("", line) for line in lines])


def read_tree(tree: Any) -> Reading | None:
    """The articles of clippings saved as a page, or None where no line opens one; headlines show by their tag."""
    return _read(html_blocks(tree))


def _read(blocks: list[tuple[str, str]]) -> Reading | None:
    folded = [" ".join(fold(text).split()) for _, text in blocks]
    starts = [(n, m) for n, text in enumerate(folded) if (m := _HEADER.fullmatch(text)) and read_day(m[2])]
    if not starts:
        return None
    ends = [n for n, _ in starts[1:]] + [len(blocks)]
    articles: list[Article] = []
    troubles: list[Trouble] = []
    for number, ((start, header), end) in enumerate(zip(starts, ends, strict=True), start=1):
        article = _article(blocks[start + 1 : end], header, f"article {number}")
        if article is None:
            troubles.append(Trouble(f"article {number}", "it has no text"))
        else:
            articles.append(article)
    return Reading(tuple(articles), tuple(troubles), notes={"export": "clippings"})


def _article(blocks: list[tuple[str, str]], header: re.Match[str], place: str) -> Article | None:
    kept = [(tag, text.strip()) for tag, text in blocks if text.strip() and not _RULE.fullmatch(text.strip())]
    extra = {}
    if kept and (known := labelled(kept[0][1])) and known[0] == "section":
        extra["section"] = known[1]
        kept = kept[1:]
    heading = next((n for n, (tag, _) in enumerate(kept) if tag in ("h1", "h2", "h3")), 0)
    if not kept:
        return None
    title = kept[heading][1] if len(kept[heading][1].split()) <= _LONGEST_HEADLINE else None
    body = [text for n, (_, text) in enumerate(kept) if n != heading or title is None]
    # A clipping may be its headline and no more (a picture's caption).
    return Article(
        text="\n\n".join(body) or str(title),
        place=place,
        title=title,
        outlet=header[1],
        date=header[2].replace("/", "."),
        extra=extra,
    )
