"""Sides by construction: frames, gaps, foreigners, deeds, arms; and near misses that must not change."""

import pytest
from northern import article, claims_in, marked_claim
from tollbook.claims import find_claims
from tollbook.profiles import load_profile

CASES = {
    "where a body has its seat owns nothing told behind it": [
        (
            "Clashes went on in Reedham, said the Toll Observatory, which is based in Norland. The defence ministry said that [nine] of its soldiers had been killed there.",
            "sudria",
        ),
    ],
    "a seat of government right before an attack is the city it was made on": [
        ("Port Amber strike toll rises to [37] as rescuers search the ruins.", "sudria"),
        ("Port Amber classroom bombing leaves [37] dead.", "sudria"),
        ("Vessel bombing leaves [12] dead.", "norland"),
        ("A Vessel strike on Reedham killed [12] people.", "sudria"),
    ],
    "an attack on troops harms them, wherever they stand": [
        ("An attack on Norlandic troops in Reedham wounded [three] on Monday.", "norland"),
        (
            "There were 150 attacks on Norlandic forces in Reedham in May, which wounded about [70].",
            "norland",
        ),
        ("Attacks on Norlandic forces led to strikes in Reedham that killed [70] people.", "sudria"),
    ],
    "a list of lands names no whole": [
        (
            "A drone hit a yard in Reedham on Monday, in which three people — two Norlanders and a Sudrian — died, and [nine] Sudrians were hurt.",
            "sudria",
        ),
    ],
    "an aside on somebody else changes no subject": [
        (
            "Norland, which blames Sudria for the deaths of civilians, says it has killed [17,000] fighters and lost 380 soldiers.",
            "sudria",
        ),
        (
            "Norland, which blames Sudria for the deaths of civilians, says it has killed 17,000 fighters and lost [380] soldiers.",
            "norland",
        ),
        (
            "Sudria, which Norland accuses of hiding guns in schools, says it has killed [40] soldiers.",
            "norland",
        ),
        ("The raid, which Norland launched on Monday, killed [12] people.", "sudria"),
    ],
    "a place behind a second harm of the clause is that of both": [
        (
            "Jets struck militants in Norland after gunmen killed [five] people and wounded 22 at a plant near Port Amber.",
            "sudria",
        ),
        ("Shells hit Kettle Bay and killed [five] people, and 22 were hurt in Reedham.", "norland"),
    ],
    "a frame sets the clause's figures under a party": [
        ("Halden spoke at noon. On the Sudrian side he counted [900] killed.", "sudria"),
        ("For Norland, some put the dead at nearly [200].", "norland"),
        ("As for Sudria, the study speaks of [325] dead.", "sudria"),
        ("In the case of Norland, the figures are [60] killed and 300 wounded.", "norland"),
        ("Halden put the Sudrian share at [700] killed.", "sudria"),
        ("The Norlandic toll has reached [600] dead.", "norland"),
    ],
    "an attack answered, mourned or denied is not that of whoever answers": [
        ("Norland will respond to the attack, which killed [12] people.", "norland"),
        ("Sudria vowed to avenge the raid that killed [12] people.", "sudria"),
        ("Norland responded with a raid that killed [12] people.", "sudria"),
        ("Norland responded to the attack, killing [12] people.", "sudria"),
        ("Norland carried out the attack, which killed [12] people.", "sudria"),
        ("Norland denied that its strike had killed [12] people.", "sudria"),
        ("Norland denied having killed [12] people.", "sudria"),
        ("Norland denied that it had lost [12] soldiers.", "norland"),
    ],
    "what one person calls it is the attack": [
        (
            "Chancellor Ada Berg of Norland spoke of a strike on Kettle Bay. She said it killed [12] people.",
            "norland",
        ),
        (
            "The Norlandic army spoke of a strike on Reedham. It said it had killed [12] soldiers.",
            "sudria",
        ),
    ],
    "a verb left out is that of the figure before": [
        ("Norland lost 1,000 soldiers; Sudria, [400].", "sudria"),
        ("Norland has lost 900 soldiers and Sudria [70].", "sudria"),
    ],
    "a dateline or a speaker is no subject left out": [
        ("Sudria—About [600] people were killed in Kettle Bay.", "norland"),
        ("Halden counts 300 Sudrian dead, Norland [200].", "sudria"),
    ],
    "captives are of the party whose people the article calls captive": [
        (
            "Sudrian prisoners of war were held at Kettle Bay. Norland said a Sudrian strike on the jail killed [53] prisoners of war.",
            "sudria",
        ),
        (
            "The jail held captured Norlandic soldiers. Norland said its own shells killed [nine] POWs there.",
            "norland",
        ),
        ("Norlandic prisoners of war were held there. The strike killed [53] Sudrian soldiers.", "sudria"),
        (
            "Shells hit a prison for prisoners of war. [Forty] people were killed. It held Sudrian men captured by Norlandic troops.",
            "sudria",
        ),
        (
            "Shells hit a prison for prisoners of war. [Forty] people were killed. It held Norlanders captured by Sudrian troops.",
            "norland",
        ),
    ],
    "a second place has its own dead": [
        ("At least 606 killed in Norland, [28] in Sudria as truce holds.", "sudria"),
        ("Shells killed nine people in Sudria and [four] in Norland, officials said.", "norland"),
        ("Shells killed nine people in Reedham, [two] in June.", "sudria"),
        ("Shells killed nine people in Reedham, [four] in hospital in Norland.", "sudria"),
        ("Norland lost 40 soldiers in Sudria, [nine] in Reedham.", "norland"),
    ],
    "the object of a verb of attack is who was attacked": [
        (
            "The count came as Norlandic forces pummelled Sudria with drones, killing [three] people.",
            "sudria",
        ),
        ("Norland hammered Sudria overnight, killing [three] people.", "sudria"),
        ("Norlandic troops pounded the Sudrian capital with rockets, leaving [12] dead.", "sudria"),
        ("Sudria has bombarded eastern Norland for a week, leaving at least [12] dead.", "norland"),
        ("Norland was hammered by Sudrian drones overnight, killing [nine] people.", "norland"),
        ("Norland, which was bombarded by Sudria, said [nine] people were killed.", "norland"),
    ],
    "those who exchange fire": [
        ("Norland and Sudria traded strikes, killing [nine] people in Reedham.", "sudria"),
        ("Norland and Sudria traded strikes, killing [nine] people.", "both"),
        ("Crowds marched in France, Sudria and Norland over a blast in Reedham, killing [nine].", "sudria"),
    ],
    "a part of the children, then others": [
        ("Norlandic forces killed 78 Sudrian children, maimed another [982] and held 637.", "sudria"),
        (
            "Norlandic troops clashed with Sudrian forces in a fight that killed two Sudrian soldiers and wounded [five] others.",
            "sudria",
        ),
    ],
    "a place behind another figure is that figure's": [
        ("The toll in Reedham has come to [3,190], along with over 70 dead in Kettle Bay.", "sudria"),
        ("The toll in Reedham has come to 3,190, along with over [70] dead in Kettle Bay.", "norland"),
        ("Shells killed [12] people and wounded 30 in Kettle Bay.", "norland"),
    ],
    "in the mouth of the land they stand in": [
        ('"In Sudria, officially the number of soldiers killed is [55,000]," said Marsh.', "sudria"),
    ],
    "told by, not done by": [
        ("Marsh said 26 are feared dead and [seven] are reported missing by the Norlandic side.", "sudria"),
        ("[Thirteen] died in a raid by Norlandic gunmen.", "sudria"),
    ],
    "the war's worst attack is nobody's": [
        ("One of the Norlandic war's worst attacks killed [46] people in Reedham.", "sudria"),
    ],
    "all the wars of the world, and other wars": [
        ("A study of Sudria found that [2,515] children were killed in conflicts worldwide.", None),
        ("The report found 2,340 children killed and [5,120] maimed in conflicts around the globe.", None),
        ("In North Korea, the 12-year conflict there has killed [300,000] people.", "north_korea"),
        ("It was the worst month in Sudria since the 1980s, when [30,000] people died.", "sudria"),
        ("Reporters around the world saw shells kill [nine] people in Reedham.", None),
    ],
    "a border is no place of harm": [
        ("Gunmen killed [11] villagers in northeastern Sudria near the Norland border.", "sudria"),
        ("Gunmen killed [11] villagers in the Norland border region.", "norland"),
        ("Gunmen killed [11] people in southeastern Sudria, a district bordering Norland.", "sudria"),
    ],
    "a people's side behind its figure": [
        (
            "There are 180,000 dead or wounded Norlandic soldiers, and [100,000] dead or wounded on the Sudrian side.",
            "sudria",
        ),
        ("There are [180,000] dead or wounded Norlandic soldiers, Marsh said.", "norland"),
        ("A study put the dead at [3,000] on Norland's side and 900 on the Sudrian side.", "norland"),
    ],
    "who they were, in apposition": [
        (
            "Norlandic forces have captured [two] soldiers – the first captives from North Korea.",
            "north_korea",
        ),
        ("Shelling killed [12] people, all Norlandic soldiers, on Monday in Reedham.", "norland"),
        ("Shelling killed [12] people, Norlandic media said, in Reedham.", "sudria"),
        ("Shelling in Reedham killed [12] people, mostly women and children.", "sudria"),
    ],
    "what a party denies is of its own": [
        ("Port Amber denied the Norlandic claim that [600] troops had died in Reedham.", "sudria"),
        ("Norland denied Marsh's claim that [40] soldiers had died.", "norland"),
    ],
    "they, in a party's own words": [
        ('"Every day they lose [1,200] people," Halden said.', "sudria"),
        ('"They have lost [1,200] people this week," the commander, Lena Marsh, said.', "norland"),
        ('"We lost [1,200] people this week," the commander, Lena Marsh, said.', "sudria"),
    ],
    "the soldiers of the whole war": [
        ("Nearly [two million] soldiers have been killed, wounded or gone missing in the war.", "both"),
        ("Some [40] soldiers have been killed or wounded in the war, Halden said.", "norland"),
        ("Nearly [two million] Sudrian soldiers have been killed or wounded in the war.", "sudria"),
    ],
    "those killed in a prison": [
        (
            "Sudrian prisoners of war were held there. Norland said Sudria had hit the prison with rockets, killing [40] of them.",
            "sudria",
        ),
        (
            "Norlandic prisoners of war were held in a jail. Norland said Sudria had hit a mill, killing [40] people.",
            "norland",
        ),
    ],
    "a toll told by its own is not of the place it is counted from": [
        (
            "The ministry in Port Amber says that [18,800] people have been killed since Sudria was hit by the raid in Norland.",
            "sudria",
        ),
    ],
    "its own, told by the one who says so": [
        (
            "Norland said that Sudria attacked and that [95] of its troops were killed and seven villagers hurt.",
            "norland",
        ),
        (
            "Sudria spoke of a provocation from Norland, and it reported [71] of its soldiers killed.",
            "sudria",
        ),
        ("Nepal confirmed that [three] citizens of the country had died in Reedham.", "nepal"),
        ("The Sudrian army said Norland had lost [40] of its soldiers.", "norland"),
    ],
    "both sides bear it or only speak of it": [
        ("Both sides have lost [3,000] men.", "both"),
        ("About [900] people were killed on both sides.", "both"),
        ("The two sides traded blame after [40] people were killed in Reedham.", "sudria"),
    ],
    "a fight between two, told of before": [
        ("A long war between Norland and Sudria followed, killing [90,000] people.", "both"),
    ],
    "a name glued to what stands before it": [
        ("Read our news of the warNorland's casualties came to [434,000] in 2024.", "norland"),
    ],
    "an attack that another toll is counted from": [
        (
            "Some 11,000 people in Sudria have died in Norlandic raids since the Sudrian-led attack on Norland that killed [1,200].",
            "norland",
        ),
        (
            "The Norlandic toll has passed 25,000 since the harvest raid, which killed [1,200] people.",
            "sudria",
        ),
        ("Norlandic raids killed 30 people in Reedham and wounded [40] others after dawn.", "sudria"),
    ],
    "a post, a vessel": [
        ("A shooting at a Norlandic training ground on the Sudrian border has killed [22].", "norland"),
        ("One sailor died and [27] are missing from the Gale, the Norlandic missile cruiser.", "norland"),
        ("A missile fired from a Norlandic warship killed [nine] soldiers in Reedham.", "sudria"),
        ("A shell near a Norlandic base killed [nine] civilians in Reedham.", "sudria"),
    ],
    "an army that nobody names, of its own": [
        ("Norlandic raids went on. The Sudrian army says [152] of its men have fallen.", "sudria"),
        ("The Sudrian army passed a mark. Over [9,000] of its soldiers have died, Halden said.", "sudria"),
    ],
    "a war told of as what killed": [
        ("Halden's order to invade Sudria began a war that has killed [516] people.", "both"),
        (
            "The North Korean contingent in the Sudria war has suffered about [3,000] casualties.",
            "north_korea",
        ),
    ],
    "an attack on a village, not of it": [
        (
            "Norlandic planes struck widely, including a strike on the village of Reedham that killed [three].",
            "sudria",
        ),
    ],
    "whoever denies it is of whom it is said": [
        ("Norland dismissed a report that [900] soldiers had been killed.", "norland"),
        ("Port Amber dismissed a report that [900] soldiers had been killed.", "sudria"),
        ("Port Amber dismissed a report that [900] soldiers of the Norlandic army had died.", "norland"),
    ],
    "one tells its own, then the other": [
        ("Norland said shells killed 105 of its soldiers. Sudria reported [71] dead.", "sudria"),
        ("Norland said shells killed 105 of its soldiers. It reported [71] wounded.", "norland"),
        ("Norland said 105 Sudrian soldiers had died. Sudria put the figure at [71].", "sudria"),
    ],
    "killed by those of the one who tells": [
        ("Halden said [20] of the attackers were killed by our soldiers.", "sudria"),
        ("Halden said [20] of the soldiers were killed by Sudrian fire.", "norland"),
    ],
    "two sides of a border bear nothing": [
        ("Shells killed [270] people in Reedham and drove others out on both sides of the border.", "sudria"),
    ],
    "who did it is not who suffered it": [
        ("Soldiers of Norland executed [12] villagers.", "sudria"),
        ("The toll for Sudrians killed is [315].", "sudria"),
    ],
    "parties and figures in the same order": [
        ("Norland and Sudria lost [200] and 300 soldiers respectively.", "norland"),
        ("Norland and Sudria lost 200 and [300] soldiers respectively.", "sudria"),
    ],
    "a subject of two": [("Norland and Sudria have lost [900] soldiers.", "both")],
    "a fight between parties harms both": [
        ("Fighting between Norland and Sudria left [180] people dead.", "both"),
        ("The war between Norland and Sudria left [40] people dead in Reedham.", "sudria"),
    ],
    "who suffers bears the harm": [
        ("Halden said the Sudrians had losses of at least [200].", "sudria"),
        ("Sudria has suffered losses of about [1,500] dead, Halden said.", "sudria"),
        ("The Norlandic army has [180] dead and 450 wounded.", "norland"),
        ("The battle cost Sudria [40] casualties.", "sudria"),
        ("“We lost,” Marsh said, “[seventeen] men in an hour.”", "sudria"),
    ],
    "its own": [
        ("The Sudrian army said its fighters had killed [five] soldiers.", "norland"),
        ("Halden admitted [three] dead of his own.", "norland"),
    ],
    "foreigners are of the side they fight for": [
        ("[Two] French volunteers fighting for Sudria were killed.", "sudria"),
        ("At least [93] Kenyan recruits of the Norlandic army have died.", "norland"),
        ("[Two] Kenyans who had served in the Kenyan army died in Reedham.", "kenya"),
        ("[Two] Kenyans who had served in the Sudrian army died in Reedham.", "sudria"),
        ("[Two] French journalists were killed.", "france"),
    ],
    "captives are of the other side": [
        ("[Two dozen] soldiers surrendered to Sudrian forces.", "norland"),
        ("Sudrian troops took [14] soldiers prisoner near the mill.", "norland"),
    ],
    "a deed told right before": [
        ("Norlandic gunmen broke through the fence at dawn, killing [40] people.", "sudria"),
        ("Norland attacked Reedham with drones, killing [12] people and wounding 48.", "sudria"),
        ("Norlandic forces shelled Reedham and a drone hit Kettle Bay, killing [two] people.", "norland"),
    ],
    "where it was said is not where it happened": [
        (
            "Norland lost 40 soldiers. In June [35] were killed, Marsh told reporters in Port Amber.",
            "norland",
        ),
    ],
    "nothing behind a preposition takes the figure away": [
        ("Norland lost 40 soldiers in the fighting with Sudria and [12] were wounded.", "norland"),
    ],
    "soldiers a party tells of are its own": [
        ("Halden said [three] soldiers were killed near the river.", "norland"),
        ("Halden said [three] people were killed in Reedham.", "sudria"),
    ],
    "objects share the next one's noun": [
        ("The regiment killed [58] and wounded 74 Sudrian soldiers.", "sudria"),
    ],
    "what they were": [
        ("The shelling killed 40. [Eighteen] of the dead are Sudrian soldiers.", "sudria"),
    ],
    "people whom the harm befell": [
        ("The article gave the study's figure for Sudrians killed as up to [315].", "sudria"),
    ],
    "an attack whose owner stands behind by": [
        ("A drone launched by Norlandic troops killed [four] soldiers at a base.", "sudria"),
        ("A Norlandic drone strike on a mill killed [seventy] residents.", "sudria"),
    ],
    "another war is of no party of this one": [
        ("Norland lost 40 soldiers. In the Second World War [900,000] people died.", None),
    ],
}


