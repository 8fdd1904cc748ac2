"""Whether an article, and a sentence, is about a war at all (codebook, Unit: harm outside the war is no claim)."""

from __future__ import annotations

from functools import cache

from tollbook.records import Span
from tollbook.resources import Matcher, load_lexicon, matcher

# A single war word may be a figure of speech ("a war on drugs"); different ones together are not.
_ENOUGH = 2


def is_about_war(text: str) -> bool:
    """Whether folded `text`, which names the parties of no known war, uses enough different words of war."""
    low = text.lower()
    seen = 0
    for form in _war_words():
        if form in low:
            seen += matcher("warfare", "war").first(low, max(0, low.find(form) - 1)) is not None
            if seen >= _ENOUGH:
                return True
    return False


def is_outside_war(text: str, sentence: Span) -> bool:
    """Whether the sentence speaks of harm that no war did: a crash, a flood, an epidemic."""
    outside: Matcher = matcher("warfare", "outside")
    if outside.first(text, sentence.start, sentence.end) is None:
        return False
    return matcher("warfare", "war").first(text, sentence.start, sentence.end) is None


@cache
def _war_words() -> tuple[str, ...]:
    forms = {form for entry in load_lexicon("warfare") if entry.category == "war" for form in entry.forms}
    return tuple(sorted(forms))
