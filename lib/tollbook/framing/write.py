"""The files of a comparison: three tables, the passages, the method card."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pandas as pd

from tollbook.files import write_atomically
from tollbook.tables import write_frame

from .compare import Comparison
from .tally import Evidence

TABLES = ("framing", "keyness", "narratives")
# Figures beyond this many digits would print the arithmetic of one processor.
DIGITS = 6


def write_comparison(comparison: Comparison, to: Path) -> list[Path]:
    """Writes framing.csv, keyness.csv, narratives.csv, evidence.jsonl and method.json into a folder.

    Each file appears whole or not at all; the same comparison gives the same bytes. Returns the paths.
    """
    written = []
    for name in TABLES:
        write_frame(_without_sides(rounded(getattr(comparison, name))), to / f"{name}.csv")
        written.append(to / f"{name}.csv")
    write_frame(evidence_frame(comparison.evidence), to / "evidence.jsonl")
    card = json.dumps(comparison.card, ensure_ascii=False, indent=2) + "\n"
    write_atomically(to / "method.json", card.encode())
    return [*written, to / "evidence.jsonl", to / "method.json"]


def rounded(table: pd.DataFrame) -> pd.DataFrame:
    """The table with its figures cut to `DIGITS` significant digits."""
    figures = {name: table[name].map(_cut) for name in table.columns if table[name].dtype.kind == "f"}
    return table.assign(**figures)


def _without_sides(table: pd.DataFrame) -> pd.DataFrame:
    """The table with the side of what is of any side left out: an empty cell, where an empty text would be a mark."""
    return table.assign(side=table["side"].replace("", None)) if "side" in table.columns else table


def _cut(figure: float) -> float:
    return float(f"{figure:.{DIGITS}g}")


def evidence_frame(evidence: tuple[Evidence, ...]) -> pd.DataFrame:
    """One row per passage, the fields of `Evidence` as columns, in the order given."""
    fields = [f.name for f in dataclasses.fields(Evidence)]
    rows = [{name: getattr(e, name) for name in fields} for e in evidence]
    return pd.DataFrame(rows, columns=fields)
