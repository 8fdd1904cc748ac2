import pytest
from tollbook.narratives import NarrativeHit, find_narratives
from tollbook.records import Document, Span


def article(text: str, **fields: object) -> Document:
    return Document("d1", "The Harbour Post", text, **fields)  # type: ignore[arg-type]


def found(text: str) -> list[str]:
    return [hit.narrative for hit in find_narratives(article(text))]


CASES = [
    ("The ridge fell at an extremely high cost.", ["high_cost_small_gains"]),
    ("Rain fell on the ridge.", []),
    ("The ministry keeps a tight silence on its dead.", ["denial_secrecy"]),
    ("It dismissed the estimates as exaggerated propaganda.", ["denial_secrecy", "overstated_losses"]),
    ("Despite heavy losses the column pushed on.", ["losses_do_not_stop_advance"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_sentence_carries_the_narratives_its_cues_name(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_a_hit_shows_its_sentence_and_its_cue() -> None:
    text = "Dawn came. The town became a meat grinder. Night came."
    (hit,) = find_narratives(article(text))
    assert hit == NarrativeHit("d1", 11, 42, "human_waves", 29, 41, "narratives.human_waves.1")
    assert hit.sentence.of(text) == "The town became a meat grinder."
    assert hit.cue.of(text) == "meat grinder"


def test_a_cue_does_not_reach_across_sentences() -> None:
    assert found("They spoke of losses. The reports were kept secret.") == []


def test_furniture_carries_no_narrative() -> None:
    text = "The town became a meat grinder.\nMeat grinder sale: order now!"
    hits = find_narratives(article(text, furniture=((Span(32, len(text)), "advert"),)))
    assert [hit.start for hit in hits] == [0]


def test_curly_apostrophes_are_read_like_straight_ones() -> None:
    assert found("They won’t surrender.") == found("They won't surrender.") == ["aid_resolve"]


def test_a_very_long_sentence_takes_no_more_than_linear_time() -> None:
    assert found("losses " * 20_000 + "figures " * 20_000) == []
