"""Where a command may write: what would be lost or could not be written is refused before anything is read."""

import json

import pytest
from click.testing import CliRunner
from tollbook.cli import audit, compare, extract, ingest
from tollbook.errors import ParameterError

COMMANDS = {"ingest": ingest.command, "extract": extract.command, "audit": audit.command}
READERS = (
    (ingest, "read_paths"),
    (extract, "claims_of"),
    (audit, "claims_of_war"),
    (compare, "claims_of_war"),
)


@pytest.fixture
def corpus(tmp_path):
    path = tmp_path / "articles.jsonl"
    path.write_text(json.dumps({"doc_id": "one", "text": "Norland lost 40 soldiers in June."}) + "\n")
    return path


@pytest.fixture(autouse=True)
def nothing_is_read(monkeypatch):
    def read(*_given):
        raise AssertionError("the corpus was read")

    for module, name in READERS:
        monkeypatch.setattr(module, name, read)


def refused(name, *arguments):
    done = CliRunner().invoke((COMMANDS | {"compare": compare.command})[name], [str(a) for a in arguments])
    assert isinstance(done.exception, ParameterError), done.exception
    return str(done.exception)


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("ending", [".xlsx", ".JSONL", ""])
def test_an_ending_that_tells_no_format_is_refused_before_reading(corpus, name, ending):
    assert "end the name in .jsonl" in refused(name, corpus, "--to", corpus.with_name(f"out{ending}"))


@pytest.mark.parametrize("name", COMMANDS)
def test_a_corpus_is_never_written_over_by_what_is_made_of_it(corpus, name):
    before = corpus.read_bytes()
    (corpus.parent / "linked.jsonl").symlink_to(corpus)
    for target in (corpus, corpus.parent / "." / corpus.name, corpus.parent / "linked.jsonl"):
        assert "would be written over" in refused(name, corpus, "--to", target)
    assert corpus.read_bytes() == before


@pytest.mark.parametrize("name", COMMANDS)
def test_a_folder_is_no_table(corpus, name):
    folder = corpus.with_name("out.jsonl")
    folder.mkdir()
    assert "is a folder" in refused(name, corpus, "--to", folder)


@pytest.mark.parametrize("option", ["--reference", "--corrections"])
def test_findings_are_not_written_over_what_they_are_measured_by(corpus, option):
    table = corpus.with_name("figures.csv")
    table.write_text("claim\n")
    assert "would be written over" in refused("audit", corpus, "--to", table, option, table)


def test_a_file_is_no_folder_for_tables(corpus):
    assert "is no folder" in refused("compare", corpus, "--to", corpus)
