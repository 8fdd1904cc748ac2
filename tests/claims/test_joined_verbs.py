"""Two verbs of one subject, and those who only tell of others' harm (codebook, Categories)."""

import pytest
from northern import figures_in, harms_in

JOINED = [
    ("Some 900 soldiers of the Harbour Guard and other units gave up the fight and surrendered in Reedham.", ("900", "captured")),
    ("A dozen conscripts crossed the river and were killed by shelling near Reedham.", ("A dozen", "killed")),
    ("About 90 soldiers from two battalions ran out of shells and were captured near Reedham.", ("90", "captured")),
    ("Two reporters drove into the town of Reedham and were badly wounded by shelling.", ("Two", "wounded")),
    ("Some 12 miners went back down the shaft near Reedham and died.", ("12", "killed")),
    ("More than 100 fighters held the plant for weeks and then surrendered to the army in Reedham.", ("100", "captured")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claim"), JOINED)
def test_the_second_verb_of_a_subject_is_said_of_it(text, claim):
    assert harms_in(text) == [claim]


BEHIND_EACH_OTHER = [
    ("On Monday five miners died near Reedham, and 17 are known to have been injured.", [("five", "killed"), ("17", "wounded")]),
    ("A rocket hit the jail in Reedham and left 53 wounded and killed dozens more.", [("53", "wounded"), ("dozens", "killed")]),
    ("A rocket left at least 40 people wounded and killed another 65 in Reedham.", [("40", "wounded"), ("65", "killed")]),
    ("Nine northern soldiers wounded and killed 40 villagers in Reedham.", [("40", "casualties")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), BEHIND_EACH_OTHER)
def test_each_figure_has_the_verb_it_belongs_to(text, claims):
    assert harms_in(text) == claims


OF_OTHERS = [
    "Nearly 200 people joined the funeral and a soldier was killed by a mine near Reedham.",
    "Three officers arrived in Reedham and a fourth was killed.",
    "About 40 recruits joined the army and most were killed near Reedham.",
    "Dozens of people met in Reedham and were addressed by the mother of a killed soldier.",
    "Some 300 soldiers took up positions and were told that friends had been killed in Reedham.",
    "Thirty tanks crossed the river and were destroyed near Reedham.",
    "Officials in Reedham denied it, with one telling Harbour Radio this was a brutal execution.",
    "Several survivors spoke in Reedham, with one describing how his brother was killed.",
    "Two soldiers spoke in Reedham, one of whom recalled friends who were killed there.",
    "Two women, one of whom lost a son in Reedham, spoke of the war.",
]


@pytest.mark.parametrize("text", OF_OTHERS)
def test_who_acts_or_tells_is_not_thereby_harmed(text):
    assert figures_in(text) == []


def test_one_whom_harm_befalls_counts():
    assert harms_in("Ten soldiers were wounded near Reedham, with one losing both legs.") == [
        ("Ten", "wounded"),
        ("one", "wounded"),
    ]
