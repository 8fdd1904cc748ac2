"""Which sentences are read at all: every one that a harm word of the lexicon stands in."""

import pytest
from tollbook.claims.passages import NUMBER_WORDS, STEMS, passages
from tollbook.openings import word_starts
from tollbook.resources import load_lexicon
from tollbook.text import fold, lowered

EXAMPLES = [(entry.id, example) for entry in load_lexicon("harm") for example in entry.examples]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_every_example_of_the_harm_lexicon_holds_a_stem(rule, example):
    assert word_starts(STEMS).search(lowered(fold(example))), rule


def test_stems_are_lower_case_and_each_stands_once():
    assert len(set(STEMS)) == len(STEMS)
    assert all(stem == stem.lower() for stem in STEMS)


def test_no_beginning_of_a_harm_word_begins_a_number_word_nor_the_other_way_round():
    assert not [stem for stem in STEMS if stem.startswith(tuple(NUMBER_WORDS))]
    assert not [word for word in NUMBER_WORDS if word.startswith(STEMS)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Shells killed 12.", True),
        ("Shells killed twelve.", True),
        ("Shells killed villagers.", False),
        ("Shells killed someone.", False),
        ("Handfuls died.", True),
    ],
)
def test_sentences_that_may_have_a_number_are_told_from_the_others(sentence, expected):
    text = f"Nine came. {sentence} Ten went."
    [passage] = passages(text)
    assert passage.may_have_number(text, passage.sentences[1]) is expected


def test_line_without_a_harm_word_is_not_read():
    text = "The talks went on for 40 days.\nShells killed 12 people.\nThe mayor was away."
    assert [passage.span.of(text) for passage in passages(text)] == ["Shells killed 12 people."]


def test_list_below_its_heading_is_read_with_it():
    text = "Losses by month:\nJune: 900\nJuly: 700\n\nThe talks went on."
    [passage] = passages(text)
    assert passage.span.of(text) == "Losses by month:\nJune: 900\nJuly: 700"


def test_items_of_a_list_may_stand_a_blank_line_apart():
    text = "Losses by month:\n\nJune: 900\n\nJuly: 700\n\nThe talks went on."
    [passage] = passages(text)
    assert passage.span.of(text) == "Losses by month:\n\nJune: 900\n\nJuly: 700"


def test_next_sentence_is_read_on_where_each_has_a_line_of_its_own():
    text = "Shells killed 12 people.\n\nIt had been nine in May.\n\nThe talks went on."
    [passage] = passages(text)
    assert passage.span.of(text) == "Shells killed 12 people.\n\nIt had been nine in May."


def test_sentences_of_a_passage_lie_in_it_in_order():
    text = "It rained. Shells killed 12 people. Nobody came.\nNext day two died."
    last = 0
    for passage in passages(text):
        for sentence in passage.sentences:
            assert last <= sentence.start < sentence.end <= passage.span.end
            last = sentence.end
    assert last == len(text)


def test_only_sentences_with_a_harm_word_are_triggered():
    text = "It rained. Shells killed 12 people. Nobody came."
    [passage] = passages(text)
    assert [passage.triggers_in(sentence) for sentence in passage.sentences] == [False, True, False]


@pytest.mark.parametrize("letter", ["İ", "ẞ", "ŉ"])
def test_letter_that_lower_case_makes_two_moves_no_offset(letter):
    text = f"{letter} came. Shells killed 12 people."
    [passage] = passages(text)
    assert passage.sentences[-1].of(text) == "Shells killed 12 people."
    assert passage.triggers_in(passage.sentences[-1])
