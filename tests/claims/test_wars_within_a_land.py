"""A land whose own people fight one another counts as one party: whose soldiers and fighters are they?"""

import pytest
from tollbook import find_claims
from tollbook.claims.parties import find_parties
from tollbook.profiles import load_profile
from tollbook.records import Document

SIDES = [
    ("yemen", "Houthi fighters killed 12 soldiers in an ambush near Marib.", "yemen"),
    ("yemen", "Government troops killed 14 rebels in Hajjah, the army said.", "yemen"),
    ("yemen", "The STC said 10 of its fighters were killed near Seiyun.", "yemen"),
    ("yemen", "More than 60 combatants died near Marib on Friday.", "yemen"),
    ("yemen", "Coalition jets killed 30 fighters near Hodeidah.", "yemen"),
    ("yemen", "A Houthi missile killed two soldiers in Jizan in Saudi Arabia.", "saudi_arabia"),
    ("yemen", "Al-Qaeda in the Arabian Peninsula said troops had killed nine of its fighters.", "al_qaeda"),
    ("yemen", "The army killed nine militants of AQAP in Abyan.", "al_qaeda"),
    ("syria", "Rebels of Jaish al-Islam said they had killed 40 soldiers in Ghouta.", "syria"),
    ("syria", "Syrian troops killed 30 rebels in Idlib, state television said.", "syria"),
    ("syria", "Syrian troops killed 30 ISIS militants near Palmyra.", "islamic_state"),
    ("syria", "The SDF said 655 of its fighters had died in Raqqa.", "kurdish_forces"),
    ("syria", "Turkish forces neutralised 23 terrorists in northern Syria, Ankara said.", "kurdish_forces"),
    ("syria", "The Observatory put the number of Turkish-backed rebels killed near Afrin at 83.", "syria"),
    ("syria", "An Israeli strike killed four soldiers near Damascus.", "syria"),
]


@pytest.mark.parametrize(("war", "text", "side"), SIDES)
def test_those_killed_are_of_the_side_that_has_such_people(war, text, side):
    assert [
        claim.side
        for claim in find_claims(Document("d", "The Outlet", text, "2021-03-12"), load_profile(war))
    ] == [side]


def test_fighters_told_of_beside_a_speaker_of_militants_are_not_its_own():
    text = "The SDF said 27 of its fighters and 124 militants of ISIS had been killed in Hasakah."
    sides = [
        claim.side
        for claim in find_claims(Document("d", "The Outlet", text, "2021-03-12"), load_profile("syria"))
    ]
    assert sides == ["kurdish_forces", "islamic_state"]


def test_the_backed_are_not_their_backers():
    found = find_parties("Iran-backed insurgents shelled Taiz.", load_profile("yemen"))
    assert [mention.party for mention in found] == ["yemen"]


@pytest.mark.parametrize("war", ["syria", "yemen"])
def test_a_land_at_war_with_itself_speaks_of_its_own(war):
    assert load_profile(war).relation(war, war) == "own_side"


@pytest.mark.parametrize(
    ("party", "arms", "has"),
    [
        ("syria", "regular", True),
        ("syria", "irregular", True),
        ("turkey", "irregular", False),
        ("islamic_state", "regular", False),
    ],
)
def test_a_land_at_war_with_itself_has_soldiers_and_fighters(party, arms, has):
    assert load_profile("syria").has_arms(party, arms) is has


def test_posts_of_an_army_are_no_message():
    text = "Gunmen attacked three military posts of the army near Homs, killing at least 15, the Observatory said."
    assert [
        claim.source
        for claim in find_claims(Document("d", "The Outlet", text, "2021-03-12"), load_profile("syria"))
    ] == ["Observatory"]


@pytest.mark.parametrize(
    ("text", "side", "source"),
    [
        ("IS said it had killed 12 soldiers near Palmyra.", "syria", "IS"),
        ("Syrian troops killed 30 IS militants near Palmyra.", "islamic_state", None),
        ("IS has lost 300 fighters at Baghouz.", "islamic_state", None),
    ],
)
def test_initials_that_read_as_a_verb_are_a_name(text, side, source):
    found = find_claims(Document("d", "The Outlet", text, "2019-03-12"), load_profile("syria"))
    assert [(claim.side, claim.source) for claim in found] == [(side, source)]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Fifteen soldiers died in the fighting, two medics in Seiyun told the Crater Times.", [15]),
        ("The strike killed nine people in Taiz, two residents who fled the area said.", [9]),
        (
            "The raid killed 14 soldiers in the valley, 12 rebels in the hills and a child, medics said.",
            [14, 12],
        ),
    ],
)
def test_those_who_tell_of_the_dead_are_none_of_them(text, counts):
    found = find_claims(Document("d", "The Outlet", text, "2022-03-12"), load_profile("yemen"))
    assert [claim.low for claim in found] == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The strike killed him, his wife and 12 others in Sanaa.", [12]),
        ("A bomber killed himself and four guards in Aden.", [4]),
        ("The strike killed him, two officials said.", []),
        ("The attack killed him and two others were arrested.", []),
    ],
)
def test_those_killed_beside_one_without_a_name_are_counted(text, counts):
    found = find_claims(Document("d", "The Outlet", text, "2022-03-12"), load_profile("yemen"))
    assert [claim.low for claim in found] == counts
