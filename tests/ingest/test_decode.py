"""Bytes to characters."""

import pytest
from tollbook.ingest.article import UnreadableError
from tollbook.ingest.decode import decode

PARAGRAPH = (
    "Über 1.000 Verletzte meldete die Bürgermeisterin am Freitag; größere Schäden gab es im Süden nicht. " * 5
)


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        ("Zoë said “no”".encode(), "Zoë said “no”", "utf-8"),
        ("Zoë".encode("utf-8-sig"), "Zoë", "utf-8"),
        ("Zoë".encode("utf-16"), "Zoë", "utf-16"),
        ("Zoë and a mayor".encode("utf-16-le"), "Zoë and a mayor", "utf-16-le"),
        ("Zoë and a mayor".encode("utf-16-be"), "Zoë and a mayor", "utf-16-be"),
        (b"a\r\nb\rc", "a\nb\nc", "utf-8"),
        (
            "Zoë said “no” “no” “no”".encode() + b" caf\xe9",
            "Zoë said “no” “no” “no” café",
            "utf-8 with windows-1252",
        ),
    ],
)
def test_bytes_are_read_by_the_encoding_they_are_in(data: bytes, text: str, encoding: str) -> None:
    assert decode(data) == (text, encoding)


def test_an_older_encoding_is_guessed_and_its_letters_are_right() -> None:
    assert decode(PARAGRAPH.encode("cp1252"))[0] == PARAGRAPH


@pytest.mark.parametrize(
    "data", [b"\x00\x01\x02binary\x00", b"\xff\xfe\x00", bytes(range(256)) * 8, b"a\x00b"]
)
def test_what_is_no_text_is_refused_with_a_reason(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"not text|says it is"):
        decode(data)
