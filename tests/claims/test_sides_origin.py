"""Whom an attack harmed that is told by the land or the side it came from; and near misses."""

import pytest
from abroad import claim_at
from northern import claims_in, marked_claim


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        ("Shells from the Norlandic side hurt [ten] people.", "sudria"),
        ("[Ten] people were hurt by fire from the Norlandic side of the border fence.", "sudria"),
        ("[Three] people were hurt when rockets fired from Norlandic territory hit a farm.", "sudria"),
        ("Mortar rounds and shelling from across the border in Sudria killed [four] people.", "norland"),
        ("Norland said five civilians were killed and [35] injured when shells from the Sudrian side fell.", "norland"),
        # near misses: people from a side, a side's own dead, a town that either army may hold
        ("[Five] soldiers from the Norlandic side were killed.", "norland"),
        ("Sudria lost 100, with [200] dead from the Norlandic side.", "norland"),
        ("In Port Amber [three] people were killed by shelling from Sudria.", "sudria"),
    ],
)  # fmt: skip
def test_what_came_from_a_side_harmed_the_other(marked, side):
    assert marked_claim(marked).side == side


def test_who_died_in_hospital_is_dead():
    told = claims_in("Norlandic shells wounded 20 Sudrian residents, two of whom died in hospital.")
    assert [(claim.low, claim.category) for claim in told] == [(20, "wounded"), (2, "killed")]


def test_a_source_speaks_on_to_dozens_with_the_noun_left_out():
    told = claims_in("Thirteen soldiers were killed, General Halden said on Friday. Two dozen were injured.")
    assert told[0].source == told[1].source
    assert told[0].source is not None


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Ten people have died in Norland. Sudria names no dead of its army. Its governor said [22] civilians were killed in raids.", "sudria"),
        ("Ten people have died in Sudria. Norland names no dead of its army. Its health minister said [22] civilians were killed in raids.", "norland"),
        # a sentence with two names may speak on of either
        ("Norland struck Sudria again on Monday. Its emergency service said [22] people had been killed.", "sudria"),
    ],
)  # fmt: skip
def test_an_office_is_of_the_land_that_the_sentence_before_begins_with(text, side):
    assert marked_claim(text).side == side


def test_a_toll_that_runs_since_the_war_began_is_background_in_a_paragraph_of_its_own():
    text = (
        "General Halden said more than 100 Sudrian soldiers had been killed.\n\n"
        "Thousands have been killed since President Marsh sent troops over the river in November."
    )
    assert [claim.source is None for claim in claims_in(text)] == [False, True]


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        ("[Seven] aid workers from Australia, Poland and Canada were killed in an Israeli strike in Gaza.", "gaza"),
        ("[Twelve] people from Nepal, Kenya and the Philippines were killed in the Hamas attack on Israel.", "israel"),
        ("Ukraine's foreign legion confirmed that [three] men from Poland, Norway and Canada had died in the war.", "ukraine"),
        ("The Russian army owned up that [four] recruits from Cuba, Nepal and Ghana had been killed in the war.", "russia"),
        ("[Nine] men from Nepal, India and Peru were killed fighting for Russia.", "russia"),
        ("[Thousands] of American and British soldiers died in the war in Iraq.", None),
        ("Rebels killed [four] Indian and Pakistani peacekeepers near Goma.", "drc"),
        ("Hamas said [60] hostages of several nationalities had been killed in Israeli air raids on Gaza.", "israel"),
        ("[Ten] foreign fighters, among them Britons and Americans, have been captured by Russia in the war.", "ukraine"),
        ("[Five] workers from Uzbekistan, Tajikistan and Kyrgyzstan were killed by Ukrainian drones in Russia.", "russia"),
        # of one side and of others, of one land, and of two at war
        ("Hamas holds [200] Israelis, Americans and Thais hostage since its raid on Israel.", "israel"),
        ("[Four] soldiers from Buryatia, Dagestan and Tuva were killed in the war in Ukraine.", "russia"),
        ("[Hundreds] of Congolese soldiers and M23 fighters have been killed around Goma in the war.", "both"),
        ("The war between Sudan's army and the RSF has killed [3,000] civilians since May.", "sudan"),
        ("[Six] people from Israel and Iran were killed in the exchange of fire.", "both"),
    ],
)  # fmt: skip
def test_people_of_several_lands_are_of_none_of_them(marked, side):
    claim = claim_at(marked, "2023-12-14")
    assert claim is not None
    assert claim.side == side


@pytest.mark.parametrize(
    ("marked", "population"),
    [
        ("[Hundreds] of Norlandic soldiers and Sudrian civilians have been killed since May.", "any"),
        ("[Hundreds] of Norlandic soldiers and Sudrian officers have been killed since May.", "military"),
        ("Shells killed [12] Norlandic soldiers and Sudrian villagers fled.", "military"),
    ],
)
def test_groups_of_both_sides_joined_are_of_any_kind(marked, population):
    assert marked_claim(marked).population == population


@pytest.mark.parametrize(("one", "other"), [("Thai", "Cambodia"), ("Cambodian", "Thailand")])
def test_a_land_whose_border_was_near_has_no_part_in_who_fell(one, other):
    marked = f"A {one} patrol drove over a mine at the border with {other}. [Three] soldiers were killed."
    claim = claim_at(marked, "2025-07-26")
    assert claim is not None
    assert claim.side == {"Thai": "thailand", "Cambodian": "cambodia"}[one]
