"""Totals since what a clause tells, rates said of no count, days counted from another (codebook, Period)."""

import pytest
from northern import marked_claim

KINDS = [
    # since something was done, which the words may date or not
    ("The number of people killed since Norlandic troops marched on Reedham two weeks ago has climbed to [278].", "cumulative"),
    ("The toll since clashes resumed in Reedham has reached [190], doctors said.", "cumulative"),
    ("More than [130] Sudrian soldiers have been killed since Norland opened its second front, Marsh said.", "cumulative"),
    ("[Twenty-one] reporters have been killed since Holm came to power more than ten years ago.", "cumulative"),
    # a reason is no first day
    ("Since most roads are closed, [12] wounded soldiers died in Reedham.", "event"),
    # what is held once a week is no count
    ("Norlandic jets bombed a weekly market in Reedham on Monday, killing [34] people.", "event"),
    ("Gunmen shot at the annual fair of Reedham on Sunday and killed [15] people.", "event"),
    ("Shelling kills [ten] people daily in Reedham.", "rate"),
    ("Norland's daily losses, he said, are [300] men.", "rate"),
    ("Norland's weekly combat losses reached [1,100], Marsh said.", "rate"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(text: str, kind: str) -> None:
    assert marked_claim(text).period_kind == kind


STARTS = [
    ("Since rebels stormed Reedham ten days ago, [47] Sudrians have been killed.", "2025-01-05"),
    ("[Nine] Sudrian soldiers died when shells hit Reedham, he told the council.", None),
    ("Sudrians on Tuesday buried the victims of two bombs that tore through a market in Reedham a day earlier, killing [78] people.", "2025-01-13"),
    ("Since Friday, when fire was opened again on Reedham after a lull of nearly a month, [103] civilians have died.", "2025-01-10"),
    ("Holm blamed Norland for the 1994 massacre, in which some [800] Sudrians were murdered.", "1994-01-01"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "start"), STARTS)
def test_first_day(text: str, start: str | None) -> None:
    assert marked_claim(text).period_start == start
