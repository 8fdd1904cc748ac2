"""Stretches of time in bulletins: said of what was done, taken from the whole, and headings that nobody speaks."""

import pytest
from abroad import claim_at
from northern import claims_in


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


@pytest.mark.parametrize(
    ("items", "told"),
    [
        ("• May: Four soldiers.\n\n• June: No deaths.\n\n• July: 21 soldiers, including two officers.", [("Four", 5), ("21", 7), ("two", 7)]),
        ("- May 2024: four soldiers\n- June 2024: nine soldiers", [("four", 5), ("nine", 6)]),
    ],
)  # fmt: skip
def test_items_that_a_month_heads_part_the_total_by_month(items, told):
    text = f"The mayor said Norlandic shells had killed 38 Sudrian soldiers, among them six officers. The dead by month are as follows:\n\n{items}\n"
    claims = [claim for claim in claims_in(text) if claim.start > text.index("follows")]
    found = [(text[c.start : c.end], int((c.period_start or "-0")[5:7] or 0)) for c in claims]
    assert found == told
    assert {(claim.source, claim.category, claim.period_kind) for claim in claims} == {
        ("mayor", "killed", "window")
    }


def test_items_of_a_list_that_parts_no_toll_count_nobody():
    text = "Norlandic shells killed 38 soldiers in Reedham.\n\nThe army has hired staff by month as planned:\n\n• May: Four doctors.\n"
    assert [text[claim.start : claim.end] for claim in claims_in(text)] == ["38"]


@pytest.mark.parametrize(
    ("marked", "source", "start"),
    [
        (
            "Killings rose in the first half of the year, a report by the Toll Observatory shows. In Ituri rebels killed"
            " 400 villagers.\n\nA further [230] casualties were counted in Goma.",
            "Toll Observatory",
            "2024-01-01",
        ),
        (
            "Raids by rebels in Ituri rose in the second quarter, the Toll Observatory says in a new report.\n\nAt least 90 villagers were killed in attacks. Also documented is"
            " the unlawful killing of at least [970] civilians.",
            "Toll Observatory",
            "2024-04-01",
        ),
        # a report of last month on something else, and an article that has another source
        (
            "The Toll Observatory said in a report last month that the roads were bad.\n\nIn Ituri rebels killed [40]"
            " villagers.",
            None,
            None,
        ),
        (
            "Raids in Ituri rose in the second quarter, the Toll Observatory says in a new report.\n\nOn Monday rebels"
            " killed [12] villagers, the army said.",
            "army",
            "2024-10-07",
        ),
    ],
)
def test_what_an_article_on_a_report_counts_is_of_the_report(marked, source, start):
    claim = claim_of(marked)
    assert (claim.source, claim.period_start) == (source, start)
