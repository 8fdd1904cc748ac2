"""What belongs to the page is marked; what belongs to the article is not."""

import itertools

import pytest
from tollbook.ingest.furniture import find_furniture, page_day

PAGE = """Harbour count passes one thousand, mayor says

The mayor of Oststad gave a new figure on Friday.

Dec 13, 2024\u00a0-\u00a000:00
Harbour  count passes one thousand, mayor says

mayor

The mayor told reporters that over 1,000 people had been hurt since spring. He gave no source.

What comes next

A second count is due in January.

Read also:

Vesna ferry sails again
Port opens its gates to grain ships

You could close this page. Or you could join our community. We keep our reporting open to everyone. A coffee is cheap. Become a patron!"""


def marked(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(kind, span.of(text)) for span, kind in find_furniture(text, title)]


def test_every_kind_of_furniture_on_a_page_is_marked_and_nothing_else() -> None:
    assert marked(PAGE) == [
        ("time stamp", "Dec 13, 2024\u00a0-\u00a000:00"),
        ("repeated headline", "Harbour  count passes one thousand, mayor says"),
        ("photo credit", "mayor"),
        ("read also", "Read also:"),
        ("read also", "Vesna ferry sails again"),
        ("read also", "Port opens its gates to grain ships"),
        ("appeal", PAGE.rsplit("\n\n", 1)[1]),
    ]
    assert page_day(PAGE) == "2024-12-13"


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Harbour Gazette",
        "Advertisement",
        "Related: Ferry sails again",
        "Sign up for our weekly letter.",
        "© 2024 Harbour Gazette. All rights reserved.",
    ],
)
def test_a_line_of_furniture_in_the_body_is_marked_whole(line: str) -> None:
    text = f"Headline\n\nThe first count was given on Friday.\n\n{line}\n\nA second count is due."
    assert [part for _, part in marked(text)] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "He read also from the letter that the mayor had sent, and said that 40 men had died at the quay.",
        "They signed up for the army in May and 12 of them were killed.",
        "The advertisement for recruits promised 2,000 a month to every man who would go to the front.",
        "The patron of the hospital said 30 were wounded.",
        "Losses: 12",
    ],
)
def test_the_articles_own_words_are_not_furniture(line: str) -> None:
    assert marked(f"Headline\n\nThe first count was given on Friday.\n\n{line}\n\nA second is due.") == []


def test_a_request_run_into_a_sentence_of_the_article_takes_none_of_it() -> None:
    body = "Sign up to our Harbour News Bulletin here The mayor of the town said on Friday that more than forty men of the second crew had been killed at the quay since the spring of the year"
    assert marked(f"Headline\n\n{body}") == [("newsletter", "Sign up to our Harbour News Bulletin here")]


def test_a_figure_beside_a_stamp_is_no_photo_credit() -> None:
    assert marked("Daily losses\n\n12 May 2024\nPersonnel 900\nTanks 3") == [("time stamp", "12 May 2024")]


def test_spans_are_sorted_apart_and_inside_the_text() -> None:
    spans = [span for span, _ in find_furniture(PAGE * 3)]
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert all(0 < span.start < span.end <= len(PAGE * 3) for span in spans)


@pytest.mark.parametrize("text", ["", "\n\n", "one line", "İ" * 50 + "\nSign up here."])
def test_any_text_is_borne(text: str) -> None:
    assert all(span.of(text) for span, _ in find_furniture(text))
