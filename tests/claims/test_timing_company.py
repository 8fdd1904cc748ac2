"""Times that stand over a figure or beside it: the head of a list, who keeps count, the deed that a clause is on."""

import pytest
from northern import WAR, article, claims_in, marked_claim
from tollbook.claims import find_claims

# The document is of 2025-01-15.
HEADS = [
    ("Since 7 November:\n• 120 people have been killed in Reedham\n• [340] have been wounded", "cumulative"),
    (
        "In December the mission recorded:\n– 40 civilians killed in Reedham\n– [181] injured in Amber",
        "window",
    ),
    ("The ministry said that since Monday:\n1) 40 soldiers were killed\n2) [18] were captured", "cumulative"),
    ("Over the past 24 hours in Reedham:\n- 12 people killed\n- [30] people wounded", "event"),
    # near misses: an item with a day of its own, a head that names no time
    ("Since 7 November:\n• 120 people have been killed in Reedham\n• a raid on Monday killed [two]", "event"),
    ("What the mayor said:\n• a shell hit Reedham and killed [two] people\n• the mill burnt down", "event"),
]


@pytest.mark.parametrize(("marked", "kind"), HEADS)
def test_a_list_is_of_the_time_that_its_head_names(marked: str, kind: str) -> None:
    claim = marked_claim(marked)
    assert claim.period_kind == kind
    assert kind == "event" or claim.period_start is not None


def test_the_headline_of_a_list_may_name_its_total() -> None:
    text = (
        "Reedham: key figures since 7 November\n\n"
        "• Norlandic forces have killed 168 Sudrians in Reedham; 46 were children.\n• Injured by shells: 66."
    )
    claims = find_claims(article(text), WAR)
    assert [(c.period_kind, c.period_start) for c in claims] == [("cumulative", "2024-11-07")] * 3


COUNTED = [
    ("In May the Toll Observatory documented [40] Sudrian deaths.", "window", "2024-05-01"),
    ("Over the past week the clinic registered [40] dead Sudrians.", "window", "2025-01-08"),
    ("For the month of May the Toll Observatory counted [40] Sudrian dead.", "window", "2024-05-01"),
    ("On Sunday the hospital in Reedham recorded [40] deaths.", "event", "2025-01-12"),
    # near misses: what is only said then
    ("On Monday the Toll Observatory said that [4,000] Sudrians had died.", "cumulative", None),
    ("In June the ministry put the Sudrian dead at [4,000].", "cumulative", None),
]


@pytest.mark.parametrize(("marked", "kind", "start"), COUNTED)
def test_who_keeps_count_does_so_as_it_happens(marked: str, kind: str, start: str | None) -> None:
    claim = marked_claim(marked)
    assert claim.period_kind == kind
    assert start is None or claim.period_start == start


DEEDS = [
    ("The worst was the massacre at Reedham, where at least [160] people died in June 2024.", "event"),
    ("The raid on Reedham, in which [46] herders were killed in May 2024, shocked Sudria.", "event"),
    ("The toll of the market bombing in Reedham climbed to [510].", "event"),
    # near misses: a siege, a campaign, attacks
    ("The siege of Reedham, in which [500] people died in June 2024, has ended.", "window"),
    ("The toll of the bombing campaign in Sudria climbed to [510].", "cumulative"),
    ("Sunday's bombing of Reedham killed 30; it had first been thought that [54] were dead.", "event"),
    ("Sudria has lost 900 men since June. A raid on Sunday sent 40 soldiers to hospital, [three] of them dead.", "event"),
    ("Sudria has lost 900 men since June, [three] of them generals.", "cumulative"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind"), DEEDS)
def test_a_clause_on_one_deed_is_of_that_deed(marked: str, kind: str) -> None:
    assert marked_claim(marked).period_kind == kind


def test_a_headline_is_of_the_time_that_its_article_gives_a_bound() -> None:
    text = (
        "Toll in Reedham doubles to 600\n\nUp to 600 people were shot dead in one night in Reedham on Sunday."
    )
    assert [c.period_kind for c in claims_in(text)] == ["event", "event"]


def test_parts_behind_an_insertion_are_parts() -> None:
    text = (
        "The war has killed 900 Sudrians since May. Among them, by its list, are 36 guards and 298 farmers."
    )
    assert [c.period_kind for c in claims_in(text)] == ["cumulative"] * 3


def test_a_rate_is_over_the_month_before_it_and_not_over_that_of_the_next_figure() -> None:
    text = "In May Norland's losses per day came to [1,262], in June they came to 1,140."
    claim = marked_claim(text)
    assert (claim.period_kind, claim.period_start, claim.period_end) == ("rate", "2024-05-01", "2024-05-31")


def test_top_behind_a_number_is_no_verb() -> None:
    claims = claims_in("Two top Norlandic generals were killed near Reedham.")
    assert [claim.low for claim in claims] == [2]
