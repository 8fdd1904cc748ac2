"""Which words an outlet uses more, or less, than others: ranked by log-odds, tested by articles.

The rank is the z of the log-odds ratio with an informative Dirichlet prior, the pooled words of both groups
scaled to `PRIOR_MASS` words (Monroe, Colaresi and Quinn 2008, section 3.5). It orders words and tests
nothing: the p-value is `contrasts.compare_pair`, by articles, and the max-T p-value (`top_p_value`) is that
of the statement "this is the outlet's most unusual word" (Westfall and Young 1993, permuting articles).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from .contrasts import ADJUSTMENT, COMPARED, TEST, compare_pair, shown
from .frame import Frame, Pair
from .inference import Array, benjamini_hochberg, estimate
from .layers import ALL, LAYERS, Layout
from .permute import max_t
from .vocabulary import Tokens, house_style, tokenise

PRIOR_MASS = 10_000.0
# A term needs this many uses in this many units of the groups compared.
MIN_COUNT, MIN_UNITS = 10, 10
# Words cluster in articles more than devices do; only an outlet that hardly has the word gets a floor.
FEW_USERS = 3
PER_WORDS = 1000.0
SCOPES = ("whole", "casualty")
COLUMNS = (
    *("outlet", "scope", "layer", "term", "n_documents", "n_units", "n_effective", "n_with"),
    *("document_share", "count"),
    *COMPARED,
    *("log_odds", "log_odds_z", "p_value", "q_value", "top_p_value", "test", "adjustment"),
)
KEY = ["scope", "layer", "outlet", "reference"]


def log_odds(counts: Array, reference: Array) -> tuple[Array, Array]:
    """Log-odds ratio and its z for word counts of two groups (arrays of length m), prior from their sum."""
    prior = (counts + reference) / max((counts + reference).sum(), 1.0) * PRIOR_MASS
    a, b = counts + prior, reference + prior
    with np.errstate(divide="ignore", invalid="ignore"):
        delta = np.log(a / (a.sum() - a)) - np.log(b / (b.sum() - b))
        return delta, delta / np.sqrt(1 / a + 1 / b)


def key_terms(
    frame: Frame, layouts: Sequence[Layout], layers: Sequence[str] = (ALL, *LAYERS)
) -> pd.DataFrame:
    """One row per pair of outlets, scope, layer and common term. Rates and differences are per 1,000 words."""
    tokens = tokenise(layouts)
    kept = ~house_style(tokens, [layout.document.outlet for layout in layouts], frame.unit_of)
    parts = [
        _table(frame, frame.by_unit(tokens.counts(scope, layer, kept)), tokens, (scope, layer))
        for scope in SCOPES
        for layer in layers
    ]
    table = pd.concat(
        [p for p in parts if len(p)] or [pd.DataFrame(columns=list(COLUMNS))], ignore_index=True
    )
    table["q_value"] = benjamini_hochberg(table["p_value"].to_numpy(dtype=float))
    table["test"] = np.where(table["p_value"].notna(), TEST, "none")
    table["adjustment"] = np.where(table["p_value"].notna(), ADJUSTMENT, "none")
    table["rank"] = -table["log_odds_z"].astype(float)
    return table.sort_values([*KEY, "rank", "term"], kind="stable", ignore_index=True)[list(COLUMNS)]


def _table(frame: Frame, matrix: Any, tokens: Tokens, place: tuple[str, str]) -> pd.DataFrame:
    common = np.asarray(matrix.sum(axis=0)).ravel() >= MIN_COUNT
    common &= np.asarray((matrix > 0).sum(axis=0)).ravel() >= MIN_UNITS
    chosen = np.flatnonzero(common)
    if not len(chosen):
        return pd.DataFrame()
    words = np.asarray(matrix.sum(axis=1))
    counts, bases = matrix[:, chosen].tocsr(), words / PER_WORDS
    est = estimate(counts, bases, frame.units)
    names = np.array(tokens.terms, dtype=object)[chosen]
    rows = []
    for number, pair in enumerate(frame.pairs):
        row = _rows(frame, pair, (counts, bases, words), est, names)
        # Top-term statements are made of whole passages, whoever speaks in them.
        tops = max_t(counts, words, frame, pair, number) if place[1] == ALL else np.full(len(names), np.nan)
        row.insert(1, "scope", place[0])
        row.insert(2, "layer", place[1])
        rows.append(_worth_showing(row.assign(top_p_value=tops)))
    return pd.concat(rows, ignore_index=True) if rows else pd.DataFrame()


def _worth_showing(row: pd.DataFrame) -> pd.DataFrame:
    """The tested terms; of an outlet too small for any test, the terms it uses."""
    tested = row["p_value"].notna()
    return row[tested if tested.any() else row["count"] > 0]


def _rows(frame: Frame, pair: Pair, matrices: tuple[Any, Any, Any], est: Any, names: Any) -> pd.DataFrame:
    counts, bases, words = matrices
    found = compare_pair(counts, bases, frame, pair, est, few=FEW_USERS)
    own = frame.compared(pair, [pair.outlet])
    size = float(words[own].sum())
    others = float(words[frame.compared(pair, pair.others)].sum())
    delta, z = log_odds(found.value * size / PER_WORDS, found.reference * others / PER_WORDS)
    return pd.DataFrame(
        {
            "outlet": frame.outlets[pair.outlet],
            "term": names,
            "n_documents": frame.documents_in(own),
            "n_units": found.n_units.astype(int),
            "n_effective": found.n_effective,
            "n_with": found.n_with.astype(int),
            "document_share": found.n_with / np.maximum(found.n_units, 1),
            "count": np.asarray(counts[np.flatnonzero(own)].sum(axis=0)).ravel().astype(int),
            **shown(found, pair),
            "log_odds": delta,
            "log_odds_z": z,
        }
    )
