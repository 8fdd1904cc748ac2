"""Whether "and" joins two sources rather than two clauses: "two officials and a trader said", "medical and security sources"."""

from __future__ import annotations

from ..text.lexicon import agents, vocabulary
from ..text.word_classes import DETERMINERS, PREPOSITIONS, TIME_WORDS
from ..text.words import QUOTE, Words

_LONGEST_PAPER = 6  # the words of a document named as a source
# How far before "and" the word "both" may stand, in words.
_LONGEST_OF_TWO = 6
LONGEST_OTHER = 2  # the words of one of an unknown trade: "a local trader"
_SOME = frozenset("a an another one two three several".split())


def conjoins(words: Words, index: int, end: int) -> bool:
    """Whether "and" joins two sources, rather than two clauses."""
    if index == 0 or index + 1 >= end:
        return False
    left, right = words.low[index - 1], index + 1
    while right < end - 1 and words.low[right] in DETERMINERS:
        right += 1
    if "both" in words.low[max(0, index - _LONGEST_OF_TWO) : index]:
        return True
    if index > 1 and words.low[index - 2][0].isdigit() and not words.capital(index - 1):
        # "Killed 12 generals and officials say": those counted do not speak.
        return False
    known = agents()
    left_agent = left in known or (words.capital(index - 1) and left not in TIME_WORDS)
    left_agent = left_agent or _is_paper(words, index)
    right_agent = any(words.low[i] in known or words.capital(i) for i in range(right, end))
    if left in known and words.low[index + 1] in _SOME and end - right <= LONGEST_OTHER:
        right_agent = right_agent or _opens_at(words, index) is not None  # "Two officials and a trader said"
    return right_agent and (left_agent or _shares_head(words, index, right, end))


def _is_paper(words: Words, index: int) -> bool:
    """Whether one who tells, or a document, stands alone before the "and" at `index`: ", people of the place and …"."""
    known = vocabulary()
    first = index - 1
    while first > 0 and index - first < _LONGEST_PAPER and words.is_word(first - 1):
        first -= 1
        if words.low[first] in known.finite or (words.low[first] in known.verbs and first < index - 1):
            return False
    head = next((i for i in range(first + 1, index) if words.low[i] in PREPOSITIONS), index) - 1
    tells = words.low[head] in known.documents or (head < index - 1 and words.low[head] in agents())
    return tells and first > 0 and words.low[first - 1] in (",", QUOTE)


def _opens_at(words: Words, index: int) -> int | None:
    """Where a short phrase opens the sentence, or stands alone behind a mark, up to the "and" at `index`; else None."""
    first = index - 1
    while first > 0 and index - first < _LONGEST_PAPER and words.is_word(first - 1):
        first -= 1
        if words.low[first] in vocabulary().finite or words.low[first] in vocabulary().verbs:
            return None
    return first if first == 0 or words.low[first - 1] in (",", QUOTE) else None


def _shares_head(words: Words, index: int, right: int, end: int) -> bool:
    """Whether a word before "and" says of the next one's noun what sort it is: ", medical and security sources"."""
    opens = index == 1 or words.low[index - 2] in (",", QUOTE) or words.low[index - 2] in DETERMINERS
    left = words.low[index - 1]
    plain = words.is_word(index - 1) and left not in vocabulary().things and not left[0].isdigit()
    return opens and plain and right + 2 == end and words.low[end - 1] in agents()
