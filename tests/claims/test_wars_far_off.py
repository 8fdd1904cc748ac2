"""Reports on wars far off: one of the dead, names on a list, captives let go, towns that bear a land's name."""

import pytest
from abroad import GENERAL, WAR
from tollbook.claims import find_claims
from tollbook.records import Document


def claims_of(text):
    """The claims of an article of Wednesday, 8 January 2025."""
    return find_claims(Document("a", "Harbour Gazette", text + WAR, "2025-01-08"), GENERAL)


def claim_of(marked):
    """The claim of the figure in [brackets]."""
    text, at = marked.replace("[", "").replace("]", ""), marked.index("[")
    return next((claim for claim in claims_of(text) if claim.start <= at < claim.end), None)


@pytest.mark.parametrize(
    ("marked", "category"),
    [
        ("A raid in Myanmar killed 12 people. [One] of the dead was a child.", "killed"),
        ("A bomb in Iraq killed 16 and hurt 19. [One] of the dead and three of the wounded were guards.", "killed"),
        ("A bomb in Iraq killed 16 and hurt 19. [One] of the wounded is a nurse.", "wounded"),
        ("Mali's army added [51] names to the list of its fallen.", "killed"),
        ("The ministry in Mali put another [40] names on the roll of the dead.", "killed"),
    ],
)  # fmt: skip
def test_one_of_the_dead_and_names_on_their_list_are_counted(marked, category):
    assert claim_of(marked).category == category


@pytest.mark.parametrize(
    "marked",
    [
        "A raid in Myanmar killed 12 people. [One] of the dead was Ko Lin, 42.",
        "A raid in Myanmar killed 12 people. [One] of the wounded told the paper that he saw a jet.",
        "A raid in Myanmar killed 12 people. The mother of [one] of the dead wept.",
        "Mali's army added [51] names to the list of men it looks for.",
        "In Nigeria 38 gunmen were killed and [44] hostages set free.",
        "In Nigeria nine soldiers were killed and [44] hostages brought home.",
        "In Nigeria troops killed 38 gunmen, arrested nine and let [44] captives go.",
    ],
)
def test_who_is_only_named_or_comes_free_is_not(marked):
    assert claim_of(marked) is None


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("A monitor said 571 people had been killed in Syria. They were:\n- [201] residents\n- 262 soldiers\n", "monitor"),
        ("A monitor said 571 people had been killed in Syria:\n- 201 residents\n- [262] soldiers\n", "monitor"),
        ("A monitor gave the toll in Syria as 571 dead, as follows:\n\n• 201 residents, [68] of them women.\n\n• 262 guards.\n", "monitor"),
        ("Mali's army said 15 soldiers had been killed. The dead by region:\n- Gao: [9]\n- Mopti: 4\n", "Mali's army"),
    ],
)  # fmt: skip
def test_items_that_part_a_total_have_its_harm_and_its_source(marked, source):
    claim = claim_of(marked)
    assert (claim.category, claim.source) == ("killed", source)


