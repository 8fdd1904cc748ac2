"""A rate that another telling gives without its "a day"."""

import pytest
from factories import a_telling
from tollbook.ledger import build_ledger

DAILY = {
    "period_kind": "rate",
    "rate_unit": "day",
    "rules": ("link.predicate", "side.of_phrase", "periods.rate.1"),
}
UNTIMED = {"period_kind": "event", "rules": ("link.predicate", "side.of_phrase", "timing.event")}
ON_A_DAY = {"period_kind": "event", "rules": ("link.predicate", "side.of_phrase", "dates.day")}


@pytest.mark.parametrize(
    ("other", "n_statements"),
    [(UNTIMED, 1), (ON_A_DAY, 2), (UNTIMED | {"source": "Belova"}, 2)],
)
def test_a_figure_without_a_time_may_be_its_speakers_rate_cut_short(other, n_statements):
    one = a_telling("north", "Avdeev said [100] soldiers were killed each day.", **DAILY)
    two = a_telling("south", "Up to [100] soldiers and 500 wounded, Avdeev said.", **other)
    documents, claims = zip(one, two, strict=True)
    assert len(build_ledger(claims, documents).statements) == n_statements
