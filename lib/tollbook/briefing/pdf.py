"""The PDF: tagged, PDF/UA-1, typeset from the blocks by Typst without a browser, a system font or the network."""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from tollbook.errors import TollbookError

from . import clean
from .blocks import Block
from .glyphs import font_folder
from .page import Front
from .typst import Writer, string

# A PDF carries a date. Ours is the corpus's own last day, or this where no article is dated: never the clock.
_UNDATED = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)


class TypesettingError(TollbookError):
    """The PDF could not be typeset."""


def pdf(front: Front, blocks: Sequence[Block], dated: str | None = None) -> bytes:
    """The PDF of the blocks; `dated` is the ISO day it carries as its date. Raises TypesettingError."""
    import typst  # noqa: PLC0415  (a large binary; only when a PDF is made)

    writer = Writer(blocks)
    body = writer.source()
    stamp = _stamp(dated)
    with tempfile.TemporaryDirectory(prefix="tollbook-") as folder:
        root = Path(folder)
        for name, content in writer.files.items():
            (root / name).write_bytes(content)
        (root / "briefing.typ").write_bytes(
            (files("tollbook.briefing") / "templates" / "briefing.typ").read_bytes()
        )
        (root / "main.typ").write_text(_head(front, stamp) + body, encoding="utf-8")
        try:
            made: bytes = typst.compile(
                str(root / "main.typ"),
                root=folder,
                font_paths=[str(font_folder())],
                ignore_system_fonts=True,
                format="pdf",
                pdf_standards=["ua-1"],
                timestamp=int(stamp.timestamp()),
                package_path=folder,
                package_cache_path=folder,
            )
        except typst.TypstError as wrong:
            raise TypesettingError(f"the PDF could not be typeset: {wrong}") from wrong
    return made


def _stamp(dated: str | None) -> datetime.datetime:
    if not dated:
        return _UNDATED
    return datetime.datetime.combine(datetime.date.fromisoformat(dated), datetime.time(), datetime.UTC)


def _head(front: Front, stamp: datetime.datetime) -> str:
    lines = ", ".join(string(text) for text in front.standfirst)
    title = clean.title(front.title)
    return (
        '#import "briefing.typ": *\n'
        f"#show: briefing.with(title: {string(title)}, standfirst: ({lines}{',' if lines else ''}), "
        f"language: {string(front.lang)}, short: {string(clean.title(front.title, 90))}, "
        f"edition: datetime(year: {stamp.year}, month: {stamp.month}, day: {stamp.day}))\n"
    )
