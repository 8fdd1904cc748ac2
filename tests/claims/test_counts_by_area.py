"""Lists of a total's lines, counts that go on, days that a later paragraph turns back to, and sources of two kinds."""

import pytest
from northern import claims_in, marked_claim
from tollbook.claims import find_claims
from tollbook.claims.attribution import find_attributions
from tollbook.profiles import load_profile
from tollbook.records import Document

LIST = """Shells have killed 90 people in Reedham since January 3, a monitor said. {head}

• Orre: 60 killed
• Halden: 30 killed
"""


def test_the_lines_of_a_total_share_its_stretch_and_have_no_label_for_a_source():
    told = claims_in(LIST.format(head="The dead by district:"))
    assert {(c.period_kind, c.period_start) for c in told} == {("cumulative", "2025-01-03")}
    assert "Orre" not in {c.source for c in told}


def test_the_lines_under_a_head_with_a_day_are_of_that_day():
    told = claims_in(LIST.format(head="The toll of Friday's raids:"))
    assert {c.period_kind for c in told[1:]} == {"event"}


def test_an_area_is_no_speaker():
    told = claims_in(
        "Losses by area of control:\n\n- Areas of the Norlandic government: 171 killed in Reedham.\n"
    )
    assert [claim.source for claim in told] == [None]


GOES_ON = [
    ("Norlandic fire has killed 90 people in Reedham since January 3. In addition, [40] people have been injured.", "cumulative"),
    ("At least eight people have been killed in Reedham since January 3. No fewer than [13] others have been wounded.", "cumulative"),
    ("Norlandic fire has killed 90 people in Reedham since January 3. Rebels have killed [three] soldiers over the same time.",
     "cumulative"),
    # near misses: an event is told in between
    ("Shells have killed 90 people in Reedham since January 3. A bomb killed three on Friday. In addition, [nine] were hurt.", "event"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind"), GOES_ON)
def test_what_is_added_to_a_total(marked, kind):
    assert marked_claim(marked).period_kind == kind


RAID = """Raid kills two in Reedham

Officials said Sunday that two people had been killed in a Norlandic raid on Reedham.

A witness spoke of a raid in which two had died.

{back}
"""


@pytest.mark.parametrize(
    ("back", "day"),
    [
        ("On Thursday, according to the mayor, soldiers shot dead a shepherd near the town.", None),
        ("On Saturday morning Norlandic jets dropped bombs on the town, the mayor said.", "2025-01-11"),
    ],
)
def test_a_paragraph_that_turns_back_tells_no_day_of_the_news(back, day):
    profile = load_profile("general")
    text = RAID.format(back=back).replace("Norlandic", "rebel").replace("Reedham", "Goma")
    claims = find_claims(Document("a", "Harbour Gazette", text, "2025-01-13"), profile)
    assert claims
    assert claims[-1].period_start == day


def test_a_jet_that_releases_bombs_tells_nothing():
    claim = marked_claim(
        "On Friday a jet released four bombs over Reedham, said Lena Marsh. [Twelve] people were killed, she said."
    )
    assert claim.period_start == "2025-01-10"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Twelve villagers died, people of the place and local news outlets said.", "people of the place and local news outlets"),
        ("Twelve villagers died, the mayor of the town and a doctor said.", "mayor of the town and a doctor"),
        ("In the raid people of the town and soldiers died, doctors said.", "doctors"),
    ],
)  # fmt: skip
def test_two_who_tell(text, source):
    assert find_attributions(text)[0].speaker == source


def test_the_war_of_one_land_is_no_scene_in_the_other():
    text = (
        "Wednesday's raid was the latest in the West Bank since the war in Gaza began. "
        "More than 270 Palestinians have been killed by Israeli fire in the territory since then, officials say."
    )
    document = Document("a", "Harbour Gazette", text, "2023-12-13")
    assert [claim.side for claim in find_claims(document, load_profile("israel-gaza"))] == ["west_bank"]


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("Ada Orre, the deputy head of the U.N. mission, said shells had killed [12] people in Reedham.", "international"),
        ("Ada Orre, who is second in command of the U.N. mission, said shells had killed [12] people in Reedham.", "international"),
        ("Ada Orre, who speaks for the Red Cross, said shells had killed [12] people in Reedham.", "international"),
        ("A press freedom group said shells had killed [12] people in Reedham.", "research"),
        ("Ada Orre, who commands the Sudrian army's guard, said shells had killed [12] people in Reedham.", "own_side"),
    ],
)  # fmt: skip
def test_whom_a_name_serves(marked, kind):
    assert marked_claim(marked).source_type == kind
