"""Factiva: pages of `div.article`, with two-letter labels or without, and XML of its web service."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element  # parsed by defusedxml, only named here

from tollbook.ingest.article import Article, Reading, Trouble
from tollbook.ingest.blocks import html_blocks
from tollbook.ingest.dates import read_day

_NUMBER = re.compile(r"(?:Document|Dokument|Documento) (\S+)")
_RIGHTS = re.compile(r"\s*(?:©|\(c\)|copyright)", re.IGNORECASE)
_LABELS = {"title": "HD", "outlet": "SN", "date": "PD", "author": "BY", "number": "AN"}
_ELEMENTS = {"outlet": "sourceName", "date": "publicationDate", "author": "byline", "number": "accessionNo"}
_ARTICLES = (
    "//div[contains(concat(' ', normalize-space(@class), ' '), ' article ')]"
    "[.//*[contains(@class, 'articleParagraph')]]"
    "[not(.//div[contains(concat(' ', normalize-space(@class), ' '), ' article ')])]"
)


def read_tree(tree: Any) -> Reading | None:
    """The articles of a saved Factiva page, or None where it is none."""
    if not tree.xpath("boolean(//*[contains(@class, 'articleParagraph')] | //*[@class='fcpNavContainer'])"):
        return None
    articles: list[Article] = []
    troubles: list[Trouble] = []
    for number, node in enumerate(tree.xpath(_ARTICLES), start=1):
        place = f"article {number}"
        article = (
            _labelled(node, place) if node.xpath("boolean(.//td/b | .//td/p/b)") else _plain(node, place)
        )
        if article is None:
            troubles.append(Trouble(place, "it has no text"))
        else:
            articles.append(article)
    return Reading(tuple(articles), tuple(troubles), notes={"export": "Factiva"})


def _labelled(node: Any, place: str) -> Article | None:
    cells = {}
    for row in node.xpath(".//tr[td[2]]"):
        label = row.xpath("normalize-space(translate(td[1], '\u00a0', ' '))")
        cells[label] = [text for _, text in html_blocks(row.xpath("td[2]")[0])]
    text = "\n\n".join(cells.get("LP", []) + cells.get("TD", []))

    return _article(text, place, {f: " ".join(cells.get(label, [])) or None for f, label in _LABELS.items()})


def _plain(node: Any, place: str) -> Article | None:
    """The layout without labels: what each line above the text is shows from its form and place."""
    paragraphs = node.xpath(".//p[contains(@class, 'articleParagraph')]")
    text = "\n\n".join(part for p in paragraphs for _, part in html_blocks(p))
    title = " ".join(node.xpath("normalize-space(.//*[@id='hd'])").split()) or None
    lines = [" ".join(d.text_content().split()) for d in node.xpath("./div[not(@id)]")]
    outlet = day = None
    for place_of, line in enumerate(lines):
        if len(line.split()) <= 6 and read_day(line):
            day = line
            # A time of day may stand between the day and the outlet.
            below = [
                rest for rest in lines[place_of + 1 :] if not re.fullmatch(r"\d{1,2}[:.]\d{2}.{0,6}", rest)
            ]
            outlet = below[0] if below and not _RIGHTS.match(below[0]) else None
            break
    author = " ".join(node.xpath("string(.//div[@class='author'])").split()) or None
    number = _NUMBER.search(" ".join(node.xpath("string(./p[last()])").split()))
    fields = {"title": title, "outlet": outlet, "date": day, "author": author}
    return _article(text, place, fields | {"number": number[1] if number else None})


def _article(text: str, place: str, fields: Mapping[str, str | None]) -> Article | None:
    """The article of its text and fields: title, outlet, date, author, and number, the accession number."""
    if not text.strip():
        return None
    number = (fields.get("number") or "").removeprefix("Document ").strip().lower() or None
    return Article(
        text=text,
        place=place,
        doc_id=number,
        title=fields.get("title"),
        outlet=fields.get("outlet"),
        date=fields.get("date"),
        author=fields.get("author"),
        inferred={"doc_id": "accession number"} if number else {},
    )


def read_xml(root: Element) -> Reading | None:
    """The articles of the web service's XML, or None where it is none."""
    if _tag(root) != "PPSResponse" and root.find(".//{*}ppsarticle") is None:
        return None
    articles: list[Article] = []
    troubles: list[Trouble] = []
    for node in root.iter():
        if _tag(node) != "article":
            continue
        place = f"article {len(articles) + len(troubles) + 1}"
        paragraphs = [p for part in ("leadParagraph", "tailParagraphs") for p in _paragraphs(node, part)]
        fields = {field: _text(node, name) for field, name in _ELEMENTS.items()}
        fields["title"] = " ".join(_paragraphs(node, "headline")) or None
        found = _article("\n\n".join(paragraphs), place, fields)
        if found:
            articles.append(found)
        else:
            troubles.append(Trouble(place, "it has no text"))
    counts = [node.get("count", "") for node in root.iter() if _tag(node) == "ppsarticleResultSet"]
    announced = sum(int(c) for c in counts if c.isdigit()) if counts else None
    return Reading(tuple(articles), tuple(troubles), announced, {"export": "Factiva XML"})


def _paragraphs(node: Element, name: str) -> list[str]:
    out: list[str] = []
    for part in (child for child in node if _tag(child) == name):
        inner = [child for child in part if _tag(child) == "paragraph"] or [part]
        out.extend(" ".join("".join(child.itertext()).split()) for child in inner)
    return [text for text in out if text]


def _text(node: Element, name: str) -> str | None:
    found = next((child for child in node if _tag(child) == name), None)
    return " ".join("".join(found.itertext()).split()) or None if found is not None else None


def _tag(node: Element) -> str:
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""
