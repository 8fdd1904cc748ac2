"""Who the people of a figure are, told by the words around it: their toll, the field, captivity, those told of before."""

import pytest
from northern import claims_in, marked_claim


@pytest.mark.parametrize(
    ("marked", "population"),
    [
        # the toll that a figure tells of, wherever its figure stands
        ("Civilian casualties in Norland rose to [1,400] in June, monitors said.", "civilian"),
        ("Norland's military toll has climbed to [43,000] dead, the president said.", "military"),
        ("Among civilians in Sudria, [1,300] deaths have been verified.", "civilian"),
        # where only the armed fall
        ("At the front [4,300] Norlanders have died, the president said.", "military"),
        ("As many as [4,300] Sudrians have been killed in action.", "military"),
        ("Shells killed [50] people in the trenches of Reedham park.", "any"),
        # prisoners whom an army holds
        ("Sudrian troops shot dead [61] captured Norlanders, prosecutors said.", "military"),
        ("At least [61] Norlandic captives were executed by Sudrian forces.", "military"),
        # whom a bare figure goes back to
        ("Sixteen Norlandic soldiers drove into an ambush. [Nine] were killed.", "military"),
        ("A convoy of Norlandic soldiers came under fire; [nine] were killed.", "military"),
        ("A bus with 40 pensioners came under fire in Reedham; [nine] were killed.", "civilian"),
        ("Sudrian soldiers fired on a crowd in Vessel. [Nine] people were killed.", "any"),
        ("Sudrian soldiers fired on a crowd in Vessel. [Nine] were killed.", "any"),
        # a weapon's owner is none of the dead
        ("Deaths from the militia's shelling of Reedham rose to [31].", "any"),
        # a man's men, and soldiers not named again
        ("The raid killed [12] of his men, the officer's deputy said, in Reedham.", "military"),
        ("Sudria said [six] of Norland's men were killed in Reedham.", "military"),
        ("Shells killed three of her cousins and [two] men in Reedham.", "any"),
        ("The attack killed five Norlandic soldiers and wounded [nine] Sudrian ones.", "military"),
        # whoever belongs to a body of troops, and who only lives beside one
        ("Shells killed [three] mechanics of the second brigade in Reedham.", "military"),
        ("Shells killed [two] drivers of the fire brigade in Reedham.", "civilian"),
        ("Shells killed [two] children of the brigade in Reedham.", "civilian"),
        ("Shells killed [two] residents of the army town of Reedham.", "civilian"),
        # anyone said anew beside others
        ("A drone wounded two rescuers and [three] police officers in Reedham.", "any"),
        ("A drone killed [three] members of one family in Reedham.", "civilian"),
        ("A missile killed [three] electricians in Reedham.", "civilian"),
        ("Shelling killed [six] zoo personnel in Reedham.", "any"),
    ],
)
def test_population_from_the_words_around(marked, population):
    assert marked_claim(marked).population == population


def test_population_is_not_taken_from_another_figure():
    claims = claims_in("Shells killed two children and injured ten people in Reedham.")
    assert [claim.population for claim in claims] == ["civilian", "any"]
