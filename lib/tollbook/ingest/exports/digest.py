"""Press digests: an index of headlines, then each article under its headline and a line "Outlet 20-06-2013 (p. 3)"."""

from __future__ import annotations

import re
from typing import Any

from tollbook.ingest.article import Article, Reading, Trouble
from tollbook.ingest.blocks import html_blocks, unwrapped
from tollbook.ingest.dates import read_day
from tollbook.text import squeezed

_LINE = re.compile(r"([^\d\W].{1,60}?) (\d{1,2}-\d{1,2}-\d{4}) \(p\. ?[^()]{0,12}\)")
_INDEX = re.compile(r"(.{3,300}?) \(([^()]{2,60})\) ?\.{5,}.{0,6}")
_OUTLET_DAY = re.compile(r"(.{2,80}?) (\d{1,2}(?:-\d{1,2}-| \w+ )\d{4})")
_SLASHED = re.compile(
    r"(?:Eigen artikel / )?(.{2,80}?) / (\d{2}-\d{2}-\d{4}) / (?:[^/()]{0,30} / )?\(.{0,40}\)"
)
# Lines that make up a headline above its outlet line, at most.
_HEADLINE_LINES = 5


def read_lines(lines: list[str]) -> Reading | None:
    """The articles of a digest given as lines (a PDF's text), or None where it has no index and outlet lines."""
    kept = [line.strip() for line in lines if line.strip() and not line.strip().isdigit()]
    titles = [m[1] for line in kept if (m := _INDEX.fullmatch(line))]
    marks = [(n, m) for n, line in enumerate(kept) if (m := _LINE.fullmatch(line))]
    if not titles or not marks:
        return None
    known = {squeezed(title): title for title in titles}
    heads = [_headline(kept, n, known) for n, _ in marks]
    articles: list[Article] = []
    troubles: list[Trouble] = []
    words = frozenset(word.lower() for line in kept for word in re.findall(r"\w+", line))
    for number, (n, mark) in enumerate(marks):
        end = heads[number + 1][0] if number + 1 < len(marks) else len(kept)
        text = unwrapped(kept[n + 1 : end], words)
        place = f"article {number + 1}"
        if text:
            articles.append(
                Article(text, place, title=heads[number][1], outlet=mark[1], date=mark[2].replace("-", "."))
            )
        else:
            troubles.append(Trouble(place, "it has no text"))
    return Reading(tuple(articles), tuple(troubles), len(titles), {"export": "press digest"})


def _headline(lines: list[str], mark: int, known: dict[str, str]) -> tuple[int, str]:
    """Where the headline above an outlet line begins, and the headline: the index knows how many lines it has."""
    for count in range(1, _HEADLINE_LINES + 1):
        whole = " ".join(lines[max(0, mark - count) : mark])
        if squeezed(whole) in known:
            return mark - count, whole
    return mark - 1, lines[mark - 1] if mark else ""


def read_tree(tree: Any) -> Reading | None:
    """The articles of a digest saved as a page, or None where headlines have no outlet lines."""
    heads = [h for h in tree.xpath("//h2[following-sibling::*[1][self::i]]") if _outlet_day(h)]
    if heads:
        return _under_headings(tree, heads)
    return _work_folder(html_blocks(tree))


def _outlet_day(heading: Any) -> re.Match[str] | None:
    match = _OUTLET_DAY.fullmatch(" ".join(heading.getnext().text_content().split()))
    return match if match and read_day(match[2].replace("-", ".")) else None


def _under_headings(tree: Any, heads: list[Any]) -> Reading:
    articles: list[Article] = []
    troubles: list[Trouble] = []
    for number, heading in enumerate(heads, start=1):
        mark = _outlet_day(heading)
        parts: list[str] = [heading.getnext().tail or ""]
        for node in heading.getnext().itersiblings():
            if node.tag in ("hr", "h2"):
                break
            parts.extend(text for _, text in html_blocks(node))
        text = "\n\n".join(part.strip() for part in parts if part.strip())
        place = f"article {number}"
        if text and mark:
            title = " ".join(heading.text_content().split())
            articles.append(Article(text, place, title=title, outlet=mark[1], date=mark[2].replace("-", ".")))
        else:
            troubles.append(Trouble(place, "it has no text"))
    announced = len(tree.xpath("//ul[1]/li/a[starts-with(@href, '#')]")) or None
    return Reading(tuple(articles), tuple(troubles), announced, {"export": "press digest"})


def _work_folder(blocks: list[tuple[str, str]]) -> Reading | None:
    """A list of articles with headline, "Outlet / day / page / (origin)" and the first sentences, or less."""
    texts = [text for _, text in blocks]
    marks = [(n, m) for n, text in enumerate(texts) if n and (m := _SLASHED.fullmatch(text))]
    if len(marks) < 2:
        return None
    articles: list[Article] = []
    troubles: list[Trouble] = []
    # Single letters beside a headline are buttons.
    heads = [
        next((h for h in range(n - 1, max(-1, n - 5), -1) if len(texts[h]) > 1), n - 1) for n, _ in marks
    ]
    for number, (n, mark) in enumerate(marks):
        end = heads[number + 1] if number + 1 < len(marks) else min(len(texts), n + 2)
        title = texts[heads[number]]
        place = f"article {number + 1}"
        if lines := [t for t in texts[n + 1 : end] if len(t) > 1]:
            articles.append(
                Article(
                    "\n\n".join(lines), place, title=title, outlet=mark[1], date=mark[2].replace("-", ".")
                )
            )
        else:
            troubles.append(Trouble(place, f"it is listed as {title[:80]!r}, and its text is not there"))
    return Reading(tuple(articles), tuple(troubles), len(marks), {"export": "work folder of a press digest"})
