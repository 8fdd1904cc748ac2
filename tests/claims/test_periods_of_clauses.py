"""Totals since what a clause tells, rates said of no count, days counted from another (codebook, Period)."""

import pytest
from abroad import GENERAL, WAR, claim_at
from northern import marked_claim

KINDS = [
    # since something was done, which the words may date or not
    ("The number of people killed since Norlandic troops marched on Reedham two weeks ago has climbed to [278].", "cumulative"),
    ("The toll since clashes resumed in Reedham has reached [190], doctors said.", "cumulative"),
    ("More than [130] Sudrian soldiers have been killed since Norland opened its second front, Marsh said.", "cumulative"),
    # a reason is no first day
    ("Since most roads are closed, [12] wounded soldiers died in Reedham.", "event"),
    # what is held once a week is no count
    ("Norlandic jets bombed a weekly market in Reedham on Monday, killing [34] people.", "event"),
    ("Gunmen shot at the annual fair of Reedham on Sunday and killed [15] people.", "event"),
    ("Shelling kills [ten] people daily in Reedham.", "rate"),
    ("Norland's daily losses, he said, are [300] men.", "rate"),
    ("Norland's weekly combat losses reached [1,100], Marsh said.", "rate"),
    # another's count of the same, a line of it, and what plain shells "have killed" beside it
    ("At least 61 people have been killed in Reedham since Friday, Holm said. The council puts the number of dead at [90].", "cumulative"),
    ("Since the offensive got under way, 40 foreign fighters have died, 12 of them Sudrian. Norland lost [three] men.", "cumulative"),
    ("More than 900 people were killed in Reedham over the past year, Holm said. Rockets have killed [28] civilians in Vessel.", "unstated"),
    ("A missile struck a bus in Reedham on Monday. Norlandic strikes have killed [12] people there.", "event"),
    ("Marsh raised to 33 the number of people killed in Reedham since Sunday; another [76] have been injured, he said.", "cumulative"),
    ("It brings to 1,100 the number of rebels killed since Friday. Marsh said [28] soldiers had been killed in the same fighting.", "event"),
    ("Norlandic troops crossed the border in May. Twelve civilians were killed and [121] wounded in the first week, Holm said.", "window"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_a_figure_has_the_kind_of_period_of_its_clause(text: str, kind: str) -> None:
    assert marked_claim(text).period_kind == kind


STARTS = [
    ("Since rebels stormed Reedham ten days ago, [47] Sudrians have been killed.", "2025-01-05"),
    ("[Nine] Sudrian soldiers died when shells hit Reedham, he told the council.", None),
    ("Sudrians on Tuesday buried the victims of two bombs that tore through a market in Reedham a day earlier, killing [78] people.", "2025-01-13"),
    # an attack's own toll, where a total runs from it
    ("Since the 7 January raid, when Norlandic gunmen burst into Reedham and killed [40] people, 12 more have died.", "2025-01-07"),
    ("Since Norland's 7 January raid, which killed about [40] people in Reedham, 12 more have died.", "2025-01-07"),
    ("Sudria's answer began after Norland's 7 January raid, in which [40] people were killed.", "2025-01-07"),
    ("Since Friday, when fire was opened again on Reedham after a lull of nearly a month, [103] civilians have died.", "2025-01-10"),
    ("A raid killed 12 people in Reedham on Tuesday, police said, compared with [25] the day before.", "2025-01-13"),
    ("A raid killed [12] people in Reedham on Tuesday, police said, compared with 25 the day before.", "2025-01-14"),
    ("A rocket levelled a house in Reedham in the small hours of Sunday. Nine people died and [34] were wounded.", "2025-01-12"),
    ("Holm says [87] Sudrians were burned alive in Reedham on the night of Thursday to Friday.", "2025-01-09"),
    ("On Monday shells hit Reedham. A month ago, some [70] people died when a bus was struck.", None),
    ("Holm blamed Norland for the 1994 massacre, in which some [800] Sudrians were murdered.", "1994-01-01"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "start"), STARTS)
def test_a_period_begins_with_the_day_of_its_clause(text: str, start: str | None) -> None:
    assert marked_claim(text).period_start == start


def test_earlier_state_of_a_total() -> None:
    text = "The toll since clashes resumed on 4 January has climbed to 278, with 1,332 wounded, Holm said. She had reported [264] deaths two days before."
    claim = marked_claim(text)
    assert (claim.period_kind, claim.period_start, claim.period_end) == (
        "cumulative",
        "2025-01-04",
        "2025-01-13",
    )


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("Azerbaijan is said to have lost [3,000] men after just over 40 days of the war.", "cumulative"),
        ("In two weeks of war, Ethiopia has lost [900] soldiers, an analyst said.", "cumulative"),
        ("In the last two weeks of the war, [900] Somalis were killed.", "window"),
        ("After five days of fighting over Goma, [700] people have been killed in Congo.", "window"),
    ],
)
def test_days_of_a_war_whose_start_nobody_knows_are_all_of_it(marked: str, kind: str) -> None:
    claim = claim_at(marked, "2024-12-15", GENERAL, after=WAR)
    assert claim is not None
    assert claim.period_kind == kind


