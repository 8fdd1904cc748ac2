"""Who is still speaking: pronouns, names, sources carried over sentences, and where they stop."""

import pytest
from northern import claims_in
from tollbook.claims.attribution import Attributions
from tollbook.records import Span

SPEAKERS = [
    # text, figure, speaker
    ("General Ada Holm said two died. She added that ten were hurt.", "ten", "Ada Holm"),
    ("The alliance's Bo Lund said two died. Ten were hurt, he pointed out.", "Ten", "Bo Lund"),
    ("Taras, a medic, said two died. It lost ten men, he says.", "ten", "Taras"),
    ("A senior official said two died. The official said ten were hurt.", "ten", "senior official"),
    (
        "Two died, the Arvel health ministry said. The ministry said ten were hurt.",
        "ten",
        "Arvel health ministry",
    ),
    ("The Dvir rescue service said two died. It reported ten hurt.", "ten", "Dvir rescue service"),
    ("UNRW says two died. Ten were hurt, according to the agency.", "Ten", "UNRW"),
    ("Ada Holm met Bo Lund. Holm said ten had died.", "ten", "Ada Holm"),
    ("Governor Ada Holm met them. Ten died, the governor said.", "Ten", "Ada Holm"),
    ("The army said two died. By its count ten were hurt.", "ten", "army"),
    ("The institute has revised its estimate of ten dead.", "ten", "institute"),
    ("Ada Holm, who said ten had died, left the town.", "ten", "Ada Holm"),
    ("A study by the Arvel Institute counts two dead. The study says ten fell.", "ten", "Arvel Institute"),
    ("Norvian ministry of war spokesman Bo Lund said ten died.", "ten", "Bo Lund"),
    ("Bo Lund of the Dvir Force said ten died.", "ten", "Bo Lund"),
    ("Norvian-backed officials said ten died.", "ten", "Norvian-backed officials"),
    ("A spokesman for the Dvir rescue centre said ten died.", "ten", "spokesman for the Dvir rescue centre"),
    ("Figures from the health ministry show ten dead.", "ten", "health ministry"),
    ("A paper dated May 3, 2023 says ten died.", "ten", "paper"),
    ("A study published on Feb. 21, 2023 says ten died.", "ten", "study"),
    ("The Arvel Group went through lists, and found that ten had died.", "ten", "Arvel Group"),
    ("Two people died, Governor Ada Holm said. The official said ten were hurt.", "ten", "Ada Holm"),
    ("Two people died, Colonel Ada Holm said. The officer said ten were hurt.", "ten", "Ada Holm"),
    ("Two people died, journalist Ada Holm said. The official said ten were hurt.", "ten", "official"),
    ("Two people died, Doctor Ada Holm said. The officer said ten were hurt.", "ten", "officer"),
]


@pytest.mark.parametrize(("text", "figure", "speaker"), SPEAKERS, ids=[case[0] for case in SPEAKERS])
def test_the_speaker_is_the_full_mention_it_goes_back_to(text, figure, speaker):
    found = Attributions(text).at(_span(text, figure))
    assert found is not None
    assert found.speaker == speaker


def test_a_pronoun_keeps_what_was_written_beside_what_it_means():
    text = "Ada Holm said two died. She said ten were hurt."
    found = Attributions(text).at(_span(text, "ten"))
    assert (found.source.of(text), found.source_text, found.speaker, found.carried) == (
        "She",
        "She",
        "Ada Holm",
        True,
    )


def test_the_outlet_that_speaks_of_itself_is_no_source():
    found = Attributions("Ten had died, we reckon.").at(Span(0, 3))
    assert found is None or found.speaker is None


CARRIED = [
    "Two people died, the mayor said. Another ten were hurt.",
    "Two people died, the mayor said. Ten more were hurt.",
    "Two people died, the mayor said. Ten were hurt.",
    "Two people died, the mayor said. Among the dead were ten men.",
    "Two people died, the mayor said. The toll was later put at ten.",
    "Two people died, the mayor said. Of them, ten were men.",
    "Two people died, the mayor said. The rescue went on all night. Another ten were hurt.",
    "Two people died, the mayor said; ten were hurt.",
    '"Two people died," the mayor said. "Ten were hurt."',
    "The mayor gave this count:\n• two killed\n• ten hurt",
    "Losses by month, as published by the mayor:\nJanuary — 2\nMarch — 10",
    "The raid killed ten people. The data were released by the mayor.",
    "Two people died, the mayor said. The number was higher than in the blast of June 2019. Of them, ten were men.",
]


@pytest.mark.parametrize("text", CARRIED)
def test_a_source_speaks_on_while_the_text_goes_on_with_its_report(text):
    figure = _span(text, next(words for words in ("ten", "Ten", "10") if words in text))
    found = Attributions(text).voucher_at(figure)
    assert found is not None
    assert found.speaker == "mayor"


