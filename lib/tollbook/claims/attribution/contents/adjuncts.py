"""What stands between a cue and its content: the addressee, time, place and medium of speaking."""

from __future__ import annotations

from tollbook.claims.dates.names import DAYTIMES

from ..text.lexicon import vocabulary
from ..text.numerals import counts_time
from ..text.word_classes import (
    ADVERBS,
    BE,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    TIME_WORDS,
    words_of,
)
from ..text.words import QUOTE, Words

ADJUNCTS = words_of("on in at during after via through to by from over before with without when for of about")
_BEFORE_TIME, _BEFORE_DAY = words_of("last this early late earlier later"), words_of("this last on in")
LONGEST_ADJUNCT = 25
LONGEST_ADDRESSEE = 14
_ADDRESSEES = words_of(
    "reporters journalists lawmakers parliament congress viewers parliamentarians senators legislators them us me"
    " him her it you listeners delegates"
)
_AFTER_ADDRESSEE = words_of("on at during how whether if why what about of in after via last by")
# "Said by phone", "identified by name": how, and not by whom.
MEANS = words_of("name names phone telephone email e-mail letter video radio text message satellite")


def past_addressee(words: Words, start: int) -> int:
    """Past "reporters in the town", "the council", "state television"."""
    index = start
    while index < len(words) and index - start < LONGEST_ADDRESSEE:
        low = words.low[index]
        if not words.is_word(index) or low == "that" or low in _AFTER_ADDRESSEE or low in BE:
            break
        if index > start and (
            low in PRONOUNS or (low in DETERMINERS and words.low[index - 1] not in PREPOSITIONS | {"and"})
        ):
            break
        index += 1
        if low in _ADDRESSEES or (low in TIME_WORDS and not _in_title(words, index - 1)):
            break
    return index


def _in_title(words: Words, index: int) -> bool:
    """Whether a word of time begins the name of an outlet: "told the Evening Lantern", "the Sunday Courier"."""
    return words.low[index - 1] == "the" and all(map(words.capital, range(index, min(index + 2, len(words)))))


def past_adjunct(words: Words, index: int) -> int:
    """Past one adverb, time or phrase ("on Monday", "in a statement on Telegram"); `index` where none stands there."""
    low = words.low[index]
    following = words.low[index + 1] if index + 1 < len(words) else ""
    if low in _BEFORE_TIME and (following in TIME_WORDS or following in _BEFORE_DAY):
        return index + 1 + (following in TIME_WORDS)
    if low == "by" and following in MEANS:
        return index + 2
    later = _past_later(words, index)
    if later > index:
        return later
    if low in ("yesterday", "today", "tonight", "overnight") or (low in TIME_WORDS and words.capital(index)):
        return index + 1 + (following in DAYTIMES)
    if low in ADVERBS and low not in ("all", "both", "only", "first", "once", "further"):
        return index + 1
    return _past_phrase(words, index) if low in ADJUNCTS else index


def _past_later(words: Words, index: int) -> int:
    """Past "a day later", "two hours earlier", "the next morning", "the same evening"."""
    three = words.low[index : index + 3]
    if len(three) < 3:
        return index
    counted = counts_time(words, index) and three[1] in TIME_WORDS
    if counted and three[2] in ("later", "earlier", "afterwards", "before", "ago"):
        return index + 3
    named = (
        three[0] in ("the", "that") and three[1] in ("next", "following", "same") and three[2] in TIME_WORDS
    )
    return index + 3 if named else index


def _past_phrase(words: Words, index: int) -> int:
    media = vocabulary().media
    for at in range(index + 1, min(index + 7, len(words))):
        if not words.is_word(at) or words.low[at] == "that":
            break
        if words.low[at] in media or words.low[at] in TIME_WORDS:
            past = at + 1
            while past < len(words) and _prolongs(words, past):
                past += 1
            return past
    end = index
    while (
        end < len(words)
        and (words.is_word(end) or words.low[end] == "'")
        and words.low[end] != "that"
        and end - index < LONGEST_ADJUNCT
    ):
        end += 1
    to_break = end >= len(words) or words.low[end] in (",", ";", ":", QUOTE, "that", "—", "–", "(")
    return end if to_break else index


def _prolongs(words: Words, index: int) -> bool:
    """Whether a word still belongs to the time or medium before it: "12 May", "evening update", "Telegram channel"."""
    low = words.low[index]
    known = vocabulary()
    return (
        low.isdigit()
        or low in TIME_WORDS
        or low in known.media
        or low in known.documents
        or low in ("channel", "account", "page", "ago", "time", "local", "gmt")
    )
