"""Stretches that a text measures out: parts of a month, months of a list, what a war or campaign has done since it began."""

import pytest
from northern import claims_in, marked_claim

# The document is of 2025-01-15.
PARTS_OF_A_MONTH = [
    ("In the first fortnight of this month of January, [77] civilians were killed.", "2025-01-01", "2025-01-14"),
    ("In the first two weeks of December [77] civilians were killed.", "2024-12-01", "2024-12-14"),
    ("[770] civilians were killed in the second half of June.", "2024-06-16", "2024-06-30"),
    ("[770] civilians died in the last week of May 2024.", "2024-05-25", "2024-05-31"),
    ("In the final days of May [770] civilians died.", "2024-05-21", "2024-05-31"),
    ("In the third week of May [770] civilians died.", "2024-05-15", "2024-05-21"),
    # near misses: weeks of the war, half a year
    ("Norland lost [9,000] men in the first two months.", "2024-03-01", "2024-04-30"),
    ("Norland lost [9,000] men in the first half of 2024.", "2024-01-01", "2024-06-30"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "start", "end"), PARTS_OF_A_MONTH)
def test_part_of_a_month_has_its_days(marked, start, end):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start, claim.period_end) == ("window", start, end)


LISTS = [
    ("The Toll Observatory counted 4,100 deaths in March 2023, 840 in April and 580 in May.", ["2023-03-01", "2023-04-01", "2023-05-01"]),
    ("It counted 4,100 deaths (and 3,000 wounded) in November 2022, 840 deaths in December, and another 580 in January.", ["2022-11-01", "2022-11-01", "2022-12-01", "2023-01-01"]),
    ("Norland lost 900 soldiers in November, 840 in December and 580 in January 2024.", ["2023-11-01", "2023-12-01", "2024-01-01"]),
    # near misses: a yardstick's year, a start's year, no year at all
    ("Norland lost 900 soldiers in May, compared with 840 in March 2023.", ["2024-05-01", "2023-03-01"]),
    ("Norland lost 900 soldiers in May and 840 in June.", ["2024-05-01", "2024-06-01"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "starts"), LISTS)
def test_months_of_a_list_share_their_year(text, starts):
    assert [claim.period_start for claim in claims_in(text)] == starts


SINCE_IT_BEGAN = [
    ("War erupted in March 2024, leaving [thousands] dead.", "2024-03-01"),
    ("On 1 March 2024 fighting broke out between the army and its rivals in the capital, leaving [thousands] dead.", "2024-03-01"),
    ("Sudria descended into war ten months ago, killing more than [24,000] people.", "2024-03-01"),
    ("Gripped by a brutal war, the land has lost its youth, which has left [thousands] dead.", "2024-03-01"),
    ("Fighting broke out in the hills in June, killing nearly [3,000] people.", "2024-06-01"),
    ("The campaign against the rebels has killed at least [75] people.", None),
    ("Nearly [9,000] soldiers have died since the founding of the republic.", None),
    ("Since its start, the blockade has killed [75] people.", None),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "start"), SINCE_IT_BEGAN)
def test_what_has_been_done_since_it_began_is_a_total(marked, start):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start, claim.period_end) == ("cumulative", start, "2025-01-15")


