"""Stretches of time in bulletins: said of what was done, taken from the whole, and headings that nobody speaks."""

import pytest
from abroad import claim_at


def claim_of(marked, date="2024-10-11"):
    """The claim of the figure in [brackets]."""
    return claim_at(marked, date)


@pytest.mark.parametrize(
    ("marked", "kind", "start"),
    [
        (
            "Headquarters says troops have in the last one week eliminated [158] terrorists in Nigeria.",
            "window",
            "2024-10-04",
        ),
        (
            "The UN said rebels had over the past month killed [90] villagers in Ituri.",
            "window",
            "2024-09-11",
        ),
        # the day of telling
        ("Officials said on Monday that troops had killed [31] terrorists in Nigeria.", "event", None),
        # the stretch of a whole that is no claim
        (
            "Attacks hit 1,518 civilians in South Sudan in the second quarter of 2024. Of these, [739] were killed.",
            "window",
            "2024-04-01",
        ),
        (
            "Attacks hit 1,518 civilians in South Sudan in the second quarter of 2024. On Monday [nine] died in a raid.",
            "event",
            "2024-10-07",
        ),
    ],
)
def test_a_bulletin_tells_of_its_stretch(marked, kind, start):
    claim = claim_of(marked)
    assert (claim.period_kind, claim.period_start) == (kind, start)


def test_nobody_speaks_in_a_heading():
    text = "BY THE NUMBERS:\n• Reported fatalities from organized violence in Mali's war: [2,822]"
    assert claim_of(text).source is None
