"""Sentences close to those that a rule reads, which mean another thing."""

import pytest
from abroad import WAR, claim_at
from northern import figures_in, marked_claim


def claim_of(marked, date="2025-03-12"):
    """The claim of the figure in [brackets]."""
    return claim_at(marked, date, after=WAR)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The wounded boy of the Norlandic war, now 15, walks again.", []),
        ("The nurse who was wounded in the raid, now 72, has written a book.", []),
        ("A hero of the lost battalion now 90", []),
        ("The number of dead in the war now 90", ["90"]),
        ("The rebels took 12 prisoners to the border.", []),
        ("The rebels took 12 prisoners in the town.", ["12"]),
        ("The army lost 12 men and the government 12 billion.", ["12"]),
        ("Thousands of civilians and wounded soldiers stayed in the mine at Reedham.", []),
        ("Dozens of soldiers and civilians were wounded in the mine at Reedham.", ["Dozens"]),
        ("Two memorials to soldiers killed at Reedham were unveiled.", []),
        ("Two soldiers of a company killed at Reedham are named there.", ["Two"]),
        (
            "Shells killed 90 men. As of May, 1,000 foreigners served there; in April the number was 3,000.",
            ["90"],
        ),
        ("Shells killed 90 men, the capital said. In April the number was put at 70.", ["90", "70"]),
        ("A missile of the north hit a plane over Reedham. It crashed and all 12 on board died.", ["12"]),
        (
            "A missile hit a plane over Reedham. The plane crashed and all 12 on board died in Norland.",
            ["12"],
        ),
        (
            "Gunmen fired at a bus in Reedham, and the vehicle plunged into a gorge, leaving nine dead.",
            ["nine"],
        ),
        ("Gunmen fired at a mosque in Reedham. A bus plunged into a gorge and nine people died.", []),
        ("Shells fell on Reedham. The plane crashed in bad weather and all 12 on board died.", []),
        ("Shells fell on Reedham. In Holm a plane crashed and all 12 on board died.", []),
    ],
)
def test_ages_moves_and_money_are_no_harm(text, figures):
    assert figures_in(text) == figures


@pytest.mark.parametrize(
    "head",
    [
        "The jury includes",
        "Aid has been given by trade",
        "A breakdown of the budget",
        "Among the guests",
    ],
)
def test_a_list_of_other_people_parts_no_total(head):
    assert figures_in(f"Shells killed 60 people in Norland. {head}:\n- 40 teachers\n- 12 nurses") == ["60"]


@pytest.mark.parametrize("head", ["They included", "By trade", "A breakdown by trade", "The dead were"])
def test_a_list_of_the_dead_parts_the_total_told_before_it(head):
    text = f"Shells killed 60 people in Norland. {head}:\n- 40 teachers\n- 12 nurses"
    assert figures_in(text) == ["60", "40", "12"]


@pytest.mark.parametrize(
    ("marked", "stance"),
    [
        ("Rockets killed [12], which Norland denies.", "disputed"),
        ("Rockets killed [12], which nobody denied.", "asserted"),
        ("Rockets killed [12], which Norland never denied.", "asserted"),
        ("Norland did not lose [900] men in May.", "disputed"),
        ("Norland has not lost [900] men only to yield.", "asserted"),
    ],
)
def test_what_nobody_denies_is_not_disputed(marked, stance):
    assert marked_claim(marked).stance == stance


@pytest.mark.parametrize(
    "marked",
    [
        "Mali's army lost twelve soldiers and the rebels [22].",
        "Mali said it lost twelve soldiers; the rebels [22].",
    ],
)
def test_a_second_loser_without_a_name_is_not_the_first(marked):
    claim = claim_of(marked)
    assert (claim.category, claim.side) == ("losses", None)


def test_what_was_repelled_ends_where_another_attack_is_told():
    claim = claim_of("Ukraine said it repelled Russian assaults and a Russian drone killed [12] people.")
    assert claim.side == "ukraine"


@pytest.mark.parametrize(
    ("before", "kind"),
    [
        ("A bus was shelled.", "event"),
        ("The town was shelled every day.", "cumulative"),
        ("Towns were shelled for two years.", "cumulative"),
        ("The north was bombed throughout the war.", "cumulative"),
    ],
)
def test_what_went_on_is_no_one_attack(before, kind):
    assert claim_of(f"{before} In total [90] people died.").period_kind == kind


@pytest.mark.parametrize(
    ("when", "kind"), [("on Monday", "event"), ("last year", "unstated"), ("two years ago", "unstated")]
)
def test_fighting_that_began_long_ago_is_no_one_event(when, kind):
    assert claim_of(f"Fighting broke out {when}. Some [90] people have been killed.").period_kind == kind


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("In the war 32 people have been killed,", ["32"]),
        ('Nine were killed in the raid. Four of "', ["Nine"]),
    ],
)
def test_a_sentence_cut_short_is_read(text, figures):
    assert figures_in(text) == figures
