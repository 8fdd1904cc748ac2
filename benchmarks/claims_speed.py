#!/usr/bin/env python3
"""How fast claims are extracted, as ratios measured in one run on the same texts.

    claims_speed.py CORPUS [--peaceful CORPUS] [--peer-documents 40] [--rounds 3]

Prints the time of the extraction (documents in memory, one process) as a multiple of one plain
`re.findall(r"\\w+")` pass over the same texts, and its throughput as a multiple of quantulum3's on the first
documents, where quantulum3 can be imported (it is no dependency; without it the line says so). `--peaceful` is a
corpus of mostly war-free news. Each time is the fastest of the rounds; CPU time of this process.
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


def tokenise(documents: Sequence[Document]) -> int:
    """The number of words in the documents."""
    return sum(len(_WORDS.findall(document.text)) for document in documents)


def peer() -> Any | None:
    """The parser of quantulum3 where it is installed."""
    try:
        return importlib.import_module("quantulum3.parser")
    except ImportError:
        return None


def against_words(name: str, documents: Sequence[Document], rounds: int) -> None:
    """Print the extraction's time as a multiple of a pass over the words."""
    extract(documents[:20])  # lexicons are read once
    ours, words = (
        seconds(lambda: extract(documents), rounds),
        seconds(lambda: tokenise(documents), rounds),
    )
    size = sum(len(document.text) for document in documents)
    print(
        f"{name}: {len(documents)} documents, {size / 1e6:.2f} M characters, {extract(documents)} claims, "
        f"{ours:.2f} s ({size / 1e6 / ours:.2f} M characters/s); word pass {words:.3f} s; ratio {ours / words:.1f}"
    )


def against_peer(documents: Sequence[Document], rounds: int) -> None:
    """Print the extraction's throughput as a multiple of quantulum3's."""
    parser = peer()
    if parser is None:
        print("quantulum3: not installed, no ratio")
        return
    parser.parse("12 people")
    theirs = seconds(lambda: [parser.parse(document.text) for document in documents], 1)
    ours = seconds(lambda: extract(documents), rounds)
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
    against_peer(documents[: given.peer_documents], given.rounds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
