"""Source, cue and content of reported speech, shape by shape."""

import pytest
from tollbook.claims.attribution import Attributions, find_attributions
from tollbook.records import Span
from tollbook.resources import load_lexicon

SHAPES = [
    # text, source as it stands, cue, content
    ("The mayor said ten people had died.", "The mayor", "said", ["ten people had died"]),
    ("Ten people had died, the mayor said on Monday.", "the mayor", "said", ["Ten people had died"]),
    ("Ten people, the mayor said, had died.", "the mayor", "said", ["Ten people", "had died"]),
    ('"We lost ten," said Ada Holm.', "Ada Holm", "said", ['"We lost ten,"']),
    ('"We," she said, "lost ten."', "she", "said", ['"We,"', '"lost ten."']),
    ('"We lost ten," said an aide, "and more."', "an aide", "said", ['"We lost ten,"', '"and more."']),
    ("“We lost ten,” Ada Holm told the Dvir Post.", "Ada Holm", "told", ["“We lost ten,”"]),
    ('"We lost ten," she said at a Dvir, Kelland rally Friday.', "she", "said", ['"We lost ten,"']),
    ('Ada Holm: "We lost ten men."', "Ada Holm", ":", ['"We lost ten men."']),
    ("The officer posted: “Ten dead.”", "The officer", "posted", ["“Ten dead.”"]),
    ("According to Ada Holm, ten people died.", "Ada Holm", "According to", ["ten people died"]),
    ("Ten people died, according to Ada Holm.", "Ada Holm", "according to", ["Ten people died"]),
    ("The raid, according to Ada Holm, killed ten.", "Ada Holm", "according to", ["The raid", "killed ten"]),
    ("Ten died, per the 7th Corps.", "the 7th Corps", "per", ["Ten died"]),
    ("Ten died, in the words of Ada Holm.", "Ada Holm", "in the words of", ["Ten died"]),
    ("In a statement, the ministry said ten had died.", "the ministry", "said", ["ten had died"]),
    ("Ten died, the ministry said in a statement on Telegram.", "the ministry", "said", ["Ten died"]),
    (
        "Ada Holm told reporters in Dvir on Monday that ten had died.",
        "Ada Holm",
        "told",
        ["that ten had died"],
    ),
    ("The ministry put losses at 300.", "The ministry", "put", ["losses at 300"]),
    ("The institute this month put losses at 300.", "The institute", "put", ["losses at 300"]),
    ("Holm, the minister, in mid-May gave 300 dead.", "Holm, the minister", "gave", ["300 dead"]),
    ("The council has by now named 300 dead.", "The council", "has by now named", ["300 dead"]),
    ("Norvian losses he put at 300.", "he", "put", ["Norvian losses", "at 300"]),
    ("The institute estimates 300 dead.", "The institute", "estimates", ["300 dead"]),
    ("The rights office has 1,373.", "The rights office", "has", ["1,373"]),
    ("By the mayor's own tally, ten died.", "the mayor's", "By the mayor's own tally", ["ten died"]),
    ("The ministry's figures show 300 dead.", "The ministry's figures", "show", ["300 dead"]),
    (
        "A report by the Arvel Institute found that ten died.",
        "A report by the Arvel Institute",
        "found",
        None,
    ),
    ("The claim by the ministry that ten died came late.", "the ministry", "claim", None),
    ("Holm's claim that ten died came late.", "Holm's", "claim", None),
    ("Estimates by the Arvel Institute of 300 dead differ.", "the Arvel Institute", "Estimates", None),
    ("The losses reported by Dvir were heavy.", "Dvir", "reported", None),
    ("It counts the one million dead claimed in Dvir.", "Dvir", "claimed", None),
    ("Ten soldiers were reported killed by the ministry.", "the ministry", "were reported", None),
    ("Holm: Norvia lost ten men", "Holm", ":", ["Norvia lost ten men"]),
    ("Norvia lost 30,000 men - alliance", "alliance", "-", ["Norvia lost 30,000 men"]),
    ("Norvia lost 30,000 men — Dvir's intelligence", "Dvir's intelligence", "—", ["Norvia lost 30,000 men"]),
    ("Norvia lost 30,000 men, says Dvir", "Dvir", "says", ["Norvia lost 30,000 men"]),
    ("Ten dead in strike: report", "report", ":", ["Ten dead in strike"]),
    ("The army, seen from here, claims to have killed ten.", "The army, seen from here", "claims", None),
    ("The message emphatically stated that ten died.", "The message", "stated", ["that ten died"]),
    ('It was a raid described by police as "very sad".', "police", "described", ['"very sad"']),
    ('He praised them. The mayor spoke at length: "We are safe," he said.', "he", "said", ['"We are safe,"']),
    ("Nothing came of it beyond members saying that ten died.", "members", "saying", ["that ten died"]),
    ('"Ten died," said the statement from Ada Holm.', "the statement from Ada Holm", "said", ['"Ten died,"']),
    ("According to Holm, the data show ten died.", "Holm", "According to", ["the data show ten died"]),
    ("The paper, which claims that ten died, has been read.", "which", "claims", ["that ten died"]),
    ("Ten died in May, whereas it was two, according to Holm.", "Holm", "according to", ["it was two"]),
    ("Ten died, the Holm Institute (HI) said.", "the Holm Institute (HI)", "said", ["Ten died"]),
    ("Ten died, Amin al-Holm, a town clerk, said.", "Amin al-Holm, a town clerk", "said", ["Ten died"]),
    ("She urged further talks.", "She", "urged", ["further talks"]),
    ("A level he says would break them.", "he", "says", ["A level", "would break them"]),
    (
        "Some volunteers who comb lists think ten died.",
        "Some volunteers who comb lists",
        "think",
        ["ten died"],
    ),
    ("The body that counts the dead says ten died.", "The body that counts the dead", "says", ["ten died"]),
    (
        "Gen. Ada Holm, head of the joint staff, said ten died.",
        "Gen. Ada Holm, head of the joint staff",
        "said",
        None,
    ),
    ("Ten died, the governor, Ada Holm, said.", "the governor, Ada Holm", "said", ["Ten died"]),
    ("Ten died, said Ada Holm, who runs the town.", "Ada Holm, who runs the town", "said", ["Ten died"]),
    ("Health officials and the Dvir Post said ten died.", "Health officials and the Dvir Post", "said", None),
    ("Holm, speaking to the Dvir Post, said ten died.", "Holm", "said", None),
    ("The ministry issued its first count, saying ten had died.", "The ministry", "saying", ["ten had died"]),
    (
        "Flights stopped after the Dvir army gave way, saying ten died.",
        "the Dvir army",
        "saying",
        ["ten died"],
    ),
    ("In March the mayor went on air and said ten had died.", "the mayor", "said", ["ten had died"]),
    ("The figure of 790 dead that Ada Holm gave is high.", "Ada Holm", "gave", ["of 790 dead"]),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), SHAPES, ids=[shape[0] for shape in SHAPES])
