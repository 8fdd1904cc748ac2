"""Figures and tables keep their captions in a notebook that is read without the briefing."""

import pandas as pd
import pytest
from tollbook.briefing import blocks as b
from tollbook.briefing import show, style
from tollbook.briefing.block_json import MIME, from_json


@pytest.fixture
def shown(monkeypatch):
    bundles = []
    monkeypatch.setattr("IPython.display.display", lambda bundle, raw: bundles.append(bundle))
    return bundles


@style.drawn
def figure():
    made = style.new_figure()
    made.subplots().plot([1, 2])
    return made


def test_a_figure_carries_its_caption_and_words_as_html_and_as_a_block(shown):
    show.show_figure(figure(), alt="A line going up", caption="Losses grew")
    (bundle,) = shown
    assert 'alt="A line going up"' in bundle["text/html"] and "Losses grew" in bundle["text/html"]
    assert from_json(bundle[MIME]).alt == "A line going up"
    assert "A line going up" in bundle["text/plain"]


def test_a_drawing_brings_its_own_words(shown):
    show.show_figure(style.Drawing(figure(), "Losses grew", "A line going up"))
    assert from_json(shown[0][MIME]).title == "Losses grew"


@pytest.mark.parametrize("words", [{"alt": "", "caption": "x"}, {"alt": "x", "caption": " "}])
def test_a_figure_without_words_is_not_shown(words):
    with pytest.raises(ValueError, match="alt"):
        show.show_figure(figure(), **words)


def test_a_table_writes_numbers_for_readers_and_links_its_evidence():
    frame = pd.DataFrame(
        {
            "outlet": pd.Series(["A", None], dtype="string"),
            "n": pd.Series([35000, None], dtype="Int64"),
            "share": [0.12345, -2.0],
            "evidence": ["e1 e2", ""],
        }
    )
    table = show.as_table(frame, "Figures", labels={"n": "number"})
    assert table.columns == ("outlet", "number", "share", "evidence")
    assert table.align == ("left", "right", "right", "left")
    assert [b.plain(c.bits) for row in table.rows for c in row] == [
        "A",
        "35,000",
        "0.123",
        "E1 E2",
        "–",
        "–",
        "−2",
        "",
    ]
    assert table.rows[0][3].bits[0].anchor == "e1"


def test_a_named_index_is_a_column():
    frame = pd.DataFrame({"n": [1]}, index=pd.Index(["A"], name="outlet"))
    assert show.as_table(frame, "Figures").columns == ("outlet", "n")


def test_an_empty_table_is_a_table():
    table = show.as_table(pd.DataFrame({"a": [], "b": []}), "Nothing")
    assert table.columns == ("a", "b") and table.rows == ()


def test_words_of_a_table_stand_flush_left_and_numbers_flush_right_where_it_is_shown(shown):
    show.show_table(pd.DataFrame({"outlet": ["Dvir Post <td>"], "figures": [1200]}), "Figures by outlet")
    told = shown[0]["text/html"]
    assert '<th style="text-align: left" scope="row">Dvir Post' in told
    assert told.count("text-align") == 2
    assert '<td class="num"' in told and "<thead>" in told
