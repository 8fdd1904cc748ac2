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
