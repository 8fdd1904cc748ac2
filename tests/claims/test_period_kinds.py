"""Event, stretch or running total: constructions that tell the kind of a period (codebook, Period)."""

import pytest
from northern import claims_in, marked_claim

KINDS = [
    # a total whose attack is dated by another
    ("The raid came two days after a wave of blasts in Reedham, which have killed [39] people since Sunday.", "cumulative"),
    ("The raid came two days after blasts in Reedham that killed [39] people.", "event"),
    ("Shells killed 25 people in Reedham on Sunday. Monday's raids brought to [56] the number of those killed there since 7 January.", "cumulative"),
    ("Norlandic strikes on the airport in May killed [three] people, the ministry said.", "event"),
    ("Norlandic strikes in May killed [300] people, the ministry said.", "window"),
    ("Shells hit Reedham in the first hours of Monday. [Nine] people are known to have been killed, the ministry said.", "event"),
    ("On Monday, in the first day of fighting, at least [250] soldiers are reported to have been killed.", "event"),
    ("Some [40,000] soldiers are reported to have been killed so far.", "cumulative"),
    ("[Seven] Sudrians were murdered outside a synagogue in January 2023.", "event"),
    # a toll of now beside one of a day long past
    ("Gunmen killed 1,400 Norlanders on 7 May, Norland says. In Reedham, the ministry puts the dead at [4,137].", "cumulative"),
    ("Gunmen killed 1,400 Norlanders on 7 May, Norland says. The police put the dead at [1,290].", "event"),
    # bodies found are of no total that runs, nor of the days of the search
    ("The ministry says 224 Sudrians have been killed since 27 May. The army said it had recovered the bodies of [two] soldiers in Reedham.", "unstated"),
    ("A truce began in Reedham on Sunday. Rescuers said they had dug [120] bodies out of the ruins in two days.", "unstated"),
    ("Shells hit a house in Reedham on Monday. Rescuers dug [12] bodies out of the ruins that day.", "event"),
    # a truce is a time only while something is done in it
    ("Drone kills [one] in Reedham, truce or no truce.", "event"),
    ("Shells killed [two] people in Reedham despite the truce.", "event"),
    ("During the truce [120] Sudrians were killed by Norlandic fire, Marsh said.", "window"),
    ("Investigators found [63] bodies in Reedham last week.", "unstated"),
    ("Investigators dug up [63] bodies in Reedham last autumn.", "unstated"),
    ("Shells killed [63] people in Reedham last week.", "window"),
    # deeds told of by the number, or again and again
    ("The agency says 60 of its buildings in Reedham have been hit, resulting in the deaths of at least [66] people.", "unstated"),
    ("Norlandic troops have raided Reedham again and again, killing [dozens] of Sudrians.", "unstated"),
    ("Norlandic troops have repeatedly shelled Reedham, killing [nine] people.", "unstated"),
    ("Norlandic guns have shelled Reedham daily, killing [90] people since May.", "cumulative"),
    ("Norlandic troops have shelled several houses in Reedham, killing [nine] people.", "event"),
    ("The clinic in Reedham took in [40] wounded on a quiet day.", "rate"),
    # when somebody put them so high, of what had been until then
    ("Holm's army chief put Norlandic dead and wounded at [180,000] in August.", "cumulative"),
    ("Orra estimated Norlandic deaths at [40,000] last month.", "cumulative"),
    ("The mission put the number of civilians killed in Sudria in August at [178].", "window"),
    ("The mission put civilian deaths in August at [178].", "window"),
    ("Holm's officials put Norlandic casualties at [31,000] in a paper sent to parliament this week.", "cumulative"),
    ("Holm's officials put this week's Norlandic casualties at [3,100].", "window"),
    # the total that a sentence opens with, whatever else is counted in it
    ("Since October Norland has attacked dozens of power plants in Sudria, killing [nine] engineers.", "cumulative"),
    ("Since October tanks have stood at Reedham; on Monday they fired at a bus, killing [nine] people.", "event"),
    # whoever counts what one attack did
    ("Norland answered with a wave of strikes on Reedham in which [44] people died, by the count of the ministry.", "event"),
    # captives who are dead are so now
    ("Norland says 133 hostages are still held in Sudria, though at least [30] are thought to be dead.", "unstated"),
    # want is no deed that has a day
    ("Doctors said that [ten] children had reportedly died of hunger in Reedham. A shell killed 40 people on Thursday.", "unstated"),
    ("[Ten] children died of hunger in Reedham on Monday.", "event"),
    ("A shell killed [nine] people who had fled from hunger in Reedham.", "event"),
    # what a campaign did by its participle
    ("Norland launched an offensive in Sudria in May 2023, killing more than [4,000] people.", "cumulative"),
    ("Its raids grew into a full-scale war last year, killing more than [4,000] people.", "cumulative"),
    ("Norland has pursued a brutal campaign in Reedham, killing [900] people and wounding 4,000.", "cumulative"),
    ("Norland has pursued a brutal campaign in Reedham, killing 900 people and wounding [4,000].", "cumulative"),
    ("Norland launched an offensive on Monday, killing [600] fighters.", "event"),
    ("Norland launched its war after gunmen stormed a town, killing [1,200] people.", "event"),
    ("The war went on and a bomb hit the theatre in Reedham, killing [600] people.", "event"),
    # the hurt of an attack told of right before
    ("Nine died on Monday when tanks shelled a school in Reedham. At least [150] have been hurt.", "event"),
    ("Nine died on Monday in a strike on a school in Reedham. At least [150] are said to have been hurt.", "event"),
    # one day, whichever
    ("On that June morning rebels killed [1,200] people in Vessel.", "event"),
    ("One autumn night bombs killed [30] people in Reedham.", "event"),
    ("Shells killed [30] people in Reedham in November.", "window"),
    # counted up to a day gone by
    ("The ministry's latest figure is of September: [5,937] soldiers killed.", "cumulative"),
    ("Norland's last official toll, from September, is [5,937] dead soldiers.", "cumulative"),
    ("Norland's only count dates from September: [5,937] dead.", "cumulative"),
    ("In September [937] soldiers were killed, by the ministry's latest figure.", "window"),
    # since this morning
    ("[Thirty-four] people have been killed in Reedham since dawn, medics said.", "event"),
    ("At least [61] Sudrians have been killed since midnight, medics said.", "event"),
    ("Norlandic shells have killed [three] people in Reedham since Wednesday morning.", "event"),
    ("Norlandic shells have killed [three] people in Reedham since Sunday.", "cumulative"),
    # the year's toll
    ("They bring the year's dead in Reedham to [29].", "cumulative"),
    # the war in other words
    ("Marsh said that [198] Sudrians had been killed in what has become the bloodiest war of the century.", "cumulative"),
    ("At least [22] foreigners were killed in the Sudria war, Marsh said.", "cumulative"),
    # a stretch of another clause
    ("The invasion, which enters its second year this week, has killed [9,000] Sudrian soldiers.", "cumulative"),
    ("The siege, which the army tightened last week, has killed [900] people in Reedham.", "cumulative"),
    ("Norland has suffered [70,000] casualties and in June Marsh spoke of 60 deaths a day in his army.", "cumulative"),
    ("At first it was said that [ten] people died in the strike on Reedham, but the number has since risen.", "event"),
    # one deed of which a month is told
    ("A drone strike last month that killed [60] people in a chapel in Reedham shook Sudria.", "event"),
    ("The last strike, in June, killed [nine] Sudrian soldiers.", "event"),
    ("The bombing of the theatre in June, in which [300] people died, shook Sudria.", "event"),
    ("In a single day in June the army lost [1,300] men.", "event"),
    ("Strikes last month killed [60] people in Reedham.", "window"),
    # stretches without days
    ("In Reedham [hundreds] of people died early in the war in air raids and executions.", "window"),
    ("In the two-month siege of Vessel [300] people were killed.", "window"),
    ("[Ninety] people have been killed in a week of clashes in Sudria.", "window"),
    # parts of a stretch's total
    ("The office said that 320 people died in Sudria in December. Shells killed [140] of them.", "window"),
    ("Over the past week Norland lost 4,300 soldiers, Marsh said. Near Vessel [1,200] were killed.", "window"),
    # what was done with the dead, and the search for them
    ("So far [440] bodies have been exhumed near Reedham.", "unstated"),
    ("A missile hit a market in Reedham on Monday. So far [14] bodies have been found in the ruins.", "event"),
    ("The death toll from the school bombing in Reedham now stands at [41].", "event"),
    ("[Thousands] feared dead in Reedham as Norland renews its assault.", "cumulative"),
    # the total right behind a figure goes before a day
    ("With Monday's strike, at least [180] Sudrians have been killed since May.", "cumulative"),
    ("On Monday [nine] people were killed in Reedham, which has been shelled since May.", "event"),
    # above all others
    ("It was the deadliest month for the army: [82] soldiers died.", "window"),
    ("In its bloodiest week of the war the battalion lost [41] men.", "window"),
    ("Some [250] Sudrians were killed in the first week of the offensive.", "window"),
    ("In the weeks before the truce Norlandic strikes killed [1,400] people in Sudria.", "window"),
    ("On Monday shells hit Reedham. Nine were killed and [73] wounded; 20 are missing.", "event"),
    # a unit's losses, and homeland no attack
    ("In his Sudrian unit of 50 people, [10] were killed, Marsh said.", "unstated"),
    ("The list is of [44] Sudrian servicemen who fell defending their homeland.", "cumulative"),
    ("The report tells of the execution of [eight] Sudrians by Norlandic soldiers in early June.", "event"),
    # bodies seen or found, and the wounded as they are
    ("Reporters in Reedham saw the bodies of [six] people lying along one street.", "unstated"),
    ("Reporters counted [14] corpses in the cellars of Reedham on Monday.", "unstated"),
    ("[Dozens] of slain villagers were found in a well near Reedham after the Norlandic army left.", "unstated"),
    ("We have found the bodies of [640] residents of Reedham, Marsh said.", "unstated"),
    ("Norland strikes a deal to evacuate [60] wounded soldiers from Reedham.", "unstated"),
    ("Doctors flew [12] wounded children out of Reedham on Tuesday.", "unstated"),
    ("About [600] wounded soldiers need help in Reedham, Marsh said.", "unstated"),
    ("Rescuers found [nine] bodies after a missile struck a house in Reedham on Monday.", "event"),
    ("A rocket hit the market in Reedham. Reporters saw [seven] bodies.", "event"),
    ("A drone struck a market in Reedham. [Nine] wounded people were taken to hospital.", "event"),
    ("Shelling wounded [15] people in Reedham, who were evacuated to Vessel.", "event"),
    # harm that is only supposed
    ("If the assault on Reedham cost [thousands] of Sudrian lives, we would wait, Marsh said.", "unstated"),
    ("Norland warned that storming Reedham could kill [hundreds] of people.", "unstated"),
    ("At this rate Sudria will have lost [60,000] men by the end of the war.", "cumulative"),
    ("[Thousands] of Sudrians could be dead in Reedham, Marsh said of the war.", "cumulative"),
    # one deed, told in the passive, of one small place or as a series of blasts
    ("Last month a base in Reedham was rocked by explosions that injured [four] people.", "event"),
    ("Last week a market in Reedham was hit by shells that killed [18] people.", "event"),
    ("In April a column of refugees was attacked in Sudria, and [22] people were killed.", "event"),
    ("He was in the barracks in Reedham where [dozens] of soldiers were killed last month.", "event"),
    ("In May a series of blasts at a base in Reedham killed [nine] soldiers.", "event"),
    ("In May a series of attacks in Sudria killed [90] people.", "window"),
    ("In the last two months shelling has killed [35] people in Reedham.", "window"),
    # the past weeks are those, though the war began with them
    ("Norlandic strikes have killed [2,300] people over the past two weeks.", "window"),
    # many deeds, or one
    ("Repeated Norlandic bombardments of homes in Reedham killed [hundreds] of people, the report says.", "unstated"),
    ("Norland is accused of the killings of [dozens] of villagers in Sudria.", "unstated"),
]  # fmt: skip


