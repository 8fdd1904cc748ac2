"""Where the content behind a cue begins, past the addressee, time, place and medium of speaking."""

from __future__ import annotations

from tollbook.claims.closed_classes import HAVE, SUBORDINATORS

from ..cues.cue import Cue
from ..text.lexicon import vocabulary
from ..text.numerals import is_number
from ..text.word_classes import BE, CONJUNCTIONS, DETERMINERS, MODAL, words_of
from ..text.words import QUOTE, Range, Words
from .adjuncts import past_addressee, past_adjunct

LONGEST_LABEL = 6
# What opens the question behind whoever is asked: "asked the minister whether".
_WHETHER = (["whether"], ["if"], ["how"], ["why"], ["what"])
_NO_CONTENT = SUBORDINATORS | words_of("but and without")


def complement(words: Words, cue: Cue) -> int | None:
    """The first word of the content behind the cue; None where none stands there."""
    if _infinitive(words, cue) or _bounded_number(words, cue.end) or _asks_for(words, cue):
        return cue.end
    index = after_cue(words, cue)
    if cue.end + 1 < len(words) and words.low[cue.end] in ("of", "about") and cue.frame != "tell":
        index = cue.end + 1
    if cue.end < index < len(words) and _is_relative(words, index):
        index = next((at for at in range(index, len(words)) if not words.is_word(at)), len(words))
    return _opened(words, cue, index)


def _asks_for(words: Words, cue: Cue) -> bool:
    """Whether "for" tells what is asked: "asked for more time"; comment is asked for by the outlet."""
    asks = cue.entry.category == "asking" and words.low[cue.end : cue.end + 1] == ["for"]
    return asks and words.low[cue.end + 1 : cue.end + 2] != ["comment"]


def _is_relative(words: Words, index: int) -> bool:
    """Whether "that" goes back to a medium: "wrote in a message that was later deleted"."""
    follows = words.low[index + 1] if index + 1 < len(words) else ""
    back = words.low[index] == "that" and words.low[index - 1] in vocabulary().media
    return back and follows in BE | HAVE | MODAL


def _opened(words: Words, cue: Cue, index: int) -> int | None:
    """Where the content begins that a word or mark opens; None where that opens none."""
    if index >= len(words):
        return None
    low = words.low[index]
    if low == "as" and cue.entry.category == "denying":
        return _past_label(words, index)
    if low == ":":
        return index + 1 if index + 1 < len(words) else None
    if low == ",":
        return _past_insertion(words, index)
    return index if low == QUOTE or (words.is_word(index) and low not in _NO_CONTENT) else None


def _past_label(words: Words, index: int) -> int | None:
    """Behind "as fabrication" in "rejected as fabrication the claim": the next phrase with a determiner or a name."""
    for at in range(index + 1, min(index + LONGEST_LABEL, len(words))):
        if words.low[at] in DETERMINERS - {"a", "an"} or words.capital(at):
            return at
        if not words.is_word(at):
            return None
    return None


def _past_insertion(words: Words, comma: int) -> int | None:
    """Behind "said, however, that" or 'said, "': the word after the commas; None without "that" or quotation."""
    if comma + 1 < len(words) and words.low[comma + 1] in (QUOTE, "that"):
        return comma + 1
    for index in range(comma + 1, min(comma + 15, len(words) - 1)):
        if words.low[index] == ",":
            return index + 1 if words.low[index + 1] in ("that", QUOTE) else None
    return None


def _bounded_number(words: Words, index: int) -> bool:
    """Whether "over 300", "at least ten", "up to ten" follows, which is no time or place."""
    low = words.low[index : index + 2]
    if low[:1] in (["over"], ["about"], ["around"], ["between"]):
        return is_number(words, index + 1)
    return low in (
        ["at", "least"],
        ["at", "most"],
        ["up", "to"],
        ["as", "many"],
        ["as", "much"],
        ["as", "few"],
    )


def _infinitive(words: Words, cue: Cue) -> bool:
    """Whether the content is an infinitive: "claims to have killed ten", "wants to leave"."""
    if cue.end + 1 >= len(words) or words.low[cue.end] != "to":
        return False
    wished = cue.frame == "want" or cue.entry.category in ("believing", "doubting")
    return wished or words.low[cue.end + 1] in ("have", "be")


def after_cue(words: Words, cue: Cue) -> int:
    """The first word behind the cue that is not addressee, time, place or medium of speaking."""
    index = past_addressee(words, cue.end) if cue.frame in ("tell", "ask") else cue.end
    if cue.frame == "ask" and words.low[index : index + 1] not in _WHETHER:
        index = cue.end
    while index < len(words):
        past = past_adjunct(words, index)
        if past == index:
            break
        index = past
    return index


def opens_clause(low: str) -> bool:
    """Whether a word continues a clause whose subject stands before the source: "a level he says would"."""
    return low in BE or low in words_of("has have had would will could can may might should must did")


def states_clause(words: Words, index: int) -> bool:
    """Whether a clause can only begin there: "that", or a pronoun that is always a subject."""
    return words.low[index : index + 1] in (["that"], ["he"], ["she"], ["they"], ["we"], ["i"])


def trails(words: Words, source: Range, index: int) -> bool:
    """Whether the source and its verb end the sentence behind what was told: "…, the inquest heard"."""
    ends = all(not words.is_word(i) and words.low[i] != QUOTE for i in range(index, len(words)))
    return ends and words.low[source[0] - 1 : source[0]] in ([","], [QUOTE])


def is_question(low: str) -> bool:
    """Whether a word opens what is asked."""
    return low in CONJUNCTIONS - {"that", "and", "but", "because", "so", "nor", "or"} or low in (
        "if",
        QUOTE,
        "for",
    )
