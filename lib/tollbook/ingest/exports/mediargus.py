"""Mediargus: a numbered list of articles first, then their texts, each under its day and page."""

from __future__ import annotations

import itertools
import re

from tollbook.ingest.article import Article, Reading, Trouble
from tollbook.ingest.blocks import groups, unwrapped

_ENTRY = re.compile(r"\W?(\d{1,5})\. (.+)")
_DETAILS = re.compile(r"(.+?), \w+ (\d{1,2} \w+ \d{4})(?:, p\. ?[\w-]+)?(?:, \d+w\.)?\s*")
_HEADER = re.compile(r"(\d{2}-\d{2}-\d{4})(?:, p\. ?([\w-]+))?\s*")
_RIGHTS = re.compile(r"\s*(?:©|\(c\) ?\d{4})")


def read_lines(lines: list[str]) -> Reading | None:
    """The articles of an export, or None where there is no list of them with outlets and lengths."""
    listed = _listed(lines)
    starts = [n for n, line in enumerate(lines) if _HEADER.fullmatch(line.strip())]
    if len(listed) < 1 or not starts:
        return None
    articles: list[Article] = []
    troubles: list[Trouble] = []
    by_title = {_plain(title): outlet for title, outlet in listed}
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(lines)], strict=True), start=1):
        in_order = listed[number - 1][1] if len(listed) == len(starts) else None
        article = _article(lines[start:end], f"article {number}", by_title, in_order)
        if article is None:
            troubles.append(Trouble(f"article {number}", "it has no text"))
        else:
            articles.append(article)
    return Reading(tuple(articles), tuple(troubles), len(listed), {"export": "Mediargus"})


def _listed(lines: list[str]) -> list[tuple[str, str]]:
    """The list's titles and outlets: a numbered line whose next line gives outlet, day, page and length."""
    found: list[tuple[str, str]] = []
    kept = [line.strip() for line in lines if line.strip()]
    for line, following in itertools.pairwise(kept):
        entry, details = _ENTRY.fullmatch(line), _DETAILS.fullmatch(following)
        if entry and details and int(entry[1]) == len(found) + 1:
            found.append((entry[2], details[1]))
    return found


def _article(lines: list[str], place: str, by_title: dict[str, str], in_order: str | None) -> Article | None:
    header = _HEADER.fullmatch(lines[0].strip())
    parts = list(groups(lines[1:]))
    foot = next((n for n, part in enumerate(parts) if _RIGHTS.match(part[0])), len(parts))
    parts = parts[:foot]
    if header is None or not parts:
        return None
    # A line of its own between the day and the headline is the author.
    author = parts[0][0].strip() if len(parts[0]) > 1 else None
    title = parts[0][-1].strip()
    body = "\n\n".join(unwrapped(part) for part in parts[1:])
    outlet = by_title.get(_plain(title)) or in_order
    return Article(
        text=body or title,
        place=place,
        title=title,
        outlet=outlet,
        date=header[1].replace("-", "."),
        author=author,
    )


def _plain(title: str) -> str:
    return " ".join(title.split()).lower()
