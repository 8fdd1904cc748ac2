"""The figures of the comparison say in words what they show."""

import random

import pytest
from tollbook.briefing.figures_framing import interval_plot, narrative_heatmap, widest_gap, word_shift_bars
from tollbook.briefing.style import svg
from tollbook.framing import Comparison, compare_outlets
from tollbook.records import Document


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    chance = random.Random(4)
    documents = []
    for name, rate in (("The Harbour Post", 0.1), ("The <Hill> $Gazette$", 0.5), ("The Valley Mail", 0.1)):
        for n in range(12):
            body = [
                f"The brutal siege of hill {n}.{k} became a meat grinder."
                if chance.random() < rate
                else f"Rain fell on the hill {n}.{k} at night."
                for k in range(15)
            ]
            documents.append(Document(f"{name}-{n}", name, " ".join(body), "2024-03-05"))
    return compare_outlets(documents, [])


def test_the_interval_plot_names_every_outlet_with_its_interval(comparison: Comparison) -> None:
    drawing = interval_plot(comparison.framing, "loaded:loaded")
    for name in ("The Harbour Post", "The <Hill> $Gazette$", "The Valley Mail"):
        assert f"{name} " in drawing.alt
    assert drawing.alt.count(" to ") == 3


def test_the_heatmap_gives_the_counts_of_the_table(comparison: Comparison) -> None:
    drawing = narrative_heatmap(comparison.narratives)
    table = comparison.narratives
    chosen = (table.measure == "human_waves") & (table.scope == "whole") & (table.layer == "all")
    for row in table[chosen].itertuples():
        assert f"{row.outlet}: Human waves and the meat grinder {int(row.count)}" in drawing.alt


def test_the_word_shift_says_the_whole_gap(comparison: Comparison) -> None:
    drawing = word_shift_bars(comparison, "loaded:loaded", "The <Hill> $Gazette$")
    assert "brutal +" in drawing.alt
    assert "add up to +" in drawing.note


def test_figures_are_the_same_bytes_each_time_and_escape_names(comparison: Comparison) -> None:
    first, second = (svg(interval_plot(comparison.framing, "loaded:loaded").figure) for _ in range(2))
    assert first == second
    assert "<Hill>" not in first


def test_a_measure_that_is_not_there_is_an_empty_figure(comparison: Comparison) -> None:
    assert interval_plot(comparison.framing, "no:measure").alt.endswith("No values.")
    assert "No words" in word_shift_bars(comparison, "no:measure", "The Valley Mail").alt


def test_the_widest_gap_is_that_of_a_rate_of_words(comparison: Comparison) -> None:
    drawing = widest_gap(comparison)
    assert drawing is not None
    assert "The <Hill> $Gazette$" in drawing.title
    assert "brutal" in drawing.alt


def test_a_gap_that_no_test_stands_behind_says_so(comparison: Comparison) -> None:
    said = "too few articles for a test"
    assert said not in widest_gap(comparison).note
    words = ("The brutal siege went on.", "Rain fell on the hill.")
    two = [Document(f"d{n}", f"Post {n}", text, "2024-03-05") for n, text in enumerate(words)]
    assert said in widest_gap(compare_outlets(two, [])).note


def test_a_single_outlet_has_no_gap() -> None:
    alone = [
        Document(f"d{n}", "The Harbour Post", "The brutal siege went on.", "2024-03-05") for n in range(12)
    ]
    assert widest_gap(compare_outlets(alone, [])) is None
