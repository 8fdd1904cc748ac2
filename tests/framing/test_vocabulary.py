"""Which words belong to the house and not to the article."""

import numpy as np
import pytest
from tollbook.framing.layers import lay_out
from tollbook.framing.vocabulary import house_style, is_caption, one_spelling, tokenise
from tollbook.records import Document
from tollbook.resources import load_lexicon

CREDITS = [text for e in load_lexicon("house_style") if e.category == "credit" for text in e.examples]
RUN = "brought to you by the harbour trust for sailors"


def left(texts: list[str], outlet: str = "The Harbour Post") -> list[set[str]]:
    """The words of each article that count as its own."""
    layouts = [lay_out(Document(f"d{n}", outlet, text)) for n, text in enumerate(texts)]
    tokens = tokenise(layouts)
    kept = ~house_style(tokens, [outlet] * len(texts), np.arange(len(texts)))
    return [{tokens.terms[t] for t in tokens.term[kept & (tokens.document == n)]} for n in range(len(texts))]


@pytest.mark.parametrize("text", CREDITS)
def test_the_quick_look_for_credits_misses_none(text: str) -> None:
    layout = lay_out(Document("d1", "The Harbour Post", text))
    assert any(is_caption(layout, passage) for passage in layout.passages)


def test_a_run_of_words_in_three_stories_is_the_houses() -> None:
    words = left([f"Shells fell near the {place}. {RUN} again." for place in ("mill", "quay", "farm")])
    assert all("sailors" not in each and "shells" in each for each in words)


def test_a_run_in_two_stories_stays() -> None:
    assert all("sailors" in words for words in left([f"{RUN} again.", f"{RUN} once."]))


def test_an_outlets_own_name_is_not_its_subject() -> None:
    assert left(["The Harbour Post went to the harbour wall."]) == [{"went", "wall"}]


@pytest.mark.parametrize(
    ("word", "form"),
    [("Defense", "defence"), ("U.S.", "US"), ("us", "us"), ("Vesna's", "vesna"), ("UN's", "UN")],
)
def test_each_word_has_one_spelling(word: str, form: str) -> None:
    assert one_spelling(word) == form


def test_addresses_and_prompts_are_no_words_of_the_article() -> None:
    text = (
        "Shells fell. Send your story ideas to quay@harbour.example. See pic.example.com/aB3 or @harbourpost."
    )
    assert left([text]) == [{"shells", "fell", "see"}]


def test_a_prompt_in_a_sentence_leaves_the_sentence() -> None:
    assert left(["Click here to follow our live blog with the latest updates Sailors drowned."]) == [
        {"sailors", "drowned"}
    ]
