"""What stands before a cue and behind its colon, and whom a pronoun between a subject and its verb goes back to."""

import pytest
from tollbook.claims.attribution import Attributions, find_attributions
from tollbook.records import Span

CONTENTS = [
    ('Ten people died, Ms. Holm said: "They had no chance."', ["Ten people died", '"They had no chance."']),
    (
        'At least ten died in Dvir, he said: "It was a market."',
        ["At least ten died in Dvir", '"It was a market."'],
    ),
    (
        "A medic near the port has seen 60 bodies, she told a reporter: 20 guards and 40 others.",
        ["A medic near the port has seen 60 bodies", "20 guards and 40 others"],
    ),
    # what leads up to a speaker is not what is said
    ('After ten people died, Ms. Holm said: "They had no chance."', ['"They had no chance."']),
    ('In Dvir, where ten died, Ms. Holm said: "They had no chance."', ['"They had no chance."']),
    ('Standing beside ten coffins, Ms. Holm said: "They had no chance."', ['"They had no chance."']),
    ('Ten died, but Ms. Holm said: "They had no chance."', ['"They had no chance."']),
]


@pytest.mark.parametrize(("text", "contents"), CONTENTS)
def test_a_clause_before_the_cue_is_told_with_what_its_colon_opens(text: str, contents: list[str]) -> None:
    assert [piece.of(text) for each in find_attributions(text) for piece in each.content] == contents


SPEAKERS = [
    # between a subject and its verb: nobody speaks of himself so
    ("The Holm Guard denied it. The army, it said, had lost [300] men.", "Holm Guard"),
    ("Ada Holm was there. The brigade, she said, lost [40] men.", "Ada Holm"),
    # behind or after the verb it may be the subject itself
    ("The Dvir army has lost [300] men, it said.", "Dvir army"),
    ("The Dvir army lost [40] men, it said, and withdrew.", "Dvir army"),
    # one who does something with nobody before
    ("A nurse close to the port treated [40] wounded, she said.", "nurse"),
    ("A Dvir surgeon working nights has seen [12] bodies, he said.", "Dvir surgeon"),
]


@pytest.mark.parametrize(("marked", "speaker"), SPEAKERS)
def test_whom_a_pronoun_goes_back_to(marked: str, speaker: str) -> None:
    text, at = marked.replace("[", "").replace("]", ""), marked.index("[")
    found = Attributions(text).at(Span(at, at + 2))
    assert found is not None
    assert found.speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Nine were shot by followers of Omar Tal, the militia leader known as Kassa.",
        "Ten men died in a raid led by Omar Tal, the commander shown here in May.",
    ],
)
def test_a_bare_participle_is_no_verb_of_saying(text: str) -> None:
    assert find_attributions(text) == []
