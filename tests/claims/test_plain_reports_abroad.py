"""Plain reports of wars without a profile: lands ahead, deeds told with "we", orders, "so far", sources that share a head."""

import pytest
from abroad import GENERAL, WAR, claim_at
from tollbook.claims import find_claims
from tollbook.claims.attribution import find_attributions
from tollbook.records import Document


def claim_of(marked):
    """The claim of the figure in [brackets], in an article of Wednesday, 8 January 2025."""
    return claim_at(marked, "2025-01-08", GENERAL, after=WAR)


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        # the land that opens the sentence goes before the one told of last
        ("JNIM killed 60 soldiers in Burkina Faso. In Niger, gunmen killed [12] soldiers near the border.", "niger"),
        ("JNIM killed 60 soldiers in Mali. In neighbouring Benin, it said it had killed [54] soldiers.", "benin"),
        ("In Niger, the junta said [20] soldiers had died in an ambush.", "niger"),
        # but an army abroad tells of its own, and a land's troops of their foes
        ("In Somalia, [two] soldiers were killed by a mine, Uganda's army said.", "uganda"),
        ("In Somalia, Ethiopian troops said they had killed [nine] al-Shabaab fighters.", "al_shabaab"),
        # whom "we" killed are the foe's, whom we look for are not
        ('"Our men killed [21] of them," the army spokesman in Somalia said of al-Shabaab.', "al_shabaab"),
        ('"We have lost [21] of them," the army spokesman in Somalia said of his soldiers.', "somalia"),
    ],
)  # fmt: skip
def test_soldiers_are_of_the_land_told_of(marked, side):
    assert claim_of(marked).side == side


@pytest.mark.parametrize(
    ("marked", "kind", "day"),
    [
        # what has been counted so far of an attack told of is the attack's
        ("Gunmen attacked a town in Nigeria on Monday. Officials had so far counted [45] bodies.", "event", "2025-01-06"),
        ("Rebels raided a village in Mali on Monday. [Nineteen] people are confirmed dead so far.", "event", "2025-01-06"),
        ("Fighting in Mali began in May. So far [340] people have died.", "cumulative", None),
        ("Rebels raided a village in Mali on Monday, killing 12. So far this year [90] villagers have been killed.", "cumulative", "2025-01-01"),
        # a stretch of days in a time long gone is not the last days
        ("In July the rebels in Mali said they had killed [84] soldiers in three days of fighting.", "window", None),
        ("At least [40] people have been killed in two days of fighting in Mali.", "event", "2025-01-06"),
        # "elsewhere" leaves the stretch of the figure before
        ("Since Thursday 80 people have been killed in Colombia. Elsewhere, [nine] people died in fighting.", "event", None),
        # those of the wounded who have since died are of the attack
        ("The strike in Mali on Monday wounded 58 people, [nine] of whom have since died.", "event", "2025-01-06"),
        # a language is not spoken on the day
        ("Rebels killed [20] people in a French-speaking town in Cameroon on Monday, officials said.", "event", "2025-01-06"),
    ],
)  # fmt: skip
def test_a_count_so_far_is_of_the_attack_told_of(marked, kind, day):
    claim = claim_of(marked)
    assert (claim.period_kind, claim.period_start) == (kind, day)


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("The attack in Mali killed [70] people, diplomatic and security sources said.", "diplomatic and security sources"),
        ("A raid in Nigeria killed [nine], health and police officials told reporters.", "health and police officials"),
        ("In Norte district in Mali, [three] men were beheaded, according to the district administrator, Ada Holm.", "Ada Holm"),
        # whoever ordered a deed does not tell of it
        ("[40] people were killed in a massacre ordered by a gang leader in Haiti.", None),
        ("[40] people were killed in Haiti, according to a gang leader.", "gang leader"),
    ],
)  # fmt: skip
def test_who_says_so(marked, source):
    assert claim_of(marked).source == source


def test_one_in_office_over_media_is_no_outlet():
    marked = (
        "The Director of Defence Media Operations, Maj.-Gen. Sani Holm, disclosed this while briefing journalists in Nigeria."
        " He said troops killed [17] Boko Haram fighters."
    )
    assert claim_of(marked).source_type == "opponent"


