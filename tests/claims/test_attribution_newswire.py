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
    # nouns of reporting end before the main verb, and take an infinitive where somebody owns them
    ("Rumors that the mill would close sent the stock lower.", ["- | Rumors | that the mill would close"]),
    ("Holm's decision to leave has cost him votes.", ["Holm's | decision | to leave"]),
    ("The plan to close the mill angered the town.", []),
    # what sums up the clause before
    (
        "Prosecutors alleged the banker lied, a charge he denies.",
        ["Prosecutors | alleged | the banker lied", "he | denies | a charge"],
    ),
    ('He left, a step coach Orlin called "brave."', ['coach Orlin | called | a step + "brave."']),
    # verbs that report with a clause only
    ("They felt the plan would fail.", ["They | felt | the plan would fail"]),
    ("They felt the cuts.", []),
    ("Hundreds sought shelter in the church.", []),
    ("Thousands protested against the law.", []),
    ("The member states announced the plan.", ["The member states | announced | the plan"]),
    # who is asked to do something; asides and ages between commas
    ("They asked the court to drop the case.", ["They | asked | the court to drop the case"]),
    ("The model, the maker hopes, will sell.", ["the maker | hopes | The model + will sell"]),
    (
        "The club, he said, wants to sell.",
        ["he | said | The club + wants to sell", "The club | wants | to sell"],
    ),
    ("The chairman, 66, is expected to retire.", ["- | is expected | The chairman, 66 + to retire"]),
    (
        '"Sales are up," said Yvonne Tran, a buyer for the Delmar stores.',
        ['Yvonne Tran, a buyer for the Delmar stores | said | "Sales are up,"'],
    ),
    # a quotation behind the one who told the sentence before it
    (
        'Demand is weak, warns Gregor Pell. "Nobody is buying."',
        ['Gregor Pell | warns | Demand is weak + "Nobody is buying."'],
    ),
    ('Critics derided the plan as "a fig leaf."', ['Critics | derided | the plan as "a fig leaf."']),
    ("Critics mocked the referee.", ["Critics | mocked | the referee"]),
    # a source with what a participle says of it; an aside on the saying is no part of it
    ("A poll released Sunday showed that he trails.", ["A poll released Sunday | showed | that he trails"]),
    ("Ada Holm, speaking on Friday, said it was dead.", ["Ada Holm | said | it was dead"]),
    # whom a phrase before the clause names does not act in it
    (
        "According to Holm, the bank failed and said it would close.",
        ["Holm | According to | the bank failed and said it would close", "the bank | said | it would close"],
    ),
    ("Investors are betting that rates will hold.", ["Investors | are betting | that rates will hold"]),
    ("Norvia is betting on a new army that Dvir trains.", []),
    # any noun with an article ends a sentence as its source
    ("The wall was cracked, the inquest heard.", ["the inquest | heard | The wall was cracked"]),
    ("Rents fell 3%, the survey showed.", ["the survey | showed | Rents fell 3%"]),
    ("The roof fell in, the storm showed.", []),
    ("The town is known as a port.", []),
    ("Holm said it lost two ships (one of them new).", ["Holm | said | it lost two ships (one of them new)"]),
    # a participle before the clause; people told of a matter; what is refused to be said
    (
        "Warning that time was short, the envoy urged both sides to meet.",
        ["the envoy | Warning | that time was short", "the envoy | urged | both sides to meet"],
    ),
    (
        "A person briefed on the matter said the board had met.",
        ["A person briefed on the matter | said | the board had met"],
    ),
    ("The bank refused to say how many left.", ["The bank | refused to say | how many left"]),
    ("The bank refused to pay.", ["The bank | refused | to pay"]),
    ("Some of the strikers said they would stay.", ["Some of the strikers | said | they would stay"]),
    ("A diplomat insisted on anonymity.", []),
    ("Jan Holm said the eels were lost.", ["Jan Holm | said | the eels were lost"]),
    ("In April Holm said the eels were lost.", ["Holm | said | the eels were lost"]),
    ("Since May ten roofs fell in, Holm wrote on Sunday.", ["Holm | wrote | Since May ten roofs fell in"]),
    ("Roofs fell in at Dvir, Holm wrote on Telegram.", ["Holm | wrote | Roofs fell in at Dvir"]),
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
