"""Words told inside a quotation: '"The ministry says ten died," she explained' is the ministry's (codebook, Source).

The layer reads a quotation as part of what is around it; only for a figure inside one is it asked whether the speaker
passes on somebody else's words. Pronouns ("they say", "I think") name nobody there and leave the figure to the speaker.
"""

from __future__ import annotations

import re

from tollbook.claims.closed_classes import OURS
from tollbook.records import Span

from ..model import Attribution
from ..names.full_names import full_name
from ..names.mentions import mention
from ..text.lexicon import vocabulary
from ..text.words import Words, read_words
from .draft import Draft
from .find import draft

_STOP = re.compile(r"[.!?]\s")
# Frames of telling; counting and seeing inside a quotation stay the speaker's.
_TELLING = ("say", "tell", "report", "put", "issue")
_HELD = ("neutral", "endorsing", "doubting")


def told_within(text: str, quotation: Span, span: Span) -> Attribution | None:
    """The attribution inside a quotation of folded text whose content holds the span, named by no pronoun; else None."""
    stops = [stop.end() for stop in _STOP.finditer(text, quotation.start + 1, span.start)]
    start = stops[-1] if stops else quotation.start + 1
    following = _STOP.search(text, span.end, quotation.end - 1)
    words = read_words(text, Span(start, following.start() if following else quotation.end - 1), [])
    if not len(words) or vocabulary().triggers.isdisjoint(words.low):
        return None
    found = [made for made in draft(words) if _passes_on(words, made, span)]
    return _attribution(words, min(found, key=_length)) if found else None


def _passes_on(words: Words, made: Draft, span: Span) -> bool:
    """Whether a source with a name tells what holds the span."""
    cue = made.cue
    tells = cue.shape == "according" or (cue.shape == "verb" and cue.frame in _TELLING)
    held = cue.shape == "according" or cue.entry.category in _HELD
    if made.source is None or not tells or not held or cue.negated:
        return False
    named = words.low[made.source[0]] not in OURS and not mention(words, made.source).pronoun
    return named and any(
        words.starts[first] <= span.start < words.ends[end - 1] for first, end in made.content
    )


def _length(made: Draft) -> int:
    return sum(end - first for first, end in made.content)


def _attribution(words: Words, made: Draft) -> Attribution | None:
    if made.source is None:
        return None
    asked = mention(words, made.source)
    content = tuple(words.cover(*piece) for piece in made.content)
    cue = words.cover(made.cue.first, made.cue.end)
    speaker = full_name(asked, words.text)
    return Attribution(
        words.cover(*made.source),
        cue,
        content,
        "direct",
        "asserts",
        asked.name,
        speaker,
        False,
        made.cue.entry.id,
    )
