"""Swapping the parties in a corpus swaps the tables, and nothing else."""

import random
import re

import pandas as pd
import pytest
from tollbook.claims import extract_claims
from tollbook.framing import Comparison, compare_outlets
from tollbook.profiles import load_profile
from tollbook.records import Document

SWAP = {"Russia": "Ukraine", "Russian": "Ukrainian", "Russians": "Ukrainians", "Moscow": "Kyiv"}
SWAP |= {there: here for here, there in SWAP.items()}
PARTIES = {"russia": "ukraine", "ukraine": "russia"}
SENTENCES = (
    "Russian forces killed {n} Ukrainian soldiers near the river.",
    "Ukraine lost {n} soldiers in May, the ministry claimed.",
    "A Russian strike wounded {n} Ukrainian civilians.",
    "Russia said {n} Russian soldiers had died since the spring.",
    "Despite heavy losses on day {n} the Russian army continued to advance.",
    "Kyiv has not released casualty figures since day {n}.",
    "Ukrainian officials said the brutal shelling of road {n} went on.",
    "Moscow called the estimates of day {n} exaggerated propaganda.",
    "Rain fell on the road {n} to the harbour.",
)
WORDS = (
    "the Russian",
    "the Ukrainian",
    "river",
    "harbour",
    "soldiers",
    "spoke",
    "roads",
    "council",
    "Moscow",
    "Kyiv",
    "bridge",
)
TABLES = ("framing", "narratives", "keyness")


def corpus() -> list[Document]:
    chance = random.Random(8)
    documents = []
    for outlet in ("The Harbour Post", "The Hill Gazette"):
        for number in range(14):
            body = [chance.choice(SENTENCES).format(n=chance.randint(2, 9000)) for _ in range(12)]
            # Words in no order: a run of seven that three stories share would count as the outlet's house.
            body += ["Then " + " ".join(chance.sample(WORDS, 8)) + "." for _ in range(4)]
            title = f"Day {number} at the front"
            text = f"{title}\n\n" + " ".join(body)
            documents.append(Document(f"{outlet}-{number:02d}", outlet, text, "2024-06-10", title))
    return documents


def swapped(text: str) -> str:
    return re.sub(r"\b\w+\b", lambda word: SWAP.get(word.group(), word.group()), text)


def compared(documents: list[Document]) -> Comparison:
    profile = load_profile("russia-ukraine")
    return compare_outlets(documents, extract_claims(documents, profile), profile)


@pytest.fixture(scope="module")
def pair() -> tuple[Comparison, Comparison]:
    there = [
        Document(d.doc_id, d.outlet, swapped(d.text), d.date, d.title and swapped(d.title)) for d in corpus()
    ]
    return compared(corpus()), compared(there)


@pytest.mark.parametrize("name", TABLES)
def test_swapping_the_parties_swaps_the_tables(pair: tuple[Comparison, Comparison], name: str) -> None:
    here, there = (getattr(each, name).copy() for each in pair)
    if name == "keyness":
        small = {word.lower(): other.lower() for word, other in SWAP.items()}
        there["term"] = there["term"].map(lambda term: small.get(term, term))
        key = ["scope", "layer", "outlet", "reference", "term"]
    else:
        there["side"] = there["side"].map(lambda side: PARTIES.get(side, side))
        key = ["measure", "side", "scope", "layer", "outlet", "reference"]
    assert len(here) > 20
    assert set(PARTIES) <= set(here["side"]) if name == "framing" else True
    pd.testing.assert_frame_equal(
        here.sort_values(key, ignore_index=True), there.sort_values(key, ignore_index=True)
    )
