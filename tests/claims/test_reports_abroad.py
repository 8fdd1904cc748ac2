"""Constructions of ordinary reports on wars of all kinds: who lost in return, who told it, which deed it was."""

import pytest
from abroad import WAR, claim_at
from tollbook.claims import find_claims
from tollbook.records import Document


def claim_of(marked):
    """The claim of the figure in [brackets]."""
    return claim_at(marked, "2025-03-12", after=WAR)


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        # the subject that did harm bore some
        ("Turkey said its troops had killed 40 PKK fighters and lost [two] soldiers.", "turkey"),
        ("The PKK said it killed 12 Turkish soldiers and lost [three] fighters.", "pkk"),
        ("Ethiopian troops wounded 300 Tigrayan fighters and suffered [20] casualties.", "ethiopia"),
        ("Hamas said its men killed 14 Israeli soldiers and that it had lost [nine] fighters.", "hamas"),
        ("The Kurdish fighters killed 15 Turkish soldiers before losing [eight].", "kurdish_forces"),
        (
            "In Sudan an army officer said his troops had killed 80 RSF fighters, losing [nine] soldiers.",
            "sudan_army",
        ),
        ("The RSF said it had captured [50] soldiers near El Fasher in Sudan.", "sudan_army"),
        # those harmed lost more, or another did
        ("Rwandan troops killed 12 Congolese soldiers, who lost [30] more men in the battle.", "drc"),
        ("Israeli troops killed 40 Hamas fighters, while Hamas lost a further [12] in Gaza.", "hamas"),
        # soldiers of the base attacked, or of whom the text told last
        ("Al-Shabaab attacked a Kenyan base in El Adde, Somalia, killing about [150] soldiers.", "kenya"),
        (
            "An attack in Somalia killed 54 Ugandan soldiers. Al-Shabaab claimed to have killed [137] soldiers.",
            "uganda",
        ),
        (
            "Hezbollah said it fired rockets at Haifa. Israel said its army killed about [50] militants.",
            "lebanon",
        ),
        # the rebels of a land at war with itself are its own
        (
            "The Syrian army and rebels fought near Idlib, leaving ten soldiers and [four] fighters dead.",
            "syria",
        ),
        ("In the war of Armenia and Azerbaijan more than [2,000] were killed on each side.", "both"),
    ],
)
def test_whoever_harmed_others_lost_these(marked, side):
    assert claim_of(marked).side == side


def test_a_part_said_to_be_attackers_is_not_of_the_army_attacked():
    assert claim_of(
        "A strike on a base in Somalia killed 17 people. [Twelve] of the dead were attackers."
    ).side in (
        None,
        "al_shabaab",
    )


def test_a_neutral_toll_in_a_new_paragraph_leaves_the_soldiers_before():
    text = (
        "Seventeen South African soldiers died near Goma in eastern Congo, Pretoria said.\n\n"
        "The Red Cross said its teams in Goma had treated more than [600] wounded since January."
    )
    assert claim_of(text).side == "drc"


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("At least 19 soldiers died in Mali, one resident said. Another said [15] had died.", "resident"),
        ("One of the sources said 19 had died in Mali, while a second spoke of [15] killed.", "sources"),
        (
            "Twelve people were killed in Sudan, a medical group said. The Holm Doctors blamed the army. The group said [nine] children were killed.",
            "Holm Doctors",
        ),
        (
            "Twelve people were killed in Sudan, the Holm Aid Group said. The Dvir Doctors blamed the army. The group said [nine] children were killed.",
            "Holm Aid Group",
        ),
        (
            "Yemen's health ministry recorded 11 more deaths on Monday, pushing the war's death toll to [974].",
            "Yemen's health ministry",
        ),
        ("The war in Yemen has claimed [377,000] lives, by a UN estimate.", "UN"),
        ("The war in Yemen has claimed [377,000] lives, by a cautious estimate.", None),
        (
            "Several villagers in Congo were taken hostage, said Ada Holm, a local leader, who put the dead at [13].",
            "Ada Holm",
        ),
        ("Rebels in Congo killed 16, Holm Aid said. Further south shells killed [two] men.", None),
        ("Rebels in Congo killed 16, Holm Aid said. Further attacks killed [two] men.", "Holm Aid"),
        # the same month somebody else did something
        (
            "A strike on Saada in Yemen killed 87, Holm Aid said. The same month Houthi drones killed [two] men.",
            None,
        ),
        (
            "A strike on Saada in Yemen killed 87, Holm Aid said. The same day shells killed [two] men.",
            "Holm Aid",
        ),
    ],
)
def test_whoever_tells_is_the_source(marked, source):
    assert claim_of(marked).source == source


