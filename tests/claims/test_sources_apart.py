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


OF_THE_OUTLET = [
    # seeming and feeling tell nothing
    "What was a fight for one mill feels like it has become a siege of Reedham that has cost [hundreds] of lives.",
    "The whole valley feels as if it had died with the [900] people killed in the shelling of Reedham.",
    # what somebody calls a thing
    'Since Sudria started what it calls a "cleansing" of the coast, [900] Norlanders have been killed.',
    'In what Norland described as "a reply", rockets killed [four] Sudrian soldiers.',
    "In what the army said was an error, [12] people were killed by shells in Reedham.",
    'What Norland calls "the tidying up" has killed [900] Sudrian civilians.',
    # what somebody condemns, praises or mourns
    "Marsh said the draft was one-sided. It criticised the text for leaving out the raid that killed [40] Sudrians.",
    "Norland mourned the [21] soldiers killed in the raid on Reedham.",
    'Sudria condemned the "cruel" strike that killed [21] people in Reedham.',
    "The mayor said Reedham had been hit again. She has denounced the shelling in which [nine] people died.",
]  # fmt: skip


@pytest.mark.parametrize("marked", OF_THE_OUTLET)
def test_who_only_names_or_judges_a_deed_tells_none_of_its_dead(marked):
    assert marked_claim(marked).source is None


TOLD_BESIDE = [
    ("The general feels that [300] Sudrian soldiers have died at Reedham.", "general"),
    ('Sudria denounced what it called "a massacre of [70] Sudrians" in Reedham.', "Sudria"),
    ('Marsh said that since Norland began what it calls a "cleansing", [900] Sudrians had been killed.', "Marsh"),
    ("The governor condemned the strike, which he said had killed [21] people in Reedham.", "governor"),
    ("The ministry lamented that [21] people had been killed in the strike on Reedham.", "ministry"),
    ("Sudria condemned the strike, saying it had killed [21] people in Reedham.", "Sudria"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "source"), TOLD_BESIDE)
def test_who_tells_the_dead_beside_a_judgement_vouches(marked, source):
    assert marked_claim(marked).source == source


EXPLAINED = [
    ("The relief committee of Reedham, a group of teachers, said [40] people were killed in the raid.", "relief committee of Reedham"),
    ("The head of the camp, a former teacher, spoke of [12] dead after the Norlandic raid on Reedham.", "head of the camp"),
    ("A group of teachers, the relief committee of Reedham, said [40] people were killed in the raid.", "relief committee of Reedham"),
    # one of several, whom an odd number named before is not
    ("Twenty-one people were killed in Reedham, aid workers said. On Monday [18] more died in Norlandic shelling, one of the aid workers said.", "aid workers"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "source"), EXPLAINED)
def test_who_is_explained_speaks(marked, source):
    assert marked_claim(marked).source == source
