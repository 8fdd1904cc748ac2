"""How wires tell tolls in few words: what a war cost whom, parts by an adjective, totals that any cause raises."""

import pytest
from northern import figures_in, harms_in, marked_claim

COSTS = [
    ("The operation in the Sudrian hills cost Sudria [900] casualties.", "sudria"),
    ("Ada Marsh told a forum that the raid had cost Sudria [900] casualties.", "sudria"),
    ("The war has cost Norland [17,000] dead.", "norland"),
    ("The advance has cost the Sudrian army some [30,000] men.", "sudria"),
    ("The advance has cost the Norlandic army some [30,000] men.", "norland"),
]


@pytest.mark.parametrize(("marked", "side"), COSTS)
def test_whoever_paid_lost_them(marked: str, side: str) -> None:
    assert marked_claim(marked).side == side


@pytest.mark.parametrize(
    "text", ["Two tolls, one war", "Norland and Sudria give three death tolls for Reedham."]
)
def test_a_number_of_tolls_counts_nobody(text: str) -> None:
    assert not figures_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The war cost Norland 900 jobs and the lives of three ministers' friends.",
        "It cost Norland 900 men's wages.",
    ],
)
def test_costs_of_other_kinds_are_none(text: str) -> None:
    assert "900" not in figures_in(text)