# What reports of months and years set beside their figures: (figure marked, kind, first day, last day).
SET_BESIDE = [
    ("Sudrian civilian deaths rose from [99] in 2023 to 140 in 2024.", "window", "2023-01-01", "2023-12-31"),
    ("The worst year for Sudrians was 2019, when [111] of them were killed.", "window", "2019-01-01", "2019-12-31"),
    ("In the first weeks of 2024 Norland lost [900] men.", "window", "2024-01-01", "2024-01-31"),
    ("In December 65 Sudrians were killed, compared with [49] and 280 wounded in the same period of 2023.", "window", "2023-12-01", "2023-12-31"),
    ("Last quarter 93 Sudrians were killed, down from [140] in the previous reporting period.", "window", "2024-07-01", "2024-09-30"),
    ("In December 183 Sudrians were killed, the highest since July, when 219 died. Another [836] were wounded.", "window", "2024-12-01", "2024-12-31"),
    ("In December 836 Sudrians were wounded and [183] killed, up 12 per cent from November.", "window", "2024-12-01", "2024-12-31"),
    # an older deed beside the news has not its day
    ("On Monday 26 people died in Reedham, the deadliest raid on Sudria since 2000, when [36] were shot dead in a village.", "event", None, None),
    ("A raid killed nine in Reedham on Monday, the deadliest since May, when [19] died.", "event", None, None),
    # one deed, of which the month is told
    ("In August Norlandic troops killed [200] people in Reedham, one of the worst massacres of the war.", "event", None, None),
    ("In August Norlandic troops killed [200] people in Reedham.", "window", "2024-08-01", "2024-08-31"),
    ("Norland lost 200 men in August. In mid-December Marsh reported killing [15] of them near Reedham.", "event", None, None),
    # many deeds, or the one of the day
    ("Norlandic forces have shelled residential areas of Reedham, killing [hundreds].", "unstated", None, None),
    ("Norlandic forces have for years attacked Sudrian villages, killing [thousands].", "cumulative", None, None),
    ("Norlandic forces have shelled a hospital in Reedham, killing [hundreds].", "event", None, None),
    # one attack's toll, on whatever day it is told
    ("A missile hit a hotel in Reedham on Sunday, killing four. By Monday it had climbed to 11. On Tuesday rescuers put the toll at [13].", "event", "2025-01-12", "2025-01-12"),
    ("A missile hit a hotel in Reedham on Sunday, killing four. On Monday another killed [nine] in Vessel.", "event", "2025-01-13", "2025-01-13"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "start", "end"), SET_BESIDE)
def test_a_figure_has_the_days_of_its_own_count(
    text: str, kind: str, start: str | None, end: str | None
) -> None:
    claim = marked_claim(text)
    assert (claim.period_kind, claim.period_start, claim.period_end) == (kind, start, end)


# Stretches counted from the war's first day, older days of what is told now, and stretches shared by two figures.
STRETCHES = [
    ("More than [6,000] people died in Sudria in the first six months of the war.", "window", "2024-03-01", "2024-08-31"),
    ("Marsh said that [3,100] Sudrian soldiers had been killed, the first figure since June, when Holm spoke of 1,300.", "cumulative", None, None),
    ("The attack on the theatre of Reedham on 16 June is thought to have killed some [600] people.", "event", "2024-06-16", "2024-06-16"),
    ("In all, [21] civilians were killed and more than 160 wounded in Sudria last week.", "window", "2025-01-06", "2025-01-12"),
    ("Raiders answered with attacks on villages, killing [100] Sudrians between 3 and 20 December, 60 of them on 12 December.", "window", "2024-12-03", "2024-12-20"),
    ("Drones struck Reedham on Friday and 26 people were hurt. By Sunday the toll stood at [two] dead.", "event", "2025-01-10", "2025-01-10"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "start", "end"), STRETCHES)
def test_a_stretch_is_told_by_its_words(text: str, kind: str, start: str | None, end: str | None) -> None:
    claim = marked_claim(text)
    assert (claim.period_kind, claim.period_start, claim.period_end) == (kind, start, end)
