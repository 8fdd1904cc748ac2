"""How often halves of one outlet, between which there is no difference, are called different.

    python benchmarks/null_calibration.py CORPUS [--profile P] [--runs 200] [--seed 1] [--share 0.5] [--no-keyness]

Each run takes one outlet with at least 40 articles (in turn), deals its articles into two parts at random
and compares the parts as if they were outlets. Printed: the share of p-values below 0.05 for key words and
for every measure, and the share of runs without any discovery after Benjamini-Hochberg. 3 to 7 % and at
least 95 % are wanted. Any corpus that `tollbook compare` reads will do.

A measure has many p-values a run (scopes, layers, sides), of the same articles: the interval behind each
share takes the run for the unit. `OUT` marks a measure whose interval does not reach 3 to 7 %; measures
with fewer than 30 tests say too little and are only counted.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from dataclasses import replace

import numpy as np
import pandas as pd
from halves import as_outlets, dealt, large_outlets
from tollbook.claims import extract_claims
from tollbook.corpus import load_corpus
from tollbook.framing.compare import Counted, count
from tollbook.framing.frame import Frame, Options
from tollbook.framing.keyness import key_terms
from tollbook.framing.measures import measure_table
from tollbook.ledger import build_ledger
from tollbook.profiles import load_profile

WANTED = (0.03, 0.07)
FEW_TESTS = 30
# Hits and tests of one run, by table and measure ("" for the whole table).
Runs = dict[tuple[str, str], list[tuple[int, int]]]


def halves(counted: Counted, outlet: str, rng: np.random.Generator, share: float = 0.5) -> Counted:
    """The articles of one outlet, dealt into two outlets."""
    chosen = [i for i, d in enumerate(counted.documents) if d.outlet == outlet]
    documents = as_outlets([counted.documents[i] for i in chosen], dealt(len(chosen), rng, share))
    layouts = tuple(replace(counted.layouts[i], document=d) for i, d in zip(chosen, documents, strict=True))
    return Counted(
        tuple(documents),
        layouts,
        tuple(counted.framing[i] for i in chosen),
        tuple(counted.narratives[i] for i in chosen),
        {},
    )


def tables(counted: Counted, has_keyness: bool = True) -> dict[str, pd.DataFrame]:
    """The tables of a comparison, one row per measure: that of half A."""
    frame = Frame(counted.documents, None, Options(permutations=0), {})
    frame.pairs = [pair for pair in frame.pairs if pair.outlet == 0]
    found = {
        "framing": measure_table(frame, counted.framing),
        "narratives": measure_table(frame, counted.narratives),
    }
    if has_keyness:
        found["keyness"] = key_terms(frame, counted.layouts).assign(measure="")
    return found


def add(runs: Runs, name: str, tested: pd.DataFrame) -> None:
    """Adds the hits and tests of one run's table."""
    hits = tested["p_value"] < 0.05
    runs[name, ""].append((int(hits.sum()), len(hits)))
    for measure, rows in hits.groupby(tested["measure"]):
        if measure:
            runs[name, str(measure)].append((int(rows.sum()), len(rows)))


def main() -> None:
    """Runs the halves and prints the shares."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus")
    parser.add_argument("--profile")
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--share", type=float, default=0.5)
    parser.add_argument("--no-keyness", action="store_true")
    asked = parser.parse_args()
    profile = load_profile(asked.profile) if asked.profile else None
    documents = load_corpus(asked.corpus).documents
    claims = list(extract_claims(documents, profile))
    counted = count(documents, claims, profile, build_ledger(claims, documents, profile).tellings)
    outlets = large_outlets(counted.documents)
    rng = np.random.default_rng(asked.seed)
    runs: Runs = defaultdict(list)
    found: dict[str, int] = defaultdict(int)
    for run in range(asked.runs):
        part = halves(counted, outlets[run % len(outlets)], rng, asked.share)
        for name, table in tables(part, not asked.no_keyness).items():
            tested = table[table["p_value"].notna()]
            found[name] += bool((tested["q_value"] < 0.05).any())
            add(runs, name, tested)
    report(runs, found, asked.runs)


def interval(counts: list[tuple[int, int]]) -> tuple[float, float, float]:
    """The share of hits among the tests with a 95 % interval, Wilson's at the number of tests that would
    vary as much if each were on its own."""
    hits, tests = np.array(counts, dtype=float).T
    share, n = hits.sum() / tests.sum(), tests.sum()
    spread = ((hits - share * tests) ** 2).sum() / n**2
    alone = share * (1 - share) / n
    n /= max(spread / alone, 1.0) if alone > 0 else tests.mean()
    z = 1.96
    middle = (share + z**2 / (2 * n)) / (1 + z**2 / n)
    half = z / (1 + z**2 / n) * np.sqrt(share * (1 - share) / n + z**2 / (4 * n**2))
    return share, middle - half, middle + half


def report(runs: Runs, found: dict[str, int], number: int) -> None:
    """Prints a line per table, then per measure."""
    for (name, measure), counts in sorted(runs.items()):
        tests = sum(n for _, n in counts)
        line = f"{name + ' ' + measure:40} runs {len(counts):5}  tests {tests:7}"
        if not measure:
            line += f"  without discovery {1 - found[name] / number:.3f}"
        if tests >= FEW_TESTS:
            share, low, high = interval(counts)
            is_out = high < WANTED[0] or low > WANTED[1]
            line += f"  p<.05 {share:.3f} ({low:.3f} to {high:.3f}){' OUT' if is_out else ''}"
        print(line)


if __name__ == "__main__":
    main()
