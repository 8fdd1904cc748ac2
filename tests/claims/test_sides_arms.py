"""Soldiers and militants by who can have them, places of two figures, people counted beside others; and near misses."""

import pytest
from northern import marked_claim
from tollbook.claims import find_claims
from tollbook.profiles import load_profile
from tollbook.records import Document

GENERAL = load_profile("general")
GAZA = load_profile("israel-gaza")
WAR = " The army and the insurgents have used artillery and drones."


def side_of(marked, profile=GENERAL):
    """The side of the figure in [brackets]."""
    text, at = marked.replace("[", "").replace("]", "") + WAR, marked.index("[")
    claims = find_claims(Document("a", "Harbour Gazette", text, "2024-12-15"), profile)
    return next(claim for claim in claims if claim.start <= at < claim.end).side


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        # a movement of fighters has no soldiers: those of the army it fights
        (
            "The Taliban raided a base in Afghanistan. A doctor counted the bodies of [15] soldiers.",
            "afghan_forces",
        ),
        ("The Congolese army said it killed 25 M23 rebels; the rebels said [11] soldiers died.", "drc"),
        ("Al-Shabaab lost nine men in Somalia. The officer said [three] soldiers were hurt.", "somalia"),
        ("Troops killed 46 Tamil Tigers in Sri Lanka; [seven] soldiers were killed.", "sri_lanka"),
        # the militants whom a state's troops kill: of the movement named, else of nobody
        ("PKK fighters killed 13 Turkish soldiers. Turkey said [25] militants were killed.", "pkk"),
        (
            "Militants killed 12 soldiers, the Pakistani military said. Troops killed [14] militants in the clash.",
            None,
        ),
        ("The Malian army said it had killed [30] terrorists near Gao.", None),
        # near misses: fighters may be a state's own, and the movement's own stay its own
        (
            "Iraqi officials named [16] fighters killed in the strikes on Iraq. Islamic State is weaker.",
            "iraq",
        ),
        (
            "The Arakan Army killed 80 junta soldiers in Myanmar. [Twenty] of its own fighters died.",
            "myanmar_resistance",
        ),
        ("M23 rebels stormed Goma. The army said [40] rebels had died.", "m23"),
    ],
)
def test_soldiers_and_militants_are_of_those_who_can_have_them(marked, side):
    assert side_of(marked) == side


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        ("The junta of Mali said [19] junta soldiers were killed in Mali.", "mali"),
        ("The junta in Myanmar said [19] junta soldiers were killed in Myanmar.", "myanmar"),
    ],
)
def test_the_junta_is_that_of_the_land_the_article_is_about(marked, side):
    assert side_of(marked) == side


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        ("Gunmen killed [12] villagers near Solhan.", "burkina_faso"),
        ("Shells hit Martuni, killing [two] people.", "nagorno_karabakh"),
        ("Jets bombed Let Yet Kone, killing [11] pupils.", "myanmar"),
        ("A drone hit Merawi, killing [30] people.", "ethiopia"),
        ("Militants raided a camp in Djugu and killed [51] people.", "drc"),
        # somebody's name is no place, and a hospital's name none either
        ("Farah Aden counted [nine] dead in Baidoa.", "somalia"),
    ],
)
def test_towns_of_wars_without_a_profile_tell_whose_people(marked, side):
    assert side_of(marked) == side


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        # people counted did not do what the next verb tells
        ("Gunmen fired on a bus, killing three Israelis and wounding [two] soldiers.", "israel"),
        ("Israel said it had killed 900 fighters in Gaza; [35] of its soldiers have died there.", "israel"),
        # each place has its own dead
        (
            "In Gaza, [212] people were killed over the weekend and another nine in the West Bank, medics said.",
            "gaza",
        ),
        (
            "In Gaza, 212 people were killed over the weekend and another [nine] in the West Bank, medics said.",
            "west_bank",
        ),
        ("Shells killed [two] people and wounded nine in the West Bank, medics in Gaza said.", "west_bank"),
        # who holds captives is not whose they are
        ("Israeli strikes killed [four] captives held in Gaza, the group said.", "israel"),
    ],
)
def test_sides_of_figures_side_by_side(marked, side):
    assert side_of(marked, GAZA) == side


def test_a_strike_that_nobody_owns_is_not_the_subjects():
    marked = "Sudan's generals traded blame after a strike killed [18] people at a mosque."
    assert side_of(marked, load_profile("sudan")) == "sudan"


def test_a_list_of_two_kinds_counts_each_by_its_own_noun():
    text = "Cambodia said five of its soldiers and eight civilians had been killed in the war."
    found = find_claims(Document("a", "Harbour Gazette", text + WAR, "2024-12-15"), GENERAL)
    assert [(claim.low, claim.population) for claim in found][:2] == [(5, "military"), (8, "civilian")]


def test_the_noun_counted_is_held_against_the_side_in_a_profiled_war_too():
    marked = "Norland's army shelled the fort. A doctor said [nine] Sudrian soldiers were killed."
    assert marked_claim(marked).side == "sudria"


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        # an authority that tells of an attack without an owner counts its own people
        ("Sudrian officials said the strike killed at least [three] people.", "sudria"),
        ("Norlandic officials said that shells hit a market and killed [dozens].", "norland"),
        ("Sudria said a drone killed [two] people and injured six.", "sudria"),
        # of its own deeds it tells with a pronoun or an infinitive
        ("Sudria said it killed at least [60] people at the barracks.", "norland"),
        ("Norland said its strike killed [12] people there.", "sudria"),
        ("Norland claimed to have killed [50] people.", "sudria"),
        ("Sudria's raid from Reedham, which killed [nine] soldiers, began at dawn.", "norland"),
        ("Norland admitted the strike killed [six] people.", "sudria"),
    ],
)
def test_who_only_tells_of_an_attack_did_not_make_it(marked, side):
    assert marked_claim(marked).side == side


