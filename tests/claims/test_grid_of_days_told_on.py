"""Tolls whose time stands in another sentence: articles strung of moves, each with the days that it must give.

An attack is opened on a named day; fillers with other dates stand between it and its toll; totals, other days' attacks and
older ones are told, and then the first one again. The document is of Wednesday, 15 January 2025.
"""

from __future__ import annotations

import pytest
from northern import marked_claim

HEAD = "Norlandic attacks on Sudria go on\n\n"
MONDAY, SUNDAY = "2025-01-13", "2025-01-12"
OPENINGS = [
    "Drones struck a market in Reedham on Sunday.",
    "Norlandic missiles hit a school in Reedham early on Sunday, officials said.",
    "Residents of Reedham were searching the rubble after an attack on the city late on Sunday.",
]
# Days on which nothing was done but to speak of what had been, or to mend it.
FILLERS = [
    "World leaders condemned the attack on Monday.",
    "The mediators called for an end to the fighting on Monday.",
    "The council is to meet on Monday to discuss the strikes.",
    "Thousands fled the shelling on Monday.",
    "The president visited wounded soldiers on Monday.",
    "Schools in the city stayed shut on Monday because of the raids.",
    "Investigators began work at the site of the strike on Monday.",
    "Envoys arrived in Vessel on Monday for talks. Parliament is to vote on Thursday.",
]
TOLLS = [
    "[Twelve] people were killed, the mayor said.",
    "The toll stands at [12] dead and 30 injured.",
    "Doctors said they had received [12] bodies.",
    "[Thirty] people were hurt, six of them seriously.",
]
# What is told between an attack and the sentence that goes back to it.
BETWEEN = {
    "a total": "More than 14,000 people have been killed since the war began.",
    "a window": "In December 640 people were killed, the mission said.",
    "a bulletin": "The ministry said 48 people had been killed in the past 24 hours.",
    "another attack": "Another strike killed four people in Vessel on Monday.",
    "two attacks": "Shells killed three people in Vessel on Monday. The attack came weeks after gunmen killed 22.",
}
BACK = [
    "Among those killed in the strike on Reedham were [two] children.",
    "[Twelve] people were killed in the attack on Reedham, the mayor said.",
    "The attack on Reedham killed [12] people.",
    "The youngest of the [12] people killed in the attack on Reedham was four.",
    "In Reedham, doctors said [two] of those wounded in the attack had died.",
]
# Deeds of another time, in an article whose attack has a day.
OLDER = [
    "Two years ago, [28] people died when a missile hit the same market.",
    "Three months earlier a car bomb had killed [11] people in Vessel.",
    "Earlier in the month a series of blasts in Vessel injured [14].",
    "A drone attack on Vessel last month killed [nine] people.",
    "In August a similar attack killed [17].",
]


def _period(text: str) -> tuple[str, str | None]:
    claim = marked_claim(HEAD + text)
    return claim.period_kind, claim.period_start


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize("filler", FILLERS)
def test_a_toll_is_of_the_attack_and_not_of_the_day_on_which_it_is_spoken_of(opening, filler):
    assert {_period(f"{opening} {filler} {toll}") for toll in TOLLS} == {("event", SUNDAY)}


def test_the_day_of_a_protest_is_taken_where_no_other_is_told():
    assert _period("Leaders condemned the attack on Monday. [Twelve] people were killed.") == (
        "event",
        MONDAY,
    )


@pytest.mark.parametrize("between", BETWEEN)
@pytest.mark.parametrize("back", BACK)
def test_the_attack_on_a_place_keeps_its_day_whatever_is_told_since(between, back):
    first = "Drones struck a market in Reedham on Sunday. Twelve people were killed, the mayor said."
    assert _period(f"{first} {BETWEEN[between]} {back}") == ("event", SUNDAY)


@pytest.mark.parametrize("older", OLDER)
def test_an_older_deed_has_no_day_of_the_news(older):
    text = f"Drones struck a market in Reedham on Sunday. Twelve people were killed.\n\n{older}"
    after = " Schools have shut. Shells killed two people in Vessel on Monday."
    assert {_period(text), _period(text + after)} == {("event", None)}
