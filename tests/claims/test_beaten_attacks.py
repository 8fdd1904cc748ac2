"""Whose dead they are where an attack was beaten back, and where a pronoun tells of its own deed."""

import pytest
from northern import claims_in, marked_claim

BEATEN = [
    "Norlandic forces repelled two Sudrian assaults near Reedham and killed 40 soldiers, Halden said.",
    "Norlandic forces repelled Sudrian assaults near Reedham, killing 40 soldiers.",
    "After repelling a Sudrian assault, Norlandic forces killed 40 soldiers.",
    "Norlandic troops pushed back a Sudrian attack and killed 40 soldiers.",
    "Norland's army claimed to have killed 40 troops near a town and downed a sixth Sudrian aircraft.",
]


@pytest.mark.parametrize("text", BEATEN)
def test_attack_that_was_beaten_back_harmed_the_attackers(text):
    assert [claim.side for claim in claims_in(text)] == ["sudria"]


@pytest.mark.parametrize(
    "text",
    [
        "A Norlandic drone shot down by Sudrian gunners killed two people in Reedham.",
        "Sudrian forces beat back a Norlandic attack on Reedham in which 12 civilians died.",
    ],
)
def test_attack_that_was_beaten_back_harmed_those_whom_the_text_tells(text):
    assert [claim.side for claim in claims_in(text)] == ["sudria"]


OWN_DEEDS = [
    "Norland's army denied the report. It claimed to have killed [40] soldiers near a town.",
    "Norland's army denied the report. It reported killing [40] soldiers near a town.",
    "Norland's army said it had hit two tanks, according to the Kettle Post. It claims to have wounded [40] troops.",
]


@pytest.mark.parametrize("text", OWN_DEEDS)
def test_deed_told_right_behind_its_teller_is_his(text):
    claim = marked_claim(text)
    assert claim.side == "sudria"
    assert claim.source_type == "opponent"
    assert claim.source is not None and "Norland" in claim.source


def test_one_who_is_accused_of_a_deed_did_not_tell_it():
    assert (
        marked_claim("Norland denied the report. It is accused of killing [40] civilians in Reedham.").source
        is None
    )


def test_losses_told_by_a_pronoun_are_its_own():
    assert marked_claim("Norland's army was hit. It claims to have lost [40] soldiers.").side == "norland"


def test_men_who_died_of_their_wounds_were_killed():
    [claim] = claims_in("Nine Norlandic soldiers later died from their injuries, Halden said.")
    assert claim.category == "killed"


def test_destroying_and_killing_are_two_things_with_a_comma_between():
    [claim] = claims_in("Norland wants to destroy Sudria, killing 4,000 people there, Marsh said.")
    assert claim.category == "killed"


def test_headline_in_capitals_gives_nobody_a_first_name():
    text = "Spies Have Secretly Helped Sudria Strike Generals\n\nTo date, Sudria said it had killed [12] Norlandic generals."
    assert marked_claim(text).source == "Sudria"


def test_agency_is_told_from_another_by_what_stands_before_it():
    text = "A fire broke out, the Kalyna news agency reported. [One] person was wounded, the state emergency agency said."
    assert marked_claim(text).source == "state emergency agency"
