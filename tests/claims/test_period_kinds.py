"""Event, stretch or running total: constructions that tell the kind of a period (codebook, Period)."""

import pytest
from northern import marked_claim

KINDS = [
    # a truce is a time only while something is done in it
    ("Drone kills [one] in Reedham, truce or no truce.", "event"),
    ("Shells killed [two] people in Reedham despite the truce.", "event"),
    # one day, whichever
    ("On that June morning rebels killed [1,200] people in Vessel.", "event"),
    ("One autumn night bombs killed [30] people in Reedham.", "event"),
    ("Shells killed [30] people in Reedham in November.", "window"),
    # counted up to a day gone by
    ("The ministry's latest figure is of September: [5,937] soldiers killed.", "cumulative"),
    ("Norland's last official toll, from September, is [5,937] dead soldiers.", "cumulative"),
    ("Norland's only count dates from September: [5,937] dead.", "cumulative"),
    ("In September [937] soldiers were killed, by the ministry's latest figure.", "window"),
    # since this morning
    ("[Thirty-four] people have been killed in Reedham since dawn, medics said.", "event"),
    ("At least [61] Sudrians have been killed since midnight, medics said.", "event"),
    ("Norlandic shells have killed [three] people in Reedham since Wednesday morning.", "event"),
    ("Norlandic shells have killed [three] people in Reedham since Sunday.", "cumulative"),
    # the year's toll
    ("They bring the year's dead in Reedham to [29].", "cumulative"),
    # the war in other words
    ("Marsh said that [198] Sudrians had been killed in what has become the bloodiest war of the century.", "cumulative"),
    ("At least [22] foreigners were killed in the Sudria war, Marsh said.", "cumulative"),
    # a stretch of another clause
    ("The invasion, which enters its second year this week, has killed [9,000] Sudrian soldiers.", "cumulative"),
    ("The siege, which the army tightened last week, has killed [900] people in Reedham.", "cumulative"),
    ("Norland has suffered [70,000] casualties and in June Marsh spoke of 60 deaths a day in his army.", "cumulative"),
    ("At first it was said that [ten] people died in the strike on Reedham, but the number has since risen.", "event"),
    # many deeds, or one
    ("Norland is accused of the killings of [dozens] of villagers in Sudria.", "unstated"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind"), KINDS)
def test_kind_of_period(marked, kind):
    assert marked_claim(marked).period_kind == kind
