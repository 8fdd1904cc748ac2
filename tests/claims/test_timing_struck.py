"""What "have died" is of, where the sentence before tells of an attack by its verb."""

import pytest
from northern import marked_claim

KINDS = [
    ("A Norlandic unit was shelled near Reedham. [Twenty-three] soldiers have died.", "event"),
    ("A bus came under heavy fire near the trenches of Reedham. [Three] people have died.", "event"),
    ("The bridge to Reedham was blown up. [Two] guards have been killed.", "event"),
    ("Norlandic shelling hit a school in Reedham. [Eleven] people have died.", "event"),
    # shelling that goes on, or that killed others, is no one attack
    (
        "Villages lie within range of Norlandic shelling. The ministry has reported [11] civilian deaths.",
        "unstated",
    ),
    (
        "Sudria lost 19 men to Norlandic bombardment. The ministry has recorded [40] civilian deaths.",
        "unstated",
    ),
    ("The war in Sudria has gone on. [Two] medics have been killed.", "unstated"),
    ("A town in Sudria was bombed in the war. [4,000] people have been killed.", "cumulative"),
]


@pytest.mark.parametrize(("marked", "kind"), KINDS)
def test_what_has_been_is_of_the_attack_told_before(marked, kind):
    assert marked_claim(marked).period_kind == kind
