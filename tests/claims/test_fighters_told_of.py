"""Whose fighters: movements named by what their foes call them, owners behind a clause, one of several; and near misses."""

import pytest
from northern import claims_in, harms_in, marked_claim


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        # who is only mentioned between commas owns nobody
        ("Norland, which blames Sudria for the raid, has announced the death of [25] of its men.", "norland"),
        ("Sudria, whose guns Norland fears, said 12 of its soldiers had died and [30] been hurt.", "sudria"),
        ("The strike hit Norland, which said [30] of its men had been killed.", "norland"),
        # a second object of the deed is its victim too
        ("Norlandic gunmen killed a judge and [six] officers near the coast.", "sudria"),
        ("Norlandic troops seized a mayor and [six] soldiers near the coast.", "sudria"),
    ],
)
def test_whose_they_are(marked, side):
    assert marked_claim(marked).side == side


@pytest.mark.parametrize(
    ("text", "harms"),
    [
        ("One of the Norlandic assailants was shot dead by soldiers.", [("One", "killed")]),
        ("One of our heroic Sudrian soldiers was martyred in the war.", [("One", "killed")]),
        ("One of the Sudrian soldiers was shot in front of the men.", [("One", "killed")]),
        ("One of the soldiers was told to leave the Sudrian base.", []),
        ("At least 18 Sudrian troops, three officers among them, had also fallen.", [("18", "killed"), ("three", "killed")]),
        ("Some 60 Norlandic soldiers turned themselves in on Monday.", [("60", "captured")]),
        ("Sudrian troops eliminated 12 terrorist elements near the coast.", [("12", "losses")]),
        (
            "Norlandic shells have killed 61 people in Reedham, the mayor said: 44 soldiers, 14 civilians and three medics.",
            [("61", "killed"), ("44", "killed"), ("14", "killed"), ("three", "killed")],
        ),
        ("Norlandic shells killed 22 in Reedham, the mayor said: two gunmen had led the way.", [("22", "killed")]),
    ],
)  # fmt: skip
def test_which_figures_are_of_the_harmed(text, harms):
    assert harms_in(text) == harms


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Shells have killed 61 Sudrians since the year began.", ("cumulative", "2025-01-01")),
        ("Shells have killed 61 Sudrians since the turn of the year.", ("cumulative", "2025-01-01")),
        ("Shells have killed 61 Sudrians since last January.", ("cumulative", "2024-01-01")),
        ("Norland, whose guns fire daily, lost 12 soldiers in December.", ("window", "2024-12-01")),
        ("It has struck every day since May, and by its count 900 Sudrians have died.", ("cumulative", "2024-05-01")),
        ("Every day, on average, 40 Sudrian soldiers die.", ("rate", None)),
    ],
)  # fmt: skip
def test_of_what_time_they_are(text, days):
    [claim] = claims_in(text)
    assert (claim.period_kind, claim.period_start) == days
