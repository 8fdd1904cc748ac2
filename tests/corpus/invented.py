"""Running text of invented words, the same for the same seed, so that no two passages share a run of words by chance."""

import random

_SYLLABLES = ["ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "su", "ta", "ve", "zo", "ka", "li", "mo"]


def passage(seed: int, words: int) -> str:
    """A passage of so many words, in sentences."""
    rng = random.Random(seed)
    parts = ["".join(rng.choice(_SYLLABLES) for _ in range(rng.randint(2, 4))) for _ in range(words)]
    return " ".join(w + ("." if n % 14 == 13 else "") for n, w in enumerate(parts))
