"""Blocks become Typst source: every text a quoted string expression, so that nothing in it is markup.

The source calls only functions of `templates/briefing.typ`. The PDF prints the evidence that something in it
points at; the full set is in the HTML and in the tables.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from . import clean
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
    anchors,
    is_anchor,
    plain,
)
from .glyphs import drawable

_WIDE, _NARROW = 16, 10  # characters: what a column of numbers or of words may take for itself
_ACROSS = 6  # columns of numbers that stand side by side on a page


def string(text: str) -> str:
    """The text as a Typst string literal, without characters the fonts lack."""
    seen = drawable(clean.breakable(clean.shown(text)))
    escaped = seen.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return f'"{escaped}"'


class Writer:
    """Writes blocks as Typst code; knows which anchors exist and collects the pictures as files."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = _abridged(blocks)
        self.known = {
            e.anchor for b in self.blocks if isinstance(b, Evidence) for s in b.sources for e in s.entries
        }
        self.files: dict[str, bytes] = {}

    def source(self) -> str:
        """The Typst code of all blocks; `files` then holds the pictures it reads."""
        return "\n".join(self._placed(i, block) for i, block in enumerate(self.blocks))

    def _placed(self, position: int, block: Block) -> str:
        """The block; a sentence after a heading or before a picture stays on the page of what it introduces."""
        before, after = self.blocks[:position][-1:], self.blocks[position + 1 :][:1]
        introduces = any(isinstance(b, Heading) for b in before) or any(isinstance(b, Picture) for b in after)
        if introduces and isinstance(block, Paragraph) and block.role == "text":
            block = replace(block, role="intro")
        return self._block(block)

    def _block(self, block: Block) -> str:
        writers: dict[type, Callable[[Any], str]] = {
            Heading: self._heading,
            Paragraph: lambda p: f"#para({string(p.role)}, {self._line(p.bits)})",
            Listing: self._listing,
            Code: lambda c: f"#codebox({string(c.text)})",
            Table: self._table,
            Picture: self._picture,
            Findings: self._findings,
            Evidence: lambda e: "\n".join(self._source(source) for source in e.sources),
        }
        return writers[type(block)](block)

    def _line(self, line: Bits) -> str:
        return "{" + "; ".join(self._bit(bit) for bit in line if bit.text) + "}" if plain(line) else "[]"

    def _bit(self, bit: Bit) -> str:
        inner = string(bit.text)
        if bit.style != "text":
            inner = f"s-{bit.style}({inner})"
        if bit.anchor and bit.anchor in self.known:
            return f"ref-to({string(bit.anchor)}, {inner})"
        if bit.href and clean.address(bit.href):
            return f"link({string(bit.href)}, {inner})"
        return inner

    def _heading(self, heading: Heading) -> str:
        return f"#heading(level: {min(max(heading.level - 1, 1), 3)}, {self._line(heading.bits)})"

    def _listing(self, listing: Listing) -> str:
        items = ", ".join(self._line(item) for item in listing.items)
        return f"#{'enum' if listing.ordered else 'list'}({items})"

    def _table(self, table: Table) -> str:
        rows = table.rows if table.brief is None else table.rows[: table.brief]
        left_out = len(table.rows) - len(rows)
        more = (
            f" First {len(rows)} of {len(table.rows)} rows; all are in the HTML and in tables/."
            if left_out
            else ""
        )
        sides = [table.side(i) for i in range(len(table.columns))]
        cells = ",\n".join(", ".join(self._line(cell.bits) for cell in row) for row in rows)
        return (
            f"#data-table({string(clean.title(table.caption))}, {string((table.note + more).strip())}, "
            f"({', '.join(_widths(table))},), ({', '.join(sides)},), "
            f"({', '.join(string(clean.title(c)) for c in table.columns)},), ({cells}{',' if cells else ''}))"
        )

    def _picture(self, picture: Picture) -> str:
        name = f"figure-{len(self.files) + 1}.{'svg' if picture.svg else 'png'}"
        self.files[name] = picture.svg.encode() if picture.svg else base64.b64decode(picture.png)
        texts = (name, picture.alt, clean.title(picture.title), picture.note)
        return f"#picture({', '.join(string(text) for text in texts)})"

    def _findings(self, findings: Findings) -> str:
        return "\n".join(self._finding(number, item) for number, item in enumerate(findings.items, 1))

    def _finding(self, number: int, item: FindingItem) -> str:
        proofs = ", ".join(
            f"ref-to({string(a)}, {string(a.upper())})" if a in self.known else string(a.upper())
            for a in item.anchors
        )
        return (
            f"#finding({number}, {self._line(item.sentence)}, {string(clean.title(item.verdict))}, "
            f"{self._line(item.detail)}, ({proofs}{',' if proofs else ''}))"
        )

    def _source(self, source: Source) -> str:
        url = clean.address(source.url)
        head = (source.heading, source.outlet, source.date or "no date", source.doc_id)
        texts = ", ".join(string(clean.title(text)) for text in head)
        entries = "\n".join(self._entry(entry) for entry in source.entries)
        return f"#source({texts}, {string(url)})\n{entries}"

    def _entry(self, entry: Entry) -> str:
        texts = (entry.label, entry.before, entry.marked, entry.after, entry.reading)
        return f"#entry({', '.join(string(text) for text in texts)}) <{entry.anchor}>"


def _widths(table: Table) -> list[str]:
    """Numbers and short words take what they need; columns of text share the rest by how much they hold."""
    widths = []
    for i, name in enumerate(table.columns):
        lengths = table.lengths(i) or [0]
        longest, usual = lengths[-1], lengths[len(lengths) * 4 // 5]
        fits = max(longest, len(name)) <= (_WIDE if table.side(i) == "right" else _NARROW)
        widths.append("auto" if fits else f"{min(max(usual, len(name), _NARROW), 60) ** 0.7:.1f}fr")
    return widths


def _abridged(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with only the evidence that the printed rows and sentences point at."""
    printed = [replace(b, rows=b.rows[: b.brief]) if isinstance(b, Table) else b for b in blocks]
    wanted = {name for name in anchors(printed) if is_anchor(name)}
    kept = (b.only(wanted) if isinstance(b, Evidence) else b for b in blocks)
    return [part for b in kept for part in (_in_parts(b) if isinstance(b, Table) else (b,))]


def _in_parts(table: Table) -> list[Table]:
    """The table, or where it has more columns of numbers than a page holds several below each other, the note last.

    Each part has the first column, which names the rows.
    """
    numbers = range(1, len(table.columns))
    if len(numbers) <= _ACROSS or any(table.side(i) != "right" for i in numbers):
        return [table]
    parts = -(-len(numbers) // _ACROSS)
    each = -(-len(numbers) // parts)
    chosen = [(0, *numbers[at : at + each]) for at in range(0, len(numbers), each)]
    return [
        replace(
            table,
            caption=f"{table.caption} ({n} of {len(chosen)})",
            columns=tuple(table.columns[i] for i in kept),
            rows=tuple(tuple(row[i] for i in kept if i < len(row)) for row in table.rows),
            align=tuple(table.side(i) for i in kept),
            note=table.note if n == len(chosen) else "",
        )
        for n, kept in enumerate(chosen, 1)
    ]
