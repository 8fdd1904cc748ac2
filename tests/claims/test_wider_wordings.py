"""Wordings that news of many wars share: tolls put between two numbers, parts told one by one, whose men "its men" are."""

import pytest
from northern import claims_in, figures_in, harms_in, marked_claim
from tollbook.claims import find_claims
from tollbook.claims.attribution import find_attributions
from tollbook.profiles import load_profile
from tollbook.records import Document

GENERAL = load_profile("general")

FIGURES = [
    ("The Toll Observatory put the number of Sudrian dead between 300 and 500.", ["300 and 500"]),
    ("The Toll Observatory puts the toll in Sudria above 9,000.", ["9,000"]),
    ("A strike killed 47 people in Reedham, the mayor said; a diplomat put it at no more than 50.", ["47", "50"]),
    ("Shells killed 66 people in Reedham. A lawyers' group puts them over 90.", ["66", "90"]),
    (
        "A bomb killed 40 people in Reedham. Twelve of the dead were clerks, 10 were policemen and five were children.",
        ["40", "Twelve", "10", "five"],
    ),
    # near misses: what else is put somewhere, those who did something else
    ("A strike killed 47 people in Reedham; the army put it down to 50 raiders.", ["47"]),
    ("A bomb killed 40 people in Reedham. Nine of the clerks were there, 10 had fled and five were asleep.", ["40"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), FIGURES)
def test_figures_that_are_claims(text: str, figures: list[str]) -> None:
    assert [figure for figure, _ in harms_in(text)] == figures


OWNERS = [
    # whoever did it does not own the dead
    ("Sudria gives no number. Norland claims to have killed [900] of its men.", "sudria"),
    ("Sudria attacked near Orre. Norland says it killed [200] of its soldiers there.", "sudria"),
    ("Norland attacked near Orre. Sudria says it has killed [200] of its soldiers there.", "norland"),
    # near misses: what befell one's own
    ("Norland says it lost [20] of its men.", "norland"),
    ("Norland says that Sudria killed [20] of its men.", "norland"),
    # the attackers are not the dead
    ("[Three] people were killed on Sunday when Norland stormed Reedham.", "sudria"),
    ("Losses on the Norlandic side came to [300].", "norland"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "side"), OWNERS)
def test_whose_dead_they_are(marked: str, side: str) -> None:
    assert marked_claim(marked).side == side


ELSEWHERE = [
    (
        "[Two] soldiers were killed on Saturday when Boko Haram stormed a post in Maiduguri, Nigeria.",
        "nigeria",
    ),
    ("[Two] policemen were killed on Saturday when Naxalites attacked a camp in India.", "india"),
    ("Boko Haram attacked at dawn with rockets. The army lost [20] soldiers, officials said.", None),
    ("Shells killed [40] Tamil civilians in Jaffna, Sri Lanka, as the army advanced.", "sri_lanka"),
    ("The army killed [40] Tamil Tigers in Jaffna, Sri Lanka.", "tamil_tigers"),
]


@pytest.mark.parametrize(("marked", "side"), ELSEWHERE)
def test_side_in_wars_without_a_profile(marked: str, side: str | None) -> None:
    text, at = marked.replace("[", "").replace("]", ""), marked.index("[")
    claims = find_claims(Document("a", "Harbour Gazette", text, "2024-12-15"), GENERAL)
    assert next(claim for claim in claims if claim.start <= at < claim.end).side == side


PARTS = [
    ("At least [338] people, 106 of them children, have been killed in the past week in Reedham.", "window"),
    ("More than [900] soldiers, 300 of them officers, died there in June.", "window"),
    # near miss: the time of the part alone
    ("Norland has lost [312] men, 17 of them in June.", "unstated"),
]


@pytest.mark.parametrize(("marked", "kind"), PARTS)
def test_the_time_of_the_main_verb_is_the_whole(marked: str, kind: str) -> None:
    assert marked_claim(marked).period_kind == kind


SPEAKERS = [
    ("Ten people died, two local elected officials said.", "local elected officials"),
    ("Ten people died, according to a local elected representative.", "local elected representative"),
    ("The Holm Observatory's tally has ten dead.", "Holm Observatory"),
    ("The ministry's own count had ten dead.", "ministry"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_whoever_tells_is_found_in_wider_wordings(text: str, speaker: str) -> None:
    assert [each.speaker for each in find_attributions(text)] == [speaker]


HOSTAGES = [
    # captives beside fighters are not theirs
    ("[Seven] Norlandic fighters and two hostages were killed in Reedham.", "norland"),
    ("Nine raiders lay dead in Reedham, where [ten] Sudrian clerks had been blown to pieces.", "sudria"),
]


@pytest.mark.parametrize(("marked", "side"), HOSTAGES)
def test_figures_beside_captives_and_ways_to_die(marked: str, side: str) -> None:
    claim = marked_claim(marked)
    assert (claim.category, claim.side) == ("killed", side)


def test_hostages_are_of_the_foe_of_whoever_holds_them() -> None:
    text = "Two hostages and seven Hamas fighters were killed overnight in Gaza, the army said."
    claims = find_claims(Document("a", "Harbour Gazette", text, "2024-12-15"))
    assert [claim.side for claim in claims] == ["israel", "hamas"]


@pytest.mark.parametrize("noun", ["envoys", "rioters", "defectors", "captains", "dissidents", "loyalists"])
def test_nouns_of_people_share_a_verb(noun: str) -> None:
    assert harms_in(f"A missile killed 12 soldiers and 23 {noun} in Reedham.") == [
        ("12", "killed"),
        ("23", "killed"),
    ]


APART = [
    ("Shells have killed ten in Reedham since Monday of last week; in Vessel [19] have died.", "cumulative"),
    ("In May the mission counted 40 dead in Reedham; in Vessel [12] civilians died.", "window"),
    ("Nine died in Reedham on Monday; in Vessel, [12] were killed.", "event"),
    ("Norland lost 1,200 men in the past week; [300] were captured.", "window"),
    # near miss: what a war has done is of no one day
    ("A strike on Monday killed nine in Reedham; the war has killed [13,000] people.", "cumulative"),
]


@pytest.mark.parametrize(("marked", "kind"), APART)
def test_a_clause_behind_a_semicolon_is_of_the_same_time(marked: str, kind: str) -> None:
    assert marked_claim(marked).period_kind == kind


def test_the_whole_war_is_of_its_own_clause() -> None:
    text = "A strike on Monday killed nine in Reedham; the war has killed 13,000 people."
    assert marked_claim(text.replace("nine", "[nine]")).side == "sudria"


COUNTS = [
    ("On 25 June 20 soldiers lost their lives in Reedham.", ["20"]),
    ("On 4 March 30 soldiers were killed in Reedham.", ["30"]),
    ("On the first day 20 captives went home, and 1,968 prisoners, 250 of them serving life, left two jails.", []),
    ("Nine captives walked free in Reedham.", []),
    # near misses: a date, captives who went elsewhere
    ("On 25 June 20, soldiers killed nine people in Reedham.", ["nine"]),
    ("Nine captives came under fire in Reedham and died.", ["Nine"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), COUNTS)
def test_figures_behind_a_date_and_captives_who_walk_free(text: str, figures: list[str]) -> None:
    assert [figure for figure, _ in harms_in(text)] == figures


def test_one_who_would_think_is_nobody() -> None:
    assert marked_claim("Sudria heads the list, one would think: over [9,000] dead.").source is None


@pytest.mark.parametrize(
    ("text", "harms"),
    [
        ("Norland says 900 Sudrians were killed or wounded, while the mission puts the number at 700.", [("900", "casualties"), ("700", "casualties")]),
        ("Norland said 900 Sudrians had died, and an aide spoke in May of up to 1,200.", [("900", "killed"), ("1,200", "killed")]),
        ("The army lost 30,000 men in May (about 70 per sq. km).", [("30,000", "losses")]),
        ("One soldier who was about to be seized in Reedham was shot dead.", [("One", "killed")]),
        ("Nine Sudrian soldiers in Reedham were told to surrender.", []),
        ("A Sudrian of 47 was killed in Reedham.", []),
        ("Shells fell on Reedham. The fate of 16 villagers remains unknown.", [("16", "missing")]),
        ("Shells fell on Reedham. Nine people are missing. The confirmed dead include three children.", [("Nine", "missing"), ("three", "killed")]),
    ],
)  # fmt: skip
def test_what_befell_them_is_told_by_the_nearest_words(text, harms):
    assert harms_in(text) == harms


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Norland said it had killed [60] foreign fighters near Reedham.", "sudria"),
        ("Norland said [60] foreign volunteers had been killed in Norland.", "norland"),
        ("Sudria has lost 900 men. Norland for its part admits [300] deaths in its ranks.", "norland"),
        ("The war in Sudria could see [two million] casualties by spring.", "both"),
    ],
)
def test_who_fought_whom_tells_whose_the_dead_are(text, side):
    assert marked_claim(text).side == side


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Marsh said Monday's strike on Reedham, in which [nine] people died, was no mistake.", None),
        ("Marsh said Monday's strike on Reedham killed [nine] people.", "Marsh"),
    ],
)
def test_an_attack_told_by_its_day_is_known_by_its_dead(text, source):
    assert marked_claim(text).source == source