@pytest.mark.parametrize(
    ("marked", "category"),
    [
        ("A bomb killed 80 people in Nigeria. [Seven] of the victims were children.", "killed"),
        ("[Two] of our soldiers paid the supreme price in Nigeria.", "killed"),
        ("A bomb hurt 80 people in Nigeria. [Seven] of the victims are in a critical condition.", "wounded"),
        ("A bomb hit a market in Nigeria. [Seven] of the victims were taken to a hospital.", "wounded"),
    ],
)
def test_victims_are_those_whom_the_harm_befell(marked, category):
    claim = claim_of(marked)
    assert (claim and claim.category) == category


@pytest.mark.parametrize("who", ["three local sources", "two local officials", "four local residents"])
def test_those_who_tell_are_not_counted(who):
    text = (
        f"At least 50 soldiers were killed in an attack on a base in Mali on Monday, {who} told the Gazette."
    )
    claims = find_claims(Document("a", "Harbour Gazette", text, "2025-01-08"), GENERAL)
    assert [(claim.low, claim.source) for claim in claims] == [(50, who.split(maxsplit=1)[1])]


@pytest.mark.parametrize(
    ("marked", "category"),
    [
        # what else was taken is nothing that befell them
        ("Troops in Nigeria killed [12] Boko Haram fighters and seized rifles.", "killed"),
        ("The army in Mali said it killed [12] militants and captured vehicles.", "killed"),
        ("Troops in Nigeria killed nine fighters and captured [12].", "captured"),
        ("Rebels in Mali cut the throats of [six] villagers.", "killed"),
        ("[Six] villagers in Mali had their throats slit.", "killed"),
        # captives who come free are no harm, those who do not are
        ("Troops killed nine men in Nigeria. [21] kidnapped victims were also rescued.", None),
        ("Troops killed nine men in Nigeria. [Eight] abducted girls regained their freedom.", None),
        ("Gunmen killed nine men in Nigeria. [Eight] abducted girls were still being held.", "captured"),
    ],
)
def test_what_befell_them(marked, category):
    claim = claim_of(marked)
    assert (claim and claim.category) == category


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        ("The army in Colombia lost two men. Troops captured [15] fighters in the hills.", None),
        ("The army in Nigeria lost two men. It said [three] suspected fighters were seized.", None),
        ("Rebels in Colombia killed two men. They also captured [15] soldiers.", "colombia"),
    ],
)
def test_whom_troops_fight(marked, side):
    assert claim_of(marked).side == side


@pytest.mark.parametrize(
    ("marked", "category"),
    [
        ("A bomb killed 13 men and wounded 21 in Mali. The dead included [five] children.", "killed"),
        ("A bomb killed 13 men and wounded 21 in Mali. Those killed include [five] children.", "killed"),
        ("A bomb wounded 21 men and killed 13 in Mali. The injured included [four] children.", "wounded"),
        ("A bomb killed 13 men and wounded 21 in Mali. They included [four] children.", "wounded"),
    ],
)
def test_of_whom_a_part_is_said_to_be(marked, category):
    assert claim_of(marked).category == category


@pytest.mark.parametrize(
    ("marked", "stance"),
    [
        ("The army killed 242 fighters in Mali. The rebels denied the toll and said they had lost [nine] men.", "asserted"),
        ("The army in Mali said it had killed [40] rebels. The rebels rejected the figure.", "disputed"),
        ("The army in Mali denied that it had lost [40] soldiers.", "disputed"),
    ],
)  # fmt: skip
def test_who_denies_one_figure_may_tell_another(marked, stance):
    assert claim_of(marked).stance == stance


def test_two_of_them_are_of_those_named_before():
    marked = (
        "Three residents of a town in Mali described a raid. Two of them said [40] soldiers had been killed."
    )
    assert claim_of(marked).source == "residents of a town in Mali"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ten people died, medical and security sources said.", "medical and security sources"),
        ("Ten died from bullets and knives and officials said no more.", "officials"),
    ],
)
def test_sources_that_share_a_head(text, source):
    [each] = find_attributions(text)
    assert each.source is not None
    assert each.source.of(text) == source


