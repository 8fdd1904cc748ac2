"""What is a claim and of which harm, construction by construction; and what is none."""

import pytest
from northern import WAR, article, claims_in, figures_in, harms_in, marked_claim, reasons_in
from tollbook.claims import extract_claims, find_claims

K, W, C, L, M, P = "killed", "wounded", "casualties", "losses", "missing", "captured"

CONSTRUCTIONS = {
    "active": [
        ("Shells killed 12 people in Reedham.", [("12", K)]),
        ("A drone wounded three firemen.", [("three", W)]),
        ("Norland lost 40 soldiers at the river.", [("40", L)]),
        ("The brigade captured 15 men.", [("15", P)]),
        ("The raid claimed the lives of 31 villagers.", [("31", K)]),
        ("Gunmen shot dead two guards.", [("two", K)]),
    ],
    "passive": [
        ("Twelve people were killed in Reedham.", [("Twelve", K)]),
        ("Twelve people have been killed and nine injured.", [("Twelve", K), ("nine", W)]),
        ("Six soldiers were reported killed.", [("Six", K)]),
        ("Some 60 men are feared dead.", [("60", K)]),
        ("Nine sailors were taken prisoner.", [("Nine", P)]),
        ("Eighty people were hospitalised after the strike.", [("Eighty", W)]),
    ],
    "relative clause": [
        ("The shell that killed nine people was a stray.", [("nine", K)]),
        ("The 14 soldiers who died at the bridge were conscripts.", [("14", K)]),
        ("Reedham, where 30 people were killed, is empty.", [("30", K)]),
        ("The attack, which wounded 18, hit a market.", [("18", W)]),
    ],
    "apposition": [
        ("The toll, 46 dead, is the highest of the month.", [("46", K)]),
        ("Four villagers, two brothers among them, were killed.", [("Four", K), ("two", K)]),
    ],
    "part of a whole": [
        ("Shells killed 26 people, including three children.", [("26", K), ("three", K)]),
        ("The strike killed 40 people, of whom 12 were children.", [("40", K), ("12", K)]),
        ("The strike killed 40 people, 12 of them women.", [("40", K), ("12", K)]),
        ("Seven people were injured, among them two medics.", [("Seven", W), ("two", W)]),
    ],
    "ellipsis": [
        ("At least nine people were killed and 59 injured.", [("nine", K), ("59", W)]),
        ("Norland lost 900 men in June and another 700 in July.", [("900", L), ("700", L)]),
        ("Norland lost 900 men in May and another 700 in June.", [("900", L), ("700", L)]),
        ("Nine were killed in Reedham, four in Kettle Bay.", [("Nine", K), ("four", K)]),
        ("Two were killed. Five more were wounded.", [("Two", K), ("Five", W)]),
    ],
    "noun of harm": [
        ("The army took 300 casualties.", [("300", C)]),
        ("Doctors counted 17 deaths in Reedham.", [("17", K)]),
        ("The toll rose to 52 dead.", [("52", K)]),
        ("Searchers found 20 bodies in the mill.", [("20", K)]),
        ("Norland holds 600 prisoners of war.", [("600", P)]),
        ("The siege cost 4,000 lives.", [("4,000", K)]),
        ("The raid lifts the death toll in Reedham above 60.", [("60", K)]),
        ("Two brothers tending sheep near Reedham were killed.", [("Two", K)]),
        ("The number of Sudrians killed since 7 Oct. 2024 has passed 600.", [("600", K)]),
        ("Losses from 24 Feb. 2024 to 12 June come to about 90 men, Gen. Halden said.", [("90", L)]),
    ],
    "quantity": [
        ("Sudrian losses have reached 6,000.", [("6,000", L)]),
        ("Halden put the dead at 70,000.", [("70,000", K)]),
        ("The death toll stood at 40.", [("40", K)]),
        ("The number of wounded exceeds 900.", [("900", W)]),
        ("The figure for the missing has climbed to 1,200.", [("1,200", M)]),
    ],
    "one figure of several harms": [
        ("In June 700 soldiers were killed or wounded.", [("700", C)]),
        ("The army had 90 dead and wounded.", [("90", C)]),
        ("Norland has lost 9,000 men, killed and wounded.", [("9,000", C)]),
        ("Norland lost 900 men in a week. Dead, not wounded.", [("900", K)]),
    ],
    "rate": [
        ("Norland loses 900 soldiers a day.", [("900", L)]),
        ("Between 100 and 200 soldiers are killed every day.", [("100 and 200", K)]),
    ],
    "quotation": [
        ("“We lost 17 men,” Halden said.", [("17", L)]),
        ("“We lost,” Halden said, “17 men.”", [("17", L)]),
        ("Halden said: “They killed nine of ours. Four were wounded.”", [("nine", K), ("Four", W)]),
    ],
    "headline": [
        ("Shelling of Reedham leaves nine dead\nThe mayor was away.", [("nine", K)]),
        ("Nine killed, 40 wounded in Reedham\nThe mayor was away.", [("Nine", K), ("40", W)]),
        ("Norlandic strike kills 9 in Reedham\nThe mayor was away.", [("9", K)]),
    ],
    "caption": [
        ("A funeral in Reedham for one of the 12 people killed by a shell. Photo: Harbour Gazette", [("12", K)]),
    ],
    "bulletin": [
        ("Personnel losses: 1,000,340 (+1,140)", [("1,000,340", L), ("1,140", L)]),
        ("Losses of the enemy: about 900 soldiers, 12 tanks, 40 guns.", [("900", L)]),
        ("Reedham: 4 dead, 11 wounded.", [("4", K), ("11", W)]),
    ],
    "list": [
        ("Losses by month:\nJune: 900\nJuly: 700", [("900", L), ("700", L)]),
        ("Killed: 40\nWounded: 90", [("40", K), ("90", W)]),
        ("Dead: 40\nMissing: 9", [("40", K), ("9", M)]),
    ],
    "what those killed were doing": [
        ("12 Norlandic Soldiers Killed Fighting Near Reedham.", [("12", K)]),
    ],
    "carried from the sentence before": [
        ("Norland has lost 35,000 soldiers. The figure has since passed 36,000.", [("35,000", L), ("36,000", L)]),
    ],
}  # fmt: skip
CASES = [(kind, text, found) for kind, cases in CONSTRUCTIONS.items() for text, found in cases]

