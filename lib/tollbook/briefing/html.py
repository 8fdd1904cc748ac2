"""Blocks become HTML: every text escaped on the way in, and the whole passed through `allowed` on the way out."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterable
from typing import Any

from markupsafe import Markup

from . import clean
from .allowed import may_link, safe
from .blocks import (
    Bit,
    Bits,
    Block,
    Code,
    Entry,
    Evidence,
    FindingItem,
    Findings,
    Heading,
    Listing,
    Paragraph,
    Picture,
    Source,
    Table,
    is_anchor,
    plain,
)

_STYLES = {
    "strong": Markup("<strong>{}</strong>"),
    "em": Markup("<em>{}</em>"),
    "code": Markup("<code>{}</code>"),
    "mark": Markup("<mark>{}</mark>"),
    "quote": Markup('<q dir="auto">{}</q>'),
}
_PLAIN = Markup("{}")
_LONG = 45  # characters: a column of such texts is running text
_UNBROKEN = 30  # characters: a word that would widen the page
_TALL = 14  # rows: a longer table scrolls in its own frame
_SVG_SIZE = re.compile(
    r'<svg[^>]*? width="([\d.]+)pt" height="([\d.]+)pt"|<svg[^>]*? height="([\d.]+)pt"[^>]*? width="([\d.]+)pt"'
)


def body(blocks: Iterable[Block]) -> str:
    """The blocks as an HTML fragment that holds only allowed elements, attributes and addresses."""
    return safe(Markup("\n").join(_block(block) for block in blocks))


def line(parts: Bits) -> Markup:
    """Bits as inline HTML."""
    return Markup("").join(_bit(part) for part in parts)


def _bit(part: Bit) -> Markup:
    inner = _STYLES.get(part.style, _PLAIN).format(clean.shown(part.text))
    if part.anchor and is_anchor(part.anchor):
        return Markup('<a class="n" href="#{}">{}</a>').format(part.anchor, inner)
    if part.href and may_link(part.href):
        return Markup('<a href="{}">{}</a>').format(part.href, inner)
    return inner


def _block(block: Block) -> Markup:
    writers: dict[type, Callable[[Any], Markup]] = {
        Heading: _heading,
        Paragraph: _paragraph,
        Listing: _listing,
        Code: lambda code: Markup("<pre><code>{}</code></pre>").format(clean.shown(code.text)),
        Table: _table,
        Picture: _picture,
        Findings: _findings,
        Evidence: _evidence,
    }
    return writers[type(block)](block)


def _heading(heading: Heading) -> Markup:
    level = min(max(heading.level, 1), 4)
    mark = Markup(' id="{}"').format(heading.anchor) if heading.anchor else Markup("")
    return Markup("<h{0}{1}>{2}</h{0}>").format(level, mark, line(heading.bits))


def _paragraph(paragraph: Paragraph) -> Markup:
    if paragraph.role == "quote":
        return Markup('<blockquote dir="auto"><p>{}</p></blockquote>').format(line(paragraph.bits))
    role = Markup("") if paragraph.role == "text" else Markup(' class="{}"').format(paragraph.role)
    return Markup("<p{}>{}</p>").format(role, line(paragraph.bits))


def _listing(listing: Listing) -> Markup:
    items = Markup("").join(Markup("<li>{}</li>").format(line(item)) for item in listing.items)
    return Markup("<{0}>{1}</{0}>").format("ol" if listing.ordered else "ul", items)


def _table(table: Table) -> Markup:
    classes = [_column_class(table, i) for i in range(len(table.columns))]
    head = Markup("").join(
        Markup('<th scope="col"{}>{}</th>').format(classes[i], clean.title(name))
        for i, name in enumerate(table.columns)
    )
    rows = Markup("\n").join(
        Markup("<tr>{}</tr>").format(
            Markup("").join(
                _cell(c.bits, c.sort, classes[i], heads=i == 0 and table.side(0) == "left")
                for i, c in enumerate(row)
            )
        )
        for row in table.rows
    )
    note = Markup('<p class="note">{}</p>').format(clean.shown(table.note)) if table.note else Markup("")
    caption = clean.title(table.caption)
    return Markup(
        '<div class="scroll{4}" role="region" tabindex="0" aria-label="{0}"><table class="data">'
        "<caption>{0}</caption><thead><tr>{1}</tr></thead><tbody>{2}</tbody></table></div>{3}"
    ).format(caption, head, rows, note, " tall" if len(table.rows) > _TALL else "")


def _cell(parts: Bits, sort: float | None, classed: Markup, *, heads: bool) -> Markup:
    """A cell; one that `heads` its row names it, which a screen reader says before each of the others."""
    key = Markup(' data-sort="{}"').format(f"{sort:g}") if sort is not None else Markup("")
    if any(len(word) >= _UNBROKEN for word in plain(parts).split()):
        classed = Markup(' class="long"')
    mould = Markup('<th scope="row"{}{}>{}</th>') if heads else Markup("<td{}{}>{}</td>")
    return mould.format(classed, key, line(parts))


def _column_class(table: Table, column: int) -> Markup:
    """Numbers stand right; running text gets room."""
    if table.side(column) == "right":
        return Markup(' class="num"')
    lengths = table.lengths(column)
    return Markup(' class="wide"') if lengths and lengths[len(lengths) * 3 // 4] > _LONG else Markup("")


def _picture(picture: Picture) -> Markup:
    source, size = _image(picture)
    if not source:
        return Markup("")
    note = Markup("<p>{}</p>").format(clean.shown(picture.note)) if picture.note else Markup("")
    return Markup(
        '<figure><div class="scroll card" role="region" tabindex="0" aria-label="{0}">'
        '<img src="{1}" alt="{2}"{3}></div><figcaption><strong>{0}</strong>{4}</figcaption></figure>'
    ).format(clean.title(picture.title), source, clean.shown(picture.alt), size, note)


def _image(picture: Picture) -> tuple[str, Markup]:
    if picture.svg:
        encoded = base64.b64encode(picture.svg.encode()).decode()
        found = _SVG_SIZE.search(picture.svg[:1500])
        sizes = [float(v) for v in found.groups() if v] if found else []
        # points to CSS pixels; the second alternative of the pattern has height first
        if found and found[3]:
            sizes.reverse()
        size = (
            Markup(' width="{}" height="{}"').format(*(round(v * 4 / 3) for v in sizes))
            if sizes
            else Markup("")
        )
        return f"data:image/svg+xml;base64,{encoded}", size
    encoded = "".join(picture.png.split())
    return (f"data:image/png;base64,{encoded}" if encoded else "", Markup(""))


def _findings(findings: Findings) -> Markup:
    items = Markup("\n").join(_finding(number, item) for number, item in enumerate(findings.items, 1))
    return Markup('<ol class="findings">{}</ol>').format(items)


def _finding(number: int, item: FindingItem) -> Markup:
    proofs = Markup(" ").join(_bit(Bit(a.upper(), anchor=a)) for a in item.anchors)
    evidence = (
        Markup('<span class="proof">Evidence: {}</span>').format(proofs) if item.anchors else Markup("")
    )
    return Markup(
        '<li id="finding-{}"><p class="sentence">{}</p>'
        '<p class="detail"><span class="verdict">{}</span> {} {}</p></li>'
    ).format(number, line(item.sentence), clean.title(item.verdict), line(item.detail), evidence)


def _evidence(evidence: Evidence) -> Markup:
    return Markup("\n").join(_source(source) for source in evidence.sources)


def _source(source: Source) -> Markup:
    url = clean.address(source.url)
    link = Markup(' · <a href="{}">article</a>').format(url) if url else Markup("")
    entries = Markup("\n").join(_entry(entry) for entry in source.entries)
    return Markup(
        '<section class="source"><h3><bdi>{}</bdi></h3><p class="meta"><bdi>{}</bdi> · {} · <code>{}</code>{}</p>'
        '<ol class="entries">{}</ol></section>'
    ).format(
        clean.title(source.heading),
        clean.title(source.outlet, 80),
        clean.title(source.date) or "no date",
        clean.title(source.doc_id, 80),
        link,
        entries,
    )


def _entry(entry: Entry) -> Markup:
    reading = Markup('<span class="reading">{}</span>').format(clean.shown(entry.reading))
    return Markup(
        '<li id="{}" class="entry" tabindex="-1"><span class="label">{}</span> '
        '<span class="sentence" dir="auto">{}<mark>{}</mark>{}</span> {}</li>'
    ).format(
        entry.anchor,
        entry.label,
        clean.shown(entry.before),
        clean.shown(entry.marked),
        clean.shown(entry.after),
        reading,
    )


def contents(blocks: Iterable[Block]) -> list[tuple[str, str]]:
    """Anchor and text of each section heading."""
    return [(b.anchor, clean.title(plain(b.bits))) for b in blocks if isinstance(b, Heading) and b.level == 2]
