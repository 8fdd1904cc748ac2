"""Wars without a profile: two who fight named in one word, whom an army fights, where a teller sits, raids of a month."""

import pytest
from abroad import claim_at


def claim_of(marked, date="2025-07-26"):
    """The claim of the figure in [brackets]."""
    return claim_at(marked, date)


SIDES = [
    # two who fight each other
    ("Fighting on the Thai-Cambodian border killed at least [33] people, officials said.", "both"),
    ("Thai-Cambodian border clashes have left [14] people dead since Thursday.", "both"),
    ("Azerbaijan, Armenia trade fire; [49] soldiers killed", "both"),
    (
        "Thai and Cambodian troops clashed. Fighting between the two neighbours has killed at least [33] people.",
        "both",
    ),
    (
        "Thai and Cambodian troops shelled each other. The two neighbours last fought in 2011, when [28] people were killed.",
        "both",
    ),
    ("Pakistan-India war: drone strikes kill [three] in Lahore", "pakistan"),
    (
        "A shell fired from across the Thai-Cambodian border killed [eight] people at a petrol station in Thailand.",
        "thailand",
    ),
    (
        "Fighting on the Thai-Cambodian border has killed 33 people. Cambodia's defence ministry reported [12] more deaths.",
        "cambodia",
    ),
    # nobody kills soldiers of its own
    ("Cambodia said it had killed [12] soldiers.", None),
    ("The Arakan Army said it had killed [12] soldiers.", "myanmar"),
    # whom an army fights
    (
        "A strike in Ethiopia's Amhara region killed seven people. The army, which has fought Fano since 2023, said it had killed [300] militants.",
        "fano",
    ),
    (
        "A blast in Somalia killed seven people. The army, which is battling al-Shabaab, said it killed [30] fighters.",
        "al_shabaab",
    ),
    (
        "Fighting broke out in Somalia. Al-Shabaab fighting government troops near the town killed [12] soldiers.",
        "somalia",
    ),
    # where a teller sits
    (
        "Troops in Somalia fought al-Shabaab. Aden Yare, an analyst in Nairobi, said the army had lost [1,500] men since 2022.",
        "somalia",
    ),
    (
        "Taliban fighters clashed with Pakistani troops. [Nine] of the Islamic Emirate's men were killed, a spokesman said.",
        "taliban",
    ),
]


@pytest.mark.parametrize(("marked", "side"), SIDES)
def test_the_foe_of_the_one_named_was_harmed(marked, side):
    assert claim_of(marked).side == side


PERIODS = [
    ("Rebels killed [11] soldiers last month in a raid on a town in Mali.", "event", None),
    (
        "Earlier in the week [two] police officers died in a bomb blast in the Nigerian city of Jos.",
        "event",
        None,
    ),
    (
        "Gunmen killed [seven] farmers earlier this month in an attack near Jos, Nigeria, police said.",
        "event",
        None,
    ),
    (
        "At least [30] people were killed in May in attacks across Mali, and four died in June in a blast in Gao.",
        "window",
        "2025-05-01",
    ),
    (
        "The group said [90] civilians were killed last month in Mali, most of them in one attack on a market.",
        "window",
        "2025-06-01",
    ),
    (
        "The conflict that broke out in Mali in October 2017 has cost [4,900] lives.",
        "cumulative",
        "2017-10-01",
    ),
    ("The insurgency in Mali, which began in 2012, has claimed [20,000] lives.", "cumulative", "2012-01-01"),
    (
        "Militant attacks in Pakistan have risen since the war. At least [2,414] people, more than half of them soldiers, were killed in 2024.",
        "window",
        "2024-01-01",
    ),
]


@pytest.mark.parametrize(("marked", "kind", "start"), PERIODS)
def test_deeds_have_the_time_that_is_told_of_them(marked, kind, start):
    claim = claim_of(marked)
    assert (claim.period_kind, claim.period_start) == (kind, start)


def test_a_particle_joined_to_a_name_is_part_of_it():
    claim = claim_of(
        "Jama'at Nusrat al-Islam wal-Muslimin (JNIM), an ally of al-Qaeda, said in a statement that it had killed [60] soldiers "
        "in Burkina Faso, a monitoring group reported."
    )
    assert claim.source == "Jama'at Nusrat al-Islam wal-Muslimin"


RAIDS = [
    "The assailants entered Kakole at about nine on Sunday night, according to a local chief.",
    "The attackers came at dawn on Sunday, according to a UN note.",
    "The rebels arrived on Sunday on motorbikes and left after an hour.",
]


