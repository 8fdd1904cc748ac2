"""Notebook 90-accuracy measures the hand-coded sample too, as docs/limits.md says."""

import json
from pathlib import Path

from tollbook.briefing.accuracy import measured, slots

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "data" / "sample" / "gold.jsonl"


def test_the_sample_is_measured_with_all_of_its_coded_claims_and_meets_its_pinned_floor():
    row = measured().set_index("set").loc["sample"]
    coded = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    assert row["gold_claims"] == sum(not claim.get("optional") for claim in coded)
    assert row["passages"] == len(list(GOLD.parent.glob("*.txt")))
    floors = json.loads((ROOT / "benchmarks" / "floors.json").read_text(encoding="utf-8"))
    assert round(row["exact_f1"], 4) == floors["sample"]["exact_claim"]
    assert "sample" in slots().columns