@pytest.mark.parametrize(
    ("marked", "kind", "start"),
    [
        ("A group put the toll of last week's strike in Sudan at [18].", "event", None),
        ("An ambush last week in Niger killed [29] soldiers.", "event", None),
        (
            "[Ten] soldiers died when Shabaab fighters overran their base in Somalia last month.",
            "event",
            None,
        ),
        ("Last week's clashes in Mali left [40] dead.", "window", "2025-03-03"),
        ("At least [140] people died in clashes in Congo last week.", "window", "2025-03-03"),
        # the attack is the part's alone
        (
            "Baku said [65] Azeri civilians had been killed, including five who died when rockets hit a bus on Saturday.",
            "unstated",
            None,
        ),
        (
            "Baku said 65 Azeri civilians had been killed, including [five] who died when rockets hit a bus on Saturday.",
            "event",
            "2025-03-08",
        ),
        ("[Nine] people, including five children, were killed in Yemen on Saturday.", "event", "2025-03-08"),
        # one deed counted back from another, however many figures it has
        (
            "Shells killed nine people in Yemen on Friday. It came a day after a drone killed four and wounded [60].",
            "event",
            "2025-03-06",
        ),
        # background of long ago is left with its paragraph
        (
            "In 2015 some 3,000 people died in the war in Syria.\n\nOn the coast [20] Syrian soldiers were captured.",
            "event",
            None,
        ),
        # those counted among the dead told of before
        (
            "Some 900 people were killed in Syria on Saturday, one group said. Another counted [211] civilians among the dead.",
            "event",
            "2025-03-08",
        ),
        # soldiers of their own are no part of the figure before
        (
            "A monitor counted 154 civilian deaths in Syria in the last month. The Kurdish forces said [11] of their fighters had been killed in a battle.",
            "event",
            None,
        ),
    ],
)
def test_a_figure_is_of_the_deed_told_of(marked, kind, start):
    claim = claim_of(marked)
    assert (claim.period_kind, claim.period_start) == (kind, start)


