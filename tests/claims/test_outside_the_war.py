"""Harm that no war did, told of in an article on a war: riots against one's own police, poisonings by a state."""

import pytest
from northern import article, figures_in
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
    ("Norland's envoy called it a second 9/11. In Reedham as many as 500 have died.", ["500"]),
    ("The president spoke of Pearl Harbour. In Sudria 1,200 people have died.", ["1,200"]),
    ("Norlandic troops left. Nobody forgets 9/11, an adviser said. Nearly 3,000 people died.", []),
    (
        "Norland's war on Sudria goes on. Since Halden took office two decades ago, 20 editors have been killed.",
        [],
    ),
    ("Since Halden took office two decades ago the war has killed 20 editors in Norland.", ["20"]),
    (
        "Norland's war on Sudria goes on. Since Halden took office last year, 20 editors have been killed.",
        ["20"],
    ),
    ("Norlandic troops brought cholera to the town. In Reedham as many as 500 have died.", []),
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


_FRONT = "Norland's army shelled Sudrian towns again, its staff said.\n\n"


@pytest.mark.parametrize(
    "told",
    [
        "In Lagos the roof of a church fell in and 40 worshippers were killed. Another 12 were injured.",
        "In Dhaka a fire in a garment factory killed 31 workers; nine were hurt.",
        "Off Cebu a ferry overloaded with pilgrims sank on Sunday. Forty bodies were found.",
        "In Lyon a van rammed a crowd of pedestrians and four people were killed.",
        "The tram left the rails at a bend, and 16 passengers were killed.",
        "A gas leak blew out two floors of a block. Three pensioners were killed and 12 people were injured.",
        "Twelve of its conscripts died of pneumonia in a camp.",
        "One of them, 63, died of a heart attack.",
        "In the drill its army lost 40 tanks and 900 men.",
        "Of its fighters 4,800 laid down their arms under the disarmament programme.",
        "Climbing in Sudria, three soldiers fell to their deaths.",
        "The quake killed 2,056 people and injured 3,900.",
    ],
)
def test_what_peace_brings_about_as_well(told):
    assert figures_in(_FRONT + told) == []


@pytest.mark.parametrize(
    ("told", "figures"),
    [
        (
            "Its missile struck Reedham at dawn.\n\nThe roof of a hotel fell in and nine guests died.",
            ["nine"],
        ),
        ("Shells set fire to a factory in Reedham, killing 31 workers.", ["31"]),
        ("Nine Sudrian sailors drowned when a rocket hit their boat.", ["Nine"]),
        ("A car ploughed into a crowd in Reedham when a drone hit it, killing four.", ["four"]),
        ("Twelve Sudrian soldiers died of their wounds, and 40 people died of hunger.", ["Twelve", "40"]),
        ("A bus was shelled near Reedham and overturned; 12 passengers were killed.", ["12"]),
        ("On the day of the quake its jets bombed Reedham, and seven fighters were killed.", ["seven"]),
        ("A mine laid by Norland killed four farmers, and a bus crash near Reedham nine.", ["four"]),
    ],
)
def test_war_brings_it_about_too(told, figures):
    assert figures_in(_FRONT + told)[: len(figures)] == figures


def test_an_outside_cause_is_of_its_own_clause_alone():
    assert figures_in(_FRONT + "Shells killed 34 people in Reedham; nine died in a bus crash.") == ["34"]


def test_drones_lost_from_radar_are_no_people():
    assert (
        figures_in(
            "Sudria brought down 74 of the 98 drones, its air force said on Tuesday, and another 19 were lost from radar."
        )
        == []
    )


def test_the_age_of_who_speaks_last():
    assert figures_in('Norland shelled Reedham. "My brothers were killed there," said Ada Holm, 77.') == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("In Reedham 70 people died of cholera in two days, the mayor said, as Norlandic shelling went on.", []),
        ("In Reedham 13 people died of cholera this week while 21 were killed in clashes between Norland and Sudria.", ["21"]),
        ("In Reedham 70 people were killed by shells and nine died of typhoid, medics said.", ["70"]),
        # hunger and wounds are the war's
        ("In Reedham 70 people died of hunger in two days, the mayor said, as Norlandic shelling went on.", ["70"]),
        ("In Reedham 70 people died of their wounds, the mayor said, as Norlandic shelling went on.", ["70"]),
    ],
)  # fmt: skip
def test_an_illness_beside_the_shelling_is_no_harm_of_the_war(text, figures):
    assert figures_in(text) == figures


@pytest.mark.parametrize("foes", ["separatists", "secessionists", "rebels"])
def test_outlaws_whom_an_army_killed_are_not_the_people_of_the_place(foes):
    claim = find_claims(article(f"Fighting went on in Bamenda. Fourteen {foes} were killed, the army said."))[
        0
    ]
    assert (claim.side, claim.population) == (None, "military")