@pytest.mark.parametrize(
    ("marked", "profile", "side"),
    [
        # an attack set beside a figure of the other side has its own dead
        (
            "Over 900 Palestinians died in Gaza in operations since the Hamas attack on Israel that killed [300] people.",
            GAZA,
            "israel",
        ),
        (
            "The toll in Gaza passed 9,000 after the October 7 attacks, which killed some [1,180] people.",
            GAZA,
            "israel",
        ),
        (
            "Israel's jets hit areas in Lebanon, among them a raid on the village of Aitaroun that took [three] lives.",
            GAZA,
            "lebanon",
        ),
        # an office that says "its soldiers" speaks of its own
        (
            "Gaza counts its dead. The military says [152] of its troops have fallen there.",
            GAZA,
            "israel",
        ),
        # a base, a patrol, a contingent is somebody's, wherever it stands
        ("A drone hit a US base in Jordan, killing [three] people.", GENERAL, "usa"),
        ("Gunmen ambushed a Malian army patrol in Niger and killed [12] soldiers.", GENERAL, "mali"),
        ("The South African contingent in Congo has suffered [13] casualties.", GENERAL, "south_africa"),
        ("A shell hit a Malian army base in Niger, killing [four] children.", GENERAL, "niger"),
        ("A Turkish helicopter killed [12] villagers in northern Iraq.", GENERAL, "iraq"),
        # a base or ship attacked on another day is not where they fell
        (
            "Shells killed [nine] people in Aleppo, a day after Kurdish fighters claimed attacks on Turkish bases.",
            GENERAL,
            "syria",
        ),
        (
            "Three days after rebels attacked US warships, bombs killed [six] people in Kobani.",
            GENERAL,
            "syria",
        ),
        (
            "A day after an attack on a Turkish base killed [nine] soldiers, jets struck Kobani.",
            GENERAL,
            "turkey",
        ),
        # who backs fighters is not whose they are, unless he is at war himself
        ("The army said it killed [40] of the Rwanda-backed insurgents.", GENERAL, None),
        (
            "The coalition said it killed 12 Houthi rebels. Vehicles of the Iran-backed group were destroyed and its losses exceeded [90] men.",
            GENERAL,
            "yemen",
        ),
        (
            "[Four] US-backed Kurdish fighters were killed in Raqqa, a monitor said.",
            GENERAL,
            "kurdish_forces",
        ),
    ],
)
def test_attacks_bases_and_contingents_have_owners(marked, profile, side):
    assert side_of(marked, profile) == side


@pytest.mark.parametrize(
    ("marked", "profile", "side"),
    [
        # who holds a jail did not bomb it
        (
            "A raid by the Saudi-led coalition hit a jail run by Yemen's Houthi rebels, killing [72] detainees.",
            GENERAL,
            "yemen",
        ),
        # a toll in a land is that land's, though the war is of two
        (
            "The toll in Lebanon of the war between Israel and Hezbollah has reached [4,040] dead.",
            GAZA,
            "lebanon",
        ),
        ("The war between Israel and Hezbollah has left [4,040] people dead.", GAZA, "both"),
        # whose war it is, is not whose toll
        ("The toll of Israel's war on Hezbollah in Lebanon rose to [6,000].", GAZA, "lebanon"),
        # one fires, then the other
        (
            "Fire from Gaza killed 12 people in Israel; Israel's strikes killed [230] people in Gaza.",
            GAZA,
            "gaza",
        ),
        # a speaker's other enemies are those of the land named
        ("Israel's army said it killed [100] terrorists in Lebanon.", GAZA, "lebanon"),
        ("Israel's army said it killed [100] terrorists in Gaza.", GAZA, "hamas"),
        # civilians are not of the foreign army beside them
        ("In Iraq, 400 American soldiers died; a count puts civilian deaths at [9,000].", GENERAL, "iraq"),
        # soldiers are of their army wherever they fell
        ("In Karabakh, Azerbaijan lost 900 soldiers and Armenia about [1,800].", GENERAL, "armenia"),
        # who counts from a land counts that land's dead
        ("A rights group in Yemen documented raids that killed [370] civilians.", GENERAL, "yemen"),
    ],
)
def test_places_holders_and_turns(marked, profile, side):
    assert side_of(marked, profile) == side


def test_its_soldiers_are_not_those_of_a_movement_named_last():
    marked = "The army of Pakistan said the Afghan Taliban attacked. The military spoke of [23] of its soldiers dead."
    assert side_of(marked) == "pakistan"


@pytest.mark.parametrize(
    ("war", "marked", "side"),
    [
        # of several movements the one that the text names most
        ("congo", "CODECO raided a church in Djugu. Ten civilians and [four] attackers died.", "codeco"),
        ("congo", "M23 raided a camp near Goma. Ten civilians and [four] attackers died.", "m23"),
        ("ethiopia", "Fano raided a camp near Debre Markos. Ten civilians and [four] attackers died.", "fano"),
        ("ethiopia", "The OLA raided a camp in Guji. Ten civilians and [four] attackers died.", "oromo_liberation_army"),
        ("israel-gaza", "Hamas raided a post near Sderot. Ten civilians and [four] attackers died.", "hamas"),
    ],
)  # fmt: skip
def test_attackers_are_of_the_movement_the_text_is_about(war, marked, side):
    assert side_of(marked, load_profile(war)) == side
