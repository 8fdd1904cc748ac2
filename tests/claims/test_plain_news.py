"""Sentences as plain news has them: what is joined, replaced, shot, left on the other side, remembered, added."""

import pytest
from northern import claims_in, figures_in, harms_in, marked_claim
from tollbook.claims import find_claims
from tollbook.records import Document


def abroad(text):
    """The claims of a passage on a war without a profile."""
    return find_claims(Document("a", "Harbour Gazette", text, "2025-03-12", None))


@pytest.mark.parametrize(
    ("text", "population"),
    [
        ("At least [61] civilians and military personnel died in the shelling of Reedham.", "any"),
        ("The strike on Reedham killed [40] soldiers and medical staff.", "any"),
        ("The shelling killed [90] people and left residents of Reedham without water.", "any"),
        ("The strike killed [12] civilians and destroyed an army depot in Reedham.", "civilian"),
    ],
)
def test_a_noun_joined_without_a_figure_counts_too(text, population):
    assert marked_claim(text).population == population


@pytest.mark.parametrize(
    "text",
    [
        "In Reedham, [17] people including five children were killed on Saturday in an air strike.",
        "At least [17] people including two doctors died on Saturday when a shell hit Reedham.",
    ],
)
def test_a_part_without_commas_leaves_the_day_to_the_whole(text):
    claim = marked_claim(text)
    assert (claim.period_kind, claim.period_start) == ("event", "2025-01-11")


def test_soldiers_killed_in_fighting_with_a_foe_are_not_the_foes():
    for text in (
        "At least 135 Armenian soldiers have been killed in fighting with Azerbaijan this week.",
        "At least 135 Armenian soldiers died in heavy fighting with Azerbaijan this week.",
    ):
        assert [claim.side for claim in abroad(text)] == ["armenia"]


def test_foreigners_killed_fighting_with_an_army_are_of_that_army():
    text = "At least 13 Nepali volunteers were killed fighting with Russian forces in Ukraine."
    assert [claim.side for claim in abroad(text)] == ["russia"]


def test_a_quarter_that_shares_its_name_with_a_town_abroad_is_where_the_sentence_began():
    text = "In Khartoum, 17 people were killed on Saturday in an air strike on the Yarmouk district."
    assert [claim.side for claim in abroad(text)] == ["sudan"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The ministry in Port Amber raised its toll from 41 to 47 on Friday.", ["41", "47"]),
        ("Rescuers in Reedham cut the number of dead from 90 to 60.", ["90", "60"]),
        ("After the deaths in Reedham the army raised its patrols from 10 to 20.", []),
    ],
)
def test_the_figure_that_another_replaces_is_a_claim(text, figures):
    assert figures_in(text) == figures


def test_a_count_raised_because_bodies_were_found_is_of_the_dead():
    text = (
        "Halden said 300 Sudrian soldiers had been wounded. Sudria's army raised its count to 89 on Wednesday, "
        "saying more bodies had been found."
    )
    assert harms_in(text) == [("300", "wounded"), ("89", "killed")]


@pytest.mark.parametrize(
    ("text", "harms"),
    [
        ("Norlandic soldiers shot three farmers near Reedham.", [("three", "killed")]),
        ("Seven people were shot in Reedham by Norlandic soldiers.", [("Seven", "killed")]),
        ("Norlandic soldiers shot 12 men in the legs in Reedham.", []),
        ("Two Sudrians were shot and wounded in Reedham.", [("Two", "wounded")]),
        ("The guards in Reedham were short of 40 men before they fired a shot.", []),
    ],
)
def test_people_shot_are_killed_where_nothing_says_that_they_lived(text, harms):
    assert harms_in(text) == harms


@pytest.mark.parametrize(
    "text",
    [
        "Marsh said that [three] soldiers whom Norlanders killed near Reedham had been identified.",
        "Marsh named [four] villagers whom the Norlandic army killed in May.",
        "Marsh said [three] men whom Norlanders tortured and killed had been found.",
    ],
)
def test_those_whom_a_party_killed_are_its_foes(text):
    assert marked_claim(text).side == "sudria"


@pytest.mark.parametrize(
    ("text", "harms"),
    [
        ("Two women and a child died in the shelling of Reedham.", [("Two", "killed")]),
        ("Three soldiers and their commander died near Reedham.", [("Three", "killed")]),
        ("Two women and a man suffered injuries in Reedham.", [("Two", "wounded")]),
        ("The attack hit 12 houses and a man died in Reedham.", []),
        ("Some 40 villagers fled and a boy died in Reedham.", []),
    ],
)
def test_a_subject_joined_without_a_figure_shares_the_verb(text, harms):
    assert harms_in(text) == harms