PARTS = [
    ("Of the 40 killed in Reedham, 12 were soldiers and nine civilian.", ["40", "12", "nine"]),
    ("In Reedham 1,054 were killed, of whom 417 were civilians and 318 military, the rest unknown.", ["1,054", "417", "318"]),
    ("Of the wounded brought to the hospital in Reedham since Monday, 14 were children and six soldiers.", ["14", "six"]),
    ("Of those who fled the fighting in Reedham, 900 were children.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), PARTS)
def test_parts_told_by_an_adjective_alone(text: str, figures: list[str]) -> None:
    assert figures_in(text) == figures


RAISED = [
    ("Two more people have died of hunger in Reedham in the past 24 hours, raising deaths from such causes to [422].", "cumulative"),
    ("Three more soldiers died on Sunday, taking the number of Norlandic dead in the offensive to [358].", "cumulative"),
    ("Another woman died on Monday, bringing the toll from the market strike in Reedham to [13].", "event"),
    ("Three more bodies were pulled from the rubble of the strike, raising the death toll to [31].", "event"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind"), RAISED)
def test_totals_that_any_cause_raises(marked: str, kind: str) -> None:
    assert marked_claim(marked).period_kind == kind


def test_what_a_speaker_adds_is_not_said_of_the_figure_before() -> None:
    text = "The death toll from Sudrian strikes rose to 31 on Thursday, a spokesman said, adding that 57 had been wounded."
    assert harms_in(text) == [("31", "killed"), ("57", "wounded")]


def test_the_main_clause_tells_no_day_of_an_inserted_one() -> None:
    claim = marked_claim("Talks to end the war, which has killed [14,000] people, will resume in May.")
    assert claim.period_kind == "cumulative"


KNOWN = [
    ("Half a year into a war that has killed [hundreds] of people, few pledges were met, a Harbour Gazette review found.", None),
    ("A monitor said 910 people had died since May. It was the end of a war that had killed [90,000] people.", None),
    ('"A war that has killed [14,000] of our sons must end," Ada Marsh said.', "Ada Marsh"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "source"), KNOWN)
def test_what_a_war_has_done_everybody_knows(marked: str, source: str | None) -> None:
    assert marked_claim(marked).source == source


BORNE = [
    ("Sudria said its forces inflicted [300] losses on Tuesday.", "norland"),
    ("Norland said its drones left [12] dead in Sudria.", "sudria"),
    ("Ada Marsh said Norlandic troops had dealt Sudria [900] losses.", "sudria"),
    ("Norlandic units have inflicted [90,000] casualties since May.", "sudria"),
    ("Sudrian units have inflicted [90,000] casualties since May.", "norland"),
    ("Fighting between Norland and Sudria has caused [300] deaths.", "both"),
    ("A Sudrian range shooting leaves [11] dead in the hills of Sudria.", "sudria"),
    ("Sudria left [40] wounded behind in the trenches of its own.", "sudria"),
]


@pytest.mark.parametrize(("marked", "side"), BORNE)
def test_losses_inflicted_are_the_foes(marked: str, side: str) -> None:
    assert marked_claim(marked).side == side


TOLD_OF_FOES = [
    ("The Sudrian army said [20] attackers had been killed in Reedham.", "norland"),
    ("The Norlandic army said [20] attackers had been killed in Reedham.", "sudria"),
]


@pytest.mark.parametrize(("marked", "side"), TOLD_OF_FOES)
def test_attackers_are_the_foes_of_the_army_that_tells(marked: str, side: str) -> None:
    assert marked_claim(marked).side == side


DAYS = [
    (
        "Sudria's ministry said its units had wiped out up to [1,270] Norlandic servicemen in the same 24 hours.",
        "event",
    ),
    ("Sudria said it eliminated [270] men on Monday.", "event"),
]


@pytest.mark.parametrize(("marked", "kind"), DAYS)
def test_a_length_of_hours_is_no_time_of_telling(marked: str, kind: str) -> None:
    assert marked_claim(marked).period_kind == kind


HEARD = [
    ("The Sudrian army put it at 1,000; Ada Marsh spoke then of [3,000] killed.", "Ada Marsh"),
    ("Ada Marsh wrote on X. Sudria's army said [20] had died.", "Sudria's army"),
    ("Ada Marsh flew home from the U.S. The Sudrian army said [20] had died.", "Sudrian army"),
]


@pytest.mark.parametrize(("marked", "source"), HEARD)
def test_who_is_heard_across_stops_and_times(marked: str, source: str) -> None:
    assert marked_claim(marked).source == source


PLACED = [
    ("Strikes killed six people in Norland, and [87] were killed or missing in Reedham.", "sudria"),
    ("Strikes went on in Reedham after [two] Sudrian soldiers died there.", "sudria"),
    ("Norlandic gunmen fired a missile at troops near Reedham, killing [two] of them.", "sudria"),
    ("Sudrian gunmen fired a missile at troops near Reedham, killing [two] of them.", "norland"),
    ("Norlandic planes hit Reedham, killing [nine] people, after rockets were fired at troops.", "sudria"),
    ("Norland says 40 civilians and 11 of its soldiers died; Sudria admits to [16] dead.", "sudria"),
    ("Sudria says 40 civilians and 11 of its soldiers died; Norland admits to [16] dead.", "norland"),
]


@pytest.mark.parametrize(("marked", "side"), PLACED)
def test_second_counts_are_of_their_own_place_or_teller(marked: str, side: str) -> None:
    assert marked_claim(marked).side == side


def test_a_verb_is_no_month() -> None:
    claim = marked_claim(
        "The missile wounded [180] people in Reedham on Monday, and up to 15 may still lie there."
    )
    assert claim.period_start == "2025-01-13"


LISTS = [
    ("Raids killed 31 people in Reedham, a doctor said - 18 Sudrian fighters, 12 soldiers and a nurse.", ["31", "18", "12"]),
    ("Strikes on Reedham killed 31, doctors said: 18 men, 12 women and a child.", ["31", "18", "12"]),
    ("A group counts 452 dead in Reedham: 224 civilians, 109 soldiers and 119 unidentified.", ["452", "224", "109", "119"]),
    ("The toll in Reedham rises to 22, they claim: two men opened fire.", ["22"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), LISTS)
def test_what_stands_behind_a_dash_or_a_colon_makes_up_the_toll(text: str, figures: list[str]) -> None:
    assert figures_in(text) == figures


SWAPS = [
    "Ten prisoners of war flew home after a swap in which Norland got back 215 fighters for 55 Sudrians.",
    "Norland got back 215 captured fighters in a swap for 55 Sudrian prisoners.",
]


@pytest.mark.parametrize("text", SWAPS)
def test_whoever_comes_back_in_a_swap_is_no_captive(text: str) -> None:
    assert figures_in(text) == []


UP_TO = [
    ("By Friday [200] aid workers had been killed in Reedham.", "cumulative"),
    ("Some [200] aid workers had died in Reedham by Friday, the mayor said.", "cumulative"),
    ("By Friday the toll of the strike on Reedham had reached [12].", "event"),
]


@pytest.mark.parametrize(("marked", "kind"), UP_TO)
def test_what_had_happened_by_a_day_is_a_total(marked: str, kind: str) -> None:
    assert marked_claim(marked).period_kind == kind


COUNTS = [
    ("Sudria said its men killed 200 soldiers. Norland spoke of 58 Sudrian soldiers.", ["200", "58"]),
    ("Sudria said its strike killed 20 fighters; doctors spoke of nine civilians, three of them children.", ["20", "nine", "three"]),
    ("Shells killed nine people in Reedham. The mayor spoke of 40 families without a home.", ["nine"]),
    ("Shells killed nine people in Reedham. He counted 12 soldiers at the gate.", ["nine"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), COUNTS)
def test_another_count_of_the_harm_told_before(text: str, figures: list[str]) -> None:
    assert figures_in(text) == figures


SPANS = [
    ("Sudrian strikes killed [3,050] people in Reedham in 13 months.", "window"),
    ("An airstrike killed [90] people in Reedham in two hours.", "event"),
]


@pytest.mark.parametrize(("marked", "kind"), SPANS)
def test_many_attacks_have_the_length_that_the_words_tell(marked: str, kind: str) -> None:
    assert marked_claim(marked).period_kind == kind


SIDES = [
    ("Sudria's toll is near 300,000. The Norlandic figures are close to [70,000] killed, officials told a paper.", "norland"),
    ("Norland's toll is near 300,000. The Sudrian figures are close to [70,000] killed, officials told a paper.", "sudria"),
    ("In the Reedham hills her troops eliminated [900] men, the Norlandic army said.", "sudria"),
    ("A blast in Reedham killed 471 people, a doctor says. Norland calls that too high; a spy told a paper it was [50].", "sudria"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "side"), SIDES)
def test_whose_figures_whose_men_and_whose_doubts(marked: str, side: str) -> None:
    assert marked_claim(marked).side == side


def test_a_month_that_cost_men_is_no_time_of_telling() -> None:
    claim = marked_claim("Ada Marsh says August cost Sudria [900] dead and wounded.")
    assert (claim.period_kind, claim.period_start) == ("window", "2024-08-01")


def test_who_says_a_clause_and_goes_on_in_quotation_marks_says_both() -> None:
    claim = marked_claim(
        'Sudrian rebels killed [319] people in May, Ada Marsh said, "at least 48 of them women".'
    )
    assert claim.source == "Ada Marsh"


def test_what_is_put_before_a_quotation_is_no_clause_of_its_speaker() -> None:
    claim = marked_claim('Hours before the raid that killed [nine] people in Reedham, Ada Marsh said, "No."')
    assert claim.source is None


FOR = [
    ("A group puts Sudrian losses at 1.2 million. Its estimate for Norland: [500,000] casualties.", "norland"),
    ("A group puts Norlandic losses at 1.2 million. Its estimate for Sudria: [500,000] casualties.", "sudria"),
    ("Doctors say fire by Norlandic troops has killed 360 people in Reedham since the truce took hold and that [70,117] have died.", "sudria"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "side"), FOR)
def test_for_whom_a_figure_stands(marked: str, side: str) -> None:
    assert marked_claim(marked).side == side


def test_a_part_has_the_stretch_of_its_whole() -> None:
    marked = "The UN has verified the deaths of 15,172 people in Reedham, [766] of them children, and says last year was the worst."
    assert marked_claim(marked).period_kind == "cumulative"


ROUNDS = [
    ("Some 78 people were killed and [320] wounded in Norland's first day of strikes.", "sudria"),
    ("Some [78] people had been killed in Sudria's latest wave of attacks.", "norland"),
    ("Some [78] people had been killed in Norland's deadliest day of attacks.", "norland"),
]


@pytest.mark.parametrize(("marked", "side"), ROUNDS)
def test_a_day_of_strikes_is_of_whoever_struck(marked: str, side: str) -> None:
    assert marked_claim(marked).side == side


RATIOS = [
    ("The ratio of losses in the war in Norland was one to three.", []),
    ("At least two in five of the Sudrian dead were convicts.", []),
    ("Shelling killed two in three villages of Norland.", ["two"]),
    ("Shells killed four in five days in Reedham.", ["four"]),
]


@pytest.mark.parametrize(("text", "figures"), RATIOS)
def test_ratios_are_none(text: str, figures: list[str]) -> None:
    assert figures_in(text) == figures


def test_some_of_them_are_not_the_tellers() -> None:
    text = "Some 3,000 Sudrian troops have been killed or wounded. A Norlandic spokesman said more than [1,000] of them were lost in May."
    assert marked_claim(text).side == "sudria"


NOBODY = [
    "Two years into Norland's war nobody knows how many have died. The figure most often printed is [20,000].",
    "The number comes from Norland. It mixes the dead with the wounded. What can be counted, graves and obituaries, points to [200] deaths a day.",
]


@pytest.mark.parametrize("marked", NOBODY)
def test_what_nobody_knows_or_anyone_can_count_has_no_source(marked: str) -> None:
    assert marked_claim(marked).source is None


HANDS = [
    ("In another place [two] people died at the hands of Norlandic troops.", "sudria"),
    ("In another place [two] people died at the hands of Sudrian troops.", "norland"),
    ("The Sudrian army, which fights Norland, hit an academy on Monday, killing [25] soldiers.", "norland"),
    ("The Norlandic army, which fights Sudria, hit an academy on Monday, killing [25] soldiers.", "sudria"),
    ("Norland lost [40] men at the hands of the Sudrian army.", "norland"),
]


@pytest.mark.parametrize(("marked", "side"), HANDS)
def test_at_whose_hands_somebody_died(marked: str, side: str) -> None:
    assert marked_claim(marked).side == side


POPULATIONS = [
    ("The Norlandic army said the death toll from the strike on Reedham had risen to [31].", "any"),
    (
        "The Norlandic army said the toll of the strike on its barracks had risen to [31] soldiers.",
        "military",
    ),
    ("The Norlandic army said its military toll had risen to [31].", "military"),
]


@pytest.mark.parametrize(("marked", "population"), POPULATIONS)
def test_an_army_that_tells_a_towns_toll_tells_no_toll_of_its_own(marked: str, population: str) -> None:
    assert marked_claim(marked).population == population


SORTS_OF_DEAD = [
    ("A rights group counted 974 dead in Reedham, of whom 387 were civilians and 268 members of the security forces.", ["974", "387", "268"]),
    ("Of the 974 killed in Reedham, 387 were civilians and 268 members of the guard.", ["974", "387", "268"]),
    ("Of the 60 killed, 50 were Sudrians shot by Norland while four were Norlanders shot in Dvir and six were nurses.", ["60", "50", "four", "six"]),
    ("Among the 40 people killed by shelling in the old town of Reedham were 12 children and nine nurses.", ["40", "12", "nine"]),
    ("Shelling killed 40 people in Reedham, of whom 12 were children and 900 members of the council resigned.", ["40", "12"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), SORTS_OF_DEAD)
def test_sorts_of_the_dead_with_the_verb_left_out(text: str, figures: list[str]) -> None:
    assert figures_in(text) == figures


BEFORE_IT = [
    ("Norland struck Dvir on Monday, two weeks after gunmen killed [26] people in Reedham.", None),
    ("Norland said it had struck Dvir early on Monday, months after a raid killed [26] of its people.", None),
    ("The raid on Monday came a week after a drone killed [nine] soldiers at a base.", None),
    ("Norland struck Dvir on Monday, two days after gunmen killed [26] people in Reedham.", "2025-01-11"),
    ("Two weeks after the raid on Reedham, shells killed [31] people in Dvir on Monday.", "2025-01-13"),
]


@pytest.mark.parametrize(("marked", "day"), BEFORE_IT)
def test_what_went_before_has_no_part_in_the_day_of_what_followed(marked: str, day: str | None) -> None:
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start) == ("event", day)


def test_who_died_and_who_was_hurt_in_one_clause_share_the_stretch_that_opens_it() -> None:
    claim = marked_claim("In December 39 people were killed and [300] wounded in air strikes on Reedham.")
    assert (claim.period_kind, claim.period_start) == ("window", "2024-12-01")


def test_a_clause_before_its_teller_and_a_list_behind_him_are_both_his() -> None:
    for marked in (
        "Since Norland began its offensive on Monday, [457] people have died, the Reedham Observatory said: 244 rebels and 213 civilians.",
        "Shelling killed [20] people in Reedham on Sunday, the Reedham Observatory said: 12 women and eight children.",
    ):
        assert marked_claim(marked).source == "Reedham Observatory"
    assert marked_claim("Speaking in Reedham, the mayor said: [12] women were killed.").source == "mayor"


def test_by_the_summer_is_the_last_one_where_nothing_is_to_come() -> None:
    claim = marked_claim("The institute put Norland's military deaths at [70,000] by the summer.")
    assert claim.period_end == "2024-08-31"


STRETCHES = [
    ("The minister put Norland's losses over three days at [3,715] men.", "window"),
    ("The ministry said [107] bodies had been brought to hospitals in Reedham in the previous 24 hours.", "event"),
    ('An air strike on a school killed 22 people on Monday, witnesses said. "So far [22] people in total are dead," a teacher said.', "event"),
    ("The army says 236 of its men have fallen since March. Some 130 hostages are still held, around [30] of whom are presumed dead.", "unstated"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind"), STRETCHES)
def test_of_what_time_a_sum_is(marked: str, kind: str) -> None:
    assert marked_claim(marked).period_kind == kind


def test_who_identified_how_many_by_name_counts_the_dead_told_before() -> None:
    text = "The group estimated that 120,000 Norlandic soldiers had died. A newspaper has identified 76,000 by name, and 40 by face."
    assert figures_in(text)[:2] == ["120,000", "76,000"]


def test_what_is_put_between_dashes_tells_nothing() -> None:
    marked = "Ada Marsh said 900 Norlandic soldiers had been killed — far below Western estimates — and that the Sudrian army had lost half its men: [1,207] dead."
    assert marked_claim(marked).source == "Ada Marsh"


def test_a_named_database_does_research() -> None:
    marked = "At least [196] aid workers have been killed in Reedham, according to the Aid Safety Database."
    assert marked_claim(marked).source_type == "research"


TELLERS = [
    ("Shelling killed nine people in Reedham, three security sources told a paper.", ["nine"]),
    ("Shelling killed nine people in Reedham, two hospital sources told Marsh Radio.", ["nine"]),
    ("Shelling killed nine people in Reedham, three of them nurses.", ["nine", "three"]),
]


@pytest.mark.parametrize(("text", "figures"), TELLERS)
def test_those_who_tell_in_number_are_none_of_the_dead(text: str, figures: list[str]) -> None:
    assert figures_in(text) == figures


ILLNESS = [
    (
        "Cholera is spreading in the camps of Norland as the war goes on. More than 1,500 people have died since July.",
        [],
    ),
    ("The barracks of the Norlandic troops suffered from yellow fever. Here 40 men died in a summer.", []),
    (
        "Cholera is spreading in Reedham as the war goes on. At least 40 people died in shelling on Monday.",
        ["40"],
    ),
    ("The siege brought cholera to Reedham. Some 900 have died of hunger.", ["900"]),
    ("An epidemic swept Reedham. Gunmen killed 40 people on Monday.", ["40"]),
]


@pytest.mark.parametrize(("text", "figures"), ILLNESS)
def test_what_one_dies_of_may_stand_in_the_sentence_before(text: str, figures: list[str]) -> None:
    assert figures_in(text) == figures
