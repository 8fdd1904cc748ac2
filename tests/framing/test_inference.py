import numpy as np
import pytest
from scipy import stats
from tollbook.framing.inference import Units, benjamini_hochberg, contrast, estimate


def halves(n: int) -> Units:
    return Units(np.repeat([0, 1], n), np.arange(2 * n), 2)


def test_with_equal_bases_the_test_is_welchs() -> None:
    rng = np.random.default_rng(3)
    counts = np.vstack([rng.negative_binomial(1, 0.3, (n, 4)) for n in (15, 25)]).astype(float)
    units = Units(np.repeat([0, 1], [15, 25]), np.arange(40), 2)
    ours = contrast(estimate(counts, np.ones((40, 1)), units), units, 0, [1])
    welch = stats.ttest_ind(counts[:15], counts[15:], equal_var=False)
    assert np.allclose(ours.p_value, welch.pvalue)
    assert np.allclose(ours.difference - ours.half_width(), welch.confidence_interval().low)


def test_halves_without_a_difference_are_called_different_one_time_in_twenty() -> None:
    rng = np.random.default_rng(5)
    bases = rng.lognormal(6, 0.7, (60, 1))
    counts = rng.poisson(rng.gamma(1, 2, (60, 3000)) * bases / 400)
    units = halves(30)
    rejected = (contrast(estimate(counts, bases, units), units, 0, [1]).p_value < 0.05).mean()
    assert 0.03 < rejected < 0.07


def test_the_rest_weighs_its_outlets_alike_whatever_their_size() -> None:
    counts = np.array([[4.0]] * 3 + [[1.0]] * 30 + [[3.0]] * 3)
    units = Units(np.repeat([0, 1, 2], [3, 30, 3]), np.arange(36), 3)
    result = contrast(estimate(counts, np.ones((36, 1)), units), units, 0, [1, 2])
    assert result.reference[0] == pytest.approx(2.0)


def test_a_story_told_by_both_outlets_tells_less_of_their_difference_than_two_stories() -> None:
    rng = np.random.default_rng(1)
    wire = rng.negative_binomial(1, 0.1, (20, 1)).astype(float)
    counts = np.vstack([wire, wire + rng.poisson(3, (20, 1))])
    apart = halves(20)
    together = Units(apart.outlet, np.tile(np.arange(20), 2), 2)
    bases = np.ones((40, 1))
    error_apart = contrast(estimate(counts, bases, apart), apart, 0, [1]).error[0]
    error_together = contrast(estimate(counts, bases, together), together, 0, [1]).error[0]
    paired = stats.sem((counts[:20] - counts[20:])[:, 0])
    assert error_together < error_apart
    assert error_together == pytest.approx(paired, rel=1e-6)


def test_an_outlet_without_a_hit_is_not_sure_of_it() -> None:
    counts = np.concatenate([np.zeros(10), np.tile([0.0, 0.0, 0.0, 1.0], 5)])[:, None]
    units = Units(np.repeat([0, 1], [10, 20]), np.arange(30), 2)
    result = contrast(estimate(counts, np.ones((30, 1)), units), units, 0, [1])
    alone = stats.ttest_ind(counts[:10], counts[10:], equal_var=False).pvalue[0]
    assert alone < 0.05 < result.p_value[0]


def test_an_outlet_with_little_to_count_stays_out_of_the_rest() -> None:
    units = Units(np.repeat([0, 1, 2], [12, 12, 3]), np.arange(27), 3)
    counts = np.array([[2.0]] * 12 + [[1.0]] * 12 + [[9.0]] * 3)
    result = contrast(estimate(counts, np.ones((27, 1)), units), units, 0, [1, 2], minimum=10)
    assert (result.reference[0], result.n_others[0]) == (1.0, 1)


def test_a_column_without_a_base_has_no_estimate_and_no_test() -> None:
    units = halves(5)
    est = estimate(np.ones((10, 2)), np.column_stack([np.ones(10), np.zeros(10)]), units)
    assert np.isnan(est.ratio[:, 1]).all()
    assert np.isnan(contrast(est, units, 0, [1]).p_value[1])


def test_adjusted_p_values_ignore_what_was_not_tested() -> None:
    adjusted = benjamini_hochberg(np.array([0.01, np.nan, 0.04]))
    assert adjusted[0] == pytest.approx(0.02)
    assert np.isnan(adjusted[1])


def test_where_an_outlet_has_few_hits_all_have_the_spread_of_all() -> None:
    counts = np.concatenate([np.zeros(20), np.tile([0.0, 1.0], 10)])[:, None]
    units = halves(20)
    result = contrast(estimate(counts, np.ones((40, 1)), units), units, 0, [1])
    # Half of it lies between the halves, so the pooled spread is a little below that of all forty.
    pooled = counts.var(ddof=1) * 2 / 20
    assert result.error[0] ** 2 == pytest.approx(pooled, rel=0.05)
