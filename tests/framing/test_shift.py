import pytest
from tollbook.framing import compare_outlets, word_shift
from tollbook.records import Document


@pytest.mark.parametrize("reference", ["rest", "The Harbour Post"])
def test_the_words_add_up_to_the_gap_in_the_table(two_outlets: list[Document], reference: str) -> None:
    comparison = compare_outlets(two_outlets, [], reference="The Harbour Post")
    shift = word_shift(comparison, "loaded:loaded", "The Hill Gazette", reference)
    table = comparison.framing
    row = table[
        (table.measure == "loaded:loaded")
        & (table.outlet == "The Hill Gazette")
        & (table.reference == reference)
        & (table.scope == "whole")
        & (table.layer == "all")
    ]
    assert set(shift.term) == {"brutal", "massacre"}
    assert shift.part.sum() == pytest.approx(row.difference.iloc[0])


def test_an_unknown_measure_has_no_words(two_outlets: list[Document]) -> None:
    assert word_shift(compare_outlets(two_outlets, []), "no:measure", "The Hill Gazette").empty
