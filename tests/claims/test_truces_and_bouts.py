"""What two who fight each other agree on, what their war cost, what was long before, and who is still held."""

import pytest
from tollbook.claims import find_claims
from tollbook.records import Document


def _claims(text, date="2025-10-16"):
    document = Document(doc_id="d", outlet="The Weir", date=date, title=None, url=None, text=text)
    return {text[c.start : c.end]: c for c in find_claims(document)}


@pytest.mark.parametrize(
    "text",
    [
        "India and Pakistan said on Saturday that they had agreed to a truce, ending five days of shelling that killed 71 civilians.",
        "Thailand and Cambodia signed a ceasefire after artillery attacks in which 71 people died.",
        "Thai jets and Cambodian rockets were in action again on Monday. Four days of combat in March left 71 people dead.",
        "India and Pakistan fought over the valley, a conflict in which 71,000 people have been killed. Shells fell again on Monday.",
        "Armenia shelled an Azerbaijani border post. A two-week war in 2021 left 71 soldiers and civilians dead.",
    ],
)
def test_what_a_war_of_two_cost_is_of_both_and_told_by_neither(text):
    (claim,) = [c for figure, c in _claims(text).items() if figure.startswith("71")]
    assert (claim.side, claim.source) == ("both", None)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Thailand and Cambodia agreed to a truce after rockets killed 71 Thai soldiers.", "thailand"),
        ("Three weeks of fighting in Mali have killed 71 people, aid workers said.", "mali"),
        ("Israel and Iran accepted a ceasefire after missiles killed 71 people in Haifa.", "israel"),
    ],
)
def test_whom_the_words_name_they_name_beside_a_truce_too(text, side):
    assert _claims(text)["71"].side == side


@pytest.mark.parametrize(
    ("population", "source_type", "text"),
    [
        (
            "any",
            "own_side",
            "Myanmar's air force bombed a clinic in Sagaing, killing 33 people and wounding 40, the Arakan Army said.",
        ),
        (
            "civilian",
            "own_side",
            "Junta jets killed 40 villagers in Shan state, the Karen National Union said.",
        ),
        (
            "military",
            "opponent",
            "The Arakan Army said it had killed 40 junta soldiers in Rakhine state in Myanmar.",
        ),
        (
            "any",
            "own_side",
            "The Taliban government said Pakistani jets had killed 40 people in Khost province.",
        ),
    ],
)
def test_people_of_its_land_are_a_movements_own_and_its_army_is_not(population, source_type, text):
    claim = _claims(text)["40"]
    assert (claim.population, claim.source_type) == (population, source_type)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "India bombed nine camps on Wednesday, two weeks after gunmen shot dead 26 people in Kashmir.",
            None,
        ),
        (
            "Jets hit the port on Tuesday, two days after a drone killed 26 people in Haifa in Israel.",
            "2025-10-12",
        ),
        ("On Tuesday, two days after the truce, shells killed 26 people in Haifa in Israel.", "2025-10-14"),
        ("Pakistan said on Sunday that 26 of its soldiers had died in overnight clashes.", "2025-10-12"),
        (
            "Over the weekend Pakistan said 26 of its soldiers had been killed in an overnight raid.",
            "2025-10-11",
        ),
        ("Pakistan said 26 of its soldiers had been killed in an overnight raid.", "2025-10-16"),
    ],
)
def test_day_of_what_is_told_beside_another_day(text, day):
    assert _claims(text)["26"].period_start == day


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hamas gunmen seized 251 people. Forty of them are still in Gaza.", "unstated"),
        ("Gunmen of Hamas abducted 251 people in Israel. Forty remain in the strip.", "unstated"),
        ("Hamas raiders took 251 people hostage on 7 October 2023, forty of them soldiers.", "event"),
    ],
)
def test_who_is_still_held_is_held_now(text, kind):
    (claim,) = [c for figure, c in _claims(text).items() if figure.lower() == "forty"]
    assert (claim.category, claim.period_kind) == ("captured", kind)


def test_place_where_a_part_was_killed_spares_nobody():
    text = "Israeli fire killed 71 people in Gaza on Friday. Twelve of those were in a school."
    assert _claims(text)["Twelve"].category == "killed"
    text = "Israeli fire killed 71 people in Gaza on Friday. Some 4,000 had been waiting for trains there."
    assert set(_claims(text)) == {"71"}


def test_what_is_added_to_a_total_is_no_total():
    text = (
        "The toll of the war in Gaza has passed 64,900, the ministry said. Another three people starved "
        "to death, bringing the number of deaths by hunger to 428."
    )
    assert _claims(text)["three"].period_kind != "cumulative"


def test_what_went_on_meanwhile_is_no_time_of_the_harm():
    text = (
        "Israeli forces have killed at least 106 Palestinians in Gaza since dawn, 91 of them in Gaza City, "
        "medics said, as the army announced that its ground offensive had begun."
    )
    assert _claims(text)["91"].period_start == "2025-10-16"


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Israeli jets hit the Yemeni capital, Sanaa, and the port of Hodeidah, killing 31 people.", "yemen"),
        ("Israeli jets hit the Lebanese capital, Beirut, on Monday, killing 31 people.", "lebanon"),
        ("After Israeli drones hit the capital, Tehran said that 31 Iranian soldiers were dead.", "iran"),
    ],
)
def test_name_of_the_capital_struck_is_a_place(text, side):
    assert _claims(text)["31"].side == side


def test_one_of_them_may_be_a_place():
    text = "Israeli jets hit two schools in Gaza. In one of them, nine children were killed."
    assert "one" not in _claims(text)
    text = "Hamas seized 251 people in Israel. Of the 251 hostages taken in the raid, 49 are still in Gaza."
    assert _claims(text)["49"].period_kind == "unstated"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Three shepherds and 26 others were killed by a drone in Gaza, in breach of a ceasefire.", "event"),
        ("The militia fired in defiance of the truce and wounded 26 people in Haifa in Israel.", "event"),
        ("A raid killed 26 people in Gaza after breaking the ceasefire.", "event"),
        ("After the ceasefire collapsed, 26 people were killed in Rafah in Gaza.", "event"),
        ("In the course of the truce 26 people have been wounded in Gaza.", "cumulative"),
        ("At least 26 people have been killed in Gaza during the ceasefire.", "cumulative"),
    ],
)
def test_a_truce_broken_or_over_is_no_time_in_which_it_holds(text, kind):
    assert _claims(text)["26"].period_kind == kind


@pytest.mark.parametrize(
    ("text", "kind", "start"),
    [
        (
            "At least 224 people were killed in the air raids on Iran that began on 3 October.",
            "cumulative",
            "2025-10-03",
        ),
        ("Ukraine lost 224 soldiers in the offensive that began in September.", "cumulative", "2025-09-01"),
        (
            "Russia lost 224 men in the offensive that began in May and ended in August.",
            "window",
            "2025-05-01",
        ),
        ("A raid on Jenin that began on 14 October killed 224 people.", "event", None),
    ],
)
def test_attacks_told_by_their_first_day_run_on_and_one_raid_does_not(text, kind, start):
    claim = _claims(text)["224"]
    assert claim.period_kind == kind
    assert start in (None, claim.period_start)