NO_CLAIMS = [
    "Norland lost 40 tanks and 12 guns.",
    "Shells destroyed 24 houses.",
    "The army lost heavily.",
    "A soldier was killed.",
    "No one was killed.",
    "Norland lost 40 square kilometres of forest.",
    "The state spent $900 on each wounded man.",
    "A boy aged 12 was killed.",
    "The 20-year-old was killed on Monday.",
    "Casualties fell by 40 per cent.",
    "Losses are three times as high as in June.",
    "The T-72 that killed them burned out.",
    "The 47th Brigade lost men.",
    "He was killed in 2014.",
    "Norland lost 300 more a day than in June.",
    "Sixty-three casualties per square kilometre were counted.",
    "Norland released 90 prisoners of war.",
    "The two sides exchanged 200 prisoners each.",
    "Norland handed over the bodies of 909 soldiers.",
    "Some 9,000 people were evacuated; nobody was hurt.",
    "Norland has mobilised 30,000 men.",
    "Nine people died in a road accident.",
    "One of them said the wounded had been left behind.",
    "Ten days after the killing, talks began.",
    "The fourth general to die was buried at sea.",
    "Page 7 lists the dead.",
    "Some 401 people were detained or disappeared in Reedham.",
    "About 3,000 people in Reedham have been killed or displaced.",
    "Families were given 62,000 extracts from the register of the missing.",
    "The mill in Reedham lost its two top floors.",
]


@pytest.mark.parametrize(("kind", "text", "found"), CASES)
def test_construction_gives_its_figures_with_their_harm(kind, text, found):
    assert harms_in(text) == found


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_what_is_no_claim_gives_none(text):
    assert figures_in(text) == []


