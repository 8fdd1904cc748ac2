"""Names that play no part in the harm: where a report was sent from, who counted, what a document said."""

import pytest
from northern import WAR, claims_in, marked_claim
from tollbook.claims import find_claims
from tollbook.records import Document

SENT = [
    (
        "VESSEL (Harbour Agency) - A bomb went off at a checkpoint in Kettle Bay, killing [25] soldiers.",
        "norland",
    ),
    ("VESSEL, Norland — A shell burst at a depot in Kettle Bay, killing [25] soldiers.", "norland"),
    ("Vessel, March 3 — A mine blew up a lorry near Kettle Bay, killing [nine] soldiers.", "norland"),
    ("PORT AMBER: A blast tore through a barracks in Reedham, killing [40] soldiers.", "sudria"),
    ("PORT AMBER -- A blast tore through a barracks in Reedham, killing [40] soldiers.", "sudria"),
    # near misses: who did it, and whose losses a line tells
    ("VESSEL'S forces blew up a checkpoint near the front, killing [25] soldiers.", "sudria"),
    ("Vessel blew up a checkpoint near the front, killing [25] soldiers.", "sudria"),
    ("Norland: [25] soldiers killed, 40 wounded", "norland"),
    ("Sudria — [25] soldiers killed, 40 wounded", "sudria"),
]


@pytest.mark.parametrize("date", ["2025-03-05", None])
@pytest.mark.parametrize(("marked", "side"), SENT)
def test_the_place_of_a_dateline_does_nothing(marked: str, side: str, date: str | None) -> None:
    text, at = marked.replace("[", "").replace("]", ""), marked.index("[")
    found = find_claims(Document("a", "Harbour Gazette", text, date), WAR)
    assert [c.side for c in found if c.start <= at < c.end] == [side]


COUNTED = [
    ("On Monday [1,200] people were killed and 250 abducted, by Norlandic tallies.", "norland"),
    ("Some [90] civilians were killed in May, by the Norlandic government's own count.", "norland"),
    ("Norland has struck every day, and by its own tallies [2,400] Sudrian rebels have died.", "sudria"),
    ("Norland has struck every day, and on its own count [2,400] Sudrian rebels have died.", "sudria"),
    # near misses: by is who did it, and its men are its own
    ("On Monday [1,200] people were killed by Norlandic shells.", "sudria"),
    ("Norland has struck every day, and [240] of its own soldiers have died.", "norland"),
]


@pytest.mark.parametrize(("marked", "side"), COUNTED)
def test_who_counted_neither_did_it_nor_bore_it(marked: str, side: str) -> None:
    assert marked_claim(marked).side == side


SAID = [
    ("Three soldiers were wounded, a statement read on state radio said.", "statement read on state radio"),
    ("Three soldiers were wounded, a report by the Norlandic command said.", "Norlandic command"),
    ("Three soldiers were wounded, an assessment by the Norlandic staff said.", "Norlandic staff"),
]


@pytest.mark.parametrize(("text", "source"), SAID)
def test_a_document_that_speaks_is_the_source(text: str, source: str) -> None:
    assert [c.source for c in claims_in(text)] == [source]


KINDS = [
    ("The number of civilians killed was [611], and the number of civilians injured was 1,353.", "killed"),
    ("[Forty] were killed, and the number of wounded was twice that.", "killed"),
    ("[Forty] soldiers and about the same number of civilians were killed.", "killed"),
    ("[Forty] soldiers and a similar number of rebels were wounded.", "wounded"),
]


@pytest.mark.parametrize(("marked", "category"), KINDS)
def test_only_a_like_number_shares_the_harm(marked: str, category: str) -> None:
    assert marked_claim(marked).category == category
