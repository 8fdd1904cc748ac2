#!/usr/bin/env python3
"""How fast claims are extracted, as ratios measured in one run on the same texts.

    claims_speed.py CORPUS [--peaceful CORPUS] [--peer-documents 40] [--rounds 3]

Prints the time of the extraction (documents in memory, one process) as a multiple of one plain
`re.findall(r"\\w+")` pass over the same texts, and its throughput as a multiple of quantulum3's on the first
documents, where quantulum3 can be imported (it is no dependency; without it the line says so). Both read each document
once, so that neither finds what it kept of it. `--peaceful` is a
corpus of mostly war-free news. All times are CPU time of this process. Against the word pass both take turns document
by document, and of each the fastest round counts, so that a busy machine slows both alike; the documents without
claims are given once more by themselves.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import re
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tollbook.claims import find_claims
from tollbook.corpus import load_corpus
from tollbook.records import Document

_WORDS = re.compile(r"\w+")


def seconds(work: Callable[[], object], rounds: int) -> float:
    """CPU seconds of the fastest of `rounds` runs."""
    times = []
    for _ in range(rounds):
        gc.collect()
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def extract(documents: Sequence[Document]) -> int:
    """The number of claims in the documents."""
    return sum(len(find_claims(document)) for document in documents)


def in_turns(documents: Sequence[Document], rounds: int) -> list[tuple[float, float, int]]:
    """For each document the seconds of the extraction and of a word pass, the fastest of the rounds, and its claims.

    A round goes over all documents, so that none finds what was kept of its document in the round before.
    """
    found = [(float("inf"), float("inf"), 0)] * len(documents)
    for _ in range(rounds):
        for at, document in enumerate(documents):
            start = time.process_time()
            _WORDS.findall(document.text)
            between = time.process_time()
            claims = len(find_claims(document))
            ours = time.process_time() - between
            found[at] = min(found[at][0], ours), min(found[at][1], between - start), claims
    return found


def peer() -> Any | None:
    """The parser of quantulum3 where it is installed."""
    try:
        return importlib.import_module("quantulum3.parser")
    except ImportError:
        return None


def against_words(name: str, documents: Sequence[Document], rounds: int) -> None:
    """Print the extraction's time as a multiple of a pass over the words: of all documents, and of those without claims."""
    extract(documents[:20])  # lexicons are read once
    measured = in_turns(documents, rounds)
    size = sum(len(document.text) for document in documents)
    print(f"{name}: {len(documents)} documents, {size / 1e6:.2f} M characters; {_ratio(measured)}")
    print(f"  without claims: {_ratio([each for each in measured if not each[2]])}")


def _ratio(measured: Sequence[tuple[float, float, int]]) -> str:
    ours, words = (sum(each[column] for each in measured) for column in (0, 1))
    claims = sum(each[2] for each in measured)
    ratio = f"{ours / words:.1f}" if words else "none"
    return f"{len(measured)} read, {claims} claims, {ours:.2f} s; word pass {words:.3f} s; ratio {ratio}"


def against_peer(documents: Sequence[Document]) -> None:
    """Print the extraction's throughput as a multiple of quantulum3's, each document read once by both."""
    parser = peer()
    if parser is None:
        print("quantulum3: not installed, no ratio")
        return
    parser.parse("12 people")
    theirs = seconds(lambda: [parser.parse(document.text) for document in documents], 1)
    ours = seconds(lambda: extract(documents), 1)
    print(
        f"quantulum3: {len(documents)} documents, {theirs:.2f} s against {ours:.2f} s; ratio {theirs / ours:.1f}"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("corpus", type=Path)
    asked.add_argument("--peaceful", type=Path)
    asked.add_argument("--peer-documents", type=int, default=40)
    asked.add_argument("--rounds", type=int, default=3)
    given = asked.parse_args(arguments)
    documents = load_corpus(given.corpus).documents
    against_words("about war", documents, given.rounds)
    if given.peaceful:
        against_words("mostly war-free", load_corpus(given.peaceful).documents, given.rounds)
    against_peer(documents[: given.peer_documents])
    return 0


if __name__ == "__main__":
    sys.exit(main())
