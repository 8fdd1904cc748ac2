"""LexisNexis, the newer layout: a cover page, and articles that each end "End of Document"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tollbook.ingest.article import Article, Reading, Trouble
from tollbook.ingest.dates import read_day

from .labels import labelled

_END = re.compile(r"\s*End of Document\s*")
_COUNT = re.compile(r"Documents? \((\d+)\)\s*")
_COVER = re.compile(r"(?:Client/Matter|Search Terms|Search Type|Narrowed by|Content Type)\b")


def read_lines(lines: list[str]) -> Reading | None:
    """The articles of an export in the newer layout, or None where it is none."""
    if not any(_END.fullmatch(line) for line in lines):
        return None
    count = next((m for line in lines[:60] if (m := _COUNT.fullmatch(line.strip()))), None)
    articles: list[Article] = []
    troubles: list[Trouble] = []
    for number, chunk in enumerate(_chunks(lines), start=1):
        article = _article(chunk, f"article {number}")
        if article is None:
            troubles.append(Trouble(f"article {number}", "it has no text, or its layout is not understood"))
        else:
            articles.append(article)
    return Reading(
        tuple(articles), tuple(troubles), int(count[1]) if count else None, {"export": "LexisNexis"}
    )


def _chunks(lines: list[str]) -> Iterator[list[str]]:
    chunk: list[str] = []
    for line in lines:
        if _END.fullmatch(line):
            yield chunk
            chunk = []
        else:
            chunk.append(line)


def _article(chunk: list[str], place: str) -> Article | None:
    """One article of the newer layout: headline, outlet, day, labelled fields, "Body", text, "Load-Date"."""
    kept = [line.strip() for line in chunk]
    cover = max((n for n, line in enumerate(kept) if _COVER.match(line)), default=-1)
    head = kept[cover + 1 :]
    start = next((n for n, line in enumerate(head) if line == "Body"), None)
    if start is None:
        return None
    top = [line for line in head[:start] if line]
    day = next(
        (n for n, line in enumerate(top) if n >= 2 and len(line.split()) <= 12 and read_day(line)), None
    )
    fields = dict(pair for line in top if (pair := labelled(line.replace("\u00a0", " "))))
    body = []
    for line in head[start + 1 :]:
        if line == "Classification" or (labelled(line) or ("",))[0] == "after":
            break
        if line and line not in ("Graphic", "Notes"):
            body.append(line)
    if not body:
        return None
    return Article(
        text="\n\n".join(body),
        place=place,
        title=top[day - 2] if day is not None else (top[0] if top else None),
        outlet=top[day - 1] if day is not None else None,
        date=top[day] if day is not None else None,
        author=fields.get("byline"),
        extra={k: fields[k] for k in ("section",) if k in fields},
    )
