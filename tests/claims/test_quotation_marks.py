"""Quotation marks as articles print them: opened anew with each paragraph, closed once, closed late, or not at all."""

import pytest
from northern import marked_claim

SPOKEN = {
    "each paragraph opens a mark of its own, and the last alone closes one": [
        (
            '"We hold." Ada Holm told the Herald: "They have run out of shells. "They have lost [4,000] soldiers since May. "It cannot go on."',
            "Ada Holm",
        ),
        (
            'Ada Holm, a nurse in Reedham, said: "There was no warning at all. "We counted [31] dead that night. "Nobody came." The road is "closed."',
            "Ada Holm",
        ),
        (
            'Ada Holm called it "a trap." She wrote: "I begged them to stop the war. "In my platoon [nine] soldiers were killed.',
            "Ada Holm",
        ),
    ],
    "a mark that nothing closes ends before the words that lead up to the next": [
        (
            '"We hold." Ada Holm told the Herald: "They have run out of shells. "Some [4,000] soldiers are dead. Nobody counts them. Ms Holm added: "It must end."',
            "Ada Holm",
        ),
        (
            '"We hold." Ada Holm told the Herald: "They have run out of shells. "It cannot go on." On Sunday [12] people were killed in Reedham.',
            None,
        ),
    ],
    "where no mark is in place behind a stop, they have slipped to the next sentence": [
        (
            'Ada Holm said: "It was the worst day in our history. "[Thirty] people were killed in Reedham.',
            None,
        ),
    ],
}


@pytest.mark.parametrize(
    ("marked", "source"),
    [case for cases in SPOKEN.values() for case in cases],
    ids=lambda value: str(value)[:60],
)
def test_a_figure_is_of_whom_its_quotation_is(marked, source):
    claim = marked_claim(marked)
    assert claim.source == source