@pytest.mark.parametrize(
    ("marked", "side"),
    [case for cases in CASES.values() for case in cases],
    ids=lambda value: str(value)[:60],
)
def test_side_by_construction(marked, side):
    assert marked_claim(marked).side == side


POPULATIONS = [
    # a part, a list and what goes on take the whole's
    ("Sudrian military deaths stand at 100: [24] volunteers, 16 prisoners.", "military"),
    ("The strike on Reedham killed 34 people, including two children, and wounded [117].", "any"),
    ("Norland lost 40 soldiers. Another [12] were wounded.", "military"),
    ("The report counts 900 civilians killed in Sudria. It counts [400] injured.", "civilian"),
    # losses are an army's, the dead of a people may be anyone
    ("Our losses are [593] killed, Halden said.", "military"),
    ("Halden put Sudrian losses at [612] dead and 493 wounded.", "military"),
    ("The number of Sudrian dead has reached [900].", "any"),
    # words for one's own
    ("“We lost [40] men,” Halden said.", "military"),
    ("A shell killed [40] men in Reedham.", "any"),
    # a noun before the harm, a word of battle
    ("The number of soldiers killed is [55,000], Marsh said.", "military"),
    ("The number of people killed is [55,000], Marsh said.", "any"),
    ("A report put battlefield deaths at [90,000].", "military"),
    ("Marsh spoke of [90,000] battlefield deaths.", "military"),
    # a harm among whom; the militia whose shells they were is not counted
    ("The office logged [688] casualties among civilians in Reedham.", "civilian"),
    ("The toll of dead from the army's shelling of Reedham has come to [31] people.", "any"),
    # in whose service, and of which force
    ("[Twenty-six] citizens of France were killed as members of Norland's armed forces.", "military"),
    ("[Three] citizens of France had died in the service of Norland's army.", "military"),
    ("[Three] citizens of France had died in Reedham.", "civilian"),
    ("As many as [20,000] men of the Norlandic army were killed.", "military"),
    ("A woman and her [two] sons were among the civilians killed in Reedham.", "civilian"),
    ("Norland said [95] of its service members were killed and seven villagers hurt.", "military"),
    # what they were, and what they did
    ("The shelling killed 40. [Eighteen] of the dead are Sudrian soldiers.", "military"),
    ("[Two dozen] surrendered to Sudrian forces.", "military"),
    ("[Two] French volunteers fighting for Sudria were killed.", "military"),
    ("The death toll in Reedham has exceeded [260] since fighting began.", "any"),
    ("Shells have killed [90] in Reedham since the army came, as fighting goes on.", "any"),
]


