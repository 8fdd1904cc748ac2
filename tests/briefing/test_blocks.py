"""A block survives the way through a notebook as JSON."""

import json

import pytest
from tollbook.briefing import blocks as b
from tollbook.briefing.block_json import from_json, to_json

EVERY_KIND = [
    b.Heading(2, b.bits("What we ", b.Bit("found", "em")), "found"),
    b.Paragraph(b.bits("See ", b.Bit("35,000", anchor="e1"), "."), "lead"),
    b.Listing((b.bits("one"), b.bits(b.Bit("two", href="https://example.org/"))), ordered=True),
    b.Code("make briefing"),
    b.Table(
        "Figures",
        ("outlet", "n"),
        ((b.Cell(b.bits("A")), b.Cell(b.bits("1"), 1.0)),),
        ("left", "right"),
        "",
        5,
    ),
    b.Picture("Grew", "A line going up", svg="<svg/>"),
    b.Findings((b.FindingItem(b.bits("It fails."), b.bits("1 + 1 is not 3."), "Fails", ("e1",)),)),
    b.Evidence(
        (
            b.Source(
                "T", "A", "2026-01-01", "", "doc", (b.Entry("e1", "E1", "lost ", "35,000", "", "losses"),)
            ),
        )
    ),
]


@pytest.mark.parametrize("block", EVERY_KIND, ids=lambda block: type(block).__name__)
def test_a_block_comes_back_from_json_as_it_was(block):
    assert from_json(json.loads(json.dumps(to_json(block)))) == block


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"block": "Script"},
        {"block": "Table"},
        {"block": "Paragraph", "bits": [{"text": "x", "onclick": "y"}]},
    ],
)
def test_what_is_no_block_is_refused(data):
    with pytest.raises(ValueError, match=r"not a block|malformed"):
        from_json(data)


def test_every_anchor_that_is_pointed_at_is_found_once():
    assert b.anchors([*EVERY_KIND, *EVERY_KIND]) == ["e1"]
