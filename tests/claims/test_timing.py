"""Which period a figure covers: the one it belongs to, and what stands in for none."""

import pytest
from northern import claims_in, marked_claim

PERIODS = [
    # said of the figure
    ("Norland lost [40] soldiers in June.", "window", "2024-06-01", "2024-06-30", None),
    ("Norland lost 900 men in May and another [700] in June.", "window", "2024-06-01", "2024-06-30", None),
    ("Norland lost [900] men in May and another 700 in June.", "window", "2024-05-01", "2024-05-31", None),
    ("Since the invasion began, [9,000] Sudrians have been killed.", "cumulative", "2024-03-01", "2025-01-15", None),
    ("So far this year [900] Sudrians have been killed.", "cumulative", "2025-01-01", "2025-01-15", None),
    ("On Monday [nine] people were killed in Reedham.", "event", "2025-01-13", "2025-01-13", None),
    ("Over the past day [900] Sudrian soldiers were lost.", "event", "2025-01-14", "2025-01-14", None),
    ("[Nine] people died in the siege of Reedham.", "window", "2024-06-01", "2024-08-31", None),
    ("Raids took the lives of [nine] people on Monday.", "event", "2025-01-13", "2025-01-13", None),
    ("Norland lost an estimated [900] men in June.", "window", "2024-06-01", "2024-06-30", None),
    ("On Monday Norland executed over [2000] villagers.", "event", "2025-01-13", "2025-01-13", None),
    # rates
    ("Norland is losing [900] soldiers a day.", "rate", None, None, "day"),
    ("Each month [900] soldiers are killed.", "rate", None, None, "month"),
    ("In June Norland lost [900] soldiers a week.", "rate", "2024-06-01", "2024-06-30", "week"),
    # the day of the saying is not the day of the harm
    ("Halden said on Monday that Norland had lost [9,000] soldiers.", "cumulative", None, None, None),
    # no period in the words
    ("A shell killed [nine] people in Reedham.", "event", None, None, None),
    ("Sudrian losses have reached [43,000].", "cumulative", None, None, None),
    # part of another figure
    ("On Monday 26 people, [three] of them children, were killed.", "event", "2025-01-13", "2025-01-13", None),
    ("Nine people died on Monday. [Four] more were wounded.", "event", "2025-01-13", "2025-01-13", None),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind", "start", "end", "unit"), PERIODS)
def test_period_of_a_figure(marked, kind, start, end, unit):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start, claim.period_end, claim.rate_unit) == (
        kind,
        start,
        end,
        unit,
    )


def test_rate_unit_stands_only_with_a_rate():
    for marked, *_ in PERIODS:
        claim = marked_claim(marked)
        assert (claim.rate_unit is not None) == (claim.period_kind == "rate")


def test_days_of_a_period_are_in_order():
    for marked, *_ in PERIODS:
        claim = marked_claim(marked)
        assert (
            claim.period_start is None or claim.period_end is None or claim.period_start <= claim.period_end
        )


def test_article_without_a_date_resolves_no_relative_day():
    from dataclasses import replace

    from northern import WAR, article
    from tollbook.claims import find_claims

    undated = replace(article("Nine people were killed in Reedham on Monday."), date=None)
    [claim] = find_claims(undated, WAR)
    assert (claim.period_kind, claim.period_start, claim.period_end) == ("event", None, None)


def test_two_windows_of_one_sentence_stay_with_their_figures():
    found = claims_in("In June Norland lost 900 men; in July it lost 700.")
    assert [claim.period_start for claim in found] == ["2024-06-01", "2024-07-01"]


