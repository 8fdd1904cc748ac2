"""What notebooks share through `out`: the run that was asked for, and never the facts of another one."""

import json

import pytest
from corpora import ARTICLES, write_corpus
from tollbook.briefing.manifest import outputs
from tollbook.briefing.notebooks import open_run
from tollbook.briefing.write import BRIEFING, Options, write_briefing

CORRECTIONS = """about: A word put right by hand.
corrections:
  - id: told-as-dead
    target: {doc_id: gazette-1, figure: "35,000", nth: 2}
    action: set
    set: {category: killed}
    expect: {category: losses}
    reason: The minister said so elsewhere.
"""


def test_what_was_chosen_is_chosen_in_forked_and_in_stock_kernels(tmp_path, monkeypatch):
    corpus = write_corpus(tmp_path / "corpus")
    (tmp_path / "mine.yml").write_text(CORRECTIONS)
    monkeypatch.chdir(tmp_path)
    parameters = {"outlets": "Harbour Gazette", "corrections": "mine.yml", "language": "de"}
    options = Options(notebooks=("10-corpus.ipynb", "20-claims.ipynb", BRIEFING))
    made = []
    for kernels in ("", "stock"):
        monkeypatch.setenv("TOLLBOOK_KERNELS", kernels)
        write_briefing(corpus, "out", parameters, options)
        made.append(outputs(tmp_path / "out"))
    assert made[0] == made[1]
    claims = json.loads((tmp_path / "out" / "notebooks" / "20-claims.ipynb").read_text(encoding="utf-8"))
    assert "The Lantern" not in json.dumps(claims)


def test_a_later_notebook_takes_over_what_it_is_not_asked_for(tmp_path):
    corpus, out = str(write_corpus(tmp_path / "corpus")), str(tmp_path / "out")
    open_run(corpus, "russia-ukraine", out, outlets="The Lantern")
    assert set(open_run(corpus, "russia-ukraine", out).documents["outlet"]) == {"The Lantern"}
    assert len(open_run(corpus, "russia-ukraine", out, outlets="").documents) == len(ARTICLES)


def test_facts_of_an_earlier_briefing_are_not_shown_for_another_corpus(tmp_path):
    out = tmp_path / "out"
    write_briefing(write_corpus(tmp_path / "one"), out, None, Options(notebooks=(BRIEFING,)))
    other = str(write_corpus(tmp_path / "two", ARTICLES[2:]))
    for _ in ("derived", "kept"):
        run = open_run(other, "", str(out))
        assert run.facts["numbers"]["corpus.The Lantern.articles"]["text"] == "1"


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"settings": 1}'])
def test_what_is_no_record_of_a_run_is_made_anew(tmp_path, content):
    corpus = str(write_corpus(tmp_path / "corpus"))
    (tmp_path / "out" / ".work").mkdir(parents=True)
    (tmp_path / "out" / ".work" / "work.json").write_text(content)
    assert len(open_run(corpus, "", str(tmp_path / "out")).documents) == len(ARTICLES)
