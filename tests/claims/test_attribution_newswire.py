"""Reported speech in news of any subject, coded by the conventions of the public corpora (docs/attribution.md)."""

import pytest
from tollbook.claims.attribution import find_attributions

CODED = [
    # a verb that only carries a noun of reporting
    (
        "Officials expressed concern that the dam would fail.",
        ["Officials | expressed concern | that the dam would fail"],
    ),
    (
        "The bank has taken the view that rates are too low.",
        ["The bank | has taken the view | that rates are too low"],
    ),
    ("She made remarks that went unnoticed.", []),
    ("There have been suggestions that he will quit.", ["- | suggestions | that he will quit"]),
    # what is wanted stands in the infinitive
    ("The governor vowed to veto the bill.", ["The governor | vowed | to veto the bill"]),
    # the relative clause of a source behind its verb
    (
        '"Prices fell," said Dana Whitcomb, who follows the trade.',
        ['Dana Whitcomb, who follows the trade | said | "Prices fell,"'],
    ),
    (
        "The sky went dark, according to a man who saw it.",
        ["a man who saw it | according to | The sky went dark"],
    ),
    # any noun is a source where a clause must follow
    ("The brokerage disclosed that it had been sued.", ["The brokerage | disclosed | that it had been sued"]),
    # a clause before the main one belongs to what is told
    (
        "Holm said that when the council saw the plan, it thought of the harbour.",
        ["Holm | said | that when the council saw the plan, it thought of the harbour"],
    ),
    ("Norvia announced $3 million for schools.", ["Norvia | announced | $3 million for schools"]),
    ("Graham knows Orlin believes the vote is lost.", ["Orlin | believes | the vote is lost"]),
]


def row(each, text):
    source = each.source.of(text) if each.source else "-"
    return f"{source} | {each.cue.of(text)} | {' + '.join(piece.of(text) for piece in each.content)}"


@pytest.mark.parametrize(("text", "coded"), CODED)
def test_spans_are_those_a_coder_marks(text, coded):
    rows = [row(each, text) for each in find_attributions(text)]
    assert [each for each in rows if each in coded] == coded
    assert coded or not rows


def test_what_a_verb_does_without_is_part_of_what_is_agreed():
    text = "Directors agreed to pay without admitting guilt."
    first = find_attributions(text)[0]
    assert row(first, text) == "Directors | agreed | to pay without admitting guilt"
