"""Whether a name is a place in this text: it stands "in", "near" or "at" it."""

from __future__ import annotations

from .sources import Range
from .words import Words

# How far around a name is looked for, in characters: about an article.
NEAR = 15_000
_OF_PLACE = ("in", "near", "at", "to", "from", "outside", "around")


def is_place(words: Words, span: Range) -> bool:
    """Whether the text says "in", "near" or "at" the name."""
    name = words.cover(*span).of(words.text)
    around = words.text[max(0, words.span.start - NEAR) : words.span.end + NEAR]
    return any(stands(around, f" {preposition} {name}") for preposition in _OF_PLACE)


def stands(text: str, phrase: str) -> bool:
    """Whether the phrase stands in the text with no letter right behind it."""
    at = text.find(phrase)
    return at >= 0 and not text[at + len(phrase) : at + len(phrase) + 1].isalnum()
