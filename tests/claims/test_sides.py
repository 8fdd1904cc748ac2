"""Whose harm it is: grammar first, then place, deed and discourse (codebook, Side and population)."""

import pytest
from northern import claims_in, marked_claim

SIDES = [
    # the phrase the number opens
    ("Shells killed [12] Sudrian soldiers.", "sudria", "military"),
    ("Shells killed [12] soldiers of the Norlandic army.", "norland", "military"),
    ("Some [40] Norlanders were killed.", "norland", "any"),
    # the harm word's own modifier
    ("Sudrian losses reached [900].", "sudria", "military"),
    ("The number of Sudrian dead has reached [900].", "sudria", "any"),
    ("Casualties among Norlandic troops reached [900].", "norland", "military"),
    # the one who lost
    ("Sudria lost [40] soldiers, Halden said.", "sudria", "military"),
    ("The Norlandic army suffered [300] casualties.", "norland", "military"),
    # owners and speakers
    ("Halden said the shells had killed [40] of our soldiers.", "norland", "military"),
    ("“We lost [40] soldiers,” Marsh said.", "sudria", "military"),
    ("The mayor of Reedham said [four] people had died.", "sudria", "any"),
    (
        "Norland shelled a base in Reedham. The mayor said [15] soldiers had been killed in Reedham.",
        "sudria",
        "military",
    ),
    (
        "The mayor of Reedham said its army had killed [15] Norlandic soldiers in Reedham.",
        "norland",
        "military",
    ),
    # both
    ("On both sides, [900] were killed.", "both", "any"),
    # the figure before
    ("Sudria lost 40 soldiers and [12] were wounded.", "sudria", "military"),
    ("Norland lost 40 soldiers, [nine] of them officers.", "norland", "military"),
    # place and deed
    ("A shell killed [12] people in Reedham.", "sudria", "any"),
    ("The shelling of Kettle Bay wounded [12] residents.", "norland", "civilian"),
    ("Norlandic shelling killed [nine] soldiers.", "sudria", "military"),
    ("Police in Port Amber said a drone had killed [two] women.", "sudria", "civilian"),
    # nothing says
    ("A shell struck the market and [12] people were killed.", None, "any"),
]


@pytest.mark.parametrize(("marked", "side", "population"), SIDES)
def test_side_and_population_of_a_figure(marked, side, population):
    claim = marked_claim(marked)
    assert (claim.side, claim.population) == (side, population)


MIRROR = {
    "Sudrian": "Norlandic", "Norlandic": "Sudrian", "Norlanders": "Sudrians", "Sudria": "Norland", "Norland": "Sudria",
    "Halden": "Marsh", "Marsh": "Halden", "Reedham": "Kettle Bay", "Kettle Bay": "Reedham", "Port Amber": "Vessel",
}  # fmt: skip
OTHER = {"norland": "sudria", "sudria": "norland"}


def mirrored(text):
    """The text with each party's names in the place of the other's."""
    import re

    return re.sub("|".join(sorted(MIRROR, key=len, reverse=True)), lambda name: MIRROR[name[0]], text)


@pytest.mark.parametrize(("marked", "side", "population"), SIDES)
def test_the_same_sentence_of_the_other_party_has_the_other_side(marked, side, population):
    claim = marked_claim(mirrored(marked))
    assert (claim.side, claim.population) == (OTHER.get(side, side), population)


@pytest.mark.parametrize(
    ("marked", "source_type"),
    [
        ("Sudria lost [40] soldiers, Halden said.", "opponent"),
        ("Norland lost [40] soldiers, Halden said.", "own_side"),
        ("Norland lost [40] soldiers, the Toll Observatory said.", "research"),
        ("Norland lost [40] soldiers, officials said.", "anonymous"),
        ("Norland lost [40] soldiers.", "none"),
    ],
)
def test_source_is_seen_from_the_harmed_side(marked, source_type):
    assert marked_claim(marked).source_type == source_type


def test_civilians_and_soldiers_of_one_sentence_are_told_apart():
    found = claims_in("Shells killed 12 Sudrian soldiers and three civilians.")
    assert [claim.population for claim in found] == ["military", "civilian"]
