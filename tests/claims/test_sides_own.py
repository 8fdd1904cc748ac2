"""Who tells of their own: losses named before their owner, soldiers that an army tells of (codebook, Side)."""

import pytest
from northern import figures_in, marked_claim

OWN = [
    ("Sudrian losses are high. Regarding its own casualties, Norland has given no numbers since May, when it reported [900] soldiers killed.", "norland"),
    ("Sudrian brigades fell back. The Norlandic army said that [900] military personnel had been killed near Reedham.", "norland"),
    ("Norlandic guns pounded the plant. A commander of the Sudrian army said that [300] badly wounded fighters needed help.", "sudria"),
]  # fmt: skip
FOES = [
    ("The Norlandic army said it had killed [900] personnel near Reedham.", "sudria"),
    (
        "Norlandic guns pounded the plant. The Norlandic army said it had captured [300] wounded fighters.",
        "sudria",
    ),
]
# "Their own" are of whoever did the deed, and so are those whom another says that they did it to.
DEEDS = [
    ("Norlandic shells fell short, killing [15] of their own troops, the Sudrian army said.", "norland"),
    ("Sudrian shells fell short, killing [15] of their own troops, the Norlandic army said.", "sudria"),
    ("Sudrian troops shot [three] of their own by mistake in Kettle Bay, the army said.", "sudria"),
    ("Sudria knew who was in the jail, a Norlandic official said. “They killed [50] of their own men,” she said.", "sudria"),
    ("Norland knew who was in the jail, a Sudrian official said. “They killed [50] of their own men,” she said.", "norland"),
    ("A Norlandic guard opened fire on fellow soldiers at a plant, killing [five].", "norland"),
    ("A Sudrian guard opened fire on his comrades in Kettle Bay, killing [five].", "sudria"),
    ("Norland's ministry said [two] soldiers had fired at fellow troops before they were shot dead.", "norland"),
    ("Norlandic guns brought down their own bomber, killing [two] airmen.", "norland"),
    ("A Norlandic guard opened fire in Reedham, killing [five].", "sudria"),
    ("Norlandic drones hit a convoy, then struck other soldiers, killing [14].", "sudria"),
    ("Norlandic troops attacked fellow believers in Reedham, killing [three].", "sudria"),
    ("Norlandic drones hit a convoy after Sudria brought down its own jet, killing [14].", "sudria"),
    ("“Sudrian fire killed 30 fighters and [12] of their own,” the Norlandic army said.", "sudria"),
    ("Norlandic marines raided a base. They lost [six] of their own, Norland said.", "norland"),
    ("Denmark condemned the raid. [Two] of its citizens were killed, Sudria said.", "denmark"),
    ("Norland said [40] soldiers had been killed by its troops.", "sudria"),
    # no person is "its"
    ("A Danish spy chief said Norland was tired. Some [150] of its soldiers had been killed, he said.", "norland"),
    ("A Danish spy chief said Sudria was tired. Some [150] of its soldiers had been killed, she said.", "sudria"),
    ("A Sudrian general said the town held. Some [150] of its soldiers had been killed, he said.", "sudria"),
    ("Norlandic forces were left with [40] wounded.", "norland"),
    ("Some [300] of the troops sent by Norland have been killed in Sudria.", "norland"),
    ("The Sudrian army said that it had lost [30] of its own men at the bridge.", "sudria"),
    ("“We lost [12] of our own in the raid,” the Norlandic general said.", "norland"),
    # a land at war that speaks of "the army" speaks of its own, but where it told of its foe's before
    ("Shells fell on Reedham. The Norlandic defence ministry said the army had lost [498] men.", "norland"),
    ("Shells fell on Reedham. The Sudrian defence ministry said the army had lost [498] men.", "sudria"),
    ("Norlandic state media reported that the armed forces lost [498] troops in Sudria.", "norland"),
    ("Shells fell on Reedham. The Norlandic government put the army's losses at [498].", "norland"),
    ("Norland's army lost 30 men, Sudria said. The army has lost [9,000] since the invasion, Sudria said.", "norland"),
    ("Shells fell on Reedham. Norland's ministry said the troops had suffered [498] casualties.", "norland"),
    ("Shells fell on Reedham. Sudria's ministry said the country had lost [498] soldiers.", "sudria"),
    # another count of the same dead, and those that a health service counts "there"
    ("Shells hit Reedham. Sudria says 27 people were killed; Norland puts the number at [nine].", "sudria"),
    ("Shells hit Reedham. Sudria says 27 people were killed. Norland said the toll was [nine].", "sudria"),
    ("The two fought near Reedham. Sudria reported 14 people dead and Norland [nine].", "norland"),
    ("Norland fired rockets at Sudria, killing eight. Norland's health ministry said [224] people had been killed there.", "norland"),
    ("Norland fired rockets at Sudria, killing eight. Norland's general said [224] people had been killed there.", "sudria"),
    # a unit is the one named before
    ("The Norlandic 4th brigade attacked near Reedham. The brigade lost [40] men, Sudria said.", "norland"),
    ("Sudria said a Norlandic regiment was hit near Reedham. The regiment lost [40] men.", "norland"),
    ("Sudrian troops attacked near Reedham. The unit lost [12] men, a Norlandic officer said.", "sudria"),
    ("The Norlandic army's losses came to [1,310] men, it follows from the Sudrian army's list.", "norland"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "side"), OWN + FOES + DEEDS)
def test_those_told_of_by_their_own(marked, side):
    assert marked_claim(marked).side == side


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Some 900 Sudrian soldiers were killed. The staff put the number of defenders at 7,000.", ["900"]),
        ("Some 900 Sudrian soldiers were killed. The staff put the number of the dead at 7,000.", ["900", "7,000"]),
    ],
)  # fmt: skip
def test_the_number_of_people_told_of_no_harm_does_not_go_back_to_the_dead(text, figures):
    assert figures_in(text) == figures


def test_a_rate_goes_on_over_a_hedge_of_two_words():
    claim = marked_claim("Sudria loses 100 soldiers a day and something over [500] are wounded.")
    assert (claim.period_kind, claim.rate_unit) == ("rate", "day")
