"""The sample corpus: invented outlets and wording, public figures, hand-coded claims."""

import csv
import json
import re
import socket
from collections import Counter, defaultdict
from dataclasses import fields
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from tollbook import records
from tollbook.corpus import load_corpus

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "data" / "sample"
REFERENCE = ROOT / "data" / "reference" / "russia-ukraine-claims.csv"
FOOT = (
    "Written for the Tollbook sample corpus; the outlet and the wording are invented, the figures are public."
)
KEY = ("claim_date", "source_org", "side", "category", "value_low", "value_high", "period_kind")
SLOTS = {f.name for f in fields(records.Claim)} - {"claim_id", "rules"}
# The reference table's names for a side, in the ids of the codebook.
SIDES = {"dprk": {"north_korea"}, "civilians": {"ukraine", "russia"}}


def rows(path):
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def listed(value):
    return value if isinstance(value, list) else [value]


MANIFEST = rows(SAMPLE / "manifest.csv")
SOURCES = rows(SAMPLE / "SOURCES.csv")
GOLD = [json.loads(line) for line in (SAMPLE / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
TEXTS = {row["doc_id"]: (SAMPLE / row["file"]).read_text(encoding="utf-8") for row in MANIFEST}
BY_KEY = defaultdict(list)
for _row in rows(REFERENCE):
    BY_KEY["|".join(_row[name] for name in KEY)].append(_row)


def test_manifest_names_every_article_and_no_other():
    assert sorted(row["file"] for row in MANIFEST) == sorted(p.name for p in SAMPLE.glob("*.txt"))
    assert list(MANIFEST[0]) == ["doc_id", "file", "outlet", "date", "title", "url"]


def test_six_outlets_have_four_articles_each():
    assert set(Counter(row["outlet"] for row in MANIFEST).values()) == {4}
    assert len(MANIFEST) == 24


@pytest.mark.parametrize("row", MANIFEST, ids=lambda row: row["doc_id"])
def test_article_is_short_dated_titled_and_says_that_it_is_invented(row):
    text = TEXTS[row["doc_id"]]
    assert text.split("\n", 1)[0] == row["title"]
    assert text.rstrip("\n").rsplit("\n", 1)[1] == FOOT
    assert 120 <= len(text.split()) - len(FOOT.split()) <= 350
    assert "2024-12-01" <= row["date"] <= "2026-02-28"
    assert re.fullmatch(r"https://[a-z-]+\.example/[\w-]+", row["url"]), "only a reserved domain"


@pytest.mark.parametrize("claim", GOLD, ids=lambda claim: f"{claim['doc_id']}:{claim['start']}")
def test_gold_claim_points_at_its_figure_and_keeps_to_the_codebook(claim):
    text = TEXTS[claim["doc_id"]]
    assert text[claim["start"] : claim["end"]] == claim["figure"]
    assert set(claim) - {"figure", "optional"} == SLOTS
    for slot, allowed in (
        ("bound", records.BOUNDS),
        ("category", records.CATEGORIES),
        ("period_kind", records.PERIOD_KINDS),
        ("source_type", records.SOURCE_TYPES),
        ("stance", records.STANCES),
    ):
        assert set(listed(claim[slot])) <= set(allowed)
    for word in [*claim["hedges"], *listed(claim["cue"])]:
        assert word is None or word in text
    headline_ends = text.index("\n")
    assert claim["section"] == ("headline" if claim["end"] <= headline_ends else "body")


def test_bounds_agree_with_values():
    cases = {
        "exact": lambda low, high: low == high is not None,
        "approx": lambda low, high: low == high is not None,
        "at_least": lambda low, high: low is not None and high is None,
        "at_most": lambda low, high: low is None and high is not None,
        "range": lambda low, high: low < high,
    }
    for claim in GOLD:
        assert cases[listed(claim["bound"])[0]](claim["low"], claim["high"]), claim


@pytest.mark.parametrize("source", SOURCES, ids=lambda row: f"{row['file'][:-4]}:{row['figure']}")
def test_figure_comes_from_a_reference_row_or_says_why_not(source):
    claims = [c for c in GOLD if c["doc_id"] == source["file"][:-4] and c["figure"] == source["figure"]]
    assert claims, "a listed figure is coded"
    if not source["reference"]:
        assert "own" in source["note"]
        return
    [row] = [r for r in BY_KEY[source["reference"]] if r["url"] == source["url"]]
    date = next(m["date"] for m in MANIFEST if m["file"] == source["file"])
    assert row["claim_date"] <= date, "nobody reports what has not been said"
    assert any(side in SIDES.get(row["side"], {row["side"]}) for c in claims for side in listed(c["side"]))
    stated = {row["value_low"], row["value_high"]}
    values = [{str(v) for v in (c["low"], c["high"]) if v is not None} for c in claims]
    in_note = source["figure"] in row["note"] and "note" in source["note"]
    assert in_note or any(value <= stated for value in values)


def test_every_coded_figure_is_listed_with_its_source():
    listed_figures = {(row["file"][:-4], row["figure"]) for row in SOURCES}
    assert {(c["doc_id"], c["figure"]) for c in GOLD} <= listed_figures


def test_every_outlet_reports_losses_of_both_parties():
    harmed = defaultdict(set)
    outlet_of = {row["doc_id"]: row["outlet"] for row in MANIFEST}
    for claim in GOLD:
        harmed[outlet_of[claim["doc_id"]]].update(listed(claim["side"]))
    assert all({"russia", "ukraine"} <= sides for sides in harmed.values()), harmed


def test_one_statement_is_told_as_losses_as_casualties_and_as_dead():
    told = {listed(c["category"])[0] for c in GOLD if c["low"] == 65000 and "2026-02" in c["doc_id"]}
    assert told == {"losses", "casualties", "killed"}


def test_reprint_is_nearly_its_wire_story():
    wire, reprint = TEXTS["2025-03-20-meridian-uk-estimate"], TEXTS["2025-03-21-kalyna-reprint"]
    assert wire != reprint
    assert SequenceMatcher(None, wire, reprint, autojunk=False).ratio() > 0.85


def test_tests_run_offline():
    with pytest.raises(RuntimeError, match="offline"):
        socket.create_connection(("198.51.100.7", 80), timeout=1)
    with pytest.raises(RuntimeError, match="offline"):
        socket.getaddrinfo("tollbook.example", 80)


def test_sample_loads_whole_and_unchanged():
    corpus = load_corpus(SAMPLE)
    assert {d.doc_id: d.text for d in corpus.documents} == TEXTS
    assert {d.doc_id: (d.outlet, d.date, d.title) for d in corpus.documents} == {
        row["doc_id"]: (row["outlet"], row["date"], row["title"]) for row in MANIFEST
    }
    assert {e.item for e in corpus.exclusions if e.effect == "left_out"} == {"SOURCES.csv", "gold.jsonl"}


def test_foot_is_furniture_and_nothing_else_is():
    for document in load_corpus(SAMPLE).documents:
        assert [span.of(document.text) for span, _ in document.furniture] == [FOOT]


def test_reprint_is_marked_as_a_copy_and_no_other():
    clusters = Counter(d.cluster for d in load_corpus(SAMPLE).documents if d.cluster)
    assert list(clusters.values()) == [2]
