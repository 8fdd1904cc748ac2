"""What no date tells: whether a figure is of one deed, of many summed up, or open between the two."""

import pytest
from northern import marked_claim

# Nothing tells one deed from many.
OPEN = [
    "At least [14] citizens of Westmark were killed while serving in the Norlandic army.",
    "[Twenty-six] foreigners were killed as members of the Norlandic army.",
    "[Nine] Sudrians died fighting for Norland.",
    "A minister said that [12] men of Westmark were killed at the front of Norland's war.",
    "[Three] Sudrian generals have been killed.",
    "The graves of [120] soldiers killed in Sudria lie behind the school.",
    "In a mass grave near Reedham lay the remains of [60] people shot by the Norlandic army.",
    "The deaths of [five] Norlandic generals alarmed Vessel.",
    "Of the 40 men of his Sudrian platoon, [23] are dead.",
    "\"They've killed over [100] Sudrian children,\" Marsh said.",
    "Some [60] people have been killed and 120 wounded in Reedham, hospital staff said.",
    "Clashes have killed [45] people and wounded 110, a doctor in Reedham said.",
    "At least 136 people have been killed in Sudria, [13] children among them, Marsh said.",
    "At least 30 villagers have been killed in Sudria, Marsh said, [six] of them children.",
]  # fmt: skip
# Near misses of these: one deed.
DEEDS = [
    "[Two] volunteers were killed while they slept in Reedham.",
    "[Two] soldiers serving in Sudria were killed when a mine blew up.",
    "[Nine] people were killed as shells hit Reedham.",
    "The killing of [three] nurses in Reedham was condemned.",
    "[Three] Sudrian generals have been killed in a strike on Port Amber.",
    "Gangs looted the villages near Reedham, causing the deaths of [43] people.",
    "The deaths of [five] nurses in the attack shook Sudria.",
    "[Nine] people were killed after a drone hit a bus in Reedham.",
]  # fmt: skip
# Summed up, whatever the attacks.
SUMMED = [
    "In Reedham [131] people have died so far from Norlandic shelling.",
    "\"[Four] of our writers have been killed already,\" a Sudrian said.",
    "As of Wednesday, [240] Sudrian children have been killed through the war.",
    "After two years of war, [300] Sudrian teachers have died.",
    "A total of [262] pupils were killed and 467 injured since the war began, Marsh said.",
]  # fmt: skip


@pytest.mark.parametrize("marked", OPEN)
def test_figure_that_nothing_dates_is_unstated(marked):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start, claim.period_end) == ("unstated", None, None)


@pytest.mark.parametrize("marked", DEEDS)
def test_figure_of_one_deed_is_an_event(marked):
    assert marked_claim(marked).period_kind == "event"


@pytest.mark.parametrize("marked", SUMMED)
def test_figure_that_sums_up_is_a_total(marked):
    assert marked_claim(marked).period_kind == "cumulative"


