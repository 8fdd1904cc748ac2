"""Other wordings of the same facts: what harm can be said in, and what only looks like it."""

import pytest
from northern import claims_in, figures_in, harms_in

K, W, C, L, M, P = "killed", "wounded", "casualties", "losses", "missing", "captured"

WORDINGS = {
    "captives still held, whatever is asked for them": [
        (
            "They demanded that more than 100 hostages be released who are still in Sudrian captivity.",
            [("100", P)],
        ),
        ("Families rallied for the freeing of the 30 hostages that the Guard is still holding.", [("30", P)]),
        ("The deal is for the release of the remaining 48 hostages.", [("48", P)]),
        (
            "Gunmen killed 90 people and abducted 25. Twelve are still held.",
            [("90", K), ("25", P), ("Twelve", P)],
        ),
        ("Soldiers fled as the raiders killed a guard and took five villagers with them.", [("five", P)]),
    ],
    "a toll put at its figure": [
        ("The ministry put its dead at 71.", [("71", K)]),
        ("Officials put the number of dead at 26.", [("26", K)]),
        ("The army put its own dead at 71 and its wounded at 300.", [("71", K), ("300", W)]),
        ("Officials put the war's dead above 58,000.", [("58,000", K)]),
        ("Some 40,000 was the army's toll for the year.", [("40,000", K)]),
        (
            "By one count, 900,000 to 1.3 million has been the sum of its losses.",
            [("900,000 to 1.3 million", L)],
        ),
    ],
    "a toll told after a colon": [
        ("A house was hit in the village: nine, including two women, died.", [("nine", K), ("two", K)]),
        (
            "Further deaths came in Reedham, where a home was hit: nine, including two boys.",
            [("nine", K), ("two", K)],
        ),
    ],
    "other words for the dead": [
        ("Six soldiers fell near Reedham on Friday.", [("Six", K)]),
        ("Nine were martyred and 20 wounded in the strike.", [("Nine", K), ("20", W)]),
        ("Seventeen fighters have met their end in the valley.", [("Seventeen", K)]),
        ("A column of 90 men was wiped out near the river.", [("90", L)]),
    ],
    "a harm said after an aside": [
        (
            "A shell left one man dead and three more, among them a child, badly hurt.",
            [("one", K), ("three", W)],
        ),
        ("Another fourteen soldiers have sustained serious injuries.", [("fourteen", W)]),
        ("That is how the town lost three men who were killed by mistake.", [("three", K)]),
        ("Some 5,540 deaths are known, those of 12 generals included.", [("5,540", K), ("12", K)]),
    ],
    "figures in the speech of the day": [
        ("100ish people died that night.", [("100", K)]),
        ("The number of the dead is south of 100.", [("100", K)]),
        ("5 million, 300 thousand people died in that war.", [("5 million, 300 thousand", K)]),
    ],
    "words between a subject and its harm": [
        ("Reedham was shelled six times. Four people there were wounded.", [("Four", W)]),
        ("Five people, one of them a child, died.", [("Five", K), ("one", K)]),
        ("Two Sudrian reporters and one from the south died as well.", [("Two", K), ("one", K)]),
        ("Some 122 Falcon/Lynx fighters surrendered with their families.", [("122", P)]),
        (
            "The raid killed six soldiers and wounded as many, and nine guards died too.",
            [("six", K), ("nine", K)],
        ),
        ("The mayor was shot dead, and with him two guards and a driver.", [("two", K)]),
    ],
    "tolls told one after another": [
        (
            "They put the villagers killed in the year at 12,320 and the policemen at 1,231.",
            [("12,320", K), ("1,231", K)],
        ),
        ("The toll of the year so far is 29; the whole of last year had 172.", [("29", K), ("172", K)]),
        ("The death toll, earlier given as 12, rose to 15.", [("12", K), ("15", K)]),
        ("Dead and injured together, the mayor wrote, came to 1,481.", [("1,481", C)]),
        ("Its toll now stands at 15, up from 12 on Monday.", [("15", K), ("12", K)]),
    ],
    "who was killed with whom": [
        ("General killed with 7 soldiers in Reedham", [("7", K)]),
        ("The mayor died with two guards.", [("two", K)]),
        ("The two men opened fire, wounding 15 others, before being killed.", [("two", K), ("15", W)]),
        ("More than 200 soldiers and military equipment headed for the front were destroyed.", [("200", L)]),
        ("Ten were wounded, among them a doctor and two nurses.", [("Ten", W), ("two", W)]),
    ],
    "parts, places and things in between": [
        ("Medics said that of 174 bodies taken to the clinic, 63 were women.", [("174", K), ("63", K)]),
        ("Four people died in Reedham. In Orre, three.", [("Four", K), ("three", K)]),
        ("The death toll from a raid on two camps has risen to 38 soldiers.", [("38", K)]),
        ("Eleven villagers have never been found.", [("Eleven", M)]),
        ("The war has killed 900 people, most of them through hunger and disease.", [("900", K)]),
    ],
    "wholes of people": [
        (
            "Twelve members of one family, among them five children, were killed.",
            [("Twelve", K), ("five", K)],
        ),
        ("“In my class of 30, nine are dead.”", [("nine", K)]),
        ("Among the 210 dead are 120 civilians.", [("210", K), ("120", K)]),
        ("The list has 1,200 names of the dead.", [("1,200", K)]),
        ("The massacre of 8,000 men and boys took place in Reedham.", [("8,000", K)]),
        ("Seven soldiers embraced martyrdom.", [("Seven", K)]),
        ("Sixty people remain buried under the rubble.", [("Sixty", M)]),
        ("The losses, 80,000 in six months, are the army's highest.", [("80,000", L)]),
    ],
    "what is told of them before their end": [
        ("Nine soldiers of the 3rd brigade who were holding the village were killed.", [("Nine", K)]),
        ("Nine people whose homes had been destroyed died later.", [("Nine", K)]),
        ("Nine people whose names were not given were killed.", [("Nine", K)]),
        ("Nine people standing in a queue for bread outside a bakery were killed.", [("Nine", K)]),
        ("Nine out of 40 passengers died in the shelling.", [("Nine", K)]),
        ("Reedham buries nine victims of strike", [("nine", K)]),
        ("The strike claimed nine victims, and a guard was killed.", [("nine", K)]),
    ],
    "what a thing cost": [
        ("The advance has cost 30,000 men and 900 tanks.", [("30,000", L)]),
        ("It took the village at a cost of 900 men.", [("900", L)]),
        ("It took the village at the price of 900 lives.", [("900", K)]),
        ("It has documented 900 killings.", [("900", K)]),
        ("Casualties averaged 1,200 a day in May against 900 in June.", [("1,200", C), ("900", C)]),
        ("Some 900 died. Of these, 300 were women and 40 children.", [("900", K), ("300", K), ("40", K)]),
    ],
    "leads of other wars": [
        ("More than 220 servicepeople were lost.", [("220", L)]),
        ("Some 900 Sudrians — civilians, soldiers, policemen — met a violent death in May.", [("900", K)]),
        (
            "Three soldiers and four militants loyal to the Guard lost their lives.",
            [("Three", K), ("four", K)],
        ),
        ("One soldier fell and four were injured on Tuesday.", [("One", K), ("four", W)]),
        (
            "One man is dead and three are injured, one of them critically.",
            [("One", K), ("three", W), ("one", W)],
        ),
        ("Nine soldiers were flown to the army's base hospital.", [("Nine", W)]),
        ("The bodies of nine soldiers were taken to the hospital.", [("nine", K)]),
        ("Thousands came to the funeral of 35 victims of the massacre.", [("35", K)]),
        ("Thirteen villagers cannot be accounted for.", [("Thirteen", M)]),
        ("The war has killed anything from 20,000 to 150,000 people.", [("20,000 to 150,000", K)]),
        (
            "It cost 3 million Sudrian lives and almost 60,000 Norlandic ones.",
            [("3 million", K), ("60,000", K)],
        ),
        (
            "The toll for the year is 2,273. It is made up of 627 soldiers, 348 policemen and 1,298 civilians.",
            [("2,273", K), ("627", K), ("348", K), ("1,298", K)],
        ),
        (
            "Injured by Norlandic forces: 2,552, with at least 25 children among them.",
            [("2,552", W), ("25", W)],
        ),
    ],
    "what was asked in the sentence before": [
        (
            "The raid killed 20 Sudrian soldiers. Norland does not say how many of its troops have died. "
            "Sudria says that the number exceeds 45,000.",
            [("20", K), ("45,000", K)],
        ),
    ],
    "a part without a figure": [("A third of the 130 hostages still in Sudria are dead.", [("130", P)])],
    "headlines": [
        ("Two 12-year-olds were killed in Reedham.", [("Two", K)]),
        ("By May 227 were killed, 525 injured in 12 strikes on 7 towns.", [("227", K), ("525", W)]),
    ],
    "those just counted, said again": [
        (
            "Shells killed four people in Reedham. The four were a teacher and her sons.",
            [("four", K), ("four", K)],
        ),
        ("Seven soldiers were captured. All seven were from one village.", [("Seven", P), ("seven", P)]),
        ("Three brothers were killed. The three brothers had gone for water.", [("Three", K), ("three", K)]),
        (
            "A bomb killed eight people. The paper gave the names of the eight: Ole, Ada and six more.",
            [("eight", K), ("eight", K)],
        ),
    ],
    "a list in brackets that goes on": [
        (
            "Halden leads with 5,945 deaths, then comes Orre (5,605). Dvir (3,768) and Ness Krai (2,100) follow.",
            [("5,945", K), ("5,605", K), ("3,768", K), ("2,100", K)],
        ),
    ],
    "an age in between": [("Some 40,000 men not yet 50 had died by May.", [("40,000", K)])],
    "a toll behind a name": [("Army raises Halda toll to 89 soldiers", [("89", K)])],
    "more words for the harmed": [
        ("Three of the injured did not make it.", [("Three", K)]),
        ("Nine of the soldiers came home in coffins.", [("Nine", K)]),
        ("The explosion snuffed out three lives.", [("three", K)]),
        ("Seven villagers were left with serious burns.", [("Seven", W)]),
        ("The list is of 44 soldiers who, it says, “fell defending their homeland”.", [("44", K)]),
    ],
}
CASES = [(kind, text, found) for kind, cases in WORDINGS.items() for text, found in cases]

