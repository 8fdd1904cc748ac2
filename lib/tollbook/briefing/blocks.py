"""What a briefing is made of: blocks, and bits of text inside them. HTML and PDF are written from the same blocks.

Text in a block is always plain text: markup in it is just characters.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from . import clean

Style = Literal["text", "strong", "em", "code", "mark", "quote"]
Align = Literal["left", "right"]

_ANCHOR = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,80}\Z")


@dataclass(frozen=True, slots=True)
class Bit:
    """A stretch of text in one style. `anchor` opens an evidence entry of this briefing, `href` a web address."""

    text: str
    style: Style = "text"
    anchor: str | None = None
    href: str | None = None


Bits = tuple[Bit, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the briefing's title, 2 a section with an entry in the contents."""

    level: int
    bits: Bits
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; `role` sets a lead sentence, a note under something, or a warning apart."""

    bits: Bits
    role: Literal["text", "lead", "note", "warning", "quote", "intro"] = "text"


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of one-paragraph items."""

    items: tuple[Bits, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """Text to be shown letter by letter: a command, a traceback."""

    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; `sort` is the number it sorts by, where it has one."""

    bits: Bits
    sort: float | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row. `brief` is how many rows the PDF prints (all in HTML); None prints all."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    align: tuple[Align, ...] = ()
    note: str = ""
    brief: int | None = None

    def side(self, column: int) -> Align:
        """Where the cells of a column stand."""
        return self.align[column] if column < len(self.align) else "left"

    def lengths(self, column: int) -> list[int]:
        """How many characters each cell of a column holds, the fewest first."""
        return sorted(len(plain(row[column].bits)) for row in self.rows if column < len(row))


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure: `svg` text or `png` in base64; `title` states what it shows, `alt` says it in words."""

    title: str
    alt: str
    note: str = ""
    svg: str = ""
    png: str = ""


@dataclass(frozen=True, slots=True)
class FindingItem:
    """One finding: the sentence, what it rests on and how sure it is, and the entries that prove it."""

    sentence: Bits
    detail: Bits
    verdict: str
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """The findings, most important first."""

    items: tuple[FindingItem, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece of evidence: a sentence with the figure or cue set off, and how it was read."""

    anchor: str
    label: str
    before: str
    marked: str
    after: str
    reading: str


@dataclass(frozen=True, slots=True)
class Source:
    """An article and its entries."""

    title: str
    outlet: str
    date: str
    url: str
    doc_id: str
    entries: tuple[Entry, ...]

    @property
    def heading(self) -> str:
        """The title, or what else names the article."""
        return clean.title(self.title) or clean.title(self.doc_id) or "(no title)"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The articles behind the numbers. The PDF prints only entries that something in it points at."""

    sources: tuple[Source, ...]

    def only(self, wanted: Container[str]) -> Evidence:
        """The entries with these anchors, without the articles that are left with none."""
        kept = (replace(s, entries=tuple(e for e in s.entries if e.anchor in wanted)) for s in self.sources)
        return Evidence(tuple(source for source in kept if source.entries))


Block = Heading | Paragraph | Listing | Code | Table | Picture | Findings | Evidence


def bits(*parts: str | Bit) -> Bits:
    """Strings and bits in a row, as bits; empty strings are dropped."""
    return tuple(part if isinstance(part, Bit) else Bit(part) for part in parts if part != "")


def links(anchors: Sequence[str], most: int | None = None) -> Bits:
    """Anchors as a row of links; beyond `most`, where it is given, how many more there are."""
    parts: list[str | Bit] = []
    for anchor in anchors[:most]:
        parts += [" "] * bool(parts) + [Bit(anchor.upper(), anchor=anchor)]
    if most is not None and len(anchors) > most:
        parts.append(f" +{len(anchors) - most}")
    return bits(*parts)


def plain(line: Iterable[Bit]) -> str:
    """The text of the bits, without their styles and links."""
    return "".join(bit.text for bit in line)


def is_anchor(name: str) -> bool:
    """Whether a name can stand as a target of links in HTML and as a label in Typst."""
    return bool(_ANCHOR.match(name))


def anchors(blocks: Iterable[Block]) -> list[str]:
    """Every anchor that something in the blocks points at, in order of first mention."""
    found: dict[str, None] = {}
    for block in blocks:
        for line in _lines(block):
            found.update((bit.anchor, None) for bit in line if bit.anchor)
        if isinstance(block, Findings):
            found.update((anchor, None) for item in block.items for anchor in item.anchors)
    return list(found)


def _lines(block: Block) -> Iterable[Bits]:
    match block:
        case Heading() | Paragraph():
            return [block.bits]
        case Listing():
            return block.items
        case Table():
            return [cell.bits for row in block.rows for cell in row]
        case Findings():
            return [line for item in block.items for line in (item.sentence, item.detail)]
        case _:
            return []
