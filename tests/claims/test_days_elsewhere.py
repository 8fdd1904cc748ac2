"""Days that stand elsewhere than the harm: behind the deed, in a dateline, beside "overnight"; and the stretch of a report."""

import pytest
from northern import WAR, marked_claim
from tollbook.claims import find_claims
from tollbook.records import Document

# The tests' articles are of Wednesday, 15 January 2025.
MONDAY, TUESDAY, SUNDAY = "2025-01-13", "2025-01-14", "2025-01-12"


@pytest.mark.parametrize(
    ("marked", "day"),
    [
        # the day of the clause that it ends, whoever says so behind the comma
        (
            "At least [nine] villagers died near Reedham after the northern guns had opened up along the frontier early on Monday, medics said.",
            MONDAY,
        ),
        (
            "[Nine] people died as tanks rolled down the hill road into Reedham on Monday, officials said.",
            MONDAY,
        ),
        ("On Monday, officials said [nine] people had died in Reedham.", None),
        (
            "After talks that lasted all day in Reedham on Monday, officials said [nine] people had died.",
            None,
        ),
        # the day on which the deed took place, told in the next sentence
        (
            "[Nine] soldiers have been killed in a clash in Reedham, the army said on Wednesday.\n\n"
            "A report said the clash took place around 5:40 a.m. on Tuesday near a mill.",
            TUESDAY,
        ),
        (
            "[Nine] soldiers were killed when gunmen raided a camp at Reedham, sources said on Wednesday. "
            "The assault began late on Monday.",
            MONDAY,
        ),
        (
            "[Nine] men were killed in a raid in Reedham earlier in the month. It took place on Monday.",
            MONDAY,
        ),
        ("[Nine] men were killed in a raid in Reedham weeks ago. On Monday the army fired on it.", None),
        (
            "[Nine] soldiers were killed in a clash in Reedham, the army said.\n\nOn Monday the army also signed a contract.",
            None,
        ),
        # one night has one day
        ("[Nine] men were killed in an overnight clash near Reedham on Monday, police said.", MONDAY),
        ("[Nine] men were killed overnight in Reedham, the army said on Tuesday.", TUESDAY),
        ("Shells killed two people in Reedham on Monday and [four] more overnight.", "2025-01-15"),
        # "yesterday" of a deed, not of an age
        (
            "“At least [86] men were killed during yesterday's confrontations in Reedham,” the ministry said.",
            TUESDAY,
        ),
        (
            "The army spokesman said of Sunday's fighting in Reedham that [seven] soldiers were killed.",
            SUNDAY,
        ),
    ],
)
def test_day_of_the_deed(marked, day):
    assert marked_claim(marked).period_start == day


def test_night_between_two_days():
    claim = marked_claim("[Nine] soldiers were killed in Reedham on the night between 7 and 8 January.")
    assert (claim.period_kind, claim.period_start, claim.period_end) == ("event", "2025-01-07", "2025-01-08")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        (
            "PORT AMBER, Jan 14: Nine soldiers were killed in Reedham yesterday, the army said.",
            MONDAY,
            MONDAY,
        ),
        (
            "PORT AMBER, Jan 14: Some 900 soldiers have been killed in Reedham since May.",
            "2024-05-01",
            "2025-01-15",
        ),
        (
            "PORT AMBER, Jan 3: Nine soldiers were killed in Reedham yesterday, the army said.",
            TUESDAY,
            TUESDAY,
        ),
    ],
)
def test_yesterday_of_a_dateline(text, start, end):
    [claim] = find_claims(Document("a", "Harbour Gazette", text, "2025-01-15", None), WAR)
    assert (claim.period_start, claim.period_end) == (start, end)


REPORT = (
    "December was the deadliest month of the war, according to the monthly review of the Toll Observatory.\n\n"
    "As many as 245 people were killed in Sudria and Norland. In Reedham 98 died. "
    "Another 21 were killed in an attack on a bus on 9 December."
)


def test_figures_of_a_periodic_report_are_of_its_stretch_and_its_own():
    claims = find_claims(Document("a", "Harbour Gazette", REPORT, "2025-01-15", None), WAR)
    whole, part, attack = claims
    assert {(c.period_kind, c.period_start, c.period_end) for c in (whole, part)} == {
        ("window", "2024-12-01", "2024-12-31")
    }
    assert attack.period_start == "2024-12-09"
    assert all("Toll Observatory" in (c.source or "") and c.source_type == "research" for c in claims)


def test_other_reports_have_no_stretch():
    text = REPORT.replace("monthly review", "director").replace("December was", "January was")
    claims = find_claims(Document("a", "Harbour Gazette", text, "2025-01-15", None), WAR)
    assert claims[1].period_kind == "event"


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        # so long ago it was, and not since
        ("Sudria on Monday marked 25 years since [45] villagers were killed in Reedham by shells.", "event"),
        ("In the two years since some [40] people were killed in Reedham, the war has spread.", "event"),
        (
            "It is three years since Norland invaded, and [900] people have been killed in Reedham.",
            "cumulative",
        ),
        ("Three years since the war began, [12,000] civilians have been killed in Sudria.", "cumulative"),
    ],
)
def test_years_since_a_deed(marked, kind):
    claim = marked_claim(marked)
    assert claim.period_kind == kind
    assert kind == "cumulative" or claim.period_start is None
