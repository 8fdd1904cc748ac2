"""The test where hits are few: how far the articles, dealt out anew, would put the outlets apart.

With a handful of hits Student's t is a bad likeness: counts come in steps, and what is rare is lopsided. The
articles of the outlets compared are dealt out to them again `DEALS` times, each outlet keeping its number,
and the difference is set against those of the deals (Lijffijt et al. 2016 for words by texts). Deals that
come out exactly as far count half, the mid-p of Lancaster (1961): else steps would make every test timid.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse

from .inference import Array, Contrast, Estimates, Units

Bools = npt.NDArray[np.bool_]
DEALS = 999
# Hits (or, of a share, misses) in fewer units than this, in the outlet or in all it is compared with, are few.
SPARSE = 16
# A p-value above this by Student's t is not looked at again: no deal would make it a finding.
CLEAR = 0.25
# Fewer deals than this that come as far say little about how much rarer the difference is.
_ENOUGH = 10
_STACK = 111
_SAME = 1e-9


def is_sparse(est: Estimates, outlet: int, others: list[int]) -> Bools:
    """The columns in which hits are few."""
    few = np.minimum(est.n_with[outlet], est.n_with[others].sum(axis=0)) < SPARSE
    misses = np.minimum(est.n_without[outlet], est.n_without[others].sum(axis=0)) < SPARSE
    return np.asarray(few | (est.is_share & misses))


def dealt_p(
    counts: Any, bases: Array, units: Units, result: Contrast, wanted: Bools, seed: list[int]
) -> tuple[Array, Bools]:
    """The p-values of a contrast, those of the `wanted` columns by deals; and which are.

    `counts` is units x m (csr), `bases` units x m or units x 1. Where hardly a deal comes as far, Student's p
    stays unless it is smaller than the deals allow.
    """
    p_values = result.p_value.copy()
    chosen = np.flatnonzero(wanted & (np.nan_to_num(p_values, nan=1.0) <= CLEAR))
    is_dealt = np.zeros(len(p_values), dtype=bool)
    is_dealt[chosen] = True
    if not len(chosen):
        return p_values, is_dealt
    used, group = np.unique(result.weights[:, chosen] != 0, axis=1, return_inverse=True)
    for number in range(used.shape[1]):
        columns = chosen[group.ravel() == number]
        own = bases[:, columns] if bases.shape[1] > 1 else np.repeat(bases, len(columns), axis=1)
        rows = np.flatnonzero(used[units.outlet, number])
        among = np.unique(units.outlet[rows], return_inverse=True)
        further, equal = _compare(
            counts[rows][:, columns], own[rows], among[1], result.weights[among[0]][:, columns], seed
        )
        share = (further + equal / 2) / DEALS
        thin = further + equal < _ENOUGH
        p_values[columns] = np.where(thin, np.maximum(p_values[columns], share), np.maximum(share, 1e-300))
    return p_values, is_dealt


def _compare(counts: Any, bases: Array, outlet: Any, weights: Array, seed: list[int]) -> tuple[Array, Array]:
    """How many deals go further than the articles as they are, and how many exactly as far, per column."""
    rng = np.random.default_rng(seed)
    observed = _distance(counts, bases, outlet[None, :], weights)[0]
    further, equal = np.zeros(len(observed)), np.zeros(len(observed))
    for _ in range(DEALS // _STACK):
        deals = rng.permuted(np.tile(outlet, (_STACK, 1)), axis=1)
        apart = _distance(counts, bases, deals, weights)
        same = np.abs(apart - observed) <= _SAME * observed
        further += ((apart > observed) & ~same).sum(axis=0)
        equal += same.sum(axis=0)
    return further, equal


def _distance(counts: Any, bases: Array, deals: Any, weights: Array) -> Array:
    """The difference over its error but for the common spread, per deal and column, without its sign."""
    n, size = deals.shape
    k, m = weights.shape
    rows = (deals + k * np.arange(n)[:, None]).ravel()
    put = sparse.csr_matrix((np.ones(n * size), (rows, np.tile(np.arange(size), n))), shape=(n * k, size))
    base = (put @ bases).reshape(n, k, m)
    count = (put @ counts).toarray().reshape(n, k, m)
    with np.errstate(invalid="ignore", divide="ignore"):
        gap = (weights * np.where(base > 0, count / base, 0)).sum(axis=1)
        spread = np.where(base > 0, weights**2 / base, 0).sum(axis=1)
        return np.asarray(np.where(spread > 0, np.abs(gap) / np.sqrt(spread), 0.0))
