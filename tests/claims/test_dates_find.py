"""Dates are looked for only where a word can begin one; no wording is lost by it."""

from datetime import date

import pytest
from tollbook.claims.dates.find import _OPENING, _READERS, find_dates

ON = date(2031, 6, 11)  # a Wednesday


@pytest.mark.parametrize("word", sorted(set(_READERS) - {"#", "the", "a", "an"}))
def test_every_first_word_of_a_wording_is_stopped_at_as_a_whole(word):
    assert [match.group() for match in _OPENING.finditer(f"so {word.upper()} x{word} {word}x9")][:1] == [
        word.upper()
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("over the week", ["the week"]),
        ("by the weekend", ["the weekend"]),
        ("in the past winter", ["the past winter"]),
        ("during the three winter months", ["the three winter months"]),
        ("within a month", ["a month"]),
        ("in a couple of days", ["a couple of days"]),
        ("after a whole year", ["a whole year"]),
        ("a man of the town, an aide of the week", []),
        ("_May 5_ and Thu. or thu.", ["May 5", "Thu"]),
        ("theMay may 5 Maybe 5 mayhem", []),
        ("24,000 in 2003, 5 June", ["2003", "5 June"]),
    ],
)
def test_a_date_is_found_at_its_first_word(text, words):
    assert [text[each.start : each.end] for each in find_dates(text, ON)] == words


@pytest.mark.parametrize(
    ("words", "on", "day"),
    [
        ("on Palm Sunday", date(2025, 4, 28), date(2025, 4, 13)),
        ("on Easter Monday", date(2025, 4, 28), date(2025, 4, 21)),
        ("on Good Friday", date(2017, 5, 1), date(2017, 4, 14)),
        ("on Easter Sunday", date(2024, 6, 1), None),
        ("on Black Friday", date(2024, 12, 1), None),
    ],
)
def test_a_feast_has_its_day_where_all_churches_keep_the_same(words, on, day):
    (found,) = find_dates(words, on)
    assert (found.first, found.last) == (day, day)
