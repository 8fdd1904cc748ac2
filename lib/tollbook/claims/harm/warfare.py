"""Whether the harm of a sentence was done by the war at all (codebook, Unit: harm outside the war is no claim)."""

from __future__ import annotations

import re
from collections.abc import Callable

from tollbook.records import Span
from tollbook.resources import Matcher, matcher

# The value of entries for a people against its own police.
_UNREST = "unrest"
# How near its figure the cause of a harm is mostly named, in characters.
_NEAR = 70
# How far before a sentence the cause of what it tells may stand, in characters.
_BEFORE = 160
# "The conflict has killed 40,000, most of them through disease": the war's toll, whatever it was that killed.
_WAR_DID = re.compile(
    r"\b(?:war|conflict|fighting|siege)\b(?: \w+){0,4} (?:killed|kills|claimed|cost|left)\b"
)


# A sentence that goes on about the deed just told of.
_THE_DEED = re.compile(
    r"(?:The|That|This) (?:\w+ )?(?:attack|assault|riot|shooting|violence|crash|accident|disaster|rampage)\b|That day"
)


def is_outside_war(text: str, sentence: Span, figure: Span, names_party: Callable[[], bool]) -> bool:
    """Whether the figure is of harm that no war did: a crash, a flood, an epidemic named near it.

    `names_party` tells whether the sentence names a party of the article's war.
    """
    outside: Matcher = matcher("warfare", "outside")
    if outside.first(text, sentence.start, sentence.end) is None:
        return _goes_on_outside(text, sentence)
    hits = {hit.entry.value for hit in outside.find(text, sentence.start, sentence.end)}
    if "sure" in hits:
        return True
    if hits == {_UNREST}:
        return not names_party() and not _is_of_war(text, sentence)
    near = Span(max(sentence.start, figure.start - _NEAR), min(sentence.end, figure.end + _NEAR))
    if outside.first(text, near.start, near.end) is not None:
        did = _WAR_DID.search(text, near.start, near.end)
        return did is None and matcher("attacks").first(text, near.start, near.end) is None
    return matcher("warfare", "war").first(text, sentence.start, sentence.end) is None


def goes_on_about_deed(text: str, sentence: Span) -> bool:
    """Whether the sentence opens with the deed just told of: "The attack also", "That day"."""
    return _THE_DEED.match(text, sentence.start) is not None


def _is_of_war(text: str, sentence: Span) -> bool:
    """Whether the sentence has a word of war or of attack."""
    war = matcher("warfare", "war").first(text, sentence.start, sentence.end)
    return war is not None or names_attack(text, sentence)


def names_attack(text: str, sentence: Span) -> bool:
    """Whether the sentence names an attack that may have done its harm."""
    return matcher("attacks").first(text, sentence.start, sentence.end) is not None


def _goes_on_outside(text: str, sentence: Span) -> bool:
    """Whether the sentence, which names no cause, goes on with one outside the war named just before it."""
    start = max(text.rfind("\n", 0, sentence.start) + 1, sentence.start - _BEFORE)
    hits = list(matcher("warfare", "outside").find(text, start, sentence.start))
    if all(hit.entry.value == _UNREST for hit in hits):
        return False
    if any(hit.entry.value == "sure" for hit in hits) and _THE_DEED.match(text, sentence.start):
        return True
    return not any(
        matcher(*words).first(text, start, sentence.end) is not None
        for words in (("warfare", "war"), ("attacks",))
    )
