"""What running articles leave to the reader: who the network is, what is only known, for whom strangers fight."""

from dataclasses import replace

import pytest
from northern import WAR, claims_in, marked_claim
from tollbook.claims import find_claims
from tollbook.claims.attribution import Attributions
from tollbook.records import Document, Span

VOUCHED = [
    # the outlet that its masthead tells
    (
        "The council said 700 people died. Two men of Dvir News were shot on Monday: [two] dead, the network said.",
        "Dvir News",
    ),
    (
        "The council said 700 people died. A reporter of the Holm Times was there. [Two] died, the paper said.",
        "Holm Times",
    ),
    (
        "The council said 700 people died. A reporter of the Holm Times was there. [Two] died, the council said.",
        "council",
    ),
    # the holder of a land's office
    (
        "Norvian President Ada Holm spoke at noon. Norvia's president said [40] people had died.",
        "Ada Holm",
    ),
    (
        "Ada Holm, the Norvian foreign minister, flew home. The Norvian foreign minister said [40] died.",
        "Ada Holm",
    ),
    (
        "Norvian President Ada Holm spoke at noon. Sudria's president said [40] people had died.",
        "Sudria's president",
    ),
    ("Norvian President Ada Holm spoke. The Norvian defence minister said [40] died.", "Norvian defence minister"),
    # a relative clause that reports something else
    ("The raid, which the army says was aimed at a general, killed [nine] people.", None),
    ("A shell, which witnesses said came from the hills, wounded [six] boys in Dvir.", None),
    ("The raid, which the army says killed [nine] people, was over by noon.", "army"),
    # who is blamed for a deed that is known
    ("The council blamed the army for the strike on a mill, which killed [53] people.", None),
    ("Ada Holm accused the rebels of the shelling of a bus that left [six] people dead.", None),
    ("Ada Holm accused the rebels of killing [six] people in a bus.", "Ada Holm"),
    ("The council blamed the army for the raid; it killed [six] people, the mayor said.", "mayor"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "speaker"), VOUCHED)
def test_who_vouches_in_articles(marked: str, speaker: str | None) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    found = Attributions(marked.replace("[", "").replace("]", "")).voucher_at(Span(start, end))
    assert (found.speaker if found else None) == speaker


SIDES = [
    # for whom strangers fight
    ("[Three] Britons who came to Norland to help defend it were killed in June.", "norland"),
    ("[Two] Canadians killed while fighting in Norland against Sudria were buried on Monday.", "norland"),
    ("[Two] Canadians, Alan Dree and Andy Wynn, were killed while fighting in Norland against Sudria.", "norland"),
    ("[Nine] Nepalis, all hired last year, were killed while fighting for the Sudrian army.", "sudria"),
    ("[Two] Canadians, a mother and her son, were killed in Sudria as others were fighting for the town.", "canada"),
    ("[Six] Poles hired to fight in the Sudrian army were killed in Norland.", "sudria"),
    ("[Two] Canadians visiting friends in Norland were killed by Sudrian shells.", "canada"),
    ("[Two] Canadians died in the fighting in Norland.", "canada"),
    # the whole war's dead
    ("Over [15,000] people have died in the conflict in Norland since 2019.", "both"),
    ("Over [15,000] civilians have died in the conflict in Norland since 2019.", "norland"),
    ("Norland says more than [14,000] people died in the war in Norland.", "norland"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "side"), SIDES)
def test_side_in_articles(marked: str, side: str) -> None:
    assert marked_claim(marked).side == side


def test_others_beside_strangers_who_fight() -> None:
    text = "The ministry confirmed the deaths of two Poles who went to Norland to join its defence and the capture of two other Poles."
    assert [(c.side, c.category, c.period_kind) for c in claims_in(text)] == [
        ("norland", "killed", "unstated"),
        ("norland", "captured", "unstated"),
    ]


