"""How figures look: colours that hold for colour-blind readers and in grey print, markers, defaults, SVG bytes.

Every figure function of the briefing is decorated with `drawn`, makes its canvas with `new_figure` and
returns a `Drawing`: the figure, the sentence it shows (its title) and the same in words for those who do
not see it. Categories differ in lightness as well as in hue, source types in the shape of the marker, so
that neither needs colour to be told apart.
"""

from __future__ import annotations

import functools
import io
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, ParamSpec, TypeVar

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from .glyphs import drawable
from .words import SOURCE_LABELS

__all__ = [
    "ACCENT",
    "CATEGORY_COLOURS",
    "CATEGORY_INKS",
    "FULL_WIDTH",
    "INK",
    "MUTED",
    "PAPER",
    "RULE",
    "SEQUENTIAL",
    "SOURCE_LABELS",
    "SOURCE_MARKERS",
    "WARNING",
    "Drawing",
    "drawing",
    "drawn",
    "label_directly",
    "new_figure",
    "plain",
    "svg",
    "thousands",
]

INK = "#1a1a1a"
MUTED = "#5c5c5c"  # 6.7 to 1 on white
RULE = "#d4d4d4"
PAPER = "#ffffff"
ACCENT = "#0b5394"
WARNING = "#c2410c"

# Fill per category: CIE lightness 9, 35, 46, 54, 68, 75. Light fills are drawn with an edge of INK.
CATEGORY_COLOURS = {
    "killed": "#1a1a1a",
    "casualties": "#0b5394",
    "losses": "#c2410c",
    "captured": "#3f8f5f",
    "wounded": "#d99a00",
    "missing": "#8ebfe6",
}
# The same hues dark enough to be read as text on white (4.5 to 1).
CATEGORY_INKS = CATEGORY_COLOURS | {"captured": "#2f7a4d", "wounded": "#8a6100", "missing": "#2f6f9f"}

# One shape per kind of source.
SOURCE_MARKERS = {
    "own_side": "o",
    "opponent": "X",
    "ally": "s",
    "international": "D",
    "research": "^",
    "media": "P",
    "anonymous": "v",
    "none": ".",
}
SEQUENTIAL = "Blues"  # one hue from white on: the same order for all colour vision, and in grey

FULL_WIDTH = 6.6  # inches: the column of the page, and 85 % of the width of an A4 text block
_DEFAULTS: dict[Any, Any] = {
    "font.family": ["DejaVu Sans"],
    "font.size": 9.5,
    "axes.titlesize": 11.5,
    "axes.titleweight": "bold",
    "axes.titlelocation": "left",
    "axes.titlepad": 10,
    "axes.labelsize": 9.5,
    "axes.labelcolor": MUTED,
    "axes.edgecolor": RULE,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "axes.axisbelow": True,
    "axes.formatter.useoffset": False,
    "grid.color": "#e9e9e9",
    "grid.linewidth": 0.7,
    "text.color": INK,
    "text.parse_math": False,  # a name with two dollar signs is a name
    "xtick.color": MUTED,
    "ytick.color": MUTED,
    "xtick.labelsize": 9,
    "ytick.labelsize": 9,
    "xtick.major.size": 0,
    "ytick.major.size": 0,
    "legend.frameon": False,
    "legend.fontsize": 9,
    "lines.linewidth": 1.6,
    "figure.facecolor": PAPER,
    "savefig.facecolor": PAPER,
    "svg.hashsalt": "tollbook",
    "svg.fonttype": "path",
    "timezone": "UTC",
}

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure ready to be shown: `title` states what it shows, `alt` says it all in words, `note` how to read it.

    The page prints the title above the note, under the figure: do not write it into the figure as well.
    """

    figure: Figure
    title: str
    alt: str
    note: str = ""


@contextmanager
def drawing() -> Iterator[None]:
    """The project's matplotlib defaults, for the length of a `with` block; the caller's settings come back."""
    with mpl.rc_context(_DEFAULTS):
        yield


def drawn(function: Callable[P, R]) -> Callable[P, R]:
    """Decorator: the function draws under the project's defaults."""

    @functools.wraps(function)
    def under_defaults(*args: P.args, **kwargs: P.kwargs) -> R:
        with drawing():
            return function(*args, **kwargs)

    return under_defaults


def new_figure(height: float = 3.4) -> Figure:
    """An empty figure as wide as the page, its height in inches, laid out so that no label is cut. It is not known to pyplot."""
    figure = Figure(figsize=(FULL_WIDTH, height), layout="constrained")
    FigureCanvasAgg(figure)
    return figure


def label_directly(axes: Axes, x: Any, y: float, text: str, colour: str = INK) -> None:
    """Writes a label beside the point (x, y) in data units, in place of a legend."""
    axes.annotate(
        plain(text),
        (x, y),
        xytext=(6, 0),
        textcoords="offset points",
        va="center",
        color=colour,
        fontsize=9,
    )


def thousands(value: float, _position: object = None) -> str:
    """A count as readers write it: 35,000. Usable as a tick formatter."""
    return f"{value:,.0f}"


def plain(text: str, longest: int = 60) -> str:
    """A text fit for a figure: one line, no control or direction marks, glyphs the font has, cut at `longest`."""
    line = " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]", " ", text).split())
    shown = drawable(line)
    return shown if len(shown) <= longest else shown[: longest - 1].rstrip() + "…"


def svg(figure: Figure) -> str:
    """The figure as SVG text; the same figure gives the same bytes on any day."""
    with drawing():
        target = io.StringIO()
        canvas: Any = FigureCanvasSVG(figure)
        canvas.print_svg(target, metadata={"Date": None, "Creator": None})
    return target.getvalue()