def test_source_cue_and_content_are_the_spans_a_reader_marks(text, source, cue, content):
    found = [each for each in find_attributions(text) if each.source and each.source.of(text) == source]
    assert [each.cue.of(text) for each in found] == [cue]
    if content is not None:
        assert [piece.of(text) for piece in found[0].content] == content


SOURCELESS = [
    "Ten men are believed to have died.",
    "It was claimed that ten had died.",
    "Ten were put at risk of death.",
]


@pytest.mark.parametrize("text", SOURCELESS[:2])
def test_a_passive_has_a_content_and_no_source(text):
    (found,) = find_attributions(text)
    assert found.source is None
    assert found.speaker is None
    assert "ten" in " ".join(piece.of(text) for piece in found.content).lower()


NOTHING = [
    "The list stands at 200 men confirmed killed.",
    "Nine soldiers reported dead in the north lay by the road.",
    "Ten people came to a Dvir think tank, a house of glass.",
    "The United States lost ten men there.",
    "Ten people were killed and twenty were hurt.",
    "The claims office reports to nobody here.",
    "He declined to say how many had died.",
    "The estimated toll rose overnight.",
    "Nobody knows how many have died.",
    "The troops continue to advance.",
    "Officials help identify the dead.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_looks_like_a_report_is_none(text):
    assert [each for each in find_attributions(text) if each.vouches and each.source is not None] == []


CHAINS = [
    # text, figure, speaker at the end of the chain
    ("Reuters reported that, according to the alliance's Ada Holm, ten had died.", "ten", "Ada Holm"),
    ("The Dvir Post reported on Friday, citing two officials, that ten had died.", "ten", "officials"),
    ("The Dvir Post cited a Norvian official as saying ten had died.", "ten", "Norvian official"),
    ("A Norvian official was quoted by the Post as saying ten had died.", "ten", "Norvian official"),
    ("Citing specific figures, Ada Holm said ten had died.", "ten", "Ada Holm"),
    ("Ada Holm said ten had died, according to the Dvir Post.", "ten", "Ada Holm"),
    ("Ada Holm said ten had died, according to the health ministry.", "ten", "health ministry"),
    ("Medics have registered ten dead, Ada Holm said.", "ten", "Ada Holm"),
    ("Officials fear that ten have died, the Dvir Post reported.", "ten", "Officials"),
    ("Holm said there were believed to be ten dead.", "ten", "Holm"),
    ("The Holm Institute's list stands at ten men confirmed killed.", "ten", "Holm Institute"),
    ("Ada Holm told Reuters that ten had died.", "ten", "Ada Holm"),
    ("The army rejected as fiction Kelland's claim of 400 dead.", "400", "Kelland"),
]


@pytest.mark.parametrize(("text", "figure", "speaker"), CHAINS, ids=[chain[0] for chain in CHAINS])
def test_the_source_is_the_one_at_the_end_of_the_chain(text, figure, speaker):
    found = Attributions(text).at(_span(text, figure))
    assert found is not None
    assert found.speaker == speaker


SIDE_BY_SIDE = [
    (
        "Dvir says 31,000, Kelland says 70,000; Arvel says 444,000.",
        {"31": "Dvir", "70": "Kelland", "444": "Arvel"},
    ),
    ("Norvia says it lost ten, while Kelland says it lost two.", {"ten": "Norvia", "two": "Kelland"}),
    ("The mayor said ten died, and Ada Holm said two were hurt.", {"ten": "mayor", "two": "Ada Holm"}),
    ("Ten died, police said, but the army said two had fled.", {"Ten": "police", "two": "army"}),
    ('The mayor said ten died, adding: "Two are missing."', {"ten": "mayor", "Two": "mayor"}),
    ("Ten died, said the mayor; two are missing.", {"Ten": "mayor", "two": "mayor"}),
]


@pytest.mark.parametrize(("text", "speakers"), SIDE_BY_SIDE, ids=[case[0] for case in SIDE_BY_SIDE])
def test_each_source_speaks_for_its_own_clause(text, speakers):
    document = Attributions(text)
    found = {figure: document.voucher_at(_span(text, figure)) for figure in speakers}
    assert {figure: each and each.speaker for figure, each in found.items()} == speakers


@pytest.mark.parametrize(
    "text",
    [
        "The army denied that ten men had died.",
        "The army denied on Tuesday that ten men had been killed in a raid.",
        "The army dismissed the figure of ten dead as fiction.",
    ],
)
def test_a_denier_does_not_vouch_for_what_is_denied(text):
    document, figure = Attributions(text), _span(text, "ten")
    assert document.at(figure) is None
    assert document.voucher_at(figure) is None
    denial = document.denial_at(figure)
    assert denial is not None
    assert (denial.speaker, denial.polarity) == ("army", "denies")


def test_a_denied_claim_keeps_the_one_who_made_it():
    text = "The army denied Kelland's claim that ten men had died."
    document, figure = Attributions(text), _span(text, "ten")
    assert document.at(figure).speaker == "Kelland"
    assert document.denial_at(figure).speaker == "army"


@pytest.mark.parametrize(
    "text", ["He did not say whether ten died.", "The army has not confirmed the ten deaths."]
)
def test_what_is_left_open_is_vouched_for_by_nobody(text):
    (found,) = find_attributions(text)
    assert found.polarity == "asks"
    assert Attributions(text).voucher_at(_span(text, "ten")) is None


KINDS = [
    ('"Ten died," she said.', "direct"),
    ("She said ten died.", "indirect"),
    ('She said ten had died in "a massacre".', "mixed"),
    ("'Ten died,' she said.", "direct"),
    ("She called the raid ‘a massacre’.", "mixed"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_the_kind_says_how_much_of_the_content_is_quoted(text, kind):
    assert find_attributions(text)[0].kind == kind


def test_only_the_sentences_asked_for_are_answered():
    text = "The mayor said ten died. Ada Holm said two died."
    assert [each.speaker for each in find_attributions(text, [_span(text, "two")])] == ["Ada Holm"]
    assert find_attributions(text, []) == []


def test_cues_of_a_sentence_are_given_as_offsets():
    text = "The mayor said ten died. Ada Holm told them two died."
    found = Attributions(text).cues(_span(text, "two"))
    assert [text[start:end] for start, end in found] == ["told"]


NO_REPORTS = [
    "The journalists had been reporting on a raid that took place in May.",
    "The council is not commenting on the new claims.",
    "A man was found dead at his home.",
    "It spent money on fees related to the inquiry.",
    "They spoke of order, particularly regarding the town.",
    "The war has claimed ten lives.",
    "Norvia saw its worst day.",
    "Another resident raised concerns about the town.",
    "They helped families seeking shelter.",
    "He ruled out an agreement.",
    "Slides published on the website were seen by many.",
]


@pytest.mark.parametrize("text", NO_REPORTS)
def test_words_of_reporting_that_report_nothing_are_passed_over(text):
    told = [each for each in find_attributions(text) if each.polarity != "holds"]
    assert [each.cue.of(text) for each in told if each.cue.of(text) != "spoke of"] == []


def test_the_second_verb_has_the_subject_of_the_first_and_not_of_what_it_tells():
    text = "The mayor stressed that the figures indicated a lack, and noted that ten had died."
    assert {each.cue.of(text): each.source.of(text) for each in find_attributions(text)} == {
        "stressed": "The mayor",
        "indicated": "the figures",
        "noted": "The mayor",
    }


VERBS = [(entry, example) for entry in load_lexicon("attribution_verbs") for example in entry.examples]


@pytest.mark.parametrize(("entry", "example"), VERBS, ids=[entry.id for entry, _ in VERBS])
def test_every_verb_entry_attributes_its_example(entry, example):
    assert entry.id in {found.rule for found in find_attributions(example)}


PAST = [
    (entry.id, form)
    for entry in load_lexicon("attribution_verbs")
    if entry.value in ("say", "report")
    for form in entry.forms
    if form.endswith("ed") or form in ("said", "wrote", "found", "knew", "saw", "thought", "swore", "foresaw")
]


@pytest.mark.parametrize(("rule", "form"), PAST, ids=[form for _, form in PAST])
def test_every_verb_that_takes_a_clause_is_found_in_the_past(rule, form):
    text = f"The mayor {form} that ten people had died."
    assert [(each.rule, each.source.of(text)) for each in find_attributions(text)] == [(rule, "The mayor")]


PHRASES = [
    (entry, example)
    for entry in load_lexicon("attribution_phrases")
    if entry.category != "reckoning"
    for example in entry.examples
]


@pytest.mark.parametrize(("entry", "example"), PHRASES, ids=[entry.id for entry, _ in PHRASES])
def test_every_phrase_entry_attributes_its_example(entry, example):
    assert entry.id in {found.rule for found in find_attributions(example)}


def _span(text, words):
    start = text.index(words)
    return Span(start, start + len(words))
