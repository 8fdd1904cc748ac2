"""One relation of time in many wordings: the kind and the days of the claim stay the same (codebook, Period)."""

from __future__ import annotations

import pytest
from tollbook.claims import find_claims
from tollbook.records import Document

ON = "2025-07-20"


def _period(text: str, on: str = ON) -> tuple[str, str | None, str | None]:
    [claim, *_] = find_claims(Document(doc_id="d", outlet="o", date=on, title=None, url=None, text=text))
    return claim.period_kind, claim.period_start, claim.period_end


@pytest.mark.parametrize(
    "words",
    [
        "in the first six months of this year",
        "in the six months to June",
        "in the half year that is 2025's first six months",
        "between January and June this year",
        "from January to the end of June 2025",
        "during 2025's first half",
    ],
)
def test_half_a_year(words: str) -> None:
    text = f"Air raids in Sudan's war killed 3,100 civilians {words}, the monitors said."
    assert _period(text) == ("window", "2025-01-01", "2025-06-30")


@pytest.mark.parametrize(
    "words", ["in Q1", "in the first quarter", "in Q1 2025", "in the three months to March"]
)
def test_a_quarter_has_three_months(words: str) -> None:
    text = f"Air raids in Sudan's war killed 610 civilians {words}, the monitors said."
    assert _period(text) == ("window", "2025-01-01", "2025-03-31")


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("in the last month", "2025-06-20", "2025-07-20"),
        ("last month", "2025-06-01", "2025-06-30"),
        ("over the last year", "2024-07-20", "2025-07-20"),
        ("in November last year", "2024-11-01", "2024-11-30"),
        ("in May of this year", "2025-05-01", "2025-05-31"),
    ],
)
def test_months_and_years(words: str, first: str, last: str) -> None:
    text = f"Rebels in Myanmar killed 640 soldiers {words}, the army said."
    assert _period(text) == ("window", first, last)


@pytest.mark.parametrize(
    "text",
    [
        "Medics said on Friday that shelling in El Fasher, Sudan, had killed 31 people a day earlier.",
        "Medics said on Friday that shells had killed 31 people in El Fasher, Sudan, the day before.",
        "Medics said on Friday 31 people had died the day before in the shelling of El Fasher, Sudan.",
        "Medics said on Friday that shelling had killed 31 people in El Fasher, Sudan, the previous day.",
        "Shells hit El Fasher, Sudan, on Wednesday. A day later 31 people were killed there.",
        "On Wednesday shells struck El Fasher, Sudan. The next day 31 people died there in an air raid.",
    ],
)
def test_a_day_counted_from_another(text: str) -> None:
    assert _period(text)[1:] == ("2025-07-17", "2025-07-17")


@pytest.mark.parametrize(
    "text",
    [
        "The war that broke out in Sudan in April 2023 has killed more than 12,000 people, the UN said.",
        "More than 12,000 people have been killed in the war that began across Sudan in April 2023, the UN said.",
    ],
)
def test_a_war_that_began_somewhere(text: str) -> None:
    assert _period(text) == ("cumulative", "2023-04-15", ON)


def test_each_day_of_a_war_is_a_rate() -> None:
    text = "Kyiv says 1,200 Russian soldiers are killed or wounded each day of the war."
    assert _period(text)[0] == "rate"


@pytest.mark.parametrize("war", ["the 2014 war in Gaza", "its 2014 Gaza offensive"])
def test_the_year_of_an_earlier_war(war: str) -> None:
    text = f"In {war} Israel killed 2,251 Palestinians, the UN says."
    assert _period(text, "2024-01-20") == ("window", "2014-01-01", "2014-12-31")


