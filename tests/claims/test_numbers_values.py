"""What a figure is worth, how it is bounded, and where it stands."""

import pytest
from tollbook.claims.numbers import Number, find_numbers

EXACT = [
    ("35,000", 35000), ("35 000", 35000), ("35\u00a0000", 35000), ("35\u2009000", 35000), ("35\u202f000", 35000),
    ("35'000", 35000), ("35’000", 35000), ("1.000.340", 1000340), ("1 000 340", 1000340), ("1,000,340", 1000340),
    ("10,00,340", 1000340), ("35k", 35000), ("35K", 35000), ("35 thousand", 35000), ("1.2 mln", 1200000),
    ("1.2m", 1200000), ("1.2 million", 1200000), ("1,2 million", 1200000), ("0.5 million", 500000),
    ("1 million 200 thousand", 1200000), ("2½ million", 2500000), ("3 dozen", 36), ("3 hundred", 300),
    ("thirty-five thousand", 35000), ("Thirty five thousand", 35000), ("THIRTY-FIVE", 35),
    ("one hundred and twenty", 120), ("one hundred twenty-one", 121), ("a hundred", 100), ("a thousand", 1000),
    ("two hundred and two thousand", 202000), ("one million two hundred fifty thousand and seven", 1250007),
    ("twelve hundred", 1200), ("fifty-one million five hundred seventy-eight thousand three hundred two", 51578302),
    ("two and a half million", 2500000), ("one and a half thousand", 1500), ("a million and a half", 1500000),
    ("half a million", 500000), ("a third of a million", 333333), ("half-a-million", 500000), ("a quarter of a million", 250000),
    ("three quarters of a million", 750000), ("three-quarters of a million", 750000), ("one point two million", 1200000),
    ("a dozen", 12), ("two dozen", 24), ("two-dozen", 24), ("half a dozen", 6), ("a score", 20), ("sixteen", 16),
    ("forty", 40), ("two lakh", 200000), ("twentyone", 21), ("two and a half dozen", 30),
    ("two hundred point seventy-one", 200.71), ("three hundred and two dozens", 324), ("322 hundred", 32200),
    ("2. 3 million", 2300000), ("a hundred thousand", 100000), ("thousand nine hundred twenty", 1920),
    ("35 k", 35000), ("6 mil", 6000000), ("3 lakhs", 300000), ("2 crores", 20000000), ("1 234 567.89", 1234567.89),
    ("two million, three hundred thousand", 2300000), ("two thousand, three hundred and five", 2305), ("zero", 0), ("0", 0),
]  # fmt: skip
VAGUE = [
    ("dozens", 24), ("scores", 40), ("hundreds", 200), ("thousands", 2000), ("tens of thousands", 20000),
    ("hundreds of thousands", 200000), ("millions", 2000000), ("several dozen", 36), ("several hundred", 300),
    ("a few hundred", 300), ("several thousand", 3000), ("a few thousand", 3000), ("a couple of hundred", 200),
    ("several", 3), ("a handful", 3), ("a few", 3), ("tens", 20), ("several tens of thousands", 30000),
    ("hundreds and hundreds", 200), ("dozens or even hundreds", 24), ("hundreds, if not thousands", 200), ("tens, if not hundreds, of thousands", 20000),
    ("tens or hundreds of thousands", 20000), ("tens of thousands, if not hundreds of thousands", 20000),
]  # fmt: skip
RANGES = [
    ("900,000–950,000", 900000, 950000), ("900,000-950,000", 900000, 950000), ("20 to 25,000", 20000, 25000),
    ("1 to 1.2 million", 1000000, 1200000), ("70 or 80,000", 70000, 80000), ("70-80,000", 70000, 80000),
    ("70- to 80,000", 70000, 80000), ("200 to 250 thousand", 200000, 250000), ("17-19", 17, 19),
    ("Twenty to 25,000", 20000, 25000), ("thirty to forty thousand", 30000, 40000), ("30–35 thousand", 30000, 35000),
    ("five to six hundred thousand", 500000, 600000), ("two or three", 2, 3), ("two to three dozen", 24, 36),
    ("100 to 1,000", 100, 1000), ("1–2,000", 1000, 2000), ("500–600K", 500000, 600000), ("20~100", 20, 100), ("35k to 40k", 35000, 40000), ("20 - 30", 20, 30),
    ("20…30", 20, 30), ("20 up to 30", 20, 30), ("350k/400k", 350000, 400000), ("50,000/60,000", 50000, 60000), ("70 [thousand] or 80,000", 70000, 80000),
]  # fmt: skip
BOUNDS = [
    ("more than 300 died", "at_least", 300, None), ("at least 300 died", "at_least", 300, None),
    ("well over 300 died", "at_least", 300, None), ("just over 300 died", "at_least", 300, None),
    ("losses exceeded 300", "at_least", 300, None), ("passed the one million mark", "at_least", 1000000, None),
    ("300+ died", "at_least", 300, None), ("300 or more died", "at_least", 300, None),
    ("300 and counting", "at_least", 300, None), (">300 died", "at_least", 300, None),
    ("no fewer than 300 died", "at_least", 300, None), ("at least another 300 died", "at_least", 300, None),
    ("up to 300 died", "at_most", None, 300), ("as many as 300 died", "at_most", None, 300),
    ("no more than 300 died", "at_most", None, 300), ("fewer than 300 died", "at_most", None, 300),
    ("just under 300 died", "at_most", None, 300), ("300 at most", "at_most", None, 300),
    ("perhaps as many as 300 died", "at_most", None, 300), ("300 or fewer", "at_most", None, 300),
    ("about 300 died", "approx", 300, 300), ("some 300 died", "approx", 300, 300),
    ("an estimated 300 died", "approx", 300, 300), ("~300 died", "approx", 300, 300),
    ("300 or so died", "approx", 300, 300), ("300-odd died", "approx", 300, 300),
    ("300, give or take", "approx", 300, 300), ("300 soldiers or so", "approx", 300, 300),
    ("close to a thousand died", "approx", 1000, 1000), ("nearly half a million died", "approx", 500000, 500000),
    ("between about 20 and 30 died", "range", 20, 30), ("as many as 300 to 400 died", "range", 300, 400),
    ("at least 20 and at most 100 died", "range", 20, 100), ("more than 10 but fewer than 20", "range", 10, 20),
    ("from as few as 10 to as many as 50", "range", 10, 50), ("between 10 and as many as 50", "range", 10, 50),
    ("more than 14,000 to over 18,000", "range", 14000, 18000), ("losses north of 300", "at_least", 300, None),
    ("Casualties one million exceeded", "at_least", 1000000, None), ("roughly as many as 30", "at_most", None, 30),
    ("more than a dozen died", "at_least", 12, None), ("an average of 300 a day", "exact", 300, 300), ("the toll rises to 300", "exact", 300, 300),
]  # fmt: skip


