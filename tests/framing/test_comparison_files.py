import json
from pathlib import Path

import pandas as pd
import pytest
from tollbook.framing import Comparison, compare_outlets
from tollbook.framing.write import write_comparison
from tollbook.records import Document

CONTRACT = ["outlet", "layer", "n_documents", "value", "ci_low", "ci_high", "reference", "p_value", "q_value"]


@pytest.fixture(scope="module")
def comparison(two_outlets: list[Document]) -> Comparison:
    return compare_outlets(two_outlets, [])


def test_the_tables_have_the_columns_that_others_rely_on(comparison: Comparison, tmp_path: Path) -> None:
    write_comparison(comparison, tmp_path)
    for name, key in (("framing", "measure"), ("narratives", "measure"), ("keyness", "term")):
        table = pd.read_csv(tmp_path / f"{name}.csv")
        assert {*CONTRACT, key} <= set(table.columns)
        assert len(table) == len(getattr(comparison, name))
        assert "side" not in table or table["side"].isna().all()  # of any side: an empty cell


def test_the_same_comparison_gives_the_same_bytes(comparison: Comparison, tmp_path: Path) -> None:
    first = [p.read_bytes() for p in write_comparison(comparison, tmp_path / "a")]
    assert first == [p.read_bytes() for p in write_comparison(comparison, tmp_path / "b")]


def test_every_passage_leads_back_to_its_document(
    comparison: Comparison, two_outlets: list[Document], tmp_path: Path
) -> None:
    write_comparison(comparison, tmp_path)
    texts = {d.doc_id: d.text for d in two_outlets}
    for line in (tmp_path / "evidence.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        assert row["sentence_start"] <= row["start"] < row["end"] <= row["sentence_end"]
        assert row["end"] <= len(texts[row["doc_id"]])


def test_the_method_card_counts_the_articles_of_every_outlet(comparison: Comparison) -> None:
    assert comparison.card["articles"] == dict.fromkeys(
        ("The Harbour Post", "The Hill Gazette", "The Valley Mail"), 30
    )


def test_an_outlet_called_like_a_formula_stays_a_text(two_outlets: list[Document], tmp_path: Path) -> None:
    from dataclasses import replace

    renamed = [replace(d, outlet="=1+1") if d.outlet == "The Valley Mail" else d for d in two_outlets]
    write_comparison(compare_outlets(renamed, []), tmp_path)
    assert "\n=1+1" not in (tmp_path / "framing.csv").read_text(encoding="utf-8")
