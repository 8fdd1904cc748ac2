"""A setting that is unknown, of the wrong type or out of its vocabulary stops with a sentence that helps."""

import pytest
from tollbook.briefing.settings import Settings, read_settings, settings_of
from tollbook.errors import ParameterError


def test_one_file_holds_all_settings(tmp_path):
    path = tmp_path / "winter.yml"
    path.write_text(
        "outlets: [The Meridian, Holm]\nsince: 2025-01-01\ncategories: killed, wounded\nlanguage: de\n"
    )
    made = read_settings(path)
    assert made.outlets == ("The Meridian", "Holm")
    assert (made.since, made.categories, made.language) == ("2025-01-01", ("killed", "wounded"), "de")


def test_later_settings_go_over_earlier_ones():
    assert settings_of({"title": "B"}, Settings(title="A", since="2025-01-01")).since == "2025-01-01"


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"outlet": "x"}, "unknown parameter 'outlet'.*outlets"),
        ({"x; import os": 1}, "unknown parameter"),
        ({"since": "12/01/2025"}, "a day like"),
        ({"since": "2025-02-30"}, "a day like"),
        ({"since": "2025-03-01", "until": "2025-02-01"}, "after"),
        ({"categories": ["murdered"]}, "unknown category 'murdered'.*killed"),
        ({"outlets": {"a": 1}}, "list of names"),
        ({"outlets": [1]}, "list of names"),
        ({"title": 3}, "takes text, not int"),
        ({"language": "xx"}, "unknown language"),
    ],
)
def test_a_wrong_setting_says_what_and_what_to_try(values, message):
    with pytest.raises(ParameterError, match=message):
        settings_of(values)


@pytest.mark.parametrize(
    "content", ["- a\n- b\n", "a: [", "!!python/object/apply:os.system ['true']", "\udcff"]
)
def test_a_file_that_holds_no_settings_is_refused(tmp_path, content):
    path = tmp_path / "p.yml"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(ParameterError):
        read_settings(path)


def test_what_is_shown_names_files_and_no_folder():
    shown = Settings(corpus="/a/b/corpus", profile="/c/own.yml", logo="/d/logo.png", outlets=("X",)).shown()
    assert shown == {
        "corpus": "corpus",
        "profile": "own.yml",
        "logo": "logo.png",
        "outlets": ["X"],
        "language": "en",
    }


def test_the_working_folder_is_printed_by_its_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert Settings(corpus=".").shown()["corpus"] == tmp_path.name
