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
    # rates
    ("Norland is losing [900] soldiers a day.", "rate", None, None, "day"),
    ("Each month [900] soldiers are killed.", "rate", None, None, "month"),
    ("In June Norland lost [900] soldiers a week.", "rate", "2024-06-01", "2024-06-30", "week"),
    # the day of the saying is not the day of the harm
    ("Halden said on Monday that Norland had lost [9,000] soldiers.", "cumulative", "2024-03-01", "2025-01-15", None),
    # no period in the words
    ("A shell killed [nine] people in Reedham.", "event", None, None, None),
    ("Sudrian losses have reached [43,000].", "cumulative", "2024-03-01", "2025-01-15", None),
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
