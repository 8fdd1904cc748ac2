"""How fast the numbers layer is, and how much of a gold it reads, in one run on one machine.

    python benchmarks/numbers_layer.py CORPUS.jsonl [--gold GOLD.jsonl ...]

Speed is a ratio: the time of `find_numbers` over that of one plain word-tokenising pass on the same texts,
the better of several runs each, taken in turn so that a busy machine slows both. The share of a gold is that
of its claims whose figure has an overlapping Number with the claim's low, high and bound.
"""

import argparse
import json
import re
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from tollbook.claims.numbers import find_numbers

WORD = re.compile(r"\w+")
RUNS = 5


def texts_of(path: Path) -> list[str]:
    """The texts of a JSONL corpus."""
    return [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]


def best_times(texts: list[str], *passes: Callable[[str], object]) -> list[float]:
    """The shortest processor time, in seconds, of each pass over all texts."""
    times: list[list[float]] = [[] for _ in passes]
    for _ in range(RUNS):
        for taken, run in zip(times, passes, strict=True):
            start = time.process_time()
            for text in texts:
                run(text)
            taken.append(time.process_time() - start)
    return [min(taken) for taken in times]


def gold_share(paths: Iterable[Path]) -> tuple[int, int, list[str]]:
    """How many gold claims have their figure read, of how many, and a line for each that has not."""
    read, missed = 0, []
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            document = json.loads(line)
            numbers = find_numbers(document["text"])
            for claim in document["claims"]:
                bounds = claim["bound"] if isinstance(claim["bound"], list) else [claim["bound"]]
                if any(
                    number.start < claim["end"]
                    and claim["start"] < number.end
                    and (number.low, number.high) == (claim["low"], claim["high"])
                    and number.bound in bounds
                    for number in numbers
                ):
                    read += 1
                else:
                    missed.append(f"{document['doc_id']} {claim['start']}-{claim['end']} {bounds}")
    return read, read + len(missed), missed


def main() -> None:
    """Print the ratio and, where a gold is given, its share and what is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--gold", type=Path, nargs="*", default=[])
    arguments = parser.parse_args()
    texts = texts_of(arguments.corpus)
    words, numbers = best_times(texts, WORD.findall, find_numbers)
    characters = sum(map(len, texts))
    print(f"{len(texts)} texts, {characters} characters")
    print(f"words {words:.3f} s, numbers {numbers:.3f} s, ratio {numbers / words:.1f}")
    if arguments.gold:
        read, of, missed = gold_share(arguments.gold)
        print(f"gold figures read: {read} of {of} ({read / of:.3f})", *missed, sep="\n  ")


if __name__ == "__main__":
    main()
