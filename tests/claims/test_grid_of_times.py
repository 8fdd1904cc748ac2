"""Times crossed with the sentences that they stand in: each wording means the same wherever an editor puts it.

The document is of Wednesday, 15 January 2025; the war began on 1 March 2024.
"""

from __future__ import annotations

import pytest
from northern import claims_in, marked_claim

ON, WAR = "2025-01-15", "2024-03-01"
# Times of one day, and where they stand.
DAYS = {
    "on Monday": "2025-01-13",
    "early on Tuesday": "2025-01-14",
    "in the early hours of Tuesday morning": "2025-01-14",
    "at around 3am on Tuesday": "2025-01-14",
    "last Friday": "2025-01-10",
    "on Thursday of last week": "2025-01-09",
    "yesterday": "2025-01-14",
    "two days ago": "2025-01-13",
    "on Monday, 6 January": "2025-01-06",
    "on the 3rd of January": "2025-01-03",
    "on 28 December": "2024-12-28",
    "on Christmas Day": "2024-12-25",
    "two weeks ago": None,
    "on Palm Sunday": None,
    "on Black Friday": None,
}
DEEDS = [
    "Shells killed [12] people in Reedham {}, the mayor said.",
    "{}, shells killed [12] people and wounded 30 in Reedham.",
    "At least [12] people were killed {} when a missile hit a market in Reedham.",
    "Norlandic forces shelled Reedham {}, killing [12] people and wounding 30.",
    "Drones struck a market in Reedham {}. [Twelve] people were killed, the mayor said.",
    "[Twelve] people died in a drone strike on Reedham, the mayor said. The attack took place {}.",
]
STRETCHES = {
    "in December": ("2024-12-01", "2024-12-31"),
    "last month": ("2024-12-01", "2024-12-31"),
    "in the first half of 2024": ("2024-01-01", "2024-06-30"),
    "between 1 and 9 January": ("2025-01-01", "2025-01-09"),
    "over the past two weeks": ("2025-01-01", ON),
    "in the past fortnight": ("2025-01-01", ON),
    "this month": ("2025-01-01", ON),
    "in the week to 9 January": ("2025-01-03", "2025-01-09"),
    "in the week ending 9 January": ("2025-01-03", "2025-01-09"),
    "in less than a month": (None, None),
}
SUMS = [
    "Norlandic attacks killed [340] Sudrians {}, the monitors said.",
    "The mission recorded [340] deaths in Sudria {}.",
    "At least 340 Sudrians were killed {}. A further [720] were wounded, the mission said.",
    "The army lost [1,200] soldiers {}, a Norlandic general said.",
    "The Sudrian ministry put its losses {} at [1,200] dead.",
]
TOTALS = {
    "since the war began": (WAR, ON),
    "throughout the war": (WAR, ON),
    "in the conflict": (WAR, ON),
    "in less than a year of war": (WAR, ON),
    "from the start of the war to 9 January": (WAR, "2025-01-09"),
    "since early December": ("2024-12-01", ON),
    "so far this month": ("2025-01-01", ON),
}
RUNNING = [
    "Norlandic drones have killed [48] people in Reedham {}.",
    "Shells killed five people in Reedham on Monday; at least [148] have been killed there {}.",
    "A drone killed five people in Reedham on Monday, bringing the number killed {} to [1,148].",
    "More than [4,800] Sudrians have been killed {}, the ministry said.",
]
RATES = {
    "a day": "day",
    "every 24 hours": "day",
    "each and every day": "day",
    "on bad days": "day",
    "week after week": "week",
    "every year": "year",
    "daily": "day",
}
PACES = [
    "The army is losing [1,200] soldiers {}, officials in Vessel say.",
    "About [40] people were killed {} in Reedham, the mission said.",
    "Norlandic forces lose up to [300] men {} near Reedham.",
]
# Of one deed its month, or its year, tells no day.
LONG_AGO = ["in December", "last year", "in late 2023", "last summer", "earlier this year"]
OLD_DEEDS = [
    "A car bomb in Reedham killed [17] people {}.",
    "Gunmen killed [17] people in a village near Reedham {}.",
    "{}, fighters raided a camp near Reedham and killed [17] people.",
    "{}, [17] soldiers died when their helicopter was shot down near Reedham.",
    "A strike on a school in Reedham killed [17] people {}.",
]
TOLD_OF = ["Drones struck a market in Reedham on Monday.", "A bomber blew himself up in Reedham on Monday."]
THEN = [
    "In total, [12] people were killed.",
    "The death toll stood at [12] by Tuesday evening.",
    "Witnesses said that they had counted [12] bodies.",
    "The number of dead has climbed to [12].",
    "Rescuers pulled [12] bodies from the rubble on Tuesday.",
    "[Five] people are still missing.",
]
# Two figures of a sentence, each with days of its own.
SIDE_BY_SIDE = {
    "Shells killed 12 people on Monday, while [640] have been killed over the past week.": "2025-01-08",
    "Shells killed 12 people on Monday alone and [640] were killed in Sudria in December.": "2024-12-01",
    "Of the 640 Sudrians killed this month, [12] died late on Tuesday.": "2025-01-14",
    "Among the [640] Sudrians killed last year were 12 who died in a raid on Monday.": "2024-01-01",
    "Since December [640] Sudrians have been killed, 12 of them on Monday.": "2024-12-01",
    "Since December 640 Sudrians have been killed, [12] of them on Monday.": "2025-01-13",
    "The 12 deaths in Sudria on Monday compare with [640] in December.": "2024-12-01",
    "Sudrian losses edged down to 1,100 a day from [1,500] in December.": "2024-12-01",
}


