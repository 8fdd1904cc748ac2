"""Sources set apart from their figure: a number in apposition, a document between commas, a name with its initials."""

import pytest
from northern import claims_in, marked_claim

SAID_BY = [
    ("Marsh's number, [31,000] dead soldiers, is still argued over in Reedham.", "Marsh"),
    ("The ministry's figure, [4,000] dead, has never been explained in Reedham.", "ministry"),
    ("Norland's last count of its dead, in May, was [13,000].", "Norland"),
    ("Sudria's own figure for its dead soldiers, from December, was [1,300].", "Sudria"),
    ("Peers asked about the finding, in a study by the Holm School of Public Health, that [6,400] people had died in Reedham.", "Holm School of Public Health"),
    ("He repeated the claim, made by the army on Monday, that [900] soldiers had died in Reedham.", "army"),
    ("The Ministry of Health (MoH) in Reedham says [158] Sudrians were killed.", "Ministry of Health"),
    ("A group in Vessel that tracks funerals has counted [4,200] Norlandic soldiers killed.", "group in Vessel"),
    ("Since May, 875 people have been killed in Reedham, the mayor said as of Friday, [674] of them near the mill.", "mayor"),
    # near misses: what the document is, another's verb
    ("The army's statement, 40 pages long, says that [30] civilians died in Reedham.", "army's statement"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "source"), SAID_BY)
def test_a_source_set_apart_vouches(marked, source):
    assert marked_claim(marked).source == source


LISTS = [
    ("Highlights of the Health Ministry's briefing, January 15\n\n▪ Roads are open\n▪ [40] people were killed in Reedham", "Health Ministry"),
    ("Key points from the Toll Observatory's evening report\n\n• Norland has lost [9,000] men\n• Rain is expected", "Toll Observatory"),
    ("Main points of Marsh's statement\n\n• [900] Sudrian soldiers have died since May\n", "Marsh"),
    # near misses: a paper of nobody
    ("An annual report on jobs\n\n• [900] Sudrian soldiers have died since May\n", None),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "source"), LISTS)
def test_a_list_is_told_by_whose_paper_its_heading_presents(marked, source):
    assert marked_claim(marked).source == source


def test_an_adverb_in_capitals_is_no_forename():
    text = "Meanwhile Holm spoke to reporters in Reedham. He said that Norland had lost 900 men."
    assert claims_in(text)[0].source != "Meanwhile Holm"


OWNED = [
    ("Sudria puts August's Norlandic casualties at under [3,000] for the first time.", "2024-08-01", "2024-08-31"),
    ("July's Norlandic losses, [3,240], were the lowest of the war, Marsh says.", "2024-07-01", "2024-07-31"),
    # a near miss: the month of the telling
    ("In August, Sudria put Norlandic losses at [3,000].", "2024-03-01", "2024-08-31"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "start", "end"), OWNED)
def test_a_month_that_owns_the_harm_is_its_time(marked, start, end):
    claim = marked_claim(marked)
    assert (claim.period_start, claim.period_end) == (start, end)
