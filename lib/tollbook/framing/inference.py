"""Intervals and tests by articles: ratio estimates whose spread is measured between units, not words.

A unit is an article, or all copies of one wire story within an outlet. For an outlet k with counts x and
bases b the estimate is R = sum(x) / sum(b); its variance is the sum of squares of the units' linearised
residuals (x - R b) / (B sqrt(1 - h)), h = b / B, which for equal bases is Welch's s²/n. A difference of
outlets adds the variances, takes from them the covariance of stories told by both, and is referred to
Student's t with Satterthwaite's degrees of freedom (Welch 1947; Lijffijt et al. 2016 for words), each
outlet's own being those of its effective number of units (Kish 1965): a few long articles carry no more.
Where hits are few, `deals` asks permutations of the articles instead.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse, stats

Array = npt.NDArray[np.float64]
# Units with a hit below which an outlet's own spread says too little.
FEW = 8


@dataclass(frozen=True, slots=True)
class Units:
    """Which outlet and which story each row belongs to: two integer arrays of length n."""

    outlet: npt.NDArray[np.int64]
    story: npt.NDArray[np.int64]
    n_outlets: int

    @property
    def shared(self) -> npt.NDArray[np.int64]:
        """The rows whose story stands in another row too."""
        _, inverse, copies = np.unique(self.story, return_inverse=True, return_counts=True)
        return np.flatnonzero(copies[inverse] > 1)


@dataclass(frozen=True, slots=True)
class Estimates:
    """Per outlet and column (arrays k x m): ratio, variance, units with a base, units with a count.

    `n_effective` is Kish's: how many units of equal base would carry as much, sum(b)² / sum(b²). `is_share`
    (length m) tells columns whose counts never pass their base.
    """

    ratio: Array
    base: Array
    is_share: npt.NDArray[np.bool_]
    variance: Array
    n_units: Array
    n_effective: Array
    n_with: Array
    n_without: Array
    residuals: sparse.csr_matrix
    shared: npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Contrast:
    """Differences against a reference, arrays of length m: estimate, standard error, df, two-sided p.

    `weights` (k x m) are those of the outlets in the difference: 1, and -1/n for the n that make up the
    reference of a column.
    """

    reference: Array
    difference: Array
    error: Array
    df: Array
    p_value: Array
    weights: Array

    @property
    def n_others(self) -> Array:
        """How many outlets make up the reference of each column."""
        return np.asarray((self.weights < 0).sum(axis=0))

    def half_width(self, level: float = 0.95) -> Array:
        """Half the width of the interval around the difference."""
        return np.asarray(stats.t.ppf(0.5 + level / 2, self.df) * self.error)


def estimate(counts: Any, bases: Any, units: Units) -> Estimates:
    """Ratios per outlet. `counts` is n x m (sparse or dense), `bases` n x m or n x 1 for a common base."""
    counts = sparse.csr_matrix(counts, dtype=float)
    bases = np.asarray(bases, dtype=float)
    by_outlet = members(units.outlet, units.n_outlets)
    total = by_outlet @ bases
    with np.errstate(invalid="ignore", divide="ignore"):
        ratio = np.asarray((by_outlet @ counts).todense()) / total
        leverage = bases / total[units.outlet]
        weight = np.where(bases > 0, 1 / (total[units.outlet] ** 2 * np.maximum(1 - leverage, 1e-9)), 0.0)
    filled = np.where(np.isfinite(ratio), ratio, 0.0)
    ratio = np.where(np.isfinite(ratio), ratio, np.nan)
    variance = _variance(counts, bases, weight, by_outlet, filled)
    has_base = (bases > 0).astype(float)
    n_units = np.broadcast_to(by_outlet @ has_base, ratio.shape)
    with np.errstate(invalid="ignore", divide="ignore"):
        n_effective = np.broadcast_to(total**2 / (by_outlet @ bases**2), ratio.shape)
    n_with = np.asarray((by_outlet @ (counts > 0).astype(float)).todense())
    shared = units.shared
    rows = counts[shared].toarray() - filled[units.outlet[shared]] * bases[shared]
    residuals = sparse.csr_matrix(rows * np.sqrt(weight[shared]))
    variance = np.where(n_units > 1, variance, np.nan)
    base = np.broadcast_to(total, ratio.shape)
    return Estimates(
        ratio=ratio,
        base=base,
        is_share=_is_share(counts, bases),
        variance=variance,
        n_units=n_units,
        n_effective=n_effective,
        n_with=n_with,
        n_without=n_units - np.asarray((by_outlet @ _full(counts, bases)).todense()),
        residuals=residuals,
        shared=shared,
    )


def _is_share(counts: sparse.csr_matrix, bases: Array) -> npt.NDArray[np.bool_]:
    found = counts.tocoo()
    columns = found.col if bases.shape[1] > 1 else np.zeros_like(found.col)
    share = np.ones(counts.shape[1], dtype=bool)
    share[found.col[found.data > bases[found.row, columns]]] = False
    return share


def _full(counts: sparse.csr_matrix, bases: Array) -> sparse.csr_matrix:
    """1 where all of a unit's base is counted."""
    found = counts.tocoo()
    columns = found.col if bases.shape[1] > 1 else np.zeros_like(found.col)
    whole = (found.data >= bases[found.row, columns]).astype(float)
    return sparse.csr_matrix((whole, (found.row, found.col)), shape=counts.shape)


