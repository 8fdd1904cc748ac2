"""Whether an article, and a sentence, is about a war at all (codebook, Unit: harm outside the war is no claim)."""

from __future__ import annotations

from functools import cache

from tollbook.records import Span
from tollbook.resources import Matcher, load_lexicon, matcher

# A single war word may be a figure of speech ("a war on drugs"); different ones together are not.
_ENOUGH = 2
# Articles about wars no profile knows use one in 20 to 70 words; those of protests, games and courts one in 110 or fewer.
_WORDS_TO_ONE = 100
# How near its figure the cause of a harm is mostly named, in characters.
_NEAR = 70
# How far before a sentence the cause of what it tells may stand, in characters.
_BEFORE = 160


def is_about_war(text: str) -> bool:
    """Whether folded `text`, which names the parties of no known war, uses enough words of war.

    Different ones, and so many for its length that war is what it is about, not a thing it mentions.
    """
    return _uses_different_words(text) and (
        sum(1 for _ in matcher("warfare", "war").find(text)) * _WORDS_TO_ONE >= text.count(" ")
    )


def _uses_different_words(text: str) -> bool:
    low = text.lower()
    seen = 0
    for form in _war_words():
        if form in low:
            seen += matcher("warfare", "war").first(low, max(0, low.find(form) - 1)) is not None
            if seen >= _ENOUGH:
                return True
    return False


def is_outside_war(text: str, sentence: Span, figure: Span) -> bool:
    """Whether the figure is of harm that no war did: a crash, a flood, an epidemic named near it."""
    outside: Matcher = matcher("warfare", "outside")
    if outside.first(text, sentence.start, sentence.end) is None:
        return _goes_on_outside(text, sentence)
    near = Span(max(sentence.start, figure.start - _NEAR), min(sentence.end, figure.end + _NEAR))
    if outside.first(text, near.start, near.end) is not None:
        return matcher("attacks").first(text, near.start, near.end) is None
    return matcher("warfare", "war").first(text, sentence.start, sentence.end) is None


def _goes_on_outside(text: str, sentence: Span) -> bool:
    """Whether the sentence, which names no cause, goes on with one outside the war named just before it."""
    start = max(text.rfind("\n", 0, sentence.start) + 1, sentence.start - _BEFORE)
    if matcher("warfare", "outside").first(text, start, sentence.start) is None:
        return False
    return not any(
        matcher(*words).first(text, start, sentence.end) is not None
        for words in (("warfare", "war"), ("attacks",))
    )


@cache
def _war_words() -> tuple[str, ...]:
    forms = {form for entry in load_lexicon("warfare") if entry.category == "war" for form in entry.forms}
    return tuple(sorted(forms))
