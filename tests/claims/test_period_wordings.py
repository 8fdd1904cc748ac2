"""One relation of time in many wordings: the kind and the days of the claim stay the same (codebook, Period)."""

from __future__ import annotations

import pytest
from tollbook.claims import find_claims
from tollbook.records import Document

ON = "2025-07-20"


def _period(text: str, on: str = ON) -> tuple[str, str | None, str | None]:
    [claim, *_] = find_claims(Document(doc_id="d", outlet="o", date=on, title=None, url=None, text=text))
    return claim.period_kind, claim.period_start, claim.period_end


@pytest.mark.parametrize(
    "words",
    [
        "in the first six months of this year",
        "in the six months to June",
        "in the half year that is 2025's first six months",
        "between January and June this year",
        "from January to the end of June 2025",
        "during 2025's first half",
    ],
)
def test_half_a_year(words: str) -> None:
    text = f"Air raids in Sudan's war killed 3,100 civilians {words}, the monitors said."
    assert _period(text) == ("window", "2025-01-01", "2025-06-30")


@pytest.mark.parametrize(
    "words", ["in Q1", "in the first quarter", "in Q1 2025", "in the three months to March"]
)
def test_a_quarter(words: str) -> None:
    text = f"Air raids in Sudan's war killed 610 civilians {words}, the monitors said."
    assert _period(text) == ("window", "2025-01-01", "2025-03-31")


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("in the last month", "2025-06-20", "2025-07-20"),
        ("last month", "2025-06-01", "2025-06-30"),
        ("over the last year", "2024-07-20", "2025-07-20"),
        ("in November last year", "2024-11-01", "2024-11-30"),
        ("in May of this year", "2025-05-01", "2025-05-31"),
    ],
)
def test_months_and_years(words: str, first: str, last: str) -> None:
    text = f"Rebels in Myanmar killed 640 soldiers {words}, the army said."
    assert _period(text) == ("window", first, last)


@pytest.mark.parametrize(
    "text",
    [
        "Medics said on Friday that shelling in El Fasher, Sudan, had killed 31 people a day earlier.",
        "Medics said on Friday that shells had killed 31 people in El Fasher, Sudan, the day before.",
        "Medics said on Friday 31 people had died the day before in the shelling of El Fasher, Sudan.",
        "Medics said on Friday that shelling had killed 31 people in El Fasher, Sudan, the previous day.",
        "Shells hit El Fasher, Sudan, on Wednesday. A day later 31 people were killed there.",
        "On Wednesday shells struck El Fasher, Sudan. The next day 31 people died there in an air raid.",
    ],
)
def test_a_day_counted_from_another(text: str) -> None:
    assert _period(text)[1:] == ("2025-07-17", "2025-07-17")


@pytest.mark.parametrize(
    "text",
    [
        "The war that broke out in Sudan in April 2023 has killed more than 12,000 people, the UN said.",
        "More than 12,000 people have been killed in the war that began across Sudan in April 2023, the UN said.",
    ],
)
def test_a_war_that_began_somewhere(text: str) -> None:
    assert _period(text) == ("cumulative", "2023-04-15", ON)


def test_each_day_of_a_war_is_a_rate() -> None:
    text = "Kyiv says 1,200 Russian soldiers are killed or wounded each day of the war."
    assert _period(text)[0] == "rate"


@pytest.mark.parametrize("war", ["the 2014 war in Gaza", "its 2014 Gaza offensive"])
def test_the_year_of_an_earlier_war(war: str) -> None:
    text = f"In {war} Israel killed 2,251 Palestinians, the UN says."
    assert _period(text, "2024-01-20") == ("window", "2014-01-01", "2014-12-31")
