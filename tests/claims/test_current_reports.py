"""Constructions of current reports: own deeds told by a ministry, answers about one strike, totals beside dates; and near misses."""

import pytest
from northern import claims_in, marked_claim
from tollbook.claims import find_claims
from tollbook.claims.numbers import find_numbers
from tollbook.profiles import load_profile
from tollbook.records import Document


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        # a ministry that tells what it did
        ("Norland's defence ministry said it had hit a military train and killed [200] servicemen.", "sudria"),
        ("Sudria's defence ministry said its troops had killed [200] servicemen.", "norland"),
        ("Sudria's General Staff said that its forces had hit a column, killing [40] soldiers.", "norland"),
        ("Norland's defence ministry said its column had been hit, killing [40] soldiers.", "norland"),
        ("Norland's defence ministry said [12] servicemen had been killed.", "norland"),
        # the other side tells of the same strike, but of its own dead in a battle
        ("Sixty Sudrian soldiers died when rockets hit a college, Sudria said. Norland said [400] had been killed.", "sudria"),
        ("Norland said 105 of its soldiers died in the clashes. Sudria reported [71] dead.", "sudria"),
        # those the sentence before begins with
        ("Norlandic troops have had a hard month in Port Amber, an envoy said. About [300] of them have been killed.", "norland"),
        # a war named for its land made nobody's attack; one land's war on another did
        ("Norland's war on Sudria has killed [9,000] people.", "sudria"),
    ],
)  # fmt: skip
def test_whom_a_report_means(marked, side):
    assert marked_claim(marked).side == side


@pytest.mark.parametrize(
    "text",
    [
        "The Norlandic missile hit a train but none of its 500 passengers was killed.",
        "None of the port's 40 workers was injured by the Sudrian shells.",
        "Neither of the two pilots was hurt when Norlandic missiles struck the base.",
        "Not one of the 12 Sudrian soldiers was killed in the Norlandic raid.",
        "The Norlandic drone killed 16 donkeys and 40 camels in Reedham.",
    ],
)
def test_people_of_whom_nobody_was_hurt_are_no_claim(text):
    assert claims_in(text) == []


def test_none_before_says_nothing_of_those_told_after():
    told = claims_in("None of the soldiers was hurt but 12 civilians were killed in the Norlandic raid.")
    assert [claim.low for claim in told] == [12]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("bringing the toll since October 7, 2023 to 68,865", [68865]),
        ("the toll since October 7 to 68,865", [68865]),
        ("the number of dead since 7 October 2023 to 900", [900]),
        ("in May 20 to 25,000 died", [20000]),
        ("from May 7 to 9", []),
        ("killed 2,023 to 2,100 people", [2023]),
    ],
)
def test_a_date_begins_no_range(text, values):
    assert [number.low for number in find_numbers(text)] == values


def test_people_counted_tell_nothing_that_he_goes_back_to():
    text = (
        "President Marsh has said that more than 46,000 Sudrian soldiers have been killed.\n\n"
        "Some 380,000 more have been wounded, she added."
    )
    assert {claim.source for claim in claims_in(text)} == {"Marsh"}


def test_a_figure_put_in_the_place_of_another_is_of_the_same_people_and_has_its_own_source():
    told = claims_in(
        "An envoy said several hundred Norlanders had been wounded. The palace later raised that to more than 1,000."
    )
    assert [(claim.side, claim.category) for claim in told] == [("norland", "wounded")] * 2
    assert told[1].source == "palace"


def test_a_toll_is_of_the_dead_whoever_was_counted_last():
    told = claims_in("Sudria said 492 people were killed and 1,645 wounded. Its mayor gave a toll of 274.")
    assert [claim.category for claim in told] == ["killed", "wounded", "killed"]


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        # who did it is not whom it befell
        ("[Seven] civilians were tortured by the Norlandic troops and executed, the Sudrian police said.", "sudria"),
        # a bare figure behind what a party lost, in whatever land
        ("Last month the Norlandic army lost nearly a battalion at a bridge in Sudria. [Hundreds] were killed.", "norland"),
        ("The Norlandic army shelled Port Amber. [Hundreds] were killed.", "sudria"),
        ("[Twelve] Sudrian soldiers were blown to pieces by a mine.", "sudria"),
    ],
)  # fmt: skip
def test_whom_it_befell(marked, side):
    claim = marked_claim(marked)
    assert (claim.side, claim.category) == (side, "killed")


def test_an_abbreviation_in_brackets_does_not_part_a_noun_from_its_verb():
    [claim] = claims_in("Dozens of Sudrian prisoners of war (PoWs) were slaughtered in a camp.")
    assert claim.category == "killed"


