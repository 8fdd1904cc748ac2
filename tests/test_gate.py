"""The accuracy gate: what shuts it, what pinning keeps, and that it is open now."""

import importlib.util
import json
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).resolve().parent.parent / "benchmarks"


def loaded(name):
    spec = importlib.util.spec_from_file_location(name, BENCHMARKS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


gold_sets = loaded("gold_sets")
gate = loaded("gate")


def figures(sha="a", detection=0.9, exact=0.8):
    return {"sha256": sha, "detection": detection, "exact_claim": exact}


@pytest.mark.parametrize(
    ("floors", "now", "skipped", "said"),
    [
        ({"dev": figures()}, {"dev": figures()}, (), []),
        ({"dev": figures()}, {"dev": figures(detection=0.95, exact=0.85)}, (), []),
        ({"dev": figures()}, {"dev": figures(exact=0.7999)}, (), ["dev: exact_claim F1 0.7999 is below"]),
        ({"dev": figures()}, {"dev": figures(detection=0.1, exact=0.1)}, (), ["dev: detection", "dev: exact_claim"]),
        ({"dev": figures()}, {"dev": figures(sha="b")}, (), ["dev: the gold has changed"]),
        ({}, {"dev": figures()}, (), ["dev: not pinned yet"]),
        ({"dev": figures()}, {}, (), ["dev: no such gold set any more"]),
        ({"dev": figures(), "real": figures()}, {"dev": figures()}, ("real",), []),
    ],
)  # fmt: skip
def test_gate_shuts_below_a_floor_and_where_the_gold_changed(floors, now, skipped, said):
    verdicts = gate.verdicts(floors, now, skipped)
    assert len(verdicts) == len(said)
    assert all(verdict.startswith(begin) for verdict, begin in zip(verdicts, said, strict=True))


def test_pinning_raises_a_floor():
    assert gate.pinned({"dev": figures()}, {"dev": figures(exact=0.85)}, lower=False) == {
        "dev": figures(exact=0.85)
    }


def test_pinning_lowers_no_floor_unasked():
    lower = {"dev": figures(exact=0.1)}
    assert gate.pinned({"dev": figures()}, lower, lower=False) == {"dev": figures()}
    assert gate.pinned({"dev": figures()}, lower, lower=True) == lower


def test_pinning_keeps_the_floors_of_sets_that_were_skipped():
    assert gate.pinned({"real": figures()}, {}, lower=False, skipped=["real"]) == {"real": figures()}


TEXT = "Harbour shelled\nShells killed 12 people."
CODED = {
    "doc_id": "d1",
    "text": TEXT,
    "claims": [{"start": 30, "end": 32, "figure": "12", "low": 12, "high": 12, "category": "killed", "nth": 1}],
}  # fmt: skip


def test_standoff_holds_offsets_and_slots_and_no_text():
    [document] = gold_sets.to_standoff([CODED])["documents"]
    assert document["claims"] == [{"start": 30, "end": 32, "low": 12, "high": 12, "category": "killed"}]
    assert "text" not in document
    assert "shelled" not in json.dumps(document)


def standoff_folder(tmp_path):
    made = gold_sets.to_standoff([CODED])
    (tmp_path / "real.standoff.json").write_text(json.dumps(made), encoding="utf-8")
    return tmp_path


def real_set(tmp_path, article):
    articles = tmp_path / "articles.jsonl"
    articles.write_text(json.dumps(article) + "\n", encoding="utf-8")
    [found] = [s for s in gold_sets.gold_sets([articles], standoff_folder(tmp_path)) if s.name == "real"]
    return found


def test_several_pieces_of_one_article_are_documents_of_their_own(tmp_path):
    article = {**CODED, "text": TEXT + "\n" + TEXT, "claims": []}
    pieces = [
        {**CODED, "doc_id": f"d1@{start}", "article": "d1", "piece": {"start": start, "end": start + len(TEXT), "title": False}}
        for start in (0, len(TEXT) + 1)
    ]  # fmt: skip
    made = json.dumps(gold_sets.to_standoff(pieces))
    (tmp_path / "real.standoff.json").write_text(made, encoding="utf-8")
    (tmp_path / "articles.jsonl").write_text(json.dumps(article) + "\n", encoding="utf-8")
    sets = gold_sets.gold_sets([tmp_path / "articles.jsonl"], tmp_path)
    [found] = [each for each in sets if each.name == "real"]
    assert not found.missing
    assert [(each["doc_id"], each["text"]) for each in found.articles] == [
        (p["doc_id"], TEXT) for p in pieces
    ]


def test_standoff_set_is_skipped_without_its_articles(tmp_path):
    [found] = [s for s in gold_sets.gold_sets((), standoff_folder(tmp_path)) if s.name == "real"]
    assert found.missing.startswith("1 of its 1 articles are not given")
    assert gate.measured([found]) == {}


def test_standoff_set_is_skipped_where_the_text_is_another(tmp_path):
    assert real_set(tmp_path, CODED | {"text": TEXT + " "}).missing == "other texts than those coded: d1"


def test_standoff_set_is_scored_where_its_articles_are_given(tmp_path):
    found = real_set(tmp_path, CODED | {"date": "2025-01-15", "outlet": "Harbour Gazette", "title": None})
    assert not found.missing
    assert [article["text"] for article in found.articles] == [TEXT]
    assert "claims" not in found.articles[0]


def test_standoff_set_is_scored_on_the_piece_that_was_coded(tmp_path, monkeypatch):
    monkeypatch.setitem(CODED, "piece", {"title": True, "start": 7, "end": 31})
    article = {
        "doc_id": "d1",
        "title": "Harbour shelled",
        "text": "LEDE - Shells killed 12 people. More to come.",
    }
    monkeypatch.setitem(CODED, "text", "Harbour shelled\n\nShells killed 12 people.")
    assert [piece["text"] for piece in real_set(tmp_path, article).articles] == [CODED["text"]]


@pytest.mark.parametrize(
    "path", sorted((BENCHMARKS / "gold").glob("*.standoff.json")), ids=lambda path: path.stem
)
def test_shipped_standoff_holds_no_passage_of_an_article(path):
    for document in json.loads(path.read_text(encoding="utf-8"))["documents"]:
        assert set(document) - {"article"} == {"doc_id", "text_sha256", "piece", "claims"}
        for claim in document["claims"]:
            assert set(claim) <= set(gold_sets.SLOTS)
            for value in claim.values():
                for accepted in value if isinstance(value, list) else [value]:
                    assert not isinstance(accepted, str) or len(accepted.split()) < 12


def test_every_gold_set_is_pinned_with_its_digest():
    floors = json.loads(gate.FLOORS.read_text(encoding="utf-8"))
    assert {gold.name: gold.digest for gold in gold_sets.gold_sets()} == {
        name: floor["sha256"] for name, floor in floors.items()
    }


def test_gate_is_open_on_the_gold_that_is_shipped(capsys):
    assert gate.main([]) == 0, capsys.readouterr().out
    assert "articles-untouched-sixth skipped" in capsys.readouterr().out


def test_gate_fails_where_a_floor_is_out_of_reach(tmp_path, monkeypatch, capsys):
    floors = json.loads(gate.FLOORS.read_text(encoding="utf-8"))
    floors["sample"]["detection"] = 1.0001
    raised = tmp_path / "floors.json"
    raised.write_text(json.dumps(floors), encoding="utf-8")
    monkeypatch.setattr(gate, "FLOORS", raised)
    monkeypatch.setattr(
        gate, "gold_sets", lambda articles: [s for s in gold_sets.gold_sets(articles) if s.name != "dev"]
    )
    assert gate.main([]) == 1
    assert "sample: detection F1" in capsys.readouterr().out
