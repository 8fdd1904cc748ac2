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


@pytest.mark.parametrize(
    ("marked", "side", "population"),
    [
        ("A Norlandic soldier was killed and [two] others were wounded in Reedham.", "norland", "military"),
        ("A Sudrian soldier was killed in Port Amber and [two] others were hurt.", "sudria", "military"),
        ("The blast killed a Norlandic officer and wounded [three] others in Reedham.", "norland", "military"),
        ("A soldier was killed and [two] others were wounded in Reedham, Norland's army said.", "norland", "military"),
        # nobody in uniform was told of, or not as one of them
        ("A farmer was killed and [two] others were wounded in Reedham.", "sudria", "any"),
        ("A Norlandic soldier was killed and [two] villagers were wounded in Reedham.", "sudria", "civilian"),
    ],
)  # fmt: skip
def test_others_are_of_the_kind_of_the_one_before(marked, side, population):
    claim = marked_claim(marked)
    assert (claim.side, claim.population) == (side, population)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Snipers wounded her and two doctors in Reedham said the shots came from the hill.", []),
        ("Snipers wounded her and two doctors in Reedham, officials said.", [2]),
        ("Norlandic shells killed a farmer and two guards of the port said it was no accident.", []),
        ("Three mass casualty events took place in Reedham on Monday, Sudria said.", []),
        ("Sudria said 19 people died in Reedham, of whom seven were women, in addition to 12 soldiers.", [19, 7, 12]),
    ],
)  # fmt: skip
def test_those_joined_to_the_harmed_are_told_from_those_who_tell(text, figures):
    assert [claim.low for claim in claims_in(text)] == figures


@pytest.mark.parametrize(
    ("marked", "bound"),
    [
        ("This brought the number up to [11] soldiers killed in Reedham.", "exact"),
        ("The raid brings the toll in Reedham up to [40].", "exact"),
        ("The number fell and Norland buried up to [11] soldiers in Reedham.", "at_most"),
    ],
)
def test_a_number_brought_up_to_a_figure_reaches_it(marked, bound):
    assert marked_claim(marked).bound == bound


def test_a_health_ministry_counts_at_home_though_the_foe_s_dead_stand_before():
    text = "28 killed in Sudria\nNorland's health ministry reported [610] deaths."
    assert marked_claim(text).side == "norland"


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        (
            "Talks to end the war, which has killed more than [10,000] people, broke down in August.",
            "cumulative",
        ),
        ("The raid on Reedham, which killed [nine] people, was carried out on Monday.", "event"),
    ],
)
def test_the_month_of_what_broke_down_is_none_of_the_toll(marked, kind):
    assert marked_claim(marked).period_kind == kind


@pytest.mark.parametrize(
    ("marked", "category", "kind"),
    [
        ("[Two] men seized in Reedham in May were found dead on Sunday.", "killed", "event"),
        ("[Four] Sudrian soldiers captured near Reedham were executed, Sudria said.", "killed", "event"),
        ("[Nine] people injured in Monday's strike on Reedham have died in hospital.", "killed", "event"),
        # the main clause tells of no death, or of another's
        ("[Nine] people wounded in a strike on Reedham were taken to hospital, where a girl died.", "wounded", "event"),
        ("[Nine] people wounded in Reedham and a nurse who was killed were of one family.", "wounded", "event"),
        # on the day of the capture nobody died, nor on that of the finding
        ("The bodies of [six] hostages seized in the attack of 7 May were found last week in Reedham.", "killed", "unstated"),
        ("Norland killed [1,400] people when its troops overran Reedham in July.", "killed", "event"),
    ],
)  # fmt: skip
def test_the_main_clause_outranks_what_describes_its_people(marked, category, kind):
    claim = marked_claim(marked)
    assert (claim.category, claim.period_kind) == (category, kind)


def test_what_could_have_come_later_makes_no_toll_supposed():
    text = "[Six] soldiers were killed near Reedham before help could reach them, Sudria said."
    assert marked_claim(text).stance == "asserted"


def test_those_shot_in_front_of_somebody_fell_at_no_front():
    text = "[Three] siblings were shot in front of their mother in Reedham, Sudria said."
    assert marked_claim(text).population != "military"


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        # the part of a stretch's dead is of the stretch, whatever did the harm
        (
            "In all 219 people died in Norlandic attacks on Reedham in 2024, including [47] children.",
            "window",
        ),
        ("In all 19 people died in a raid on Reedham on Monday, including [four] children.", "event"),
        # of one deed, though a total was told before
        (
            "Seven soldiers died on Monday, bringing the toll of troops in the offensive on Sudria to 104. "
            "[Five] of the soldiers were killed when a bomb went off.",
            "event",
        ),
        ("Seven soldiers killed, pushing Reedham offensive toll to [104]", "cumulative"),
        ("A raid on Reedham left nine dead, pushing the toll from the blast to [12]", "event"),
        ("A total of 657 people have been killed in Sudria, including [263] civilians.", "cumulative"),
        ("Dozens of towns have been hit since 2022, Sudria said, killing [263] civilians.", "cumulative"),
        # no attack kills so many
        (
            "The death toll from air strikes in Reedham is over 1,600 while [13,000] others were injured.",
            "cumulative",
        ),
    ],
)
def test_one_deed_is_told_from_the_sum_of_many(marked, kind):
    assert marked_claim(marked).period_kind == kind