def test_the_daily_average_of_a_total_is_of_its_harm():
    text = "The staff put Sudrian losses at 478,000. Marsh put the daily average in April at [899]."
    claim = marked_claim(text)
    assert (claim.side, claim.period_kind, claim.source) == ("sudria", "rate", "Marsh")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Dunn said 90 had died. Two outlets, Harbour Watch and Holm Count, tried another way. Using court files and obituaries of young men, they put the dead in Reedham at [470].", "Harbour Watch and Holm Count"),
        ("The mission said 90 Sudrians had died. Norland lost [40] men, it added.", "mission"),
    ],
)  # fmt: skip
def test_they_and_it_go_back_to_who_told_or_counted(text, source):
    assert marked_claim(text).source == source


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Norland is estimated to have recruited 200 Cubans. Among the [14] dead Cubans was a cook.", "norland"),
        ("Hundreds of Cubans were recruited to fight against Sudria. In May [six] Cubans were killed near Reedham.", "norland"),
        ("Norland fired rockets at Reedham, killing [12] people, as the two countries swapped captives.", "sudria"),
        ("Fighting in Reedham has killed [12] people on both sides.", "both"),
    ],
)  # fmt: skip
def test_whom_foreigners_serve_and_what_two_lands_do_tells_whose_the_dead_are(text, side):
    assert marked_claim(text).side == side


