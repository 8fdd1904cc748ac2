"""Articles as bad exports leave them: cut anywhere, with words lost, doubled, swapped or glued together."""

import random
import re
from pathlib import Path

import pytest
from tollbook.claims import find_claims
from tollbook.claims.attribution import find_attributions
from tollbook.profiles.load import load_profile, profile_ids
from tollbook.records import Document

SAMPLE = Path(__file__).parents[2] / "data" / "sample"
TEXTS = [path.read_text(encoding="utf-8") for path in sorted(SAMPLE.glob("*.txt"))]
STRAY = [
    '"',
    "“",
    "”",
    "'",
    "’",
    ",",
    ":",
    ";",
    "—",
    "(",
    ")",
    "\n",
    "\n\n",
    ".",
    "•",
    "$",
    "%",
    "+",
    "İ",
    "\u200b",
    "12",
    "said",
]
LENGTHS = (20, 60, 150, 400)


def damaged(text, rng):
    """A piece of a text, with one to three of ten words lost, doubled or followed by something stray."""
    start = rng.randrange(len(text))
    rate = rng.choice((0.02, 0.1, 0.3))
    kept = []
    for piece in re.findall(r"\s+|\w+|[^\w\s]", text[start : start + rng.choice(LENGTHS)]):
        chance = rng.random() / rate
        kept += (
            [] if chance < 1 else [piece, rng.choice(STRAY)] if chance < 2 else [piece] * (1 + (chance < 2.3))
        )
    if rng.random() < 0.2:
        rng.shuffle(kept)
    return rng.choice(("", "", " ")).join(kept)


@pytest.mark.parametrize("seed", range(40))
def test_damaged_article_is_read_like_any_other(seed):
    rng = random.Random(seed)
    profiles = [load_profile(each) for each in profile_ids()]
    for _ in range(25):
        text = damaged(rng.choice(TEXTS), rng)
        claims = find_claims(Document("d", "Harbour Gazette", text, "2025-01-15"), rng.choice(profiles))
        spans = [*claims, *(attribution.cue for attribution in find_attributions(text))]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)


@pytest.mark.parametrize("day", ["0001-01-02", "0001-12-31", "9999-12-30"])
def test_a_date_that_no_article_can_have_is_as_good_as_none(day):
    text = "On Monday, three years ago, shells killed nine people in Kharkiv, and 40 have died there since last year."
    dated, undated = (find_claims(Document("a", "Harbour Gazette", text, date, None)) for date in (day, None))
    assert dated == undated
