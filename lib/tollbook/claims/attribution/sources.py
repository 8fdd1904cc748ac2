"""The noun phrase that names a source, found from the cue outwards, without a parser.

Backwards from a verb the phrase runs to the first word that cannot stand in one: a mark, a conjunction, a
finite verb, the word before a determiner. Appositions and relative clauses between commas belong to it.
Ranges are half-open pairs of word indices.
"""

from __future__ import annotations

import re

from .places import ends_place
from .put_out import before_clause
from .vocabulary import (
    ADVERBS,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    MODAL,
    NUMBER_WORDS,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    TIME_WORDS,
    agents,
    is_adverb,
    speakers,
    vocabulary,
    words_of,
)
from .words import QUOTE, Words

Range = tuple[int, int]

LONGEST_SOURCE = 40
LONGEST_APPOSITION = 25
LONGEST_PICKED = 30
FINITE = BE | HAVE | MODAL | words_of("did does do")
STOPS = CONJUNCTIONS | FINITE
AGE = re.compile(r"\d\d?")
_CLAUSAL = words_of("as after before since until despite amid")
_SETS_TIME = words_of("on this last in late early later earlier of")
# How a document comes out, and the words that tell when.
_PUBLISHED = words_of(
    "released published issued posted leaked unveiled updated compiled circulated shared obtained"
)
_WHEN = TIME_WORDS | words_of(
    "on in last this late early earlier later the a week month year online publicly"
)
LONGEST_PUBLISHED = 6
_ELSEWHERE = words_of(
    "furthermore moreover besides indeed overall altogether second third nearby here there again inside outside next today"
)
# Prepositions inside the name of a source.
_WITHIN = ("of", "in", "for", "at")
_EXPLAINS = words_of("a an the who of")
_WHOM = words_of("who whom which that")
_BEFORE_DETERMINER = words_of("the these those its his her their our no every any all both")


def is_agent(words: Words, span: Range) -> bool:
    """Whether the range holds something that can speak: a pronoun, a name, a role, a body, a document."""
    known = speakers()
    return any(words.low[i] in known or words.capital(i) for i in range(*span)) or span[1] - span[0] == 0


def subject_before(words: Words, verb: int) -> Range | None:
    """The subject of the verb group that begins at word `verb`, or None."""
    end = _skip_published_back(words, _skip_time_back(words, verb))
    end = before_clause(words, end)
    if end <= 0:
        return None
    last = end - 1
    if words.low[last] in PRONOUNS:
        return last, end
    if words.low[last] in ("—", "–", "-", ")", ","):
        return _before_insertion(words, last)
    first = phrase_before(words, end)
    if first is None:
        return None
    return _with_apposition(words, first), end


def before_time(words: Words, end: int) -> int:
    """Back over a time set between subject and verb: "The institute this month put", "Dvir on 1 May had spoken of"."""
    last = words.low[end - 1] if end > 0 else ""
    if (
        last not in TIME_WORDS
        and last not in ("now", "far", "later", "earlier")
        and not last.startswith("mid-")
    ):
        return _before_year(words, end)
    head = words.low[end - 2] if end > 1 else ""
    if last in ("ago", "later", "earlier"):
        # "two weeks ago", "a day later"
        counted = end > 2 and head in TIME_WORDS
        return end - 3 if counted and (is_counted(words, end - 3)) else end
    span = last in ("week", "month", "year") and head in ("this", "last")
    month = last.removeprefix("mid-") in TIME_WORDS and head in ("in", "on", "since", "by", "of", "last")
    if last in TIME_WORDS and head == "the" and end > 2 and words.low[end - 3] in ("in", "during", "over"):
        return end - 3
    if last in TIME_WORDS and head.isdigit() and end > 2 and words.low[end - 3] in ("on", "by", "since"):
        return end - 3  # "on 1 May"
    return end - 2 if span or month or (head, last) in (("by", "now"), ("so", "far")) else end


def _before_year(words: Words, end: int) -> int:
    """Back over "on May 1", "in May 2022", "on 1 May 2022"; `end` where none stands there."""
    at = end
    while at > 1 and end - at < 3 and (words.low[at - 1].isdigit() or words.low[at - 1] in TIME_WORDS):
        at -= 1
    dated = any(words.low[i] in TIME_WORDS for i in range(at, end)) and at > 1 and end > at
    return at - 1 if dated and words.low[at - 1] in ("on", "in", "by", "since") else end


def is_counted(words: Words, index: int) -> bool:
    """Whether a word counts days or weeks: "two", "a", "several"."""
    return words.low[index].isdigit() or words.low[index] in NUMBER_WORDS | {
        "a",
        "an",
        "several",
        "some",
        "few",
    }