@pytest.mark.parametrize(
    "marked",
    [
        "Mali's army said it had killed 40 rebels and seized the following:\n- [12] rifles\n- 3 lorries\n",
        "Mali's army said 40 soldiers had been killed. In other news:\n- [30] teachers will be sent to Gao\n",
        "A monitor said 40 people had been killed in Mali. They were:\n- [90] farmers\n- 20 soldiers\n",
        "A monitor said 40 people had been killed in Mali. The troubles include:\n- [12] villagers fled\n",
    ],
)
def test_items_of_another_list_have_not(marked):
    assert claim_of(marked) is None


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        (
            "The FARC shelled an army base in Puerto Jordan, killing [two] soldiers, Colombia said.",
            "colombia",
        ),
        ("Boko Haram killed [12] soldiers on an island in Lake Chad, in Nigeria's far north.", "nigeria"),
        ("Boko Haram killed [12] soldiers in a village in Chad.", "chad"),
        ("Help is needed, said its director, Tirana Hassan. Gunmen in Burkina Faso killed [five] of its men.", "burkina_faso"),
        ("Help is needed, said Tirana Hassan, the director. Gunmen in Burkina Faso killed [five] men.", "burkina_faso"),
    ],
)  # fmt: skip
def test_a_place_that_bears_a_lands_name_is_not_the_land(marked, side):
    assert claim_of(marked).side == side


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        # a raider is not whom the next sentence goes back to
        ("Gunmen killed 11 guards in Farah, Afghanistan. Taliban raids there have killed 41 soldiers this week. Of those killed on Monday, [five] were recruits.", "afghan_forces"),
        # whom "on" names behind the figure, or the foe of whoever says it struck
        ("Saudi Arabia said it had hit the hills, inflicting losses of [105] men on the Houthis.", "yemen"),
        ("The Saudi-led coalition hit the Houthis. It said it had struck Marib, “inflicting losses of more than [105] members”.", "yemen"),
        # whose side it was
        ("Armenia said Azerbaijan had lost 900 men. Baku gave no figure. [Nineteen] civilians have been killed on its side, lawyers said.", "azerbaijan"),
        # the clashes of two states are those of both, if no place is told
        ("Thailand and Cambodia blamed each other. Their last clashes, in 2011, cost [18] lives.", "both"),
        ("India and Pakistan will talk again. The fighting killed [60] people in four days.", "both"),
        ("Rwanda and Congo will talk again. The fighting killed [60] people in Goma.", "drc"),
    ],
)  # fmt: skip
def test_the_dead_are_of_the_land_they_are_told_of(marked, side):
    assert claim_of(marked).side == side


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("A man in Myanmar who gave his name as Ko Lin said the raid killed 12 people. [Nine] burned to death, he said.", "Ko Lin"),
        ("The raid in Myanmar killed [12] people, said a farmer who asked to be called Lin.", "Lin"),
        ("A nurse in Myanmar named Aye Aye said the raid killed [12] people.", "Aye Aye"),
        ("A soldier who identified himself as a Karen said the raid in Myanmar killed [12] people.", "soldier"),
        ("Maj.-Gen. Edward Holm said troops in Nigeria killed 38 gunmen. “We lost [two] men,” the general said.", "Edward Holm"),
        ("Capt. Edward Holm said troops in Nigeria killed 38 gunmen. [Two] soldiers had died, the captain added.", "Edward Holm"),
        ("Gen. Edward Holm said troops in Nigeria killed 38 gunmen. [Two] soldiers had died, the colonel said.", "colonel"),
    ],
)  # fmt: skip
def test_who_says_so(marked, source):
    assert claim_of(marked).source == source


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        (
            "In Nigeria [66] rebels, made up of 20 men, 25 women and 21 children, surrendered to the troops.",
            None,
        ),
        (
            "In Nigeria 66 rebels, made up of 20 men, 25 women and [21] children, surrendered to the troops.",
            None,
        ),
        ("In Mali [66] people, including 20 men, 25 women and 21 children, died in a raid.", "mali"),
        ("In Mali 66 people, including 20 men, [25] women and 21 children, died in a raid.", "mali"),
    ],
)
def test_a_whole_is_harmed_over_the_parts_put_in(marked, side):
    assert claim_of(marked).side == side


def test_a_list_is_read_under_a_line_that_goes_on_from_another():
    text = "Rebels fought again in Syria, a monitor said.\n\nIt parted the toll of 571 dead as follows:\n\n• 201 residents.\n\n• 262 guards.\n\n"
    assert [claim.low for claim in claims_of(text)] == [571, 201, 262]


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        # what fighting has cost is no one day's, though it rose on one
        (
            "The death toll from the fighting between India and Pakistan rose above [50] on Monday.",
            "cumulative",
        ),
        (
            "Deaths in the border conflict between Thailand and Cambodia climbed to [33] on Monday.",
            "cumulative",
        ),
        ("The death toll from two weeks of clashes in Syria rose to [90] on Monday.", "cumulative"),
        ("The death toll from the air raid in Yemen rose to [12] on Monday.", "event"),
        ("The death toll from Sunday's clashes in Syria rose to [12] on Monday.", "event"),
    ],
)
def test_when_a_toll_rose(marked, kind):
    assert claim_of(marked).period_kind == kind


def test_places_that_are_counted_are_no_verb():
    assert (
        claim_of("Gunmen killed 26 men in Kashmir. India blamed its foe, and on Monday it hit [nine] places.")
        is None
    )


@pytest.mark.parametrize(
    ("headline", "figures"),
    [
        ("Ministry: civilian dead in Thai border war now 15", [15]),
        ("Number of dead in Mali raid now 15, army says", [15]),
        ("Death toll in Yemen air raid now 40", [40]),
        ("Boy wounded in Mali raid now 15", []),
        ("Mali town mourns its dead, now 15 years on", []),
    ],
)
def test_a_headline_tells_what_a_toll_is_now(headline, figures):
    text = f"{headline}\n\nThe army has more to say later."
    found = find_claims(Document("a", "Harbour Gazette", text + WAR, "2025-01-08", headline), GENERAL)
    assert [claim.low for claim in found] == figures


@pytest.mark.parametrize(
    ("marked", "source_type"),
    [
        ("The coalition led by Saudi Arabia said it had killed [12] Houthis in Yemen.", "opponent"),
        ("The force led by Uganda said it had killed [12] al-Shabaab fighters in Somalia.", "opponent"),
        ("The force commanded by Uganda in Somalia said [12] Ugandan soldiers had died.", "own_side"),
        ("The coalition said it had killed [12] Houthis in Yemen.", "anonymous"),
    ],
)
def test_whom_a_body_led_by_a_land_speaks_for(marked, source_type):
    assert claim_of(marked).source_type == source_type


