"""The finding on figures without a source gives the share that the table of outlets gives."""

from types import SimpleNamespace

import pandas as pd
from factories import a_claim, a_document
from tollbook.briefing.blocks import plain
from tollbook.briefing.outlet_findings import unsourced
from tollbook.briefing.saying import Sayer


def test_the_share_is_that_of_the_comparison_and_not_another_count_of_the_same_thing():
    rows = [("Dvir Post", 12.0, 24.0), ("Harbour Gazette", 3.0, 30.0), ("The Lantern", 2.0, 2.0)]
    framing = pd.DataFrame(rows, columns=["outlet", "count", "base"]).assign(
        measure="figures:source_none", scope="whole", layer="all", side=""
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
