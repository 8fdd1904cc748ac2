"""Records come back from every format as they went in, in the same bytes, and no cell is a formula."""

from __future__ import annotations

import csv
import json
from dataclasses import fields

import pandas as pd
import pytest
from factories import a_claim, a_document
from hypothesis import given
from hypothesis import strategies as st
from tollbook.errors import ParameterError
from tollbook.files import write_atomically
from tollbook.formulas import neutralise, restore
from tollbook.records import Claim, Document, Exclusion, Finding, Operand, Series, Span, Statement, Telling
from tollbook.tables import (
    from_frame,
    read_records,
    to_frame,
    write_frame,
    write_records,
)

FINDING = Finding(
    finding_id="f1",
    kind="sum",
    verdict="holds",
    drift=None,
    side="russia",
    date="2024-12-08",
    sentence="It adds up.",
    arithmetic="1 + 2 = 3",
    tolerance=0.5,
    tolerance_from="rounding",
    operands=(
        Operand("part", "c1", "doc-1", 3, 4, 1, 1),
        Operand("total", "c2", "doc-1", 8, 9, 3, None, 30.0),
    ),
    statement_ids=("s1", "s2"),
    weight=1.5,
)
TELLING = Telling(
    "s1", "c1", "doc-1", "Harbour Gazette", None, 3, 4, "doc-1", True, None, ("digit_slip",), ("1 → 2",), ()
)
SERIES = Series("r1", "Avdeev", "russia", "military", "killed", "2022-03-01", None, 1, ("s1",))
STATEMENT = Statement(
    *("s1", None, None, "none", None, "any", "killed", 24, None, "vague", "unstated", None, None, None),
    *("asserted", None, None, "earliest", "c1", 1, 1, 1, 1, ("c1",)),
)
DOCUMENT = a_document(
    furniture=((Span(0, 3), "appeal"),), inferred={"date": "url"}, provenance={"file": "=a.txt"}, cluster="k1"
)
RECORDS = [
    (Document, DOCUMENT),
    (Exclusion, Exclusion("a.txt", "ingest", "empty")),
    (Claim, a_claim(None, bound="vague", low=24, hedges=["about", "=1+1"])),
    (Statement, STATEMENT),
    (Telling, TELLING),
    (Series, SERIES),
    (Finding, FINDING),
]


@pytest.mark.parametrize("ending", [".jsonl", ".csv", ".parquet"])
@pytest.mark.parametrize(("kind", "record"), RECORDS, ids=lambda x: getattr(x, "__name__", ""))
def test_a_record_comes_back_as_it_went_in(kind, record, ending, tmp_path):
    write_records([record], tmp_path / f"t{ending}", kind)
    assert read_records(tmp_path / f"t{ending}", kind) == (record,)


@pytest.mark.parametrize("ending", [".jsonl", ".csv", ".parquet"])
@pytest.mark.parametrize("kind", [k for k, _ in RECORDS])
def test_no_records_make_a_table_with_the_same_columns(kind, ending, tmp_path):
    write_records([], tmp_path / f"t{ending}", kind)
    assert read_records(tmp_path / f"t{ending}", kind) == ()
    assert list(to_frame([], kind).columns) == [f.name for f in fields(kind)]


@pytest.mark.parametrize(("kind", "record"), RECORDS, ids=lambda x: getattr(x, "__name__", ""))
def test_dtypes_do_not_depend_on_the_records(kind, record):
    assert list(to_frame([record], kind).dtypes) == list(to_frame([], kind).dtypes)
    assert from_frame(to_frame([record], kind), kind) == (record,)


@pytest.mark.parametrize("ending", [".jsonl", ".csv", ".parquet"])
def test_the_order_of_records_does_not_change_a_byte(ending, tmp_path):
    claims = [a_claim(n, doc_id=f"doc-{n % 3}", start=n, end=n + 2) for n in range(9)]
    write_records(claims, tmp_path / f"a{ending}", Claim)
    write_records(claims[::-1], tmp_path / f"b{ending}", Claim)
    assert (tmp_path / f"a{ending}").read_bytes() == (tmp_path / f"b{ending}").read_bytes()


def test_a_claim_line_has_the_slots_of_the_codebook_and_whole_figures(tmp_path):
    write_records([a_claim(35000)], tmp_path / "c.jsonl", Claim)
    line = json.loads((tmp_path / "c.jsonl").read_text())
    assert list(line) == [f.name for f in fields(Claim)]
    assert '"low": 35000,' in (tmp_path / "c.jsonl").read_text()


@pytest.mark.parametrize("cell", ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'quoted'", ""])
def test_a_cell_that_could_run_is_neutralised_and_restored(cell):
    assert neutralise(cell).startswith("'")
    assert restore(neutralise(cell)) == cell


@pytest.mark.parametrize("cell", ["35,000", "Avdeev", "a = b", " =1"])
def test_a_plain_cell_is_left_alone(cell):
    assert neutralise(cell) == cell


def test_column_names_of_a_csv_are_neutralised_too(tmp_path):
    write_frame(pd.DataFrame({"=cmd": ["x"], "ratio": [-0.5]}), tmp_path / "t.csv")
    assert list(csv.reader((tmp_path / "t.csv").open())) == [["'=cmd", "ratio"], ["x", "-0.5"]]


@given(st.text(), st.one_of(st.none(), st.text()))
def test_any_text_survives_csv_and_jsonl(tmp_path_factory, text, title):
    folder = tmp_path_factory.mktemp("any")
    document = a_document(text=text, title=title)
    for ending in (".csv", ".jsonl"):
        write_records([document], folder / f"t{ending}", Document)
        assert read_records(folder / f"t{ending}", Document) == (document,)


def test_a_failed_write_leaves_what_was_there_and_nothing_else(tmp_path):
    target = tmp_path / "claims.jsonl"
    target.write_text("before")
    with pytest.raises(TypeError):
        write_atomically(target, "not bytes")  # type: ignore[arg-type]
    assert target.read_text() == "before"
    assert [p.name for p in tmp_path.iterdir()] == ["claims.jsonl"]


def test_an_unknown_ending_and_a_wrong_file_are_named(tmp_path):
    with pytest.raises(ParameterError, match=r"claims\.xlsx"):
        write_records([], tmp_path / "claims.xlsx", Claim)
    (tmp_path / "c.jsonl").write_text("[1, 2]\n")
    with pytest.raises(ParameterError, match=r"c\.jsonl does not hold Claim records"):
        read_records(tmp_path / "c.jsonl", Claim)
