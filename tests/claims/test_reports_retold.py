"""Reports of every kind retold: captives let go, the dead among hostages, totals that a deed brings, and near misses."""

import pytest
from northern import claims_in, figures_in, harms_in, marked_claim
from tollbook.claims import find_claims
from tollbook.profiles import load_profile
from tollbook.records import Document

LET_GO = [
    "A mediator put the number of captives freed with its help in the war between Norland and Sudria at 4,640.",
    "The swap brought the number of freed Sudrian prisoners of war to 5,800.",
    "The total of Norlandic hostages released since the war began stands at 140.",
]


@pytest.mark.parametrize("text", LET_GO)
def test_a_number_of_captives_let_go_is_no_claim(text: str) -> None:
    assert claims_in(text) == []


def test_captives_not_yet_freed_are_held() -> None:
    text = "The number of Norlandic hostages not yet freed by Sudria stands at 48."
    assert harms_in(text) == [("48", "captured")]


OF_ONE = [
    "Arne, a marine who had jumped from planes on four continents, was killed by a mortar near Reedham.",
    "A Norlandic sniper who had fought on six fronts was killed near Reedham.",
    "A singer who had won two Larks and three Golden Reeds was killed by shells in Reedham.",
]


@pytest.mark.parametrize("text", OF_ONE)
def test_what_is_said_of_one_is_not_said_of_several_things(text: str) -> None:
    assert figures_in(text) == []


def test_the_dead_of_the_next_figure_are_none_of_the_one_before() -> None:
    assert figures_in("Norland handed over one more coffin, leaving three dead soldiers in Reedham.") == [
        "three"
    ]


DEAD_HOSTAGES = [
    "Hamas still holds the bodies of [13] hostages.",
    "Hamas has the bodies of [13] dead hostages in Gaza.",
    "Hamas handed over a coffin on Sunday, leaving [three] dead hostages in the Strip.",
    "[Thirteen] slain hostages are still held in Gaza.",
]


@pytest.mark.parametrize("marked", DEAD_HOSTAGES)
def test_dead_hostages_are_not_of_whoever_holds_them(marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    document = Document("a", "Harbour Gazette", text, "2025-11-23", None)
    claim = find_claims(document, load_profile("israel-gaza"))[-1]
    assert (claim.category, claim.side, claim.period_kind) == ("killed", "israel", "unstated")


SINCE = [
    ("Tuesday's deaths bring to [513] the number of Sudrians killed by soldiers since May 7.", "2024-05-07"),
    (
        "That brings to [74] the number of Sudrian medics killed in Norlandic strikes since June.",
        "2024-06-01",
    ),
    ("Shells killed two more; [74] Sudrian medics killed in strikes since June were mourned.", "2024-06-01"),
]


@pytest.mark.parametrize(("marked", "start"), SINCE)
def test_what_strikes_did_since_a_day_is_a_total_from_it(marked: str, start: str) -> None:
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start) == ("cumulative", start)