@pytest.mark.parametrize(
    ("marked", "side", "population"),
    [
        # some more from another land, in the words of the figure before
        ("Nine South African soldiers fell near Goma, and [three] from Malawi.", "malawi", "military"),
        ("Nine Congolese soldiers fell in the east, and [three] from Goma.", "drc", "military"),
        # attackers who are counted are people, others an attack
        ("All [four] al-Shabab attackers were shot dead in Mogadishu.", "al_shabaab", "military"),
        ("Al-Shabab attackers killed [12] people in Mogadishu.", "somalia", "any"),
        # who is told of as saved stands between the gunmen and the hurt
        ("Two al-Shabab gunmen died in Mogadishu, the army said. It said that [six] were hurt.", "al_shabaab", "military"),
        ("Two al-Shabab gunmen died in Mogadishu, the army said. It said 30 guests had been rescued and [six] hurt.", "somalia", "civilian"),
        # a land next door is where its own war is
        ("Twelve people died in Sudan. The war in neighbouring South Sudan has cost [400,000] lives.", "south_sudan", "any"),
        ("Twelve people died in Sudan. [Nine] were killed in villages neighbouring South Sudan.", "sudan", "any"),
        # the clause has a subject of its own
        ("Mali mourned those of the massacre in which gunmen slaughtered some [800] people.", "mali", "any"),
        # those to whom something was done are "them": outlaws of nobody, but people whom outlaws struck
        ("Villagers near Gusau had ambushed bandits and killed [nine] of them.", None, "any"),
        ("Jets bombed a hideout of militants near Gao and killed [nine] of them.", None, "any"),
        ("The army of Niger fought back against the attackers and killed [nine] of them.", None, "any"),
        ("Gunmen attacked farmers near Gusau and killed [nine] of them.", "nigeria", "any"),
        ("Gunmen raided a village near Gao, rounded up its men and shot [nine] of them.", "mali", "any"),
        # a dateline of two towns, and a lake that is no land
        ("YEREVAN/BAKU (Harbour Wire) - Karabakh's ministry said on Sunday that [40] more of its soldiers had died.", "nagorno_karabakh", "military"),
        ("Fishermen said that shells on Lake Chad had killed [12] Nigerian boatmen.", "nigeria", "civilian"),
        # a count by others than the foe, in one sentence
        ("JNIM said it had killed 90 soldiers in the Malian town; residents put the dead at [40].", "mali", "any"),
        # forces in the clause behind are not those who died
        ("[Nine] dead as Somali forces retake hotel in Mogadishu.", "somalia", "any"),
        ("[Nine] dead from Somali army in Baidoa.", "somalia", "military"),
        # both nouns, and volunteers who carry no arms
        ("Al-Shabab said it had killed [17] officials and soldiers in Baidoa.", "somalia", "any"),
        ("The army in Mali lost 12 men. [Six] volunteers of the Red Cross were killed in Gao.", "mali", "civilian"),
        ('"We lost more than [300,000] of our people," the president of Rwanda said.', "rwanda", "any"),
        ('"We lost [300] of our men," the army of Mali said.', "mali", "military"),
    ],
)  # fmt: skip
def test_whose_and_which_people_are_told_plainly(marked, side, population):
    claim = claim_of(marked)
    assert (claim.side, claim.population) == (side, population)


@pytest.mark.parametrize(
    ("marked", "kind", "start"),
    [
        # the day in brackets behind the place is the report's
        ("(Bamako, January 8, 2025) – Soldiers executed [56] people in Mali in October, a monitor said.", "window", "2024-10-01"),
        # a deed of last year, told by what was done or with what
        ("Last year Boko Haram killed [60] people in Nigeria when it raided a village.", "event", None),
        ("Last year Boko Haram killed [60] people in Nigeria with two car bombs.", "event", None),
        ("Last year Boko Haram killed [60] people in Nigeria with bombs and mines.", "window", "2024-01-01"),
        # what troops of a named operation have done is no total of it
        ("Troops of Operation Shield have killed [six] rebels in Mali, the army said.", "unstated", None),
        ("Operation Shield has killed [600] rebels in Mali, the army said.", "cumulative", None),
        # what it brings a body's own count to, whichever stands first
        ("Two medics died in Libya on Monday, which brings to [six] the number of its staff killed.", "cumulative", None),
        ("Two people died in Libya on Monday, bringing to [six] the number of people killed.", "event", "2025-01-06"),
    ],
)  # fmt: skip
def test_the_time_of_deeds_and_of_reports(marked, kind, start):
    claim = claim_of(marked)
    assert (claim.period_kind, claim.period_start) == (kind, start)


