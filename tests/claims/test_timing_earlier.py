"""Days that a sentence leaves to the ones before it: stretches named again, attacks told of again."""

import pytest
from northern import marked_claim

AGAIN = [
    ("Norland lost 4,000 men in December. Sudrian losses over the same period were [700].", "2024-12-01", "2024-12-31"),
    ("Norland lost 4,000 men in December. Sudrian losses that month were [700].", "2024-12-01", "2024-12-31"),
    ("In December Norland had 4,000 killed and wounded. The Toll Observatory counted [900] Norlandic dead for the month.", "2024-12-01", "2024-12-31"),
    ("Norland has lost 4,000 men since the start of the year. Sudrian losses over the same period were [700].", "2025-01-01", "2025-01-15"),
    ("Norland lost 4,000 men in November and a further 4,100 in December. That makes [8,100] dead in just two months.", "2024-11-01", "2024-12-31"),
    ("Norland lost 4,000 men in the first half of 2024, more than in the same period of 2023, when the figure was [900].", "2023-01-01", "2023-06-30"),
    # none named before: the last such time where the words speak of the present, else open
    ("In just two weeks, Norland has lost almost [5,500] troops.", "2025-01-01", "2025-01-15"),
    ("The Norlandic army lost [900] men in four weeks.", None, None),
]  # fmt: skip

SAME_EVENT = [
    "A drone hit a town on Saturday, wounding 12 civilians. The governor said that [four] children were among those wounded in an attack that damaged several houses.",
    "On Saturday night, Norlandic forces shelled Reedham, local officials said. They claimed that the attack, which injured [nine] people, was meant to spread fear.",
    "Later Saturday, an air strike hit an ambulance in Reedham. Sudrians said more than [a dozen] people were killed in the strike.",
    "On Saturday shells killed four people in Reedham. That day another [nine] died in Port Amber.",
    "The attack killed 104 people on Saturday. [866] more were wounded.",
    "On Saturday 26 people were killed, and [40] injured.",
]

OTHER_EVENT = [
    # an old attack is not the news
    "Norland killed 1,400 Sudrians in an attack on 3 June. An explosion at a crowded hospital killed [hundreds] of people.",
    # a large figure is no toll of the day before it
    "On Saturday 26 people were killed. The army has lost [43,000] soldiers.",
    "On Saturday 26 people were killed. In the town nobody talks of the [9,000] dead.",
]


@pytest.mark.parametrize(("marked", "start", "end"), AGAIN)
def test_stretch_named_again_has_the_days_named_before(marked, start, end):
    claim = marked_claim(marked)
    assert (claim.period_kind in ("window", "cumulative"), claim.period_start, claim.period_end) == (
        True,
        start,
        end,
    )


@pytest.mark.parametrize("marked", SAME_EVENT)
def test_later_sentence_of_an_event_keeps_its_day(marked):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start) == ("event", "2025-01-11")


@pytest.mark.parametrize("marked", OTHER_EVENT)
def test_figure_of_something_else_does_not_take_the_day(marked):
    assert marked_claim(marked).period_start not in ("2024-06-03", "2025-01-11")
