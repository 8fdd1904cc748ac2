"""The comparison of outlets: per-document tallies, put together by outlet, with intervals and tests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pandas as pd
from scipy import sparse, stats

from tollbook.errors import ParameterError
from tollbook.records import Claim, Document

from .devices import COUNTS, tally_devices
from .figures import tally_figures
from .inference import Units, benjamini_hochberg, contrast, estimate
from .keyness import key_terms
from .layers import ALL, LAYERS, Layout, lay_out
from .stories import tally_narratives
from .tally import Cell, Evidence, Tally
from .vocabulary import tokenise

REST = "rest"
MIN_DOCUMENTS = 10
MIN_WITH = 5
COLUMNS = (
    *("outlet", "scope", "layer", "measure", "side", "n_documents", "n_units", "n_with", "count", "base"),
    *("value", "ci_low", "ci_high", "reference", "reference_value", "difference", "difference_low"),
    *("difference_high", "p_value", "q_value", "test"),
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a comparison found. `framing`, `keyness` and `narratives` have one row per outlet, scope, layer
    and measure (or term) and reference; `evidence` holds the passages behind the rows."""

    framing: pd.DataFrame
    keyness: pd.DataFrame
    narratives: pd.DataFrame
    evidence: tuple[Evidence, ...]
    card: dict[str, Any] = field(default_factory=dict)


def compare_outlets(
    documents: Sequence[Document],
    claims: Iterable[Claim],
    profile: Any = None,
    reference: str | None = None,
) -> Comparison:
    """Compares the outlets of a corpus: each against the rest (outlets weighted alike), and a reference.

    `reference` names an outlet that every other one is also compared with; ParameterError if there is none
    of that name. Outlets with fewer than 10 articles are shown without a test and stay out of the rest.
    """
    ordered = sorted(documents, key=lambda d: d.doc_id)
    outlets = sorted({d.outlet for d in ordered})
    if reference is not None and reference not in outlets:
        raise ParameterError(f"no outlet {reference!r} in the corpus; there are: {', '.join(outlets)}")
    by_document: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda c: (c.doc_id, c.start, c.end)):
        by_document.setdefault(claim.doc_id, []).append(claim)
    layouts = [lay_out(d, by_document.get(d.doc_id, [])) for d in ordered]
    framing, narratives = [], []
    for layout in layouts:
        own = by_document.get(layout.document.doc_id, [])
        framing.append(Tally(layout.document.doc_id))
        tally_devices(layout, framing[-1])
        tally_figures(layout, own, framing[-1])
        narratives.append(Tally(layout.document.doc_id))
        tally_narratives(layout, own, narratives[-1])
    frame = Frame(ordered, outlets, reference)
    return Comparison(
        frame.table(framing),
        frame.keyness(layouts),
        frame.table(narratives),
        frame.evidence([*framing, *narratives]),
        frame.card(),
    )


