"""What a text holds never changes a page: HTML and PDF are written from the same blocks, and show it as text."""

import re
from pathlib import Path

import pytest
from hostile import PAYLOADS
from lxml import html as lxml_html
from tollbook.briefing import blocks as b
from tollbook.briefing import html
from tollbook.briefing.page import Front, page
from tollbook.briefing.pdf import TypesettingError, pdf
from tollbook.briefing.typst import Writer

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10pt" height="10pt"><circle r="4"/></svg>'


def everywhere(text: str) -> list[b.Block]:
    """The text in every place of every block that a corpus or a parameter can reach."""
    line = b.bits("See ", b.Bit(text), b.Bit(text, "strong", href=text), b.Bit("35,000", anchor="e1"))
    entry = b.Entry("e1", "E1", text, "35,000" + text, text, text)
    return [
        b.Heading(2, b.bits("Section ", b.Bit(text)), "section"),
        b.Paragraph(line, "lead"),
        b.Paragraph(line, "quote"),
        b.Listing((line,)),
        b.Code(text),
        b.Table(
            "Table " + text,
            ("a", text),
            ((b.Cell(line, 1.0), b.Cell(b.bits(text))),),
            ("right", "left"),
            text,
        ),
        b.Picture("Picture " + text, "In words " + text, text, svg=SVG),
        b.Findings((b.FindingItem(line, b.bits(text), "Fails" + text, ("e1",)),)),
        b.Heading(2, b.bits("Evidence"), "evidence"),
        b.Evidence((b.Source(text, text, text, text, text, (entry,)),)),
    ]


def front(text: str) -> Front:
    return Front("Title " + text, (text,), text)


@pytest.mark.parametrize("name", PAYLOADS)
def test_no_payload_becomes_markup_in_the_page(name):
    harmless = lxml_html.document_fromstring(page(front("x"), everywhere("x")))
    hostile = lxml_html.document_fromstring(page(front(PAYLOADS[name]), everywhere(PAYLOADS[name])))
    assert elements(hostile) <= elements(harmless)
    assert attributes(hostile) <= attributes(harmless)
    assert len(hostile.findall(".//script")) == 1
    for link in hostile.iter("a"):
        assert re.match(r"#|https?://", link.get("href", "#"))


def elements(root) -> set[str]:
    return {element.tag for element in root.iter() if isinstance(element.tag, str)}


def attributes(root) -> set[str]:
    return {name for element in root.iter() if isinstance(element.tag, str) for name in element.attrib}


@pytest.mark.parametrize(
    "name", [name for name in PAYLOADS if name not in ("null", "only controls", "surrogate")]
)
def test_every_payload_is_shown_as_the_text_it_is(name):
    wanted = "".join(re.findall(r"[\x21-\x7e]", PAYLOADS[name]))[:80]
    root = lxml_html.fromstring(html.body([b.Paragraph(b.bits(PAYLOADS[name]))]))
    assert wanted in "".join(root.text_content().split())


@pytest.mark.parametrize("name", PAYLOADS)
def test_every_payload_is_typeset(name):
    made = pdf(front(PAYLOADS[name]), everywhere(PAYLOADS[name]))
    assert made.startswith(b"%PDF")
    assert b"/JavaScript" not in made and b"/Launch" not in made


def test_what_a_row_is_about_heads_it_and_a_number_does_not():
    def heads(*cells: str, sides: tuple[str, ...]) -> list[str]:
        row = tuple(b.Cell(b.bits(text)) for text in cells)
        root = lxml_html.fromstring(html.body([b.Table("T", ("a", "b"), (row,), sides)]))
        return [head.text_content() for head in root.findall(".//tbody//th[@scope='row']")]

    assert heads("Dvir Post", "40", sides=("left", "right")) == ["Dvir Post"]
    assert heads("40", "Dvir Post", sides=("right", "left")) == []


def test_the_policy_names_the_only_script_and_style_and_allows_no_request():
    text = page(front("x"), everywhere("x"))
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)[1]
    assert policy.startswith("default-src 'none'; img-src data:;")
    assert "unsafe" not in policy and "http" not in policy
    assert text.count("<script") == 1 and text.count("<style") == 1


def test_the_pdf_is_tagged_and_the_same_on_every_day():
    one, other = (pdf(front("x"), everywhere("x"), "2026-02-15") for _ in range(2))
    assert one == other
    assert b"/MarkInfo" in one and b"/StructTreeRoot" in one and b"pdfuaid:part" in one


def test_a_figure_without_words_is_not_typeset():
    with pytest.raises(TypesettingError, match="alt"):
        pdf(front("x"), [b.Picture("Grew", "", svg=SVG)])


def test_the_pdf_keeps_only_the_evidence_that_something_points_at():
    entries = tuple(b.Entry(f"e{i}", f"E{i}", "", str(i), "", "") for i in range(1, 5))
    table = b.Table(
        "T", ("n",), tuple((b.Cell((b.Bit(e.marked, anchor=e.anchor),)),) for e in entries[:2]), brief=1
    )
    source = Writer([table, b.Evidence((b.Source("T", "A", "", "", "d", entries),))]).source()
    assert "<e1>" in source and "<e2>" not in source
    assert "First 1 of 2 rows" in source


def test_a_table_with_more_outlets_than_a_page_holds_stands_in_parts():
    names = tuple(f"Outlet {n}" for n in range(15))
    cells = tuple(b.Cell(b.bits(f"{n}% (16%–50%)")) for n in range(15))
    table = b.Table(
        "Side by side",
        ("Measure", *names),
        ((b.Cell(b.bits("Hedged")), *cells),),
        ("left", *["right"] * 15),
        "Below",
    )
    source = Writer([table]).source()
    assert source.count("#data-table") == source.count('"Hedged"') == 3
    assert all(source.count(f'"{name}"') == 1 for name in names) and source.count('"Below"') == 1
    narrow = b.Table("T", ("Measure", *names[:6]), (), ("left", *["right"] * 6))
    assert Writer([narrow]).source().count("#data-table") == 1


def test_a_sentence_stays_on_the_page_of_the_picture_that_it_introduces():
    sentence, picture = b.Paragraph(b.bits("As drawn.")), b.Picture("Grew", "It grew.", svg=SVG)
    assert '#para("intro"' in Writer([sentence, picture]).source()
    assert '#para("text"' in Writer([sentence, sentence]).source()


def test_nothing_of_this_machine_is_in_a_page():
    made = page(front("x"), everywhere("x")).encode() + pdf(front("x"), everywhere("x"))
    assert str(Path.home()).encode() not in made or str(Path.home()) == "/"
    assert b"/tmp" not in made


def test_a_link_leaves_only_for_the_web():
    for address in (
        "javascript:alert(1)",
        "file:///etc/passwd",
        "//example.org/x",
        "/x",
        "ftp://example.org/",
        "http:///",
    ):
        assert "<a" not in html.body([b.Paragraph((b.Bit("x", href=address),))])
    assert 'href="https://example.org/x?a=1&amp;b=2"' in html.body(
        [b.Paragraph((b.Bit("x", href="https://example.org/x?a=1&b=2"),))]
    )
