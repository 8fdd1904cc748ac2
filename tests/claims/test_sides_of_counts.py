"""Whose a count is: what was suffered "with" it, an army's own dead abroad, who the dead were, whose toll it is."""

import pytest
from northern import PUBLISHED, claims_in, figures_in, marked_claim
from tollbook.claims import find_claims
from tollbook.records import Document

SIDES = [
    ("Norlandic forces suffered their deadliest day of the year, with [10] service members killed in Reedham.", "norland"),
    ("Sudria saw its worst night in months, with [12] people killed by Norlandic bombs.", "sudria"),
    ("Officials in Reedham confirmed that [seven] of the dead were Norlanders.", "norland"),
    ("Norlandic rockets fell on Reedham. [Two] of those killed were Sudrians.", "sudria"),
    ("Norlandic guns fired on Monday. According to Sudria, the attacks killed [12] people.", "sudria"),
    ("Sudrian guns fired on Monday. According to Norland, the attacks killed [12] people.", "norland"),
    ("According to Norland, its forces killed [12] people on Monday.", "sudria"),
    ("Norland's raid on Reedham killed 31, it said.\n\nPort Amber publishes no figures for its troops. Its civilian toll stands at [41] dead.", "sudria"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "side"), SIDES)
def test_a_count_is_of_those_it_is_said_to_count(text: str, side: str) -> None:
    assert marked_claim(text).side == side


ABROAD = [
    ("The French army reported that three soldiers had died in an ambush in Mali.", "france"),
    ("The US military announced the deaths of three soldiers in separate attacks in Iraq.", "usa"),
    ("The British army said three soldiers had been killed by a bomb in Afghanistan.", "uk"),
]


@pytest.mark.parametrize(("text", "side"), ABROAD)
def test_army_abroad_tells_of_its_own(text: str, side: str) -> None:
    [claim] = find_claims(Document("a", "Harbour Gazette", text, PUBLISHED, None))
    assert (claim.side, claim.source_type) == (side, "own_side")


def test_what_is_not_counted_is_no_claim() -> None:
    assert not claims_in(
        "Commanders warn that losses would climb as 30,000 more Sudrian troops move into Reedham."
    )
    assert figures_in("Norlandic drones killed six pupils in Reedham, all of them under twelve.") == ["six"]


VOICES = [
    ("The [34] Sudrian soldiers who Marsh says were killed in Reedham will be buried.", "Marsh"),
    ("[Nine] Sudrian soldiers have died in Reedham since May, by this agency's count.", None),
    ("Three days of mourning begin in Sudria after gunmen killed [134] villagers in Reedham.", None),
]


@pytest.mark.parametrize(("text", "source"), VOICES)
def test_whoever_counts_is_the_source(text: str, source: str | None) -> None:
    assert marked_claim(text).source == source


def test_nothing_happens_at_a_seat() -> None:
    text = (
        "Rockets hit Reedham. By nightfall Marsh was giving the number of pupils killed in the bombing as [eight]; "
        "a monitor that is based in Norland called it a massacre."
    )
    assert marked_claim(text).side == "sudria"


NAMED = [
    ("Vessel, which says it has lost [4,600] soldiers, wants a truce.", "Vessel"),
    ("Norland, which speaks of [120] civilian dead, has given no figure for its army.", "Norland"),
    ("The war in Sudria, which has claimed [46,000] lives, goes on.", None),
    ("Sudria, which has lost [46,000] soldiers, wants a truce.", None),
]


@pytest.mark.parametrize(("text", "source"), NAMED)
def test_a_name_speaks_in_its_clause(text: str, source: str | None) -> None:
    assert marked_claim(text).source == source
