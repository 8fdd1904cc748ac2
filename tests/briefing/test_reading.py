"""An executed notebook becomes blocks, whoever made its outputs."""

import pandas as pd
import pytest
from tollbook.briefing import blocks as b
from tollbook.briefing.reading import FigureWithoutWordsError, blocks_of_html, blocks_of_notebook


def cell(source="", outputs=(), tags=(), kind="code"):
    made = {"cell_type": kind, "source": source, "metadata": {"tags": list(tags)}}
    return made | ({"outputs": list(outputs)} if kind == "code" else {})


def output(**data):
    return {
        "output_type": "display_data",
        "metadata": {},
        "data": {k.replace("_", "/"): v for k, v in data.items()},
    }


def read(*cells):
    return blocks_of_notebook({"cells": list(cells)})


def test_sources_and_hidden_cells_are_left_out():
    shown = read(
        cell("corpus = 1", [output(text_plain="1")], ["parameters"]),
        cell("secret()", [output(text_plain="2")], ["remove-cell"]),
        cell("# The *toll*", kind="markdown"),
        cell("x", [output(text_plain="3")]),
    )
    assert shown == [b.Heading(1, b.bits("The ", b.Bit("toll", "em")), "s-the-toll"), b.Code("3")]


def test_stderr_never_reaches_the_page():
    streams = [{"output_type": "stream", "name": n, "text": n} for n in ("stderr", "stdout")]
    assert read(cell("x", streams)) == [b.Code("stdout")]


def test_a_data_frame_shown_as_it_is_becomes_a_table():
    frame = pd.DataFrame({"outlet": ["A <b>", "B"], "n": [1, 20]})
    (table,) = read(cell("frame", [output(text_html=frame.to_html())]))
    assert table.columns == ("", "outlet", "n")
    assert table.align == ("right", "left", "right")
    assert [b.plain(c.bits) for c in table.rows[0]] == ["0", "A <b>", "1"]


@pytest.mark.parametrize(
    "markup",
    [
        "<script>alert(1)</script>",
        "<style>p{}</style>",
        "<iframe src=x></iframe>",
        "<p onclick='x'></p>",
        "",
        "\x00",
        "<",
    ],
)
def test_markup_of_others_that_says_nothing_leaves_nothing_that_acts(markup):
    assert "alert" not in str(blocks_of_html(markup))


def test_running_text_of_others_keeps_its_order():
    kinds = blocks_of_html(
        "before<h3>Title</h3><p>one <b>two</b></p>tail<table><tr><th>a</th></tr></table>after"
    )
    assert [type(k).__name__ for k in kinds] == [
        "Paragraph",
        "Heading",
        "Paragraph",
        "Paragraph",
        "Table",
        "Paragraph",
    ]
    assert b.plain(kinds[2].bits) == "one two"


def test_a_foreign_figure_without_words_stops_with_what_to_do():
    with pytest.raises(FigureWithoutWordsError, match="show_figure"):
        read(cell("plot()", [output(image_png="aGk=")]))


def test_a_deep_nest_of_elements_is_read_in_bounded_depth():
    assert isinstance(blocks_of_html("<div>" * 20_000 + "x"), list)
