"""What holds for any text: spans, spellings, neighbours, time."""

import pytest
from growth import growth, within
from hypothesis import given, settings
from hypothesis import strategies as st
from tollbook.claims.numbers import find_numbers, read_numbers
from tollbook.text import _FOLDED, fold

SMALL = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
PIECES = [
    "35,000", "35 000", "1.2", "million", "hundred", "and", "a", "half", "of", "dozen", "scores", "between", "from",
    "to", "or", "-", "–", "at least", "up to", "about", "one", "twenty", "k", "%", "$", "+", "2022", "May", "24",
    "\n", ",", ".", "aged", "No.", "/", ":", "'", "½", "İ", "\u200b", "several", "point", "in", "the", "killed",
]  # fmt: skip
HARD_LINES = [
    "1,", "1,1", "one ", "one-", "of ", " ", "9", "1 000 ", "000 ", "and ", "hundred ", "a million and a half ", "1.", "1:", "'1",
    "twenty-", "dozens of ", "hundreds and ", "1-", "1 to ", "between 1 and ", "at least ", "more than the ", "½", "1/",
    "half a ", "point one ", "from 1 to ", "up to up to ", "-", ", 34", "5\u00a0", "million thousand ", "several of ", "°", "1k",
]  # fmt: skip


def words(value: int) -> str:
    """The value, below a thousand million, as English spells it."""
    for scale, name in ((1_000_000, "million"), (1000, "thousand")):
        if value >= scale:
            rest = value % scale
            glue = " and " if 0 < rest < 100 else " "
            return f"{words(value // scale)} {name}" + (glue + words(rest) if rest else "")
    if value >= 100:
        return f"{SMALL[value // 100 - 1]} hundred" + (f" and {words(value % 100)}" if value % 100 else "")
    if value < 20:
        return SMALL[value - 1]
    return TENS[value // 10 - 2] + (f"-{SMALL[value % 10 - 1]}" if value % 10 else "")


def values(text: str) -> list[tuple[float | None, float | None, str]]:
    return [(number.low, number.high, number.bound) for number in find_numbers(text)]


@given(st.integers(min_value=1, max_value=999_999_999))
def test_every_spelling_of_a_number_gives_the_same_value(value: int) -> None:
    grouped = f"{value:,}"
    spellings = [
        grouped,
        grouped.replace(",", "\u00a0"),
        grouped.replace(",", "\u2009"),
        grouped.replace(",", "'"),
    ]
    spelled = words(value)
    spellings += [spelled, spelled.capitalize(), spelled.upper(), spelled.replace("-", " ")]
    assert {tuple(values(f"They buried {spelling} soldiers.")) for spelling in spellings} == {
        ((value, value, "exact"),)
    }


@given(st.integers(min_value=2, max_value=999), st.sampled_from(["thousand", "k", " million", " mln", "m"]))
def test_a_scale_word_multiplies_its_digits(count: int, scale: str) -> None:
    factor = 1000 if scale in ("thousand", "k") else 1_000_000
    text = f"They buried {count}{' ' if scale == 'thousand' else ''}{scale} people."
    assert values(text) == [(count * factor, count * factor, "exact")]


@given(
    st.integers(min_value=1, max_value=998),
    st.integers(min_value=1, max_value=999),
    st.sampled_from(["-", "–", " to "]),
)
def test_a_range_keeps_both_ends(low: int, more: int, joint: str) -> None:
    high = low + more
    for text in (
        f"They buried {low * 1000:,}{joint}{high * 1000:,} men.",
        f"They buried {low}{joint}{high} thousand men.",
    ):
        assert values(text) == [(low * 1000, high * 1000, "range")]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join) | st.text(max_size=200))
@settings(max_examples=300)
def test_spans_lie_in_the_text_in_order_and_never_overlap(text: str) -> None:
    last = 0
    for number in read_numbers(text):
        assert last <= number.start < number.end <= len(text)
        assert 0 <= number.extent_start <= number.start
        assert number.end <= number.extent_end <= len(text)
        assert any(letter.isalnum() for letter in text[number.start : number.end])
        last = number.end


@given(st.lists(st.sampled_from(PIECES), max_size=20).map(" ".join))
@settings(max_examples=200)
def test_a_number_states_low_before_high_and_the_bound_that_fits(text: str) -> None:
    for number in find_numbers(text):
        if number.low is not None and number.high is not None:
            assert number.low <= number.high
        assert (number.low is None) == (number.bound == "at_most")
        assert (number.high is None) == (number.bound in ("at_least", "vague"))


@given(st.lists(st.sampled_from(PIECES), max_size=20).map(" ".join))
@settings(max_examples=200)
def test_a_line_before_and_a_line_after_change_nothing(text: str) -> None:
    line = text.replace("\n", " ")
    shifted = [number.start for number in read_numbers(f"Nothing here.\n{line}\nNor here.")]
    assert shifted == [number.start + len("Nothing here.\n") for number in read_numbers(line)]


@given(st.text(alphabet=st.sampled_from([chr(code) for code in _FOLDED] + list("a1 ,-'")), max_size=60))
def test_folding_by_search_is_folding_by_table(text: str) -> None:
    folded = text.translate(_FOLDED)
    assert fold(text) == folded or "''" in folded


@pytest.mark.parametrize("piece", HARD_LINES)
def test_a_line_eight_times_as_long_takes_no_more_than_its_share_of_time(piece: str) -> None:
    # Eight times the text: sixty-four times the time would be quadratic.
    assert growth(read_numbers, piece, 8_000, 8, floor=0.01) < 32


@pytest.mark.parametrize("piece", ["9", " ", "of ", "one", "1,000.", "-"])
def test_a_megabyte_without_a_line_end_returns(piece: str) -> None:
    assert within(60, read_numbers, piece * (1_000_000 // len(piece)))