DROPPED = [
    "Two people died, the mayor said. Gunmen killed ten people in Dvir on the first day of the war.",
    "Two people died, the mayor said. It was the city's worst day since the raid that killed ten.",
    "Two people died, the mayor said. The report of ten dead could not be independently verified.",
    "Two people died, the mayor said. The town has ten schools and a market.",
    "Two people died, the mayor said. Ten volunteers were killed in Arvel on Monday.",
    "Two people died, the mayor said.\nTen men marched in the square.",
    'The mayor vowed: "We will rebuild." The army counted on a toll of ten.',
    "Two people died, the mayor said. The army denied that ten had died.",
    "Two people died, the mayor said. Trains ran late. Shops were shut. Another ten were hurt.",
    "Two people died, the mayor said. Ten had reportedly fled.",
    "Two people died, the mayor said. That is more than the ten killed in Arvel last June.",
    "Two people died, the mayor said. It topped the toll of the blast of 2019, which killed ten, a year ago.",
]


@pytest.mark.parametrize("text", DROPPED)
def test_a_source_stops_where_the_outlet_speaks_for_itself(text):
    figure = _span(text, "ten" if " ten" in text else "Ten")
    found = Attributions(text).voucher_at(figure)
    assert found is None or found.speaker != "mayor"


def test_a_new_source_ends_the_one_before():
    text = "Two died, the mayor said. The army said one fled. Another ten were hurt."
    assert Attributions(text).carried_at(_span(text, "ten")).speaker == "army"


def test_a_carried_source_says_so():
    text = "Two people died, the mayor said. Another ten were hurt."
    document, figure = Attributions(text), _span(text, "ten")
    assert document.at(figure) is None
    assert document.carried_at(figure).carried


def test_an_unrelated_sentence_far_ahead_changes_nothing():
    text = "Two people died, the mayor said. Another ten were hurt."
    ahead = "The river rose in spring. "
    for whole in (text, ahead + text, text + " " + ahead):
        assert Attributions(whole).carried_at(_span(whole, "ten")).speaker == "mayor"


QUOTES = [
    # a mark that is not closed, a mark after a blank, quotations over paragraphs
    '"Two died. Ten were hurt," the mayor said.',
    '"Two died.\n"Ten were hurt," the mayor said.',
    "“Two died. ‘Ten were hurt,’ they told me,” the mayor said.",
    '"Who died? Ten men," said the mayor.',
]


@pytest.mark.parametrize("text", QUOTES)
def test_a_quotation_holds_together(text):
    found = Attributions(text).voucher_at(_span(text, "Ten"))
    assert found is not None
    assert found.speaker == "mayor"


def test_a_party_swapped_for_the_other_swaps_the_speaker_and_nothing_else():
    text = "Norvia said Kelland lost ten men. Kelland denied that. Another two fled, Norvia added."
    swapped = text.replace("Norvia", "#").replace("Kelland", "Norvia").replace("#", "Kelland")
    names = {"Norvia": "Kelland", "Kelland": "Norvia"}
    here, there = list(Attributions(text)), list(Attributions(swapped))
    assert [names[each.speaker] for each in here] == [each.speaker for each in there]
    assert [(each.rule, each.polarity, each.kind) for each in here] == [
        (each.rule, each.polarity, each.kind) for each in there
    ]


def _span(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Ten people were killed in Reedham on Monday, Marsh said by phone. Eight other people were injured.", ["Marsh", "Marsh"]),
        ("Ten people were killed in Reedham on Monday, Marsh said by phone. Eight other people had been injured.", ["Marsh", "Marsh"]),
        ("Ten people were killed in Reedham on Monday, Marsh said by phone. Eight other people were killed in Port Amber when shells hit a bus.", ["Marsh", None]),
        ("Some 168 people have died in Reedham, the Toll Observatory said.\n\nIts last count, on Sunday, stood at 147 dead.", ["Toll Observatory", "Toll Observatory"]),
    ],
)  # fmt: skip
def test_whoever_counted_goes_on_with_the_others(text, sources):
    assert [claim.source for claim in claims_in(text)] == sources


@pytest.mark.parametrize(
    "text",
    [
        '"Nine rebels were "neutralized" and four Sudrian soldiers were killed. They fled," Marsh said in Reedham.',
        '"They call us "dogs" but they lost nine soldiers," Marsh said in Reedham.',
        'The army called it a "clean-up". "Nine soldiers were killed," Marsh said in Reedham.',
    ],
)
def test_words_picked_out_inside_a_quotation_do_not_close_it(text):
    assert {(claim.source, claim.attribution) for claim in claims_in(text)} == {("Marsh", "direct")}
