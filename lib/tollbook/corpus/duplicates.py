"""Copies of one text: the same, nearly the same, or a wire story inside another; found in near-linear time.

Every document is a set of shingles, its runs of five words. A fixed part of them, chosen by hash so that
the same shingles are chosen in every document ("0 mod p" sampling, Manber 1994; Broder 1997), goes into one
sorted array: documents that share sampled shingles stand next to each other there and become candidates.
Candidates are compared in full. Unlike MinHash this finds a short text inside a long one.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tollbook.records import Document
from tollbook.text import fold

SHINGLE = 5
# One shingle of so many is sampled; two copies of 100 words share about a dozen sampled ones.
_SAMPLE = 8
# Candidates share this many sampled shingles, and at least this part of the shorter one's.
_FEWEST_SHARED, _CANDIDATE = 2, 0.15
# Copies share this part of the shorter document's shingles, and so many words in all.
CONTAINED, FEWEST_WORDS = 0.5, 40
# A shingle in more documents than this is boilerplate or belongs to a large cluster: it links neighbours only.
_COMMON = 20
# A document is compared with at most so many of its likeliest candidates.
_MOST_COMPARED = 6
_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
Shingles = npt.NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two documents by their place in the corpus (`first` < `second`) and how much of each stands in the other.

    `shared_words` counts the words of the first that stand in runs of five found in the second too.
    """

    first: int
    second: int
    shared_words: int
    share_of_first: float
    share_of_second: float


def body_words(document: Document) -> list[str]:
    """The words of a document in lower case, furniture left out."""
    text = fold(document.text)
    parts, at = [], 0
    for span, _ in document.furniture:
        parts.append(text[at : span.start])
        at = max(at, span.end)
    parts.append(text[at:])
    return _WORD.findall(" ".join(parts).lower())


def find_overlaps(documents: Sequence[Document]) -> list[Overlap]:
    """The pairs of documents that copy one another, sorted. Of a large cluster each document is linked to
    its likeliest fellows, not to all: the links hold the cluster together and their number stays linear.
    """
    shingles = [_shingles(body_words(document)) for document in documents]
    found = (
        overlap
        for first, second in _candidates(shingles)
        if (overlap := _compare(first, second, shingles)) is not None
    )
    return sorted(found, key=lambda o: (o.first, o.second))


def _shingles(words: list[str]) -> Shingles:
    """A hash for each run of five words, in order; a shorter text is one run."""
    if not words:
        return np.zeros(0, np.uint32)
    # crc32 is fast, the same on every machine, and spread enough after mixing.
    codes = np.fromiter((zlib.crc32(w.encode()) for w in words), np.uint64, len(words))
    mixed = np.zeros(max(1, len(words) - SHINGLE + 1), np.uint64)
    for n in range(min(SHINGLE, len(words))):
        part = codes[n : n + len(mixed)]
        mixed = (mixed * np.uint64(0x9E3779B97F4A7C15)) ^ (
            part * np.uint64(0xC2B2AE3D27D4EB4F) + np.uint64(n)
        )
    mixed ^= mixed >> np.uint64(29)
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    return (mixed >> np.uint64(32)).astype(np.uint32)


def _candidates(shingles: Sequence[Shingles]) -> Iterator[tuple[int, int]]:
    """Pairs worth comparing, from the sampled shingles they share."""
    sampled = [np.unique(s[s % _SAMPLE == 0]) for s in shingles]
    sizes = np.array([len(s) for s in sampled], np.int64)
    if not sizes.sum():
        return
    codes = np.concatenate(sampled)
    owners = np.repeat(np.arange(len(sampled), dtype=np.int64), sizes)
    order = np.lexsort((owners, codes))
    codes, owners = codes[order], owners[order]
    counts = _shared_counts(codes, owners, len(sampled))
    best: dict[int, list[tuple[int, int]]] = {}
    for (first, second), shared in counts:
        if shared >= _FEWEST_SHARED and shared >= _CANDIDATE * min(sizes[first], sizes[second]):
            best.setdefault(second, []).append((-shared, first))
    for second in sorted(best):
        for _, first in sorted(best[second])[:_MOST_COMPARED]:
            yield first, second


def _shared_counts(
    codes: Shingles, owners: npt.NDArray[np.int64], size: int
) -> Iterator[tuple[tuple[int, int], int]]:
    """How many sampled shingles each pair of documents shares, for pairs that share any."""
    starts = np.flatnonzero(np.r_[True, codes[1:] != codes[:-1]])
    lengths = np.diff(np.r_[starts, len(codes)])
    pairs: list[npt.NDArray[np.int64]] = []
    for step in range(1, _COMMON):
        # Runs long enough to hold two documents `step` apart; common shingles link near neighbours alone.
        fits = (lengths > step) & ((lengths <= _COMMON) | (step <= 2))
        if not fits.any():
            break
        left = _places(starts[fits], lengths[fits] - step)
        pairs.append(owners[left] * size + owners[left + step])
    if not pairs:
        return
    keys, shared = np.unique(np.concatenate(pairs), return_counts=True)
    for key, count in zip(keys.tolist(), shared.tolist(), strict=True):
        yield divmod(key, size), count


def _places(starts: npt.NDArray[np.int64], lengths: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """start, start + 1, … for each run, one after the other."""
    offsets = np.repeat(np.cumsum(lengths) - lengths, lengths)
    return np.repeat(starts, lengths) + np.arange(int(lengths.sum()), dtype=np.int64) - offsets


def _compare(first: int, second: int, shingles: Sequence[Shingles]) -> Overlap | None:
    """The overlap of two documents where they are copies."""
    a, b = shingles[first], shingles[second]
    in_b, in_a = np.isin(a, b), np.isin(b, a)
    words_a, words_b = _covered(in_b), _covered(in_a)
    size_a, size_b = len(a) + SHINGLE - 1, len(b) + SHINGLE - 1
    share_a, share_b = words_a / size_a, words_b / size_b
    enough = min(words_a, words_b) >= FEWEST_WORDS or min(share_a, share_b) >= 0.9
    if max(share_a, share_b) < CONTAINED or not enough:
        return None
    return Overlap(first, second, words_a, round(share_a, 3), round(share_b, 3))


def _covered(shared: npt.NDArray[np.bool_]) -> int:
    """How many words stand in a shared run of five."""
    cover = np.zeros(len(shared) + SHINGLE - 1, bool)
    for n in range(SHINGLE):
        cover[n : n + len(shared)] |= shared
    return int(cover.sum())
