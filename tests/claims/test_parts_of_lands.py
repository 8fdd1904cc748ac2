"""Where a land's part is the place, who has people, what is decided upon a known toll, and the day a text has gone on to."""

import pytest
from northern import claims_in, harms_in, marked_claim
from tollbook.claims import find_claims
from tollbook.claims.attribution import Attributions
from tollbook.records import Document, Span


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        ("Norlandic forces opened fire on people who were trying to return to villages in the south of Sudria, killing [22].", "sudria"),
        ("Sudrian guns fired for hours into the east of Norland, killing [nine].", "norland"),
        ("The army of Norland lost [12] soldiers.", "norland"),
    ],
)  # fmt: skip
def test_a_part_of_a_land_is_a_place(marked, side):
    assert marked_claim(marked).side == side


def test_an_alliance_has_no_civilians():
    text = "Resolute Aid, the NATO mission in Afghanistan, recorded 4,474 civilian casualties of the war last year."
    [claim] = find_claims(Document("a", "Harbour Gazette", text, "2018-05-01", None))
    assert claim.side == "afghanistan"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Norvia vows revenge after 12 soldiers die in ambush", None),
        ("The minister ordered an inquiry after 12 soldiers died in an ambush.", None),
        ("Norvia declares an end to the sweep after 12 deaths", None),
        ("The army announced that 12 soldiers had died after an ambush.", "army"),
        ("The minister called for calm after saying 12 soldiers had died.", "minister"),
        ("The raid cost 12 lives, on the reckoning of the Dvir council.", "Dvir council"),
    ],
)
def test_what_is_decided_upon_a_toll_tells_no_toll(text, speaker):
    at = text.index("12")
    found = Attributions(text).voucher_at(Span(at, at + 2))
    assert (found.speaker if found else None) == speaker


def test_an_armys_fallen_are_its_dead():
    text = "Among the Sudrian army's fallen in the battle were 77 guards and 40 soldiers."
    assert harms_in(text) == [("77", "killed"), ("40", "killed")]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "In December 54 Sudrian civilians were killed. On 9 January a shell hit a camp in Reedham. Five people died.",
            ["window", "event"],
        ),
        ("In December 54 Sudrian civilians were killed. Five people died in Reedham.", ["window", "window"]),
        (
            "Norlandic shells killed eight and hurt nine on Monday, bringing to 24 the number of deaths in four days of war.",
            ["event", "event", "window"],
        ),
    ],
)
def test_the_text_goes_on_to_a_day(text, kinds):
    assert [claim.period_kind for claim in claims_in(text)] == kinds


@pytest.mark.parametrize(
    ("text", "figure", "speaker"),
    [
        (
            "The Holm Group says 71 children died. The regime killed 157 civilians, of whom 31 were children, and the navy 13.",
            "157",
            "Holm Group",
        ),
        (
            "The Holm Mission documented 300 deaths. Mines were responsible for 40 deaths, including 12 children.",
            "12",
            "Holm Mission",
        ),
        (
            "The mayor spoke in Dvir. On Monday mines were behind 40 deaths, including 12 children.",
            "40",
            None,
        ),
        ("A rights group based in Dvir has a far larger count for Norvia: 406 dead.", "406", "rights group"),
        ("The Holm Group has a count of its own: 406 dead.", "406", "Holm Group"),
        # who is cited behind a clause gives the figure of that clause alone
        (
            "The army said it killed 70 men in Dvir, where 123 people have died, according to the Holm Mission.",
            "70",
            "army",
        ),
        (
            "The army said it killed 70 men in Dvir, where 123 people have died, according to the Holm Mission.",
            "123",
            "Holm Mission",
        ),
        ("The army said nine men died in Dvir, according to medics.", "nine", "medics"),
        ("According to the mayor's statement, 50 people died.", "50", "mayor's statement"),
    ],
)
def test_who_divides_a_count(text, figure, speaker):
    at = text.index(figure)
    found = Attributions(text).voucher_at(Span(at, at + len(figure)))
    assert (found.speaker.split(" based")[0] if found and found.speaker else None) == speaker


def test_a_time_before_its_clause_does_not_silence_who_wrote_it():
    text = "Since the start of the invasion Norvia has lost 900 soldiers, President Ada Holm wrote on Sunday."
    found = Attributions(text).voucher_at(Span(text.index("900"), text.index("900") + 3))
    assert found is not None
    assert found.speaker == "Ada Holm"
