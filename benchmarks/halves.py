"""Outlets dealt into halves: what null_calibration.py and power.py start from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from tollbook.records import Document

# Articles an outlet needs to be dealt in two.
LEAST = 40
NAMES = "AB"


def large_outlets(documents: Sequence[Document]) -> list[str]:
    """The outlets with articles enough, by name."""
    sizes = Counter(d.outlet for d in documents)
    return sorted(name for name, n in sizes.items() if n >= LEAST)


def dealt(n: int, rng: np.random.Generator, share: float = 0.5) -> Any:
    """Which half each of n articles falls into, 0 or 1; `share` of them, to the nearest article, into 0."""
    order = rng.permutation(n)
    return (order >= round(n * share)).astype(int)


def as_outlets(documents: Sequence[Document], half: Sequence[int]) -> list[Document]:
    """The articles as those of two outlets."""
    return [replace(d, outlet=NAMES[k]) for d, k in zip(documents, half, strict=True)]
