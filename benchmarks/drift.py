"""The 80 known cases of a statement told differently: how many are found, and what is found where nothing changed.

    python benchmarks/drift.py [--all]

Each case of `drift_cases.yml` is run through extraction, ledger and audit twice: the source's statement with
the telling that changed it, and with the same statement in other words. Prints the cases that were missed and
the false alarms, then the shares; `--all` prints every case.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from tollbook.claims import extract_claims
from tollbook.ledger import audit, build_ledger
from tollbook.profiles import load_profile
from tollbook.records import Document

CASES = Path(__file__).with_name("drift_cases.yml")
# Kinds of finding that say a telling changed something; a ratio or a fitting sum does not.
ALARMS = {"fails", "tension"}


def read_cases(path: Path = CASES) -> list[dict[str, Any]]:
    """The cases, by row of the reference file."""
    cases: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))["cases"]
    return cases


def found(case: Mapping[str, Any], telling: str) -> tuple[set[str], bool]:
    """What is found between the source's statement and a telling, and whether the two are one statement."""
    day = {"source": case.get("source_on", case["day"]), "told": case.get("told_on", case["day"])}
    day["same"] = case.get("same_on", day["source"])
    documents = [
        _document("source", case["source"], day["source"]),
        _document(telling, case[telling], day[telling]),
    ]
    profile = load_profile(case.get("profile", "russia-ukraine"))
    ledger = build_ledger(extract_claims(documents, profile), documents, profile)
    drifts = {d for t in ledger.tellings for d in t.drifts}
    findings = audit(ledger)
    kinds = {f.kind for f in findings if f.verdict in ALARMS or (f.kind == "conflict")}
    changed = {f.drift for f in findings if f.drift}
    return set(_names(drifts, kinds, changed)), any(s.n_documents == 2 for s in ledger.statements)


def _names(*groups: set[Any]) -> Iterator[str]:
    for group in groups:
        yield from (str(name) for name in group)


def _document(name: str, sentence: str, day: str) -> Document:
    return Document(
        doc_id=name,
        outlet=f"The {name.title()} Gazette",
        text=f"News of the day\n\n{sentence}",
        title="News of the day",
        date=day,
    )


def main() -> None:
    """Run all cases and print what came out."""
    cases = [c for c in read_cases() if "expect" in c]
    hits = misses = alarms = apart = 0
    for case in cases:
        names, _ = found(case, "told")
        is_found = bool(names & set(case["expect"]))
        quiet, joined = found(case, "same")
        quiet -= {"drift"}
        hits, misses, alarms, apart = (
            hits + is_found,
            misses + (not is_found),
            alarms + bool(quiet),
            apart + (not joined),
        )
        if "--all" in sys.argv or not is_found:
            print(
                f"row {case['row']:2}: {'found' if is_found else 'MISSED'} {case['expect']} in {sorted(names)}"
            )
        if quiet or not joined:
            print(
                f"row {case['row']:2}: same statement: alarms {sorted(quiet)}, {'one' if joined else 'two'} statement(s)"
            )
    print(
        f"{hits} of {len(cases)} found ({hits / len(cases):.0%}); {len(read_cases()) - len(cases)} cannot be shown by two tellings"
    )
    print(f"same statement in other words: {alarms} of {len(cases)} with an alarm, {apart} not put together")


if __name__ == "__main__":
    main()
