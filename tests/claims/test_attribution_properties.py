"""What holds for any text: spans inside it, an order, the same answer twice, time linear in its length."""

from itertools import pairwise

import pytest
from growth import growth, within
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tollbook.claims.attribution import Attributions, find_attributions
from tollbook.claims.attribution.text.quotations import quotations
from tollbook.claims.attribution.text.utterances import LONGEST_UTTERANCE, utterances
from tollbook.records import Span
from tollbook.text import fold

PIECES = [
    "the mayor", "Ada Holm", "she", "said", "told them", "according to", "citing", "that", ",", ";", ":", ".", '"', "“", "”",
    "'", "—", " - ", "\n", "•", "ten died", "claims", "denied", "by its count", "and", "who", "was", "put losses at 300", "\u00a0",
    "the claim of", "reported by", "as saying", "quoted", "adding", "saying", "after", "On Monday", "the report", "its estimate of", "(", ")", "Mr.", "U.S.", "12:30", "\u200b", "𝔘", "İ",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)


@example("the mayor citing denied she")
@example('the mayor , the mayor said "')
@example("according \u2022 to , Northern according   35 $ , \u200b according ' people")
@example("Film shown by Holm , the said acknowledged the warden ) , early on Saturday showed homes , said he")
@settings(deadline=None, max_examples=150)
@given(st.one_of(TEXTS, st.text(max_size=200)))
def test_any_text_gives_spans_inside_it_in_order(text):
    found = find_attributions(text)
    assert [each.start for each in found] == sorted(each.start for each in found)
    for each in found:
        spans = [each.cue, *each.content] + ([each.source] if each.source else [])
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert each.content
    assert find_attributions(text) == found


@settings(deadline=None, max_examples=100)
@given(TEXTS)
def test_any_place_can_be_asked_about_and_gets_the_same_answer_in_any_order(text):
    places = [Span(at, at + 1) for at in range(0, len(text), 7)]
    forwards, backwards = Attributions(text), Attributions(text)
    answers = [forwards.voucher_at(place) for place in places]
    assert answers == [backwards.voucher_at(place) for place in reversed(places)][::-1]


@settings(deadline=None, max_examples=100)
@given(TEXTS)
def test_utterances_and_quotations_lie_side_by_side_inside_the_text(text):
    folded = fold(text)
    quotes = quotations(folded, text)
    for spans in (quotes, utterances(folded, quotes)):
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(left.end <= right.start for left, right in pairwise(spans))


SPELLINGS = [
    'Ada Holm said ten had died, "all of them men".',
    "Ada Holm said ten had died, “all of them men”.",
    "Ada\u00a0Holm said ten had died, «all of them men».",
    "Ada Holm said ten had died, ‘all of them men’.",
]


@pytest.mark.parametrize("text", SPELLINGS)
def test_quotation_marks_and_spaces_are_one_however_they_are_written(text):
    (found,) = find_attributions(text)
    assert found.speaker == "Ada Holm"
    assert found.kind == "mixed"
    assert [piece.of(text) for piece in found.content] == [text[text.index("ten") : -1]]


HOSTILE = [
    "he said ", '"a" said ', "Ada Holm, the mayor, ", "Abc: x\n", '"a ', "a", "Ab ", "according to ", "'a ", "the claim that ",
    "by his own ", "\"'", "\n", "said, ", "people who ", "- ", "• ten dead:\n", "in the ", "Mr. ", "was ",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_grows_with_the_length_and_no_faster(unit):
    # Four times the text: sixteen times the time would be quadratic.
    assert growth(find_attributions, unit, 10_000, 4) < 10


def test_a_megabyte_on_one_line_is_answered_place_by_place():
    text = "Ada Holm said ten died, " * 45_000
    at = text.index("ten died", 500_000)

    def ask(text):
        return Attributions(text).at(Span(at, at + 3)).speaker

    assert ask(text) == "Ada Holm"
    assert within(20, ask, text)


def test_no_utterance_is_longer_than_a_sentence_can_be():
    text = "word and word " * 1_000
    assert max(span.end - span.start for span in utterances(text, [])) <= LONGEST_UTTERANCE


@pytest.mark.parametrize(
    "text", ["Ada: . They said nine died.", "1: . He said nine died. 29 rally, Holm asked"]
)
def test_a_label_with_nothing_behind_it_stops_nothing(text):
    assert find_attributions(text)


def test_sentences_split_elsewhere_can_be_handed_in():
    text = "The mayor said ten died. Two fled."
    document = Attributions(text, sentences=[Span(0, 24), Span(25, 34)])
    assert document.utterances == [Span(0, 24), Span(25, 34)]
