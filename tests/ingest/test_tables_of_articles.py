"""CSV, TSV and JSON Lines as articles."""

import json
from pathlib import Path

import pytest
from tollbook.errors import CorpusError
from tollbook.ingest import Limits, Reading, Source, UnreadableError
from tollbook.ingest.tables import read_csv, read_jsonl


def csv_of(folder: Path, content: str, name: str = "t.csv", **settings: object) -> Reading:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return read_csv(Source(path, name, **settings))  # type: ignore[arg-type]


def jsonl_of(folder: Path, content: str, **settings: object) -> Reading:
    path = folder / "t.jsonl"
    path.write_text(content, encoding="utf-8")
    return read_jsonl(Source(path, "t.jsonl", **settings))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("header", "mapping"),
    [
        (
            "doc_id,text,title,outlet,date,url",
            "doc_id=doc_id, text=text, title=title, outlet=outlet, date=date, url=url",
        ),
        (
            "stories_id,Publish Date,media_name,URL,story_text",
            "doc_id=stories_id, text=story_text, outlet=media_name, date=Publish Date, url=URL",
        ),
        ("Headline,Body,Publication,Byline", "text=Body, title=Headline, outlet=Publication, author=Byline"),
    ],
)
def test_columns_are_guessed_by_their_names_and_shown(tmp_path: Path, header: str, mapping: str) -> None:
    cells = ",".join("x" for _ in header.split(","))
    assert csv_of(tmp_path, f"{header}\n{cells}\n").notes == {"columns": mapping}


def test_a_stated_mapping_wins_over_the_guess(tmp_path: Path) -> None:
    reading = csv_of(tmp_path, "text,body\nlead,whole\n", mapping={"text": "body"})
    assert [(a.text, dict(a.extra)) for a in reading.articles] == [("whole", {"text": "lead"})]


def test_a_table_without_text_says_what_to_try(tmp_path: Path) -> None:
    with pytest.raises(
        CorpusError, match=r"t\.csv has no column with the articles' text .*'a', 'b'.*text=COLUMN"
    ):
        csv_of(tmp_path, "a,b\n1,2\n")


def test_a_mapping_to_a_column_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="no column 'words'"):
        csv_of(tmp_path, "text\nx\n", mapping={"text": "words"})


@pytest.mark.parametrize(
    ("separator", "name"), [(",", "t.csv"), (";", "t.csv"), ("\t", "t.tsv"), ("|", "t.csv")]
)
def test_the_separator_is_told(tmp_path: Path, separator: str, name: str) -> None:
    reading = csv_of(tmp_path, f"title{separator}text\nA{separator}B\n", name)
    assert [(a.title, a.text) for a in reading.articles] == [("A", "B")]


def test_cells_keep_their_line_ends_and_lose_only_a_formula_guard(tmp_path: Path) -> None:
    reading = csv_of(tmp_path, "text\n\"one\n\ntwo, three\"\n'=SUM(1)\n'Quoted' start\n")
    assert [a.text for a in reading.articles] == ["one\n\ntwo, three", "=SUM(1)", "'Quoted' start"]


def test_a_bad_row_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    reading = csv_of(tmp_path, "title,text\nA,\nB,good\n")
    assert [(t.place, t.reason) for t in reading.troubles] == [("row 1", "its text is empty")]
    assert [a.place for a in reading.articles] == ["row 2"]


def test_a_json_text_comes_through_unchanged_with_its_other_columns(tmp_path: Path) -> None:
    row = {
        "doc_id": "a",
        "text": " Zoë\u00a0said\r\n“12”\t",
        "claims": [{"start": 1}],
        "desk": "foreign",
        "n": 3,
    }
    article = jsonl_of(tmp_path, json.dumps(row) + "\n").articles[0]
    assert article.text == row["text"]
    assert dict(article.extra) == {"desk": "foreign", "n": "3"}


def test_lines_that_are_no_objects_are_named(tmp_path: Path) -> None:
    reading = jsonl_of(tmp_path, '{"text": "a"}\n{"text": \n[1]\n\n{"text": ""}\n' + "[" * 100_000 + "\n")
    assert [a.place for a in reading.articles] == ["line 1"]
    assert [t.place for t in reading.troubles] == ["line 2", "line 3", "line 5", "line 6"]


def test_a_line_without_end_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    content = json.dumps({"text": "x" * 5000}) + "\n" + json.dumps({"text": "y"}) + "\n"
    reading = jsonl_of(tmp_path, content, limits=Limits(article=1000))
    assert [(t.place, t.reason[:18]) for t in reading.troubles] == [("line 1", "the line is longer")]
    assert [a.text for a in reading.articles] == ["y"]


def test_an_array_of_objects_is_read_too(tmp_path: Path) -> None:
    assert [a.place for a in jsonl_of(tmp_path, '[{"text": "a"}, 3]').articles] == ["item 1"]


def test_a_half_of_a_character_pair_is_replaced_one_for_one(tmp_path: Path) -> None:
    assert jsonl_of(tmp_path, '{"text": "a\\ud800b"}\n').articles[0].text == "a\ufffdb"


def test_lines_of_something_else_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        jsonl_of(tmp_path, "not json\nat all\n")
