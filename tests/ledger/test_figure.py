"""Figures: rounding, intervals, slips."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tollbook.ledger.figure import (
    Figure,
    Interval,
    cut_to,
    is_slip,
    rounding_unit,
    rounds_to,
    significant_digits,
)


@pytest.mark.parametrize(
    ("value", "unit"),
    [(35_000, 1_000), (1_000_000, 100_000), (45_690, 10), (5_937, 1), (40, 1), (7, 1), (550_000, 10_000)],
)
def test_rounding_unit_is_the_last_stated_place_but_no_coarser_than_the_second_digit(value, unit):
    assert rounding_unit(value) == unit


@pytest.mark.parametrize(
    ("fine", "coarse"),
    [
        (950_000, 1_000_000),
        (593_410, 600_000),
        (783_138, 783_000),
        (1_000_340, 1_000_000),
        (5_937, 5_900),
        (1_351, 1_400),
    ],
)
def test_a_figure_rounds_to_the_nearest(fine, coarse):
    assert rounds_to(fine, coarse)
    assert not rounds_to(coarse, fine)


@pytest.mark.parametrize(
    ("fine", "coarse"), [(593_410, 500_000), (940_000, 1_000_000), (35_000, 30_000), (35_000, 35_000), (0, 0)]
)
def test_another_figure_is_no_rounding(fine, coarse):
    assert not rounds_to(fine, coarse)


@pytest.mark.parametrize(
    ("fine", "coarse", "bound", "is_cut"),
    [
        (593_410, 500_000, "at_least", True),
        (552_000, 550_000, "at_least", True),
        (5_937, 6_000, "at_most", True),
        (5_937, 6_000, "at_least", False),
        (35_000, 35_000, "at_least", False),
        (800_000, 500_000, "at_least", False),
    ],
)
def test_over_and_up_to_stay_within_one_unit(fine, coarse, bound, is_cut):
    assert cut_to(fine, coarse, bound) is is_cut


@pytest.mark.parametrize(
    ("one", "other"), [(465_000, 456_000), (325_000, 315_000), (1_351, 1_535), (1_018, 118), (45_680, 45_690)]
)
def test_a_slip_of_the_hand_is_known(one, other):
    assert is_slip(one, other)
    assert is_slip(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [(35_000, 30_000), (65_000, 65_000), (9_000, 9_100), (45_400, 48_700), (20, 30)]
)
def test_other_figures_are_no_slips(one, other):
    assert not is_slip(one, other)


def test_over_allows_everything_above_and_suggests_one_step():
    over = Figure(550_000, None, "at_least")
    assert over.allows() == Interval(550_000, math.inf)
    assert over.suggests() == Interval(550_000, 650_000)


def test_exact_round_figures_allow_half_their_unit_and_approximate_ones_a_whole():
    assert Figure(43_000, 43_000, "exact").allows() == Interval(42_500, 43_500)
    assert Figure(35_000, 35_000, "approx").allows() == Interval(34_000, 36_000)
    assert Figure(5_937, 5_937, "exact").allows() == Interval(5_937, 5_937)


def test_a_figure_that_states_nothing_has_no_value():
    assert Figure(None, None, "vague").value == 0
    assert Figure(None, None, "vague").digits == 0


@given(st.integers(1, 10**8), st.integers(1, 10**8))
def test_intervals_meet_exactly_when_no_gap_is_between_them(a, b):
    one, other = Figure(a, a, "approx").allows(), Figure(b, None, "at_least").allows()
    assert one.meets(other) == (one.gap(other) == 0)
    assert one.meets(other) == other.meets(one)


@given(st.integers(1, 10**9), st.integers(1, 5))
def test_rounding_to_fewer_digits_is_always_known(value, digits):
    coarse = float(f"{value:.{digits}g}")
    if significant_digits(coarse) < significant_digits(value) and f"{value}"[digits:].strip("0") not in {
        "",
        "5",
    }:
        assert rounds_to(value, coarse)
