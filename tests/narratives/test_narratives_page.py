"""The published codebook is the one the code reads."""

from pathlib import Path

import pytest
from tollbook.narratives import Narrative, load_codebook

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "narratives.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("narrative", load_codebook(), ids=lambda n: n.id)
def test_the_page_defines_every_narrative_as_the_codebook_does(narrative: Narrative) -> None:
    section = PAGE.split(f"### {narrative.title}\n")[1].split("\n### ")[0]
    for words in (
        f"`{narrative.id}`",
        narrative.definition,
        narrative.mirror,
        *narrative.include,
        *narrative.exclude,
    ):
        assert words in section
    assert PAGE.count(f"| {narrative.title} |") >= 2, "agreement and precision are given for each"