NO_TOTAL = [
    ("Fighting broke out in Reedham on Monday, killing [12] people.", "event"),
    ("The invasion began on 1 March with strikes that killed [40] civilians.", "event"),
    ("The war broke out on 1 March when Sudrian gunmen crossed the river, killing [40] villagers.", "event"),
    ("The campaign killed [75] people in May.", "window"),
    ("In Sudria's deadliest day since the siege, [492] people were killed.", "event"),
    ("[Two] Norlandic soldiers were killed while they crossed the river.", "event"),
    ("[16] Sudrian soldiers have been killed this week.", "window"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind"), NO_TOTAL)
def test_what_was_done_in_one_go_is_no_total(marked, kind):
    assert marked_claim(marked).period_kind == kind


TOLD_THEN = [
    ("Marsh last gave the army's losses in December, when she told a reporter that [21,300] soldiers had died.", "cumulative", "2024-03-01"),
    ("The ministry renewed its count on 6 January, when it said [21,300] soldiers had been killed.", "cumulative", "2024-03-01"),
    ("A study said Norland would likely reach [900,000] casualties this summer.", "cumulative", "2024-03-01"),
    # near misses: what was done then
    ("The worst time was in December, when shells killed [3,000] people.", "window", "2024-12-01"),
    ("Tensions began to grow on Monday, when shells killed [nine] people.", "event", "2025-01-13"),
    ("The Toll Observatory counted [4,100] deaths in June.", "window", "2024-06-01"),
    ("Norlandic losses in June stood at [27,000].", "window", "2024-06-01"),
    ("Norlandic losses stood at [27,000] in June.", "cumulative", "2024-03-01"),
    ("The toll of Monday's attack is unknown, but a doctor said [hundreds] of people were killed or wounded.", "event", "2025-01-13"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind", "start"), TOLD_THEN)
def test_time_of_the_telling_is_told_from_that_of_the_harm(marked, kind, start):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start) == (kind, start)


APART = [
    ("A strike killed one person in Reedham yesterday. It comes a day after strikes killed [seven] people in Port Amber.", "2025-01-13"),
    ("On Monday three people were killed. A day earlier [nine] people had been killed in Reedham.", "2025-01-12"),
    ("The strike comes two days after shells killed [seven] people in Reedham.", "2025-01-13"),
    # near misses: the day is told, or no event is known
    ("It comes a day after Friday's strikes killed [seven] people in Reedham.", "2025-01-10"),
    ("The attack came a day after [12] people were killed in Reedham.", None),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "start"), APART)
def test_event_so_many_days_before_another(marked, start):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start, claim.period_end) == ("event", start, start)


STORY = "A jet dropped three bombs on Reedham on Tuesday, a farmer said.\n\nTen people were killed, he said.\n\nA long street of houses burnt down, and the mill with them. {}"

OF_THE_STORY = [
    ("A doctor said [three] patients had been wounded.", "2025-01-14"),
    ("The army said [one] soldier was killed.", "2025-01-14"),
    ("Earlier [20] people were killed there by soldiers.", None),
    ("[Two] people were wounded in a raid in the same place two months before.", None),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "start"), OF_THE_STORY)
def test_events_of_an_article_are_of_its_one_day(marked, start):
    assert marked_claim(STORY.format(marked)).period_start == start


def test_total_up_to_an_hour_of_today():
    claim = marked_claim("As of 21:00 today, more than [900] Sudrians had been killed.")
    assert (claim.period_kind, claim.period_start, claim.period_end) == (
        "cumulative",
        "2024-03-01",
        "2025-01-15",
    )


def test_known_attack_has_the_day_of_the_profile_and_a_sum_of_the_war_has_not():
    from dataclasses import replace

    from northern import WAR, article
    from tollbook.claims import find_claims

    tolls = (("captured", 190, 260), ("killed", 1100, 1500))
    raid, *others = sorted(WAR.phases, key=lambda phase: phase.id != "harvest-raid")
    war = replace(WAR, phases=(replace(raid, tolls=tolls), *others))

    def days(text):
        return [(c.period_kind, c.period_start) for c in find_claims(article(text), war)]

    assert days("Rebels killed about 1,200 Sudrians and took 251 hostages.")[0] == ("event", "2024-05-07")
    assert days("Since the war began 1,200 Sudrians have been killed.") == [("cumulative", "2024-03-01")]
    assert days("Rebels killed 900 Sudrians.")[0][1] != "2024-05-07"
    assert days("Rebels killed about 1,200 Norlanders.")[0][1] != "2024-05-07"


def test_article_about_a_front_counts_from_when_it_opened():
    from dataclasses import replace

    from northern import WAR, article
    from tollbook.claims import find_claims

    front = replace(WAR.parties["sudria"], main=False, start="2024-11-01")
    war = replace(WAR, parties={**WAR.parties, "sudria": front})
    text = "As of 3 January, 900 people had been killed in Sudria."
    [claim] = find_claims(article(text), war)
    assert (claim.period_kind, claim.period_start) == ("cumulative", "2024-11-01")
    [claim] = find_claims(replace(article(text), date="2024-06-01"), war)
    assert claim.period_start is None


