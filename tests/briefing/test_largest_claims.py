"""The table of the highest figures: a floor counts as much as a figure with both ends."""

from corpora import ARTICLES, write_corpus
from tollbook.briefing.notebooks import open_run


def test_a_figure_that_is_open_upwards_stands_among_the_highest(tmp_path):
    text = "Russia has lost more than 90,000 soldiers since the invasion, the Ukrainian army said."
    articles = [*ARTICLES, ("gazette-2", "Harbour Gazette", "2025-03-03", "The toll", text)]
    run = open_run(str(write_corpus(tmp_path, articles)), "russia-ukraine")
    assert run.largest_claims(2)["low"].tolist() == [370_000, 90_000]
    assert run.largest_claims(2)["high"].isna().tolist() == [False, True]
    assert list(run.largest_claims(2).columns) == list(run.claims.columns)


def test_no_claims_give_no_rows(tmp_path):
    quiet = [
        ("q", "The Lantern", "2025-03-02", "Quiet", "Nothing happened in Kharkiv on Sunday, officials said.")
    ]
    assert open_run(str(write_corpus(tmp_path, quiet))).largest_claims(3).empty
