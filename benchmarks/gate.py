#!/usr/bin/env python3
"""The accuracy gate: extraction may not fall below its pinned floors, nor the gold change unseen.

    gate.py                  score every gold set, fail below a floor
    gate.py --articles FILE  also score the real articles, whose texts FILE (JSONL; again for more) holds
    gate.py --pin            raise floors to what is reached now, and pin new digests
    gate.py --pin --lower    the same, and lower floors too: only with the reason in the commit
    gate.py --changes REV    claims gained and lost on the gold against the extractor of that revision

Floors stand in `floors.json`, each beside the SHA-256 of its gold. The same code finds the same claims, so that
a floor is what was reached, without slack. Exit status 1 below a floor.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from gold_sets import GoldSet, gold_sets  # noqa: E402  (the folder of this file is no package)

ROOT = HERE.parent
FLOORS = HERE / "floors.json"
MEASURES = (("detection", "f1"), ("exact_claim", "f1"))


def extracted(gold: GoldSet, folder: Path, library: Path = ROOT / "lib") -> Path:
    """The file of the claims that the extractor in `library` finds in the texts of a gold set."""
    corpus, target = gold.corpus, folder / f"{gold.name}.predicted.jsonl"
    if corpus is None:
        corpus = folder / f"{gold.name}.articles.jsonl"
        write_jsonl(corpus, gold.articles)
    command = [sys.executable, "-m", "tollbook.cli", "extract", str(corpus), "--to", str(target)]
    done = subprocess.run(
        command, env={"PYTHONPATH": str(library)}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"the extractor failed on {gold.name}: {done.stderr.strip()[-300:]}")
    return target


def scored(gold: GoldSet, predicted: Path, *how: str) -> str:
    """What `score_claims.py` says of the predictions."""
    path = predicted.with_name(f"{gold.name}.gold.jsonl")
    write_jsonl(path, gold.documents)
    command = [sys.executable, str(HERE / "score_claims.py"), str(path), str(predicted), *how]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def write_jsonl(path: Path, records: Iterable[Mapping[str, Any]]) -> None:
    """Write records as JSONL."""
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")


def measured(sets: Iterable[GoldSet]) -> dict[str, dict[str, Any]]:
    """Digest and figures of every gold set that can be scored, by the extractor as it stands."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        for gold in sets:
            if not gold.missing:
                scores = json.loads(scored(gold, extracted(gold, Path(folder)), "--json"))
                found[gold.name] = {"sha256": gold.digest} | {
                    group: scores[group][key] for group, key in MEASURES
                }
    return found


def verdicts(
    floors: Mapping[str, Mapping[str, Any]],
    now: Mapping[str, Mapping[str, Any]],
    skipped: Collection[str] = (),
) -> list[str]:
    """What keeps the gate shut: a set gone or new, a digest changed, a figure below its floor."""
    gone = set(floors) - set(now) - set(skipped)
    wrong = [f"{name}: no such gold set any more" for name in sorted(gone)]
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
    floors: Mapping[str, Mapping[str, Any]],
    now: Mapping[str, Mapping[str, Any]],
    lower: bool,
    skipped: Collection[str] = (),
) -> dict[str, dict[str, Any]]:
    """New floors: never below the old ones unless `lower`; those of sets that were skipped stay."""
    new = {name: dict(floors[name]) for name in skipped if name in floors}
    for name, figures in now.items():
        old = floors.get(name, {})
        new[name] = dict(figures)
        for group, _ in MEASURES:
            if not lower and group in old:
                new[name][group] = max(figures[group], old[group])
    return dict(sorted(new.items()))


def changes(revision: str, sets: Iterable[GoldSet]) -> list[str]:
    """Gold claims that the extractor of `revision` had whole and this one has not, and the other way."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        subprocess.run(
            ["git", "worktree", "add", "-q", "--detach", str(tree), revision], cwd=ROOT, check=True
        )
        try:
            return [line for gold in sets if not gold.missing for line in _changed(gold, tree, Path(folder))]
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", str(tree)], cwd=ROOT, check=True)


def _changed(gold: GoldSet, tree: Path, folder: Path) -> list[str]:
    before, after = (
        set(scored(gold, extracted(gold, folder, library), "--errors").splitlines()[4:])
        for library in (tree / "lib", ROOT / "lib")
    )
    gained = [f"{gold.name} gained: {line}" for line in sorted(before - after)]
    return gained + [f"{gold.name} lost: {line}" for line in sorted(after - before)]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the gate; 0 when it is open."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=Path, action="append", default=[], metavar="FILE")
    parser.add_argument("--pin", action="store_true")
    parser.add_argument("--lower", action="store_true")
    parser.add_argument("--changes", metavar="REV")
    asked = parser.parse_args(arguments)
    sets = gold_sets(asked.articles)
    skipped = [gold.name for gold in sets if gold.missing]
    for gold in sets:
        if gold.missing:
            print(f"{gold.name} skipped: {gold.missing}")
    if asked.changes:
        print(*changes(asked.changes, sets), sep="\n")
        return 0
    now = measured(sets)
    for name, figures in now.items():
        print(name, *(f"{group} F1 {figures[group]:.4f}" for group, _ in MEASURES))
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    if asked.pin:
        new = pinned(floors, now, asked.lower, skipped)
        FLOORS.write_text(json.dumps(new, indent=2) + "\n", encoding="utf-8")
        return 0
    wrong = verdicts(floors, now, skipped)
    for verdict in wrong:
        print(verdict)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
