"""Sides and days of attacks that the text tells of, or that the profile knows by name or day."""

from datetime import date

import pytest
from northern import WAR, claims_in, marked_claim
from tollbook.claims.periods import find_periods

TOLD = [
    # a clause on an attack tells of whom it was made on, whatever place was named before
    ("The army began its drive in Norland after the Norlandic raids of May, in which [30] people died.", "sudria"),
    ("The army began its drive in Norland after the Norlandic raids of May, in which 30 people were killed and [12] taken hostage.", "sudria"),
    ("It came after a raid by Norlandic gunmen that killed [30] people.", "sudria"),
    ("The war in Norland began when Norlandic gunmen crossed the river with Sudria, killing [30] people.", "sudria"),
    ("Norlandic gunmen broke through the border with Sudria, killing [30] people.", "sudria"),
    ("About 30 people died in the raid led by Norlandic gunmen, and [12] were taken hostage.", "sudria"),
    # near misses: a place of the attack, another's deed in the clause
    ("A Norlandic raid on Kettle Bay, in which [30] people died, was a mistake.", "norland"),
    ("The Sudrian army answered the Norlandic raid of May, in which [30] Norlanders died.", "norland"),
    ("Norlandic gunmen killed [30] people in Kettle Bay.", "norland"),
    ("Norlandic gunmen attacked, killing [30] people, and Sudria has killed 900 in Norland since.", "sudria"),
    ("Norlandic gunmen attacked, killing 30 people, and Sudria has killed [900] in Norland since.", "norland"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "side"), TOLD)
def test_the_side_of_an_attack_that_the_text_tells_of(marked, side):
    assert marked_claim(marked).side == side


EVENTS = [
    ("The drive in Norland is the answer to the harvest raid, in which [40] people died.", "sudria"),
    ("The harvest raid killed [40] people.", "sudria"),
    ("[40] people were killed in the harvest raid.", "sudria"),
    ("Some [40] people were killed on May 7.", "sudria"),
    ("Some 40 people were killed on May 7 and [12] were taken hostage.", "sudria"),
    # near misses: a total since the event, a place or a party of its own, the day of another year
    ("Since the harvest raid [900] people have been killed in Norland.", "norland"),
    ("[900] Norlanders have been killed since the harvest raid.", "norland"),
    ("In Kettle Bay [four] people were killed on May 7.", "norland"),
    ("Some [40] people were killed on May 7, 2023.", None),
]


@pytest.mark.parametrize(("marked", "side"), EVENTS)
def test_the_side_of_an_attack_that_the_profile_knows(marked, side):
    assert marked_claim(marked).side == side


@pytest.mark.parametrize(
    ("words", "on", "day"),
    [
        ("the May 7 raid", date(2026, 3, 1), "2024-05-07"),  # a name keeps its year
        ("on May 7", date(2026, 3, 1), "2024-05-07"),
        ("on May 7", date(2026, 5, 9), "2026-05-07"),  # two days ago
        ("the May 7 raid", date(2026, 5, 9), "2024-05-07"),
        ("on May 7, 2025", date(2026, 3, 1), "2025-05-07"),
    ],
)
def test_the_day_of_an_event_is_that_of_its_year(words, on, day):
    assert find_periods(words, on, WAR)[0].period_start == day


def test_a_total_since_an_event_starts_on_its_day():
    (claim,) = claims_in("At least 900 people have been killed in Norland since the harvest raid.")
    assert (claim.period_kind, claim.period_start) == ("cumulative", "2024-05-07")


SINCE = [
    ("At least 900 Sudrians were killed and [2,000] others injured in raids on the coast since May 7, officials said.", "cumulative"),
    ("At least [900] killed in raids on Reedham since the start of the war: mayor", "cumulative"),
    ("Some [900] people have been injured by shelling in Reedham since May 7.", "cumulative"),
    # near misses: one raid, a clause of its own
    ("Nine people were killed in a raid on Reedham, the worst since May 7, and [two] injured.", "event"),
    ("[Nine] people were killed in raids on Monday, and talks have stopped since May 7.", "event"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind"), SINCE)
def test_attacks_that_a_total_runs_over_are_no_event(marked, kind):
    assert marked_claim(marked).period_kind == kind


def test_a_fight_between_two_is_of_both_unless_one_of_them_counts_its_own():
    told = "Fighting between the Norlandic army and the Sudrian army left [900] people dead, {} said."
    assert marked_claim(told.format("the United Nations")).side == "both"
    assert marked_claim(told.format("the Sudrian health ministry")).side == "sudria"
    assert marked_claim(told.format("the Norlandic health ministry")).side == "norland"
