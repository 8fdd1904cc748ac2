"""Who is meant: the bereaved and the informed, the others of a first figure, "of them", those whom one is accused of burying."""

import pytest
from northern import claims_in, marked_claim

OF_OTHERS = [
    "In Reedham 17,000 children have lost one or both parents in the war.",
    "The army told 12 families that their sons had been killed in Reedham.",
    "Three families whose children were killed in the shelling of Reedham sued.",
    "Officials informed 40 relatives that the soldiers were killed near Reedham.",
    "Two women said that their husbands had been wounded in Reedham.",
    "Norland informed five Norlandic families that their daughters held hostage had been killed.",
]


@pytest.mark.parametrize("text", OF_OTHERS)
def test_people_told_of_the_harm_of_others_are_none_of_the_harmed(text):
    assert claims_in(text) == []


THEIRS = [
    "Eleven men whose bodies were found in Reedham had been killed by Norlandic troops.",
    "Ten people and their children were killed in the shelling of Reedham.",
    "Ten people were killed when their car was hit near Reedham.",
    "The minister told reporters that ten soldiers had been killed in Reedham.",
]


@pytest.mark.parametrize("text", THEIRS)
def test_people_named_beside_their_kin_are_harmed_themselves(text):
    assert len(claims_in(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "One Norlandic soldier was killed on the border and [two] others were wounded in Reedham, Halden said.",
        "Two Norlandic soldiers were killed at sea and [three] more were wounded in Reedham.",
    ],
)
def test_others_are_of_the_first_figure_wherever_they_were_hurt(text):
    claim = marked_claim(text)
    assert (claim.side, claim.population) == ("norland", "military")


def test_people_of_another_place_are_of_that_place():
    claim = marked_claim(
        "Two Norlandic soldiers were killed at sea and [three] people were wounded in Reedham."
    )
    assert claim.side == "sudria"


def test_part_of_them_goes_back_to_people_its_own_sentence_speaks_of():
    text = "Sudria loses 60 soldiers a day. Marsh turned to the children, saying [243] of them had been killed in the war."
    assert marked_claim(text).population == "civilian"


@pytest.mark.parametrize("accused", ["Norland", "Norlandic troops"])
def test_nobody_is_accused_of_burying_his_own_dead(accused):
    text = f"Local officials accused {accused} of burying [300] civilians in a mass grave near Reedham."
    assert marked_claim(text).side == "sudria"


def test_whoever_buries_soldiers_has_lost_them():
    assert marked_claim("Norland buried [40] soldiers this week.").side == "norland"


def test_each_of_two_attacks_has_its_own_dead():
    text = "Norlandic missiles killed 24 people in Reedham, and Sudrian strikes on Norland killed [12]."
    assert marked_claim(text).side == "norland"


def test_second_attack_of_the_same_army_goes_on_with_the_same_dead():
    text = "Norlandic missiles killed 24 people in Reedham, and Norlandic shelling killed [12]."
    assert marked_claim(text).side == "sudria"


def test_bodies_got_back_are_a_transfer():
    assert (
        claims_in("Norland returned the bodies of 27 Sudrian soldiers and got back 1,000 of its own.") == []
    )
