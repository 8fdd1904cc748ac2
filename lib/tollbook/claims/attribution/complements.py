"""What stands behind a cue: the addressee, time, place and medium of speaking, then the content."""

from __future__ import annotations

from .cue import Cue
from .vocabulary import (
    ADVERBS,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    MODAL,
    NUMBER_WORDS,
    PREPOSITIONS,
    PRONOUNS,
    TIME_WORDS,
    vocabulary,
    words_of,
)
from .words import QUOTE, Words

ADJUNCTS = words_of("on in at during after via through to by from over before with without when for of about")
LONGEST_ADJUNCT = 25
LONGEST_ADDRESSEE = 14
LONGEST_LABEL = 6
_ADDRESSEES = words_of(
    "reporters journalists lawmakers parliament congress viewers parliamentarians senators legislators them us me"
    " him her it you listeners delegates"
)
_AFTER_ADDRESSEE = words_of("on at during how about of in after via last by")
_PARTS_OF_DAY = words_of("morning afternoon evening night")
# "Said by phone", "identified by name": how, and not by whom.
MEANS = words_of("name names phone telephone email e-mail letter video radio text message satellite")
_NO_CONTENT = words_of("when while after before but and without because as")


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
    index = past_addressee(words, cue.end) if cue.frame == "tell" else cue.end
    while index < len(words):
        past = past_adjunct(words, index)
        if past == index:
            break
        index = past
    return index


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
        if low in _ADDRESSEES or low in TIME_WORDS:
            break
    return index


def past_adjunct(words: Words, index: int) -> int:
    """Past one adverb, time or phrase ("on Monday", "in a statement on Telegram"); `index` where none stands there."""
    low = words.low[index]
    following = words.low[index + 1] if index + 1 < len(words) else ""
    if low in ("last", "this", "early", "late", "earlier", "later") and following in TIME_WORDS | {
        "this",
        "last",
        "on",
        "in",
    }:
        return index + 1 + (following in TIME_WORDS)
    if low == "by" and following in MEANS:
        return index + 2
    later = _past_later(words, index)
    if later > index:
        return later
    if low in ("yesterday", "today", "tonight", "overnight") or (low in TIME_WORDS and words.capital(index)):
        return index + 1 + (following in _PARTS_OF_DAY)
    if low in ADVERBS and low not in ("all", "both", "only", "first", "once", "further"):
        return index + 1
    return _past_phrase(words, index) if low in ADJUNCTS else index


def _past_later(words: Words, index: int) -> int:
    """Past "a day later", "two hours earlier", "the next morning", "the same evening"."""
    three = words.low[index : index + 3]
    if len(three) < 3:
        return index
    counted = (three[0] in ("a", "an", "some", "several", "few") or is_number(words, index)) and three[
        1
    ] in TIME_WORDS
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


def has_number(words: Words, start: int, end: int) -> bool:
    """Whether a number, in digits or words, stands in the range."""
    return any(words.low[i][0].isdigit() or words.low[i] in NUMBER_WORDS for i in range(start, end))


def is_number(words: Words, index: int) -> bool:
    """Whether the word begins with a digit or is a number word."""
    low = words.low[index] if index < len(words) else ""
    return low[:1].isdigit() or low.partition("-")[0] in NUMBER_WORDS


def opens_clause(low: str) -> bool:
    """Whether a word continues a clause whose subject stands before the source: "a level he says would"."""
    return low in BE or low in words_of("has have had would will could can may might should must did")


def is_question(low: str) -> bool:
    """Whether a word opens what is asked."""
    return low in CONJUNCTIONS - {"that", "and", "but", "because", "so", "nor", "or"} or low in (
        "if",
        QUOTE,
        "for",
    )
