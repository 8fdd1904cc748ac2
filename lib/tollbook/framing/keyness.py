"""Which words an outlet uses more, or less, than others: ranked by log-odds, tested by articles.

The rank is the z of the log-odds ratio with an informative Dirichlet prior, the pooled corpus scaled to
`PRIOR_MASS` words (Monroe, Colaresi and Quinn 2008, eq. 15-22). It orders words and tests nothing: the
p-value is `inference.contrast`, by articles.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from scipy import stats

from .inference import Array, Units, contrast, estimate

PRIOR_MASS = 10_000.0
MIN_COUNT = 10
MIN_UNITS = 5
PER_WORDS = 1000.0


def log_odds_z(counts: Array, reference: Array) -> tuple[Array, Array]:
    """Log-odds ratio and its z for word counts of two groups (arrays of length m), prior from their sum."""
    prior = (counts + reference) / (counts + reference).sum() * PRIOR_MASS
    a, b = counts + prior, reference + prior
    with np.errstate(divide="ignore", invalid="ignore"):
        delta = np.log(a / (a.sum() - a)) - np.log(b / (b.sum() - b))
        return delta, delta / np.sqrt(1 / a + 1 / b)


def key_terms(
    matrix: Any, terms: tuple[str, ...], units: Units, pairs: list[tuple[int, list[int], str]]
) -> pd.DataFrame:
    """One row per pair and term that is common enough: rates, difference, log-odds, p.

    `matrix` is units x terms (csr). `pairs` are outlet, outlets of the reference, name of the reference.
    Rates and differences are per 1,000 words.
    """
    common = np.asarray(matrix.sum(axis=0)).ravel() >= MIN_COUNT
    common &= np.asarray((matrix > 0).sum(axis=0)).ravel() >= MIN_UNITS
    words = np.asarray(matrix.sum(axis=1))
    kept = np.flatnonzero(common)
    if not len(kept):
        return pd.DataFrame()
    est = estimate(matrix[:, kept], words / PER_WORDS, units)
    totals = np.array([words[units.outlet == k].sum() for k in range(units.n_outlets)])
    names = np.array(terms, dtype=object)[kept]
    return pd.concat([_rows(est, totals, units, pair, names) for pair in pairs], ignore_index=True)


def _rows(
    est: Any, totals: Array, units: Units, pair: tuple[int, list[int], str], names: Any
) -> pd.DataFrame:
    outlet, others, label = pair
    result = contrast(est, units, outlet, others)
    half = result.half_width()
    own = est.ratio[outlet] * totals[outlet] / PER_WORDS
    rest = result.reference * totals[others].sum() / PER_WORDS
    delta, z = log_odds_z(own, rest)
    freedom = np.maximum(est.n_units[outlet] - 1, 1)
    spread = stats.t.ppf(0.975, freedom) * np.sqrt(est.variance[outlet])
    return pd.DataFrame(
        {
            "outlet": outlet,
            "term": names,
            "n_units": est.n_units[outlet].astype(int),
            "n_with": est.n_with[outlet].astype(int),
            "count": np.rint(own).astype(int),
            "value": est.ratio[outlet],
            "ci_low": np.maximum(est.ratio[outlet] - spread, 0),
            "ci_high": est.ratio[outlet] + spread,
            "reference": label,
            "reference_value": result.reference,
            "difference": result.difference,
            "difference_low": result.difference - half,
            "difference_high": result.difference + half,
            "log_odds": delta,
            "log_odds_z": z,
            "p_value": result.p_value,
        }
    )
