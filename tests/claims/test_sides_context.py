"""Sides that the passage tells: what is worn down to a few words, named before, or answered by the other side."""

import pytest
from northern import claims_in, marked_claim
from tollbook.claims import find_claims
from tollbook.profiles import load_profile
from tollbook.records import Document

GENERAL = load_profile("general")
GAZA = load_profile("israel-gaza")
WAR = " The army and the insurgents have used artillery and drones."


def side_in(marked, profile):
    """The side of the figure in [brackets], in a war of the profile."""
    text, at = marked.replace("[", "").replace("]", "") + WAR, marked.index("[")
    claims = find_claims(Document("a", "Harbour Gazette", text, "2024-12-15"), profile)
    return next(claim for claim in claims if claim.start <= at < claim.end).side


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        # what takes lives does not suffer them
        ("The raids that Sudria began in May have taken [460] lives in Norland.", "norland"),
        # each tells its own, with the verb left out
        ("Norland reported 14 dead and Sudria [nine] after a day of shelling.", "sudria"),
        ("The two armies' casualties in the border war have passed [1,400].", "both"),
        # a war that only says how great this one is, and pictures that went round the world
        ("Norland said [198] people died in the largest war since the Second World War.", "norland"),
        ("Pictures shared around the world showed [four] dead in Reedham.", "sudria"),
        # the owner behind the harm
        ("Sudria has lost thousands, and Halden spoke of [60] deaths a day among his forces.", "norland"),
        # those who attacked
        ("Halden's men beat back a Sudrian attack near Reedham and killed [40] of the attackers.", "sudria"),
        ("The army of Norland had repelled a Sudrian assault, killing more than [150] attackers.", "sudria"),
        ("In Reedham [900] people have died, against 14 soldiers and 11 farmers in Kettle Bay.", "sudria"),
        ("In Reedham 900 people have died, against 14 soldiers and [11] farmers in Kettle Bay.", "norland"),
        ("In Reedham 900 people have died, against [14] soldiers and 11 farmers in Kettle Bay.", "norland"),
        ("It ended in [hundreds] being captured or surrendering to Norlandic troops.", "sudria"),
        # the whole named first
        ("Of the Sudrian soldiers sent to the front, [21] have died.", "sudria"),
        # a place told by whose it is
        ("A bomb killed [63] people at a wedding in the Sudrian capital.", "sudria"),
        ("Some [900] was the count of the casualties that the shells had cost Norland.", "norland"),
        # foreigners who came to fight, and those of them who died
        (
            "Norland said that 6,900 foreigners had come to Sudria to fight. Some [1,900] of those were killed, "
            "the Norlandic defence ministry said.",
            "sudria",
        ),
        # near misses
        ("Sudria took [40] casualties in Norland.", "sudria"),
        ("It was the worst raid since the Second World War, when [9,000] people died.", None),
    ],
)
def test_side_in_the_invented_war(marked, side):
    assert marked_claim(marked).side == side


