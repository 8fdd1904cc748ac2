"""Rows of numbers for the pairs of a frame: values, intervals, differences, tests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse, stats

from .frame import Frame, Pair
from .inference import FEW, Array, Contrast, Units, contrast, estimate


@dataclass(frozen=True, slots=True)
class Compared:
    """One pair's numbers, arrays of length m; nan where nothing was tested."""

    n_units: Array
    n_effective: Array
    n_with: Array
    n_others: Array
    value: Array
    low: Array
    high: Array
    reference: Array
    difference: Array
    difference_low: Array
    difference_high: Array
    p_value: Array


def compare_pair(
    counts: Any, bases: Any, frame: Frame, pair: Pair, cached: Any = None, few: int = FEW
) -> Compared:
    """Compares a pair. `counts` is units x m (csr), `bases` units x m or units x 1 (dense).

    `cached` is `estimate(counts, bases, frame.units)`, which all unmatched pairs share.
    """
    units, outlet, others, est = frame.units, pair.outlet, list(pair.others), cached
    if pair.weights is not None:
        units, counts, bases = _matched(counts, bases, frame.units, pair)
        outlet, others, est = 0, [1], None
    est = estimate(counts, bases, units) if est is None else est
    minimum = frame.options.minimum
    result = contrast(est, units, outlet, others, minimum, few) if others else _nothing(est.ratio.shape[1])
    # Ten articles of which one holds nearly all the words are not ten.
    enough = est.n_effective[outlet] >= minimum
    if others:
        enough &= est.n_effective[others].max(axis=0) >= minimum
    enough &= est.n_with[outlet] + est.n_with[others].sum(axis=0) >= frame.options.minimum_with
    shown = np.where(enough, 1.0, np.nan)
    freedom = np.maximum(est.n_effective[outlet] - 1, 1)
    spread = stats.t.ppf(0.975, freedom) * np.sqrt(est.variance[outlet]) * shown
    half = result.half_width() * shown
    return Compared(
        n_units=est.n_units[outlet],
        n_effective=est.n_effective[outlet],
        n_with=est.n_with[outlet],
        n_others=result.n_others,
        value=est.ratio[outlet],
        low=np.maximum(est.ratio[outlet] - spread, 0),
        high=est.ratio[outlet] + spread,
        reference=result.reference,
        difference=result.difference,
        difference_low=result.difference - half,
        difference_high=result.difference + half,
        p_value=result.p_value * shown,
    )


def _nothing(n: int) -> Contrast:
    """The contrast of an outlet that stands alone."""
    blank = np.full(n, np.nan)
    return Contrast(blank, blank, blank, blank, blank, np.zeros(n))


def _matched(counts: Any, bases: Any, units: Units, pair: Pair) -> tuple[Units, Any, Any]:
    weights = np.asarray(pair.weights)
    kept = np.flatnonzero(weights)
    groups = (units.outlet[kept] != pair.outlet).astype(np.int64)
    scale = sparse.diags(weights[kept])
    own = Units(groups, units.story[kept], 2)
    return own, scale @ sparse.csr_matrix(counts)[kept], weights[kept][:, None] * np.asarray(bases)[kept]
