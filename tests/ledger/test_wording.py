"""How findings name those who vouch for a figure."""

import pytest
from tollbook.ledger.audit.wording import with_verb

ONE = [
    "Holm",
    "United Nations",
    "Ministry of Defence",
    "local official",
    "adviser to the officials",
    "press",
    "city's",
    "local news",
    "military adviser to the Norland Guards",
]
MANY = [
    "officials",
    "local authorities",
    "officials in the northern city of Dvir",
    "various estimates",
    "sources familiar with the count",
    "police",
    "two medics",
]


@pytest.mark.parametrize("label", ONE)
def test_one_source_gives(label):
    assert with_verb(label) == f"{label} gives"
    assert with_verb(label, "is") == f"{label} is"


@pytest.mark.parametrize("label", MANY)
def test_several_give_where_one_gives(label):
    assert with_verb(label) == f"{label} give"
    assert with_verb(label, "is") == f"{label} are"
