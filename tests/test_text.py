"""Segments of a text: sentences, and what is done with one that has no end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tollbook.text import LONGEST_SENTENCE, Sentences, fold, lowered, sentences


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nine died. Two lived.", ["Nine died.", "Two lived."]),
        ("Gen. Halden spoke. Nobody heard.", ["Gen. Halden spoke.", "Nobody heard."]),
        ("“Nine died.” He left.", ['"Nine died."', "He left."]),
        ("Losses rose 1.5 per cent.", ["Losses rose 1.5 per cent."]),
        ("One line\nAnother", ["One line", "Another"]),
        ("They died.Nobody came.", ["They died.", "Nobody came."]),
        ("  \n ", []),
    ],
)
def test_sentences_of_a_text(text, found):
    folded = fold(text)
    assert [span.of(folded) for span in sentences(folded)] == found


def test_sentence_without_end_is_cut_at_a_blank():
    text = "killed nine " * 1_000
    found = [span.of(text) for span in sentences(text)]
    assert max(map(len, found)) <= LONGEST_SENTENCE
    assert " ".join(found) == text.strip()


def test_word_without_end_is_cut_all_the_same():
    text = "9" * 2_500
    assert [len(span.of(text)) for span in sentences(text)] == [1_000, 1_000, 500]


@given(st.text(alphabet="aB. \n\"'9?…", max_size=300) | st.text(max_size=100))
def test_sentences_lie_in_order_and_lose_nothing_but_blanks(text):
    folded, last, kept = fold(text), 0, ""
    for span in sentences(folded):
        assert last <= span.start < span.end <= len(folded)
        assert not span.of(folded)[0].isspace()
        assert not span.of(folded)[-1].isspace()
        kept, last = kept + span.of(folded), span.end
    assert "".join(kept.split()) == "".join(folded.split())


@given(st.text(alphabet="aB. \n\"'9?…", max_size=300))
def test_lines_split_one_by_one_have_the_sentences_of_the_text(text):
    folded = fold(text)
    split = Sentences(folded)
    assert split.of_lines() == list(sentences(folded))
    assert split.of_lines() == list(sentences(folded))  # from what is kept


def test_sentences_of_some_lines_stand_where_the_text_has_them():
    text = "Two came. One left.\nNine died. It rained.\nNobody spoke."
    found = Sentences(text).of_lines(text.index("Nine"), text.index("\nNobody"))
    assert [span.of(text) for span in found] == ["Nine died.", "It rained."]


@pytest.mark.parametrize("text", ["Kyiv", "İZMİR fell", "ǅ and ß", "", "Ω" * 400 + "İ"])
def test_lower_case_keeps_every_offset(text):
    low = lowered(text)
    assert low[0] == "\n"
    assert all(a == b.lower() or len(b.lower()) > 1 for a, b in zip(low[1:], text, strict=True))
