"""Documents a second and memory for key words with intervals, and for the whole comparison.

    python benchmarks/framing_speed.py CORPUS [--documents 5000] [--whole 570]

The corpus is repeated up to the number asked for. In each repetition the words of every sentence are
shuffled: the counts stay, but no run of words repeats, which would otherwise be taken for page furniture.
Key words are timed alone, over the whole text and the casualty passages, without looking for attributed
paraphrase; then everything, on as many documents as `--whole` says.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from dataclasses import replace

from tollbook.corpus import load_corpus
from tollbook.framing import Options, compare_outlets, lay_out
from tollbook.framing.frame import Frame
from tollbook.framing.keyness import key_terms
from tollbook.records import Document
from tollbook.text import sentences


def repeated(documents: tuple[Document, ...], number: int) -> list[Document]:
    """`number` documents, each repetition with its sentences' words in another order."""
    chance = random.Random(1)
    made = []
    for n in range(number):
        source = documents[n % len(documents)]
        text = source.text if n < len(documents) else shuffled(source.text, chance)
        made.append(replace(source, doc_id=f"{n:06d}", text=text, cluster=None, furniture=()))
    return made


def shuffled(text: str, chance: random.Random) -> str:
    """The text with the words of each sentence in another order."""
    parts = []
    for span in sentences(text):
        words = span.of(text).split()
        chance.shuffle(words)
        parts.append(" ".join(words))
    return " ".join(parts)


def peak() -> float:
    """Peak resident memory of the process so far, GiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2


def main() -> None:
    """Times the key words, then the whole comparison."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus")
    parser.add_argument("--documents", type=int, default=5000)
    parser.add_argument("--whole", type=int, default=570)
    asked = parser.parse_args()
    documents = repeated(load_corpus(asked.corpus).documents, asked.documents)
    print(
        f"{len(documents)} documents, {sum(len(d.text) for d in documents) / 1e6:.1f} M characters, {peak():.2f} GiB"
    )
    for permutations in (0, 200):
        start, worked = time.perf_counter(), time.process_time()
        layouts = [lay_out(d, is_reported=False) for d in documents]
        laid = time.perf_counter() - start
        frame = Frame(documents, None, Options(permutations=permutations), {})
        rows = len(key_terms(frame, layouts, ("all",)))
        took, busy = time.perf_counter() - start, time.process_time() - worked
        print(
            f"key words, {permutations} permutations: {took:.1f} s ({laid:.1f} s to lay out, {busy:.1f} s of "
            f"processor), {len(documents) / took:.0f} documents/s, {len(documents) / busy:.0f} a processor second, {rows} rows, peak {peak():.2f} GiB"
        )
        del layouts
    chosen = documents[: asked.whole]
    start = time.perf_counter()
    made = compare_outlets(chosen, [])
    took = time.perf_counter() - start
    print(
        f"whole comparison: {len(chosen)} documents in {took:.1f} s, {len(chosen) / took:.0f} documents/s, "
        f"{len(made.framing)} + {len(made.keyness)} + {len(made.narratives)} rows, peak {peak():.2f} GiB"
    )


if __name__ == "__main__":
    main()
