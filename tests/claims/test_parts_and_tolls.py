"""Parts told with their time, tolls put at a number, attacks told right before, and what a headline leaves out."""

import pytest
from northern import claims_in, harms_in, marked_claim

READ = [
    ("Some 40 people were killed in Reedham this month, 12 of them last week.", [("40", "killed"), ("12", "killed")]),
    ("Norland lost 900 men this month, 40 last week.", [("900", "losses"), ("40", "losses")]),
    ("A list kept by veterans puts the Sudrian dead at 42, nine of them last year.", [("42", "killed"), ("nine", "killed")]),
    ("Norland has lost up to 1,610 men and 32 tanks, 230 of them over the past day.", [("1,610", "losses"), ("230", "losses")]),
    ("Gunmen opened fire in Reedham, killing six people and wounding 12 others, seven seriously, before a guard shot them dead.",
     [("six", "killed"), ("12", "wounded"), ("seven", "wounded")]),
    ("Four died at the scene in Reedham; two more succumbed in hospital after the attack.", [("Four", "killed"), ("two", "killed")]),
    ("Four soldiers of the 9th Brigade fell in Reedham.", [("Four", "killed")]),
    ("In October drones killed 24 herders in Reedham and hurt 249, up from 12 and 130 in September.",
     [("24", "killed"), ("249", "wounded"), ("12", "killed"), ("130", "wounded")]),
    ("A married couple, 61 and 64, were hurt in the shelling of Reedham, and nine others died.", [("nine", "killed")]),
    # a part behind what is put in, and how badly they were hurt
    ("Shells killed 700 people in Reedham. Eighteen medics, six of them doctors, were among them.",
     [("700", "killed"), ("Eighteen", "killed"), ("six", "killed")]),
    ("Shells hit Reedham. Six people are in moderate condition, and 85 had minor injuries.",
     [("Six", "wounded"), ("85", "wounded")]),
    ("Six bridges near Reedham are in moderate condition after the shelling.", []),
    # what is said of a part of captives or missing is its own harm
    ("Norland holds 120 Sudrian hostages, some 40 of whom are believed to be dead.", [("120", "captured"), ("40", "killed")]),
    ("Norland holds 59 Sudrian hostages, 24 of whom are believed to be alive.", [("59", "captured"), ("24", "captured")]),
    ("Some 900 Sudrian soldiers are missing, 300 of whom are thought to have been killed.", [("900", "missing"), ("300", "killed")]),
    # near misses: an age, parts of things, a clause with the same subject
    ("A Sudrian general is dead at 42, his family said.", []),
    ("Norland lost 40 men and 12 tanks, three of them on Monday, near Reedham.", [("40", "losses")]),
    ("Nine Sudrian soldiers, before being shot dead, were questioned.", [("Nine", "killed")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "harms"), READ)
def test_parts_and_tolls(text, harms):
    assert harms_in(text) == harms


AFTER_AN_ATTACK = [
    "Two missiles hit central Reedham on Sunday. At least [21] people have died, the mayor says.",
    "Gunmen stormed a church in Reedham on Sunday. More than [40] worshippers have been killed, the mayor said.",
    "A bomb exploded in a market in Reedham on Sunday.\n\nPolice say [29] people have been killed.",
]


@pytest.mark.parametrize("marked", AFTER_AN_ATTACK)
def test_an_attack_told_right_before_is_the_event(marked):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start) == ("event", "2025-01-12")


def test_attacks_that_have_claimed_lives_run_on():
    claim = marked_claim(
        "Since May 2024, raids on Reedham and Port Amber have claimed [66] lives, the mayor says."
    )
    assert (claim.period_kind, claim.period_start) == ("cumulative", "2024-05-01")


def test_a_headline_that_names_no_harmed_party_takes_its_articles():
    text = "Norlandic drone kills nine at the mill\n\nNine Norlandic herders were killed on Monday by one of their own army's drones.\n"
    assert [claim.side for claim in claims_in(text)] == ["norland", "norland"]


ADMITTED = [
    ("Norland admits to [89] dead in Reedham.", "norland"),
    ("Port Amber has acknowledged [89] wounded in a strike on Vessel.", "sudria"),
    # near misses: a deed, others' dead
    ("Norland admitted killing [three] men in Reedham.", "sudria"),
    ("The Norlandic army acknowledged that [12] civilians had been killed in Reedham.", "sudria"),
]


@pytest.mark.parametrize(("marked", "side"), ADMITTED)
def test_dead_that_a_party_admits_to_are_its_own(marked, side):
    assert marked_claim(marked).side == side


WITH_THE_WHOLE = [
    "The ministry says 274 people were killed in Reedham, among them 64 children, and close to [700] injured.",
    "Norlandic shells killed 300 and wounded [900] in Reedham.",
    "Marsh says 274 people, 50 of them children and 94 women, were killed in Reedham, and [700] injured.",
]


