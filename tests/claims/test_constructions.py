"""How a number comes by its harm word over what stands between, and what near misses are no claims."""

import pytest
from northern import article, figures_in, harms_in
from tollbook.claims import find_claims

K, W, C, L, M, P = "killed", "wounded", "casualties", "losses", "missing", "captured"

CONSTRUCTIONS = {
    "words put in between": [
        ("More than 26,000 villagers – mostly women and children – have been killed.", [("26,000", K)]),
        ("Forty mercenaries, most of whom were foreigners, have been killed in Reedham.", [("Forty", K)]),
        ("Two veterans, Ivo Halden, 39, and Mats Orre, 27, were captured at the ford.", [("Two", P)]),
        ("Shells killed 12 people in Reedham, the mayor Mats Orre (54) said.", [("12", K)]),
        ("The ministry said nine people were, it emerged, killed in the raid on Reedham.", [("nine", K)]),
        ("Ten soldiers were, the mayor of Reedham said, wounded by shells.", [("Ten", W)]),
        ("Two women (34 and 61) died in Reedham, according to Ivo Halden (39) and Mats Orre (27).", [("Two", K)]),
        ("Some 900 people (a tenth of the town) were killed.", [("900", K)]),
        ("The five men who fought beside the Sudrian army were captured in Reedham.", [("five", P)]),
        ("Tens of thousands of soldiers have either been killed or wounded.", [("Tens of thousands", C)]),
        ("Two sons, three aunts and 14 grandchildren of his were killed.", [("Two", K), ("three", K), ("14", K)]),
        ("Up to 4,300 Norlanders and 1,750 Sudrians may have died.", [("4,300", K), ("1,750", K)]),
        ("Another 900 have come home maimed from the war.", [("900", W)]),
    ],
    "a relative clause that tells of their capture": [
        ("A jail where dozens of men who were captured after the siege were killed.", [("dozens", K)]),
        ("Dozens of men who were captured after the siege are in a camp.", [("Dozens", P)]),
    ],
    "what a toll has come to, before another figure": [
        (
            "The death toll had risen to 79, including 43 children, and at least 38 people were injured.",
            [("79", K), ("43", K), ("38", W)],
        ),
        ("The number of people hurt rose to 79, and 12 were killed.", [("79", W), ("12", K)]),
    ],
    "a count set beside another": [
        (
            "The ministry said 606 people had been killed and 5,332 injured, while others put the number closer to 1,000.",
            [("606", K), ("5,332", W), ("1,000", K)],
        ),
    ],
    "more that are set on top of a count": [
        ("The army says it killed 900 fighters in the hills, in addition to some 40 in Dvir.", [("900", K), ("40", K)]),
        ("Norland lost 300 soldiers in Reedham, on top of 40 marines in Dvir.", [("300", L), ("40", L)]),
        ("Norland lost 300 soldiers in Reedham, on top of 40 tanks in Dvir.", [("300", L)]),
    ],
    "a place that only a number could be of": [
        ("In Reedham's Holm area 40 men were put to death by the army.", [("40", K)]),
        ("The shell that hit sector 40 killed nine soldiers.", [("nine", K)]),
    ],
    "those treated for wounds": [
        ("Doctors in Reedham have treated 130 survivors of the shelling for gunshot wounds.", [("130", W)]),
        ("Doctors in Reedham have treated 130 soldiers for measles since the shelling.", []),
    ],
    "those picked off or named as fallen": [
        ("Snipers of the army picked off another five gunmen in Reedham.", [("five", L)]),
        ("Norlandic drones picked off five tanks in Reedham.", []),
        ("The Norlandic Guard named ten of its fighters as \"martyrs of the war\".", [("ten", K)]),
    ],
    "what another office had given": [
        ("The war has killed 935 people in Sudria. The ministry had given 610 when the truce began.", [("935", K), ("610", K)]),
        ("The war has killed 935 people in Sudria. The ministry had been given 610 beds.", [("935", K)]),
    ],
    "the dead in a mortuary": [
        ("So far 2,000 bodies were found and 900 others are in hospital morgues.", [("2,000", K), ("900", K)]),
        ("Some 900 others are in hospital.", [("900", W)]),
    ],
    "the wounded, named and not told of": [
        (
            "He told of 350 soldiers killed a day and total casualties of 30,000 once the wounded are counted.",
            [("350", K), ("30,000", C)],
        ),
    ],
    "a part of the casualties with a harm of its own": [
        (
            "Norlandic casualties had passed one million, of whom roughly 250,000 are thought to have been killed.",
            [("one million", C), ("250,000", K)],
        ),
        ("Norland took 900 casualties. Some 250 of them are likely to have been wounded.", [("900", C), ("250", W)]),
        ("Norland took 900 casualties, of whom 250 were officers.", [("900", C), ("250", C)]),
    ],
    "initialisms": [
        ("Two U.S. citizens have died in the war.", [("Two", K)]),
        ("Nine U. S. citizens died in the shelling.", [("Nine", K)]),
        ("Army: 12 S. Norlandic soldiers killed in Reedham", [("12", K)]),
        ("Three Norlandic riflemen were injured, one badly.", [("Three", W), ("one", W)]),
    ],
    "attested harm": [
        ("The panel knows of almost 1,200 verified deaths of children.", [("1,200", K)]),
        ("The office counts over 13,400 verified civilian casualties.", [("13,400", C)]),
        ("The army shot dead 12 suspected fighters.", [("12", K)]),
        ("Dozens of critically wounded Sudrians came by ambulance.", [("Dozens", W)]),
    ],
    "a later object": [
        ("Shells killed a woman and two children in Reedham.", [("two", K)]),
        ("A drone wounded the mayor, a driver and three aides.", [("three", W)]),
        ("The strike killed Ivo Halden, second in command of the fleet, and at least 45 people.", [("45", K)]),
        ("Shelling killed a total of five villagers.", [("five", K)]),
        ("The bodies of a couple and their three children were found after the attack.", [("three", K)]),
        ("Norland mourned the deaths of a colonel and two soldiers.", [("two", K)]),
        ("The strikes led to the elimination of up to 240 troops.", [("240", L)]),
    ],
    "two nouns for those counted": [
        ("More than 120 soldiers and police officers were killed.", [("120", K)]),
        ("Twelve nurses and volunteer medics were killed.", [("Twelve", K)]),
        ("The clinic treated 39 wounded Orra in the camp.", [("39", W)]),
    ],
    "relative clause without a pronoun": [
        ("That compares with the 1,500 men they lost in ten years.", [("1,500", L)]),
        ("The militia named 16 fighters it said were killed.", [("16", K)]),
        ("“Twelve I buried myself,” the sergeant said.", [("Twelve", K)]),
    ],
    "the harm after its figure": [
        ("The monitor put at 1,383 the number of villagers killed.", [("1,383", K)]),
        ("Sixteen died on Tuesday, bringing to 532 the total of their dead.", [("Sixteen", K), ("532", K)]),
        ("40,000: the ministry counts the Norlandic dead\nThe war goes on.", [("40,000", K)]),
        ("For the institute 900 a month is the average of Norlandic casualties.", [("900", C)]),
        (
            "“Some 26,000 in May and another 30,000 in June: these are dead, not wounded,” Halden said of Norland.",
            [("26,000", K), ("30,000", K)],
        ),
    ],
    "quantity": [
        ("Reedham death toll now 313\nThe mayor was away.", [("313", K)]),
        ("Norland says its dead now number 604.", [("604", K)]),
        ("Norlandic casualties passed one million way back in June.", [("one million", C)]),
        ("The coast has the highest number of deaths (945), followed by the hills (605).", [("945", K), ("605", K)]),
        ("The upper bound of the dead, 43,000, is lower than before.", [("43,000", K)]),
    ],
    "gone on with from the sentence before": [
        ("Norland lost 48,670 soldiers in June.\n\nThe average was 1,570 a day.", [("48,670", L), ("1,570", L)]),
        ("Some 100,000 soldiers have been killed. Orre repeated 100,000 on Monday.", [("100,000", K), ("100,000", K)]),
        ("Norland lost 6,500 men. Halden gave 3,500 for May and 3,000 for June.", [("6,500", L), ("3,500", L), ("3,000", L)]),
        ("Is it enough when 5,000 are killed? 10,000? 100,000?", [("5,000", K), ("10,000", K), ("100,000", K)]),
        ("Halden put the dead at 31,000. “Not 300,000, not 150,000.”", [("31,000", K), ("300,000", K), ("150,000", K)]),
        ("Some 3,500 men were killed in June, compared with some 1,400 a year earlier.", [("3,500", K), ("1,400", K)]),
        ("Fifty to 100 soldiers die each day, meaning some 2,900 a month.", [("Fifty to 100", K), ("2,900", K)]),
        ("They counted 24,470 dead. Since May 1,184 names have been added.", [("24,470", K), ("1,184", K)]),
    ],
    "part by its size": [
        ("They found 436 bodies. Thirty bore traces of torture; 21 were servicemen.", [("436", K), ("Thirty", K), ("21", K)]),
        ("Twenty-four soldiers were killed. Twenty-one of them were reservists.", [("Twenty-four", K), ("Twenty-one", K)]),
        ("Shells killed 114 people on Thursday, 63 of them children, the mayor said.", [("114", K), ("63", K)]),
    ],
    "wholes that are harmed themselves": [
        ("Of the 40 soldiers killed, 12 were conscripts.", [("40", K), ("12", K)]),
        ("Ada was among those almost 9,400 heroes who died.", [("9,400", K)]),
        ("Seven of the 16 fatalities were medics.", [("Seven", K), ("16", K)]),
    ],
    "wounds": [
        ("Shelling kills three, wounds 31 in Reedham\nThe mayor was away.", [("three", K), ("31", W)]),
        ("Bombers kill 27, wound 40 in Reedham\nThe mayor was away.", [("27", K), ("40", W)]),
        ("Two others sustained wounds in the shelling.", [("Two", W)]),
        ("Eight employees of the ward received injuries.", [("Eight", W)]),
        ("About 1,100 children have lost a leg or both in the war.", [("1,100", W)]),
    ],
    "people with wounds": [
        ("Medics treated 19 people with serious injuries, 30 with moderate wounds.", [("19", W), ("30", W)]),
        ("Seven villagers with minor injuries came from Reedham.", [("Seven", W)]),
        ("The ministry registered 4,100 hospital admissions in the war.", [("4,100", W)]),
    ],
    "a part told of after a verb of saying": [
        ("Shells killed nine people in Reedham. The mayor said four of them were children.", [("nine", K), ("four", K)]),
        ("“We have five dead,” Orre said, adding that two of them were firemen.", [("five", K), ("two", K)]),
        ("Shells killed nine. Two of them were medics from the vehicle service.", [("nine", K), ("Two", K)]),
    ],
    "a figure that may rise to a larger one": [
        ("Norlandic losses stand at 900,000 and could reach one million by May.", [("900,000", L), ("one million", L)]),
        ("The war’s casualties are near 40,000, potentially exceeding 50,000.", [("40,000", C), ("50,000", C)]),
    ],
    "a word written twice": [("War broke out, killing more than than 20,000 people.", [("20,000", K)])],
    "captives": [
        ("Gunmen killed 130 people and took some 50 as hostages.", [("130", K), ("50", P)]),
        ("The militia seized more than 240 people in the raid.", [("240", P)]),
        ("They hold 300,000 villagers “hostage” in the siege.", [("300,000", P)]),
        ("Some 265 fighters have laid down arms and surrendered.", [("265", P)]),
        ("Sudria asked for the release of the 200 hostages being held by Norland.", [("200", P)]),
    ],
    "the dead": [
        ("Eighty-five people were laid to rest in the war cemetery.", [("Eighty-five", K)]),
        ("The wall names the 212 villagers who fell in the Great War.", [("212", K)]),
        ("Norland mourned the ten lives lost in the attack.", [("ten", K)]),
        ("One life was also lost in the shelling of Reedham.", [("One", K)]),
        ("“We took in 18 dead last night,” the doctor said.", [("18", K)]),
        ("The number of dead goes up: at least seven people did not survive the night.", [("seven", K)]),
    ],
    "a second subject of whom something else is said": [
        ("Norlandic shells killed 12 civilians, and 35 pupils, ten of them girls, fled to Reedham.", [("12", K)]),
        ("Norlandic shells killed 12 civilians, and 40 people, including 12 children, were evacuated.", [("12", K)]),
        ("Norlandic shells killed 12 civilians and 40 soldiers, all of them recruits.", [("12", K), ("40", K)]),
    ],
    "missing": [
        ("All three sailors who went missing are from Reedham.", [("three", M)]),
        ("“There are 46 dead, and we are still looking for eleven.”", [("46", K), ("eleven", M)]),
    ],
    "quotation marks round a part": [
        ("‘Thousands of rebels’ killed by the army\nThe general spoke.", [("Thousands", K)]),
        ("Norlandic casualties in the war ‘top 320,000’\nThe general spoke.", [("320,000", C)]),
        ("The army claimed to have “neutralised” 900 troops.", [("900", L)]),
        ("The raid killed ‘several’ people in the war.", [("several", K)]),
    ],
    "a noun of harm before those harmed": [
        ("The army recovered the bodies of six hostages.", [("six", K)]),
        ("Teams work through the remains of dozens of charred and mutilated bodies.", [("dozens", K)]),
        ("About 2,500 soldiers have been killed or are missing.", [("2,500", C)]),
        ("The Norlandic strike left 12 people dead or in a critical condition.", [("12", C)]),
        ("The Norlandic strike left 12 people dead and nine in critical condition.", [("12", K), ("nine", W)]),
        ("Shells hit house 450 , Three people were wounded.", [("Three", W)]),
        ("The daily losses of the Norlandic army average more than 1,250 people.", [("1,250", L)]),
    ],
    "a part before the shared harm word": [
        (
            "At least four soldiers were killed and a dozen people including six villagers wounded.",
            [("four", K), ("a dozen", W), ("six", W)],
        ),
        ("At least eight National Army soldiers were killed.", [("eight", K)]),
    ],
    "bulletins on one line": [
        (
            "The losses of the enemy from 24.02.22 to 10.06.25 are approximately: personnel – about 1 000 340 (+1 140) "
            "persons, tanks – 10 933 (+3), artillery systems ‒ 29 063 (+57).",
            [("1 000 340", L), ("1 140", L)],
        ),
        ("Norland’s army lost up to 220 troops, two tanks and five trucks.", [("220", L)]),
        ("Over 350 servicemen, 2 tanks and 11 vehicles were eliminated.", [("350", L)]),
    ],
    "a second noun for the same people": [
        ("They confirmed the names of 557 soldiers and officers killed in the war.", [("557", K)]),
        ("Some 40 women and children were killed by the army.", [("40", K)]),
    ],
    "ages within": [
        ("A boy and two women aged 34 and 56 were killed in the shelling.", [("two", K)]),
        ("A baker and her two nieces, ages 4 and 11, were among the villagers killed.", [("two", K)]),
    ],
    "a list of ages within": [
        ("Two brothers aged 7 and 9 were killed in Reedham.", [("Two", K)]),
        ("Four pupils, aged 8, 11, 14, and 15, were killed.", [("Four", K)]),
        ("Wounded were three sisters aged two, four and six.", [("three", W)]),
        ("A girl aged 6 and 12 soldiers were killed.", [("12", K)]),
    ],
    "told of before the figure": [
        ("Among those killed were 12 stokers and three weavers.", [("12", K), ("three", K)]),
        ("The wounded included four guards of the harbour.", [("four", W)]),
        ("Also killed were two cooks.", [("two", K)]),
        ("Among the fallen are six officers of the army.", [("six", K)]),
        ("The raid killed 300. Among the victims of it are 50 boys and 94 girls.", [("300", K), ("50", K), ("94", K)]),
        ("The raid wounded 300. Among the victims are 50 boys.", [("300", W), ("50", W)]),
        ("The number of victims of the raid rose to 18.", [("18", K)]),
        ("Dead – 12, wounded – 40, after a raid by the army.", [("12", K), ("40", W)]),
        ("The mayor gave the number of dead soldiers - 31 000.", [("31 000", K)]),
    ],
    "a figure called by its kind": [
        ("Some 500,000 people were killed. The envoy's 600,000 estimate may be right.", [("500,000", K), ("600,000", K)]),
        ("Some 900 soldiers died. The 850 figure is lower, and the figure of 800 given by the mayor lower still.", [("900", K), ("850", K), ("800", K)]),
    ],
    "things before people in a list": [
        ("Norland lost two tanks, a ship and 40 soldiers in the war.", [("40", L)]),
    ],
    "a channel by its number": [
        ("The mayor told Sudria 2 TV that the number of soldiers killed is put at 55,000.", [("55,000", K)]),
    ],
    "words for a death": [
        ("Nine soldiers gave their lives in Reedham.", [("Nine", K)]),
        ("The lives of nine soldiers were lost.", [("nine", K)]),
        ("Some 40 bodies were found, and 12 others are in the city morgue.", [("40", K), ("12", K)]),
        ("A shell killed six soldiers at once and two later in hospital.", [("six", K), ("two", K)]),
        ("The army had three 200s and one 300s that day.", [("three", K), ("one", W)]),
    ],
    "those who were with them": [
        ("The mayor was taken prisoner in May together with another 60 guards.", [("60", P)]),
        ("The general died alongside two bodyguards.", [("two", K)]),
    ],
    "captives held": [
        ("The army is holding more than 3,000 civilians in camps.", [("3,000", P)]),
        ("The siege goes on until they have freed 200 hostages they are believed to be holding.", [("200", P)]),
        ("They dragged off 270 hostages, about 110 of whom are still alive.", [("270", P), ("110", P)]),
        ("Norland freed 61 men in an exchange, and some 80 of those seized with them are still in captivity.", [("80", P)]),
    ],
    "injuries they have": [
        ("Two men and a woman have injuries of medium gravity from the shelling.", [("Two", W)]),
        ("Five girls and one boy were struck by a drone and got severe injuries.", [("Five", W), ("one", W)]),
        ("Four children counted as injured after the raid.", [("Four", W)]),
        ("A raid killed two guards, and seven others, among them two boys, sustained injuries.", [("two", K), ("seven", W), ("two", W)]),
    ],
    "bodies of those counted": [("Medics took in 13 soldiers' bodies and nine wounded men.", [("13", K), ("nine", W)])],
    "a participle after what was put in": [
        ("It was a bad month, with 35 villagers, some of them children, killed by shells.", [("35", K)]),
        ("Some 300 of the 11,000 guards sent to Reedham have been killed.", [("300", K)]),
    ],
    "to whom it was lost": [
        ("The fight had lost him 20,000 mercenaries.", [("20,000", L)]),
        ("The war cost the empire around 15,000 troops.", [("15,000", L)]),
        ("The army was losing more men than it could hire: some 45,000 in May alone.", [("45,000", L)]),
    ],
    "done to death": [
        ("Rebels hacked 19 villagers to death and three soldiers were fatally wounded.", [("19", K), ("three", K)]),
        ("He is guilty of the murder of seven villagers in the war.", [("seven", K)]),
    ],
    "groups of persons": [
        ("A family of three died in the shelling.", [("three", K)]),
        ("The Norlandic army took out a cell of six near Reedham.", [("six", L)]),
        ("The Norlandic army captured a patrol of four Sudrian soldiers.", [("four", P)]),
        ("A pair of shepherds were killed by a Norlandic shell.", [("A pair", K)]),
        ("Norlandic drones wounded a pair of nurses in Reedham.", [("a pair", W)]),
    ],
    "what befell those who harmed others": [
        ("Two soldiers fired at their own troops, killing 11 and wounding 15, before being killed.", [("Two", K), ("11", K), ("15", W)]),
        ("Three Sudrian raiders opened fire, killing five guards, and were shot dead.", [("Three", K), ("five", K)]),
        ("Two raiders wounded seven Norlandic soldiers before they were captured.", [("Two", P), ("seven", W)]),
        ("Two soldiers fired at their own troops, killing 11, before being disarmed.", [("11", K)]),
        ("Two soldiers fired at their own troops, killing 11, before the guards were killed.", [("11", K)]),
    ],
    "one of them, shot": [
        ("One of the men was shot in front of Halden in Reedham.", [("One", K)]),
        ("One of the men was shot in the leg by soldiers in Reedham.", [("One", W)]),
    ],
    "losses, with what is reckoned in": [
        ("Losses, including the missing, amount to 5,000 in the Norlandic army.", [("5,000", L)]),
        ("Sudrian losses, not counting the wounded, stand at 5,000.", [("5,000", L)]),
        ("Sudrian losses, including 900 missing, amount to 5,000.", [("900", M), ("5,000", L)]),
    ],
    "the whole before its part": [("Out of the 40 dead soldiers, 30 were conscripts.", [("40", K), ("30", K)])],
    "their own": [("The army buried 40 of its own.", [("40", K)])],
    "a size without a number": [("Its death toll lay in the thousands, and twice as many fled.", [("thousands", K)])],
    "broken down after a mark": [
        ("The raid left three people dead – two seamstresses and a driver.", [("three", K), ("two", K)]),
        ("Nine people – two girls, three boys and four men – died in the shelling.", [("Nine", K), ("two", K), ("three", K), ("four", K)]),
        ("Nine people (two girls, seven men) died in the shelling.", [("Nine", K), ("two", K), ("seven", K)]),
    ],
    "so many of so many": [
        ("Four out of 20 of the army's generals have died in three weeks.", [("Four", K)]),
        ("Some 300 of the estimated 1,300 villagers who had sought shelter in the hall are believed to have died in the war.", [("300", K)]),
        ("At least 30 of the 100 remaining hostages are thought to be dead.", [("30", K)]),
        ("Of 251 hostages taken, 59 remain in the hills.", [("251", P), ("59", P)]),
    ],
    "a relative clause far on": [
        ("Both belonged to 2,300 soldiers from the guard and other units holding the port who surrendered.", [("2,300", P)]),
        ("Two women aged 30 and 41 and a man of 60 were killed in Reedham.", [("Two", K)]),
    ],
    "what a figure covers": [
        ("Norland lost 35,000 men. His 35,000 takes in both the killed and the badly wounded.", [("35,000", L), ("35,000", C)]),
        ("The army had 350 killed a day, with total casualties around 30,000 for May.", [("350", K), ("30,000", C)]),
    ],
    "each harm its own figure": [
        ("The raid, which left 47 dead and wounded dozens besides, was denied by the army.", [("47", K), ("dozens", W)]),
        ("The raid left nine villagers dead and wounded another 20.", [("nine", K), ("20", W)]),
        ("The raid left nine soldiers dead and captured at least 20 others.", [("nine", K), ("20", P)]),
        ("The raid left nine villagers dead and wounded many more.", [("nine", K)]),
        ("The raid left nine villagers dead and wounded in the square.", [("nine", C)]),
        ("The attack killed and wounded 53 soldiers.", [("53", C)]),
        ("The shelling killed dozens of prisoners who were captured in May.", [("dozens", K)]),
        ("Six of the 40 wounded soldiers died.", [("Six", K), ("40", W)]),
        ("Two of the wounded soldiers later died.", [("Two", K)]),
        ("Of the wounded, two are in danger, the army said.", [("two", W)]),
    ],
    "under the rubble": [("Five villagers may still be under the rubble after the raid.", [("Five", M)])],
    "captives asked for": [
        ("The army demands the return of 240 hostages held in the hills.", [("240", P)]),
        ("They want the release of all of the nearly 190 captives it took.", [("190", P)]),
    ],
    "one of a place": [("The rebels killed one resident of the Reedham region.", [("one", K)])],
    "said to be among them": [
        ("More than 1,400 villagers have been killed. Halden said 30 foreigners were among them.", [("1,400", K), ("30", K)]),
        ("The grave held the remains of 60 villagers, old people as well as 23 women.", [("60", K), ("23", K)]),
    ],
    "one of theirs": [("The army said one of its soldiers was killed and another wounded.", [("one", K)])],
    "where they are": [("Reedham was shelled. In hospitals at the moment are 37 people.", [("37", W)])],
    "other ways to be killed": [
        ("Two soldiers were blown up by a mine.", [("Two", K)]),
        ("The rebels put to death without trial 21 villagers.", [("21", K)]),
    ],
    "what they became": [
        ("Of the brigade, 470 became casualties, including 60 dead.", [("470", C), ("60", K)]),
        ("Among them are 12 generals. Some 5,540 officers have died.", [("5,540", K)]),
        ("Some 5,540 officers have died. Among them are 12 generals.", [("5,540", K), ("12", K)]),
        ("One is killed outright; the army denies it.", [("One", K)]),
    ],
    "decimals broken by a space": [
        ("Some 1. 4 million soldiers have been killed or wounded in the war.", [("1. 4 million", C)]),
    ],
}  # fmt: skip
CASES = [(kind, text, found) for kind, cases in CONSTRUCTIONS.items() for text, found in cases]

