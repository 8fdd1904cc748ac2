"""Which numbers of plain news are claims at all: the wordings of hospitals, of running tolls, and what only looks like harm."""

import pytest
from northern import harms_in
from tollbook.claims import find_claims
from tollbook.records import Document

_SHELLED = "Norlandic shells fell on Reedham on Monday. "


@pytest.mark.parametrize(
    ("told", "figures"),
    [
        # whom a hospital took in; whom it takes in on other days or for an illness is no harm of the war
        ("Reedham Hospital took in 40 people.", ["40"]),
        ("The clinic in Orre has admitted nine more children.", ["nine"]),
        ("The hospital received 40 people with measles.", []),
        ("The hospital received 40 people a day last year.", []),
        ("Seven children were treated on the floor.", ["Seven"]),
        ("Seven children were treated on the floor for measles.", []),
        ("Surgeons operated on 60 patients overnight.", ["60"]),
        ("The team treated 858 war-wounded in four days.", ["858"]),
        ("All 100 were flown to hospitals for checks.", []),
        ("A doctor said three of them could not be saved.", ["three"]),
        ("A priest said seven parishioners had not survived.", ["seven"]),
        ("Rescuers are digging for five people under the rubble.", ["five"]),
        ("Six remain at Reedham Hospital.", ["Six"]),
        ("Six remain at the school.", []),
        ("His hospital had treated 42 civilians since Monday.", ["42"]),
        ("At Holm hospital 17 corpses lay in the yard.", ["17"]),
        ("The raid hit hospital 17 on Sunday.", []),
        (
            "Crews brought in 61 wounded: three critical, 18 moderate and nine in shock.",
            ["61", "three", "18", "nine"],
        ),
        ("It killed 84 soldiers. Bloggers wrote of 50 to 80.", ["84", "50 to 80"]),
        # what a running toll grew by, and to
        ("The death toll rose by 16 to 89.", ["16", "89"]),
        ("The price of bread rose by 16 to 89 crowns.", []),
        # who speaks is told with an age
        ('"I saw twenty bodies by the kiosk," said Ada, 26.', ["twenty"]),
        # those counted are of so many papers, and tanks have proper names
        ("Eleven reporters of two newspapers were killed.", ["Eleven"]),
        ("Three nurses from two charities were wounded.", ["Three"]),
        ("Eleven Bradleys were destroyed.", []),
        ("Eleven Tigrs were destroyed.", []),
        ("Eleven Norlanders were destroyed.", []),
    ],
)
def test_what_is_told_behind_an_attack(told: str, figures: list[str]) -> None:
    assert [figure for figure, _ in harms_in(_SHELLED + told)] == figures


@pytest.mark.parametrize(
    "text",
    [
        "The election commission struck 4,000 dead voters from the rolls. The party lost 34 seats, which some called a massacre, "
        "and 3,400 soldiers will guard the polling stations where the candidates stand.",
        "A drama about a siege, shot with 300 extras, won the festival. Critics liked it. Of a platoon of 30 soldiers four come home. "
        "Two of the actors were injured when a wall fell, and the audience wept.",
        "All 67 people aboard were killed when an airliner and an army helicopter collided over the river. Soldiers searched the water.",
        "A mine collapse killed 22 people near Gao, where jihadists fight the army. More than 70 miners died in a similar collapse in May.",
    ],
)
def test_peace_has_its_dead_too(text: str) -> None:
    assert find_claims(Document("d", "Harbour Gazette", text, "2025-01-08")) == []


HEAD = "Toll of Sudrian quake passes 20,000\n\nThe death toll in Norland rose to 18,342 after the earthquake.\n\n"


@pytest.mark.parametrize(
    ("told", "figures"),
    [
        ("In Sudria, torn by 12 years of war, 3,377 people are dead.", []),
        ("In the rebel-held north rescuers counted 2,037 bodies. More than 75,000 people were hurt.", []),
        # an article on a disaster may tell of the war
        ("Shells killed nine people in Orre on Monday.", ["nine"]),
        ("The war between them has killed 9,000 people.", ["9,000"]),
        ("Gunmen captured 12 soldiers.", ["12"]),
    ],
)
def test_an_article_headed_by_a_disaster_goes_on_about_it(told: str, figures: list[str]) -> None:
    assert [figure for figure, _ in harms_in(HEAD + told)] == figures
