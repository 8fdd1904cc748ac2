"""`tollbook ingest` from the command line: what it writes, what it says, how it goes on after an interruption."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tollbook.cli import ingest as ingest_module
from tollbook.cli.ingest import command
from tollbook.corpus import load_corpus, save_corpus
from tollbook.errors import CorpusError, ParameterError
from tollbook.ingest import reading
from tollbook.ingest.options import Options
from tollbook.ingest.run import read_paths

BODY = (
    "The mayor of Oststad said on Friday that more than forty people had been hurt at the quay since spring."
)


def articles(folder: Path, count: int = 3) -> Path:
    folder.mkdir(parents=True)
    for n in range(count):
        (folder / f"a{n}.txt").write_text(
            f"Count {n}\n\n{n + 10} December 2024\n\n{BODY} Number {n}.", encoding="utf-8"
        )
    (folder / "empty.txt").write_text("")
    return folder


def run(*arguments: object) -> Result:
    return CliRunner().invoke(command, [str(a) for a in arguments], catch_exceptions=False)


def test_a_run_writes_a_corpus_and_its_tables_and_says_what_it_made_of_the_input(tmp_path: Path) -> None:
    out = tmp_path / "out" / "corpus.jsonl"
    told = run(articles(tmp_path / "in"), "--to", out)
    assert told.exit_code == 0
    assert told.output.startswith("4 files, 3 documents, 1 left out\n")
    assert "left out: empty.txt: it is empty" in told.output
    written = {p.name for p in out.parent.iterdir()}
    assert written == {
        "corpus.jsonl",
        "corpus.exclusions.csv",
        "corpus.files.csv",
        "corpus.copies.csv",
        "corpus.manifest.json",
    }
    manifest = json.loads((out.parent / "corpus.manifest.json").read_text())
    assert manifest["counts"] == {"files": 4, "documents": 3, "left_out": 1, "kept_marked": 0, "pairs": 0}
    assert all(len(i["sha256"]) == 64 for i in manifest["inputs"])
    assert len(list(csv.DictReader((out.parent / "corpus.files.csv").open()))) == 4


def test_what_was_written_comes_back_as_it_was(tmp_path: Path) -> None:
    out = tmp_path / "out" / "corpus.jsonl"
    source = articles(tmp_path / "in")
    run(source, "--to", out)
    before, after = load_corpus(source), load_corpus(out)
    assert after.documents == before.documents
    assert set(after.exclusions) == set(before.exclusions)
    assert (after.files, after.pairs) == (before.files, before.pairs)


def test_a_corpus_whose_text_was_changed_is_refused(tmp_path: Path) -> None:
    out = tmp_path / "corpus.jsonl"
    run(articles(tmp_path / "in"), "--to", out)
    rows = [json.loads(line) for line in out.read_text().splitlines()]
    assert rows[0]["furniture"]
    rows[0]["text"] = "Short"
    out.write_text("\n".join(map(json.dumps, rows)))
    with pytest.raises(CorpusError, match="changed after ingest"):
        load_corpus(out)


def test_the_same_input_gives_the_same_bytes_wherever_it_lies(tmp_path: Path) -> None:
    written = []
    for place in ("here", "somewhere/else"):
        source = articles(tmp_path / place / "in")
        out = tmp_path / place / "out" / "corpus.jsonl"
        run(source, "--to", out)
        written.append({p.name: p.read_bytes() for p in out.parent.iterdir()})
    assert written[0] == written[1]
    assert not any(str(tmp_path).encode() in content for content in written[0].values())


def test_an_interrupted_run_goes_on_where_it_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, out = articles(tmp_path / "in", 30), tmp_path / "corpus.jsonl"

    def interrupted(results: object) -> None:
        for n, _ in enumerate(results):  # type: ignore[arg-type,var-annotated]
            if n == 20:
                raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(ingest_module, "build_corpus", interrupted)
        stopped = CliRunner().invoke(command, [str(source), "--to", str(out), "--jobs", "1"])
    assert stopped.exit_code == 1
    assert not out.exists()
    (journal,) = (tmp_path / ".corpus.jsonl.partial").iterdir()
    journal.write_text(journal.read_text()[:-40])  # the last line cut short, as by a crash
    known = len(journal.read_text().splitlines()) - 1
    assert known >= 20
    read: list[str] = []
    whole = reading.read_file

    def counted(*arguments: object) -> object:
        read.append(str(arguments[0]))
        return whole(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("tollbook.ingest.run.read_file", counted)
    told = run(source, "--to", out)
    assert f"continuing: {known} files were read before" in told.output
    assert len(read) <= 31 - known
    assert load_corpus(out).documents == load_corpus(source).documents
    assert not (tmp_path / ".corpus.jsonl.partial").exists()


def test_a_file_changed_since_the_interruption_is_read_again(tmp_path: Path) -> None:
    from tollbook.ingest.journal import RunJournal

    source = articles(tmp_path / "in")
    journal = RunJournal(tmp_path / "c.jsonl", {})
    list(read_paths([source], Options(journal=journal)))
    (source / "a0.txt").write_text(f"Changed\n\n{BODY}")
    again = list(read_paths([source], Options(journal=RunJournal(tmp_path / "c.jsonl", {}))))
    assert len(RunJournal(tmp_path / "c.jsonl", {})) == 5  # the changed one twice
    assert [d.title for r in again for d in r.documents] == ["Changed", "Count 1", "Count 2"]


def test_a_failed_run_leaves_nothing_half_written(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    with pytest.raises(CorpusError, match="holds no files"):
        run(tmp_path / "in", "--to", tmp_path / "out" / "c.jsonl")
    assert not (tmp_path / "out").exists()
    (tmp_path / "in" / "t.csv").write_text("doc_id,text\n1,One.\n1,Two.\n")
    with pytest.raises(CorpusError, match="two documents have the id '1'"):
        run(tmp_path / "in" / "t.csv", "--to", tmp_path / "out" / "c.jsonl")
    assert not list((tmp_path / "out").iterdir())


def test_a_table_shows_the_columns_it_was_read_by(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("head,story,paper\nTold,The count.,Vesna Post\n")
    told = run(tmp_path / "t.csv", "--to", tmp_path / "c.jsonl", "--map", "outlet=paper")
    assert "t.csv: read by columns: text=story, title=head, outlet=paper" in told.output


@pytest.mark.parametrize("pair", ["text", "nothing=story"])
def test_a_mapping_that_is_none_is_refused(tmp_path: Path, pair: str) -> None:
    (tmp_path / "t.csv").write_text("story\nThe count.\n")
    with pytest.raises((ParameterError, CorpusError), match=r"FIELD=COLUMN|the fields are"):
        run(tmp_path / "t.csv", "--to", tmp_path / "c.jsonl", "--map", pair)


def test_another_ending_than_jsonl_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"end the name in \.jsonl"):
        save_corpus(load_corpus(articles(tmp_path / "in")), tmp_path / "c.csv")


def test_a_script_without_a_main_guard_can_load_pages(tmp_path: Path) -> None:
    """Readers run in processes of their own; they must not run the caller's script again."""
    (tmp_path / "p.html").write_text(
        f"<html><body><article><h1>Count</h1><p>{BODY}</p><p>{BODY} Again.</p></article></body></html>"
    )
    script = tmp_path / "script.py"
    script.write_text(
        f"from tollbook.corpus import load_corpus\nprint(len(load_corpus({str(tmp_path / 'p.html')!r}).documents))\n"
    )
    told = subprocess.run(
        [sys.executable, str(script)], capture_output=True, text=True, timeout=120, check=False
    )
    assert (told.stdout, told.returncode) == ("1\n", 0), told.stderr


def test_no_progress_is_shown_where_there_is_no_terminal(tmp_path: Path) -> None:
    told = run(articles(tmp_path / "in"), "--to", tmp_path / "c.jsonl")
    assert told.stderr == ""