@pytest.mark.parametrize("raid", RAIDS)
def test_how_a_raid_began_tells_its_day(raid):
    lead = "ADF fighters killed at least [ten] civilians in a raid on a village in eastern Congo, residents said on Tuesday."
    assert claim_of(f"{lead}\n\n{raid}", "2025-08-27").period_start == "2025-08-24"


def test_who_came_later_tells_no_day_of_the_raid():
    lead = (
        "ADF fighters killed at least [ten] civilians in a raid in eastern Congo, residents said on Tuesday."
    )
    assert claim_of(f"{lead} Officers arrived on Sunday.", "2025-08-27").period_start is None


LENGTHS = [
    ("Tuareg rebels killed [47] soldiers in three days of fighting in Mali last week.", None),
    ("Rebels killed [40] soldiers in Mali in two days of clashes in June.", None),
    ("Rebels killed [40] soldiers in three days of fighting in Mali.", "2025-07-23"),
    ("The army ended a day-long siege of a train in Pakistan, killing all [33] attackers, it said.", None),
]


@pytest.mark.parametrize(("marked", "start"), LENGTHS)
def test_a_bout_of_a_week_gone_by_is_not_counted_back_from_today(marked, start):
    claim = claim_of(marked)
    assert (claim.period_start, claim.rate_unit) == (start, None)


def test_those_of_their_own_whom_rebels_lost():
    text = "Tuareg separatists in Mali said they killed 84 Wagner fighters. A spokesman for the rebels said they had lost [nine] of their own men."
    assert claim_of(text).side == "azawad_rebels"


def test_a_paper_speaks_beside_a_person():
    claim = claim_of(
        "Rebels killed [ten] civilians in eastern Congo, an internal UN note and a local activist said on Tuesday."
    )
    assert claim.source == "internal UN note and a local activist"


def test_men_beside_women_are_no_troops():
    claim = claim_of(
        "Pakistani shells killed a woman and wounded [two] men in the Uri sector of Indian Kashmir, the Indian army said."
    )
    assert claim.population != "military"


def test_summary_executions_are_counted():
    claim = claim_of(
        "Gangs and police fought in Haiti. The UN report documented [73] summary executions by police during the clashes."
    )
    assert claim.category == "killed"


FOUND = [
    (
        "Rival militias shelled Tripoli in Libya. Rescuers recovered six bodies on Monday. [Five] more were found on Wednesday.",
        "killed",
    ),
    (
        "Soldiers in Nigeria exhumed 18 bodies of villagers killed by bandits. Another [seven] were discovered on Friday.",
        "killed",
    ),
    ("Troops in Congo recovered 12 bodies after the raid. [Three] others were found wounded.", "wounded"),
    ("Bandits attacked villages in Nigeria. The gunmen burnt [ten] people alive, a lawmaker said.", "killed"),
]


@pytest.mark.parametrize(("marked", "category"), FOUND)
def test_more_of_the_dead_were_found(marked, category):
    assert claim_of(marked).category == category


@pytest.mark.parametrize(
    "marked",
    [
        "Rebels shelled a town in Mali, killing nine. [Five] more were found alive under the rubble.",
        "Rebels in Congo killed nine villagers. [Ten] more rifles were found in a hut.",
        "Troops in Congo recovered 12 bodies after the raid. [Three] more were found guilty of looting.",
    ],
)
def test_what_else_was_found_is_no_harm(marked):
    assert claim_of(marked) is None


HALVES = [
    (
        "More than [380] people have died in a week and a half of fighting in southern Syria, a monitor said.",
        "2025-07-16",
    ),
    (
        "Over the past month and a half [90] civilians have been killed by jets in Mali, the UN said.",
        "2025-06-11",
    ),
    (
        "Gang fighting has killed [300] people over the last year and a half in Haiti, the UN said.",
        "2024-01-26",
    ),
    ("The army killed [90] rebels in Mali in the past two and a half weeks, it said.", "2025-07-09"),
    ("The army killed [90] rebels in Mali in the past two weeks, it said.", "2025-07-12"),
]


@pytest.mark.parametrize(("marked", "start"), HALVES)
def test_half_a_unit_more(marked, start):
    claim = claim_of(marked)
    assert (claim.period_start, claim.period_end) == (start, "2025-07-26")


@pytest.mark.parametrize("figure", ["At least [19]", "[Nineteen]", "Some [19]"])
def test_a_day_of_a_dateline_begins_no_range(figure):
    claim = claim_of(
        f"NIAMEY, March 12 - {figure} people were killed when gunmen stormed a mosque in Niger, the army said."
    )
    assert (claim.low, claim.bound == "range") == (19, False)