HOURS = [
    # the hour at which an article came out dates nothing in it, that of an older entry of a running report does
    ("Jan 15, 2025 10:33 AM\n\n[Nine] soldiers were killed in Reedham.", None),
    ("Jan 14, 2025 10:33 AM\n\nA drone hit Reedham. [Nine] people were killed in the attack.", "2025-01-14"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "start"), HOURS)
def test_hour_of_publication_is_told_from_that_of_an_entry(marked, start):
    assert marked_claim(marked).period_start == start


ASIDES = [
    ("As told before, in Reedham shelling on January 11 left [nine] people wounded.", "2025-01-11"),
    ("In the night Norland attacked a number of towns. From Reedham, too, [six] injuries were reported.", "2025-01-15"),
    ("In December Sudria said that [2,200] Norlandic soldiers died within a single 24 hours.", None),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "start"), ASIDES)
def test_day_of_an_event_behind_an_aside(marked, start):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start) == ("event", start)


OTHER_TIMES = [
    ("Up to January 2025 as many as [13,000] Sudrian soldiers had died.", "cumulative", "2024-03-01", "2025-01-31"),
    ("In all [940] people died from late April onward.", "cumulative", "2024-04-21", "2025-01-15"),
    ("Since the last exchange of fire began all along the border between the two lands on 8 October, [133] Sudrians have been killed.", "cumulative", "2024-10-08", "2025-01-15"),
    ("Norland lost 21,000 men since the invasion, with a further [56,000] wounded during the same period.", "cumulative", "2024-03-01", "2025-01-15"),
    ("No count has come out since 25 March, when the ministry said [1,350] soldiers had been killed since the invasion.", "cumulative", "2024-03-01", "2024-03-25"),
    ("From 1 March to 30 April the Toll Observatory logged 700 Sudrian casualties. At least [180] were killed, so far as is known.", "cumulative", "2024-03-01", "2024-04-30"),
    ("In 2023 its losses were small. Its worst days, with [2,000] dead, came in June of that year.", "window", "2023-06-01", "2023-06-30"),
    ("On Monday shells hit Reedham. Sudria struck back late last month, ordering raids after [three] soldiers were wounded in a drone attack.", "event", None, None),
    ("In World War II [8,700] Sudrian soldiers died.", "cumulative", None, None),
    ("The monitors said June was the deadliest month in a year, with [232] killed.", "window", "2024-06-01", "2024-06-30"),
    ("The monitors' estimate in June was at least [6,000] Sudrian dead.", "cumulative", "2024-03-01", "2024-06-30"),
    ("[Nine] people were killed in Reedham three days ago.", "event", "2025-01-12", "2025-01-12"),
    ("[Nine] people were killed in Reedham a week ago.", "event", None, None),
    ("A year ago today, gunmen killed [132] people in Reedham.", "event", "2024-01-15", "2024-01-15"),
    ("The hill war, which ended in November 2024, killed as many as [60,000] people.", "cumulative", "2024-03-01", "2024-11-30"),
    ("Norland shelled Reedham on 3 January; the day before, [three] people died there.", "event", "2025-01-02", "2025-01-02"),
    ("Strikes on Saturday killed [23] in Reedham, a doctor said, a day before the talks were to begin.", "event", "2025-01-11", "2025-01-11"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind", "start", "end"), OTHER_TIMES)
def test_time_that_other_words_of_the_text_give(marked, kind, start, end):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start, claim.period_end) == (kind, start, end)


ELSEWHERE = [
    ("Norlandic shells killed [nine] people in Reedham, a town that has been under siege since May 2024.", "event", None),
    ("Sudrian shells killed [nine] soldiers in Kettle Bay, which Norland has held since May 2024.", "event", None),
    ("According to the Toll Observatory, one of many groups that have worked there since May 2024, [17] people were killed in Reedham.", "event", None),
    # the war itself, and a verb that counts on
    ("At least [3,000] people were killed in fighting that has gone on around Reedham since May 2024.", "cumulative", "2024-05-01"),
    ("Norland has killed [900] soldiers and has taken Reedham since May 2024.", "cumulative", "2024-05-01"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind", "start"), ELSEWHERE)
def test_since_when_a_place_is_held_is_no_time_of_its_dead(marked, kind, start):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start) == (kind, start)
