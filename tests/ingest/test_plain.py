"""Plain text: what its first line, its stamp and its name tell."""

import pytest
from tollbook.ingest.plain import headline_of, outlet_in_name


@pytest.mark.parametrize(
    ("stem", "outlet"),
    [
        ("harbour-gazette-2024-12-13", "harbour-gazette"),
        ("vesna_wire_2026-02", "vesna_wire"),
        ("vesna 20241213", "vesna"),
        ("vesna-2024-12-13-2", "vesna"),
        ("vesna__files_2022-02-21-press-release", None),
        ("2024-12-13-harbour", None),
        ("article7", None),
        ("1", None),
    ],
)
def test_a_file_named_for_outlet_and_time_names_its_outlet(stem: str, outlet: str | None) -> None:
    assert outlet_in_name(stem) == outlet


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Count rises\n\nThe mayor spoke.", "Count rises"),
        ("Only one line", None),
        ("word " * 80 + "\nMore.", None),
        ("", None),
    ],
)
def test_a_short_first_line_with_text_after_it_is_the_headline(text: str, headline: str | None) -> None:
    assert headline_of(text) == headline
