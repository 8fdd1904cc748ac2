"""Where a report was written, ships at sea, what a deed left behind, and who is meant behind one who only passes on."""

import pytest
from abroad import GENERAL, WAR, claim_at
from northern import claims_in, marked_claim


def abroad(marked, on="2025-07-11"):
    """The claim of the figure in [brackets], in an article on a war without a profile."""
    return claim_at(marked, on, GENERAL, after=WAR)


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        # the dateline's land is not where it happened
        ("BANGKOK: [Twelve] villagers died in an air raid by Myanmar's army, people there said on Wednesday.", "myanmar"),
        ("BEIRUT: [Nine] villagers died in an air raid by Syria's army, residents said on Wednesday.", "syria"),
        ("NAIROBI, Kenya (Wire) — [Nine] people were killed when gunmen raided a market in Jonglei.", "south_sudan"),
        # unless the text names no other, names it again, or is about those at war with it
        ("BOGOTA: [Six] villagers died when rebels attacked their boat, the army said.", "colombia"),
        ("BEIRUT: [Nine] villagers died in an air raid by Israel's army, residents said.", "lebanon"),
        ("ISLAMABAD: [Six] villagers died when Afghan forces shelled the frontier, the army said.", "pakistan"),
        # ships are of no land that the sentence does not name
        ("DOHA, Qatar — [Four] people are feared dead after the Houthis sank a cargo ship in the Red Sea.", None),
        ("The Houthis attacked a tanker with drones, killing [three] crew members, Greece said.", None),
        ("Houthis sink second ship in a week; at least [four] sailors dead", None),
        ("A missile hit a cargo ship in the port of Odesa, killing [two] people, Ukraine said.", "ukraine"),
        # attacks of two are the harm of neither
        ("The death toll of US and Israeli attacks on Iran's Qom province since March has reached [214], a doctor said.", "iran"),
        ("The toll of the Russian and Syrian armies has reached [40] soldiers, a monitor said.", "both"),
    ],
)  # fmt: skip
def test_where_it_was_written_is_not_where_they_died(marked, side):
    assert abroad(marked).side == side


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("[Four] people are missing and two dead after a bridge was blown up in Goma.", "event"),
        ("[Three] people are presumed dead following an assault on Goma.", "event"),
        # what is still so, and what a war left
        ("[Nine] people are still missing after rebels overran Goma.", "unstated"),
        ("[Nine] soldiers are missing as the war in Congo goes on.", "unstated"),
    ],
)
def test_what_a_deed_left_behind(marked, kind):
    assert abroad(marked).period_kind == kind


def test_so_far_goes_on_with_the_count_just_begun():
    told = claims_in(
        "Norlandic shells have killed 40 people in Reedham since 5 January, doctors said. So far 90 have been hurt."
    )
    assert [claim.period_start for claim in told] == ["2025-01-05", "2025-01-05"]
    war = claims_in(
        "Norlandic shells have killed 40 people in Reedham since 5 January. So far in the war 300 have been killed there."
    )
    assert war[-1].period_start == "2024-03-01"


SPEAKERS = [
    ("Shells killed 14 people in Reedham, the governor, Jan Orre, told reporters, Lakes Wire reported. He said that [30] were hurt.",
     "Jan Orre"),
    ("Jan Orre said that, by the word of the mayor, shells had killed 14 people in Reedham. He said that [30] were hurt.", "Jan Orre"),
    ("Shells killed 14 people in Reedham, Jan Orre, a doctor, said. Per Dahl denied it. He said that [30] were hurt.", "Per Dahl"),
    ("The health authorities in Reedham count [466] people killed by shells.", "health authorities in Reedham"),
    ("Rescuers from the town count at least [31] dead in Reedham.", "Rescuers from the town"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "source"), SPEAKERS)
def test_who_only_passes_on_is_not_the_source(marked, source):
    assert marked_claim(marked).source == source


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("The captain took power and promised to end a revolt that has killed [4,000] people in Mali.", None),
        ("The governor of Gao promised that the [12] people killed there would not be forgotten.", "governor of Gao"),
        # the land whose name a lake bears is no surname of the lake
        ("Chad says [98] soldiers killed in raid\n\nBoko Haram came over Lake Chad, officers said.", "Chad"),
    ],
)  # fmt: skip
def test_who_vouches_beside_a_promise_and_a_lake(marked, source):
    assert abroad(marked).source == source
