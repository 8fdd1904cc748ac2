"""When: the days a figure covers."""

from datetime import date

import pytest
from growth import growth
from hypothesis import given
from hypothesis import strategies as st
from tollbook.claims.periods import find_periods
from tollbook.profiles import load_profile
from tollbook.text import fold

WAR = load_profile("russia-ukraine")
ON = date(2026, 2, 15)  # a Sunday

CASES = [
    # since, and other running totals
    ("since the invasion began", "cumulative", "2022-02-24", "2026-02-15"),
    ("since Russia invaded", "cumulative", "2022-02-24", "2026-02-15"),
    ("since February 2022", "cumulative", "2022-02-24", "2026-02-15"),
    ("since 2022", "cumulative", "2022-02-24", "2026-02-15"),
    ("since 1 January", "cumulative", "2026-01-01", "2026-02-15"),
    ("since the start of the year", "cumulative", "2026-01-01", "2026-02-15"),
    ("since the start of the week", "cumulative", "2026-02-09", "2026-02-15"),
    ("so far", "cumulative", "2022-02-24", "2026-02-15"),
    ("as of 1 February", "cumulative", "2022-02-24", "2026-02-01"),
    ("as of this month", "cumulative", "2022-02-24", "2026-02-15"),
    ("by the end of 2024", "cumulative", "2022-02-24", "2024-12-31"),
    ("from 24 February 2022 to 12 June 2025", "cumulative", "2022-02-24", "2025-06-12"),
    ("this year", "cumulative", "2026-01-01", "2026-02-15"),
    # named stretches
    ("in December", "window", "2025-12-01", "2025-12-31"),
    ("in January 2024", "window", "2024-01-01", "2024-01-31"),
    ("last month", "window", "2026-01-01", "2026-01-31"),
    ("last week", "window", "2026-02-02", "2026-02-08"),
    ("over the past week", "window", "2026-02-08", "2026-02-15"),
    ("over the past two months", "window", "2025-12-15", "2026-02-15"),
    ("in 2024", "window", "2024-01-01", "2024-12-31"),
    ("last year", "window", "2025-01-01", "2025-12-31"),
    ("between 1 and 15 March", "window", "2025-03-01", "2025-03-15"),
    ("from January to November", "window", "2025-01-01", "2025-11-30"),
    ("in the third quarter of 2024", "window", "2024-07-01", "2024-09-30"),
    ("in the first half of last year", "window", "2025-01-01", "2025-06-30"),
    ("in the first six months of 2025", "window", "2025-01-01", "2025-06-30"),
    ("over the winter months", "window", "2025-12-01", "2026-02-28"),
    ("in a decade", "window", None, None),
    ("in the first 14 months", "window", "2022-02-24", "2023-04-23"),
    # rates
    ("900 a day", "rate", None, None),
    ("every week", "rate", None, None),
    ("monthly losses", "rate", None, None),
    # one day, one attack
    ("on Monday", "event", "2026-02-09", "2026-02-09"),
    ("on Sunday", "event", "2026-02-15", "2026-02-15"),
    ("overnight", "event", "2026-02-15", "2026-02-15"),
    ("yesterday", "event", "2026-02-14", "2026-02-14"),
    ("over the past day", "event", "2026-02-14", "2026-02-14"),
    ("in the past 24 hours", "event", "2026-02-14", "2026-02-14"),
    ("in the strike", "event", None, None),
    ("on the first day of the war", "event", "2022-02-24", "2022-02-24"),
    ("in the siege of Mariupol", "event", "2022-02-24", "2022-05-20"),
    ("personnel 1,000 (+40)", "event", "2026-02-14", "2026-02-14"),
]