NEAR_MISSES = {
    "captives who came free": [
        "The deal brought the release of 33 hostages.",
        "The Guard freed 33 hostages on Sunday.",
    ],
    "what falls and is no soldier": [
        "Three towns fell in May, and soldiers were killed there.",
        "Nine soldiers fell ill after the shelling, and the dead were buried.",
    ],
    "loads of people": [
        "The blast killed two truckloads of soldiers.",
        "A mine killed three busloads of conscripts.",
    ],
    "captives rescued or traded": [
        "Troops rescued seven kidnapped villagers and freed 12 abducted girls.",
        "The army interviewed 12 freed prisoners of war.",
        "Some 150 captives were traded for 70.",
    ],
    "whose verb is another's": [
        "The general, who is survived by two sons, was killed in May.",
        "The two sides disagree on the number of the dead.",
    ],
    "the asked, and a part without a figure": [
        "A poll of 1,200 people found that most had lost someone to the war.",
        "More than half of the 900 men were lost.",
    ],
    "others of the same number": [
        "The soldiers were killed. Ties between the two are bad, and the two sides are not talking.",
    ],
    "what killed": ["A soldier was killed with two bullets."],
    "those left out": ["All but 12 of the crew were killed."],
    "what a thing cost in money": ["A bridge for the army was rebuilt at a cost of 900 million dollars."],
    "a bound that is an age": ["One in three of the dead was under 25."],
    "guests of a funeral": ["Hundreds attend the high-security funeral of a soldier killed in Reedham."],
    "a ratio": ["To each dead soldier come three or four wounded."],
    "captives who went home": ["On the first day 20 living captives went home."],
    "one family": ["Three generations of one family killed in Reedham"],
    "harm that did not come": [
        "The attack nearly killed 12 of them.",
        "The raid failed to kill 12 generals.",
    ],
    "an attack of no war": ["The attack on the U.S. Capitol also injured 140 officers, soldiers among them."],
    "a small child's age": ["A girl who was killed by a shell was Lina, eight, who died at once."],
    "harm of no war": [
        "Three workers went missing after a downpour flooded the sewer, and two were found dead."
    ],
    "ages of several": [
        "A shell killed a cook. The two boys, 9 and 11, are in the army's care, two officers say."
    ],
    "an age": ["The general, a veteran of the war, died at 71."],
}
MISSES = [(kind, text) for kind, texts in NEAR_MISSES.items() for text in texts]


