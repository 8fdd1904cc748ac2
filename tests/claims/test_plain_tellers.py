"""Plain reports: who gave a toll told before, where those who tell found safety, whose losses "it lost" tells."""

import pytest
from abroad import claim_at
from northern import figures_in, marked_claim
from tollbook.claims.attribution import find_attributions
from tollbook.claims.syntax.tokens import tokens_of

RAID = "Gunmen raided a village in central Mali on Sunday, killing [19] people. "


def claim_of(marked: str, date="2025-03-12"):
    """The claim of the figure in [brackets], in a war without a profile."""
    return claim_at(marked, date)


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
def test_it_lost_tells_whose_losses(marked: str, side: str | None) -> None:
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


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        # some of a number, and people of whatever trade, behind "said"
        ("Shells killed 12, said two officials.", "two officials", ["Shells killed 12"]),
        ("Shells killed 12, said one of the survivors, who fled.", "one of the survivors, who fled", ["Shells killed 12"]),
        ("Shells killed 12, said a fishmonger in the old port.", "a fishmonger", ["Shells killed 12"]),
        ("Shells killed 12, said two aid workers reached by phone.", "two aid workers reached by phone", ["Shells killed 12"]),
        ("Shells killed 12, said an official, speaking on condition of anonymity.", "an official", ["Shells killed 12"]),
        # one more of whatever trade
        ("Shells killed 12, said two officials and a shopkeeper.", "two officials and a shopkeeper", ["Shells killed 12"]),
        ("Two officials and a local trader said shells killed 12.", "Two officials and a local trader", ["shells killed 12"]),
        ("The envoy, Ada Holm, said a truce in the port was near.", "The envoy, Ada Holm", ["a truce in the port was near"]),
    ],
)  # fmt: skip
def test_nameless_sources_of_any_trade(text: str, source: str, content: list[str]) -> None:
    [each] = [e for e in find_attributions(text) if e.source is not None]
    assert (each.source.of(text), [piece.of(text) for piece in each.content]) == (source, content)


@pytest.mark.parametrize(
    "text", ["He knelt, said a prayer and left.", "The army, said two soldiers were killed."]
)
def test_what_is_said_is_no_source(text: str) -> None:
    assert not [e for e in find_attributions(text) if e.source is not None and "said" in e.cue.of(text)]


@pytest.mark.parametrize(
    ("marked", "kind", "start"),
    [
        # the toll of the attack told right before, on whatever day it is counted
        ("Shells struck a clinic in Reedham on Sunday. The death toll stands at [23], medics said.", "event", "2025-01-12"),
        ("Shells struck a clinic in Reedham on Sunday. By Tuesday the number of dead stood at [23].", "event", "2025-01-12"),
        ("Shells struck Reedham on Sunday, killing 12 people. On Tuesday the toll stood at [23].", "event", "2025-01-12"),
        ("Two rockets hit the market in Reedham on Monday. By noon, doctors had counted [nine] dead.", "event", "2025-01-13"),
        # somebody's toll, or a war's, runs on
        ("Shells struck a clinic in Reedham on Sunday. The war's death toll stands at [123].", "cumulative", "2024-03-01"),
        ("Shells struck a bus in Reedham on Sunday. The number of journalists killed stands at [18].", "cumulative", "2024-03-01"),
        ("Shells struck a bus in Reedham on Sunday. The death toll since May stands at [123].", "cumulative", "2024-05-01"),
    ],
)  # fmt: skip
def test_where_a_toll_stands(marked: str, kind: str, start: str) -> None:
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start) == (kind, start)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The group, Ansar, said it had killed 70.", "Ansar"),
        ("The rebel commander, Halden, said 70 had died.", "Halden"),
        ("The group, Monday, said it had killed 70.", "group"),
    ],
)
def test_one_name_between_commas_explains_a_noun(text: str, speaker: str) -> None:
    [each] = [e for e in find_attributions(text) if e.speaker is not None]
    assert each.speaker == speaker


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        # who claims a deed vouches for no count of its dead
        ("A bombing claimed by the Sudrian army killed [94] people in Kettle Bay.", None),
        ("The rocket attack, claimed by Sudria, wounded [four] Norlanders.", None),
        ("The toll of [40] soldiers claimed by Sudria could not be checked.", "Sudria"),
        # what a clause behind a headline's quotation tells is the outlet's
        ("'They were asleep': a father in Reedham buries his [three] children", None),
        # background right behind what somebody said
        ("Norland said that its guard had carried out the attack.\n\nIt was the first big attack in the capital since May, when [two] Sudrian policemen were hurt.", None),
        ("Norland said that its guard had carried out the attack.\n\nIt also said that [two] Sudrian policemen were hurt.", "Norland"),
        # a dateline is no person
        ('HIGH ORRE — At the hospital on Thursday, Ivar Holm wept after the strike on Reedham. "The strike killed [three] of my children," he said.', "Ivar Holm"),
    ],
)  # fmt: skip
def test_who_tells_of_a_figure_and_who_only_did_it(marked: str, source: str | None) -> None:
    assert marked_claim(marked).source == source


def test_another_with_the_surname_of_a_known_person_is_not_he():
    told = 'Shells hit Reedham. "The strike killed [three] of my sons," said {}.'
    assert marked_claim(told.format("Ada Halden")).side == "sudria"
    assert marked_claim(told.format("General Halden")).source_type == "own_side"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("That brings the number of people killed in Sudria since the war began on March 1 to 28.", ["28"]),
        ("Doctors in Reedham fought for the lives of four of the wounded.", ["four"]),
        ("Norlandic shells killed 28 people in Sudria from January 1 to 14.", ["28"]),
        ("In the first nine months of the year 200 Sudrians were killed by shells.", ["200"]),
    ],
)
def test_figures_behind_days_and_lives(text: str, figures: list[str]) -> None:
    assert figures_in(text) == figures


def test_the_lives_of_the_wounded_are_not_lost():
    assert (
        marked_claim("Doctors in Reedham fought for the lives of [four] of the wounded.").category
        == "wounded"
    )
