"""A batch: a briefing for each outlet, month or side; one failure stops no other; a page leads to all."""

import json

import pytest
from corpora import ARTICLES, write_corpus
from lxml import html as lxml_html
from tollbook.briefing import batch
from tollbook.briefing.batch import parts_of, write_batch
from tollbook.briefing.settings import Settings
from tollbook.errors import ParameterError


def settings(tmp_path, articles=ARTICLES):
    return Settings(corpus=str(write_corpus(tmp_path / "corpus", articles)))


@pytest.mark.parametrize(
    ("each", "folders"),
    [
        ("outlet", ["harbour-gazette", "the-lantern"]),
        ("month", ["2025-02", "2025-03"]),
        ("side", ["russia", "ukraine"]),
    ],
)
def test_a_part_for_each(tmp_path, each, folders):
    assert sorted(part.folder for part in parts_of(settings(tmp_path), each)) == folders


def test_a_month_ends_on_its_last_day(tmp_path):
    articles = [
        (str(i), "A", day, "t", "Nobody was hurt.") for i, day in enumerate(("2024-02-03", "2025-02-03"))
    ]
    assert [p.settings.until for p in parts_of(settings(tmp_path, articles), "month")] == [
        "2024-02-29",
        "2025-02-28",
    ]


def test_outlets_whose_names_look_alike_get_folders_of_their_own(tmp_path):
    articles = [
        (str(i), name, "2025-01-01", "t", "x") for i, name in enumerate(("A/B", "A B", "../..", "新聞"))
    ]
    folders = [part.folder for part in parts_of(settings(tmp_path, articles), "outlet")]
    assert len(set(folders)) == 4
    assert all(set(folder) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") for folder in folders)


def test_an_unknown_each_says_what_there_is(tmp_path):
    with pytest.raises(ParameterError, match="outlet, month, side"):
        parts_of(settings(tmp_path), "week")


def test_one_failure_is_named_and_stops_no_other(tmp_path, monkeypatch):
    original, heard = batch.write_briefing, []

    def failing(corpus, to, chosen, options):
        if "Harbour Gazette" in chosen.outlets:
            raise ParameterError("a <b>reason</b>")
        return original(corpus, to, chosen, options)

    monkeypatch.setattr(batch, "write_briefing", failing)
    outcomes = write_batch(settings(tmp_path), tmp_path / "out", "outlet", heard.append)
    assert [bool(o.error) for o in outcomes] == [True, False]
    assert len(heard) == 2
    assert (tmp_path / "out" / "the-lantern" / "briefing.pdf").is_file()
    assert not (tmp_path / "out" / "harbour-gazette").exists()
    root = lxml_html.document_fromstring((tmp_path / "out" / "index.html").read_text(encoding="utf-8"))
    assert [a.get("href") for a in root.findall(".//tbody//a")] == [
        "the-lantern/briefing.html",
        "the-lantern/briefing.pdf",
    ]
    assert "a <b>reason</b>" in root.text_content()
    assert len(json.loads((tmp_path / "out" / "index.json").read_text())) == 2
