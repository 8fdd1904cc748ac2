"""Days written with their weekday, bodies of the slain, who only counts harm in a land, and who is blamed."""

import pytest
from abroad import WAR, claim_at
from tollbook.claims import find_claims
from tollbook.records import Document


def claim_of(marked, date="2025-03-12"):
    """The claim of the figure in [brackets]."""
    return claim_at(marked, date, after=WAR)


@pytest.mark.parametrize(
    ("marked", "start", "end"),
    [
        # the date says which of the weekdays
        ("Rebels killed [nine] farmers on Sunday 2 March near Kidal.", "2025-03-02", "2025-03-02"),
        ("[Ten] soldiers fell in an ambush on Saturday, Oct. 19, in Mali.", "2024-10-19", "2024-10-19"),
        ("On the evening of Monday, 3 March 2025, shells killed [14] in Nyala.", "2025-03-03", "2025-03-03"),
        ("On Thursday evening, March 6, a drone killed [eight] in Nyala.", "2025-03-06", "2025-03-06"),
        ("On Friday [12] soldiers were killed in an ambush in Mali.", "2025-03-07", "2025-03-07"),
        # overnight from one day to the next
        ("Gunmen killed [40] overnight Sunday to Monday near Kidal.", "2025-03-09", "2025-03-10"),
        ("Gunmen killed [40] people overnight from Sunday to Monday in Mali.", "2025-03-09", "2025-03-10"),
        ("Shelling overnight on Sunday killed [three] in Kidal.", "2025-03-09", "2025-03-09"),
        ("Drones killed [two] people overnight in Kidal.", "2025-03-12", "2025-03-12"),
        # further days of the month
        ("Shelling killed [14] civilians on March 3, 4 and 5 in Nyala.", "2025-03-03", "2025-03-05"),
        ("On March 3, [40] soldiers were killed and 5 captured in Mali.", "2025-03-03", "2025-03-03"),
        # the day of the killing, and not of the finding
        (
            "In two days they found [21] bodies of men killed between March 3 and 5.",
            "2025-03-03",
            "2025-03-05",
        ),
        (
            "The bodies of [nine] soldiers who died in the raid on 3 March were found on Sunday.",
            "2025-03-03",
            "2025-03-03",
        ),
        ("They dug up [30] bodies of villagers shot in April 2023.", "2023-04-01", "2023-04-30"),
    ],
)
def test_weekdays_with_their_dates_give_the_day(marked, start, end):
    claim = claim_of(marked)
    assert (claim.period_start, claim.period_end) == (start, end)


@pytest.mark.parametrize(
    "marked",
    [
        "They found 21 bodies of men killed between February 23 and [25]. It was cold.",
        "Shelling killed 14 civilians on March 3, [4] and 5 in the town.",
        "The troops freed [174] kidnapped hostages and killed 12 gunmen.",
        "Soldiers rescued [20] abducted girls and killed four gunmen.",
    ],
)
def test_what_is_no_harm_of_the_war_is_no_claim(marked):
    assert claim_of(marked) is None


def test_people_counted_right_behind_a_day():
    assert claim_of("On March 3, [4] soldiers and 5 rebels were killed near Kidal.").low == 4
    assert claim_of("Forty fell on May 7 and [12] were taken hostage in Mali.") is not None
    assert claim_of("Gunmen killed four guards and led off [60] kidnapped pupils in Mali.") is not None


@pytest.mark.parametrize(
    ("marked", "side", "source"),
    [
        ("Burkina Faso recorded [2,000] deaths in 2023, against 1,500 in Mali.", "burkina_faso", None),
        ("Burkina Faso recorded 2,000 deaths in 2023, against [1,500] in Mali.", "mali", None),
        ("North Kivu registered [90] civilian deaths in raids by the ADF in May.", "drc", None),
        ("Last year Somalia logged more than [4,000] deaths, according to ACLED.", "somalia", "ACLED"),
        ("The UN recorded [900] deaths in Ukraine in May.", "ukraine", "UN"),
        ("Mali's army recorded [40] deaths in its ranks in May.", "mali", "Mali's army"),
        ("Warrap State recorded the highest number of killings, [428], in South Sudan.", "south_sudan", None),
        # whoever is blamed was not harmed
        ("DRC: more than [40] dead in a new attack blamed on the ADF.", "drc", None),
        ("DR Congo: [22] dead in a raid pinned on CODECO.", "drc", None),
        ("At least [22] were killed in a raid on CODECO in Ituri.", "codeco", None),
    ],
)
def test_counted_in_a_land(marked, side, source):
    claim = claim_of(marked)
    assert (claim.side, claim.source) == (side, source)


def test_a_headline_headed_by_its_land_has_no_source():
    text = "Niger: 21 soldiers die in ambush near three borders\n\nThe men fell near Ayorou." + WAR
    [claim] = find_claims(Document("a", "Harbour Gazette", text, "2024-03-22", title=text.split("\n")[0]))
    assert (claim.side, claim.source) == ("niger", None)
