"""Plain reports: who gave a toll told before, where those who tell found safety, whose losses "it lost" tells."""

import pytest
from northern import figures_in, marked_claim
from tollbook.claims import find_claims
from tollbook.claims.syntax.tokens import tokens_of
from tollbook.records import Document

RAID = "Gunmen raided a village in central Mali on Sunday, killing [19] people. "


def claim_of(marked: str, date: str = "2025-03-12"):
    """The claim of the figure in [brackets], in a war without a profile."""
    at, text = marked.index("["), marked.replace("[", "").replace("]", "")
    claims = find_claims(Document("a", "Harbour Gazette", text, date))
    return next(claim for claim in claims if claim.start <= at < claim.end)


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("Two officials and a resident gave the figure, asking not to be named.", "officials and a resident"),
        ("The mayor supplied the same toll.", "mayor"),
        ("The mayor, Ada Holm, announced the toll on the radio.", "Ada Holm"),
        ("The army released the figures on Monday.", "army"),
        ("The mayor gave a different figure.", None),
        ("The army gave no toll.", None),
        ("The raid gave the figures on the monument a new meaning.", None),
    ],
)
def test_whoever_gave_the_figure_of_the_sentence_before(told: str, source: str | None) -> None:
    assert claim_of(RAID + told).source == source


@pytest.mark.parametrize(
    ("marked", "source", "kind"),
    [
        ("Gunmen raided the village at dawn, three residents said. One said he had counted [13] bodies.", "residents", "event"),
        ("Witnesses told of the raid. One said he had seen [13] dead.", "Witnesses", "event"),
        ("Soldiers shelled the town of Reedham. She counted [13] bodies, a nurse said.", "nurse", "event"),
        ("The Holm Observatory has counted [130] dead in the war.", "Holm Observatory", "cumulative"),
    ],
)  # fmt: skip
def test_a_witness_counts_once_and_a_body_keeps_count(marked: str, source: str, kind: str) -> None:
    claim = claim_of(marked)
    assert (claim.source, claim.period_kind) == (source, kind)


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        # where somebody fled to nobody else came to harm
        ("Shells killed at least [30] people in his village, said a farmer who fled to Chad.", None),
        ("Soldiers killed [30] people in the village, said a woman who found shelter in neighbouring Uganda.", None),
        ("Shells killed [30] people in his village in Darfur, said a man who had crossed into Chad.", "sudan"),
        ("Gunmen crossed into Chad and killed [30] people.", "chad"),
        # initials of a land are no pronoun
        ("Yemeni rebels said US strikes on Sanaa killed [53] people.", "yemen"),
        ("Iraq's army said US drones had killed [16] people in Mosul.", "iraq"),
        # an agency of the state, named or not, speaks for its land
        ("The strikes, which Israel said were aimed at a depot, killed [four] people, Syria's state news agency SANA reported.", "syria"),
        # "it" is whoever did the harm told before
        ("Somalia's army killed 80 al-Shabab militants on Friday, its ministry said. It lost [seven] men, a guard told the radio.", "somalia"),
        ("Al-Shabab fighters stormed a Somali army base on Friday, killing 12 soldiers. They lost [seven] men.", "al_shabaab"),
    ],
)  # fmt: skip
def test_side(marked: str, side: str | None) -> None:
    assert claim_of(marked).side == side


def test_it_lost_them_whoever_swaps() -> None:
    text = "The {} army stormed Reedham and killed 40 {} soldiers. It also lost [12] men."
    assert marked_claim(text.format("Norlandic", "Sudrian")).side == "norland"
    assert marked_claim(text.format("Sudrian", "Norlandic")).side == "sudria"


def test_initials_keep_their_capitals() -> None:
    text = "US troops told us so"
    assert [token.text for token in tokens_of(text, 0, len(text), [], [])] == [
        "US",
        "troops",
        "told",
        "us",
        "so",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A shell hit a house in Reedham. The dead were all from one family.",
        "A shell hit a house in Reedham. The dead belonged to two families.",
    ],
)
def test_where_the_dead_come_from_is_no_count(text: str) -> None:
    assert figures_in(text) == []