def _skip_time_back(words: Words, verb: int) -> int:
    end = verb - (verb > 1 and words.low[verb - 1] == "last")
    while end > 0 and is_adverb(words.low[end - 1]) and words.low[end - 1] not in ("all", "both"):
        end -= 1
    if end > 1 and words.low[end - 1] in TIME_WORDS and words.low[end - 2] in _SETS_TIME:
        end -= 2
        if end > 1 and words.low[end - 1] in ("late", "early", "later", "earlier"):
            end -= 1
        if end > 0 and words.low[end - 1] == ",":
            return end - 1
    return end


def _skip_published_back(words: Words, end: int) -> int:
    """Back over when a document came out: "The Holm report released Tuesday said", "the survey published in May puts"."""
    at = end
    while (
        at > 1
        and end - at < LONGEST_PUBLISHED
        and (words.low[at - 1] in _WHEN or words.low[at - 1].isdigit())
    ):
        at -= 1
    known = vocabulary().documents
    return at - 1 if at > 1 and words.low[at - 1] in _PUBLISHED and words.low[at - 2] in known else end


def _before_insertion(words: Words, close: int) -> Range | None:
    """The subject before ", chairman of the staff, said" or " - who was there - said"."""
    mark = "(" if words.low[close] == ")" else words.low[close]
    opening = close - 1
    while opening >= 0 and words.low[opening] != mark and close - opening < LONGEST_APPOSITION:
        low = words.low[opening]
        if low != mark and (low in (";", ":") or (low == QUOTE and not is_short(words, opening))):
            return None
        opening -= 1
    if opening <= 0 or words.low[opening] != mark or words.low[opening + 1] in FINITE:
        return None  # "the man, a clerk, is the head, say investigators"
    inner = subject_before(words, opening) if words.low[opening - 1] in (",", ")") else None
    if mark == "," and inner is None and _stands_alone(words, opening, close):
        # A stray comma: "Ten died, the commander of the army, has claimed".
        return opening + 1, close
    end = close + (mark == "(")
    if inner is not None:
        return inner[0], end
    first = phrase_before(words, opening)
    if first is None:
        return None
    return _with_apposition(words, first), end


def _stands_alone(words: Words, opening: int, close: int) -> bool:
    """Whether the piece between two commas is a role of its own, and the clause before it no name it explains."""
    first = phrase_before(words, close)
    before = phrase_before(words, opening)
    named = before is not None and words.capital(opening - 1)
    return (
        first == opening + 1
        and words.low[first] in DETERMINERS
        and not named
        and is_agent(words, (first, close))
    )


def is_short(words: Words, quote: int) -> bool:
    """Whether a quotation is words picked out of a text, and no speech."""
    return words.ends[quote] - words.starts[quote] < LONGEST_PICKED


def phrase_before(words: Words, end: int) -> int | None:
    """The first word of the noun phrase that ends before word `end`; None where no phrase stands there."""
    first = end
    while first > 0 and end - first < LONGEST_SOURCE:
        low = words.low[first - 1]
        if not _continues_left(words, first - 1, end) or _gap(words, first):
            break
        first -= 1
        in_name = first > 0 and words.capital(first) and words.capital(first - 1)
        again = first > 0 and words.low[first - 1] in _BEFORE_DETERMINER  # "the two sides", "no one"
        if low in DETERMINERS and not in_name and not again and not _joined_left(words, first):
            break
    while first < end and not _can_begin(words, first):
        first += 1
    antecedent = _antecedent(words, first)
    if antecedent is not None:
        return antecedent
    return _after_opener(words, first, end) if first < end else None


def past_leads(words: Words, first: int, end: int) -> int:
    """Where a phrase begins without what leads up to it: "council members" in "beyond council members"."""
    leads = (i + 1 for i in range(first, end) if words.low[i] in PREPOSITIONS and words.low[i] not in _WITHIN)
    return max((first, *leads))


def _gap(words: Words, index: int) -> bool:
    """Whether two blanks part the word from the one before it, as a caption glued to a sentence."""
    return index < len(words) and words.text[words.ends[index - 1] : words.starts[index]].startswith("  ")


def _antecedent(words: Words, first: int) -> int | None:
    """The head of a relative clause without commas that the scan ran into: "volunteers who comb lists say"."""
    if first < len(words) and words.low[first - 1] in _WHOM and words.capital(first):
        return None  # "the rebels that Dvir says were killed": a name right behind the pronoun speaks
    for at in range(first - 1, max(0, first - 8), -1):
        low = words.low[at]
        verb = at + 1 < len(words) and words.low[at + 1].endswith(("s", "ed")) and not words.capital(at + 1)
        plural = (
            words.low[at - 1].endswith("s") and at + 1 < len(words) and words.low[at + 1] not in DETERMINERS
        )
        relative = low in ("who", "which") or (low == "that" and (verb or plural))
        if at and (
            (relative and words.low[at - 1] in agents()) or (low == "who" and words.low[at - 1] != ",")
        ):
            return phrase_before(words, at)
        if not words.is_word(at) or low in vocabulary().finite or low in CONJUNCTIONS:
            return None
    return None


