"""How the time of a piece of work grows with its text, measured so that a busy machine does not decide the answer."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

Work = Callable[[str], object]

ATTEMPTS = 6


def seconds(work: Work, text: str) -> float:
    """Processor seconds `work` takes on `text`, with the collector of garbage held back."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        work(text)
        return time.process_time() - start
    finally:
        gc.enable()


def growth(work: Work, unit: str, length: int, times: int, *, floor: float = 0.05) -> float:
    """How many times longer `times` the text of `unit` takes than one text of `length` letters.

    Noise only ever adds time, so the least of several attempts is taken for both; measuring ends as soon as the answer
    is at most 1.5 times `times`, the half more being leave for noise. `floor`: seconds below which the shorter text
    counts as taking so long.
    """
    short = unit * (length // len(unit))
    least, most = float("inf"), float("inf")
    for _ in range(ATTEMPTS):
        least = min(least, seconds(work, short))
        most = min(most, seconds(work, short * times))
        if most <= 1.5 * times * max(least, floor):
            break
    return most / max(least, floor)


def within(limit: float, work: Work, text: str) -> bool:
    """Whether `work` on `text` takes less than `limit` processor seconds in the best of several attempts."""
    return any(seconds(work, text) < limit for _ in range(ATTEMPTS))
