import pytest
from tollbook.framing.layers import lay_out
from tollbook.records import Document, Span

TEXT = 'Bridge falls\n\nThe mayor said: "It fell." Nobody was hurt. Subscribe now!'
CASES = [("Bridge", "voice"), ("It fell", "quotation"), ("Nobody", "voice")]


def article(**fields: object) -> Document:
    return Document("d1", "The Harbour Post", TEXT, title="Bridge falls", **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(("words", "layer"), CASES)
def test_each_word_has_the_layer_of_whoever_speaks(words: str, layer: str) -> None:
    assert lay_out(article()).layer_at(TEXT.index(words)) == layer


def test_the_headline_is_a_scope_of_its_own_and_part_of_the_whole() -> None:
    assert lay_out(article()).passages[0].scopes == ("whole", "headline")


def test_furniture_is_in_no_passage() -> None:
    start = TEXT.index("Subscribe")
    layout = lay_out(article(furniture=((Span(start, len(TEXT)), "appeal"),)))
    assert layout.passage_at(start) is None
    assert all("Subscribe" not in passage.span.of(layout.text) for passage in layout.passages)
