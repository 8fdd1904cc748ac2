"""The noun phrase that names a source, found from the cue outwards, without a parser.

Backwards from a verb the phrase runs to the first word that cannot stand in one: a mark, a conjunction, a
finite verb, the word before a determiner. Appositions and relative clauses between commas belong to it.
Ranges are half-open pairs of word indices.
"""

from __future__ import annotations

from tollbook.claims.closed_classes import HAVE, RELATIVES

from ..text.lexicon import agents, speakers, vocabulary
from ..text.word_classes import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    MODAL,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    TIME_WORDS,
    words_of,
)
from ..text.words import QUOTE, Range, Words
from .conjoined import conjoins

LONGEST_SOURCE = 40
LONGEST_PICKED = 30
# How far before a relative clause the head of its antecedent may stand, in words.
LONGEST_COUNTER = 4
FINITE = BE | HAVE | MODAL | words_of("did does do")
STOPS = CONJUNCTIONS | FINITE
_INFORMED = words_of("briefed informed notified advised")
_CLAUSAL = words_of("as after before since until despite amid")
# Prepositions inside the name of a source.
_WITHIN = ("of", "in", "for", "at")
# What stands left of a determiner in one phrase: "both the", "some of the".
_JOINING = words_of("and all both half least one some many")
_AT_THAT, _STAGES = (["at", "that"], ["at", "this"], ["at", "the"]), words_of("time point moment stage")
_LINKING = words_of("of and or to by than as with for from")  # what opens no phrase
_BEFORE_DETERMINER = words_of("the these those its his her their our no every any all both")


def is_agent(words: Words, span: Range) -> bool:
    """Whether the range holds something that can speak: a pronoun, a name, a role, a body, a document."""
    known = speakers()
    return any(words.low[i] in known or words.capital(i) for i in range(*span)) or span[1] - span[0] == 0


def is_short(words: Words, quote: int) -> bool:
    """Whether a quotation is words picked out of a text, and no speech."""
    return words.ends[quote] - words.starts[quote] < LONGEST_PICKED


def phrase_before(words: Words, end: int) -> int | None:
    """The first word of the noun phrase that ends before word `end`; None where no phrase stands there."""
    first = end
    while first > 0 and end - first < LONGEST_SOURCE:
        low = words.low[first - 1]
        if not _continues_left(words, first - 1, end) or _gap(words, first):
            short = _initials_before(words, first)
            if short is None:
                break
            first = short
            continue
        first -= 1
        in_name = first > 0 and words.capital(first) and words.capital(first - 1)
        again = first > 0 and words.low[first - 1] in _BEFORE_DETERMINER  # "the two sides", "no one"
        if low in DETERMINERS and not in_name and not again and not _joined_left(words, first):
            break
    while first < end and not _can_begin(words, first):
        first += 1
    if words.low[first - 2 : first] in _AT_THAT and words.low[first] in _STAGES:
        first += first + 1 < end  # "At that time officials said"
    named = end - first == 1 and words.low[first] in agents()  # "the pages that | officers | said"
    antecedent = None if named else _antecedent(words, first)
    if antecedent is not None:
        return antecedent
    return _after_opener(words, first, end) if first < end else None


def _initials_before(words: Words, first: int) -> int | None:
    """Back over the short form of a name in brackets: "the Health Council (HC) | in the north"."""
    if first < 4 or words.low[first] not in _WITHIN or words.low[first - 3 : first : 2] != ["(", ")"]:
        return None
    return first - 3 if words.capital(first - 2) and words.capital(first - 4) else None


def past_leads(words: Words, first: int, end: int) -> int:
    """Where a phrase begins without what leads up to it: "council members" in "beyond council members"."""
    leads = (i + 1 for i in range(first, end) if words.low[i] in PREPOSITIONS and words.low[i] not in _WITHIN)
    return max((first, *leads))


def _gap(words: Words, index: int) -> bool:
    """Whether two blanks part the word from the one before it, as a caption glued to a sentence."""
    return index < len(words) and words.text[words.ends[index - 1] : words.starts[index]].startswith("  ")


