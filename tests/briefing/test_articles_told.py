"""How many articles by how many outlets a briefing says it read: a file that names no outlet adds none."""

import pytest
from factories import a_document
from tollbook.briefing.headline import articles_told


@pytest.mark.parametrize(
    ("outlets", "numbers"),
    [
        (["Harbour Gazette", "Dvir Post", "Dvir Post"], {"articles": 3, "outlets": 2}),
        (["unknown", "unknown"], {"articles": 2}),
        (["Dvir Post", "unknown"], {"articles": 2, "outlets": 1, "unnamed": 1}),
    ],
)
def test_an_unnamed_outlet_is_none(outlets, numbers):
    template, told = articles_told([a_document(outlet=outlet) for outlet in outlets])
    assert told == numbers
    assert all("{" + name in template for name in numbers)