def test_an_hour_counts_nobody():
    assert (
        claim_of('Rebels killed 12 people in Mali. "They came at about [five] in the morning," he said.')
        is None
    )
    assert claim_of("Shells killed [nine] in the morning and four in the evening in Mali.").low == 9


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        # those whose attack was beaten off, and those it befell
        ("Mali's army said it beat off an attack by JNIM on its base, killing [hundreds].", "jnim"),
        ("Somali troops beat back an al-Shabab assault on a base in Baidoa, killing [30].", "al_shabaab"),
        ("Al-Shabab attacked a Somali base in Baidoa, killing [30].", "somalia"),
        ("Somali troops beat back an al-Shabab assault on a market, killing [30] villagers.", "somalia"),
        ("Mali repelled an attack by JNIM, which killed [12] soldiers.", "mali"),
        # civilians are not of both sides, whoever of them killed them
        ("A commission documented the killing of [740] civilians in Ethiopia by both sides.", "ethiopia"),
        ("In Ethiopia [740] soldiers died on both sides.", "both"),
        # a land across the border is not where the report is
        ("Mali's toll stands at 35. In March [157] people died in a Fulani village. Across the border in Burkina Faso, jihadists killed 17.", "mali"),
    ],
)  # fmt: skip
def test_an_attack_beaten_off_befell_those_who_made_it(marked, side):
    assert claim_of(marked).side == side


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("A witness told Radio Lubero that gunmen had come to Beni. He said that [four] people were killed.", "witness"),
        ("Witnesses told Radio Lubero that gunmen had come to Beni. They said that [four] people were killed.", "Witnesses"),
        ("A farmer, 47, who asked not to be named, said gunmen had killed [four] people in Mali.", "farmer"),
        ("Amina Diallo, 30, a teacher who fled, said gunmen had killed [four] people in Mali.", "Amina Diallo"),
    ],
)  # fmt: skip
def test_one_who_saw_it_goes_on_to_tell(marked, source):
    assert claim_of(marked).source == source


def test_one_year_is_said_of_both_days():
    claim = claim_of(
        "Drones killed [248] civilians in Mali between 14 August and 31 December 2023, the UN said."
    )
    assert (claim.period_start, claim.period_end) == ("2023-08-14", "2023-12-31")
    claim = claim_of("Drones killed [248] civilians in Mali from 14 November to 3 January 2024, the UN said.")
    assert (claim.period_start, claim.period_end) == ("2023-11-14", "2024-01-03")


def test_those_who_took_part_are_people():
    assert (
        claim_of("Five gunmen took part in the assault in Mali: [three] were captured.").category
        == "captured"
    )
    assert (
        claim_of(
            "Rebels in Mali killed one man. [Two] others were receiving treatment in an army hospital."
        ).low
        == 2
    )


def test_those_who_tell_are_none_of_the_dead():
    assert (
        claim_of("JNIM killed dozens of men in Mali, [three] residents and an aid worker said on Tuesday.")
        is None
    )
    assert claim_of("JNIM killed 12 men, [three] women and a child in Mali, the mayor said.").low == 3


def test_a_month_in_which_a_town_was_attacked_tells_when_one_deed_was():
    claim = claim_of("The Malian town was also attacked in May 2023, when [40] civilians were killed.")
    assert (claim.period_kind, claim.period_start) == ("event", None)
    claim = claim_of("The Malian town was shelled for weeks in May 2023, when [40] civilians were killed.")
    assert claim.period_kind == "window"