def test_ages_in_a_run_are_no_dead():
    assert figures_in("Three children aged eight, 12 and 17 died in Reedham when a shell fell.") == ["Three"]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Norland's ministry said 89 servicemen had been killed in Halden. Sudria disputed the figure, saying [400] soldiers had died.", "norland"),
        ("Norland's ministry said 89 servicemen had been killed in Halden. Sudria put the number of dead at [400].", "norland"),
        ("Norland's ministry said 89 servicemen had been killed in Halden. Sudria said [12] of its soldiers had died.", "sudria"),
    ],
)  # fmt: skip
def test_a_count_set_against_another_is_of_the_same_dead(text, side):
    assert marked_claim(text).side == side


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Death toll in Reedham rises to seven\n\nA bomb hit a playground in Reedham on Friday. The number of people killed has risen to [7], the mayor said.", "event"),
        ("A shell killed nine soldiers in Reedham on Monday. The fighting has killed more than [250] civilians, a doctor said.", "unstated"),
    ],
)  # fmt: skip
def test_what_attack_or_war_did_it_tells_the_kind_of_its_time(text, kind):
    assert marked_claim(text).period_kind == kind


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Three people died in Reedham, Marsh said. [Two] people were wounded, one of them a boy.", "Marsh"),
        ("Three people died in Reedham, Marsh said. [Two] people were wounded in Halden.", None),
    ],
)
def test_the_wounded_told_right_behind_the_dead_are_the_same_tellers(text, source):
    assert marked_claim(text).source == source


def test_lands_and_sorts_are_parts_of_the_dead():
    text = (
        "A missile hit a train in Reedham, killing 98 people. Of the dead 63 were Norlanders and 27 Sudrians."
    )
    assert figures_in(text) == ["98", "63", "27"]


def test_a_label_of_troops_heads_its_paragraph_and_civilians_tell_nothing():
    text = (
        "What the two sides say of their dead\n\nSUDRIAN TROOPS: Sudria gave 900 dead. Norland claims 14,000 were dead by May.\n\n"
        "NORLANDIC TROOPS: Norland gave 800 dead.\n\nCIVILIANS: The mission had recorded 1,793 killed by April 9."
    )
    told = {text[c.start : c.end]: (c.side, c.source) for c in claims_in(text)}
    assert told["14,000"] == ("sudria", "Norland")
    assert told["1,793"][1] != "CIVILIANS"


def test_a_sum_told_on_a_day_gone_by_is_a_total():
    claim = marked_claim("Norland gave [1,351] dead and 3,825 wounded on 25 December in a statement.")
    assert claim.period_kind == "cumulative"


def test_one_name_with_an_age_is_a_person_whom_she_goes_back_to():
    text = 'Ada, 29, a nurse from Reedham, has worked near the front in Sudria for a year.\n\n"We took in [40] wounded soldiers," she says.'
    assert marked_claim(text).source == "Ada"


def test_an_armys_toll_is_not_where_the_civilians_lived():
    text = (
        "Nearly 9,000 Sudrian soldiers have been killed, Sudria's chief said.\n\nThe staff put the Norlandic military death toll at 45,400.\n\n"
        "The UN says [5,587] civilians had been killed."
    )
    assert marked_claim(text).side == "sudria"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Marsh and Dunn agreed on Thursday to a truce in Sudria, where [5,400] people have been killed.",
            None,
        ),
        ("Marsh and Dunn agreed that [40] soldiers had died in Reedham.", "Marsh and Dunn"),
    ],
)
def test_who_agrees_to_a_truce_vouches_for_no_toll(text, source):
    assert marked_claim(text).source == source


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("According to a report from November, Norland has suffered [189,500] casualties.", "cumulative"),
        (
            "According to the ministry, from November to December Norland suffered [9,500] casualties.",
            "window",
        ),
    ],
)
def test_when_a_paper_was_written_is_no_stretch_of_its_toll(text, kind):
    assert marked_claim(text).period_kind == kind
