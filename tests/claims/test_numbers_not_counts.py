"""What looks like a number and counts no people."""

import pytest
from tollbook.claims.numbers import find_numbers, read_numbers

PASSED_OVER = [
    ("in 2014", "year"), ("the 2022 invasion", "year"), ("since February 2022", "year"),
    ("on 24 February", "date"), ("on May 9", "date"), ("on Feb. 24", "date"), ("on 12.12.2024", "date"),
    ("at 6pm", "time"), ("at 18:30", "time"), ("at 5 p.m.", "time"),
    ("a 20-year-old", "age"), ("girls aged 8, 12, and 17", "age"), ("boys aged three, five", "age"),
    ("1,18", "identifier"), ("N211,500", "identifier"), ("of RIB 232", "name or number of its kind"), ("the RIB (344)", "name or number of its kind"), ("aged 34", "age"), ("Ivan Petrenko, 34, said", "age"), ("he is 20 years old", "age"),
    ("15%", "percentage"), ("15 per cent", "percentage"), ("fifteen percent", "percentage"),
    ("$40bn", "money"), ("€3 million", "money"), ("40 million dollars", "money"),
    ("20 km", "measure"), ("500 kilograms", "measure"), ("two miles", "measure"),
    ("three days", "duration"), ("a few weeks", "duration"), ("24 hours", "duration"),
    ("the 7th Brigade", "ordinal"), ("the 22nd attack", "ordinal"),
    ("a T-72", "unit or designation"), ("Su-25s", "unit or designation"), ("155mm", "unit or designation"),
    ("the Battalion 36", "name or number of its kind"), ("people in Room 12", "name or number of its kind"), ("Battalion 36", "name or number of its kind"), ("page 7", "name or number of its kind"),
    ("No. 5", "name or number of its kind"), ("Article 5", "name or number of its kind"),
    ("three times", "ratio"), ("two thirds", "fraction"), ("half of them", "fraction"), ("24/7", "fraction"),
    ("a five-storey block", "compound"), ("no one", "pronoun"), ("one of the men", "pronoun"),
    ("one another", "pronoun"), ("this one", "pronoun"), ("1939-1945", "year"), ("UTC+3", "unit or designation"), ("the war on Hill 402", "name or number of its kind"), ("men over 60", "age"),
    ("few survived", "few, not a few"), ("1234567890123456789", "identifier"),
    ("1 in 5", "ratio"), ("three out of four", "ratio"), ("outnumbered three to one", "ratio"),
    ("500m away", "measure"), ("20 to 25 km", "measure"), ("15 or 20 percent", "percentage"), ("$20-25 million", "money"),
    ("18 or 19 years old", "age"), ("under-18s", "unit or designation"), ("the right one,", "pronoun"),
    ("one of the army's generals", "pronoun"), ("a third blast", "ordinal"), ("a third of them", "fraction"),
    ("a 3-1 win", "digits tied by a dash"), ("on 2026-01-13", "digits tied by a dash"), ("[12]", "reference"),
    ("over 2022", "year"), ("the 1980s", "decade or plural"), ("dad-of-four", "compound"),
    ("Petrenko, 34, who was", "age"), ("ages of 3 and 17", "age"), ("She was 62.", "age"), ("Tower 22", "name or number of its kind"),
    ("twenty twenty-two", "year"), ("nineteen forty-five", "year"),
]  # fmt: skip
COUNTED = [
    ("2000 soldiers", 2000), ("more than 2000", 2000), ("killed 2000", 2000), ("One soldier was killed", 1),
    ("In May 24 people were killed", 24), ("a toll of 1998 dead", 1998), ("40-odd men", 40), ("two tanks", 2),
    ("35.000 soldiers", 35000), ("They said that one soldier died", 1), ("Over 2000 men", 2000),
    ("a prison where one person died", 1), ("30m refugees", 30000000), ("2. 3 million people", 2300000),
    ("35,000soldiers", 35000), ("561 of them", 561), ("a group of 58 died", 58), ("one of them died", 1), ("injured over 50", 50),
    ("a boy aged 8, and 17 others", 17), ("300 KIA/", 300), ("WIA 300", 300), ("1,100/day", 1100), ("killed 12.", 12),
    ("in my platoon nine soldiers died", 9), ("in the next building 12 people died", 12),
]  # fmt: skip


@pytest.mark.parametrize(("text", "reason"), PASSED_OVER, ids=[text for text, _ in PASSED_OVER])
def test_a_number_that_counts_nobody_is_passed_over_with_its_reason(text: str, reason: str) -> None:
    sentence = f"It was {text} there."
    assert find_numbers(sentence) == []
    assert {number.reason for number in read_numbers(sentence)} == {reason}


LOST_TOO = [
    ("It lost 12 men and the RIB 220.", [12, 220]),
    ("It lost 12 men, RIB 220 in May.", [12, 220]),
    ("It lost 12 men and shelled the RIB 232.", [12]),
    ("It killed 12 men and the RIB 232.", [12]),
]


@pytest.mark.parametrize(("text", "values"), LOST_TOO)
def test_behind_a_loss_an_initialism_may_be_the_next_loser(text: str, values: list[float]) -> None:
    assert [number.low for number in find_numbers(text)] == values


@pytest.mark.parametrize(("text", "value"), COUNTED, ids=[text for text, _ in COUNTED])
def test_a_number_that_counts_is_kept(text: str, value: float) -> None:
    assert [number.low for number in find_numbers(text)] == [value]
