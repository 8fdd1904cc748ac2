"""What the commands do with a corpus: which war they read it for, and what they say of what was left out."""

import json

import pytest
from click.testing import CliRunner
from tollbook import cli
from tollbook.cli.audit import command as audit
from tollbook.cli.compare import command as compare
from tollbook.cli.extract import command as extract
from tollbook.errors import CorpusError

GAZA = "Israeli strikes killed 40 people in Gaza City on Monday, the Hamas-run health ministry said."
UKRAINE = "Russian shells killed 12 people in Kharkiv on Monday, the Ukrainian police said."
WEATHER = "Storms moved over the coast of France on Monday, and the ferries stayed in port."
COMMANDS = {"audit": audit, "compare": compare}


def corpus_of(folder, *texts):
    rows = [
        {"doc_id": f"d{i}", "outlet": f"The Lantern {i % 2}", "date": "2024-02-06", "text": text}
        for i, text in enumerate(texts)
    ]
    path = folder / "articles.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return str(path)


def test_outlets_are_compared_by_the_war_that_most_articles_with_a_figure_are_about(tmp_path):
    corpus = corpus_of(tmp_path, GAZA, GAZA, UKRAINE, *[WEATHER] * 4)
    for options, name in (([], "chosen"), (["--profile", "israel-gaza"], "named")):
        done = CliRunner().invoke(compare, [corpus, "--to", str(tmp_path / name), *options])
        assert done.exit_code == 0, done.output
    chosen = (tmp_path / "chosen" / "framing.csv").read_text(encoding="utf-8")
    assert "naming:state,israel" in chosen
    assert "russia" not in chosen


@pytest.mark.parametrize("name", COMMANDS)
def test_articles_about_another_war_are_left_out_by_name(tmp_path, name):
    corpus = corpus_of(tmp_path, GAZA, GAZA, UKRAINE)
    done = CliRunner().invoke(COMMANDS[name], [corpus, "--to", str(tmp_path / "to.jsonl")])
    assert "left out d2: is about another war: Russia" in done.stderr


@pytest.mark.parametrize("name", [*COMMANDS, "extract"])
def test_what_could_not_be_read_is_named(tmp_path, name):
    corpus = corpus_of(tmp_path, GAZA, "", *["  "] * 9)
    done = CliRunner().invoke(
        (COMMANDS | {"extract": extract})[name], [corpus, "--to", str(tmp_path / "to.jsonl")]
    )
    assert "left out articles.jsonl, line 2: its text is empty" in done.stderr
    assert "and 2 more left out" in done.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_nothing_is_made_of_no_article(tmp_path, name):
    done = CliRunner().invoke(COMMANDS[name], [corpus_of(tmp_path, ""), "--to", str(tmp_path / "to.jsonl")])
    assert isinstance(done.exception, CorpusError)
    assert not (tmp_path / "to.jsonl").exists()


def test_a_place_that_cannot_be_written_to_is_one_sentence(tmp_path, monkeypatch, capsys):
    (tmp_path / "notes").write_text("mine")
    corpus = corpus_of(tmp_path, GAZA)
    monkeypatch.setattr(
        "sys.argv", ["tollbook", "extract", corpus, "--to", str(tmp_path / "notes" / "c.jsonl")]
    )
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 2
    assert capsys.readouterr().err.splitlines()[-1].startswith("tollbook: ")


@pytest.mark.parametrize("name", ["ingest", "extract", "audit", "compare", "brief"])
def test_what_is_written_is_not_read_as_an_article_the_next_time(tmp_path, name):
    (tmp_path / "story.txt").write_text(GAZA)
    inside = str(tmp_path / "made" / "to.jsonl")
    done = CliRunner().invoke(cli.tollbook, [name, str(tmp_path), "--to", inside])
    assert "would be read with its articles" in str(done.exception)
    assert [path.name for path in tmp_path.iterdir()] == ["story.txt"]


def test_beside_a_manifest_anything_may_be_written(tmp_path):
    (tmp_path / "story.txt").write_text(GAZA)
    (tmp_path / "manifest.csv").write_text("file,outlet\nstory.txt,The Lantern\n")
    for _ in range(2):
        done = CliRunner().invoke(
            cli.tollbook, ["ingest", str(tmp_path), "--to", str(tmp_path / "corpus.jsonl")]
        )
        assert ", 1 documents" in done.output
