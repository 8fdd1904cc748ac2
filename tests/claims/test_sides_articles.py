"""Sides and people in running articles: units, bases, foreigners, the police, older wars that only measure this one."""

import pytest
from northern import claims_in, marked_claim

SIDES = {
    "an older war that only measures this one takes no side away": [
        (
            "Norland's health minister said [198] people had died in the largest land war on the continent since World War II.",
            "norland",
        ),
        ("In the worst shelling since 1945, [61] people died in Kettle Bay.", "norland"),
        ("Nothing like it was seen since the 1990s, and [31] people died in Reedham.", "sudria"),
    ],
    "those who look on from all over the world are not the harmed": [
        ("Pictures shared around the world showed [four] bodies on a street in Reedham.", "sudria"),
        ("Leaders worldwide condemned the strike on Kettle Bay, in which [50] people died.", "norland"),
        (
            "Some [2,500] children were killed in wars around the world last year. Norland fights Sudria.",
            None,
        ),
    ],
    "where the invaded live is where a count of civilians is taken": [
        (
            "General Vera Holm of Norland said 9,000 soldiers had died since Sudria invaded.\n\nThe UN says [5,587] civilians have been "
            "killed.\n\nSome 15,000 Sudrian troops have been killed. Sudria gave no figure.",
            "norland",
        ),
        (
            "General Vera Holm of Sudria said 9,000 soldiers had died since Norland invaded.\n\nThe UN says [5,587] civilians have been "
            "killed.\n\nSome 15,000 Norlandic troops have been killed. Norland gave no figure.",
            "sudria",
        ),
    ],
    "a land that heads the headline is where the article is": [
        (
            "Norland: report tells of a hard spring\n\nA body that watches the war counted in May at least [428] civilians killed.\n\n"
            "Raids were reported in Reedham and Port Amber in Sudria.",
            "norland",
        ),
        (
            "Hard spring, a report tells\n\nA body that watches the war counted in May at least [428] civilians killed.\n\n"
            "Raids were reported in Reedham and Port Amber in Sudria.",
            "sudria",
        ),
    ],
    "police are no soldiers of the army spoken of": [
        (
            "Sudrian troops left Kettle Bay. [Two] police officers were wounded on Sunday by a mine, Norland's police said.",
            "norland",
        ),
        (
            "Norlandic police asked people to stay away after [one] officer was hurt while clearing mines.",
            "norland",
        ),
        ("Norlandic police said [two] Sudrian officers had been killed in Kettle Bay.", "sudria"),
    ],
    "in somebody's own unit": [
        (
            "A Sudrian conscript told how his platoon was shelled near Kettle Bay. In his platoon of 30 men, [eight] were killed.",
            "sudria",
        ),
        ("A Norlandic sergeant says that his company lost [40] men.", "norland"),
        (
            "A Norlandic sergeant came home. His unit killed [12] Sudrian soldiers.",
            "sudria",
        ),
    ],
    "a part of those told of before": [
        ("Norland sent 3,000 marines to Reedham. Some [900] of them were killed, a doctor said.", "norland"),
        (
            "Sudria said 7,000 foreigners had come to fight for Norland. More than [2,100] of them have died, it said.",
            "norland",
        ),
        ("Last month 5,000 Sudrian conscripts were sent there. Of these, [300] have died.", "sudria"),
    ],
    "foreigners who came to fight": [
        ("[Three] British fighters are in Sudrian custody after being captured in Kettle Bay.", "norland"),
        ("Sudria said [20] Polish mercenaries had been killed in Kettle Bay.", "norland"),
        ("Norland said [four] foreign volunteers had been killed in battle.", "norland"),
        ("[Three] Polish nurses were killed in Kettle Bay.", "poland"),
    ],
    "whose losses a clause tells of": [
        (
            "Norland's forces lost 5,937 troops, Halden said. The losses on the Sudrian side were ten times higher, at [61,000] soldiers dead.",
            "sudria",
        ),
        (
            "Sudria needs cover, and the army of Norland cost [60] of its own soldiers their lives.",
            "norland",
        ),
        (
            "Norlandic towns lie in ruins and [thousands] are dead, after months of battles with Sudria.",
            "norland",
        ),
    ],
    "the war is told of, not the attack that began it": [
        (
            "It is a war sparked by Sudria's invasion, which has by now killed [thousands] of troops and villagers.",
            "both",
        ),
        ("It was Sudria's invasion, which killed [thousands] of people.", "norland"),
    ],
    "prisoners of war in a prison that was struck": [
        (
            "Norlandic prisoners of war were held there. Halden spoke of Norlandic guns and an attack on this jail that left [41] dead.",
            "norland",
        ),
    ],
    "another war that the sentence before told of": [
        (
            "They spoke of Hiroshima and Nagasaki. The bombings killed [200,000] people. Norland fights on.",
            None,
        ),
    ],
    "whose troops a party owns up to": [
        (
            "Poland puts Sudria's dead at 15,000, and Norland's army acknowledged [200] deaths a day among its troops.",
            "norland",
        ),
        (
            "Low spirits in the Sudrian army ended in [hundreds] being captured or surrendering to Norland's troops.",
            "sudria",
        ),
    ],
}


