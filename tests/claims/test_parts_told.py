"""Parts of the harmed that are told by what they were: "of the 90 killed, just three were soldiers" (codebook, Unit)."""

import pytest
from northern import harms_in

PARTS = [
    ("Shells have killed 4,500 people in Reedham. The ministry says 1,800 were children.", [("4,500", "killed"), ("1,800", "killed")]),
    ("Shells killed 12 people in Reedham. Medics said that five were women and three were children.", [("12", "killed"), ("five", "killed"), ("three", "killed")]),
    ("The monitor said 53 fighters had been killed in Reedham. It also counted 42 members of the border guard and 35 villagers.", [("53", "killed"), ("42", "killed"), ("35", "killed")]),
    ("Of the 90 people killed in Reedham, just three were soldiers.", [("90", "killed"), ("three", "killed")]),
    ("Of the 90 wounded in Reedham, 12 are children and two are nurses.", [("90", "wounded"), ("12", "wounded"), ("two", "wounded")]),
    ("Holm said of the 341 murder victims from Reedham whom his office lists, just three were soldiers.", [("341", "killed"), ("three", "killed")]),
    ("Most of those found in Reedham had been shot dead; 27 of them were pupils.", [("27", "killed")]),
    ("Ninety people were killed in Reedham. Only three were soldiers.", [("Ninety", "killed"), ("three", "killed")]),
    ('"Four people were killed in Reedham. One woman and three men," the mayor said.', [("Four", "killed"), ("One", "killed"), ("three", "killed")]),
    ("Shells killed four people in Reedham. Three men and a woman.", [("four", "killed"), ("Three", "killed")]),
    ("Shells killed 12 people in Reedham, two medics included, the mayor said.", [("12", "killed"), ("two", "killed")]),
    ("All five attackers, two suicide bombers among them, were shot dead in Reedham.", [("five", "killed"), ("two", "killed")]),
    ("Norland's army killed 92 of them, three suicide bombers included, the general said.", [("92", "killed"), ("three", "killed")]),
]  # fmt: skip
NO_PARTS = [
    ("Shells killed 12 people in Reedham. Some 400 were in the school.", [("12", "killed")]),
    ("Shells killed 12 people in Reedham. A neighbour said 20 were children.", [("12", "killed")]),
    ("Shells killed 12 people in Reedham. The ministry said nine were in custody.", [("12", "killed")]),
    (
        "The monitor said 53 fighters had been killed in Reedham. It also counted 42 members of the guard who had fled.",
        [("53", "killed")],
    ),
    ("Two bombers were lost over Reedham.", []),
    ("Some 150 people were killed in Reedham, four of them told a reporter.", [("150", "killed")]),
    ("Twelve people were wounded in Reedham, two of them said.", [("Twelve", "wounded")]),
    (
        "The army named 12 generals, three women included, after shells killed nine people.",
        [("nine", "killed")],
    ),
    ("Six people were killed in Reedham. Two men and four women led the rescue.", [("Six", "killed")]),
    ("Ninety people were killed in Reedham. Three are in custody over it.", [("Ninety", "killed")]),
    ("Ninety people were killed in Reedham. About 1,200 had left before.", [("Ninety", "killed")]),
    ("Of the 90 people in the cellar in Reedham, 12 were children.", []),
    ("Of the 90 people wounded in Reedham, two were sent home.", [("90", "wounded")]),
]


@pytest.mark.parametrize(("text", "claims"), PARTS + NO_PARTS)
def test_parts_of_the_harmed(text, claims):
    assert harms_in(text) == claims
