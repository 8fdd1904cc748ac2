from dataclasses import replace

import pandas as pd
import pytest
from tollbook.errors import ParameterError
from tollbook.framing import Comparison, compare_outlets
from tollbook.records import Document


@pytest.fixture(scope="module")
def comparison(two_outlets: list[Document]) -> Comparison:
    return compare_outlets(two_outlets, [], reference="The Harbour Post")


def row(table: pd.DataFrame, outlet: str, measure: str, reference: str = "rest") -> pd.Series:
    chosen = (table.outlet == outlet) & (table.reference == reference) & (table.scope == "whole")
    (found,) = table.index[chosen & (table.layer == "all") & (table.measure == measure)]
    return table.loc[found]


def test_a_planted_difference_is_found_after_correction(comparison: Comparison) -> None:
    found = row(comparison.framing, "The Hill Gazette", "loaded:loaded")
    assert found.q_value < 0.01
    assert found.difference_low > 0


def test_a_chosen_reference_is_compared_beside_the_rest(comparison: Comparison) -> None:
    found = row(comparison.framing, "The Hill Gazette", "loaded:loaded", "The Harbour Post")
    assert found.reference_value == row(comparison.framing, "The Harbour Post", "loaded:loaded").value


def test_every_count_of_a_rate_has_its_passage(comparison: Comparison, two_outlets: list[Document]) -> None:
    texts = {d.doc_id: d.text for d in two_outlets}
    kept = [e for e in comparison.evidence if e.measure == "loaded:loaded" and e.outlet == "The Hill Gazette"]
    assert len(kept) == row(comparison.framing, "The Hill Gazette", "loaded:loaded")["count"]
    assert {texts[e.doc_id][e.start : e.end].lower() for e in kept} == {"brutal", "massacre"}


def test_an_outlet_with_few_articles_is_shown_without_a_test(two_outlets: list[Document]) -> None:
    few = [d for d in two_outlets if d.outlet != "The Valley Mail" or d.doc_id.endswith("1")]
    found = row(compare_outlets(few, []).framing, "The Valley Mail", "loaded:loaded")
    assert found.test.startswith("none")
    assert pd.isna(found.p_value)
    assert found.value >= 0


def test_copies_of_one_story_within_an_outlet_are_one_unit(two_outlets: list[Document]) -> None:
    import dataclasses

    copies = [
        dataclasses.replace(d, cluster="wire-1")
        if d.doc_id in {"The Hill Gazette-001", "The Hill Gazette-002"}
        else d
        for d in two_outlets
    ]
    found = row(compare_outlets(copies, []).framing, "The Hill Gazette", "loaded:loaded")
    assert (found.n_documents, found.n_units) == (30, 29)


def test_an_unknown_reference_is_an_error_that_names_the_outlets(two_outlets: list[Document]) -> None:
    with pytest.raises(ParameterError, match="The Valley Mail"):
        compare_outlets(two_outlets, [], reference="The Sea Star")


def test_the_same_input_in_another_order_gives_the_same_tables(
    two_outlets: list[Document], comparison: Comparison
) -> None:
    again = compare_outlets(two_outlets[::-1], [], reference="The Harbour Post")
    pd.testing.assert_frame_equal(comparison.framing, again.framing)
    pd.testing.assert_frame_equal(comparison.keyness, again.keyness)


def test_a_corpus_of_small_outlets_is_shown_whole_and_tested_nowhere(two_outlets: list[Document]) -> None:
    few = [d for d in two_outlets if d.doc_id.endswith(("1", "2"))]
    table = compare_outlets(few, []).framing
    assert set(table.outlet) == {d.outlet for d in few}
    assert table.p_value.isna().all()
    assert table.ci_low.isna().all()


def test_an_outlet_alone_has_values_and_nothing_to_differ_from(two_outlets: list[Document]) -> None:
    alone = [d for d in two_outlets if d.outlet == "The Hill Gazette"]
    found = row(compare_outlets(alone, []).framing, "The Hill Gazette", "loaded:loaded", "none")
    assert found.value > 0
    assert pd.isna(found.reference_value)


def test_no_articles_give_empty_tables() -> None:
    empty = compare_outlets([], [])
    assert len(empty.framing) == len(empty.keyness) == len(empty.narratives) == len(empty.evidence) == 0


def test_articles_in_another_language_are_left_out_and_counted_on_the_card(
    two_outlets: list[Document],
) -> None:
    told = "Der Rat tagte auf dem Berg, und die Brücke blieb gesperrt. "
    foreign = [
        Document(f"berg-{n}", "Bergblatt" if n % 2 else "The Hill Gazette", told * 20, language="de")
        for n in range(30)
    ]
    unknown = [replace(d, language=None if d.doc_id.endswith("7") else "en") for d in two_outlets]
    mixed, plain = compare_outlets([*unknown, *foreign], []), compare_outlets(two_outlets, [])
    assert mixed.framing.equals(plain.framing) and mixed.keyness.equals(plain.keyness)
    assert mixed.card["languages"].endswith("another language: de 30")
    assert plain.card["languages"] == "English"
