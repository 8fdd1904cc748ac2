"""A source behind its verb: '"…", said X', "…, says X, …", 'Says X: "…"'."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.claims.closed_classes import COUNTS

from ..contents.adjuncts import ADJUNCTS, past_adjunct
from ..contents.borders import SEPARATORS, left_limit, right_limit, trimmed
from ..contents.limits import resumes
from ..cues.cue import PLAIN, Cue
from ..sources.behind_cue import phrase_after
from ..sources.noun_phrases import FINITE, is_agent, is_short
from ..sources.publishers import publishing_verb
from ..sources.subjects import subject_before
from ..text.lexicon import agents, vocabulary
from ..text.numerals import is_number
from ..text.word_classes import ADVERBS, CONJUNCTIONS, DETERMINERS, NUMBER_WORDS, TIME_WORDS
from ..text.words import QUOTE, Range, Words
from .draft import Draft

_STOPS = (".", "!", "?", "…")
_NEVER_INVERTED = ("accuse", "count", "want", "put", "tell", "have", "view", "revise", "perceive")
# How long a relative clause between a source and the rest of its words may be.
LONGEST_CLAUSE = 14
_REPORTING = ("say", "tell", "report")
_SOME, _RELATIVES = frozenset({"a", "an", "one", "another", "the"}), frozenset({"who", "whose"})
_AT, _TO_END = (
    ("in", "at", "from", "near", "by"),
    8,
)  # "said a trader in the old port": so many words up to the end
_DESCRIBING = frozenset(
    "armed united sacred red reached contacted interviewed quoted based posted wounded injured retired displaced".split()
)
_TWO = 2  # words that somebody without a name or an office has at least
_WORDS = frozenset(
    "prayer prayers word words thing things goodbye mass grace blessing lot line lines".split()
)
_LENGTHS = frozenset(
    "moment minute minutes hour hours day days week weeks month months year years while time".split()
)
# What follows a source and is said of it: "said an official, speaking on condition of anonymity".
_ASIDES = frozenset("who which whose speaking citing asking requesting declining quoting".split())
_BREAKS = ("", ",", ";", ":", QUOTE, "—", "–", "(")


def inverted_source(words: Words, cue: Cue) -> Range | None:
    """The source behind the verb in '"…", said X' and "…, says X"; None where the subject stands before it."""
    before = words.low[cue.first - 1] if cue.first else ""
    if cue.first != cue.head or before not in SEPARATORS or cue.frame in _NEVER_INVERTED:
        return _opening(words, cue) if cue.head == 0 else None
    if words.low[cue.head].endswith("ing") and before != QUOTE:
        return None
    found = _source_behind(words, cue)
    if found is None or before == QUOTE:
        return found
    comma = next((i for i in range(*found) if words.low[i] == ","), found[1])
    inside = range(found[0], comma)
    verb = any(words.low[i].endswith("ed") and not _in_name(words, i) for i in inside)
    if verb or (any(is_number(words, i) for i in inside) and not _closes(words, found)):
        return None
    if found[1] == len(words) and words.capital(cue.first) and words.low[found[0]] in agents():
        # A headline in capitals: "Ten Troops Killed In Dvir, Say Officials".
        return found
    subject = subject_before(words, cue.first)
    own = (
        subject is not None
        and is_agent(words, subject)
        and not is_number(words, subject[0])  # "30 hurt in Dvir, says army"
        and (subject[0] == 0 or words.low[subject[1] - 1] == ",")
        and not (cue.frame in _REPORTING and _is_last(words, found))
    )
    return None if own else found


def _is_last(words: Words, found: Range) -> bool:
    """Whether the sentence ends with the source and what is said of it: "Shells hit Dvir, killing ten, said Holm, the mayor."."""
    if words.low[found[1] - 1] in COUNTS:
        return False  # "Holm, the mayor, announced the toll"
    rest = words.low[found[1] :]
    told = rest[: rest.index("who")] if "who" in rest else rest
    return not any(low in FINITE or low.endswith("ed") for low in told)


def _closes(words: Words, found: Range) -> bool:
    """Whether some of a number end the sentence: "ten died, said two officials", "said one of the survivors, who fled"."""
    few = words.low[found[0]] in NUMBER_WORDS or words.low[found[0]] in _SOME
    behind = words.low[found[1] : found[1] + 2]
    aside = behind[:1] == [","] and (
        behind[1:] == ["who"] or behind[-1].endswith("ing") or behind[-1] in _DESCRIBING
    )
    rest = words.low[found[1] :]
    placed = len(rest) <= _TO_END and not any(low in FINITE or low.endswith("ed") for low in rest)
    return few and (
        not behind or aside or behind[0] in (*_STOPS, *_RELATIVES) or (placed and behind[0] in _AT)
    )


def _in_name(words: Words, index: int) -> bool:
    """Whether a word in -ed is part of a name, or tells of a source: "the armed forces", "two residents reached by phone"."""
    return words.capital(index) or words.low[index] in _DESCRIBING


def with_relative(words: Words, source: Range, then: str = QUOTE) -> Range:
    """With the relative clause between commas that a quotation (`then`) follows: '"…," said Holm, who runs it, "…"'."""
    end = source[1]
    if words.low[end : end + 1] != [","] or words.low[end + 1 : end + 2] not in (
        ["who"],
        ["whose"],
        ["which"],
    ):
        return source
    close = next(
        (i for i in range(end + 2, min(end + LONGEST_CLAUSE, len(words))) if not words.is_word(i)), end
    )
    return (source[0], close) if words.low[close : close + 2] == [",", then] else source


def with_participle(words: Words, source: Range, verb: int) -> Range:
    """The source with what a participle says of it up to its verb: "a poll released Sunday", "those living near the port"."""
    low = words.low[source[1]]
    inside = words.low[source[1] : verb]
    describes = low.endswith(("ed", "ing")) and not words.capital(source[1])
    plain = len(inside) <= LONGEST_CLAUSE and all(each[:1].isalnum() and each != "and" for each in inside)
    return (source[0], verb) if describes and plain else source


def with_trailing_relative(words: Words, source: Range, drafts: Sequence[Draft]) -> Range:
    """The source behind its cue with the relative clause that says who it is: "said Holm, who runs it", "a man who saw it".

    Not where somebody reports in that clause ("said Holm, who added that …"): its words are an attribution of their own.
    """
    end = source[1]
    opens = end + (words.low[end : end + 1] == [","])
    if words.low[opens : opens + 1] not in (["who"], ["whose"]):
        return source
    ends = (i for i in range(opens, len(words)) if words.low[i] in _BREAKS)
    close = next((i for i in ends if words.low[i] != QUOTE or not is_short(words, i)), len(words))
    # Without a comma the clause tells which one it is, whatever it reports: "a man who said he saw it".
    reported = opens > end and any(
        opens <= other.cue.first < close and other.cue.frame in _REPORTING for other in drafts
    )
    return source if reported else (source[0], close)


def _opening(words: Words, cue: Cue) -> Range | None:
    """The source in 'Says Holm: "…"', where the verb opens the sentence."""
    found = phrase_after(words, cue.end) if cue.frame in PLAIN else None
    if found is None or not is_agent(words, found):
        return None
    end = with_relative(words, found)[1]
    quoted = words.low[end : end + 1] == [":"] or words.low[end : end + 2] == [",", QUOTE]
    return found if quoted else None


def _source_behind(words: Words, cue: Cue) -> Range | None:
    if cue.end >= len(words) or words.low[cue.end] in TIME_WORDS | {"that", "it", "them", "by", "via"}:
        return None
    found = phrase_after(words, cue.end)
    if found is None or _is_verb_alone(words, cue, found) or _is_later(words, found):
        return None
    if not (is_agent(words, found) or _is_somebody(words, cue, found)):
        return None
    after = words.low[found[1]] if found[1] < len(words) else ""
    ends = (
        after in _BREAKS
        or after in ADJUNCTS
        or after in TIME_WORDS
        or after in CONJUNCTIONS
        or after in ADVERBS
        or after in _RELATIVES
    )
    put_out = after == "that" and publishing_verb(words, found[1] + 1, found[1] + 1) is not None
    put_out = put_out or _is_described(words, found)
    return found if put_out or (ends and after != "that") else None


def _is_somebody(words: Words, cue: Cue, found: Range) -> bool:
    """'"I counted ten," said a trader', "Ten died, said two traders": behind the content speaks whoever is named there, of
    whatever trade.
    """
    if found[1] - found[0] < _TWO or _WORDS.intersection(words.low[found[0] : found[1] + 1]):
        return False  # "He knelt, said a prayer"
    quoted = cue.first > 0 and words.low[cue.first - 1] == QUOTE and cue.frame in _REPORTING
    if quoted and words.low[found[0]] in _SOME:
        return True
    return words.low[cue.head] in ("said", "says") and words.low[found[0]] != "the" and _closes(words, found)


def _is_described(words: Words, found: Range) -> bool:
    """ "Ten died, said a person at the firm that runs it": a relative clause, and no "that" of what was said."""
    described = words.low[found[0]] in ("a", "an", "one", "two", "three") and not words.capital(found[1] - 1)
    behind = words.low[found[1] + 1 : found[1] + 3]
    return (
        described
        and words.low[found[1] : found[1] + 1] == ["that"]
        and len(behind) > 1
        and behind[0].endswith(("s", "ed"))
        and behind[1] in DETERMINERS | {"it", "them", "him", "her"}
    )


def _is_later(words: Words, found: Range) -> bool:
    """ "Holm, who runs the town, said a few hours later": when it was said, and by nobody."""
    return words.low[found[0]] in _SOME and any(
        words.low[i] in _LENGTHS for i in range(found[0] + 1, min(found[0] + 4, len(words)))
    )


def _is_verb_alone(words: Words, cue: Cue, found: Range) -> bool:
    """Whether what seems to speak is the verb of a noun: "ten dead, reports claim"."""
    alone = found[1] - found[0] == 1 and not words.capital(found[0])
    return alone and words.low[cue.head] == "reports" and words.low[found[0]] in vocabulary().verbs


def behind(words: Words, made: Draft, drafts: Sequence[Draft]) -> Draft:
    """The content before, and around where it goes on behind, of a verb with its source behind it."""
    made.content = trimmed(words, left_limit(words, made.cue.first, drafts), made.cue.first)
    end = made.source[1] if made.source else made.cue.end
    while end < len(words) and past_adjunct(words, end) > end:
        end = past_adjunct(words, end)
    if end < len(words) and words.low[end] in (",", ":", QUOTE):
        rest = trimmed(words, end, right_limit(words, end))
        quoted = bool(made.content) and words.low[made.content[-1][1] - 1] == QUOTE
        # '"Go," said Holm, a day after the raid': what is no quotation is not told.
        told = words.low[end] != "," or not quoted or resumes(words, rest)
        if rest and told and words.low[rest[0][0]] not in _ASIDES:
            made.content += rest
            made.place = "both"
    return made
