"""Cues that are nouns: "by X's count", "in X's words", "X's claim that", "X's estimate of", "X's count was ten"."""

from __future__ import annotations

from tollbook.claims.closed_classes import OWNERS
from tollbook.resources import Entry

from ..sources.figures import number_follows
from ..text.lexicon import vocabulary
from ..text.numerals import is_number
from ..text.word_classes import DETERMINERS, PREPOSITIONS, TIME_WORDS, words_of
from ..text.words import QUOTE, Words
from .cue import Cue

LONGEST_OWNER, _TO_COUNT = 9, 3
# How many words may stand between an owner and the noun: "his often repeated promise to".
LONGEST_PRAISE = 3
# Nouns of wanting and promising, whose infinitive is what is wanted.
_INFINITIVE = words_of(
    "promise promises pledge vow threat threats plan plans decision intention desire wish demand demands proposal request "
    "requests offer refusal order recommendation hope"
)
# How many words may stand between a count and the "is" before its number: "X's figure for those killed in May is".
LONGEST_COUNTED = 14
# Nouns that pass on what is told, and what may be said of a count before its "that".
_TOLD = words_of("reports report rumours rumors word news")
_MADE = words_of("in by from made published reported")
# "On the army's showing" needs no "own".
_ON = ("showing", "telling", "reckoning", "evidence", "count", "tally", "version")


def reckoning(words: Words, index: int) -> Cue | None:
    """ "by the mayor's own count": the noun is the last word before a mark or the clause."""
    for at in range(index + 2, min(index + 9, len(words))):
        low = words.low[at]
        if not words.is_word(at) or (low in OWNERS and at > index + 1):
            return None  # "on the market at 63 and raised its count"
        if low in vocabulary().reckoning:
            owner = any(
                words.low[i].endswith(("'s", "s'"))
                or words.low[i] in ("his", "her", "its", "their", "same", "own")
                for i in range(index + 1, at)
            )
            # "By a Holm estimate", "by one Dvir count".
            owner = owner or (
                at - index <= _TO_COUNT and words.capital(at - 1) and words.low[at - 1] not in TIME_WORDS
            )
            if owner and (words.low[index] == "by" or words.low[at - 1] == "own" or low in _ON):
                return Cue(index, at + 1, at, vocabulary().reckoning[low], "reckoning")
            return None
    return None


def opinion(words: Words, at: int) -> Cue | None:
    """ "in her words", "in the mayor's view": from "in" over the owner to the noun."""
    for index in range(at - 2, max(-1, at - LONGEST_OWNER), -1):
        if words.low[index] == "in":
            owned = words.low[at - 1] in OWNERS or words.low[at - 1].endswith(("'s", "s'"))
            return (
                Cue(index, at + 1, at, vocabulary().opinions[words.low[at]], "reckoning") if owned else None
            )
        if not words.is_word(index) or words.low[index] == "to" or words.low[index] in TIME_WORDS:
            return None
    return None


def reporting_noun(words: Words, index: int) -> Cue | None:
    """A noun whose content follows: "the claim that", "claims by X that", "X's estimate of"."""
    entry = vocabulary().nouns[words.low[index]]
    at = index + 1
    if at >= len(words):
        return None
    low = words.low[at]
    # "The army's line is that …"
    that = at + (low in vocabulary().being)
    wanted = low == "to" and words.low[index] in _INFINITIVE and _is_owned(words, index)
    if wanted or (words.low[that : that + 1] == ["that"] and that + 1 < len(words)):
        return Cue(index, at if wanted else that, index, entry, "noun")
    number = entry.id.rsplit(".", 1)[1]
    apart = _set_apart(words, index, entry)
    equated = _equated(words, index) if number == "3" and apart is None else apart
    if equated is not None or low == ",":
        return equated
    counted = low == "for" and number == "3" and named_as(words, index) is not None
    told = number in ("1", "3") or words.low[index] in _TOLD
    if counted or (low == "of" and told):
        return Cue(index, index + 2, index, entry, "noun")
    if low in ("by", "from") and number in ("1", "2", "3"):
        return Cue(index, index + 1, index, entry, "noun")
    return _being(words, at)


