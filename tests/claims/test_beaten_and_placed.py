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


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        # who is still held is held now, whenever taken
        ("Norland says more than [100] hostages taken in the raid of Oct. 7 are still being held in Sudria.", "unstated"),
        ("Norland says [128] hostages are unaccounted for in Sudria.", "unstated"),
        ("Sudria seized [240] hostages on Jan. 7 and still holds 130 of them.", "event"),
        # one deed, told in its month or in somebody's words
        ("She condemned last month's killing of [four] medics in Sudria.", "event"),
        ("Between 1 and 9 January the group documented the killing of [23] children in Sudria.", "window"),
        ("In June a clinic in Sudria shut after [four] nurses were killed in what it called a drone attack.", "event"),
        ("The shelling of Depot No.12 in Reedham in late December killed [50] men.", "event"),
        # a part of deaths that no figure sums up
        ("He spoke of Norlandic missiles and the deaths of civilians, including [71] children.", "unstated"),
        ("A strike on Reedham caused the deaths of civilians, including [four] children.", "event"),
        # the Red Cross crosses no mark
        ("The Red Cross says [dozens] of civilians have been killed in Reedham in recent weeks.", "window"),
    ],
)  # fmt: skip
def test_the_time_of_those_held_and_of_single_deeds(marked, kind):
    assert marked_claim(marked).period_kind == kind


def test_the_day_of_the_attack_that_a_total_runs_from():
    [claim] = claims_in(
        "It is six months today since the deadly 7 May attack on Sudria, in which 1,200 Sudrians were killed."
    )
    assert (claim.period_kind, claim.period_start) == ("event", "2024-05-07")


def test_a_day_outside_the_stretch_that_is_named_is_not_the_strikes():
    told = claims_in(
        "Some 332 Sudrian soldiers have died by now, the most on Oct. 9. The health ministry in Port Amber says "
        "that 195 people died in the strike on Reedham earlier this week."
    )
    assert [(claim.low, claim.period_kind) for claim in told] == [(332, "cumulative"), (195, "event")]
    assert told[1].period_start != "2024-10-09"


def test_a_count_up_to_now_does_not_end_with_an_older_one():
    told = claims_in(
        "Some 61,000 Sudrian troops were killed, General Halden said. In late March the number of killed Norlandic soldiers "
        'stood at 1,290. "Our losses until today are 6,012 dead," Halden said.'
    )
    assert [claim.period_end for claim in told[1:]] == ["2024-03-31", "2025-01-15"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "He told a radio he was visiting his mother when, on May 7, raiders crossed into Sudria, killing 140 people.",
            None,
        ),
        (
            "The Sudrian army said its troops were resting when, on May 7, raiders stormed Reedham, killing 15 soldiers.",
            "Sudrian army",
        ),
    ],
)
def test_what_somebody_was_doing_on_the_day_of_a_known_attack(text, source):
    [claim] = claims_in(text)
    assert claim.source == source


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ('"[Almost] 25,000 soldiers of Norland have died in the war," she said.', "approx"),
        ('He said that "[more than] 90 Sudrian men" were killed.', "at_least"),
    ],
)
def test_a_hedge_in_an_editors_brackets(text, bound):
    [claim] = claims_in(text)
    assert claim.bound == bound
