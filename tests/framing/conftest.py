"""Invented outlets with a known difference, for the tests of the comparison."""

import random

import pytest
from tollbook.records import Document

CALM = (
    "the council met on the hill.",
    "rain was expected in the valley.",
    "officials spoke of repairs to the bridge.",
    "the market opened late.",
)
HARSH = "the brutal siege was a massacre."


def article(number: int, outlet: str, rate: float, seed: int) -> Document:
    chance = random.Random(seed * 1000 + number)
    # A figure in each sentence, or they would be standing sentences of the outlet.
    body = [
        f"On day {number}.{n} " + (chance.choice(CALM) if chance.random() > rate else HARSH)
        for n in range(20)
    ]
    title = f"News of day {number}"
    day = f"2024-03-{number % 28 + 1:02d}"
    return Document(f"{outlet}-{number:03d}", outlet, title + "\n\n" + " ".join(body), day, title)


@pytest.fixture(scope="session")
def two_outlets() -> list[Document]:
    """Thirty articles each; the Gazette is harsh six times as often as the Post and the Mail."""
    rates = {"The Harbour Post": 0.05, "The Hill Gazette": 0.3, "The Valley Mail": 0.05}
    return [article(n, name, rate, i) for i, (name, rate) in enumerate(rates.items()) for n in range(30)]