TOLD = [
    # a day told beside the name of a phase, and the phase alone
    ("2025-11-22", "Since the ceasefire of 27 November 2024 Israeli fire has killed 331 people in Lebanon, the ministry said.", "cumulative", "2024-11-27", "2025-11-22"),
    ("2025-11-22", "Since the ceasefire Israeli fire has killed 331 people in Gaza, the ministry said.", "cumulative", "2025-10-10", "2025-11-22"),
    # a night, counted from the day of telling or of what followed
    ("2024-07-02", "The army in Myanmar announced on Tuesday that rebels had killed two of its soldiers the night before.", "event", "2024-07-01", "2024-07-01"),
    ("2024-07-02", "Villagers fled on Tuesday after air raids had killed 21 people in Sudan the night before, doctors said.", "event", "2024-07-01", "2024-07-01"),
    # a total told long before the article, and one told in its news
    ("2022-03-12", "On March 1, Kyiv claimed 5,710 Russian soldiers killed since the start of the invasion of Ukraine.", "cumulative", "2022-02-24", "2022-03-01"),
    ("2022-03-12", "On Friday Kyiv claimed 5,710 Russian soldiers killed since the start of the invasion of Ukraine.", "cumulative", "2022-02-24", "2022-03-12"),
    # the time of an aside
    ("2024-08-22", "The war in Ukraine, which reaches its half-year mark this week, has killed some 9,000 Ukrainian soldiers, Kyiv says.", "cumulative", "2022-02-24", "2024-08-22"),
    # lengths of time that have just been
    ("2021-09-27", "Sources in the army said on Sunday that Yemen saw fighting again. Some 43 Houthi fighters died in 48 hours, one of them said.", "event", "2021-09-24", "2021-09-26"),
    ("2020-10-30", "Fighting flared over Nagorno-Karabakh on September 27, and since then 1,119 Armenian soldiers have been killed, the ministry said.", "cumulative", "2020-09-27", "2020-10-30"),
    # the day of the attack goes before the day on which its toll rose
    ("2024-06-05", "The toll of Tuesday's shelling of El Fasher, Sudan, rose to 23 on Wednesday, doctors said.", "event", "2024-06-04", "2024-06-04"),
    ("2026-03-10", "The strikes which two allied states began on February 28 have killed 460 people in Tehran, Iran, an official said.", "cumulative", "2026-02-28", "2026-03-10"),
    # totals up to now, in other words than "since"
    ("2022-08-25", "Between 24 February, when the invasion began, and now, 13,560 civilians have been killed in Ukraine.", "cumulative", "2022-02-24", "2022-08-25"),
    ("2025-11-02", "From the first day of the war, 7 October 2023, the ministry counts 68,865 people killed in Gaza.", "cumulative", "2023-10-07", "2025-11-02"),
    ("2024-09-21", "Since September 9, when the two clans went to war, official data give 53 people killed in fighting in the north.", "cumulative", "2024-09-09", "2024-09-21"),
    ("2025-07-20", "Fighting in southern Syria has killed over 1,000 people since Sunday of last week, a monitor said.", "cumulative", "2025-07-13", "2025-07-20"),
    # near miss: what a clause with "when" tells was on that day
    ("2024-09-21", "Since September 9, when shells killed nine people in Sudan, nobody has dared to go back.", "event", "2024-09-09", "2024-09-09"),
    # an attack told by its day or month, and where harm was done
    ("2016-06-02", "Gunmen went in and 15 people were killed, police in the Somali capital said of Wednesday's attack.", "event", "2016-06-01", "2016-06-01"),
    ("2019-04-06", "The rebels are blamed for January's church bombing in the Philippines, in which more than 20 people were killed.", "event", None, None),
    ("2021-04-12", "Nine mourners were shot dead at a burial in northern Nigeria on Saturday by gunmen, police said.", "event", "2021-04-10", "2021-04-10"),
    ("2023-11-17", "The office lists cases of the war in Ethiopia: On the 4th, houses in Amhara were shelled and six people died.", "event", "2023-11-04", "2023-11-04"),
    ("2024-04-26", "Burkina Faso's army was accused on Thursday of executing 223 civilians in a single day in February.", "event", None, None),
    ("2017-04-07", "Washington fired missiles at a base in Syria on Friday in answer to a gas attack that killed dozens of people on Tuesday.", "event", "2017-04-04", "2017-04-04"),
    # the north-west, the least and a forest are no superlatives, the deadliest is
    ("2020-02-18", "About 300 civilians have been killed in northwest Syria since the start of December, the UN said, as troops push on.", "cumulative", "2019-12-01", "2020-02-18"),
    ("2020-02-18", "At least 900 have died since December in the war in Syria, the UN said.", "cumulative", "2019-12-01", "2020-02-18"),
    ("2020-02-18", "About 3,000 civilians have been killed in the war in Syria so far in 2020, the UN said.", "cumulative", "2020-01-01", "2020-02-18"),
    # wars by their length, and the years between two of them
    ("2023-10-20", "Nearly two weeks of Israeli air strikes have killed more than 4,100 people in Gaza, the ministry said.", "cumulative", "2023-10-07", "2023-10-20"),
    ("2022-11-12", "The two-year war in Ethiopia's Tigray region has killed as many as 600,000 people, researchers say.", "cumulative", "2020-11-04", "2022-11-12"),
    ("2023-01-20", "More than 14,000 people were killed in eastern Ukraine between 2014 and the full-scale invasion in February 2022.", "window", "2014-01-01", "2022-02-28"),
    # a part of the month in which the war began
    ("2022-05-26", "Dozens of civilians have died in Donetsk since mid-February, officials said.", "cumulative", "2022-02-15", "2022-05-26"),
    ("2022-05-26", "Ukraine says 4,000 civilians have died since late February.", "cumulative", "2022-02-24", "2022-05-26"),
    ("2023-12-03", "Israeli strikes have killed 15,000 people in Gaza since the start of October.", "cumulative", "2023-10-07", "2023-12-03"),
    # how far on the war was
    ("2022-03-16", "By day 21 of the invasion the prosecutor of Ukraine said 103 children have now been killed.", "cumulative", "2022-02-24", "2022-03-16"),
    ("2022-03-16", "Three weeks into the invasion, 103 Ukrainian children have been killed.", "cumulative", "2022-02-24", "2022-03-16"),
    ("2022-03-16", "Three weeks into the war, a missile struck a market in Kharkiv on Monday, killing nine people.", "event", "2022-03-14", "2022-03-14"),
    ("2023-11-06", "A month into the war, the death toll in Gaza has passed 10,000.", "cumulative", "2023-10-07", "2023-11-06"),
    # in the caption of a picture taken before, and behind it
    ("2022-08-23", "FILE - Mourners stand in Kherson, Ukraine, Sunday, July 17, 2022. Liza was among 23 people killed in Thursday's missile strike.", "event", "2022-07-14", "2022-07-14"),
    ("2022-08-23", "Mourners stand in Kherson, Ukraine, Sunday, July 17, 2022. (Photo by A. B.) Russian shells killed nine people there on Thursday.", "event", "2022-08-18", "2022-08-18"),
    ("2007-01-02", "2006 cost Iraq 16,273 lives in bombings and other attacks of the war.", "window", "2006-01-01", "2006-12-31"),
]  # fmt: skip


