"""Fuzz: mutated files of every kind through the whole of ingest; none may crash it, none may vanish.

    python benchmarks/ingest_fuzz.py [--count 2000] [--seed 1]

The files are those of `tests/ingest/made_files.py`, cut, spliced, overwritten and repeated in places.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tollbook.corpus.build import build_corpus
from tollbook.ingest.run import Options, read_paths

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "ingest"))
from made_files import KINDS
from test_bad_input import SMALL, mutated


def main() -> None:
    """Write the files, read them, count what became of them."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("--count", type=int, default=2000)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    rng = random.Random(given.seed)
    made = {name: build() for name, build in sorted(KINDS.items())}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for n in range(given.count):
            name = list(made)[n % len(made)]
            (folder / f"{n:05d}-{name}").write_bytes(mutated(made[name], rng))
        began = time.perf_counter()
        results = list(read_paths([folder], Options(limits=SMALL, jobs=2)))
        seconds = time.perf_counter() - began
        inputs = {path.name for path in folder.iterdir()}
    corpus = build_corpus(results)
    told_of = {file.file.split("!")[0] for file in corpus.files}
    whole = all(f.found == f.documents + f.left_out >= 1 for f in corpus.files if f.kind != "archive")
    failed = Counter(f.note for f in corpus.files if not f.documents and f.kind != "archive")
    print(
        f"{len(inputs)} files in {seconds:.0f} s; vanished: {len(inputs - told_of)}; every row adds up: {whole}"
    )
    print(f"{len(corpus.documents)} documents; {sum(failed.values())} files left out")
    for reason, n in failed.most_common(60):
        print(f"  {n:5}  {reason[:110]}")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"largest reader process: {peak:.0f} MB")


if __name__ == "__main__":
    main()
