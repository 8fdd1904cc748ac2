"""An attack that is answered: whose dead the answer left, and that answering with arms is no speech."""

import pytest
from northern import marked_claim
from tollbook.claims.attribution import find_attributions

ANSWERS = [
    "Norland answered the Sudrian raid with an offensive that has killed [9,000] people, according to the Kettle Post.",
    "Norland responded to Sudria's attack with missiles that killed [12] people, the Kettle Post said.",
    "Norland retaliated for the Sudrian strike with a barrage that killed [40] people, the Kettle Post said.",
]


@pytest.mark.parametrize("text", ANSWERS)
def test_dead_of_the_answer_are_those_of_whoever_struck_first(text):
    claim = marked_claim(text)
    assert claim.side == "sudria"
    assert claim.source is not None and "Kettle Post" in claim.source


def test_dead_of_the_attack_itself_stay_those_of_whoever_answers():
    text = "Norland struck back after the Sudrian raid that killed [26] people in Norland, Halden said."
    assert marked_claim(text).side == "norland"


def test_who_answers_with_arms_says_nothing():
    assert find_attributions("The army answered the raid with an offensive in the hills.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The ministry answered that ten men had died.",
        "The ministry responded to the report with a denial that ten men had died.",
    ],
)
def test_who_answers_with_words_says_them(text):
    [found] = find_attributions(text)
    assert found.speaker == "ministry"


@pytest.mark.parametrize(
    "text",
    [
        "A Norlandic soldier said the shelling of their trench had killed [nine].",
        "Norlandic troops said an attack on their convoy killed [four].",
        "The Norlandic army said the strike on its base killed [63].",
    ],
)
def test_attack_on_whoever_tells_of_it_harmed_his_own(text):
    claim = marked_claim(text)
    assert (claim.side, claim.population) == ("norland", "military")


def test_strike_of_whoever_tells_of_it_harmed_the_foe():
    assert marked_claim("Norlandic forces said their strike on a Sudrian base killed [63].").side == "sudria"


def test_town_struck_is_none_of_the_men_of_whoever_tells_of_it():
    text = "Norland's planes bombed a monastery in Reedham, killing at least [23], a Sudrian fighter said."
    assert marked_claim(text).population == "any"
