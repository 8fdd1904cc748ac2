"""What figures share: a hedge, a harm noun, a noun's two descriptions, the source behind both (codebook, Values, Source)."""

import pytest
from northern import claims_in, figures_in, marked_claim

HEDGES = [
    ("At least one soldier and [two] guards were killed in Reedham.", (2, None, "at_least")),
    ("Up to 43,000 Norlanders and [17,500] Sudrians may have died.", (None, 17500, "at_most")),
    ("Shells killed about 40 soldiers and [12] officers in Reedham.", (12, 12, "approx")),
    ("At least 40 people were killed in Reedham and [12] wounded.", (12, 12, "exact")),
    ("Shells killed at least 12 people and wounded [30] guards in Reedham.", (30, 30, "exact")),
    ("At least 40 people, including [three] children, were killed in Reedham.", (3, 3, "exact")),
    ("At least 40 people were killed in Reedham: 30 women and [10] men.", (10, 10, "exact")),
]


@pytest.mark.parametrize(("marked", "bounds"), HEDGES)
def test_figures_that_share_a_harm_word_share_its_hedge(marked, bounds):
    claim = marked_claim(marked)
    assert (claim.low, claim.high, claim.bound) == bounds


DESCRIBED = [
    ("The war has led to [30,000] civilian and military deaths in Norland.", "killed", "any"),
    ("Doctors in Reedham counted [12] adult and child injuries.", "wounded", "civilian"),
    ("The war brought untold [thousands] of civilian and troop deaths.", "killed", "any"),
    ("Shells have killed uncounted [thousands] of people in Reedham.", "killed", "any"),
    ("Some [12] police and army officers were killed in Reedham.", "killed", "military"),
    (
        "Some [12] Orran and Free River Army fighters and nine villagers were killed in Reedham.",
        "killed",
        "military",
    ),
    ("The council counted [1,200] Norlandic and 40,000 Sudrian deaths.", "killed", "any"),
    ("The council counted [9,000] civilian and 12,000 military deaths in Norland.", "killed", "civilian"),
]


@pytest.mark.parametrize(("marked", "category", "population"), DESCRIBED)
def test_two_descriptions_of_one_harm_noun_are_one_count(marked, category, population):
    claim = marked_claim(marked)
    assert (claim.category, claim.population) == (category, population)


@pytest.mark.parametrize(
    "text",
    [
        "The two towns and civilian losses in Norland were talked of.",
        "The war brought 12 soldiers home, and civilian deaths rose in Norland.",
    ],
)
def test_a_noun_before_another_is_no_description_of_its_harm(text):
    assert claims_in(text) == []


def test_a_source_behind_two_figures_of_a_war_vouches_for_both():
    text = "The singer asked people not to forget the war, which has left 4,000 dead and 4,700 hurt, according to the Holm Institute, and many homeless."
    assert {claim.source for claim in claims_in(text)} == {"Holm Institute"}


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "The first group killed over 220 troops, the second group over 215 and the third group up to 310 soldiers.",
            ["220", "215", "310"],
        ),
        (
            "The first strike killed nine people in Reedham, the second strike four and the third strike two.",
            ["nine", "four", "two"],
        ),
        ("A strike killed nine people in Reedham, and the next strike 12 days later hit a school.", ["nine"]),
        ("A shell killed nine people in Reedham, and the shell weighed 40 kilos.", ["nine"]),
    ],
)
def test_a_second_doer_has_the_verb_of_the_first(text: str, figures: list[str]) -> None:
    assert figures_in(text) == figures
