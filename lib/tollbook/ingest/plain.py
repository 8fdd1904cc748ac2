"""Plain text and Markdown: one file, one article; the characters stay as they are, line ends apart."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from .addresses import listed_addresses, unfetched
from .article import Article, Reading, UnreadableError
from .decode import decode
from .exports import export_of_lines
from .furniture import page_day
from .mapping import map_columns
from .source import Source

# A first line longer than this is a paragraph, not a headline.
_LONGEST_HEADLINE = 220
_FRONT_MATTER = re.compile(r"---[ \t]*\n(.{0,20000}?)\n---[ \t]*\n", re.DOTALL)
# Marks of Markdown and what stands in the text without them: headings, pictures, links, emphasis, quotes.
_MARKS = (
    (re.compile(r"^#{1,6}[ \t]+(.*?)[ \t]*#*$", re.MULTILINE), r"\1"),
    (re.compile(r"!\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)"), ""),
    (re.compile(r"\[([^\]\n]{1,500})\]\([^)\n]{0,2000}\)"), r"\1"),
    (re.compile(r"(?<![\w*])\*{1,3}(?=\S)([^*\n]{1,2000})(?<=\S)\*{1,3}(?![\w*])"), r"\1"),
    (re.compile(r"(?<!\w)_{1,2}(?=\S)([^_\n]{1,2000})(?<=\S)_{1,2}(?!\w)"), r"\1"),
    (re.compile(r"^>[ \t]?", re.MULTILINE), ""),
)
# "harbour-gazette-2024-12-13", "vesna_wire_2026-02": files named for outlet and time.
_NAMED_FOR_OUTLET = re.compile(r"([^\W\d_][\w .'-]*?)[-_ .]+(?:19|20)\d{2}(?:-?\d{2}){0,2}(?:[-_ ]\d{1,3})?")


def read_text(source: Source) -> Reading:
    """The file as one article, or an export's articles. Raises UnreadableError where it is no text or empty."""
    text, encoding = decode(source.data())
    addresses = listed_addresses(text)
    if addresses:
        return unfetched(addresses)
    export = export_of_lines(text.split("\n"))
    if export is not None:
        return replace(export, notes={**export.notes, "encoding": encoding})
    # The headline is the first line of the text.
    text = text.lstrip("\n\ufeff")
    if not text.strip():
        raise UnreadableError("it is empty")
    return Reading((plain_article(text, source),), notes={"encoding": encoding})


def read_markdown(source: Source) -> Reading:
    """A Markdown file as one article: its front matter as fields, its marks taken off. Raises UnreadableError."""
    text, encoding = decode(source.data())
    fields, text = _front_matter(text.lstrip("\n\ufeff"))
    for mark, plain in _MARKS:
        text = mark.sub(plain, text)
    if not text.strip():
        raise UnreadableError("it is empty")
    article = plain_article(text.lstrip("\n"), source)
    inferred = {k: v for k, v in article.inferred.items() if k not in fields}
    stated: dict[str, Any] = dict(fields)
    return Reading((replace(article, inferred=inferred, **stated),), notes={"encoding": encoding})


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """The fields of a block between two lines of "---" at the top, and the text after it."""
    block = _FRONT_MATTER.match(text)
    if block is None:
        return {}, text
    pairs = (line.partition(":") for line in block[1].split("\n"))
    known = {name.strip().lower(): value.strip().strip("\"'") for name, colon, value in pairs if colon}
    columns = map_columns(known, None, "front matter")
    return {f: known[c] for f, c in columns.items() if f != "text" and known[c]}, text[block.end() :]


def plain_article(text: str, source: Source) -> Article:
    """An article of running text: headline from its first line, day from a stamp, outlet from the file name."""
    inferred = {}
    title = headline_of(text)
    if title:
        inferred["title"] = "first line"
    day = page_day(text)
    if day:
        inferred["date"] = "time stamp in the text"
    outlet = outlet_in_name(source.stem)
    if outlet:
        inferred["outlet"] = "file name"
    return Article(text=text, title=title, date=day, outlet=outlet, inferred=inferred)


def headline_of(text: str) -> str | None:
    """The first line where it looks like a headline: not long, and the text goes on after it."""
    first, _, rest = text.partition("\n")
    line = first.strip()
    return line if rest.strip() and 0 < len(line) <= _LONGEST_HEADLINE else None


def outlet_in_name(stem: str) -> str | None:
    """The outlet of a file named for outlet and time ("harbour-gazette-2024-12-13"), else None."""
    match = _NAMED_FOR_OUTLET.fullmatch(stem)
    return match[1].strip("-_ .") if match else None
