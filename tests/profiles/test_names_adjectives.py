"""Names that are only part of an adjective are nobody's."""

import pytest
from tollbook.profiles import load_profile

GENERAL = load_profile("general")


@pytest.mark.parametrize(
    "words",
    [
        "a Britain-based monitor",
        "Iranian-made drones",
        "a US-brokered truce",
        "Russian-speaking towns",
        "an ex-Soviet republic",
        "post-Soviet states",
        "non-Iranian drones",
        "Soviet-era tanks",
    ],
)
def test_a_name_inside_an_adjective_of_origin_names_no_party(words):
    assert not any(found.name.party for found in GENERAL.index.find(words))


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("the US-led coalition", "usa"),
        ("a Britain-wide search", "uk"),
        ("Iranian drones", "iran"),
        ("the Anglo-French index", "france"),
    ],
)
def test_other_compounds_still_name_it(words, party):
    assert [found.name.party for found in GENERAL.index.find(words)] == [party]
