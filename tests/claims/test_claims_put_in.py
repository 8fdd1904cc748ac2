"""What clauses put in, appositions and wires' words mean: who is thought to be whom, since when, what is rejected."""

import pytest
from abroad import WAR, claim_at


def claim_of(marked, date="2025-06-16"):
    """The claim of the figure in [brackets]."""
    return claim_at(marked, date, after=WAR)


@pytest.mark.parametrize(
    ("marked", "kind", "start"),
    [
        # since when the group fights is not of the figure
        ("The RSF, which has fought the army since May 2023, killed [14] in El Fasher.", "event", None),
        (
            "Boko Haram, which has waged war since 2009, killed [40] soldiers on Sunday in Chad.",
            "event",
            "2025-06-15",
        ),
        (
            "The revolt, which has raged since 2009, has killed [40,000] in Nigeria.",
            "cumulative",
            "2009-01-01",
        ),
        ("The siege, which has gone on since May, killed [900] in El Fasher.", "cumulative", "2025-05-01"),
        # how long it lasted is no day
        ("In a raid that lasted for more than 24 hours, gunmen killed [ten] in Mali.", "event", None),
        ("In the past 24 hours gunmen killed [ten] people in Mali.", "event", "2025-06-15"),
    ],
)
def test_how_long_a_side_has_fought_is_not_the_time_of_the_figure(marked, kind, start):
    claim = claim_of(marked)
    assert (claim.period_kind, claim.period_start) == (kind, start)


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("Last month gunmen thought to be herders killed at least [20] people in Nigeria.", None),
        ("Militants believed to belong to ISWAP killed [nine] soldiers in Nigeria.", None),
        ("The mayor believed that [nine] soldiers had been killed in Nigeria.", "mayor"),
        ("The UN has received reports of [50] civilians put to death in Sudan by the RSF.", "UN"),
    ],
)
def test_whom_clauses_put_in_make_the_teller(marked, source):
    assert claim_of(marked).source == source


@pytest.mark.parametrize(
    ("marked", "stance"),
    [
        (
            "Al-Shabaab said it killed [60] Kenyan soldiers, a figure the Kenyan military rejected.",
            "disputed",
        ),
        (
            "Al-Shabaab boasted that [73] soldiers were dead, a claim the defence ministry dismissed.",
            "disputed",
        ),
        ("The rebels said [60] soldiers were killed in Mali, a number that the UN confirmed.", "asserted"),
        ("The rebels said [60] soldiers were killed in Mali and rejected an offer of talks.", "asserted"),
    ],
)
def test_what_is_rejected_is_disputed(marked, stance):
    assert claim_of(marked).stance == stance


@pytest.mark.parametrize(
    ("marked", "category", "side"),
    [
        ("Boko Haram fighters gun down [five] soldiers in Cameroon.", "killed", "cameroon"),
        ("Rebels mowed down [12] farmers in Ituri.", "killed", "drc"),
        ("Two men were hurt and [14] decapitated in Ituri by the ADF.", "killed", "drc"),
        ("After the ambush in Mali [nine] soldiers are not yet accounted for.", "missing", "mali"),
        (
            "The army counts [31] fallen, 47 wounded and nine missing after the attack in Mali.",
            "killed",
            "mali",
        ),
        # what its foes call an army
        (
            'Al-Shabaab claimed the bombing in Mogadishu and said [73] "apostates" were dead.',
            "killed",
            "somalia",
        ),
    ],
)
def test_category_and_side(marked, category, side):
    claim = claim_of(marked)
    assert (claim.category, claim.side) == (category, side)


def test_deeds_listed_beside_killings_are_no_killings():
    text = "Killings ([9]), looting, kidnappings (40) and rapes (10) were perpetrated by rebels in Ituri."
    assert claim_of(text).low == 9
    assert claim_of(text.replace("[9]", "9").replace("(10)", "([10])")) is None
    assert (
        claim_of("The dead were women (20) and children ([12]), after shells hit a camp in Sudan.").low == 12
    )