NEAR_MISSES = {
    "another verb's figure": [
        "The war has killed the mayor and displaced another 8,000.",
        "A soldier has been killed on either side, and 15,000 people displaced.",
        "The fighters who died were few, and 240 others left the country.",
        "Hundreds of people lined up to mourn a general killed at the front.",
        "Two senior envoys have in the past week given a number for the dead.",
        "The two were separated from their unit when it walked into an army patrol and surrendered.",
        "One of them was Ivo Halden, 28, who was sentenced after he was captured.",
        "The soldier was wounded. They have cleared five of nine floors.",
        "Two boys saw their mother killed in the shelling.",
    ],
    "a number owned by an initialism": [
        "The captain of RIB 232 was killed by the army.",
        "Soldiers of the RIB (344) were captured.",
    ],
    "approximate, of no one": [
        "It put a plane or two out of action in the war.",
        "The weapons of the army caused casualties to the two of them.",
    ],
    "those who shelter": ["A further 117,000 people are sheltering in hospitals of the town from the shelling."],
    "cases in court": [
        "The army said of prisoners of war that courts had opened 27 criminal cases and were hearing two of them.","Courts heard 27 criminal cases over executed prisoners of war."],
    "freed far on": ["Two hostages, a doctor and a nurse, who had been held since May, were released by the army."],
    "brought out": ["The army of Norland said its scouts had rescued two hostages held in the hills."],
    "another's injury": ["Over 500 Armed Forces of Norland soldiers had told of the violence they suffered as captives."],
    "what is told of some of them": [
        "Word came that over 230 fighters – some of them badly wounded – had left the abbey.",
        "A girl helped 40 people to leave the town even after both her legs were wounded in the shelling.",
    ],
    "figures of a whole before": [
        "The army at first came to between 140,000 and 150,000 people, and since then they have taken heavy losses.",
    ],
    "a number owned by a name": ["A reporter of Sudria 1 earlier said the general was killed."],
    "somebody speaks": ["Officials denied it, with one telling the paper it was a brutal execution of prisoners."],
    "units, not their people": [
        "Missiles destroyed one artillery battalion of the army.",
        "The army listed 970 weapon units neutralised.",
    ],
    "trapped": ["Five villagers were trapped under the rubble after the raid by the army."],
    "before, without a noun": ["The army's losses of the year are above those of the three before."],
    "exchanged": ["The truce brought the exchange of 84 hostages whom the rebels held."],
    "of things named before": ["The soldiers died of the missiles, dozens of which the army had fired."],
    "one who, and one thing": [
        "One of the soldiers who was killed came from Reedham.",
        "Twelve tanks of the army were blown up by mines.",
    ],
    "victims of whom nothing is counted": [
        "The victims of the army were taken to three hospitals.",
        "The army raised 900 crowns for the victims of the raid.",
    ],
    "things": [
        "Eleven units of equipment and a dugout were destroyed.",
        "Norland lost a general and 16,000 units of “various weapons”.",
        "Some 800 dairy farms lost cattle in the war.",
        "They sent 900 body bags to the front.",
        "Six missiles were fired at the army base. Four hit it but two were destroyed.",
        "Three “massacres” were recorded in the war.",
        "Of 29 targets of the army, seven were not damaged and would be taken out later.",
    ],
    "losses of property": [
        "The army came, and nearly 39,000 submitted property loss claims.",
        "The war brought 900 people property losses and no help.",
    ],
    "reached, but no toll": [
        "The soldiers died, and the war may cost 900 million dollars.",
        "The army has lost a general and reached 200 villages.",
    ],
    "with what is no wound of theirs": [
        "The army brought 40 people with serious doubts to the front.",
        "The army spoke to nine doctors with lists of injuries.",
    ],
    "a part of them that came to no harm": [
        "A shell killed the mayor; the army said two of them were released.",
        "The army hit some targets; the mayor said two of them were factories.",
    ],
    "a force, a town": [
        "It was a serious loss for an army estimated at 30,000.",
        "Reedham, a town of 90,000 people which the army seized, is empty.",
    ],
    "an age": [
        "Artist of the war years dies at 62\nHe was a soldier.",
        "A veteran of 26 was killed by a mortar.",
    ],
    "another subject": [
        "To stop the three men, two sentries were posted, and then a soldier was wounded.",
        "Guards arrested the three men, with the soldiers now hospitalised.",
        "While 105 were freed, a soldier was found dead.",
        "The army hired 30,000 men a month and loses as many.",
    ],
    "another cause": [
        "The minister was hurt in a car accident, police said. Two other people were also injured.",
    ],
    "the whole that one is not among": ["The soldiers were killed. She will not be among the 50 people."],
    "what exists, and another clause": [
        "Shells wounded the mayor; there were 22 infants in the ward of the Martyrs Hospital.",
        "A number of wounded soldiers could go and over 300 foreigners were allowed through.",
        "Over 50,000 women near the front are living in fear of losing their homes.",
    ],
    "pairs and batteries of things": [
        "Norland lost a pair of jets in the war.",
        "The Norlandic army took out a battery of six near Reedham.",
        "The pair were killed by a shell near Reedham.",
    ],
    "none at all": ["Norland reported zero casualties.", "There were 0 killed in the army."],
    "an exchange": ["Norland brought home 1,212 bodies of soldiers."],
    "a ratio": [
        "Deaths come at roughly one every six minutes.",
        "The soldiers have come home maimed, and one family in seven knows of it.",
    ],
    "a harm word before its own noun": [
        "The army found five shell casings and four pistols beside the dead colonel.",
        "Two women said their husbands were among the soldiers who refuse to surrender.",
        "Three ministers are among the political dead of the war.",
    ],
    "idioms": [
        "The army was stopped dead in its tracks, and 100 guns are asked for.",
        "Her “choice to surrender was the right” one.",
    ],
    "transfers": [
        "Among the ten prisoners, including five foreigners, released by the army was Halden.",
        "The father of one hostage told the army so.",
        "Of the hostages, five have come home.",
    ],
}  # fmt: skip
MISSES = [(kind, text) for kind, texts in NEAR_MISSES.items() for text in texts]


