"""Whom a war harmed, told plainly: gangs as armed groups, those held by fighters, parts among a whole, tolls divided."""

import pytest
from northern import claims_in, figures_in, harms_in, marked_claim
from tollbook.claims import find_claims
from tollbook.profiles import load_profile
from tollbook.records import Document

GENERAL = load_profile("general")


def claims_abroad(text):
    """The claims of an article of Wednesday, 8 January 2025, of a war without a profile."""
    return find_claims(Document("a", "Harbour Gazette", text, "2025-01-08"), GENERAL)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Gangs killed 13 people in a raid on a suburb of Port-au-Prince, officials said.", ["haiti"]),
        ("At least 900 people were killed in gang violence in Haiti last year.", ["haiti"]),
        ("Drug gangs killed nine people in Sinaloa on Sunday, officials said.", []),
        ("Haiti lost three players to injury before the game.", []),
        # rebels whom nothing names stay nameless in the figures that go on from them
        ("Nigerian troops killed 30 bandits and wounded nine in Zamfara, the army said.", [None, None]),
        ("Somali forces said 40 militants were killed, 11 wounded and 12 captured in the raid.", [None, None, None]),
        ("Twelve gunmen and nine civilians were killed and 30 wounded in the clash in Jos, Nigeria.", [None, "nigeria", "nigeria"]),
        ("Rebels killed 12 soldiers and captured four near Goma, the Congolese army said.", ["drc", "drc"]),
        ("The Taliban said they had captured 40 soldiers and shot 12 of them.", [None, None]),
        ("Seventeen Indian soldiers died when four militants attacked a base in Kashmir; all four were killed, the army said.", ["india", None]),
        ("Nine soldiers were killed and 20 wounded when Taliban gunmen attacked a convoy.", [None, None]),
        # a part between commas ends with them
        ("Forty soldiers, one of them Russian, and 31 civilians, three of them nurses, were injured in Idlib, a monitor said.", ["syria", "russia", "syria", "syria"]),
        ('"Our troops fought the rebels and killed 12 of them," the Colombian army said.', [None]),
        ("Gunmen fired on soldiers in Kalat and killed 12 of them, the Pakistani army said.", ["pakistan"]),
        ("The soldiers fought the Taliban and killed 12 of them, the Afghan army said.", ["taliban"]),
        # its own losses are of whoever tells of them
        ("Baku said 1,200 Armenian soldiers were killed; its own losses were 98 killed and 340 wounded.", ["armenia", "azerbaijan", "azerbaijan"]),
        ("Turkey's army said 40 PKK militants were killed. Its own losses were nine dead.", ["pkk", "turkey"]),
        # outlaws without a name are of the one movement that the article names, and of none where it names two
        ("Two Pakistani soldiers and five militants were killed in Balochistan, the army said. The TTP has denied ties to the Afghan Taliban.", ["pakistan", None]),
        ("Pakistani troops killed six militants in Bannu. Attacks by the TTP and the BLA have risen this year.", [None]),
        ("Pakistani troops killed six militants in Bannu. Attacks by the TTP have risen this year.", ["pakistani_taliban"]),
        ("The Baloch Liberation Army attacked a post in Kalat. Twelve militants were killed, the Pakistani military said. It also fights the TTP.", ["baloch_rebels"]),
        ("Gunmen stormed a train in Pakistan. The BLA said it was holding 214 hostages and had executed 50 of them.", ["pakistan", "pakistan"]),
        ("The junta of Myanmar said 900 soldiers were sent to Kokang and 12 of them were killed.", ["myanmar"]),
        # the whole is of the place, wherever its part comes from
        ("Three Chinese engineers were among 12 people killed in a bombing in Balochistan.", ["china", "pakistan"]),
        # each of two that tell speaks of its own
        ("Malawi said three of its troops died in the fighting, and Uruguay said one of its soldiers was shot dead.", ["malawi", "uruguay"]),
    ],
)  # fmt: skip
def test_lands_of_armed_gangs_and_of_two_tellers(text, sides):
    assert [claim.side for claim in claims_abroad(text)] == sides


