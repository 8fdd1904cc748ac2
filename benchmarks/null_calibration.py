"""How often halves of one outlet, between which there is no difference, are called different.

    python benchmarks/null_calibration.py CORPUS [--profile P] [--runs 200] [--seed 1]

Each run takes one outlet with at least 40 articles (in turn), deals its articles into two halves at random
and compares the halves as if they were outlets. Printed: the share of p-values below 0.05 for key words and
for every measure, and the share of runs without any discovery after Benjamini-Hochberg. 3 to 7 % and at
least 95 % are wanted. Any corpus that `tollbook compare` reads will do.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from dataclasses import replace

import numpy as np
import pandas as pd
from tollbook.claims import extract_claims
from tollbook.corpus import load_corpus
from tollbook.framing.compare import Counted, count
from tollbook.framing.frame import Frame, Options
from tollbook.framing.keyness import key_terms
from tollbook.framing.measures import measure_table
from tollbook.ledger import build_ledger
from tollbook.profiles import load_profile

LEAST = 40


def halves(counted: Counted, outlet: str, rng: np.random.Generator) -> Counted:
    """The articles of one outlet, dealt into two outlets of the same size."""
    chosen = [i for i, d in enumerate(counted.documents) if d.outlet == outlet]
    dealt = rng.permutation(len(chosen)) % 2
    documents = tuple(
        replace(counted.documents[i], outlet="AB"[k]) for i, k in zip(chosen, dealt, strict=True)
    )
    layouts = tuple(replace(counted.layouts[i], document=d) for i, d in zip(chosen, documents, strict=True))
    return Counted(
        documents,
        layouts,
        tuple(counted.framing[i] for i in chosen),
        tuple(counted.narratives[i] for i in chosen),
        {},
    )


def tables(counted: Counted) -> dict[str, pd.DataFrame]:
    """The three tables of a comparison, one row per measure: that of half A."""
    frame = Frame(counted.documents, None, Options(permutations=0), {})
    frame.pairs = [pair for pair in frame.pairs if pair.outlet == 0]
    return {
        "keyness": key_terms(frame, counted.layouts).rename(columns={"term": "measure"}),
        "framing": measure_table(frame, counted.framing),
        "narratives": measure_table(frame, counted.narratives),
    }


def main() -> None:
    """Runs the halves and prints the shares."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus")
    parser.add_argument("--profile")
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    profile = load_profile(asked.profile) if asked.profile else None
    documents = load_corpus(asked.corpus).documents
    claims = list(extract_claims(documents, profile))
    counted = count(documents, claims, profile, build_ledger(claims, documents, profile).tellings)
    sizes = Counter(d.outlet for d in counted.documents)
    outlets = sorted(name for name, n in sizes.items() if n >= LEAST)
    rng = np.random.default_rng(asked.seed)
    p_values: dict[tuple[str, str], list[float]] = defaultdict(list)
    found: Counter[str] = Counter()
    for run in range(asked.runs):
        for name, table in tables(halves(counted, outlets[run % len(outlets)], rng)).items():
            tested = table[table["p_value"].notna()]
            found[name] += bool((tested["q_value"] < 0.05).any())
            for measure, p in zip(tested["measure"], tested["p_value"], strict=True):
                p_values[name, "" if name == "keyness" else measure].append(p)
    report(p_values, found, asked.runs)


def report(p_values: dict[tuple[str, str], list[float]], found: Counter[str], runs: int) -> None:
    """Prints a line per table, then per measure."""
    for name in ("keyness", "framing", "narratives"):
        every = [p for (table, _), values in p_values.items() if table == name for p in values]
        share = np.mean(np.array(every) < 0.05) if every else float("nan")
        print(
            f"{name:40} tests {len(every):7}  p<.05 {share:.3f}  runs without discovery {1 - found[name] / runs:.3f}"
        )
    for (name, measure), values in sorted(p_values.items()):
        if measure:
            print(
                f"{name + ' ' + measure:40} tests {len(values):7}  p<.05 {np.mean(np.array(values) < 0.05):.3f}"
            )


if __name__ == "__main__":
    main()
