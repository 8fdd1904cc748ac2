"""Sources: many spellings, one speaker."""

import pytest
from tollbook.ledger.speakers import Speakers, relation
from tollbook.profiles import load_profile

PROFILE = load_profile("russia-ukraine")


def stands(one, other, profile=PROFILE):
    speakers = Speakers([one, other], profile)
    return relation(speakers[one], speakers[other])


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Rutte", "NATO Secretary General Mark Rutte", "same"),
        ("Mark Rutte", "NATO", "part"),
        ("Zelenskyy", "Volodymyr Zelensky", "same"),
        ("Zelenskyy", "Kyiv", "part"),
        ("Rutte", "NATO Secretary General", "part"),
        ("Governor Orest Halych", "Halych", "same"),
        ("Halych", "governor Orest Halych", "same"),
        ("Orest Halych", "Orest Galych", "same"),
        ("Oleksandr Halych", "Aleksandr Halych", "same"),
        ("Ivan Halych", "Igor Halych", "other"),
        ("UN human rights office", "UN", "part"),
        ("OHCHR", "UNICEF", "kin"),
        ("OHCHR", "ICRC", "other"),
        ("Officials in Kyiv", "Ukraine", "same"),
        ("Ukrainian Ministry of Defence", "Defence", "unknown"),
        ("Rutte", "Zelenskyy", "other"),
        ("Orest Halych", "Danylo Brandt", "other"),
        ("Rutte", None, "unknown"),
        (None, None, "unknown"),
    ],
)
def test_how_two_sources_stand(one, other, expected):
    assert stands((one, False), (other, False)) == expected
    assert stands((other, False), (one, False)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("officials", True), ("Zelenskyy", False), "unknown"),
        (("Ukrainian officials", True), ("Zelenskyy", False), "part"),
        (("Ukrainian officials", True), ("Rutte", False), "other"),
        (("officials", True), ("officials", True), "same"),
    ],
)
def test_unnamed_sources_are_placed_by_their_party(one, other, expected):
    assert stands(one, other) == expected


@pytest.mark.parametrize(
    ("source", "level"),
    [
        ("Local authorities", "unnamed"),
        ("Separatist officials", "unnamed"),
        ("Defence Secretary", "unnamed"),
        ("Russian officials", "party"),
        ("Officials in the Moscow-run town", "unnamed"),
        ("Moscow-backed officials", "party"),
        ("Separatist authorities and Russian officials", "party"),
        ("Vesnivka City Council", "person"),
        ("Halych", "person"),
    ],
)
def test_a_capital_at_the_beginning_makes_no_name(source, level):
    plain = frozenset({"separatist", "local", "defence", "citi", "council"})
    assert Speakers([(source, False)], PROFILE, plain)[(source, False)].level == level


def test_a_short_name_that_fits_two_is_left_alone():
    speakers = Speakers([(n, False) for n in ("Halych", "Orest Halych", "Ivan Halych")], None)
    assert len({speakers[(n, False)].key for n in ("Halych", "Orest Halych", "Ivan Halych")}) == 3


def test_without_a_profile_names_are_told_apart_by_their_words():
    assert stands(("Orest Halych", False), ("Mr Halych", False), None) in {"same", "other"}
    assert stands(("Harbour Watch", False), ("Hill Watch", False), None) == "other"
