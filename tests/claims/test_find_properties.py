"""What holds for any text: spans, spellings, neighbours, time."""

import pytest
from growth import growth, within
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from northern import WAR, article, claims_in
from tollbook.claims import find_claims
from tollbook.records import (
    BOUNDS,
    CATEGORIES,
    PERIOD_KINDS,
    SOURCE_TYPES,
    STANCES,
    Document,
)

FRAMES = (
    "Shells killed {n} people in Reedham.",
    "Norland lost {n} soldiers in June, Halden said.",
    "Sudrian losses have reached {n}.",
    "According to Marsh, {n} Sudrian soldiers were wounded on Monday.",
    "Norland is losing {n} soldiers a day.",
    "“We lost {n} soldiers,” Halden said.",
)
NEUTRAL = (
    "The talks went on in a hotel by the lake.",
    "It rained all week.",
    "Bread prices rose again.",
    "The ferry runs twice a day.",
)
# Stories whose later sentences leave out the harm, the source or the side.
RUNNING_TEXTS = (
    "Norlandic shells killed nine people in Reedham on Monday, Sudrian rescuers said. Another four were wounded. Two of them are children.",
    "Halden said on Tuesday that Sudria had lost 400 soldiers in June. For July he expects 600. His ministry counted 90 of its own wounded.",
    "By midsummer the number of Norlandic soldiers killed or wounded topped 30,000, the Sudrian ministry of war said. It had been 12,000 in spring.",
    "Marsh put Sudria's dead at 4,000. In May the figure was 3,500. A further 200 are missing, she said.",
)
WORDS = [
    "Norland", "Sudrian", "Halden", "said", "according to", "lost", "killed", "wounded", "were", "of whom", "including",
    "soldiers", "people", "tanks", "dozens", "40", "1,200", "35,000", "between", "and", "or", "in June", "a day", ",", ".",
    ":", '"', "“", "”", "(", "+", ")", "\n", "—", "the", "death toll", "reached", "denied", "İ", "\u2028", "\u200b", "losses",
]  # fmt: skip
SOUP = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
SLOW = [HealthCheck.too_slow]
# Lines without an end, each hostile to another layer.
HARD = [
    "killed ", "killed 1 ", "1 killed, ", "12 people, ", "Norland lost 1 and another ", "including 1 ", "of whom 1 ",
    "Halden said ", "“Halden said ", '" ', "said that ", "in June ", "a day ", "1,", "killed and wounded or ", "losses: ",
    "dead (+1) ", "(", "- ", "Sudrian ", "not killed, dead, ", "between 1 and ", "who were ", "body ", "İ", "\u200b1 dead ",
]  # fmt: skip


def slots(claim, without=("claim_id", "doc_id", "start", "end")):
    return {name: getattr(claim, name) for name in claim.__dataclass_fields__ if name not in without}


@settings(max_examples=80, deadline=None, suppress_health_check=SLOW)
@given(SOUP | st.text(max_size=150))
def test_any_text_returns_claims_that_keep_to_the_codebook(text):
    last = 0
    for claim in find_claims(Document("d", "Harbour Gazette", text, "2025-01-15"), WAR):
        assert last <= claim.start < claim.end <= len(text)
        last = claim.end
        assert any(letter.isalnum() for letter in text[claim.start : claim.end])
        assert claim.claim_id == f"d:{claim.start}-{claim.end}"
        assert claim.low is not None or claim.high is not None
        assert claim.low is None or claim.high is None or claim.low <= claim.high
        assert claim.bound in BOUNDS
        assert claim.category in CATEGORIES
        assert claim.period_kind in PERIOD_KINDS
        assert claim.source_type in SOURCE_TYPES
        assert claim.stance in STANCES
        assert (claim.rate_unit is not None) == (claim.period_kind == "rate")
        assert (claim.source is None) == (claim.attribution == "none")


@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
@given(SOUP)
def test_same_text_gives_the_same_claims(text):
    assert claims_in(text) == claims_in(text)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(FRAMES), st.integers(min_value=1_000, max_value=999_999))
def test_every_spelling_of_a_number_gives_the_same_claim(frame, value):
    grouped = f"{value:,}"
    spellings = [
        grouped,
        grouped.replace(",", "\u00a0"),
        grouped.replace(",", "\u202f"),
        grouped.replace(",", "'"),
    ]
    if value % 1000 == 0:
        spellings.append(f"{value // 1000} thousand")
    found = [claims_in(frame.format(n=spelling)) for spelling in spellings]
    assert all(len(claims) == 1 for claims in found)
    assert all(slots(claims[0]) == slots(found[0][0]) for claims in found)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(FRAMES), st.sampled_from(FRAMES), st.sampled_from(NEUTRAL))
def test_unrelated_paragraph_in_between_changes_no_claim(one, other, between):
    first, second = one.format(n="40"), other.format(n="90")
    apart = claims_in(f"{first}\n\n{between}\n\n{second}")
    joined = claims_in(f"{first}\n\n{second}")
    assert [slots(claim) for claim in apart] == [slots(claim) for claim in joined]


@pytest.mark.parametrize("text", RUNNING_TEXTS)
def test_text_printed_one_sentence_a_line_gives_the_claims_of_running_text(text):
    running = [slots(claim) for claim in find_claims(article(text, ""), WAR)]
    for mark in ("\n", "\n\n"):
        printed = find_claims(article(text.replace(". ", "." + mark), ""), WAR)
        assert [slots(claim) for claim in printed] == running
    assert len(running) > 1


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(FRAMES), st.sampled_from(NEUTRAL))
def test_unrelated_line_before_moves_the_span_and_nothing_else(frame, before):
    sentence = frame.format(n="40")
    [alone] = claims_in(sentence)
    [after] = find_claims(article(f"{before}\n\n{sentence}", ""), WAR)
    assert slots(after) == slots(alone)
    assert after.start == alone.start + len(before) + 2


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(FRAMES))
def test_look_alike_spaces_and_quotes_change_nothing(frame):
    sentence = frame.format(n="40")
    dressed = sentence.replace(" ", "\u00a0").replace("“", "«").replace("”", "»")
    assert [slots(claim, ("term", "cue", "hedges", "claim_id")) for claim in claims_in(dressed)] == [
        slots(claim, ("term", "cue", "hedges", "claim_id")) for claim in claims_in(sentence)
    ]


def read(text):
    return find_claims(Document("d", "Harbour Gazette", text, "2025-01-15"), WAR)


@pytest.mark.parametrize("piece", HARD)
def test_line_six_times_as_long_takes_no_more_than_its_share_of_time(piece):
    # Six times the text: thirty-six times the time would be quadratic.
    assert growth(read, piece, 2_500, 6, floor=0.02) < 24


@pytest.mark.parametrize(
    "piece", ["killed ", "Halden said ", "of whom 1 ", "(", "9", "losses: ", "12 people, "]
)
def test_megabyte_without_a_line_end_returns(piece):
    assert within(30, read, piece * (1_000_000 // len(piece)))