# The time of the telling, or of something else, is not that of the harm: (figure marked, kind, first day, last day).
TELLING = [
    ("The Toll Observatory this month put Norlandic deaths at [90,000].", "cumulative", None, None),
    ("In December the Toll Observatory put Norlandic casualties at [6,000].", "cumulative", "2024-03-01", "2024-12-31"),
    ("In mid-December Halden gave more than [6,000] killed or wounded.", "cumulative", None, None),
    ("The agency's estimate in December was [600] Norlandic dead.", "cumulative", "2024-03-01", "2024-12-31"),
    ("Marsh said last week that [9,000] Sudrian soldiers had been killed.", "cumulative", None, None),
    ("According to an estimate made earlier this year, [8,000] Sudrian soldiers had been killed.", "cumulative", None, None),
    ("Sudria has published no death toll since September, when Marsh said [937] soldiers had been killed.", "cumulative", "2024-03-01", "2024-09-30"),
    ("Funerals were held on Thursday for [nine] soldiers killed in the shelling.", "event", None, None),
    ("[Eleven] unidentified bodies were buried in Reedham on Thursday.", "unstated", None, None),
    ("PORT AMBER, Jan 14 (Agency) - [Nine] people were killed in shelling, a doctor said.", "event", None, None),
    # near misses: the time of the harm
    ("Norland lost [900] men this month.", "window", "2025-01-01", "2025-01-15"),
    ("Norlandic losses in December were put at [6,000] by Halden.", "window", "2024-12-01", "2024-12-31"),
    ("In December, Halden said, Norland lost [4,000] men.", "window", "2024-12-01", "2024-12-31"),
    ("Norland lost [4,000] men in December, according to Halden.", "window", "2024-12-01", "2024-12-31"),
    ("In December, according to Halden, Norland lost [4,000] men.", "window", "2024-12-01", "2024-12-31"),
    ("[Nine] people were killed in the attack on Monday, the mayor said, warning that the toll could rise.", "event", "2025-01-13", "2025-01-13"),
    ("Sudrian troops killed [900] men over the day - Defence Ministry", "event", "2025-01-14", "2025-01-14"),
]  # fmt: skip

TOTALS = [
    ("Sudrian deaths verified by the Toll Observatory stood at [15,000] in late December.", "2024-03-01", "2024-12-31"),
    ("The number of Sudrian dead had been [8,000] at the turn of the year.", "2024-03-01", "2025-01-01"),
    ("The number of Sudrian dead topped [8,000] on Monday.", "2024-03-01", "2025-01-13"),
    ("Shells killed nine people on Monday, bringing the number of Sudrian dead to [8,000].", "2024-03-01", "2025-01-15"),
    ("After ten months of war, [9,000] Sudrians are dead.", "2024-03-01", "2025-01-15"),
    ("In ten months of fighting [9,000] Sudrian soldiers have been killed.", "2024-03-01", "2025-01-15"),
    ("After ten months, [tens of thousands] of soldiers have been killed on both sides.", "2024-03-01", "2025-01-15"),
    ("In response Norland launched a campaign that has killed nearly [18,000] Sudrians.", "2024-03-01", "2025-01-15"),
    ("Since the war began on March 1, [900] Sudrians have been killed.", "2024-03-01", "2025-01-15"),
    ("Since fighting resumed on 3 January, [900] Sudrians have been killed.", "2025-01-03", "2025-01-15"),
    ("Shelling has killed [nine] people in Reedham since Friday.", "2025-01-10", "2025-01-15"),
    ("Norland has shelled Reedham time and again since early May, killing [dozens] of people.", "2024-05-01", "2025-01-15"),
    ("[125] Sudrian soldiers have also died since Thursday, when rebels attacked a post.", "2025-01-09", "2025-01-15"),
    ("Until midnight on 4 January, [180] Sudrian civilians had been killed.", "2024-03-01", "2025-01-04"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind", "start", "end"), TELLING)
def test_day_of_the_telling_is_not_the_day_of_the_harm(marked, kind, start, end):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start, claim.period_end) == (kind, start, end)


@pytest.mark.parametrize(("marked", "start", "end"), TOTALS)
def test_total_runs_from_its_start_to_its_day(marked, start, end):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start, claim.period_end) == ("cumulative", start, end)


