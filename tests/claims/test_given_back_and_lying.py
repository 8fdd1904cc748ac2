"""What is no harm done (bodies given back, people who had to flee), and figures told through second subjects and morgues."""

import pytest
from northern import article, harms_in
from tollbook.claims import find_claims

NO_HARM = [
    "Norland gave the remains of 14 Sudrians back on Friday after the strikes on Reedham.",
    "Sudria hands back bodies of nine Norlandic soldiers after the battle of Vessel.",
    "Norland sent the bodies of 20 fighters back to Sudria on Monday.",
    "Since the truce Sudria has released 240 bodies, the ministry in Vessel said, of which only 31 have been given a name.",
    "The bodies of nine soldiers held in Vessel for two years were returned to Sudria.",
    "The remains of nine soldiers, held in Vessel since 2023, were handed over on Friday.",
    "Twenty hostages came home to Reedham under the truce, in return for some 2,000 prisoners.",
    "Some 900 prisoners were freed by Sudria last month for the 12 living captives.",
    "The bodies of 909 soldiers have come back to Sudria.",
    "Norland gave Sudria the bodies of 909 soldiers.",
    "Norland handed over the bodies of 909 soldiers and received those of 43 of its own.",
    "Norland handed over 909 bodies, and was given 43.",
    "Among the 307 prisoners who came home to Sudria were 40 wounded and two civilians.",
    "Of the 307 prisoners swapped on Sunday, 40 are wounded.",
]
READ = [
    # asked for, and not given yet
    ("Sudria called for the return of the bodies of nine soldiers whom Norland has held for two years.", [("nine", "killed")]),
    ("Marsh wants Norland to return the bodies of nine soldiers it is still holding.", [("nine", "killed")]),
    # near misses: bodies that nobody gives, pictures of them, an army that comes back
    ("Rescuers took 14 bodies from the rubble in Reedham.", [("14", "killed")]),
    ("Crews took over from the Sudrian army and found 14 bodies in Reedham.", [("14", "killed")]),
    ("The Norlandic army released pictures of 14 bodies in Reedham.", [("14", "killed")]),
    ("The Norlandic army came back to Reedham and killed 30 people.", [("30", "killed")]),
    ("After the prisoners were released, shells killed two people in Reedham and wounded seven.", [("two", "killed"), ("seven", "wounded")]),
    ("The bodies of 12 men were brought to the morgue in Reedham.", [("12", "killed")]),
    # people of whom the attack asked something
    ("Shells wounded 13 people in Reedham, and 900 had to flee.", [("13", "wounded")]),
    ("Shells wounded 13 people in Reedham, and three had to have limbs removed.", [("13", "wounded"), ("three", "wounded")]),
    # who did it is not whom the harm befell
    ("Two hill towns in Sudria were raided by masked gunmen who killed 11 people.", [("11", "killed")]),
    ("Twelve people in Reedham were killed by gunmen who wounded nine.", [("Twelve", "killed"), ("nine", "wounded")]),
    # second subjects
    ("31 doctors and nurses killed in Reedham, says union", [("31", "killed")]),
    ("Six fighters of one Sudrian band and of its ally, which broke away from it, were killed in Reedham.", [("Six", "killed")]),
    ("Nine drones flew over Reedham and on the ground a man was killed.", []),
    ("Six Norlandic gunmen and their leader killed a soldier in Reedham.", []),
    ("Four Norlandic soldiers, all of Battalion 31, fell on Sunday in fighting near Reedham.", [("Four", "killed")]),
    # the dead where they lie
    ("In Reedham 1,200 bodies have been picked up and 480 more are lying in hospital mortuaries.",
     [("1,200", "killed"), ("480", "killed")]),
    ("This grave in Reedham contained 116 people, including 30 women.", [("116", "killed"), ("30", "killed")]),
    ("A shallow grave behind the school in Reedham holds four Sudrian soldiers.", [("four", "killed")]),
    ("About 280 people lay in a mass grave in Reedham.", [("280", "killed")]),
    ("The graves of 40 Norlandic soldiers were dug near Reedham.", [("40", "killed")]),
    ("The cellar in Reedham contained 116 people during the Norlandic siege.", []),
    ("Norland faces grave losses and holds 12 towns in Sudria.", []),
]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "The mass grave in Reedham held 16 people.",
        "Reedham lived through the Norlandic attack. The grave behind its church held 16 people, a priest said.",
        "Mass graves near Reedham hold at least 440 people, police said.",
    ],
)
def test_a_grave_does_not_tell_when_they_died(text):
    (claim,) = find_claims(article(text))
    assert claim.period_kind == "unstated"


@pytest.mark.parametrize("text", NO_HARM)
def test_those_given_back_are_no_harm(text):
    assert harms_in(text) == []


@pytest.mark.parametrize(("text", "harms"), READ)
def test_figures_have_the_harm_said_of_them(text, harms):
    assert harms_in(text) == harms
