"""Names are looked up by their first words: in any stretch of a text, in case, with and without accents."""

import pytest
from tollbook.profiles import Name, NameIndex

FORMS = ("Norvia", "Norvian Guard", "GUN", "Göteda", "Eldale", "the islanders", "river folk", "folk")


def _name(form: str) -> Name:
    return Name(form, "place", "norvia", form, "places.1")


FEW = NameIndex(_name(form) for form in FORMS)
MANY = NameIndex(
    [
        *(_name(form) for form in FORMS),
        *(_name(f"{a}{b}{c}ton") for a in "BCDFHJKL" for b in "aeiou" for c in "bcdfghjklmnpq"),
    ]
)


@pytest.mark.parametrize("index", [FEW, MANY], ids=["few", "many"])
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norvia, NORVIA and norvia", ["Norvia", "NORVIA"]),
        ("the Norvian Guard, a norvian guard, Norvian guards", ["Norvian Guard"]),
        ("a GUN and a Gun, GUNS", ["GUN"]),
        ("Göteda, Goteda, GÖTEDA, Gotedans", ["Göteda", "Goteda", "GÖTEDA"]),
        ("Éldale and Eldàle; éldale", ["Éldale", "Eldàle"]),
        ("River folk, river-folk, the folk of the river", ["River folk", "river-folk", "folk"]),
        ("The islanders met the Islanders on the isle", ["The islanders", "the Islanders"]),
        ("Norvia-made, Norvia-Eldale", ["Norvia", "Eldale"]),
    ],
)
def test_names_are_found_whole_and_in_their_case(index: NameIndex, text: str, names: list[str]) -> None:
    assert [text[found.start : found.end] for found in index.find(text)] == names


@pytest.mark.parametrize("index", [FEW, MANY], ids=["few", "many"])
def test_in_a_stretch_nothing_beyond_its_end_is_seen(index: NameIndex) -> None:
    text = "in Norvian Guard, Norvia-made, Eldale"
    whole = [text[found.start : found.end] for found in index.find(text)]
    assert whole == ["Norvian Guard", "Eldale"]
    assert [found.start for found in index.find(text, 0, 12)] == []
    assert [text[found.start : found.end] for found in index.find(text, 16, 24)] == ["Norvia"]
    assert [text[found.start : found.end] for found in index.find(text, 25)] == ["Eldale"]