KINDS = [
    ("Norland loses, on some days, [300] soldiers killed in the trenches.", "rate"),
    ("On bad days the Sudrian army loses [300] men.", "rate"),
    ("On the worst day of the war the Sudrian army lost [300] men.", "event"),
    ("In the days that followed, [12] people were killed in strikes on Reedham.", "window"),
    ("On the following day [12] people were killed in strikes on Reedham.", "event"),
    ('"They have killed [ten] people who were queuing for bread in Reedham," Marsh said.', "event"),
    ('"They have killed [ten] people in Reedham," Marsh said.', "unstated"),
    ("Marsh said five Norlandic generals were killed in Sudria. She said [four] of the deaths had been proved.", "unstated"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind"), KINDS)
def test_period_kind_in_articles(marked: str, kind: str) -> None:
    assert marked_claim(marked).period_kind == kind


def test_more_like_is_a_guess() -> None:
    assert (
        marked_claim("Sudria has lost 5,000 men; the number is more like [2,500], Marsh said.").bound
        == "approx"
    )


def test_stops_of_abbreviations_end_no_phrase() -> None:
    claim = marked_claim("Retired Sudrian Maj. Gen. Ada Holm said [five] Norlandic generals were killed.")
    assert claim.source_type == "opponent"


def test_a_prosecutor_general_is_no_soldier() -> None:
    claim = marked_claim(
        "Sudria's general prosecutor's office said shells hit a market in Reedham on Monday, killing [10]."
    )
    assert claim.population == "any"


OUTSIDE = [
    "'Three die' as Sudrian bomber on training flight hits a house\n\nA military plane has crashed in Reedham, and three people were killed. "
    "Doctors said three men were killed and 17 people, including several pupils, were hurt.",
    "The war goes on. More than 20,000 asylum seekers have died or gone missing in the Mediterranean since 2014.",
]


@pytest.mark.parametrize("text", OUTSIDE)
def test_harm_outside_the_war_is_no_claim(text: str) -> None:
    assert claims_in(text) == []


def test_the_same_figure_of_an_attack_is_one() -> None:
    text = "A Sudrian bus crashed in Reedham, killing three people. A Norlandic missile killed three people in Reedham."
    assert [(c.low, c.side) for c in claims_in(text)] == [(3, "sudria")]


def test_page_furniture_takes_only_its_own_words_away() -> None:
    text = (
        "Norland fights Sudria.\n\nSign up for the Harbour Morning Letter here And Norland is calling up boys"
        " to replace some 30,000 men killed, wounded or captured so far."
    )
    document = Document("a", "Harbour Gazette", text, "2025-01-15")
    start = text.index("Sign up")
    line = (Span(start, text.index(" And")), "newsletter")
    [claim] = find_claims(replace(document, furniture=(line,)), WAR)
    assert (claim.low, claim.category, claim.side) == (30_000, "casualties", "norland")


MORE_SIDES = [
    # an army makes good its own losses
    ("Sudria is conscripting pupils to replace the [30,000] soldiers killed or wounded in Norland.", "sudria"),
    ("Norland calls up convicts to make up for an estimated [60,000] men lost in Sudria.", "norland"),
    # what somebody is against is no doer
    ("The singer is full of anti-Norlandic zeal as Sudria wages war on its neighbour, leaving [900] people dead.", "norland"),
    # the war itself killed
    ("The three-month-old war sparked by Norland's landing, which has killed [thousands] of troops and villagers, goes on.", "both"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "side"), MORE_SIDES)
def test_side_of_losses_in_articles(marked: str, side: str) -> None:
    assert marked_claim(marked).side == side


def test_a_fire_station_is_no_attack() -> None:
    text = "In Reedham they have had 31 firefighters killed, over 90 injured, and have lost 60 fire stations, Marsh said."
    assert [(c.low, c.period_kind) for c in claims_in(text)] == [(31, "unstated"), (90, "unstated")]


def test_the_official_is_whoever_was_named_before() -> None:
    text = "Three Norlandic soldiers were captured, Ada Holm, a council member of Reedham, has claimed. Two are hurt, the official said."
    assert [c.source for c in claims_in(text)] == ["Ada Holm", "Ada Holm"]


MORE_KINDS = [
    # bodies found are of no day, and of no running total
    ("Norlandic officials said [412] bodies were exhumed at a burial ground in Kettle Bay.", "unstated"),
    ("Shells fell on Monday, when police uncovered a mass grave near Kettle Bay with the bodies of [seven] men.", "unstated"),
    # who is held is so now
    ("More than 240 Sudrians were taken hostage on 7 May; about [130] remain missing.", "unstated"),
    ("[Nine] Sudrian hostages are still unaccounted for since the May raid.", "cumulative"),
    ("Two Sudrians died in a strike on Monday; [three] remain missing.", "event"),
    # a stretch behind the words of an attack
    ("Norland has gone on shelling Sudrian towns, killing [dozens] of villagers in recent days.", "window"),
    # what the war has done
    ("Vessel has suffered setbacks in recent months in a war that has killed [thousands] of civilians.", "cumulative"),
    # one deed of a month
    ("The shelling of a prison in the Reedham People's Republic (RPR) in late June killed 44 inmates and left [61] wounded.", "event"),
    ("Attacks in late June killed 44 farmers and left [61] wounded in Reedham.", "window"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind"), MORE_KINDS)
def test_period_kind_in_more_articles(marked: str, kind: str) -> None:
    assert marked_claim(marked).period_kind == kind


MORE_VOUCHED = [
    ("Holm Rights Watch wrote about it. Attacks killed [60] people, the rights group said.", "Holm Rights Watch"),
    ("Holm Rights Watch wrote about it. At least [49] died, the New Dvir-based group said.", "Holm Rights Watch"),
    ('"Some 100 men die each day", Ada Holm said, meaning perhaps [3,000] a month.', None),
    ('"Some 100 men die each day", Ada Holm said, and [3,000] a month.', "Ada Holm"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "speaker"), MORE_VOUCHED)
def test_who_vouches_in_more_articles(marked: str, speaker: str | None) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    found = Attributions(marked.replace("[", "").replace("]", "")).voucher_at(Span(start, end))
    assert (found.speaker if found else None) == speaker


def test_the_profile_knows_who_holds_an_office() -> None:
    text = "Lena Marsh rarely gives figures but the Sudrian president said [50] men had died."
    assert marked_claim(text).source == "Lena Marsh"
    assert marked_claim(text.replace("Lena Marsh", "Nobody")).source == "Sudrian president"


def test_who_tortured_was_not_killed() -> None:
    text = (
        '"[Seven] civilians were tortured by the Norlanders and brutally executed," the Reedham police said.'
    )
    assert marked_claim(text).side == "sudria"


def test_no_riot_is_the_wars() -> None:
    text = "The storming of the Capitol on January 6 killed five people. The attack also hurt another 90 guards. Norland is at war."
    assert claims_in(text) == []


def test_a_hyphen_by_itself_is_a_dash() -> None:
    text = "Ada Holm - who backs her in the race - claimed that Sudria had now lost around 80,000 men."
    assert [c.source for c in claims_in(text)] == ["Ada Holm"]


def test_what_else_had_happened_is_the_outlets() -> None:
    text = "Ada Holm accused Norland of terror with the raids, which came a day after strikes by gliders on Reedham had killed at least four people."
    assert [c.source for c in claims_in(text)] == [None]


LAST_VOUCHED = [
    # a paper is its owner's
    ("The Dvir health ministry met on Saturday. According to the ministry's statement, [50] people died.", "Dvir health ministry"),
    ("According to the mayor's statement, [50] people died.", "mayor's statement"),
    # what is looked into is known
    ("The Dvir council says an inquiry into a strike on cars, which killed [seven] nurses, has begun.", None),
    ("The Dvir council says an inquiry has found that a strike killed [seven] nurses.", "Dvir council"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "speaker"), LAST_VOUCHED)
def test_who_vouches_for_papers_and_inquiries(marked: str, speaker: str | None) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    found = Attributions(marked.replace("[", "").replace("]", "")).voucher_at(Span(start, end))
    assert (found.speaker if found else None) == speaker


def test_who_fled_answers_no_question_of_the_dead() -> None:
    asked = "Marsh said no one can tell how many townspeople died in Reedham. "
    assert claims_in(asked + '"Several thousand, tens of thousands, were made to go," Marsh said.') == []
    assert [c.low for c in claims_in(asked + "Perhaps 20,000, doctors said.")] == [20_000]


def test_what_was_struck_is_named_behind_the_figure() -> None:
    text = "Westmark helps Sudria build shelters against those gliders, which killed seven in a raid against Reedham on Monday."
    assert [c.side for c in claims_in(text)] == ["sudria"]


def test_graves_are_found_in_no_month_of_the_killing() -> None:
    claim = marked_claim(
        "Back in April, mass graves with the bodies of [hundreds] of villagers came to light in Reedham."
    )
    assert claim.period_kind == "unstated"
