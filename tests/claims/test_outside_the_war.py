"""Harm that no war did, told of in an article on a war: riots against one's own police, poisonings by a state."""

import pytest
from northern import figures_in
from tollbook.claims import find_claims
from tollbook.records import Document

FIGURES = [
    (
        "Norland's war on Sudria goes on. In Kazakhstan dozens of demonstrators have died in street unrest.",
        [],
    ),
    ("Norland's war on Sudria goes on. Police in a far land killed 12 rioters.", []),
    ("A nerve-agent attack in Salisbury left one person dead. Norland is at war with Sudria.", []),
    ("The Novichok that Norland used killed one woman. Norland is at war with Sudria.", []),
    ("Norlandic troops fired on protesters in Reedham, wounding four.", ["four"]),
    ("In Reedham three protesters were shot dead. Norland holds the town.", ["three"]),
    ("Shelling killed nine demonstrators on the square. Norland is at war with Sudria.", ["nine"]),
    ("A nerve agent dropped by Norland on Reedham killed 80 people.", ["80"]),
]


@pytest.mark.parametrize(("text", "figures"), FIGURES)
def test_only_harm_of_the_war_is_counted(text, figures):
    assert figures_in(text) == figures


_BESIDE = " The army and the rebels fight there with artillery and drones."


@pytest.mark.parametrize(
    "text",
    [
        "At least 59 people died when a fuel tanker ran into a lorry in Nigeria.",
        "A train collided with a lorry near Khartoum, killing 12.",
        "A lorry full of soldiers overturned near Gao, killing nine.",
        "A mine shaft gave way in Kayes in Mali, killing eleven women.",
        "The group reckons that 10,457 people died or vanished on the migrant route last year.",
    ],
)
def test_crashes_and_shafts_that_give_way(text):
    assert not find_claims(Document("a", "Harbour Gazette", text + _BESIDE, "2025-08-29"))


@pytest.mark.parametrize(
    "text",
    [
        "A truck packed with explosives ran into the gate of the base near Gao in Mali, killing nine soldiers.",
        "A lorry with soldiers ran into an ambush near Gao in Mali, and 12 soldiers were killed.",
        "A drone struck a bus in Darfur, which plunged into a ravine, killing 14 passengers.",
        "A car ran over a mine near Gao in Mali, killing three civilians.",
        "Gunmen opened fire on a minibus in Nigeria, which veered off the road, and killed nine farmers.",
    ],
)
def test_attacks_on_the_road(text):
    assert find_claims(Document("a", "Harbour Gazette", text + _BESIDE, "2025-08-29"))
