"""What is a source and what only looks like one: names, offices, nouns that are verbs too; with near misses."""

import pytest
from tollbook.claims.attribution import Attributions
from tollbook.records import Span

VOUCHED = [
    # text with the figure in brackets, who vouches for it
    # whose office it is
    ("The rights chief Ada Holm says that by her office [102] deaths are confirmed.", "Ada Holm"),
    ("Bo Lund spoke. That brings the toll to [nine], his office said.", "Bo Lund"),
    ("Bo Lund spoke. That brings the toll to [nine], the council's office said.", "council's office"),
    (
        "The Norvian general prosecutor's office came out with details. The office said [10] had died.",
        "Norvian general prosecutor's office",
    ),
    (
        "The governor spoke. In an address, Norvia's president turned to them. He said [243] died.",
        "Norvia's president",
    ),
    ("Defence Secretary Ada Holm came. 'It is [80] dead,' the Defence Secretary said.", "Ada Holm"),
    ("Ada Holm came. It is [80] dead, the Health Ministry said.", "Health Ministry"),
    ("Norvia struck a depot. It said [12] had died. The depot was used to attack Norvia.", "Norvia"),
    ("Drones struck a depot. It said [12] had died on board.", "It"),
    # nouns that are verbs too
    ("Follow Norvia in our live blog. The siege killed [40] in the city.", None),
    ("Holm named a raid on Dvir and a United Towns estimate that it has killed [250].", "United Towns"),
    ("Norvia estimates that it has killed [250].", "Norvia"),
    ("Western estimates put the losses as high as [250] dead.", "Western estimates"),
    ("Norvia counts [250] dead.", "Norvia"),
    ("This was the scene of many of Norvia's alleged crimes. In Dvir [290] bodies have been found.", None),
    ("Norvia alleged crimes in which [290] died.", "Norvia"),
    ("Those suspects include [three] accused of killing and ten wounded men.", None),
    ("Previous estimates, given weeks ago, were about [15] dead.", None),
    ("The mayor, who had given a number, said [15] died.", "mayor"),
    ("It follows reports that [15] died.", None),
    ("By the U.N's most recent count there have been [13] dead.", "U.N."),
    ("By the U.N.'s own count there have been [13] dead.", "U.N."),
    ("The U.S.'s latest estimate is that [900] men have died.", "U.S."),
    ("Ada Holm and Bo Lund tracked the war that has killed [90].", None),
    ("The group tracked [90] dead in May.", "group"),
    # relative clauses without commas
    (
        "A person among several tending graves in town who spoke on terms of secrecy said [50] died.",
        "person",
    ),
    ("The separatist forces that control much of Dvir said shelling killed [one].", "separatist forces"),
    (
        "He is facing pressure from Dvir and Arvel leaders, who've also warned that [50] died.",
        "Dvir and Arvel leaders",
    ),
    # who blames, and who is blamed
    ("The city's mayor, Bo Lund, blamed Norvian shelling for wounding [10].", "Bo Lund"),
    # who "they" are, and what they are not
    (
        "None of the officials were hurt. According to the local health authority, two were. They reported [three] dead.",
        "local health authority",
    ),
    ("Two officials said so. The ministry was hit. They reported [three] dead.", "officials"),
    # where a phrase ends
    (
        "It is so, according to the Norvian defence ministry over [60,000] soldiers have died.",
        "Norvian defence ministry",
    ),
    (
        "Ten died, according to officers of the 92 Brigade. About [60] were hurt, they said.",
        "officers of the 92 Brigade",
    ),
    ("Furthermore, the Defence Office estimates losses at [70].", "Defence Office"),
    (
        "The Norvian Defence Office last reported its dead in May, when it said [351] died.",
        "Norvian Defence Office",
    ),
    ("Caption  Caption  Lund estimated that [40] died.", "Lund"),
    # what goes on with a report and what does not
    ("Some warned of shelling. Also in Dvir, films showed the bodies of [20] people.", None),
    ("Two died, the mayor said. Also wounded were [20] people.", "mayor"),
    (
        "Videos posted on the Dvir channel are bad. In one that the channel said was new, [40] bodies lie.",
        "Dvir channel",
    ),
    ("WAR GAINS Western estimates of the dead are high. Western estimates of [40] dead are old.", "Western"),
    # an attack named by its dead, and who tells them right behind
    ("An inquiry found that they took part in the Guard's attack on Dvir, in which [12] people died.", None),
    ("Life was hard before the Guard's May 7 attack that killed [12] people, according to Norvia.", "Norvia"),
    ("Bo Lund feels lucky after covering the Norvian invasion of Dvir in which [two] men died.", None),
    ("Leaders warned against the war begun in response to the attacks last month that left [12] dead.", None),
    # parts of what somebody counted
    (
        "The Rights Office logged 688 casualties. At least 180 killed ([21] women) and 508 injured.",
        "Rights Office",
    ),
    ("The Rights Office logged 688 casualties. At least [180] killed and 508 injured.", "Rights Office"),
    ("The Rights Office logged 688 casualties. At least [180] were killed in the next war.", None),
    ("The Rights Office has recorded 137 raids, resulting in [521] people killed.", "Rights Office"),
    (
        "The heads of the Rights Office and the Dvir agencies have recorded 137 raids. According to the groups, [16] died.",
        "heads of the Rights Office and the Dvir agencies",
    ),
    # answers that say nothing, what befalls somebody, arriving somewhere
    ("Norvia responded with a raid that killed [21] people, the council says.", "council"),
    ("Norvia responded with a raid that killed [21] people.", None),
    ("A militia suspected of a raid that killed [three] men has left.", None),
    ("The council suspected that [three] men had died.", "council"),
    ("They saw two soldiers arriving at the clinic, [one] of them dead.", None),
    ("The council arrived at a total of [90] dead.", "council"),
    # "the deaths of" goes back to nobody
    ("Leaders warned of it. Norvia wages a war that has led to the deaths of [22] people.", None),
    ("Leaders said ten died. Of the dead [two] were children.", "Leaders"),
    ("Two fell, the mayor said. Bo Lund saw soldiers, [one] of them dying of wounds.", None),
    # those counted do not speak with those who say
    ("Norvia claims to have killed 12 men and Dvir officials say [seven] died.", "Dvir officials"),
    ("Two generals and Dvir officials say [seven] died.", "generals and Dvir officials"),
    # who published the figures
    (
        "A war has killed [516] people, according to figures posted by the Rights Office on Monday.",
        "Rights Office",
    ),
    ("A war has killed [516] people, according to figures posted online.", "figures"),
    # the document somebody spoke in
    (
        'Aid reports in the press are rare. Losses rose, the Rights Office said in its new report. "Some [589] died," the report said.',
        "Rights Office",
    ),
    ('"We hid." Ada Holm said. "It was bad." Among the dead were [several] relatives.', None),
    ('"It killed nine," Ada Holm said. Among the dead were [several] relatives.', "Ada Holm"),
    # a paragraph that speaks on of the figures before it
    ("Norvia lost 900 in May, the ministry said.\n\nThe average was [30] a day.", "ministry"),
    (
        "Some 90 died, Dvir rights monitors said.\n\nThe number of verified deaths was [88].",
        "Dvir rights monitors",
    ),
    (
        "May was bad. Norvia lost 900, the ministry said.\n\nThe average age was not known, but [30] fell.",
        None,
    ),
    (
        "The spy agency has more than tripled its estimate of the dead, to about [200], lawmakers said.",
        "spy agency",
    ),
    # studies and those who write them
    (
        "The palace dismisses studies.\nThe Holm Institute found it. Losses reach [200], the authors said.",
        "Holm Institute",
    ),
    ("The Holm Ministry said so. The study counts [415] casualties.", "study"),
    ("The Holm Institute said so. The study counts [415] casualties.", "Holm Institute"),
    # of two bodies of one kind the one with the same name
    (
        "The Arvel health ministry spoke: ten died. Ten, Dvir's defence ministry said. The health ministry said [20] died.",
        "Arvel health ministry",
    ),
    ("Ten, Dvir's defence ministry said. The ministry said [20] died.", "Dvir's defence ministry"),
    (
        "The Arvel governor Bo Lund said so. In Dvir, the regional governor said [9] were hurt.",
        "regional governor",
    ),
    ("The Arvel governor Bo Lund said so. The governor said [9] were hurt.", "Bo Lund"),
    (
        "Foreign Secretary Bo Lund came, with Defence Secretary Ada Holm. It is [80] dead, the Defence Secretary said.",
        "Ada Holm",
    ),
    # insertions between hyphens, days of a war, subjects behind "and", lists put out
    ("The People's Front - one of the groups - claims to have verified [250] deaths.", "People's Front"),
    ("The front - one of its claims - moved, and [250] died.", None),
    ("By day 21 of the war Norvia's Prosecutor General said [103] had died.", "Norvia's Prosecutor General"),
    (
        "Day nine began with Ada Holm accusing him and officials in the city of Dvir reporting [dozens] of deaths.",
        "officials in the city of Dvir",
    ),
    ("The ministry had made known a list of [50] men killed.", "ministry"),
    ("The ministry had released a statement on camps, after [50] men were killed.", None),
    # who was told, and by whom
    ("[Ten] people had died, the agency was told by the Holm Helmets, who dig there.", "Holm Helmets"),
    ("The agency was told by the mayor that [ten] had died.", "mayor"),
    ("The union keeps count of the dead and has recorded [387].", "union"),
    ("The Arvel Doctors Union keeps count of the dead and has recorded [387].", "Arvel Doctors Union"),
    ("The Arvel local council has met and has recorded [387].", "Arvel local council"),
    # nouns of no list: only people and bodies speak
    ("The lobby says [ten] shops will close.", "lobby"),
    ("Rival bidders said [ten] shops will close.", "Rival bidders"),
    ("The startup's angels told us that [ten] shops will close.", "startup's angels"),
    ("The blast said all: [ten] men died.", None),
    ("The lobby shows [ten] pictures.", None),
    ("Some [ten] shops will close, according to a note seen by the Post.", "note seen by the Post"),
    ("Some [ten] shops will close, according to folklore.", "folklore"),
    # the count of a body told behind its name
    ("The Holm Network, an earlier count by which stood at [nine], has gone quiet.", "Holm Network"),
    ("The Holm Network, near which [nine] died, has gone quiet.", None),
    ("About [90] were hurt, civil defence said.", "civil defence"),
    # "per" before somebody, and before a measure
    ("About [90] were hurt, per health workers in Dvir.", "health workers in Dvir"),
    ("Per the river command, [90] men were lost.", "river command"),
    ("The raids killed [90], per figures from the Holm Network.", "Holm Network"),
    ("The front costs [90] dead per mile, per week.", None),
    ("Raids cost [90] lives per hospital.", None),
    ("Two officers, citing clinic traffic, told us that [900] died.", "officers"),
    ("Two officers, citing clinic nurses, told us that [900] died.", "clinic nurses"),
    # a body with a name that it is called by, and a number that is no body
    (
        "Shells hit the port on Friday, a group called Dvir Lawyers said. It said [nine] people had died.",
        "Dvir Lawyers",
    ),
    (
        "Shells hit the port on Friday, a group called Dvir Lawyers said. [Nine] died, according to the group.",
        "Dvir Lawyers",
    ),
    ("Bo Lund, the governor, gave the toll. [Eighteen] people had died, he wrote.", "Bo Lund"),
    ("Norvia says it killed 90. Neither claim could be verified. The same mill saw [nine] die in May.", None),
    ("Arvel criticised the Holm Watch, which said [nine] had died.", "Holm Watch"),
    ("Arvel criticised Holm Watch, which said [nine] had died.", "Holm Watch"),
    # a bare count between two sentences of the same source
    (
        "Shells fell on Dvir, two officials said. [One] woman was killed. Two men were hurt, the officials said.",
        "officials",
    ),
    (
        "Shells fell on Dvir, two officials said. [Nine] people have died there since May. Two men were hurt, the officials said.",
        None,
    ),
    (
        "Shells fell on Dvir, two officials said. In June [nine] people died there. Two men were hurt, the officials said.",
        None,
    ),
    # whom a sentence is about that says nothing of its own
    (
        'Arvel said more was needed. UN chief Ada Peters spoke next. The vote failed. Peters called it "a shame". She pointed to [900] dead.',
        "Ada Peters",
    ),
    (
        "Arvel said more was needed. The aid chief Bo Lund condemned the raids. He listed [900] dead.",
        "Bo Lund",
    ),
    (
        "Arvel said more was needed. President Bo Lund urged both sides to talk. He warned of [900] dead.",
        "Bo Lund",
    ),
    ("The governor toured the port. [Nine] had died there, he said.", "governor"),
    ("Two officers said so. The council quoted medics at the port. They put the dead at [nine].", "council"),
]


def _case(marked: str) -> tuple[str, Span]:
    start, end = marked.index("["), marked.index("]") - 1
    return marked.replace("[", "").replace("]", ""), Span(start, end)


@pytest.mark.parametrize(("marked", "speaker"), VOUCHED, ids=[case[0] for case in VOUCHED])
def test_only_one_who_speaks_is_a_source(marked: str, speaker: str | None) -> None:
    text, figure = _case(marked)
    found = Attributions(text).voucher_at(figure)
    assert (found.speaker if found else None) == speaker