@pytest.mark.parametrize(
    ("text", "figure", "reason"),
    [
        ("Norland lost 40 tanks.", "40", "counts tanks, which are no people"),
        ("Out of 90 men, 40 were killed.", "90", "is the whole that a part is taken of"),
        ("Norland lost 40 men of a garrison of 900.", "900", "is the whole that a part is taken of"),
        ("Losses rose by 300 after a month of fighting.", "300", "is a difference between figures"),
        ("Nine men were killed. The talks brought 40 envoys.", "40", "no harm word in the sentence"),
    ],
)
def test_number_is_passed_over_for_the_right_reason(text, figure, reason):
    assert reasons_in(text)[figure] == reason


@pytest.mark.parametrize(
    ("marked", "low", "high", "bound", "hedges"),
    [
        ("Shells killed [12] people.", 12, 12, "exact", ()),
        ("Shells killed at least [12] people.", 12, None, "at_least", ("at least",)),
        ("Shells killed up to [12] people.", None, 12, "at_most", ("up to",)),
        ("Shells killed [dozens] of people.", 24, None, "vague", ()),
        ("Shells killed between [900 and 1,200] people.", 900, 1200, "range", ()),
        ("About 900 men were lost in June and another [700] in July.", 700, 700, "approx", ("About",)),
        ("Shells killed at least 12 people and injured [40].", 40, 40, "exact", ()),
        ("At least 26 people, including [three] children, were killed.", 3, 3, "exact", ()),
    ],
)
def test_value_is_the_figure_with_the_hedges_that_reach_it(marked, low, high, bound, hedges):
    claim = marked_claim(marked)
    assert (claim.low, claim.high, claim.bound) == (low, high, bound)
    assert [hedge.lower() for hedge in claim.hedges] == [hedge.lower() for hedge in hedges]


@pytest.mark.parametrize(
    ("marked", "term"),
    [
        ("Norland lost [40] soldiers.", "lost"),
        ("Doctors counted [17] deaths.", "deaths"),
        ("Gunmen shot dead [two] guards.", "shot dead"),
        ("Norland has lost 35,000 soldiers. The figure has since passed [36,000].", "lost"),
    ],
)
def test_term_is_the_harm_word_as_written(marked, term):
    assert marked_claim(marked).term == term


def test_span_indexes_the_figure_in_the_text_as_the_corpus_holds_it():
    text = "“Norland” lost 1\u00a0200 men;\u2009at least 35,000 have died."
    assert [text[c.start : c.end] for c in claims_in(text)] == ["1\u00a0200", "35,000"]


def test_headline_claims_are_told_apart_from_those_of_the_body():
    text = "Nine killed in Reedham\nNine people were killed on Monday."
    assert [claim.section for claim in claims_in(text)] == ["headline", "body"]


def test_headline_takes_period_and_side_from_the_same_figure_below():
    text = "Nine killed at the mill\nNine people were killed in Reedham on Monday."
    headline, body = claims_in(text)
    assert (
        (headline.side, headline.period_start) == (body.side, body.period_start) == ("sudria", "2025-01-13")
    )


def test_figure_said_twice_is_two_claims():
    assert figures_in("Shells killed nine people. In all, nine people were killed.") == ["nine", "nine"]


def test_furniture_of_the_page_holds_no_claims():
    from dataclasses import replace

    from tollbook.records import Span

    text = "Shells killed nine people.\nRead more: 40 killed at the ferry"
    document = article(text, "")
    marked = replace(document, furniture=((Span(27, len(text)), "links"),))
    assert len(find_claims(document, WAR)) == 2
    assert len(find_claims(marked, WAR)) == 1


def test_claims_of_many_documents_come_in_their_order():
    texts = ["Shells killed nine people.", "Nobody came.", "Norland lost 40 men."]
    found = list(extract_claims((article(text) for text in texts), WAR))
    assert [claim.low for claim in found] == [9, 40]


def test_article_about_no_war_has_no_claims():
    assert find_claims(article("Nine people died on the motorway.")) == []


def test_every_claim_keeps_the_rules_of_its_slots():
    claim = marked_claim("Norland lost [40] soldiers on Monday, Halden said.")
    assert claim.rules == (
        "link.object", "harm.losses.1", "side.of_loser", "dates.day", "attribution_verbs.neutral.1", "claim_stance.none",
    )  # fmt: skip