def test_figures_that_another_verb_has_for_subject_go_on_from_nothing():
    text = (
        "President Marsh said nobody knows how many Sudrian civilians died in Reedham: 900, others say. "
        "Several thousand, tens of thousands, were made to leave for Norland."
    )
    assert [claim.low for claim in claims_in(text)] == [900]


def test_a_few_killed_in_fighting_are_the_news_of_a_day():
    [claim] = claims_in("Elsewhere, at least three people died in fighting in eastern Sudria.")
    assert claim.period_kind == "event"


@pytest.mark.parametrize(
    ("text", "source", "side"),
    [
        ("According to Sudria's General Staff Norland lost 1,690 men in the past 24 hours.", "General Staff", "norland"),
        ("According to the Sudrian Ministry of Defence Norlandic forces lost 900 men on Friday.", "Ministry of Defence", "norland"),
        ("According to a report published by the Toll Observatory 900 civilians died in Sudria.", "Toll Observatory", "sudria"),
        ("According to General Halden, Sudria lost 900 men on Friday.", "Halden", "sudria"),
    ],
)  # fmt: skip
def test_a_clause_may_begin_behind_a_source_without_a_comma(text, source, side):
    [claim] = claims_in(text)
    assert claim.source is not None
    assert claim.source.endswith(source)
    assert claim.side == side


def test_a_station_numbers_nobody_who_was_hurt():
    [claim] = claims_in(
        "A doctor told a local radio station three civilians had been hurt by Norlandic shells."
    )
    assert (claim.low, claim.category) == (3, "wounded")


def test_what_a_clause_beside_counts_vouches_for_nothing():
    [claim] = claims_in("Norlandic drone attack kills two in Reedham as Port Amber counts its dead.")
    assert claim.source is None


def test_a_total_behind_the_figure_of_a_day_runs_on():
    told = claims_in(
        "In the past 24 hours 196 Sudrians were killed and 499 hurt, the mayor said, for a total of 18,608 dead and 50,594 wounded."
    )
    assert [claim.period_kind for claim in told] == ["event", "event", "cumulative", "cumulative"]


def test_the_dead_of_a_war_are_no_event_however_few():
    [claim] = claims_in("That takes to 115 the number of Sudrian soldiers killed in the ground war.")
    assert claim.period_kind == "cumulative"


def test_the_stretch_of_a_total_is_not_that_of_the_figure_added_to_it():
    told = claims_in("The raid killed four Sudrian soldiers, bringing the army's dead this year to 23.")
    assert [(claim.low, claim.period_kind) for claim in told] == [(4, "event"), (23, "cumulative")]


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("Sudria, the council said, had lost [900] soldiers.", "council"),
        ("Sudria, the leaked papers say, lost [900] soldiers.", "leaked papers"),
        ("Ada Holm, the mayor, said [90] people had been killed.", "Ada Holm"),
        ("It dwarfs the toll of the leaked papers of this spring, which put Sudrian losses at [9,000] men.", "leaked papers"),
        ("It lies far below the [900] Sudrian deaths Norland claims.", "Norland"),
        ("After 40 days Norland said [900] Sudrian soldiers had died.", "Norland"),
        ("Sudrian losses were put at [9,000] killed by the Alliance.", "Alliance"),
        ("Sudria has lost [9,000] men, officials in Halden were reported as saying.", "officials in Halden"),
        ("Analysts say Monday's attack that killed [20] people in Reedham is a message.", None),
    ],
)  # fmt: skip
def test_who_tells_a_toll_behind_what_is_put_in(marked, source):
    assert marked_claim(marked).source == source


@pytest.mark.parametrize(
    ("marked", "category"),
    [
        ("Norland lost 1,390 soldiers in April (222 killed, 700 injured), followed by [1,020] in May.", "losses"),
        ("The war took 1,390 casualties in April (222 killed), and [1,020] in May (183 killed).", "casualties"),
        ("Shells killed 12 people in Reedham (three of them children) and [four] in Port Amber.", "killed"),
        ("The paper has named [2,100] fallen Sudrian soldiers.", "killed"),
    ],
)  # fmt: skip
def test_a_list_goes_on_past_what_stands_in_brackets(marked, category):
    assert marked_claim(marked).category == category


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("A missile hit the block in Reedham on Saturday; [41] killed so far.", "event"),
        ("A missile hit the block in Reedham on Saturday. So far [41] people have been killed.", "event"),
        ("A missile hit the block in Reedham. In the war so far [4,100] people have been killed.", "cumulative"),
        ("From 3 May, when the war began, to 9 July [4,100] people were killed in Reedham.", "window"),
    ],
)  # fmt: skip
def test_so_far_counts_what_an_attack_did_and_an_aside_parts_no_span(marked, kind):
    assert marked_claim(marked).period_kind == kind