def only(text: str) -> Number:
    numbers = find_numbers(text)
    assert len(numbers) == 1, [text[number.start : number.end] for number in numbers]
    return numbers[0]


@pytest.mark.parametrize(("figure", "value"), EXACT, ids=[figure for figure, _ in EXACT])
def test_a_figure_has_its_value_however_it_is_written(figure: str, value: float) -> None:
    text = f"They lost {figure} soldiers there."
    number = only(text)
    assert (number.low, number.high, number.bound) == (value, value, "exact")
    assert text[number.start : number.end] == figure


@pytest.mark.parametrize(("figure", "low"), VAGUE, ids=[figure for figure, _ in VAGUE])
def test_a_vague_numeral_has_the_low_bound_of_the_table(figure: str, low: float) -> None:
    text = f"They lost {figure} of soldiers there."
    number = only(text)
    assert (number.low, number.high, number.bound) == (low, None, "vague")
    assert text[number.start : number.end] == figure


@pytest.mark.parametrize(("figure", "low", "high"), RANGES, ids=[figure for figure, _, _ in RANGES])
def test_a_range_shares_the_scale_of_its_end(figure: str, low: float, high: float) -> None:
    text = f"They lost {figure} soldiers there."
    number = only(text)
    assert (number.low, number.high, number.bound) == (low, high, "range")
    assert text[number.start : number.end] == figure


@pytest.mark.parametrize(("text", "bound", "low", "high"), BOUNDS, ids=[case[0] for case in BOUNDS])
def test_a_hedge_or_bound_is_read_on_either_side(
    text: str, bound: str, low: float | None, high: float | None
) -> None:
    number = only(text)
    assert (number.bound, number.low, number.high) == (bound, low, high)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They lost 45 (forty-five) men.", [45]),
        ("They lost two thousand, three hundred of them in June.", [2000, 300]),
        ("They lost 137,000 (136,886) men.", [137000, 136886]),
        ("They took 350 of 400 posts.", [350, 400]),
    ],
)
def test_figure_said_again_is_one_and_a_second_figure_stays_one(text: str, values: list[float]) -> None:
    assert [number.low for number in find_numbers(text)] == values


def test_between_runs_from_the_first_figure_to_the_last() -> None:
    text = "They put it at between 900,000 and 950,000 dead."
    number = only(text)
    assert (text[number.start : number.end], number.bound) == ("900,000 and 950,000", "range")


def test_hedges_are_kept_as_written_and_the_extent_takes_them_in() -> None:
    text = "Well Over 300, and Roughly 40 or so."
    first, second = find_numbers(text)
    assert (first.hedges, text[first.extent_start : first.extent_end]) == (("Well Over",), "Well Over 300")
    assert (second.hedges, text[second.extent_start : second.extent_end]) == (
        ("Roughly", "or so"),
        "Roughly 40 or so",
    )


@pytest.mark.parametrize(
    "text",
    [
        "The toll rose from 18,000 to 19,500.",
        "It revised the count from 18,000 to 19,500.",
        "It fell from 18,000 in May to 19,500 in June.",
        "There were 18,000 killed and 19,500 wounded.",
        "They named 18,000 or even 19,500.",
        "The sums were 18,000 and 19,500.",
    ],
)
def test_two_figures_that_state_no_range_stay_two(text: str) -> None:
    assert [(number.low, number.bound) for number in find_numbers(text)] == [
        (18000, "exact"),
        (19500, "exact"),
    ]


def test_from_one_figure_to_the_next_is_a_range_without_a_word_of_change() -> None:
    assert [(n.low, n.high) for n in find_numbers("Estimates run from 2,500 to 3,000 dead.")] == [
        (2500, 3000)
    ]
