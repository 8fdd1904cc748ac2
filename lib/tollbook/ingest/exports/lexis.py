"""LexisNexis: the classic "1 of 240 DOCUMENTS" layout as text or HTML; `lexis_newer` reads the newer one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from tollbook.ingest.article import Article, Reading, Trouble
from tollbook.ingest.blocks import groups, html_blocks, unwrapped
from tollbook.ingest.dates import read_day

from . import lexis_newer
from .labels import labelled

_HEADER = re.compile(
    r"\s*(?:Document |Dokument )?(\d{1,7})\s+(?:of|von|van|de|sur|di|af|av)\s+(\d{1,7})\s+DO[CK]\w{2,12}\s*",
    re.IGNORECASE,
)
_REQUEST = re.compile(r"(?:Items|Documents|Documenten|Dokumente|Éléments)[^:]{0,20}:\s*(\d+)-(\d+)\s*$")
_RIGHTS = re.compile(r"\s*(?:copyright|©|\(c\)|(?:all )?rights reserved|tous droits)", re.IGNORECASE)
# What stands alone on its line and is neither headline nor text: an address, a length.
_ASIDE = re.compile(r"\s*(?:https?://\S+|[\d.,]+\s+(?:words|woorden|mots|Wörter|palabras))\s*")
# Centred lines of the layout begin this far in; running text begins at the margin.
_CENTRED = 8


def read_lines(lines: list[str]) -> Reading | None:
    """The articles of an export in text form, or None where it is none."""
    headers = [(n, m) for n, line in enumerate(lines) if (m := _HEADER.fullmatch(line))]
    if headers:
        return _classic(lines, headers)
    return lexis_newer.read_lines(lines)


def read_tree(tree: Any) -> Reading | None:
    """The articles of an export saved as HTML, or None where it is none."""
    if not tree.xpath("boolean(//a[starts-with(@name, 'DOC_ID_')] | //meta[@topic and @documents])"):
        return None
    lines: list[str] = []
    for _, text in html_blocks(tree, keep_breaks=True):
        lines.extend((*text.split("\n"), ""))
    reading = read_lines(lines)
    meta = tree.xpath("string(//meta[@documents]/@documents)")
    # META says how many this very file was to hold; what stands in the headers counts the whole search.
    return replace(reading, announced=int(meta)) if reading and meta.isdigit() else reading


def _classic(lines: list[str], headers: list[tuple[int, re.Match[str]]]) -> Reading:
    ends = [n for n, _ in headers[1:]] + [len(lines)]
    articles: list[Article] = []
    troubles: list[Trouble] = []
    for (start, header), end in zip(headers, ends, strict=True):
        place = f"article {int(header[1])}"
        article = _article(list(groups(lines[start + 1 : end])), place)
        if article is None:
            troubles.append(Trouble(place, "it has no text"))
        else:
            articles.append(article)
    totals = {int(header[2]) for _, header in headers}
    # Several exports put together in one file announce no number for it.
    announced = totals.pop() if len(totals) == 1 else None
    request = next((m for line in lines[: headers[0][0]] if (m := _REQUEST.search(line))), None)
    if request and (announced or int(request[2]) - int(request[1]) + 1 == len(headers)):
        announced = int(request[2]) - int(request[1]) + 1
    return Reading(tuple(articles), tuple(troubles), announced, {"export": "LexisNexis"})


def _article(parts: list[list[str]], place: str) -> Article | None:
    """One article of the classic layout, from its runs of lines: outlet, day, headline, fields, text, fields."""
    parts = [kept for p in parts if (kept := [line for line in p if not _RIGHTS.match(line)])]
    parts = [p for p in parts if not _ASIDE.fullmatch(p[0])]
    head = _head(parts)
    outlet, day, title = _outlet_day_title(parts[:head])
    fields, body, below = _fields_and_text(parts[head:], title)
    text = "\n\n".join(body)
    if not text.strip():
        return None
    return Article(
        text=text,
        place=place,
        title=fields.get("headline") or below,
        outlet=outlet,
        date=day,
        author=fields.get("byline"),
        extra={k: fields[k] for k in ("section", "dateline", "highlight") if k in fields},
    )


def _fields_and_text(
    parts: list[list[str]], title: str | None
) -> tuple[dict[str, str], list[str], str | None]:
    """The labelled fields below a head, the paragraphs, and the headline, where it is the first run of lines here."""
    fields: dict[str, str] = {}
    body: list[str] = []
    for part in parts:
        label, rest = labelled(part[0]) or (None, "")
        if label is None:
            if title is None and not (fields.get("headline") or fields.get("length") or body):
                title = unwrapped(part)
            else:
                body.append(unwrapped(part))
        elif label == "after":
            if body:
                break
        elif label == "text":
            body.extend(p for p in [unwrapped([rest, *part[1:]])] if p)
        elif label != "headline" or not body:
            fields.setdefault(label, unwrapped([rest, *part[1:]]))
    return fields, body, title


def _head(parts: list[list[str]]) -> int:
    """How many runs of lines make the head: outlet, day, and what else stands centred below the day."""
    days = [n for n, part in enumerate(parts[:5]) if n and _is_day(part)]
    if not days:
        return min(1, len(parts))
    head = days[-1] + 1
    while head < len(parts) and _is_centred(parts[head]):
        head += 1
    return head


def _is_day(part: list[str]) -> bool:
    return len(part[0].split()) <= 12 and read_day(part[0]) is not None and labelled(part[0]) is None


def _outlet_day_title(parts: list[list[str]]) -> tuple[str | None, str | None, str | None]:
    """Outlet and day of the head, and the headline where it stands at the margin between the two."""
    if not parts:
        return None, None, None
    day = next((part[0].strip() for part in parts[1:] if _is_day(part)), None)
    at_margin = [p for p in parts[1:] if _is_centred(parts[0]) and not p[0][0].isspace() and not _is_day(p)]
    return parts[0][0].strip(), day, unwrapped(at_margin[0]) if at_margin else None


def _is_centred(part: list[str]) -> bool:
    return len(part[0]) - len(part[0].lstrip()) >= _CENTRED
