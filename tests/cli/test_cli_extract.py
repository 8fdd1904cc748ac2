"""`tollbook extract`."""

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from tollbook.claims import find_claims
from tollbook.cli.extract import command
from tollbook.errors import CorpusError
from tollbook.profiles import Profile
from tollbook.records import Claim, Document

PROFILE = str(Path(__file__).parent.parent / "claims" / "northern-war.yml")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    articles = [
        {"doc_id": "one", "outlet": "Harbour Gazette", "date": "2025-01-15", "text": "Norland lost 40 soldiers in June."},
        {"doc_id": "two", "outlet": "Harbour Gazette", "date": "2025-01-16", "text": "The talks went on for 9 days."},
        {"doc_id": "three", "outlet": "Kettle Post", "date": "2025-01-17", "text": "Shells killed 12 people in Reedham."},
    ]  # fmt: skip
    path.write_text("".join(json.dumps(each) + "\n" for each in articles), encoding="utf-8")
    return path


def test_extract_writes_a_claim_a_line_with_the_slots_of_the_codebook(corpus: Path) -> None:
    target = corpus.with_name("claims.jsonl")
    outcome = CliRunner().invoke(command, [str(corpus), "--to", str(target), "--profile", PROFILE])
    assert outcome.exit_code == 0
    assert "2 claims from 3 documents" in outcome.output
    claims = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert {(each["doc_id"], each["low"]) for each in claims} == {("one", 40), ("three", 12)}
    assert all(set(each) == set(Claim.__dataclass_fields__) for each in claims)


def test_extract_writes_a_table_too(corpus: Path) -> None:
    target = corpus.with_name("claims.csv")
    CliRunner().invoke(command, [str(corpus), "--to", str(target), "--profile", PROFILE])
    with target.open(encoding="utf-8", newline="") as handle:
        assert sorted(row["side"] for row in csv.DictReader(handle)) == ["norland", "sudria"]


def test_same_corpus_gives_the_same_bytes(corpus: Path) -> None:
    written = []
    for name in ("a.jsonl", "b.jsonl"):
        CliRunner().invoke(command, [str(corpus), "--to", str(corpus.with_name(name)), "--profile", PROFILE])
        written.append(corpus.with_name(name).read_bytes())
    assert written[0] == written[1]


def test_text_that_defeats_the_reader_is_named(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(document: Document, profile: Profile | None) -> list[Claim]:
        if document.doc_id == "two":
            raise IndexError("string index out of range")
        return find_claims(document, profile)

    monkeypatch.setattr("tollbook.claims.corpus.find_claims", read)
    target = corpus.with_name("claims.jsonl")
    outcome = CliRunner().invoke(command, [str(corpus), "--to", str(target), "--profile", PROFILE])
    assert outcome.exit_code == 0
    assert "left out two: the reader failed on this text" in outcome.output
    assert "2 claims from 2 documents, 1 remarks" in outcome.output


def test_a_corpus_without_an_article_is_refused_as_by_the_other_commands(tmp_path: Path) -> None:
    empty = tmp_path / "articles.jsonl"
    empty.write_text("", encoding="utf-8")
    outcome = CliRunner().invoke(command, [str(empty), "--to", str(tmp_path / "claims.jsonl")])
    assert isinstance(outcome.exception, CorpusError)
    assert not (tmp_path / "claims.jsonl").exists()