@pytest.mark.parametrize(
    ("marked", "side"), [pytest.param(*case, id=case[0][:60]) for cases in SIDES.values() for case in cases]
)
def test_side_in_articles(marked, side):
    assert marked_claim(marked).side == side


@pytest.mark.parametrize(
    ("marked", "population"),
    [
        ("Sudria said it struck a base for foreign fighters in Kettle Bay, killing [90].", "military"),
        ("Shells hit a military training centre in Reedham, killing at least [35].", "military"),
        ("Shells hit the barracks and a nearby village in Reedham, killing [12].", "any"),
        ("A blast at the military airfield of Reedham injured 14 people and killed [one].", "any"),
        ("A rocket hit a military base in Reedham, injuring three civilians and killing [one].", "civilian"),
        ("A rocket hit a barracks in Reedham, injuring 40 soldiers and killing [nine].", "military"),
        ("Shells hit a hospital in Reedham, killing [nine].", "any"),
        ("Norland's army acknowledged up to [200] deaths a day among its troops.", "military"),
        ("A Sudrian conscript spoke. In his unit of 50 people, [ten] were killed.", "military"),
        ("The Norlandic army says [260] of its members have been killed.", "military"),
        ("The charity says [eight] of its members have been killed in Reedham.", "any"),
        ("Halden said that the country's forces have been suffering [50] casualties a day.", "military"),
        (
            "Halden spoke of the children of Reedham. In all [41] of them have been killed by now, he said.",
            "civilian",
        ),
        ("[Several] Norlandic and foreign journalists have been killed in Reedham.", "civilian"),
        ("[Hundreds] were captured or surrendered to Norland's troops.", "military"),
    ],
)
def test_population_in_articles(marked, population):
    assert marked_claim(marked).population == population


def test_a_war_that_only_measures_is_no_comparison():
    text = "Some 900 people were hurt in Kettle Bay in Norland's biggest battle since the Second World War."
    assert [claim.stance for claim in claims_in(text)] == ["asserted"]


def test_captives_beside_others_are_hurt_with_them():
    text = "The blast in Reedham injured eight workers and some 70 Norlandic prisoners of war."
    assert [claim.category for claim in claims_in(text)] == ["wounded", "wounded"]
    text = "The raid on Reedham killed eight workers and took 70 hostages."
    assert [claim.category for claim in claims_in(text)] == ["killed", "captured"]


def test_what_stands_against_a_denial_is_not_denied():
    text = "Norland denies that it targets civilians, but many towns of Sudria lie in ruins and thousands are dead."
    assert [claim.stance for claim in claims_in(text)] == ["asserted"]
    text = "Norland denied that its troops killed 14 people in Reedham."
    assert [claim.stance for claim in claims_in(text)] == ["disputed"]


def test_what_a_war_has_done_is_nobodys_words():
    text = "Marsh claimed that Sudria had lost nothing by the war, which has killed thousands of Norlanders."
    assert [claim.source for claim in claims_in(text)] == [None]


def test_a_potential_crime_makes_no_figure_hypothetical():
    text = "Police registered potential war crimes and have found 1,300 bodies in Reedham."
    assert [claim.stance for claim in claims_in(text)] == ["asserted"]


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("The defence ministry said it had killed [50] Sudrian soldiers near Vessel.", "opponent"),
        ("The army claimed to have killed [scores] of Norlandic officers in Reedham.", "opponent"),
        ("The defence ministry said [50] Sudrian soldiers had been killed near Reedham.", "own_side"),
        (
            "The governor of the Reedham region in Western Sudria said shells killed [four] people.",
            "own_side",
        ),
        ("Video from the scene showed [three] dead soldiers on a road near Reedham.", "media"),
        ("Sudria expert Ada Holm said [8,000] Sudrian soldiers have been killed.", "research"),
    ],
)
def test_what_a_source_is_to_the_harmed(marked, kind):
    assert marked_claim(marked).source_type == kind


@pytest.mark.parametrize(
    ("marked", "population"),
    [
        ("The platoon was sent back to its line near Reedham. [Three] were killed.", "military"),
        ("Sudrian troops shelled the market in Vessel. [Four] were killed.", "any"),
    ],
)
def test_population_of_a_unit_under_fire(marked, population):
    assert marked_claim(marked).population == population


def test_the_day_of_according_is_no_day_of_harm():
    text = "According to the mayor on Monday, 2,100 people have been killed in Reedham."
    assert [claim.period_kind for claim in claims_in(text)] != ["event"]
