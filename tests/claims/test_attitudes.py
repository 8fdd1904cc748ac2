"""Attitudes: who backs, opposes, wants, fears or takes up something without a word of saying."""

import pytest
from tollbook.claims.attribution import Attributions, find_attributions
from tollbook.records import Span
from tollbook.resources import load_lexicon

ATTITUDES = [
    (entry.id, example) for entry in load_lexicon("attribution_attitudes") for example in entry.examples
]


@pytest.mark.parametrize(("rule", "example"), ATTITUDES, ids=[rule for rule, _ in ATTITUDES])
def test_every_entry_attributes_its_example(rule, example):
    assert rule in {found.rule for found in find_attributions(example)}


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The guild has openly backed the tunnel.", "The guild", "has openly backed", "the tunnel"),
        ("The bishop took issue with a new fee on candles.", "The bishop", "took issue with", "a new fee on candles"),
        ("A clerk of the port declined to comment on the fire.", "A clerk of the port", "declined", "to comment on the fire"),
        ("Farmers are deeply worried about the dam.", "Farmers", "are deeply worried about", "the dam"),
        ("The tunnel, opposed by the council, stays shut.", "the council", "opposed", "The tunnel"),
        ("Holm's late praise for the pilots came by post.", "Holm's", "late praise for", "the pilots"),
        ("Members who oppose the fee said they would not pay.", "who", "oppose", "the fee"),
        ("The singer sees the medal as an insult.", "The singer", "sees", "the medal as an insult"),
        ("The guild lobbied the council to widen the canal.", "The guild", "lobbied", "the council to widen the canal"),
        ("Holm praised Voort, Laver and Dahl, then left.", "Holm", "praised", "Voort, Laver and Dahl"),
        ("Growers have pushed quietly for the dam.", "Growers", "have pushed quietly for", "the dam"),
        ("She was the latest deputy to denounce the fee.", "the latest deputy", "to denounce", "the fee"),
        ("Holm to back Voort", "Holm", "to back", "Voort"),
        ("The envoy voiced deep concern over the ferry.", "The envoy", "voiced deep concern over", "the ferry"),
        ("The judge asked the clerk about the keys.", "The judge", "asked", "the keys"),
        ("Pilots were shocked and saddened by the fall.", "Pilots", "were shocked and saddened by", "the fall"),
        ("The pilot looks to mend the quarrel.", "The pilot", "looks", "to mend the quarrel"),
        ("Pressed by the host on what he knew, Holm left.", "the host", "Pressed", "on what he knew"),
        ("The guild criticised the fee but paid it.", "The guild", "criticised", "the fee"),
    ],
)  # fmt: skip
def test_whoever_holds_it_and_what_it_is_held_to(text, source, cue, content):
    found = next(each for each in find_attributions(text) if each.rule.startswith("attribution_attitudes"))
    assert found.source.of(text) == source
    assert found.cue.of(text) == cue
    assert [piece.of(text) for piece in found.content] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "The army support group left the town.",
        "The boat was backed by two tugs into the lock.",
        "He hung his backing band's poster.",
        "The wall supports two arches.",
        "The captain sees a light.",
        "The council called a meeting.",
        "With pressing business the baker left.",
        "The mayor said the guild opposed the fee.",
        '"We oppose the fee," the guild said.',
        "The rise was supported.",
        "The pilot looked to the sea.",
        "The northern army is pushing deeper into the hills.",
        "The envoy weighed in on Wednesday.",
        "The office backed down yesterday.",
        "The Dvir Press Office sent a photograph.",
        "She held up a banner in the square.",
        "The council raised the fee for the ferry.",
    ],
)
def test_what_is_no_attitude_or_stands_in_somebodys_words(text):
    assert not [each for each in find_attributions(text) if each.rule.startswith("attribution_attitudes")]


def test_what_nobody_is_named_for_has_no_source():
    for text, cue, content in (
        ("The end of the guild was announced on Monday.", "was announced", "The end of the guild"),
        ('"Who knows," Holm said when asked about the fire.', "asked", "about the fire"),
    ):
        found = next(
            each for each in find_attributions(text) if each.rule.startswith("attribution_attitudes")
        )
        assert (found.source, found.cue.of(text), found.content[0].of(text)) == (None, cue, content)


def test_an_attitude_vouches_for_no_figure():
    text = "The mayor condemned the strike, which killed 40 people. The guild backed the 12 strikers."
    found = find_attributions(text)
    assert {each.polarity for each in found} == {"holds"}
    assert not any(each.vouches for each in found)
    asked = Attributions(text)
    assert [asked.voucher_at(Span(at, at + 2)) for at in (text.index("40"), text.index("12"))] == [None, None]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("The court has never openly blamed the owners for the flood.", "The court", "has never openly blamed"),
        ("The ferry master himself, along with his crew, has always maintained that the lamps were lit.",
         "The ferry master himself, along with his crew", "has always maintained"),
        ("The long wait led some to suspect that the ship had sunk.", "some", "to suspect"),
        ('"It is hard to leave so small a child," said the cutter, who sews.', "the cutter, who sews", "said"),
        ("Then she broke with habit, promising that she would pay.", "she", "promising"),
        ('"After dark," the sheet states, "nobody may fish."', "the sheet", "states"),
        ("A third of mills pay, according to a 2014 survey.", "a 2014 survey", "according to"),
        ("Kelly wrote that the mill was shut.", "Kelly", "wrote"),
        ("The envoy asked the old king whether he would come.", "The envoy", "asked"),
        ("A spokeswoman for the mill would not give a reason but said in a letter that it would close.",
         "A spokeswoman for the mill", "said"),
    ],
)  # fmt: skip
def test_who_speaks_in_newspaper_sentences(text, source, cue):
    found = {(each.source.of(text), each.cue.of(text)) for each in find_attributions(text) if each.source}
    assert (source, cue) in found
