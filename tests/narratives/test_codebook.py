from tollbook.narratives import load_codebook, narrative_ids
from tollbook.resources import load_lexicon


def test_every_narrative_has_a_definition_a_mirror_and_cues() -> None:
    cued = {entry.category for entry in load_lexicon("narratives")}
    assert cued == set(narrative_ids())
    assert all(n.mirror and n.include and n.exclude for n in load_codebook())


def test_counterparts_are_narratives_of_the_codebook_and_not_the_narrative_itself() -> None:
    for narrative in load_codebook():
        assert narrative.counterpart in {"", *narrative_ids()} - {narrative.id}