@pytest.mark.parametrize(
    ("marked", "category"),
    [
        ("Rebels attacked Gao in Mali. [Eight] people, two clerks among them, were led away and have not been heard of since.", "captured"),
        ("In Mali the gunmen led away [14] villagers.", "captured"),
        ("In Mali [forty] men were marched off by the raiders.", "captured"),
        ("Shells hit Gao in Mali. Fifteen people were killed, 22 were injured and [one] is still missing.", "missing"),
        ("Shells hit Gao in Mali. [Two] men who had been taken to the hospital died of their wounds.", "killed"),
        ("Shells hit Gao in Mali. [Three] of those who were brought to the clinic died overnight.", "killed"),
        ("Shells hit Gao in Mali. [Three] of the men who were wounded have gone home.", "wounded"),
        ("In Mali every day [three] soldiers die.", "killed"),
    ],
)  # fmt: skip
def test_the_main_verb_says_what_befell_them(marked, category):
    assert claim_of(marked).category == category


@pytest.mark.parametrize(
    "marked",
    [
        "In Mali nine people were killed. [Fourteen] people were led away by the police.",
        "In Mali nine people were killed. [Fourteen] children were led away to safety.",
        "Most of Mali's dead are children. Every nine minutes [one] of them dies.",
        "Most of Mali's dead are children. [One] of them dies every ten minutes.",
        "Mali's army lost 23 men. It asks people to report strangers by the number 15 [52].",
        "Mali's army lost 23 men. Their families may use the hotline [1919].",
    ],
)
def test_a_telephone_number_a_pace_and_people_led_to_safety_count_nobody(marked):
    assert claim_of(marked) is None


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("Rebels raided Gao, Mali's government said in a statement. The total toll stood at [119] civilians, it added.", "Mali's government"),
        ("A project, the ADLX, has the deaths of [1,450] people in Mali on its books.", "ADLX"),
        ("The institute has [930] dead of the war in Mali in its database.", "institute"),
        ("Mali's army has the deaths of [40] villagers on its conscience.", None),
    ],
)  # fmt: skip
def test_whoever_keeps_the_dead_on_a_list_counts_them_and_a_toll_speaks_not(marked, source):
    assert claim_of(marked).source == source


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        # a border is where they fell
        ("Nigerian troops fought Boko Haram. They killed [20] militants on the Chad border.", "boko_haram"),
        ("Boko Haram raided a town in Nigeria. [Two] Cameroon border guards died in Borno.", "cameroon"),
        # an office held once, a name, a seat of talks
        ("The war in Tigray in Ethiopia goes on. “We are speaking of about [600,000] people killed,” Ada Holm, once president of Nigeria, said.", "tigray"),
        ("The war in Tigray in Ethiopia goes on. Some [600,000] people have died, said Ada Holm, the former Kenyan president.", "tigray"),
        ("The war in Tigray in Ethiopia goes on. On the day the deal was signed in Pretoria, Ethiopian officials spoke of [1,000] deaths.", "ethiopia"),
        ("Rebels killed villagers in Mali. Nouhoum Togo, who leads a party there, spoke to us. “We have buried [150],” he said.", "mali"),
        ("Rebels killed soldiers in Togo, who had lain in ambush. “We have buried [150],” the army said.", "togo"),
        # peacekeepers fall in their own base in another land
        ("Two Kenyan soldiers were killed in Somalia.\n\n[Three] died when a shell came down in their camp near Kismayo, the Kenya Defence Forces said.", "kenya"),
        ("Two Kenyan soldiers were killed in Somalia.\n\n[Three] children died when a shell came down near Kismayo, the Somali police said.", "somalia"),
    ],
)  # fmt: skip
def test_a_border_a_former_office_a_name_and_a_seat_of_talks_tell_no_side(marked, side):
    assert claim_of(marked).side == side


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("The ministry in Mali said [eight] civilians had been killed over two days.", "window"),
        ("The ministry in Mali said [eight] civilians had been killed on Monday.", "event"),
        ("The battle for the capital of Mali has killed [213] people.", "cumulative"),
        ("The strike on the capital of Mali has killed [13] people.", "event"),
    ],
)
def test_days_that_something_lasted_and_a_battle_that_goes_on_are_no_event(marked, kind):
    assert claim_of(marked).period_kind == kind