@pytest.mark.parametrize(("on", "text", "kind", "first", "last"), TOLD)
def test_days_beside_other_days(on: str, text: str, kind: str, first: str, last: str) -> None:
    assert _period(text, on) == (kind, first, last)


def test_that_october_day_is_the_day_named_before() -> None:
    text = (
        "Israel's war in Gaza has killed 38,000 people since the Hamas attack of October 7, 2023, the ministry said. "
        "That October day gunmen killed some 1,200 people in Israel."
    )
    claims = list(
        find_claims(Document(doc_id="d", outlet="o", date="2024-07-13", title=None, url=None, text=text))
    )
    assert [(c.period_kind, c.period_start) for c in claims][1] == ("event", "2023-10-07")


def test_an_older_report_tells_no_later_day() -> None:
    text = (
        "Shells killed five people and hurt four on Thursday in Abu Shouk, a camp in Sudan. "
        "A network of doctors said last Saturday that guns of the Rapid Support Forces had killed 31 people in the camp."
    )
    claims = list(
        find_claims(Document(doc_id="d", outlet="o", date="2025-08-21", title=None, url=None, text=text))
    )
    assert [c.period_start for c in claims] == ["2025-08-21", "2025-08-21", "2025-08-16"]


def test_a_total_without_any_start_leaves_its_end_open() -> None:
    text = "War rages in the north of the land. The rebels have killed thousands of people, a charity said."
    assert _period(text) == ("cumulative", None, None)