WEEKS = [
    ("[Sixteen] Sudrian soldiers have been killed this week.", "window"),
    ("[Sixteen] Sudrian soldiers were killed this week in Reedham.", "window"),
    ("A strike on a school this week killed [16] children.", "event"),
    ("[Sixteen] Sudrian soldiers were killed on Monday.", "event"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind"), WEEKS)
def test_week_is_a_stretch_however_young(marked, kind):
    assert marked_claim(marked).period_kind == kind


GOES_ON = [
    # what has been summed up is of no event told before, unless it is the very figure
    ("A strike killed nine people in Reedham on Monday. In Sudria [26] journalists have been killed.", "unstated"),
    ("Sudria says it captured 102 men in one go on Monday. It has taken [102] Norlandic soldiers prisoner, Marsh said.", "event"),
    ("A strike killed 26 people in Reedham on Monday. [Ninety] were wounded and 22 remained missing.", "event"),
    ("A strike killed 26 people in Reedham on Monday. Ninety were wounded and [22] remained missing.", "event"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind"), GOES_ON)
def test_sum_goes_on_from_no_event(marked, kind):
    assert marked_claim(marked).period_kind == kind


SUMS_OF_ATTACKS = [
    # a stretch or a total of the sentence goes before the attacks it sums up
    ("[Dozens] of Sudrians have been killed in raids in recent weeks.", "window"),
    ("Shells have killed [31] Sudrians and hurt at least 45 since 20 December.", "cumulative"),
    ("Raids have killed [dozens] of people in Reedham in recent days.", "window"),
    ("Sudria said [2,200] of its soldiers were killed in six weeks of clashes.", "window"),
    ("The generals said they had killed [84] rebels in three days of fighting.", "window"),
    ("[Nine] people were killed in raids on Reedham.", "event"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind"), SUMS_OF_ATTACKS)
def test_attacks_are_summed_up_by_the_stretch_of_their_sentence(marked, kind):
    assert marked_claim(marked).period_kind == kind


TOGETHER = [
    # figures told in one breath
    ("More than 112 people were killed and [760] injured as they ran for bread in Reedham.", "event"),
    ("More than 112 people were killed and [7,600] wounded in Reedham.", "cumulative"),
    ("Norland has lost [312] soldiers in Sudria, 17 of them in June.", "unstated"),
    ("Norland has lost 312 soldiers in Sudria, [17] of them in June.", "window"),
    ("Norland lost [312] soldiers and 17 vehicles in June.", "window"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind"), TOGETHER)
def test_figure_told_with_another_shares_its_event_and_keeps_from_its_part(marked, kind):
    assert marked_claim(marked).period_kind == kind


CAPTIVES = [
    ("Norland still holds more than [900] Sudrian captives.", "unstated"),
    ("Of those seized with him on 31 May, some [89] are still in captivity, Sudria says.", "unstated"),
    ("The rebels hold [50] hostages.", "unstated"),
    ("Rebels stormed Vessel on 7 June and took [250] hostages, of whom 100 remain in captivity.", "event"),
    ("Sudria captured [12] Norlandic soldiers on Monday.", "event"),
    ("[Nine] soldiers were taken prisoner in Reedham.", "event"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind"), CAPTIVES)
def test_captives_are_counted_as_they_are_held_unless_their_capture_is_told(marked, kind):
    assert marked_claim(marked).period_kind == kind


RATES = [
    ("Up to [90] Sudrian soldiers are dying and another 400 are wounded every day.", "day"),
    ("Up to 90 Sudrian soldiers are dying and another [400] are wounded every day.", "day"),
    ("Sudria suffers up to [90] deaths and 400 wounded a week.", "week"),
    ("Shells killed [nine] people in Reedham, where 30 land every day.", None),
    ("On Monday [nine] people were killed and 30 are hurt every day.", None),
    ("Norland has lost [9,000] men and is losing 300 a day.", None),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "unit"), RATES)
def test_two_figures_joined_share_the_rate_behind_them(marked, unit):
    assert marked_claim(marked).rate_unit == unit


ONE_OR_MANY = [
    ("The army said [55] of its fighters have been killed in clashes in Sudria.", "unstated"),
    ("At least [55] Sudrians have been killed in raids on Reedham.", "event"),
    ("Norlandic strikes on a shipyard have killed as many as [500] Sudrian soldiers.", "event"),
    ("Norlandic strikes on the country have killed [900] Sudrians.", "cumulative"),
    ("The paper has found the names of [142] Sudrian soldiers who died in Reedham.", "cumulative"),
    ("As many as [600] people may have died in the bombing of the theatre in Reedham.", "event"),
    ("Shells hit a shop in Reedham. [Seven] people have died, Marsh said.", "event"),
    ("Little was known of the attack on the bakery. Norland has killed [ten] people in a queue, Marsh said.", "event"),
    ("Norland's invasion has already killed some [9,000] Sudrians, and the fighting on Monday went on.", "cumulative"),
    ("Norland claimed to have killed [scores] of Sudrian officers.", "event"),
    ("Some [14] men are said to have lost their lives.", "unstated"),
    ("From 1 to 31 December the Toll Observatory recorded [285] Sudrian deaths.", "window"),
    ("In the eight years before the invasion on 1 March 2024, some [14,000] Sudrians were killed.", "window"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind"), ONE_OR_MANY)
def test_one_attack_is_told_from_many(marked, kind):
    assert marked_claim(marked).period_kind == kind


MORE = [
    ("At least [206] of the soldiers whom Sudria got back had died as captives.", "unstated"),
    ("Out of the [206] soldiers who died as captives, 50 were killed when a missile struck a camp.", "unstated"),
    ("Marsh claims to have killed [12] Norlandic generals.", "unstated"),
    ("[Two] Norlandic generals were killed in a strike on Monday.", "event"),
    ("As many as [13,000] Sudrian soldiers had died up to December 2024.", "cumulative"),
    ("Since the war began [21,000] have died, with 56,000 more hurt during the same period.", "cumulative"),
    ("Since the war began 21,000 have died, with [56,000] more hurt during the same period.", "cumulative"),
    ("In December Norland lost 900 men; Sudria lost [700] during the same period.", "window"),
    ("Reporting by News Today: Sudrian casualties at [3,000]", "cumulative"),
    ("[Nine] people were killed today in Reedham.", "event"),
    ("In all, at least [111] people were killed from 8 to 12 January in Reedham.", "window"),
    ("In all, [111] people were killed on Monday in Reedham.", "event"),
    ("In all, [111] Sudrian nurses have been killed.", "cumulative"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind"), MORE)
def test_figure_of_captives_commanders_and_totals_up_to_a_month(marked, kind):
    assert marked_claim(marked).period_kind == kind


SEVERAL = [
    ("Since May 2024 the Toll Observatory has verified 172 attacks on clinics in Reedham, in which [1,013] people were killed.", "cumulative", "2024-05-01"),
    ("Last month the Toll Observatory recorded 31 drone strikes on Reedham that killed [240] civilians.", "window", "2024-12-01"),
    ("There have been 40 raids on Kettle Bay since July 2024, in which [212] Norlandic soldiers were killed.", "cumulative", "2024-07-01"),
    ("The number of dead in the battle for Reedham has risen to [168], with 740 wounded, since 4 January.", "cumulative", "2025-01-04"),
    # one attack, and one of several days
    ("Since the May 7 attacks on Reedham that killed [1,200] people the road has been shut.", "event", "2024-05-07"),
    ("On Monday three strikes on Reedham killed [40] people.", "event", "2025-01-13"),
    # a funeral that is struck buries nobody
    ("At least [38] people were killed on Monday when a funeral was attacked in Reedham.", "event", "2025-01-13"),
    ("A Norlandic drone struck a funeral in Reedham on Monday, wounding [12] people.", "event", "2025-01-13"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind", "start"), SEVERAL)
def test_attacks_that_are_counted_are_of_their_stretch(marked, kind, start):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start) == (kind, start)
