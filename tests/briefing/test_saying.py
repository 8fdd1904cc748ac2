"""Every number that is printed is kept, and every text in a sentence is only text."""

import pytest
from tollbook.briefing.blocks import Bit, plain
from tollbook.briefing.saying import Day, Linked, Sayer, Share, listed, plural


def test_a_number_is_written_for_the_reader_and_kept():
    sayer = Sayer("de")
    line = sayer.say(
        "scope", "{n:article} until {day}, {share}", n=1234, day=Day("2025-01-31"), share=Share(0.256)
    )
    assert plain(line) == "1.234 articles until 31. Januar 2025, 26%"
    assert sayer.numbers == {
        "scope.n": {"value": 1234, "text": "1.234"},
        "scope.share": {"value": 0.256, "text": "26%"},
    }


@pytest.mark.parametrize("text", ["{n}", "{0.__class__}", "<b>x</b>", "%s"])
def test_a_text_in_a_sentence_is_only_text(text):
    assert plain(Sayer().say("k", "{a}.", a=text)) == f"{text}."


def test_a_truth_is_not_a_number():
    with pytest.raises(TypeError):
        Sayer().say("k", "{a}", a=True)


def test_the_numbers_of_a_sentence_written_elsewhere_open_their_claims():
    sayer = Sayer()
    line = sayer.linked(
        "f", "On 2025-02-11, 65,000 dead: 35,000 + 30,000, or 1.5 a day.", [(35000, "e1"), (30000, "e2")]
    )
    assert plain(line) == "On 11 February 2025, 65,000 dead: 35,000 + 30,000, or 1.5 a day."
    assert [(b.text, b.anchor) for b in line if b.anchor] == [("35,000", "e1"), ("30,000", "e2")]
    assert sorted(n["value"] for n in sayer.numbers.values()) == [1.5, 30000, 35000, 65000]


def test_links_and_bits_pass_unchanged():
    line = Sayer().say("k", "{a} and {b}", a=Linked("x", "e1"), b=Bit("y", "em"))
    assert line == (Bit("x", anchor="e1"), Bit(" and "), Bit("y", "em"))


@pytest.mark.parametrize(
    ("n", "noun", "word"),
    [(1, "story/stories", "story"), (2, "story/stories", "stories"), (0, "claim", "claims")],
)
def test_nouns_follow_their_number(n, noun, word):
    assert plural(n, noun) == word


def test_a_long_list_says_how_many_more():
    assert listed([]) == "none"
    assert listed(["a", "b"]) == "a and b"
    assert listed(list("abcdefgh"), 3) == "a, b, c and 5 more"