@pytest.mark.parametrize(("kind", "text", "found"), CASES)
def test_harm_is_read_in_other_words(kind, text, found):
    assert harms_in(text) == found


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("A day later the army owned up to 63 dead.", "exact"),
        ("The army lost up to 63 men.", "at_most"),
        ("The dead are south of 100.", "at_most"),
        ("Reedham attack: death toll up to 12", "exact"),
    ],
)
def test_bound_is_that_of_the_figure_and_not_of_the_verb(text, bound):
    assert [claim.bound for claim in claims_in(text)] == [bound]


def test_ages_of_several_are_no_figures():
    assert figures_in("Two rescue workers, 31 and 44, died in Reedham.") == ["Two"]


def test_equal_figure_of_others_is_not_said_again():
    assert figures_in(
        "Two soldiers were killed. The two presidents spoke, and ties between the two are bad."
    ) == ["Two"]
    assert figures_in("Seven soldiers were captured. The seven were freed a week later.") == ["Seven"]
    assert figures_in("Ten were killed. He was among the three Norlanders and one Sudrian tried for it.") == [
        "Ten"
    ]
    assert figures_in("Two men were hurt. They crossed a forest; it has been eight.") == ["Two"]


def test_caption_of_a_picture_is_read():
    text = "Bomber kills 8\n\nPhoto: In the bombing at least eight people died.\n\nA bomb went off in Reedham on Sunday."
    assert figures_in(text) == ["8", "eight"]