@pytest.mark.parametrize(
    ("text", "harms"),
    [
        ("A bomb in Reedham killed four. Seven people are in critical condition.", [("four", "killed"), ("Seven", "wounded")]),
        ("Two of those hurt in Reedham are fighting for their lives, Marsh said.", [("Two", "wounded")]),
        ("Roads in 40 villages near Reedham are in critical condition.", []),
        ("Norlandic drones wipe out 40 Sudrian soldiers near Reedham.", [("40", "losses")]),
    ],
)  # fmt: skip
def test_words_for_the_state_of_the_hurt(text, harms):
    assert harms_in(text) == harms


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Norlandic forces have suffered 900 casualties, against [550] on the other side.", "sudria"),
        ("Vessel speaks of 60 dead on its own side and [610] on the other.", "sudria"),
        ("Sudria says it lost 310 soldiers and puts the dead on the other side at [1,800].", "norland"),
        (
            "Norland says 40 soldiers died; on the other side of the river [12] were killed in Vessel.",
            "norland",
        ),
    ],
)
def test_the_other_side_is_the_foe_of_the_one_named_before(text, side):
    assert marked_claim(text).side == side


@pytest.mark.parametrize(
    "text",
    [
        "Thousands gathered on Friday to mark the third anniversary of the massacre in which [800] Sudrians were killed.",
        "Crowds in Reedham on Sunday marked the third anniversary of the raid that killed [40] farmers.",
    ],
)
def test_the_day_of_a_remembrance_is_not_that_of_the_harm(text):
    assert marked_claim(text).period_start != "2025-01-10"
    assert marked_claim(text).period_start != "2025-01-12"


def test_the_age_of_the_youngest_is_no_figure():
    assert figures_in("The remains of seven victims of the siege of Reedham, the youngest of them 19, were laid to rest.") == [
        "seven"
    ]  # fmt: skip


def test_a_name_that_holds_its_land_says_where_its_people_live():
    text = (
        "Israeli forces killed eight Palestinians in the West Bank on Sunday. "
        "Some 190 Palestinians have died in that territory since war broke out in Gaza."
    )
    assert [claim.side for claim in abroad(text)] == ["west_bank", "west_bank"]


def test_captives_said_to_be_dead_are_counted_as_killed():
    text = "Norland says 48 hostages are held in Reedham, including 28 the army says have died."
    assert harms_in(text) == [("48", "captured"), ("28", "killed")]


def test_others_are_of_the_people_told_of_before_whoever_tells_of_them():
    text = (
        "A drone of the Congolese army killed 11 civilians in the village of Rubaya on Monday, the M23 rebel group said. "
        "Its spokesman said that 17 others were injured."
    )
    found = abroad(text)
    assert [claim.side for claim in found] == ["drc", "drc"]
    assert "military" not in {claim.population for claim in found}


def test_a_noun_of_counting_does_not_reach_over_a_figure_for_its_owner():
    text = "Sudria's army put the dead of the strike on Reedham at 63 and raised its count to 89."
    assert {claim.source for claim in claims_in(text)} == {"Sudria's army"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen have killed 12 villagers in Plateau State in Nigeria, police said.", "event"),
        (
            "Suspected Boko Haram fighters have killed at least 40 farmers in Borno, the governor said.",
            "event",
        ),
        ("Militants have killed 900 soldiers in Mali since 2012.", "cumulative"),
    ],
)
def test_what_raiders_have_done_is_the_news_of_the_day_where_it_is_small(text, kind):
    assert [claim.period_kind for claim in abroad(text)] == [kind]


def test_a_party_with_soldiers_of_its_own_speaks_before_a_colon():
    assert marked_claim("Sudria: [nine] of its soldiers killed in raid").source == "Sudria"
    assert marked_claim("Sudria: [nine] soldiers killed in raid").source is None


def test_a_part_of_an_owners_whole_counts_what_the_whole_is_of():
    assert figures_in("Norland's army has seized 14 of Sudria's 17 townships, killing 40 soldiers.") == ["40"]


def test_losses_that_nobody_suffered_are_no_figures():
    text = (
        "Norland's army said it killed 35 soldiers in the two actions in Reedham and had suffered no losses."
    )
    assert figures_in(text) == ["35"]


