"""Days as articles state them."""

import pytest
from tollbook.ingest.dates import column_order, is_ambiguous, read_day, stamp_day


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("2024-12-13", "2024-12-13"),
        ("2024-12-13T10:00:00Z", "2024-12-13"),
        ("20241213T101500Z", "2024-12-13"),
        ("20241213", "2024-12-13"),
        ("Fri, 13 Dec 2024 10:15:00 +0100", "2024-12-13"),
        ("Friday, December 13, 2024 at 10:15 a.m. EST", "2024-12-13"),
        ("Dec. 13th, 2024", "2024-12-13"),
        ("13 décembre 2024", "2024-12-13"),
        ("24. Februar 2022", "2022-02-24"),
        ("1er mars 2022", "2022-03-01"),
        ("13-DEC-2024", "2024-12-13"),
        ("13.12.2024", "2024-12-13"),
        ("3.4.2024", "2024-04-03"),
        ("13/12/2024", "2024-12-13"),
        ("12/13/2024", "2024-12-13"),
        ("5/5/2024", "2024-05-05"),
        ("1734084000", "2024-12-13"),
        ("1734084000000", "2024-12-13"),
        ("3/4/2024", None),
        ("May 2024", None),
        ("Feb 24", None),
        ("31 February 2024", None),
        ("2024-13-40", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_stated_day_is_read_or_not_at_all(stated: str, day: str | None) -> None:
    assert read_day(stated) == day


def test_a_day_that_reads_two_ways_is_settled_only_by_the_column_it_stands_in() -> None:
    assert is_ambiguous("3/4/2024")
    assert not is_ambiguous("soon")
    assert column_order(["3/4/2024", "25/4/2024"]) == "day_first"
    assert column_order(["3/4/2024", "4/25/2024"]) == "month_first"
    assert column_order(["3/4/2024", "4/3/2024"]) is None
    assert read_day("3/4/2024", "day_first") == "2024-04-03"
    assert read_day("3/4/2024", "month_first") == "2024-03-04"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Dec 13, 2024\u00a0-\u00a000:00", "2024-12-13"),
        ("Published 12 Dec 2024, updated 13 Dec 2024", "2024-12-12"),
        ("Last updated on Friday 13 December 2024 at 10:15 GMT", "2024-12-13"),
        ("2024-12-13T10:15:00+02:00", "2024-12-13"),
        ("LIVE 14:05 Kyiv time, 3 March 2022", "2022-03-03"),
        ("On 13 December 2024 the mayor spoke", None),
        ("14:05", None),
        ("12 killed", None),
    ],
)
def test_only_a_line_that_is_nothing_but_a_stamp_is_one(line: str, day: str | None) -> None:
    assert stamp_day(line) == day
