"""Which characters the fonts at hand can draw: DejaVu Sans, which comes with matplotlib."""

from __future__ import annotations

import functools
from pathlib import Path

MISSING = "\ufffd"


@functools.cache
def font_folder() -> Path:
    """The folder of matplotlib's own fonts; no font of the machine is used."""
    import matplotlib as mpl  # noqa: PLC0415  (only when something is drawn)

    return Path(mpl.get_data_path()) / "fonts" / "ttf"


def drawable(text: str) -> str:
    """The text with U+FFFD for each character that the font lacks; line ends stay."""
    if text.isascii():
        return text
    known = _characters()
    return "".join(c if ord(c) in known or c == "\n" else MISSING for c in text)


@functools.cache
def _characters() -> frozenset[int]:
    from matplotlib.ft2font import FT2Font  # noqa: PLC0415

    return frozenset(FT2Font(str(font_folder() / "DejaVuSans.ttf")).get_charmap())
