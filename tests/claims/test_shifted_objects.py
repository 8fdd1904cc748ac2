"""Objects behind the time or place of their verb, and what only looks like one."""

import pytest
from northern import claims_in, figures_in, marked_claim

SHIFTED = [
    (
        "Norland lost in one day more than [220] soldiers near Reedham, the Sudrian army said.",
        "losses",
        "norland",
    ),
    ("The Sudrian brigade lost over the weekend [90] men.", "losses", "sudria"),
    ("Sudrian shells killed overnight in Kettle Bay [14] people.", "killed", "norland"),
    ("Norlandic troops captured near Port Amber about [40] Sudrian soldiers.", "captured", "sudria"),
    ("The raids wounded, in three weeks of fighting, [60] residents of Reedham.", "wounded", "sudria"),
    ("Sudria has lost in the past 24 hours up to [320] soldiers, Norland said.", "losses", "sudria"),
    ("Norland lost off Reedham two ships and [40] sailors.", "losses", "norland"),
]


@pytest.mark.parametrize(("text", "category", "side"), SHIFTED)
def test_object_stands_behind_the_adjuncts_of_its_verb(text, category, side):
    claim = marked_claim(text)
    assert (claim.category, claim.side) == (category, side)


NEAR_MISSES = [
    ("He was killed near Reedham, 12 people said.", []),
    ("Norland lost in 2014 two provinces and 12 ships.", []),
    ("Two officers were killed in Sudria on Tuesday 13 soldiers said.", ["Two"]),
    ("Sudria took over in May 12 villages.", []),
]


@pytest.mark.parametrize(("text", "figures"), NEAR_MISSES)
def test_what_stands_behind_a_passive_or_counts_things_is_no_object(text, figures):
    assert figures_in(text) == figures


def test_two_objects_behind_an_adjunct_are_two_claims():
    found = claims_in(
        "Sudrian shells killed on Sunday 12 people in Kettle Bay and wounded in its harbour nine."
    )
    assert [claim.low for claim in found][:1] == [12]