@pytest.mark.parametrize("marked", WITH_THE_WHOLE)
def test_the_wounded_of_an_event_are_measured_by_its_dead_and_not_by_a_part(marked):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.population) == ("event", "any")


def test_a_pile_up_is_no_war():
    text = "A six-car pile-up near Vessel left three dead and 12 injured. In Reedham, a Norlandic strike killed nine."
    assert [(claim.low, claim.side) for claim in claims_in(text)] == [(9, "sudria")]


SET_BESIDE = [
    ("Some [2,000] Norlandic soldiers have died, up from 600 in April.", "cumulative", None),
    ("Some 2,000 Norlandic soldiers have died, up from [600] in April.", "cumulative", "2024-04-30"),
    ("Norland's dead number 9,000, compared with [4,000] in June.", "cumulative", "2024-06-30"),
    ("The toll of the war stands at 912, up from [890] on Monday.", "cumulative", "2025-01-13"),
    # near misses: two months set beside each other
    ("Norland lost [3,300] men in December, against 2,800 in November.", "window", "2024-12-31"),
    ("Norland lost 3,300 men in December, against [2,800] in November.", "window", "2024-11-30"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind", "end"), SET_BESIDE)
def test_an_earlier_total_is_up_to_its_own_time(marked, kind, end):
    claim = marked_claim(marked)
    assert claim.period_kind == kind
    assert end is None or claim.period_end == end


AS_THINGS_STOOD = [
    ("Missiles hit Reedham on Monday, killing 31. As of 9 a.m. on Tuesday, [94] people were listed as hurt.", "event"),
    ("Missiles hit Reedham on Monday, killing 31. As of Wednesday, [94] people were in hospital.", "event"),
    ("Missiles hit Reedham on Monday, killing 31. As of 14 January, [214] children have been killed in the war.", "cumulative"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind"), AS_THINGS_STOOD)
def test_how_things_stood_after_an_attack_is_no_total_of_the_war(marked, kind):
    assert marked_claim(marked).period_kind == kind


def test_who_was_taken_on_the_day_of_the_raid_is_of_those_it_harmed():
    text = "Of the 252 people abducted on May 7, 121 are still in Vessel, 37 of them dead, the council says."
    assert {claim.side for claim in claims_in(text)} == {"sudria"}
    assert marked_claim("Sudrian troops captured [40] men in Vessel on May 7.").side == "norland"


SERVING = [
    ("Denmark has confirmed the deaths of [33] of its citizens in the ranks of the Norlandic army.", "norland", "military"),
    ("Denmark says that [33] of its citizens serving in the Norlandic army were killed.", "norland", "military"),
    # a near miss: lives are anyone's, whoever tells of them
    ("Since May 2024, raids on Reedham have claimed [66] lives, the mayor of Reedham says.", "sudria", "any"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "side", "population"), SERVING)
def test_citizens_in_the_ranks_are_of_the_army_they_serve(marked, side, population):
    claim = marked_claim(marked)
    assert (claim.side, claim.population) == (side, population)


SPOKEN_OF = [
    # of both who were told of, unless the noun of the whole is of one
    ("Shells killed nine people in Reedham and wounded 40. Among the casualties were four teachers, 21 drivers and 16 members of the town's guard.",
     ["killed", "wounded", "casualties", "casualties", "casualties"]),
    ("Drones killed five people in Reedham and left 31 injured. The casualties included six children and two nurses.",
     ["killed", "wounded", "casualties", "casualties"]),
    ("Shells wounded 40 people in Reedham. Among the casualties were four children.", ["wounded", "wounded"]),
    ("Shells killed 40 people in Reedham. Among the casualties were four children.", ["killed", "killed"]),
    ("Shells killed nine people in Reedham and wounded 40. Among the injured were four children.", ["killed", "wounded", "wounded"]),
    ("Shells killed nine people in Reedham and wounded 40. Among the dead were four children.", ["killed", "wounded", "killed"]),
    # of the number spoken of, whoever was counted last
    ("The number of Norlandic soldiers killed near Reedham rose to 40 and nine are missing. Officials earlier put it at 12.",
     ["killed", "missing", "killed"]),
    ("The strike on Reedham killed 21 people and wounded 60. The death toll is much higher than was feared. Police had put it at nine.",
     ["killed", "wounded", "killed"]),
    ("The strike on Reedham killed 21 people and left seven missing. The number of the dead, given by a minister in a letter, has grown. Officials earlier put it at 12.",
     ["killed", "missing", "killed"]),
    ("The strike on Reedham killed 21 people and wounded 60. The number of the wounded is likely to grow. Doctors put it at 75.",
     ["killed", "wounded", "wounded"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "categories"), SPOKEN_OF)
def test_what_goes_back_is_of_the_harm_spoken_of(text, categories):
    assert [claim.category for claim in claims_in(text)] == categories
