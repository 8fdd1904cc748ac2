import numpy as np
import pytest
from scipy import sparse, stats
from tollbook.framing.deals import CLEAR, dealt_p, is_sparse
from tollbook.framing.inference import Units, contrast, estimate


def dealt(counts: np.ndarray, units: Units, others: list[int], bases: np.ndarray) -> np.ndarray:
    est = estimate(counts, bases, units)
    result = contrast(est, units, 0, others)
    wanted = is_sparse(est, 0, others)
    return dealt_p(sparse.csr_matrix(counts), bases, units, result, wanted, [7])[0]


def test_with_one_hit_an_article_it_is_fishers_test_with_the_mid_p() -> None:
    counts = np.zeros((50, 1))
    counts[[0, 1, 25, 26, 27, 28, 29, 30, 31, 32]] = 1.0  # 2 of 25 here, 8 of 25 there
    units = Units(np.repeat([0, 1], 25), np.arange(50), 2)
    chances = stats.hypergeom(50, 10, 25).pmf(np.arange(11))
    mid_p = 2 * (chances[:2].sum() + chances[2] / 2)
    assert dealt(counts, units, [1], np.ones((50, 1)))[0] == pytest.approx(mid_p, abs=0.015)


@pytest.mark.parametrize("sizes", [(24, 24), (12, 60), (15, 20, 40)])
def test_of_rare_hits_dealt_by_chance_one_in_twenty_is_called_a_difference(sizes: tuple[int, ...]) -> None:
    rng = np.random.default_rng(11)
    n = sum(sizes)
    units = Units(np.repeat(np.arange(len(sizes)), sizes), np.arange(n), len(sizes))
    bases = np.repeat(rng.lognormal(6, 0.6, (n, 1)) / 400, 1500, axis=1)
    counts = rng.poisson(rng.gamma(0.5, 0.5, (n, 1500)) * bases).astype(float)
    p_values = dealt(counts, units, list(range(1, len(sizes))), bases)
    assert 0.035 < (p_values < 0.05).mean() < 0.065


def test_what_is_plainly_no_difference_is_not_dealt() -> None:
    counts = np.tile([0.0, 0.0, 1.0, 0.0], 10)[:, None]
    units, bases = Units(np.repeat([0, 1], 20), np.arange(40), 2), np.ones((40, 1))
    result = contrast(estimate(counts, bases, units), units, 0, [1])
    found, is_dealt = dealt_p(sparse.csr_matrix(counts), bases, units, result, np.array([True]), [1])
    assert found[0] == result.p_value[0] > CLEAR
    assert not is_dealt.any()


def test_the_same_seed_gives_the_same_p_value_wherever_the_column_stands() -> None:
    rng = np.random.default_rng(4)
    counts = rng.poisson(np.repeat([0.1, 0.5], 20)[:, None], (40, 6)).astype(float)
    units, bases = Units(np.repeat([0, 1], 20), np.arange(40), 2), np.ones((40, 1))
    there = dealt(counts[:, ::-1], units, [1], bases)[::-1]
    assert np.array_equal(dealt(counts, units, [1], bases), there)


def test_deals_without_one_that_comes_as_far_leave_students_p_where_it_is_larger() -> None:
    counts = np.concatenate([np.zeros(30), np.ones(15), np.zeros(15)])[:, None]
    units = Units(np.repeat([0, 1], 30), np.arange(60), 2)
    result = contrast(estimate(counts, np.ones((60, 1)), units), units, 0, [1])
    assert dealt(counts, units, [1], np.ones((60, 1)))[0] == result.p_value[0] < 0.001
