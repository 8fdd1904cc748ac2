"""Whether planted differences are found: the other side of null_calibration.py.

    python benchmarks/power.py CORPUS [--profile P] [--runs 30] [--seed 1]

Each run takes one outlet with at least 40 articles, deals its articles into two halves and adds one invented
sentence, with a loaded word and a word of its own, to a share of the articles of one half. Printed for each
share: how often the loaded words differ at p < 0.05 and after Benjamini-Hochberg, and how often the planted
word is a discovery among the key words.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from halves import NAMES, as_outlets, dealt, large_outlets
from tollbook.corpus import load_corpus
from tollbook.framing import Options, compare_outlets
from tollbook.profiles import load_profile
from tollbook.records import Document

SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
# In another order each time: what an outlet repeats word for word would count once, or not at all.
PLANTED = ("vesnaline", "brutal", "carnage", "mill", "quay", "school", "riverbank", "bridge", "farm", "depot")


def sentence(rng: np.random.Generator) -> str:
    """Invented words with two loaded ones and one of their own."""
    return f" There {' '.join(rng.permutation(PLANTED))}."


def planted(documents: Sequence[Document], share: float, rng: np.random.Generator) -> list[Document]:
    """The articles as two outlets, the sentence added to a share of those of the first."""
    return [
        replace(d, text=d.text + sentence(rng)) if d.outlet == NAMES[0] and rng.random() < share else d
        for d in as_outlets(documents, dealt(len(documents), rng))
    ]


def found(documents: list[Document], profile: str | None) -> dict[str, bool]:
    """What the comparison of the halves says of the planted words."""
    war = load_profile(profile) if profile else None
    made = compare_outlets(documents, [], war, options=Options(permutations=0))
    table = made.framing
    row = table[
        (table["measure"] == "loaded:loaded") & (table["scope"] == "whole") & (table["layer"] == "all")
    ]
    row = row[row["outlet"] == "A"]
    words = made.keyness
    word = words[(words["term"] == "vesnaline") & (words["scope"] == "whole") & (words["layer"] == "all")]
    return {
        "loaded words p<.05": bool((row["p_value"] < 0.05).any()),
        "loaded words q<.05": bool((row["q_value"] < 0.05).any()),
        "planted word q<.05": bool((word["q_value"] < 0.05).any()),
    }


def main() -> None:
    """Runs the plantings and prints a line per share."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus")
    parser.add_argument("--profile")
    parser.add_argument("--runs", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    documents = load_corpus(asked.corpus).documents
    outlets = large_outlets(documents)
    for share in SHARES:
        rng = np.random.default_rng(asked.seed)
        hits: Counter[str] = Counter()
        for run in range(asked.runs):
            chosen = [d for d in documents if d.outlet == outlets[run % len(outlets)]]
            hits.update({k: int(v) for k, v in found(planted(chosen, share, rng), asked.profile).items()})
        print(
            f"planted in {share:.0%}", "  ".join(f"{k} {n / asked.runs:.2f}" for k, n in sorted(hits.items()))
        )


if __name__ == "__main__":
    main()
