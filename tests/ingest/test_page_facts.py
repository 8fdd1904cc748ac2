"""What a page says of itself, and what is only inferred from it."""

import pytest
from lxml import html
from tollbook.ingest.page.facts import PageFacts, page_facts
from tollbook.ingest.page.headline import without_outlet


def facts(head: str = "", body: str = "") -> PageFacts:
    return page_facts(html.document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>"))


@pytest.mark.parametrize(
    ("title", "outlet", "headline"),
    [
        ("Count rises | Harbour Gazette", "Harbour Gazette", "Count rises"),
        ("Count rises - Harbour Gazette", "harbourgazette.example", "Count rises"),
        ("Harbour Gazette: Count rises", "Harbour Gazette", "Harbour Gazette: Count rises"),
        ("Harbour Gazette | Count rises by ten", "Harbour Gazette", "Count rises by ten"),
        ("Count rises | Harbour | 19.01.2020", "Harbour", "Count rises"),
        ("Count rises -- Harbour.net", "Harbour.net", "Count rises"),
        ("Oststad - a town at war and its count", "Harbour Gazette", "Oststad - a town at war and its count"),
        ("Count rises", None, "Count rises"),
    ],
)
def test_a_title_loses_the_outlets_name_and_nothing_else(
    title: str, outlet: str | None, headline: str
) -> None:
    assert without_outlet(title, outlet) == headline


@pytest.mark.parametrize(
    ("head", "body", "headline"),
    [
        (
            '<meta property="og:title" content="Count rises in Oststad">',
            "<h1>Count rises in Oststad again</h1>",
            "Count rises in Oststad again",
        ),
        (
            '<meta property="og:title" content="Count rises in Oststad">',
            "<h1>Harbour Gazette</h1>",
            "Count rises in Oststad",
        ),
        (
            "<title>escenic</title><meta property='og:title' content='Count rises in May'>",
            "<h1>Count rises in May</h1>",
            "Count rises in May",
        ),
        ('<meta property="og:title" content="Mayor&amp;#039;s count">', "", "Mayor's count"),
        (
            "<title>Count rises in Oststad</title>",
            "<h1>Count rises in Oststad <span class='share-box'>Add to ...</span></h1>",
            "Count rises in Oststad",
        ),
        ("", "<h1>Count rises in Oststad</h1>", "Count rises in Oststad"),
        ("", "<p>Nothing</p>", None),
    ],
)
def test_the_headline_is_the_heading_that_agrees_with_the_title(
    head: str, body: str, headline: str | None
) -> None:
    assert facts(head, body).title == headline


PUBLISHED = '<script type="application/ld+json">{"@graph": [{"@type": ["NewsArticle"], "datePublished": "2012-05-10", "dateModified": "2026-04-24"}]}</script>'


@pytest.mark.parametrize(
    ("head", "body", "day", "read_from"),
    [
        ('<meta property="article:published_time" content="2024-12-13T08:00Z">', "", "2024-12-13", None),
        (PUBLISHED, "", "2012-05-10", None),
        (
            PUBLISHED,
            "<time datetime='2012-05-10'>then</time><time datetime='2026-04-24'>now</time>",
            "2012-05-10",
            None,
        ),
        (
            PUBLISHED,
            "<time datetime='2026-04-24'>now</time>",
            "2026-04-24",
            "day the page shows, on which it was last changed; first published 2012-05-10",
        ),
        (
            "",
            "<article><time datetime='2024-12-13'>x</time></article>",
            "2024-12-13",
            "first time element on the page",
        ),
        ("", "<time datetime='2024-12-13'>x</time><time datetime='2024-12-12'>y</time>", None, None),
        (
            "<title>Count rises in May</title>",
            "<h1>Count rises in May</h1><p>By Ada Quay, December 13, 2024</p>",
            "2024-12-13",
            "line beside the headline",
        ),
        ("", "<p>On December 13, 2024 the mayor spoke.</p>", None, None),
    ],
)
def test_a_day_is_stated_or_says_what_it_was_read_from(
    head: str, body: str, day: str | None, read_from: str | None
) -> None:
    found = facts(head, body)
    assert (found.day, found.inferred.get("date")) == (day, read_from)


def test_an_outlet_is_named_by_the_page_or_by_its_address() -> None:
    assert facts('<meta property="og:site_name" content="Harbour Gazette">').outlet == "Harbour Gazette"
    addressed = facts('<link rel="canonical" href="https://www.gazette.example/a">')
    assert (addressed.outlet, addressed.inferred["outlet"]) == ("gazette.example", "address")
    assert (
        facts(
            "<title>Count rises in May</title><meta property='og:site_name' content='Count rises in May'>"
        ).outlet
        is None
    )


def test_a_standfirst_is_the_description_where_the_page_shows_it() -> None:
    head = '<title>Count rises in May</title><meta name="description" content="The mayor gave a new and higher figure...">'
    shown = "<h1>Count rises in May</h1><h2>The mayor gave a new and higher figure for the quay.</h2>"
    assert facts(head, shown).standfirst == "The mayor gave a new and higher figure for the quay."
    assert facts(head, "<h1>Count rises in May</h1><p>Another text of the page.</p>").standfirst is None


@pytest.mark.parametrize(
    "data",
    [
        "{",
        "[" * 5000,
        '"text"',
        "[1, null]",
        '{"@type": {"a": 1}}',
        '{"@type": "NewsArticle", "author": [1], "publisher": []}',
    ],
)
def test_broken_linked_data_is_borne(data: str) -> None:
    assert (
        facts(f'<title>Count rises in May</title><script type="application/ld+json">{data}</script>').title
        == "Count rises in May"
    )
