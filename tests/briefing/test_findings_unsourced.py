"""The finding on figures without a source gives the share that the table of outlets gives."""

from types import SimpleNamespace

import pandas as pd
from factories import a_claim, a_document
from tollbook.briefing.blocks import plain
from tollbook.briefing.outlet_findings import unsourced
from tollbook.briefing.saying import Sayer


def found_in(**more):
    rows = [("Dvir Post", 12.0, 24.0), ("Harbour Gazette", 3.0, 30.0), ("The Lantern", 2.0, 2.0)]
    framing = pd.DataFrame(rows, columns=["outlet", "count", "base"]).assign(
        measure="figures:source_none", scope="whole", layer="all", side="", reference="rest", **more
    )
    work = SimpleNamespace(comparison=SimpleNamespace(framing=framing), documents=[])
    (found,) = unsourced(work, SimpleNamespace(claims=[], anchor={}), Sayer())
    return plain(found.detail)


def test_the_share_has_its_interval_and_a_word_on_a_test_that_does_not_hold():
    told = found_in(ci_low=0.31, ci_high=0.69, q_value=0.08)
    assert "The 95 % interval of Dvir Post is 31% to 69%. Chance alone may" in told
    assert "Chance" not in found_in(ci_low=0.31, ci_high=0.69, q_value=0.01)


def test_an_outlet_of_too_few_articles_has_neither():
    assert found_in(ci_low=float("nan"), ci_high=float("nan"), q_value=float("nan")).endswith("are left out.")


def test_the_share_is_that_of_the_comparison_and_not_another_count_of_the_same_thing():
    rows = [("Dvir Post", 12.0, 24.0), ("Harbour Gazette", 3.0, 30.0), ("The Lantern", 2.0, 2.0)]
    framing = pd.DataFrame(rows, columns=["outlet", "count", "base"]).assign(
        measure="figures:source_none", scope="whole", layer="all", side="", reference="rest"
    )
    # Of the forty figures that the outlet prints, sixteen stand in a paragraph that it pastes again and again.
    claims = [a_claim(i, claim_id=f"c{i}", source=None if i < 20 else "Avdeev") for i in range(40)]
    work = SimpleNamespace(
        comparison=SimpleNamespace(framing=framing), documents=[a_document(outlet="Dvir Post")], claims=claims
    )
    book = SimpleNamespace(claims=claims, anchor={c.claim_id: f"e{i}" for i, c in enumerate(claims)})
    (found,) = unsourced(work, book, Sayer())
    assert plain(found.sentence).startswith("Dvir Post gives no source for 50% of its figures")
    assert plain(found.detail).startswith("12 of 24 figures of this outlet")
    assert found.anchors[0] == "e0"
