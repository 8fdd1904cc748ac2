"""What goes on with a day told of, wars that are not this one, years and verbs before nouns (codebook, Period, Stance)."""

import pytest
from northern import figures_in, marked_claim


def test_other_places_of_one_day():
    claim = marked_claim(
        "On Friday shells killed 12 people in Reedham, Halden said. [Three] have been wounded in other villages, he added."
    )
    assert (claim.period_kind, claim.period_start) == ("event", "2025-01-10")


def test_a_number_of_months_before_is_of_no_day_told_of():
    claim = marked_claim(
        "On Friday shells killed 200 soldiers near Reedham. Sudria has been silent since March, when it reported [1,300] soldiers killed."
    )
    assert claim.period_kind == "cumulative"


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        ("The war goes on in Norland. Up to [600] men died in a short frontier war between Zemlin and Ostrava.", None),
        ("The war goes on in Norland. Up to [70,000] people were killed in a needless war between Norland and Sudria.", "both"),
    ],
)  # fmt: skip
def test_a_war_introduced_as_any_of_many_is_another(marked, side):
    assert marked_claim(marked).side == side


def test_a_year_behind_an_article_counts_nothing():
    assert figures_in("The army lost a 1920 local election in Reedham, and police killed many.") == []


def test_people_described_by_a_verb_with_its_particle():
    assert figures_in("Dozens of freshly called up soldiers have died in Reedham.") == ["Dozens"]


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        ("Sudria wants shields from missiles that killed [nine] people in a raid on Reedham.", "sudria"),
        ("Norland fired missiles that killed [nine] people in a raid on Reedham.", "sudria"),
    ],
)
def test_nobody_raids_a_place_of_their_own(marked, side):
    assert marked_claim(marked).side == side


@pytest.mark.parametrize(
    ("marked", "period"),
    [
        (
            "Norland admitted to [498] deaths on 2 December, and has fallen silent.",
            ("cumulative", "2024-12-02"),
        ),
        ("Norland announced [498] deaths on 2 December, its first toll.", ("cumulative", "2024-12-02")),
        ("Norland admitted to [63] deaths in a strike on 2 December.", ("event", "2024-12-02")),
        ("Norland lost [498] soldiers on 2 December, Sudria said.", ("event", "2024-12-02")),
    ],
)
def test_deaths_are_owned_up_to_on_a_day_on_which_they_did_not_happen(marked, period):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_end) == period


def test_a_part_of_the_dead_told_of_before_has_their_time():
    claim = marked_claim(
        "Since 2 December 980 civilians have been killed in Reedham. There are [38] children among the dead."
    )
    assert claim.period_kind == "cumulative"


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("Norland has its deadliest day as [900] troops die.", "event"),
        ("[Five] reporters have been killed while at work in Norland.", "unstated"),
        ("[Five] reporters were killed while crossing a bridge in Norland.", "event"),
    ],
)
def test_the_deadliest_day_is_one_and_a_trade_is_none(marked, kind):
    assert marked_claim(marked).period_kind == kind


def test_in_so_many_cases_something_else_is_told():
    text = "Some 401 people were held in Reedham, and 17 of them were later found dead. In 19 cases the accused had no lawyer."
    assert figures_in(text) == ["17"]
