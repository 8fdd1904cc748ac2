"""`tollbook profile`."""

import json
from pathlib import Path

from click.testing import CliRunner
from tollbook.cli.profile import command
from tollbook.errors import ResourceError
from tollbook.profiles import profile_ids

TINY = """
id: tiny
name: A war for a test
extends: general
parties:
  - {id: norland, name: Norland, people: [Norlander], opponents: [sudria]}
  - {id: sudria, name: Sudria, people: [Sudrian], opponents: [norland]}
"""


def test_list_names_every_profile() -> None:
    lines = CliRunner().invoke(command, ["list"]).output.splitlines()
    assert [line.split()[0] for line in lines] == list(profile_ids())


def test_show_prints_json_of_one() -> None:
    shown = json.loads(CliRunner().invoke(command, ["show", "sudan"]).output)
    assert shown["start"] == "2023-04-15"
    assert {party["id"] for party in shown["parties"]} == {"sudan", "sudan_army", "rsf"}


def test_check_tells_that_a_file_is_sound(tmp_path: Path) -> None:
    path = tmp_path / "tiny.yml"
    path.write_text(TINY, encoding="utf-8")
    assert CliRunner().invoke(command, ["check", str(path)]).output == (
        "tiny.yml: sound; norland, sudria; 2 names of its own, 0 phases\n"
    )


def test_check_fails_on_an_unsound_file(tmp_path: Path) -> None:
    path = tmp_path / "tiny.yml"
    path.write_text(TINY.replace("extends: general", "extends: mars"), encoding="utf-8")
    outcome = CliRunner().invoke(command, ["check", str(path)])
    assert isinstance(outcome.exception, ResourceError)