def test_two_armies_in_one_sentence():
    claims = claims_in("Fourteen Norlandic and nine Sudrian soldiers were killed in the clashes.")
    assert [(claim.side, claim.population) for claim in claims] == [
        ("norland", "military"),
        ("sudria", "military"),
    ]


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        ("[Two] reservists were killed in fighting in Gaza.", "israel"),
        ("The army's dead since its ground operation began in Gaza rose to [217].", "israel"),
        ("The West Bank buried its dead. [Two] Palestinians had been killed, a medic said.", "west_bank"),
        ("Israeli troops killed [three] Palestinian gunmen in a raid on Jenin.", "west_bank"),
        ("Israeli shells hit a column of Iranian troops, killing [14].", "iran"),
        ("RAMALLAH, West Bank — A surgeon was held in Gaza. The army killed [one] patient there.", "gaza"),
    ],
)
def test_side_where_one_people_has_two_lands(marked, side):
    assert side_in(marked, GAZA) == side


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        ("Rwanda was forgotten. Then the Kosovo war broke out. More than [13,000] were killed.", "kosovo"),
        ("A blast hit a base in Armenia. Armenia said [14] servicemen had fallen.", "armenia"),
        (
            "At least [31] rebels and two soldiers died in a battle between Indian troops and Maoists.",
            "maoists",
        ),
    ],
)
def test_side_in_a_war_without_a_profile(marked, side):
    assert side_in(marked, GENERAL) == side


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        # a party counted by the next figure is not this one's
        ("Norland's army said [18] of its soldiers and 47 Sudrian troops were killed.", "norland"),
        ("The fighting left about [3,000] Norlanders and 1,000 Sudrians dead.", "norland"),
        ("Norland spoke of [150] or even 300 Sudrian dead.", "sudria"),
        # the other of two set beside each other
        ("Norland's dead number 900, compared to Sudria's [400] or more.", "sudria"),
        ("Sudria lost 900 men in May, compared with Norland's [400].", "norland"),
        ("Sudria lost 900 men in May, versus [400] for Norland.", "norland"),
        ("Sudria lost 900 men in May, compared with [400] in April, in the war in Norland.", "sudria"),
        # whoever owns up to a loss speaks of its own
        ("The north has fallen quiet. Norland has admitted to [1,351] deaths in Reedham.", "norland"),
        ("Norland acknowledged [498] military deaths in Reedham on 2 December.", "norland"),
        ("Norland acknowledged the deaths of [nine] civilians in Reedham.", "sudria"),
        ("Norland says 29 of its troops died, while Sudria has acknowledged losing [38].", "sudria"),
        (
            "Five Norlandic soldiers were killed in the shelling, while Sudria admitted the loss of [11].",
            "sudria",
        ),
        # one of a kind told of without a figure
        ("A Norlandic soldier was killed and [three] were wounded near Reedham.", "norland"),
        ("Norlandic commandos killed nine Sudrian gunners; [two] commandos were hurt.", "norland"),
        # what was attacked, named with the attack or as its object
        ("Death toll in Norland market attack rises to [100].", "norland"),
        ("Rebels ambushed a Norlandic convoy near the border, killing [26] troops.", "norland"),
        (
            "According to the head of Norland's Amber province, where clashes hurt [four] civilians, it is calm.",
            "norland",
        ),
        ("The book counts [350] killed in the regular Norlandic forces.", "norland"),
    ],
)
def test_side_by_the_words_between(marked, side):
    assert marked_claim(marked).side == side


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        # fighters without a land have no people
        ("Boko Haram has killed about [35,000] people since 2009.", None),
        ("Boko Haram raided a camp. Later [40] people were killed in Nigeria.", "nigeria"),
        # nor are they soldiers of the next land when the article tells of another
        (
            "Burkina Faso mourned. The town of Djibo in Burkina Faso was overrun by JNIM. It said it killed [nine] soldiers.",
            "burkina_faso",
        ),
        (
            "JNIM, whose spokesman said 70 Malian soldiers died, added that [12] of the group's own men were killed.",
            "jnim",
        ),
    ],
)
def test_side_of_people_and_of_fighters(marked, side):
    assert side_in(marked, GENERAL) == side


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        ("Three fronts: in Norland [150] people have died, in Sudria 55.", "norland"),
        ("Three fronts: in Norland 150 people have died, in Sudria [55].", "sudria"),
        (
            "The army in Vessel said its drones had hit a convoy of the Sudrians and killed [dozens] of fighters.",
            "sudria",
        ),
        ("Halden reported that the enemy had killed [12] of his defenders overnight.", "norland"),
        ("Norland said it had lost 40 men at Reedham and killed [300] Sudrian ones.", "sudria"),
        ("Norland's army lost 40 men at Reedham and killed [300].", "sudria"),
        ("Shells hit a building housing captured Norlandic gunners, killing [53].", "norland"),
    ],
)
def test_side_by_place_and_deed(marked, side):
    assert marked_claim(marked).side == side


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        ("Chad said [64] Chadians had died fighting for Ukraine.", "ukraine"),
        ("Serbian forces shot [45] ethnic Albanians dead in Kosovo.", "kosovo"),
        ("Benin's army said [28] soldiers died near the borders with Mali and Niger.", "benin"),
    ],
)
def test_side_of_those_from_elsewhere(marked, side):
    assert side_in(marked, GENERAL) == side


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        ("In Norland the attacks that Sudria began have by now taken [460] lives.", "norland"),
        (
            "Norland called its strikes a response to the May raid in which [26] civilians were killed.",
            "norland",
        ),
        (
            "Norland turned its guns on villagers and on Sudrian rebels, leaving [60] people dead in Reedham.",
            "sudria",
        ),
    ],
)
def test_side_of_attacks_answered_and_begun(marked, side):
    assert marked_claim(marked).side == side


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        ("The siege cost the lives of 168 soldiers and [978] militants, the Philippine army said.", None),
        ("Mali's army names no losses, but [30] of its soldiers died, a medic says.", "mali"),
    ],
)
def test_side_of_the_armed_beside_others(marked, side):
    assert side_in(marked, GENERAL) == side
