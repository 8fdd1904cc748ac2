"""Whether a name is a place in this text: it stands "in", "near" or "at" it."""

from __future__ import annotations

from ..text.words import Words

# How far around a name is looked for, in characters: about an article.
NEAR = 15_000
_OF_PLACE = ("in", "near", "at", "to", "from", "outside", "around")


def is_place(words: Words, span: tuple[int, int]) -> bool:
    """Whether the text says "in", "near" or "at" the name."""
    name = words.cover(*span).of(words.text)
    around = words.text[max(0, words.span.start - NEAR) : words.span.end + NEAR]
    return any(stands(around, f" {preposition} {name}") for preposition in _OF_PLACE)


def ends_place(words: Words, end: int) -> bool:
    """Whether a place is told before word `end`, so that a name behind a comma is the larger one: "in Reedham, Halden"."""
    at = end
    while at > 0 and (words.capital(at - 1) or words.low[at - 1].isdigit()):
        at -= 1
    return 0 < at < end and words.low[at - 1] in (
        *_OF_PLACE,
        "of",
        "on",
        "around",
        "across",
        "north",
        "south",
    )


def stands(text: str, phrase: str) -> bool:
    """Whether the phrase stands in the text with no letter right behind it."""
    at = text.find(phrase)
    return at >= 0 and not text[at + len(phrase) : at + len(phrase) + 1].isalnum()
