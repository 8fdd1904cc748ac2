"""Who tells of a toll and whose land it is: nameless tellers, scare quotes, places held or in part, what is told again; and near misses."""

import pytest
from northern import claims_in, figures_in, marked_claim
from tollbook.claims import find_claims
from tollbook.records import Document


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ('"I counted 34 bodies," said a trader in Reedham, Sudria.', "trader"),
        ('"We lost 12 men at Reedham," said a baker who gave no name.', "baker"),
        ("Seven Sudrians died in clashes with guards of the ousted king, Ivo Brand, a war monitor said.", "war monitor"),
        ("Ada Holm, a clerk of the Sudrian army, said ten soldiers had died.", "Ada Holm"),
        ("Sudria woke to its worst toll since the war began: 558 people dead, said Lena Marsh.", "Lena Marsh"),
        ('"Over 130 people are held hostage in Reedham," Ivo Brand, head of the region, said a few hours later.', "Ivo Brand"),
        # a deed all know, in reply to which something was done
        ("Sudria says it hit camps in Norland in reply to last month's massacre of 26 people in Reedham.", None),
        ("In response to a question the Sudrian ministry said nine people had died in Reedham.", "Sudrian ministry"),
    ],
)  # fmt: skip
def test_who_tells_of_it(text, source):
    [claim] = claims_in(text)
    assert (claim.source or "").removeprefix("the ") == (source or "")


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        ("Drones 'kill [dozens]' of people in a Norland-held town of Sudria.", "sudria"),
        (
            "Six Norlanders were hurt at Kettle Bay. A strike on a suburb of Port Amber killed [45] people.",
            "sudria",
        ),
        (
            "General Halden claimed 90 prisoners; the Sudrian army said [27] of its troops were captured.",
            "sudria",
        ),
        ("Halden said the Sudrian army had lost [27] of its men.", "sudria"),
    ],
)
def test_whose_they_are(marked, side):
    assert marked_claim(marked).side == side


def test_marks_around_a_figure_part_it_from_nothing():
    [claim] = claims_in("Halden claimed that his men had captured 'hundreds' of Sudrian soldiers.")
    assert (claim.low, claim.category, claim.population) == (200, "captured", "military")


def test_what_the_dead_comprise_is_counted_and_who_speaks_is_not():
    told = claims_in("The monitor said the dead comprised 35 Sudrian soldiers and four farmers from Reedham.")
    assert [(claim.low, claim.category) for claim in told] == [(35, "killed"), (4, "killed")]
    assert figures_in('Nine Sudrians were killed. "My brother is among them," one said by phone.') == ["Nine"]


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("The governor told the president that [twelve] civilians had been killed in Reedham.", "unstated"),
        ("Halden said his army had captured around [200] Sudrian soldiers.", "unstated"),
        ('Norland said it had "eliminated [hundreds] of mercenaries" in Sudria.', "unstated"),
        ("A rocket hit a shop in Reedham. [Nine] people had been killed, the mayor said.", "event"),
        ("Halden said his army had killed [12] Sudrian soldiers.", "event"),
        ("The monitor said that raids on Reedham had killed [hundreds] of civilians.", "unstated"),
        ("Months of shelling killed [hundreds] of civilians in Reedham.", "unstated"),
        ("Air strikes killed [hundreds] of people in Reedham on Monday.", "event"),
        ("Norland said it had taken [470] Sudrian soldiers prisoner in the fall of Reedham.", "event"),
        ("Sudria lost [900] men in the fall of 2024.", "window"),
        ("The Observatory counts 28,700 deaths in Sudria, including [7,500] civilians killed in raids.", "cumulative"),
    ],
)  # fmt: skip
def test_what_is_told_again_is_of_no_one_day(marked, kind):
    assert marked_claim(marked).period_kind == kind


def test_people_from_abroad_who_fight_nobody_do_not_pass_on_their_land():
    text = (
        "M23 rebels took Goma, in Congo, on Monday. Three Malawians were also killed, the UN said. Hospitals in the city were "
        'overwhelmed. "We have received 367 wounded since Sunday," a doctor said.'
    )
    told = find_claims(Document("a", "Harbour Gazette", text, "2025-01-28", None))
    assert [claim.side for claim in told] == ["malawi", "drc"]


def test_a_bare_figure_goes_on_about_people_from_abroad():
    text = "M23 rebels held Goma, in Congo. Three Malawian soldiers were killed there, the UN said. Another nine were wounded."
    told = find_claims(Document("a", "Harbour Gazette", text, "2025-01-28", None))
    assert [claim.side for claim in told] == ["malawi", "malawi"]
