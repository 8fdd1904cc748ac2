"""What is put between commas is taken out where it says who says so, and looked for only where it may."""

import pytest
from tollbook.claims.attribution import find_attributions
from tollbook.claims.harm import find_harms
from tollbook.claims.numbers import find_numbers
from tollbook.claims.syntax.asides import may_have_aside, without_asides
from tollbook.claims.syntax.tokens import tokens_of


def _row(text):
    return tokens_of(text, 0, len(text), find_numbers(text), find_harms(text))


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Forty people, the mayor said, were killed.", ["forty", "people", ",", "were", "killed", "."]),
        ("Nine miners, according to the union, have died.", ["nine", "miners", ",", "have", "died", "."]),
        (
            "Six guards, a spokesman for the prison added, were wounded.",
            ["six", "guards", ",", "were", "wounded", "."],
        ),
    ],
)
def test_speaker_between_commas_is_taken_out(text, rest):
    row = _row(text)
    assert may_have_aside(row)
    assert [token.text for token in without_asides(row, find_attributions(text))] == rest


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said forty people were killed.",
        "Forty people were killed, the mayor said.",
        "Forty people, all of them miners, were killed.",
        "The mayor, who said nine had died, wept.",
        "He named towns, villages, farms and two dead.",
    ],
)
def test_sentence_without_a_speaker_between_commas_is_not_asked_for_one(text):
    row = _row(text)
    assert not may_have_aside(row)
    assert without_asides(row, find_attributions(text)) == row
