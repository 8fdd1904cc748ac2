"""An outlet's correction of its own article: its figures are listed, and tell no statement."""

import pytest
from factories import a_telling
from tollbook.ledger import build_ledger
from tollbook.ledger.errata import errata
from tollbook.text import fold

TOTAL = {"rules": ("link.predicate", "side.of_phrase", "periods.cumulative.1"), "source": "Avdeev"}


@pytest.mark.parametrize(
    "note",
    [
        "Correction 4 May: This article had said that 1,300 people were killed.",
        "CORRECTION (May 4, 2024, 4:20 p.m. ET): A caption gave 1,300 dead.",
        "• This article was amended on 4 May 2024. It is 1,200 dead, not 1,300.",
        "An earlier version of this story misstated the toll as 1,300.",
    ],
)
def test_a_note_reaches_from_its_head_to_the_end_of_its_paragraph(note):
    text = f"The harbour fell silent.\n\nMany died. {note}\n\nMore from the coast: ferries sail again."
    (span,) = errata(text)
    assert fold(text)[span.start : span.end] == fold(note)


@pytest.mark.parametrize(
    "sentence",
    [
        "Corrections officers said 30 inmates had died.",
        "An earlier version of the ministry's report put it at 1,300 dead.",
        "This story has been updated with a toll of 1,300.",
        "The army called for a correction: 1,300 had died, it said.",
    ],
)
def test_what_others_correct_is_told_in_the_article(sentence):
    assert list(errata(sentence)) == []


def test_a_corrected_figure_is_no_telling_that_drifts_and_stays_in_the_list_of_claims():
    one = a_telling(
        "north",
        "Avdeev said more than [1,200] soldiers had been killed in the war.",
        bound="at_least",
        **TOTAL,
    )
    two = a_telling(
        "south", "Correction 4 May: Avdeev spoke of [1,200] soldiers killed in the war, not more.", **TOTAL
    )
    documents, claims = zip(one, two, strict=True)
    ledger = build_ledger(claims, documents)
    assert [t.doc_id for t in ledger.tellings] == ["north"]
    assert ledger.errata == {two[1].claim_id}
    assert {c.claim_id for c in ledger.claims} == {c.claim_id for c in claims}


def test_a_claim_that_somebody_put_apart_is_told_even_in_a_correction():
    document, claim = a_telling("south", "Correction: [1,200] soldiers were killed in the war.", **TOTAL)
    target = {"doc_id": "south", "figure": "1,200"}
    apart = {"id": "one", "action": "apart", "target": target, "expect": {}, "reason": "a figure of its own"}
    ledger = build_ledger([claim], [document], corrections=[apart])
    assert [t.claim_id for t in ledger.tellings] == [claim.claim_id]
    assert not ledger.errata
