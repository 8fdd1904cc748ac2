"""Which verbs that can report do, and where a capital is a place."""

import pytest
from tollbook.framing.figures import cue_stance
from tollbook.framing.layers import ALL, lay_out
from tollbook.framing.naming import is_place
from tollbook.framing.reporting import is_reporting, tally_reporting
from tollbook.framing.tally import Cell, Tally
from tollbook.records import Document, Span
from tollbook.text import fold

REPORTS = (
    ("endorsing", "The governor [confirmed] the deaths."),
    ("endorsing", "A survey [found] that bread was dear."),
    ("endorsing", "Our reporter [saw] at least nine bodies."),
    ("endorsing", "The minister [revealed] that the bridge was mined."),
    ("doubting", "The ministry [claimed] on Monday that the mill burned."),
    ("doubting", "Both sides [accused] each other."),
    ("doubting", "The envoy [alleged] that shells fell."),
    ("denying", "The army [denied] shelling the mill."),
    ("denying", "She [dismissed] reports of a retreat."),
    ("denying", "The palace [has denied] any involvement."),
)
OTHERS = (
    ("endorsing", "The post [has not verified] the toll."),
    ("endorsing", "The hills [saw] the first snow."),
    ("endorsing", "The team [found] itself alone."),
    ("endorsing", "They [knew] that the mill was empty."),
    ("endorsing", "The clinic stopped [admitting] patients."),
    ("doubting", "A small group [claimed] responsibility for the blast."),
    ("doubting", "The valley, [claimed] by both sides, is empty."),
    ("doubting", "The court heard of [alleged] war crimes."),
    ("doubting", "Officials stopped short of [claiming] that they did it."),
    ("denying", "A court [denied] her appeal."),
    ("denying", "The hotly [contested] valley lies empty."),
    ("denying", "The defenders [rejected] an ultimatum."),
)


def reports(stance: str, marked: str) -> bool:
    start, end = marked.index("["), marked.index("]") - 1
    return is_reporting(marked.replace("[", "").replace("]", ""), Span(start, end), stance)


@pytest.mark.parametrize(("stance", "sentence"), REPORTS)
def test_a_verb_that_reports_what_was_said_counts(stance: str, sentence: str) -> None:
    assert reports(stance, sentence)


def test_a_verb_counts_in_the_layer_that_it_stands_in() -> None:
    text = "Mill burned\n\nThe mayor claimed that it burned. The clerk said that the army had denied it."
    tally = Tally("doc-1")
    tally_reporting(lay_out(Document("doc-1", "The Harbour Post", text, title="Mill burned")), tally)
    assert tally.counts[Cell("reporting:doubting", "", "whole", "voice")] == 1
    bases = {cell.layer: n for cell, n in tally.bases.items() if cell.measure == "reporting:doubting"}
    assert sum(n for layer, n in bases.items() if layer != ALL) == bases[ALL]


@pytest.mark.parametrize(("stance", "sentence"), OTHERS)
def test_the_same_verb_in_another_use_does_not(stance: str, sentence: str) -> None:
    assert not reports(stance, sentence)


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        ("has confirmed", "endorsing"),
        ("has claimed", "doubting"),
        ("saw", "neutral"),
        ("according to", "no_verb"),
    ],
)
def test_the_class_of_a_figures_verb_is_that_of_its_last_word(cue: str, stance: str) -> None:
    assert cue_stance(cue) == stance


PLACES = (
    "a mill near {} burned",
    "in the capital, {}",
    "the battle for {}",
    "{}, Ukraine",
    "the {} region",
    "{}'s main square",
)
GOVERNMENTS = ("{} denied it", "talks with {}", "{}'s army", "weapons promised by {}", "pressure on {}")


@pytest.mark.parametrize("phrase", PLACES)
def test_a_capital_after_a_word_of_place_is_a_place(phrase: str) -> None:
    assert is_place(fold(phrase.format("Kyiv")), phrase.index("{"), phrase.index("{") + 4)
    assert is_place(fold(phrase.format("Moscow")), phrase.index("{"), phrase.index("{") + 6)


@pytest.mark.parametrize("phrase", GOVERNMENTS)
def test_a_capital_that_acts_is_its_government(phrase: str) -> None:
    assert not is_place(fold(phrase.format("Kyiv")), phrase.index("{"), phrase.index("{") + 4)


def test_a_dateline_is_a_place() -> None:
    assert is_place("KYIV - Rain fell.", 0, 4)