@pytest.mark.parametrize(
    ("marked", "category"),
    [
        # whom raiders lead off
        ("Fighters in Nigeria shot four farmers and carried off [three] women.", "captured"),
        ("Bandits in Nigeria had taken away [52] people, residents said.", "captured"),
        ("In Nigeria [276] girls were taken from their dormitory in 2014.", "captured"),
        # whom medics do, or a list
        ("Shells fell in Mali. Medics came and took away [nine] wounded people.", "wounded"),
        ("Shells fell in Mali. [Thirty] children were taken from their homes to a shelter.", None),
        ("Shells fell in Mali. By May [47] families had been taken off the register.", None),
        # "among the wounded", the verb left out
        ("A strike in Mali killed 21. An infant and four women were among the dead, and [two] monks among the 28 wounded.", "wounded"),
        ("A strike in Mali killed 68 civilians. [One] child and 15 women are among them.", "killed"),
        # what a clause says that a quake did
        ("The army in Mali bombed a camp days after a quake that killed [70] people.", None),
        ("Since the quake of 3 May, which left [3,000] dead, the army in Mali has made 61 attacks.", None),
        ("The army in Mali bombed the quake zone, an attack that killed [nine] people.", "killed"),
    ],
)  # fmt: skip
def test_whom_raiders_carry_off_and_who_is_among_the_dead(marked, category):
    claim = claim_of(marked)
    assert (claim and claim.category) == category


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        (
            "In December gunmen in Nigeria killed [11] people and abducted 25 girls from a boarding school.",
            "event",
        ),
        (
            "In December gunmen in Nigeria killed 11 people and abducted [25] girls from a boarding school.",
            "event",
        ),
        ("In December gunmen in Nigeria killed [11] people and abducted 25.", "window"),
        (
            "Gunmen in Nigeria abducted girls from a school. Some fled; [82] are still unaccounted for.",
            "unstated",
        ),
    ],
)
def test_a_school_raided_in_a_month_is_one_deed(marked, kind):
    assert claim_of(marked).period_kind == kind


@pytest.mark.parametrize(
    "marked",
    [
        "A drone struck Mali. A toll of [nine] dead and 20 wounded was given by medics.",
        "A drone struck Mali. A toll of nine dead and [20] wounded was given by medics.",
        "A drone struck Mali. That was up on an earlier count of [nine] dead and 20 wounded given by medics.",
    ],
)
def test_a_toll_of_two_numbers_has_one_source(marked):
    assert claim_of(marked).source == "medics"


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        # whoever tells of a bare number that it killed
        ("Boko Haram fighters attacked a camp in Nigeria. Nigeria's army said it had killed [13].", "boko_haram"),
        ("Boko Haram fighters attacked a camp in Nigeria. The army said it had beaten them back and killed [13].", "boko_haram"),
        ("M23 rebels attacked a town in Congo. The Congolese army said its troops killed [13].", "m23"),
        ("Bandits attacked a convoy in Nigeria. Nigeria's army said it had killed [19] of them.", None),
        # but not those whom others say an army killed, or who are told to have died
        ("Nigeria's army bombed a market in Nigeria. Residents said it had killed [13].", "nigeria"),
        ("Boko Haram fighters attacked a camp in Nigeria. Nigeria's army said [13] had been killed.", "nigeria"),
        ("Suspected al-Shabaab fighters overran a camp of reservists in Kenya and killed [six] of them, the police said.", "kenya"),
    ],
)  # fmt: skip
def test_an_army_that_tells_of_killing_tells_of_its_foes(marked, side):
    assert claim_of(marked).side == side


@pytest.mark.parametrize("noun", ["auxiliaries", "hunters", "novices", "vaccinators", "couriers", "warders"])
def test_who_is_listed_first_is_counted_whoever_comes_second(noun):
    assert claim_of(f"Rebels in Mali killed people. [Twelve] soldiers and four {noun} were killed on Friday.")


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("Mali's army fought rebels. It was the worst blow to it since March 2023, when [seven] soldiers died in fighting.", "event"),
        ("Mali's army fought rebels. In March 2023, when [seven] soldiers died, the talks failed.", "window"),
        ("Mali's army fought rebels. It was the bloodiest year since 2019, when [2,600] people were killed.", "window"),
        ("Bosnia buries [seven] more of the victims of the war.", "unstated"),
        ("In Bosnia [seven] newly identified victims of the massacre, two of them brothers, were laid to rest on Friday.", "unstated"),
        ("A strike on Monday killed nine in Mali. The [nine] were buried on Tuesday.", "event"),
    ],
)  # fmt: skip
def test_the_worst_since_is_a_deed_and_who_is_buried_long_after_died_on_no_day_told(marked, kind):
    assert claim_of(marked).period_kind == kind


def test_the_last_months_of_a_war_own_no_civilians():
    text = "The war with the Tamil Tigers in Sri Lanka took 80,000 lives, and in its last months [40,000] civilians died."
    assert claim_of(text).side == "sri_lanka"