@pytest.mark.parametrize(
    ("marked", "category"),
    [
        (
            "The strike in Syria killed 40. Nine were hurt, medics said. Among the dead were [three] women.",
            "killed",
        ),
        ("The strike in Syria killed 40, medics said. Among the wounded were [four] nurses.", "wounded"),
        ("An air strike killed 26 children and [four] women fleeing fighting in Yemen.", "killed"),
        ("Shelling in Goma killed nine people and [4,000] others fled the town.", None),
        (
            "In Israel [28] civilians and about the same number of soldiers have been killed by Hezbollah fire.",
            "killed",
        ),
        ("Al-Shabaab overran a base in Somalia and said it had taken [several] prisoners.", "captured"),
        (
            "In February 670 died in Iraq. Of the dead, 410 were civilians, while [260] were soldiers.",
            "killed",
        ),
        ("A rights group in Myanmar said it had counted [27] skulls in the ashes.", "killed"),
        ("Gunmen in Nigeria freed [300] people they had abducted.", None),
        ("The militia in Syria fired shells and took food to [12] prisoners.", None),
    ],
)
def test_words_for_a_deed_tell_its_harm(marked, category):
    claim = claim_of(marked)
    assert (claim.category if claim is not None else None) == category


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        # each of two lands tells its own, whoever spoke for the other
        (
            "Cambodia's ministry said 13 people had been killed on its side of the border with Thailand. Another 71 were wounded, "
            "spokeswoman Maly Sok said.\n\nThailand has reported [20] dead.",
            "thailand",
        ),
        (
            "Cambodia said Thai shells had hit a school, killing 13 people. Thailand reported [20] dead in the strike.",
            "cambodia",
        ),
        # what two did to each other is of both, wherever the report was written or neighbours are named
        ("SURIN, Thailand — Thailand and Cambodia exchanged fire as the toll rose to [33] dead.", "both"),
        ("SURIN, Thailand — At least [12] people were killed on Saturday by rockets.", "thailand"),
        (
            "Thailand's army fired rockets at Cambodia. The neighbours fought in July, when [48] people were killed.",
            "both",
        ),
        (
            "GORIS, Armenia — At least [200] people were killed in Azerbaijan's offensive in Nagorno-Karabakh.",
            "nagorno_karabakh",
        ),
        # people of a clause that has its own harm and place
        (
            "In April 75 Kosovo refugees died near Prizren, and [16] people were killed in an attack in Belgrade.",
            "serbia",
        ),
        (
            "Nine Pakistani soldiers were killed, and [12] were wounded in a clash in Poonch in India.",
            "pakistan",
        ),
        # "the group" of its own spokesman
        (
            "Azerbaijan and Armenia each accused the other, a day after clashes on their border left [100] soldiers dead.",
            "both",
        ),
        (
            "The Chechen rebels claimed to have killed 100 Russian soldiers and to have lost [20] men.",
            "chechnya",
        ),
        ("A MILF spokesman in Mindanao put the group's losses at [seven] fighters.", "milf"),
        ("A MILF spokesman in Mindanao said the movement lost [seven] fighters.", "milf"),
        ("The Tigers lost [220] cadres last week, the Sri Lankan army said.", "tamil_tigers"),
        (
            "An army spokesman in Manila, Philippines, put the rebels' losses at [seven] dead after fighting with the MILF.",
            "milf",
        ),
        (
            "The MILF lost six men in Mindanao. Army losses stood at [seven] dead, the MILF said.",
            "philippines",
        ),
        # a part tells of nobody else; nor does a month of militants tell of their land's people
        ("At least [44] people were killed in the war that day, 12 of them Americans.", None),
        ("At least 44 people were killed in the war that day, [12] of them Americans.", "usa"),
        (
            "Thirteen American soldiers were among the [85] people killed in a bombing in Kabul.",
            "afghanistan",
        ),
        ("It was the deadliest month for militants in Pakistan, with [355] of them killed.", None),
        ("Shells fell on the Bosnian capital, killing [nine] people, doctors said.", "bosnia"),
        ("A car bomb in Omagh killed [29] people, police in Northern Ireland said.", "uk"),
    ],
)
def test_whose_they_are_of_two_lands(marked, side):
    assert claim_of(marked).side == side


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("In 2011, clashes between Thailand and Cambodia killed [18] people and lasted a week.", "window"),
        ("Clashes between Thailand and Cambodia are killing [18] people a week.", "rate"),
        ("In 1987, [11] people died when rebels bombed a parade in Belfast.", "event"),
        ("In 1987, [11] people died in a bombing in Belfast.", "event"),
        ("In 1987, [97] people died in the fighting in Belfast.", "window"),
        ("In 2013 gunmen killed [34] children and 19 adults at a school in Peshawar.", "event"),
        ("It was the third raid in two weeks: [nine] soldiers died on Wednesday in Jaffna.", "event"),
        ("In April, [29] militants were killed in a single gunfight in Bastar.", "event"),
        ("So far this year 146 Naxals have been gunned down in Bastar, while [15] soldiers have died.", "cumulative"),
        ("In April, gunmen killed [nine] passengers on a highway in Balochistan.", "event"),
        ("In April, gunmen killed [97] people in Balochistan.", "window"),
        ("Near Prizren is a quarry in which [52] bodies were uncovered in 2014.", "unstated"),
        ("Taliban attacks have killed [24] soldiers in Helmand over the past two days.", "window"),
        ("Wreaths were laid on Friday for the [74,000] Indian soldiers who died in the First World War.", "cumulative"),
    ],
)  # fmt: skip
def test_which_kind_of_time(marked, kind):
    assert claim_of(marked).period_kind == kind