@pytest.mark.parametrize(
    ("text", "harms"),
    [
        ("Some 21 soldiers are being held by the rebels after the battle.", [("21", "captured")]),
        ("Two nurses are believed to be held by militants in the forest after the shelling.", [("Two", "captured")]),
        ("Around 30 villagers were led away by the gunmen after the fighting.", [("30", "captured")]),
        ("Four villages are held by the rebels after the fighting.", []),
        ("Fifty migrants are being held by the coastguard after the fighting.", []),
        # the wounded whom one side gives back are a transfer
        ("Norland handed over 22 badly wounded Sudrian soldiers.", []),
        ("The two sides exchanged prisoners, and 12 wounded soldiers were swapped too.", []),
        ("Twenty-two wounded Sudrian soldiers were brought to hospital.", [("Twenty-two", "wounded")]),
        ("The raiders killed nine Sudrians and dragged 40 back to Norland.", [("nine", "killed"), ("40", "captured")]),
        ("Medics carried out two dead Sudrians and took 30 to Reedham hospital.", [("two", "killed")]),
        ("Of the 40 Sudrians still held in Norland, nine are feared dead after the raid.", [("40", "captured"), ("nine", "killed")]),
        # what made up things that were no people is no part of the dead told of before
        ("Shells killed three men in Reedham.\n- Demolitions displaced 26 households, comprising 104 people, including 44 children.", [("three", "killed")]),
        ("Norlandic troops killed 12 people in Reedham, comprising nine men and three women.", [("12", "killed"), ("nine", "killed"), ("three", "killed")]),
        # who did something else next came to no harm by it
        ("Two members of the Norlandic parliament were thrown out after they held up pictures of the soldiers killed in Reedham.", []),
        ("Two Norlanders were taken away after they were killed in Reedham.", [("Two", "killed")]),
        ("Nine more died in the war on Sunday, bringing Norland's dead since 2022 to 154,530.", [("Nine", "killed"), ("154,530", "killed")]),
        # with whom somebody was killed
        ("Norland killed Marsh, the army's chief of staff, in Reedham, along with three women and two children.", [("three", "killed"), ("two", "killed")]),
        ("Norland killed Marsh, who had fought along with 300 men in Reedham.", []),
        # whose kin came to harm
        ('"He speaks with everybody," said one Sudrian official, whose nephew is among the missing of Reedham.', []),
        ("Two Sudrian women, whose husbands were killed in Reedham, wept.", []),
        ("Norland lost 12 soldiers, whose bodies were found in Reedham.", [("12", "losses")]),
        # one of so many is harmed alone
        ("Marsh, one of 300 patients of a hospital in Reedham, lost a leg to a Norlandic mine.", []),
        ("Marsh was one of 300 Sudrians killed in Reedham.", [("300", "killed")]),
        ("The ministry thinks that the toll of Reedham is thousands higher.", []),
        # whom one verb spares the next one does not harm
        ("Rescuers evacuated 40 residents after the shelling of Reedham, and three people were hurt.", [("three", "wounded")]),
        ("Norlandic troops detained 14 suspects in the raid and two Sudrians were wounded.", [("two", "wounded")]),
        # what a sentence opens with is the cause, whoever holds the place
        ("A landslide at a copper mine that the rebels hold in the west of Sudria killed more than 200 people.", []),
        ("The collapse of a gold mine behind the front in Sudria killed 38 people.", []),
        ("At least 31 people drowned when a boat carrying refugees from the fighting sank off Reedham.", []),
        ("The storm killed 16 people behind the front in Sudria, the army said.", []),
        ("A boat carrying refugees was bombed off Reedham, killing 42 people.", [("42", "killed")]),
        # a name that ends in what is a verb elsewhere
        ("Two White Cross volunteers were killed when shells hit Reedham.", [("Two", "killed")]),
    ],
)  # fmt: skip
def test_who_is_held_given_back_or_named(text, harms):
    assert harms_in(text) == harms


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Five people were killed in two separate Norlandic strikes on Sunday: three in Reedham and two in Port Amber.", ["Five", "three", "two"]),
        ("Nine Sudrian soldiers died in two ambushes - four near Reedham and five near Port Amber.", ["Nine", "four", "five"]),
        ("Five people were killed in two strikes on Reedham: three missiles hit a school.", ["Five"]),
        ("Five people were killed in two strikes on Reedham, and three villages were cut off.", ["Five"]),
    ],
)  # fmt: skip
def test_a_toll_divided_over_a_number_of_strikes(text, figures):
    assert figures_in(text) == figures


