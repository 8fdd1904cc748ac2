"""Profiles: sound, even-handed, refused with a reason where they are not."""

from pathlib import Path

import pytest
from tollbook.errors import ResourceError
from tollbook.profiles import load_profile, profile_ids
from tollbook.profiles.load import PARTY_NAMES
from tollbook.resources import ROOT, read_yaml

TINY = """
id: tiny
name: A war for a test
extends: general
start: "2020-01-02"
parties:
  - {id: norland, name: Norland, state: [Norland], people: [Norlander], opponents: [sudria]}
  - {id: sudria, name: Sudria, state: [Sudria], people: [Sudrian], opponents: [norland]}
"""
WARS = [name for name in profile_ids() if name != "general"]


def written(folder: Path, text: str) -> Path:
    path = folder / "tiny.yml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", profile_ids())
def test_every_profile_of_the_package_is_sound(name: str) -> None:
    assert load_profile(name).id == name


@pytest.mark.parametrize("name", WARS)
def test_the_chief_parties_of_a_war_are_named_in_the_same_ways(name: str) -> None:
    raw = read_yaml(ROOT / "profiles" / f"{name}.yml", "profile")
    kinds = {key for key, _ in PARTY_NAMES}
    for party in raw["parties"]:
        missing = kinds - set(party)
        # The people of a state whose army is a party of its own bear no arms and no nickname for them.
        assert missing <= ({"forces", "pejoratives"} if party.get("kin") else set()), party["id"]
        assert party["opponents"], party["id"]


def test_a_profile_from_a_file_extends_the_general_one(tmp_path: Path) -> None:
    war = load_profile(written(tmp_path, TINY))
    assert war.belligerents == ("norland", "sudria")
    assert war.relation("sudria", "norland") == "opponent"
    assert war.parties["usa"].name == "United States"
    assert war.start_of("norland") == "2020-01-02"


def test_who_fights_whom_in_a_regional_profile_is_read_from_the_text(tmp_path: Path) -> None:
    war = load_profile(written(tmp_path, TINY.replace("parties:", "regional: true\nparties:")))
    assert war.belligerents == ("norland", "sudria")
    assert war.as_read.belligerents == ()
    assert not any(name.belligerent for name in war.names)
    assert war.as_read.parties == war.parties


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("opponents: [norland]", "opponents: [norland, nowhere]", "no party 'nowhere'"),
        ("opponents: [norland]", "opponents: []", "does not fight norland"),
        ('"2020-01-02"', '"2020-13-02"', "is no day"),
        ("id: tiny\n", "id: other\n", "must be the file's name"),
        ("name: A war for a test\n", "", "must contain .*name.* properties"),
        ("people: [Norlander]", "people: [Norlander], color: red", "color"),
        ("people: [Sudrian]", "people: [Norlander]", "is given to norland and to sudria"),
    ],
)
def test_an_unsound_profile_is_refused_with_what_is_wrong(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    with pytest.raises(ResourceError, match=says):
        load_profile(written(tmp_path, TINY.replace(old, new)))


def test_an_unknown_profile_lists_those_there_are() -> None:
    with pytest.raises(ResourceError, match="russia-ukraine"):
        load_profile("atlantis")
