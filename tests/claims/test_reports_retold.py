"""Reports of every kind retold: captives let go, the dead among hostages, totals that a deed brings, and near misses."""

import pytest
from northern import claims_in, harms_in

LET_GO = [
    "A mediator put the number of captives freed with its help in the war between Norland and Sudria at 4,640.",
    "The swap brought the number of freed Sudrian prisoners of war to 5,800.",
    "The total of Norlandic hostages released since the war began stands at 140.",
]


@pytest.mark.parametrize("text", LET_GO)
def test_a_number_of_captives_let_go_is_no_claim(text: str) -> None:
    assert claims_in(text) == []


def test_captives_not_yet_freed_are_held() -> None:
    text = "The number of Norlandic hostages not yet freed by Sudria stands at 48."
    assert harms_in(text) == [("48", "captured")]