@pytest.mark.parametrize(
    ("headline", "lead", "kind"),
    [
        ("Nine killed in border clashes", "Nine people have been killed since Sunday in Surin, Thailand said.", "cumulative"),
        ("Nine killed in raid on base", "Nine people were killed in a raid on a base in Surin on Sunday, Thailand said.", "event"),
    ],
)  # fmt: skip
def test_the_article_settles_the_kind_of_its_headline(headline, lead, kind):
    text = f"{headline}\n\n{lead}{WAR}"
    document = Document("a", "Harbour Gazette", text, "2025-03-12", title=headline)
    assert find_claims(document)[0].period_kind == kind


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Shells killed nine people in Sagaing. The dead, six women and three children, were asleep.", ["nine", "six", "three"]),
        ("Shells killed nine people in Sagaing. The victims, six women and three men, were asleep.", ["nine", "six", "three"]),
        ("Shells killed nine people in Sagaing. The attackers, six men and three boys, fled.", ["nine"]),
        ("They mourned the 11 people, most of them children, who were killed in Sagaing.", ["11"]),
        ("They met the 11 people, most of them children, who had fled from Sagaing.", []),
        ("A bomb killed nine in Belfast. Police said 103 were still being treated.", ["nine", "103"]),
        ("Rebels say 600 soldiers have died in Quetta. The army admits 214.", ["600", "214"]),
        ("Troops killed the last 42 gunmen in Quetta.", ["42"]),
        ("Some 41 rebels and 129 hostages died in Quetta.", ["41", "129"]),
        ("They mourned the 41 guards and 129 hostages who died in Quetta.", ["41", "129"]),
        ("A raid killed nine in Quetta. It was carried out by a local youth of 20.", ["nine"]),
        ("Ninety people died when two airliners were blown up over Quetta.", ["Ninety"]),
        ("Nine died in Quetta. Its fighters, including four women, had killed 102 men.", ["Nine", "102"]),
    ],
)  # fmt: skip
def test_which_of_them_are_counted(text, counted):
    claims = find_claims(Document("a", "Harbour Gazette", text + WAR, "2025-03-12"))
    assert [text[claim.start : claim.end] for claim in claims] == counted


@pytest.mark.parametrize(
    ("marked", "bound"),
    [
        ("About 40 rebels, [12] soldiers and nine civilians were killed in Jolo.", "approx"),
        ("At least 40 people, [12] soldiers and 28 civilians, were killed in Jolo.", "exact"),
        ("At least 40 rebels, [12] of them women, were killed in Jolo.", "exact"),
    ],
)
def test_how_far_a_hedge_reaches(marked, bound):
    assert claim_of(marked).bound == bound


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("Camp near Lashio hit: [29] dead in Myanmar.", None),
        ("Lashio rebels: [29] dead in Myanmar.", "Lashio rebels"),
        (
            "The death toll from the storming of a school held by pro-Chechen gunmen rose to [323], the prosecutor said.",
            "prosecutor",
        ),
        ("The mayor of Omagh remembered the [29] people killed in the bombing.", None),
        ("The mayor of Omagh remembered that [29] people were killed in the bombing.", "mayor of Omagh"),
        ("A bomb killed nine people in Cali, the mayor said. [Twelve] people were wounded.", "mayor"),
        (
            "Rebels struck in Cali. A bomb killed nine people, the mayor said.\n\n[Twelve] people were wounded.",
            None,
        ),
        (
            "Four soldiers died in Tijuana, the army said. Police lost [13] officers in the same area in October.",
            None,
        ),
    ],
)
def test_who_vouches(marked, source):
    assert claim_of(marked).source == source
