"""The max-T test: how large the largest of all differences would be if articles had no outlet.

Westfall and Young 1993, single step. The outlets of the units compared are dealt out anew
`Options.permutations` times; in each deal every term gets its Welch t, and the largest counts.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy import sparse

from .frame import Frame, Pair
from .inference import Array


def max_t(counts: Any, words: Array, frame: Frame, pair: Pair, number: int) -> Array:
    """Adjusted p-values of all columns of `counts` (units x m, csr) for one pair; `number` makes its seed.

    Rates are those of the two groups put together, the rest as one; nan where there is no test.
    """
    group = np.where(
        frame.units.outlet == pair.outlet, 0, np.where(np.isin(frame.units.outlet, pair.others), 1, -1)
    )
    used = np.flatnonzero((group >= 0) & (words.ravel() > 0))
    n, m = frame.options.permutations, counts.shape[1]
    if (
        not n
        or pair.weights is not None
        or min(np.bincount(group[used], minlength=2)) < frame.options.minimum
    ):
        return np.full(m, np.nan)
    rates = sparse.diags(1 / words.ravel()[used]) @ counts[used]
    squares = rates.multiply(rates).tocsr()
    totals = np.asarray(rates.sum(axis=0)).ravel(), np.asarray(squares.sum(axis=0)).ravel()
    rng = np.random.default_rng([frame.options.seed, number])
    own = group[used] == 0
    observed = np.abs(_welch(rates, squares, totals, own[None, :]))[0]
    largest = np.concatenate([_largest(rates, squares, totals, deals) for deals in _deals(own, n, rng)])
    return np.asarray((1 + (largest[:, None] >= observed[None, :] - 1e-12).sum(axis=0)) / (n + 1))


def _deals(own: Any, n: int, rng: np.random.Generator) -> list[Any]:
    """`n` shuffles of the group, in stacks that keep the memory small."""
    every = np.array([rng.permutation(own) for _ in range(n)])
    return [every[i : i + 25] for i in range(0, n, 25)]


def _largest(rates: Any, squares: Any, totals: tuple[Array, Array], deals: Any) -> Array:
    return np.asarray(np.abs(_welch(rates, squares, totals, deals)).max(axis=1))


def _welch(rates: Any, squares: Any, totals: tuple[Array, Array], deals: Any) -> Array:
    """Welch's t of each column (deals x m), group 0 of each deal against the others."""
    chosen = np.ascontiguousarray(deals.T.astype(float))
    n_own = deals.sum(axis=1)[:, None]
    n_rest = deals.shape[1] - n_own
    s1, q1 = ((each.T @ chosen).T for each in (rates, squares))
    s2, q2 = totals[0] - s1, totals[1] - q1
    v1 = np.maximum(q1 - s1**2 / n_own, 0) / (n_own - 1) / n_own
    v2 = np.maximum(q2 - s2**2 / n_rest, 0) / (n_rest - 1) / n_rest
    error = np.sqrt(v1 + v2)
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(error > 0, (s1 / n_own - s2 / n_rest) / error, 0.0)
