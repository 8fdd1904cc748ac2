import pytest
from tollbook.framing.agency import find_predications

CASES = [
    ("Soldiers killed 12 villagers.", ["active_human"]),
    ("A missile strike killed 12 people and wounded 30.", ["active_event", "active_event"]),
    ("Shells hit the market, killing at least four.", ["active_event"]),
    ("The army shelled the market, killing four people.", ["active_human"]),
    ("Twelve people were killed by soldiers.", ["passive_by"]),
    ("Twelve people were killed by Monday.", ["passive_agentless"]),
    ("Twelve people were killed in the strike.", ["passive_agentless"]),
    ("12 killed in strike on market", ["passive_agentless"]),
    ("Four have been killed and nine wounded since May.", ["passive_agentless", "passive_agentless"]),
    ("They have killed four prisoners.", ["active_human"]),
    ("Four sailors died.", ["intransitive"]),
    ("The death toll rose.", ["nominal"]),
    ("The killing of prisoners must stop.", ["nominal"]),
    ("The wounded were carried off.", []),
    ("Vesna killed the guard.", ["active_human"]),
    ("A strike that killed two and wounded three.", ["active_event", "active_event"]),
    ("The list of wounded soldiers grew.", []),
    ("Shelling killed five people, most of them in Vesna, and wounded nine.", ["active_event"] * 2),
    ("An attack on a unit in Vesna killed six people.", ["active_event"]),
    ("A raid, which officials said killed six people, went on.", ["active_event"]),
    ("9,000 Of Its Troops Killed Since Spring", ["passive_agentless"]),
    ("Rain fell on the ridge.", []),
]


@pytest.mark.parametrize(("sentence", "kinds"), CASES)
def test_each_word_of_harm_has_its_class(sentence: str, kinds: list[str]) -> None:
    assert [found.kind for found in find_predications(sentence)] == kinds


def test_a_long_sentence_of_harm_takes_linear_time() -> None:
    found = list(find_predications("was killed and wounded " * 5000))
    assert len(found) == 10_000
