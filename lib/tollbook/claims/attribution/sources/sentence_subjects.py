"""The subject of a sentence, for what has none of its own ("…, adding that", "and said", "its estimate")."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.closed_classes import HAVE

from ..frames.draft import Draft
from ..text.lexicon import sources
from ..text.numerals import is_number
from ..text.word_classes import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    IRREGULAR_PAST,
    MODAL,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    TIME_WORDS,
)
from ..text.words import Range, Words, past_dateline

# Words that join a sentence to the one before; its subject follows at once.
_JOINTS = ("but", "and", "yet", "so")
_ABOUT = frozenset(
    "regarding concerning citing speaking addressing responding describing asked using drawing working relying based combing "
    "comparing counting analysing analyzing examining combining compiling tracking studying searching sifting trawling going".split()
)
_ARMED = frozenset("armed united".split())
# How long the phrase may be that tells whose a spokesman is, in words.
LONGEST_OWNER = 5
# "Four people died in hospital, raising the toll": those counted tell nothing.
_DYING = frozenset("died dead killed wounded injured perished".split())
_QUANTIFYING = frozenset(
    "some about around nearly almost roughly approximately over only just more fewer another at as up dozens hundreds "
    "thousands scores many most several least".split()
)


def sentence_subject(words: Words, end: int, drafts: Sequence[Draft]) -> Range | None:
    """The subject of the sentence, for what has none of its own ("…, adding that", "and said", "its estimate")."""
    apart = end > 1 and words.low[end - 1] in _JOINTS and words.low[end - 2] == ","
    for earlier in reversed(drafts):
        if earlier.source is None or earlier.cue.shape == "noun" or _is_fronted(words, earlier, end):
            continue
        if not _is_inside(words, earlier, drafts, apart):
            return earlier.source
    start = _clause_start(words, end) or _past_opener(words, end)
    counted = start < end and is_number(words, start) and not _DYING.isdisjoint(words.low[start:end])
    if counted or (start < end and (words.low[start] in _QUANTIFYING or words.low[start].isdigit())):
        return (
            None  # "Some 300 more were hurt", "At least 57 northern fighters": the harmed, who tell nothing
        )
    known = sources()
    for index in range(start, min(end, start + 12)):
        low = words.low[index]
        owner = _to_verb(words, index + 2, end) if low in known else None
        if low in PRONOUNS or owner is not None:
            return (index, index + 1) if owner is None else _named_apart(words, owner, end) or (start, owner)
        if not words.is_word(index) or low in BE or (low in CONJUNCTIONS and low != "and"):
            return _named_apart(words, index, end) if index > start else None
        following = words.low[index + 1] if index + 1 < end else ""
        if index == 0 and low not in known and _is_no_name(following):
            continue
        named = (words.capital(index) and low not in DETERMINERS) or low in known
        if named and not (
            following
            and (
                words.capital(index + 1)
                or following in known
                or following in ("of", "for", "and")
                or _leads_on(words, index + 1, end)
            )
        ):
            return _named_apart(words, index + 1, end) or (start, index + 1)
    return None


def _named_apart(words: Words, comma: int, end: int) -> Range | None:
    """The name between commas behind an office: "The governor of the north, [Ivar Dunn], has issued an appeal"."""
    if words.low[comma : comma + 1] != [","]:
        return None
    last = next(
        (
            i
            for i in range(comma + 1, end)
            if not (words.is_word(i) and (words.capital(i) or words.low[i] == "and"))
        ),
        end,
    )
    several = 1 < last - comma - 1 <= LONGEST_OWNER
    return (comma + 1, last) if several and words.low[last : last + 1] == [","] and last < end else None


def _to_verb(words: Words, start: int, end: int) -> int | None:
    """The verb behind the phrase that tells whose a spokesman is: "a spokeswoman for the yard declined"; None past a name."""
    if words.low[start - 1 : start] not in (["of"], ["for"]):
        return None
    for index in range(start, min(end, start + LONGEST_OWNER)):
        low = words.low[index]
        verb = low in BE or low in HAVE or low in MODAL or low in IRREGULAR_PAST or low.endswith("ed")
        if not words.is_word(index) or words.capital(index):
            return None
        if verb and index > start:
            return index
    return None


def _leads_on(words: Words, index: int, end: int) -> bool:
    """Whether a word leads from a name to its noun ("the Dvir health ministry") and is no verb ("the union keeps count")."""
    low = words.low[index]
    # "Holm praised rescuers, adding that", but "Holm armed forces"; "the Holm appointed governor".
    verb = low.endswith("ed") and low not in _ARMED and "-" not in low
    named = index < 2 or words.low[index - 2] not in DETERMINERS or words.low[index - 1] in sources()
    acts = (verb and named) or low in IRREGULAR_PAST
    if index + 1 >= end or not words.is_word(index) or low.endswith("s") or acts:
        return False
    return words.low[index + 1] in sources()


def _is_no_name(following: str) -> bool:
    """Whether what follows a sentence's first word shows that its capital names nobody: "See all our …"."""
    return (
        following in DETERMINERS
        or following in PRONOUNS
        or (following in PREPOSITIONS and following not in ("of", "for", "in"))
    )


def _is_fronted(words: Words, made: Draft, end: int) -> bool:
    """Whether a phrase before the clause names its source, and not who acts in it: "according to Holm, the bank …"."""
    return made.cue.shape == "according" and made.place == "right" and "," in words.low[made.last : end]


def _is_inside(words: Words, made: Draft, drafts: Sequence[Draft], apart: bool) -> bool:
    """Whether an attribution stands in a clause that an earlier one tells: with "that", or with a comma set `apart` behind it."""
    return any(
        (apart or words.low[start] == "that") and start < made.first < end
        for other in drafts
        if other is not made
        for start, end in other.content
    )


def _clause_start(words: Words, end: int) -> int:
    """The first word behind "after" or "as" where the clause nearest before begins there; else 0."""
    for index in range(end - 2, 0, -1):
        if words.low[index] in ("after", "as", "when", "while", "because") and words.low[index - 1] != ",":
            following = index + 1 + (words.low[index + 1] in DETERMINERS)
            opens = following < end and (words.capital(following) or words.low[following] in sources())
            return index + 1 if opens else 0
    return 0


def _past_opener(words: Words, end: int) -> int:
    start = past_dateline(words)
    start += 2 * (words.low[start + 1 : start + 2] == [":"])  # "Claim: rebels broke in and found that"
    start += any(word in _JOINTS for word in words.low[start : start + 1])
    if words.low[start : start + 1] == ["then"] and start + 1 < end and words.low[start + 1] in PRONOUNS:
        return start + 1  # "Then she broke with custom, promising that"
    if start < len(words) and (words.low[start] in OPENERS or words.low[start] in _ABOUT):
        comma = next((i for i in range(start + 1, min(end, 20)) if words.low[i] == ","), None)
        start = start + 1 if comma is None else comma + 1
        while start < end and (words.low[start].isdigit() or words.low[start] in TIME_WORDS):
            start += 1
    return start
