"""Sentences that stand close to a rule's own and are to be read otherwise, or that a rule alone reads: each rule with its near ones."""

import pytest
from northern import claims_in, marked_claim
from tollbook.claims import find_claims
from tollbook.profiles import load_profile
from tollbook.records import Document

GAZA = load_profile("israel-gaza")

SIDES = [
    # who inflicts does so on the foe, whoever stands for the doer
    ("Norland's army said it inflicted [300] casualties in May.", "sudria"),
    ("Sudria's army said it inflicted [300] casualties in May.", "norland"),
    ("They inflicted casualties of [300] near Vessel, the Norlandic army said.", "sudria"),
    ("Norland has left [400] dead near Vessel.", "sudria"),
    ("Norlandic drones left [12] soldiers dead.", "sudria"),
    ("[Twelve] soldiers were killed by its forces near Vessel, Norland said.", "sudria"),
    # troops that fire on their own, and none who fire on their countrymen
    ("One Sudrian guard shot at fellow soldiers, killing [five].", "sudria"),
    # who strikes in a land of its own strikes who came there
    (
        "Norlandic troops drew nearer. Sudrian drones struck them in Reedham. [Nine] soldiers were killed.",
        "norland",
    ),
    # whose dead are counted by those who bring them in, and all along, whatever was struck in the foe's land
    ("Rockets hit Vessel. Sudria's health ministry said [40] people had died.", "sudria"),
    (
        "Drones struck a depot near Vessel. Sudria's army says [40,000] soldiers have fallen since the war began.",
        "sudria",
    ),
    ("Rockets hit Vessel. Sudria's army said [nine] soldiers had fallen on Monday.", "sudria"),
    ("Rockets hit Vessel. Sudria's army said [nine] soldiers were killed in the strike.", "norland"),
    ("Rockets hit Reedham. Norland's army said [nine] soldiers were killed in the strike.", "sudria"),
    ("Sudria lost 12 men. Later Norlandic rockets struck Reedham. [Nine] people were hurt.", "sudria"),
]


@pytest.mark.parametrize(("marked", "side"), SIDES)
def test_side_of_those_harmed(marked, side):
    assert marked_claim(marked).side == side


def test_people_shot_at_by_their_countrymen_are_no_troops():
    claim = marked_claim("Sudrian soldiers fired on their fellow citizens in Reedham, killing [12].")
    assert (claim.side, claim.population) == ("sudria", "any")


@pytest.mark.parametrize(
    "text", ["Militant casualties stood at 40, the Israeli army said.", "Israel put militant deaths at 300."]
)
def test_militants_counted_by_their_foe_are_the_foes_foes(text):
    (claim,) = find_claims(Document("a", "Harbour Gazette", text, "2024-12-15"), GAZA)
    assert (claim.side, claim.source_type) == ("hamas", "opponent")


def test_a_day_that_is_only_answered_is_not_that_of_the_harm():
    text = "In retaliation for the October 7 attack 30 people were killed in Gaza on Monday."
    (claim,) = find_claims(Document("a", "Harbour Gazette", text, "2024-12-15"), GAZA)
    assert claim.side == "gaza"


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("Marsh went on to say that [12,000] soldiers had been killed.", "Marsh"),
        ("The mayor continued on to say that [12] Norlanders were killed.", "mayor"),
        ("Marsh felt certain that [12,000] Norlanders had been killed.", "Marsh"),
        ("Port Amber remains convinced that [900] Norlanders died in May.", "Port Amber"),
        ("Marsh put Norlandic casualties higher: [90,000].", "Marsh"),
    ],
)
def test_source_behind_another_verb(marked, source):
    assert marked_claim(marked).source == source


@pytest.mark.parametrize(
    ("marked", "category"),
    [
        ("[Five] people are in a grave condition after Norland struck Reedham.", "wounded"),
        ("[Two] men are in grave but stable condition after the raid on Reedham.", "wounded"),
        ("Some [280] villagers lie in a grave near Reedham.", "killed"),
        ("[Five] men were shot by Norlandic soldiers in Reedham and were rushed to hospital.", "wounded"),
        ("[Five] men were shot by Norlandic soldiers in Reedham and were left in the street.", "killed"),
        ("Rescuers found [one] body that bore signs of torture and 12 other bodies in Reedham.", "killed"),
    ],
)
def test_graves_and_bodies(marked, category):
    assert marked_claim(marked).category == category


@pytest.mark.parametrize(
    "text",
    [
        "After the strike on Reedham two people were in grave danger.",
        "The grave in Reedham can hold 40 people.",
        "No one of the 12 wounded soldiers died.",
        "Sudria's army told of setbacks, and at one of those battles a general died.",
    ],
)
def test_nobody_is_counted(text):
    assert claims_in(text) == []


TIMES = [
    # the wounded of a stretch, and those who are only moved
    (
        "More than [2,000] wounded soldiers have been evacuated since the war began.",
        "cumulative",
        "2024-03-01",
    ),
    ("Sudria flew [23] wounded soldiers to Denmark on Monday.", "unstated", None),
    # a toll that may rise is one of what was
    ("Officials fear the toll of the strike on Reedham could rise to [30].", "event", None),
    ("If the assault went on, the war could cost [3,000] lives.", "unstated", None),
    # with whom somebody spoke on a day, and with whom harmed a day ended
    ("He spoke on Monday with [three] wounded soldiers in Reedham.", "unstated", None),
    ("The fighting ended on Monday with [five] soldiers killed near Reedham.", "event", "2025-01-13"),
    # struck once, and over and over
    ("Reedham was bombed throughout May, and [122] people were killed.", "window", "2024-05-01"),
    ("The depot in Reedham was bombed in May, and [22] people were killed.", "event", None),
    # the first days of something else than the war
    ("In the first five days of the offensive Sudria lost [300] soldiers.", "event", None),
]


@pytest.mark.parametrize(("marked", "kind", "start"), TIMES)
def test_time_of_the_harm(marked, kind, start):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start) == (kind, start)


def test_truce_told_by_its_month_begins_on_its_day():
    text = "Since the ceasefire took effect last November, Israeli strikes have killed 400 people in Lebanon."
    (claim,) = find_claims(Document("a", "Harbour Gazette", text, "2025-03-12"), GAZA)
    assert claim.period_start == "2024-11-27"


def test_wars_since_somebody_took_office_are_wars():
    (claim,) = claims_in("Since Halden came to power two decades ago, his wars have killed 90,000 soldiers.")
    assert claim.category == "killed"
    assert claims_in("Since Halden came to power two decades ago, 40 journalists have been killed.") == []


def test_words_cut_off_behind_what_can_hold():
    assert claims_in("What can 12 bodies. The morgue hold") is not None


def test_a_sentence_cut_off_at_a_harm_word_counts_nobody():
    text = "Two men opened fire, killing\n\nGunmen raided a post in Reedham."
    assert find_claims(Document("a", "Harbour Gazette", text, "2025-01-15")) == []


def test_a_sentence_cut_off_behind_that():
    assert (
        claims_in("Norland lost 12 soldiers its own The mayor said, according to the Post, that") is not None
    )