def _continues_left(words: Words, index: int, end: int) -> bool:
    low = words.low[index]
    if low in ("and", "or"):
        return _conjoins(words, index, end)
    # "To show Holm said": an infinitive, not part of the name.
    infinitive = index > 0 and words.low[index - 1] == "to" and low in vocabulary().verbs
    if infinitive or low in STOPS or low in PRONOUNS or low in _CLAUSAL or low in vocabulary().speech:
        return False
    if low == QUOTE:
        return index + 1 < end and is_short(words, index) and words.text[words.ends[index] - 2] not in ",.?!"
    if low in TIME_WORDS and not words.low[index].startswith("may"):
        return (
            index > 1 and words.low[index - 1] in ("on", "in", "last") and words.low[index - 2].endswith("ed")
        )
    if not words.is_word(index):
        return False
    return not (low.isdigit() and len(low) == 4) and not _is_clock(low)


def _is_clock(low: str) -> bool:
    return len(low) > 2 and low[-3] in ":." and low[-2:].isdigit()


def _conjoins(words: Words, index: int, end: int) -> bool:
    """Whether "and" joins two sources, rather than two clauses."""
    if index == 0 or index + 1 >= end:
        return False
    left, right = words.low[index - 1], index + 1
    while right < end - 1 and words.low[right] in DETERMINERS:
        right += 1
    if index > 1 and words.low[index - 2][0].isdigit() and not words.capital(index - 1):
        # "Killed 12 generals and officials say": those counted do not speak.
        return False
    known = agents()
    left_agent = left in known or (words.capital(index - 1) and left not in TIME_WORDS)
    right_agent = any(words.low[i] in known or words.capital(i) for i in range(right, end))
    return left_agent and right_agent


def _joined_left(words: Words, index: int) -> bool:
    """Whether what stands left of a determiner still belongs to the phrase."""
    if index == 0:
        return False
    left = words.low[index - 1]
    return left in PREPOSITIONS or left in ("and", "all", "both", "half") or left in ("one", "some", "many")


def _can_begin(words: Words, index: int) -> bool:
    low = words.low[index]
    return words.is_word(index) and low not in (
        "of",
        "and",
        "or",
        "to",
        "by",
        "than",
        "as",
        "with",
        "for",
        "from",
    )


def _after_opener(words: Words, first: int, end: int) -> int | None:
    """Past a fronted adverbial that the scan ran into: "At first Ada Holm", "In town officials"."""
    dated = (
        first > 0 and words.low[first][0].isdigit() and words.low[first - 1] in TIME_WORDS
    )  # "day 21 of the war"
    if not dated and (words.low[first] not in OPENERS or words.low[first] in ("this", "once")):
        return first
    if words.low[first : first + 2] == ["according", "to"] and first + 2 < end:
        # A slip of the pen: "According to the rights monitors on Monday said".
        return first + 2
    index = end
    while index > first + 1 and (words.capital(index - 1) or words.low[index - 1] in agents()):
        index -= 1
    return index if index < end else None


def _with_apposition(words: Words, first: int) -> int:
    """Leftwards over a comma where the phrase is an apposition: "the mayor, Ada Holm" from "Ada Holm"."""
    for _ in range(3):
        if first < 2 or words.low[first - 1] != ",":
            return first
        left = phrase_before(words, first - 1)
        if left is None or not _needs_left(words, first, left):
            return first
        first = left
    return first


def _needs_left(words: Words, first: int, left: int) -> bool:
    """Whether the piece at `first` explains the one at `left`: a name after a role, a role after a name."""
    head = range(left, first - 1)
    before = words.low[left - 1] if left else ","
    bounded = before in (",", ";", ":", QUOTE, "—", "–", ".") or before in CONJUNCTIONS
    if not bounded or len(head) > 14 or any(words.low[i][0].isdigit() for i in head):
        return False
    low = words.low[first]
    if left == 0 and len(head) == 1 and words.low[left] in OPENERS | _ELSEWHERE | ADVERBS:
        return False
    if before == "," and low in ("the", "a", "an") and ends_place(words, left - 1):
        return False  # "in Reedham, Halden, the army said"
    if low.endswith("ed") and first + 1 < len(words) and words.low[first + 1] in ("by", "on", "in"):
        return is_agent(words, (left, first - 1))
    if words.capital(first) and low not in DETERMINERS and low not in agents():
        return any(words.low[i] in vocabulary().titles for i in head) and not words.capital(first - 2)
    explains = low in _EXPLAINS or bool(AGE.fullmatch(low)) or low in vocabulary().titles
    return (
        explains
        and words.capital(first - 2)
        and all(words.capital(i) or words.low[i] in agents() for i in head)
    )
