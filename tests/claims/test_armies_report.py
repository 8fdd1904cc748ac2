"""Armies that tell of their own and of rebels, one side behind several figures, who still speaks of the deed just told of."""

import pytest
from abroad import GENERAL, claim_at
from northern import claims_in, figures_in, harms_in, marked_claim


def abroad(marked):
    """The claim of the figure in [brackets], in a war without a profile."""
    return claim_at(marked, "2025-01-15", GENERAL)


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        # an army that names no other reports its own dead, and a list goes on with lands
        ("The US has lost 1,988 troops in Iraq. The British military has reported [97] deaths.", "uk"),
        ("The US has lost 1,988 troops in Iraq. The Italian army confirmed [27] deaths in Iraq.", "italy"),
        (
            "The US has lost 1,988 troops in Iraq. The British military has reported 97 deaths; Italy, [27]; Poland, 17.",
            "italy",
        ),
        # rebels that lose men are nobody's army
        ("The army of Sri Lanka said the rebels lost [40] men in the fighting.", None),
        (
            "The Tamil Tigers attacked a base. The rebels had lost [40] men, Sri Lanka's military said.",
            "tamil_tigers",
        ),
        (
            "The Tamil Tigers fought on. Rebel casualties stood at [40], Sri Lanka's army said.",
            "tamil_tigers",
        ),
        ("“The group has lost [200] men,” Sri Lanka's army said of the Tamil Tigers.", "tamil_tigers"),
        ("The army lost [40] men in the fighting in Mali, the rebels said.", "mali"),
        # a movement of fighters has no army, whoever counts its losses
        (
            "The Tamil Tigers attacked a base in Sri Lanka. The Tigers said military casualties were [40].",
            "sri_lanka",
        ),
        ("Pakistan's army said 40 militants had been killed. It put army losses at [12].", "pakistan"),
    ],
)
def test_whose_an_army_reports(marked, side):
    assert abroad(marked).side == side


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        (
            "In a week [16] servicemen were killed and 20 injured on the Sudrian side, said the staff in Vessel.",
            "sudria",
        ),
        (
            "[Nine] soldiers died on the Sudrian side and four on the Norlandic side, mediators said.",
            "sudria",
        ),
        (
            "Nine soldiers died on the Sudrian side and [four] on the Norlandic side, mediators said.",
            "norland",
        ),
        ("[Nine] soldiers of Norland died; guns fired from the Sudrian side.", "norland"),
    ],
)
def test_one_side_behind_its_figures(marked, side):
    assert marked_claim(marked).side == side


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        (
            "One man was killed in a gunfight in Reedham, police said. [Two] soldiers were hurt in the initial exchange.",
            "police",
        ),
        (
            "Nine died when a bomb went off in Reedham, the mayor said. [Twelve] guards were wounded in the blast.",
            "mayor",
        ),
        (
            "Nine died in a raid on Reedham, the mayor said. [Two] men were killed in a strike on Port Amber.",
            None,
        ),
        # a sum behind somebody's quoted words is the outlet's
        (
            '"Eight of my mates died in the raid," a veteran said.\n\nIn all, [255] Sudrian soldiers died.',
            None,
        ),
        (
            "The staff said eight men had died in the raid.\n\nIn all, [255] Sudrian soldiers had died.",
            "staff",
        ),
    ],
)
def test_who_goes_on_speaking(marked, source):
    assert marked_claim(marked).source == source


@pytest.mark.parametrize(
    ("text", "harms"),
    [
        ("Some 900 people were killed or went missing in Reedham.", [("900", "casualties")]),
        ("Another 90 soldiers died or went missing in the war.", [("90", "casualties")]),
        ("Nine soldiers went missing in the battle.", [("Nine", "missing")]),
    ],
)
def test_those_who_went_missing(text, harms):
    assert harms_in(text) == harms


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Mourners wept as 29 newly identified victims of the massacre were laid to rest in Reedham.",
            ["29"],
        ),
        ("The shelling of Reedham brought 40 recently confirmed deaths.", ["40"]),
        ('More than 180 rebels and "affiliated gangs" had been eliminated, the Sudrian army said.', ["180"]),
        (
            "Rebels shelled Reedham. They are holding 14 hostages, including eight sailors, after they freed a priest.",
            ["14", "eight"],
        ),
        (
            "Rebels shelled Reedham. They were holding 14 hostages, including eight sailors freed on Monday.",
            ["14"],
        ),
    ],
)
def test_figures_with_words_between(text, figures):
    assert figures_in(text) == figures


def test_days_after_an_earlier_deed():
    text = (
        "The blast in Reedham came days after three soldiers were killed in a battle. "
        "On Sunday a bomb killed nine people in Port Amber."
    )
    first, second = claims_in(text)
    assert (first.period_start, second.period_start) == (None, "2025-01-12")


def test_a_war_by_its_length():
    claim = marked_claim("Some [255] servicemen of Sudria died in the ten-week conflict.")
    assert claim.period_kind == "cumulative"


@pytest.mark.parametrize(
    ("marked", "side", "population"),
    [
        # the noun left out is that of the figure before, wherever the next ones fell
        (
            "Guns killed 16 Sudrian soldiers in Reedham. Another [12] were killed in Vessel.",
            "sudria",
            "military",
        ),
        (
            "Norland said it had killed 16 Sudrian soldiers. A further [12] were killed near Vessel, it said.",
            "sudria",
            "military",
        ),
        # with a noun of its own, or behind civilians, the place tells
        (
            "Guns killed 16 Sudrian soldiers in Reedham. Another [12] people were killed in Vessel.",
            "norland",
            "any",
        ),
        ("Shells killed nine villagers in Reedham. Another [12] were killed in Vessel.", "norland", "any"),
    ],
)
def test_another_of_the_same(marked, side, population):
    claim = marked_claim(marked)
    assert (claim.side, claim.population) == (side, population)


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        ("The army killed 16 in Mali, 15 of them rebels; [one] in Niger.", "niger"),
        ("The army killed 16 in Mali, 15 of them rebels; [one] was an officer.", "mali"),
    ],
)
def test_a_second_land_behind_a_part(marked, side):
    assert abroad(marked).side == side


def test_a_part_keeps_its_day():
    text = "In all, 649 Sudrian servicemen died in the ten-week conflict, 323 of the latter when a ship was sunk on 5 January."
    whole, part = claims_in(text)
    assert (whole.period_kind, part.period_kind, part.period_start) == ("cumulative", "event", "2025-01-05")


@pytest.mark.parametrize(
    "text",
    [
        "At least 41 people died in Reedham when a passenger coach plunged into a gorge; the army fights rebels near by.",
        "In June 22 died when a minibus overturned near Reedham.",
    ],
)
def test_accidents_on_the_road(text):
    assert figures_in(text) == []


@pytest.mark.parametrize(
    ("text", "harms"),
    [
        ("Nine soldiers embrace martyrdom in Reedham as rebels attack.", [("Nine", "killed")]),
        ("Two guards made the supreme sacrifice in the attack on Reedham.", [("Two", "killed")]),
        (
            "A convoy left the road after a mine went off near Reedham, killing nine soldiers.",
            [("nine", "killed")],
        ),
    ],
)
def test_other_words_for_the_fallen(text, harms):
    assert harms_in(text) == harms
