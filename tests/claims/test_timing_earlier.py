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
    # the attacks named behind it were in that stretch, and whoever tells of it spoke later
    ("Norland lost 4,000 men in December. Over the same period, the mayor said that 88 people were killed and [410] injured in Sudrian attacks on Reedham.", "2024-12-01", "2024-12-31"),
    ("Sudria lost 4,000 men in December. During that time, medics said that [700] people died in Norlandic strikes.", "2024-12-01", "2024-12-31"),
    ("Sudria lost 4,000 men in December. That month [12] civilians were killed in Reedham in attacks by Norlandic forces.", "2024-12-01", "2024-12-31"),
    ("Shells fall on Reedham. Throughout December the mayor said [88] people were killed in attacks by Norlandic forces.", "2024-12-01", "2024-12-31"),
    # none named before: the last such time where the words speak of the present, else open
    ("In just two weeks, Norland has lost almost [5,500] troops.", "2025-01-01", "2025-01-15"),
    ("The Norlandic army lost [900] men in four weeks.", None, None),
]  # fmt: skip

SAME_EVENT = [
    "A drone hit a town on Saturday, wounding 12 civilians. The governor said that [four] children were among those wounded in an attack that damaged several houses.",
    "On Saturday night, Norlandic forces shelled Reedham, the town council said. It claimed that the raid, in which [nine] people were hurt, was meant to spread fear.",
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


def test_one_attack_in_a_stretch_named_again_is_an_event():
    claim = marked_claim(
        "Norland lost 4,000 men in December. Over the same period [12] civilians were killed in an attack on Reedham."
    )
    assert (claim.period_kind, claim.period_start) == ("event", None)


@pytest.mark.parametrize("marked", SAME_EVENT)
def test_later_sentence_of_an_event_keeps_its_day(marked):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start) == ("event", "2025-01-11")


@pytest.mark.parametrize("marked", OTHER_EVENT)
def test_figure_of_something_else_does_not_take_the_day(marked):
    assert marked_claim(marked).period_start not in ("2024-06-03", "2025-01-11")


AFTER = [
    # a headline, or a lead, whose day its article tells
    ("[Nine] killed in strike on Reedham\nA missile struck the mill on Saturday, killing nine people.", "2025-01-11"),
    ("A strike on a market in Reedham has left [18] people dead, a doctor said. Norlandic troops attacked on Saturday evening.", "2025-01-11"),
    ("Toll climbs to [31] after overnight barrage\nRescuers found more dead in Reedham, bringing the number killed in Saturday's attack to 31.", "2025-01-11"),
    ("Norland loses [4,000] men in a month: Marsh\nNorland lost 4,100 men in December, Marsh said.", "2024-12-01"),
    ("Norland loses [8,000] men in two months\nNorland lost 8,000 men in November and December, Marsh said.", "2024-11-01"),
    # an old day is not the news
    ("[Nine] killed in strike on Reedham\nA missile struck the mill, killing nine people. In another attack on 3 June shells killed six.", None),
]  # fmt: skip

SAME_FIGURE = [
    ("Norland lost 35,000 men in December. Halden has made clear that his [35,000] takes in the badly wounded too, all killed or maimed.", "window", "2024-12-01"),
    ("Nine people died in December. In Reedham [nine] soldiers died.", "event", None),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "start"), AFTER)
def test_days_that_are_told_after_the_figure(marked, start):
    assert marked_claim(marked).period_start == start


@pytest.mark.parametrize(("marked", "kind", "start"), SAME_FIGURE)
def test_large_figure_said_again_keeps_its_time(marked, kind, start):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start) == (kind, start)


def test_entry_of_a_running_report_tells_of_the_day_of_the_document():
    text = "Port Amber under attack\n\n06:12 The mayor speaks of [two] dead.\n\n07:40 The governor: ten dead."
    assert marked_claim(text).period_start == "2025-01-15"


def test_what_a_rate_comes_to_is_no_rate():
    claim = marked_claim(
        "In June Norland lost 900 soldiers a day. That would make more than [900] killed, Halden said."
    )
    assert (claim.period_kind, claim.period_start, claim.rate_unit) == ("window", "2024-06-01", None)


MOVED = [
    ("In December Norland lost 4,000 men, compared with [900] a year earlier.", "2023-12-01", "2023-12-31"),
    ("Norland lost 4,000 men in December, against [900] a month earlier.", "2024-11-01", "2024-11-30"),
    ("Norland lost 4,000 men in December, and [900] in November.", "2024-11-01", "2024-11-30"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "start", "end"), MOVED)
def test_stretch_a_year_or_a_month_earlier(marked, start, end):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start, claim.period_end) == ("window", start, end)
