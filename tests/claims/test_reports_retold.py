"""Reports of every kind retold: captives let go, the dead among hostages, totals that a deed brings, and near misses."""

import pytest
from northern import claims_in, figures_in, harms_in, marked_claim
from tollbook.claims import find_claims
from tollbook.profiles import load_profile
from tollbook.records import Document

LET_GO = [
    "A mediator put the number of captives freed with its help in the war between Norland and Sudria at 4,640.",
    "The swap brought the number of freed Sudrian prisoners of war to 5,800.",
    "The total of Norlandic hostages released since the war began stands at 140.",
]


@pytest.mark.parametrize("text", LET_GO)
def test_a_number_of_captives_let_go_is_no_claim(text: str) -> None:
    assert claims_in(text) == []


def test_captives_not_yet_freed_are_held() -> None:
    text = "The number of Norlandic hostages not yet freed by Sudria stands at 48."
    assert harms_in(text) == [("48", "captured")]


OF_ONE = [
    "Arne, a marine who had jumped from planes on four continents, was killed by a mortar near Reedham.",
    "A Norlandic sniper who had fought on six fronts was killed near Reedham.",
    "A singer who had won two Larks and three Golden Reeds was killed by shells in Reedham.",
]


@pytest.mark.parametrize("text", OF_ONE)
def test_what_is_said_of_one_is_not_said_of_several_things(text: str) -> None:
    assert figures_in(text) == []


def test_the_dead_of_the_next_figure_are_none_of_the_one_before() -> None:
    assert figures_in("Norland handed over one more coffin, leaving three dead soldiers in Reedham.") == [
        "three"
    ]


DEAD_HOSTAGES = [
    "Hamas still holds the bodies of [13] hostages.",
    "Hamas has the bodies of [13] dead hostages in Gaza.",
    "Hamas handed over a coffin on Sunday, leaving [three] dead hostages in the Strip.",
    "[Thirteen] slain hostages are still held in Gaza.",
]


@pytest.mark.parametrize("marked", DEAD_HOSTAGES)
def test_dead_hostages_are_not_of_whoever_holds_them(marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    document = Document("a", "Harbour Gazette", text, "2025-11-23", None)
    claim = find_claims(document, load_profile("israel-gaza"))[-1]
    assert (claim.category, claim.side, claim.period_kind) == ("killed", "israel", "unstated")


def test_a_number_is_of_those_named_in_the_words_it_is_the_number_of() -> None:
    claim = marked_claim(
        "Norland mourned. The deaths bring to [262] the number of Sudrian soldiers who have died."
    )
    assert (claim.side, claim.population) == ("sudria", "military")


SINCE = [
    ("Tuesday's deaths bring to [513] the number of Sudrians killed by soldiers since May 7.", "2024-05-07"),
    (
        "That brings to [74] the number of Sudrian medics killed in Norlandic strikes since June.",
        "2024-06-01",
    ),
    ("Shells killed two more; [74] Sudrian medics killed in strikes since June were mourned.", "2024-06-01"),
]


@pytest.mark.parametrize(("marked", "start"), SINCE)
def test_what_strikes_did_since_a_day_is_a_total_from_it(marked: str, start: str) -> None:
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start) == ("cumulative", start)


UNDER_RUBBLE = [
    "The mission reckons that over [10,000] people lie under the rubble in Reedham.",
    "Some [300] are believed to lie beneath the ruins in Reedham, a medic said.",
    "Another [22] people lie buried under the debris in Vessel, rescuers said.",
]


@pytest.mark.parametrize("marked", UNDER_RUBBLE)
def test_whoever_lies_under_the_rubble_is_missing(marked: str) -> None:
    assert marked_claim(marked).category == "missing"


PARTS = [
    ("The site named 24,000 Sudrian soldiers killed. About 4,500 of those identified had been recruited in jails, "
     "and over 1,700 were mercenaries.", ["24,000", "4,500", "1,700"]),
    ("The list names 900 Norlandic soldiers wounded in the war. Twelve of those named were officers.", ["900", "Twelve"]),
    ("Shells killed nine people in Reedham. Three of those who fell were nurses.", ["nine", "Three"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), PARTS)
def test_parts_of_the_harmed_on_a_list_and_of_those_who_fell(text: str, figures: list[str]) -> None:
    assert figures_in(text) == figures


def test_an_interval_is_of_the_harm_estimated() -> None:
    text = (
        "The authors estimate 64,000 deaths in Reedham, with a 95% confidence interval of 55,000 to 78,500."
    )
    assert harms_in(text) == [("64,000", "killed"), ("55,000 to 78,500", "killed")]


DISPUTED = [
    "FACT CHECK: No, hackers did not prove that Sudria lost [900,000] soldiers",
    "No, Norland did not lose [30,000] soldiers in Reedham.",
    "Nothing proves that Norland lost [3,000] soldiers in Reedham.",
]


@pytest.mark.parametrize("marked", DISPUTED)
def test_a_verdict_that_so_many_did_not_fall_disputes_the_figure(marked: str) -> None:
    assert marked_claim(marked).stance == "disputed"


def test_what_was_not_shown_of_some_disputes_no_figure() -> None:
    assert (
        marked_claim("Norland says it lost [40] men, and did not show where they died.").stance == "asserted"
    )


TOGETHER = [
    ("At least 190 people have been killed and [485] wounded in Reedham.", "unstated"),
    ("The war left more than 4,000 dead in Sudria. On the Norlandic side, [47] civilians were killed.", "cumulative"),
    ("The clash killed 40 Sudrian soldiers. On the Norlandic side, [six] men died.", "event"),
    ("The last official count dates from December, when Halden said that [800] soldiers had died.", "cumulative"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind"), TOGETHER)
def test_figures_set_beside_each_other_are_of_one_time(marked: str, kind: str) -> None:
    assert marked_claim(marked).period_kind == kind


PARTS_OF_A_TOTAL = [
    (
        "At least 450 medics have been killed in Sudria since the war began, [60] of them in 2024.",
        "2024-01-01",
    ),
    ("Norland has killed 300 people in Sudria since the truce, [40] of them last month.", "2024-12-01"),
]


@pytest.mark.parametrize(("marked", "start"), PARTS_OF_A_TOTAL)
def test_a_part_of_a_total_since_the_war_began_has_its_own_stretch(marked: str, start: str) -> None:
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start) == ("window", start)


MEANWHILE = [
    "Port Amber mourned on Wednesday as the toll from last week's strike on a school in Reedham climbed to [20].",
    "Families lamented as the toll of the Norlandic strike rose to [40].",
]


@pytest.mark.parametrize("marked", MEANWHILE)
def test_what_went_on_meanwhile_nobody_told(marked: str) -> None:
    assert marked_claim(marked).source is None


def test_as_many_as_is_a_bound_and_no_meanwhile() -> None:
    assert marked_claim("Marsh said on Monday as many as [40] people had died in Reedham.").source == "Marsh"