FOUND = [
    "The bodies of 12 civilians were found in a cellar near Kyiv, Ukraine, on Tuesday, police said.",
    "On Tuesday the city buried 12 soldiers who fell in Ukraine.",
    "Twelve soldiers killed in Ukraine were buried in the city on Tuesday.",
    "On Saturday workers uncovered 50 bodies in a mass grave in Khan Younis, Gaza, after Israeli troops withdrew.",
    "Funerals were held on Sunday for two men killed in Gaza. The war goes on.",
]


@pytest.mark.parametrize("text", FOUND)
def test_the_day_of_a_burial_or_a_search_is_none_of_the_harm(text: str) -> None:
    assert _period(text, "2022-04-20") == ("unstated", None, None)


STRUCK = [
    "Rescuers dug 14 bodies out of the rubble of a house in Gaza hit by an Israeli strike on Tuesday.",
    "On Wednesday mourners in Rafah, Gaza, buried nine people killed in Tuesday's Israeli strike.",
]


@pytest.mark.parametrize("text", STRUCK)
def test_bodies_of_a_strike_are_of_its_day(text: str) -> None:
    assert _period(text, "2024-04-25") == ("event", "2024-04-23", "2024-04-23")


LISTED = [
    # the deed that a total runs from, and what has been done since
    ("2025-05-09", "Tensions have soared since gunmen killed 26 people in Kashmir on April 22, as India and Pakistan traded fire.", "event", "2025-04-22"),
    ("2025-05-09", "Since gunmen attacked tourists in Kashmir on April 22, strikes of India and Pakistan have killed 26 people.", "cumulative", "2025-04-22"),
    ("2024-10-01", "Last Monday's strikes on Lebanon killed 558 people, the ministry said. Israel says it is at war with Hezbollah.", "event", "2024-09-23"),
    ("2022-08-03", "The July 29 attack on a prison in Ukraine left 53 dead, Russia says. Envoys will look into an explosion that reportedly killed 53 men.", "event", "2022-07-29"),
    # the day of the clause before, and no day for one that speaks of long ago
    ("2023-11-17", "On Monday houses in Amhara, Ethiopia, were shelled; six people died.", "event", "2023-11-13"),
    # a length of life is no stretch
    ("2025-07-20", "Shells on Friday killed 35 people in Sudan and injured 42, the youngest a baby of three months.", "event", "2025-07-18"),
    # "a year on" is no rate
    ("2015-08-04", "A year on, 3,000 people are dead in the war in Iraq, officials say.", "cumulative", None),
]  # fmt: skip


@pytest.mark.parametrize(("on", "text", "kind", "first"), LISTED)
def test_days_of_clauses(on: str, text: str, kind: str, first: str | None) -> None:
    claims = list(find_claims(Document(doc_id="d", outlet="o", date=on, title=None, url=None, text=text)))
    assert (claims[-1].period_kind, claims[-1].period_start) == (kind, first)


def test_lines_of_a_total_of_the_last_days_are_of_its_days() -> None:
    text = (
        "Fighting in southern Syria has killed over 1,000 people since Sunday of last week, a monitor said. "
        "Among government soldiers 342 were killed."
    )
    claims = list(
        find_claims(Document(doc_id="d", outlet="o", date="2025-07-20", title=None, url=None, text=text))
    )
    assert [(c.period_kind, c.period_start) for c in claims] == [("cumulative", "2025-07-13")] * 2