class Frame:
    """Documents put into units and units into outlets, and the pairs of outlets to compare."""

    def __init__(self, documents: Sequence[Document], outlets: list[str], reference: str | None) -> None:
        self.documents = documents
        self.outlets = outlets
        stories = {s: i for i, s in enumerate(sorted({d.cluster or d.doc_id for d in documents}))}
        keys = [(outlets.index(d.outlet), stories[d.cluster or d.doc_id]) for d in documents]
        units = sorted(set(keys))
        self.unit_of = np.array([units.index(key) for key in keys], dtype=np.int64)
        members = np.array(units, dtype=np.int64).reshape(-1, 2)
        self.units = Units(members[:, 0], members[:, 1], len(outlets))
        self.n_documents = np.bincount([key[0] for key in keys], minlength=len(outlets))
        self.n_units = np.bincount(members[:, 0], minlength=len(outlets))
        self.pairs = self._pairs(reference)

    def _pairs(self, reference: str | None) -> list[tuple[int, list[int], str]]:
        large = [k for k in range(len(self.outlets)) if self.n_units[k] >= MIN_DOCUMENTS]
        pairs = []
        for k, name in enumerate(self.outlets):
            rest = [other for other in large if other != k]
            if rest:
                pairs.append((k, rest, REST))
            if reference is not None and name != reference:
                pairs.append((k, [self.outlets.index(reference)], reference))
        return pairs

    def table(self, tallies: Sequence[Tally]) -> pd.DataFrame:
        """The rows of all cells the tallies speak of."""
        cells = sorted({cell for t in tallies for cell in (*t.bases, *t.counts)})
        column = {cell: i for i, cell in enumerate(cells)}
        shape = (len(self.units.outlet), len(cells))
        counts, bases = np.zeros(shape), np.zeros(shape)
        for unit, tally in zip(self.unit_of, tallies, strict=True):
            for cell, n in tally.counts.items():
                counts[unit, column[cell]] += n
            for cell, n in tally.bases.items():
                bases[unit, column[cell]] += n
        rows = [self._rows(counts, bases, cells, pair) for pair in self.pairs] if cells else []
        table = pd.concat(rows, ignore_index=True) if rows else pd.DataFrame(columns=list(COLUMNS))
        return self._finished(table, list(COLUMNS))

    def _rows(
        self, counts: Any, bases: Any, cells: list[Cell], pair: tuple[int, list[int], str]
    ) -> pd.DataFrame:
        outlet, others, label = pair
        est = estimate(counts, bases, self.units)
        result = contrast(est, self.units, outlet, others)
        tested = self._tested(est, outlet, others)
        own = self.units.outlet == outlet
        spread = stats.t.ppf(0.975, np.maximum(est.n_units[outlet] - 1, 1)) * np.sqrt(est.variance[outlet])
        half = result.half_width()
        rare = np.array([cell.measure.split(":")[0] in COUNTS for cell in cells])
        rate = np.where(rare, counts[own].sum(axis=0), est.ratio[outlet])
        show = np.where(tested & ~rare, 1.0, np.nan)
        return pd.DataFrame(
            {
                "outlet": self.outlets[outlet],
                "scope": [c.scope for c in cells],
                "layer": [c.layer for c in cells],
                "measure": [c.measure for c in cells],
                "side": [c.side for c in cells],
                "n_documents": int(self.n_documents[outlet]),
                "n_units": est.n_units[outlet].astype(int),
                "n_with": est.n_with[outlet].astype(int),
                "count": counts[own].sum(axis=0),
                "base": bases[own].sum(axis=0),
                "value": rate,
                "ci_low": np.maximum(est.ratio[outlet] - spread, 0) * show,
                "ci_high": (est.ratio[outlet] + spread) * show,
                "reference": label,
                "reference_value": np.where(rare, np.nan, result.reference),
                "difference": np.where(rare, np.nan, result.difference),
                "difference_low": (result.difference - half) * show,
                "difference_high": (result.difference + half) * show,
                "p_value": result.p_value * show,
                "test": np.where(show == 1.0, "welch", "none"),
            }
        )

    def _tested(self, est: Any, outlet: int, others: list[int]) -> Any:
        enough = est.n_units[outlet] >= MIN_DOCUMENTS
        enough &= est.n_units[others].min(axis=0) >= MIN_DOCUMENTS
        return enough & (est.n_with[outlet] + est.n_with[others].sum(axis=0) >= MIN_WITH)

    def keyness(self, layouts: Sequence[Layout]) -> pd.DataFrame:
        """The key terms of every scope and layer."""
        tokens = tokenise(layouts)
        kept = np.ones(len(tokens.term), dtype=bool)
        parts = []
        large = [p for p in self.pairs if self.n_units[p[0]] >= MIN_DOCUMENTS]
        for scope in ("whole", "casualty"):
            for layer in (ALL, *LAYERS):
                table = key_terms(
                    self._by_unit(tokens.counts(scope, layer, kept)), tokens.terms, self.units, large
                )
                if len(table):
                    table.insert(1, "scope", scope)
                    table.insert(2, "layer", layer)
                    parts.append(table)
        if not parts:
            return pd.DataFrame(columns=["outlet", "scope", "layer", "term", "p_value", "q_value"])
        whole = pd.concat(parts, ignore_index=True)
        whole["n_documents"] = self.n_documents[whole["outlet"]]
        whole["outlet"] = np.array(self.outlets, dtype=object)[whole["outlet"]]
        return self._finished(whole, None)

    def _by_unit(self, matrix: Any) -> Any:
        n = len(self.unit_of)
        join = sparse.csr_matrix(
            (np.ones(n), (self.unit_of, np.arange(n))), shape=(len(self.units.outlet), n)
        )
        return join @ matrix

    @staticmethod
    def _finished(table: pd.DataFrame, columns: list[str] | None) -> pd.DataFrame:
        table["q_value"] = benjamini_hochberg(table["p_value"].to_numpy(dtype=float))
        return table[columns] if columns else table

    def evidence(self, tallies: Sequence[Tally]) -> tuple[Evidence, ...]:
        """All passages, each with its outlet, in the order of documents."""
        outlet = {d.doc_id: d.outlet for d in self.documents}
        return tuple(sorted(replace(e, outlet=outlet[e.doc_id]) for t in tallies for e in t.evidence))

    def card(self) -> dict[str, Any]:
        """How the comparison was made."""
        return {
            "unit": "article; the copies of one wire story within an outlet are one unit",
            "minimum_documents": MIN_DOCUMENTS,
            "minimum_units_with_device": MIN_WITH,
            "test": "Welch's t on units, two-sided",
            "multiplicity": "Benjamini-Hochberg within each table",
            "outlets": {name: int(n) for name, n in zip(self.outlets, self.n_documents, strict=True)},
        }
