"""Numbers and dates as readers of each language write them."""

import pytest
from tollbook.briefing import formats


@pytest.mark.parametrize(
    ("value", "language", "decimals", "written"),
    [
        (35000, "en", 0, "35,000"),
        (35000, "de", 0, "35.000"),
        (1234.56, "fr", 1, "1\u202f234,6"),
        (-1200000, "en", 0, "−1,200,000"),
        (-0.001, "en", 1, "0.0"),
        (float("inf"), "en", 0, "∞"),
    ],
)
def test_numbers_are_written_as_the_language_does(value, language, decimals, written):
    assert formats.write_number(value, language, decimals) == written


@pytest.mark.parametrize(
    ("share", "written"), [(0, "0%"), (0.004, "under 1%"), (0.5, "50%"), (0.995, "over 99%"), (1, "100%")]
)
def test_a_share_never_rounds_to_none_or_all(share, written):
    assert formats.write_percent(share) == written


@pytest.mark.parametrize(
    ("day", "language", "written"),
    [
        ("2026-02-15", "en", "15 February 2026"),
        ("2026-02-15", "en-US", "February 15, 2026"),
        ("2026-02-05", "de", "5. Februar 2026"),
        ("2026-02-15", "iso", "2026-02-15"),
        (None, "en", "no date"),
        ("last week", "en", "last week"),
    ],
)
def test_dates_are_written_as_the_language_does(day, language, written):
    assert formats.write_date(day, language) == written


@pytest.mark.parametrize(
    ("low", "high", "bound", "written"),
    [
        (35000, 35000, "exact", "35,000"),
        (35000, 35000, "approx", "about 35,000"),
        (35000, None, "at_least", "at least 35,000"),
        (None, 35000, "at_most", "up to 35,000"),
        (900000, 950000, "range", "900,000–950,000"),
        (24, None, "vague", "24 or more (vague)"),
        (62.5, 62.5, "exact", "62.5"),
    ],
)
def test_bounds_are_kept_in_words(low, high, bound, written):
    assert formats.write_bounds(low, high, bound) == written
