"""`tollbook audit`: what it writes, prints and refuses."""

import json

import pytest
from click.testing import CliRunner
from tollbook.cli.audit import command

ARTICLE = {
    "doc_id": "gazette-1",
    "outlet": "Harbour Gazette",
    "date": "2026-02-15",
    "title": "65,000 Russian soldiers dead in winter, Rutte says",
    "text": (
        "65,000 Russian soldiers dead in winter, Rutte says\n\nNATO Secretary General Mark Rutte said Russia lost about "
        "35,000 soldiers in December and about 30,000 soldiers in January."
    ),
}


@pytest.fixture
def corpus(tmp_path):
    path = tmp_path / "corpus.jsonl"
    path.write_text(json.dumps(ARTICLE) + "\n")
    return path


def test_findings_are_written_and_summed_up(corpus, tmp_path):
    target = tmp_path / "findings.jsonl"
    done = CliRunner().invoke(command, [str(corpus), "--to", str(target)])
    assert done.exit_code == 0, done.output
    findings = [json.loads(line) for line in target.read_text().splitlines()]
    assert f"{len(findings)} findings → findings.jsonl" in done.output
    assert all(f["sentence"] and f["arithmetic"] and f["operands"] for f in findings)


def test_two_runs_write_the_same_bytes(corpus, tmp_path):
    for name in ("a", "b"):
        CliRunner().invoke(
            command, [str(corpus), "--to", str(tmp_path / f"{name}.csv"), "--profile", "russia-ukraine"]
        )
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--profile", "atlantis"], "there is no profile 'atlantis'"),
        (["--reference", "gone.csv"], "gone.csv cannot be read"),
        (["--corrections", "gone.yml"], "gone.yml cannot be read"),
    ],
)
def test_what_cannot_be_used_is_said_in_one_sentence_and_nothing_is_written(
    corpus, tmp_path, options, message
):
    done = CliRunner().invoke(command, [str(corpus), "--to", str(tmp_path / "f.jsonl"), *options])
    assert message in str(done.exception)
    assert not (tmp_path / "f.jsonl").exists()
