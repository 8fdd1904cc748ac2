"""A figure whose sentence names nobody is of the people that the sentence before states, unless somebody else is named since."""

import pytest
from factories import a_document
from tollbook.claims import extract_claims
from tollbook.ledger import audit, build_ledger
from tollbook.profiles import load_profile

PROFILE = load_profile("russia-ukraine")
LEAD = "A day of war\n\nRussian military losses have passed 410,000 men, Western officials said."


def ledger_of(text, date="2024-02-20"):
    document = a_document("doc-1", text, date=date, title=text.split("\n")[0])
    return build_ledger(extract_claims([document], PROFILE), [document], PROFILE)


@pytest.mark.parametrize(
    ("sentence", "is_stated"),
    [
        (" Reports say that January alone brought some 26,000 casualties.", True),
        (" January alone is said to have brought 26,000 dead and wounded.", True),
        ("\n\nReports say that January alone brought some 26,000 casualties.", False),
        (" The winter is long. Reports say that January alone brought some 26,000 casualties.", False),
        (" Kyiv is silent. Reports say that January alone brought some 26,000 casualties.", False),
        (" Reports from Kharkiv say that January alone brought some 26,000 casualties.", False),
    ],
)
def test_a_side_goes_on_to_the_next_sentence_where_nobody_else_is_named(sentence, is_stated):
    ledger = ledger_of(LEAD + sentence)
    (found,) = [m for m in ledger.mentions.values() if m.figure.value == 26_000]
    assert found.claim.side == "russia" or not is_stated
    assert found.says.side is is_stated


WEEKLY = "Over 5,000 people are killed or wounded every week across Ukraine, NATO chief Mark Rutte said."


@pytest.mark.parametrize(
    ("month", "verdict"),
    [("26,000", "tension"), ("14,000", "holds")],
)
def test_a_rate_for_the_whole_war_is_held_against_one_sides_month(month, verdict):
    text = f"A day of war\n\n{WEEKLY} Russian losses have passed 410,000 soldiers. January alone brought about {month} casualties."
    (found,) = [
        f
        for f in audit(ledger_of(text), ["rate_total"])
        if f.side == "russia" and f.operands[1].low == float(month.replace(",", ""))
    ]
    assert found.verdict == verdict
    assert "for both sides (Rutte)" in found.sentence
