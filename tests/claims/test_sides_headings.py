"""Sides by the land that heads an item of a briefing, and by who struck in the clause before the harm."""

import pytest
from northern import WAR, article
from tollbook.claims import find_claims
from tollbook.claims.discourse.headings import headed_items

ITEMS = (
    "The week in brief\n\n"
    "• NORLAND. Four soldiers have been killed.\n\n"
    "• SUDRIA. Gunmen fell on a market; 14 people died.\n\n"
    "• MALI. Eight civilians were killed by a mine.\n\n"
    "• ELSEWHERE. Nine died when shells hit Reedham."
)


def test_items_of_a_briefing_are_of_the_lands_that_head_them() -> None:
    assert [c.side for c in find_claims(article(ITEMS), WAR)] == ["norland", "sudria", "mali", "sudria"]


@pytest.mark.parametrize("mark", [": ", "\n", " – "])
def test_heads_of_other_forms(mark: str) -> None:
    text = f"In brief\n\nNorland{mark}Four soldiers were killed by shells.\n\nSudria{mark}A mine killed six people."
    claims = find_claims(article(text), WAR)
    assert [(c.side, c.source) for c in claims] == [("norland", None), ("sudria", None)]


def test_a_place_in_the_sentence_goes_before_the_head() -> None:
    text = "In brief\n\nNorland: The army shelled Reedham and killed 14 people.\n\nSudria: A mine killed six people."
    assert [c.side for c in find_claims(article(text), WAR)] == ["sudria", "sudria"]


@pytest.mark.parametrize(
    "text",
    [
        "Norland: we lost nine men.\nThen it rained.",  # one head may be who speaks
        "Norland lost nine men.\nSudria lost ten.",  # sentences are no heads
        "The Norland question. It is old.\nThe Sudria question. It is too.",
    ],
)
def test_what_is_no_briefing(text: str) -> None:
    assert headed_items(text, WAR) == []


STRUCK = [
    ("Sudria sent drones over the border and Norland answered with raids that killed 31 people.", "sudria"),
    ("Norland fired rockets, and Sudria responded with an air strike that killed nine people.", "norland"),
    ("Norland has launched a drone attack that killed 20 people.", "sudria"),
    ("Sudria hit back with shelling that killed six people.", "norland"),
    # near misses: who suffered, or only spoke of it
    ("Sudria mourns those of the strike that killed 12 people.", "sudria"),
    ("Sudria said the strikes that killed 12 people came at night.", "sudria"),
]


@pytest.mark.parametrize(("text", "side"), STRUCK)
def test_who_struck_did_not_bear_it(text: str, side: str) -> None:
    assert [c.side for c in find_claims(article(text), WAR)] == [side]
