"""Several lists are looked up at once, and a stretch of a long text that is kept is read as it is read by itself."""

import pytest
from tollbook.profiles import NameIndex
from tollbook.profiles.gazetteer import Gazetteer
from tollbook.profiles.index import KeptIndex
from tollbook.profiles.names import Name

PLACES = ("Norvia", "Norvian Guard", "the islanders", "Eldale")
WORDS = ("Guard", "Norvian Guard Tower", "river folk")


def _names(forms, rule):
    return [Name(form, "place", rule, form, rule) for form in forms]


def _found(index, text, start=0, end=None):
    return [text[found.start : found.end] for found in index.find(text, start, end)]


KEPT = Gazetteer({"places": _names(PLACES, "a"), "words": _names(WORDS, "b")}, keeps=True)
TEXT = "the islanders met the Norvian Guard Tower, a Norvia-made river-folk dayEldale. NORVIA! " * 40


@pytest.mark.parametrize(("of", "forms"), [("places", PLACES), ("words", WORDS)])
def test_a_list_among_others_finds_what_it_finds_alone(of, forms):
    alone, among = NameIndex(_names(forms, of)), NameIndex((), KEPT, of)
    assert _found(alone, TEXT[:80]) == _found(among, TEXT[:80]) != []


@pytest.mark.parametrize("of", ["places", "words"])
@pytest.mark.parametrize("index", [lambda of: NameIndex((), KEPT, of), lambda of: KeptIndex(KEPT, of)])
def test_a_stretch_of_a_kept_text_is_read_as_by_itself(of, index):
    kept, afresh = index(of), NameIndex(_names({"places": PLACES, "words": WORDS}[of], of))
    for start in (*range(0, 100, 3), *range(2540, 2580)):
        for end in range(start, start + 100):
            assert _found(kept, TEXT, start, end) == _found(afresh, TEXT, start, end), (start, end)
