"""Who tells of a toll in wars that no profile knows well: rebels, bodies, people and houses named like lands."""

import pytest
from abroad import WAR, claim_at


def claim_of(marked, date="2025-03-12"):
    """The claim of the figure in [brackets]."""
    return claim_at(marked, date, after=WAR)


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        # those who fight the land that they live in
        ("Malian separatists said they had killed [47] Malian soldiers.", "opponent"),
        ("Rebels in the north of Mali said they had killed [47] soldiers.", "opponent"),
        ("Jihadists in Burkina Faso said they had killed [60] soldiers.", "opponent"),
        ("A Malian officer said [47] Malian soldiers had been killed.", "own_side"),
        # bodies that count
        ("At least [18] died in El Fasher in Sudan, a Sudanese doctors' group said.", "research"),
        ("A group of pro-democracy lawyers said [90] were killed in an air raid in Darfur.", "research"),
        ("A rights body said that [45] people were killed by soldiers in Ethiopia.", "research"),
        # bodies of no state
        ("ECOWAS said [90] civilians were killed in Mali.", "international"),
        ("The AU mission said [54] Ugandan soldiers were killed in Somalia.", "international"),
    ],
)
def test_a_teller_is_what_it_is_to_the_harmed(marked, kind):
    assert claim_of(marked).source_type == kind


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("The UN and a union spoke on Monday of over [20] civilians killed in Ituri.", "UN and a union"),
        ("Local sources spoke last night of [14] dead in the attack on the base in Mali.", "Local sources"),
        ("Residents speak of [dozens] of dead after the drone strike in Mali.", "Residents"),
        ("The men who spoke on Monday left. At least [14] died in the attack in Mali.", None),
    ],
)
def test_whoever_speaks_of_the_dead_is_the_source(marked, source):
    assert claim_of(marked).source == source


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        # a land's name that is somebody's, a name that is a house's
        ('"We lost [25] men," said Captain Aden Warsame of the Somali army after the raid.', "somalia"),
        (
            "A doctor at Erdogan hospital said [ten] bodies had come after the bombing in Mogadishu.",
            "somalia",
        ),
        (
            "Colonel Jordan Mensah said [12] soldiers were killed in the ambush in Burkina Faso.",
            "burkina_faso",
        ),
        ("A doctor in Aden said [ten] bodies had come after the shelling.", "yemen"),
        # who owns up to losses, whomever the text told of before
        ("Rebels said they killed 84 Wagner men. Mali's army has admitted [two] dead in its ranks.", "mali"),
        ("Rebels killed 84 Wagner men. Mali's army, for its part, has acknowledged [two] dead.", "mali"),
        ("Mali's army killed 30 rebels. The Turkish army reported [nine] killed in its own ranks.", "turkey"),
        ("Mali's army has acknowledged the death of [two] Wagner fighters.", "russia"),
    ],
)
def test_the_dead_are_of_those_named_with_them(marked, side):
    assert claim_of(marked).side == side
