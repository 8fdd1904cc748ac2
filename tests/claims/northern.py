"""An invented war, and claims read from sentences of it: for the tests of the claim grammar."""

from __future__ import annotations

from pathlib import Path

from tollbook.claims import find_claims
from tollbook.claims.find import read
from tollbook.profiles import load_profile
from tollbook.records import Claim, Document

PROFILE = Path(__file__).with_name("northern-war.yml")
WAR = load_profile(PROFILE)
PUBLISHED = "2025-01-15"  # a Wednesday


def article(text: str, title: str | None = None) -> Document:
    """An article of the Harbour Gazette; where it has several lines the first is the headline."""
    if title is None and "\n" in text:
        title = text.split("\n", 1)[0]
    return Document("a", "Harbour Gazette", text, PUBLISHED, title)


def claims_in(text: str) -> list[Claim]:
    """The claims of a text of the invented war."""
    return find_claims(article(text), WAR)


def figures_in(text: str) -> list[str]:
    """The figures that are claims, as written."""
    return [text[claim.start : claim.end] for claim in claims_in(text)]


def harms_in(text: str) -> list[tuple[str, str]]:
    """Each claim's figure and category."""
    return [(text[claim.start : claim.end], claim.category) for claim in claims_in(text)]


def marked_claim(marked: str) -> Claim:
    """The claim of the figure in [brackets]."""
    text = marked.replace("[", "").replace("]", "")
    at = marked.index("[")
    found = [claim for claim in claims_in(text) if claim.start <= at < claim.end]
    assert found, f"no claim at {marked!r}; passed over: {reasons_in(text)}"
    return found[0]


def reasons_in(text: str) -> dict[str, str]:
    """Why the linking passed numbers over, by the number as written."""
    return {
        reading.row[passed.number].text: passed.reason
        for _, reading in read(article(text), WAR).readings
        for passed in reading.passed
    }
