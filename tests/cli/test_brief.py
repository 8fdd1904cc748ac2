"""`tollbook brief` and `tollbook verify` as people call them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXT = "Russia lost 35,000 soldiers in January, the minister said."


def tollbook(*arguments, cwd):
    environment = os.environ | {"PYTHONPATH": str(ROOT / "lib"), "XDG_STATE_HOME": str(cwd / "state")}
    command = [sys.executable, "-c", "from tollbook.cli import main; main()", *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, text=True, cwd=cwd, env=environment, timeout=300, check=False
    )


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "one.txt").write_text(f"Minister speaks\n\n{TEXT}\n", encoding="utf-8")
    (folder / "two.bin").write_bytes(bytes(range(256)) * 20)
    return folder


def test_a_folder_becomes_a_briefing_that_verifies(corpus, tmp_path):
    done = tollbook("brief", corpus, "--to", tmp_path / "out", "--profile", "russia-ukraine", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip().endswith("briefing.html")
    page = (tmp_path / "out" / "briefing.html").read_text(encoding="utf-8")
    assert "two.bin" in page, "what could not be read is listed"
    again = tollbook("verify", tmp_path / "out", cwd=tmp_path)
    assert again.returncode == 0, again.stdout + again.stderr
    assert "every byte the same" in again.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("brief", "nowhere", "--to", "out"), "there is no corpus"),
        (("brief", "articles", "--to", "out", "--profile", "atlantis"), "atlantis"),
        (("brief", "articles", "--to", "out", "-p", "wek", "13"), "unknown parameter 'wek'"),
        (("brief", "articles", "--to", "out", "--parameters", "nowhere.yml"), "nowhere.yml"),
        (("brief", "articles", "--to", "articles"), "would be read with its articles"),
        (("brief", "articles", "--to", "out", "--against", "nowhere"), "facts.json"),
        (("verify", "articles"), "holds no briefing"),
    ],
)
def test_bad_input_is_one_sentence_and_status_two(corpus, tmp_path, arguments, message):
    before = sorted(p.name for p in corpus.iterdir())
    done = tollbook(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert not (tmp_path / "out").exists()
    assert sorted(p.name for p in corpus.iterdir()) == before