@pytest.mark.parametrize(("kind", "text"), MISSES)
def test_what_only_looks_like_harm_gives_no_claim(kind, text):
    assert figures_in(text) == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        (
            "The council counted 3,700 dead in Reedham; that number, says the army, is exaggerated.",
            "disputed",
        ),
        ("Sudria says 900 soldiers died, a figure that Norland has rejected.", "disputed"),
        ("Sudria says 900 soldiers died. Norland rejected the figure.", "disputed"),
        ("The claim that 900 soldiers died is untrue, Norland says.", "disputed"),
        ("Sudria says 900 soldiers died. Norland rejected the plan.", "asserted"),
        ("He vowed to kill 50,000 soldiers a month.", "hypothetical"),
        ("The plot to kill 40 officers was foiled.", "hypothetical"),
        ("The raid risked killing 40 children.", "hypothetical"),
        ("When does it stop? After 5,000 soldiers are killed?", "hypothetical"),
        ("They warned that “millions” could die in the war.", "hypothetical"),
        ("Norlanders fear that the attack left at least 26 dead.", "asserted"),
    ],
)
def test_stance_is_that_of_the_figure(text, stance):
    assert [claim.stance for claim in claims_in(text)] == [stance]


def test_text_in_another_language_has_no_claims():
    german = (
        "Die Stadt will 40 Bäume pflanzen, und die Schule bekommt 900 neue Bücher für die 23 Klassen. " * 6
    )
    assert figures_in(german + "Soldaten im Krieg sind die 40 Bücher egal.") == []