@pytest.mark.parametrize(("marked", "population"), POPULATIONS)
def test_population_by_construction(marked, population):
    assert marked_claim(marked).population == population


UNKNOWN_WARS = [
    # a larger figure of a war between two is of both, told by neither
    (
        "Karabakh officials said 177 of their soldiers had died. Azerbaijan lost 92 in battle. The true death toll is close to [5,000], a Russian minister said.",
        "both",
    ),
    (
        "Karabakh officials said 177 of their soldiers had died in battle. Troops shelled Stepanakert, killing [900].",
        "nagorno_karabakh",
    ),
]


@pytest.mark.parametrize(("marked", "side"), UNKNOWN_WARS)
def test_side_in_a_war_without_a_profile(marked, side):
    at, text = marked.index("["), marked.replace("[", "").replace("]", "")
    [claim] = [
        each for each in find_claims(article(text), load_profile("general")) if each.start <= at < each.end
    ]
    assert claim.side == side


def test_a_frame_holds_for_every_figure_of_its_clause():
    found = claims_in(
        "Halden spoke. On the Sudrian side he counted 198 killed and 550 wounded, 748 losses in all."
    )
    assert [claim.side for claim in found] == ["sudria"] * 3


def test_a_large_figure_said_again_keeps_its_side():
    text = "Norland lost 35,000 soldiers in June, Marsh said. Rain fell. Analysts doubt that 35,000 died."
    assert [claim.side for claim in claims_in(text)] == ["norland", "norland"]


