"""Europresse: pages whose articles carry `DocPublicationName`, in the layout with tables and the one without."""

from __future__ import annotations

import re
from typing import Any

from tollbook.ingest.article import Article, Reading, Trouble
from tollbook.ingest.blocks import html_blocks

_NUMBER = re.compile(r"news·[\w·]+")
# Where the text ends: owner, document number, certificate.
_FOOT = re.compile(
    r"\s*(?:©|\(c\)|Numéro de document|Document number|Ce certificat|This certificate)", re.IGNORECASE
)


def read_tree(tree: Any) -> Reading | None:
    """The articles of a saved Europresse page, or None where it is none."""
    names = tree.xpath("//*[@class='DocPublicationName']")
    if not names:
        return None
    articles: list[Article] = []
    troubles: list[Trouble] = []
    for number, name in enumerate(names, start=1):
        holder = name.xpath("ancestor::article[1] | ancestor::td[1]")
        article = _article(holder[-1] if holder else name.getparent(), f"article {number}")
        if article is None:
            troubles.append(Trouble(f"article {number}", "it has no text"))
        else:
            articles.append(article)
    return Reading(tuple(articles), tuple(troubles), notes={"export": "Europresse"})


def _article(node: Any, place: str) -> Article | None:
    def part(name: str) -> str | None:
        found = node.xpath(f".//*[@class='{name}']")
        return " ".join(" ".join(n.text_content() for n in found).split()) or None

    title = part("titreArticleVisu") or part("TitreArticleVisu")
    section = node.xpath(".//*[@class='DocText']")
    if section:
        lines = [text for _, text in html_blocks(section[0])]
    else:
        lines = [text for _, text in html_blocks(node)]
        above = next((n for n, line in enumerate(lines) if title and line == title), None)
        lines = lines[above + 1 :] if above is not None else lines
    foot = next((n for n, line in enumerate(lines) if _FOOT.match(line)), len(lines))
    text = "\n\n".join(lines[:foot])
    if not text.strip():
        return None
    number = _NUMBER.search(node.text_content())
    return Article(
        text=text,
        place=place,
        doc_id=number[0].replace("·", "-").lower() if number else None,
        title=title,
        outlet=part("DocPublicationName"),
        date=part("DocHeader"),
        inferred={"doc_id": "document number"} if number else {},
    )