def _antecedent(words: Words, first: int) -> int | None:
    """The head of a relative clause without commas that the scan ran into: "volunteers who comb lists say"."""
    if first < len(words) and words.low[first - 1] in RELATIVES and words.capital(first):
        return None  # "the rebels that Dvir says were killed": a name right behind the pronoun speaks
    for at in range(first - 1, max(0, first - 8), -1):
        low = words.low[at]
        verb = at + 1 < len(words) and words.low[at + 1].endswith(("s", "ed")) and not words.capital(at + 1)
        after = words.low[at + 1] if at + 1 < len(words) else "the"
        plural = words.low[at - 1].endswith("s") and after not in DETERMINERS
        relative = low in ("who", "whose", "which") or (low == "that" and (verb or plural))
        own = low in ("who", "whose") and words.low[at - 1] != ","
        if at and ((relative and _may_count(words, at)) or own):
            return phrase_before(words, at)
        if not words.is_word(at) or low in vocabulary().finite or low in CONJUNCTIONS:
            return None
    return None


def _may_count(words: Words, end: int) -> bool:
    """Whether the phrase before a relative clause is one who counts: "a group in the south that tracks funerals"."""
    known = agents()
    return any(words.low[i] in known for i in range(max(0, end - LONGEST_COUNTER), end) if words.is_word(i))


def _continues_left(words: Words, index: int, end: int) -> bool:
    low = words.low[index]
    if low in ("and", "or"):
        return conjoins(words, index, end)
    # "To show Holm said": an infinitive, not part of the name.
    infinitive = index > 0 and words.low[index - 1] == "to" and low in vocabulary().verbs
    told = (low in vocabulary().speech and not _is_informed(words, index)) or _judges(words, index, end)
    if infinitive or low in STOPS or low in PRONOUNS or low in _CLAUSAL or told:
        return False
    if low == QUOTE:
        return index + 1 < end and is_short(words, index) and words.text[words.ends[index] - 2] not in ",.?!"
    if low in TIME_WORDS and not words.low[index].startswith("may") and not _is_first_name(words, index, end):
        dated = index > 1 and words.low[index - 1] in ("on", "in", "last")
        return dated and words.low[index - 2].endswith("ed")
    if not words.is_word(index):
        return False
    year = low.isdigit() and len(low) == 4 and not (index and words.low[index - 1] in ("the", "a"))
    return not year and not _is_clock(low)


def _judges(words: Words, index: int, end: int) -> bool:
    """Whether a verb between two names tells how one sees the other: "Ada Holm criticised the Dvir Watch, which said"."""
    between = 0 < index < end - 1 and words.capital(index - 1) and words.capital(index + 1)
    return between and any(e.value == "name" for _, e in vocabulary().verbs.get(words.low[index], ()))


def _is_informed(words: Words, index: int) -> bool:
    """Whether a participle tells what somebody knows: "a person briefed on the matter"."""
    after = words.low[index + 1] if index + 1 < len(words) else ""
    return words.low[index] in _INFORMED and after in ("on", "of", "about")


def _is_first_name(words: Words, index: int, end: int) -> bool:
    """Whether the name of a month is somebody's: "Jan Holm", "April Holm"."""
    month = words.low[index] in ("jan", "april", "june", "august")
    named = month and words.capital(index) and index + 1 < end
    dated = index > 0 and (words.low[index - 1] in PREPOSITIONS or words.low[index - 1].isdigit())
    return named and not dated and words.capital(index + 1) and words.low[index + 1] not in TIME_WORDS


def _is_clock(low: str) -> bool:
    return len(low) > 2 and low[-3] in ":." and low[-2:].isdigit()


def _joined_left(words: Words, index: int) -> bool:
    """Whether what stands left of a determiner still belongs to the phrase."""
    if index == 0:
        return False
    left = words.low[index - 1]
    return left in PREPOSITIONS or left in _JOINING


def _can_begin(words: Words, index: int) -> bool:
    low = words.low[index]
    return words.is_word(index) and low not in _LINKING


def _after_opener(words: Words, first: int, end: int) -> int | None:
    """Past a fronted adverbial that the scan ran into: "At first Ada Holm", "In town officials"."""
    # "day 21 of the war"
    dated = first > 0 and words.low[first][0].isdigit() and words.low[first - 1] in TIME_WORDS
    counted = words.low[first : first + 2] in (["at", "least"], ["at", "most"], ["as", "many"])
    if counted or (not dated and (words.low[first] not in OPENERS or words.low[first] in ("this", "once"))):
        return first
    if words.low[first : first + 2] == ["according", "to"] and first + 2 < end:
        # A slip of the pen: "According to the rights monitors on Monday said".
        return first + 2
    index = end
    while index > first + 1 and (words.capital(index - 1) or words.low[index - 1] in agents()):
        index -= 1
    return index if index < end else None