# What is, not what happened; and what happened in one go.
STATES = [
    ("Forty soldiers died in May. About [30] Sudrian journalists are in captivity.", "unstated"),
    ("The ombudsman counted at least [31] Sudrian deaths.", "cumulative"),
    ("Sudrian troops suffered losses of at least [200].", "unstated"),
    ("The number of Sudrians killed is approaching [300].", "cumulative"),
    ("[Two] soldiers died in Reedham.", "event"),
    ("Norland has said it killed [260] Sudrian soldiers.", "event"),
    ("Norland lost [300] men storming Reedham.", "event"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind"), STATES)
def test_small_figure_of_a_state_is_a_total_and_of_a_deed_an_event(marked, kind):
    assert marked_claim(marked).period_kind == kind


def test_rate_is_said_over_a_stretch_of_its_own_clause():
    over = "Drones kill [three] Sudrians a day; in September they killed 19."
    assert marked_claim(over).period_start is None
    assert marked_claim("More than [900] people are killed in the war every week.").period_start is None
    assert marked_claim("In September drones wounded [three] Sudrians a day.").period_start == "2024-09-01"


STRETCHES = [
    ("Norland lost [900] men in the summer offensive that began in May.", "window", "2024-05-01", "2025-01-15"),
    ("The war that began in March 2024 has killed [9,000] Sudrians.", "cumulative", "2024-03-01", "2025-01-15"),
    ("Norland lost [9,000] men in the second month of the war.", "window", "2024-04-01", "2024-04-30"),
    ("Norland lost [9,000] men in the first months of the war.", "window", None, None),
    ("Norland lost [9,000] men in the first two months.", "window", "2024-03-01", "2024-04-30"),
    ("In 2025 alone Norland lost [900] men.", "window", "2025-01-01", "2025-12-31"),
    ("Norland has lost [9,000] men in the past ten months of the war.", "cumulative", "2024-03-01", "2025-01-15"),
    ("Norland lost [9,000] men over the past two months.", "window", "2024-11-15", "2025-01-15"),
    ("[Nine] people were killed in a three-hour attack on Reedham.", "event", None, None),
    ("[Nine] people were killed in a 12-hour barrage on Monday.", "event", "2025-01-13", "2025-01-13"),
    ("More than [2,400] Sudrians surrendered in May under relentless attacks.", "window", "2024-05-01", "2024-05-31"),
    ("[Nine] people died in a strike on Reedham in May.", "event", None, None),
    ("Norlandic losses over the past day came to [1,310], and over the week to 8,930.", "event", "2025-01-14", "2025-01-14"),
    ("Losses of the enemy: 900 in June; since the invasion it has lost [9,000] men.", "cumulative", "2024-03-01", "2025-01-15"),
    ("As the war goes on, the toll of Sudrian dead could reach [9,000] by the spring.", "cumulative", "2024-03-01", "2025-05-31"),
    ("[Sixteen] more soldiers have died, officials said Tuesday, bringing to 532 the total since 1 June.", "event", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind", "start", "end"), STRETCHES)
def test_stretch_that_the_words_measure(marked, kind, start, end):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start, claim.period_end) == (kind, start, end)


PERFECT = [
    # what sums up to now is not of a day long past
    ("Since the 7 June attack on Vessel that officials say killed 1,200 people, the Norlandic army has killed [21,000] Sudrians.", "cumulative", "2024-06-07"),
    ("Shelling has killed more than [270] people in Reedham.", "unstated", None),
    ("About 1,200 people were killed in the attack on 7 June. More than [34,000] people have been killed since then.", "cumulative", "2024-06-07"),
    ("Over 640 people have been killed in air raids and more than [3,500] wounded.", "cumulative", "2024-03-01"),
    ("In Port Amber [11,000] lives have been lost.", "cumulative", None),
    # what was done at once
    ("The ministry says over [430] people died in the blast.", "event", None),
    ("Work has been on pause since 7 June, the day rebels stormed Vessel, where they killed [1,400] people.", "event", "2024-06-07"),
    ("A strike has killed [nine] people in Reedham.", "event", None),
    ("Norland lost 9,000 men since the invasion, [a thousand] of whom were killed on Monday.", "event", "2025-01-13"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind", "start"), PERFECT)
def test_what_has_been_sums_up_and_what_was_is_of_its_day(marked, kind, start):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start) == (kind, start)


BACKGROUND = [
    ("Norland is responding to an attack by rebels on 7 June that killed about [1,200] people.", "event", "2024-06-07"),
    ("Since the attack on Vessel on 7 June that killed at least [1,400] people, more than 7,000 Sudrians have been killed.", "event", "2024-06-07"),
    ("Since the attack on Vessel on 7 June that killed at least 1,400 people, more than [7,000] Sudrians have been killed.", "cumulative", "2024-06-07"),
    ("Norland is carrying out heavy bombardments across the country, killing at least [1,350] people.", "cumulative", "2024-03-01"),
    ("Norland bombarded the port, killing at least [350] people.", "event", None),
    ("Some [137] soldiers were killed in the first day of battle.", "event", "2024-03-01"),
    ("The town mourned [261] children killed by the war.", "cumulative", "2024-03-01"),
    ("Two Sudrian soldiers have been killed and [28] poisoned and injured.", "unstated", None),
    ("The ministry is in touch with [hundreds] of captured fighters.", "unstated", None),
    ("A reporter was wounded in an attack on 13 October. At least [five] others were also wounded.", "event", "2024-10-13"),
    ("Rebels have attacked Vessel since 7 June. Gunmen broke through early that day, killing [1,200] people.", "event", "2024-06-07"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind", "start"), BACKGROUND)
def test_background_of_an_article_keeps_its_own_day(marked, kind, start):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start) == (kind, start)


def test_war_without_a_profile_begins_when_the_text_says():
    from dataclasses import replace

    from northern import WAR, article
    from tollbook.claims import find_claims

    text = "About [600] people have died in the clashes.\n\nMore than 500 soldiers have been killed since fighting erupted on 27 September."
    unknown = replace(WAR, start=None)
    [first, second] = find_claims(article(text.replace("[", "").replace("]", "")), unknown)
    assert (first.period_start, second.period_start) == ("2024-09-27", "2024-09-27")


def test_document_older_than_the_war_has_no_first_day():
    from dataclasses import replace

    from northern import WAR, article
    from tollbook.claims import find_claims

    early = replace(article("The conflict has killed some 14,000 Sudrians."), date="2023-01-01")
    [claim] = find_claims(early, WAR)
    assert (claim.period_kind, claim.period_start) == ("cumulative", None)


OTHERS = [
    ("The war in Sudria, which began in mid-April, has resulted in [15,000] deaths.", "cumulative", "2024-03-01", "2025-01-15"),
    ("A drone killed three people on Monday. In total, we have [four] dead, the mayor said.", "event", "2025-01-13", "2025-01-13"),
    ("A drone hit a block on Monday. In total, [400] people have died in the war.", "cumulative", "2024-03-01", "2025-01-15"),
    ("On Sunday and Monday shells hit the town. At least [37] people were killed in the blasts.", "event", "2025-01-12", "2025-01-13"),
    ("Published 14 January, 12:41\nA strike on Reedham left [nine] people dead.", "event", None, None),
    ("Shells hit the town on 7 June. More than [190] people have been killed since, a doctor said.", "cumulative", "2024-06-07", "2025-01-15"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind", "start", "end"), OTHERS)
def test_period_of_other_wordings(marked, kind, start, end):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start, claim.period_end) == (kind, start, end)


def test_total_since_the_truce_runs_from_the_one_in_force():
    from dataclasses import replace

    from northern import WAR, article
    from tollbook.claims import find_claims
    from tollbook.profiles.record import Phase

    truce = Phase("november-truce", "ceasefire", ("November truce",), "2024-11-27")
    old = Phase("june-truce", "ceasefire", ("June truce",), "2024-06-01", "2024-06-05")
    war = replace(WAR, phases=(old, truce))
    [claim] = find_claims(article("Shells have killed 71 people in Sudria since the ceasefire."), war)
    assert (claim.period_kind, claim.period_start) == ("cumulative", "2024-11-27")


def test_total_told_long_before_the_war_does_not_end_before_it_began():
    claim = marked_claim("Up to [650] people fell in a border war, a report in 1992 said.")
    assert claim.period_start is None or claim.period_end is None or claim.period_start <= claim.period_end


def test_siege_that_goes_on_has_lasted_until_the_day_of_the_document():
    from dataclasses import replace

    from northern import WAR, article
    from tollbook.claims import find_claims

    early = replace(article("Nine people died in the siege of Reedham."), date="2024-07-01")
    [claim] = find_claims(early, WAR)
    assert (claim.period_start, claim.period_end) == ("2024-06-01", "2024-07-01")


def test_what_had_been_agreed_is_no_total():
    assert (
        marked_claim("No truce had been fully agreed and [four] people were killed.").period_kind == "event"
    )


OF_THE_WAR = [
    # the words, or another figure of the article, say that the total is the war's
    ("Ten months into the war [43,000] Sudrians are dead.", "2024-03-01"),
    ("Norland has lost 9,000 men since the invasion. Sudria has lost [43,000].", "2024-03-01"),
    ("The war goes on. [43,000] Sudrians are dead.", "2024-03-01"),
    # nothing does
    ("[43,000] Sudrians are dead.", None),
    ("Norland lost 900 men in December. In all [43,000] Sudrians are dead, it says.", "2024-03-01"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "start"), OF_THE_WAR)
def test_total_that_no_words_date_is_the_wars_only_where_the_text_says_so(marked, start):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start) == ("cumulative", start)
