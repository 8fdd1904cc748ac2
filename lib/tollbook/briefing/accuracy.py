"""How well figures are found: the extractor against hand-coded gold, with the project's own scorer."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from tollbook.claims import extract_claims
from tollbook.corpus import load_corpus
from tollbook.records import Claim, Document
from tollbook.resources import ROOT
from tollbook.tables import write_records

from .digests import digest
from .saying import Sayer, Share

_BENCHMARKS = ROOT.parent.parent / "benchmarks"
_SAMPLE = ROOT.parent.parent / "data" / "sample"


def gold_sets() -> dict[str, Path]:
    """The gold sets that can be measured here, by name; none where the package is installed without them.

    Those of the benchmarks hold their texts; the sample corpus has its gold beside its articles.
    """
    found = {path.stem: path for path in sorted((_BENCHMARKS / "gold").glob("*.jsonl"))}
    return found | {
        folder.name: folder / "gold.jsonl" for folder in [_SAMPLE] if (folder / "gold.jsonl").is_file()
    }


@cache
def measure(gold: Path) -> dict[str, Any]:
    """What the scorer says of the extractor on a gold file: detection, exact claims, accuracy by slot."""
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    documents = _articles_beside(gold) if gold.parent == _SAMPLE else tuple(map(_document, rows))
    with tempfile.TemporaryDirectory() as folder:
        coded, predicted = Path(folder) / "coded.jsonl", Path(folder) / "predicted.jsonl"
        coded.write_text("".join(map(_line, _with_claims(rows, documents))), encoding="utf-8")
        write_records(extract_claims(documents), predicted, Claim)
        # our own scorer, with our own files
        command = [sys.executable, str(_BENCHMARKS / "score_claims.py"), str(coded), str(predicted), "--json"]
        done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _document(row: Any) -> Document:
    return Document(**{name: row.get(name) for name in ("doc_id", "outlet", "text", "date", "title", "url")})


def _articles_beside(gold: Path) -> tuple[Document, ...]:
    """The articles that a gold file lies beside."""
    return tuple(load_corpus(gold.parent).documents)


def _with_claims(rows: Sequence[Mapping[str, Any]], documents: Sequence[Document]) -> list[Mapping[str, Any]]:
    """A row for each document with its claims, where the gold has a row for each claim; else the rows as they are."""
    if not rows or "claims" in rows[0]:
        return list(rows)
    claims: dict[str, list[Mapping[str, Any]]] = {document.doc_id: [] for document in documents}
    for row in rows:
        claims[row["doc_id"]].append(row)
    return [{"doc_id": d.doc_id, "text": d.text, "claims": claims[d.doc_id]} for d in documents]


def _line(row: Mapping[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False) + "\n"


def measured() -> pd.DataFrame:
    """One row per gold set: passages, gold claims, precision, recall and F1 of detection and of exact claims."""
    rows = []
    for name, path in gold_sets().items():
        found = measure(path)
        row = {"set": name, "passages": found["documents"], "gold_claims": found["gold_claims"]}
        for group, short in (("detection", "found"), ("exact_claim", "exact")):
            row |= {f"{short}_{key}": value for key, value in found[group].items()}
        rows.append(row)
    return pd.DataFrame(rows)


def slots() -> pd.DataFrame:
    """One row per slot: the share of found claims in which it is right, by gold set."""
    found = {name: measure(path)["slot_accuracy"] for name, path in gold_sets().items()}
    return pd.DataFrame(found).rename_axis("slot").reset_index()


def pinned() -> dict[str, Mapping[str, Any]]:
    """The pinned floors of the sets whose gold is the one they were pinned on."""
    try:
        floors: dict[str, Mapping[str, Any]] = json.loads(
            (_BENCHMARKS / "floors.json").read_text(encoding="utf-8")
        )
    except (OSError, ValueError):
        return {}
    return {
        name: floor
        for name, floor in sorted(floors.items())
        if any(digest(path.read_bytes()) == floor.get("sha256") for path in _files(name))
    }


def _files(name: str) -> list[Path]:
    """Where the gold of a pinned set may be."""
    places = [_BENCHMARKS / "gold" / f"{name}.jsonl", _BENCHMARKS / "gold" / f"{name}.standoff.json"]
    return [p for p in (*places, ROOT.parent.parent / "data" / name / "gold.jsonl") if p.is_file()]


def accuracy_lines(sayer: Sayer) -> list[Any]:
    """What is known of the accuracy, as sentences."""
    lines = [
        sayer.say(
            f"accuracy.{name}",
            "Hand-coded set “{name}”: figures are found with an F1 of {found}, and found with every core slot right "
            "(value, bound, category, side, period, source) with {exact}.",
            name=name,
            found=Share(floor["detection"]),
            exact=Share(floor["exact_claim"]),
        )
        for name, floor in pinned().items()
    ]
    none = "No accuracy is pinned for this version; notebook 90-accuracy measures it where the hand-coded sets are installed."
    return lines or [sayer.say("accuracy.none", none)]