def _period(frame: str, time: str) -> tuple[str, str | None, str | None, str | None]:
    words = frame.format(time)
    claim = marked_claim(words[0].upper() + words[1:])
    return claim.period_kind, claim.period_start, claim.period_end, claim.rate_unit


@pytest.mark.parametrize(("time", "day"), DAYS.items())
def test_a_day_dates_the_harm_from_wherever_it_stands(time, day):
    assert {_period(frame, time) for frame in DEEDS} == {("event", day, day, None)}


@pytest.mark.parametrize(("time", "days"), STRETCHES.items())
def test_a_stretch_is_that_of_whatever_is_counted_in_it(time, days):
    assert {_period(frame, time) for frame in SUMS} == {("window", *days, None)}


@pytest.mark.parametrize(("time", "days"), TOTALS.items())
def test_a_total_runs_from_its_first_day_however_small_it_is(time, days):
    assert {_period(frame, time) for frame in RUNNING} == {("cumulative", *days, None)}


@pytest.mark.parametrize(("time", "unit"), RATES.items())
def test_a_pace_is_told_behind_the_figure_or_before_its_place(time, unit):
    assert {_period(frame, time)[::3] for frame in PACES} == {("rate", unit)}


@pytest.mark.parametrize("time", LONG_AGO)
def test_the_month_of_one_deed_names_no_day(time):
    assert {_period(frame, time) for frame in OLD_DEEDS} == {("event", None, None, None)}


@pytest.mark.parametrize("attack", TOLD_OF)
@pytest.mark.parametrize("toll", THEN)
def test_a_toll_is_of_the_attack_told_right_before(attack, toll):
    claim = marked_claim(f"{attack} {toll}")
    assert (claim.period_kind, claim.period_start) == ("event", "2025-01-13")


@pytest.mark.parametrize(("marked", "start"), SIDE_BY_SIDE.items())
def test_each_figure_has_the_days_of_its_own_clause(marked, start):
    assert marked_claim(marked).period_start == start


def test_new_dead_and_all_the_dead_have_times_of_their_own():
    text = "Shells killed five people in Reedham on Monday, bringing the death toll since the war began to 14,800."
    assert [(c.period_kind, c.period_start) for c in claims_in(text)] == [
        ("event", "2025-01-13"),
        ("cumulative", WAR),
    ]


def test_the_day_before_is_counted_from_the_day_of_telling():
    text = "A strike killed two people in Vessel on Saturday.\n\nOfficials said on Tuesday that shells had killed [14] people in Reedham the day before."
    assert marked_claim(text).period_start == "2025-01-13"
