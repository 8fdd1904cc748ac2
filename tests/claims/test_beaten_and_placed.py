"""Units that are beaten, bases beside a land, figures with a place of their own, an editor's brackets; and near misses."""

import pytest
from northern import claims_in, figures_in, marked_claim


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        # the unit that was beaten, whoever tells of it
        ("The Norlandic army said a Sudrian regiment laid down its arms and [320] servicemen were captured.", "sudria"),
        ("Port Amber said that a Norlandic brigade was routed at Reedham and [60] troops were killed.", "norland"),
        ("Vessel said a Sudrian assault group was encircled, with [18] men killed.", "sudria"),
        ("The Sudrian army said its positions were shelled and [four] soldiers were wounded.", "sudria"),
        ("Vessel said a Sudrian drone attack was repelled and [two] people were wounded.", "norland"),
        ("A district that Norlandic men had moved into was bombed: [seven] people were killed in Reedham.", "sudria"),
        # a base is its army's, beside whatever land it lies
        ("Two recruits fired on comrades at a Norlandic firing range near Sudria, killing [11].", "norland"),
        ("A drone hit a Sudrian military academy close to Norland, killing [nine] cadets.", "sudria"),
        ("Shells landed in a Sudrian village near Norland, killing [two] farmers.", "sudria"),
        ("Shells killed [five] people near Port Amber.", "sudria"),
        # people with a verb and a place of their own
        ("The raid killed 1,200 people in Norland; [25,000] have died in Sudria.", "sudria"),
        ("Norland says 240 of its troops have died, while [31,000] people have been killed in Sudria.", "sudria"),
        ("Strikes killed nine people in Reedham, and [two] people were killed in Kettle Bay.", "norland"),
        ("Norland lost 40 men and [12] were captured in Sudria.", "norland"),
        # a war kills the soldiers of both armies
        ("Norland's war in Sudria may have killed 30,000 civilians and [90,000] soldiers.", "both"),
        ("The conflict, which has killed [50,000] troops, goes on.", "both"),
        ("The war has cost Norland [100,000] troops.", "norland"),
        ("The war in Sudria has killed [45,000] Sudrian soldiers.", "sudria"),
    ],
)  # fmt: skip
def test_whose_dead_they_are(marked, side):
    assert marked_claim(marked).side == side


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("He came through a battle in Sudria in which as many as [600] soldiers died.", "event"),
        ("The massacre at Reedham, where [800] villagers were killed, is remembered.", "event"),
        ("A clash in the hills of Sudria that killed [520] soldiers was the worst.", "event"),
        ("The war in which [600] Sudrian soldiers died is over.", "cumulative"),
        ("The attack on Sudria, in which [900] have died, goes on.", "cumulative"),
        # what is of our time, and what is of the day
        ("For today's leaders a war in which [20,000] Sudrians died is long ago.", "cumulative"),
        ("Today's deadly strike killed [12] people in Reedham.", "event"),
    ],
)
def test_the_fight_in_which_they_fell_is_one_event(marked, kind):
    assert marked_claim(marked).period_kind == kind


def test_what_an_editor_puts_into_a_quotation_is_read():
    [claim] = claims_in('"They killed 12 [civilians] in Reedham," the mayor of Port Amber said.')
    assert (claim.low, claim.population, claim.side) == (12, "civilian", "sudria")
    assert figures_in('Norland said that "over 100 [Sudrian soldiers] were killed" there.') == ["100"]
    assert figures_in("The strike killed 40 Sudrians.[12] The war goes on.") == ["40"]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("If plans to free the north cost 9,000 lives, Sudria will wait.", "hypothetical"),
        ("Norland's losses come to 80,000 troops if you count deserters.", "asserted"),
    ],
)
def test_what_is_only_supposed(text, stance):
    [claim] = claims_in(text)
    assert claim.stance == stance
