"""Copies: precision and recall on planted reprints, and time and memory as a corpus grows.

    python benchmarks/ingest_copies.py CORPUS [--sizes 5000,10000,20000,40000]

Plants one reprint of every third article of CORPUS under another outlet, in five ways of editing, and checks
which pairs are found; then repeats and perturbs the articles up to the sizes given and measures.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from tollbook.corpus import load_corpus
from tollbook.corpus.clusters import with_clusters
from tollbook.corpus.duplicates import find_overlaps
from tollbook.records import Document


def words_changed(text: str, rng: random.Random, share: float) -> str:
    """The text with this share of its words replaced."""
    words = text.split(" ")
    for n in range(len(words)):
        if rng.random() < share:
            words[n] = f"word{rng.randrange(10**6)}"
    return " ".join(words)


def halved(text: str, rng: random.Random) -> str:
    """The first half of the text: what an outlet keeps of a long wire story."""
    return text[: len(text) // 2]


def framed(text: str, rng: random.Random) -> str:
    """The text inside as many words of another kind before and after."""
    other = " ".join(f"word{rng.randrange(10**6)}" for _ in range(text.count(" ") // 4))
    return f"{other} {text} {other}"


def reordered(text: str, rng: random.Random) -> str:
    """The text in ten pieces, in another order."""
    size = len(text) // 10 + 1
    pieces = [text[n : n + size] for n in range(0, len(text), size)]
    rng.shuffle(pieces)
    return " ".join(pieces)


EDITS: dict[str, Callable[[str, random.Random], str]] = {
    "one word in fifty changed": lambda t, r: words_changed(t, r, 0.02),
    "one word in twenty changed": lambda t, r: words_changed(t, r, 0.05),
    "first half": halved,
    "framed": framed,
    "reordered": reordered,
}


def planted(documents: tuple[Document, ...]) -> None:
    """Print precision and recall on planted reprints, edit by edit."""
    rng = random.Random(20241213)
    before = {(o.first, o.second) for o in find_overlaps(documents)}
    edits = list(EDITS)
    originals = [n for n in range(0, len(documents), 3) if documents[n].text.count(" ") >= 100]
    copies, wanted = [], {}
    for number, n in enumerate(originals):
        edit = edits[number % len(edits)]
        body = documents[n].text.split("\n\n", 1)[-1]
        text = f"A headline of its own\n\n{EDITS[edit](body, rng)}"
        copies.append(
            replace(
                documents[n], doc_id=f"copy-{n}", outlet="Vesna Post", title=None, text=text, furniture=()
            )
        )
        wanted[(n, len(documents) + number)] = edit
    marked, pairs = with_clusters([*documents, *copies])
    found = {(o.first, o.second) for o in find_overlaps([*documents, *copies])}
    per_edit = Counter(wanted.values())
    hits = Counter(edit for pair, edit in wanted.items() if pair in found)
    for edit in edits:
        print(f"  {edit:28} found {hits[edit]} of {per_edit[edit]}")
    # A copy also matches the true copies of its original that the corpus holds: these are no errors.
    families = {frozenset(pair) for pair in before}
    spurious = [p for p in found - set(wanted) - before if not related(p, wanted, families, len(documents))]
    print(
        f"  recall {sum(hits.values())} of {len(wanted)}; pairs found beside planted and true ones: {len(spurious)}"
    )
    print(
        f"  precision {len(found) - len(spurious)} of {len(found)}; pairs in the corpus itself: {len(before)}"
    )
    print(
        f"  kinds {dict(Counter(p.kind for p in pairs))}, in clusters {sum(d.cluster is not None for d in marked)}"
    )


def related(
    pair: tuple[int, int], wanted: dict[tuple[int, int], str], families: set[frozenset[int]], size: int
) -> bool:
    """Whether a pair follows from a planted copy and a true pair of the corpus."""
    original = {copy: first for first, copy in wanted}
    a, b = (original.get(n, n) for n in pair)
    return a == b or frozenset((a, b)) in families


def growing(documents: tuple[Document, ...], sizes: list[int]) -> None:
    """Print seconds and peak memory for corpora of each size."""
    for size in sizes:
        rng = random.Random(size)
        corpus = [
            replace(d, doc_id=f"{n}", text=words_changed(d.text, rng, 0.1))
            for n in range(size)
            for d in [documents[n % len(documents)]]
        ]
        began = time.perf_counter()
        overlaps = find_overlaps(corpus)
        seconds = time.perf_counter() - began
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"  {size:6} documents: {seconds:6.1f} s, {1000 * seconds / size:.2f} ms each, {len(overlaps)} pairs, peak {peak:.0f} MB"
        )


def main() -> None:
    """Run both parts."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("corpus")
    options.add_argument("--sizes", default="5000,10000,20000,40000")
    given = options.parse_args()
    documents = load_corpus(given.corpus).documents
    print(f"planted reprints among {len(documents)} documents")
    planted(documents)
    print("repeated and perturbed")
    growing(documents, [int(size) for size in given.sizes.split(",") if size])


if __name__ == "__main__":
    main()