DAYS = [
    (
        "On Tuesday several explosions rocked a base in Reedham. The incident killed [one] soldier.",
        "2025-01-14",
    ),
    ("Raids on Reedham on Sunday levelled a tower. [Seven] people were killed.", "2025-01-12"),
    ("One rally in Reedham ended on Monday with [two] people wounded by Norlandic fire.", "2025-01-13"),
    ("Marsh visited Reedham on Monday. In a strike there [nine] people were killed.", None),
]


@pytest.mark.parametrize(("marked", "day"), DAYS)
def test_day_of_what_was_told_before(marked, day):
    claim = marked_claim(marked)
    assert (claim.period_kind, claim.period_start) == ("event", day)


@pytest.mark.parametrize(("marked", "kind"), KINDS)
def test_kind_of_period(marked, kind):
    assert marked_claim(marked).period_kind == kind


REPORT = """Army says it killed 192 rebels in Sudria in one week

The spokesman met the press in Vessel.

In the north, 71 rebels were killed and 143 held.{day} In the south 62 rebels were killed."""


@pytest.mark.parametrize(("day", "kind"), [("", "window"), (" A raid on a barn followed.", "window")])
def test_lines_of_a_count_have_its_stretch(day, kind):
    assert [claim.period_kind for claim in claims_in(REPORT.format(day=day))] == ["window", kind, kind]


def test_events_beside_a_count_keep_their_day():
    text = "Last month 209 people were killed in Sudria, Marsh said.\n\nA strike killed nine people in Reedham. Three were killed in a raid on Vessel."
    assert [claim.period_kind for claim in claims_in(text)] == ["window", "event", "event"]
