"""The tables of measures: tallies of all documents, one row per outlet, reference and cell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from scipy import sparse

from .contrasts import ADJUSTMENT, COMPARED, DEALT, TEST, compare_pair, shown
from .devices import COUNTS
from .frame import Frame, Pair
from .inference import benjamini_hochberg, estimate
from .tally import Cell, Tally

COLUMNS = (
    *("outlet", "scope", "layer", "measure", "side"),
    *("n_documents", "n_units", "n_effective", "n_with", "count", "base"),
    *COMPARED,
    *("p_value", "q_value", "test", "adjustment", "matched"),
)
KEY = ["measure", "side", "scope", "layer", "outlet", "reference"]
UNTESTED = "none: too few articles, or a count"


def measure_table(frame: Frame, tallies: Sequence[Tally]) -> pd.DataFrame:
    """One row per outlet, reference and cell, sorted; q-values over the whole table."""
    cells = sorted({cell for t in tallies for cell in (*t.bases, *t.counts)})
    counts, bases = (_matrix(frame, tallies, cells, kind) for kind in ("counts", "bases"))
    est = estimate(counts, bases, frame.units) if cells else None
    rows = [_rows(frame, cells, (counts, bases), pair, est) for pair in frame.pairs] if cells else []
    if not rows:
        return pd.DataFrame(columns=list(COLUMNS))
    table = pd.concat(rows, ignore_index=True)
    table["q_value"] = benjamini_hochberg(table["p_value"].to_numpy(dtype=float))
    tested = table["p_value"].notna()
    table["test"] = np.where(tested, np.where(table.pop("is_dealt"), DEALT, TEST), UNTESTED)
    table["adjustment"] = np.where(tested, ADJUSTMENT, "none")
    table["matched"] = frame.options.match or "no"
    return table[list(COLUMNS)].sort_values(KEY, kind="stable", ignore_index=True)


def _matrix(frame: Frame, tallies: Sequence[Tally], cells: Sequence[Cell], kind: str) -> Any:
    column = {cell: i for i, cell in enumerate(cells)}
    rows, columns, values = [], [], []
    for unit, tally in zip(frame.unit_of, tallies, strict=True):
        for cell, n in getattr(tally, kind).items():
            rows.append(unit)
            columns.append(column[cell])
            values.append(n)
    shape = (len(frame.units.outlet), len(cells))
    matrix = sparse.csr_matrix((values, (rows, columns)), shape=shape)
    return matrix if kind == "counts" else matrix.toarray()


def _rows(
    frame: Frame, cells: Sequence[Cell], matrices: tuple[Any, Any], pair: Pair, est: Any
) -> pd.DataFrame:
    counts, bases = matrices
    mask = frame.compared(pair, [pair.outlet])
    own = np.flatnonzero(mask)
    found = compare_pair(counts, bases, frame, pair, est)
    rare = np.array([cell.measure.split(":")[0] in COUNTS for cell in cells])
    tally = np.asarray(counts[own].sum(axis=0)).ravel()
    table = pd.DataFrame(
        {
            "outlet": frame.outlets[pair.outlet],
            "scope": [cell.scope for cell in cells],
            "layer": [cell.layer for cell in cells],
            "measure": [cell.measure for cell in cells],
            "side": [cell.side for cell in cells],
            "n_documents": frame.documents_in(mask),
            "n_units": found.n_units.astype(int),
            "n_effective": found.n_effective,
            "n_with": found.n_with.astype(int),
            "count": tally,
            "base": bases[own].sum(axis=0),
            **shown(found, pair, np.where(rare, np.nan, 1.0)),
            "is_dealt": found.is_dealt,
        }
    )
    table["value"] = np.where(rare, tally, found.value)
    # Where an outlet has nothing to count against there is nothing to show; that a rare device is absent is.
    return table[(table["base"] > 0) | rare]
