"""On which day one attack was, told behind its toll; and whether one attack or many "have killed"."""

import pytest
from tollbook.claims import find_claims
from tollbook.records import Document


def claims_in(text, date="2019-06-11"):
    return find_claims(Document("a", "Harbour Gazette", text, date))


@pytest.mark.parametrize(
    ("behind", "day"),
    [
        ("It took place on Monday night near the border.", "2019-06-10"),
        ("The strike is reported to have happened on Monday near the town of Sasit.", "2019-06-10"),
        ("The camp, in the grounds of a college, came under fire late on Sunday.", "2019-06-09"),
        ("The incident is said to have occurred on Saturday evening.", "2019-06-08"),
        ("The attack unfolded on Sunday, when most were asleep.", "2019-06-09"),
        # other things that day
        ("The funeral took place on Monday.", None),
        ("A meeting with the president happened on Monday.", None),
        ("The governor came to see the village on Monday.", None),
        ("Another attack took place on Monday near Gao.", None),
        ("In Kidal a separate raid took place on Monday.", None),
    ],
)
def test_the_day_told_behind_the_toll(behind, day):
    text = f"Rebels killed [20] soldiers in northern Mali, the army said.\n\n{behind}"
    [claim] = claims_in(text.replace("[", "").replace("]", ""))
    assert claim.period_start == day


def test_a_later_toll_is_of_the_day_that_the_text_tells_of_its_only_deed():
    text = (
        "Soldiers shelled a town in Mali, witnesses say.\n\nThe attack is said to have happened on Monday.\n\n"
        "Residents said that up to 30 civilians were killed."
    )
    [claim] = claims_in(text)
    assert claim.period_start == "2019-06-10"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("An army drone has killed dozens of villagers in Mali, witnesses say.", "event"),
        ("An attack on a village in Burkina Faso has left scores dead, residents say.", "event"),
        ("A militant ambush in western Niger has claimed the lives of 17 soldiers, the army says.", "event"),
        ("Strikes on a barracks in Sudan have killed as many as 500 soldiers, the army says.", "event"),
        ("Attacks by bandits have killed hundreds in Nigeria.", "unstated"),
        ("Raids near Gao in Mali have killed dozens of farmers.", "unstated"),
    ],
)
def test_one_attack_or_many(text, kind):
    [claim] = claims_in(text)
    assert claim.period_kind == kind
