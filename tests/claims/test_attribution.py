"""Source, cue and content of reported speech."""

import pytest
from tollbook.claims.attribution import Attributions, find_attributions
from tollbook.records import Span
from tollbook.resources import load_lexicon

SHAPES = [
    # text, source as it stands, cue, content
    ("The mayor said ten people had died.", "The mayor", "said", ["ten people had died"]),
    ("Ten people had died, the mayor said on Monday.", "the mayor", "said", ["Ten people had died"]),
    ("Ten people, the mayor said, had died.", "the mayor", "said", ["Ten people", "had died"]),
    ('"We lost ten," said Ada Holm.', "Ada Holm", "said", ['"We lost ten,"']),
    ('"We," she said, "lost ten."', "she", "said", ['"We,"', '"lost ten."']),
    ("According to Ada Holm, ten people died.", "Ada Holm", "According to", ["ten people died"]),
    ("Ten people died, according to Ada Holm.", "Ada Holm", "according to", ["Ten people died"]),
    ("The ministry put losses at 300.", "The ministry", "put", ["losses at 300"]),
    (
        "Ada Holm told reporters in Dvir on Monday that ten had died.",
        "Ada Holm",
        "told",
        ["that ten had died"],
    ),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), SHAPES, ids=[shape[0] for shape in SHAPES])
def test_source_cue_and_content_are_the_spans_a_reader_marks(text, source, cue, content):
    (found,) = find_attributions(text)
    assert found.source is not None
    assert found.source.of(text) == source
    assert found.cue.of(text) == cue
    assert [piece.of(text) for piece in found.content] == content


CHAINS = [
    ("Reuters reported that, according to the alliance's Ada Holm, ten had died.", "ten", "Holm"),
    ("The Herald reported on Friday, citing two officials, that ten had died.", "ten", "officials"),
]


@pytest.mark.parametrize(("text", "figure", "speaker"), CHAINS)
def test_the_source_is_the_one_at_the_end_of_the_chain(text, figure, speaker):
    start = text.index(figure)
    found = Attributions(text).at(Span(start, start + len(figure)))
    assert found is not None
    assert speaker in str(found.speaker)


VERBS = [(entry, example) for entry in load_lexicon("attribution_verbs") for example in entry.examples]


@pytest.mark.parametrize(("entry", "example"), VERBS, ids=[entry.id for entry, _ in VERBS])
def test_every_verb_entry_attributes_its_example(entry, example):
    assert entry.id in {found.rule for found in find_attributions(example)}
