"""Armed groups in short: the initials a text gives, short forms in brackets, armies named after a people."""

import pytest
from northern import figures_in
from tollbook.claims import find_claims
from tollbook.profiles import load_profile, with_short_forms
from tollbook.records import Document

GENERAL = load_profile("general")


def slots(marked):
    """Side, source and source type of the figure in [brackets], in a war without a profile."""
    text, at = marked.replace("[", "").replace("]", ""), marked.index("[")
    claims = find_claims(Document("a", "Harbour Gazette", text, "2024-12-15"), GENERAL)
    claim = next(claim for claim in claims if claim.start <= at < claim.end)
    return claim.side, claim.source, claim.source_type


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # a short form in brackets stands in the way of nothing
        ("Six Sudrian Border Guard (SBG) soldiers have been killed in a clash.", ["Six"]),
        ("Troops killed four Front for Norland (FN) rebels near Reedham.", ["four"]),
        ("Two Norlandic Coast Force (NCF) men died in the shelling of Vessel.", ["Two"]),
        # a people in an army's name is not whom the figure counts
        ("At least five People's Front fighters were killed in the raid.", ["five"]),
        ("Soldiers shot dead nine Young People's Army gunmen at Reedham.", ["nine"]),
        # headings of a count are none
        ("Losses of the raid: 12 dead (KIA), 40 wounded (WIA).", ["12", "40"]),
        ("Nine members of the unit were KIA and 30 WIA in the raid.", ["Nine", "30"]),
    ],
)
def test_figures_beside_short_forms(text, figures):
    assert figures_in(text) == figures


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # initials that count the killed elsewhere are an army's here
        (
            "Kachin Independence Army men took a town in Myanmar. A raid on it killed [12] people, the KIA said.",
            ("myanmar", "KIA", "own_side"),
        ),
        (
            "A spokesman of the Kachin Independence Army (KIA) in Myanmar spoke on Monday. The KIA lost [five] men.",
            ("myanmar_resistance", None, "none"),
        ),
        # whoever says that it killed is the foe of those killed
        (
            "The Arakan Army said it had killed [12] soldiers on Sunday.",
            ("myanmar", "Arakan Army", "opponent"),
        ),
        (
            "Hanoi claimed to have killed [40] Thai soldiers on Monday.",
            ("thailand", "Hanoi", "opponent"),
        ),
        (
            "Hanoi said [40] Thai soldiers had been killed on Monday.",
            ("thailand", "Hanoi", "international"),
        ),
        # rebels' army is not "the army"
        (
            "Baloch Liberation Army men stopped a train in Balochistan. The army said [12] BLA fighters had died.",
            ("baloch_rebels", "army", "opponent"),
        ),
    ],
)
def test_groups_in_short(marked, expected):
    assert slots(marked) == expected


def test_the_army_is_not_that_of_rebels():
    marked = "The New People's Army said four of its men had died in the Philippines. The army put the number at [six]."
    assert slots(marked) == ("new_peoples_army", "army", "opponent")


def test_only_initials_of_a_party_named_in_full_are_taken():
    agency = "BAMAKO, Mali (AP) - The Arakan Army met the NATO envoy, the AP and the PDF reader said."
    assert with_short_forms(GENERAL, agency) is GENERAL
    known = with_short_forms(GENERAL, "The Arakan Army (AA) took Ann. An AA envoy spoke.")
    assert [(f.start, f.name.party) for f in known.index.find("An AA envoy of the AA")] == [
        (3, "myanmar_resistance"),
        (19, "myanmar_resistance"),
    ]