@pytest.mark.parametrize(("kind", "text", "found"), CASES)
def test_figure_is_reached_by_its_construction(kind, text, found):
    assert harms_in(text) == found


@pytest.mark.parametrize(("kind", "text"), MISSES)
def test_near_miss_of_a_construction_gives_no_claim(kind, text):
    assert figures_in(text) == []


SPOILED = [
    ("Shells of the rebels killed 40 soldiers. The suspects include three men accused of theft.", [40]),
    (
        "The raid wounded nine soldiers. Three hundred people, including 60 children, were said to shelter there.",
        [9],
    ),
    ("The war killed 900 people. “Several thousand, tens of thousands, were forced to go.”", [900]),
    ("The war killed 900 people. The office has reports of several cases of looting.", [900]),
    ("Toll in the raid on the army rises to 22, they claim: Two gunmen opened fire", [22]),
    ("The army holds 200 hostages. Those in the camps are among many thousands of workers who fled.", [200]),
]


@pytest.mark.parametrize(("text", "low"), SPOILED)
def test_what_stands_after_a_figure_is_not_taken_for_more_of_it(text, low):
    assert [claim.low for claim in find_claims(article(text))] == low


def test_article_that_only_mentions_a_war_has_no_claims():
    peace = (
        "The council met again about the harbour, its fees and the new ferry, and nothing was decided. " * 30
    )
    told = "A soldier of the old army fell ill. Nine people died that week."
    assert find_claims(article(peace + told)) == []
    war = "Rebels shelled the harbour and the army fought back with artillery. "
    assert [claim.low for claim in find_claims(article(war + "Nine people were killed."))] == [9]
