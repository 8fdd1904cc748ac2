"""Rows of numbers for the pairs of a frame: values, intervals, differences, tests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse, stats

from .deals import dealt_p, is_sparse
from .frame import Frame, Pair
from .inference import FEW, Array, Contrast, Estimates, Units, contrast, estimate

TEST, DEALT = "Welch t on articles", "permutation of articles, mid-p"
ADJUSTMENT = "Benjamini-Hochberg within the table"
# The columns of a table that say what a value is compared with, and how far they lie apart.
COMPARED = (
    *("value", "ci_low", "ci_high", "reference", "n_outlets", "reference_value"),
    *("difference", "difference_low", "difference_high"),
)


@dataclass(frozen=True, slots=True)
class Compared:
    """One pair's numbers, arrays of length m; nan where nothing was tested. `is_dealt`: tested by permutation."""

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
    is_dealt: npt.NDArray[np.bool_]


def compare_pair(
    counts: Any, bases: Any, frame: Frame, pair: Pair, cached: Any = None, few: int = 0
) -> Compared:
    """Compares a pair. `counts` is units x m (csr), `bases` units x m or units x 1 (dense).

    `cached` is `estimate(counts, bases, frame.units)`, which all unmatched pairs share. With `few`, the number
    of users below which a spread is pooled, nothing is dealt: key words are too many for it.
    """
    units, outlet, others, est = frame.units, pair.outlet, list(pair.others), cached
    if pair.weights is not None:
        units, counts, bases = _matched(counts, bases, frame.units, pair)
        outlet, others, est = 0, [1], None
    est = estimate(counts, bases, units) if est is None else est
    result = (
        contrast(est, units, outlet, others, frame.options.minimum, few or FEW) if others else _nothing(est)
    )
    enough = _is_enough(est, outlet, others, frame)
    mask = np.where(enough, 1.0, np.nan)
    p_value, is_dealt = result.p_value, np.zeros(len(enough), dtype=bool)
    if others and not few and pair.weights is None:
        wanted = enough & is_sparse(est, outlet, others)
        seed = [frame.options.seed, outlet, *others]
        p_value, is_dealt = dealt_p(counts, bases, units, result, wanted, seed)
    freedom = np.maximum(est.n_effective[outlet] - 1, 1)
    spread = stats.t.ppf(0.975, freedom) * np.sqrt(est.variance[outlet]) * mask
    half = result.half_width() * mask
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
        p_value=p_value * mask,
        is_dealt=is_dealt,
    )


def shown(found: Compared, pair: Pair, blank: Any = 1.0) -> dict[str, Any]:
    """The columns `COMPARED` and `p_value` of a table; `blank` is nan where only the count is to be shown."""
    return {
        "value": found.value,
        "ci_low": found.low * blank,
        "ci_high": found.high * blank,
        "reference": pair.reference,
        "n_outlets": found.n_others.astype(int),
        "reference_value": found.reference * blank,
        "difference": found.difference * blank,
        "difference_low": found.difference_low * blank,
        "difference_high": found.difference_high * blank,
        "p_value": found.p_value * blank,
    }


def _is_enough(est: Estimates, outlet: int, others: list[int], frame: Frame) -> npt.NDArray[np.bool_]:
    """Where both have articles enough to be compared, and enough of them with the device."""
    # Ten articles of which one holds nearly all the words are not ten.
    enough: npt.NDArray[np.bool_] = est.n_effective[outlet] >= frame.options.minimum
    if others:
        enough &= est.n_effective[others].max(axis=0) >= frame.options.minimum
    with_device = est.n_with[outlet] + est.n_with[others].sum(axis=0)
    enough &= with_device >= frame.options.minimum_with
    return enough


def _nothing(est: Estimates) -> Contrast:
    """The contrast of an outlet that stands alone."""
    blank = np.full(est.ratio.shape[1], np.nan)
    return Contrast(blank, blank, blank, blank, blank, np.zeros(est.ratio.shape))


def _matched(counts: Any, bases: Any, units: Units, pair: Pair) -> tuple[Units, Any, Any]:
    weights = np.asarray(pair.weights)
    kept = np.flatnonzero(weights)
    groups = (units.outlet[kept] != pair.outlet).astype(np.int64)
    scale = sparse.diags(weights[kept])
    own = Units(groups, units.story[kept], 2)
    return own, scale @ sparse.csr_matrix(counts)[kept], weights[kept][:, None] * np.asarray(bases)[kept]
