"""Other wordings of the same facts: what harm can be said in, and what only looks like it."""

import pytest
from northern import figures_in, harms_in

K, W, C, L, M, P = "killed", "wounded", "casualties", "losses", "missing", "captured"

WORDINGS = {
    "captives still held, whatever is asked for them": [
        (
            "They demanded the immediate release of more than 100 hostages still in Sudrian captivity.",
            [("100", P)],
        ),
        ("Families rallied for the freeing of the 30 hostages that the Guard is still holding.", [("30", P)]),
        ("The deal is for the release of the remaining 48 hostages.", [("48", P)]),
        (
            "Gunmen killed 90 people and abducted 25. Twelve are still held.",
            [("90", K), ("25", P), ("Twelve", P)],
        ),
        ("Soldiers fled as the raiders killed a guard and took five villagers with them.", [("five", P)]),
    ],
    "a toll put at its figure": [
        ("The ministry put its dead at 71.", [("71", K)]),
        ("Officials put the number of dead at 26.", [("26", K)]),
        ("The army put its own dead at 71 and its wounded at 300.", [("71", K), ("300", W)]),
        ("Officials put the war's dead above 58,000.", [("58,000", K)]),
        ("Some 40,000 was the army's toll for the year.", [("40,000", K)]),
        (
            "By one count, 900,000 to 1.3 million has been the sum of its losses.",
            [("900,000 to 1.3 million", L)],
        ),
    ],
    "a toll told after a colon": [
        ("A house was hit in the village: nine, including two women, died.", [("nine", K), ("two", K)]),
        (
            "Further deaths came in Reedham, where a home was hit: nine, including two boys.",
            [("nine", K), ("two", K)],
        ),
    ],
    "other words for the dead": [
        ("Six soldiers fell near Reedham on Friday.", [("Six", K)]),
        ("Nine were martyred and 20 wounded in the strike.", [("Nine", K), ("20", W)]),
        ("Seventeen fighters have met their end in the valley.", [("Seventeen", K)]),
        ("A column of 90 men was wiped out near the river.", [("90", L)]),
    ],
    "a harm said after an aside": [
        (
            "A shell left one man dead and three more, among them a child, badly hurt.",
            [("one", K), ("three", W)],
        ),
        ("Another fourteen soldiers have sustained serious injuries.", [("fourteen", W)]),
        ("That is how the town lost three men who were killed by mistake.", [("three", K)]),
        ("Some 5,540 deaths are known, those of 12 generals included.", [("5,540", K), ("12", K)]),
    ],
    "figures in the speech of the day": [
        ("100ish people died that night.", [("100", K)]),
        ("The number of the dead is south of 100.", [("100", K)]),
        ("5 million, 300 thousand people died in that war.", [("5 million, 300 thousand", K)]),
    ],
}
CASES = [(kind, text, found) for kind, cases in WORDINGS.items() for text, found in cases]

NEAR_MISSES = {
    "captives who came free": [
        "The deal brought the release of 33 hostages.",
        "The Guard freed 33 hostages on Sunday.",
    ],
    "what falls and is no soldier": [
        "Three towns fell in May, and soldiers were killed there.",
        "Nine soldiers fell ill after the shelling, and the dead were buried.",
    ],
    "loads of people": [
        "The blast killed two truckloads of soldiers.",
        "A mine killed three busloads of conscripts.",
    ],
    "an age": ["The general, a veteran of the war, died at 71."],
}
MISSES = [(kind, text) for kind, texts in NEAR_MISSES.items() for text in texts]


@pytest.mark.parametrize(("kind", "text", "found"), CASES)
def test_harm_is_read_in_other_words(kind, text, found):
    assert harms_in(text) == found


@pytest.mark.parametrize(("kind", "text"), MISSES)
def test_what_only_looks_like_harm_gives_no_claim(kind, text):
    assert figures_in(text) == []
