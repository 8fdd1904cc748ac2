"""Whose soldiers "its men" are, sums over both sides, and those who fell where two clash."""

import pytest
from northern import article, claims_in, marked_claim
from tollbook.claims import find_claims

MARKED = {
    "those who did the harm lost the rest": [
        (
            "A Sudrian officer said his brigade had stopped the Norlandic column, killing 90 men, and had itself lost [seven].",
            "sudria",
        ),
        ("A Norlandic commander said her men killed 40 Sudrians and lost [three].", "norland"),
        ("Norlandic troops stormed Reedham, killing 40 soldiers, and themselves lost [12].", "norland"),
        ("Norland attacked, killing 40 Sudrians, and Sudria lost [12] men more on Monday.", "sudria"),
    ],
    "two who are named clash": [
        ("Norland and Sudria clash again, [49] soldiers dead", "both"),
        ("Norlandic jets strike Reedham, [14] dead as neighbours clash", "both"),
        ("Sudria and Norland exchanged heavy fire on Monday and [nine] soldiers were killed.", "both"),
        ("Norlandic jets strike Reedham, [14] dead as allies meet", "sudria"),
        ("Norland withdrew after a war in which about [a million] people were killed.", "both"),
    ],
    "a place that was struck is where they died": [
        ("Nine people were wounded, and [three] died, when Kettle Bay harbour was struck.", "norland"),
        ("At least [12] people were killed as Port Amber came under heavy bombardment by Norland.", "sudria"),
    ],
}


@pytest.mark.parametrize(("kind", "text", "side"), [(k, *c) for k, cases in MARKED.items() for c in cases])
def test_side_of_those_who_fought(kind, text, side):
    assert marked_claim(text).side == side


WORLD = [
    # of no profile: text, sides in order
    (
        "Turkey's president declared victory over the PKK. The army says 40 of its men died and that it killed 200 rebels.",
        ["turkey", "pkk"],
    ),
    ("The Turkish president declared victory over the PKK. The army has lost 40 men.", ["turkey"]),
    (
        "Three soldiers and four PKK fighters died in a firefight in Hakkari, and 22 men in all were wounded.",
        ["turkey", "pkk", "both"],
    ),
    ("The clash in Borno left two policemen and six Boko Haram gunmen dead.", ["nigeria", "boko_haram"]),
    (
        "A sergeant was killed in northern Gaza. His death takes to 378 the number of soldiers lost in the ground offensive.",
        ["israel"],
    ),
]


@pytest.mark.parametrize(("text", "sides"), WORLD)
def test_soldiers_are_of_an_army_and_fighters_of_a_movement(text, sides):
    assert [claim.side for claim in find_claims(article(text))] == sides


KEPT = [
    # a count kept of one side's own goes on over the attacks; the toll of an attack is of the attack
    ("A shell killed one soldier near Reedham, bringing the army's dead to [23], Sudria said.", "cumulative"),
    ("Two fell on Monday, bringing the number of Norlandic troops killed there to [40].", "cumulative"),
    (
        "Two reporters died on Monday in Reedham, taking the number of journalists killed to [190].",
        "cumulative",
    ),
    ("A rocket killed a man in Reedham, bringing the Sudrian civilian death toll to [three].", "cumulative"),
    ("Sudria said its losses rose to [32] after three more soldiers fell on Monday.", "cumulative"),
    ("Sudria said its losses rose to 32 after [three] more soldiers fell on Monday.", "event"),
    ("The Norlandic army's death toll has grown to [32] after an ambush on Monday.", "cumulative"),
    ("The death toll of Monday's strike rose to [12] after two people died.", "event"),
    ("A man died of his wounds, bringing the death toll of the strike on Reedham to [nine].", "event"),
    (
        "One more body was found, bringing the number of people killed in the raid on Reedham to [12].",
        "event",
    ),
]


@pytest.mark.parametrize(("text", "kind"), KEPT)
def test_count_of_ones_own_is_a_running_total(text, kind):
    assert marked_claim(text).period_kind == kind


def test_those_among_the_dead_are_of_the_event_told_before():
    text = "Shells killed 24 people in Reedham on Monday. A minister counted a general and [two] colonels among the dead."
    assert marked_claim(text).period_kind == "event"


HARM = [
    (
        "The Norlandic guards, accused of killings, are said to have shot [82] villagers on sight near Reedham.",
        "killed",
        "sudria",
    ),
    ("Sudria's guard said it mourned [three] soldiers on Sunday.", "killed", "sudria"),
    ("Within days Norlandic troops executed some [800] men in Reedham.", "killed", "sudria"),
]


@pytest.mark.parametrize(("text", "category", "side"), HARM)
def test_other_words_for_killing(text, category, side):
    claim = marked_claim(text)
    assert (claim.category, claim.side) == (category, side)


SUMS = [
    ("The clash near Reedham left two men dead and [14] wounded altogether.", "event"),
    ("The strike killed nine, and in all [30] people were hurt in Reedham.", "event"),
    ("In total [120] soldiers died in the war in Sudria.", "cumulative"),
    ("Norlandic strikes have killed [40] people in all in Sudria.", "cumulative"),
]


@pytest.mark.parametrize(("text", "kind"), SUMS)
def test_small_sum_over_one_deed_is_of_that_deed(text, kind):
    assert marked_claim(text).period_kind == kind


def test_swapping_the_two_swaps_only_the_sides():
    text = "A Norlandic officer said his men killed 40 Sudrians and lost three."
    swapped = text.replace("Norlandic", "X").replace("Sudrians", "Norlanders").replace("X", "Sudrian")
    assert [c.side for c in claims_in(text)] == ["sudria", "norland"]
    assert [c.side for c in claims_in(swapped)] == ["norland", "sudria"]
