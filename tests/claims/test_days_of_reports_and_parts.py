"""Days of figures that another figure, an earlier paragraph or a comparison stands beside; the document is of Wednesday, 15 January 2025."""

from __future__ import annotations

import pytest
from northern import marked_claim

EVENT, WINDOW, TOTAL = "event", "window", "cumulative"
MONDAY, TUESDAY = "2025-01-13", "2025-01-14"
DECEMBER = ("2024-12-01", "2024-12-31")
REPORT = (
    "Sudria: December the worst month in a year, monitors say\n\n"
    "December 2024 brought the highest monthly number of civilian deaths in Sudria since March, the Toll Observatory said: "
    "241 people were killed.\n\nIn a strike on 14 December in Reedham 21 people died.\n\n"
)


@pytest.mark.parametrize(
    ("marked", "kind", "start"),
    [
        # one attack may wound any number
        ("Shells hit a depot in Reedham on Monday. Nine died and [540] people were hurt.", EVENT, MONDAY),
        ("The toll of Monday's blasts in Reedham is 14. Some [2,900] were wounded.", EVENT, MONDAY),
        ("Shells killed nine in Reedham on Monday. Over [14,000] have been wounded.", TOTAL, None),
        # how they were later is no time of the harm
        (
            "Shells hit Reedham on Monday, wounding 14. [Five] of the wounded were in intensive care on Tuesday.",
            EVENT,
            MONDAY,
        ),
        (
            "Shells hit Reedham on Monday, wounding 14. [Three] of the wounded died on Tuesday.",
            EVENT,
            TUESDAY,
        ),
        # what a total comes to is of no later day, an attack's toll is
        (
            "Two Sudrian guards were killed on Monday and a third a day later, bringing the toll of guards in the war to [87].",
            TOTAL,
            None,
        ),
        # whom the comparison goes back to
        (
            "Shells killed nine in Reedham on Tuesday. It was the worst attack since [35] people died there in May 2023.",
            EVENT,
            None,
        ),
        (
            "Shells killed nine in Reedham on Tuesday. It was the worst attack since one that killed [35] on 2 December.",
            EVENT,
            "2024-12-02",
        ),
        # an older day beside the news
        (
            "A raid hit Reedham on Monday, killing 12. Another shook it on Tuesday as it buried three of Monday's victims. "
            "At least [15] people were killed.",
            EVENT,
            TUESDAY,
        ),
        # the day of what is said of a place is not that of the harm there
        ("Reedham, where [90] people were killed, was visited by the chancellor on Monday.", EVENT, None),
        ("The market of Reedham, where [90] people were killed, was shelled on Monday.", EVENT, MONDAY),
        ("Police uncovered [three] skeletons in a cellar in Reedham.", "unstated", None),
        # captives told by when they were taken
        (
            "Norland stopped for two months for the release of [40] hostages who were seized in December.",
            WINDOW,
            DECEMBER[0],
        ),
        # nothing tells when those lay down who lie there
        ("In all, [412] bodies were taken out of the sand near Reedham, the police say.", "unstated", None),
        ("In all, [412] people have been killed in Reedham, the police say.", TOTAL, None),
        # a state, where no attack was told of
        (
            "Losses of the Sudrian brigade have passed 2,000. Norland puts the dead at about [350].",
            TOTAL,
            None,
        ),
        (
            "A missile hit a barracks in Reedham on Tuesday. The army puts the dead at [51].",
            EVENT,
            TUESDAY,
        ),
    ],
)
def test_the_day_is_that_of_the_harm(marked, kind, start):
    claim = marked_claim(marked)
    assert claim.period_kind == kind
    assert kind != EVENT or claim.period_start == start


@pytest.mark.parametrize("joint", ["while", "whereas", "and"])
def test_the_attack_that_killed_one_part_of_a_total_is_of_no_other(joint):
    told = "Since 2023, 54 reporters have been killed in Sudria. "
    parts = f"Of the 54, at least [31] were Sudrians killed by Norland, {joint} four were killed in the attack of 3 May 2024."
    assert marked_claim(told + parts).period_kind == TOTAL


@pytest.mark.parametrize(
    "marked",
    [
        "Short-range drones killed [58] civilians and injured 320.",
        "A further [90] civilians were unlawfully killed, many by summary execution.",
        "At least [30] medics were killed, the Observatory adds.",
    ],
)
def test_a_new_paragraph_goes_on_with_the_stretch_of_the_report(marked):
    claim = marked_claim(REPORT + marked)
    assert (claim.period_kind, claim.period_start, claim.period_end) == (WINDOW, *DECEMBER)


def test_a_deed_in_a_report_keeps_its_day():
    assert marked_claim(REPORT.replace("21", "[21]")).period_start == "2024-12-14"
    assert marked_claim(REPORT + "In a drone strike in Vessel [four] people died.").period_kind == EVENT


def test_whoever_keeps_count_counts_for_the_stretch_named():
    told = "The mission recorded 310 civilian deaths in Sudria in December. That is nearly 80 per cent of the [620] it had recorded for all of 2023."
    claim = marked_claim(told)
    assert (claim.period_start, claim.period_end) == ("2023-01-01", "2023-12-31")
