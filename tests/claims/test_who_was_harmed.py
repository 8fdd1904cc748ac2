"""Who was harmed and how: nouns, numbers, harm words and constructions of plain news, combined, each with its known answer."""

from itertools import cycle, product

import pytest
from northern import claims_in, figures_in, harms_in, marked_claim

LEAD = "Sudrian shells struck Reedham as the war went on. "
NOUNS = {
    "barbers": "civilian",
    "civil servants": "civilian",
    "human rights defenders": "civilian",
    "car mechanics": "civilian",
    "displaced children": "civilian",
    "army medics": "military",
    "armed men": "military",
    "conscripts": "military",
    "customs officers": "any",
    "human beings": "any",
}
NUMBERS = {
    "12": (12, 12, "exact"),
    "twenty-one": (21, 21, "exact"),
    "at least 40": (40, None, "at_least"),
    "between 20 and 30": (20, 30, "range"),
    "from 30 to 40": (30, 40, "range"),
    "dozens of": (24, None, "vague"),
    "dozens of other": (24, None, "vague"),
}
HARMS = {
    "{} were gunned down in Reedham.": "killed",
    "{} suffocated in a cellar in Reedham.": "killed",
    "Shells killed {} in Reedham.": "killed",
    "The killing of {} in Reedham caused outrage.": "killed",
    "The bodies of {} were found in Reedham.": "killed",
    "{} were badly burned in Reedham.": "wounded",
    "{} needed surgery after the shelling of Reedham.": "wounded",
    "{} were hit by shrapnel in Reedham.": "wounded",
    "{} were taken hostage in Reedham.": "captured",
    "{} are still missing in Reedham.": "missing",
}


def combinations():
    """Every noun with every harm, and the numbers in turn."""
    numbers = cycle(NUMBERS)
    for noun, harm in product(NOUNS, HARMS):
        yield next(numbers), noun, harm


@pytest.mark.parametrize(("number", "noun", "harm"), combinations())
def test_people_of_every_kind_are_counted_with_every_harm(number, noun, harm):
    said = harm.format(f"{number} {noun}")
    (claim,) = claims_in(LEAD + said[0].upper() + said[1:])
    assert (claim.low, claim.high, claim.bound) == NUMBERS[number]
    assert (claim.category, claim.population) == (HARMS[harm], NOUNS[noun])


@pytest.mark.parametrize(
    ("text", "harms"),
    [
        ("Among the dead were five people sheltering in a cellar.", [("five", "killed")]),
        (
            "Among the wounded in Reedham were two cooks and four nuns.",
            [("two", "wounded"), ("four", "wounded")],
        ),
        ("The victims were two doctors and a boy.", [("two", "killed")]),
        ("Two died on the spot and nine in hospital.", [("Two", "killed"), ("nine", "killed")]),
        ("Two died and nine were in hospital.", [("Two", "killed"), ("nine", "wounded")]),
        (
            "Shells killed four members of one family, including two nurses.",
            [("four", "killed"), ("two", "killed")],
        ),
        ("Forty soldiers from two units were injured in Reedham.", [("Forty", "wounded")]),
        ("Killed in the shelling were four guards.", [("four", "killed")]),
        ("Funerals for nine guards were held in Reedham.", [("nine", "killed")]),
        ("The official death toll, 71, is likely to rise.", [("71", "killed")]),
        ("Six guards, all of them from one family, were killed.", [("Six", "killed")]),
        (
            "Four men were shot in the head, two were shot in the legs.",
            [("Four", "killed"), ("two", "wounded")],
        ),
        ("In the north nine died; in the south twelve more did.", [("nine", "killed"), ("twelve", "killed")]),
        ("Nine were wounded in Reedham; in Dvir 12 more were.", [("Nine", "wounded"), ("12", "wounded")]),
        ("One village guard was killed.", [("One", "killed")]),
        ("Sudria is losing men at a rate of 200 daily.", [("200", "losses")]),
        ("Sudria is losing men at a rate of 200 every 24 hours.", [("200", "losses")]),
        ("The shelling wounded 19 two weeks ago.", [("19", "wounded")]),
        ("Reedham reported 240 deaths and up to 130 injuries.", [("240", "killed"), ("130", "wounded")]),
    ],
)
def test_parts_and_lists_of_the_harmed(text, harms):
    assert harms_in(LEAD + text) == harms


@pytest.mark.parametrize(
    ("title", "harms"),
    [
        ("Shelling of Reedham takes 40 lives", [("40", "killed")]),
        ("Sudrian shelling hurts 14 in Reedham", [("14", "wounded")]),
        ("Strike kills 23, wounds more than sixty in Reedham", [("23", "killed"), ("sixty", "wounded")]),
    ],
)
def test_headlines_with_verbs_that_are_nouns_elsewhere(title, harms):
    assert harms_in(f"{title}\n\n{LEAD}") == harms


@pytest.mark.parametrize(
    ("label", "population"),
    [("Civilians killed", "civilian"), ("Soldiers wounded", "military"), ("Killed", "any")],
)
def test_a_label_says_whom_its_figure_counts(label, population):
    (claim,) = claims_in(f"{LEAD}\n\n{label}: 12")
    assert claim.population == population


def test_a_hedge_of_the_next_figure_is_not_taken_for_this_ones():
    assert marked_claim("Reedham reported [240] deaths and up to 130 injuries.").bound == "exact"
    assert marked_claim("Shells killed [240] and up in Reedham.").bound == "at_least"


@pytest.mark.parametrize(
    "text",
    [
        "It was not clear if any of the 40 rescuers inside had been killed.",
        "Losses are heavy; recruitment, at about 30,000 a month, lags.",
        "Some 300 mechanics are still in Reedham, where many have died.",
        "The army sent 900 troops after soldiers were killed.",
        "The morgue can hold 12 bodies.",
        "The shelling displaced 12 barbers from Reedham.",
        "Police arrested 12 armed men over the shelling.",
    ],
)
def test_what_counts_none_of_the_harmed(text):
    assert figures_in(LEAD + text) == []