def members(group: Any, n_groups: int) -> sparse.csr_matrix:
    """Groups x members, 1 where a member is of a group: times a matrix, its rows summed by group."""
    n = len(group)
    return sparse.csr_matrix((np.ones(n), (group, np.arange(n))), shape=(n_groups, n))


def _variance(
    counts: sparse.csr_matrix, bases: Array, weight: Array, by_outlet: sparse.csr_matrix, ratio: Array
) -> Array:
    """sum w (x - R b)² per outlet and column, expanded so that the zeros of `counts` cost nothing."""
    squares = np.asarray((by_outlet @ counts.multiply(counts).multiply(weight)).todense())
    products = np.asarray((by_outlet @ counts.multiply(weight * bases)).todense())
    constant = by_outlet @ (weight * bases**2)
    return np.asarray(np.maximum(squares - 2 * ratio * products + ratio**2 * constant, 0.0))


def contrast(
    est: Estimates, units: Units, outlet: int, others: list[int], minimum: float = 0, few: int = FEW
) -> Contrast:
    """One outlet against others, each of the others with the same weight whatever its size.

    Others with fewer than `minimum` effective units in a column stay out of it, unless all of them do. Where
    one of them has a hit in fewer than `few` units, all have the variance of all together.
    """
    weights = _weights(est, units.n_outlets, outlet, others, minimum)
    # A column that nobody has is 0 / 0; its weight is 0 and must not spread the nan.
    ratio, variance = (
        np.nan_to_num(est.ratio),
        np.nan_to_num(_steadied(est, [outlet, *others], few), posinf=0),
    )
    reference = (np.where(weights < 0, -weights, 0) * ratio).sum(axis=0)
    parts = weights**2 * variance
    total = parts.sum(axis=0)
    # Where stories are shared the covariance is an estimate and could outrun the variances.
    error = np.sqrt(np.maximum(total + _covariance(est, units, weights), 0.001 * total))
    freedom = np.maximum(np.nan_to_num(est.n_effective, nan=2.0) - 1, 1)
    known = ~np.isnan(est.ratio[outlet]) & (weights < 0).any(axis=0)
    with np.errstate(invalid="ignore", divide="ignore"):
        largest = np.maximum(parts.max(axis=0), 1e-300)
        df = (total / largest) ** 2 / ((parts / largest) ** 2 / freedom).sum(axis=0)
        difference = np.where(known, est.ratio[outlet] - reference, np.nan)
        p_value = 2 * stats.t.sf(np.abs(difference / error), df)
    reference = np.where((weights < 0).any(axis=0), reference, np.nan)
    return Contrast(reference, difference, error, df, np.where(error > 0, p_value, np.nan), weights)


def _weights(est: Estimates, n_outlets: int, outlet: int, others: list[int], minimum: float) -> Array:
    """1 for the outlet, -1/n for the n others that count in a column, 0 else (k x m)."""
    weights = np.zeros((n_outlets, est.ratio.shape[1]))
    there = ~np.isnan(est.ratio[others])
    large = there & (est.n_effective[others] >= minimum)
    counted = np.where(large.any(axis=0), large, there)
    weights[others] = -1.0 * counted / np.maximum(counted.sum(axis=0), 1)
    weights[outlet] = 1.0
    return weights


def _steadied(est: Estimates, used: list[int], few: int) -> Array:
    """The variances; where an outlet has few hits (or, of a share, few misses) that of all outlets compared.

    An outlet with next to no hits has no spread of its own; to take that for certainty would call every
    absence a finding. Pooled, the residuals about the common rate give a count's variance times its
    overdispersion, and each outlet has its part by its base: the variance of a score test.
    """
    base, ratio = np.nan_to_num(est.base[used]), np.nan_to_num(est.ratio[used])
    total = np.maximum(base.sum(axis=0), 1e-12)
    within = np.nan_to_num(est.variance[used]) * base**2
    between = (ratio - (ratio * base).sum(axis=0) / total) ** 2 * base**2
    per_base = (within + between / np.maximum(np.nan_to_num(est.n_effective[used]), 1)).sum(axis=0) / total
    rare = (est.n_with[used] < few) | (est.is_share & (est.n_without[used] < few))
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(rare.any(axis=0), per_base / est.base, est.variance)


def _covariance(est: Estimates, units: Units, weights: Array) -> Array:
    """Twice the covariance of the rows that tell one story in several of the outlets compared."""
    n = len(est.shared)
    if not n:
        return np.zeros(weights.shape[1])
    rows = est.residuals.multiply(weights[units.outlet[est.shared]]).tocsr()
    _, story = np.unique(units.story[est.shared], return_inverse=True)
    together = sparse.csr_matrix((np.ones(n), (story, np.arange(n))))
    sums = together @ rows
    squares = np.asarray(sums.multiply(sums).sum(axis=0)).ravel()
    return np.asarray(squares - np.asarray(rows.multiply(rows).sum(axis=0)).ravel())


def benjamini_hochberg(p_values: Array) -> Array:
    """Adjusted p-values over all that are not nan (Benjamini and Hochberg 1995); nan stays nan."""
    q_values = np.full(p_values.shape, np.nan)
    tested = ~np.isnan(p_values)
    if tested.any():
        q_values[tested] = stats.false_discovery_control(p_values[tested], method="bh")
    return q_values
