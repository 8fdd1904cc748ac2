"""How a figure is put forward, and by whom (codebook, Stance and Source)."""

import pytest
from northern import claims_in, marked_claim

STANCES = [
    ("Norland lost [40] soldiers.", "asserted"),
    ("Norland reportedly lost about [40] soldiers.", "asserted"),
    ("Norland could lose [40] soldiers a day.", "hypothetical"),
    ("If the siege goes on, [9,000] people will die.", "hypothetical"),
    ("Halden denied that Norland had lost [40] soldiers.", "disputed"),
    ("Norland has lost more than the [20,000] killed in the Korean War.", "comparison"),
    ("How would you feel if [40] of your men were killed?", "hypothetical"),
    ("Norland may have lost [40] soldiers.", "asserted"),
    ("By winter Norland will have lost more than [40] soldiers.", "hypothetical"),
    ("Norland is likely to pass [9,000] dead this summer.", "hypothetical"),
    ("Norland lost [40] soldiers, which may be too few.", "asserted"),
    # what a death makes of the count is reckoned, what a plan would make of it is foretold
    ("Two more soldiers fell. That would take the number of Norland's dead to [40].", "asserted"),
    ("Two more soldiers fell, which would bring Norland's toll to [40].", "asserted"),
    ("A longer siege would bring the number of Norland's dead to [40,000].", "hypothetical"),
    ("Norland lost [40] soldiers; the target of the raid was a depot.", "asserted"),
    ("Norland lost [40] soldiers, five times as many as in the Korean War.", "asserted"),
    ("In all of 2024 Norland lost [40] soldiers.", "asserted"),
    ("In the 1980s Norland lost [40] soldiers in the hills.", "comparison"),
    ("The Soviet army lost 15,000 men in ten years, while Norland has lost [9,000] in one.", "asserted"),
    ("Norland said it was expected to win after [40] soldiers died.", "asserted"),
    ("Reports that [40] soldiers had died were pure invention, Halden said.", "disputed"),
    ("Halden rejected as fabrication Sudria's claim of [40] dead soldiers.", "disputed"),
    ("Halden said Norland had lost 40 soldiers, not [400].", "disputed"),
    (
        "Halden said that [40] soldiers from the hills to the north of the provincial capital and its harbour had been killed on Monday. Norland rejected that figure.",
        "disputed",
    ),
    (
        "Halden said that [40] soldiers from the hills to the north of the provincial capital and its harbour had been killed on Monday. Norland rejected that plan.",
        "asserted",
    ),
    ("Halden said Norland had lost [40] soldiers, not 400.", "asserted"),
    ("Not [40] but 400 soldiers of Norland were killed.", "disputed"),
    ("Norland lost 40 soldiers, not about [400] as first told.", "disputed"),
    ("Norland lost not less than [40] soldiers.", "asserted"),
    ("Dozens, if not [hundreds] of Norland's soldiers were killed.", "asserted"),
    ("Norland put its losses at [900] soldiers if the wounded were counted.", "asserted"),
    # a condition on the telling is none of the harm
    ("If it is fair to name such a number, then [900] soldiers of Norland died.", "asserted"),
    ("If that count is accurate, Norland lost [900] soldiers.", "asserted"),
    ("If Halden is to be believed, shells killed [900] soldiers.", "asserted"),
    ("If the truce is called off, Norland will lose [90] soldiers a day.", "hypothetical"),
    ("Halden, who fights disinformation, said Norland had lost [40] soldiers.", "asserted"),
]
VOICES = [
    ("Norland lost [40] soldiers, Halden said.", "Halden", "indirect", "said"),
    ("Halden said Norland had lost [40] soldiers.", "Halden", "indirect", "said"),
    ("According to Halden, Norland lost [40] soldiers.", "Halden", "indirect", "According to"),
    ("“Norland lost [40] soldiers,” Halden said.", "Halden", "direct", "said"),
    ("Halden: Norland has lost [40] soldiers", "Halden", "indirect", ":"),
    ("Norland lost [40] soldiers.", None, "none", None),
    ("General Halden spoke of the front. He said Norland had lost [40] soldiers.", "Halden", "indirect", "said"),
    ("Halden said Norland had lost 40 soldiers, not [400].", None, "none", None),
    ("By early reports, [40] soldiers of Norland died, Halden said.", "Halden", "indirect", "said"),
    ("According to early figures, [40] soldiers of Norland died, Halden said.", "Halden", "indirect", "said"),
    ("According to the ministry's figures, [40] soldiers of Norland died, Halden said.", "ministry's figures", "indirect", "According to"),
    ("According to early figures, [40] soldiers of Norland died.", "early figures", "indirect", "According to"),
    ("“Norland lost 40 soldiers,” Halden said. “[Nine] of them were killed.”", "Halden", "direct", "said"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "stance"), STANCES)
def test_stance_of_a_figure(marked, stance):
    assert marked_claim(marked).stance == stance


@pytest.mark.parametrize(("marked", "source", "attribution", "cue"), VOICES)
def test_source_of_a_figure(marked, source, attribution, cue):
    claim = marked_claim(marked)
    assert (claim.source, claim.attribution, claim.cue) == (source, attribution, cue)


def test_denier_is_never_the_source():
    claim = marked_claim("Halden denied that Norland had lost [40] soldiers.")
    assert claim.source is None


def test_source_is_dropped_when_the_voice_of_the_outlet_returns():
    text = "Norland lost 40 soldiers, Halden said.\n\nShells have killed nine people in Reedham since Monday."
    assert [claim.source for claim in claims_in(text)] == ["Halden", None]


def test_source_of_one_figure_is_not_that_of_the_next_speaker():
    text = "Halden put Sudrian losses at 900. Marsh spoke of 40 dead."
    assert [claim.source for claim in claims_in(text)] == ["Halden", "Marsh"]


def test_heading_of_a_list_is_no_source():
    assert [claim.source for claim in claims_in("Dead: 40\nMissing: 9")] == [None, None]
