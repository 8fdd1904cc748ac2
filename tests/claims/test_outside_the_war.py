"""Harm that no war did, told of in an article on a war: riots against one's own police, poisonings by a state."""

import pytest
from northern import figures_in

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
