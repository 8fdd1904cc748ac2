"""Notebooks ask and the package answers: thin, without outputs, a sentence before every result; each runs alone."""

import ast
import itertools
import json
import re
import statistics
from pathlib import Path

import pytest
from tollbook.briefing.blocks import Evidence, anchors
from tollbook.briefing.execute import Job, parameters_of, run_notebooks, warm_process
from tollbook.briefing.reading import blocks_of_notebook

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
NAMES = [
    *("00-start-here", "10-corpus", "20-claims", "30-ledger", "40-narratives", "50-framing"),
    *("60-briefing", "90-accuracy"),
]
MOST_CELLS, MOST_LINES, MEDIAN_LINES, LONGEST_CELL = 25, 60, 2, 12


def cells(path, kind):
    return [c for c in json.loads(path.read_text(encoding="utf-8"))["cells"] if c["cell_type"] == kind]


def source(cell):
    return "".join(cell["source"])


def lines(cell):
    return [line for line in source(cell).splitlines() if line.strip() and not line.strip().startswith("#")]


def test_there_is_one_for_each_stage():
    assert [path.stem for path in NOTEBOOKS] == NAMES


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_it_is_thin(path):
    code = [lines(cell) for cell in cells(path, "code")]
    assert len(code) <= MOST_CELLS
    assert sum(map(len, code)) <= MOST_LINES
    assert statistics.median(map(len, code)) <= MEDIAN_LINES
    assert max(map(len, code)) <= LONGEST_CELL


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_it_computes_nothing_itself(path):
    for cell in cells(path, "code"):
        tree = ast.parse(source(cell))
        for node in ast.walk(tree):
            assert not isinstance(
                node, ast.FunctionDef | ast.ClassDef | ast.For | ast.While | ast.If | ast.With
            )
            if isinstance(node, ast.Import | ast.ImportFrom):
                module = node.module if isinstance(node, ast.ImportFrom) else node.names[0].name
                assert module.split(".")[0] in ("tollbook", "pandas")


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_it_has_one_tagged_cell_of_parameters_with_comments(path):
    tagged = [c for c in cells(path, "code") if "parameters" in c["metadata"].get("tags", [])]
    assert len(tagged) == 1
    assert {"corpus", "profile", "out"} <= set(parameters_of(path))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_a_sentence_stands_before_every_result(path):
    everything = json.loads(path.read_text(encoding="utf-8"))["cells"]
    for before, cell in itertools.pairwise(everything):
        shows = cell["cell_type"] == "code" and re.search(
            r"^(run\.show|show_)|^[^=\n]+\Z", source(cell), re.MULTILINE
        )
        if shows and "open_run" not in source(cell):
            assert before["cell_type"] == "markdown", source(cell)
            assert re.search(r"[.:|]\s*\Z", source(before)), source(before)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_no_number_is_typed_into_its_prose(path):
    for cell in cells(path, "markdown"):
        text = re.sub(r"\b\d\d-[a-z-]+|`[^`]*`", "", source(cell))
        assert not re.search(r"\d", text), text


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_it_is_committed_without_outputs_or_traces_of_a_run(path):
    whole = json.loads(path.read_text(encoding="utf-8"))
    assert set(whole["metadata"]) <= {"kernelspec", "language_info"}
    for cell in whole["cells"]:
        assert set(cell["metadata"]) <= {"tags"}
        if cell["cell_type"] == "code":
            assert not cell["outputs"] and cell["execution_count"] is None


def test_each_runs_alone_with_its_defaults_and_shows_something(tmp_path):
    jobs = [Job(path, tmp_path / path.name, {}, {}, ROOT / "notebooks") for path in NOTEBOOKS]
    with warm_process() as warm:
        run_notebooks(jobs, warm)
    for job in jobs:
        shown = blocks_of_notebook(json.loads(job.to.read_text(encoding="utf-8")))
        kinds = {type(block).__name__ for block in shown}
        assert kinds & {"Table", "Findings", "Listing", "Code"}, job.notebook.name
        there = {e.anchor for b in shown if isinstance(b, Evidence) for s in b.sources for e in s.entries}
        assert set(anchors(shown)) <= there, f"{job.notebook.name} has links that lead nowhere"


def test_one_shares_what_it_derived_with_the_next_through_out(tmp_path):
    first, second = (ROOT / "notebooks" / f"{name}.ipynb" for name in ("10-corpus", "20-claims"))
    parameters = {
        "corpus": str(ROOT / "data" / "sample"),
        "profile": "russia-ukraine",
        "out": str(tmp_path / "out"),
    }
    with warm_process() as warm:
        run_notebooks([Job(first, tmp_path / "1.ipynb", parameters, parameters, tmp_path)], warm)
        kept = (tmp_path / "out" / ".work" / "work.json").stat().st_mtime_ns
        run_notebooks([Job(second, tmp_path / "2.ipynb", parameters, parameters, tmp_path)], warm)
    assert (tmp_path / "out" / ".work" / "work.json").stat().st_mtime_ns == kept


def test_each_runs_on_articles_of_which_the_first_or_none_gives_a_figure(tmp_path):
    quiet = {
        "doc_id": "a",
        "outlet": "Dvir Post",
        "date": "2024-02-06",
        "text": "The ferry stayed in port all day.",
    }
    told = quiet | {"doc_id": "b", "text": "Shells killed 12 people in Dvir on Monday, the mayor said."}
    jobs = []
    for name, articles in (("none", [quiet]), ("second", [quiet, told])):
        corpus = tmp_path / f"{name}.jsonl"
        corpus.write_text("".join(json.dumps(article) + "\n" for article in articles))
        given = {"corpus": str(corpus)}
        jobs += [
            Job(path, tmp_path / f"{name}-{path.name}", given, given, tmp_path) for path in NOTEBOOKS[:-1]
        ]
    with warm_process() as warm:
        run_notebooks(jobs, warm)
    assert all(job.to.is_file() for job in jobs)
