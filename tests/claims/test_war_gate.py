"""Which texts are about a war at all: long ones by their words' number, short ones by what the words are worth."""

import re

import pytest
from northern import article
from tollbook.claims import find_claims
from tollbook.claims.harm.gate import is_about_war, is_of_peace
from tollbook.records import Document, Span

WAR = [
    "The group said six of its fighters had been killed since Friday.",
    "The ministry said 105 servicemen were killed on the border.",
    "The monitor counted 980 people killed in two days of fighting.",
    "The war has killed 14,200 people.",
    "The mission documented 410 civilians killed and 2,080 injured between January and March.",
    "The health ministry counts 3,900 people killed and 16,400 wounded since October.",
    "Around 7,000 people have been killed since January, the governor told the council.",
    "A family of nine died when a drone hit their house.",
    "Rescuers pulled nine bodies from the rubble; 14 people are missing.",
    "A roadside bomb hit a bus and killed 12 passengers, police said.",
    "The army of the north killed 17 villagers.",
    "Gunmen killed 23 farmers in a village of the delta.",
    "In the war over the valley 90 people were killed.",
]
PEACE = [
    "Two policemen were shot dead in a suburb on Monday.",
    "At least 12 people were killed when a bus fell into a ravine.",
    "A gunman killed five people at a supermarket before he was shot.",
    "Floods have killed 324 people, and the army was called in.",
    "Nine people drowned when a ferry sank.",
    "Protesters clashed with police and 13 people were killed.",
    "Police in the port fired tear gas in clashes with students; 12 officers were injured.",
    "Two soldiers died when their helicopter crashed during an exercise.",
    "The strike by 4,000 nurses left one ward shut, and two patients died.",
    "The striker missed three chances and lost two teeth.",
    "The party lost 200 council seats in the election.",
    "Ten people were killed in a shooting at a supermarket.",
    "The dam burst and swept away 11,300 people.",
    "The film about a siege cost its director 40 nights; 300 extras die in it, and critics say it lost money at the box office.",
    "Floods and a landslide killed 151 people, and a battalion of 225 soldiers dug for the living.",
    "In a turf war between dealers 23 people were killed, the judge said.",
    "The tug-of-war left nine with bruises, and two men fell.",
]
ARMED = {"yes": lambda: True, "no": lambda: False}


@pytest.mark.parametrize("text", WAR)
def test_one_word_of_war_opens_a_short_text(text):
    assert is_about_war(text, ARMED["no"])


@pytest.mark.parametrize("text", PEACE)
def test_words_of_peace_keep_a_short_text_shut(text):
    assert not is_about_war(text, ARMED["no"])


def test_an_armed_group_by_its_name_is_a_word_of_war():
    text = "The movement said nine people died."
    assert is_about_war(text, ARMED["yes"])
    assert not is_about_war(text, ARMED["no"])


def test_a_long_text_needs_many_words_of_war():
    peace = "The council met again about the harbour, its fees and the new ferry. " * 30
    assert not is_about_war(peace + "The soldiers and the rebels died.", ARMED["yes"])
    assert is_about_war(peace + "The soldiers and the rebels fought with artillery. " * 20, ARMED["no"])


HARBOUR = "The council met again about the harbour, its fees and the new ferry. " * 30
MENTIONED = [
    ("Trade fell when an airstrike on the port of Kelmar killed nine people.", [9]),
    (
        "The clerk fled Kelmar, where shelling by the rebels killed 40 people in May. Since then 12 more have died.",
        [40, 12],
    ),
    ("His novel is set in the years when militants killed more than 50 villagers in the delta.", [50]),
    ("The fees stood still until the conflict there that has killed hundreds of thousands.", [200_000]),
    (
        "Members quarrelled over Norland's attacks on Reedham, which have killed thousands. The rebels of the board left.",
        [2_000],
    ),
    ("The clerk's bus hit a wall, and nine people were killed.", []),
    ("A gunman killed five people at a supermarket in May. The rebels of the council lost again.", []),
    ("Protesters were shot in May, and 13 of them died. The troops stayed in their barracks.", []),
]


@pytest.mark.parametrize(("text", "figures"), MENTIONED)
def test_an_article_on_something_else_has_the_claims_of_a_war_it_mentions(text, figures):
    assert [claim.low for claim in find_claims(article(f"{HARBOUR}{text} {HARBOUR}"))] == figures


def test_an_article_of_a_known_war_s_parties_may_be_of_peace():
    text = "A gas explosion killed 39 people in Russia.\n\nThe governor of the Russian region came."
    assert find_claims(Document("d", "Pennant", text)) == []
    assert is_of_peace("A fire killed 12 people.")
    assert not is_of_peace("A fire killed 12 soldiers.")
    assert not is_of_peace("The enemy lost 900 people.")


STRUCK = [
    "Norland killed 12 bus passengers in Reedham on Monday.",
    "The European Union said that Sudria had killed 40 people in Kelby.",
    "Nine guests of a wedding in Kelby were killed by Norland.",
    "The judge heard that the Sudrians had tortured and killed four men in Reedham.",
]
STRUCK_ITSELF = [
    "A train in Norland killed four people.",
    "Twelve Sudrians killed in a car crash near Reedham.",
    "The judge jailed a Norlander who had killed three people.",
]


@pytest.mark.parametrize(("texts", "peace"), [(STRUCK, False), (STRUCK_ITSELF, True)])
def test_a_text_of_peace_tells_of_no_party_that_kills(texts, peace):
    for text in texts:
        names = [
            Span(m.start(), m.end()) for m in re.finditer(r"\b(?:Norland|Sudri)(?:a|an|ans|er)?\b", text)
        ]
        assert is_of_peace(text, names) is peace, text


def test_a_union_of_states_is_no_word_of_peace():
    assert not is_of_peace("The European Union counted 12 dead.")
    assert is_of_peace("The union of teachers counted 12 dead.")


def test_a_young_person_s_age_is_no_count():
    assert find_claims(article("A young baker, 25, was killed in the shelling.")) == []


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("A petrol tanker overturned near Minna in Niger State, killing 86 people, Nigeria's police said.", 0),
        ("A burst dam sent water through Maiduguri in Borno State. Nigeria's rescuers said 37 people died.", 0),
        ("An illegal gold mine in Mali's region of Kayes caved in on Saturday, killing 48 people.", 0),
        ("An oxygen tank blew up in a hospital of Baghdad, killing 82 patients, Iraqi officials said.", 0),
        ("An airliner of Azerbaijan crashed on Wednesday, killing 38 people, officials in Baku said.", 0),
        # the same lands at war
        ("Boko Haram gunmen raided Maiduguri in Borno State. Nigeria's police said 37 people died.", 1),
        ("A car bomb blew up near a hospital of Baghdad, killing 82 patients, Iraqi officials said.", 1),
    ],
)  # fmt: skip
def test_a_land_with_wars_is_also_a_land_with_news_of_peace(text, claims):
    assert len(find_claims(Document("d", "Harbour Gazette", text, "2025-01-08"))) == claims
