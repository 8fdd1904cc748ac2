#!/usr/bin/env python3
"""The accuracy gate: extraction may not fall below its pinned floors, nor the gold change unseen.

    gate.py                  score every pinned set, fail below a floor
    gate.py --pin            raise floors to what is reached now, and pin new digests
    gate.py --pin --lower    the same, and lower floors too: only with the reason in the commit
    gate.py --changes REV    claims gained and lost on the gold against the extractor of that revision

Floors stand in `floors.json`, each beside the SHA-256 of its gold. Exit status 1 below a floor.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
FLOORS = HERE / "floors.json"
MEASURES = (("detection", "f1"), ("exact_claim", "f1"))


def gold_sets() -> dict[str, Path]:
    """The gold sets of the project by name."""
    return {path.stem: path for path in sorted((HERE / "gold").glob("*.jsonl"))}


def digest(path: Path) -> str:
    """SHA-256 of a gold file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def extracted(gold: Path, target: Path, library: Path = ROOT / "lib") -> None:
    """Write the claims that the extractor in `library` finds in the texts of `gold`."""
    command = [sys.executable, "-m", "tollbook.cli", "extract", str(gold), "--to", str(target)]
    done = subprocess.run(
        command, env={"PYTHONPATH": str(library)}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"the extractor failed on {gold.name}: {done.stderr.strip()[-300:]}")


def score(gold: Path, predicted: Path) -> dict[str, Any]:
    """What `score_claims.py` says of the predictions."""
    command = [sys.executable, str(HERE / "score_claims.py"), str(gold), str(predicted), "--json"]
    out: dict[str, Any] = json.loads(
        subprocess.run(command, capture_output=True, text=True, check=True).stdout
    )
    return out


def measured() -> dict[str, dict[str, Any]]:
    """Digest and figures of every gold set, by the extractor as it stands."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, gold in gold_sets().items():
            predicted = Path(folder) / f"{name}.jsonl"
            extracted(gold, predicted)
            scores = score(gold, predicted)
            found[name] = {"sha256": digest(gold)} | {group: scores[group][key] for group, key in MEASURES}
    return found


def verdicts(floors: Mapping[str, Mapping[str, Any]], now: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """What keeps the gate shut: a set gone or new, a digest changed, a figure below its floor."""
    wrong = [f"{name}: no such gold set any more" for name in sorted(set(floors) - set(now))]
    wrong += [f"{name}: not pinned yet, run gate.py --pin" for name in sorted(set(now) - set(floors))]
    for name in sorted(set(now) & set(floors)):
        if floors[name]["sha256"] != now[name]["sha256"]:
            wrong.append(f"{name}: the gold has changed since it was pinned")
        wrong += [
            f"{name}: {group} F1 {now[name][group]:.4f} is below its floor {floors[name][group]:.4f}"
            for group, _ in MEASURES
            if now[name][group] < floors[name][group]
        ]
    return wrong


def pinned(
    floors: Mapping[str, Mapping[str, Any]], now: Mapping[str, Mapping[str, Any]], lower: bool
) -> dict[str, dict[str, Any]]:
    """New floors: never below the old ones of the same gold unless `lower`."""
    new = {}
    for name, figures in now.items():
        old = floors.get(name, {})
        new[name] = dict(figures)
        for group, _ in MEASURES:
            if not lower and group in old:
                new[name][group] = max(figures[group], old[group])
    return new


def changes(revision: str) -> list[str]:
    """Gold claims that the extractor of `revision` had whole and this one has not, and the other way."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        subprocess.run(
            ["git", "worktree", "add", "-q", "--detach", str(tree), revision], cwd=ROOT, check=True
        )
        try:
            return [
                line
                for name, gold in gold_sets().items()
                for line in _changed(name, gold, tree, Path(folder))
            ]
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", str(tree)], cwd=ROOT, check=True)


def _changed(name: str, gold: Path, tree: Path, folder: Path) -> list[str]:
    notes = []
    for library in (tree / "lib", ROOT / "lib"):
        predicted = folder / "predicted.jsonl"
        extracted(gold, predicted, library)
        command = [sys.executable, str(HERE / "score_claims.py"), str(gold), str(predicted), "--errors"]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[3:]
        notes.append(set(told))
    before, after = notes
    return [f"{name} gained: {line}" for line in sorted(before - after)] + [
        f"{name} lost: {line}" for line in sorted(after - before)
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the gate; 0 when it is open."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pin", action="store_true")
    parser.add_argument("--lower", action="store_true")
    parser.add_argument("--changes", metavar="REV")
    asked = parser.parse_args(arguments)
    if asked.changes:
        print(*changes(asked.changes), sep="\n")
        return 0
    now = measured()
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    if asked.pin:
        FLOORS.write_text(json.dumps(pinned(floors, now, asked.lower), indent=2) + "\n", encoding="utf-8")
        return 0
    for name, figures in now.items():
        print(name, *(f"{group} F1 {figures[group]:.4f}" for group, _ in MEASURES))
    wrong = verdicts(floors, now)
    print(*wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
