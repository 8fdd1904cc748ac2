"""Passages of the comparison that a row opens."""

from types import SimpleNamespace

from tollbook.briefing.passages import PER_ROW, opened
from tollbook.framing import Evidence


def passage(
    doc: str, outlet: str, measure: str = "loaded:loaded", rule: str = "loaded.1", start: int = 0
) -> Evidence:
    return Evidence(
        doc, start, start + 5, measure, "", ("whole",), "voice", "siege", rule, start, start + 40, outlet
    )


BOOK = SimpleNamespace(anchor={"claim-1": "e7"})
FOUND = (
    passage("a1", "Post"),
    passage("a2", "Post"),
    passage("a3", "Post"),
    passage("b1", "Mail"),
    passage("c1", "Gazette", "figures:hedged", "claim-1"),
)


def test_a_row_opens_passages_of_as_many_outlets_as_there_are() -> None:
    made = opened(FOUND, ["loaded:loaded"], BOOK)  # type: ignore[arg-type]
    assert [p.doc_id for p in made.passages] == ["a1", "b1", "a2"]
    assert made.anchors["loaded:loaded"] == ("p1", "p2", "p3")
    assert len(made.passages) == PER_ROW


def test_a_passage_that_is_a_claim_opens_the_claim() -> None:
    made = opened(FOUND, ["figures:hedged", "loaded:loaded"], BOOK)  # type: ignore[arg-type]
    assert made.anchors["figures:hedged"] == ("e7",)
    assert made.anchors["loaded:loaded"][0] == "p1"


def test_a_measure_without_passages_opens_nothing() -> None:
    assert opened(FOUND, ["stance:hedge"], BOOK).links("stance:hedge") == ()  # type: ignore[arg-type]