@pytest.mark.parametrize(("text", "kind", "first", "last"), CASES)
def test_words_name_a_period(text: str, kind: str, first: str | None, last: str | None) -> None:
    period = next(iter(find_periods(text, ON, WAR)), None)
    assert period is not None
    assert (period.kind, period.period_start, period.period_end) == (kind, first, last)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("1,200 per day", "day"),
        ("daily", "day"),
        ("each week", "week"),
        ("50,000 a month", "month"),
        ("a year", "year"),
    ],
)
def test_a_rate_has_its_unit(text: str, unit: str) -> None:
    period = next(iter(find_periods(text, ON, WAR)), None)
    assert period is not None
    assert period.rate_unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "the deadliest attack since May",
        "the first official toll in more than a year",
        "two years ago",
        "a month later",
        "they may march on",
        "2024 soldiers",
        "by shelling",
        "",
    ],
)
def test_other_words_name_none(text: str) -> None:
    assert find_periods(text, ON, WAR) == []


@pytest.mark.parametrize("text", ["in December", "on Monday", "last year", "yesterday", "over the past week"])
def test_relative_days_stay_open_without_a_date(text: str) -> None:
    period = next(iter(find_periods(text, None, WAR)), None)
    assert period is not None
    assert (period.period_start, period.period_end) == (None, None)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("the minister told reporters on Wednesday", True),
        ("the minister on Wednesday said 40 died", True),
        ("a missile hit the market on Wednesday", False),
        ("the governor said a drone killed two on Wednesday", False),
        ("Wednesday's strike killed two", False),
        ("a list leaked on Wednesday", True),
        ("On Wednesday, the country's health minister reported that 40 had died", True),
        ("On Wednesday shells killed four, the mayor said that evening", False),
    ],
)
def test_a_day_of_telling_is_marked(text: str, is_told: bool) -> None:
    (day,) = [
        period for period in find_periods(text, ON, WAR) if text[period.start :].startswith("Wednesday")
    ]
    assert day.is_told is is_told


def test_an_attack_takes_the_day_that_stands_beside_it() -> None:
    attack, day = find_periods("shelling killed four people on Wednesday", ON, WAR)
    assert (attack.period_start, day.period_start) == ("2026-02-11", "2026-02-11")


def test_a_month_of_telling_is_marked_too() -> None:
    (month,) = find_periods("a study published in December put the dead at 900", ON, WAR)
    assert month.is_told


def test_what_was_before_a_day_is_no_period_of_it() -> None:
    assert find_periods("before September", ON, WAR) == []


def test_a_total_of_the_war_is_marked_so() -> None:
    (total,) = find_periods("since the invasion", ON, WAR)
    (year,) = find_periods("this year", ON, WAR)
    assert (total.of_war, year.of_war) == (True, False)


def test_a_document_older_than_the_war_has_no_start() -> None:
    (total,) = find_periods("so far", date(2021, 5, 1), WAR)
    assert (total.period_start, total.period_end) == (None, "2021-05-01")


def test_spans_index_the_words() -> None:
    text = "Losses: 300 in December, 400 since 1 January."
    assert [text[period.start : period.end] for period in find_periods(text, ON, WAR)] == [
        "December",
        "since 1 January",
    ]


@given(st.text(max_size=200), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_any_text_returns_and_spans_lie_in_it(text: str, on: date) -> None:
    for period in find_periods(fold(text), on, WAR):
        assert 0 <= period.start < period.end <= len(text)


WORDS = [
    "since",
    "the",
    "war",
    "December",
    "2024",
    "5",
    "a",
    "day",
    "past",
    "two",
    "months",
    "first",
    "half",
    "of",
    "-",
]


@given(st.lists(st.sampled_from(WORDS), max_size=12), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_any_mix_of_time_words_gives_sound_periods(words: list[str], on: date) -> None:
    for period in find_periods(" ".join(words), on, WAR):
        if period.period_start and period.period_end and period.kind != "cumulative":
            assert period.period_start <= period.period_end


@pytest.mark.parametrize(
    "unit",
    [
        "the ",
        "in the ",
        "on Monday ",
        "since ",
        "5 ",
        "strike on ",
        "a day ",
        "first ",
        "May ",
        "2024-",
        "by the ",
    ],
)
def test_time_is_linear_in_the_text(unit: str) -> None:
    assert growth(lambda text: find_periods(text, ON, WAR), unit, 20_000, 10) < 40