def _set_apart(words: Words, index: int, entry: Entry) -> Cue | None:
    if "according" in words.low[max(0, index - LONGEST_OWNER) : index]:
        return None  # "According to the mayor's statement, 50 people died": the phrase tells who
    apart = apposed_to(words, index) if words.low[index + 1] == "," else None
    if apart is not None and apart[0] == apart[1] and not entry.id.endswith(".3"):
        return None  # "according to the mayor's statement, ten died"
    return None if apart is None else Cue(index, apart[1], index, entry, "noun")


def apposed_to(words: Words, head: int) -> tuple[int, int] | None:
    """What stands between commas behind a noun: the range of its words, and where the noun's content begins.

    "X's figure, 900 dead, …" has none and a number; "the finding, in a study by X, that …" has whose it is and a clause.
    """
    start = head + 2
    if number_follows(words, start, min(start + _TO_COUNT, len(words))):
        return start, start
    for at in range(start, min(start + LONGEST_COUNTED, len(words) - 2)):
        if words.low[at] == ",":
            opens = words.low[at + 1] == "that" and words.low[start] in _MADE
            return (at, at + 1) if opens else None
        if not words.is_word(at):
            return None
    return None


def _is_owned(words: Words, index: int) -> bool:
    """Whether somebody's noun and a verb follow: "his promise to lower taxes", "the council's plan to close it"."""
    verb = words.low[index + 2] if index + 2 < len(words) else ""
    if not verb.isalpha() or verb in DETERMINERS or words.capital(index + 2) or verb in PREPOSITIONS:
        return False
    near = words.low[max(0, index - LONGEST_PRAISE) : index]
    return any(low in OWNERS or low.endswith(("'s", "s'")) for low in near)


def _equated(words: Words, index: int) -> Cue | None:
    """The verb that makes somebody's count a number: "ten is X's estimate of the dead", "X's figure for those killed is ten"."""
    known = vocabulary().being
    for at in range(index + 1, min(index + LONGEST_COUNTED, len(words) - 1)):
        low = words.low[at]
        if (low in known or low == ":") and number_follows(words, at + 1, len(words)):
            # "The army's figure is another: ten".
            return Cue(at, at + 1, index, known.get(low, known["is"]), "standing")
        if low in ("has", "had") and words.low[at + 1 : at + 2] == ["been"]:
            # "The ministry's figure had been ten".
            counts = number_follows(words, at + 2, len(words))
            return Cue(at, at + 2, index, known["is"], "standing") if counts else None
        noun = low == "lower" or words.low[at - 1] in ("that", "this", "the", "each", "some")
        dated = low == "," and any(each in TIME_WORDS for each in words.low[at - 3 : at + 4])
        if not (words.is_word(at) or dated) or (low in vocabulary().verbs and not noun):
            break  # but "X's last figure for its dead, from May, was ten"
    return None


def named_as(words: Words, head: int) -> int | None:
    """The "is" of "ten is X's count of the dead", where a number stands before it; else None."""
    for at in range(head - 2, max(0, head - LONGEST_OWNER), -1):
        if words.low[at] in vocabulary().being:
            number = words.low[at - 1] == QUOTE or is_number(words, at - 1)
            return at if number and at <= LONGEST_COUNTED else None
        if not words.is_word(at) or words.low[at] in vocabulary().verbs:
            return None
    return None


_COUNTS = frozenset("tally count figures list estimate reckoning".split())


def _being(words: Words, at: int) -> Cue | None:
    """The verb in "X's estimate in April was at least ten", time passed over; "as" in "gave X's estimate as ten"."""
    if words.low[at] in ("in", "for", "on", "as") and at + 2 < len(words):
        time = next((i for i in range(at + 1, min(at + 4, len(words))) if words.low[i] in TIME_WORDS), None)
        at = time + 1 if time is not None else at
    end = at + 1
    known = vocabulary().being
    counted = words.low[at - 1] in _COUNTS and number_follows(words, end, len(words))
    stated = words.low[at : at + 1] in (["as"], ["at"]) or (
        counted and words.low[at : at + 1] in (["has"], ["had"])
    )  # "the Observatory's tally has ten dead"
    if at >= len(words) or not (words.low[at] in known or stated):
        return None
    if stated:
        return Cue(at, end, at, known["is"], "standing")
    return Cue(at, end, at, known[words.low[at]], "standing")
