"""Who vouches for a figure, construction by construction, with near misses that must not change."""

import pytest
from tollbook.claims.attribution import Attributions
from tollbook.records import Span

VOUCHED = [
    # text with the figure in brackets, who vouches for it
    # counts that somebody keeps
    ("Holm praised rescuers, adding that [12] people had died.", "Holm"),
    ("The mayor met rescuers and said [12] people had died.", "mayor"),
    ("The governor visited the port and put the death toll at [12].", "governor"),
    (
        "The Dvir appointed officials met on Monday, adding that [12] people had died.",
        "Dvir appointed officials",
    ),
    ("By the Post's sums that is [480] killed and wounded.", "Post"),
    ("By Dvir's own arithmetic [300] have died.", "Dvir"),
    ("The list kept by Namewatch and the Post stands at [200,186] soldiers.", "Namewatch and the Post"),
    ("A database maintained by the Holm Institute now holds [4,100] names of the dead.", "Holm Institute"),
    ("The tally compiled by the Dvir ministry has reached [900] dead.", "Dvir ministry"),
    ("The ministry's death toll stood at [900] on Friday.", "ministry"),
    ("Norvia's weekly briefings, added up over the year, come to [5,400] losses.", "Norvia"),
    ("The agency's estimate in April was at least [600] dead.", "agency"),
    ("Dvir has lost men. The number of [1,200] dead comes from Dvir.", "Dvir"),
    (
        "The spy agency has tripled its estimate of the dead, to about [2,000], two lawmakers said.",
        "spy agency",
    ),
    ("The Holm Institute raised its count to [900] dead.", "Holm Institute"),
    ("Losses ran to [900] by a conservative estimate of the Holm Institute.", "Holm Institute"),
    # somebody else's words inside a report or a denial
    (
        "The palace on Monday rejected a foreign study that estimated losses at [1.2 million] men.",
        "foreign study",
    ),
    ("Palace dismisses study putting casualties at [1.2 million]", "study"),
    ("The General Staff said that it estimates the enemy's losses at [740].", "General Staff"),
    (
        "Correction: an earlier edition of this article gave the study's figure as up to [315] killed.",
        "study",
    ),
    # when a document came out, told between it and its verb
    ("The Holm report released Tuesday said Norvia suffered [900] casualties.", "Holm report"),
    ("A Dvir Institute study published on 4 May says [900] fell.", "Dvir Institute study"),
    ("The council survey posted online last week put the dead at [900].", "council survey"),
    ("Troops released on Tuesday said [900] had died.", "Troops"),
    # a headline's passive names nobody
    ("Norvia said to have lost [900] men in a year", None),
    ("The Holm Institute, said to be near the army, put it at [900] dead.", "Holm Institute"),
    ("News: [40] killed in Dvir", None),
    # "according to X said", a slip of the pen
    (
        "According to Arvel rights monitors on Monday said [900] civilians were killed.",
        "Arvel rights monitors",
    ),
    # a thing done, and what cannot speak
    (
        "The council's observers counted two dead. Strikes by Norvian forces went on. In May [40] were hurt, they said.",
        "council's observers",
    ),
    ("Pictures of bodies strewn over the square showed the force of the blast, which hurt [40].", None),
    ("Medical bodies said [40] were hurt.", "Medical bodies"),
    # parts of a number that somebody counted
    ("The Dvir ministry documented 300 admissions. These included [40] wounded children.", "Dvir ministry"),
    ("The Dvir ministry registered 300 injured. Of them, [40] died.", "Dvir ministry"),
    ("The Dvir ministry registered 300 injured. In Arvel [40] died.", None),
    ("Ten fell and [40] were wounded. This was announced by the Dvir ministry.", "Dvir ministry"),
    (
        "Namewatch, together with the Post, has so far collected the names of over [900] troops killed.",
        "Namewatch",
    ),
    ("Volunteers collected [40] bodies from the field.", None),
    # headlines and fronted clauses
    ("[Ten] Soldiers Killed In Dvir, Say Officials", "Officials"),
    ("[Ten] dead in Dvir, reports claim", "reports"),
    ("[Ten] dead in Dvir, reports say", "reports"),
    ("[Ten] dead in Dvir, reports Post", "Post"),
    (
        "After the ministry announced on Monday that the general had died, Holm took questions about the raid that left [13] dead.",
        None,
    ),
    (
        "After the ministry announced on Monday that [13] men, among them the general, had died, Holm took questions.",
        "ministry",
    ),
    ("As the army says that Dvir has fallen, the mayor says [40] died.", "mayor"),
    # a day with two digits is a date too; the start of a running count is no event
    (
        "Army officers say they fire at no press. A cameraman was killed in the May 13 attack. No fewer than [five] others were hurt.",
        None,
    ),
    (
        "Two fell in Dvir, the council said. Since the war began on May 15 the same street has lost [900].",
        "council",
    ),
    # who reported it stands below, by itself
    ("On Friday the army lost [40] men.\n\nThis was reported by the Dvir ministry.", "Dvir ministry"),
    ("On Friday the army lost [40] men.\n\nThe bridge was reported by the Dvir ministry as lost.", None),
    ("Reports suggest that ten died. Another [40] were hurt.", None),
    ("Residents say that ten died. Another [40] were hurt.", "Residents"),
    # pronouns that go back to the subject of the sentence before
    (
        "The Holm Centre, a Dvir think tank, published a paper on Tuesday. It said [325] men had died.",
        "Holm Centre",
    ),
    ("Ada Holm visited the front on Monday. She said [40] had died.", "Ada Holm"),
    ("The Economist this month put deaths at 190. For the south it gave [73] killed.", "Economist"),
    ("Norvia's bulletins add up. In the worst week they claimed about [17] dead.", "Norvia's bulletins"),
    # names
    ("Ten died. There is a sting for Dvir. Halden told reporters that [55] men had been killed.", "Halden"),
    ("But Norvia denies it. Norvia says [40] died.", "Norvia"),
    ("More than [600] workers have died, according to the WHO.", "WHO"),
    ("The US believes about [200] have died.", "US"),
    (
        "United Nations human rights monitors spoke on Monday. The monitors count [40] injured.",
        "United Nations human rights monitors",
    ),
    (
        "United Nations human rights monitors said it was bad. They count [40] injured.",
        "United Nations human rights monitors",
    ),
    ("A U. S. report said that [40] had died.", "U. S. report"),
    ("The ombudsman Ada Holm late Monday counted at least [31] deaths.", "Ada Holm"),
    ("“A black day,” Ada Holm said. She pointed to some [4,000] dead.", "Ada Holm"),
    ("What can be counted, graves and notices, points to some [4,000] dead.", None),
    # an outlet of its own accord
    ("An earlier version of this article said [40] had died.", None),
    # nobody says so
    ("Dvir and Norvia accused each other of shelling a prison, a strike that killed [12] men.", None),
    ("Each side accused the other of starting it. They fought a war in May that left [90] dead.", None),
    ("The premier has vowed to fight until the more than [100] hostages still held are freed.", None),
    ("Norvia saw its worst day, with the deaths of [24] soldiers.", None),
    ("The palace shows solidarity after raiders killed some [140] people.", None),
    ("The war has claimed more than [13,000] lives.", None),
    ("The ministry said ten had died. It is the worst raid since the flood, when [30] were killed.", None),
    # labels and headings
    ("Total number of deaths: [56].", None),
    ("Norvia war live updates: [100] dead over the winter", None),
    ("GREY MORNING: [20] DEAD IN SLAUGHTER\n\nAda Holm has said so.", None),
    ("HOLM: [20] NORVIANS KILLED\n\nAda Holm has said so.", "HOLM"),
    ("Ministry of Health: [40] dead", "Ministry of Health"),
    ("Reports: [40] dead in Dvir", "Reports"),
    ("Dvir official: [40] dead", "Dvir official"),
    # a verb left out
    ("Dvir counts over 3,000 casualties, Kelland [1,100]", "Kelland"),
    (
        "General Ada Holm gave 1,000 a day, and the Southern ministry an average of [1,130].",
        "Southern ministry",
    ),
    ("The UN puts the toll at 40 and the health ministry at [60].", "health ministry"),
    ("The ministry claims to have killed 40 men and wounded another [80].", "ministry"),
    ("With the army claiming to have killed 40 and wounded another [80], talks ended.", "army"),
    ("The UN puts losses at 40 in Dvir and [60] in Kelland.", "UN"),
    ("The ministry said 40 soldiers died and the army lost [12] men.", "ministry"),
    # pronouns behind a preposition, opinions, bare names
    ("The armed forces have new figures. According to them, [620] soldiers died.", "armed forces"),
    ("Ada Holm spoke on Monday. According to her, [620] soldiers died.", "Ada Holm"),
    ("Ada Holm told a meeting that it was bad. The army, in her words, has [180] dead.", "Ada Holm"),
    ("In the mayor's view, [300] have died.", "mayor"),
    ("In other words, [300] have died.", None),
    ('Halden said on television that it was over. "[Forty] are dead," he added.', "Halden"),
    ("The minister spoke of losses. Norvia, he said, has lost [500] men.", "minister"),
    ("The embassy dismissed as fantasy the figure of [790] dead that Ada Holm gave.", "Ada Holm"),
    # somebody's document, and the body before its members
    (
        'The southern army spoke of gains. "Our men killed [260]," its statement of Monday read.',
        "southern army",
    ),
    (
        "The Dvir health ministry met. Ten died, ministry spokesman Bo Lund said. The ministry said [79] died.",
        "Dvir health ministry",
    ),
    (
        "The army reported a rise in the losses that Dvir records. So far, it estimates, [150] have died.",
        "army",
    ),
    ("A Post tally of official figures shows that [12] died.", "Post tally of official figures"),
    ('One of the papers, which are marked "Top Secret", put at [16,000] the soldiers killed.', "papers"),
    ("The ministry said ten had died. That lifts the toll since May 7, 2023, to [53].", "ministry"),
    # behind a clause that follows the town hit; a source before its verb goes on with what it said
    ("Shells hit Dvir, killing [12] people, said Ada Holm, the mayor.", "Ada Holm"),
    ("Shells hit Dvir, where [12] people died, said the governor.", "governor"),
    ("Shells fell on Dvir, in which [12] people died, said Ada Holm, who runs the clinic.", "Ada Holm"),
    ("Ada Holm, the mayor, said Norvia had lost [12] men.", "Ada Holm"),
    ("Dvir, a town in the north, said Norvia, its neighbour, had lost [12] men.", "Dvir"),
    # a number is no part of a name, and no source counts soldiers
    ("Dvir: [57] men killed\n\nFifteen Dvir soldiers died, an official said.", "Dvir"),
    ("No funeral yet: mortar bomb kills [two] soldiers", None),
    # fronted clauses, joints, and those who release, see and lend their name
    (
        "Since the raid that Dvir officials say killed [12], the army has killed 40, according to the UN.",
        "Dvir officials",
    ),
    (
        "Since the raid that Dvir officials say killed 12, the army has killed [40], according to the UN.",
        "UN",
    ),
    ("Holm said no. But he criticised the raid, noting that it has killed [16] people.", "Holm"),
    ("[Two] men were among ten released by separatists in May, officials said Wednesday.", "officials"),
    ("Both sides have seen [thousands] of troops killed.", None),
    ("The aid group Hands For Orphans told us this week that [12] had died.", "aid group Hands For Orphans"),
    ("The main armed group, the Holm Guard, said [40] died.", "Holm Guard"),
    ("The Holm Guard, the main armed group, said [40] died.", "Holm Guard"),
    ("Tolls range from 20 to as many as [150] dead, a number mentioned by Ada Holm.", "Ada Holm"),
    ("The ministry said ten died. The clinic counted 31 dead. [Hundreds] more were hurt.", None),
    # near misses
    ("The minister wants to raise enemy losses to [50] a month.", "minister"),
    ("The monitor found that [12] people had died.", "monitor"),
    ("A reporter saw at least [17] bodies at the hospital.", "reporter"),
    ("The figures show that [12] people died.", "figures"),
    ("Dvir accused the south of killing [12] men.", "Dvir"),
    ("The death toll from Sunday's raid on Dvir has climbed to [27].", None),
    ("The army's death toll has reached [900].", None),
    ("The minister raised his hand to [40] mourners.", None),
    ("The army said its troops found the bodies of [two] hostages.", "army"),
    # a bracket that holds nothing but who says so, and one that tells something of its own
    ("The war has killed [900] people (Dvir says).", "Dvir"),
    ("Norvia has lost [900] men (the council says), while its foe fled.", "council"),
    ("Shells killed 12 people (police say) and wounded [40] (doctors say).", "doctors"),
    ("Shells killed [300] people in May (so says the mayor, Ada Holm).", "Ada Holm"),
    ("Some [900] people (the council says 950) have been killed.", None),
    ("Some 900 people (the council says [950]) have been killed.", "council"),
    ("Shells killed [12] people (the mayor was away).", None),
    # whoever put a report out, though no noun tells that it is a body
    ("Holm Dvir Watch put out a report on the raid. The report notes that [12] died.", "Holm Dvir Watch"),
    ("Holm Dvir Watch put out a book on the raid. The report notes that [12] died.", "report"),
]


def _case(marked: str) -> tuple[str, Span]:
    start, end = marked.index("["), marked.index("]") - 1
    return marked.replace("[", "").replace("]", ""), Span(start, end)


@pytest.mark.parametrize(("marked", "speaker"), VOUCHED, ids=[case[0] for case in VOUCHED])
def test_a_figure_is_vouched_for_by(marked: str, speaker: str | None) -> None:
    text, figure = _case(marked)
    who = Attributions(text)
    denied = who.denial_at(figure)
    found = who.at(figure) if denied else who.voucher_at(figure)
    assert (found.speaker if found else None) == speaker