def test_a_part_among_them_has_the_stretch_of_its_whole():
    text = "At least 61 people have died in Norlandic attacks on Reedham since 2 January, among them [nine] children."
    claim = marked_claim(text)
    assert (claim.period_kind, claim.period_start) == ("cumulative", "2025-01-02")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("As the Norlandic army reports, up to 45 soldiers were killed in Reedham.", "Norlandic army"),
        ("As the ministry in Port Amber reported on Monday, 12 people were killed in Reedham.", "ministry in Port Amber"),
        ("The governor of Reedham, Ivar Dunn, has issued an appeal, reporting three deaths.", "Ivar Dunn"),
        ("The head of the region, Ivar Dunn, posted a video, saying three people had died in Reedham.", "Ivar Dunn"),
    ],
)  # fmt: skip
def test_who_tells_at_the_head_of_a_sentence(text, source):
    assert [claim.source for claim in claims_in(text)] == [source]


def test_the_wounded_who_are_moved_were_hurt_at_any_time():
    assert (
        marked_claim(
            "Marsh told reporters that [38] wounded soldiers were being flown to Port Amber."
        ).period_kind
        == "unstated"
    )


@pytest.mark.parametrize(
    "text", ["The gang shot [nine] farmers in Reedham.", "Shells killed [nine] farmers in Reedham."]
)
def test_a_figure_shot_and_a_figure_killed_are_alike(text):
    assert marked_claim(text).category == "killed"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A drone killed a family of four in Reedham.", ["four"]),
        ("A Norlandic drone killed a Sudrian family of five in Reedham, including three children.", ["five", "three"]),
        ("The raid captured a group of 12 soldiers near Reedham.", ["12"]),
    ],
)  # fmt: skip
def test_people_who_belong_together_are_killed_together(text, figures):
    assert figures_in(text) == figures


def test_those_who_died_tell_nothing():
    claim = marked_claim("Four people died in hospital in Reedham, raising the toll to [16].")
    assert (claim.source, claim.side) == (None, "sudria")


def test_nobody_suffers_a_toll_that_is_taken_to_a_figure():
    text = "Of the 25 wounded, four later died in hospital in Reedham, taking the toll to [16]."
    assert marked_claim(text).side == "sudria"


def test_people_who_lost_their_homes_are_no_casualties():
    text = "Marsh pointed to thousands of civilian casualties and millions of Sudrians who have lost their homes."
    assert figures_in(text) == ["thousands"]


def test_those_killed_in_action_for_a_party_are_its_own():
    text = "A diplomat said the number killed in action for Norland is more than [15,000] now."
    assert marked_claim(text).side == "norland"


def test_raiders_kill_many_in_one_place_in_one_deed():
    text = "Paramilitary fighters killed more than 460 patients at a maternity hospital in El Fasher, the WHO said."
    assert [claim.period_kind for claim in abroad(text)] == ["event"]


def test_an_exchange_of_fire_is_of_war():
    text = "Thai and Cambodian forces traded fire for a fifth day, with at least 35 people killed and 200,000 displaced."
    assert [(claim.low, claim.side) for claim in abroad(text)] == [(35, "both")]


@pytest.mark.parametrize(
    "text",
    [
        "A shell hit the oldest school of Reedham, killing 12.",
        "The youngest brigade of Sudria's army lost 12 men near Reedham.",
        "The youngest of the dead in Reedham was 3, and 12 people died.",
    ],
)
def test_what_the_oldest_did_or_suffered_is_no_age(text):
    assert figures_in(text) == ["12"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "After the shelling the hospital in Reedham took in 30 patients suffering from gunshot wounds.",
            ["30"],
        ),
        ("After the shelling the hospital in Reedham helped 30 people suffering from thirst.", []),
        (
            "Rescuers in Reedham saved six people, including a child, while 20 others were hurt by shells.",
            ["20"],
        ),
        ("Shells hit six people in Reedham, including one child, who were badly hurt.", ["six", "one"]),
    ],
)
def test_wounds_suffered_from_count_and_those_saved_do_not(text, figures):
    assert figures_in(text) == figures


def test_the_wounded_of_an_army_are_its_total_and_a_few_may_be_of_any_day():
    kinds = {
        "Sudria's losses include 90,000 deaths and 165,000 injured troops.": "cumulative",
        "A further 40 injured troops need help in Reedham.": "unstated",
    }
    for text, kind in kinds.items():
        assert claims_in(text)[-1].period_kind == kind


def test_those_brought_to_a_hospital_are_of_one_day_and_no_line_of_a_running_total():
    text = (
        "At least 120 people have been killed in Reedham since 2 January, the mayor said. The Red Cross said that "
        "90 wounded were brought to its clinic in Reedham."
    )
    assert [claim.period_kind for claim in claims_in(text)] == ["cumulative", "event"]
