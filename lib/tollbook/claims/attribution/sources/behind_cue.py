"""The noun phrase that names a source behind a cue: "said the mayor", "according to the mayor of Dvir"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from tollbook.claims.closed_classes import ARTICLES, RELATIVES

from ..text.lexicon import agents, sources, vocabulary
from ..text.word_classes import ADVERBS, DETERMINERS, PREPOSITIONS, PRONOUNS, SETS_TIME, TIME_WORDS, words_of
from ..text.words import QUOTE, Range, Words
from .appositions import AGE, LONGEST_APPOSITION
from .conjoined import LONGEST_OTHER
from .figures import before_number
from .noun_phrases import FINITE, LONGEST_SOURCE, STOPS, is_short
from .publishers import PUT_OUT

# Prepositions after which the time or the place of speaking follows, not more of the name.
_AFTER_NAME = words_of("on during after via when as while if because before until amid through")
_FORMER = words_of("former retired acting deputy senior assistant chief vice associate")
_OF_PLACES = words_of("new old saint great little river lake island islands state province county republic")
_HEADS_PLACE = words_of("in at near from")
# How long the time may be that stands between a paper and who put it out, in words.
LONGEST_TIME = 5
# How long a name beside a role may be, in words.
LONGEST_PERSON = 4
# How long what stands in brackets behind a name may be, in words.
LONGEST_BRACKET = 4


def phrase_after(words: Words, first: int, generous: bool = False) -> Range | None:
    """The noun phrase that begins at word `first` ("said the mayor", "according to the mayor of Dvir").

    With `generous`, a place may follow without a role before it, as it does after "according to".
    """
    index = first
    while index < len(words) and index - first < LONGEST_SOURCE:
        low = words.low[index]
        if low == ",":
            after = _apposition_after(words, first, index, generous and first == 2)
            if after is None:
                break
            index = after
            continue
        past = _past_bracket(words, first, index) if low == "(" else _to_author(words, first, index)
        if past is not None:
            index = past
            continue
        if not _continues_right(words, index, first, generous):
            break
        index += 1
    index = before_number(words, first, index)
    while index > first and (
        words.low[index - 1] in PREPOSITIONS or words.low[index - 1] in ("and", ",", "the", "a")
    ):
        index -= 1
    return (first, index) if index > first else None


def _past_bracket(words: Words, first: int, opening: int) -> int | None:
    """Past the party, the seat or the initials behind a name: "Ada Holm (U-Dvir) | , who runs the town"; else None."""
    short = words.low[opening + 1 : opening + 2 + LONGEST_BRACKET]
    named = opening > first and words.capital(opening - 1)
    return opening + 2 + short.index(")") if named and ")" in short else None


def _continues_right(words: Words, index: int, first: int, generous: bool) -> bool:  # noqa: PLR0911
    low = words.low[index]
    if low in PRONOUNS:
        return index == first
    if index > first and words.low[first] in PRONOUNS:
        return False
    if low in ("and", "or"):
        return index > first and index + 1 < len(words) and _joins_right(words, index)
    if low == QUOTE:
        return index > first and is_short(words, index)
    if (
        low in STOPS
        or low in _AFTER_NAME
        or (index > first and low in vocabulary().finite and words.low[index + 1 : index + 2] != ["by"])
    ):
        return False
    if low in _HEADS_PLACE and not generous:
        return index > first and not words.capital(index - 1) and words.low[index - 1] in sources()
    if low in TIME_WORDS and words.capital(index):
        return False
    if low in ADVERBS and low not in ("all", "both") and index > first:
        return False
    return words.is_word(index)


def _to_author(words: Words, first: int, index: int) -> int | None:
    """Past the time at which a paper was put out: "figures released | on Sunday | by the mission"; None elsewhere."""
    if not any(words.low[i] in vocabulary().documents for i in range(first, index)):
        return None
    at = index + 2 if words.low[index : index + 2] == ["put", "out"] else index
    if not {words.low[at - 1], words.low[at - 2]} & (PUT_OUT | {"public"}):
        return None
    while at < min(index + LONGEST_TIME, len(words)) and (
        words.low[at] in TIME_WORDS | SETS_TIME | {"out"} or words.low[at].isdigit()
    ):
        at += 1
    return at if at > index and words.low[at : at + 1] == ["by"] else None


def _joins_right(words: Words, index: int) -> bool:
    right = index + 1
    while right < len(words) - 1 and words.low[right] in DETERMINERS:
        right += 1
    for i in range(right, min(right + 5, len(words))):
        if words.low[i] in agents() or (words.capital(i) and words.low[i] not in TIME_WORDS):
            return True
        if not words.is_word(i) or words.low[i] in STOPS:
            return _ends_phrase(words, index, i)
    return _ends_phrase(words, index, right + 1)


def _ends_phrase(words: Words, joint: int, end: int) -> bool:
    """Whether one more of whatever trade ends the words: "said two officials and a trader", "and two shopkeepers"."""
    some = words.low[joint + 1] in ("a", "an", "another", "one", "two", "three")
    stands = 0 < end - joint - 2 <= LONGEST_OTHER and words.low[joint - 1] in agents()
    return some and stands and words.low[end : end + 1] in ([], ["."])


def _apposition_after(words: Words, first: int, comma: int, closed: bool) -> int | None:
    """Where the phrase goes on after a comma that opens an apposition; None where it ends there."""
    at = comma + 1
    if at >= len(words) or comma - first > LONGEST_APPOSITION:
        return None
    low, close = words.low[at], _apposition_end(words, at)
    if low in RELATIVES or close == at:
        return None
    if AGE.fullmatch(low) and close - at == 1:
        return close
    body = range(at, close)
    # "A friend who was there": the clause tells who it is, and its verb is none of the sentence.
    noun = list(takewhile(lambda i: words.low[i] not in RELATIVES, body))
    if any(words.low[i] in FINITE for i in noun):
        return None
    if _names_role(words, first, comma, body):
        return close
    open_end = close == len(words) and closed
    return close if not open_end and _explains_name(words, first, comma, noun, body) else None


def _apposition_end(words: Words, at: int) -> int:
    """The mark that ends an apposition which begins at the word."""
    close = at
    while (
        close < len(words)
        and words.low[close] not in (",", ";", ":", ")", QUOTE, "—", "–")
        and close - at < LONGEST_APPOSITION
    ):
        close += 1
    return close


def _names_role(words: Words, first: int, comma: int, body: range) -> bool:
    """ "The mayor of the port, Ada Holm": a name behind a role."""
    name = all(words.capital(i) for i in body) and len(body) <= LONGEST_PERSON
    giver = next((i for i in range(first + 1, comma) if words.low[i] in ("from", "by")), 0)
    if words.low[giver - 1] in vocabulary().documents:
        first = giver + 1  # "a statement from the mayor, Ada Holm"
    head = next((i for i in range(first + 1, comma) if words.low[i] in PREPOSITIONS), comma) - 1
    role_before = words.low[head] in agents() and (
        not words.capital(comma - 1) or _has_holder(words, first, head, body)
    )
    return name and role_before and words.low[body.start] not in TIME_WORDS


def _has_holder(words: Words, first: int, head: int, body: range) -> bool:
    """ "The mayor of Dvir, Ada Holm": one office and the two names of who holds it, and no "the mayor of Dvir, North Reach"."""
    known = vocabulary()
    one = words.low[first] in ARTICLES and words.low[head] in known.persons | known.titles
    named = all(words.low[i] not in known.directions | _OF_PLACES for i in body)
    return one and words.low[head + 1] in ("of", "for") and len(body) > 1 and named


def _explains_name(words: Words, first: int, comma: int, noun: Sequence[int], body: range) -> bool:
    """ "Ada Holm, the mayor", "Ada Holm, 40, a teacher", "Ada Holm (NFA), former head of the port": a role behind a name."""
    at = body.start
    low = words.low[at]
    beside = at + 1 < len(words) and words.low[at + 1] in agents()
    if not (low in ARTICLES or low in agents() or beside or low in _FORMER):
        return False
    aged = comma - 3 >= first and bool(AGE.fullmatch(words.low[comma - 1])) and words.low[comma - 2] == ","
    bracketed = words.low[comma - 1] == ")" and "(" in words.low[first:comma]
    bracket = words.low.index("(", first) - 1 if bracketed else comma - 1
    indefinite = low in ("a", "an") and first < comma - 1 and words.capital(comma - 2)
    people = agents() | vocabulary().tellers if aged or indefinite else agents()
    known = any(words.low[i] in people for i in body) or (indefinite and _is_somebody(words, noun))
    return known and words.capital(comma - 3 if aged else bracket)


def _is_somebody(words: Words, noun: Sequence[int]) -> bool:
    """Whether "a friend who left", behind a name, can tell who that is: no time, no thing, nothing that was said."""
    known = vocabulary()
    head = takewhile(lambda i: words.low[i] not in PREPOSITIONS | {"that"}, noun)
    return not any(words.low[i] in known.things | TIME_WORDS or words.low[i] in known.nouns for i in head)
