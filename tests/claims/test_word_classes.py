"""Classes of words that several expressions share: a noun or hedge that one of them knows, all know."""

import re

import pytest
from tollbook.claims import find_claims
from tollbook.claims.attack_nouns import ATTACK, ATTACKS
from tollbook.claims.dates.names import MONTH, WEEKDAY
from tollbook.claims.hedge_words import HEDGE
from tollbook.records import Document


@pytest.mark.parametrize(
    "noun", ["air strike", "airstrike", "ambush", "gunfight", "gun battle", "shoot-out", "raid"]
)
def test_one_attack_and_several(noun):
    assert re.fullmatch(ATTACK, noun)
    assert re.fullmatch(ATTACKS, noun + ("es" if noun.endswith("sh") else "s"))


@pytest.mark.parametrize("noun", ["war", "siege", "battle", "campaign", "fighting", "strikers", "raider"])
def test_what_is_no_single_attack(noun):
    assert not re.fullmatch(ATTACKS, noun)


@pytest.mark.parametrize("words", ["at least", "some", "an estimated", "up to"])
def test_hedges_are_one_class_of_words(words):
    assert re.fullmatch(HEDGE, words)


def test_names_of_the_calendar():
    assert re.fullmatch(rf"(?:{MONTH})", "September")
    assert re.fullmatch(WEEKDAY, "Wednesday")
    assert not re.fullmatch(WEEKDAY, "Holiday")


@pytest.mark.parametrize("noun", ["raid", "ambush", "shelling", "gunfight", "blast"])
def test_day_that_owns_the_attack(noun):
    text = f"Reedham police spoke of Sunday's {noun} in the war. The {noun} killed six civilians and hurt nine, they said."
    claims = find_claims(Document(doc_id="d", text=text, date="2025-05-14", outlet="Herald"))
    assert [claim.period_start for claim in claims] == ["2025-05-11", "2025-05-11"]