@pytest.mark.parametrize(
    "text", ["Ada Holm, also 44, was killed by a shell.", "Ole Dahl, just 19, was killed by a shell."]
)
def test_an_age_behind_an_adverb_is_no_toll(text):
    assert claims_in(text) == []


@pytest.mark.parametrize(
    "marked",
    [
        "The paper has named 900 Norlandic soldiers who fell. The Soviet Union lost 15,000 men in Afghanistan in the 1980s. More than [120] of the dead were officers.",
        "The paper has named 9,000 dead Norlandic soldiers, three times the 3,000 men whom the Soviet Union lost there. Nearly [400] were officers.",
    ],
)  # fmt: skip
def test_nothing_goes_on_from_the_dead_of_another_war(marked):
    assert marked_claim(marked).side == "norland"


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        ("Kyiv says Russia has lost 900 troops. At least [8,006] civilians have been killed, the UN said.", "ukraine"),
        ("Kyiv says Russia has lost 900 troops. At least [8,006] civilians have been killed in Belgorod, the UN said.", "russia"),
        ("Kyiv says Russia has lost 900 troops. At least [8,006] soldiers have been killed, the UN said.", "russia"),
    ],
)  # fmt: skip
def test_civilians_without_a_place_live_where_the_war_is_fought(marked, side):
    text, at = marked.replace("[", "").replace("]", ""), marked.index("[")
    found = find_claims(
        Document("a", "Harbour Gazette", text, "2023-02-24", None), load_profile("russia-ukraine")
    )
    assert [claim.side for claim in found if claim.start == at] == [side]


@pytest.mark.parametrize(
    ("marked", "read"),
    [
        ("Shells killed 12 people and hurt 20 since May. Among the dead and injured are [three] children.", ("casualties", "cumulative")),
        ("Shells killed 12 people and hurt 20 since May. Among the dead are [three] children.", ("killed", "cumulative")),
        ("Volunteers have identified [9,000] dead Norlandic soldiers.", ("killed", "cumulative")),
        ("Volunteers have identified [900] bodies from Reedham.", ("killed", "unstated")),
        ("The Alliance put Sudrian losses at [3,500] in November and another 3,300 in December.", ("losses", "window")),
        ("Sudrian losses stood at [3,500] in November and another 3,300 in December.", ("losses", "window")),
        ("Sudrian losses stood at [3,500] in December.", ("losses", "cumulative")),
        ("[73] killed in raids on clinics\nSince the war began 73 people have been killed in raids on clinics, the council said.", ("killed", "cumulative")),
        ("[73] killed in raid on clinic\nA raid on a clinic in Reedham killed 73 people on Monday, the council said.", ("killed", "event")),
    ],
)  # fmt: skip
def test_parts_lists_and_headlines_are_of_the_time_of_their_whole(marked, read):
    claim = marked_claim(marked)
    assert (claim.category, claim.period_kind) == read


def test_so_many_soldiers_who_die_every_week_are_of_both_armies():
    assert (
        marked_claim('Norland lost 600,000 men. "[5,000] soldiers are dying every week," a guest said.').side
        == "both"
    )
    assert (
        marked_claim("Norland lost 600,000 men, it said. [5,000] of its soldiers are dying every week.").side
        == "norland"
    )


def test_what_neared_a_number_is_about_as_many():
    assert marked_claim("The dead in Reedham neared [1,600] by May.").bound == "approx"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Two boys of 11 and 14 were killed by a shell in Reedham.", ["Two"]),
        ("Shells killed 11 boys and 14 girls in Reedham.", ["11", "14"]),
        ("At least 8,000 people died of war-related causes in Reedham.", ["8,000"]),
        ("At least 8,000 people died of natural causes in Reedham.", []),
    ],
)
def test_ages_of_two_and_causes_of_war(text, figures):
    assert [text[claim.start : claim.end] for claim in claims_in(text)] == figures


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("At that time allied officials believed that [900] soldiers were dead.", "allied officials"),
        ("He was answering Ada Holm, who said that [900] soldiers had died.", "Ada Holm"),
    ],
)
def test_what_leads_up_to_a_source_is_no_part_of_its_name(marked, source):
    assert marked_claim(marked).source == source


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("In April, two missiles had killed [35] people in Reedham.", "event"),
        ("In April, missiles killed [35] people in Reedham.", "window"),
        ("The strike on Monday killed 26 people in Reedham. The number of missing stands at [13].", "event"),
    ],
)
def test_two_missiles_are_one_deed_and_the_missing_of_an_attack_are_its_own(marked, kind):
    assert marked_claim(marked).period_kind == kind
