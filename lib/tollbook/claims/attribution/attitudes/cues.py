"""Words that show how somebody stands to a thing, before whose attitude it is is known."""

from __future__ import annotations

from collections.abc import Iterator

from ..cues.cue import Cue
from ..cues.find import is_title_case
from ..text.word_classes import is_adverb
from ..text.words import Words
from .forms import attitude_forms
from .states import STATE_SHAPES
from .verbs import VERB_SHAPES

# How each frame of the lexicon looks for its words.
_SHAPES = VERB_SHAPES | STATE_SHAPES


def attitude_cues(words: Words) -> Iterator[Cue]:
    """The words of attitude of an utterance outside its quotations, left to right."""
    forms = attitude_forms()
    for index, low in enumerate(words.low):
        named = words.capital(index) and not is_title_case(words, index)  # "the Press Office"
        cue = _cue(words, index) if low in forms and not named else None
        if cue is not None:
            yield cue


def _cue(words: Words, index: int) -> Cue | None:
    """The cue of the longest form that begins at a word and stands as its entry wants it; None where none does.

    An adverb may part a verb from its preposition: "pushed quietly for".
    """
    parted = index + 1 < len(words) and is_adverb(words.low[index + 1])
    for rest, entry in attitude_forms()[words.low[index]]:
        for start in (index + 1, index + 2) if rest and parted else (index + 1,):
            end = start + len(rest)
            if tuple(words.low[start:end]) == rest:
                cue = _SHAPES[str(entry.value)](words, index, end, entry)
                if cue is not None:
                    return cue
    return None
