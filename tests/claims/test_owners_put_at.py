"""The owner of a count whose noun and verb are left out: "… and the south's at 60,000", "and its own at 400"."""

import pytest
from northern import claims_in

# Text, then the side and the source of its last figure.
PUT_AT = [
    ("The Toll Observatory puts Norland's dead at 9,000 and Sudria's at some 6,000.", "sudria", "Toll Observatory"),
    ("Leaked papers put Sudria's losses at between 15,500 and 17,500 and Norland's at 35,500 to 43,000.", "norland", "Leaked papers"),
    ("Norlandic losses were put at 9,000 and Sudria's at 6,000.", "sudria", None),
    ("Analysts put Sudrian wounded at 9,000 and those of Norland at 6,000.", "norland", "Analysts"),
    ("Norland puts Sudria's losses at 9,000 and its own at 6,000.", "norland", "Norland"),
    ("Norland lost three soldiers, and Sudria another five.", "sudria", None),
    # near misses: another who counts, a place
    ("Marsh put Norland's losses at 900, and Halden at 400.", "norland", "Halden"),
    ("Norland lost 300 men at Reedham and 200 at Port Amber.", "norland", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "side", "source"), PUT_AT)
def test_the_owner_before_a_number_is_who_was_harmed(text, side, source):
    last = claims_in(text)[-1]
    assert (last.side, last.source) == (side, source)