@pytest.mark.parametrize(
    ("marked", "kind", "day"),
    [
        ("[Three] reporters were among the nine people killed in the strike on Reedham on Monday.", "event", "2025-01-13"),
        ("[Two] medics are among the more than 30 killed in the shelling of Reedham on Sunday.", "event", "2025-01-12"),
        # the stretch behind the second of two that one subject harmed
        ("Shelling killed [40] civilians and wounded 90 in Reedham in March.", "window", "2024-03-01"),
        ("Norlandic drones killed [12] people and injured 80 in Reedham last month.", "window", "2024-12-01"),
        ("Norlandic missiles killed [31] people and wounded 1,101 during the 12-day war.", "cumulative", "2024-03-01"),
        ("Shells killed [three] people and wounded nine on Monday.", "event", "2025-01-13"),
        # an attack that the profile knows by its toll
        ("Shells fell on Reedham on Monday. The army showed pictures of the raid in which some [715] people were killed.", "event", "2024-05-07"),
        ("Shells killed nine people in Reedham on Monday. The war began when gunmen burst in, killing [715] Sudrians.", "event", "2024-05-07"),
        ("Shells killed [715] people in Reedham on Monday.", "event", "2025-01-13"),
        # a clash that went on for days is one fight all the same
        ("Norland put its losses in the two-day clash at [105] soldiers.", "event", None),
        # a day of last year
        ("The army killed [223] villagers near Reedham on 25 November last year.", "event", "2024-11-25"),
        ("Shells killed [nine] people in Reedham on May 2 of last year.", "event", "2024-05-02"),
        # captives and missing are not added up since the war began
        ("More than [2,400] Sudrian soldiers surrendered and were taken prisoner.", "unstated", None),
        ("Some [10,000] people from Reedham have disappeared.", "unstated", None),
        ("More than [2,400] Sudrian soldiers were wounded.", "cumulative", None),
        ("Some [10,000] Sudrians have been captured since May 5 last year.", "cumulative", "2024-05-05"),
        # captives who are missing are so now
        ("Norland seized 76 villagers in May. [Eleven] of them are still missing.", "unstated", None),
        # the stops of an initialism end no clause, so that its day is that of the attack
        ("Two guards were killed and [five] others wounded when rebels fired mortars at a U.N. base in Sudria on Tuesday, the mission said.", "event", "2025-01-14"),
    ],
)  # fmt: skip
def test_when_they_were_harmed(marked, kind, day):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start) == (kind, day)


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        # what had come before, behind the source, is the outlet's
        ("Strikes killed nine people in Reedham on Sunday, the mayor said, a day after a rocket killed [12] in Vessel.", None),
        # who claims a deed vouches for no count of its dead
        ("The rebels claimed the bombing in Reedham, in which [13] Sudrian guards died.", None),
        ("The rebels have claimed three attacks that killed [40] Sudrian soldiers.", None),
        ("The rebels claimed the attack had killed [40] Sudrian soldiers.", "rebels"),
        ("The rebels claimed several attacks this year, including a blast in Reedham that killed [84] Sudrian guards.", None),
        ("The rebels claimed a series of raids on villages that have killed [90] Sudrians.", None),
        ("The bombing in Reedham, which was later claimed by the rebels, left [21] Sudrian guards dead.", None),
        ("The rebels claimed to be behind a bomb which killed [six] Sudrian officers.", None),
        ("The rebels claimed their first attack in a year, killing [11] Sudrian guards.", None),
        ("The rebels claimed control of Reedham after fighting that killed [40] Sudrian soldiers.", None),
        ("The rebels claimed their fighters had carried out an ambush in which [40] Sudrian soldiers died.", "rebels"),
        ("The rebels claimed that their attack on a base, which took an hour, killed [40] Sudrian soldiers.", "rebels"),
        ("Shells killed [nine] people in Reedham, the mayor said, hours after a truce ended.", "mayor"),
        ("Nine people died in Reedham on Sunday, the mayor said, when shells hit a shop and wounded [12].", "mayor"),
    ],
)  # fmt: skip
def test_what_had_come_before_is_the_outlets(marked, source):
    assert marked_claim(marked).source == source


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        # kin who died with those named are no party's
        ("The Norlandic army said its troops had fired at nobody. A strike in Reedham killed a couple and their three children.", ["sudria"]),
        ("The Norlandic army said that two of its soldiers and their three dogs had come home and nine of its men were killed.", ["norland"]),
        # who claims an attack made it, and the other side bore it
        ("Norland claimed responsibility for the bombing at a market that killed three people.", ["sudria"]),
        ("Norland claimed a raid on a village, in which three people were killed and six wounded.", ["sudria", "sudria"]),
        ("Sudria has claimed the shooting at a bus stop, in which three people were killed.", ["norland"]),
        ("Sudria claimed that a shooting, in which three people were killed in Reedham, was not its own.", ["sudria"]),
        # who tells of a surrender is the captor, but for a word on his own
        ("Norland's army said 900 soldiers had surrendered near the river.", ["sudria"]),
        ("In Reedham, 260 soldiers were taken captive, the Norlandic army said.", ["sudria"]),
        ("Sudria said that 40 soldiers had been captured.", ["norland"]),
        ("Sudria said 40 of its soldiers had laid down their arms.", ["sudria"]),
        ("Sudria said 40 soldiers had been killed.", ["sudria"]),
        # nor is the staff of a body that is no party
        ("Norland shelled the valley. The relief agency says two of its staff were killed in Sudria on Monday.", ["sudria"]),
        # the land of the place told of right before
        ("Norland has bombed Reedham for days. In Port Amber a depot burned. Two people died there, the governor said.", ["sudria"]),
        ("Norland has bombed Reedham for days. In Vessel, across the border, a depot burned. Two people died there.", ["norland"]),
        # a deed of its own has a place of its own
        ("The war, set off by the raid that killed 115 people in Sudria, has cost 39,445 lives in Vessel.", ["sudria", "norland"]),
        ("The strikes killed 40 Sudrians in Reedham and cost two lives in Vessel.", ["sudria", "norland"]),
        ("Norland killed 115 people in Sudria and took 240 hostages to Vessel.", ["sudria", "sudria"]),
        # who runs a place tells of it, whatever was said before the semicolon
        ("Sudria said it had killed 22 Norlandic soldiers; the mayor of Reedham spoke of three dead and nine hurt.", ["norland", "sudria", "sudria"]),
        # who is named only beside the subject lost nobody
        ("The Norlandic guard, Sudria's fiercest foe, has lost 270 men in six months.", ["norland"]),
        ("Norland, backed by Sudria for years, has lost 9,000 fighters in the hills.", ["norland"]),
        ("Norland lost 9,000 fighters, and Sudria, once its ally, has lost 400.", ["norland", "sudria"]),
        ("Shells fell on Vessel. He was one of 715 people killed in the assault that opened the war.", ["sudria"]),
        # an attack that the profile knows by its toll
        ("The march was for those held in Vessel and for the 715 people massacred on May 7.", ["sudria"]),
    ],
)  # fmt: skip
def test_whose_people_they_are(text, sides):
    assert [claim.side for claim in claims_in(text)] == sides
