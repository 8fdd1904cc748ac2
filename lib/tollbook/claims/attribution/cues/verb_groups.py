"""The verb group around a word that reports: its auxiliaries, negation, and what leads to saying ("was forced to admit")."""

from __future__ import annotations

from tollbook.claims.closed_classes import HAVE

from ..sources.times import before_time
from ..text.lexicon import vocabulary
from ..text.word_classes import ADVERBS, BE, MODAL, NEGATION, words_of
from ..text.words import Words

# What stands before "to say": the first leave it unsaid, the others bring it about.
_HOLDING_BACK = words_of(
    "declined declines declining unable unwilling reluctant fails failed neglected omitted trying tries tried refused refuses refusing"
)
_BRINGING = words_of(
    "forced obliged compelled ready willing keen eager quick able rushed hastened dared began begins came had have has used needed bound"
)
# What leads others to say something, and how far before them it may stand, in words.
_LEADING = words_of("led leads leading prompted prompting prompts caused causing causes forced forcing moved")
LONGEST_LED = 6
_TOOK = words_of("took takes take taken taking turned turns went goes")
# How long the medium may be that somebody took to, in words.
LONGEST_PLACE = 4
_CONTINUED = words_of("went go goes going gone continued continues proceeded proceeds")


def group(words: Words, index: int) -> tuple[int, bool, bool, bool]:
    """The verb group's first word; whether it is passive, negated, and no report at all ("declined to say")."""
    first, passive, negated = index, False, False
    progressive = words.low[index].endswith("ing")
    while first > 0:
        low = words.low[first - 1]
        if low in BE:
            passive = passive or (not progressive and first - 1 >= index - 4)
            if low == "been":
                progressive = False
        elif low in NEGATION or low.endswith("n't"):
            negated = True
        elif low in ("help", "helps", "helped", "let", "lets", "make", "made") and first == index:
            return first, passive, negated, True
        elif low == "than" and first > 1 and words.low[first - 2] == "more":
            # "Has more than tripled its estimate".
            first -= 1
        elif low == "to":
            return _infinitive(words, first, negated) or (first, passive, negated, True)
        elif (
            low not in HAVE
            and (low not in MODAL or words.capital(first - 1))
            and low not in ("did", "do", "does")
            and not (
                low in ADVERBS and low not in ("all", "both") and first > 1 and _groups_on(words, first - 2)
            )
        ):
            earlier = before_time(words, first)
            if earlier == first or not _groups_on(words, earlier - 1):
                break
            first = earlier
            continue
        first -= 1
    return first, passive, negated, False


def _infinitive(words: Words, first: int, negated: bool) -> tuple[int, bool, bool, bool] | None:
    """The group of a verb behind "to" that is said all the same: "went on to say", "was forced to admit"; else None."""
    before = words.low[first - 2] if first > 1 else ""
    took = _took_to(words, first - 2)
    if took is not None:
        return took, False, False, False
    if before == "on" and first > 2 and words.low[first - 3] in _CONTINUED:
        return first - 3, False, False, False
    if _is_brought(words, first - 2):
        return first - 1, False, negated, False
    if before in ("appeared", "appears", "seemed", "seems", "sought", "continued", "continues"):
        return first - 2, False, negated, False
    if before in _HOLDING_BACK or before in _BRINGING:
        leads = _led(words, first - 2)
        unsaid = before in _HOLDING_BACK or any(low in NEGATION for low in words.low[leads:first])
        return leads, False, negated or unsaid, False
    return None


def _is_brought(words: Words, last: int) -> bool:
    """Whether somebody is led to say it: "the news led some to speculate"; the one led ends with word `last`."""
    for at in range(last - 1, max(0, last - LONGEST_LED), -1):
        if words.low[at] in _LEADING:
            return at > 0 and words.low[at - 1] not in BE
        if not words.is_word(at):
            return False
    return False


def _led(words: Words, index: int) -> int:
    """Where the group of what leads to saying begins: "was forced" in "was forced to admit"."""
    while index > 0 and (_groups_on(words, index - 1) or words.low[index - 1] in ADVERBS):
        index -= 1
    return index


def _took_to(words: Words, medium: int) -> int | None:
    """The verb of "took to Telegram to say", "went on television to say"; None where another "to" stands."""
    at = medium
    while at > 0 and medium - at < LONGEST_PLACE and words.low[at] not in ("to", "on"):
        at -= 1
    named = any(words.low[i] in vocabulary().media for i in range(at, medium + 1))
    return at - 1 if named and at > 0 and words.low[at - 1] in _TOOK else None


def _groups_on(words: Words, index: int) -> bool:
    low = words.low[index]
    return (
        low in BE
        or low in HAVE
        or low in MODAL
        or low in ("did", "do", "does", "to")
        or low in NEGATION
        or low.endswith("n't")
    )
