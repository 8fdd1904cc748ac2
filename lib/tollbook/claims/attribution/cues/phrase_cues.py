"""Cues of several words ("according to", "citing", "if X is to be believed"), and adjectives of holding before a clause."""

from __future__ import annotations

from tollbook.claims.closed_classes import OWNERS
from tollbook.resources import Entry

from ..text.lexicon import agents, sources, vocabulary
from ..text.word_classes import BE, FEELS, PRONOUNS, words_of
from ..text.words import Words
from .cue import Cue
from .verb_groups import group

# How far behind "if" the verb may stand that asks for belief.
LONGEST_CREDITED = 9
# "Going by the ministry", "to judge by the army": what one is led by.
_GUIDED = words_of("going judging to")
_RIGHT = words_of("right correct accurate true reliable credible")
_BELIEVED = (["to", "be", "believed"], ["to", "be", "trusted"], ["to", "be", "credited"])


def state(words: Words, index: int) -> Cue | None:
    """ "Is sure that", "was not convinced that", "felt certain he": an adjective of holding between its verb and a clause."""
    after = words.low[index + 1] if index + 1 < len(words) else ""
    first, _, negated, _ = group(words, index)
    feels = index > 0 and words.low[index - 1] in FEELS
    first = index - 1 if first == index and feels else first
    clause = after == "that" or after in PRONOUNS or after in OWNERS or after in ("the", "there")
    if first == index or not clause or words.low[first - 1 : first] in (["it"], ["there"]):
        return None
    return Cue(first, index + 1, index, vocabulary().states[words.low[index]], "verb", negated)


def matching(
    words: Words, index: int, choices: dict[str, list[tuple[tuple[str, ...], Entry]]]
) -> tuple[int, Entry | None]:
    """The end of the longest form that begins at the word, and its entry; None where no form does."""
    following = words.low[index + 1] if index + 1 < len(words.low) else None
    for rest, entry in choices[words.low[index]]:
        if not rest:
            return index + 1, entry
        end = index + 1 + len(rest)
        if rest[0] == following and tuple(words.low[index + 1 : end]) == rest:
            return end, entry
    return index, None


# Singular in form, and yet somebody: "per police".
_COLLECTIVE = frozenset({"police", "media", "data", "intelligence"})
_MEASURED = frozenset("cent capita head day week month year hour square per and in of to".split())
_DESCRIBED = 4  # words from "per" to the noun


def phrase_cue(words: Words, index: int) -> Cue | None:
    """A cue of several words, or one that is no verb: "according to", "citing"."""
    end, entry = matching(words, index, vocabulary().phrases)
    held = entry is not None and entry.category == "standing" and words.low[end : end + 1] == ["that"]
    if entry is None or held or (words.low[index] == "per" and not _names_source(words, end)):
        return None
    if (words.low[index] in _GUIDED and not _opens_phrase(words, index)) or (
        words.low[index:end] == ["if"] and not _is_credited(words, end)
    ):
        return None
    if end == index + 1 and words.low[index] == "according" and not _follows_source(words, end):
        return None
    return Cue(index, end, index, entry, entry.category)


def _names_source(words: Words, index: int) -> bool:
    """Whether "per" leads to somebody: "per the mayor", "per local health officials"; "per day", "per hospital" is a rate."""
    if index >= len(words):
        return False
    if words.capital(index) or words.low[index] in ("the", "a", "an", "its", "their", "his", "her"):
        return True
    if index > 1 and words.low[index - 2] == "," and len(words) - index < _DESCRIBED:
        return words.low[-1] in sources()  # a headline: "Ten dead, per aid group"
    for at in range(index, min(index + _DESCRIBED, len(words))):
        low = words.low[at]
        if words.capital(at) or (low in sources() and (low.endswith("s") or low in _COLLECTIVE)):
            return at > index or low.endswith("s") or low in _COLLECTIVE
        if not words.is_word(at) or low in _MEASURED:
            return False
    return False


def _opens_phrase(words: Words, index: int) -> bool:
    """Whether "going by" opens a phrase of its own: "going by the ministry, ten died", no car going by a mosque."""
    return index == 0 or not words.is_word(index - 1) or words.low[index - 1] in ("and", "but")


def _is_credited(words: Words, index: int) -> bool:
    """Whether "if" asks for belief in somebody: "if the army is to be believed", "if the ministry is right"."""
    for at in range(index + 1, min(index + LONGEST_CREDITED, len(words) - 1)):
        if words.low[at] in BE:
            return words.low[at + 1 : at + 4] in _BELIEVED or words.low[at + 1] in _RIGHT
        if not words.is_word(at):
            return False
    return False


def _follows_source(words: Words, index: int) -> bool:
    """Whether a source stands right behind "according", whose "to" was lost: "according army officials"."""
    if index >= len(words):
        return False
    return words.low[index] in ("the", "a") or words.capital(index) or words.low[index] in agents()
