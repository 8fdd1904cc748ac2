"""Whom an attack harmed that is told by the land or the side it came from; and near misses."""

import pytest
from northern import claims_in, marked_claim


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        ("Shells from the Norlandic side hurt [ten] people.", "sudria"),
        ("[Ten] people were hurt by fire from the Norlandic side of the border fence.", "sudria"),
        ("[Three] people were hurt when rockets fired from Norlandic territory hit a farm.", "sudria"),
        ("Mortar rounds and shelling from across the border in Sudria killed [four] people.", "norland"),
        ("Norland said five civilians were killed and [35] injured when shells from the Sudrian side fell.", "norland"),
        # near misses: people from a side, a side's own dead, a town that either army may hold
        ("[Five] soldiers from the Norlandic side were killed.", "norland"),
        ("Sudria lost 100, with [200] dead from the Norlandic side.", "norland"),
        ("In Port Amber [three] people were killed by shelling from Sudria.", "sudria"),
    ],
)  # fmt: skip
def test_what_came_from_a_side_harmed_the_other(marked, side):
    assert marked_claim(marked).side == side


def test_who_died_in_hospital_is_dead():
    told = claims_in("Norlandic shells wounded 20 Sudrian residents, two of whom died in hospital.")
    assert [(claim.low, claim.category) for claim in told] == [(20, "wounded"), (2, "killed")]


def test_a_source_speaks_on_to_dozens_with_the_noun_left_out():
    told = claims_in("Thirteen soldiers were killed, General Halden said on Friday. Two dozen were injured.")
    assert told[0].source == told[1].source
    assert told[0].source is not None
