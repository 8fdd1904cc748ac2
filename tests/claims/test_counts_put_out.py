"""Who puts a count out, in other orders and with other nouns; entries of a running report."""

import pytest
from northern import claims_in
from tollbook.claims.attribution import Attributions
from tollbook.claims.timing.stamps import entries_of, entry_at
from tollbook.records import Span


def speaker_of(text, figure):
    start = text.index(figure)
    found = Attributions(text).at(Span(start, start + len(figure)))
    return None if found is None else found.speaker


@pytest.mark.parametrize(
    ("text", "figure", "speaker"),
    [
        # the time stands between a paper and who put it out
        ("According to figures put out today by the Dvir Mission, a total of 403 people were killed.", "403", "Dvir Mission"),
        ("According to data made public on Sunday by the war ministry, 403 soldiers were killed.", "403", "war ministry"),
        ("According to a list released late last week by the Holm Council, 88 died.", "88", "Holm Council"),
        # an owner's count, in the pluperfect or at a point of time
        ("Until then the health ministry's figure had been 627.", "627", "health ministry"),
        ("The council's tally has been 90 since Monday.", "90", "council"),
        ("The envoy's own estimate at that point was 400,000 killed.", "400,000", "envoy"),
        # a count revised, its number first
        ("The health ministry raised to 74 dead and 171 wounded its count of the victims.", "171", "health ministry"),
        # whoever is described, and admits
        ("Two were killed in that raid, said a person at the company that manages the ship.", "Two", "person at the company"),
        ("By the admission of a rebel official, the blasts killed 150 fighters.", "150", "rebel official"),
        # somebody of a body named before
        ("The Holm Network warned of shelling. The group's director said 40 had died.", "40", "Holm Network's director"),
        # no verb of telling, no source
        ("Rebels overrun army post in the north, killing seven.", "seven", None),
        ("Gunmen stormed an army post in Dvir, killing seven, the mayor said.", "seven", "mayor"),
        ("HEROIC PILOTS: 13 airmen slain by bomber", "13", None),
        ("UK MOD: 13 airmen slain by bomber", "13", "UK MOD"),
        ("Hospitals admitted 238 casualties of the shelling, the health ministry says.", "238", "health ministry"),
        ("The army admitted 238 casualties.", "238", "army"),
    ],
)  # fmt: skip
def test_who_puts_a_count_out(text, figure, speaker):
    assert speaker_of(text, figure) == speaker


def test_an_entry_of_a_running_report_tells_of_its_own_side():
    told = claims_in(
        "06:48 Norlandic shells killed five soldiers of the Sudrian army.\n\n"
        "11:02 Rockets hit a farm. Two people dead, nine hurt, Norland's health ministry says.\n"
    )
    assert [(claim.low, claim.side) for claim in told] == [(5, "sudria"), (2, "norland"), (9, "norland")]


def test_one_hour_makes_no_running_report():
    assert entries_of("06:48 The town woke to sirens.\nNobody was hurt.") == []
    entries = entries_of("06:48 Sirens.\n7.15 Shells.\n\n11:02pm Quiet.\n1,204 people left.\n12:30.45")
    assert len(entries) == 3
    assert entry_at(entries, 16) == entries[1]
    assert entry_at([], 16) == 0