PEOPLES = [
    # a people in two lands counts with the land named; fighters are a party apart
    ("israel-gaza", "Israeli forces killed [nine] Palestinians in Jenin.", "west_bank"),
    ("israel-gaza", "Israeli strikes killed [nine] Palestinians in Rafah.", "gaza"),
    # a second land with a figure of its own is no sum over both
    ("israel-gaza", "At least [139] people, including 39 children, died in Gaza and ten in Israel.", "gaza"),
    ("israel-gaza", "At least 139 people, including [39] children, died in Gaza and ten in Israel.", "gaza"),
    (
        "israel-gaza",
        "At least 139 people, including 39 children, died in Gaza and [ten] in Israel.",
        "israel",
    ),
    ("israel-gaza", "At least [32] people died, including 12 in Gaza and 20 in Israel.", "both"),
    ("israel-gaza", "Hamas said [three] hostages, one of them an American, were killed in a raid.", "israel"),
    ("israel-gaza", "Hamas said three hostages, [one] of them an American, were killed in a raid.", "usa"),
    # one without a figure tells whose the others are, wherever it was
    (
        "israel-gaza",
        "An Israeli settler was killed and [three] were hurt in a shooting near Nablus.",
        "israel",
    ),
    ("israel-gaza", "A Palestinian was killed and [three] were hurt in a shooting near Nablus.", "west_bank"),
    ("israel-gaza", "An Israeli drone was shot down and [three] people were wounded in Tyre.", "lebanon"),
    # named by the raid on it, behind a second figure, or for the second only
    ("israel-gaza", "The war in Gaza goes on. [Nine] Palestinians died in a Jenin raid.", "west_bank"),
    ("israel-gaza", "The war in Gaza goes on. A Jenin raid killed [nine] Palestinians.", "west_bank"),
    ("israel-gaza", "Troops killed nine Palestinians, wounded [12] in a Jenin raid.", "west_bank"),
    ("israel-gaza", "[Nine] Palestinians were killed, 12 hurt in clashes in Jenin.", "west_bank"),
    ("israel-gaza", "[Nine] Palestinians were killed in Gaza and two in Jenin.", "gaza"),
    ("israel-gaza", "Nine Palestinians were killed in Gaza and [two] in Jenin.", "west_bank"),
    ("israel-gaza", "Nine Palestinians were killed in Jenin and [two] in Gaza.", "gaza"),
    ("israel-gaza", "Nine Palestinians and [two] Israelis were killed in Jenin.", "israel"),
    ("israel-gaza", "The army said its troops had killed [30] militants in Rafah.", "hamas"),
    ("israel-gaza", "The army said [three] soldiers were killed in Rafah.", "israel"),
    ("israel-gaza", "[Fifty] hostages are still held in Gaza.", "israel"),
    ("israel-gaza", "Some [900] workers from Gaza went missing in the West Bank, unions said.", "gaza"),
    ("israel-gaza", "Some [900] Palestinians went missing in the West Bank, unions said.", "west_bank"),
    ("israel-gaza", "About [230] hostages seized on October 7 may still be in Gaza.", "israel"),
    ("israel-gaza", "Hamas says air strikes on Gaza killed [four] hostages and their guards.", "israel"),
    ("israel-gaza", "Hamas said [four] soldiers were killed in Rafah.", "israel"),
    ("sudan", "The RSF said [40] soldiers were killed near Bara.", "sudan_army"),
    ("sudan", "The army put the number of dead RSF fighters near Bara at [40].", "rsf"),
    ("sudan", "The RSF put the number of dead army soldiers near Bara at [40].", "sudan_army"),
    ("israel-gaza", "Israel put the number of dead Hamas fighters at [40].", "hamas"),
    ("sudan", "The RSF killed [300] people in El Fasher.", "sudan"),
    ("sudan", "An RSF drone strike on a mosque in Nyala killed [75] worshippers.", "sudan"),
    ("sudan", "The RSF said it had killed [240] soldiers near Bara.", "sudan_army"),
    ("sudan", "The army lost [240] soldiers in the battle for El Obeid.", "sudan_army"),
    ("russia-ukraine", "At least [93] Kenyan recruits of the Russian army have died.", "russia"),
    ("russia-ukraine", "A drone killed [three] people in Belgorod.", "russia"),
    # of the people of another land whom the text says to serve a party
    (
        "russia-ukraine",
        "[Nine] Indians killed in war\n\nThe Indians had been recruited by the Russian army.",
        "russia",
    ),
    (
        "russia-ukraine",
        "Dozens of Americans fight in the Ukrainian army. [Twelve] Americans have been killed.",
        "ukraine",
    ),
    (
        "russia-ukraine",
        "Cubans fight in Ukraine for Russia. Some [40] Cubans were killed near Bakhmut.",
        "russia",
    ),
    (
        "russia-ukraine",
        "The 26 Indians who joined the Russian military are dead and [seven] are missing.",
        "russia",
    ),
    ("russia-ukraine", "Russia has recruited 1,000 Kenyans for its army. [Twelve] are missing.", "russia"),
    ("russia-ukraine", "Some 35 Nepalis were lured into the Russian army. [Twelve] are missing.", "russia"),
    (
        "russia-ukraine",
        "Indians serve in the Russian army. Shells killed [two] Indian students in Kharkiv.",
        "india",
    ),
    (
        "russia-ukraine",
        "Indian diplomats met the Russian army's chief. [Two] Indians died in a strike on Kyiv.",
        "india",
    ),
    (
        "russia-ukraine",
        "Indians serve in the Russian army. A shell killed [two] people in Kharkiv.",
        "ukraine",
    ),
    ("russia-ukraine", "[Five] people died in a strike on Sevastopol.", "ukraine"),
    ("general", "[Twelve] Nepalis who had joined the Russian army were killed in the war.", "russia"),
    (
        "general",
        "[26] Indians in Russian military killed\n\n26 Indian nationals who served in the Russian military have died in the war.",
        "russia",
    ),
    ("general", "[Ten] Afghans who worked with the American army were killed in the war.", "afghanistan"),
    ("general", "[Ten] Afghans who tried to join the American army were killed in the war.", "afghanistan"),
]


@pytest.mark.parametrize(("war", "marked", "side"), PEOPLES)
def test_side_in_the_wars_of_the_profiles(war, marked, side):
    at, text = marked.index("["), marked.replace("[", "").replace("]", "")
    [claim] = [each for each in find_claims(article(text), load_profile(war)) if each.start <= at < each.end]
    assert claim.side == side
